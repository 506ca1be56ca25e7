# SPDX-License-Identifier: Apache-2.0
"""The journal to write in: one entry after another, each on the medium before it counts."""

import hashlib
import os
import stat
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from approver_gui.errors import JournalError
from approver_gui.files import (
    keep_beside,
    locked,
    make_private_folder,
    open_regular,
    write_all,
    write_whole,
)
from approver_gui.journal.chain import blocks_of, reading
from approver_gui.journal.line import (
    BEGUN,
    MAX_LINE_BYTES,
    NO_SEAL,
    TORN,
    Entry,
    Fact,
    fitting,
    is_name,
    is_torn,
    line_of,
    needles,
    read_line,
    sealed,
    tear_facts,
)
from approver_gui.text import Sentence, say

_MAX_TAIL_BYTES = 4 * 1024 * 1024


class Journal:
    """The journal in a file, for any number of threads, windows and processes at once."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        """Name the file, made when first written to, and a clock of aware times."""
        self.path = path
        self._clock = clock
        self._turn = threading.Lock()
        self._known: tuple[tuple[int, ...], int, str] | None = None

    def record(self, act: str, **facts: Fact) -> Entry:
        """Append one entry and return it when it is on the medium.

        Text longer than ``MAX_FACT_CHARACTERS`` is cut and says so.

        Raises:
            JournalError: it cannot be written, or the last line is not what it was.
            ValueError: a fact with a name that a secret would have; a name, a number or an
                amount that does not fit.
            TypeError: a fact of another type, bytes above all.
        """
        if not is_name(act) or act in (BEGUN, TORN):
            raise ValueError(act)
        kept = fitting(facts)
        with self._writing():
            descriptor = self._open()
            try:
                number, seal, mending, torn = self._end(descriptor)
                lines = [mending]
                if torn is not None:
                    found = self._entry(number + 1, seal, TORN, tear_facts(torn))
                    number, seal = found.number, found.seal
                    lines.append(line_of(found))
                entry = self._entry(number + 1, seal, act, kept)
                self._known = None
                write_all(descriptor, b"".join([*lines, line_of(entry)]))
                os.fsync(descriptor)
                self._known = (_version(os.fstat(descriptor)), entry.number, entry.seal)
                return entry
            finally:
                os.close(descriptor)

    def find(self, **facts: Fact) -> tuple[Entry, ...]:
        """Return the entries that hold all these facts, oldest first.

        A fact of several texts holds each of them. Only each entry's own seal is checked
        here; :func:`examine` checks the chain.

        Raises:
            JournalError: the journal cannot be read.
        """
        parts = [part for name, value in facts.items() for part in needles(name, value)]
        parts.sort(key=len, reverse=True)  # the longest is the rarest
        found: list[Entry] = []
        with reading(self.path) as file:
            for block in blocks_of(file):
                if not all(part in block for part in parts):
                    continue
                for line in block.split(b"\n"):
                    read = read_line(line) if all(part in line for part in parts) else None
                    if read and read[0].seal == read[1] and read[0].holds(facts):
                        found.append(read[0])
        return tuple(found)

    def set_aside(self) -> Path:
        """Keep the journal under a dated name, begin a new one that names it, return the name.

        Raises:
            JournalError: there is none, or it cannot be renamed or written.
        """
        with self._writing():
            now = self._clock()
            with os.fdopen(open_regular(self.path, os.O_RDONLY), "rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            aside = keep_beside(self.path, "set-aside", now)
            self._begin({"continues": aside.name, "sha256": digest}, replace=True)
            return aside

    def _entry(self, number: int, previous: str, act: str, facts: Mapping[str, Fact]) -> Entry:
        return sealed(number, self._clock(), act, facts, previous)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Wait for the turn among threads and processes; word what the system says."""
        try:
            make_private_folder(self.path.parent)
            with self._turn, locked(self.path.with_name(f"{self.path.name}.lock")):
                yield
        except TimeoutError as error:
            raise JournalError(
                say("The journal is in use"),
                say("Another window or program holds the journal {path}.").put(path=self.path),
                say("Close it or wait for it, then try again."),
            ) from error
        except OSError as error:
            raise JournalError(
                say("The journal cannot be written"),
                say("{path}: {reason}.").put(path=self.path, reason=error.strerror),
                say("Make room or repair the permissions, then try again."),
            ) from error

    def _begin(self, facts: Mapping[str, Fact], *, replace: bool) -> None:
        first = self._entry(1, NO_SEAL, BEGUN, facts)
        self._known = None
        write_whole(self.path, line_of(first), replace=replace)

    def _open(self) -> int:
        """Open the journal for appending; an absent or empty one is begun, never in halves."""
        try:
            status = self.path.stat()
        except FileNotFoundError as error:
            if self._known:
                self._known = None  # told once; the next entry begins a new journal
                flaw = say("It was there a moment ago and is gone.")
                raise _broken(self.path, flaw) from error
            self._begin({}, replace=False)
        else:
            if status.st_size == 0 and stat.S_ISREG(status.st_mode) and not self._known:
                self._begin({}, replace=True)
        return open_regular(self.path, os.O_RDWR | os.O_APPEND)

    def _end(self, descriptor: int) -> tuple[int, str, bytes, bytes | None]:
        """Return number and seal of the last entry, what mends the line end, and the tear."""
        status = os.fstat(descriptor)
        if self._known and self._known[0] == _version(status):
            return self._known[1], self._known[2], b"", None
        if self._known and _has_shrunk(self._known[0], status):
            raise _broken(self.path, say("It is shorter than a moment ago."))
        window = 2 * MAX_LINE_BYTES
        while True:
            start = max(0, status.st_size - window)
            data = os.pread(descriptor, status.st_size - start, start)
            pieces = data.split(b"\n")
            if start:
                del pieces[0]  # most likely not whole
            end = _last_entry(pieces)
            if isinstance(end, Sentence):
                raise _broken(self.path, end)
            if end:
                return end
            if not start or window > _MAX_TAIL_BYTES:
                raise _broken(self.path, say("It has no whole entry where the last should be."))
            window *= 8


def _last_entry(
    pieces: list[bytes],
) -> tuple[int, str, bytes, bytes | None] | Sentence | None:
    """Look from the end for the last entry: what :meth:`Journal._end` returns, or the flaw."""
    whole = pieces[-1:] == [b""]
    torn: list[bytes] = []
    for piece in reversed(pieces[:-1] if whole else pieces):
        read = read_line(piece)
        if read and read[0].seal != read[1]:
            return say("Its last line was changed after it was sealed.")
        if read:
            tear = b"\n".join(reversed(torn)) if torn else None
            return read[0].number, read[1], b"" if whole else b"\n", tear
        if not is_torn(piece):
            return say("Its last line is not a journal entry.")
        torn.append(piece)
    return None


def _broken(path: Path, flaw: Sentence) -> JournalError:
    return JournalError(
        say("The journal does not hold"),
        say("{path}: {flaw}").put(path=path, flaw=flaw),
        say("Stop here. To go on, set this journal aside as evidence and begin a new one."),
    )


def _version(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _has_shrunk(known: tuple[int, ...], status: os.stat_result) -> bool:
    device, inode, size, _ = known
    return (device, inode) == (status.st_dev, status.st_ino) and status.st_size < size
