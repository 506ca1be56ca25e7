# SPDX-License-Identifier: Apache-2.0
"""What was done by this run and by earlier ones, and the report of each."""

from dataclasses import replace

import pytest

from approver_gui.errors import HsmRefusedError
from approver_gui.flows.coordinator_state import SignedOut
from approver_gui.flows.drill import Drill
from approver_gui.flows.history import Chapter, history, open_questions, report_of
from approver_gui.flows.recollection import Known, Recollection
from approver_gui.flows.report import Setting
from approver_gui.flows.report_page import page
from approver_gui.hsm.answers import Signature
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import GenerateToken, Sign
from approver_gui.text import say
from approver_gui.tokens.checks import Verdict
from tests.flows.cluster_desk import (
    CoordinatorDesk,
    a_roster,
    after,
    answering,
    before,
    unknown,
)


@pytest.fixture
def desk(tmp_path):
    desk = CoordinatorDesk(tmp_path)
    desk.log_in()
    return desk


def told(desk: CoordinatorDesk, begun_at: int = 0) -> tuple[Chapter, ...]:
    return history(desk.flow.state, desk.entries(), begun_at)


def lines(chapters: tuple[Chapter, ...]) -> list[tuple[Verdict | None, str]]:
    return [(one.verdict, str(one.stands)) for one in chapters]


def setting(desk: CoordinatorDesk) -> Setting:
    entries = desk.entries()
    return Setting("cluster-1", False, a_roster(), entries, entries[-1].seal, desk.clock())


def next_run(desk: CoordinatorDesk) -> tuple[Chapter, ...]:
    """Return the history of a program that was started after this one was killed."""
    return history(SignedOut(), desk.entries(), len(desk.entries()))


# --- this run --------------------------------------------------------------------------


def test_the_latest_stands_first_each_with_how_it_stands(desk):
    done = desk.ready()
    desk.flow.execute(done.id)
    desk.clock.move(seconds=1)
    ready = desk.ready()
    desk.clock.move(seconds=1)
    collecting = desk.request()
    found = told(desk)
    assert [one.id for one in found] == [collecting.id, ready.id, done.id]
    assert lines(found) == [
        (Verdict.DOUBT, "collecting"),
        (Verdict.DOUBT, "ready"),
        (Verdict.GOOD, "done"),
    ]
    assert str(found[0].what) == str(collecting.operation.sentence())


def test_what_nobody_knows_is_an_open_question(desk):
    ceremony = desk.ready()
    desk.troubles[Sign] = after(unknown())
    desk.flow.execute(ceremony.id)
    (asked,) = open_questions(told(desk))
    assert (asked.id, str(asked.stands)) == (ceremony.id, "outcome unknown")


def test_a_signature_that_does_not_verify_is_an_open_question(desk):
    ceremony = desk.ready()
    desk.troubles[Sign] = answering(lambda _answer: Signature("0x1", b"wrong"))
    desk.flow.execute(ceremony.id)
    assert lines(told(desk)) == [(Verdict.STOP, "not verified")]


def test_what_is_void_asks_nothing_and_a_drill_that_ended_is_good(desk):
    given_up = desk.request()
    desk.flow.forget(given_up.id)
    assert lines(told(desk)) == [(None, "void")]
    desk.clock.move(seconds=1)
    desk.flow.start_drill(Drill(desk.key("release-key")))
    desk.flow.finish_drill(desk.state.ceremonies[-1].id)
    assert lines(told(desk))[0] == (Verdict.GOOD, "drill ended")


def test_what_was_put_away_is_told_by_the_journal(desk):
    ceremony = desk.ready()
    desk.flow.execute(ceremony.id)
    desk.flow.forget(ceremony.id)
    (chapter,) = told(desk)
    assert isinstance(chapter.deed, Recollection)
    assert lines((chapter,)) == [(Verdict.GOOD, "done")]


def test_a_token_that_was_refused_is_told_and_one_on_its_way_is_not(desk):
    desk.troubles[GenerateToken] = before(refusal("No tokens today"))
    with pytest.raises(HsmRefusedError):
        desk.request()
    assert lines(told(desk)) == [(None, "no token")]

    desk.journal.record("operation_fixed", operation="sign", words="Sign.", needed=2)
    assert lines(told(desk)) == [(None, "no token")]


# --- earlier runs ----------------------------------------------------------------------


def test_after_a_kill_the_next_run_says_what_is_known_and_what_is_not(desk):
    done = desk.ready()
    desk.flow.execute(done.id)
    desk.clock.move(seconds=1)
    issued = desk.request()
    desk.clock.move(seconds=1)
    begun = desk.ready()
    desk.journal.record("execution_begun", ceremony=begun.id)

    found = next_run(desk)

    assert [one.id for one in found] == [begun.id, issued.id, done.id]
    assert lines(found) == [
        (Verdict.STOP, "outcome unknown"),
        (None, "void"),
        (Verdict.GOOD, "done"),
    ]
    assert [one.id for one in open_questions(found)] == [begun.id]


# --- reports ---------------------------------------------------------------------------


def test_each_kind_of_deed_has_its_report(desk):
    ceremony = desk.ready()
    desk.flow.execute(ceremony.id)
    desk.flow.run(desk.a_signing(label="free-key"))
    reports = [report_of(one.deed, setting(desk)) for one in told(desk)]
    assert [one.verdict for one in reports] == [Verdict.GOOD, Verdict.GOOD]
    assert all("cluster-1" in page(one) for one in reports)


def test_the_report_of_an_earlier_run_is_the_journals_word_and_says_so(desk):
    ceremony = desk.ready()
    desk.journal.record("execution_begun", ceremony=ceremony.id, approvers=("user1", "user2"))
    (chapter,) = next_run(desk)
    report = report_of(chapter.deed, setting(desk))
    assert report.verdict is Verdict.STOP
    shown = page(report)
    assert ceremony.id in shown
    assert "user1, user2" in shown
    assert "Treat the approvals as used" in shown
    assert "what its journal says, and no more" in shown
    assert "cluster-1" not in shown  # nobody knows which cluster it was
    assert ceremony.token.digest.hex()[:4] in shown


def test_a_journal_that_was_changed_cannot_stop_a_report(desk):
    one = Recollection(
        id="ab",
        known=Known.VOID,
        kind="sign",
        operation="<script>",
        requester="user1",
        needed=0,
        fixed_at=desk.clock(),
        last_at=desk.clock(),
        token="no hex",
        why="expired",
    )
    bare = replace(setting(desk), last_seal="")
    report = report_of(one, bare)
    assert report.verdict is Verdict.STOP
    shown = page(report)
    assert "no hex" in shown
    assert "<script>" not in shown
    assert "last seal" not in shown
    assert str(report.outcome) == str(
        say("The token was void before its use ({why}). Nothing was executed.").put(
            why="expired"
        )
    )
