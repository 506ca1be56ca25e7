# SPDX-License-Identifier: Apache-2.0
"""Which cluster, and the way to it: an embedded one, the tool here, or the tool over ssh."""

import shlex
from typing import assert_never

from PySide6.QtWidgets import QFormLayout, QLayout, QLineEdit, QWidget

from approver_gui.flows.connection import TOOL, Connection, Embedded, Local, OverSsh
from approver_gui.flows.reaching import embedded, local, over_ssh
from approver_gui.ui.coordinator.ways import EMBEDDED, INDENT, WaysForm
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, row

LOCAL, SSH = 1, 2


class WayForm(WaysForm):
    """Three ways, and the few fields of the chosen one."""

    def __init__(self) -> None:
        super().__init__()
        self._heed(tr("Cluster file"), self.state_file)
        self.tool, self.cluster = self._tool(), self._line(tr("Cluster id"))
        self.far_tool, self.far_cluster = self._tool(), self._line(tr("Cluster id"))
        self.destination = self._line(tr("Destination"))
        self.destination.setPlaceholderText("custodian@bastion")
        optional = tr("only where the tool is configured for several clusters")
        for cluster in (self.cluster, self.far_cluster):
            cluster.setPlaceholderText(optional)
        file = row(self.state_file, self.choose, self.new)
        self._add(
            tr("An embedded cluster: a rehearsal, not an HSM"),
            (tr("Cluster file"), self.state_file, file),
        )
        self._add(
            tr("cloudhsm-cli on this machine"),
            (tr("Path of the tool"), self.tool, None),
            (tr("Cluster id"), self.cluster, None),
        )
        self._add(
            tr("cloudhsm-cli on another machine, over ssh"),
            (tr("Destination"), self.destination, None),
            (tr("Path of the tool there"), self.far_tool, None),
            (tr("Cluster id"), self.far_cluster, None),
        )
        self.start()

    def _line(self, name: str) -> QLineEdit:
        return self._heed(name, QLineEdit())

    def _heed(self, name: str, field: QLineEdit) -> QLineEdit:
        field.setAccessibleName(name)
        field.textChanged.connect(lambda _text: self.changed.emit())
        field.returnPressed.connect(self.entered)
        return field

    def _tool(self) -> QLineEdit:
        field = self._line(tr("Path of the tool"))
        field.setText(TOOL)
        return field

    def _add(self, words: str, *fields: tuple[str, QLineEdit, QLayout | None]) -> None:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(INDENT, 0, 0, 0)
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for caption, field, line in fields:
            label = PlainLabel(caption)
            label.setBuddy(field)
            label.setMinimumHeight(field.sizeHint().height())
            if line:
                form.addRow(label, line)
            else:
                form.addRow(label, field)
        self.add_way(words, page)

    # --- what was chosen ---------------------------------------------------------------

    def connection(self) -> Connection | None:
        """Return the connection as typed, None while it is none."""
        try:
            way = self.ways.checkedId()
            if way == LOCAL:
                return local(self.tool.text(), self.cluster.text())
            if way == SSH:
                far = self.far_tool.text(), self.far_cluster.text()
                return over_ssh(self.destination.text(), *far)
            return embedded(self.state_file.text())
        except ValueError:
            return None

    def show_connection(self, connection: Connection) -> None:
        """Fill in a connection."""
        match connection:
            case Embedded(state_file):
                self.ways.button(EMBEDDED).setChecked(True)
                self.state_file.setText(str(state_file))
            case Local():
                self.ways.button(LOCAL).setChecked(True)
                self.tool.setText(connection.tool)
                self.cluster.setText(connection.cluster_id or "")
            case OverSsh():
                self.ways.button(SSH).setChecked(True)
                self.destination.setText(shlex.join(connection.prefix[1:]))
                self.far_tool.setText(connection.tool)
                self.far_cluster.setText(connection.cluster_id or "")
            case _:
                assert_never(connection)
        self.note_old()
