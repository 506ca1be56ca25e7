# SPDX-License-Identifier: Apache-2.0
"""Checks of certificates as a table: verdict as shape, word and colour; id; what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from approver_gui.tokens.checks import VERDICT_WORDS, Finding, Verdict, worst
from approver_gui.ui.coordinator.marks import mark, mark_colour
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import fixed_font, tell, tr
from approver_gui.ui.widgets import PlainLabel, column

ICON_PX = 16
LEAST_ROW_PX, APART_PX = 24, 8


class ChecksTable(QWidget):
    """All findings, the worst first, as high as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Finding, ...] = ()
        self.rows = RowsModel[Finding](
            (
                Column(
                    tr("verdict"),
                    lambda one: tell(VERDICT_WORDS[one.verdict]),
                    colour=lambda one: mark_colour(one.verdict),
                    icon=lambda one: mark(one.verdict),
                ),
                Column(tr("check"), lambda one: one.check_id, font=fixed_font()),
                Column(tr("what was found"), lambda one: tell(one.words)),
            ),
            self,
        )
        self.counts = PlainLabel(role="muted")
        self.table = table_of(self.rows, tr("Checks"), headings=False)
        self.table.setIconSize(QSize(ICON_PX, ICON_PX))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.verticalHeader().setMinimumSectionSize(LEAST_ROW_PX)
        self.table.horizontalHeader().sectionResized.connect(self._fit)
        layout = column(self, spacing=4)
        layout.addWidget(self.counts)
        layout.addWidget(self.table)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Draw them."""
        self.setVisible(bool(findings))
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        self.rows.set_rows([f for v in reversed(Verdict) for f in worst(findings, v)])
        counts = [
            f"{sum(f.verdict is v for f in findings)} {tell(VERDICT_WORDS[v])}"
            for v in Verdict
            if any(f.verdict is v for f in findings)
        ]
        self.counts.show_text(tr("Checks: {counts}").format(counts=", ".join(counts)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew, and be as high as they are."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.table.resizeRowsToContents()
        rows = self.rows.rowCount()
        for at in range(rows):
            if (height := self.table.rowHeight(at)) > LEAST_ROW_PX:  # words on several lines
                self.table.setRowHeight(at, height + APART_PX)
        self.table.setFixedHeight(sum(self.table.rowHeight(at) for at in range(rows)) + 4)
