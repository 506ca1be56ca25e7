# SPDX-License-Identifier: Apache-2.0
"""The settings' file: one JSON object, read leniently and never lost."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from approver_gui.errors import MediumError
from approver_gui.files import (
    keep_beside,
    locked,
    make_private_folder,
    read_bounded,
    write_whole,
)
from approver_gui.settings.fields import (
    MAX_PATH_CHARACTERS,
    a_list,
    a_text,
    read_appearance,
    read_connection,
    read_cost_reminder_h,
    read_hsm_hour_price,
    read_idle_lock_s,
    read_language,
    read_price_currency,
    read_price_noted_on,
    read_setup_target,
)
from approver_gui.settings.values import (
    DEFAULTS,
    MOST_RECENT,
    MOST_REMEMBERED,
    Remembered,
    Settings,
)
from approver_gui.text import Sentence, say

_MAX_FILE_BYTES = 1024 * 1024
_MAX_NESTING = 32
_FINGERPRINT_DIGITS = 64
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_MAX_NAME_CHARACTERS = 128
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as found, and what was wrong with the file, if anything was."""

    settings: Settings
    trouble: Sentence | None


def load(path: Path) -> Loaded:
    """Read the settings; defaults stand in for whatever is missing or cannot be used."""
    try:
        settings, unusable = _parse(read_bounded(path, _MAX_FILE_BYTES))
    except FileNotFoundError:
        return Loaded(Settings(), None)
    except OSError as error:
        words = say("The settings in {path} cannot be read ({reason}). Defaults are used.")
        return Loaded(Settings(), words.put(path=path, reason=error.strerror))
    except ValueError:
        words = say(
            "The settings in {path} cannot be understood. Defaults are used, and the file is "
            "kept under another name when settings are next saved."
        )
        return Loaded(Settings(), words.put(path=path))
    if unusable:
        words = say("Settings in {path} that cannot be used were left out: {names}.")
        return Loaded(settings, words.put(path=path, names=", ".join(unusable)))
    return Loaded(settings, None)


def save(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all; keep a file that could not be understood.

    Raises:
        MediumError: they cannot be written; what was there is still there.
    """
    try:
        make_private_folder(path.parent)
        with locked(path.with_name(f"{path.name}.lock")):
            if _is_broken(path):
                changed_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                keep_beside(path, "broken", changed_at)
            write_whole(path, _dump(settings), replace=True)
    except OSError as error:
        raise MediumError(
            say("The settings cannot be saved"),
            say("{path}: {reason}.").put(path=path, reason=error.strerror),
            say("Make room or repair the permissions; they hold until the program ends."),
        ) from error


def _is_broken(path: Path) -> bool:
    try:
        _parse(read_bounded(path, _MAX_FILE_BYTES))
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True
    return False


def _dump(settings: Settings) -> bytes:
    known = {
        "idle_lock_s": settings.idle_lock_s,
        "appearance": settings.appearance,
        "language": settings.language,
        "recent": settings.recent,
        "remembered": [
            {"fingerprint": one.fingerprint, "username": one.username, "role": one.role}
            for one in settings.remembered
        ],
        "connection": settings.connection,
        "hsm_hour_price": settings.hsm_hour_price,
        "price_currency": settings.price_currency,
        "price_noted_on": settings.price_noted_on,
        "cost_reminder_h": settings.cost_reminder_h,
        "setup_target": settings.setup_target,
    }
    return json.dumps({**known, **settings.unknown}, indent=2).encode() + b"\n"


def _parse(untrusted: bytes) -> tuple[Settings, list[str]]:
    """Return settings and the names of fields that cannot be used.

    Raises:
        ValueError: this is no JSON object, or one that no settings file would be.
    """
    try:
        value = json.loads(untrusted.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError from error
    if not isinstance(value, dict) or not _is_shallow(value, _MAX_NESTING):
        raise ValueError
    found = _Fields(value)
    settings = Settings(
        idle_lock_s=found.take("idle_lock_s", read_idle_lock_s, DEFAULTS.idle_lock_s),
        appearance=found.take("appearance", read_appearance, DEFAULTS.appearance),
        language=found.take("language", read_language, DEFAULTS.language),
        recent=found.take("recent", _recent, DEFAULTS.recent),
        remembered=found.take("remembered", _remembered, DEFAULTS.remembered),
        connection=found.take("connection", read_connection, DEFAULTS.connection),
        hsm_hour_price=found.take(
            "hsm_hour_price", read_hsm_hour_price, DEFAULTS.hsm_hour_price
        ),
        price_currency=found.take(
            "price_currency", read_price_currency, DEFAULTS.price_currency
        ),
        price_noted_on=found.take(
            "price_noted_on", read_price_noted_on, DEFAULTS.price_noted_on
        ),
        cost_reminder_h=found.take(
            "cost_reminder_h", read_cost_reminder_h, DEFAULTS.cost_reminder_h
        ),
        setup_target=found.take("setup_target", read_setup_target, DEFAULTS.setup_target),
        unknown=MappingProxyType(value),
    )
    return settings, found.unusable


@dataclass(frozen=True, slots=True)
class _Fields:
    """Fields of the file, each taken out as it is read; what stays is unknown."""

    left: dict[str, object]
    unusable: list[str] = field(default_factory=list)

    def take(self, name: str, read: Callable[[object], _T], default: _T) -> _T:
        if name not in self.left:
            return default
        try:
            return read(self.left.pop(name))
        except (ValueError, TypeError, KeyError):
            self.unusable.append(name)
            return default


def _recent(value: object) -> tuple[str, ...]:
    paths = dict.fromkeys(a_text(path, MAX_PATH_CHARACTERS) for path in a_list(value))
    return tuple(paths)[:MOST_RECENT]


def _remembered(value: object) -> tuple[Remembered, ...]:
    known: dict[str, Remembered] = {}
    for item in a_list(value):
        if not isinstance(item, dict):
            raise TypeError(item)
        one = Remembered(
            a_text(item["fingerprint"], _FINGERPRINT_DIGITS),
            a_text(item["username"], _MAX_NAME_CHARACTERS),
            a_text(item["role"], _MAX_NAME_CHARACTERS),
        )
        if not _FINGERPRINT.fullmatch(one.fingerprint):
            raise ValueError(item)
        known.setdefault(one.fingerprint, one)
    return tuple(known.values())[:MOST_REMEMBERED]


def _is_shallow(value: object, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    inside = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_shallow(item, levels - 1) for item in inside)
