# SPDX-License-Identifier: Apache-2.0
"""The key: made by its owner, with its values of M, which are for good."""

from approver_gui.flows.founding.login import Login
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.views import Step
from approver_gui.flows.setup.wishes import Wishes
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.cluster_dialogs import HsmDialog
from approver_gui.ui.coordinator.setup.key_form import KeyForm
from approver_gui.ui.coordinator.setup.spending import spending
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.coordinator.setup.told import Told
from approver_gui.ui.dialogs import SecretField
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import button_words

LEAST_HSMS = 2
"""On so many a key must be. Source: AWS CloudHSM User Guide, "Key synchronization"."""


class KeyPanel(StepPanel):
    """What is wished is kept first; then the owner makes the key, or finds it."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.KEY,
            acts,
            tr("Make the key"),
            tr(
                "Its owner makes it and shares it with the others at once. How many must"
                " approve its use and its changes is fixed with it, and never changed."
            ),
        )
        self.key = KeyForm(self.enable)
        self.password = SecretField(tr("Password"))
        self.key.fields.add(tr("Password of the owner"), self.password)
        self.password.returnPressed.connect(self._press)
        self.key.owner.currentIndexChanged.connect(lambda _at: self.password.clear())
        self.hsms = Told("doubt", tr("One HSM is too few"))
        self.body.addWidget(self.hsms)
        self.body.addWidget(self.key)
        self.look_for = self.add_button(tr("Look for it instead"), self._on_find)
        self.first = self.key.label

    def draw(self, facts: Facts) -> None:
        """Draw what is wished; a key that is made is told above."""
        self.key.show_facts(facts)
        is_made = facts.key is not None
        words = tr(
            "A key must be on two HSMs before it can be used, so that it is not lost with one"
            " of them. Add the second HSM first."
        )
        self.hsms.tell(words if self._needs_hsm() else "")
        self.key.setVisible(not is_made)
        self.look_for.setVisible(not is_made)

    def _needs_hsm(self) -> bool:
        facts = self.acts.facts
        described = facts.described
        return facts.key is None and described is not None and len(described.hsms) < LEAST_HSMS

    def act_words(self) -> str:
        """Return what the button says."""
        if self._needs_hsm():
            return tr("Add a second HSM...")
        label = self.key.label.text().strip()
        return button_words(tr("Make key {label}").format(label=label)) if label else ""

    def lacks(self) -> str:
        """Return what is still to be filled in."""
        if self._needs_hsm():
            return ""
        if lacking := self.key.lacks():
            return lacking
        if self.password.text():
            return ""
        return tr("The owner types the password.")

    def act(self) -> None:
        """Add the second HSM; or keep the wish and make the key."""
        if self._needs_hsm():
            self._add_hsm()
            return
        wishes, login = self._wishes(), self._login()

        def step(flow: SetupFlow) -> Facts:
            flow.save_wishes(wishes)
            return flow.make_key(login)

        self.run(spending(step, login.password), lambda _facts: self.password.clear())

    def _add_hsm(self) -> None:
        described = self.acts.facts.described
        zones = described.zones if described else ()
        taken = {one.zone for one in described.hsms} if described else set()
        zone = next((one for one in zones if one not in taken), zones[0] if zones else "")
        target = self.acts.target
        is_real = target is not None and not target.is_rehearsal
        HsmDialog(self.acts, zone, self, is_real=is_real).open()

    def _on_find(self) -> None:
        if self.lacks():
            self.wanting.show_text(self.lacks())
            return
        wishes, login = self._wishes(), self._login()

        def step(flow: SetupFlow) -> Facts:
            flow.save_wishes(wishes)
            return flow.find_key(login)

        self.run(spending(step, login.password), lambda _facts: self.password.clear())

    def _login(self) -> Login:
        owner, secret = self.key.key().owner, Secret(self.password.text())
        return Login(owner, Role.CRYPTO_USER, secret)

    def _wishes(self) -> Wishes:
        return self.key.wishes(self.acts.facts.wishes)

    def forget(self) -> None:
        """Forget the password."""
        self.password.clear()
