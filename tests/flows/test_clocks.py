# SPDX-License-Identifier: Apache-2.0
"""Two clocks that tell of the same acts: the offset, the pairs, and honesty about both."""

from hypothesis import given
from hypothesis import strategies as st

from approver_gui.flows.clocks import MAX_OFFSET_US, SECOND_US, Pair, estimate, pairs

S = SECOND_US
TOLERANCE = 5 * S


def spans(*seconds: float):
    return [(int(at * S), int(at * S), place) for place, at in enumerate(seconds)]


def moments(*seconds: float):
    return [(int(at * S), place) for place, at in enumerate(seconds)]


def offset_of(told, logged):
    return estimate({"a": told}, {"a": logged}, TOLERANCE)


ACTS = (0, 61, 95, 300, 1000)


def test_a_clock_that_is_ahead_is_found_out():
    found = offset_of(spans(*ACTS), moments(*(at + 3600 for at in ACTS)))
    assert (found.us, found.agreeing, found.compared) == (3600 * S, 5, 5)
    assert found.is_known


def test_a_clock_that_is_behind_is_found_out_though_much_else_happened():
    others = [at * 61.7 for at in range(200)]
    logged = sorted([*(at - 90.5 for at in ACTS), *others])
    found = offset_of(spans(*ACTS), moments(*logged))
    assert abs(found.us + 90.5 * S) <= TOLERANCE
    assert found.agreeing == 5


def test_where_acts_repeat_evenly_the_smallest_offset_is_taken():
    even = [at * 60 for at in range(30)]
    assert offset_of(spans(*even), moments(*even)).us == 0


def test_one_act_alone_tells_nothing():
    found = offset_of(spans(100), moments(500))
    assert (found.us, found.agreeing, found.compared, found.is_known) == (0, 1, 1, False)


def test_nothing_to_compare_tells_nothing():
    assert not offset_of([], moments(1, 2)).is_known
    assert not estimate({"a": spans(1, 2)}, {"b": moments(1, 2)}, TOLERANCE).is_known
    days = 2 * MAX_OFFSET_US // S
    assert offset_of(spans(0, 9), moments(days, days + 9)).compared == 0


def test_acts_that_disagree_are_counted():
    found = offset_of(spans(0, 100, 200, 300), moments(30, 130, 230, 9000))
    assert (found.us, found.agreeing, found.compared) == (30 * S, 3, 4)


def test_what_is_close_belongs_together():
    assert pairs(spans(0, 100), moments(1, 104), 0, TOLERANCE) == [
        Pair(0, 0, is_ambiguous=False),
        Pair(1, 1, is_ambiguous=False),
    ]


def test_what_is_not_close_does_not():
    assert pairs(spans(0, 100), moments(6, 94), 0, TOLERANCE) == []


def test_the_offset_is_taken_off_first():
    assert [one.span for one in pairs(spans(0), moments(3600), 3600 * S, TOLERANCE)] == [0]


def test_a_long_command_may_be_logged_at_any_moment_of_it():
    long = [(0, 60 * S, 7)]
    assert pairs(long, moments(40), 0, TOLERANCE) == [Pair(7, 0, is_ambiguous=False)]
    assert pairs(long, moments(66), 0, TOLERANCE) == []


def test_two_acts_and_one_event_are_ambiguous():
    (one,) = pairs(spans(0, 2), moments(1), 0, TOLERANCE)
    assert one == Pair(0, 0, is_ambiguous=True)


def test_one_act_and_two_events_are_ambiguous():
    (one,) = pairs(spans(1), moments(0, 2), 0, TOLERANCE)
    assert one == Pair(0, 0, is_ambiguous=True)


def test_two_acts_and_two_events_that_are_close_are_paired_in_order_and_marked():
    found = pairs(spans(0, 2), moments(1, 3), 0, TOLERANCE)
    assert found == [Pair(0, 0, is_ambiguous=True), Pair(1, 1, is_ambiguous=True)]


def test_a_span_that_ends_first_is_served_first():
    found = pairs([(0, 100 * S, 0), (10 * S, 10 * S, 1)], moments(11, 90), 0, TOLERANCE)
    assert [(one.span, one.moment) for one in found] == [(1, 0), (0, 1)]


small = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=6)


@given(small, st.lists(st.integers(0, 40), max_size=6))
def test_there_are_as_many_pairs_as_there_can_be(raw, times):
    told = [(at * S, (at + length) * S, place) for place, (at, length) in enumerate(raw)]
    logged = moments(*sorted(times))

    found = pairs(told, logged, 0, 2 * S)

    assert len({one.span for one in found}) == len({one.moment for one in found}) == len(found)
    fits = {
        place: [m for at, m in logged if begin - 2 * S <= at <= end + 2 * S]
        for begin, end, place in told
    }
    assert all(one.moment in fits[one.span] for one in found)
    assert len(found) == most(fits)


def most(fits: dict[int, list[int]]) -> int:
    """Return the size of the largest matching, by augmenting paths."""
    owner: dict[int, int] = {}

    def place(span: int, tried: set[int]) -> bool:
        for moment in fits[span]:
            if moment not in tried:
                tried.add(moment)
                if moment not in owner or place(owner[moment], tried):
                    owner[moment] = span
                    return True
        return False

    return sum(place(span, set()) for span in fits)
