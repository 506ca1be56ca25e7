# SPDX-License-Identifier: Apache-2.0
"""Passphrases: which are taken at all, and how hard they are to guess.

The estimate is a careful lower bound for a guesser who knows words, keyboards and habits: a
letter that goes on a word counts little, a repeat or a step in a row almost nothing. It is
advice; the only rule is the length.
"""

import math
import unicodedata
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

MIN_CHARACTERS = 8
MAX_CHARACTERS = 1024

_MAX_BYTES = 4 * MAX_CHARACTERS * 4  # decomposed text shrinks when it is composed
_FAIR_BITS, _GOOD_BITS, _STRONG_BITS = 30, 42, 56
_BITS_FIRST = {
    "lower": 4.7,
    "upper": 4.7,
    "digit": 3.3,
    "mark": 5.0,
    "blank": 1.0,
    "other": 7.0,
}
_BITS_NEXT = {"lower": 1.8, "upper": 1.8, "digit": 3.3, "mark": 3.0, "blank": 0.5, "other": 3.0}
_BITS_FORESEEN = 0.5
_BITS_NOTORIOUS = 5.0
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "qwertzuiop",
    "asdfghjkl",
    "zxcvbnm",
    "yxcvbnm",
    "azertyuiop",
    "1qaz2wsx3edc4rfv",
    "!@#$%^&*()",
)
_STEPS = frozenset(step for row in _ROWS for way in (row, row[::-1]) for step in pairwise(way))
# fmt: off
_NOTORIOUS = (
    "passphrase", "passwort", "password", "cloudhsm",
    "sunshine", "superman", "football", "baseball", "princess", "iloveyou", "changeme",
    "trustno1", "computer", "internet", "starwars", "michael", "charlie", "welcome",
    "default", "geheim", "letmein", "monkey", "dragon", "master", "secret", "shadow",
    "summer", "winter", "amazon", "quorum", "qwerty", "qwertz", "hello", "hallo", "login",
    "admin",
)
# fmt: on
_NOTORIOUS_PHRASES = frozenset(
    ("correcthorsebatterystaple", "tobeornottobe", "opensesame", "iloveyouforever")
)
_LEET = str.maketrans("@4310$57!", "aaeiossti")


class Level(Enum):
    """How hard a passphrase is to guess, for a person."""

    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Strength:
    """What an estimate says.

    Attributes:
        bits: binary logarithm of the guesses that a knowing guesser needs, about.
        level: the same in four steps.
        advice: one sentence, what would help most.
    """

    bits: int
    level: Level
    advice: Sentence


def strength(text: str) -> Strength:
    """Estimate how hard a passphrase is to guess; quick enough for every keystroke."""
    composed = unicodedata.normalize("NFC", text[:MAX_CHARACTERS])
    notorious = _notorious_spots(composed)
    bits = 0.0
    foreseen = 0
    previous = ""
    for at, character in enumerate(composed):
        if at in notorious:
            bits += notorious[at]
        elif _is_foreseen(composed, at):
            foreseen += 1
            bits += _BITS_FORESEEN
        else:
            kind = _kind(character)
            bits += (_BITS_NEXT if kind == _kind(previous) else _BITS_FIRST)[kind]
        previous = character
    if len(composed) < MIN_CHARACTERS:
        bits = min(bits, _FAIR_BITS - 1)
    rounded = math.floor(bits)
    return Strength(rounded, _level(rounded), _advice(composed, rounded, foreseen, notorious))


def require_usable(passphrase: Secret) -> None:
    """Refuse a new passphrase that is too short or too long, or no text.

    Raises:
        KeyStoreError: with the length found and the length wanted.
    """
    composed = _composed(passphrase)
    if composed is None:
        raise KeyStoreError(
            say("The passphrase is not text"),
            say("It is not UTF-8 text, or longer than {most} characters.").put(
                most=MAX_CHARACTERS
            ),
            say("Choose a passphrase that can be typed."),
        )
    if len(composed) < MIN_CHARACTERS:
        raise KeyStoreError(
            say("The passphrase is too short"),
            say("It has {found} characters; at least {least} are needed.").put(
                found=len(composed), least=MIN_CHARACTERS
            ),
            say("Choose a longer one; five words that do not belong together are good."),
        )


def derivation_bytes(passphrase: Secret) -> bytes:
    """Return what a key is derived from: the text composed (NFC), as UTF-8.

    The same passphrase typed on two systems may come in two spellings of Unicode.

    Raises:
        WrongPassphraseError: no text, or longer than any passphrase can be.
    """
    composed = _composed(passphrase)
    if composed is None:
        raise WrongPassphraseError(
            say("Wrong passphrase"),
            say(
                "What was typed is not UTF-8 text, or longer than {most} characters, "
                "so it cannot be the passphrase. Nothing was tried."
            ).put(most=MAX_CHARACTERS),
            say("Type the passphrase again."),
        )
    return composed.encode("utf-8")


def _composed(passphrase: Secret) -> str | None:
    data = passphrase.reveal()
    if len(data) > _MAX_BYTES:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:  # it carries the passphrase, so it must go no further
        return None
    composed = unicodedata.normalize("NFC", text)
    return composed if len(composed) <= MAX_CHARACTERS else None


def _notorious_spots(text: str) -> dict[int, float]:
    """Return the bits of every position that belongs to a notorious word."""
    lowered = text.lower()
    if "".join(lowered.split()) in _NOTORIOUS_PHRASES:
        return dict.fromkeys(range(len(text)), 0.0) | {0: _BITS_NOTORIOUS}
    if len(lowered) != len(text):  # some capitals lower to two characters
        return {}
    spots: dict[int, float] = {}
    for spelling in (lowered, lowered.translate(_LEET)):
        for word in _NOTORIOUS:
            at = spelling.find(word)
            while at >= 0:
                if not any(place in spots for place in range(at, at + len(word))):
                    spots |= dict.fromkeys(range(at, at + len(word)), 0.0)
                    spots[at] = _BITS_NOTORIOUS
                at = spelling.find(word, at + len(word))
    return spots


def _is_foreseen(text: str, at: int) -> bool:
    """Tell whether a character follows from those before it: a repeat or a step in a row."""
    if at == 0:
        return False
    pair = (text[at - 1].lower(), text[at].lower())
    if pair[0] == pair[1] or pair in _STEPS:
        return True
    longest = min(at, len(text) - at, 16)
    return any(
        at >= size and text[at - size : at + 2 - size] == text[at : at + 2] != ""
        for size in range(2, longest + 1)
    )


def _kind(character: str) -> str:
    if character.isdigit():
        return "digit"
    if character.isspace():
        return "blank"
    if character.isascii():
        if character.isalpha():
            return "lower" if character.islower() else "upper"
        return "mark"
    return "other"


def _level(bits: int) -> Level:
    if bits < _FAIR_BITS:
        return Level.WEAK
    if bits < _GOOD_BITS:
        return Level.FAIR
    return Level.GOOD if bits < _STRONG_BITS else Level.STRONG


def _advice(text: str, bits: int, foreseen: int, notorious: dict[int, float]) -> Sentence:
    if len(text) < MIN_CHARACTERS:
        return say("At least {least} characters are needed.").put(least=MIN_CHARACTERS)
    if bits >= _STRONG_BITS:
        return say("Hard to guess. Make sure that you can still type it in a year.")
    if notorious:
        return say("It holds a word that everybody tries first. Leave that word out.")
    if 2 * foreseen >= len(text):
        return say("Repeats and rows such as 1234 or qwerty add almost nothing.")
    if len({_kind(character) for character in text}) == 1:
        return say("Add another word, and a digit or a mark between the words.")
    return say("Longer is better: add another word that does not belong to the others.")
