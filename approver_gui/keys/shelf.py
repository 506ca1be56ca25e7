# SPDX-License-Identifier: Apache-2.0
"""The folder with the sealed key files: who lies in it, put in, replaced, taken out.

Files are private (0600) in a private folder (0700). Whoever changes the folder holds its lock,
also against other processes. A file is believed only if it is named after the key in it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from approver_gui.errors import KeyStoreError
from approver_gui.files import (
    locked,
    make_private_folder,
    read_bounded,
    sync_folder,
    write_whole,
)
from approver_gui.keys.purpose import APPROVER, Purpose
from approver_gui.keys.sealed import MAX_FILE_BYTES, Guard, SealedKey, check_name, dump, parse
from approver_gui.text import Sentence, say

KEY_SUFFIX = ".key.json"
ATTEMPTS_SUFFIX = ".attempts.json"
LOCK_NAME = ".lock"

_Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One key file on the shelf.

    Attributes:
        file_name: untrusted text.
        found: the sealed key, or why there is none.
    """

    file_name: str
    found: SealedKey | Sentence


class Shelf:
    """The folder with the key files. Used by one thread at a time.

    Args:
        folder: made when the first key is put in.
        purpose: of the keys in it; a key file of another purpose is told, and not used.
    """

    def __init__(self, folder: Path, purpose: Purpose = APPROVER) -> None:
        self._folder = folder
        self._purpose = purpose
        self._known: dict[str, tuple[_Stamp, Entry]] = {}

    @property
    def lock_path(self) -> Path:
        """The lock for all who write in the folder."""
        return self._folder / LOCK_NAME

    def attempts_path(self, name: str) -> Path:
        """Return where the wrong passphrases of a key are counted."""
        return self._folder / f"{check_name(name)}{ATTEMPTS_SUFFIX}"

    def entries(self) -> tuple[Entry, ...]:
        """Return every key file by name; those that did not change are not read again.

        Raises:
            KeyStoreError: the folder cannot be read.
        """
        known: dict[str, tuple[_Stamp, Entry]] = {}
        for file_name in self._file_names():
            entry = self._entry(file_name, self._known.get(file_name))
            if entry is not None:
                known[file_name] = entry
        self._known = known
        return tuple(entry for _stamp, entry in known.values())

    def read(self, name: str) -> SealedKey:
        """Return a sealed key, read anew.

        Raises:
            KeyStoreError: there is none, or its file cannot be used.
        """
        found = self._judged(check_name(name) + KEY_SUFFIX, self._bytes(name))
        if isinstance(found, Sentence):
            raise KeyStoreError(
                say("The key file cannot be used"),
                say("The file of the key '{name}': {reason}").put(name=name, reason=found),
                say("Restore the key from its backup under another name."),
            )
        return found

    def require_free(self, name: str) -> None:
        """Refuse a name that a key file has already, in capitals or not.

        Raises:
            KeyStoreError: it is taken or can be no name.
        """
        wanted = (check_name(name) + KEY_SUFFIX).lower()
        if any(file_name.lower() == wanted for file_name in self._file_names()):
            raise _taken(name)

    def put_in(self, file: SealedKey) -> None:
        """Write a new key file.

        Raises:
            KeyStoreError: the name is taken, or the file cannot be written.
        """
        name = file.header.name
        with self._changing():
            self.require_free(name)
            try:
                write_whole(self._path(name), dump(file), replace=False)
            except FileExistsError as error:
                raise _taken(name) from error

    def replace(self, old: SealedKey, new: SealedKey) -> None:
        """Replace a key file in one step, unless it is no longer the one that was read.

        Raises:
            KeyStoreError: it changed meanwhile, or cannot be written.
        """
        name = old.header.name
        with self._changing():
            if self.read(name) != old:
                raise KeyStoreError(
                    say("The key file changed meanwhile"),
                    say("Another window changed the key '{name}'; it is left as it is.").put(
                        name=name
                    ),
                    say("Look at the keys again before you go on."),
                )
            write_whole(self._path(name), dump(new), replace=True)

    def take_out(self, name: str) -> None:
        """Remove a key file and the count of its wrong passphrases.

        Raises:
            KeyStoreError: it cannot be removed.
        """
        with self._changing():
            self._path(name).unlink()
            with suppress(FileNotFoundError):
                self.attempts_path(name).unlink()
            sync_folder(self._folder)

    def has(self, name: str) -> bool:
        """Tell whether anything has the place of this key's file."""
        return os.path.lexists(self._path(name))

    def _path(self, name: str) -> Path:
        return self._folder / f"{check_name(name)}{KEY_SUFFIX}"

    def _file_names(self) -> list[str]:
        try:
            names = [path.name for path in self._folder.iterdir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise _trouble(error) from error
        return sorted(
            (name for name in names if name.endswith(KEY_SUFFIX)),
            key=lambda name: name.removesuffix(KEY_SUFFIX),
        )

    def _entry(
        self, file_name: str, known: tuple[_Stamp, Entry] | None
    ) -> tuple[_Stamp, Entry] | None:
        path = self._folder / file_name
        try:
            status = path.lstat()
            stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
            if known is not None and known[0] == stamp:
                return known
            found = self._judged(file_name, read_bounded(path, MAX_FILE_BYTES))
        except FileNotFoundError:
            if not os.path.lexists(path):
                return None  # taken out since the folder was listed
            stamp, found = (0, 0, 0), say("It is a link that leads nowhere.")
        except OSError as error:
            stamp, found = (0, 0, 0), _unreadable(error)
        return stamp, Entry(file_name, found)

    def _bytes(self, name: str) -> bytes:
        try:
            return read_bounded(self._path(name), MAX_FILE_BYTES)
        except FileNotFoundError as error:
            raise KeyStoreError(
                say("There is no such key"),
                say("No key here has the name '{name}'.").put(name=name),
                say("Choose one of the keys listed, make one, or restore a backup."),
            ) from error
        except OSError as error:
            raise _trouble(error) from error

    def _judged(self, file_name: str, untrusted: bytes) -> SealedKey | Sentence:
        try:
            file = parse(untrusted, self._purpose)
        except KeyStoreError as error:
            return error.detail
        if file.header.name + KEY_SUFFIX != file_name:
            return say("It was renamed: it holds the key '{name}'.").put(name=file.header.name)
        if file.header.guard is Guard.RECOVERY_CODE:
            return say("It is a backup; restore it to use it.")
        return file

    @contextmanager
    def _changing(self) -> Iterator[None]:
        try:
            make_private_folder(self._folder)
            with locked(self.lock_path):
                yield
        except OSError as error:
            raise _trouble(error) from error


def _unreadable(error: OSError) -> Sentence:
    return say("It cannot be read: {reason}.").put(reason=error.strerror)


def _taken(name: str) -> KeyStoreError:
    return KeyStoreError(
        say("The name is taken"),
        say("A key file named '{name}' is here already; it was left as it is.").put(name=name),
        say("Choose another name."),
    )


def _trouble(error: OSError) -> KeyStoreError:
    return KeyStoreError(
        say("The folder with the keys cannot be used"),
        say("{path}: {reason}.").put(path=error.filename, reason=error.strerror),
        say("Make room on the disk, or mend the permissions of the folder."),
    )
