# SPDX-License-Identifier: Apache-2.0
"""The window's frame: tabs, two pills, and an empty desk until the rooms are furnished.

It imports little, so that it stands within a blink; ``rooms`` brings everything else.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

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

from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import Pill, PlainLabel, column, row, set_property

if TYPE_CHECKING:
    from approver_gui.ui.rooms import Rooms


class MainWindow(QMainWindow):
    """Three tabs, and a page for each once the rooms are there.

    Attributes:
        page_asked: a tab was pressed: 0 approve, 1 keys, 2 journal.
        painted: the window was seen for the first time.
        network: the pill that tells which network interfaces are up.
        key: the pill that tells where the key stands.
        menus: file, key, view and help, for the rooms to fill.
        rooms: the pages and all they need; None until furnished.
    """

    page_asked = Signal(int)
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rooms: Rooms | None = None
        self._is_painted = False
        self.setWindowTitle(tr("Approver GUI"))
        self.resize(1120, 760)
        self.setMinimumSize(960, 600)
        self.network, self.key = Pill(), Pill()
        titles = (tr("&File"), tr("&Key"), tr("&View"), tr("&Help"))
        self.menus = [self.menuBar().addMenu(title) for title in titles]
        self.tabs = QButtonGroup(self)
        self.pages = QStackedWidget()
        self._bare = QWidget()
        bare = column(self._bare, margin=24)
        bare.addWidget(PlainLabel(tr("Open a token file to review it"), role="headline"))
        bare.addStretch(1)
        self.pages.addWidget(self._bare)
        whole = QWidget()
        whole.setObjectName("page")
        layout = column(whole, spacing=0)
        layout.addWidget(self._header())
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(whole)

    def _header(self) -> QFrame:
        header = QFrame()
        header.setObjectName("header")
        tabs = []
        for at, words in enumerate((tr("Approve"), tr("Keys"), tr("Journal"))):
            tab = QPushButton(words)
            tab.setCheckable(True)
            set_property(tab, "role", "tab")
            self.tabs.addButton(tab, at)
            tabs.append(tab)
        tabs[0].setChecked(True)
        self.tabs.idClicked.connect(self.page_asked)
        for pill in (self.network, self.key):
            pill.hide()
        line = row(*tabs, None, self.network, self.key, spacing=4)
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
        for pill in (self.network, self.key):
            pill.show()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open token files on the approve page, if the rooms are there."""
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
