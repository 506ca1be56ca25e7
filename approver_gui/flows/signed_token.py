# SPDX-License-Identifier: Apache-2.0
"""The token with our signatures in it: is there room, how it looks, whether it holds."""

from collections.abc import Sequence
from typing import assert_never

from approver_gui.errors import RefusedError, TokenFileError
from approver_gui.flows.consent import Decision
from approver_gui.keys.store import KeyCard
from approver_gui.text import say
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import (
    SIGNATURE_BYTES,
    Approval,
    LoginToken,
    RegistrationToken,
    ServiceToken,
    Token,
    digests,
    with_signatures,
)


def with_ours(token: Token, decision: Decision, signatures: Sequence[bytes]) -> Token:
    """Return the token with our signatures in it, those of others kept.

    Args:
        token: the token that was signed.
        decision: under which name and role.
        signatures: one of 256 bytes for each digest, in order.
    """
    match token:
        case ServiceToken():
            approval = Approval(decision.username, decision.role, signatures[0])
            return token.with_approval(approval)
        case RegistrationToken() | LoginToken():
            return with_signatures(token, signatures)
        case _:
            assert_never(token)


def require_room(token: Token, decision: Decision) -> None:
    """Let pass only a token whose signed file can be read again.

    Raises:
        RefusedError: with our signature it would break the bounds of a token file.
    """
    stand_ins = [bytes(SIGNATURE_BYTES)] * len(digests(token))
    try:
        parse(dump(with_ours(token, decision, stand_ins)))
    except TokenFileError as error:
        raise RefusedError(
            say("There is no room for your signature"),
            say("Signed, it would be no token file any more. {why}").put(why=error.detail),
            say("Ask the coordinator for a new token."),
        ) from error


def holds_ours(token: Token, decision: Decision, card: KeyCard) -> bool:
    """Return whether our signatures are in the token, verified with the public key."""
    match token:
        case ServiceToken():
            return any(
                approval.username == decision.username
                and card.public.verify(token.digest, approval.signature)
                for approval in token.approvals
            )
        case RegistrationToken() | LoginToken():
            return all(
                entry.signature is not None
                and card.public.verify(entry.digest, entry.signature)
                for entry in token.entries
            )
        case _:
            assert_never(token)
