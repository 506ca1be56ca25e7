# SPDX-License-Identifier: Apache-2.0
"""Small dialogs about one user of the roster."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from approver_gui.flows.people import MAX_PERSON_CHARACTERS
from approver_gui.keys.roster import Member
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tr


class PersonDialog(TaskDialog):
    """Asks who a user is.

    Attributes:
        wanted: the name that was typed.
    """

    wanted = Signal(str)

    def __init__(self, member: Member, parent: QWidget | None) -> None:
        question = tr("Who is {user}?").format(user=member.username)
        super().__init__(question, tr("Note the person"), parent)
        self.note(
            tr(
                "The cluster knows user names only. With persons the policy can count one vote"
                " a person, or keep the requester from approving."
            )
        )
        self.typed = QLineEdit(member.person)
        self.typed.setMaxLength(MAX_PERSON_CHARACTERS)
        self.field(tr("Name of the person"), self.typed)
        self._before = member.person
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether it is another name; none at all is one, too."""
        return self.typed.text().strip() != self._before

    def act(self) -> None:
        """Note it."""
        self.wanted.emit(self.typed.text())


class RemoveKeyDialog(TaskDialog):
    """Takes a user's key out of the roster, after the user name was typed.

    Attributes:
        wanted: it shall go.
    """

    wanted = Signal()

    def __init__(self, member: Member, parent: QWidget | None) -> None:
        question = tr("Remove the key of {user}?").format(user=member.username)
        super().__init__(question, tr("Remove the key"), parent, role="stop")
        self._name = member.username
        self.note(
            tr(
                "Approvals of this user are not counted here any more. The cluster keeps its"
                " own registration: remove that there, if it shall go, too."
            )
        )
        self.typed = QLineEdit()
        self.field(tr("Type the user name"), self.typed)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether the name was typed exactly."""
        return self.typed.text() == self._name

    def act(self) -> None:
        """Remove it."""
        self.wanted.emit()
