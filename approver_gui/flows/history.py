# SPDX-License-Identifier: Apache-2.0
"""Everything that was done or begun: by this run of the program, and by earlier ones.

1. What this run did is known whole; of earlier runs the journal's word is all there is.
2. A ceremony of this run that is not in the state was put away, or its token was refused; one
   that the journal knows and the state not yet is on its way, and is not listed.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    Executed,
    Ready,
    Run,
    Stage,
    Unknown,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.flows.coordinator_state import CoordinateState
from approver_gui.flows.recollection import Known, Recollection, recollect
from approver_gui.flows.report import Report, Setting, of_ceremony, of_run
from approver_gui.flows.report_journal import of_recollection
from approver_gui.journal import Entry
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Verdict

Deed = Ceremony | Run | Recollection
_ENDED_HERE = (Known.NO_TOKEN, Known.NOT_DONE)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One ceremony in the list.

    Attributes:
        id: the ceremony's.
        at: when it was begun; aware.
        what: what was to be done; text of an earlier run is untrusted.
        verdict: good, doubt while it lives, stop where somebody must find out; None where
            nothing was done and nothing is open.
        stands: how it stands, in a word or two.
        deed: all that is known.
    """

    id: str
    at: datetime
    what: Sentence | str
    verdict: Verdict | None
    stands: Sentence
    deed: Deed

    @property
    def is_open(self) -> bool:
        """Whether somebody has to find out what happened."""
        return self.verdict is Verdict.STOP


def history(
    state: CoordinateState, entries: Sequence[Entry], begun_at: int
) -> tuple[Chapter, ...]:
    """Return everything that was done, latest first.

    Args:
        state: of this run.
        entries: of the journal, in its order.
        begun_at: how many of them were there when this run began.
    """
    deeds: tuple[Ceremony | Run, ...] = (*state.ceremonies, *state.runs)
    here = {deed.id: _of_this_run(deed) for deed in deeds}
    put_away = {
        entry.facts.get("ceremony") for entry in entries if entry.act == "ceremony_put_away"
    }
    before = {one.id for one in recollect(entries[:begun_at])}
    told = [
        _of_the_journal(one)
        for one in recollect(entries)
        if one.id not in here
        and (one.id in before or one.id in put_away or one.known in _ENDED_HERE)
    ]
    chapters = (*told, *here.values())
    in_order = sorted(chapters, key=lambda one: one.at)
    return tuple(reversed(in_order))


def open_questions(chapters: Collection[Chapter]) -> tuple[Chapter, ...]:
    """Return the ceremonies of which somebody has to find out what happened."""
    return tuple(one for one in chapters if one.is_open)


def report_of(deed: Deed, setting: Setting) -> Report:
    """Return the report of a ceremony, of this run or an earlier one."""
    match deed:
        case Ceremony():
            return of_ceremony(deed, setting)
        case Run():
            return of_run(deed, setting)
        case Recollection():
            return of_recollection(deed, setting)
        case _:
            assert_never(deed)


def _of_this_run(deed: Ceremony | Run) -> Chapter:
    verdict, stands = _standing(deed.stage)
    what = deed.operation.sentence()
    return Chapter(deed.id, deed.requested_at, what, verdict, stands, deed)


def _of_the_journal(one: Recollection) -> Chapter:
    verdict, stands = _KNOWN[one.known]
    return Chapter(one.id, one.fixed_at, one.operation, verdict, stands, one)


def _standing(  # noqa: PLR0911 -- one for each
    stage: Stage,
) -> tuple[Verdict | None, Sentence]:
    match stage:
        case Collecting():
            return Verdict.DOUBT, say("collecting")
        case Ready():
            return Verdict.DOUBT, say("ready")
        case Executed():
            return Verdict.GOOD, _DONE
        case Unproven():
            return Verdict.STOP, _UNPROVEN
        case Unknown():
            return Verdict.STOP, _UNKNOWN
        case Void(VoidReason.DRILLED):
            return Verdict.GOOD, _DRILLED
        case Void():
            return None, _VOID
        case _:
            assert_never(stage)


_DONE = say("done")
_DRILLED = say("drill ended")
_UNKNOWN = say("outcome unknown")
_UNPROVEN = say("not verified")
_VOID = say("void")
_KNOWN: dict[Known, tuple[Verdict | None, Sentence]] = {
    Known.FIXED: (None, _VOID),
    Known.ASKED: (None, _VOID),
    Known.NO_TOKEN: (None, say("no token")),
    Known.ISSUED: (None, _VOID),
    Known.VOID: (None, _VOID),
    Known.DRILLED: (Verdict.GOOD, _DRILLED),
    Known.UNKNOWN: (Verdict.STOP, _UNKNOWN),
    Known.NOT_DONE: (None, say("refused")),
    Known.UNPROVEN: (Verdict.STOP, _UNPROVEN),
    Known.DONE: (Verdict.GOOD, _DONE),
}


# --- what the journal still knows --------------------------------------------------------
