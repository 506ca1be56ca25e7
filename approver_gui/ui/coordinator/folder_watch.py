# SPDX-License-Identifier: Apache-2.0
"""A watched folder: looked at in the lane every second and a half, one look at a time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from approver_gui.errors import ApproverError
from approver_gui.flows.watching import Look, Watch, look
from approver_gui.ui.work import Lane

LOOK_MS = 1500
MAX_OWN = 100
"""How many files that we handed out are remembered: they are no news."""


class FolderWatch(QObject):
    """Looks for signed files, on media that come and go.

    Attributes:
        fresh: new whole files, as a list of name and content.
        looked: a look is over: the folder, or the media, may have come or gone.
        watch: what is known of the folder; None while none is watched.
        media: the media that are there, as of the last look.

    Args:
        lane: where it is looked; media can be slow.
        media: tells which media are there.
    """

    fresh = Signal(list)
    looked = Signal()

    def __init__(
        self, lane: Lane, media: Callable[[], tuple[Path, ...]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lane, self._list_media = lane, media
        self.watch: Watch | None = None
        self.media: tuple[Path, ...] = ()
        self._own: tuple[tuple[Path, bytes], ...] = ()
        self._is_looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def turn(self, *, on: bool) -> None:
        """Look from time to time, or rest: what comes meanwhile is found afterwards."""
        if on == self._timer.isActive():
            return
        if on:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    def choose(self, folder: Path | None) -> None:
        """Watch another folder, or none."""
        if self.watch is not None and self.watch.folder == folder:
            return
        self.watch = None if folder is None else Watch(folder)
        for path, data in self._own:
            self._leave_out(path, data)
        self.looked.emit()
        self.look()

    def leave_out(self, path: Path, data: bytes) -> None:
        """Know a file that we put there ourselves: it is no news."""
        self._own = (*self._own, (path, data))[-MAX_OWN:]
        self._leave_out(path, data)

    def _leave_out(self, path: Path, data: bytes) -> None:
        if self.watch is not None:
            self.watch = self.watch.with_own(path, data)

    def look(self) -> None:
        """Look once, unless a look is under way."""
        if self._is_looking:
            return
        self._is_looking = True
        watch = self.watch
        self._lane.run(
            lambda: (watch, self._list_media(), look(watch) if watch else None),
            lambda found: self._take(*found),
            self._fail,
        )

    def _take(self, asked: Watch | None, media: tuple[Path, ...], found: Look | None) -> None:
        self._is_looking = False
        self.media = media
        if found and asked is self.watch:  # else another folder was chosen meanwhile
            self.watch = found.watch
            if found.fresh:
                self.fresh.emit([(path.name, data) for path, data in found.fresh])
        self.looked.emit()

    def _fail(self, error: ApproverError) -> None:
        raise AssertionError("a look raises nothing") from error
