# SPDX-License-Identifier: Apache-2.0
"""TOML from a person, taken strictly: every key has a place, and a fault names its key.

Nothing is skipped and nothing is guessed: a key that is not known, one of the wrong type, one
that is too long or stands twice is a fault. What was read is never part of a fault's words, so
that a secret which stands where it should not is not shown.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from typing import TypeVar

from approver_gui.errors import RefusedError
from approver_gui.text import Sentence, say

MAX_BYTES = 64 * 1024
MAX_TEXT = 500
MOST_ENTRIES = 64
MAX_PATH_CHARACTERS = 4096
_TITLE = say("This cannot be followed as it stands")
_HINT = say("Correct it and start again. Nothing was done.")
_WHERE = re.compile(r"\(at (line \d+, column \d+|end of document)\)")
_KEY = re.compile(r"\s*([A-Za-z0-9_.-]{1,64})\s*=")
_TABLE = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_.-]{1,64})\s*\]\]?")

T = TypeVar("T")


def fault(source: str, key: str, words: Sentence) -> RefusedError:
    """Return the error that names a key and says what is wrong with it.

    Args:
        source: what was read, such as ``plan.toml``.
        key: with the tables around it, such as ``cluster.region``; empty for the whole.
        words: what is wrong, as a part of a sentence.
    """
    place = f"{source}: {key}" if key else source
    return RefusedError(_TITLE, say("{place}: {words}.").put(place=place, words=words), _HINT)


def read(untrusted: bytes, source: str) -> "Table":
    """Return the whole of a TOML document.

    Args:
        untrusted: its bytes, at most ``MAX_BYTES``.
        source: what it is called in the words of a fault.

    Raises:
        RefusedError: it is too large or no TOML; a key that stands twice is named.
    """
    if len(untrusted) > MAX_BYTES:
        raise fault(source, "", say("it is larger than 64 KiB"))
    try:
        text = untrusted.decode("utf-8")
    except UnicodeDecodeError:
        raise fault(source, "", say("it is no UTF-8 text")) from None
    try:
        value = tomllib.loads(text)
    except RecursionError:
        raise fault(source, "", say("it is nested too deeply")) from None
    except tomllib.TOMLDecodeError as error:
        # The error itself quotes what it read.
        raise _no_toml(text, source, str(error)) from None
    return Table(value, source)


class Table:
    """A table of which every key is taken once; :meth:`done` refuses what is left.

    Args:
        values: as they were read.
        source: what they were read from.
        path: of the table, such as ``cluster``; empty for the whole document.
    """

    def __init__(self, values: Mapping[str, object], source: str, path: str = "") -> None:
        self._left = dict(values)
        self._source = source
        self.path = path

    def fault(self, key: str, words: Sentence) -> RefusedError:
        """Return the error that names a key of this table, or the table itself."""
        return fault(self._source, self._named(key), words)

    def text(self, key: str, default: str | None = None, limit: int = MAX_TEXT) -> str:
        """Return text of one line; raises ``RefusedError``, as all of these."""
        value = self._take(key, default)
        if not isinstance(value, str):
            raise self.fault(key, say("it must be text in quotes"))
        if len(value) > limit:
            words = say("it is longer than {limit} characters").put(limit=limit)
            raise self.fault(key, words)
        if any(ord(one) < 32 or ord(one) == 127 for one in value):  # noqa: PLR2004
            raise self.fault(key, say("it has a line end or another control character"))
        if not value.strip() and default is None:
            raise self.fault(key, say("it is empty"))
        return value

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """Return a whole number within bounds."""
        value = self._take(key, default)
        if type(value) is not int or not least <= value <= most:
            words = say("it must be a whole number from {least} to {most}")
            raise self.fault(key, words.put(least=least, most=most))
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.fault(key, say("it must be true or false"))
        return value

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts of one line each."""
        value = self._take(key, None if default is None else list(default))
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.fault(key, say("it must be a list of texts in quotes"))
        if len(value) > MOST_ENTRIES:
            raise self.fault(key, _TOO_MANY.put(most=MOST_ENTRIES))
        numbered = {str(at): one for at, one in enumerate(value, 1)}
        each = Table(numbered, self._source, self._named(key))
        return tuple(each.text(at) for at in numbered)

    def chosen(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        """Return one of several words."""
        value = self.text(key, default)
        if value not in choices:
            words = say("it must be one of these: {choices}")
            raise self.fault(key, words.put(choices=", ".join(choices)))
        return value

    def of(self, key: str, make: Callable[[str], T], limit: int = MAX_TEXT) -> T:
        """Return what a text spells.

        Args:
            key: of the text.
            make: reads it; its ``ValueError`` says why it spells nothing.
            limit: of characters.
        """
        value = self.text(key, limit=limit)
        try:
            return make(value)
        except ValueError as error:
            raise self.fault(key, say("{why}").put(why=error)) from error

    def table(self, key: str) -> "Table | None":
        """Return a table within this one, None where there is none."""
        if key not in self._left:
            return None
        return self._table(key, self._left.pop(key), self._named(key))

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return the tables of a list, none where there is no list."""
        value = self._left.pop(key, [])
        if not isinstance(value, list):
            raise self.fault(key, say("it must be written as [[{key}]]").put(key=key))
        if len(value) > MOST_ENTRIES:
            raise self.fault(key, _TOO_MANY.put(most=MOST_ENTRIES))
        named = (f"{self._named(key)}[{at}]" for at in range(1, len(value) + 1))
        return tuple(self._table(key, *each) for each in zip(value, named, strict=True))

    def rest(self) -> tuple[str, ...]:
        """Return the keys that are left."""
        return tuple(self._left)

    def has(self, key: str) -> bool:
        """Tell whether a key is there and was not taken yet."""
        return key in self._left

    def done(self) -> None:
        """Refuse the first key that nobody took."""
        for key in self._left:
            words = say("no such key is known here")
            if key.lower().startswith(("pass", "secret", "pin")):
                words = say("a secret never stands in a plan; it is asked for, or --secrets-fd")
            raise self.fault(key, words)

    def _take(self, key: str, default: object) -> object:
        if key in self._left:
            return self._left.pop(key)
        if default is None:
            raise self.fault(key, say("it is missing"))
        return default

    def _table(self, key: str, value: object, path: str) -> "Table":
        if not isinstance(value, dict):
            raise self.fault(key, say("it must be a table"))
        return Table(value, self._source, path)

    def _named(self, key: str) -> str:
        return ".".join(one for one in (self.path, key) if one)


def _no_toml(text: str, source: str, said: str) -> RefusedError:
    """Return the error for text that is no TOML, with the key of its line where it has one."""
    found = _WHERE.search(said)
    where = found.group(1) if found else say("somewhere")
    lines = text.splitlines()
    number = re.search(r"\d+", found.group(1)) if found else None
    at = min(int(number.group()) if number else len(lines), len(lines)) - 1
    line = lines[at] if 0 <= at < len(lines) else ""
    key = _KEY.match(line) or _TABLE.match(line)
    words = say("this is no TOML, {where}").put(where=where)
    if said.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate")):
        words = say("it stands there twice, {where}").put(where=where)
    return fault(source, key.group(1) if key else "", words)


_TOO_MANY = say("it has more than {most} entries")
