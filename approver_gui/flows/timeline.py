# SPDX-License-Identifier: Apache-2.0
"""The HSM's audit log laid beside the journal: matched, only here, only there.

1. ``traces`` says what each act of the journal leaves in the log.
2. In each stream of the log, traces and events of the same family, user, key and outcome are
   compared; what is left over then, with events that name no user and no key.
3. The clocks' offset is estimated stream by stream, shown, and taken off; what is left may
   differ by the tolerance, which is shown, too.
4. Pairs that could be otherwise are marked. Nothing is guessed beyond that.
5. What one side could not tell, because it begins later or ends earlier, is not missing.

A million lines fit: an event is kept as its text and a few numbers in columns.

Source: AWS CloudHSM User Guide, "Interpreting HSM audit logs".
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from approver_gui.flows.matching import (
    MICROSECOND,
    NO_TIME,
    EventLog,
    Kind,
    Laid,
    lay,
    moment,
)
from approver_gui.hsm.audit_findings import LogSummary, LogWatch
from approver_gui.hsm.audit_log import SIGNATURES_ARE_NOT_LOGGED, Event
from approver_gui.journal import Entry
from approver_gui.text import Sentence, say, utc

TOLERANCE = timedelta(seconds=5)
"""How far apart two tellings of one act may be, once the clocks' offset is taken off."""
EVENTS_A_STEP = 1_000
"""After so many events progress is told, and whether to go on is asked."""
MAX_FILTER_CHARACTERS = 200

KIND_WORDS = {
    Kind.MATCHED: say("in both"),
    Kind.ONLY_HERE: say("only in the journal"),
    Kind.ONLY_THERE: say("only in the HSM's log"),
    Kind.NOT_LOGGED: say("the HSM need not log this"),
    Kind.NOT_COVERED: say("the other side does not cover this time"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row, with all that is known of it.

    Attributes:
        kind: how it stands.
        at: when by the journal's clock, the log's offset taken off; None where nobody knows.
        is_ambiguous: whether another pair would do as well.
        stream: of the event; empty where there is none.
        opcode: of the event; empty where there is none.
        hsm_at: when by the HSM's clock, or None.
        raw: the event's lines as they stood, untrusted, perhaps cut; empty where there is none.
        entry: of the journal, or None.
    """

    kind: Kind
    at: datetime | None
    is_ambiguous: bool = False
    stream: str = ""
    opcode: str = ""
    hsm_at: datetime | None = None
    raw: str = ""
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class ClockOffset:
    """How far one stream's clock is ahead of the journal's.

    Attributes:
        stream: its name.
        offset: negative where it is behind; zero where nothing tells.
        agreeing, compared: how many acts agree, of how many that could be compared.
        is_known: whether enough acts agree.
    """

    stream: str
    offset: timedelta
    agreeing: int
    compared: int
    is_known: bool

    def words(self) -> Sentence:
        """Return the same in a sentence."""
        words = say(
            "Log {stream}: its clock and the journal's could not be compared; they are taken"
            " to be the same."
        )
        if self.is_known:
            words = say(
                "Log {stream}: its clock is {seconds} s ahead of the journal's, as {agreeing}"
                " of {compared} acts tell."
            )
            if self.offset < timedelta(0):
                words = say(
                    "Log {stream}: its clock is {seconds} s behind the journal's, as"
                    " {agreeing} of {compared} acts tell."
                )
        seconds = f"{abs(self.offset) / timedelta(seconds=1):.1f}"
        return words.put(
            stream=self.stream or say("without a name"),
            seconds=seconds,
            agreeing=self.agreeing,
            compared=self.compared,
        )


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Timeline:
    """Both on one time line; made by :func:`lay_beside`.

    Attributes:
        offsets: of each stream's clock.
        summary: the log by itself: streams, gaps, repeats.
        tolerance: how far apart two tellings of one act may be.
        counts: how many rows there are of each kind.
        ambiguous: how many pairs could be otherwise.
        without_time: how many events have no time that can be read.
    """

    offsets: tuple[ClockOffset, ...]
    summary: LogSummary
    tolerance: timedelta
    counts: Mapping[Kind, int]
    ambiguous: int
    without_time: int
    _laid: Laid
    _log: EventLog
    _entries: tuple[Entry, ...]
    _search: list[str]

    def __len__(self) -> int:
        return len(self._laid.order)

    def row(self, number: int) -> Row:
        """Return one row by its number, in order of time.

        Raises:
            IndexError: there is no such row.
        """
        place, kind = self._laid.order[number], self._laid.kinds[number]
        if place < 0:
            entry = self._entries[-place - 1]
            return Row(kind, entry.at, entry=entry)
        log, match = self._log, self._laid.matches[place]
        stream, us = log.stream_of[place], log.times[place]
        is_known = us != NO_TIME
        return Row(
            kind=kind,
            at=moment(us - self._laid.offsets[stream].us) if is_known else None,
            is_ambiguous=bool(self._laid.is_ambiguous[place]),
            stream=log.streams[stream],
            opcode=log.opcodes[place],
            hsm_at=moment(us),
            raw=log.raw[place],
            entry=self._entries[match] if match >= 0 else None,
        )

    def filter(self, text: str, kinds: Collection[Kind] = ()) -> Sequence[int]:
        """Return the numbers of the rows that have every word of a text, in order.

        Capital and small letters are the same; blanks part the words.

        Args:
            text: at most 200 characters of it count.
            kinds: rows of these only; of all where none is named.
        """
        search, wanted = self._search, set(kinds)
        numbers: Sequence[int] = range(len(search))
        if wanted:
            numbers = [at for at, kind in enumerate(self._laid.kinds) if kind in wanted]
        words = text[:MAX_FILTER_CHARACTERS].casefold().split()
        for word in sorted(words, key=len, reverse=True):  # the longest is the rarest
            numbers = [number for number in numbers if word in search[number]]
        return numbers

    def notes(self) -> tuple[Sentence, ...]:
        """Return what stands above the rows: what they prove, and what they do not."""
        tolerance = say("Two tellings of one act may be {seconds} s apart.").put(
            seconds=f"{self.tolerance / timedelta(seconds=1):.1f}"
        )
        notes = [SIGNATURES_ARE_NOT_LOGGED, *(one.words() for one in self.offsets), tolerance]
        if self.ambiguous:
            words = say("{count} pairs could be otherwise: several acts were alike and close.")
            notes.append(words.put(count=self.ambiguous))
        if self.without_time:
            words = say("{count} events have no time that can be read; none is matched.")
            notes.append(words.put(count=self.without_time))
        return tuple(notes)


def lay_beside(
    events: Iterable[Event],
    entries: Iterable[Entry],
    progress: Callable[[int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    tolerance: timedelta = TOLERANCE,
) -> Timeline | None:
    """Lay the log of one or more HSMs beside the journal.

    Args:
        events: in the order of each log.
        entries: of the journal, in its order.
        progress: is told how many events were taken.
        is_cancelled: is asked now and then whether to stop.
        tolerance: how far apart two tellings of one act may be.

    Returns:
        the time line, or None when it was cancelled.

    Raises:
        MediumError: as reading the events does, or there are too many of them.
    """
    log, watch = EventLog(), LogWatch()
    for number, event in enumerate(events, 1):
        log.take(event)
        watch.look(event)
        if number % EVENTS_A_STEP == 0:
            if progress:
                progress(number)
            if is_cancelled and is_cancelled():
                return None
    if progress:
        progress(len(log))
    kept = tuple(entries)
    laid = lay(log, kept, tolerance)
    return Timeline(
        offsets=tuple(
            ClockOffset(
                name, one.us * MICROSECOND, one.agreeing, one.compared, is_known=one.is_known
            )
            for name, one in zip(log.streams, laid.offsets, strict=True)
        ),
        summary=watch.summary(),
        tolerance=tolerance,
        counts=Counter(laid.kinds),
        ambiguous=sum(laid.is_ambiguous),
        without_time=log.times.count(NO_TIME),
        _laid=laid,
        _log=log,
        _entries=kept,
        _search=_search_texts(log, laid, kept),
    )


def _search_texts(log: EventLog, laid: Laid, entries: tuple[Entry, ...]) -> list[str]:
    told = [_told(entry) for entry in entries]
    texts = []
    for place in laid.order:
        if place < 0:
            texts.append(told[-place - 1])
            continue
        there, match = moment(log.times[place]), laid.matches[place]
        parts = [utc(there) if there else "", log.streams[log.stream_of[place]]]
        parts += [log.raw[place], told[match] if match >= 0 else ""]
        texts.append("\n".join(parts).casefold())
    return texts


def _told(entry: Entry) -> str:
    facts = (
        " ".join(fact) if isinstance(fact, tuple) else str(fact)
        for fact in entry.facts.values()
    )
    return "\n".join((utc(entry.at), entry.act, *facts)).casefold()
