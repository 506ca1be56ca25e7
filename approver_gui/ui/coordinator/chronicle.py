# SPDX-License-Identifier: Apache-2.0
"""What happened in one ceremony, as the window tells it: when, how good, in words.

The journal is the record; this is what people look at while they wait. It begins with the
window's run and ends with it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from approver_gui.errors import ApproverError
from approver_gui.flows.ceremony import (
    Ceremony,
    Executed,
    Run,
    Stage,
    Unknown,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.text import Sentence, grouped_hex, say
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.tally import Tally

MAX_HAPPENINGS = 20_000
MAX_NAMED = 3
"""How many files that changed nothing are named one by one."""
_NOTHING: Mapping[str, datetime] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of what happened.

    Attributes:
        at: when; aware.
        verdict: how good it is.
        words: what happened and, where something is wrong, what to do.
    """

    at: datetime
    verdict: Verdict
    words: Sentence


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What happened in one ceremony; more of it gives a new one.

    Attributes:
        happenings: oldest first.
        approved_at: when the approval of each voter, by name, came in; aware.
    """

    happenings: tuple[Happening, ...] = ()
    approved_at: Mapping[str, datetime] = field(default_factory=lambda: _NOTHING)

    def tell(self, at: datetime, verdict: Verdict, words: Sentence) -> "Chronicle":
        """Return the chronicle with one more line."""
        return self._with([Happening(at, verdict, words)])

    def plus(self, news: "News") -> "Chronicle":
        """Return the chronicle with what files brought."""
        approved = dict.fromkeys(news.approved, news.at) | dict(self.approved_at)
        return replace(self._with(news.happenings), approved_at=MappingProxyType(approved))

    def of_stage(self, before: Stage, after: Stage, at: datetime) -> "Chronicle":
        """Return the chronicle with the end of the ceremony, where it came to it."""
        if type(before) is type(after):
            return self
        ending = _ending(after)
        return self.tell(at, *ending) if ending else self

    def of_recount(self, before: Tally, after: Tally, at: datetime) -> "Chronicle":
        """Return the chronicle with the news that other keys or rules count now."""
        if before.voters == after.voters and before.policy == after.policy:
            return self
        approved = {v.voter.name: self.approved_at.get(v.voter.name, at) for v in after.votes}
        told = self.tell(at, Verdict.DOUBT, _RECOUNTED)
        return replace(told, approved_at=MappingProxyType(approved))

    def _with(self, more: Collection[Happening]) -> "Chronicle":
        return replace(self, happenings=(*self.happenings, *more)[-MAX_HAPPENINGS:])


@dataclass(frozen=True, slots=True)
class News:
    """What files brought to one ceremony; found where they are counted, not in the window.

    Attributes:
        at: when; aware.
        happenings: one for each finding.
        approved: names of the voters whose approvals came in.
        is_enough: whether they made it ready.
    """

    at: datetime
    happenings: tuple[Happening, ...]
    approved: tuple[str, ...] = ()
    is_enough: bool = False


def news_of(before: Tally, after: Tally, names: Collection[str], at: datetime) -> News:
    """Return what files brought.

    Args:
        before: how it stood without them.
        after: how it stands with them.
        names: of the files.
        at: aware time.
    """
    known, new = set(before.findings), set(names)
    more = [
        Happening(at, one.verdict, _of_file(one.file, one.words))
        for one in after.findings
        if one.file in new and one not in known
    ]
    if not more:
        more = _no_news(names, at)
    is_enough = after.is_complete and not before.is_complete
    if is_enough:
        more.append(Happening(at, Verdict.GOOD, _ENOUGH))
    there = {vote.voter.name for vote in before.votes}
    approved = tuple(v.voter.name for v in after.votes if v.voter.name not in there)
    return News(at, tuple(more), approved, is_enough)


def of_trouble(name: str, error: ApproverError, at: datetime) -> Happening:
    """Return what happened to a file that could not be read."""
    words = say("{file}: {detail} {hint}")
    told = words.put(file=name, detail=error.detail, hint=error.hint)
    return Happening(at, Verdict.DOUBT, told)


def begin(deed: Ceremony | Run) -> Chronicle:
    """Return the chronicle of what was just begun."""
    if isinstance(deed, Run):
        words = say("Done at once: no approvals are needed.")
        return _with_ending(Chronicle().tell(deed.requested_at, Verdict.GOOD, words), deed)
    words = say("Token issued: {groups} ...").put(groups=grouped_hex(deed.token.digest[:4]))
    chronicle = Chronicle().tell(deed.requested_at, Verdict.GOOD, words)
    chronicle = replace(
        chronicle,
        approved_at={vote.voter.name: deed.requested_at for vote in deed.tally.votes},
    )
    return _with_ending(chronicle, deed)


def _with_ending(chronicle: Chronicle, deed: Ceremony | Run) -> Chronicle:
    ending = _ending(deed.stage)
    return chronicle.tell(deed.requested_at, *ending) if ending else chronicle


def _of_file(file: str | None, words: Sentence) -> Sentence:
    return say("{file}: {words}").put(file=file or "", words=words)


def _no_news(names: Collection[str], at: datetime) -> list[Happening]:
    if len(names) > MAX_NAMED:
        words = say("{count} files are here already; nothing changed.").put(count=len(names))
        return [Happening(at, Verdict.GOOD, words)]
    known = say("{file} is here already; nothing changed.")
    return [Happening(at, Verdict.GOOD, known.put(file=name)) for name in names]


def _ending(stage: Stage) -> tuple[Verdict, Sentence] | None:
    match stage:
        case Executed(receipt=receipt):
            return Verdict.GOOD, receipt.words
        case Unproven(words=words):
            return Verdict.STOP, words
        case Unknown(why=why):
            return Verdict.STOP, _UNKNOWN.put(why=why)
        case Void(reason=VoidReason.DRILLED, words=words):
            return Verdict.GOOD, words
        case Void(words=words):
            return Verdict.DOUBT, words
        case _:
            return None


_ENOUGH = say("Enough verified approvals are in.")
_RECOUNTED = say("Keys or rules of the roster changed: all files were counted anew.")
_UNKNOWN = say("Nobody knows whether it was done. {why}")
