# SPDX-License-Identifier: Apache-2.0
"""Ways to a cluster, one of them chosen; the first is the file of an embedded cluster."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from approver_gui.ui.keys_dialogs import ask_file, ask_new_file
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import button, column

EMBEDDED = 0
STATE_FILE = "rehearsal.cluster"
INDENT = 24


class WaysForm(QWidget):
    """A form of ways, and the few fields of the chosen one.

    Subclasses add their ways with :meth:`add_way`, the embedded cluster first, and call
    :meth:`start` then.

    Attributes:
        changed: something was typed or chosen.
        entered: Enter was pressed in a field.
        ways: the choice.
        state_file: the path of an embedded cluster's file.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_new = False
        self.ways = QButtonGroup(self)
        self.state_file = QLineEdit()
        self.choose = button(tr("Choose..."), self._on_choose)
        self.new = button(tr("New..."), self._on_new)
        self._pages: list[QWidget] = []
        self._layout = column(self, spacing=12)

    def add_way(self, words: str, page: QWidget) -> None:
        """Add a way and what stands below it while it is chosen."""
        way = QRadioButton(words)
        self.ways.addButton(way, len(self._pages))
        self._pages.append(page)
        self._layout.addWidget(way)
        self._layout.addWidget(page)

    def start(self) -> None:
        """Begin with the embedded cluster."""
        self.ways.idToggled.connect(lambda _id, _on: self._turn())
        self.state_file.textEdited.connect(lambda _text: self.note_old())
        self.ways.button(EMBEDDED).setChecked(True)

    @property
    def is_new(self) -> bool:
        """Whether an embedded cluster shall be made that is not there yet."""
        return self._is_new and self.ways.checkedId() == EMBEDDED

    def note_old(self) -> None:
        """Take the file that is named for one that is there."""
        self._is_new = False

    def _turn(self) -> None:
        for at, page in enumerate(self._pages):
            page.setVisible(at == self.ways.checkedId())
        self.changed.emit()

    def _on_choose(self) -> None:
        self._take(ask_file(self, tr("File of an embedded cluster")), is_new=False)

    def _on_new(self) -> None:
        title = tr("Where the new embedded cluster goes")
        self._take(ask_new_file(self, title, STATE_FILE), is_new=True)

    def _take(self, path: Path | None, *, is_new: bool) -> None:
        if path:
            self.state_file.setText(str(path))
            self._is_new = is_new
            self.changed.emit()
