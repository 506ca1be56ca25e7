# SPDX-License-Identifier: Apache-2.0
"""What admins can do: create, change and delete users, and set how many must approve."""

from dataclasses import dataclass
from typing import ClassVar

from approver_gui.errors import RefusedError
from approver_gui.flows.typing_rules import require_name, require_password
from approver_gui.hsm import requests
from approver_gui.hsm.requests import Request
from approver_gui.hsm.words import Role, Service
from approver_gui.journal import Fact
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

LEAST_M, MOST_M = 2, 8
"""What M can be. Source: AWS CloudHSM User Guide, quorum authentication."""
Facts = dict[str, Fact]


@dataclass(frozen=True, slots=True)
class CreateUser:
    """Create a user.

    Raises:
        RefusedError: the user name is none, or the password cannot be typed.
    """

    kind: ClassVar[str] = "create-user"
    service: ClassVar[Service] = Service.USER
    key: ClassVar[None] = None
    username: str
    role: Role
    password: Secret

    def __post_init__(self) -> None:
        require_name(self.username)
        require_password(self.password)

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        words = say("Create the user {user} with the role {role}.")
        return words.put(user=self.username, role=self.role.value)

    def button(self) -> Sentence:
        """Return what the button says that does it."""
        words = say("Create user {user} ({role}) now")
        return words.put(user=self.username, role=self.role.value)

    def request(self, approval: bytes | None) -> Request[object]:
        """Return what the cluster is asked."""
        return requests.CreateUser(self.username, self.role, self.password, approval)

    def facts(self) -> Facts:
        """Return what the journal keeps of it."""
        return _user_facts(self.kind, self.username, self.role)


@dataclass(frozen=True, slots=True)
class DeleteUser:
    """Delete a user.

    Raises:
        RefusedError: the user name is none.
    """

    kind: ClassVar[str] = "delete-user"
    service: ClassVar[Service] = Service.USER
    key: ClassVar[None] = None
    username: str
    role: Role

    def __post_init__(self) -> None:
        require_name(self.username)

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        words = say("Delete the user {user} with the role {role} for good.")
        return words.put(user=self.username, role=self.role.value)

    def button(self) -> Sentence:
        """Return what the button says that does it."""
        words = say("Delete user {user} ({role}) now")
        return words.put(user=self.username, role=self.role.value)

    def request(self, approval: bytes | None) -> Request[object]:
        """Return what the cluster is asked."""
        return requests.DeleteUser(self.username, self.role, approval)

    def facts(self) -> Facts:
        """Return what the journal keeps of it."""
        return _user_facts(self.kind, self.username, self.role)


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """Change a user's password; it unlocks the account, too.

    Raises:
        RefusedError: the user name is none, or the password cannot be typed.
    """

    kind: ClassVar[str] = "change-password"
    service: ClassVar[Service] = Service.USER
    key: ClassVar[None] = None
    username: str
    role: Role
    password: Secret

    def __post_init__(self) -> None:
        require_name(self.username)
        require_password(self.password)

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        words = say("Change the password of {user} ({role}) and unlock the account.")
        return words.put(user=self.username, role=self.role.value)

    def button(self) -> Sentence:
        """Return what the button says that does it."""
        words = say("Change the password of {user} ({role}) now")
        return words.put(user=self.username, role=self.role.value)

    def request(self, approval: bytes | None) -> Request[object]:
        """Return what the cluster is asked."""
        return requests.ChangePassword(self.username, self.role, self.password, approval)

    def facts(self) -> Facts:
        """Return what the journal keeps of it."""
        return _user_facts(self.kind, self.username, self.role)


@dataclass(frozen=True, slots=True)
class SetQuorum:
    """Set how many admins must approve what a service covers.

    Attributes:
        target: ``user``, ``quorum`` or ``cluster``: whose value is set.
        value: M, 2 to 8.

    Raises:
        RefusedError: no such service has a value, or it cannot be this.
    """

    kind: ClassVar[str] = "set-quorum-value"
    service: ClassVar[Service] = Service.QUORUM
    key: ClassVar[None] = None
    target: Service
    value: int

    def __post_init__(self) -> None:
        has_value = self.target in (Service.USER, Service.QUORUM, Service.CLUSTER)
        if not has_value or not LEAST_M <= self.value <= MOST_M:
            raise RefusedError(
                say("This quorum value cannot be set"),
                say("{service}: {value}. A value is from {least} to {most}.").put(
                    service=self.target.value, value=self.value, least=LEAST_M, most=MOST_M
                ),
                say("Choose user, quorum or cluster, and a value that it can have."),
            )

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        words = say(
            "Ask for {value} approvals of admins for the service {service} from then on; it"
            " can be changed, but never be 1 again."
        )
        return words.put(value=self.value, service=self.target.value)

    def button(self) -> Sentence:
        """Return what the button says that does it."""
        words = say("Set the quorum value of {service} to {value} now")
        return words.put(value=self.value, service=self.target.value)

    def request(self, approval: bytes | None) -> Request[object]:
        """Return what the cluster is asked."""
        return requests.SetQuorumValue(self.target, self.value, approval)

    def facts(self) -> Facts:
        """Return what the journal keeps of it."""
        return {
            "operation": self.kind,
            "service": self.service.value,
            "target": self.target.value,
            "value": self.value,
        }


def _user_facts(kind: str, username: str, role: Role) -> Facts:
    return {
        "operation": kind,
        "service": Service.USER.value,
        "username": username,
        "role": role.value,
    }
