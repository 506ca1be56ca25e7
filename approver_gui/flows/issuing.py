# SPDX-License-Identifier: Apache-2.0
"""A token as it comes from the cluster: is it the one that was asked for, how long it lives."""

from datetime import datetime, timedelta

from approver_gui.errors import HsmRefusedError, RefusedError, TokenFileError
from approver_gui.flows.ceremony import Deadline, DeadlineSource
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import Operation
from approver_gui.flows.survey import Asks
from approver_gui.hsm.answers import Who
from approver_gui.hsm.requests import GenerateToken, ListTimeouts, ListTokens
from approver_gui.hsm.words import Service
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import (
    KEY_SERVICES,
    TOKEN_LIFE,
    Verdict,
    check,
    records,
    worst,
)
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import ServiceToken

MAX_LIFE_S = 24 * 60 * 60
"""No token lives longer; a cluster that says so is not believed."""


def token_request(operation: Operation | Drill) -> GenerateToken:
    """Return the request for a token for an operation."""
    key = operation.key
    return GenerateToken(operation.service, key.filter() if key else None)


def issued(
    operation: Operation | Drill, who: Who, untrusted: bytes, now: datetime
) -> ServiceToken:
    """Return the token that the cluster gave, if it is the one that was asked for.

    Raises:
        RefusedError: it is not; its signed bytes and its claims may say different things.
    """
    try:
        token = parse(untrusted)
    except TokenFileError as error:
        raise _not_asked_for(error.detail) from error
    if not isinstance(token, ServiceToken) or token.service != operation.service:
        raise _not_asked_for(say("It is no token of the service that was asked for."))
    if operation.service in KEY_SERVICES and not _is_of_key(operation, token):
        raise _not_asked_for(say("It is for another key."))
    stops = worst(check(token, now, lambda _digest, _signature: None), Verdict.STOP)
    if stops:
        raise _not_asked_for(stops[0].words)
    strangers = {one.requester.lower() for one in records(token)} - {who.username.lower()}
    if strangers:
        raise _not_asked_for(say("By its signed bytes, somebody else asked for it."))
    return token


def deadline(ask: Asks, operation: Operation | Drill, who: Who, asked_at: datetime) -> Deadline:
    """Return until when a token lives that was asked for just now.

    Args:
        ask: asks the cluster.
        operation: what the token is for.
        who: the requester; of several tokens of one service the newest lives longest.
        asked_at: aware time before the token was asked for.

    Raises:
        ApproverError: as ``hsm.port.Hsm.ask`` does, but for refusals.
    """
    return deadline_of(ask, operation.service, who, asked_at)


def deadline_of(ask: Asks, service: Service, who: Who, asked_at: datetime) -> Deadline:
    """Return until when a token of a service lives; as :func:`deadline` does."""
    own = (who.username.lower(), service.value)
    try:
        left = [
            token.seconds_left
            for token in ask(ListTokens())
            if (token.username.lower(), token.service) == own and token.seconds_left is not None
        ]
        if left:
            return Deadline(_after(asked_at, max(left)), DeadlineSource.TOKEN_LIST)
    except HsmRefusedError:
        pass  # then another list may tell
    try:
        life_s = ask(ListTimeouts()).generated_s
    except HsmRefusedError:
        return Deadline(asked_at + TOKEN_LIFE, DeadlineSource.ASSUMED)
    return Deadline(_after(asked_at, life_s), DeadlineSource.TIMEOUTS)


def _after(moment: datetime, seconds: int) -> datetime:
    return moment + timedelta(seconds=min(max(seconds, 0), MAX_LIFE_S))


def _is_of_key(operation: Operation | Drill, token: ServiceToken) -> bool:
    try:
        number = int(token.key_reference or "", 16)
    except ValueError:
        return False
    return operation.key is not None and number == operation.key.number


def _not_asked_for(why: Sentence) -> RefusedError:
    return RefusedError(
        say("The cluster gave another token"),
        say("What came is not what was asked for. {why}").put(why=why),
        say("Do not hand it out. Delete the own tokens, save the transcript and ask again."),
    )


def is_dead(ask: Asks, operation: Operation, who: Who, live: int) -> bool:
    """Tell whether a token is dead that the cluster refused as used, foreign or wrongly signed.

    The cluster has one sentence for all three. Its list tells them apart: fewer tokens of this
    user and service than there should be means that this one is gone.

    Args:
        ask: asks the cluster.
        operation: what the token is for.
        who: the requester.
        live: how many tokens of this service should be alive, this one among them.
    """
    own = (who.username.lower(), operation.service.value)
    try:
        listed = [(t.username.lower(), t.service) for t in ask(ListTokens())]
    except HsmRefusedError:
        return True
    return listed.count(own) < live
