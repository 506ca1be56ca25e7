# SPDX-License-Identifier: Apache-2.0
"""What is known, at start-up, of ceremonies of earlier runs: what the journal says, no more.

1. Sessions end with the program, so no token of an earlier run can be used: nothing here
   executes anything, and nothing can be gone on with.
2. Begun without a result in the journal means unknown, never failed: the program may have
   been killed after the cluster had done it and before that was written down.
3. Another window of this program that is open now writes the same journal; what it is doing
   reads here as if its session were over.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import assert_never

from approver_gui.flows.collecting import ID_DIGITS
from approver_gui.flows.operations import checks_of
from approver_gui.journal import Entry
from approver_gui.text import Sentence, say


class Known(Enum):
    """How an earlier ceremony stands."""

    FIXED = "fixed, no token asked for"
    ASKED = "token asked for, nothing executed"
    NO_TOKEN = "the cluster gave no token"  # noqa: S105  words, no secret
    ISSUED = "token issued, never executed"
    VOID = "token void, never executed"
    DRILLED = "drill ended, nothing executed"
    UNKNOWN = "execution begun, outcome unknown"
    NOT_DONE = "the cluster refused, nothing done"
    UNPROVEN = "signature did not verify"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Recollection:
    """What the journal says of one ceremony.

    Attributes:
        id: the ceremony's.
        known: how it stands.
        kind: of the operation, as in ``operations``.
        operation: what it was to do, in English, as it was fixed; untrusted text.
        requester: who was logged in.
        needed: the cluster's M; 0 where no token was needed.
        fixed_at: when the operation was fixed; aware.
        last_at: when the last entry about it was made; aware.
        approvers: whose verified approvals were counted last.
        token: digest in hex; empty where none was issued.
        why: what the last entry that gave a reason said; untrusted text.
        result: what was done, as it was written down; untrusted text.
    """

    id: str
    known: Known
    kind: str
    operation: str
    requester: str
    needed: int
    fixed_at: datetime
    last_at: datetime
    approvers: tuple[str, ...] = ()
    token: str = ""
    why: str = ""
    result: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody has to find out what happened."""
        return self.known in (Known.UNKNOWN, Known.UNPROVEN)

    @property
    def checks(self) -> tuple[Sentence, ...]:
        """What to look at, in order; empty where nothing is open."""
        return checks_of(self.kind) if self.is_open else ()

    def words(self) -> Sentence:
        """Return what is known and what is not."""
        return _words(self).put(why=self.why or say("no reason was noted"), result=self.result)


def recollect(entries: Iterable[Entry]) -> tuple[Recollection, ...]:
    """Return what is known of every ceremony in a journal, oldest first.

    Args:
        entries: of the journal, in order, from before this run.
    """
    found: dict[str, Recollection] = {}
    for entry in entries:
        if entry.act == "operation_fixed":
            ident = entry.seal[:ID_DIGITS]
            found[ident] = _begun(ident, entry)
            continue
        named = _text(entry, "ceremony")
        if named in found:
            found[named] = _after(found[named], entry)
    return tuple(found.values())


def _begun(ident: str, entry: Entry) -> Recollection:
    needed = entry.facts.get("needed")
    return Recollection(
        id=ident,
        known=Known.FIXED,
        kind=_text(entry, "operation"),
        operation=_text(entry, "words"),
        requester=_text(entry, "requester"),
        needed=needed if isinstance(needed, int) else 0,
        fixed_at=entry.at,
        last_at=entry.at,
    )


def _after(one: Recollection, entry: Entry) -> Recollection:
    approvers = entry.facts.get("approvers")
    return replace(
        one,
        known=_known(one, entry.act),
        last_at=entry.at,
        approvers=approvers if isinstance(approvers, tuple) else one.approvers,
        token=_text(entry, "token") or one.token,
        why=_text(entry, "why") or _text(entry, "reason") or one.why,
        result=_text(entry, "result") or one.result,
    )


_KNOWN_AFTER = {
    "token_asked": Known.ASKED,
    "token_refused": Known.NO_TOKEN,
    "token_issued": Known.ISSUED,
    "execution_begun": Known.UNKNOWN,
    "execution_unknown": Known.UNKNOWN,
    "execution_refused": Known.NOT_DONE,
    "execution_unproven": Known.UNPROVEN,
    "execution_done": Known.DONE,
    "drill_ended": Known.DRILLED,
}
_FINAL = (Known.UNKNOWN, Known.UNPROVEN, Known.DONE, Known.DRILLED)


def _known(one: Recollection, act: str) -> Known:
    if act == "token_void":
        return one.known if one.known in _FINAL else Known.VOID
    return _KNOWN_AFTER.get(act, one.known)


def _text(entry: Entry, name: str) -> str:
    value = entry.facts.get(name)
    return value if isinstance(value, str) else ""


def _words(one: Recollection) -> Sentence:  # noqa: PLR0911 -- one sentence for each
    match one.known:
        case Known.FIXED:
            return say("It was fixed, and then nothing was asked of the cluster.")
        case Known.ASKED:
            return say(
                "A token was asked for; whether one was issued was not written down. Its"
                " session is over, so it is void. Nothing was executed."
            )
        case Known.NO_TOKEN:
            return say("No token was taken from the cluster: {why} Nothing was executed.")
        case Known.ISSUED:
            return say(
                "A token was issued and never used. Its session is over, so it is void. Nothing"
                " was executed."
            )
        case Known.VOID:
            return say("The token was void before its use ({why}). Nothing was executed.")
        case Known.DRILLED:
            return say("The drill ended and nothing was executed.")
        case Known.UNKNOWN:
            return say(
                "The execution was begun, and no result was written down: nobody knows whether"
                " it was done. It is never executed again."
            )
        case Known.NOT_DONE:
            return say(
                "The cluster did not do it: {why} Its session is over, so the token is void."
            )
        case Known.UNPROVEN:
            return say("The cluster answered with a signature that does not verify: {why}")
        case Known.DONE:
            return say("It was done: {result}")
        case _:
            assert_never(one.known)
