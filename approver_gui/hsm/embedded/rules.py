# SPDX-License-Identifier: Apache-2.0
"""The rules of the embedded cluster: state in, answer out, no I/O.

1. Every request has an outcome; what is refused changes nothing, except that wrong
   passwords are counted.
2. Before each request, tokens whose time is over are forgotten, and a session whose user
   is gone is over.
3. A command that waits for a signed file is forgotten by whatever comes instead.
4. Without a unit that can be reached, everything is refused.
5. Until the cluster is initialised, everything is refused.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from approver_gui.hsm.answers import HsmInfo
from approver_gui.hsm.embedded import (
    WHAT_IT_IS,
    key_rules,
    login_rules,
    quorum_rules,
    sentences,
    signature_rules,
    user_rules,
)
from approver_gui.hsm.embedded.access import account_at, place, present
from approver_gui.hsm.embedded.outcome import Outcome, Refused, RuleError, World
from approver_gui.hsm.embedded.state import Account, Session, State, Unit
from approver_gui.hsm.requests import (
    Activate,
    AnswerLogIn,
    AnyRequest,
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteTokens,
    DeleteUser,
    DescribeHsms,
    ExportPublicKey,
    FinishMfa,
    GenerateKeyPair,
    GenerateToken,
    ListKeys,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    ListUsers,
    LogIn,
    LogInWithMfa,
    LogOut,
    RegisterQuorumKey,
    RemoveMfa,
    SetKeyAttribute,
    SetQuorumValue,
    ShareKey,
    Sign,
    StartMfa,
    UnshareKey,
    Verify,
)

__all__ = ["Outcome", "Refused", "World", "end_session", "execute", "new_cluster"]

APPLIANCE_ROLE = "internal(APPLIANCE_USER)"


def new_cluster(serials: Sequence[str]) -> State:
    """Return a cluster that is not activated yet, with these HSMs.

    Raises:
        ValueError: there is no serial, or one twice.
    """
    everywhere = frozenset(serials)
    if not serials or len(everywhere) < len(serials):
        raise ValueError("a cluster has at least one HSM, each with a serial of its own")
    accounts = (
        Account("admin", login_rules.UNACTIVATED, None, everywhere),
        Account("app_user", APPLIANCE_ROLE, None, everywhere),
    )
    return State(
        units=tuple(Unit(serial) for serial in serials),
        accounts={place(account.role, account.username): account for account in accounts},
    )


def execute(state: State, session: Session, request: AnyRequest, world: World) -> Outcome:
    """Return what a request leads to; every request has an outcome."""
    if not state.is_initialised:
        return Outcome(state, session, Refused(sentences.NOT_INITIALISED))
    state = quorum_rules.without_expired(state, world.now_s)
    if not present(state):
        return Outcome(state, session, Refused(sentences.NO_HSM))
    if session.who and not account_at(state, place(session.who.role, session.who.username)):
        state, session = end_session(state, session.id), Session()
    free = replace(session, waiting=None)
    held = session if isinstance(request, AnswerLogIn | FinishMfa) else free
    try:
        return _RULES[type(request)](state, held, request, world)
    except RuleError as no:
        return Outcome(state, free, Refused(no.sentence))


def end_session(state: State, session_id: str) -> State:
    """Return the state after a session has ended in any way: its tokens are dead."""
    return quorum_rules.without_tokens_of(state, session_id)


def _describe_hsms(
    state: State, session: Session, _request: DescribeHsms, _world: World
) -> Outcome:
    there = present(state)
    hsms = tuple(
        HsmInfo("Approver GUI", WHAT_IT_IS, unit.serial, "no FIPS mode")
        for unit in state.units
        if unit.serial in there
    )
    return Outcome(state, session, hsms)


_RULES: Mapping[type, Callable[[State, Session, Any, World], Outcome]] = {
    LogIn: login_rules.log_in,
    LogInWithMfa: login_rules.log_in_with_mfa,
    AnswerLogIn: login_rules.answer_log_in,
    LogOut: login_rules.log_out,
    Activate: login_rules.activate,
    DescribeHsms: _describe_hsms,
    ListUsers: user_rules.list_users,
    CreateUser: user_rules.create_user,
    DeleteUser: user_rules.delete_user,
    ChangePassword: user_rules.change_password,
    StartMfa: user_rules.start_mfa,
    FinishMfa: user_rules.finish_mfa,
    RemoveMfa: user_rules.remove_mfa,
    RegisterQuorumKey: user_rules.register_quorum_key,
    GenerateToken: quorum_rules.generate_token,
    ListTokens: quorum_rules.list_tokens,
    DeleteTokens: quorum_rules.delete_tokens,
    ListQuorumValues: quorum_rules.list_quorum_values,
    SetQuorumValue: quorum_rules.set_quorum_value,
    ListTimeouts: quorum_rules.list_timeouts,
    GenerateKeyPair: key_rules.generate_key_pair,
    ListKeys: key_rules.list_keys,
    ShareKey: key_rules.share_key,
    UnshareKey: key_rules.unshare_key,
    SetKeyAttribute: key_rules.set_key_attribute,
    DeleteKey: key_rules.delete_key,
    ExportPublicKey: signature_rules.export_public_key,
    Sign: signature_rules.sign,
    Verify: signature_rules.verify,
}
