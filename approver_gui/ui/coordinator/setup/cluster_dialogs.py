# SPDX-License-Identifier: Apache-2.0
"""What AWS is asked for: a cluster, an HSM in it; each after a question."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from approver_gui.cluster.port import NewCluster
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tr

HSM_TYPES = ("hsm2m.medium", "hsm1.medium")
MODES = ("FIPS", "NON_FIPS")


class ClusterDialog(TaskDialog):
    """Asks for a new cluster: its kind, and a subnet in each availability zone."""

    def __init__(self, acts: SetupActs, parent: QWidget | None) -> None:
        super().__init__(tr("Create a cluster?"), tr("Create the cluster"), parent)
        self._acts = acts
        self.note(
            tr(
                "An empty cluster costs nothing: it begins to cost money with its first HSM."
                " Kind and mode can't be changed afterwards."
            )
        )
        self.kind, self.mode, self.subnets = QComboBox(), QComboBox(), QLineEdit()
        self.kind.addItems(list(HSM_TYPES))
        self.mode.addItems(list(MODES))
        self.subnets.setPlaceholderText("subnet-0a1b2c3d, subnet-4e5f6a7b")
        self.field(tr("Kind of HSM"), self.kind)
        self.field(tr("Mode"), self.mode)
        self.field(tr("Subnets"), self.subnets)
        self.refresh()

    def wish(self) -> NewCluster:
        """Return the cluster as typed."""
        subnets = tuple(self.subnets.text().replace(",", " ").split())
        return NewCluster(self.kind.currentText(), subnets, self.mode.currentText())

    def is_complete(self) -> bool:
        """Return whether a subnet is named."""
        return bool(self.wish().subnets)

    def act(self) -> None:
        """Create it."""
        wish = self.wish()
        self._acts.do(
            lambda flow: flow.create_cluster(wish), lambda _facts: self.succeed(), self.fail
        )


class HsmDialog(TaskDialog):
    """Asks whether an HSM shall be added: a real one costs money from then on."""

    def __init__(
        self, acts: SetupActs, zone: str, parent: QWidget | None, *, is_real: bool
    ) -> None:
        question = tr("Add an HSM in {zone}?").format(zone=zone)
        super().__init__(question, tr("Add the HSM"), parent)
        self._acts, self._zone = acts, zone
        words = tr("It is embedded and costs nothing; a real one costs money, hour by hour.")
        if is_real:
            words = tr(
                "From then on it costs money, hour by hour, until it is deleted. The line at"
                " the top of this page says what the cluster cost so far."
            )
        self.note(words)

    def act(self) -> None:
        """Add it."""
        zone = self._zone
        self._acts.do(
            lambda flow: flow.create_hsm(zone), lambda _facts: self.succeed(), self.fail
        )
