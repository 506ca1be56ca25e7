# SPDX-License-Identifier: Apache-2.0
"""Who logs in: a user out of the cluster's list, or one that it does not show."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from approver_gui.hsm.answers import User
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.text import safe_text
from approver_gui.ui.dialogs import SecretField
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel

ROLES = (Role.CRYPTO_USER, Role.ADMIN)


class LoginForm(QWidget):
    """User, password, and whether there is a second factor.

    Attributes:
        changed: something was typed or chosen.
        entered: Enter was pressed in a field.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._users: Sequence[User] = ()
        self.user = QComboBox()
        self.username = QLineEdit()
        self.role = QComboBox()
        for role in ROLES:
            self.role.addItem(role.value)
        self.password = SecretField(tr("Password"))
        self.second_factor = QCheckBox(tr("This user has a second factor"))
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(12)
        grow = QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow
        self._form.setFieldGrowthPolicy(grow)
        for caption, field in (
            (tr("User"), self.user),
            (tr("User name"), self.username),
            (tr("Role"), self.role),
            (tr("Password"), self.password),
        ):
            label = PlainLabel(caption)
            label.setBuddy(field)
            label.setMinimumHeight(field.sizeHint().height())
            field.setAccessibleName(caption)
            self._form.addRow(label, field)
        self._form.addRow(PlainLabel(), self.second_factor)
        self.user.currentIndexChanged.connect(lambda _at: self._turn())
        for line in (self.username, self.password):
            line.textChanged.connect(lambda _text: self.changed.emit())
            line.returnPressed.connect(self.entered)

    def show_users(self, users: Sequence[User]) -> None:
        """Offer these users, crypto users first; the one that was chosen stays chosen."""
        chosen = self.user.currentText()
        able = [user for user in users if user.role in ROLES]
        self._users = sorted(able, key=lambda one: (ROLES.index(Role(one.role)), one.username))
        self.user.blockSignals(True)
        self.user.clear()
        for user in self._users:
            words = tr("{user}, {role}").format(user=safe_text(user.username), role=user.role)
            if user.is_locked:
                words = tr("{user} (locked)").format(user=words)
            self.user.addItem(words)
        self.user.addItem(tr("another user..."))
        self.user.setCurrentIndex(max(0, self.user.findText(chosen)))
        self.user.blockSignals(False)
        self._turn()

    def choose(self, username: str) -> None:
        """Choose a user of the list; nothing where it is not there."""
        names = [user.username.lower() for user in self._users]
        if username.lower() in names:
            self.user.setCurrentIndex(names.index(username.lower()))

    def who(self) -> tuple[str, Role] | None:
        """Return user name and role, None while nobody is named."""
        if user := self._chosen():
            return user.username, Role(user.role)
        name = self.username.text().strip()
        return (name, ROLES[self.role.currentIndex()]) if name else None

    def is_complete(self) -> bool:
        """Return whether somebody is named and a password typed."""
        return self.who() is not None and bool(self.password.text())

    def take_password(self) -> Secret:
        """Return what was typed and empty the field."""
        return self.password.take()

    def _chosen(self) -> User | None:
        at = self.user.currentIndex()
        return self._users[at] if 0 <= at < len(self._users) else None

    def _turn(self) -> None:
        user = self._chosen()
        for field in (self.username, self.role):
            self._form.setRowVisible(field, user is None)
        self.second_factor.setChecked(user is not None and user.has_mfa)
        self.changed.emit()


def _place(user: User) -> tuple[int, str]:
    return ROLES.index(Role(user.role)), user.username
