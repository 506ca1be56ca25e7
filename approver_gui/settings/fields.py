# SPDX-License-Identifier: Apache-2.0
"""Fields of the settings' file, each read strictly.

Every function returns the value if it is what it is called, and raises ``ValueError``,
``TypeError`` or ``KeyError`` if it is not.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

Appearance = Literal["system", "light", "dark"]
Language = Literal["system", "en", "de"]

APPEARANCES: tuple[Appearance, ...] = get_args(Appearance)
LANGUAGES: tuple[Language, ...] = get_args(Language)
SHORTEST_IDLE_LOCK_S = 10
LONGEST_IDLE_LOCK_S = 3_600
HIGHEST_HSM_PRICE = 1_000
LONGEST_REMINDER_H = 720
MAX_PATH_CHARACTERS = 4_096
MAX_TARGET_CHARACTERS = 4_096

_PRICE = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_idle_lock_s(value: object) -> int:
    """Return seconds within their range."""
    if type(value) is not int or not SHORTEST_IDLE_LOCK_S <= value <= LONGEST_IDLE_LOCK_S:
        raise ValueError(value)
    return value


def read_appearance(value: object) -> Appearance:
    """Return one of ``APPEARANCES``."""
    return APPEARANCES[APPEARANCES.index(value)]


def read_language(value: object) -> Language:
    """Return one of ``LANGUAGES``."""
    return LANGUAGES[LANGUAGES.index(value)]


def read_hsm_hour_price(value: object) -> str:
    """Return a decimal from 0 to 1000."""
    text = _matching(value, _PRICE)
    if Decimal(text) > HIGHEST_HSM_PRICE:
        raise ValueError(value)
    return text


def read_price_currency(value: object) -> str:
    """Return three capital letters."""
    return _matching(value, _CURRENCY)


def read_price_noted_on(value: object) -> str:
    """Return a date of ISO 8601."""
    return date.fromisoformat(_matching(value, _DATE)).isoformat()


def read_cost_reminder_h(value: object) -> int:
    """Return hours within their range."""
    if type(value) is not int or not 1 <= value <= LONGEST_REMINDER_H:
        raise ValueError(value)
    return value


def read_setup_target(value: object) -> str:
    """Return text, which may be empty."""
    return "" if value == "" else a_text(value, MAX_TARGET_CHARACTERS)


def _matching(value: object, pattern: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError(value)
    return value


def read_connection(value: object) -> str:
    """Return text, which may be empty."""
    return "" if value == "" else a_text(value, MAX_PATH_CHARACTERS)


def a_list(value: object) -> list[object]:
    """Return a list of anything."""
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def a_text(value: object, limit: int) -> str:
    """Return text that is not empty and not longer than the limit."""
    if not isinstance(value, str) or not 0 < len(value) <= limit:
        raise ValueError(value)
    return value
