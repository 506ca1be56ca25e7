# SPDX-License-Identifier: Apache-2.0
"""Whether an operation may be begun: who may, how many must approve, and what locks out.

A quorum that nobody can meet any more locks the cluster, or a key, for good. The cluster does
not ask whether there are enough approvers; this does.

Source: AWS CloudHSM User Guide, "Quorum authentication for admins".
"""

from collections.abc import Iterator
from typing import assert_never

from approver_gui.errors import RefusedError
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    ChangePassword,
    CreateUser,
    DeleteUser,
    Operation,
    SetQuorum,
    ShareKeyWith,
    SignPayload,
    UnshareKeyFrom,
    role_of,
)
from approver_gui.flows.survey import FULL, REGISTERED, Survey
from approver_gui.hsm.answers import Key, Who
from approver_gui.hsm.words import Role, Service
from approver_gui.keys.roster import SPARE
from approver_gui.text import Sentence, say


def needed(operation: Operation, survey: Survey, who: Who) -> int:
    """Return M for an operation; 0 where no approvals are needed.

    Raises:
        RefusedError: the cluster does not say, or shows no such key.
    """
    match operation:
        case SignPayload():
            value: int | None = _key(operation, survey).use_quorum
        case ShareKeyWith() | UnshareKeyFrom() | ChangeKeyAttribute():
            value = _key(operation, survey).manage_quorum
        case CreateUser() | DeleteUser():
            value = survey.quorum_value(Service.USER)
        case ChangePassword():
            value = 0 if is_own(operation, who) else survey.quorum_value(Service.USER)
        case SetQuorum():
            value = survey.quorum_value(Service.QUORUM)
        case _:
            assert_never(operation)
    if value is None:
        raise RefusedError(
            say("How many must approve is not known"),
            say("The cluster shows no quorum value for the service {service}.").put(
                service=operation.service.value
            ),
            say("Ask the cluster for its quorum values again."),
        )
    return value if value > 1 else 0


def is_own(operation: ChangePassword, who: Who) -> bool:
    """Tell whether it is the own password, which nobody else has to approve."""
    return (operation.username.lower(), operation.role) == (who.username.lower(), who.role)


def require_allowed(operation: Operation, survey: Survey, who: Who) -> None:
    """Let pass only what this user may do and what locks nothing for good.

    Raises:
        RefusedError: another role must do it, what it is about is not there, or it would
            leave fewer approvers than must approve.
    """
    _require_role(operation, who)
    match operation:
        case SignPayload() | ChangeKeyAttribute():
            _key(operation, survey)
        case ShareKeyWith():
            _key(operation, survey)
            _require_user(survey, operation.username, Role.CRYPTO_USER)
        case UnshareKeyFrom():
            _require_enough_left(operation, survey)
        case CreateUser():
            _require_new(operation, survey)
        case ChangePassword():
            _require_user(survey, operation.username, operation.role)
        case DeleteUser():
            _require_user(survey, operation.username, operation.role)
            _require_admins_left(operation, survey)
        case SetQuorum():
            _require_reachable(operation, survey)
        case _:
            assert_never(operation)


def cautions(operation: Operation, survey: Survey) -> tuple[Sentence, ...]:
    """Return what a person should know before the operation is fixed."""
    return tuple(_cautions(operation, survey))


def _cautions(operation: Operation, survey: Survey) -> Iterator[Sentence]:
    match operation:
        case SetQuorum():
            able = len(survey.able_admins())
            yield from _scarce(able, operation.value)
        case DeleteUser(role=Role.ADMIN):
            left = len(survey.able_admins() - {operation.username.lower()})
            most = max((value for _, value in survey.quorum_values), default=1)
            if most > 1:
                yield from _scarce(left, most)
        case DeleteUser():
            yield say(
                "Keys that this user shares lose an approver; a key that has too few left"
                " cannot be used again."
            )
        case UnshareKeyFrom():
            key = _key(operation, survey)
            if most := max(key.use_quorum, key.manage_quorum):
                yield from _scarce(len(_able_users(key, survey, operation.username)), most)
        case _:
            return


def _scarce(able: int, value: int) -> Iterator[Sentence]:
    if able < value + SPARE:
        words = say(
            "{able} can approve and {value} must. Fewer than {enough} is a risk: below {value}"
            " it is locked for good."
        )
        yield words.put(able=able, value=value, enough=value + SPARE)


def _require_role(operation: Operation, who: Who) -> None:
    wanted = role_of(operation.service)
    is_personal = isinstance(operation, ChangePassword) and is_own(operation, who)
    if who.role != wanted and not is_personal:
        raise RefusedError(
            say("Another role must do this"),
            say("{user} is logged in as {role}; it takes a {wanted}.").put(
                user=who.username, role=who.role, wanted=wanted.value
            ),
            say("Log in as a {wanted}.").put(wanted=wanted.value),
        )


def _key(
    operation: SignPayload | ShareKeyWith | UnshareKeyFrom | ChangeKeyAttribute, survey: Survey
) -> Key:
    key = survey.key(operation.key)
    if key is None:
        raise RefusedError(
            say("The cluster shows no such key"),
            say("This user neither owns {key} nor shares it.").put(key=operation.key.words()),
            say("Choose a key from the list, or log in as a user who has it."),
        )
    return key


def _require_user(survey: Survey, username: str, role: Role) -> None:
    if survey.user(username, role) is None:
        raise RefusedError(
            say("The cluster has no such user"),
            say("There is no {role} of the name {user}.").put(role=role.value, user=username),
            say("Choose a user from the list."),
        )


def _require_new(operation: CreateUser, survey: Survey) -> None:
    there = survey.user(operation.username, operation.role)
    # making one again that some HSMs lack is the way to repair it
    if there and there.coverage == FULL:
        raise RefusedError(
            say("The user exists already"),
            say("{user} is a {role} of this cluster.").put(
                user=there.username, role=there.role
            ),
            say("Choose another name, or change the user that is there."),
        )


def _able_users(key: Key, survey: Survey, without: str) -> frozenset[str]:
    registered = {
        user.username.lower()
        for user in survey.users
        if user.role == Role.CRYPTO_USER and REGISTERED in user.quorum
    }
    having = {name.lower() for name in (*key.owners, *key.shared_with)} - {without.lower()}
    return frozenset(registered & having)


def _require_enough_left(operation: UnshareKeyFrom, survey: Survey) -> None:
    key = _key(operation, survey)
    value = max(key.use_quorum, key.manage_quorum)
    left = len(_able_users(key, survey, operation.username))
    if value and left < value:
        raise _lock_out(left, value)


def _require_admins_left(operation: DeleteUser, survey: Survey) -> None:
    able = survey.able_admins()
    value = max((value for _, value in survey.quorum_values), default=1)
    is_approver = operation.role is Role.ADMIN and operation.username.lower() in able
    if is_approver and value > 1 and len(able) - 1 < value:
        raise _lock_out(len(able) - 1, value)


def _require_reachable(operation: SetQuorum, survey: Survey) -> None:
    able = len(survey.able_admins())
    if able < operation.value:
        raise _lock_out(able, operation.value)
    values = {**dict(survey.quorum_values), operation.target.value: operation.value}
    if operation.target not in dict(survey.quorum_values):
        raise RefusedError(
            say("This cluster has no such quorum value"),
            say("It knows no service {service}.").put(service=operation.target.value),
            say("Choose a service from the list of quorum values."),
        )
    if values.get(Service.USER, 1) > values.get(Service.QUORUM, 1):
        raise RefusedError(
            say("user may not exceed quorum"),
            say("user would need {user} approvals, quorum only {quorum}.").put(
                user=values[Service.USER], quorum=values[Service.QUORUM]
            ),
            say("Raise the value of quorum first, or lower that of user first."),
        )


def _lock_out(able: int, value: int) -> RefusedError:
    return RefusedError(
        say("This would lock out everybody"),
        say("{able} could approve then, and {value} would have to: for good.").put(
            able=able, value=value
        ),
        say("Have more users register their keys first."),
    )
