# SPDX-License-Identifier: Apache-2.0
"""The steps at the side: each with a mark, its name and how it stands, as a word."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QWidget

from approver_gui.flows.setup.views import Standing, Step, StepView
from approver_gui.ui.coordinator.marks import MARK_PX, drawn
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import PlainLabel, column

WIDTH = 292
ROW_MARGIN, WORD_MARGIN = 8, 14
_MARKS = {
    Standing.DONE: ("good", "good"),
    Standing.PASSED: ("doubt", "doubt"),
    Standing.NEXT: ("next", "accent"),
    Standing.LATER: ("waiting", "muted"),
    Standing.STOPPED: ("stop", "stop"),
}


class StepList(QWidget):
    """All steps; the arrow keys go from one to the next.

    Attributes:
        chosen: the step that the person wants to see.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_drawing = False
        self.rows = RowsModel[StepView](_columns(), self)
        self.table = table_of(self.rows, tr("Steps"), headings=False)
        self.table.setWordWrap(False)
        self.table.setIconSize(QSize(MARK_PX, MARK_PX))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sizes = self.table.verticalHeader()
        sizes.setDefaultSectionSize(self.table.fontMetrics().height() + 2 * ROW_MARGIN)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        letters = self.table.fontMetrics()
        words = [letters.horizontalAdvance(standing_words(one)) for one in Standing]
        header.resizeSection(1, max(words) + WORD_MARGIN)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        layout = column(self, spacing=8)
        layout.setContentsMargins(12, 16, 4, 12)
        title = PlainLabel(tr("Making the cluster yours"), role="question", wrap=True)
        title.setContentsMargins(8, 0, 0, 0)
        layout.addWidget(title)
        layout.addWidget(self.table, 1)
        self.setFixedWidth(WIDTH)

    def show_steps(self, views: Sequence[StepView], chosen: Step | None) -> None:
        """Draw them; no step is chosen while the report is shown."""
        self._is_drawing = True
        if tuple(views) != tuple(self.rows.rows):
            self.rows.set_rows(tuple(views))
        at = [view.step for view in views].index(chosen) if chosen else -1
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(
            self.rows.index(at, 0), flags.ClearAndSelect | flags.Rows
        )
        self._is_drawing = False

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_drawing:
            self.chosen.emit(self.rows.rows[current.row()].step)


def _columns() -> tuple[Column[StepView], ...]:
    return (
        Column(tr("step"), lambda view: tell(view.title), icon=_icon),
        Column(tr("how it stands"), lambda view: standing_words(view.standing), _colour),
    )


def standing_words(standing: Standing) -> str:
    """Return how a step stands, as a word."""
    return {
        Standing.DONE: tr("done"),
        Standing.PASSED: tr("behind"),
        Standing.NEXT: tr("next"),
        Standing.LATER: tr("later"),
        Standing.STOPPED: tr("stopped"),
    }[standing]


def mark_of(standing: Standing) -> str:
    """Return the name of the mark of a step that stands like this."""
    return _MARKS[standing][0]


def colour_of(standing: Standing) -> str:
    """Return the colour of a standing in the scheme in force."""
    colour: str = getattr(colours(), _MARKS[standing][1])
    return colour


def _colour(view: StepView) -> str:
    return colour_of(view.standing)


def _icon(view: StepView) -> QIcon:
    return drawn(mark_of(view.standing), _colour(view))
