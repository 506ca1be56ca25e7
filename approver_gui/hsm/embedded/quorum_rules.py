# SPDX-License-Identifier: Apache-2.0
"""Tokens: made, listed, deleted, and M of each service.

1. A token lives 600 s, in the session that asked for it, until it has approved one thing.
2. For the services of admins a user has one live token each, and asking for another is
   refused: the guide speaks of a limit to obtaining one, and a program that copes with a
   refusal copes with a replacement too. For the key services there may be many.
3. An HSM has room for 1,024; what has expired makes room.
4. M of ``user`` is never above M of ``quorum``, and can never be 1 again.

Source: AWS CloudHSM User Guide, "quorum token-sign" of CloudHSM CLI.
"""

import base64
import hashlib
import json
import struct
from collections.abc import Callable
from dataclasses import replace

from approver_gui.hsm import answers
from approver_gui.hsm.answers import Timeouts, Who
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.access import place, present, require_login
from approver_gui.hsm.embedded.approvals import approve
from approver_gui.hsm.embedded.key_ring import only_key, reference
from approver_gui.hsm.embedded.log_events import about_user
from approver_gui.hsm.embedded.outcome import Outcome, RuleError, World
from approver_gui.hsm.embedded.state import (
    Account,
    FaultKind,
    LiveToken,
    Session,
    State,
    StoredKey,
)
from approver_gui.hsm.requests import (
    DeleteTokens,
    GenerateToken,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    SetQuorumValue,
)
from approver_gui.hsm.words import Role, Service, TokenScope
from approver_gui.tokens.approval_data import RECORD_BYTES

TOKEN_LIFE_S = 600
MAX_TOKENS = 1024
LEAST_M, MOST_M = 2, 8

_KEY_SERVICES = (Service.KEY_USAGE, Service.KEY_MANAGEMENT)
_ADMIN_SERVICES = (Service.USER, Service.QUORUM, Service.CLUSTER)
# 3 and 5 were seen in published files; the others are ours
_SERVICE_CODES = {
    Service.REGISTRATION: 2,
    Service.USER: 3,
    Service.QUORUM: 4,
    Service.KEY_USAGE: 5,
    Service.KEY_MANAGEMENT: 6,
    Service.CLUSTER: 7,
}
_RECORD = struct.Struct(">HHIQ16s32sQQ")
_FIRST_HSM_NUMBER = 20


def without_expired(state: State, now_s: int) -> State:
    """Return the state without the tokens whose time is over."""
    return _keeping(state, lambda token: now_s - token.issued_s < TOKEN_LIFE_S)


def without_tokens_of(state: State, session_id: str) -> State:
    """Return the state without the tokens of one session."""
    return _keeping(state, lambda token: token.session != session_id)


def without_tokens_of_account(state: State, account: Account) -> State:
    """Return the state without the tokens of one user."""
    where = place(account.role, account.username)
    return _keeping(state, lambda token: place(token.role, token.username) != where)


def generate_token(
    state: State, session: Session, request: GenerateToken, world: World
) -> Outcome:
    """Hand out an unsigned token file."""
    service = request.service
    key = None
    if service in _KEY_SERVICES:
        who = require_login(session, Role.CRYPTO_USER)
        key = _token_key(state, who, request)
    elif service in _ADMIN_SERVICES:
        who = require_login(session, Role.ADMIN)
        if service not in state.quorum_values:
            raise RuleError(sentences.BAD_SERVICE)
        if any(_is_of(token, who, service) for token in state.tokens.values()):
            raise RuleError(sentences.ONE_TOKEN)
    else:
        who = require_login(session)
    if key is None and request.key_filter is not None:
        raise RuleError(sentences.BAD_FILTER_USE)
    is_crowded = any(fault.kind is FaultKind.CROWDED for fault in state.faults)
    if is_crowded or len(state.tokens) >= MAX_TOKENS:
        raise RuleError(sentences.TABLE_FULL)
    token = _new_token(state, session, service, key, world)
    fuller = replace(state, tokens={**state.tokens, token.digest.hex(): token})
    event = about_user("CN_GET_TOKEN", who.username, who.role)
    return Outcome(fuller, session, _file(token), (event,))


def list_tokens(state: State, session: Session, _request: ListTokens, world: World) -> Outcome:
    """List all live tokens, whoever asked for them."""
    require_login(session)
    listed = tuple(
        answers.LiveToken(
            username=token.username,
            service=token.service,
            approvals_required=_needed(state, token),
            approvals=0,  # approvals come with the command they are for, never before
            seconds_left=TOKEN_LIFE_S - (world.now_s - token.issued_s),
            coverage=_token_coverage(state, token),
        )
        for token in state.tokens.values()
    )
    return Outcome(state, session, listed)


def delete_tokens(
    state: State, session: Session, request: DeleteTokens, _world: World
) -> Outcome:
    """Delete the own tokens, or as an admin all."""
    if request.scope is TokenScope.ALL:
        who = require_login(session, Role.ADMIN)
        emptier = replace(state, tokens={})
    else:
        who = require_login(session)
        own = place(who.role, who.username)
        emptier = _keeping(state, lambda token: place(token.role, token.username) != own)
    event = about_user("CN_DELETE_TOKEN", who.username, who.role)
    return Outcome(emptier, session, None, (event,))


def list_quorum_values(
    state: State, session: Session, _request: ListQuorumValues, _world: World
) -> Outcome:
    """Tell M of each service to anybody."""
    return Outcome(state, session, tuple(state.quorum_values.items()))


def set_quorum_value(
    state: State, session: Session, request: SetQuorumValue, world: World
) -> Outcome:
    """Set M of a service; nothing asks whether there are M approvers."""
    who = require_login(session, Role.ADMIN)
    if request.service not in state.quorum_values:
        raise RuleError(sentences.BAD_SERVICE)
    if not LEAST_M <= request.value <= MOST_M:
        raise RuleError(sentences.BAD_QUORUM_VALUE)
    values = {**state.quorum_values, request.service.value: request.value}
    if values[Service.USER] > values[Service.QUORUM]:
        raise RuleError(sentences.USER_ABOVE_QUORUM)
    left, approved = approve(state, session, request.approval, Service.QUORUM, world)
    event = about_user("CN_SET_M_VALUE", who.username, who.role)
    return Outcome(replace(left, quorum_values=values), session, None, (*approved, event))


def list_timeouts(
    state: State, session: Session, _request: ListTimeouts, _world: World
) -> Outcome:
    """Tell anybody how long tokens live."""
    return Outcome(state, session, Timeouts(TOKEN_LIFE_S, TOKEN_LIFE_S))


# --- tokens ------------------------------------------------------------------------------


def _keeping(state: State, is_kept: Callable[[LiveToken], bool]) -> State:
    kept = {name: token for name, token in state.tokens.items() if is_kept(token)}
    return state if len(kept) == len(state.tokens) else replace(state, tokens=kept)


def _is_of(token: LiveToken, who: Who, service: Service) -> bool:
    return (token.role, token.username, token.service) == (who.role, who.username, service)


def _token_key(state: State, who: Who, request: GenerateToken) -> StoredKey:
    if request.key_filter is None:
        raise RuleError(sentences.BAD_FILTER_USE)
    key = only_key(state, who, request.key_filter)
    if not (key.use_quorum or key.manage_quorum):
        raise RuleError(sentences.NO_KEY_QUORUM)
    return key


def _new_token(
    state: State,
    session: Session,
    service: Service,
    key: StoredKey | None,
    world: World,
) -> LiveToken:
    who = require_login(session)
    handle = key.handle if key else 0
    there = present(state)
    records = [
        _RECORD.pack(
            1,
            _SERVICE_CODES[service],
            _FIRST_HSM_NUMBER + at,
            handle,
            world.random(16),
            who.username.encode("ascii"),
            world.now_s,
            0,
        )
        for at, unit in enumerate(state.units)
        if unit.serial in there
    ]
    # an entry of a registration has room for three records; one is enough
    data = records[0] if service is Service.REGISTRATION else b"".join(records)
    return LiveToken(
        digest=hashlib.sha256(data).digest(),
        approval_data=data,
        service=service,
        key_handle=handle,
        username=who.username,
        role=who.role,
        session=session.id,
        issued_s=world.now_s,
    )


def _file(token: LiveToken) -> bytes:
    data, digest = _base64(token.approval_data), _base64(token.digest)
    if token.service is Service.REGISTRATION:
        entry = {"approval_data": data, "unsigned": digest, "signed": ""}
        return _json({"version": "2.0", "tokens": [entry]})
    named = {"key_reference": reference(token.key_handle)} if token.key_handle else {}
    fields = {"version": "2.0", "service": token.service.value, **named}
    return _json({**fields, "approval_data": data, "token": digest, "signatures": []})


def _needed(state: State, token: LiveToken) -> int:
    if token.service is Service.REGISTRATION:
        return 1
    key = state.keys.get(token.key_handle)
    if token.service is Service.KEY_USAGE:
        return key.use_quorum if key else 0
    if token.service is Service.KEY_MANAGEMENT:
        return key.manage_quorum if key else 0
    return state.quorum_values[token.service]


def _token_coverage(state: State, token: LiveToken) -> str:
    records = len(token.approval_data) // RECORD_BYTES
    is_full = token.service is Service.REGISTRATION or records >= len(state.units)
    return "full" if is_full else "inconsistent"


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _json(content: object) -> bytes:
    return (json.dumps(content, indent=2) + "\n").encode("ascii")
