# SPDX-License-Identifier: Apache-2.0
"""The coordinator at their window: from the session to the evidence, button by button."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from approver_gui.flows.ceremony import Ceremony
from approver_gui.flows.connection import Connection
from approver_gui.flows.coordinator_state import Connected, LoggedIn, SignedOut
from approver_gui.flows.evidence import Beside
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.hsm.port import Hsm
from approver_gui.journal import Journal
from approver_gui.keys.roster import Roster
from approver_gui.keys.secret import Secret
from approver_gui.settings import Places, Settings
from approver_gui.text import safe_text
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.hand_out import HandOutDialog
from approver_gui.ui.coordinator.rooms import EVIDENCE, CoordinatorRooms
from approver_gui.ui.coordinator.window import CoordinatorWindow
from approver_gui.ui.rehearsal.stagehand import Stagehand, StepFailedError, put_away

LOG_PAGE = 2


class Custodian:
    """The coordinator with a window, played.

    Attributes:
        desk, window, rooms: theirs.

    Args:
        hand: lets windows work.
        home: an empty folder for journal and roster.
        open_hsm: makes a session with a cluster.
        clock: gives the aware time.
        settings: of the window.
    """

    def __init__(
        self,
        hand: Stagehand,
        home: Path,
        *,
        open_hsm: Callable[[Connection], Hsm],
        clock: Callable[[], datetime],
        settings: Settings,
    ) -> None:
        self._hand = hand
        places = Places.under(home)
        journal = Journal(places.journal_file, clock)
        self.window = CoordinatorWindow()
        self.desk = CoordinatorDesk(
            places=places,
            settings=settings,
            journal=journal,
            keeper=FileRosterKeeper(places.roster_file, journal),
            clock=clock,
            open_hsm=open_hsm,
        )
        self.rooms = CoordinatorRooms(self.window, self.desk)
        for step in self.rooms.steps:
            step()
        self.desk.lane.crashed.connect(hand.bugs.append)
        hand.watch(self.window)
        self.window.show()

    def close(self) -> None:
        """Close the window, and the session with it."""
        self.rooms.leave()
        put_away(self.window)

    def keep(self, roster: Roster) -> None:
        """Keep the approvers' keys; nobody need compare them, since they were made here."""
        self.desk.keeper.load()
        self.desk.keeper.save(roster, {one.ident for one in roster.members})

    # --- the session -------------------------------------------------------------------

    def connect(self, connection: Connection) -> Connected:
        """Choose the cluster and press the button."""
        page = self.rooms.connecting
        page.way.show_connection(connection)
        page.connect_button.click()
        self._until(lambda: isinstance(self.desk.state, Connected), "the session")
        state = self.desk.state
        if not isinstance(state, Connected):
            raise StepFailedError("there is no session")
        return state

    def log_in(self, username: str, password: Secret) -> LoggedIn:
        """Choose the user, type the password, press the button."""
        form = self.rooms.connecting.login
        at = next(
            (
                at
                for at in range(form.user.count())
                if _is_first_word(form.user.itemText(at), username)
            ),
            -1,
        )
        form.user.setCurrentIndex(at)
        form.password.setText(password.reveal().decode())
        self.rooms.connecting.log_in.click()
        self._until(lambda: isinstance(self.desk.state, LoggedIn), "the login")
        return self.state

    @property
    def state(self) -> LoggedIn:
        """How things stand while somebody is logged in."""
        state = self.desk.state
        if not isinstance(state, LoggedIn):
            raise StepFailedError("nobody is logged in any more")
        return state

    def log_out(self) -> None:
        """Log out, and wait until the window says so."""
        self.desk.do(lambda flow: flow.log_out())
        self._until(lambda: isinstance(self.desk.state, SignedOut), "the end of the session")

    # --- the ceremony ------------------------------------------------------------------

    def fill_in(self, payload: Path, label: str) -> None:
        """Choose the key and the file to sign."""
        self.rooms.new_operation()
        form = self.rooms.operation.sign
        self.rooms.operation.choose(form)
        names = [form.key.itemText(at) for at in range(form.key.count())]
        form.key.setCurrentIndex(next(at for at, name in enumerate(names) if label in name))
        form.take(payload)
        self._until(self.rooms.operation.ask.isEnabled, "the file to be read")

    def ask(self) -> Ceremony:
        """Press the button that asks for the token."""
        before = len(self.state.ceremonies)
        self.rooms.operation.ask.click()
        self._until(lambda: len(self.state.ceremonies) > before, "the token")
        self._until(lambda: self.rooms.place.currentWidget() is self.rooms.ceremony, "its page")
        return self.state.ceremonies[-1]

    def hand_out(self, folder: Path) -> Path:
        """Copy the token to a folder that stands for a medium, and return its file."""
        self.rooms.ceremony.view.hand_out.click()
        asked = self._hand.dialog(self.window, HandOutDialog)
        asked.add_folder(folder)
        before = set(folder.iterdir())
        asked.primary.click()
        self._hand.wait(asked.result_panel.isVisible, "the copy of the token")
        asked.close()
        made = set(folder.iterdir()) - before
        if len(made) != 1:
            raise StepFailedError("not exactly one file was handed out")
        return made.pop()

    def see(self, ident: str, counted: int) -> Ceremony:
        """Wait until so many approvals were found in the watched folder and counted."""
        watch = self.rooms.ceremony.watch
        self._until(
            lambda: len(self.state.ceremony(ident).tally.votes) >= counted,
            "the signed file",
            watch.look,
        )
        self._settle()
        return self.state.ceremony(ident)

    def execute(self, ident: str) -> Ceremony:
        """Press the last button, and wait for what comes of it."""
        act = self.rooms.ceremony.view.act
        if not act.isEnabled():
            raise StepFailedError("the last button is dead")
        act.click()
        self._until(lambda: not self.state.ceremony(ident).is_live, "the cluster's answer")
        self._settle()
        return self.state.ceremony(ident)

    def look_back(self) -> Beside:
        """Open the HSM's log beside the journal."""
        page = self.rooms.evidence
        self.rooms.turn_to(EVIDENCE)
        page.turn_to(LOG_PAGE)
        page.log.embedded.click()
        self._until(lambda: page.log.beside is not None, "the HSM's log")
        if page.log.beside is None:
            raise StepFailedError("the HSM's log was not opened")
        return page.log.beside

    def _settle(self) -> None:
        self._hand.wait(lambda: not self.desk.lane.is_busy, "the coordinator's work to end")
        self._hand.settle(self.window)

    def _until(
        self,
        until: Callable[[], bool],
        what: str,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> None:
        bars = (
            self.rooms.connecting.trouble,
            self.rooms.operation.trouble,
            self.rooms.ceremony.trouble,
        )

        def holds() -> bool:
            for bar in bars:
                if bar.isVisible():
                    raise StepFailedError(f"the window says: {safe_text(bar.accessibleName())}")
            return until()

        self._hand.wait(holds, what, meanwhile)


def _is_first_word(text: str, word: str) -> bool:
    return text.replace(",", " ").split()[:1] == [word]
