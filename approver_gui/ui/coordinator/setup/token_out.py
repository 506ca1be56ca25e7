# SPDX-License-Identifier: Apache-2.0
"""A token that waits for what people bring back: handed out, counted down, files dropped."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.founding.returned_files import Files, ReturnedFiles
from approver_gui.flows.media import read_file
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.setup.told import Told
from approver_gui.ui.drops import DropArea
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import DigestLabel, PlainLabel, button, column, row

MAX_FILE_BYTES = 1024 * 1024
TICK_MS, LOOK_MS = 500, 1500
_MINUTE_S = 60


class TokenOut(QWidget):
    """Digest, countdown, where the token goes, where the files come in.

    Attributes:
        folder_chosen: the folder the token shall be copied to.
        brought: files that came in, as a list of name and content.
        failed: a file could not be read.
        seen: files that are new or changed in the watched folder, as ``brought``.
        is_late: whether the token's time is over.

    Args:
        desk: reads files in its lane, and has the clock.
        drop_words: what is to be dropped.
        watches: whether a folder can be watched for it.
    """

    folder_chosen = Signal(object)
    brought = Signal(list)
    failed = Signal(object)
    seen = Signal(list)

    def __init__(
        self, desk: CoordinatorDesk, drop_words: str, *, watches: bool = False
    ) -> None:
        super().__init__()
        self._folder: Path | None = None
        self._returned: ReturnedFiles | None = None
        self._is_looking = False
        self.watch = button(tr("Watch a folder..."), self._on_watch)
        self.watch.setVisible(watches)
        self.watched = PlainLabel(role="muted", wrap=True)
        self.watched.hide()
        self._desk = desk
        self._until: datetime | None = None
        self.is_late = False
        self.countdown = PlainLabel(role="countdown")
        self.note = PlainLabel(tr("left, by this machine's clock"), role="small")
        self.digest = DigestLabel(groups_per_line=8, focus=True)
        self.hand_out = button(tr("Copy the token to a folder..."), self._on_hand_out)
        self.handed = Told("good")
        self.drop = _Drop(drop_words)
        self.drop.dropped.connect(self.take)
        self.drop.choose.clicked.connect(lambda _on=False: self._choose())
        time = column(spacing=0)
        for label in (self.countdown, self.note):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            time.addWidget(label)
        time.addStretch(1)
        left = column(spacing=8)
        left.addWidget(PlainLabel(tr("Compare these words before signing:"), wrap=True))
        left.addWidget(self.digest)
        line = row(left, time, spacing=16)
        line.setStretch(0, 1)
        layout = column(self, spacing=12)
        layout.addLayout(line)
        layout.addLayout(row(self.hand_out, self.watch, None))
        layout.addWidget(self.handed)
        layout.addWidget(self.drop)
        layout.addWidget(self.watched)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self.look)
        self.hide()

    def show_token(self, digest: bytes | None, until: datetime | None) -> None:
        """Show a token, or none."""
        is_new = until != self._until
        self._until = until
        self.setVisible(digest is not None)
        if digest is None:
            for one in (self._timer, self._looks):
                one.stop()
            return
        if is_new:
            self.digest.show_digest(digest)
            self.handed.tell("")
            self.drop.show_names(())
            self._returned = ReturnedFiles(self._folder) if self._folder else None
        self._timer.start()
        self._looks.start()
        self.tick()

    def tick(self) -> None:
        """Draw how long the token lives."""
        if self._until is None:
            return
        left = max(timedelta(), self._until - self._desk.clock())
        self.is_late = not left
        minutes, seconds = divmod(int(left.total_seconds()), _MINUTE_S)
        words = tr("over") if self.is_late else f"{minutes}:{seconds:02}"
        self.countdown.show_text(words)
        self.countdown.setAccessibleName(f"{words} {self.note.text()}")

    def look(self) -> None:
        """Look into the watched folder in the lane, one look at a time."""
        returned = self._returned
        if returned is None or self._is_looking:
            return
        self._is_looking = True

        def looked(files: Files) -> None:
            self._is_looking = False
            if files and returned is self._returned:
                self.seen.emit(list(files))

        self._desk.lane.run(returned.look, looked, self._fail)

    def _on_watch(self) -> None:
        title = tr("Folder that is watched for signed files")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self._folder = Path(chosen)
            self._returned = ReturnedFiles(self._folder)
            words = tr("Signed files are taken from {path} as soon as they are there.")
            self.watched.show_text(words.format(path=chosen))
            self.watched.show()
            self.look()

    def take(self, paths: Sequence[Path]) -> None:
        """Read files in the lane, and hand them on."""

        def read() -> list[tuple[str, bytes]]:
            return [(path.name, read_file(path, MAX_FILE_BYTES)) for path in paths]

        if paths:
            self._desk.lane.run(read, self.brought.emit, self._fail)

    def _fail(self, error: ApproverError) -> None:
        self.failed.emit(error)

    def _on_hand_out(self) -> None:
        title = tr("Where the token goes")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self.folder_chosen.emit(Path(chosen))

    def _choose(self) -> None:
        title = tr("Files that came back")
        chosen, _kind = QFileDialog.getOpenFileNames(self, title, str(Path.home()))
        self.take([Path(one) for one in chosen])


class _Drop(DropArea):
    """Where the files come in, and which ones did."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setAccessibleName(words)
        self.choose = button(tr("Choose files..."), lambda: None)
        self._names = PlainLabel(role="muted", wrap=True)
        title = PlainLabel(words, role="question", wrap=True)
        for label in (title, self._names):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = column(self, spacing=8, margin=16)
        inside.addWidget(title)
        inside.addLayout(row(None, self.choose, None))
        inside.addWidget(self._names)
        self.show_names(())

    def show_names(self, names: Sequence[str]) -> None:
        """Show which files came in."""
        self._names.show_text(", ".join(names))
        self._names.setVisible(bool(names))
