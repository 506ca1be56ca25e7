# SPDX-License-Identifier: Apache-2.0
"""Files added to ceremonies in portions in the lane, so that the window never stands still.

1. Each portion is one step of the flow; between two of them anything else may be done.
2. A file that belongs to another live ceremony goes there: the digest in it says so.
3. Cancelled, what was added stays, and what was not read is as if it had not been dropped.
4. Python's collector of cycles rests meanwhile: it would look through all that was added again
   and again, and hold the window for 100 ms each time.
"""

import gc
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from approver_gui.errors import ApproverError, MediumError
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.media import read_file
from approver_gui.tokens.codec import MAX_FILE_BYTES, service_digest
from approver_gui.ui.coordinator.chronicle import Happening, News, news_of, of_trouble
from approver_gui.ui.coordinator.desk import CoordinatorDesk

FIRST_PORTION, LARGEST_PORTION = 25, 400
MAX_FILES = 50_000
File = tuple[str, bytes]
_Item = tuple[str, Path | File]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the adding is.

    Attributes:
        done: files that were added.
        all: files that were to be added when it began, and since.
    """

    done: int
    all: int


@dataclass(frozen=True, slots=True)
class _Portion:
    """What a portion brought: news by ceremony, and what folders in it held."""

    news: Mapping[str, News]
    more: tuple[_Item, ...]


class Adder(QObject):
    """Adds files, portion by portion.

    Attributes:
        told: news of one ceremony: its id and the News.
        progressed: how far it is; None when it is over.
        failed: a step of the flow failed; what is left is dropped.

    Args:
        desk: the coordinator's things.
    """

    told = Signal(str, object)
    progressed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: CoordinatorDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue: deque[_Item] = deque()
        self._done, self._portion, self._is_adding = 0, FIRST_PORTION, False
        self.destroyed.connect(lambda _gone: gc.enable())

    @property
    def is_adding(self) -> bool:
        """Whether files are being added."""
        return self._is_adding

    def add(self, ident: str, files: Sequence[Path | File]) -> None:
        """Add files, and those in folders, to a ceremony.

        Args:
            ident: the ceremony to which those go that belong to no other live one.
            files: paths, or names with contents that were read already.
        """
        self._queue.extend((ident, one) for one in files[:MAX_FILES])
        if not self._is_adding and self._queue:
            self._is_adding = True
            gc.disable()
            self._next()

    def cancel(self) -> None:
        """Drop what was not added yet."""
        self._queue.clear()

    def _next(self) -> None:
        if not self._queue:
            self._done, self._portion, self._is_adding = 0, FIRST_PORTION, False
            gc.freeze()  # what was added has no cycles: it goes when nothing holds it
            gc.enable()
            self.progressed.emit(None)
            return
        self.progressed.emit(Progress(self._done, self._done + len(self._queue)))
        count = min(self._portion, len(self._queue))
        portion = [self._queue.popleft() for _ in range(count)]
        self._portion = min(2 * self._portion, LARGEST_PORTION)
        now = self._desk.clock()
        self._desk.do(
            lambda flow: _add(flow, portion, now),
            lambda added: self._take(count, added),
            self._fail,
        )

    def _take(self, count: int, added: _Portion) -> None:
        self._done += count - len(added.more)
        self._queue.extendleft(reversed(added.more))
        for ident, news in added.news.items():
            self.told.emit(ident, news)
        self._next()

    def _fail(self, error: ApproverError) -> None:
        self.cancel()
        self._next()
        self.failed.emit(error)


# --- in the lane -------------------------------------------------------------------------


def _add(flow: CoordinateFlow, portion: Sequence[_Item], now: datetime) -> _Portion:
    live = {one.token.digest: one.id for one in flow.require_login().live()}
    groups: dict[str, list[File]] = {}
    troubles: dict[str, list[Happening]] = {}
    more: list[_Item] = []
    for asked, one in portion:
        if isinstance(one, Path) and one.is_dir():
            more += [(asked, path) for path in _inside(one)]
            continue
        try:
            name, data = _read(one) if isinstance(one, Path) else one
        except MediumError as error:
            troubles.setdefault(asked, []).append(of_trouble(_name(one), error, now))
            continue
        # With one live ceremony there is no question, and the file is parsed only once.
        ident = asked if len(live) == 1 else live.get(service_digest(data) or b"", asked)
        groups.setdefault(ident, []).append((name, data))
    news: dict[str, News] = {}
    for ident, files in groups.items():
        before = flow.require_login().ceremony(ident).tally
        after = flow.add(ident, files).ceremony(ident).tally
        news[ident] = news_of(before, after, [name for name, _ in files], now)
    for ident, happenings in troubles.items():
        known = news.get(ident, News(now, ()))
        news[ident] = replace(known, happenings=(*happenings, *known.happenings))
    return _Portion(news, tuple(more))


def _name(one: Path | File) -> str:
    return one.name if isinstance(one, Path) else one[0]


def _read(path: Path) -> File:
    return path.name, read_file(path, MAX_FILE_BYTES)


def _inside(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, but not those of folders in it."""
    with suppress(OSError):  # the medium may be gone meanwhile
        paths = sorted(folder.iterdir())[:MAX_FILES]
        yield from (path for path in paths if path.is_file() and not path.name.startswith("."))
