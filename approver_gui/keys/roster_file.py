# SPDX-License-Identifier: Apache-2.0
"""The roster as one file: strict, bounded JSON that a person can read.

``{"format": "approver-gui/roster/1", "users": [...], "shares": [...], "policy": {...}}``;
public keys are PEM text in it, times ISO 8601 in UTC. A plain JSON object of user name to
the path of a PEM file can be read, too; then nothing but keys is known.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import NoReturn, TypeVar

from approver_gui.errors import KeyStoreError
from approver_gui.keys import rsa
from approver_gui.keys.roster import Member, Roster, Share
from approver_gui.text import Sentence, say, utc
from approver_gui.tokens.checks import is_hsm_name
from approver_gui.tokens.codec import MAX_SIGNATURES
from approver_gui.tokens.voters import Policy

FORMAT = "approver-gui/roster/1"
MAX_FILE_BYTES = 1024 * 1024
MAX_USERS = MAX_SIGNATURES
MAX_SHARES = 4096
MAX_TEXT_CHARACTERS = 255
MAX_PATH_CHARACTERS = 4096

_USER_FIELDS = {"username", "role", "person", "key", "proven_at", "is_registered"}
_SHARE_FIELDS = {"key_reference", "owners", "shared"}
_POLICY_FIELDS = {
    "needed",
    "required_roles",
    "required_persons",
    "excludes_requester",
    "one_vote_a_person",
}
_KEY_REFERENCE = re.compile(r"0x[0-9A-Fa-f]{1,16}")
_TIME = "%Y-%m-%dT%H:%M:%SZ"

Fields = Mapping[str, object]
_Item = TypeVar("_Item")


class RosterError(KeyStoreError):
    """The file is no roster that can be trusted to mean one thing: get it again."""


def parse(untrusted: bytes) -> Roster | Mapping[str, str]:
    """Return the roster that a file holds; for a plain one user name and path of each PEM.

    Args:
        untrusted: the whole file, at most 1 MiB.

    Raises:
        RosterError: it is neither, or names a user twice.
    """
    fields = _json_object(untrusted)
    if fields.get("format") != FORMAT and all(isinstance(v, str) for v in fields.values()):
        return _paths(fields)
    return _roster(fields)


def plain_roster(keys: Mapping[str, rsa.PublicKey]) -> Roster:
    """Return a roster of which nothing but keys is known.

    Args:
        keys: public key by user name.
    """
    return Roster(tuple(Member(username, key=key) for username, key in keys.items()))


def dump(roster: Roster) -> bytes:
    """Return the bytes of a roster file, the same for the same roster.

    Raises:
        RosterError: it would be larger than a roster file can be.
    """
    policy = roster.policy
    content = {
        "format": FORMAT,
        "users": [_user_object(one) for one in roster.members],
        "shares": [
            {
                "key_reference": share.key_reference,
                "owners": sorted(share.owners),
                "shared": sorted(share.shared),
            }
            for _, share in sorted(roster.shares.items())
        ],
        "policy": {
            "needed": policy.needed,
            "required_roles": sorted(policy.required_roles),
            "required_persons": sorted(policy.required_persons),
            "excludes_requester": policy.excludes_requester,
            "one_vote_a_person": policy.one_vote_a_person,
        },
    }
    data = (json.dumps(content, indent=2) + "\n").encode("ascii")
    if len(data) > MAX_FILE_BYTES:
        _refuse(say("the file is larger than 1 MiB"))
    return data


def _user_object(one: Member) -> Fields:
    return {
        "username": one.username,
        "role": one.role,
        "person": one.person,
        "key": one.key.pem().decode("ascii") if one.key else None,
        "proven_at": utc(one.proven_at) if one.proven_at else None,
        "is_registered": one.is_registered,
    }


# --- JSON to values --------------------------------------------------------------------


def _json_object(untrusted: bytes) -> Fields:
    if len(untrusted) > MAX_FILE_BYTES:
        _refuse(say("the file is larger than 1 MiB"))
    try:
        value = json.loads(untrusted.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        _refuse(say("the file is not JSON"), error)
    if not isinstance(value, dict):
        _refuse(say("the file is JSON, but not an object in braces"))
    return value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        _refuse(say("a field or a user is there twice"))
    return fields


def _paths(fields: Fields) -> Mapping[str, str]:
    if len(fields) > MAX_USERS:
        _refuse(
            say("more than {count} items are in {where}").put(count=MAX_USERS, where="users")
        )
    paths = {
        _username(username, username): _text(path, username, MAX_PATH_CHARACTERS)
        for username, path in fields.items()
    }
    if len(paths) < len(fields):
        _refuse(say("a user is there twice"))
    return paths


def _roster(fields: Fields) -> Roster:
    _require_fields(fields, {"format", "users", "shares", "policy"}, "roster")
    if fields["format"] != FORMAT:
        _refuse(say("this program knows the format {format} only").put(format=FORMAT))
    shares = _items(fields["shares"], "shares", _share, MAX_SHARES)
    by_number = {int(share.key_reference, 16): share for share in shares}
    if len(by_number) < len(shares):
        _refuse(say("a key is there twice"))
    members = _items(fields["users"], "users", _member, MAX_USERS)
    policy = _policy(fields["policy"])
    try:
        return Roster(members, by_number, policy)
    except ValueError as error:
        _refuse(say("a user is there twice"), error)


def _member(item: object, where: str) -> Member:
    fields = _object(item, _USER_FIELDS, where)
    is_registered = fields["is_registered"]
    return Member(
        username=_username(fields["username"], where),
        role=_text(fields["role"], where),
        person=_text(fields["person"], where),
        key=None if fields["key"] is None else _key(fields["key"], where),
        proven_at=None if fields["proven_at"] is None else _moment(fields["proven_at"], where),
        is_registered=None if is_registered is None else _flag(is_registered, where),
    )


def _share(item: object, where: str) -> Share:
    fields = _object(item, _SHARE_FIELDS, where)
    reference = _text(fields["key_reference"], where)
    if not _KEY_REFERENCE.fullmatch(reference):
        _refuse(say("{where}: a key reference is 0x and hex digits").put(where=where))
    owners = _items(fields["owners"], where, _username, MAX_USERS)
    shared = _items(fields["shared"], where, _username, MAX_USERS)
    return Share(reference, frozenset(owners), frozenset(shared))


def _policy(item: object) -> Policy:
    where = "policy"
    fields = _object(item, _POLICY_FIELDS, where)
    needed = fields["needed"]
    if needed is not None and (type(needed) is not int or not 1 <= needed <= MAX_USERS):
        _refuse(say("{where}: a number from 1 to 1024 is wanted").put(where=where))
    return Policy(
        needed=needed,
        required_roles=frozenset(_items(fields["required_roles"], where, _text, MAX_USERS)),
        required_persons=frozenset(_items(fields["required_persons"], where, _text, MAX_USERS)),
        excludes_requester=_flag(fields["excludes_requester"], where),
        one_vote_a_person=_flag(fields["one_vote_a_person"], where),
    )


def _items(
    value: object, where: str, read: Callable[[object, str], _Item], at_most: int
) -> tuple[_Item, ...]:
    if not isinstance(value, list):
        _refuse(say("{where}: a list in brackets is wanted").put(where=where))
    if len(value) > at_most:
        _refuse(say("more than {count} items are in {where}").put(count=at_most, where=where))
    return tuple(read(item, f"{where}[{at}]") for at, item in enumerate(value))


def _object(item: object, names: set[str], where: str) -> Fields:
    if not isinstance(item, dict):
        _refuse(say("{where}: an object in braces is wanted").put(where=where))
    _require_fields(item, names, where)
    return item


def _require_fields(fields: Fields, names: set[str], where: str) -> None:
    for name in sorted(names ^ fields.keys()):
        what = say("{where}: the field {name} is missing")
        if name in fields:
            what = say("{where}: the field {name} is unknown")
        _refuse(what.put(where=where, name=name))


def _username(value: object, where: str) -> str:
    if not isinstance(value, str) or not is_hsm_name(value):
        _refuse(say("{where}: this is no user name that a cluster can have").put(where=where))
    return value.lower()


def _text(value: object, where: str, at_most: int = MAX_TEXT_CHARACTERS) -> str:
    if not isinstance(value, str) or len(value) > at_most:
        what = say("{where}: text of at most {count} characters is wanted")
        _refuse(what.put(where=where, count=at_most))
    return value


def _flag(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        _refuse(say("{where}: true or false is wanted").put(where=where))
    return value


def _moment(value: object, where: str) -> datetime:
    text = _text(value, where)
    try:
        moment = datetime.strptime(text, _TIME).replace(tzinfo=UTC)
    except ValueError as error:
        what = say("{where}: a time such as 2026-03-01T14:05:00Z is wanted")
        _refuse(what.put(where=where), error)
    return moment


def _key(value: object, where: str) -> rsa.PublicKey:
    pem = _text(value, where, MAX_PATH_CHARACTERS)
    try:
        return rsa.parse_public_pem(pem.encode("utf-8", "replace"))
    except KeyStoreError as error:
        _refuse(say("{where}: {why}").put(where=where, why=error.detail), error)


def _refuse(what: Sentence, cause: Exception | None = None) -> NoReturn:
    raise RosterError(
        say("This is no usable roster"),
        say("Read as a roster: {what}.").put(what=what),
        say("Get the roster again from where it was exported; this file was not changed."),
    ) from cause
