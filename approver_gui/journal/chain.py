# SPDX-License-Identifier: Apache-2.0
"""The chain as a whole: every seal checked from end to end, breaks told from tears."""

import hashlib
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from approver_gui.errors import JournalError
from approver_gui.files import open_regular, write_whole
from approver_gui.journal.line import (
    BEGUN,
    MAX_LINE_BYTES,
    NO_SEAL,
    TORN,
    Entry,
    is_torn,
    read_line,
    tear_facts,
)
from approver_gui.text import Sentence, say

MAX_BREAKS = 100
_BLOCK_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold.

    Attributes:
        line: counted from 1.
        number: of the entry, where the line can be read as one; it need not be true.
        words: what is wrong.
    """

    line: int
    number: int | None
    words: Sentence


@dataclass(frozen=True, slots=True)
class Tear:
    """The beginning of a line whose writing was cut short: nothing acknowledged was in it.

    Attributes:
        line: counted from 1.
        length: in bytes.
        sha256: of these bytes, 64 hex digits.
        healed: whether an entry vouches for it; the next entry made will.
    """

    line: int
    length: int
    sha256: str
    healed: bool


@dataclass(frozen=True, slots=True)
class Examination:
    """What a whole journal turned out to be.

    Attributes:
        entries: all lines that can be read, those in ``breaks`` among them.
        breaks: where the chain does not hold, the first ``MAX_BREAKS`` of them.
        tears: lines cut short while they were written; these are no breaks.
        last_seal: of the last entry, 64 hex digits; None when there is none.
    """

    entries: tuple[Entry, ...]
    breaks: tuple[Break, ...]
    tears: tuple[Tear, ...]
    last_seal: str | None

    @property
    def holds(self) -> bool:
        """Whether every line is where and what it was when it was sealed."""
        return not self.breaks


def examine(path: Path, progress: Callable[[int, int], None] | None = None) -> Examination:
    """Read a journal from end to end and check every seal; an absent one is empty and holds.

    Args:
        path: the journal, or an exported copy.
        progress: called now and then with the bytes done and the bytes in all.

    Raises:
        JournalError: it cannot be read.
    """
    with reading(path) as file:
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
        return _examine(file, size, progress)


def export(path: Path, out: Path) -> Examination:
    """Copy a journal to a new file, and return what was found in the very bytes copied.

    Raises:
        JournalError: the journal cannot be read.
        OSError: the copy cannot be written; FileExistsError when ``out`` is there already.
    """
    with reading(path) as file:
        data = file.read()
    examination = _examine(io.BytesIO(data), len(data), None)
    write_whole(out, data, replace=False)
    return examination


class _Chain:
    """Takes line after line, notes what does not fit, and goes on from there."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.breaks: list[Break] = []
        self.tears: list[Tear] = []
        self.seal: str | None = None
        self._adrift = False
        self._torn: list[bytes] = []
        self._torn_at = 0

    def take(self, line: int, data: bytes) -> None:
        read = read_line(data)
        if read:
            self._take_entry(line, *read)
        elif is_torn(data):
            self._torn_at = self._torn_at if self._torn else line
            self._torn.append(data)
        else:
            self._leave_tear()
            self._adrift = True
            self._break(line, None, say("Line {line} is not a journal entry."))

    def end(self) -> None:
        if self._torn:
            self._note_tear(healed=False)

    def _take_entry(self, line: int, entry: Entry, seal: str) -> None:
        number = self.entries[-1].number + 1 if self.entries else 1
        vouched = entry.act == TORN and entry.facts == tear_facts(b"\n".join(self._torn))
        if self._torn and vouched and entry.seal == seal:
            self._note_tear(healed=True)
        elif self._torn:
            self._leave_tear()
        elif entry.act == TORN:
            self._break(
                line, entry.number, say("Line {line} vouches for a torn line, not there.")
            )
        if entry.seal != seal:
            self._break(line, entry.number, say("Line {line} was changed after it was sealed."))
        elif not self._adrift and entry.previous != (self.seal or NO_SEAL):
            words = say("Line {line} does not follow: lines were removed, added or moved.")
            self._break(line, entry.number, words)
        elif not self._adrift and (
            entry.number != number or (number == 1) != (entry.act == BEGUN)
        ):
            self._break(line, entry.number, say("Line {line} is not the entry due there."))
        self.entries.append(entry)
        self.seal, self._adrift = entry.seal, False

    def _note_tear(self, *, healed: bool) -> None:
        torn = b"\n".join(self._torn)
        digest = hashlib.sha256(torn).hexdigest()
        self.tears.append(Tear(self._torn_at, len(torn), digest, healed))
        self._torn = []

    def _leave_tear(self) -> None:
        if self._torn:
            words = say("Line {line} was cut short, and the next entry does not vouch for it.")
            self._break(self._torn_at, None, words)
            self._torn = []

    def _break(self, line: int, number: int | None, words: Sentence) -> None:
        if len(self.breaks) < MAX_BREAKS:
            self.breaks.append(Break(line, number, words.put(line=line)))


def _examine(
    file: BinaryIO, size: int, progress: Callable[[int, int], None] | None
) -> Examination:
    chain, done, told = _Chain(), 0, 0
    for line, data in enumerate(_lines(file), 1):
        chain.take(line, data.removesuffix(b"\n"))
        done += len(data)
        if progress and done - told >= _BLOCK_BYTES:
            told = done
            progress(min(done, size), size)
    chain.end()
    if progress:
        progress(size, size)
    return Examination(
        tuple(chain.entries), tuple(chain.breaks), tuple(chain.tears), chain.seal
    )


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """Open a journal to read, an absent one as an empty one.

    Raises:
        JournalError: it cannot be read.
    """
    try:
        with _opened(path) as file:
            yield file
    except OSError as error:
        raise JournalError(
            say("The journal cannot be read"),
            say("{path}: {reason}.").put(path=path, reason=error.strerror),
            say("Check the medium and the permissions, then try again."),
        ) from error


def _opened(path: Path) -> BinaryIO:
    try:
        return os.fdopen(open_regular(path, os.O_RDONLY), "rb")
    except FileNotFoundError:
        return io.BytesIO()


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield lines with their ends; of a line that is too long only its beginning."""
    while line := file.readline(MAX_LINE_BYTES + 1):
        yield line
        while len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE_BYTES + 1)


def blocks_of(file: BinaryIO) -> Iterator[bytes]:
    """Yield all of a journal in blocks of whole lines, about a megabyte each."""
    while block := file.read(_BLOCK_BYTES):
        yield block if block.endswith(b"\n") else block + file.readline(MAX_LINE_BYTES)
