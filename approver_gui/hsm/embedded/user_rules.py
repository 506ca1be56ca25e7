# SPDX-License-Identifier: Apache-2.0
"""Users: listed, made, deleted, given new passwords and keys.

Everybody changes the own password and second factor; an admin those of others, with
approvals where M of ``user`` is above 1. Creating a user who lacks some units, or deleting
one who is left on some, repairs it.

Source: AWS CloudHSM User Guide, "user" of CloudHSM CLI.
"""

from dataclasses import replace

from approver_gui.errors import TokenFileError
from approver_gui.hsm.answers import User, Who
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.access import (
    account_at,
    coverage,
    place,
    present,
    require_account,
    require_login,
    require_master,
    require_username,
    with_account,
)
from approver_gui.hsm.embedded.approvals import Log, approve, check, needed_for, without_token
from approver_gui.hsm.embedded.log_events import about_account
from approver_gui.hsm.embedded.login_rules import (
    challenge,
    is_locked,
    is_signed,
    new_waiting,
    require_password,
)
from approver_gui.hsm.embedded.outcome import Outcome, RuleError, World
from approver_gui.hsm.embedded.quorum_rules import without_tokens_of_account
from approver_gui.hsm.embedded.state import Account, Session, State
from approver_gui.hsm.requests import (
    ChangePassword,
    CreateUser,
    DeleteUser,
    FinishMfa,
    ListUsers,
    RegisterQuorumKey,
    RemoveMfa,
    StartMfa,
)
from approver_gui.hsm.words import Role, Service
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import RegistrationToken


def list_users(state: State, session: Session, _request: ListUsers, _world: World) -> Outcome:
    """List the users to anybody."""
    here = present(state)
    users = tuple(
        User(
            username=account.username,
            role=account.role,
            is_locked=is_locked(account),
            has_mfa=account.mfa_key is not None,
            quorum=("token-sign",) if account.quorum_key else (),
            coverage=coverage(state, account.on),
        )
        for account in state.accounts.values()
        if account.on & here
    )
    return Outcome(state, session, users)


def create_user(state: State, session: Session, request: CreateUser, world: World) -> Outcome:
    """Create a user, or bring one to the units that lack it."""
    require_login(session, Role.ADMIN)
    name = require_username(request.username)
    require_password(request.password)
    there = account_at(state, place(request.role, name))
    if there and there.on >= present(state):
        raise RuleError(sentences.USER_EXISTS)
    left, approved = approve(state, session, request.approval, Service.USER, world)
    seal = world.safe.seal_master(require_master(session), request.password)
    account = replace(
        there or Account(name, request.role, None, frozenset()),
        seal=seal,
        wrong_tries=0,
        on=present(state),
    )
    opcode = "CN_CREATE_CO" if request.role is Role.ADMIN else "CN_CREATE_USER"
    return _changed(left, session, account, (*approved, about_account(opcode, account)))


def delete_user(state: State, session: Session, request: DeleteUser, world: World) -> Outcome:
    """Delete a user who owns no keys."""
    who = require_login(session, Role.ADMIN)
    account = require_account(state, request.role, request.username)
    if _is_own(who, account):
        raise RuleError(sentences.OWN_ACCOUNT)
    is_owner = account.role == Role.CRYPTO_USER and any(
        key.owner == account.username for key in state.keys.values()
    )
    if is_owner:
        raise RuleError(sentences.OWNS_KEYS)
    left, approved = approve(state, session, request.approval, Service.USER, world)
    left = without_tokens_of_account(left, account)
    stale = account.on - present(state)
    # a unit that is away still knows the user
    left = with_account(left, replace(account, on=stale)) if stale else _without(left, account)
    event = about_account("CN_DELETE_USER", account)
    return Outcome(left, session, _who(account), (*approved, event))


def change_password(
    state: State, session: Session, request: ChangePassword, world: World
) -> Outcome:
    """Change a password and unlock the account."""
    account = _own_or_others(state, session, request)
    require_password(request.password)
    left, approved = _approved(state, session, account, request.approval, world)
    changed = replace(
        account,
        seal=world.safe.seal_master(require_master(session), request.password),
        wrong_tries=0,
        on=present(state),
    )
    event = about_account("CN_CHANGE_PSWD", account)
    return _changed(left, session, changed, (*approved, event))


def register_quorum_key(
    state: State, session: Session, request: RegisterQuorumKey, world: World
) -> Outcome:
    """Register the own key for approvals; a new one takes the place of the old."""
    who = require_login(session)
    account = require_account(state, who.role, who.username)
    if not world.safe.is_approver_key(request.public_key):
        raise RuleError(sentences.BAD_PUBLIC_KEY)
    try:
        file = parse(request.signed_token)
    except TokenFileError as error:
        raise RuleError(sentences.BAD_FILE) from error
    if not isinstance(file, RegistrationToken):
        raise RuleError(sentences.BAD_FILE)
    left = state
    for entry in file.entries:
        token = left.tokens.get(entry.digest.hex())
        if (
            token is None
            or token.service is not Service.REGISTRATION
            or token.session != session.id
            or token.approval_data != entry.approval_data
            or not entry.signature
            or not world.safe.verify_approval(request.public_key, entry.digest, entry.signature)
        ):
            raise RuleError(sentences.BAD_REGISTRATION)
        left = without_token(left, entry.digest.hex())
    changed = replace(account, quorum_key=request.public_key, on=present(state))
    return _changed(left, session, changed, ())


def start_mfa(state: State, session: Session, request: StartMfa, world: World) -> Outcome:
    """Hand out the challenge of a second factor; the approvals are used up at its end."""
    account = _own_or_others(state, session, request)
    token: str | None = None
    approved: Log = ()
    if not _is_own(session.who, account):
        token, approved = check(state, session, request.approval, Service.USER, world)
    waiting = new_waiting(state, account, world, master=None, token=token)
    return Outcome(state, replace(session, waiting=waiting), challenge(waiting), approved)


def finish_mfa(state: State, session: Session, request: FinishMfa, world: World) -> Outcome:
    """Register a second factor with the signed challenge."""
    waiting = session.waiting
    if waiting is None or waiting.master is not None:
        raise RuleError(sentences.NOTHING_WAITS)
    account = account_at(state, waiting.account)
    if account is None:
        raise RuleError(sentences.NO_USER)
    is_free = _is_own(session.who, account) or needed_for(state, Service.USER) <= 1
    if not is_free and waiting.token not in state.tokens:  # it has expired meanwhile
        raise RuleError(sentences.BAD_APPROVAL)
    if not world.safe.is_approver_key(request.public_key):
        raise RuleError(sentences.BAD_PUBLIC_KEY)
    if not is_signed(waiting, request.signed_file, request.public_key, world):
        raise RuleError(sentences.BAD_MFA)
    changed = replace(account, mfa_key=request.public_key, on=present(state))
    free = replace(session, waiting=None)
    return _changed(without_token(state, waiting.token), free, changed, ())


def remove_mfa(state: State, session: Session, request: RemoveMfa, world: World) -> Outcome:
    """Remove a second factor."""
    account = _own_or_others(state, session, request)
    if account.mfa_key is None:
        raise RuleError(sentences.NO_MFA)
    left, approved = _approved(state, session, account, request.approval, world)
    return _changed(left, session, replace(account, mfa_key=None, on=present(state)), approved)


def _own_or_others(
    state: State, session: Session, request: ChangePassword | StartMfa | RemoveMfa
) -> Account:
    who = require_login(session)
    own = place(who.role, who.username)
    if place(request.role, request.username) != own:
        require_login(session, Role.ADMIN)
    return require_account(state, request.role, request.username)


def _approved(
    state: State, session: Session, account: Account, approval: bytes | None, world: World
) -> tuple[State, Log]:
    if _is_own(session.who, account):
        return state, ()
    return approve(state, session, approval, Service.USER, world)


def _is_own(who: Who | None, account: Account) -> bool:
    return who == _who(account)


def _who(account: Account) -> Who:
    return Who(account.username, account.role)


def _changed(state: State, session: Session, account: Account, log: Log) -> Outcome:
    return Outcome(with_account(state, account), session, _who(account), log)


def _without(state: State, account: Account) -> State:
    """Return the state without a user; what was shared with it is not any more.

    A key may then want more approvals than there are users: nobody can use it again.
    """
    gone = place(account.role, account.username)
    accounts = {where: other for where, other in state.accounts.items() if where != gone}
    keys = {
        handle: replace(
            key, shared_with=tuple(n for n in key.shared_with if n != account.username)
        )
        if account.role == Role.CRYPTO_USER and account.username in key.shared_with
        else key
        for handle, key in state.keys.items()
    }
    return replace(state, accounts=accounts, keys=keys)
