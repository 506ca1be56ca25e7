# SPDX-License-Identifier: Apache-2.0
"""Users and roles: who is wanted, and each created with a password that its owner types."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.views import Step
from approver_gui.flows.setup.wishes import FIRST_ADMIN, WishedUser, Wishes, suggestion
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.fields import NewPassword
from approver_gui.ui.coordinator.setup.login_fields import LoginFields
from approver_gui.ui.coordinator.setup.roles_table import roles_table
from approver_gui.ui.coordinator.setup.spending import spending
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.coordinator.setup.wished_users import wished_users
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button, button_words, row

ROLES = (Role.CRYPTO_USER, Role.ADMIN)


class UsersPanel(StepPanel):
    """First the list is agreed on, then each user is created."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.USERS,
            acts,
            tr("Decide on the users, and create them"),
            tr(
                "Admins look after users, crypto users after keys; nobody can be both under one"
                " name. Each password is typed by the person whose it is."
            ),
        )
        self.users: tuple[WishedUser, ...] = ()
        self._drawn: Wishes | None = None
        self.list = wished_users(
            tr("Users of this cluster"),
            tr("Nobody yet: add the users that the cluster shall have."),
            self._standing,
            lambda one: self.acts.facts.user(one) is not None,
        )
        self.name, self.role = QLineEdit(), QComboBox()
        self.name.setMaxLength(31)
        self.name.setPlaceholderText(tr("user name"))
        self.name.setAccessibleName(tr("Name of a further user"))
        self.name.returnPressed.connect(self._on_add)
        self.name.textChanged.connect(lambda _text: self.enable())
        self.role.addItems([role.value for role in ROLES])
        self.role.setAccessibleName(tr("Role of a further user"))
        self.add_user = button(tr("Add to the list"), self._on_add)
        self.remove = button(tr("Remove from the list"), self._on_remove)
        self.list.view.selectionModel().currentRowChanged.connect(lambda _a, _b: self.enable())
        self.admin = LoginFields(Role.ADMIN, tr("Admin who creates them"), self.enable)
        line = row(self.name, self.role, self.add_user, None, self.remove)
        self.body.addWidget(self.list)
        self.body.addLayout(line)
        self.body.addWidget(self.admin)
        self.body.addWidget(roles_table())
        self.first = self.name

    # --- the list ----------------------------------------------------------------------

    def draw(self, facts: Facts) -> None:
        """Draw who is wanted and who is there."""
        if facts.wishes is not self._drawn and facts.wishes != self._drawn:
            self._drawn = facts.wishes
            self.users = (facts.wishes if facts.wishes.users else suggestion()).users
        self._show()
        admins = [one.username for one in facts.wishes.admins if facts.user(one)]
        self.admin.offer(admins or [FIRST_ADMIN])
        self.admin.setVisible(self._is_kept() and bool(facts.lacking()))
        self.first = self.admin.password if self._is_kept() else self.name

    def _show(self) -> None:
        self.list.show_rows(self.users)

    def _standing(self, one: WishedUser) -> str:
        return tr("on the cluster") if self.acts.facts.user(one) else tr("not there yet")

    def _is_kept(self) -> bool:
        return self.users == self.acts.facts.wishes.users

    def _selected(self) -> WishedUser | None:
        at = self.list.view.currentIndex().row()
        return self.users[at] if 0 <= at < len(self.users) else None

    def _on_add(self) -> None:
        name = self.name.text().strip().lower()
        if name:
            self.users = (*self.users, WishedUser(name, ROLES[self.role.currentIndex()]))
            self.name.clear()
            self._changed()

    def _on_remove(self) -> None:
        gone = self._selected()
        self.users = tuple(one for one in self.users if one is not gone)
        self._changed()

    def _changed(self) -> None:
        self._show()
        self.admin.setVisible(self._is_kept() and bool(self.acts.facts.lacking()))
        self.enable()

    def enable(self) -> None:
        """Enable what can be pressed; who is on the cluster is not taken off the list."""
        super().enable()
        chosen = self._selected()
        self.add_user.setEnabled(bool(self.name.text().strip()))
        self.remove.setEnabled(chosen is not None and self.acts.facts.user(chosen) is None)

    # --- the acts ----------------------------------------------------------------------

    def is_open(self) -> bool:
        """Tell whether the list was changed, or users are to be created."""
        return super().is_open() or (self.acts.flow is not None and not self._is_kept())

    def act_words(self) -> str:
        """Return what the button says."""
        if not self._is_kept():
            return tr("Keep this list")
        lacking = self.acts.facts.lacking()
        if not lacking:
            return ""
        return button_words(tr("Create {user}...").format(user=lacking[0].username))

    def lacks(self) -> str:
        """Return what is still to be done before."""
        if not self._is_kept():
            return ""
        return self.admin.lacks() if self.acts.facts.lacking() else ""

    def act(self) -> None:
        """Keep the list, or create the next user."""
        if not self._is_kept():
            wishes = with_users(self.acts.facts.wishes, self.users)
            self.run(lambda flow: flow.save_wishes(wishes), lambda _facts: self.start())
            return
        NewUserDialog(self.acts.facts.lacking()[0], self._create, self).open()

    def _create(self, wished: WishedUser, password: Secret, dialog: TaskDialog) -> None:
        admin = self.admin.login()

        def done(_facts: object) -> None:
            dialog.succeed()
            words = tr("{user} was created on the cluster")
            self.said.emit(words.format(user=wished.username))

        step = spending(
            lambda flow: flow.create_user(admin, wished, password), admin.password, password
        )
        self.acts.do(step, done, dialog.fail)

    def forget(self) -> None:
        """Forget the admin's password."""
        self.admin.clear()


def with_users(wishes: Wishes, users: tuple[WishedUser, ...]) -> Wishes:
    """Return wishes with these users; a key that they cannot have is to be decided anew."""
    names = {one.username for one in users if one.role is Role.CRYPTO_USER}
    key = wishes.key or suggestion().key
    if key is None or key.owner not in names:
        return replace(wishes, users=users, key=None)
    shared = tuple(one for one in key.share_with if one in names)
    changed = replace(wishes, users=users, key=replace(key, share_with=shared))
    return replace(changed, key=None) if changed.problems() else changed


class NewUserDialog(TaskDialog):
    """Asks a user for the own password."""

    def __init__(
        self,
        wished: WishedUser,
        create: Callable[[WishedUser, Secret, TaskDialog], None],
        parent: QWidget | None,
    ) -> None:
        name = wished.username
        super().__init__(
            tr("Create {user}?").format(user=name),
            button_words(tr("Create {user}").format(user=name)),
            parent,
        )
        self._wished, self._create = wished, create
        self.note(
            tr(
                "Let {user} sit down here and type the password, twice. Nobody else needs to"
                " know it. The role is {role}."
            ).format(user=name, role=wished.role.value)
        )
        self.password = NewPassword(self.refresh)
        label = PlainLabel(tr("Password of {user}").format(user=name))
        label.setBuddy(self.password.first)
        self.form.addRow(label, self.password)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether the password was typed twice."""
        return not self.password.lacks()

    def act(self) -> None:
        """Create the user."""
        self._create(self._wished, self.password.take(), self)
