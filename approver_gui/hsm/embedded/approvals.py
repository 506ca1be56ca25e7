# SPDX-License-Identifier: Apache-2.0
"""Whether a command has the approvals it needs.

1. The token must be live: asked for by this user in this session, for this service and key.
2. Every pair of name and signature in the file must be right: a user who may approve, whose
   registered key verifies the signature. One wrong pair spoils the file.
3. Each user counts once; the requester is a user like the others.
4. A command that fails leaves the token as it was; one that succeeds uses it up, because
   the state without it is part of that command's outcome.

Source: AWS CloudHSM User Guide, "Quorum authentication"; the sentences as measured.
"""

from collections.abc import Mapping
from dataclasses import replace

from approver_gui.errors import TokenFileError
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.access import account_at, place, present, require_login
from approver_gui.hsm.embedded.audit import LogEvent
from approver_gui.hsm.embedded.log_events import about_account
from approver_gui.hsm.embedded.outcome import RuleError, World
from approver_gui.hsm.embedded.state import Account, Session, State, StoredKey
from approver_gui.hsm.words import Role, Service
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import Approval, ServiceToken

Log = tuple[LogEvent, ...]


def approve(
    state: State,
    session: Session,
    approval: bytes | None,
    service: Service,
    world: World,
    *,
    key: StoredKey | None = None,
) -> tuple[State, Log]:
    """Return the state without the token that approves a command, and what is logged.

    Where no approvals are needed, the state as it is and nothing.

    Raises:
        RuleError: the approvals are not enough.
    """
    digest, log = check(state, session, approval, service, world, key=key)
    return without_token(state, digest), log


def check(
    state: State,
    session: Session,
    approval: bytes | None,
    service: Service,
    world: World,
    *,
    key: StoredKey | None = None,
) -> tuple[str | None, Log]:
    """Return the token, by its digest in hex, that approves a command; None if none need.

    Raises:
        RuleError: the approvals are not enough.
    """
    needed = needed_for(state, service, key)
    if needed <= 1:
        return None, ()
    if approval is None:
        raise RuleError(sentences.APPROVAL_NEEDED if key is None else sentences.QUORUM_FAILED)
    file = _parsed(approval)
    if not file.approvals:
        raise RuleError(sentences.NO_SIGNATURES)
    if not _is_live(state, session, file, service, key):
        raise RuleError(sentences.BAD_APPROVAL)
    voters = _voters(state, key)
    counted = {_voter(pair, voters, file.digest, world).username for pair in file.approvals}
    if len(counted) < needed:
        raise RuleError(sentences.too_few(len(counted), needed))
    log = tuple(about_account("CN_APPROVE_TOKEN", voters[name]) for name in sorted(counted))
    return file.digest.hex(), log


def without_token(state: State, digest: str | None) -> State:
    """Return the state without a token that has done its work."""
    if digest is None:
        return state
    left = {name: token for name, token in state.tokens.items() if name != digest}
    return replace(state, tokens=left)


def needed_for(state: State, service: Service, key: StoredKey | None = None) -> int:
    """Return M of a service, or of a key for it; 0 or 1 where no approvals are needed."""
    if key is None:
        return state.quorum_values[service]
    return key.use_quorum if service is Service.KEY_USAGE else key.manage_quorum


def _parsed(untrusted: bytes) -> ServiceToken:
    try:
        token = parse(untrusted)
    except TokenFileError as error:
        raise RuleError(sentences.BAD_FILE) from error
    if not isinstance(token, ServiceToken):
        raise RuleError(sentences.BAD_FILE)
    return token


def _is_live(
    state: State,
    session: Session,
    file: ServiceToken,
    service: Service,
    key: StoredKey | None,
) -> bool:
    who = require_login(session)
    token = state.tokens.get(file.digest.hex())
    return (
        token is not None
        and token.approval_data == file.approval_data
        and token.session == session.id
        and (token.role, token.username) == (who.role, who.username)
        and token.service is service
        and token.key_handle == (key.handle if key else 0)
    )


def _voters(state: State, key: StoredKey | None) -> Mapping[str, Account]:
    """Return who may approve, by name: admins, or a key's owner and those it is shared with."""
    if key is None:
        here = present(state)
        return {
            account.username: account
            for account in state.accounts.values()
            if account.role == Role.ADMIN and account.on & here
        }
    found = {
        name: account_at(state, place(Role.CRYPTO_USER, name))
        for name in (key.owner, *key.shared_with)
    }
    return {name: account for name, account in found.items() if account is not None}


def _voter(
    pair: Approval, voters: Mapping[str, Account], digest: bytes, world: World
) -> Account:
    account = voters.get(pair.username.lower())
    if (
        account is None
        or pair.role not in (None, account.role)
        or account.quorum_key is None
        or not world.safe.verify_approval(account.quorum_key, digest, pair.signature)
    ):
        raise RuleError(sentences.BAD_APPROVAL)
    return account
