# SPDX-License-Identifier: Apache-2.0
"""Activation, login with one factor or two, logout.

Five wrong passwords lock an account; an admin unlocks it with a new password. A signed
challenge that does not verify counts as a wrong password. The tries are forgotten when a
login is complete.

Source: AWS CloudHSM User Guide, "login" and "cluster activate" of CloudHSM CLI.
"""

from dataclasses import replace

from approver_gui.errors import TokenFileError
from approver_gui.hsm.answers import Challenge, Who
from approver_gui.hsm.embedded import audit, sentences
from approver_gui.hsm.embedded.access import (
    account_at,
    place,
    present,
    require_login,
    require_username,
    with_account,
)
from approver_gui.hsm.embedded.log_events import about_account, about_user
from approver_gui.hsm.embedded.outcome import Outcome, Refused, RuleError, World
from approver_gui.hsm.embedded.quorum_rules import without_tokens_of
from approver_gui.hsm.embedded.state import Account, Session, State, Waiting
from approver_gui.hsm.requests import Activate, AnswerLogIn, LogIn, LogInWithMfa, LogOut
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import LoginEntry, LoginToken

MAX_WRONG_TRIES = 5
UNACTIVATED = "unactivated-admin"
_ENTRY_FRAME = '{"unsigned":null,"signed":null}'
_FRAME = '{"version":null,"tokens":null}'


def activate(state: State, session: Session, request: Activate, world: World) -> Outcome:
    """Make the master key and the first admin."""
    if place(UNACTIVATED, "admin") not in state.accounts:
        raise RuleError(sentences.ALREADY_ACTIVE)
    require_password(request.password)
    seal = world.safe.seal_master(world.safe.new_master(), request.password)
    admin = Account("admin", Role.ADMIN, seal, present(state))
    others = {w: a for w, a in state.accounts.items() if a.role != UNACTIVATED}
    active = with_account(replace(state, accounts=others), admin)
    return Outcome(active, session, None, (about_account("CN_CHANGE_PSWD", admin),))


def log_in(state: State, session: Session, request: LogIn, world: World) -> Outcome:
    """Log in with a password alone."""
    opened = _opened(state, session, request, world)
    if isinstance(opened, Outcome):
        return opened
    account, master = opened
    if account.mfa_key is not None:
        raise RuleError(sentences.MFA_NEEDED)
    return _logged_in(state, account, master, world)


def log_in_with_mfa(
    state: State, session: Session, request: LogInWithMfa, world: World
) -> Outcome:
    """Check the password and hand out a challenge."""
    opened = _opened(state, session, request, world)
    if isinstance(opened, Outcome):
        return opened
    account, master = opened
    if account.mfa_key is None:
        raise RuleError(sentences.NO_MFA)
    waiting = new_waiting(state, account, world, master=master)
    return Outcome(state, replace(session, waiting=waiting), challenge(waiting))


def answer_log_in(
    state: State, session: Session, request: AnswerLogIn, world: World
) -> Outcome:
    """Check the signed challenge and end the login."""
    waiting = session.waiting
    if waiting is None or waiting.master is None:
        raise RuleError(sentences.NOTHING_WAITS)
    account = account_at(state, waiting.account)
    if account is None or account.mfa_key is None:
        raise RuleError(sentences.LOGIN_FAILED)
    if is_locked(account):
        raise RuleError(sentences.LOCKED)
    if not is_signed(waiting, request.signed_file, account.mfa_key, world):
        free = replace(session, waiting=None)
        return _wrong_try(state, free, account, sentences.BAD_MFA)
    return _logged_in(state, account, waiting.master, world)


def log_out(state: State, session: Session, _request: LogOut, _world: World) -> Outcome:
    """End the session and kill its tokens."""
    who = require_login(session)
    event = about_user("CN_LOGOUT", who.username, who.role)
    return Outcome(without_tokens_of(state, session.id), Session(), None, (event,))


def is_locked(account: Account) -> bool:
    """Tell whether an admin must unlock an account."""
    return account.wrong_tries >= MAX_WRONG_TRIES


def require_password(password: Secret) -> None:
    """Say no to a password that is none."""
    if not password:
        raise RuleError(sentences.NO_PASSWORD)


def new_waiting(
    state: State,
    account: Account,
    world: World,
    *,
    master: Secret | None,
    token: str | None = None,
) -> Waiting:
    """Return a fresh challenge, one digest for each present unit."""
    digests = tuple(world.random(32) for _ in present(state))
    return Waiting(place(account.role, account.username), digests, master, token)


def challenge(waiting: Waiting) -> Challenge:
    """Return the file of a challenge, in the shape of a login token."""
    entries = tuple(LoginEntry(d, None, _ENTRY_FRAME) for d in waiting.digests)
    return Challenge(dump(LoginToken(entries, _FRAME)))


def is_signed(waiting: Waiting, untrusted: bytes, public_pem: bytes, world: World) -> bool:
    """Tell whether a file is the challenge, every entry signed with the key.

    Raises:
        RuleError: it is no token file.
    """
    try:
        token = parse(untrusted)
    except TokenFileError as error:
        raise RuleError(sentences.BAD_FILE) from error
    return (
        isinstance(token, LoginToken)
        and tuple(entry.digest for entry in token.entries) == waiting.digests
        and all(
            world.safe.verify_approval(public_pem, entry.digest, entry.signature or b"")
            for entry in token.entries
        )
    )


def _opened(
    state: State, session: Session, request: LogIn | LogInWithMfa, world: World
) -> tuple[Account, Secret] | Outcome:
    if session.who is not None:
        raise RuleError(sentences.ALREADY_LOGGED_IN)
    name = require_username(request.username)  # the log holds no other
    account = account_at(state, place(request.role, name))
    if account is None or account.seal is None:
        event = about_user("CN_LOGIN", name, request.role, audit.NO_SUCH_USER)
        return Outcome(state, session, Refused(sentences.LOGIN_FAILED), (event,))
    if is_locked(account):
        raise RuleError(sentences.LOCKED)
    master = world.safe.open_master(account.seal, request.password)
    if master is None:
        return _wrong_try(state, session, account, sentences.LOGIN_FAILED)
    return account, master


def _wrong_try(state: State, session: Session, account: Account, sentence: str) -> Outcome:
    counted = replace(account, wrong_tries=account.wrong_tries + 1)
    event = about_user("CN_LOGIN", account.username, account.role, audit.WRONG_PASSWORD)
    return Outcome(with_account(state, counted), session, Refused(sentence), (event,))


def _logged_in(state: State, account: Account, master: Secret, world: World) -> Outcome:
    who = Who(account.username, account.role)
    session = Session(world.random(16).hex(), who, master)
    fresh = with_account(state, replace(account, wrong_tries=0))
    return Outcome(fresh, session, who, (about_account("CN_LOGIN", account),))
