# SPDX-License-Identifier: Apache-2.0
"""Two clocks that tell of the same acts: how far apart they are, and what belongs together.

Times are microseconds since 1970 UTC, each by its own clock. Spans are the journal's (an act
lies between two of its entries), moments the log's. Only what has the same key is compared.

1. The offset is the difference on which most acts agree; of several that are nearly as good,
   the smallest, because clocks are right more often than wrong.
2. With the offset taken off, each span gets at most one moment and each moment at most one
   span: as many pairs as there can be, the span that ends first being served first.
3. A pair is ambiguous where either of the two could have been paired with another.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TypeVar

SECOND_US = 1_000_000
MAX_OFFSET_US = 26 * 3600 * SECOND_US
"""Clocks are not farther apart than a day and a wrong time zone."""
MIN_AGREEING = 2
_NEARLY = 0.9
_MAX_SPANS = 200
_MAX_MOMENTS = 500

K = TypeVar("K", bound=Hashable)
Span = tuple[int, int, int]
"""Begin, end, and what stands behind it."""
Moment = tuple[int, int]
"""When, and what stands behind it."""


@dataclass(frozen=True, slots=True)
class Offset:
    """How far the log's clock is ahead of the journal's.

    Attributes:
        us: in microseconds; negative where it is behind, 0 where nothing tells.
        agreeing: how many acts agree on it.
        compared: how many acts were compared.
    """

    us: int
    agreeing: int
    compared: int

    @property
    def is_known(self) -> bool:
        """Whether enough acts agree; one alone may be chance."""
        return self.agreeing >= MIN_AGREEING


@dataclass(frozen=True, slots=True)
class Pair:
    """A span and a moment that belong together.

    Attributes:
        span, moment: what stands behind each.
        is_ambiguous: whether either could have been paired with another.
    """

    span: int
    moment: int
    is_ambiguous: bool


def estimate(
    spans: Mapping[K, Sequence[Span]], moments: Mapping[K, Sequence[Moment]], tolerance_us: int
) -> Offset:
    """Return how far apart the two clocks seem to be.

    Args:
        spans: by key.
        moments: by key, sorted.
        tolerance_us: differences this close agree.
    """
    differences, compared = _differences(spans, moments)
    counts: dict[int, int] = defaultdict(int)
    found: list[tuple[int, int]] = []
    first = 0
    for last, (difference, span) in enumerate(differences):
        counts[span] += 1
        while difference - differences[first][0] > tolerance_us:
            left = differences[first][1]
            counts[left] -= 1
            if not counts[left]:
                del counts[left]
            first += 1
        found.append((len(counts), differences[(first + last) // 2][0]))
    best = max((agreeing for agreeing, _ in found), default=0)
    if best < MIN_AGREEING:
        return Offset(0, best, compared)
    good = [one for one in found if one[0] >= best * _NEARLY]
    agreeing, us = min(
        good, key=lambda one: (abs(one[1]) // tolerance_us, -one[0], abs(one[1]))
    )
    return Offset(us, agreeing, compared)


def pairs(
    spans: Sequence[Span], moments: Sequence[Moment], offset_us: int, tolerance_us: int
) -> list[Pair]:
    """Return what belongs together among spans and moments of one key.

    Args:
        spans: in any order.
        moments: sorted.
        offset_us: is taken off the moments.
        tolerance_us: how far outside its span a moment may lie.
    """
    opening = sorted(
        (begin - tolerance_us, end + tolerance_us, place) for begin, end, place in spans
    )
    begins = [begin for begin, _, _ in opening]
    ends = sorted(end for _, end, _ in opening)
    times = [at - offset_us for at, _ in moments]
    found: list[Pair] = []
    waiting: list[Span] = []
    following = 0
    for now, (_, moment) in zip(times, moments, strict=True):
        while following < len(opening) and opening[following][0] <= now:
            begin, end, place = opening[following]
            heappush(waiting, (end, begin, place))
            following += 1
        while waiting and waiting[0][0] < now:
            heappop(waiting)
        if waiting:
            end, begin, place = heappop(waiting)
            rivals = bisect_right(begins, now) - bisect_left(ends, now)
            others = bisect_right(times, end) - bisect_left(times, begin)
            found.append(Pair(place, moment, is_ambiguous=rivals > 1 or others > 1))
    return found


def _differences(
    spans: Mapping[K, Sequence[Span]], moments: Mapping[K, Sequence[Moment]]
) -> tuple[list[tuple[int, int]], int]:
    """Return by how much moments may be ahead, each with the number of its span, sorted."""
    known = [(key, end) for key, some in spans.items() if key in moments for _, end, _ in some]
    step = len(known) // _MAX_SPANS + 1
    times = {key: [at for at, _ in moments[key]] for key, _ in known[::step]}
    found = []
    compared = 0
    for number, (key, end) in enumerate(known[::step]):
        there = times[key]
        middle = bisect_left(there, end)
        near = there[max(0, middle - _MAX_MOMENTS) : middle + _MAX_MOMENTS]
        close = [at - end for at in near if abs(at - end) <= MAX_OFFSET_US]
        compared += bool(close)
        found += [(difference, number) for difference in close]
    return sorted(found), compared
