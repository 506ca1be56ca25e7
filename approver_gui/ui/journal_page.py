# SPDX-License-Identifier: Apache-2.0
"""The journal as a table: whether its chain holds, a filter, export."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.media import writing
from approver_gui.journal import Entry, Examination, Journal, examine, export
from approver_gui.text import spoken_words, utc
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.journal_words import act_words, fact_words
from approver_gui.ui.keys_dialogs import ask_new_file
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, button, column, row
from approver_gui.ui.work import Lane

SEAL_WORDS = 8


class JournalPage(QWidget):
    """Reads the journal in a lane of its own; nothing here can write to what was written.

    Attributes:
        said: something worth a line in the status bar happened.
    """

    said = Signal(str)

    def __init__(self, journal: Journal, path: Path) -> None:
        super().__init__()
        self.setObjectName("page")
        self._journal, self._path = journal, path
        self.lane = Lane(self)
        self.examination = Examination((), (), (), None)
        layout = column(self, spacing=16, margin=24)
        self.export_button = button(tr("Export..."), self.export)
        title = PlainLabel(tr("Journal"), role="headline")
        layout.addLayout(
            row(title, None, button(tr("Read again"), self.read), self.export_button)
        )
        layout.addWidget(self._chain_panel())
        self.trouble = TroubleBar()
        layout.addWidget(self.trouble)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Reading the journal"))
        layout.addWidget(self._progress)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter: a word, a name, a part of a digest"))
        self.filter.setAccessibleName(tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._render_rows())
        layout.addWidget(self.filter)
        self.rows = RowsModel[Entry](
            (
                Column(tr("no."), lambda entry: str(entry.number)),
                Column(tr("when (UTC)"), lambda entry: utc(entry.at)),
                Column(tr("what"), lambda entry: act_words(entry.act)),
                Column(tr("details"), lambda entry: fact_words(entry.facts)),
            ),
            self,
        )
        self.table = table_of(self.rows, tr("Entries of the journal"))
        self.table.setWordWrap(False)
        layout.addWidget(self.table, 1)
        self._empty = PlainLabel(role="muted")
        layout.addWidget(self._empty)
        self.lane.busy_changed.connect(self._progress.setVisible)
        self._progress.hide()

    def _chain_panel(self) -> Panel:
        self._chain = Panel("good")
        self._mark = Mark("good", lambda: colours().good, 18)
        self._words = PlainLabel(wrap=True)
        self.aside = button(tr("Set it aside..."), self._ask_aside, role="stop")
        line = row(self._mark, self._words, self.aside, spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(14, 10, 14, 10)
        self._chain.setLayout(line)
        self._chain.hide()
        return self._chain

    # --- acts --------------------------------------------------------------------------

    def read(self) -> None:
        """Read and verify the whole journal."""
        self.lane.run(lambda: examine(self._path), self._take, self._fail_to_read)

    def export(self) -> None:
        """Write a copy of the journal to a new file."""
        path = ask_new_file(self, tr("Where the copy goes"), "approver-journal.jsonl")
        if path is None:
            return

        def exported(found: Examination) -> None:
            self._take(found)
            self.said.emit(tr("Journal written to {path}").format(path=path))

        self.lane.run(lambda: self._copy(path), exported, self._fail)

    def _copy(self, path: Path) -> Examination:
        with writing(path):
            return export(self._path, path)

    def _ask_aside(self) -> None:
        AsideDialog(self._set_aside, self).open()

    def _set_aside(self, dialog: "AsideDialog") -> None:
        def done(_path: Path) -> None:
            dialog.succeed()
            self.read()

        self.lane.run(self._journal.set_aside, done, dialog.fail)

    # --- drawing -----------------------------------------------------------------------

    def _take(self, found: Examination) -> None:
        self.trouble.show_trouble(None)
        self.examination = found
        self._render_chain(found)
        self._render_rows()

    def _fail(self, error: ApproverError) -> None:
        self.trouble.show_trouble(error)

    def _fail_to_read(self, error: ApproverError) -> None:
        self._chain.hide()  # what was true of it before need not be true now
        self._fail(error)

    def _render_chain(self, found: Examination) -> None:
        kind = "good" if found.holds else "stop"
        self._chain.show()
        self._chain.set_kind(kind)
        self._mark.draw(kind, lambda: getattr(colours(), kind))
        words = tr("The chain holds: {count} entries.").format(count=len(found.entries))
        if found.last_seal:
            seal = bytes.fromhex(found.last_seal)
            spoken = " \u00b7 ".join(spoken_words(seal)[:SEAL_WORDS])
            words += "\n" + tr("First words of the last seal: {words}").format(words=spoken)
        if found.tears:
            torn = tr("Torn lines found and kept: {count}.")
            words += "\n" + torn.format(count=len(found.tears))
        if not found.holds and found.breaks:
            first = found.breaks[0]
            words = tr("The chain is broken at line {line}: {words}").format(
                line=first.line, words=tell(first.words)
            )
        self._words.show_text(words)
        self._chain.setAccessibleName(words)
        self.aside.setVisible(not found.holds)

    def _render_rows(self) -> None:
        sought = self.filter.text().strip().lower()
        entries = self.examination.entries
        shown: Sequence[Entry] = [e for e in reversed(entries) if _matches(e, sought)]
        self.rows.set_rows(shown)
        words = ""
        if not entries:
            words = tr("Nothing is written yet. Opening a token is the first entry.")
        elif not shown:
            words = tr("No entry matches the filter.")
        self._empty.show_text(words)
        self._empty.setVisible(bool(words))


class AsideDialog(TaskDialog):
    """Asks before a broken journal is set aside."""

    def __init__(self, aside: Callable[["AsideDialog"], None], parent: QWidget | None) -> None:
        super().__init__(
            tr("Set the broken journal aside?"), tr("Begin a new journal"), parent, role="stop"
        )
        self._aside = aside
        self.note(
            tr(
                "The broken journal is kept beside the new one, which names it. Keep it as"
                " evidence, and tell the coordinator that its chain is broken."
            )
        )

    def act(self) -> None:
        """Set the journal aside."""
        self._aside(self)


def _matches(entry: Entry, sought: str) -> bool:
    if not sought:
        return True
    values = " ".join(
        " ".join(value) if isinstance(value, tuple) else str(value)
        for value in entry.facts.values()
    )
    return sought in f"{utc(entry.at)} {act_words(entry.act)} {entry.act} {values}".lower()
