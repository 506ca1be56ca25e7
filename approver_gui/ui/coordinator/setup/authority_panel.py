# SPDX-License-Identifier: Apache-2.0
"""The issuing certificate: chosen, made, imported, or that of an initialised cluster."""

from PySide6.QtWidgets import QComboBox

from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.values import AuthorityCard
from approver_gui.flows.setup.views import Step
from approver_gui.text import safe_text, utc
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.authority_dialogs import ImportDialog, MakeDialog
from approver_gui.ui.coordinator.setup.elsewhere import ElsewhereDialog
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.coordinator.setup.fingerprints import Fingerprint
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.coordinator.setup.told import Told
from approver_gui.ui.keys_dialogs import ask_file
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import set_property, shortened


class AuthorityPanel(StepPanel):
    """Asks with whose certificate the cluster is made one's own."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.AUTHORITY,
            acts,
            tr("Choose the issuing certificate"),
            tr(
                "Whoever has this certificate's key signs for the cluster; every host that uses"
                " the cluster gets the certificate as customerCA.crt. It should hold for ten"
                " years, and its key be kept like an approver's."
            ),
        )
        self._cards: tuple[AuthorityCard, ...] = ()
        self.which = QComboBox()
        self.choice = Fields(self.enable)
        self.choice.add(tr("Authority on this machine"), self.which)
        self.warning = Told("doubt")
        self.shown = Fingerprint(tr("Issuing certificate"))
        for part in (self.choice, self.warning, self.shown):
            self.body.addWidget(part)
        self.make = self.add_button(tr("Make an authority..."), self._on_make)
        self.bring = self.add_button(tr("Import one..."), self._on_import)
        self.elsewhere = self.add_button(tr("Sign elsewhere..."), self._on_elsewhere)
        self.take = self.add_button(tr("Take over its certificate..."), self._on_take)
        self.first = self.which
        acts.opened.connect(self.look)

    def look(self) -> None:
        """Ask which authorities are kept here."""
        if self.acts.flow:
            self.acts.do(lambda flow: flow.authorities(), self._show_cards)

    def _show_cards(self, cards: tuple[AuthorityCard, ...]) -> None:
        self._cards = cards
        self.which.clear()
        for card in cards:
            until = utc(card.valid_until)[:10]
            words = tr("{name}: {subject}, until {until}").format(
                name=card.name, subject=safe_text(card.subject), until=until
            )
            self.which.addItem(shortened(words))
        if self.facts:
            self.draw(self.facts)
        self.enable()

    def draw(self, facts: Facts) -> None:
        """Draw the choice and the certificate that was chosen."""
        can_choose = not facts.is_initialised
        self.choice.setVisible(bool(self._cards) and can_choose)
        set_property(self.make, "role", "" if self._cards or facts.issuer else "primary")
        for one in (self.make, self.bring, self.elsewhere):
            one.setVisible(can_choose)
        self.take.setVisible(facts.is_initialised and facts.issuer is None)
        issuer = facts.issuer
        self.shown.show_fingerprint(
            issuer.paper.fingerprint if issuer else None, issuer.paper.subject if issuer else ""
        )
        self.warning.tell(tell(issuer.warning) if issuer and issuer.warning else "")

    def is_open(self) -> bool:
        """Tell whether an authority can be chosen: until the cluster is initialised."""
        return self.acts.flow is not None and not self.acts.facts.is_initialised

    def act_words(self) -> str:
        """Return what the button says."""
        card = self._chosen()
        if card is None:
            return ""
        return tr("Choose {name}").format(name=shortened(card.name))

    def act(self) -> None:
        """Choose the authority."""
        if card := self._chosen():
            self.run(lambda flow: flow.choose_authority(card.name))

    def _chosen(self) -> AuthorityCard | None:
        at = self.which.currentIndex()
        return self._cards[at] if 0 <= at < len(self._cards) else None

    def _on_make(self) -> None:
        MakeDialog(self.acts, self.look, self).open()

    def _on_import(self) -> None:
        ImportDialog(self.acts, self.look, self).open()

    def _on_elsewhere(self) -> None:
        ElsewhereDialog(self.acts, self.said.emit, self).open()

    def _on_take(self) -> None:
        if path := ask_file(self, tr("Issuing certificate (customerCA.crt)")):
            self.run(lambda flow: flow.take_issuer(path))
