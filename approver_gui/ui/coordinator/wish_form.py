# SPDX-License-Identifier: Apache-2.0
"""What the forms for a new operation share."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLayout, QLineEdit, QWidget

from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.operations import KeyName, Operation
from approver_gui.flows.survey import number_of
from approver_gui.hsm.answers import Key
from approver_gui.hsm.words import KeyClass
from approver_gui.keys.secret import Secret
from approver_gui.text import safe_text
from approver_gui.ui.dialogs import SecretField
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, shortened

WIDEST = 520
"""Pixels: no field needs more."""


class WishForm(QWidget):
    """The few fields of one kind of operation.

    Attributes:
        changed: what is filled in is another thing now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(12)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)

    def captioned(self, caption: str, widget: QWidget, line: QLayout | None = None) -> None:
        """Add a caption before a field, or before the line that the field is in."""
        label = PlainLabel(caption)
        label.setBuddy(widget)
        label.setMinimumHeight(widget.sizeHint().height())  # stands level with the field
        if line is None:
            self.form.addRow(label, widget)
        else:
            self.form.addRow(label, line)

    def field(self, caption: str, widget: QWidget) -> None:
        """Add a captioned field."""
        widget.setAccessibleName(caption)
        widget.setMaximumWidth(WIDEST)
        self.captioned(caption, widget)
        match widget:
            case QComboBox():
                widget.currentTextChanged.connect(lambda _text: self.changed.emit())
            case QLineEdit():
                widget.textChanged.connect(lambda _text: self.changed.emit())
            case _:
                pass

    def show_state(self, state: LoggedIn) -> None:
        """Offer what there is; what was chosen stays chosen."""

    def missing(self) -> str:
        """Return what is still to be filled in; empty when nothing is."""
        return ""

    def wish(self, password: Secret) -> Operation:
        """Return the operation; called only when nothing is missing.

        Args:
            password: the one typed, for operations that have one.

        Raises:
            RefusedError: it cannot be.
        """
        raise NotImplementedError

    def password(self) -> SecretField | None:
        """Return the field of a password, None where the operation has none."""
        return None

    def clear(self) -> None:
        """Forget what was filled in: it was asked for."""


class Choice(QComboBox):
    """A list of things of one kind; the same thing stays chosen when the list changes."""

    def __init__(self) -> None:
        super().__init__()
        self._things: tuple[object, ...] = ()
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(32)

    def offer(self, things: Sequence[tuple[object, str]]) -> None:
        """Offer things, each with its name."""
        offered = tuple(thing for thing, _name in things)
        if offered == self._things:
            return
        before = self.thing()
        self.blockSignals(True)
        self._things = offered
        self.clear()
        self.addItems([shortened(safe_text(name)) for _thing, name in things])
        if before in offered:
            self.setCurrentIndex(offered.index(before))
        self.blockSignals(False)
        self.currentTextChanged.emit(self.currentText())

    def thing(self) -> object:
        """Return what is chosen, None where there is nothing."""
        at = self.currentIndex()
        return self._things[at] if 0 <= at < len(self._things) else None


class KeyChoice(Choice):
    """A list of the private keys that this user owns or shares."""

    def offer_keys(self, keys: Sequence[Key], *, manage: bool) -> None:
        """Offer the private keys, those that need approvals first.

        Args:
            keys: all that the cluster shows.
            manage: whether it is about managing them; else it is about using them.
        """
        private = [
            key
            for key in keys
            if key.key_class == KeyClass.PRIVATE and number_of(key) is not None
        ]
        private.sort(key=lambda key: (not _needed(key, manage=manage), key.label))
        self.offer([(_identity(key), _told(key, manage=manage)) for key in private])

    def choose_key(self, name: KeyName) -> None:
        """Choose a key of the list; nothing where it is not there."""
        if name in self._things:
            self.setCurrentIndex(self._things.index(name))

    def name(self) -> KeyName | None:
        """Return the key that is chosen."""
        chosen = self.thing()
        return chosen if isinstance(chosen, KeyName) else None


def _identity(key: Key) -> KeyName:
    return KeyName(key.reference, key.label)


def _needed(key: Key, *, manage: bool) -> int:
    return key.manage_quorum if manage else key.use_quorum


def _told(key: Key, *, manage: bool) -> str:
    count = _needed(key, manage=manage)
    words = tr("{label} ({key}), {count} approvals") if count else tr("{label} ({key})")
    return words.format(label=key.label, key=_identity(key).short, count=count)
