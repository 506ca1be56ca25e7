# SPDX-License-Identifier: Apache-2.0
"""One approver at a window of their own, with nobody in between: keys, review, approval."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from approver_gui.airgap import Airgap
from approver_gui.flows.approve import Opened, Saved
from approver_gui.hsm.words import Role
from approver_gui.journal import Journal
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Places, Settings
from approver_gui.tokens.checks import Verdict, worst
from approver_gui.ui.approve_dialogs import ApproveDialog
from approver_gui.ui.desk import Desk
from approver_gui.ui.keys_dialogs import MadeDialog, NewKeyDialog
from approver_gui.ui.main_window import MainWindow
from approver_gui.ui.rehearsal.stagehand import Stagehand, StepFailedError, put_away
from approver_gui.ui.rooms import Rooms


class Approver:
    """A person with a window, played.

    Attributes:
        name: HSM user name, and the name of the key.
        window: theirs.

    Args:
        hand: lets windows work.
        name: as above.
        home: an empty folder for their keys and journal.
        store: makes their key store in a folder.
        passphrase: of their key.
        clock: gives the aware time.
        settings: of their window.
    """

    def __init__(
        self,
        hand: Stagehand,
        name: str,
        home: Path,
        *,
        store: Callable[[Path], KeyStore],
        passphrase: Secret,
        clock: Callable[[], datetime],
        settings: Settings,
    ) -> None:
        self.name, self._hand, self._passphrase = name, hand, passphrase
        places = Places.under(home)
        journal = Journal(places.journal_file, clock)
        self.window = MainWindow()
        desk = Desk(
            places=places,
            settings=settings,
            store=store(places.keys_folder),
            journal=journal,
            clock=clock,
        )
        self.rooms = Rooms(self.window, desk, journal, lambda: Airgap(()))
        for step in self.rooms.steps:
            step()
        desk.lane.crashed.connect(hand.bugs.append)
        hand.watch(self.window)
        self.window.show()

    def close(self) -> None:
        """Close the window."""
        put_away(self.window)

    # --- the key -----------------------------------------------------------------------

    def make_key(self) -> str:
        """Make a key by the dialog, and return the beginning of its fingerprint."""
        self._hand.wait(lambda: self.rooms.desk.keys_known, "the list of keys")
        self.rooms.make_key()
        asked = self._hand.dialog(self.window, NewKeyDialog)
        asked.name.setText(self.name)
        typed = self._passphrase.reveal().decode()
        asked.passphrase.first.setText(typed)
        asked.passphrase.again.setText(typed)
        asked.alone.setChecked(True)
        asked.primary.click()
        made = self._hand.dialog(self.window, MadeDialog)
        made.close()
        (card,) = self.rooms.desk.inventory.cards
        return card.fingerprint.hex()[:16]

    # --- tokens ------------------------------------------------------------------------

    def open(self, path: Path) -> Opened:
        """Open a token file and return the review.

        Raises:
            StepFailedError: a check says stop.
        """
        page = self.rooms.approve
        self.rooms.open_files([path])
        found: list[Opened] = []

        def is_open() -> bool:
            state = page.state
            if isinstance(state, Opened) and state.path == path.absolute():
                found[:] = [state]
            return bool(found) or page.trouble.isVisible()

        self._hand.wait(is_open, "the token to open")
        if not found:
            raise StepFailedError(f"{path.name} could not be opened")
        stops = worst(found[0].findings, Verdict.STOP)
        if stops:
            raise StepFailedError(f"{stops[0].check_id}: {stops[0].words}")
        page.review.username.setText(self.name)
        page.review.role.setCurrentText(Role.CRYPTO_USER.value)
        return found[0]

    def approve(self) -> Saved:
        """Approve what was opened, and return the signed file as it was saved."""
        page = self.rooms.approve
        page.review.approve.click()
        asked = self._hand.dialog(self.window, ApproveDialog)
        asked.typed.setText("Rehearsal")
        asked.passphrase.setText(self._passphrase.reveal().decode())
        asked.primary.click()
        self._hand.wait(lambda: isinstance(page.state, Saved), "the signed file")
        if not isinstance(page.state, Saved):
            raise StepFailedError("nothing was saved")
        return page.state
