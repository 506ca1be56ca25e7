# SPDX-License-Identifier: Apache-2.0
"""The first signature: a ceremony like any other, over a text that says it is a rehearsal."""

from pathlib import Path

from PySide6.QtCore import Signal

from approver_gui.flows.setup.facts import Facts, KnownKey
from approver_gui.flows.setup.views import Step
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button_words


class RehearsePanel(StepPanel):
    """Leads to the ceremony tab, with the operation filled in.

    Attributes:
        ceremony_asked: the file to sign, and the key.
    """

    ceremony_asked = Signal(object, object)

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.REHEARSE,
            acts,
            tr("Sign for the first time"),
            tr(
                "The key's owner asks for a token, the others approve it, and a harmless"
                " text is signed: so you know that the keys are at hand and work, before it"
                " matters."
            ),
        )
        self.how = PlainLabel(wrap=True)
        self.body.addWidget(self.how)
        self.again = self.add_button(
            tr("Look again"), lambda: self.run(lambda flow: flow.look())
        )

    def draw(self, facts: Facts) -> None:
        """Draw who does it."""
        key = facts.key
        words = ""
        if key:
            words = tr(
                "The ceremony tab opens: log in there as {owner}. File and key are filled in."
                " This page goes on by itself once the signature is made."
            ).format(owner=key.owner)
        self.how.show_text(words)
        self.how.setVisible(bool(words))

    def act_words(self) -> str:
        """Return what the button says."""
        key = self.acts.facts.key
        if key is None:
            return ""
        return button_words(tr("Go to the ceremony of {label}").format(label=key.label))

    def act(self) -> None:
        """Write the file, and lead on."""
        key = self.acts.facts.key

        def done(path: Path) -> None:
            self._lead(path, key)

        self.run(lambda flow: flow.rehearsal_file(), done)

    def _lead(self, path: Path, key: KnownKey | None) -> None:
        self.ceremony_asked.emit(path, key)
