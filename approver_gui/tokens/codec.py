# SPDX-License-Identifier: Apache-2.0
"""Token files: bytes to values and back. Limits and strictness live here.

Any input gives a value or one :class:`TokenFileError` that names the field. A byte order
mark and CRLF line ends are accepted, because people's editors put them there.
"""

import binascii
import json
import math
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NoReturn, assert_never

from approver_gui.errors import TokenFileError
from approver_gui.text import Sentence, say
from approver_gui.tokens.model import (
    DIGEST_BYTES,
    SIGNATURE_BYTES,
    Approval,
    LoginEntry,
    LoginToken,
    RegistrationEntry,
    RegistrationToken,
    ServiceToken,
    Token,
)

VERSION = "2.0"
MAX_FILE_BYTES = 1024 * 1024
MAX_HSMS = 64
"""Entries of a file and records of a token; a cluster may have 28 HSMs."""
MAX_SIGNATURES = 1024
"""The most users a cluster can have."""
MAX_SERVICE_DATA_BYTES = MAX_HSMS * 80
MAX_REGISTRATION_DATA_BYTES = 245
MAX_TEXT_CHARACTERS = 255
MAX_DEPTH = 8
MAX_INTEGER_DIGITS = 20
MAX_GROWTH = 10
"""How much longer a file can be when ``dump`` has indented it and escaped its text."""

# A string left open ends with the file: looking for its end again and again would take hours.
_JSON_STRING = re.compile(rb'"(?:[^"\\]+|\\.)*"?', re.DOTALL)
_BRACKET = re.compile(rb"[][{}]")

_SERVICE_FIELDS = (
    "version",
    "service",
    "key_reference",
    "approval_data",
    "token",
    "signatures",
)
_ENTRY_FIELDS = ("approval_data", "unsigned", "signed")
_APPROVAL_FIELDS = ("username", "role", "signature")

Fields = Mapping[str, object]


def parse(untrusted: bytes) -> Token:
    """Return the token that a file holds.

    Args:
        untrusted: the whole file, at most 1 MiB.

    Raises:
        TokenFileError: the file is not exactly one token of a known shape.
    """
    fields = _json_object(untrusted)
    if _text(fields, "version", "") != VERSION:
        _refuse("version", say("this program knows version 2.0 only"))
    entries_there = "tokens" in fields
    if entries_there and ("token" in fields or "approval_data" in fields):
        _refuse("tokens", say("the file mixes the shapes of two kinds of token"))
    token = _entries_token(fields) if entries_there else _service_token(fields)
    if len(untrusted) > MAX_FILE_BYTES // MAX_GROWTH and len(dump(token)) > MAX_FILE_BYTES:
        _refuse("", say("the file would be larger than 1 MiB when it is written again"))
    return token


def service_digest(untrusted: bytes) -> bytes | None:
    """Return the digest of a service token's file; None where it is none."""
    try:
        token = parse(untrusted)
    except TokenFileError:
        return None
    return token.digest if isinstance(token, ServiceToken) else None


def dump(token: Token) -> bytes:
    """Return the bytes of a token file: UTF-8 JSON, every unknown field in its place."""
    match token:
        case ServiceToken():
            content = _filled(
                token.frame,
                version=VERSION,
                service=token.service,
                key_reference=token.key_reference,
                approval_data=_base64(token.approval_data),
                token=_base64(token.digest),
                signatures=[_approval_object(approval) for approval in token.approvals],
            )
        case RegistrationToken() | LoginToken():
            entries = [_entry_object(entry) for entry in token.entries]
            content = _filled(token.frame, version=VERSION, tokens=entries)
        case _:
            assert_never(token)
    return (json.dumps(content, indent=2) + "\n").encode("ascii")


# --- bytes to JSON ---------------------------------------------------------------------


def _json_object(untrusted: bytes) -> dict[str, object]:
    if len(untrusted) > MAX_FILE_BYTES:
        _refuse("", say("the file is larger than 1 MiB, which no token file is"))
    if not untrusted.strip():
        _refuse("", say("the file is empty"))
    _require_shallow(untrusted)
    try:
        text = untrusted.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse("", say("the file is not UTF-8 text"), error)
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        what = say("the file is not JSON: line {line}, column {column}")
        _refuse("", what.put(line=error.lineno, column=error.colno), error)
    if not isinstance(value, dict):
        _refuse("", say("the file is JSON, but not an object in braces"))
    return value


def _require_shallow(untrusted: bytes) -> None:
    if untrusted.count(b"[") + untrusted.count(b"{") <= MAX_DEPTH:
        return
    depth = 0
    for bracket in _BRACKET.findall(_JSON_STRING.sub(b"", untrusted)):
        depth += 1 if bracket in b"[{" else -1
        if depth > MAX_DEPTH:
            _refuse("", say("the JSON is nested deeper than any token file"))


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, value in pairs:
        if name in fields:
            _refuse(name, say("the field is there twice"))
        fields[name] = value
    return fields


def _integer(digits: str) -> int:
    if len(digits) > MAX_INTEGER_DIGITS:
        _refuse("", say("a number in the file is too large"))
    return int(digits)


def _fraction(digits: str) -> float:
    # A number that a float cannot hold exactly would come back as another one.
    value = float(digits) if len(digits) <= 2 * MAX_INTEGER_DIGITS else math.inf
    if not math.isfinite(value) or not _is_exactly(value, digits):
        _refuse("", say("a number in the file is too large or too precise"))
    return value


def _is_exactly(value: float, digits: str) -> bool:
    try:
        return Decimal(repr(value)) == Decimal(digits)
    except InvalidOperation:  # its exponent is beyond what even Decimal holds
        return False


def _constant(name: str) -> NoReturn:
    _refuse("", say("the file holds {name}, which is not JSON").put(name=name))


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique,
    parse_int=_integer,
    parse_float=_fraction,
    parse_constant=_constant,
)


# --- JSON to values --------------------------------------------------------------------


def _service_token(fields: Fields) -> ServiceToken:
    return ServiceToken(
        service=_text(fields, "service", ""),
        key_reference=_text(fields, "key_reference", "") if "key_reference" in fields else None,
        approval_data=_bytes(fields, "approval_data", "", 1, MAX_SERVICE_DATA_BYTES),
        digest=_bytes(fields, "token", "", DIGEST_BYTES, DIGEST_BYTES),
        approvals=tuple(
            _approval(item, f"signatures[{at}]")
            for at, item in enumerate(_list(fields, "signatures", 0, MAX_SIGNATURES))
        ),
        frame=_frame(fields, _SERVICE_FIELDS),
    )


def _approval(item: object, where: str) -> Approval:
    fields = _object(item, where)
    return Approval(
        username=_text(fields, "username", where),
        role=_text(fields, "role", where) if "role" in fields else None,
        signature=_bytes(fields, "signature", where, SIGNATURE_BYTES, SIGNATURE_BYTES),
        frame=_frame(fields, _APPROVAL_FIELDS),
    )


def _entries_token(fields: Fields) -> RegistrationToken | LoginToken:
    items = _list(fields, "tokens", 1, MAX_HSMS)
    entries = [_object(item, f"tokens[{at}]") for at, item in enumerate(items)]
    frame = _frame(fields, ("version", "tokens"))
    readable = ["approval_data" in entry for entry in entries]
    if all(readable):
        return RegistrationToken(
            tuple(_registration_entry(e, f"tokens[{at}]") for at, e in enumerate(entries)),
            frame,
        )
    if any(readable):
        _refuse("tokens", say("some entries have approval_data and some have not"))
    return LoginToken(
        tuple(_login_entry(e, f"tokens[{at}]") for at, e in enumerate(entries)), frame
    )


def _registration_entry(fields: Fields, where: str) -> RegistrationEntry:
    limit = MAX_REGISTRATION_DATA_BYTES
    return RegistrationEntry(
        approval_data=_bytes(fields, "approval_data", where, 1, limit),
        digest=_bytes(fields, "unsigned", where, DIGEST_BYTES, DIGEST_BYTES),
        signature=_signed(fields, where),
        frame=_frame(fields, _ENTRY_FIELDS),
    )


def _login_entry(fields: Fields, where: str) -> LoginEntry:
    return LoginEntry(
        digest=_bytes(fields, "unsigned", where, DIGEST_BYTES, DIGEST_BYTES),
        signature=_signed(fields, where),
        frame=_frame(fields, _ENTRY_FIELDS),
    )


def _signed(fields: Fields, where: str) -> bytes | None:
    if fields.get("signed") == "":
        return None
    return _bytes(fields, "signed", where, SIGNATURE_BYTES, SIGNATURE_BYTES)


def _frame(fields: Fields, named: tuple[str, ...]) -> str:
    if fields.keys() <= set(named):
        return _plain_frame(tuple(fields))
    kept = {name: None if name in named else value for name, value in fields.items()}
    return json.dumps(kept, separators=(",", ":"))


@lru_cache(64)
def _plain_frame(names: tuple[str, ...]) -> str:
    return json.dumps(dict.fromkeys(names), separators=(",", ":"))


def _object(item: object, where: str) -> dict[str, object]:
    if not isinstance(item, dict):
        _refuse(where, say("this must be an object in braces"))
    return item


def _list(fields: Fields, name: str, at_least: int, at_most: int) -> list[object]:
    value = _value(fields, name, "")
    if not isinstance(value, list):
        _refuse(name, say("this must be a list in brackets"))
    if not at_least <= len(value) <= at_most:
        what = say("{count} items are there; {at_least} to {at_most} can be")
        _refuse(name, what.put(count=len(value), at_least=at_least, at_most=at_most))
    return value


def _text(fields: Fields, name: str, where: str) -> str:
    value = _value(fields, name, where)
    if not isinstance(value, str):
        _refuse(_path(where, name), say("this must be text in quotes"))
    if not 1 <= len(value) <= MAX_TEXT_CHARACTERS:
        _refuse(_path(where, name), say("this must be 1 to 255 characters"))
    return value


def _bytes(fields: Fields, name: str, where: str, at_least: int, at_most: int) -> bytes:
    value = _value(fields, name, where)
    if not isinstance(value, str):
        _refuse(_path(where, name), say("this must be text in quotes"))
    try:
        decoded = binascii.a2b_base64(value, strict_mode=True)
    except ValueError as error:
        _refuse(_path(where, name), say("this is not base64"), error)
    if _base64(decoded) != value:
        _refuse(_path(where, name), say("this is not base64 as the cluster writes it"))
    if not at_least <= len(decoded) <= at_most:
        what = say("{size} bytes are there; {at_least} to {at_most} can be")
        if at_least == at_most:
            what = say("{size} bytes are there instead of {at_least}")
        sizes = {"size": len(decoded), "at_least": at_least, "at_most": at_most}
        _refuse(_path(where, name), what.put(**sizes))
    return decoded


def _value(fields: Fields, name: str, where: str) -> object:
    if name not in fields:
        _refuse(_path(where, name), say("the field is missing"))
    return fields[name]


def _path(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _refuse(field: str, what: Sentence, cause: Exception | None = None) -> NoReturn:
    detail = say("Field {field}: {what}.") if field else say("Read as JSON: {what}.")
    raise TokenFileError(
        say("This is no usable token file"),
        detail.put(field=field, what=what),
        say("Ask the coordinator for the file again; this one was not changed."),
    ) from cause


# --- values to JSON --------------------------------------------------------------------


def _approval_object(approval: Approval) -> Fields:
    return _filled(
        approval.frame,
        username=approval.username,
        role=approval.role,
        signature=_base64(approval.signature),
    )


def _entry_object(entry: RegistrationEntry | LoginEntry) -> Fields:
    data = entry.approval_data if isinstance(entry, RegistrationEntry) else b""
    return _filled(
        entry.frame,
        approval_data=_base64(data),
        unsigned=_base64(entry.digest),
        signed=_base64(entry.signature or b""),
    )


def _filled(frame: str, **named: object) -> Fields:
    fields: dict[str, object] = json.loads(frame)
    return {name: named.get(name, value) for name, value in fields.items()}


def _base64(data: bytes) -> str:
    return binascii.b2a_base64(data, newline=False).decode("ascii")
