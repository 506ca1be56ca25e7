# SPDX-License-Identifier: Apache-2.0
"""One line of the journal: what stands in it, its seal, its every beginning, what may not.

The rules are in the docstring of the package; here are values only, no files and no clock.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import cast

Fact = str | int | bool | tuple[str, ...]

MAX_LINE_BYTES = 64 * 1024
MAX_FACT_CHARACTERS = 4_096
BEGUN = "journal_begun"
TORN = "torn_line_found"

NO_SEAL = "00" * 32
_SEAL_LENGTH = len(f',"seal":"{NO_SEAL}"}}')
_FIELDS = {"act", "at", "facts", "number", "previous", "seal"}
_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
_is_seal = re.compile(r"[0-9a-f]{64}").fullmatch
_UTC = timedelta(0)
_SECRET_WORDS = {
    *("passphrase", "passphrases", "password", "passwords", "secret", "secrets"),
    *("signature", "signatures", "code", "codes", "pin", "pins"),
}
_MAX_NUMBER = 2**63
_decode = json.JSONDecoder().decode
_encode = json.JSONEncoder(check_circular=False, sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    Attributes:
        number: counted from 1.
        at: when, aware, UTC.
        act: what was done, in the past tense, ``like_this``.
        facts: what is worth knowing about it; text in it may have come from outside.
        previous: seal of the entry before, 64 hex digits.
        seal: seal of this entry, 64 hex digits.
    """

    number: int
    at: datetime
    act: str
    facts: Mapping[str, Fact]
    previous: str
    seal: str

    def holds(self, facts: Mapping[str, Fact]) -> bool:
        """Tell whether all these facts are here, alone or as one of several."""
        return all(_holds(self.facts.get(name), value) for name, value in facts.items())


def read_line(line: bytes) -> tuple[Entry, str] | None:
    """Return what a line (without its end) says, and the seal due to it; None if it is none.

    The seal due is empty for a line that says its facts in any but the canonical form.
    """
    try:
        text = line.decode("ascii")
        value = _decode(text) if len(text) < MAX_LINE_BYTES else None
        if type(value) is not dict or value.keys() != _FIELDS:
            return None
        seal, at = value.pop("seal"), datetime.fromisoformat(value["at"])
        number, act, previous = value["number"], value["act"], value["previous"]
        facts = {name: _fact(fact) for name, fact in value["facts"].items()}
        if not (type(number) is int and type(act) is str and at.utcoffset() == _UTC):
            return None
        if not (_is_seal(previous) and _is_seal(seal)):
            return None
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    entry = Entry(number, at, act, MappingProxyType(facts), previous, seal)
    body = text[:-_SEAL_LENGTH] + "}"
    return entry, _seal(previous, body) if _encode(value) == body else ""


def _fact(value: object) -> Fact:
    kind = type(value)  # exact types only, as the decoder gives them: this is the fast way
    if kind is str or kind is int or kind is bool:
        return cast("Fact", value)
    if kind is list and {str}.issuperset(map(type, cast("list[object]", value))):
        return tuple(cast("list[str]", value))
    raise TypeError(value)


def _seal(previous: str, body: str) -> str:
    return hashlib.sha256(bytes.fromhex(previous) + body.encode()).hexdigest()


def _fields(entry: Entry) -> dict[str, object]:
    at = entry.at.isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"
    fields = {"act": entry.act, "at": at, "facts": dict(entry.facts)}
    return {**fields, "number": entry.number, "previous": entry.previous}


def sealed(
    number: int, at: datetime, act: str, facts: Mapping[str, Fact], previous: str
) -> Entry:
    """Return a new entry with the seal that is due to it.

    Raises:
        ValueError: the time is not aware.
    """
    if at.tzinfo is None:
        raise ValueError(at)
    frozen = MappingProxyType(dict(facts))
    entry = Entry(number, at.astimezone(UTC), act, frozen, previous, "")
    return replace(entry, seal=_seal(previous, _encode(_fields(entry))))


def line_of(entry: Entry) -> bytes:
    """Return the line, with its end, that says this entry."""
    return _encode({**_fields(entry), "seal": entry.seal}).encode() + b"\n"


def tear_facts(torn: bytes) -> dict[str, Fact]:
    """Return the facts by which an entry vouches for a torn line."""
    return {"length": len(torn), "sha256": hashlib.sha256(torn).hexdigest()}


def is_name(text: str) -> bool:
    """Tell whether an act or a fact may be called this."""
    return _NAME.fullmatch(text) is not None


def fitting(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return facts that fit a line, text cut as little as that needs.

    Raises:
        ValueError: a name that a secret would have; a name, a number or an amount that does
            not fit.
        TypeError: a fact of another type, bytes above all.
    """
    for name in facts:
        if not is_name(name) or _SECRET_WORDS & set(name.split("_")):
            raise ValueError(name)
    for limit in (MAX_FACT_CHARACTERS, 1024, 256, 64):
        kept = {name: _cut(value, limit) for name, value in facts.items()}
        if len(_encode(kept)) < MAX_LINE_BYTES - 512:  # room for the other fields
            return kept
    raise ValueError(len(facts))


def _cut(value: Fact, limit: int) -> Fact:
    match value:
        case bool():
            return value
        case int() if abs(value) < _MAX_NUMBER:
            return int(value)
        case int():
            raise ValueError(value)
        case str():
            rest = len(value) - limit
            return f"{value[:limit]}... ({rest} more characters)" if rest > 0 else str(value)
        case tuple() if all(isinstance(item, str) for item in value):
            rest = len(value) - limit
            items = tuple(str(_cut(item, limit)) for item in value[:limit])
            return (*items, f"... ({rest} more)") if rest > 0 else items
        case _:
            raise TypeError(type(value))


def _holds(fact: Fact | None, wanted: Fact) -> bool:
    if isinstance(fact, tuple):
        return all(
            item in fact for item in (wanted if isinstance(wanted, tuple) else (wanted,))
        )
    return isinstance(fact, bool) == isinstance(wanted, bool) and fact == wanted


def needles(name: str, value: Fact) -> list[bytes]:
    """Return bytes that every line with this fact has: most lines need no closer look."""
    items = value if isinstance(value, tuple) else (value,)
    return [f'"{name}":'.encode(), *(_encode(item).encode() for item in items)]


def _begun(*pieces: tuple[bytes, bytes]) -> bytes:
    """Return a pattern for every beginning of pieces in a row, each (whole, begun)."""
    pattern = b""
    for whole, begun in reversed(pieces):
        pattern = b"(?:%b%b|%b)" % (whole, pattern, begun)
    return pattern


def _text(text: bytes) -> tuple[bytes, bytes]:
    beginnings = (re.escape(text[:length]) for length in reversed(range(len(text))))
    return re.escape(text), b"(?:" + b"|".join(beginnings) + b")"


# The grammar of a line, as _encode writes it, and of its every beginning: only that is a tear.
_CHARACTERS = rb'(?:[ !#-\[\]-~]|\\(?:["\\bfnrt]|u[0-9a-f]{4}))*'
_STRING = rb'"%b"' % _CHARACTERS, rb'(?:"%b(?:\\(?:u[0-9a-f]{0,3})?)?)?' % _CHARACTERS
_ITEMS = (
    rb"\[(?:%b(?:,%b)*)?\]" % (_STRING[0], _STRING[0]),
    rb"\[(?:%b,)*(?:%b|%b)" % (_STRING[0], *_STRING),
)
_VALUE = (
    rb"(?:%b|%b|-?[0-9]+|true|false)" % (_STRING[0], _ITEMS[0]),
    rb"(?:%b|%b|-?[0-9]*|t(?:r(?:u)?)?|f(?:a(?:l(?:s)?)?)?)" % (_ITEMS[1], _STRING[1]),
)
_KEY = rb'"[a-z][a-z0-9_]*"', rb'(?:"(?:[a-z][a-z0-9_]*)?)?'
_PAIR = b"%b:%b" % (_KEY[0], _VALUE[0]), _begun(_KEY, _text(b":"), _VALUE)
_FACTS = (
    rb"\{(?:%b(?:,%b)*)?\}" % (_PAIR[0], _PAIR[0]),
    rb"(?:\{(?:%b,)*(?:%b|%b))?" % (_PAIR[0], *_PAIR),
)
_SEALED = rb"[0-9a-f]{64}", rb"[0-9a-f]{0,63}"
_BEGINNING = re.compile(
    _begun(
        _text(b'{"act":"'),
        (rb"[a-z][a-z0-9_]*", rb"(?:[a-z][a-z0-9_]*)?"),
        _text(b'","at":"'),
        (rb"[0-9TZ:.-]{27}", rb"[0-9TZ:.-]{0,26}"),
        _text(b'","facts":'),
        _FACTS,
        _text(b',"number":'),
        (rb"[0-9]+", rb"[0-9]*"),
        _text(b',"previous":"'),
        _SEALED,
        _text(b'","seal":"'),
        _SEALED,
        (rb"(?!)", rb'"?'),
    )
)


def is_torn(piece: bytes) -> bool:
    """Tell the mere beginning of a line; a power cut may leave zeros for what was to follow."""
    fits = 0 < len(piece) < MAX_LINE_BYTES
    return fits and _BEGINNING.fullmatch(piece.rstrip(b"\0")) is not None
