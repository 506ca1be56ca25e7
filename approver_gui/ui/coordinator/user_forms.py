# SPDX-License-Identifier: Apache-2.0
"""What admins do: users, passwords, quorum values; and everybody's own password."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QLineEdit

from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.operations import (
    LEAST_M,
    MOST_M,
    ChangePassword,
    CreateUser,
    DeleteUser,
    SetQuorum,
)
from approver_gui.hsm.answers import User
from approver_gui.hsm.words import Role, Service
from approver_gui.keys.secret import Secret
from approver_gui.ui.coordinator.wish_form import Choice, WishForm
from approver_gui.ui.dialogs import SecretField
from approver_gui.ui.theme import tr

ROLES = (Role.CRYPTO_USER, Role.ADMIN)
WITH_VALUES = (Service.USER, Service.QUORUM, Service.CLUSTER)


class _PasswordForm(WishForm):
    """A form with a new password, typed twice."""

    def _add_passwords(self) -> None:
        self.first, self.again = SecretField(""), SecretField("")
        self.field(tr("New password"), self.first)
        self.field(tr("The same again"), self.again)

    def password(self) -> SecretField:
        """Return the field of the password."""
        return self.first

    def _missing_password(self) -> str:
        if not self.first.text():
            return tr("Type the new password, 7 characters or more.")
        if self.first.text() != self.again.text():
            return tr("The two passwords differ.")
        return ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()


class CreateForm(_PasswordForm):
    """Name, role and first password of a new user."""

    def __init__(self) -> None:
        super().__init__()
        self.username, self.role = QLineEdit(), QComboBox()
        self.username.setMaxLength(31)
        self.field(tr("User name"), self.username)
        self.role.addItems([role.value for role in ROLES])
        self.field(tr("Role"), self.role)
        self._add_passwords()

    def missing(self) -> str:
        """Return what is still to be typed."""
        if not self.username.text():
            return tr("Type the user name.")
        return self._missing_password()

    def wish(self, password: Secret) -> CreateUser:
        """Return the wish; raises RefusedError where name or password cannot be."""
        return CreateUser(self.username.text(), Role(self.role.currentText()), password)

    def clear(self) -> None:
        """Forget what was typed."""
        super().clear()
        self.username.clear()


class DeleteForm(WishForm):
    """Which user; the name is typed once more, because it is for good."""

    def __init__(self) -> None:
        super().__init__()
        self.user, self.typed = Choice(), QLineEdit()
        self.field(tr("User"), self.user)
        self.typed.setPlaceholderText(tr("it cannot be undone"))
        self.field(tr("Type the name once more"), self.typed)

    def show_state(self, state: LoggedIn) -> None:
        """Offer everybody else."""
        own = (state.who.username.lower(), state.who.role)
        self.user.offer(_offers(u for u in _people(state) if (u.username, u.role) != own))

    def missing(self) -> str:
        """Return what is still to be typed."""
        username, _role = _chosen(self.user)
        if not username:
            return tr("There is no other user.")
        if self.typed.text().strip().lower() != username.lower():
            return tr("Type the user's name: deleting cannot be undone.")
        return ""

    def wish(self, password: Secret) -> DeleteUser:
        """Return the wish."""
        del password
        username, role = _chosen(self.user)
        return DeleteUser(username, role)

    def clear(self) -> None:
        """Forget what was typed."""
        self.typed.clear()


class PasswordForm(_PasswordForm):
    """Whose password, and the new one; a crypto user has only the own to change."""

    def __init__(self) -> None:
        super().__init__()
        self.user = Choice()
        self.field(tr("User"), self.user)
        self._add_passwords()

    def show_state(self, state: LoggedIn) -> None:
        """Offer everybody to an admin, only themselves to others."""
        own = (state.who.username.lower(), state.who.role)
        everybody = state.who.role == Role.ADMIN
        people = [u for u in _people(state) if everybody or (u.username, u.role) == own]
        self.user.offer(_offers(people))

    def missing(self) -> str:
        """Return what is still to be typed."""
        return self._missing_password() if _chosen(self.user)[0] else tr("Choose the user.")

    def wish(self, password: Secret) -> ChangePassword:
        """Return the wish; raises RefusedError where the password cannot be."""
        username, role = _chosen(self.user)
        return ChangePassword(username, role, password)


class QuorumForm(WishForm):
    """Which service, and how many must approve."""

    def __init__(self) -> None:
        super().__init__()
        self.target, self.value = Choice(), QComboBox()
        self.field(tr("Service"), self.target)
        self.value.addItems([str(value) for value in range(LEAST_M, MOST_M + 1)])
        self.field(tr("Approvals needed"), self.value)

    def show_state(self, state: LoggedIn) -> None:
        """Offer the services that have a value, and say which."""
        values = state.survey.quorum_values
        words = tr("{service}, now {value}")
        self.target.offer(
            [
                (Service(name), words.format(service=name, value=value))
                for name, value in values
                if name in WITH_VALUES
            ]
        )

    def missing(self) -> str:
        """Return what is missing."""
        return "" if self.target.thing() else tr("The cluster shows no quorum values.")

    def wish(self, password: Secret) -> SetQuorum:
        """Return the wish."""
        del password
        return SetQuorum(Service(str(self.target.thing())), int(self.value.currentText()))


def _people(state: LoggedIn) -> list[User]:
    known = {role.value for role in Role}
    return [user for user in state.survey.users if user.role in known]


def _offers(users: Iterable[User]) -> list[tuple[object, str]]:
    named = [(user.username, Role(user.role)) for user in users]
    return [((name, role), f"{name} ({role.value})") for name, role in named]


def _chosen(choice: Choice) -> tuple[str, Role]:
    """Return user name and role; no name where nobody is there to choose."""
    match choice.thing():
        case (str() as username, Role() as role):
            return username, role
        case _:
            return "", Role.CRYPTO_USER
