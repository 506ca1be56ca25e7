# SPDX-License-Identifier: Apache-2.0
"""The tool's host: the issuing certificate in its place, the tool told where the cluster is."""

from PySide6.QtWidgets import QComboBox

from approver_gui.flows.connection import Embedded, Local, OverSsh
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.values import HostPlan
from approver_gui.flows.setup.views import Step
from approver_gui.text import safe_text
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.command_lines import CommandLines
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.coordinator.setup.told import Told
from approver_gui.ui.theme import tell, tr


class HostPanel(StepPanel):
    """Shows what would be run before it is run."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.HOST,
            acts,
            tr("Put customerCA.crt in its place"),
            tr(
                "The tool trusts the cluster by the issuing certificate: without it, it"
                " does not connect. What would be run is shown first; you can run it yourself,"
                " too."
            ),
        )
        self.address = QComboBox()
        self.address.setEditable(True)
        self.fields = Fields(self._plan)
        self.fields.add(tr("Address of an HSM"), self.address)
        self.lines = CommandLines(tr("What would be run"))
        self.body.addWidget(self.fields)
        self.advice = Told("doubt", tr("Advised"))
        self.body.addWidget(self.lines)
        self.body.addWidget(self.advice)
        self.again = self.add_button(
            tr("Look again"), lambda: self.run(lambda flow: flow.look())
        )
        if line := self.address.lineEdit():
            line.editingFinished.connect(self._plan)
        self._planned: tuple[object, ...] = ()

    def draw(self, facts: Facts) -> None:
        """Draw where it would go, and what would be run."""
        described = facts.described
        addresses = [one.address for one in described.hsms if one.address] if described else []
        known = [safe_text(one) for one in addresses]
        if known and known != [self.address.itemText(at) for at in range(self.address.count())]:
            self.address.clear()
            self.address.addItems(known)
        target = self.acts.target
        is_real = target is not None and not target.is_rehearsal
        self.fields.setVisible(is_real)
        if facts.issuer and target:
            self._plan()
        else:
            self.lines.show_lines(())

    def _typed(self) -> str:
        return self.address.currentText().strip() if self.fields.isVisibleTo(self) else ""

    def _plan(self) -> None:
        facts = self.acts.facts
        wanted = (facts.cluster_id, facts.issuer, self._typed())
        if self.acts.flow is None or facts.issuer is None or wanted == self._planned:
            return
        self._planned = wanted
        address = self._typed()
        self.acts.desk.lane.run(
            lambda flow=self.acts.flow: flow.host_plan(address),  # type: ignore[misc]
            self._show_plan,
            self.fail,
        )

    def _show_plan(self, plan: HostPlan) -> None:
        told = [(f"# {tell(one.words)}", one.line) for one in plan.steps]
        lines = [line for pair in told for line in pair if line]
        caption = f"{self._where()} ({tell(plan.where)})"
        self.lines.show_lines(lines, caption)
        self.advice.tell("\n".join(tell(one.words) for one in plan.advice))

    def _where(self) -> str:
        target = self.acts.target
        match target.connection if target else None:
            case OverSsh(prefix):
                words = tr("What would be run on {host}, over ssh")
                return words.format(host=safe_text(prefix[-1]))
            case Local():
                return tr("What would be run on this machine")
            case Embedded():
                return tr("What would be done beside the embedded cluster's file")
            case _:
                return tr("What would be run")

    def act_words(self) -> str:
        """Return what the button says."""
        target = self.acts.target
        if target and target.is_rehearsal:
            return tr("Place customerCA.crt")
        return tr("Place customerCA.crt and configure the tool")

    def lacks(self) -> str:
        """Return what is missing."""
        facts, target = self.acts.facts, self.acts.target
        if facts.issuer is None:
            return tr("The issuing certificate is not here: take it over first.")
        if target and not target.is_rehearsal and not self._typed():
            return tr("Type the address of an HSM.")
        return ""

    def act(self) -> None:
        """Place and configure."""
        address = self._typed()
        self.run(lambda flow: flow.place_at_host(address))
