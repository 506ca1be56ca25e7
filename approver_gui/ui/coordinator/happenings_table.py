# SPDX-License-Identifier: Apache-2.0
"""What happened, newest first: when, how good, in words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget

from approver_gui.tokens.checks import VERDICT_WORDS
from approver_gui.ui.coordinator.ceremony_words import time_of_day
from approver_gui.ui.coordinator.chronicle import Chronicle, Happening
from approver_gui.ui.coordinator.marks import MARK_PX, mark, mark_colour
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import fixed_font, tell, tr
from approver_gui.ui.widgets import PlainLabel, column

ROWS_IN_FULL, ROWS_FITTED, LEAST_ROW, PADDING = 3, 24, 24, 8


class HappeningsTable(QWidget):
    """A title and a table; only what is in sight is ever rendered."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Chronicle | None = None
        self.rows = RowsModel[Happening](
            (
                Column(tr("time"), lambda one: time_of_day(one.at), font=fixed_font()),
                Column(
                    tr("verdict"),
                    lambda one: tell(VERDICT_WORDS[one.verdict]),
                    colour=lambda one: mark_colour(one.verdict),
                    icon=lambda one: mark(one.verdict),
                ),
                Column(tr("what happened"), lambda one: tell(one.words)),
            ),
            self,
        )
        self.table: QTableView = table_of(self.rows, tr("What happened"), headings=False)
        # Else the page counts with 192 pixels, and scrolls where there is room enough.
        policy = QSizePolicy.Policy
        self.table.setSizePolicy(policy.Expanding, policy.Ignored)
        self.table.setIconSize(QSize(MARK_PX, MARK_PX))
        self.table.verticalHeader().setMinimumSectionSize(LEAST_ROW)
        self.table.verticalHeader().setDefaultSectionSize(LEAST_ROW)
        self.table.horizontalHeader().sectionResized.connect(self._fit_rows)
        layout = column(self, spacing=4)
        layout.addWidget(PlainLabel(tr("What happened"), role="question"))
        layout.addWidget(self.table, 1)

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Draw what happened; the same again costs nothing."""
        if chronicle is self._shown:
            return
        self._shown = chronicle
        self.rows.set_rows(chronicle.happenings[::-1])
        self._fit_rows()

    def _fit_rows(self) -> None:
        rows = self.rows.rowCount()
        for at in range(min(rows, ROWS_FITTED)):
            height = self.table.sizeHintForRow(at) + PADDING
            self.table.setRowHeight(at, max(height, LEAST_ROW))
        shown = sum(self.table.rowHeight(at) for at in range(min(rows, ROWS_IN_FULL)))
        self.table.setMinimumHeight(max(shown, 2 * LEAST_ROW) + 4)
