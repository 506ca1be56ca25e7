# SPDX-License-Identifier: Apache-2.0
"""What the program remembers for its user, and the folders it keeps things in.

One JSON file. Fields it does not know, from a newer version, are kept. A file that cannot be
understood never stops the program and is never lost: the next save keeps it beside the new one.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeVar, get_args

from approver_gui.errors import MediumError
from approver_gui.files import (
    keep_beside,
    locked,
    make_private_folder,
    read_bounded,
    write_whole,
)
from approver_gui.text import Sentence, say

Appearance = Literal["system", "light", "dark"]
Language = Literal["system", "en", "de"]

APPEARANCES: tuple[Appearance, ...] = get_args(Appearance)
LANGUAGES: tuple[Language, ...] = get_args(Language)
SHORTEST_IDLE_LOCK_S = 10
LONGEST_IDLE_LOCK_S = 3_600
MOST_RECENT = 10
MOST_REMEMBERED = 200

_FOLDER = "approver-gui"
_MAX_FILE_BYTES = 1024 * 1024
_MAX_NESTING = 32
_FINGERPRINT_DIGITS = 64
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_MAX_PATH_CHARACTERS = 4_096
_MAX_NAME_CHARACTERS = 128
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Places:
    """The program's own folders; none of them need exist.

    Attributes:
        config: for the settings.
        data: for the keys.
        state: for the journal.
    """

    config: Path
    data: Path
    state: Path

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Places":
        """Return the places of this user.

        Source: XDG Base Directory Specification 0.8; relative paths count as unset.
        """
        home = _absolute(environ, "HOME") or Path.home()
        return cls(
            (_absolute(environ, "XDG_CONFIG_HOME") or home / ".config") / _FOLDER,
            (_absolute(environ, "XDG_DATA_HOME") or home / ".local/share") / _FOLDER,
            (_absolute(environ, "XDG_STATE_HOME") or home / ".local/state") / _FOLDER,
        )

    @classmethod
    def under(cls, home: Path) -> "Places":
        """Return places that are all below one folder."""
        return cls(home / "config", home / "data", home / "state")

    @property
    def settings_file(self) -> Path:
        """Where the settings are."""
        return self.config / "settings.json"

    @property
    def keys_folder(self) -> Path:
        """Where the sealed key files are."""
        return self.data / "keys"

    @property
    def journal_file(self) -> Path:
        """Where the journal is."""
        return self.state / "journal.jsonl"

    @property
    def roster_file(self) -> Path:
        """Where the coordinator's roster is."""
        return self.data / "roster.json"


@dataclass(frozen=True, slots=True)
class Remembered:
    """As whom a key signed last.

    Attributes:
        fingerprint: of the key, 64 hex digits.
        username: HSM user name.
        role: of that user.
    """

    fingerprint: str
    username: str
    role: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose and did.

    Attributes:
        idle_lock_s: seconds without a sign of life until an unlocked key locks itself.
        appearance: light, dark, or as the desktop has it.
        language: of the window, or as the desktop has it.
        recent: paths of files opened, latest first, at most ``MOST_RECENT``.
        remembered: one for each key, latest first, at most ``MOST_REMEMBERED``.
        connection: which cluster the coordinator used last, as text; empty for none.
        unknown: fields of the file that this version does not know.
    """

    idle_lock_s: int = 120
    appearance: Appearance = "system"
    language: Language = "system"
    recent: tuple[str, ...] = ()
    remembered: tuple[Remembered, ...] = ()
    connection: str = ""
    unknown: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def with_recent(self, path: str) -> "Settings":
        """Return settings with this file as the latest one opened."""
        others = self.without_recent(path).recent
        return replace(self, recent=(path, *others)[:MOST_RECENT])

    def without_recent(self, path: str) -> "Settings":
        """Return settings that do not name this file."""
        return replace(self, recent=tuple(other for other in self.recent if other != path))

    def with_user(self, fingerprint: str, username: str, role: str) -> "Settings":
        """Return settings that remember as whom the key with this fingerprint signed."""
        others = (one for one in self.remembered if one.fingerprint != fingerprint)
        known = (Remembered(fingerprint, username, role), *others)
        return replace(self, remembered=known[:MOST_REMEMBERED])

    def with_connection(self, connection: str) -> "Settings":
        """Return settings that remember which cluster the coordinator used last."""
        return replace(self, connection=connection)

    def user_of(self, fingerprint: str) -> Remembered | None:
        """Return as whom the key with this fingerprint, 64 hex digits, signed last."""
        return next((one for one in self.remembered if one.fingerprint == fingerprint), None)


DEFAULTS = Settings()


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


def _absolute(environ: Mapping[str, str], name: str) -> Path | None:
    path = Path(environ.get(name, ""))
    return path if path.is_absolute() else None


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
        idle_lock_s=found.take("idle_lock_s", _idle_lock_s, DEFAULTS.idle_lock_s),
        appearance=found.take("appearance", _appearance, DEFAULTS.appearance),
        language=found.take("language", _language, DEFAULTS.language),
        recent=found.take("recent", _recent, DEFAULTS.recent),
        remembered=found.take("remembered", _remembered, DEFAULTS.remembered),
        connection=found.take("connection", _connection, DEFAULTS.connection),
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


def _idle_lock_s(value: object) -> int:
    if type(value) is not int or not SHORTEST_IDLE_LOCK_S <= value <= LONGEST_IDLE_LOCK_S:
        raise ValueError(value)
    return value


def _appearance(value: object) -> Appearance:
    return APPEARANCES[APPEARANCES.index(value)]


def _language(value: object) -> Language:
    return LANGUAGES[LANGUAGES.index(value)]


def _recent(value: object) -> tuple[str, ...]:
    paths = dict.fromkeys(_text(path, _MAX_PATH_CHARACTERS) for path in _list(value))
    return tuple(paths)[:MOST_RECENT]


def _remembered(value: object) -> tuple[Remembered, ...]:
    known: dict[str, Remembered] = {}
    for item in _list(value):
        if not isinstance(item, dict):
            raise TypeError(item)
        one = Remembered(
            _text(item["fingerprint"], _FINGERPRINT_DIGITS),
            _text(item["username"], _MAX_NAME_CHARACTERS),
            _text(item["role"], _MAX_NAME_CHARACTERS),
        )
        if not _FINGERPRINT.fullmatch(one.fingerprint):
            raise ValueError(item)
        known.setdefault(one.fingerprint, one)
    return tuple(known.values())[:MOST_REMEMBERED]


def _connection(value: object) -> str:
    return "" if value == "" else _text(value, _MAX_PATH_CHARACTERS)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _text(value: object, limit: int) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= limit:
        raise ValueError(value)
    return value


def _is_shallow(value: object, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    inside = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_shallow(item, levels - 1) for item in inside)
