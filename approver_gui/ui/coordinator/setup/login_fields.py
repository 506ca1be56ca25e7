# SPDX-License-Identifier: Apache-2.0
"""Who logs in for a step: one of some users, and the password, forgotten when it is left."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox

from approver_gui.flows.founding.login import Login
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.dialogs import SecretField
from approver_gui.ui.theme import tr


class LoginFields(Fields):
    """User and password of one role.

    Args:
        role: of all these users.
        caption: what the user does here, such as "Admin".
        changed, entered: as for :class:`Fields`.
    """

    def __init__(
        self,
        role: Role,
        caption: str,
        changed: Callable[[], None],
        entered: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(changed, entered)
        self._role = role
        self._names: tuple[str, ...] = ()
        self.user = QComboBox()
        self.password = SecretField(tr("Password"))
        self.add(caption, self.user)
        self.add(tr("Password"), self.password)
        self.user.currentIndexChanged.connect(lambda _at: self.password.clear())

    def offer(self, names: Sequence[str]) -> None:
        """Offer these users; the one that was chosen stays chosen."""
        if tuple(names) == self._names:
            return
        chosen = self.user.currentText()
        self._names = tuple(names)
        self.user.clear()
        self.user.addItems(list(names))
        self.user.setCurrentIndex(max(0, self.user.findText(chosen)))

    def choose(self, name: str) -> None:
        """Choose one of them."""
        self.user.setCurrentIndex(max(0, self.user.findText(name)))

    def name(self) -> str:
        """Return who is chosen; empty where nobody is there."""
        return self.user.currentText()

    def lacks(self) -> str:
        """Return what is still to be typed."""
        if not self.name():
            return tr("Nobody is there who could log in.")
        if not self.password.text():
            return tr("Type the password of {user}.").format(user=self.name())
        return ""

    def login(self) -> Login:
        """Return who logs in; the password stays in its field."""
        return Login(self.name(), self._role, Secret(self.password.text()))

    def clear(self) -> None:
        """Forget the password."""
        self.password.clear()
