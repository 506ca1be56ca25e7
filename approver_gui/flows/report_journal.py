# SPDX-License-Identifier: Apache-2.0
"""The report of a ceremony of an earlier run, from the journal alone.

What the journal has is told as its word, no more; what cannot be known from it is a section
of its own. Nothing is verified anew. To call it::

    found = examine(path)  # say so first where it does not hold
    one = next(one for one in recollect(found.entries) if one.id == ident)
    setting = Setting(
        cluster="",
        is_embedded=False,
        roster=Roster(),
        entries=found.entries,
        last_seal=found.last_seal or "",
        made_at=clock(),
    )
    html = report_page.page(of_recollection(one, setting))

``recollect`` takes a ceremony that another program is holding just now for one that is over.
"""

from collections.abc import Iterator, Mapping, Sequence

from approver_gui.flows.collecting import ID_DIGITS
from approver_gui.flows.operations import SignPayload
from approver_gui.flows.recollection import Known, Recollection
from approver_gui.flows.report import Report, Section, Setting, Value
from approver_gui.journal import Entry, Fact
from approver_gui.text import Sentence, grouped_hex, say
from approver_gui.tokens.checks import Verdict

Facts = Mapping[str, Fact]
Rows = Iterator[tuple[Sentence, Value]]
_VERDICTS = {Known.DONE: Verdict.GOOD, Known.DRILLED: Verdict.GOOD}
_MAYBE_STILL_HELD = (Known.FIXED, Known.ASKED, Known.ISSUED, Known.UNKNOWN)


def of_recollection(one: Recollection, setting: Setting) -> Report:
    """Return the report of a ceremony of which only the journal tells.

    Args:
        one: what ``recollect`` makes of the journal.
        setting: of the report; its cluster and roster are left out, because nobody knows
            whether they are those of then.
    """
    told = _Told(one, [entry for entry in setting.entries if _is_about(one, entry)])
    sections = (
        told.asked(),
        *told.token(),
        *told.files(),
        *told.approvals(),
        told.result(),
        told.unknowable(),
        told.journal(setting),
    )
    return Report(
        title=say("Report of ceremony {id}, from the journal alone").put(id=one.id),
        what=say("{what}").put(what=one.operation),
        verdict=_VERDICTS.get(one.known, Verdict.STOP),
        outcome=one.words(),
        banner=None,
        sections=sections,
    )


def _is_about(one: Recollection, entry: Entry) -> bool:
    is_first = entry.act == "operation_fixed" and entry.seal[:ID_DIGITS] == one.id
    return is_first or entry.facts.get("ceremony") == one.id


class _Told:
    """What the entries about one ceremony tell, section by section."""

    def __init__(self, one: Recollection, entries: Sequence[Entry]) -> None:
        self._one, self._entries = one, entries

    def asked(self) -> Section:
        note = say(
            "An earlier run of the program did this. What follows is what its journal says, and"
            " no more: signatures and verified files are gone with that run."
        )
        return Section(say("What was asked for"), tuple(self._asked()), note=note)

    def _asked(self) -> Rows:
        fixed = self._facts("operation_fixed")
        requester = say("{user} ({role})")
        role = _text(fixed, "requester_role") or _NOT_NOTED
        yield say("Requester"), requester.put(user=self._one.requester, role=role)
        yield say("Fixed"), self._one.fixed_at
        if key := _text(fixed, "key"):
            label = _text(fixed, "key_label")
            yield say("Key"), say("key {label} ({key})").put(label=label, key=key)
        if file := _text(fixed, "file"):
            yield say("Payload"), file
            yield say("Its SHA-256"), _digest(_text(fixed, "sha256"))
            sent = [_text(fixed, name) for name in ("mechanism", "hash", "sent_as")]
            yield say("Sent as"), ", ".join(sent)
        needed = say("{count} approvals").put(count=self._one.needed)
        yield say("Approvals needed"), needed if self._one.needed else say("none")

    def token(self) -> Iterator[Section]:
        rows: list[tuple[Sentence, Value]] = [
            (say("Asked for"), entry.at) for entry in self._all("token_asked")
        ]
        if self._one.token:
            issued = self._facts("token_issued")
            rows.append((say("Digest"), _digest(self._one.token)))
            until = say("{time} ({source})").put(
                time=_text(issued, "deadline") or _NOT_NOTED,
                source=_text(issued, "deadline_source") or _NOT_NOTED,
            )
            rows.append((say("Lives until"), until))
        note = say("It dies with the session that asked for it, or before.")
        if rows:
            yield Section(say("The token"), tuple(rows), note=note)

    def files(self) -> Iterator[Section]:
        lines: list[tuple[Value, ...]] = []
        for entry in self._all("files_added"):
            names, digests = _texts(entry, "files"), _texts(entry, "sha256")
            for name, digest in zip(names, digests, strict=False):
                lines.append((entry.at, name, _line(digest)))
            lines += [
                (entry.at, say("what was found"), found)
                for found in _texts(entry, "findings")
                if found.split()[1:2] != [Verdict.GOOD.value]
            ]
        if lines:
            columns = (say("Added"), say("File"), say("SHA-256, or the finding"))
            yield Section(say("Files handed in"), columns=columns, lines=tuple(lines))

    def approvals(self) -> Iterator[Section]:
        if not self._one.needed and not self._one.approvers:
            return
        first: dict[str, Value] = {}
        for entry in self._entries:
            for name in _texts(entry, "approvers"):
                first.setdefault(name, entry.at)
        lines: tuple[tuple[Value, ...], ...] = tuple(
            (name, first.get(name, _NOT_NOTED)) for name in self._one.approvers
        )
        title = say("Approvals")
        if not lines:
            yield Section(title, note=say("No approval was counted."))
            return
        note = say(
            "Each was verified by the run that counted it, with the key that its roster had"
            " then. They were not verified again for this report."
        )
        yield Section(title, columns=(say("User"), say("Added")), lines=lines, note=note)

    def result(self) -> Section:
        rows = tuple(self._result())
        checks = enumerate(self._one.checks, 1)
        return Section(
            say("Result"),
            rows,
            columns=(say("Step"), say("What to look at")) if self._one.checks else (),
            lines=tuple((str(at), check) for at, check in checks),
            note=None if rows else say("Nothing was executed."),
        )

    def _result(self) -> Rows:
        """Yield each try, in order: a cluster that refuses may be asked again."""
        last = ""
        for entry in self._entries:
            if entry.act in _TRIES:
                last = entry.act
                yield _TRIES[last], entry.at
                yield from _of_try(entry)
        if last == "execution_begun":
            yield say("Its end"), say("not noted: the program ended before it could")
        for saved in self._all("signature_saved"):
            yield say("Signature saved as"), _text(saved.facts, "file")

    def unknowable(self) -> Section:
        return Section(
            say("What the journal cannot tell"),
            columns=(say("Not known"),),
            lines=tuple((words,) for words in self._unknowable()),
        )

    def _unknowable(self) -> Iterator[Sentence]:
        known = self._one.known
        if known is Known.ASKED:
            yield say("Whether a token was issued. If one was, it died with its session.")
        if known is Known.UNKNOWN:
            yield say("Whether it was done. Only the cluster can tell, as far as it can.")
        if known is Known.UNPROVEN:
            yield say("What the cluster signed, and with which key.")
        is_signed = known is Known.DONE and self._one.kind == SignPayload.kind
        if is_signed and self._entry("signature_saved") is None:
            yield say(
                "Where the signature is. It was made, the journal has its SHA-256 alone, and no"
                " entry says that it was saved: it may be lost."
            )
        if self._one.approvers:
            yield say("Which persons and which keys stood behind the names that approved.")
        if known in _MAYBE_STILL_HELD:
            yield say(
                "Whether another window of this program is still at it; it writes the same"
                " journal."
            )
        yield say("Which cluster it was, and whether it was an HSM or a rehearsal.")
        yield say("Whether the clock of this machine was right.")

    def journal(self, setting: Setting) -> Section:
        rows: list[tuple[Sentence, Value]] = [(say("Ceremony"), self._one.id)]
        rows += [
            (say("Seal of its last entry"), _line(entry.seal)) for entry in self._entries[-1:]
        ]
        if setting.last_seal:
            rows.append((say("Journal's last seal"), _digest(setting.last_seal)))
        rows.append((say("Report made"), setting.made_at))
        return Section(
            say("The journal"),
            tuple(rows),
            columns=(say("Entry"), say("Time"), say("Act")),
            lines=tuple((str(one.number), one.at, one.act) for one in self._entries),
            note=say(
                "These are all entries about this ceremony. Compare the seals with those noted"
                " elsewhere: a chain proves order and wholeness, not who wrote it. The HSM does"
                " not log signatures: that its log tells of none proves nothing."
            ),
        )

    # --- entries -----------------------------------------------------------------------

    def _all(self, act: str) -> Iterator[Entry]:
        return (entry for entry in self._entries if entry.act == act)

    def _entry(self, act: str) -> Entry | None:
        return next(self._all(act), None)

    def _facts(self, act: str) -> Facts:
        entry = self._entry(act)
        return entry.facts if entry else {}


def _of_try(entry: Entry) -> Rows:
    if approvers := _texts(entry, "approvers"):
        yield say("Approvals sent"), ", ".join(approvers)
    if sent := _text(entry.facts, "approval_sha256"):
        yield say("SHA-256 of that file"), _line(sent)
    if why := _text(entry.facts, "why"):
        yield say("Reason noted"), why
    if made := _text(entry.facts, "made_sha256"):
        is_good = entry.act == "execution_done" and entry.facts.get("verified") is True
        yield say("Signature's SHA-256"), _digest(made)
        yield say("Verified"), _VERIFIED if is_good else _NOT_VERIFIED


def _text(facts: Facts, name: str) -> str:
    value = facts.get(name)
    return value if isinstance(value, str) else ""


def _texts(entry: Entry, name: str) -> tuple[str, ...]:
    value = entry.facts.get(name)
    return value if isinstance(value, tuple) else ()


def _digest(text: str) -> Value:
    """Return a digest to be read aloud, or what stands there instead of one."""
    try:
        return bytes.fromhex(text) or text
    except ValueError:
        return text


def _line(text: str) -> str:
    """Return a digest that nobody reads aloud: groups of hex on one line."""
    digest = _digest(text)
    return grouped_hex(digest, 2 * len(digest)) if isinstance(digest, bytes) else text


_NOT_NOTED = say("not noted")
_VERIFIED = say("yes, by the run that made it, with the public key exported before")
_NOT_VERIFIED = say("NO: the public key does not verify it")
_TRIES = {
    "execution_begun": say("Execution begun"),
    "execution_done": say("Noted as done"),
    "execution_unproven": say("Noted as not verified"),
    "execution_unknown": say("Noted as unknown"),
    "execution_refused": say("Noted as refused"),
}
