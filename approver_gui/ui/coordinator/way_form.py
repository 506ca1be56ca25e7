# SPDX-License-Identifier: Apache-2.0
"""Which cluster, and the way to it: an embedded one, the tool here, or the tool over ssh."""

import shlex
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from approver_gui.flows.connection import TOOL, Connection, Embedded, Local, OverSsh
from approver_gui.flows.reaching import embedded, local, over_ssh
from approver_gui.ui.keys_dialogs import ask_file, ask_new_file
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button, column, row

EMBEDDED, LOCAL, SSH = range(3)
STATE_FILE = "rehearsal.cluster"
_INDENT = 24


class WayForm(QWidget):
    """Three ways, and the few fields of the chosen one.

    Attributes:
        changed: something was typed or chosen.
        entered: Enter was pressed in a field.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_new = False
        self.ways = QButtonGroup(self)
        self._fields: list[QWidget] = []
        self._layout = column(self, spacing=12)
        self.state_file = self._line(tr("Cluster file"))
        self.choose = button(tr("Choose..."), self._on_choose)
        self.new = button(tr("New..."), self._on_new)
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
        self.ways.idToggled.connect(lambda _id, _on: self._turn())
        self.state_file.textEdited.connect(lambda _text: self._note_old())
        self.ways.button(EMBEDDED).setChecked(True)

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.textChanged.connect(lambda _text: self.changed.emit())
        field.returnPressed.connect(self.entered)
        return field

    def _tool(self) -> QLineEdit:
        field = self._line(tr("Path of the tool"))
        field.setText(TOOL)
        return field

    def _add(self, words: str, *fields: tuple[str, QLineEdit, QLayout | None]) -> None:
        way = QRadioButton(words)
        self.ways.addButton(way, len(self._fields))
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(_INDENT, 0, 0, 0)
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
        self._fields.append(page)
        self._layout.addWidget(way)
        self._layout.addWidget(page)

    # --- what was chosen ---------------------------------------------------------------

    @property
    def is_new(self) -> bool:
        """Whether an embedded cluster shall be made that is not there yet."""
        return self._is_new and self.ways.checkedId() == EMBEDDED

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
        self._note_old()

    # --- acts --------------------------------------------------------------------------

    def _turn(self) -> None:
        for at, fields in enumerate(self._fields):
            fields.setVisible(at == self.ways.checkedId())
        self.changed.emit()

    def _note_old(self) -> None:
        self._is_new = False

    def _on_choose(self) -> None:
        self._take(ask_file(self, tr("File of an embedded cluster")), is_new=False)

    def _on_new(self) -> None:
        title = tr("Where the new embedded cluster goes")
        self._take(ask_new_file(self, title, STATE_FILE), is_new=True)

    def _take(self, path: Path | None, *, is_new: bool) -> None:
        if path:
            self.state_file.setText(str(path))
            self._is_new = is_new
            self.changed.emit()
