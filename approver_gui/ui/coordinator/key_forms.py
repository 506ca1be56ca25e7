# SPDX-License-Identifier: Apache-2.0
"""What can be done with a key beside signing: share it, take a share back, set an attribute."""

from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit

from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    KeyName,
    ShareKeyWith,
    UnshareKeyFrom,
)
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.ui.coordinator.wish_form import Choice, KeyChoice, WishForm
from approver_gui.ui.theme import tr

ATTRIBUTES: Final = (
    "label",
    "id",
    "sign",
    "verify",
    "encrypt",
    "decrypt",
    "wrap",
    "unwrap",
    "derive",
    "extractable",
    "destroyable",
    "modifiable",
)
"""Those that are changed most. Source: AWS CloudHSM User Guide, key attributes."""


class ShareForm(WishForm):
    """A key, and a user to share it with or to take it from.

    Args:
        gives: whether it is shared; else a share is taken back.
    """

    def __init__(self, *, gives: bool) -> None:
        super().__init__()
        self._gives = gives
        self._state: LoggedIn | None = None
        self.key, self.user = KeyChoice(), Choice()
        self.field(tr("Key"), self.key)
        self.field(tr("With crypto user") if gives else tr("From crypto user"), self.user)
        self.key.currentTextChanged.connect(lambda _text: self._offer_users())

    def show_state(self, state: LoggedIn) -> None:
        """Offer the keys of this user."""
        self._state = state
        self.key.offer_keys(state.survey.keys, manage=True)
        self._offer_users()

    def _offer_users(self) -> None:
        name = self.key.name()
        key = self._state.survey.key(name) if self._state and name else None
        names: list[str] = []
        if key and self._state:
            having = {one.lower() for one in (*key.owners, *key.shared_with)}
            names = list(key.shared_with)
            if self._gives:
                names = [
                    user.username
                    for user in self._state.survey.users
                    if user.role == Role.CRYPTO_USER and user.username.lower() not in having
                ]
        self.user.offer([(one, one) for one in names])

    def missing(self) -> str:
        """Return what is still to be chosen."""
        if self.key.name() is None:
            return tr("The cluster shows this user no private key.")
        if self.user.thing() is None:
            shared = tr("Every crypto user has this key already.")
            return shared if self._gives else tr("This key is shared with nobody.")
        return ""

    def wish(self, password: Secret) -> ShareKeyWith | UnshareKeyFrom:
        """Return the wish."""
        del password
        kind = ShareKeyWith if self._gives else UnshareKeyFrom
        return kind(_chosen(self.key), str(self.user.thing()))


class AttributeForm(WishForm):
    """A key, the name of an attribute and its new value."""

    def __init__(self) -> None:
        super().__init__()
        self.key, self.name, self.value = KeyChoice(), QComboBox(), QLineEdit()
        self.field(tr("Key"), self.key)
        self.name.setEditable(True)
        self.name.addItems(list(ATTRIBUTES))
        self.field(tr("Attribute"), self.name)
        self.value.setPlaceholderText(tr("for example: true"))
        self.field(tr("New value"), self.value)

    def show_state(self, state: LoggedIn) -> None:
        """Offer the keys of this user."""
        self.key.offer_keys(state.survey.keys, manage=True)

    def missing(self) -> str:
        """Return what is still to be filled in."""
        if self.key.name() is None:
            return tr("The cluster shows this user no private key.")
        if not self.name.currentText() or not self.value.text():
            return tr("Name the attribute and give its new value.")
        return ""

    def wish(self, password: Secret) -> ChangeKeyAttribute:
        """Return the wish; raises RefusedError where it cannot be typed at the tool."""
        del password
        name, value = self.name.currentText(), self.value.text()
        return ChangeKeyAttribute(_chosen(self.key), name, value)

    def clear(self) -> None:
        """Forget the value."""
        self.value.clear()


def _chosen(choice: KeyChoice) -> KeyName:
    name = choice.name()
    if name is None:
        raise AssertionError("no key is chosen")
    return name
