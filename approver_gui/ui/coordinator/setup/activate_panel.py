# SPDX-License-Identifier: Apache-2.0
"""The first admin gets a password."""

from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.views import Step
from approver_gui.flows.setup.wishes import FIRST_ADMIN
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.fields import Fields, NewPassword
from approver_gui.ui.coordinator.setup.spending import spending
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.theme import tr


class ActivatePanel(StepPanel):
    """The password, typed twice, with its strength."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.ACTIVATE,
            acts,
            tr("Activate the cluster"),
            tr(
                "The first admin, {admin}, gets a password; whoever will be that admin types it"
                " here. Write it down and keep it in a safe: it goes to the tool's prompt,"
                " never into a command line."
            ).format(admin=FIRST_ADMIN),
        )
        self.password = NewPassword(self.enable)
        self.password.again.returnPressed.connect(self._press)
        self.fields = Fields(self.enable)
        self.fields.add(tr("Password of {admin}").format(admin=FIRST_ADMIN), self.password)
        self.body.addWidget(self.fields)
        self.first = self.password.first

    def draw(self, facts: Facts) -> None:
        """Draw the fields while they are needed."""
        self.fields.setVisible(not facts.is_activated)

    def act_words(self) -> str:
        """Return what the button says."""
        return tr("Activate the cluster with this password")

    def lacks(self) -> str:
        """Return what is still to be typed."""
        return self.password.lacks()

    def act(self) -> None:
        """Activate it."""
        secret = self.password.take()
        self.run(spending(lambda flow: flow.activate(secret), secret))

    def forget(self) -> None:
        """Forget what was typed."""
        self.password.clear()
