# SPDX-License-Identifier: Apache-2.0
"""What is missing from a log shows, stream by stream, and the memory for it is bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import MediumError
from approver_gui.hsm.audit_findings import MAX_FINDINGS, MAX_STREAMS, LogWatch, examine
from approver_gui.hsm.audit_log import Event
from tests.hsm.log_text import an_event, read


def log(*numbers: int | tuple[int, int], stream: str = "hsm-a") -> list[Event]:
    """Return events by sequence number, or by number and reboot counter."""
    pairs = (one if isinstance(one, tuple) else (one, 0xE8) for one in numbers)
    text = "".join(an_event(number, reboots=reboots) for number, reboots in pairs)
    return read(text, stream)


def found(events: list[Event]) -> list[tuple[str, int, str]]:
    return [(one.finding_id, one.line, str(one.words)) for one in examine(events).findings]


def test_a_whole_log_is_free_of_findings():
    summary = examine(log(0, 1, 2, 3))

    assert summary.findings == ()
    (stream,) = summary.streams
    assert (stream.stream, stream.events) == ("hsm-a", 4)
    assert (stream.first.sequence, stream.last.sequence) == (0, 3)


def test_an_empty_log_has_no_streams():
    assert examine([]).streams == ()


def test_missing_events_are_counted_and_named():
    assert found(log(0, 1, 5)) == [
        ("A2", 21, "Events are missing: 3, from number 2 to 4."),
    ]


def test_a_log_that_begins_late_says_so():
    assert found(log(7, 8)) == [
        ("A1", 1, "The stream begins at number 7: what came before is not in this file."),
    ]


def test_repeats_and_numbers_that_run_back():
    assert found(log(0, 1, 1, 2, 0, 1)) == [
        ("A4", 21, "The event repeats number 1."),
        ("A5", 41, "The numbers run back, from 2 to 0."),
    ]


RESTARTED = "The HSM was restarted: its reboot counter went from 0xe8 to 0xe9."


@pytest.mark.parametrize(
    ("next_number", "more"),
    [
        (2, []),
        (0, []),
        (5, [("A2", "Events are missing: 3, from number 2 to 4.")]),
        (
            1,
            [("A1", "The stream begins at number 1: what came before is not in this file.")],
        ),
    ],
)
def test_after_a_restart_the_numbers_go_on_or_begin_at_zero(next_number, more):
    events = log(0, 1, (next_number, 0xE9))

    expected = [("A3", RESTARTED), *more]
    assert found(events) == [(finding_id, 21, words) for finding_id, words in expected]


def test_an_event_without_a_number_shows_and_hides_no_gap_after_the_next():
    numberless = read(an_event(1).replace("0x1\n", "?\n", 1), "hsm-a")

    events = [*log(0), *numberless, *log(5, 9)]

    assert [finding_id for finding_id, _, _ in found(events)] == ["A6", "A2"]
    assert [one for one, _, _ in found(numberless)] == ["A6"]


def test_a_counter_that_is_missing_is_no_restart():
    without = read(an_event(1).replace("Reboot counter", "Counter"), "hsm-a")

    assert found([*log(0), *without, *log(2)]) == []


def test_streams_are_counted_apart():
    events = [*log(0, stream="hsm-a"), *log(0, stream="hsm-b"), *log(1, stream="hsm-a")]

    summary = examine(events)

    assert summary.findings == ()
    assert [(one.stream, one.events) for one in summary.streams] == [("hsm-a", 2), ("hsm-b", 1)]


def test_a_watch_tells_each_finding_when_it_comes():
    watch = LogWatch()
    first, second = log(0, 2)

    assert watch.look(first) == ()
    (finding,) = watch.look(second)

    assert (finding.finding_id, finding.stream) == ("A2", "hsm-a")
    assert watch.summary().findings == (finding,)


def test_findings_beyond_a_thousand_are_counted_only():
    (event,) = log(0)
    watch = LogWatch()
    for _ in range(MAX_FINDINGS + 6):
        watch.look(event)

    summary = watch.summary()

    assert (len(summary.findings), summary.more_findings) == (MAX_FINDINGS, 5)


def test_more_streams_than_any_cluster_has_are_refused():
    watch = LogWatch()
    for number in range(MAX_STREAMS):
        watch.look(*log(0, stream=f"hsm-{number}"))

    with pytest.raises(MediumError):
        watch.look(*log(0, stream="one more"))
    assert watch.look(*log(1, stream="hsm-0")) == ()


@given(st.sets(st.integers(0, 40), min_size=1))
def test_what_is_left_out_is_found_and_nothing_else(kept):
    numbers = sorted(kept)
    found_missing: set[int] = set()
    for finding in examine(log(*numbers)).findings:
        values = dict(finding.words.values)
        if finding.finding_id == "A1":
            found_missing |= set(range(int(str(values["number"]))))
        else:
            assert finding.finding_id == "A2"
            found_missing |= set(range(int(str(values["first"])), int(str(values["last"])) + 1))

    assert found_missing == set(range(numbers[-1] + 1)) - kept
