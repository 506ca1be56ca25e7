# SPDX-License-Identifier: Apache-2.0
"""Events of the HSM's log in columns, and which of them belong to which entry of the journal.

The rules are in ``timeline``, what an entry leaves behind is in ``traces``, how two clocks are
compared in ``clocks``.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum
from sys import intern

from approver_gui.errors import MediumError
from approver_gui.flows.clocks import Moment, Offset, Span, estimate, pairs
from approver_gui.flows.traces import FAMILIES, Family, Trace, traces
from approver_gui.hsm.audit_log import Event
from approver_gui.journal import Entry
from approver_gui.text import say

MICROSECOND = timedelta(microseconds=1)
NO_TIME = -1
"""Stands in a column of times where a time cannot be read."""
MAX_EVENTS = 1_000_000
"""The most events that are laid on one time line, ten million lines or so."""
MAX_RAW_CHARACTERS = 1_000
"""So much of an event's text is kept; events as the HSM writes them have some 400."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SUCCESS = "SUCCESS"
_OF_KEYS = {Family.KEY_SHARED, Family.KEY_CHANGED}
_OF_NOBODY = {*_OF_KEYS, Family.SESSION_END, Family.OTHER}


class Kind(Enum):
    """How one row of the time line stands."""

    MATCHED = "matched"
    ONLY_HERE = "only in the journal"
    ONLY_THERE = "only in the HSM's log"
    NOT_LOGGED = "not logged by the HSM"
    NOT_COVERED = "the other side does not cover this time"


@dataclass(frozen=True, slots=True)
class Key:
    """What an event and a trace have in common where they belong together.

    Attributes:
        family: of the event.
        username: in lower case; empty where the family names nobody.
        key_handle: 0 where the family names no key.
        is_success: whether the HSM did it.
    """

    family: Family
    username: str
    key_handle: int
    is_success: bool


@dataclass(slots=True)
class EventLog:
    """Events in columns: a few numbers and one text for each.

    Attributes:
        streams, keys: what the columns beside them point to.
        stream_of, key_of: of each event.
        times: microseconds since 1970 UTC by the HSM's clock, or :data:`NO_TIME`.
        opcodes, raw: of each event; its lines as they stood, cut where they are too long.
    """

    streams: list[str] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    stream_of: "array[int]" = field(default_factory=lambda: array("H"))
    key_of: "array[int]" = field(default_factory=lambda: array("q"))
    times: "array[int]" = field(default_factory=lambda: array("q"))
    opcodes: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    _stream_places: dict[str, int] = field(default_factory=dict)
    _key_places: dict[tuple[str, str, int, bool], int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.raw)

    def take(self, event: Event) -> None:
        """Add the next event.

        Raises:
            MediumError: there are too many.
        """
        if len(self.raw) == MAX_EVENTS:
            raise MediumError(
                say("The log is too long"),
                say("It has more than {count} events.").put(count=MAX_EVENTS),
                say("Export a shorter time, or fewer logs at once, and open that."),
            )
        stream = self._stream_places.setdefault(event.stream, len(self.streams))
        if stream == len(self.streams):
            self.streams.append(event.stream)
        is_success = event.response_code == 0 or event.response == _SUCCESS
        told = (event.opcode, event.username, event.private_handle or 0, is_success)
        key = self._key_places.setdefault(told, len(self.keys))
        if key == len(self.keys):
            self.keys.append(_key(*told))
        self.stream_of.append(stream)
        self.key_of.append(key)
        self.times.append(NO_TIME if event.at is None else _microseconds(event.at))
        self.opcodes.append(intern(event.opcode))
        text = "\n".join(event.raw)
        is_long = len(text) > MAX_RAW_CHARACTERS
        self.raw.append(f"{text[:MAX_RAW_CHARACTERS]}..." if is_long else text)


@dataclass(frozen=True, slots=True)
class Laid:
    """Events and entries in one order.

    Attributes:
        order: the place of an event, or -1 less the place of an entry, row by row.
        kinds: of each row.
        matches: of each event, the place of its entry, or -1.
        is_ambiguous: of each event, whether another pair would do as well.
        offsets: of each stream's clock.
    """

    order: "array[int]"
    kinds: list[Kind]
    matches: "array[int]"
    is_ambiguous: bytearray
    offsets: tuple[Offset, ...]


def lay(log: EventLog, entries: Sequence[Entry], tolerance: timedelta) -> Laid:
    """Find out what belongs together, and put all of it in the order of time.

    Args:
        log: all events.
        entries: of the journal, in its order.
        tolerance: how far apart two tellings of one act may be.
    """
    left = list(traces(entries))
    by_entry: dict[int, list[Trace]] = defaultdict(list)
    for trace in left:
        by_entry[trace.entry].append(trace)
    matcher = _Matcher(log, left, tolerance // MICROSECOND)
    offsets = tuple(matcher.match(stream) for stream in range(len(log.streams)))
    covered = _covered(log, offsets, tolerance // MICROSECOND)
    kinds_of_entries = [
        _kind(by_entry.get(place, ()), matcher.found, covered) for place in range(len(entries))
    ]
    begins = _microseconds(entries[0].at - tolerance) if entries else None
    rows: list[tuple[int, int, Kind]] = []
    last = [0] * len(offsets)
    for place, us in enumerate(log.times):
        stream = log.stream_of[place]
        if us != NO_TIME:  # without a time of its own it stays where it stood
            last[stream] = us - offsets[stream].us
        kind = Kind.MATCHED if matcher.matches[place] >= 0 else Kind.ONLY_THERE
        if kind is Kind.ONLY_THERE and (begins is None or last[stream] < begins):
            kind = Kind.NOT_COVERED
        rows.append((last[stream], place, kind))
    for place, (entry, kind) in enumerate(zip(entries, kinds_of_entries, strict=True)):
        if kind is not Kind.MATCHED:
            rows.append((_microseconds(entry.at), -1 - place, kind))
    rows.sort(key=lambda row: row[0])
    return Laid(
        order=array("q", (place for _, place, _ in rows)),
        kinds=[kind for _, _, kind in rows],
        matches=matcher.matches,
        is_ambiguous=matcher.is_ambiguous,
        offsets=offsets,
    )


def moment(us: int) -> datetime | None:
    """Return a time of a column, None where there is none."""
    try:
        return None if us == NO_TIME else _EPOCH + us * MICROSECOND
    except OverflowError:  # by an offset beyond the calendar
        return None


class _Matcher:
    """Pairs traces and events, one stream after the other.

    Attributes:
        matches, is_ambiguous: as in :class:`Laid`.
        found: the traces that were found in any stream, by their place.
    """

    def __init__(self, log: EventLog, wanted: Sequence[Trace], tolerance_us: int) -> None:
        self._log = log
        self._wanted = wanted
        self._tolerance_us = tolerance_us
        self.matches = array("q", [-1]) * len(log)
        self.is_ambiguous = bytearray(len(log))
        self.found: set[Trace] = set()

    def match(self, stream: int) -> Offset:
        """Match one stream, and return how its clock differs."""
        moments = self._moments(stream)
        left = dict(enumerate(self._wanted))
        sure = self._spans({at: t for at, t in left.items() if t.is_sure}, _exactly)
        offset = estimate(sure, moments, self._tolerance_us)
        for key_of, is_certain in ((_exactly, True), (_failed, True), (_of_nobody, False)):
            for key, spans in self._spans(left, key_of).items():
                free = [one for one in moments.get(key, ()) if self.matches[one[1]] < 0]
                for pair in pairs(spans, free, offset.us, self._tolerance_us):
                    trace = left.pop(pair.span)
                    self.found.add(trace)
                    self.matches[pair.moment] = trace.entry
                    self.is_ambiguous[pair.moment] = pair.is_ambiguous or not is_certain
        return offset

    def _moments(self, stream: int) -> dict[Key, list[Moment]]:
        log = self._log
        found: dict[Key, list[Moment]] = defaultdict(list)
        for place, (at, us) in enumerate(zip(log.stream_of, log.times, strict=True)):
            key = log.keys[log.key_of[place]]
            if at == stream and us != NO_TIME and key.family is not Family.OTHER:
                found[key].append((us, place))
        for some in found.values():
            some.sort()
        return found

    @staticmethod
    def _spans(
        left: dict[int, Trace], key_of: Callable[[Trace], Key | None]
    ) -> dict[Key, list[Span]]:
        found: dict[Key, list[Span]] = defaultdict(list)
        for at, trace in left.items():
            key = key_of(trace)
            if key:
                begin, end = _microseconds(trace.begin), _microseconds(trace.end)
                found[key].append((begin, end, at))
        return found


def _exactly(trace: Trace) -> Key | None:
    is_success = trace.is_success is not False
    return Key(trace.family, trace.username, trace.key_handle, is_success)


def _failed(trace: Trace) -> Key | None:
    """Return the key of a failure where nobody knows how it ended."""
    if trace.is_success is not None:
        return None
    return Key(trace.family, trace.username, trace.key_handle, is_success=False)


def _of_nobody(trace: Trace) -> Key | None:
    """Return the key of an event that names neither user nor key, though it could."""
    if not trace.username and not trace.key_handle:
        return None
    return Key(trace.family, "", 0, trace.is_success is not False)


def _key(opcode: str, username: str, key_handle: int, is_success: bool) -> Key:
    family = FAMILIES.get(opcode, Family.OTHER)
    return Key(
        family,
        "" if family in _OF_NOBODY else username.lower(),
        key_handle if family in _OF_KEYS else 0,
        is_success,
    )


def _microseconds(moment: datetime) -> int:
    return (moment - _EPOCH) // MICROSECOND


def _covered(
    log: EventLog, offsets: Sequence[Offset], tolerance_us: int
) -> Sequence[tuple[int, int]]:
    """Return between which times of the journal's clock each stream tells anything."""
    times: list[list[int]] = [[] for _ in offsets]
    for stream, us in zip(log.stream_of, log.times, strict=True):
        if us != NO_TIME:
            times[stream].append(us)
    return [
        (min(some) - one.us - tolerance_us, max(some) - one.us + tolerance_us)
        for some, one in zip(times, offsets, strict=True)
        if some
    ]


def _kind(
    left_behind: Sequence[Trace], found: set[Trace], covered: Sequence[tuple[int, int]]
) -> Kind:
    sure = [trace for trace in left_behind if trace.is_sure]
    if not sure:
        return Kind.MATCHED if found.intersection(left_behind) else Kind.NOT_LOGGED
    if found.issuperset(sure):
        return Kind.MATCHED
    at = _microseconds(sure[0].end)
    is_covered = any(begin <= at <= end for begin, end in covered)
    return Kind.ONLY_HERE if is_covered else Kind.NOT_COVERED
