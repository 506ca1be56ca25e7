# SPDX-License-Identifier: Apache-2.0
"""The time line as a table: only the rows in sight are ever made."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from approver_gui.flows.matching import Kind
from approver_gui.flows.timeline import KIND_WORDS, Row, Timeline
from approver_gui.text import say, utc
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.coordinator.marks import mark, mark_colour
from approver_gui.ui.journal_words import act_words, fact_words
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import tell, tr

VERDICTS: dict[Kind, Verdict | None] = {
    Kind.MATCHED: Verdict.GOOD,
    Kind.ONLY_HERE: Verdict.STOP,
    Kind.ONLY_THERE: Verdict.DOUBT,
    Kind.NOT_LOGGED: None,
    Kind.NOT_COVERED: None,
}
LOG_OF = 3
"""Which column tells whose log it is."""
_WIDTHS = (28, 22, 30, 18)
"""Of all columns but the last, in digits."""
_USER = "user name"
_SHORT = {
    Kind.NOT_LOGGED: say("need not be logged"),
    Kind.NOT_COVERED: say("not covered"),
}


class TimelineRows(RowsModel[int]):
    """Numbers of rows, each told by the time line when it comes in sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._timeline: Timeline | None = None
        self._last: tuple[int, Row] | None = None
        super().__init__(
            (
                Column(
                    tr("where it stands"),
                    lambda number: _stands(self.row(number)),
                    lambda number: mark_colour(VERDICTS[self.row(number).kind]),
                    lambda number: mark(VERDICTS[self.row(number).kind]),
                ),
                Column(tr("when (UTC)"), lambda number: _when(self.row(number))),
                Column(tr("in the HSM's log"), lambda number: _event(self.row(number))),
                Column(tr("log of"), lambda number: self.row(number).stream),
                Column(tr("in the journal"), lambda number: _entry(self.row(number))),
            ),
            parent,
        )

    def show_rows(self, timeline: Timeline | None, numbers: Sequence[int]) -> None:
        """Show some rows of a time line."""
        self._timeline, self._last = timeline, None
        self.set_rows(numbers)

    def row(self, number: int) -> Row:
        """Return a row of the time line by its number; it must show one."""
        if self._last is None or self._last[0] != number:
            if self._timeline is None:
                raise AssertionError("there are no rows without a time line")
            self._last = (number, self._timeline.row(number))
        return self._last[1]


def timeline_table(rows: TimelineRows) -> QTableView:
    """Return a table whose columns are not measured: a million rows cost what ten do."""
    table = table_of(rows, tr("The HSM's log beside the journal"))
    table.setWordWrap(False)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    digit = table.fontMetrics().horizontalAdvance("0")
    for at, digits in enumerate(_WIDTHS):
        header.resizeSection(at, digits * digit)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    return table


def kind_words(kind: Kind) -> str:
    """Return a kind of row in words for which a column has room."""
    return tell(_SHORT.get(kind) or KIND_WORDS[kind])


def _stands(row: Row) -> str:
    words = kind_words(row.kind)
    return tr("{kind}, or another").format(kind=words) if row.is_ambiguous else words


def details(row: Row) -> str:
    """Return all that is known of a row, line by line; text of the log is untrusted."""
    lines = []
    if row.hsm_at and row.at:
        ahead = (row.hsm_at - row.at) / timedelta(seconds=1)
        words = tr("By the HSM's clock {there}, by the journal's {here} ({ahead} s apart)")
        lines.append(
            words.format(there=utc(row.hsm_at), here=utc(row.at), ahead=f"{abs(ahead):.1f}")
        )
    if row.raw:
        title = tr("In the HSM's log ({stream}):").format(stream=row.stream or tr("no name"))
        lines += [title, *(f"  {line}" for line in row.raw.split("\n"))]
    if row.entry:
        entry = row.entry
        title = tr("In the journal, entry {number}:").format(number=entry.number)
        lines += [title, f"  {utc(entry.at)} {act_words(entry.act)} ({entry.act})"]
        lines += [
            f"  {name}: {' '.join(fact) if isinstance(fact, tuple) else fact}"
            for name, fact in entry.facts.items()
        ]
    return "\n".join(lines)


def _when(row: Row) -> str:
    return utc(row.at) if row.at else tr("no time")


def _event(row: Row) -> str:
    if not row.raw:
        return ""
    fields = (line.partition(":") for line in row.raw.split("\n"))
    users = [value.strip() for name, _, value in fields if name.strip().casefold() == _USER]
    return " ".join((row.opcode or tr("unknown"), *users))


def _entry(row: Row) -> str:
    if row.entry is None:
        return ""
    facts = fact_words(row.entry.facts)
    return f"{act_words(row.entry.act)}: {facts}" if facts else act_words(row.entry.act)
