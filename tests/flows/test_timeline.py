# SPDX-License-Identifier: Apache-2.0
"""The HSM's log beside the journal: in both, only here, only there, and not knowable."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from approver_gui.errors import MediumError
from approver_gui.flows.matching import MAX_EVENTS, MAX_RAW_CHARACTERS, EventLog, Kind, moment
from approver_gui.flows.timeline import EVENTS_A_STEP, KIND_WORDS, TOLERANCE, lay_beside
from approver_gui.hsm.audit_log import SIGNATURES_ARE_NOT_LOGGED
from approver_gui.hsm.embedded import audit
from tests.flows.two_tellings import (
    LOGIN,
    START,
    about,
    at,
    journal,
    laid,
    log,
    login,
    rows,
    shown,
)


def test_an_act_and_its_event_are_one_row():
    line = laid(log((0.5, LOGIN), (90, about("CN_LOGOUT"))), journal(login(1)))

    assert shown(line) == [
        ("MATCHED", "CN_LOGIN", "logged_in"),
        ("ONLY_THERE", "CN_LOGOUT", ""),
    ]
    row = line.row(1)
    assert (row.stream, row.hsm_at, row.is_ambiguous) == ("hsm-a", at(0.5), False)
    assert "User Name : user1" in row.raw
    assert line.counts == {Kind.MATCHED: 1, Kind.ONLY_THERE: 1, Kind.NOT_LOGGED: 1}


def test_an_act_that_the_log_lacks_is_only_here():
    line = laid(log((0, LOGIN), (90, LOGIN)), journal(login(0), login(45), login(90)))
    assert shown(line) == [
        ("MATCHED", "CN_LOGIN", "logged_in"),
        ("ONLY_HERE", "", "logged_in"),
        ("MATCHED", "CN_LOGIN", "logged_in"),
    ]


def test_what_the_log_does_not_cover_is_not_missing():
    line = laid(log((0, LOGIN), (90, LOGIN)), journal(login(0), login(90), login(5000)))
    assert shown(line)[-1] == ("NOT_COVERED", "", "logged_in")


def test_what_was_logged_before_the_journal_began_is_not_missing_here():
    line = laid(log((-900, about("CN_INIT_TOKEN")), (0, LOGIN)), journal(login(0)))
    assert shown(line)[0] == ("NOT_COVERED", "CN_INIT_TOKEN", "")


def test_without_a_journal_or_a_log_nothing_is_covered():
    assert shown(laid(log((0, LOGIN)), [])) == [("NOT_COVERED", "CN_LOGIN", "")]
    empty = laid([], journal(login(0)))
    assert shown(empty) == [("NOT_COVERED", "", "logged_in")]
    assert empty.offsets == ()
    assert len(laid([], [])) == 0


def test_another_user_or_a_failure_is_not_the_same_act():
    failed = about("CN_LOGIN", response=audit.WRONG_PASSWORD)
    events = log((0, about("CN_LOGIN", "user2")), (1, failed))
    assert shown(laid(events, journal(login(0.5)))) == [
        ("ONLY_THERE", "CN_LOGIN", ""),
        ("ONLY_HERE", "", "logged_in"),
        ("ONLY_THERE", "CN_LOGIN", ""),
    ]


def test_a_login_that_failed_belongs_to_the_refusal():
    refused = (0.0, "login_refused", login(0)[2])
    failed = about("CN_LOGIN", response=audit.WRONG_PASSWORD)
    assert shown(laid(log((0, failed)), journal(refused))) == [
        ("MATCHED", "CN_LOGIN", "login_refused")
    ]
    assert shown(laid(log((0, LOGIN)), journal(refused)))[0][0] == "ONLY_THERE"


def test_the_clocks_are_compared_and_the_rows_stand_by_the_journals():
    times = (0, 70, 95, 400)
    line = laid(log(*((t + 3600, LOGIN) for t in times)), journal(*(login(t) for t in times)))

    assert [kind for kind, _, _ in shown(line)] == ["MATCHED"] * 4
    (offset,) = line.offsets
    assert (offset.offset, offset.agreeing, offset.compared) == (timedelta(hours=1), 4, 4)
    assert str(offset.words()) == (
        "Log hsm-a: its clock is 3600.0 s ahead of the journal's, as 4 of 4 acts tell."
    )
    assert [row.at for row in rows(line)][1:] == [at(t) for t in times]
    assert rows(line)[1].hsm_at == at(3600)


def test_a_clock_that_is_behind_is_told_so():
    times = (0, 70, 95)
    line = laid(log(*((t - 30, LOGIN) for t in times)), journal(*(login(t) for t in times)))
    assert "is 30.0 s behind the journal's, as 3 of 3" in str(line.offsets[0].words())


def test_clocks_that_could_not_be_compared_are_said_to_be():
    line = laid(log((0, about("CN_INIT_DONE")), stream=""), journal(login(0)))
    assert "Log without a name: its clock and the journal's could not be" in str(
        line.notes()[1]
    )


def test_each_hsm_has_a_clock_and_a_row_of_its_own():
    entries = journal(login(0), login(70), login(95))
    events = log((0, LOGIN), (70, LOGIN), (95, LOGIN))
    others = log((8, LOGIN), (78, LOGIN), (103, LOGIN), stream="hsm-b")

    line = laid([*events, *others], entries)

    assert [one.offset.total_seconds() for one in line.offsets] == [0, 8]
    matched = [row for row in rows(line) if row.kind is Kind.MATCHED]
    assert [(row.stream, row.entry and row.entry.number) for row in matched] == [
        (stream, number) for number in (2, 3, 4) for stream in ("hsm-a", "hsm-b")
    ]


def test_acts_that_are_alike_and_close_are_marked():
    line = laid(log((0, LOGIN), (2, LOGIN), (60, LOGIN)), journal(login(1), login(60)))
    assert [(row.kind.name, row.is_ambiguous) for row in rows(line)][1:] == [
        ("MATCHED", True),
        ("ONLY_THERE", False),
        ("MATCHED", False),
    ]
    assert line.ambiguous == 1
    assert any("1 pairs could be otherwise" in str(note) for note in line.notes())


def test_an_event_that_names_nobody_is_taken_with_a_mark():
    nobody = replace(LOGIN, username=None, user_type=None)
    (first, row) = rows(laid(log((0, nobody)), journal(login(0))))
    assert first.kind is Kind.NOT_LOGGED
    assert (row.kind, row.is_ambiguous) == (Kind.MATCHED, True)


def test_an_event_without_a_time_stays_in_its_place_and_is_not_matched():
    events = log((0, LOGIN), (5, LOGIN), (90, about("CN_LOGOUT")))
    timeless = [events[0], replace(events[1], at=None), events[2]]

    line = laid(timeless, journal(login(0), login(90)))

    found = [(row.opcode, row.kind.name, row.at) for row in rows(line) if row.opcode]
    assert found[1] == ("CN_LOGIN", "ONLY_THERE", None)
    assert line.without_time == 1
    assert any("1 events have no time" in str(note) for note in line.notes())


def test_the_end_of_the_calendar_breaks_nothing():
    last = datetime.max.replace(tzinfo=START.tzinfo)
    events = [replace(log((0, LOGIN))[0], at=last)]
    assert rows(laid(events, journal(login(0))))[-1].hsm_at == last
    assert moment(2**62) is None


def test_that_signatures_are_not_logged_is_on_its_face():
    for line in (laid([], []), laid(log((0, LOGIN)), journal(login(0)))):
        assert line.notes()[0] == SIGNATURES_ARE_NOT_LOGGED
        assert any("may be 5.0 s apart" in str(note) for note in line.notes())
    assert timedelta(seconds=5) == TOLERANCE


def test_gaps_of_the_log_are_told_with_it():
    events = log(*((t, LOGIN) for t in range(4)))
    line = laid([events[0], events[3]], journal(login(0)))
    assert [one.finding_id for one in line.summary.findings] == ["A2"]
    assert line.summary.streams[0].events == 2


def test_every_kind_has_words():
    assert set(KIND_WORDS) == set(Kind)


# --- looking for something, and much of it --------------------------------------------------


def test_a_filter_finds_every_word_wherever_it_stands():
    events = log((0, LOGIN), (60, about("CN_CREATE_USER", "user9")))
    entries = journal(login(0), (61, "roster_changed", {"users": ("Ann", "Bea"), "file": "R"}))
    line = laid(events, entries)

    def found(text: str, *kinds: Kind) -> list[str]:
        picked = [line.row(number) for number in line.filter(text, kinds)]
        return [row.opcode or (row.entry.act if row.entry else "") for row in picked]

    everything = found("")
    assert len(everything) == len(line) == 4
    assert found("cn_login") == ["CN_LOGIN"]
    assert found("LOGGED_IN user1") == ["CN_LOGIN"]  # one word there, one here
    assert found("bea ann") == ["roster_changed"]
    assert found("user9 ann") == []
    assert found("2026-03-14T12:01:00Z") == ["CN_CREATE_USER"]
    assert found("hsm-a") == ["CN_LOGIN", "CN_CREATE_USER"]
    assert found("", Kind.ONLY_THERE) == ["CN_CREATE_USER"]
    assert found("r", Kind.MATCHED, Kind.NOT_LOGGED)[1:] == ["CN_LOGIN", "roster_changed"]
    assert found("x" * 9999) == []


def test_progress_is_told_and_a_cancel_is_heard():
    event = log((0, LOGIN))[0]
    told: list[int] = []
    asked: list[int] = []

    def is_cancelled() -> bool:
        asked.append(1)
        return len(asked) == 2

    many = (replace(event, sequence=number) for number in range(5 * EVENTS_A_STEP))
    assert lay_beside(many, (), told.append, is_cancelled) is None
    assert told == [EVENTS_A_STEP, 2 * EVENTS_A_STEP]
    assert next(many).sequence == 2 * EVENTS_A_STEP  # nothing more was read

    few = [event] * (EVENTS_A_STEP + 1)
    assert lay_beside(few, ()) is not None
    assert lay_beside(few, (), told.append, lambda: False) is not None
    assert told[-2:] == [EVENTS_A_STEP, EVENTS_A_STEP + 1]


def test_an_event_of_any_length_costs_little():
    event = log((0, LOGIN))[0]
    line = laid([replace(event, raw=("x" * 4096,) * 64)], ())
    assert line.row(0).raw == "x" * MAX_RAW_CHARACTERS + "..."


def test_more_events_than_fit_are_refused_with_advice():
    full = EventLog(raw=[""] * MAX_EVENTS)
    with pytest.raises(MediumError, match="Export a shorter time"):
        full.take(log((0, LOGIN))[0])
