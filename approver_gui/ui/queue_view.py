# SPDX-License-Identifier: Apache-2.0
"""The files of a sitting beside the desk: which wait, what became of the others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from approver_gui.flows.sitting import OUTCOME_WORDS, Sitting
from approver_gui.text import safe_text
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, column, plain_tip

WIDTH = 220


class QueueView(QWidget):
    """A list of files to choose from; there is no way to decide several at once.

    Attributes:
        chosen: index of the file that the person wants on the desk.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = PlainLabel(role="question", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Files of this sitting"))
        self.list.setFixedWidth(WIDTH)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        layout = column(self, margin=16)
        layout.addWidget(self._title)
        layout.addWidget(self.list, 1)

    def show_sitting(self, sitting: Sitting) -> None:
        """Draw the files; one alone needs no list."""
        items = sitting.items
        self.setVisible(len(items) > 1)
        words = tr("{waiting} of {all} waiting")
        self._title.show_text(words.format(waiting=sitting.waiting, all=len(items)))
        self.list.clear()
        for item in items:
            lines = f"{safe_text(item.path.name)}\n{tell(OUTCOME_WORDS[item.outcome])}"
            shown = QListWidgetItem(lines)
            shown.setToolTip(plain_tip(safe_text(str(item.path))))
            self.list.addItem(shown)
        if sitting.current is not None:
            self.list.setCurrentRow(sitting.current)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.list.row(item))
