# SPDX-License-Identifier: Apache-2.0
"""What a coordinator does at the window, and what is to be seen there."""

from pathlib import Path

from approver_gui.flows.approve import Saved
from approver_gui.flows.ceremony import Ceremony, Run, Stage
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import KeyName
from approver_gui.tokens.tally import SeatState
from approver_gui.ui.coordinator.ceremony_page import CeremonyPage
from approver_gui.ui.coordinator.hand_out import HandOutDialog
from approver_gui.ui.coordinator.operation_page import OperationPage
from tests.flows.cluster_desk import DOCUMENT
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import told
from tests.ui.stage import Stage as ApproverStage


class Table:
    """The coordinator's window on the first tab.

    Attributes:
        stage: the coordinator's place.
    """

    def __init__(self, stage: CoordinatorStage) -> None:
        self.stage = stage

    @property
    def page(self) -> CeremonyPage:
        return self.stage.rooms.ceremony

    @property
    def wishes(self) -> OperationPage:
        return self.stage.rooms.operation

    # --- what the coordinator does -----------------------------------------------------

    def ask_to_sign(self, name: str = "payment-0042.json", data: bytes = DOCUMENT) -> Ceremony:
        """Choose a file on the page for a new operation, and ask for the token."""
        self.stage.rooms.new_operation()
        self.wishes.sign.take(self._file(name, data))
        self.stage.settle()
        assert self.wishes.ask.text() == "Ask for the token"
        self.wishes.ask.click()
        self.stage.settle()
        return self.ceremony

    def _file(self, name: str, data: bytes) -> Path:
        path = self.stage.folder / name
        path.write_bytes(data)
        return path

    def start_drill(self, label: str) -> Ceremony:
        """Start a drill of those who can approve the use of a key, as the cluster page does."""
        keys = self.stage.state.survey.keys
        found = next(k for k in keys if (k.label, k.key_class) == (label, "private-key"))
        drill = Drill(KeyName(found.reference, found.label))
        self.stage.desk.do(lambda flow: flow.start_drill(drill))
        self.settle()
        self.stage.rooms.show_ceremony(self.stage.state.ceremonies[-1].id)
        return self.ceremony

    def hand_out(self) -> Path:
        """Copy the token to the stick, which is watched from then on; return the file."""
        self.page.view.hand_out.click()
        dialog = self.stage.dialog(HandOutDialog)
        dialog.add_folder(self.stage.stick)
        dialog.primary.click()
        self.stage.settle()
        assert "read back and compared" in told(dialog.result_panel)
        dialog.cancel.click()
        (path,) = self.stage.stick.glob(f"*{self.ceremony.token.digest.hex()[:8]}.json")
        return path

    def drop(self, *files: Path | tuple[str, bytes]) -> None:
        """Drop files on the ceremony."""
        self.page.add_files(files)
        self.settle()

    def look(self) -> None:
        """Let the watched folder be looked at twice: what rests between the looks is taken."""
        for _ in range(2):
            self.page.watch.look()
            self.settle()

    def act(self) -> None:
        """Press the last button."""
        assert self.page.view.act.isEnabled()
        self.page.view.act.click()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being added, asked or written."""
        self.stage.settle()
        self.stage.bot.waitUntil(lambda: not self.page.adder.is_adding, timeout=20_000)
        self.stage.settle()

    # --- what is to be seen ------------------------------------------------------------

    @property
    def ceremony(self) -> Ceremony:
        """The ceremony that is shown."""
        deed = self.page.board.deed
        assert isinstance(deed, Ceremony)
        return deed

    @property
    def deed(self) -> Ceremony | Run:
        deed = self.page.board.deed
        assert deed
        return deed

    @property
    def ending(self) -> Stage:
        return self.deed.stage

    @property
    def headline(self) -> str:
        """The largest words that are to be seen."""
        shown = (self.page.view.headline, self.page.outcome.headline)
        (found,) = (label.text() for label in shown if label.isVisible())
        return found

    @property
    def happened(self) -> list[str]:
        """What happened, newest first."""
        rows = self.page.view.happenings.rows
        if not self.page.view.isVisible():
            rows = self.page.outcome.happenings.rows
        return [rows.index(at, 2).data() for at in range(rows.rowCount())]

    def seat(self, name: str) -> str:
        """How it stands with one user, as the card says."""
        (found,) = (
            told(card)
            for card in self.page.view.seats.cards
            if card.accessibleName().startswith((f"{name}:", f"{name} "))
        )
        return found

    def state_of(self, name: str) -> SeatState:
        """How it stands with one user, as the flow has it."""
        (found,) = (s.state for s in self.ceremony.seats if s.voter.name == name)
        return found


def approve(approver: ApproverStage, name: str, token: Path) -> Path:
    """Let an approver open a token and approve it; return the signed file."""
    approver.window.open_files([token])
    approver.settle()
    review = approver.page.review
    review.username.setText(name)
    review.role.setCurrentText("crypto-user")
    saved = approver.approve("I spoke with the coordinator")
    assert isinstance(saved, Saved)
    return saved.path
