# SPDX-License-Identifier: Apache-2.0
"""Forms inside a step: captioned fields, a new password typed twice, an admin who logs in."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFormLayout, QLayout, QLineEdit, QWidget

from approver_gui.keys.passphrase import Strength
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.twice_typed import TwiceTyped
from approver_gui.ui.widgets import PlainLabel

FIELD_PX = 460
SHORTEST_PASSWORD, LONGEST_PASSWORD = 7, 32
"""Characters. Source: AWS CloudHSM User Guide, "Manage HSM users", passwords."""


class Fields(QWidget):
    """Captioned fields on one grid.

    Args:
        changed: called when something was typed or chosen.
        entered: called when Enter was pressed in a line.
    """

    def __init__(
        self, changed: Callable[[], None], entered: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._changed, self._entered = changed, entered
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(12)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)

    def add(self, caption: str, field: QWidget, line: QLayout | None = None) -> PlainLabel:
        """Add a captioned field, or the line that it is in."""
        field.setAccessibleName(caption)
        if line is None and isinstance(field, QLineEdit | QComboBox):
            field.setMaximumWidth(FIELD_PX)
        label = PlainLabel(caption)
        label.setBuddy(field)
        level = field.first if isinstance(field, NewPassword) else field
        label.setMinimumHeight(level.sizeHint().height())  # stands level with the field
        if line is None:
            self.form.addRow(label, field)
        else:
            self.form.addRow(label, line)
        match field:
            case QLineEdit():
                field.textChanged.connect(lambda _text: self._changed())
                if self._entered:
                    field.returnPressed.connect(self._entered)
            case QComboBox():
                field.currentIndexChanged.connect(lambda _at: self._changed())
            case _:
                pass
        return label


class NewPassword(TwiceTyped):
    """A password of the cluster, typed twice, with an estimate of its strength.

    Args:
        changed: called when something was typed.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__(tr("New password"), changed)
        self.setMaximumWidth(FIELD_PX)

    def lacks(self) -> str:
        """Return what is still to be typed; empty for nothing."""
        typed = self.first.text()
        if not typed:
            return tr("Type the new password.")
        if not SHORTEST_PASSWORD <= len(typed) <= LONGEST_PASSWORD:
            return self.rule()
        if typed != self.again.text():
            return tr("Type the same password again.")
        return ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()

    def rule(self) -> str:
        """Return how long it may be."""
        return tr("The cluster takes {least} to {most} characters.").format(
            least=SHORTEST_PASSWORD, most=LONGEST_PASSWORD
        )

    def differing(self) -> str:
        """Return that the two differ."""
        return tr("The two passwords differ.")

    def advice(self, found: Strength) -> str:
        """Return what would make it stronger."""
        return tell(found.advice)
