# SPDX-License-Identifier: Apache-2.0
"""What is missing from a log: gaps, repeats and restarts, stream by stream.

Each stream numbers its events from 0 without a gap, and keeps one reboot counter. An embedded
cluster that is restarted begins at 0 again under a new counter; both ways to go on are taken.

Source: AWS CloudHSM User Guide, "Interpreting HSM audit logs".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from approver_gui.hsm.audit_log import Event
from approver_gui.hsm.audit_pages import no_log
from approver_gui.text import Sentence, say

MAX_FINDINGS = 1000
MAX_STREAMS = 1000


@dataclass(frozen=True, slots=True)
class LogFinding:
    """Something about a log that its reader should know.

    Attributes:
        finding_id: A1 begins late, A2 gap, A3 restart, A4 repeat, A5 runs back, A6 no number.
        stream: in which stream.
        line: of the event where it shows, as in :class:`Event`.
        words: what it is, for a person.
    """

    finding_id: str
    stream: str
    line: int
    words: Sentence


@dataclass(frozen=True, slots=True)
class StreamSummary:
    """One stream of a log.

    Attributes:
        stream: its name.
        events: how many there are.
        first, last: its first and its last event.
    """

    stream: str
    events: int
    first: Event
    last: Event


@dataclass(frozen=True, slots=True)
class LogSummary:
    """A whole log in a few lines.

    Attributes:
        streams: in the order in which they begin.
        findings: the first thousand.
        more_findings: how many there are beside those.
    """

    streams: tuple[StreamSummary, ...]
    findings: tuple[LogFinding, ...]
    more_findings: int


@dataclass(slots=True)
class LogWatch:
    """Looks at one event after the other; bounded, however long the log is."""

    _streams: dict[str, StreamSummary] = field(default_factory=dict)
    _findings: list[LogFinding] = field(default_factory=list)
    _more: int = 0

    def look(self, event: Event) -> tuple[LogFinding, ...]:
        """Take the next event and return what is found at it.

        Raises:
            MediumError: there are more streams than any cluster has.
        """
        before = self._streams.get(event.stream)
        if before is None and len(self._streams) == MAX_STREAMS:
            raise no_log(say("it has more than {most} streams").put(most=MAX_STREAMS))
        found = tuple(
            LogFinding(finding_id, event.stream, event.line, words)
            for finding_id, words in _between(before.last if before else None, event)
        )
        self._streams[event.stream] = StreamSummary(
            event.stream,
            before.events + 1 if before else 1,
            before.first if before else event,
            event,
        )
        room = MAX_FINDINGS - len(self._findings)
        self._findings += found[:room]
        self._more += len(found[room:])
        return found

    def summary(self) -> LogSummary:
        """Return what was seen until now."""
        return LogSummary(tuple(self._streams.values()), tuple(self._findings), self._more)


def examine(events: Iterable[Event]) -> LogSummary:
    """Return what a whole log says about itself; raises what its reader raises."""
    watch = LogWatch()
    for event in events:
        watch.look(event)
    return watch.summary()


def _between(before: Event | None, event: Event) -> Iterator[tuple[str, Sentence]]:
    number = event.sequence
    if number is None:
        yield "A6", say("The event has no sequence number that can be read.")
    if before is None:
        if number:
            yield "A1", _begins_late(number)
        return
    counters = (before.reboots, event.reboots)
    restarted = None not in counters and event.reboots != before.reboots
    if restarted:
        words = say("The HSM was restarted: its reboot counter went from {old} to {new}.")
        yield "A3", words.put(old=f"0x{before.reboots:x}", new=f"0x{event.reboots:x}")
    last = before.sequence
    if number is None or last is None or number == last + 1 or (restarted and number == 0):
        return
    if number > last + 1:
        yield (
            "A2",
            say("Events are missing: {count}, from number {first} to {last}.").put(
                count=number - last - 1, first=last + 1, last=number - 1
            ),
        )
    elif restarted:
        yield "A1", _begins_late(number)
    elif number == last:
        yield "A4", say("The event repeats number {number}.").put(number=number)
    else:
        yield (
            "A5",
            say("The numbers run back, from {last} to {number}.").put(last=last, number=number),
        )


def _begins_late(number: int) -> Sentence:
    words = say("The stream begins at number {number}: what came before is not in this file.")
    return words.put(number=number)
