# SPDX-License-Identifier: Apache-2.0
"""Named checks on a token. Each gives one finding: an id, a verdict, words for a person.

The ids are stable: they stand in the journal, in ``inspect --json`` and in the help page
``checks.md``. A contradiction is a stop; what cannot be known here is a doubt.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import assert_never

from approver_gui.text import Sentence, say
from approver_gui.tokens.approval_data import SERVICE_CODES, Record, read_records
from approver_gui.tokens.model import (
    LoginToken,
    RegistrationToken,
    ServiceToken,
    Token,
)

TOKEN_LIFE = timedelta(seconds=600)
"""How long a token lives by default. Source: AWS CloudHSM User Guide, quorum timeouts."""
KEY_SERVICES = ("key-usage", "key-management")
_HSM_NAME = re.compile(r"[A-Za-z0-9_]{1,31}")
_KEY_REFERENCE = re.compile(r"0x[0-9A-Fa-f]{1,16}")

Whose = Callable[[bytes, bytes], str | None]
"""Given a digest and a signature, the name of the own key that verifies it, or None."""


class Verdict(Enum):
    """What a check found, from best to worst."""

    GOOD = "good"
    DOUBT = "doubt"
    STOP = "stop"


VERDICT_WORDS = {
    Verdict.GOOD: say("good"),
    Verdict.DOUBT: say("doubt"),
    Verdict.STOP: say("stop"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found.

    Attributes:
        check_id: stable id such as ``T1``.
        verdict: good, doubt or stop.
        words: one sentence for a person.
    """

    check_id: str
    verdict: Verdict
    words: Sentence


def verdict(findings: Iterable[Finding]) -> Verdict:
    """Return the worst verdict; good where there are no findings."""
    order = list(Verdict)
    return max((f.verdict for f in findings), key=order.index, default=Verdict.GOOD)


def worst(findings: Iterable[Finding], sought: Verdict) -> tuple[Finding, ...]:
    """Return the findings that have exactly this verdict."""
    return tuple(finding for finding in findings if finding.verdict is sought)


def check(token: Token, now: datetime, whose: Whose) -> tuple[Finding, ...]:
    """Return everything that can be checked on this machine.

    Args:
        token: the token to judge.
        now: aware time of judging.
        whose: tells which own key made a signature.
    """
    match token:
        case ServiceToken():
            return (
                _digest(((token.approval_data, token.digest),)),
                *_reading(records(token), token, now),
                *_approvals(token, whose),
            )
        case RegistrationToken():
            pairs = ((entry.approval_data, entry.digest) for entry in token.entries)
            return (
                _digest(pairs),
                *_disguise(records(token)),
                *_reading(records(token), None, now),
                *_signed_entries(token, whose),
            )
        case LoginToken():
            return (_LOGIN, *_signed_entries(token, whose))
        case _:
            assert_never(token)


def records(token: Token) -> tuple[Record, ...]:
    """Return the records that the signed bytes seem to hold; none where not understood."""
    match token:
        case ServiceToken():
            return read_records(token.approval_data)
        case RegistrationToken():
            read = [read_records(entry.approval_data) for entry in token.entries]
            return tuple(record for group in read for record in group) if all(read) else ()
        case LoginToken():
            return ()
        case _:
            assert_never(token)


def is_hsm_name(name: str) -> bool:
    """Return whether a cluster could have a user of this name (letters, digits, _; 1-31)."""
    return _HSM_NAME.fullmatch(name) is not None


_LOGIN = Finding(
    "T12",
    Verdict.DOUBT,
    say(
        "This file has the shape of a login: nothing in it can be read, and whoever holds it"
        " signed can use it as this person's second factor."
    ),
)


def _digest(pairs: Iterable[tuple[bytes, bytes]]) -> Finding:
    wrong = sum(hashlib.sha256(data).digest() != digest for data, digest in pairs)
    if not wrong:
        return Finding(
            "T1", Verdict.GOOD, say("The digest is the SHA-256 of the approval data.")
        )
    words = say("The digest is not the SHA-256 of the approval data: the file was altered.")
    return Finding("T1", Verdict.STOP, words)


def _reading(
    found: tuple[Record, ...], claim: ServiceToken | None, now: datetime
) -> Iterator[Finding]:
    if not found:
        words = say(
            "The layout of the approval data is not understood: nothing can be read from"
            " it, and what the file claims cannot be compared with it."
        )
        yield Finding("T2", Verdict.DOUBT, words)
        return
    words = say("The approval data is {count} whole HSM records.")
    yield Finding("T2", Verdict.GOOD, words.put(count=len(found)))
    yield _agreement(found)
    if claim:
        yield _service(claim, found[0])
        yield _key(claim, found[0])
    yield _age(found[0], now)
    yield _reserved(found)
    yield _name(found)


def _agreement(found: tuple[Record, ...]) -> Finding:
    compared = (
        (say("service"), {record.service_code for record in found}),
        (say("key"), {record.key_handle for record in found}),
        (say("requester"), {record.requester for record in found}),
        (say("issue time"), {record.issued_s for record in found}),
    )
    for what, values in compared:
        if len(values) > 1:
            words = say("The HSM records contradict one another: {what} differs.")
            return Finding("T3", Verdict.STOP, words.put(what=what))
    return Finding(
        "T3",
        Verdict.GOOD,
        say("All HSM records name the same service, key, requester and time."),
    )


def _service(claim: ServiceToken, record: Record) -> Finding:
    known = SERVICE_CODES.get(record.service_code)
    values: dict[str, object] = {"claimed": claim.service, "code": record.service_code}
    if known == claim.service:
        words = say("The file claims service {claimed}, and so do the signed bytes.")
        return Finding("T4", Verdict.GOOD, words.put(**values))
    if known is None and claim.service not in SERVICE_CODES.values():
        words = say(
            "The file claims service {claimed}; the signed bytes say code {code}, whose"
            " meaning is not published."
        )
        return Finding("T4", Verdict.DOUBT, words.put(**values))
    words = say(
        "This file contradicts itself: it claims service {claimed}, the signed bytes say"
        " {signed}."
    )
    signed = known or say("code {code}").put(code=record.service_code)
    return Finding("T4", Verdict.STOP, words.put(signed=signed, **values))


def _disguise(found: tuple[Record, ...]) -> Iterator[Finding]:
    # Whoever signs an entry signs its digest: a service token in the shape of a registration
    # would get an approval out of a person who thinks of registering a key.
    known = (SERVICE_CODES.get(record.service_code) for record in found)
    service = next((name for name in known if name), None)
    if service:
        words = say(
            "This file contradicts itself: it looks like a registration, the signed bytes say"
            " service {signed}."
        )
        yield Finding("T4", Verdict.STOP, words.put(signed=service))


def _key(claim: ServiceToken, record: Record) -> Finding:
    signed = f"0x{record.key_handle:x}"
    claimed = claim.key_reference
    if claimed is None:
        if record.key_handle == 0 and claim.service not in KEY_SERVICES:
            return Finding("T5", Verdict.GOOD, say("No key is concerned."))
        words = say("The file claims no key; the signed bytes say {signed}.")
        return Finding("T5", Verdict.DOUBT, words.put(signed=signed))
    if _KEY_REFERENCE.fullmatch(claimed) and int(claimed, 16) == record.key_handle:
        words = say("The file claims key {signed}, and so do the signed bytes.")
        return Finding("T5", Verdict.GOOD, words.put(signed=signed))
    words = say(
        "This file contradicts itself: it claims key {claimed}, the signed bytes say {signed}."
    )
    return Finding("T5", Verdict.STOP, words.put(claimed=claimed, signed=signed))


def _age(record: Record, now: datetime) -> Finding:
    if record.issued_at is None:
        words = say("The issue time in the signed bytes is no time at all.")
        return Finding("T6", Verdict.DOUBT, words)
    age = now - record.issued_at
    if age < timedelta(0):
        words = say(
            "By this machine's clock the token is {ahead} from the future; one of the"
            " clocks is wrong."
        )
        return Finding("T6", Verdict.DOUBT, words.put(ahead=spell(-age)))
    if age >= TOKEN_LIFE:
        words = say(
            "By this machine's clock the token is {age} old; a token lives 10 minutes."
            " The clock may be wrong: the cluster decides."
        )
        return Finding("T6", Verdict.DOUBT, words.put(age=spell(age)))
    words = say("By this machine's clock the token is less than 10 minutes old.")
    return Finding("T6", Verdict.GOOD, words)


def spell(span: timedelta) -> Sentence:
    """Return a span of time in its two largest units, as people say it."""
    seconds = int(span.total_seconds())
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86400
    if days:
        return say("{days} d {hours} h").put(days=days, hours=hours % 24)
    if hours:
        return say("{hours} h {minutes} min").put(hours=hours, minutes=minutes % 60)
    if minutes:
        return say("{minutes} min {seconds} s").put(minutes=minutes, seconds=seconds % 60)
    return say("{seconds} s").put(seconds=seconds)


def _reserved(found: tuple[Record, ...]) -> Finding:
    if any(record.reserved for record in found):
        words = say("Bytes that were always zero are not: the reading may be wrong.")
        return Finding("T7", Verdict.DOUBT, words)
    return Finding("T7", Verdict.GOOD, say("The reserved bytes are zero, as always."))


def _name(found: tuple[Record, ...]) -> Finding:
    odd = next((r.requester for r in found if not is_hsm_name(r.requester)), None)
    if odd is not None:
        words = say("The requester's name {name} is not one that an HSM user can have.")
        return Finding("T8", Verdict.DOUBT, words.put(name=odd))
    words = say("The requester's name {name} has the form of an HSM user's.")
    return Finding("T8", Verdict.GOOD, words.put(name=found[0].requester))


def _approvals(token: ServiceToken, whose: Whose) -> Iterator[Finding]:
    users = Counter(approval.username.lower() for approval in token.approvals)
    for name in (name for name, count in users.items() if count > 1):
        words = say("{name} stands in the list of approvals twice.")
        yield Finding("T9", Verdict.DOUBT, words.put(name=name))
    names: dict[bytes, set[str]] = {}
    for approval in token.approvals:
        names.setdefault(approval.signature, set()).add(approval.username.lower())
    for shared in (sorted(group) for group in names.values() if len(group) > 1):
        words = say("One and the same signature stands under two names: {first}, {second}.")
        yield Finding("T10", Verdict.STOP, words.put(first=shared[0], second=shared[1]))
    for approval in token.approvals:
        yield _signature(approval.username, whose(token.digest, approval.signature))


def _signature(username: str, own_key: str | None) -> Finding:
    if own_key is None:
        words = say("An approval of {name} is in the file: not checked here.")
        return Finding("T11", Verdict.DOUBT, words.put(name=username))
    words = say("The approval listed as {name} was made with your own key {key}.")
    return Finding("T11", Verdict.DOUBT, words.put(name=username, key=own_key))


def _signed_entries(token: RegistrationToken | LoginToken, whose: Whose) -> Iterator[Finding]:
    signed = [(entry.digest, entry.signature) for entry in token.entries]
    for at, (digest, signature) in enumerate(signed):
        if signature is None:
            continue
        own_key = whose(digest, signature)
        if own_key is None:
            words = say(
                "Entry {number} is signed already: not checked here. Your signature would"
                " replace it in the copy that you save."
            )
        else:
            words = say("Entry {number} is signed already, with your own key {key}.")
        yield Finding("T11", Verdict.DOUBT, words.put(number=at + 1, key=own_key or ""))
