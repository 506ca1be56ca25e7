# SPDX-License-Identifier: Apache-2.0
"""What the window says about a ceremony: the largest words, the line below, what is missing."""

from datetime import UTC, datetime, timedelta
from typing import assert_never

from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    DeadlineSource,
    Executed,
    Ready,
    Run,
    Unknown,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    ChangePassword,
    CreateUser,
    DeleteUser,
    KeyName,
    Operation,
    SetQuorum,
    ShareKeyWith,
    SignPayload,
    UnshareKeyFrom,
)
from approver_gui.flows.payload import Given
from approver_gui.hsm.words import Mechanism
from approver_gui.text import Sentence, grouped_hex, say, spoken_words

HURRY = timedelta(minutes=2)
"""From here on the countdown has a mark beside it."""
_MECHANISMS = {
    Mechanism.RSA_PKCS: "RSA PKCS#1 v1.5",
    Mechanism.RSA_PKCS_PSS: "RSA PSS",
    Mechanism.ECDSA: "ECDSA",
}
_HASHES = {"sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}


def name_of(operation: Operation | Drill) -> Sentence:
    """Return what the list at the side calls it: what it is about, as short as can be."""
    match operation:
        case SignPayload():
            words = say("{name}").put(name=operation.payload.name)
        case ShareKeyWith():
            words = say("share {key}").put(key=short(operation.key))
        case UnshareKeyFrom():
            words = say("unshare {key}").put(key=short(operation.key))
        case ChangeKeyAttribute():
            words = say("attribute of {key}").put(key=short(operation.key))
        case CreateUser():
            words = say("create {user}").put(user=operation.username)
        case DeleteUser():
            words = say("delete {user}").put(user=operation.username)
        case ChangePassword():
            words = say("password of {user}").put(user=operation.username)
        case SetQuorum():
            words = say("quorum value of {service}").put(service=operation.target.value)
        case Drill():
            words = say("drill")
        case _:
            assert_never(operation)
    return words


def act_of(operation: Operation) -> Sentence:
    """Return what it does, to stand behind "then": "sign payment-0042.json"."""
    match operation:
        case SignPayload():
            words = say("sign {name}").put(name=operation.payload.name)
        case ShareKeyWith():
            words = say("share {key} with {user}")
            words = words.put(key=short(operation.key), user=operation.username)
        case UnshareKeyFrom():
            words = say("take {key} away from {user}")
            words = words.put(key=short(operation.key), user=operation.username)
        case ChangeKeyAttribute():
            words = say("set {name} of {key}")
            words = words.put(name=operation.name, key=short(operation.key))
        case CreateUser():
            words = say("create user {user}").put(user=operation.username)
        case DeleteUser():
            words = say("delete user {user}").put(user=operation.username)
        case ChangePassword():
            words = say("change the password of {user}").put(user=operation.username)
        case SetQuorum():
            words = say("set the quorum value of {service} to {value}")
            words = words.put(service=operation.target.value, value=operation.value)
        case _:
            assert_never(operation)
    return words


def short(key: KeyName) -> str:
    """Return a key's label, or its reference where it has none."""
    return key.label or key.short


def headline(deed: Ceremony | Run) -> Sentence:
    """Return the answer to the largest question: what is next, or how it ended."""
    operation = deed.operation
    if isinstance(operation, Drill):
        return _drill_headline(deed)
    act = act_of(operation)
    match deed.stage:
        case Collecting():
            words = _wanting(_missing(deed), act)
        case Ready():
            words = say("Enough approvals: now {act}").put(act=act)
        case Executed(receipt=receipt):
            words = say("Done: {act}").put(act=act)
            if receipt.forms:
                words = say("Signed: {name}").put(name=name_of(operation))
        case Unproven():
            words = say("The signature does not verify: do not use it")
        case Unknown():
            words = say("Nobody knows whether it was done: {act}").put(act=act)
        case Void(reason=reason):
            words = say("{why}: nothing was done").put(why=_WHY_VOID[reason])
        case _:
            assert_never(deed.stage)
    return words


def _missing(deed: Ceremony | Run) -> int:
    return deed.tally.missing if isinstance(deed, Ceremony) else 0


def _wanting(missing: int, act: Sentence) -> Sentence:
    if missing == 1:
        return say("1 more approval, then {act}").put(act=act)
    return say("{count} more approvals, then {act}").put(count=missing, act=act)


def _drill_headline(deed: Ceremony | Run) -> Sentence:
    match deed.stage:
        case Ready():
            return say("All keys proved themselves: end the drill")
        case Void(reason=VoidReason.DRILLED):
            return say("The drill is over, and its token deleted")
        case Void(reason=reason):
            return say("{why}: the drill was not ended").put(why=_WHY_VOID[reason])
        case _:
            missing = _missing(deed)
            if missing == 1:
                return say("1 more signature, and every key is proven")
            return say("{count} more signatures, and every key is proven").put(count=missing)


def facts(operation: Operation | Drill) -> tuple[Sentence, ...]:
    """Return the line below: with which key, how, over how much, and its digest."""
    if not isinstance(operation, SignPayload):
        return (operation.sentence(),)
    payload = operation.payload
    hashed = _HASHES[payload.hash_function.value]
    digest = payload.sha256
    if payload.given is Given.DIGEST:
        digest = payload.digest
    return (
        say("with {key}").put(key=operation.key.words()),
        say("{mechanism}, {hash}").put(mechanism=_MECHANISMS[payload.mechanism], hash=hashed),
        _size(payload.given, payload.size),
        say("{groups} ... {words}").put(
            groups=grouped_hex(digest[:4]), words=" ".join(spoken_words(digest[:2]))
        ),
    )


def _size(given: Given, size: int) -> Sentence:
    match given:
        case Given.DATA:
            return say("{size} bytes").put(size=f"{size:,}")
        case Given.DIGEST:
            return say("a ready digest")
        case Given.TOO_LARGE:
            return say("{size} bytes, sent as their digest").put(size=f"{size:,}")
        case _:
            assert_never(given)


def missing(ceremony: Ceremony) -> Sentence | None:
    """Return what stands beside the execute button while it is dead; None when it is not."""
    tally = ceremony.tally
    if tally.is_complete:
        return None
    if tally.missing == 1:
        return say("1 approval missing")
    return say("{count} approvals missing").put(count=tally.missing)


def demand(ceremony: Ceremony) -> Sentence | None:
    """Return what the policy still asks for although there are enough approvals."""
    found = ceremony.tally.findings
    return next((one.words for one in found if one.check_id == "M19"), None)


def progress(ceremony: Ceremony) -> Sentence:
    """Return how many approvals are in."""
    tally = ceremony.tally
    words = say("{counted} of {needed} approvals")
    return words.put(counted=len(tally.votes), needed=tally.needed)


def clock_face(left: timedelta) -> str:
    """Return minutes and seconds, with hours where there are any."""
    minutes, seconds = divmod(int(left.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def time_of_day(moment: datetime) -> str:
    """Return hours, minutes and seconds in UTC."""
    return moment.astimezone(UTC).strftime("%H:%M:%S")


def until(ceremony: Ceremony) -> Sentence:
    """Return until when the token lives, and whose word that is."""
    words = {
        DeadlineSource.TOKEN_LIST: say("until {time} UTC, the cluster's word"),
        DeadlineSource.TIMEOUTS: say("until {time} UTC, by the cluster's timeouts"),
        DeadlineSource.ASSUMED: say("until {time} UTC, assumed: ten minutes"),
    }
    deadline = ceremony.deadline
    return words[deadline.source].put(time=time_of_day(deadline.at))


def standing(deed: Ceremony | Run, now: datetime) -> Sentence:
    """Return how it stands, for the list at the side."""
    match deed.stage:
        case Collecting() | Ready() if isinstance(deed, Ceremony):
            words = say("{counted} of {needed}, {left} left")
            counted, left = len(deed.tally.votes), clock_face(deed.left(now))
            return words.put(counted=counted, needed=deed.tally.needed, left=left)
        case Executed():
            return say("done")
        case Unproven():
            return say("signature does not verify")
        case Void(reason=reason):
            return _WHY_VOID[reason]
        case _:
            return say("outcome unknown")


_WHY_VOID = {
    VoidReason.EXPIRED: say("The token's time is over"),
    VoidReason.SESSION_LOST: say("The session was lost"),
    VoidReason.LOGGED_OUT: say("The session was ended"),
    VoidReason.DELETED: say("The token was deleted"),
    VoidReason.GIVEN_UP: say("Given up"),
    VoidReason.REFUSED: say("The cluster refused the token"),
    VoidReason.DRILLED: say("The drill is over"),
}
