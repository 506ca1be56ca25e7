# SPDX-License-Identifier: Apache-2.0
"""The request signed: here with the authority's passphrase, or on another machine."""

from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.views import Standing, Step
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.checks_table import ChecksTable
from approver_gui.ui.coordinator.setup.elsewhere import ElsewhereDialog
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.coordinator.setup.fingerprints import Fingerprint
from approver_gui.ui.coordinator.setup.spending import spending
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.dialogs import SecretField
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import shortened


class SignPanel(StepPanel):
    """Signs the request; what comes of it is checked before it is kept."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.SIGN,
            acts,
            tr("Sign the cluster's request"),
            tr(
                "The authority's key is unlocked for this one signature. The certificate is"
                " checked against the request and the issuing certificate before it is kept."
            ),
        )
        self.passphrase = SecretField(tr("Passphrase"))
        self.fields = Fields(self.enable, self._press)
        self.fields.add(tr("Passphrase of the authority"), self.passphrase)
        self.checks = ChecksTable()
        self.shown = Fingerprint(tr("Signed certificate"))
        for part in (self.fields, self.checks, self.shown):
            self.body.addWidget(part)
        self.elsewhere = self.add_button(tr("Sign elsewhere..."), self._on_elsewhere)
        self.first = self.passphrase

    def draw(self, facts: Facts) -> None:
        """Draw what was signed."""
        self.checks.show_findings(facts.signed_findings)
        self.shown.show_fingerprint(facts.signed.fingerprint if facts.signed else None)
        self.fields.setVisible(self._is_here() and self.is_open())
        self.elsewhere.setVisible(not facts.is_initialised)

    def is_open(self) -> bool:
        """Tell whether it can be signed: until the cluster is initialised."""
        is_reached = self.view is not None and self.view.standing is not Standing.LATER
        return is_reached and not self.acts.facts.is_initialised

    def _is_here(self) -> bool:
        issuer = self.acts.facts.issuer
        return issuer is not None and bool(issuer.name)

    def act_words(self) -> str:
        """Return what the button says."""
        issuer = self.acts.facts.issuer
        if issuer is None or not issuer.name:
            return ""
        name = shortened(issuer.name)
        if self.acts.facts.signed:
            return tr("Sign it again with {name}").format(name=name)
        return tr("Sign the request with {name}").format(name=name)

    def lacks(self) -> str:
        """Return what is still to be typed."""
        return "" if self.passphrase.text() else tr("Type the authority's passphrase.")

    def act(self) -> None:
        """Sign it."""
        secret = self.passphrase.take()
        self.run(
            spending(lambda flow: flow.sign_csr(secret), secret),
            failed=lambda _e: self.passphrase.setFocus(),
        )

    def forget(self) -> None:
        """Forget the passphrase."""
        self.passphrase.clear()

    def _on_elsewhere(self) -> None:
        ElsewhereDialog(self.acts, self.said.emit, self).open()
