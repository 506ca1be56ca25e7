# SPDX-License-Identifier: Apache-2.0
"""What happened in one ceremony, as plain values: for whoever asks later.

The token's digest is in it, live or dead: approvers read it aloud anyway, and a digest is no
token. The cluster wants the approval data it was made from and the approvals, and neither can
be had from it; those are never in a report, nor is a signature that was made, which may be
worth money: its SHA-256 is, so that a file can be compared.

``report_page`` makes one page of it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from approver_gui.errors import KeyStoreError
from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    DeadlineSource,
    Executed,
    Ready,
    Receipt,
    Run,
    Stage,
    Unknown,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.flows.operations import SignPayload
from approver_gui.journal import Entry
from approver_gui.keys.pem import public_der
from approver_gui.keys.roster import Roster
from approver_gui.text import Sentence, grouped_hex, say, spoken_words
from approver_gui.tokens.checks import Verdict, records
from approver_gui.tokens.model import ServiceToken

FINGERPRINT_WORDS = 8
"""How many words of a key's fingerprint are shown; 64 bits."""
REHEARSAL = say("embedded cluster: a rehearsal, not an HSM")

Value = Sentence | str | datetime | bytes
"""What stands in a row: words, untrusted text, an aware time, or a digest to be read aloud."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a ceremony does not know of itself.

    Attributes:
        cluster: how it is called; untrusted text.
        is_embedded: whether it is a rehearsal.
        roster: who is who, and the keys by which approvals were verified.
        entries: of the journal; those of other ceremonies are left out.
        last_seal: of the journal when the report was made, 64 hex digits; empty if unknown.
        made_at: when the report was made; aware.
    """

    cluster: str
    is_embedded: bool
    roster: Roster
    entries: Sequence[Entry]
    last_seal: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report: rows of label and value, or a table, or a note.

    Attributes:
        title: its heading.
        rows: label and value.
        columns, lines: heading and lines of the table; every line has as many cells.
        note: a sentence below; None where there is none.
    """

    title: Sentence
    rows: tuple[tuple[Sentence, Value], ...] = ()
    columns: tuple[Sentence, ...] = ()
    lines: tuple[tuple[Value, ...], ...] = ()
    note: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One ceremony for the file.

    Attributes:
        title: what kind of report it is, and of which ceremony.
        what: what was to be done, in one sentence.
        verdict: good if it was done and is proven, stop where it must not be relied on.
        outcome: how it ended, in one sentence or two.
        banner: that it was a rehearsal; None where it was not.
        sections: everything else, in order.
    """

    title: Sentence
    what: Sentence
    verdict: Verdict
    outcome: Sentence
    banner: Sentence | None
    sections: tuple[Section, ...]


def of_ceremony(ceremony: Ceremony, setting: Setting) -> Report:
    """Return the report of a ceremony, however it stands."""
    sections = (
        _asked(ceremony, setting, ceremony.tally.needed),
        _token(ceremony),
        _approvals(ceremony, setting),
        *_refused(ceremony),
        _result(ceremony),
        _journal(ceremony, setting),
    )
    return _report(ceremony, setting, sections)


def of_run(run: Run, setting: Setting) -> Report:
    """Return the report of an operation that needed no approvals."""
    sections = (_asked(run, setting, 0), _result(run), _journal(run, setting))
    return _report(run, setting, sections)


def _report(deed: Ceremony | Run, setting: Setting, sections: tuple[Section, ...]) -> Report:
    verdict, outcome = _outcome(deed.stage)
    return Report(
        title=say("Report of ceremony {id}").put(id=deed.id),
        what=deed.operation.sentence(),
        verdict=verdict,
        outcome=outcome,
        banner=REHEARSAL if setting.is_embedded else None,
        sections=sections,
    )


def _outcome(stage: Stage) -> tuple[Verdict, Sentence]:
    match stage:
        case Collecting() | Ready():
            words = say("Nothing was executed yet: the token lives. This is no final report.")
            return Verdict.DOUBT, words
        case Executed(receipt):
            return Verdict.GOOD, receipt.words
        case Unproven(words=words):
            return Verdict.STOP, words
        case Unknown(why=why):
            words = say(
                "Nobody knows whether it was done; it is never executed again. What happened:"
                " {why}"
            )
            return Verdict.STOP, words.put(why=why)
        case Void(VoidReason.DRILLED, words):
            return Verdict.GOOD, words
        case Void(words=words):
            return Verdict.STOP, say("Nothing was executed. {why}").put(why=words)
        case _:
            assert_never(stage)


# --- sections --------------------------------------------------------------------------


def _asked(deed: Ceremony | Run, setting: Setting, needed: int) -> Section:
    rows: list[tuple[Sentence, Value]] = [
        (say("Cluster"), setting.cluster),
        (
            say("Requester"),
            say("{user} ({role})").put(user=deed.who.username, role=deed.who.role),
        ),
    ]
    operation = deed.operation
    if operation.key:
        rows.append((say("Key"), operation.key.words()))
    if isinstance(operation, SignPayload):
        payload = operation.payload
        rows += [
            (say("Payload"), payload.name),
            (say("Its SHA-256"), payload.sha256),
            (say("Sent as"), payload.words()),
        ]
    asks = say("{count} approvals").put(count=needed) if needed else say("none")
    rows.append((say("Approvals needed"), asks))
    return Section(say("What was asked for"), tuple(rows))


def _token(ceremony: Ceremony) -> Section:
    token = ceremony.token
    until = say("{time} ({source})").put(
        time=ceremony.deadline.at, source=_SOURCES[ceremony.deadline.source]
    )
    rows: tuple[tuple[Sentence, Value], ...] = (
        (say("Service"), token.service),
        (say("Digest"), token.digest),
        (say("Asked for"), ceremony.requested_at),
        (say("Issued, by the cluster's clock"), _issued(token)),
        (say("Lives until"), until),
    )
    note = say(
        "A digest is no token: nobody can make the token's file from it, and this report holds"
        " neither approval data nor approvals. It is here to be compared."
    )
    return Section(say("The token"), rows, note=note)


def _issued(token: ServiceToken) -> Value:
    times = {record.issued_at for record in records(token) if record.issued_at}
    return times.pop() if len(times) == 1 else say("not understood")


def _approvals(ceremony: Ceremony, setting: Setting) -> Section:
    members = {(one.username, one.role): one for one in setting.roster.members}
    added = dict(_added(ceremony.id, setting.entries))
    lines: list[tuple[Value, ...]] = []
    for vote in ceremony.tally.votes:
        voter = vote.voter
        member = members.get((voter.name, voter.role or ""))
        lines.append(
            (
                voter.username,
                voter.role or say("not known"),
                voter.person or say("not known"),
                _words(member.key.fingerprint()) if member and member.key else say("not known"),
                added.get(voter.name, say("not noted")),
            )
        )
    columns = (say("User"), say("Role"), say("Person"), say("Key begins"), say("Added"))
    note = say("Each was verified here with the key that the roster has for this user.")
    if not lines:
        return Section(say("Approvals"), note=say("No approval was counted."))
    return Section(say("Approvals"), columns=columns, lines=tuple(lines), note=note)


def _added(ident: str, entries: Iterable[Entry]) -> Iterator[tuple[str, datetime]]:
    """Yield who was counted first when."""
    known: set[str] = set()
    for entry in entries:
        approvers = entry.facts.get("approvers")
        if entry.facts.get("ceremony") != ident or not isinstance(approvers, tuple):
            continue
        for name in (one.lower() for one in approvers):
            if name not in known:
                known.add(name)
                yield name, entry.at


def _refused(ceremony: Ceremony) -> Iterator[Section]:
    lines: list[tuple[Value, ...]] = [
        (
            one.file or say("the original"),
            one.username or say("the whole file"),
            one.check_id,
            one.words,
        )
        for one in ceremony.tally.findings
        if one.verdict is not Verdict.GOOD
    ]
    if lines:
        columns = (say("File"), say("In the name of"), say("Finding"), say("What was found"))
        title = say("What was not counted, or doubted")
        yield Section(title, columns=columns, lines=tuple(lines))


def _result(deed: Ceremony | Run) -> Section:
    title = say("Result")
    match deed.stage:
        case Executed(receipt):
            return Section(title, (*_receipt(receipt), *_verified(deed, receipt)))
        case Unproven():
            made = hashlib.sha256(deed.stage.signature).digest()
            rows = (
                (say("Signature's SHA-256"), made),
                (say("Verified"), say("NO: the public key does not verify it")),
            )
            return Section(title, (*rows, *_public_key(deed)))
        case Unknown(checks=checks):
            lines = tuple((str(at), check) for at, check in enumerate(checks, 1))
            columns = (say("Step"), say("What to look at"))
            return Section(title, columns=columns, lines=lines)
        case Collecting() | Ready() | Void():
            return Section(title, note=say("Nothing was executed."))
        case _:
            assert_never(deed.stage)


def _receipt(receipt: Receipt) -> Iterator[tuple[Sentence, Value]]:
    yield say("Executed"), receipt.at
    if receipt.forms is None:
        return
    forms = receipt.forms
    yield say("Signature's SHA-256"), hashlib.sha256(forms.raw).digest()
    if forms.der != forms.raw:
        yield say("SHA-256 of it as DER"), _groups(hashlib.sha256(forms.der).digest())
    wanted = say("{form}, {size} bytes").put(
        form=receipt.output.value, size=len(receipt.wanted)
    )
    yield say("Wanted as"), wanted
    yield say("SHA-256 of that file"), _groups(hashlib.sha256(receipt.wanted).digest())


def _verified(deed: Ceremony | Run, receipt: Receipt) -> Iterator[tuple[Sentence, Value]]:
    if receipt.forms is not None:
        yield say("Verified"), say("yes, here, with the public key exported before")
        yield from _public_key(deed)


def _public_key(deed: Ceremony | Run) -> Iterator[tuple[Sentence, Value]]:
    if deed.public_pem is None:
        return
    try:
        fingerprint = hashlib.sha256(public_der(deed.public_pem)).digest()
    except KeyStoreError:
        fingerprint = hashlib.sha256(deed.public_pem).digest()
    yield say("Public key's SHA-256"), _groups(fingerprint)


def _journal(deed: Ceremony | Run, setting: Setting) -> Section:
    rows: list[tuple[Sentence, Value]] = [(say("Ceremony"), deed.id)]
    last = [one for one in setting.entries if one.facts.get("ceremony") == deed.id][-1:]
    for entry in last:
        rows.append((say("Its last entry"), say("{number}").put(number=entry.number)))
        rows.append((say("Seal of that entry"), _groups(bytes.fromhex(entry.seal))))
    if setting.last_seal:
        rows.append((say("Journal's last seal"), bytes.fromhex(setting.last_seal)))
    rows.append((say("Report made"), setting.made_at))
    note = say(
        "The journal has every step of this ceremony; compare its seals with these to see that"
        " it is whole. The HSM does not log signatures: that its log tells of none proves"
        " nothing."
    )
    return Section(say("The journal"), tuple(rows), note=note)


def _groups(digest: bytes) -> str:
    """Return a digest that nobody reads aloud: groups of hex on one line."""
    return grouped_hex(digest, 2 * len(digest))


def _words(digest: bytes) -> str:
    return " ".join(spoken_words(digest)[:FINGERPRINT_WORDS])


_SOURCES = {
    DeadlineSource.TOKEN_LIST: say("the cluster's list of tokens says so"),
    DeadlineSource.TIMEOUTS: say("the cluster's list of timeouts says so"),
    DeadlineSource.ASSUMED: say("assumed; the cluster did not say"),
}
