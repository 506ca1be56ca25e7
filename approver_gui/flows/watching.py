# SPDX-License-Identifier: Apache-2.0
"""A folder that is watched for signed files, on a medium that comes and goes.

1. A file counts when size, time and identity were the same at two looks, and while it was read.
2. What is no JSON yet may still be in the making: it waits for some looks more, and is then
   offered all the same, so that its reader says what is wrong with it.
3. The same content under the same name is offered once, however often the medium comes back.
4. What is hidden, temporary, no regular file, too large, or nothing like a token is left alone.
   Links are not followed. Nothing in the folder is ever changed.
5. A folder that is gone is a state: what is known of the files in it begins anew.
"""

import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from approver_gui.files import TEMPORARY_SUFFIX, open_regular
from approver_gui.tokens.codec import MAX_FILE_BYTES

MAX_NAMES = 2_000
"""How many names of a folder are looked at."""
MAX_FILES_A_LOOK = 64
"""How many files are read at one look; the others wait for the next one."""
PATIENCE_LOOKS = 5
"""How many looks a file that rests, and is no JSON, waits for its end."""
MAX_REMEMBERED = 20_000
_TEMPORARY = (TEMPORARY_SUFFIX, ".tmp", ".temp", ".partial", ".crdownload", ".swp", "~")
_TOKEN_NAMES = (".json", ".token")

Fresh = tuple[Path, bytes]
"""A file that is new here, and its whole untrusted content."""
_Stamp = tuple[int, int, int, int]
_Told = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of one file.

    Attributes:
        stamp: device, file number, size in bytes, time of change in nanoseconds.
        waited: at how many looks it rested and was no JSON.
        is_done: whether there is nothing more to do with it as it is.
    """

    stamp: _Stamp
    waited: int = 0
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Watch:
    """What is known of a folder; a look gives a new one.

    Attributes:
        folder: what is watched.
        seen: its files by name, as of the last look.
        told: name and SHA-256 of what was offered, oldest first.
        folder_is_there: whether the folder could be read at the last look.
        is_crowded: whether it has more names than are looked at.
    """

    folder: Path
    seen: Mapping[str, Seen] = field(default_factory=dict)
    told: tuple[_Told, ...] = field(default=(), repr=False)
    folder_is_there: bool = True
    is_crowded: bool = False

    def with_own(self, path: Path, data: bytes) -> "Watch":
        """Return the watch that knows a file which we put there ourselves: it is no news."""
        if path.parent != self.folder:
            return self
        return replace(self, told=_remembered(self.told, [_told(path.name, data)]))


class Look(NamedTuple):
    """What a look has shown.

    Attributes:
        watch: for the next look.
        fresh: the files that are new and whole, by name.
        folder_is_there: whether the folder can be read.
    """

    watch: Watch
    fresh: tuple[Fresh, ...]
    folder_is_there: bool


def look(watch: Watch) -> Look:
    """Look at a folder once; it raises nothing, whatever happens to the medium meanwhile.

    Two looks should be a second apart or more: some media tell times to two seconds only.
    """
    found = _stamps(watch.folder)
    if found is None:
        gone = replace(watch, seen={}, folder_is_there=False, is_crowded=False)
        return Look(gone, (), folder_is_there=False)
    stamps, is_crowded = found
    seen: dict[str, Seen] = {}
    fresh: list[Fresh] = []
    known, told = set(watch.told), list[_Told]()
    reads_left = MAX_FILES_A_LOOK
    for name, stamp in sorted(stamps.items()):
        before = watch.seen.get(name)
        if before is None or before.stamp != stamp:
            seen[name] = Seen(stamp)
            continue
        seen[name] = before
        if before.is_done or not reads_left:
            continue
        reads_left -= 1
        data = _read(watch.folder / name, stamp)
        if data is None:
            seen[name] = Seen((0, 0, 0, 0))  # it moved: it has to come to rest again
        elif not _is_token_like(name, data) or _told(name, data) in known:
            seen[name] = replace(before, is_done=True)
        elif not _is_json(data) and before.waited < PATIENCE_LOOKS:
            seen[name] = replace(before, waited=before.waited + 1)
        else:
            seen[name] = replace(before, is_done=True)
            told.append(_told(name, data))
            fresh.append((watch.folder / name, data))
    after = Watch(
        watch.folder,
        seen,
        _remembered(watch.told, told),
        is_crowded=is_crowded,
    )
    return Look(after, tuple(fresh), folder_is_there=True)


def _stamps(folder: Path) -> tuple[Mapping[str, _Stamp], bool] | None:
    """Return the files that may be of interest, and whether there are too many names.

    None where the folder cannot be read.
    """
    stamps: dict[str, _Stamp] = {}
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number == MAX_NAMES:
                    return stamps, True
                status = None if _is_left_alone(entry.name) else _status(entry)
                if status and stat.S_ISREG(status.st_mode) and status.st_size <= MAX_FILE_BYTES:
                    stamps[entry.name] = _stamp(status)
    except (OSError, ValueError):
        return None
    return stamps, False


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat(follow_symlinks=False)
    except OSError:
        return None  # gone since its name was read, or a broken entry among good ones


def _is_left_alone(name: str) -> bool:
    return name.startswith((".", "~")) or name.lower().endswith(_TEMPORARY)


def _stamp(status: os.stat_result) -> _Stamp:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _read(path: Path, stamp: _Stamp) -> bytes | None:
    """Return the content of a file that rests while it is read, else None."""
    try:
        with os.fdopen(open_regular(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
            rests = _stamp(os.fstat(file.fileno())) == stamp and len(data) == stamp[2]
            return data if rests else None
    except OSError:
        return None  # removed, replaced, or the medium fails: the next look tells


def _is_token_like(name: str, data: bytes) -> bool:
    starts_so = data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    return starts_so or name.lower().endswith(_TOKEN_NAMES)


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _told(name: str, data: bytes) -> _Told:
    return name, sha256(data).digest()


def _remembered(told: tuple[_Told, ...], more: list[_Told]) -> tuple[_Told, ...]:
    return tuple(dict.fromkeys((*told, *more)))[-MAX_REMEMBERED:] if more else told
