# SPDX-License-Identifier: Apache-2.0
"""Evidence: what was done, the journal, the HSM's log beside it.

The journal is read when the page is made, so that what an earlier run left open is said at
once, and again whenever something was done.
"""

from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.connection import Connection, Embedded
from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.history import Chapter, history, open_questions, report_of
from approver_gui.flows.report import Report, Setting
from approver_gui.journal import Examination, examine
from approver_gui.keys.roster import Roster
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.history_view import HistoryView
from approver_gui.ui.coordinator.timeline_page import TimelinePage
from approver_gui.ui.journal_page import JournalPage
from approver_gui.ui.theme import language_of, tell, tr
from approver_gui.ui.widgets import column, row, set_property
from approver_gui.ui.work import Lane

if TYPE_CHECKING:
    from approver_gui.flows.ceremony import Ceremony, Run


class EvidencePage(QWidget):
    """Three pages in one; nothing here changes what was done.

    Attributes:
        said: something worth a line in the status bar happened.
        questions_found: how many ceremonies have an end that nobody knows; told after every
            reading of the journal.
        lane: reads the journal.
        done, journal, log: the pages.
    """

    said = Signal(str)
    questions_found = Signal(int)

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__()
        self._desk = desk
        self.lane = Lane(self)
        self._read: Examination | None = None
        self._begun_at = 0
        self._roster = Roster()
        self._connections: dict[str, Connection] = {}
        self._seen: tuple[Ceremony | Run, ...] = ()
        self._is_stale = False
        self.done = HistoryView(self.lane, desk.journal, self._report, self._language)
        self.journal = JournalPage(desk.journal, desk.places.journal_file)
        self.log = TimelinePage(desk)
        for one in (self.done, self.journal, self.log):
            one.said.connect(self.said)
        self.tabs = QButtonGroup(self)
        self.pages = QStackedWidget()
        layout = column(self, spacing=0)
        layout.addWidget(self._header())
        layout.addWidget(self.pages, 1)
        for page in (self.done, self.journal, self.log):
            self.pages.addWidget(page)
        desk.state_changed.connect(self._look)
        self._look()
        self.read()

    def _header(self) -> QWidget:
        header = QWidget()
        buttons = []
        titles = (tr("Ceremonies"), tr("Journal"), tr("The HSM's log"))
        for at, words in enumerate(titles):
            tab = QPushButton(words)
            tab.setCheckable(True)
            set_property(tab, "role", "tab")
            self.tabs.addButton(tab, at)
            buttons.append(tab)
        buttons[0].setChecked(True)
        self.tabs.idClicked.connect(self.turn_to)
        line = row(*buttons, None, spacing=4)
        line.setContentsMargins(16, 8, 24, 0)
        header.setLayout(line)
        return header

    # --- acts --------------------------------------------------------------------------

    def turn_to(self, page: int) -> None:
        """Show a page: 0 what was done, 1 the journal, 2 the HSM's log."""
        self.tabs.button(page).setChecked(True)
        self.pages.setCurrentIndex(page)
        if page == self.pages.indexOf(self.journal):
            self.journal.read()

    def read(self) -> None:
        """Read the journal, and show what was done."""
        self._is_stale = False
        path = self._desk.places.journal_file
        self.lane.run(lambda: examine(path), self._take, self._fail)

    def show_ceremony(self, ident: str) -> None:
        """Show the report of a ceremony of this run."""
        self.turn_to(0)
        self.done.choose(ident)
        self.read()

    def finish(self) -> None:
        """Give up what is being read, and let the rest come to its end."""
        self.log.cancel()
        for lane in (self.lane, self.journal.lane, self.log.lane):
            lane.finish()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was written while the page was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self.read()
        if self.pages.currentWidget() is self.journal:
            self.journal.read()

    # --- what is known -----------------------------------------------------------------

    def _take(self, found: Examination) -> None:
        if self._read is None:
            self._begun_at = len(found.entries)
        self._read = found
        self._render()

    def _fail(self, error: ApproverError) -> None:
        self.done.fail(error)

    def _look(self) -> None:
        """Note what is new: where it is done, and by whom it is approved."""
        state = self._desk.state
        deeds: tuple[Ceremony | Run, ...] = (*state.ceremonies, *state.runs)
        for deed in deeds:
            if self._desk.connection:
                self._connections.setdefault(deed.id, self._desk.connection)
        if isinstance(state, LoggedIn):
            self._roster = state.roster
        if len(deeds) == len(self._seen) and all(map(is_, deeds, self._seen)):
            return
        self._seen = deeds
        self._is_stale = True
        if self.isVisible():
            self.read()

    def _report(self, chapter: Chapter) -> Report:
        connection = self._connections.get(chapter.id)
        return report_of(
            chapter.deed,
            Setting(
                cluster=tell(connection.words()) if connection else tr("not known"),
                is_embedded=isinstance(connection, Embedded),
                roster=self._roster,
                entries=self._read.entries if self._read else (),
                last_seal=(self._read.last_seal if self._read else None) or "",
                made_at=self._desk.clock(),
            ),
        )

    def _language(self) -> str:
        return language_of(self._desk.settings.language)

    def _render(self) -> None:
        entries = self._read.entries if self._read else ()
        chapters = history(self._desk.state, entries, self._begun_at)
        self.done.show_history(chapters)
        self.questions_found.emit(len(open_questions(chapters)))
