# SPDX-License-Identifier: Apache-2.0
"""The tool's JSON answers as values: every spelling that is known, bounded, and no more.

Unknown fields are ignored, optional ones may be missing, and a number may stand alone or as
``{"value": n}``. What the HSMs of a cluster disagree about reads ``inconsistent``. Names are
kept as they are: untrusted text, made safe where it is shown.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import NoReturn

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm.answers import (
    HsmInfo,
    Key,
    KeyPage,
    KeyPair,
    LiveToken,
    Signature,
    Timeouts,
    User,
    Who,
)
from approver_gui.text import Sentence, say

MAX_HSMS = 64
MAX_USERS = 1024
MAX_TOKENS = 4096
MAX_KEYS = 4096
MAX_ATTRIBUTES = 256
MAX_QUORUM_VALUES = 64
MAX_TEXT_CHARACTERS = 4096
MAX_NUMBER = 2**63 - 1
INCONSISTENT = "inconsistent"
UNKNOWN = "unknown"
"""Stands for a coverage that the tool does not tell."""

Fields = Mapping[str, object]


def who(data: object) -> Who:
    """Read the user that a command was about.

    Raises:
        HsmPuzzlingError: as everywhere here, the answer is not understood.
    """
    fields = _object(data, "data")
    return Who(_text(fields, "username", "data"), _text(fields, "role", "data"))


def message(data: object) -> str:
    """Read a sentence that says that something was done."""
    if isinstance(data, str):
        return _bounded(data, "data")
    return _text(_object(data, "data"), "message", "data")


def path(data: object) -> str:
    """Read the path that a token was written to."""
    fields = _object(data, "data")
    return _text(fields, "filepath" if "filepath" in fields else "path", "data")


def hsms(data: object) -> tuple[HsmInfo, ...]:
    """Read the list of HSMs."""
    return tuple(
        HsmInfo(
            vendor=_text(fields, "vendor", place, ""),
            model=_text(fields, "model", place, ""),
            serial_number=_text(fields, "serial-number", place),
            fips_state=_text(fields, "fips-state", place, ""),
        )
        for fields, place in _objects(_object(data, "data"), "hsms", "data", MAX_HSMS)
    )


def users(data: object) -> tuple[User, ...]:
    """Read the list of users."""
    return tuple(
        User(
            username=_text(fields, "username", place),
            role=_text(fields, "role", place),
            is_locked=_locked(fields, place),
            has_mfa=bool(_strategies(fields, "mfa", place)),
            quorum=_strategies(fields, "quorum", place),
            coverage=_text(fields, "cluster-coverage", place, UNKNOWN),
        )
        for fields, place in _objects(_object(data, "data"), "users", "data", MAX_USERS)
    )


def tokens(data: object) -> tuple[LiveToken, ...]:
    """Read the list of live tokens; ``minimum-token-count`` of newer versions is no M."""
    return tuple(
        LiveToken(
            username=_text(fields, "username", place),
            service=_text(fields, "service", place),
            approvals_required=_optional_number(fields, "approvals-required", place),
            approvals=_optional_number(fields, "number-of-approvals", place),
            seconds_left=_optional_number(fields, "token-timeout-seconds", place),
            coverage=_text(fields, "cluster-coverage", place, UNKNOWN),
        )
        for fields, place in _objects(_object(data, "data"), "tokens", "data", MAX_TOKENS)
    )


def quorum_values(data: object) -> tuple[tuple[str, int], ...]:
    """Read M by service."""
    fields = _object(data, "data")
    if len(fields) > MAX_QUORUM_VALUES:
        _puzzle("data", say("there are too many entries"))
    return tuple((_bounded(name, "data"), _number(fields, name, "data")) for name in fields)


def timeouts(data: object) -> Timeouts:
    """Read how long tokens live."""
    fields = _object(data, "data")
    return Timeouts(_number(fields, "generated", "data"), _number(fields, "approved", "data"))


def key_pair(data: object) -> KeyPair:
    """Read the two halves of a new pair."""
    fields = _object(data, "data")
    halves = []
    for name in ("public_key", "private_key"):
        halves.append(_key(_object(fields.get(name), f"data.{name}"), f"data.{name}"))
    return KeyPair(*halves)


def key_page(data: object) -> KeyPage:
    """Read one page of keys."""
    fields = _object(data, "data")
    keys = tuple(
        _key(key, place) for key, place in _objects(fields, "matched_keys", "data", MAX_KEYS)
    )
    total = _optional_number(fields, "total_key_count", "data")
    name = "next-token" if "next-token" in fields else "next_token"
    next_token = None if fields.get(name) is None else _text(fields, name, "data")
    return KeyPage(keys, len(keys) if total is None else total, next_token or None)


def signature(data: object) -> Signature:
    """Read a signature that the cluster made."""
    fields = _object(data, "data")
    encoded = _text(fields, "signature", "data")
    try:
        made = base64.b64decode(encoded, validate=True)
    except (ValueError, binascii.Error) as error:
        _puzzle("data.signature", say("this is no base64"), error)
    if not made:
        _puzzle("data.signature", say("the signature is empty"))
    return Signature(_text(fields, "key-reference", "data"), made)


def puzzle_file(name: str) -> NoReturn:
    """Refuse an answer whose file is missing or empty."""
    _puzzle(name, say("the tool says that it wrote this file, and it is not there"))


# --- keys and users ----------------------------------------------------------------------


def _key(fields: Fields, place: str) -> Key:
    known = _object(fields.get("key-info", {}), f"{place}.key-info")
    attributes = _object(fields.get("attributes", {}), f"{place}.attributes")
    inside = f"{place}.attributes"
    if len(attributes) > MAX_ATTRIBUTES:
        _puzzle(inside, say("there are too many entries"))
    quorum_place = f"{place}.key-info.key-quorum-values"
    quorum = _object(known.get("key-quorum-values", {}), quorum_place)
    manage = _optional_number(quorum, "manage-key-quorum-value", quorum_place)
    use = _optional_number(quorum, "use-key-quorum-value", quorum_place)
    coverage = _text(known, "cluster-coverage", f"{place}.key-info", UNKNOWN)
    if INCONSISTENT in quorum.values():
        coverage = INCONSISTENT
    return Key(
        reference=_text(fields, "key-reference", place),
        label=_text(attributes, "label", inside, ""),
        key_class=_text(attributes, "class", inside, ""),
        key_type=_text(attributes, "key-type", inside, ""),
        owners=_names(known, "key-owners", f"{place}.key-info"),
        shared_with=_names(known, "shared-users", f"{place}.key-info"),
        manage_quorum=manage or 0,
        use_quorum=use or 0,
        coverage=coverage,
        attributes=tuple(
            (_bounded(name, inside), json.dumps(value)) for name, value in attributes.items()
        ),
    )


def _names(fields: Fields, name: str, place: str) -> tuple[str, ...]:
    if name not in fields:
        return ()
    listed = _objects(fields, name, place, MAX_USERS)
    return tuple(_text(user, "username", inside) for user, inside in listed)


def _strategies(fields: Fields, name: str, place: str) -> tuple[str, ...]:
    """Return the strategies that are on; ``inconsistent`` where the HSMs disagree."""
    there = fields.get(name, [])
    if there == INCONSISTENT:
        return (INCONSISTENT,)
    found = []
    for strategy, inside in _objects({name: there}, name, place, MAX_QUORUM_VALUES):
        status = _text(strategy, "status", inside, "enabled")
        if status == INCONSISTENT:
            found.append(INCONSISTENT)
        elif status == "enabled":
            found.append(_text(strategy, "strategy", inside))
    return tuple(found)


def _locked(fields: Fields, place: str) -> bool | None:
    value = fields.get("locked", INCONSISTENT)
    if isinstance(value, bool):
        return value
    known = {"true": True, "false": False, INCONSISTENT: None}
    if not isinstance(value, str) or value not in known:
        _puzzle(f"{place}.locked", say("neither true nor false"))
    return known[value]


# --- fields ------------------------------------------------------------------------------


def _object(value: object, place: str) -> Fields:
    if not isinstance(value, dict):
        _puzzle(place, say("an object in braces was expected"))
    return value


def _objects(fields: Fields, name: str, place: str, limit: int) -> list[tuple[Fields, str]]:
    listed = fields.get(name)
    inside = f"{place}.{name}"
    if not isinstance(listed, list):
        _puzzle(inside, say("a list was expected"))
    if len(listed) > limit:
        _puzzle(inside, say("there are too many entries"))
    places = (f"{inside}[{at}]" for at in range(len(listed)))
    return [(_object(one, where), where) for one, where in zip(listed, places, strict=True)]


def _text(fields: Fields, name: str, place: str, default: str | None = None) -> str:
    value = fields.get(name, default)
    if not isinstance(value, str):
        _puzzle(f"{place}.{name}", say("text was expected"))
    return _bounded(value, f"{place}.{name}")


def _bounded(value: str, place: str) -> str:
    if len(value) > MAX_TEXT_CHARACTERS:
        _puzzle(place, say("the text is too long"))
    return value


def _number(fields: Fields, name: str, place: str) -> int:
    number = _optional_number(fields, name, place)
    if number is None:
        _puzzle(f"{place}.{name}", say("a number was expected"))
    return number


def _optional_number(fields: Fields, name: str, place: str) -> int | None:
    value = fields.get(name)
    if isinstance(value, dict):
        value = value.get("value")
    if value is None or value == INCONSISTENT:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        _puzzle(f"{place}.{name}", say("a number was expected"))
    if not 0 <= value <= MAX_NUMBER:
        _puzzle(f"{place}.{name}", say("the number is out of bounds"))
    return value


def _puzzle(place: str, what: Sentence, cause: Exception | None = None) -> NoReturn:
    raise HsmPuzzlingError(
        say("An answer is not understood"),
        say("Field {field} of the tool's answer: {what}.").put(field=place, what=what),
        say("Save the transcript and send it to support."),
    ) from cause
