# SPDX-License-Identifier: Apache-2.0
"""A lane runs jobs in order, away from the window's thread, and loses no outcome."""

import threading
from collections.abc import Iterator

import pytest

from approver_gui.errors import RefusedError
from approver_gui.text import say
from approver_gui.ui.work import Lane


@pytest.fixture
def lane(qapp) -> Iterator[Lane]:
    lane = Lane()
    yield lane
    lane.finish()


def test_jobs_run_one_after_the_other_in_order(lane, qtbot):
    started: list[int] = []
    answers: list[int] = []
    for number in range(50):

        def job(n: int = number) -> int:
            started.append(n)
            return n

        lane.run(job, answers.append, pytest.fail)
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert started == answers == list(range(50))


def test_a_job_runs_elsewhere_and_its_answer_comes_home(lane, qtbot):
    threads: list[threading.Thread] = []

    def job() -> None:
        threads.append(threading.current_thread())

    def answer(_none: None) -> None:
        threads.append(threading.current_thread())

    lane.run(job, answer, pytest.fail)
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_a_failure_goes_to_failed_and_nowhere_else(lane, qtbot):
    trouble = RefusedError(say("No"), say("It is so."), say("Leave it."))
    failed: list[Exception] = []

    def job() -> None:
        raise trouble

    with qtbot.assertNotEmitted(lane.crashed):
        lane.run(job, pytest.fail, failed.append)
        qtbot.waitUntil(lambda: not lane.is_busy)
    assert failed == [trouble]


def test_a_bug_goes_to_crashed_and_nowhere_else(lane, qtbot):
    bug = ZeroDivisionError("a bug")

    def job() -> None:
        raise bug

    with qtbot.waitSignal(lane.crashed) as crashed:
        lane.run(job, pytest.fail, pytest.fail)
    assert crashed.args == [bug]
    assert not lane.is_busy


def test_the_next_job_runs_after_one_that_failed(lane, qtbot):
    lane.run(lambda: 1 // 0, pytest.fail, pytest.fail)
    answers: list[int] = []
    lane.run(lambda: 7, answers.append, pytest.fail)
    qtbot.waitUntil(lambda: answers == [7])


def test_it_says_when_it_begins_and_ends_to_be_busy(lane, qtbot):
    told: list[bool] = []
    lane.busy_changed.connect(told.append)
    gate = threading.Event()
    lane.run(gate.wait, lambda _value: None, pytest.fail)
    lane.run(lambda: None, lambda _value: None, pytest.fail)
    assert lane.is_busy
    assert told == [True]
    gate.set()
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert told == [True, False]


def test_finishing_waits_for_every_job_and_drops_the_answers(lane, qtbot):
    done: list[str] = []
    gate = threading.Event()

    def first() -> None:
        gate.wait()
        done.append("first")

    lane.run(first, pytest.fail, pytest.fail)
    lane.run(lambda: done.append("second"), pytest.fail, pytest.fail)
    gate.set()
    lane.finish()
    assert done == ["first", "second"]
    qtbot.waitUntil(lambda: not lane.is_busy)


def test_a_finished_lane_takes_no_more_jobs(lane):
    lane.finish()
    lane.run(lambda: pytest.fail("it ran"), pytest.fail, pytest.fail)
    assert not lane.is_busy


def test_the_thread_stays_for_the_next_job(lane, qtbot):
    threads: list[int] = []
    for count in (1, 2):
        lane.run(threading.get_ident, threads.append, pytest.fail)
        qtbot.waitUntil(lambda n=count: len(threads) == n)
    assert threads[0] == threads[1]
