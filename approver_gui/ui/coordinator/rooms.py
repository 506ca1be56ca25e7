# SPDX-License-Identifier: Apache-2.0
"""Everything inside the coordinator's window: pages, menus, pills, notices, the way out.

The first tab has three pages: connecting, a new operation, and the ceremonies. Which of them
is shown follows from the flow's state and from what the person asked for last.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from approver_gui.errors import ApproverError, MediumError
from approver_gui.flows.connection import Connection, Embedded
from approver_gui.flows.coordinator_state import CoordinateState, LoggedIn, SignedOut
from approver_gui.flows.setup.facts import KnownKey
from approver_gui.text import Sentence, safe_text, say
from approver_gui.ui import explain
from approver_gui.ui.coordinator.ceremony_page import CeremonyPage
from approver_gui.ui.coordinator.cluster_page import ClusterPage
from approver_gui.ui.coordinator.connect_page import ConnectPage
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.ending_dialog import EndingDialog
from approver_gui.ui.coordinator.evidence_page import EvidencePage
from approver_gui.ui.coordinator.menus import CoordinatorMenus
from approver_gui.ui.coordinator.notices import LostNotice, ReminderNotice
from approver_gui.ui.coordinator.operation_page import OperationPage
from approver_gui.ui.coordinator.people_page import PeoplePage
from approver_gui.ui.coordinator.setup.first_signature import FirstSignature
from approver_gui.ui.coordinator.setup.page import SetupPage
from approver_gui.ui.coordinator.waiting import Waiting
from approver_gui.ui.coordinator.window import CoordinatorWindow
from approver_gui.ui.help_window import AboutDialog, HelpWindow
from approver_gui.ui.keys_dialogs import ask_new_file
from approver_gui.ui.settings_dialog import SettingsDialog
from approver_gui.ui.theme import colours, resources, set_appearance, tell, tr
from approver_gui.ui.work import Lane

STATUS_MS = 15_000
TRANSCRIPT = "transcript.txt"
CEREMONY, CLUSTER, PEOPLE, EVIDENCE, SETUP = range(5)


class CoordinatorRooms(QObject):
    """The coordinator's rooms, built in steps so that the window never stands still for long.

    Args:
        window: the frame.
        desk: the coordinator's things.
        connection: a cluster to connect to at once, or None.
        trouble: what was wrong with the settings, if anything was.

    Attributes:
        steps: to be called once each, in order; the window is furnished after the last.
    """

    def __init__(
        self,
        window: CoordinatorWindow,
        desk: CoordinatorDesk,
        *,
        connection: Connection | None = None,
        trouble: Sentence | None = None,
    ) -> None:
        super().__init__(window)
        self.window, self.desk = window, desk
        self._connection, self._trouble = connection, trouble
        self._is_leaving = False
        self._was_in = False
        self._is_loss_known = True
        self.steps = (
            self._make_ceremony,
            self._make_cluster,
            self._make_people,
            self._make_evidence,
            self._make_setup,
            self._open_doors,
        )

    # --- building ----------------------------------------------------------------------

    def _make_ceremony(self) -> None:
        self.place = QStackedWidget()
        self.connecting = ConnectPage(self.desk)
        self.operation = OperationPage(self.desk)
        self.ceremony = CeremonyPage(self.desk)
        for page in (self.connecting, self.operation, self.ceremony):
            self.place.addWidget(page)

    def _make_cluster(self) -> None:
        self.cluster = ClusterPage(self.desk)

    def _make_people(self) -> None:
        self.people = PeoplePage(self.desk)

    def _make_evidence(self) -> None:
        self.evidence = EvidencePage(self.desk)

    def _make_setup(self) -> None:
        self.setup = SetupPage(self.desk)

    def _open_doors(self) -> None:
        self.lost = LostNotice(self.connect_again)
        self.window.above.addWidget(self.lost)
        self.reminder = ReminderNotice(self.setup.cost.seen, lambda: self.turn_to(SETUP))
        self.window.above.addWidget(self.reminder)
        self.waiting = Waiting(self.desk, self.window.above, self)
        self.first = FirstSignature(
            self.desk, self.connecting, self.operation, self.new_operation
        )
        self.menus = CoordinatorMenus(self)
        self._connect()
        self.window.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
        self.window.take(self._tabs())
        self.window.rooms = self
        self._render(self.desk.state)
        self.turn_to(CEREMONY)
        if self._trouble:
            title = say("The settings could not be read")
            hint = say("The program goes on with the usual settings.")
            self.report(MediumError(title, self._trouble, hint))
        if self._connection:
            self.connecting.connect_to(self._connection)

    def _connect(self) -> None:
        self.window.page_asked.connect(self.turn_to)
        self.window.cluster.clicked.connect(lambda: self.turn_to(CLUSTER))
        self.window.who.clicked.connect(self._on_who)
        self.operation.begun.connect(self.show_ceremony)
        self.operation.left.connect(self.show_ceremonies)
        self.ceremony.operation_asked.connect(self.new_operation)
        self.ceremony.login_asked.connect(self.connect_again)
        self.ceremony.report_asked.connect(self.show_report)
        self.cluster.begun.connect(self.show_ceremony)
        self.cluster.connect_asked.connect(self.connect_again)
        self.evidence.questions_found.connect(self._on_questions)
        self.connecting.setup_asked.connect(lambda: self.turn_to(SETUP))
        self.setup.ceremony_asked.connect(self.begin_rehearsal)
        self.setup.reminded.connect(self.reminder.show_words)
        for page in (
            self.connecting,
            self.operation,
            self.ceremony,
            self.cluster,
            self.people,
            self.evidence,
            self.setup,
        ):
            page.said.connect(self._say)
        self.desk.said.connect(self._say)
        self.desk.trouble.connect(self.report)
        self.desk.state_changed.connect(self._render)
        self.desk.settings_changed.connect(self._on_settings_changed)
        for lane in self._lanes():
            lane.crashed.connect(self.explain_crash)

    def _tabs(self) -> Sequence[QWidget]:
        return (self.place, self.cluster, self.people, self.evidence, self.setup)

    def _lanes(self) -> Sequence[Lane]:
        return (
            self.desk.lane,
            *(lane for page in self._tabs() for lane in page.findChildren(Lane)),
        )

    # --- going about -------------------------------------------------------------------

    def turn_to(self, index: int) -> None:
        """Show a page: 0 ceremony, 1 cluster, 2 people, 3 evidence, 4 set-up."""
        self.window.pages.setCurrentIndex(index)
        self.window.tabs.button(index).setChecked(True)

    def connect_again(self) -> None:
        """Show the page that opens a session, or where the session stands."""
        self._is_loss_known = True
        if not isinstance(self.desk.state, LoggedIn):
            self.place.setCurrentWidget(self.connecting)
        self.turn_to(CEREMONY)
        self._render(self.desk.state)

    def new_operation(self) -> None:
        """Show the page for a new operation; where nobody is logged in, the one before it."""
        if not isinstance(self.desk.state, LoggedIn):
            self.connect_again()
            return
        self.place.setCurrentWidget(self.operation)
        self.turn_to(CEREMONY)

    def begin_rehearsal(self, path: Path, key: KnownKey) -> None:
        """Lead to the first signature of a set-up: the way, the owner, file and key."""
        self.first.begin(path, key, self.setup.acts.target)
        self.turn_to(CEREMONY)

    def show_ceremony(self, ident: str) -> None:
        """Show one ceremony or run."""
        self.ceremony.show_ceremony(ident)
        self.show_ceremonies()

    def show_report(self, ident: str) -> None:
        """Show the report of one ceremony or run."""
        self.evidence.show_ceremony(ident)
        self.turn_to(EVIDENCE)

    def show_ceremonies(self) -> None:
        """Show the ceremonies."""
        self.place.setCurrentWidget(self.ceremony)
        self.turn_to(CEREMONY)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open nothing: files are dropped on the ceremony they belong to."""

    # --- acts --------------------------------------------------------------------------

    def log_out(self) -> None:
        """Log out, after a question."""
        state = self.desk.state
        if isinstance(state, LoggedIn):
            question = tr("Log out {user}?").format(user=state.who.username)
            self._ask_to_end(question, tr("Log out"), self._log_out_now)

    def disconnect_now(self) -> None:
        """End the session, after a question where somebody is logged in."""
        if isinstance(self.desk.state, LoggedIn):
            question = tr("Disconnect from the cluster?")
            self._ask_to_end(question, tr("Disconnect"), self._close_session)
        else:
            self._close_session()

    def _log_out_now(self) -> None:
        self.desk.do(lambda flow: flow.log_out())

    def _close_session(self) -> None:
        self.desk.do(lambda flow: flow.close())

    def _ask_to_end(self, question: str, words: str, act: Callable[[], None]) -> None:
        EndingDialog(
            question, words, live=self._live(), busy=False, act=act, parent=self.window
        ).open()

    def save_transcript(self) -> None:
        """Save what was typed and shown in the last session, for support."""
        if path := ask_new_file(self.window, tr("Where the transcript goes"), TRANSCRIPT):
            self.desk.save_transcript(path)

    def _live(self) -> int:
        state = self.desk.state
        return len(state.live()) if isinstance(state, LoggedIn) else 0

    def _on_who(self) -> None:
        if isinstance(self.desk.state, LoggedIn):
            self.log_out()
        else:
            self.connect_again()

    def open_settings(self) -> None:
        """Open the few settings."""
        SettingsDialog(self.desk, self.window, has_keys=False).open()

    def open_help(self, page: str) -> None:
        """Open a page of the manual."""
        language = self.desk.settings.language
        HelpWindow(page, language, self.window, guide="coordinator").show()

    def open_about(self) -> None:
        """Say what this is."""
        AboutDialog(self.window).open()

    def report(self, error: ApproverError) -> None:
        """Show a failure that belongs to no page."""
        explain.explain(error, self.window)

    def explain_crash(self, bug: BaseException) -> None:
        """Show a mistake of the program's own."""
        explain.explain_crash(bug, self.window)

    def _say(self, words: str) -> None:
        self.window.statusBar().showMessage(safe_text(words), STATUS_MS)

    def _on_settings_changed(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            set_appearance(app, self.desk.settings.appearance)

    def _on_questions(self, count: int) -> None:
        words = tr("Evidence")
        if count:
            words = tr("Evidence ({count} open)").format(count=count)
        self.window.tabs.button(EVIDENCE).setText(words)

    # --- the way out -------------------------------------------------------------------

    def close(self) -> bool:
        """End the session and let the lanes finish; False while the person is asked."""
        live, busy = self._live(), self.desk.is_waiting
        is_connecting = isinstance(self.desk.state, SignedOut)
        if (live or (busy and not is_connecting)) and not self._is_leaving:
            EndingDialog(
                tr("Close the window?"),
                tr("Close, and end the session"),
                live=live,
                busy=busy,
                act=self._leave_and_close,
                parent=self.window,
            ).open()
            return False
        self.window.hide()  # saying goodbye to the tool takes a moment
        self.desk.state_changed.disconnect(self._render)
        self.setup.finish()
        if self.desk.lane.is_busy:
            self.desk.flow.abort()  # else the window would wait for an answer
        self._close_session()
        for lane in self._lanes():
            lane.finish()
        return True

    def leave(self) -> None:
        """Let the window close without a question."""
        self._is_leaving = True

    def _leave_and_close(self) -> None:
        self.leave()
        self.window.close()

    # --- drawing -----------------------------------------------------------------------

    def _render(self, state: CoordinateState) -> None:
        is_in = isinstance(state, LoggedIn)
        if is_in and not self._was_in:
            going_on = bool(state.ceremonies or state.runs)
            self.place.setCurrentWidget(self.ceremony if going_on else self.operation)
            self._is_loss_known = False
        elif not is_in and self._was_in:
            # After a loss the dead ceremonies stay in sight, under the notice.
            lost = isinstance(state, SignedOut) and state.why and state.ceremonies
            self.place.setCurrentWidget(self.ceremony if lost else self.connecting)
        self._was_in = is_in
        self.lost.show_state(state, is_known=self._is_loss_known)
        self.menus.show_state(state)
        self._render_cluster(state)
        self._render_who(state)

    def _render_cluster(self, state: CoordinateState) -> None:
        connection = None if isinstance(state, SignedOut) else self.desk.connection
        if connection is None:
            self.window.cluster.show_state(tr("no session"), "waiting", lambda: colours().muted)
            self.window.cluster.setToolTip(tr("Press to see the cluster"))
            return
        mark = "doubt" if isinstance(connection, Embedded) else "good"
        words = tell(connection.words())
        self.window.cluster.show_state(words, mark, lambda: getattr(colours(), mark))
        self.window.cluster.setToolTip(words)

    def _render_who(self, state: CoordinateState) -> None:
        if isinstance(state, LoggedIn):
            words = f"{state.who.username} \u00b7 {state.who.role}"
            self.window.who.show_state(words, "good", lambda: colours().good)
            self.window.who.setToolTip(tr("Press to log out"))
            return
        self.window.who.show_state(tr("nobody logged in"), "waiting", lambda: colours().muted)
        self.window.who.setToolTip(tr("Press to log in"))
