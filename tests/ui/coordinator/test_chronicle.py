# SPDX-License-Identifier: Apache-2.0
"""What happened, as the window tells it."""

from dataclasses import replace

import pytest

from approver_gui.errors import MediumError
from approver_gui.flows.ceremony import (
    Collecting,
    Executed,
    Ready,
    Receipt,
    Run,
    Stage,
    Unknown,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.text import say
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.coordinator.chronicle import (
    MAX_HAPPENINGS,
    Chronicle,
    begin,
    news_of,
    of_trouble,
)
from tests.builders import NOW
from tests.flows.cluster_desk import CoordinatorDesk, a_who
from tests.hsm.approvers import approved


@pytest.fixture
def desk(tmp_path) -> CoordinatorDesk:
    desk = CoordinatorDesk(tmp_path)
    desk.log_in()
    return desk


def _told(chronicle: Chronicle) -> list[str]:
    return [str(one.words) for one in chronicle.happenings]


def test_it_begins_with_the_token(desk):
    ceremony = desk.request()
    (first,) = begin(ceremony).happenings
    assert first.at == ceremony.requested_at
    assert str(first.words).startswith("Token issued: ")


def test_a_run_begins_with_its_end(desk):
    stage = Executed(Receipt(NOW, say("It was done.")))
    run = Run("an id", desk.a_signing(), a_who(), NOW, stage)
    assert _told(begin(run)) == ["Done at once: no approvals are needed.", "It was done."]


def test_files_bring_news_and_approvals_their_time(desk):
    before = desk.request()
    after = desk.flow.add(before.id, [("a.json", approved(before.original, "user2"))])
    tally = after.ceremonies[-1].tally
    news = news_of(before.tally, tally, ["a.json"], NOW)
    assert [str(one.words)[:32] for one in news.happenings] == [
        "a.json: The approval of user2 ve"
    ]
    assert news.approved == ("user2",)
    assert not news.is_enough
    chronicle = begin(before).plus(news)
    assert chronicle.approved_at == {"user2": NOW}
    later = replace(news, at=NOW.replace(hour=23))
    assert chronicle.plus(later).approved_at == {"user2": NOW}  # the first time counts


def test_the_last_approval_is_said_to_be_the_last(desk):
    before = desk.request()
    after = desk.approve(before, "user2", "user3")
    news = news_of(before.tally, after.tally, ["user2.signed.json", "user3.signed.json"], NOW)
    assert news.is_enough
    assert str(news.happenings[-1].words) == "Enough verified approvals are in."


def test_what_is_here_already_is_said_to_be(desk):
    tally = desk.request().tally
    (one,) = news_of(tally, tally, ["a.json"], NOW).happenings
    assert str(one.words) == "a.json is here already; nothing changed."
    (many,) = news_of(tally, tally, list("abcd"), NOW).happenings
    assert str(many.words) == "4 files are here already; nothing changed."


def test_a_file_that_cannot_be_read_is_named():
    error = MediumError(say("No"), say("The medium was removed."), say("Put it back."))
    words = str(of_trouble("a.json", error, NOW).words)
    assert words == "a.json: The medium was removed. Put it back."


ENDINGS: dict[str, tuple[Stage, Verdict, str]] = {
    "done": (Executed(Receipt(NOW, say("It was done."))), Verdict.GOOD, "It was done."),
    "unproven": (
        Unproven(b"", say("It does not verify.")),
        Verdict.STOP,
        "It does not verify.",
    ),
    "unknown": (
        Unknown(say("No answer."), ()),
        Verdict.STOP,
        "Nobody knows whether it was done. No answer.",
    ),
    "void": (Void(VoidReason.EXPIRED, say("It is over.")), Verdict.DOUBT, "It is over."),
    "drilled": (Void(VoidReason.DRILLED, say("All did.")), Verdict.GOOD, "All did."),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_each_ending_is_told_once(name):
    stage, verdict, words = ENDINGS[name]
    told = Chronicle().of_stage(Ready(), stage, NOW)
    assert [(one.verdict, str(one.words)) for one in told.happenings] == [(verdict, words)]
    assert told.of_stage(stage, stage, NOW) is told


def test_becoming_ready_is_told_with_the_file_that_did_it():
    assert Chronicle().of_stage(Collecting(), Ready(), NOW) == Chronicle()


def test_a_recount_forgets_approvals_that_no_longer_count(desk):
    ceremony = desk.approve(desk.request(), "user2")
    chronicle = Chronicle(approved_at={"user2": NOW})
    assert chronicle.of_recount(ceremony.tally, ceremony.tally, NOW) is chronicle
    fewer = replace(ceremony.tally, voters=ceremony.tally.voters[:1], votes=())
    told = chronicle.of_recount(ceremony.tally, fewer, NOW)
    assert told.approved_at == {}
    assert "counted anew" in _told(told)[-1]


def test_it_stays_bounded():
    chronicle = Chronicle()
    for number in range(3):
        chronicle = chronicle.tell(NOW, Verdict.GOOD, say("{n}").put(n=number))
    many = replace(chronicle, happenings=chronicle.happenings * MAX_HAPPENINGS)
    told = many.tell(NOW, Verdict.GOOD, say("last"))
    assert len(told.happenings) == MAX_HAPPENINGS
    assert _told(told)[-1] == "last"
