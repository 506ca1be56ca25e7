# SPDX-License-Identifier: Apache-2.0
"""A window's frame: tabs, two pills, and an empty desk until the rooms are furnished.

It imports little, so that it stands within a blink; whoever furnishes it brings the rest.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from approver_gui.ui.widgets import Pill, PlainLabel, column, row, set_property


class Furniture(Protocol):
    """What is inside a frame once it is furnished."""

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files."""

    def explain_crash(self, bug: BaseException) -> None:
        """Show a mistake of the program's own."""

    def close(self) -> bool:
        """Finish all work; False when the window must stay open."""


class Frame(QMainWindow):
    """Tabs, and a page for each once the rooms are there.

    Attributes:
        page_asked: a tab was pressed: its place, from 0.
        painted: the window was seen for the first time.
        pills: two, at the right of the tabs; hidden until furnished.
        menus: empty, for the rooms to fill.
        above: where a notice about the whole window goes, over the pages.
        rooms: the pages and all they need; None until furnished.

    Args:
        title: of the window.
        tabs: their words.
        menus: their titles.
        headline: of the empty desk: what the person can do next.
    """

    page_asked = Signal(int)
    painted = Signal()

    def __init__(
        self, title: str, tabs: Sequence[str], menus: Sequence[str], headline: str
    ) -> None:
        super().__init__()
        self.rooms: Furniture | None = None
        self._is_painted = False
        self.setWindowTitle(title)
        self.resize(1120, 760)
        self.setMinimumSize(960, 600)
        self.pills = (Pill(), Pill())
        self.menus = [self.menuBar().addMenu(words) for words in menus]
        self.tabs = QButtonGroup(self)
        self.pages = QStackedWidget()
        self._bare = QWidget()
        bare = column(self._bare, margin=24)
        bare.addWidget(PlainLabel(headline, role="headline"))
        bare.addStretch(1)
        self.pages.addWidget(self._bare)
        whole = QWidget()
        whole.setObjectName("page")
        layout = column(whole, spacing=0)
        layout.addWidget(self._header(tabs))
        self.above = column(spacing=0)
        layout.addLayout(self.above)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(whole)

    def _header(self, titles: Sequence[str]) -> QFrame:
        header = QFrame()
        header.setObjectName("header")
        tabs = []
        for at, words in enumerate(titles):
            tab = QPushButton(words)
            tab.setCheckable(True)
            set_property(tab, "role", "tab")
            self.tabs.addButton(tab, at)
            tabs.append(tab)
        tabs[0].setChecked(True)
        self.tabs.idClicked.connect(self.page_asked)
        for pill in self.pills:
            pill.hide()
        line = row(*tabs, None, *self.pills, spacing=4)
        line.setContentsMargins(16, 0, 24, 0)
        line.insertSpacing(line.count() - 1, 8)
        header.setLayout(line)
        header.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return header

    def take(self, pages: Sequence[QWidget]) -> None:
        """Put the real pages in the place of the empty desk."""
        for page in pages:
            self.pages.addWidget(page)
        self.pages.removeWidget(self._bare)
        self._bare.deleteLater()
        for pill in self.pills:
            pill.show()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files, if the rooms are there."""
        if self.rooms:
            self.rooms.open_files(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once all parts are drawn too, that the window was seen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the rooms ask, lock and finish first."""
        if self.rooms and not self.rooms.close():
            event.ignore()
            return
        super().closeEvent(event)
