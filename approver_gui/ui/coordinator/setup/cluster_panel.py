# SPDX-License-Identifier: Apache-2.0
"""The first step: which cluster, and that it is there, with an HSM in it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from approver_gui.cluster.port import Description, NewCluster
from approver_gui.errors import ApproverError
from approver_gui.flows.setup import by_hand
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.target import AwsChoice, SetupTarget
from approver_gui.flows.setup.views import Step
from approver_gui.text import safe_text
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.cluster_dialogs import ClusterDialog, HsmDialog
from approver_gui.ui.coordinator.setup.command_lines import CommandLines
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.coordinator.setup.target_form import BY_HAND, TargetForm
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, shortened

EMBEDDED_TYPE = "embedded"
AT_WORK = "_IN_PROGRESS"
"""How the states end in which a cluster is being changed."""


class ClusterPanel(StepPanel):
    """Asks for the cluster; with AWS, has cluster and HSM created where they are not there.

    Attributes:
        form_of_target: which cluster.
    """

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.CLUSTER,
            acts,
            tr("Choose the cluster"),
            tr(
                "Rehearse everything on an embedded cluster first: the same steps, nothing that"
                " costs money, nothing that cannot be made anew."
            ),
        )
        self._is_choosing = acts.flow is None
        self._clusters: tuple[Description, ...] = ()
        self.target = TargetForm()
        if last := acts.remembered():
            self.target.show_target(last)
        self.target.changed.connect(self.enable)
        self.target.entered.connect(self._press)
        self.chosen = PlainLabel(role="strong", wrap=True)
        self.there = Fields(self.enable)
        self.which, self.zone = QComboBox(), QComboBox()
        self.there.add(tr("Cluster"), self.which)
        self.there.add(tr("Availability zone of the HSM"), self.zone)
        self.lines = CommandLines(tr("By hand: where AWS is asked, run these lines"))
        for part in (self.target, self.chosen, self.there, self.lines):
            self.body.addWidget(part)
        self.another = self.add_button(tr("Another cluster..."), self._on_another)
        self.again = self.add_button(tr("Look again"), self._on_look)
        self.make = self.add_button(tr("Create a cluster..."), self._on_create)
        self.carry = self.add_button(tr("Go on by hand"), self._on_by_hand)
        self.carry.hide()
        self.first = self.target.ways.button(0)

    def reopen(self) -> None:
        """Turn to the cluster of last time, if there was one."""
        if self.acts.flow is None and self.acts.remembered() and self.acts.desk.office:
            self._open()

    # --- what it shows -----------------------------------------------------------------

    def draw(self, facts: Facts) -> None:
        """Draw the choice, or what was chosen."""
        target = self.acts.target
        self._is_choosing = self._is_choosing or target is None
        is_aws = target is not None and isinstance(target.plane, AwsChoice)
        has_none = is_aws and not facts.cluster_id
        self.target.setVisible(self._is_choosing)
        self.chosen.setVisible(not self._is_choosing)
        self.chosen.show_text(tell(target.words()) if target else "")
        wants_hsm = self._wants_hsm() and is_aws
        self.there.setVisible(not self._is_choosing and (has_none or wants_hsm))
        self.there.form.setRowVisible(self.which, has_none)
        self.there.form.setRowVisible(self.zone, wants_hsm)
        self.make.setVisible(not self._is_choosing and has_none)
        if not self._is_choosing:
            self.carry.hide()
            self.lines.show_instruction(None)
        for one in (self.another, self.again):
            one.setVisible(not self._is_choosing)
        self.proven.setVisible(self.proven.isVisibleTo(self) and not self._is_choosing)
        if wants_hsm and facts.described:
            _offer(self.zone, facts.described.zones)
        self.first = self.target.ways.checkedButton() if self._is_choosing else self.which

    def show_clusters(self, clusters: Sequence[Description]) -> None:
        """Offer the clusters that AWS lists."""
        self._clusters = tuple(clusters)
        _offer(self.which, [f"{one.cluster_id} ({one.state})" for one in clusters])
        self.enable()

    def is_open(self) -> bool:
        """Tell whether there is something to press."""
        return self._is_choosing or self._wants_cluster() or self._wants_hsm()

    def act_words(self) -> str:
        """Return what the button says."""
        if self._is_choosing:
            if self.target.is_new:
                return tr("Make the embedded cluster")
            return tr("Set up this cluster")
        if self._wants_cluster():
            if self._is_rehearsal():
                return tr("Make the embedded cluster")
            return tr("Go on with this cluster") if self._clusters else ""
        if self._wants_hsm():
            return tr("Add an HSM") if self._is_rehearsal() else tr("Add the first HSM...")
        return ""

    def lacks(self) -> str:
        """Return what is still to be chosen."""
        if self.acts.desk.office is None:
            return tr("This window cannot set up a cluster.")
        return self.target.lacks() if self._is_choosing else ""

    def _is_rehearsal(self) -> bool:
        target = self.acts.target
        return target is not None and target.is_rehearsal

    def _wants_cluster(self) -> bool:
        target = self.acts.target
        return target is not None and not self.acts.facts.cluster_id

    def _wants_hsm(self) -> bool:
        described = self.acts.facts.described
        if described is None or described.state.endswith(AT_WORK):
            return False
        return not described.hsms

    # --- acts --------------------------------------------------------------------------

    def act(self) -> None:
        """Turn to the cluster, choose one of AWS's, or add an HSM."""
        if self._is_choosing:
            self._open()
        elif self._is_rehearsal():
            self.run(_make if self._wants_cluster() else _add)
        elif self._wants_cluster():
            chosen = self._clusters[self.which.currentIndex()].cluster_id
            self.run(lambda flow: flow.choose_cluster(chosen))
        else:
            HsmDialog(self.acts, self.zone.currentText(), self, is_real=True).open()

    def _open(self) -> None:
        target, is_new = self.target.target(), self.target.is_new
        if target is None:
            raise AssertionError("the button is dead without a target")

        def first(flow: SetupFlow) -> None:
            if is_new:
                _make(flow)

        def done(_facts: object) -> None:
            self._is_choosing = False
            self._work(on=False)
            self.acts.changed.emit()
            if isinstance(target.plane, AwsChoice) and not self.acts.facts.cluster_id:
                self._list()

        def failed(error: ApproverError) -> None:
            self._work(on=False)
            self.fail(error)
            self._show_by_hand(target)

        self.trouble.show_trouble(None)
        self._work(on=True)
        self.acts.open(target, first, done, failed)

    def _list(self) -> None:
        self.run(lambda flow: flow.clusters(), self.show_clusters)

    def _show_by_hand(self, target: SetupTarget) -> None:
        """Offer the way without boto3, where AWS cannot be asked from here."""
        plane = target.plane
        lines = None
        if isinstance(plane, AwsChoice):
            lines = by_hand.list_clusters(by_hand.Where(plane.region, plane.profile))
        self.lines.show_instruction(lines)
        self.carry.setVisible(lines is not None)

    def _on_by_hand(self) -> None:
        self.target.ways.button(BY_HAND).setChecked(True)
        self.target.cluster.setFocus()

    def _on_another(self) -> None:
        self._is_choosing = True
        self.acts.changed.emit()
        self.start()

    def _on_look(self) -> None:
        if self._wants_cluster():
            self._list()
        else:
            self.run(lambda flow: flow.look())

    def _on_create(self) -> None:
        ClusterDialog(self.acts, self).open()


def _make(flow: SetupFlow) -> None:
    """Have an embedded cluster made, with its first HSM."""
    flow.create_cluster(NewCluster(EMBEDDED_TYPE, ()))
    _add(flow)


def _add(flow: SetupFlow) -> None:
    flow.create_hsm(EMBEDDED_TYPE)


def _offer(box: QComboBox, names: Sequence[str]) -> None:
    shown = [shortened(safe_text(name)) for name in names]
    if shown != [box.itemText(at) for at in range(box.count())]:
        box.clear()
        box.addItems(shown)
