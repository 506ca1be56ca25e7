# SPDX-License-Identifier: Apache-2.0
"""The ceremonies of this run at the side, where there are several."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    Executed,
    Ready,
    Run,
    Void,
    VoidReason,
)
from approver_gui.text import safe_text
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.coordinator.ceremony_words import name_of, standing
from approver_gui.ui.coordinator.marks import mark
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, column, plain_tip

WIDTH = 228


class DeedList(QWidget):
    """A list to choose from, newest first.

    Attributes:
        chosen: the id of what the person wants to see.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._idents: tuple[str, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Ceremonies"))
        self.list.setFixedWidth(WIDTH)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        layout = column(self)
        layout.setContentsMargins(12, 16, 4, 16)
        layout.addWidget(PlainLabel(tr("Ceremonies"), role="question"))
        layout.addWidget(self.list, 1)

    def show_deeds(self, deeds: Sequence[Ceremony | Run], chosen: str, now: datetime) -> None:
        """Draw them; one alone needs no list."""
        self.setVisible(len(deeds) > 1)
        newest = tuple(reversed(deeds))
        idents = tuple(deed.id for deed in newest)
        if idents != self._idents:
            self._idents = idents
            self.list.clear()
            self.list.addItems([""] * len(idents))
        for at, deed in enumerate(newest):
            self._draw(self.list.item(at), deed, now)
        if chosen in idents and self.list.currentRow() != idents.index(chosen):
            self.list.setCurrentRow(idents.index(chosen))

    def _draw(self, item: QListWidgetItem, deed: Ceremony | Run, now: datetime) -> None:
        name, how = tell(name_of(deed.operation)), tell(standing(deed, now))
        text = f"{safe_text(name)}\n{how}"
        if item.text() != text:
            item.setText(text)
            item.setToolTip(plain_tip(safe_text(f"{name}: {how} ({deed.id})")))
        item.setIcon(_icon(deed))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._idents[self.list.row(item)])


def _icon(deed: Ceremony | Run) -> QIcon:
    match deed.stage:
        case Collecting():
            return mark(None)
        case Ready() | Executed() | Void(reason=VoidReason.DRILLED):
            return mark(Verdict.GOOD)
        case Void():
            return mark(Verdict.DOUBT)
        case _:
            return mark(Verdict.STOP)
