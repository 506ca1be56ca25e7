# SPDX-License-Identifier: Apache-2.0
"""What was done: every ceremony of this run and of earlier ones, and the report of one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.history import Chapter, open_questions
from approver_gui.flows.report import Report
from approver_gui.journal import Journal
from approver_gui.text import Sentence, utc
from approver_gui.ui.coordinator.marks import mark, mark_colour
from approver_gui.ui.coordinator.report_view import ReportView
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, button, column, row
from approver_gui.ui.work import Lane

LIST_PX, REPORT_PX = 440, 600
LINES, DATE_DIGITS = 3, 13
_WHAT, _WHEN = 1, 2


class HistoryView(QWidget):
    """A list on the left, the report of the chosen ceremony on the right.

    Attributes:
        said: something worth a line in the status bar happened.

    Args:
        lane: reports are written in it.
        journal: the log book.
        report: makes the report of a ceremony, as things stand.
        language: tells the language of reports.
    """

    said = Signal(str)

    def __init__(
        self,
        lane: Lane,
        journal: Journal,
        report: Callable[[Chapter], Report],
        language: Callable[[], str],
    ) -> None:
        super().__init__()
        self._report = report
        self._chapters: Sequence[Chapter] = ()
        self._chosen = ""
        layout = column(self, spacing=16, margin=24)
        layout.addWidget(PlainLabel(tr("What was done"), role="headline"))
        layout.addWidget(self._open_panel())
        self.trouble = TroubleBar()
        layout.addWidget(self.trouble)
        self.rows = RowsModel[Chapter](
            (
                Column(
                    tr("how it stands"),
                    lambda one: tell(one.stands),
                    lambda one: mark_colour(one.verdict),
                    lambda one: mark(one.verdict),
                ),
                Column(tr("what"), lambda one: _told(one.what)),
                Column(tr("begun (UTC)"), lambda one: utc(one.at)[:16].replace("T", " ")),
            ),
            self,
        )
        self.table = _table(self.rows)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.report = ReportView(lane, journal, language)
        self.report.said.connect(self.said)
        self._both = QSplitter(Qt.Orientation.Horizontal)
        self._both.setChildrenCollapsible(False)
        self._both.setHandleWidth(16)
        self._both.addWidget(self.table)
        self._both.addWidget(self.report)
        self._both.setStretchFactor(1, 1)
        self._both.setSizes([LIST_PX, REPORT_PX])
        layout.addWidget(self._both, 1)
        self._empty = _empty()
        layout.addWidget(self._empty)
        self._below = column()
        self._below.addStretch(1)
        layout.addLayout(self._below)
        self._render()

    def _open_panel(self) -> Panel:
        self._open = Panel("stop")
        self._words = PlainLabel(wrap=True)
        self._show = button(tr("Show what to look at"), self._show_open)
        line = row(
            Mark("stop", lambda: colours().stop, 18), self._words, self._show, spacing=12
        )
        line.setStretch(1, 1)
        line.setContentsMargins(14, 10, 14, 10)
        self._open.setLayout(line)
        return self._open

    # --- acts --------------------------------------------------------------------------

    def show_history(self, chapters: Sequence[Chapter]) -> None:
        """Show these ceremonies, latest first; the chosen one stays chosen."""
        self.trouble.show_trouble(None)
        self._chapters = chapters
        self._render()

    def fail(self, error: ApproverError) -> None:
        """Say why the history cannot be told."""
        self.trouble.show_trouble(error)

    def choose(self, ident: str) -> None:
        """Show the report of a ceremony."""
        self._chosen = ident
        self._render()

    def _show_open(self) -> None:
        self.choose(open_questions(self._chapters)[0].id)
        self.report.paper.setFocus()

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._chosen = self._chapters[current.row()].id
            self._render_report()

    # --- drawing -----------------------------------------------------------------------

    def _render(self) -> None:
        questions = open_questions(self._chapters)
        words = tr("Open questions: {count}. Nobody knows how these ended: {what}").format(
            count=len(questions), what="; ".join(_told(one.what) for one in questions[:3])
        )
        self._words.show_text(words)
        self._open.setAccessibleName(words)
        self._open.setVisible(bool(questions))
        self._both.setVisible(bool(self._chapters))
        self._empty.setVisible(not self._chapters)
        self._below.setStretch(0, 0 if self._chapters else 1)
        idents = [one.id for one in self._chapters]
        if self._chosen not in idents:
            self._chosen = idents[0] if idents else ""
        if self.rows.rows != self._chapters:
            self.rows.set_rows(self._chapters)
        if self._chosen:
            index = self.rows.index(idents.index(self._chosen), 0)
            whole = QItemSelectionModel.SelectionFlag.Rows
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.table.selectionModel().setCurrentIndex(index, select | whole)
        self._render_report()

    def _render_report(self) -> None:
        chosen = next((one for one in self._chapters if one.id == self._chosen), None)
        if chosen:
            self.report.show_report(self._report(chosen), chosen.id)


def _table(rows: RowsModel[Chapter]) -> QTableView:
    """Return a table whose rows have room for what was to be done, in several lines."""
    table = table_of(rows, tr("Ceremonies"))
    table.setMinimumWidth(LIST_PX - 60)
    lines = table.verticalHeader()
    lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    lines.setDefaultSectionSize(LINES * table.fontMetrics().lineSpacing() + 8)
    header = table.horizontalHeader()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(_WHEN, QHeaderView.ResizeMode.Fixed)
    header.resizeSection(_WHEN, DATE_DIGITS * table.fontMetrics().horizontalAdvance("0"))
    return table


def _told(what: Sentence | str) -> str:
    return tell(what) if isinstance(what, Sentence) else what


def _empty() -> Panel:
    panel = Panel("read")
    inside = column(panel, spacing=8, margin=24)
    title = tr("Nothing was done yet")
    words = tr(
        "Every ceremony appears here with its report: who asked for what, which approvals were"
        " verified, and what came of it."
    )
    inside.addWidget(PlainLabel(title, role="question"))
    inside.addWidget(PlainLabel(words, role="muted", wrap=True))
    panel.setAccessibleName(title)
    panel.setAccessibleDescription(words)
    return panel
