# SPDX-License-Identifier: Apache-2.0
"""A page alone on a coordinator's stage, with somebody logged in: what is done and seen."""

from approver_gui.ui.coordinator.ceremony_page import CeremonyPage
from approver_gui.ui.coordinator.operation_page import OperationPage
from tests.ui.findings import told


class Office:
    """The page alone, with a cluster behind it and ``user1`` logged in."""

    def __init__(self, stage) -> None:
        self.stage = stage
        self.media = ()
        stage.log_in()
        self.page = stage.show(CeremonyPage(stage.desk, lambda: self.media))
        self.said: list[str] = []
        self.page.said.connect(self.said.append)

    def begin(self, operation=None):
        return self.stage.request(operation)

    def ready(self):
        ceremony = self.begin()
        self.add(("a.json", self.stage.signed_by(ceremony, "user2", "user3")))
        return ceremony

    def add(self, *files) -> None:
        self.page.add_files(files)
        self.settle()

    def settle(self) -> None:
        self.stage.settle()
        self.stage.bot.waitUntil(lambda: not self.page.adder.is_adding)
        self.stage.settle()

    def look(self) -> None:
        self.page.watch.look()
        self.settle()

    @property
    def happened_last(self) -> str:
        """What happened last, as the page that is shown has it."""
        views = (self.page.view, self.page.outcome)
        (rows,) = (view.happenings.rows for view in views if view.isVisible())
        return str(rows.index(0, 2).data())

    @property
    def ending(self):
        return self.page.board.deed.stage


class Wishes:
    """The page alone, with a cluster behind it."""

    def __init__(self, office, name: str = "user1") -> None:
        self.office = office
        office.log_in(name)
        self.page: OperationPage = office.show(OperationPage(office.desk))
        self.begun: list[str] = []
        self.page.begun.connect(self.begun.append)

    def take(self, data: bytes, name: str = "payment-0042.json") -> None:
        self.page.sign.take(self.office.lay(data, name))
        self.office.settle()

    def ask(self) -> None:
        assert self.page.ask.isEnabled(), self.page.missing.text()
        self.page.ask.click()
        self.office.settle()

    @property
    def panel(self) -> str:
        """What the wish will do, and what speaks against it."""
        self.office.settle()
        return told(self.page.panel)

    @property
    def asked_for(self):
        """The operation of the ceremony or run that was begun last."""
        state = self.office.desk.state
        deeds = {one.id: one for one in (*state.ceremonies, *state.runs)}
        return deeds[self.begun[-1]].operation

    @property
    def kinds(self) -> list[str]:
        return [self.page.kind.itemText(at) for at in range(self.page.kind.count())]
