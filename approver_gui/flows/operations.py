# SPDX-License-Identifier: Apache-2.0
"""What the custodian wants done, fixed before a token is asked for.

No token names what it will be used for; the operation does, and it is never changed
afterwards. Each knows its service and key, what it will do in one sentence, what its button
says, the request that the cluster gets, and what the journal keeps of it.
"""

from approver_gui.flows.key_operations import (
    ChangeKeyAttribute,
    KeyName,
    OutputForm,
    ShareKeyWith,
    SignPayload,
    UnshareKeyFrom,
)
from approver_gui.flows.payload import Given, Payload, of_data, of_digest
from approver_gui.flows.user_operations import (
    LEAST_M,
    MOST_M,
    ChangePassword,
    CreateUser,
    DeleteUser,
    SetQuorum,
)
from approver_gui.hsm.words import Role, Service
from approver_gui.text import Sentence, say

__all__ = [
    "LEAST_M",
    "MOST_M",
    "ChangeKeyAttribute",
    "ChangePassword",
    "CreateUser",
    "DeleteUser",
    "Given",
    "KeyName",
    "KeyOperation",
    "Operation",
    "OutputForm",
    "Payload",
    "SetQuorum",
    "ShareKeyWith",
    "SignPayload",
    "UnshareKeyFrom",
    "UserOperation",
    "checks_of",
    "of_data",
    "of_digest",
    "role_of",
    "wipe",
]

KeyOperation = SignPayload | ShareKeyWith | UnshareKeyFrom | ChangeKeyAttribute
UserOperation = CreateUser | DeleteUser | ChangePassword
Operation = KeyOperation | UserOperation | SetQuorum
KEY_SERVICES = (Service.KEY_USAGE, Service.KEY_MANAGEMENT)


def role_of(service: Service) -> Role:
    """Return the role in which tokens of a service are asked for and used."""
    return Role.CRYPTO_USER if service in KEY_SERVICES else Role.ADMIN


def wipe(operation: object) -> None:
    """Forget the password of an operation that will not be done any more."""
    if isinstance(operation, CreateUser | ChangePassword):
        operation.password.wipe()


def checks_of(kind: str) -> tuple[Sentence, ...]:
    """Return what to look at when nobody knows whether an operation was done.

    Args:
        kind: ``kind`` of the operation, as the journal has it.
    """
    return (*_CHECKS.get(kind, (_LOOK,)), _NOT_AGAIN)


_LOOK = say("Log in again and look whether it was done.")
_NOT_AGAIN = say(
    "Ask for no new token for the same thing before this is known; this ceremony is never"
    " executed again."
)
_KEY_LISTED = say(
    "Log in again and look at the key in the list of keys: whom it is shared with, and what its"
    " attributes are now."
)
_CHECKS = {
    SignPayload.kind: (
        say("Treat the approvals as used and the signature as made."),
        say("The HSM's audit log does not log signatures: that none is there proves nothing."),
        say(
            "If a signature turns up (in the transcript, say), verify it with the public key"
            " over the payload whose SHA-256 the journal has."
        ),
    ),
    ShareKeyWith.kind: (_KEY_LISTED, say("Look for CN_SHARE_OBJECT in the HSM's audit log.")),
    UnshareKeyFrom.kind: (_KEY_LISTED, say("Look for CN_SHARE_OBJECT in the HSM's audit log.")),
    ChangeKeyAttribute.kind: (
        _KEY_LISTED,
        say("Look for CN_MODIFY_OBJECT in the HSM's audit log."),
    ),
    CreateUser.kind: (
        say("Look whether the user is in the list of users."),
        say("Look for CN_CREATE_USER or CN_CREATE_CO in the HSM's audit log."),
    ),
    DeleteUser.kind: (
        say("Look whether the user is gone from the list of users."),
        say("Look for CN_DELETE_USER in the HSM's audit log."),
    ),
    ChangePassword.kind: (
        say("Have the user try the new password once; five wrong tries lock an account."),
        say("Look for CN_CHANGE_PSWD in the HSM's audit log."),
    ),
    SetQuorum.kind: (
        say("Look at the quorum values; they are shown without a login."),
        say("Look for CN_SET_M_VALUE in the HSM's audit log."),
    ),
}
