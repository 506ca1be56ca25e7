# SPDX-License-Identifier: Apache-2.0
"""What people read: untrusted text made safe, digests as hex and words, sentences.

Every sentence of the program begins as a :class:`Sentence`, a template with named values.
The headless commands print its English; the window translates the template first. Values
that are text came from outside more often than not, so all of them are made safe.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from approver_gui.wordlist import EVEN_WORDS, ODD_WORDS

MAX_SHOWN_CHARACTERS = 200
_UNSAFE_SEPARATORS = ("Zl", "Zp")


def safe_text(untrusted: str, limit: int = MAX_SHOWN_CHARACTERS) -> str:
    r"""Return text that cannot move, hide or reorder anything around it.

    Control, format (bidi among them), surrogate, private and unassigned characters and
    line separators become ``\u{hex}``; what is longer than ``limit`` characters is cut and
    says so.
    """
    cut = untrusted[:limit]
    shown = "".join(c if _is_plain(c) else f"\\u{{{ord(c):x}}}" for c in cut)
    rest = len(untrusted) - len(cut)
    return f"{shown}... ({rest} more characters)" if rest else shown


def _is_plain(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] != "C" and category not in _UNSAFE_SEPARATORS


def grouped_hex(data: bytes, groups_per_line: int = 8) -> str:
    """Return bytes as groups of four hex digits, eight groups a line."""
    digits = data.hex()
    groups = [digits[at : at + 4] for at in range(0, len(digits), 4)]
    lines = (
        " ".join(groups[at : at + groups_per_line])
        for at in range(0, len(groups), groups_per_line)
    )
    return "\n".join(lines)


def spoken_words(data: bytes) -> tuple[str, ...]:
    """Return one word a byte, so that two people can compare bytes by voice.

    Even positions use two-syllable words, odd ones three-syllable words, so that a word
    left out or swapped is heard. Source: the PGP word list of Juola and Zimmermann (1995).
    """
    return tuple((ODD_WORDS if at % 2 else EVEN_WORDS)[value] for at, value in enumerate(data))


def utc(moment: datetime) -> str:
    """Return an aware time as ISO 8601 in UTC to the second, ending in Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence for a person: a translatable template and the values in it.

    Attributes:
        template: English, with ``{name}`` where a value goes.
        values: text (made safe when rendered), numbers, aware times or other sentences.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def put(self, **values: object) -> "Sentence":
        """Return this sentence with values in their places."""
        return Sentence(self.template, (*self.values, *values.items()))

    def render(self, translate: Callable[[str], str]) -> str:
        """Return the whole sentence, its template translated."""
        shown = {name: _shown(value, translate) for name, value in self.values}
        return translate(self.template).format_map(shown)

    def __str__(self) -> str:
        return self.render(str)


def _shown(value: object, translate: Callable[[str], str]) -> str:
    match value:
        case Sentence():
            return value.render(translate)
        case datetime():
            return utc(value)
        case _:
            return safe_text(str(value))


def say(template: str) -> Sentence:
    """Return a sentence without values yet; the translation tools collect its template."""
    return Sentence(template)
