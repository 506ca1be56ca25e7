# SPDX-License-Identifier: Apache-2.0
"""Which cluster is set up: an embedded one, one that AWS is asked about, one by hand."""

import shlex
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import assert_never

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from approver_gui.flows.connection import TOOL, Connection, Embedded, Local, OverSsh
from approver_gui.flows.reaching import embedded, local, over_ssh
from approver_gui.flows.setup.target import (
    AwsChoice,
    ByHandChoice,
    EmbeddedChoice,
    SetupTarget,
    aws,
    by_hand,
)
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.coordinator.ways import EMBEDDED, INDENT, WaysForm
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import column, row

AWS, BY_HAND = 1, 2
HERE, OVER_SSH = range(2)


class TargetForm(WaysForm):
    """Three kinds of cluster, and the few fields of the chosen one."""

    def __init__(self) -> None:
        super().__init__()
        file = self._fields()
        file.add(
            tr("Cluster file"), self.state_file, row(self.state_file, self.choose, self.new)
        )
        self._add(tr("An embedded cluster: a rehearsal, not an HSM"), file)
        self.region, self.profile = QLineEdit(), QLineEdit()
        self.region.setPlaceholderText("eu-central-1")
        self.profile.setPlaceholderText(tr("empty: the usual one of AWS's configuration"))
        asked = ((tr("Region"), self.region), (tr("Profile"), self.profile))
        self.tool = ToolFields(asked, self._emit, self.entered.emit)
        self._add(tr("A cluster at AWS, asked about by this program"), self.tool)
        self.cluster = QLineEdit()
        self.cluster.setPlaceholderText("cluster-abc234")
        carried = ((tr("Cluster id"), self.cluster),)
        self.far_tool = ToolFields(carried, self._emit, self.entered.emit)
        words = tr("A cluster at AWS by hand: this program asks nobody, you carry the files")
        self._add(words, self.far_tool)
        self.start()

    def _fields(self) -> Fields:
        return Fields(self._emit, self.entered.emit)

    def _emit(self) -> None:
        self.changed.emit()

    def _add(self, words: str, fields: Fields) -> None:
        page = QWidget()
        inside = column(page)
        inside.setContentsMargins(INDENT, 0, 0, 0)
        inside.addWidget(fields)
        self.add_way(words, page)

    # --- what was chosen ---------------------------------------------------------------

    def target(self) -> SetupTarget | None:
        """Return the cluster as typed, None while it is none."""
        with suppress(ValueError):
            match self.ways.checkedId():
                case 1:
                    plane = aws(self.region.text(), profile=self.profile.text())
                    return SetupTarget(plane, self.tool.connection(""))
                case 2:
                    chosen = by_hand(self.cluster.text())
                    tool = self.far_tool.connection(chosen.cluster_id)
                    return SetupTarget(chosen, tool)
                case _:
                    return SetupTarget(EmbeddedChoice(), embedded(self.state_file.text()))
        return None

    def lacks(self) -> str:
        """Return what is still to be filled in; empty for nothing."""
        if self.target():
            return ""
        return {
            EMBEDDED: tr("Open the file of an embedded cluster, or make a new one."),
            AWS: tr("Type the region, such as eu-central-1, and how the tool is reached."),
            BY_HAND: tr("Type the cluster's id, such as cluster-abc234."),
        }[self.ways.checkedId()]

    def show_target(self, target: SetupTarget) -> None:
        """Fill in a cluster."""
        plane = target.plane
        match plane:
            case EmbeddedChoice():
                self.ways.button(EMBEDDED).setChecked(True)
                if isinstance(target.connection, Embedded):
                    self.state_file.setText(str(target.connection.state_file))
            case AwsChoice():
                self.ways.button(AWS).setChecked(True)
                self.region.setText(plane.region)
                self.profile.setText(plane.profile)
                self.tool.show_connection(target.connection)
            case ByHandChoice():
                self.ways.button(BY_HAND).setChecked(True)
                self.cluster.setText(plane.cluster_id)
                self.far_tool.show_connection(target.connection)
            case _:
                assert_never(plane)
        self.note_old()


class ToolFields(Fields):
    """What AWS is asked with; where cloudhsm-cli is: on this machine, or over ssh.

    Args:
        before: captions and fields that stand above.
        changed, entered: as for :class:`Fields`.
    """

    def __init__(
        self,
        before: Sequence[tuple[str, QLineEdit]],
        changed: Callable[[], None],
        entered: Callable[[], None],
    ) -> None:
        super().__init__(changed, entered)
        for caption, field in before:
            self.add(caption, field)
        self.place = QComboBox()
        self.place.addItems([tr("on this machine"), tr("on another machine, over ssh")])
        self.destination, self.path = QLineEdit(), QLineEdit(TOOL)
        self.destination.setPlaceholderText("custodian@bastion")
        self.add(tr("cloudhsm-cli is"), self.place)
        self.add(tr("Destination"), self.destination)
        self.add(tr("Path of the tool"), self.path)
        self.place.currentIndexChanged.connect(lambda _at: self._turn())
        self._turn()

    def _turn(self) -> None:
        self.form.setRowVisible(self.destination, self.place.currentIndex() == OVER_SSH)

    def connection(self, cluster_id: str) -> Connection:
        """Return the way to the tool.

        Raises:
            ValueError: it is none.
        """
        if self.place.currentIndex() == OVER_SSH:
            return over_ssh(self.destination.text(), self.path.text(), cluster_id)
        return local(self.path.text(), cluster_id)

    def show_connection(self, connection: Connection) -> None:
        """Fill in a way."""
        if isinstance(connection, OverSsh):
            self.place.setCurrentIndex(OVER_SSH)
            self.destination.setText(shlex.join(connection.prefix[1:]))
            self.path.setText(connection.tool)
        elif isinstance(connection, Local):
            self.place.setCurrentIndex(HERE)
            self.path.setText(connection.tool)
