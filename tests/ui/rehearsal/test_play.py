# SPDX-License-Identifier: Apache-2.0
"""The play in this process: it holds to its end, and a step that does not hold is named."""

import sys
from datetime import UTC, datetime

import pytest

from approver_gui.errors import MediumError
from approver_gui.keys.store import KeyStore
from approver_gui.text import say
from approver_gui.ui.rehearsal.play import Step, noting_bugs, play, played
from approver_gui.ui.rehearsal.preparation import Props
from approver_gui.ui.rehearsal.stagehand import StepFailedError
from tests.keys.stand_ins import QUICK, no_box


def now() -> datetime:
    return datetime.now(UTC)


PROPS = Props(lambda folder: KeyStore(folder, no_box, now, QUICK), now)


@pytest.fixture
def work(tmp_path):
    (tmp_path / "work").mkdir(mode=0o700)
    return tmp_path / "work"


def test_every_step_holds_and_things_are_left_where_they_are_wanted(qapp, work, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    told: list[Step] = []
    steps = play(work, out, PROPS, told.append)
    assert [step.title for step in steps if not step.holds] == []
    assert tuple(told) == steps
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    words = {step.title: step.words for step in steps}
    assert "Quorum Failed" in words["sign alone: the cluster refuses"]
    again = "Invalid username-signature pair for quorum authorization"
    assert again in words["use the token again: refused"]
    assert {"report.html", "transcript.txt", "merged.json"} <= {p.name for p in out.iterdir()}
    assert [*out.glob("coordinator-done-*.png")]


def test_a_step_that_does_not_hold_is_named_and_the_last(qapp, work):
    (work / "registrations").mkdir()
    told: list[Step] = []
    (only,) = play(work, None, PROPS, told.append)
    assert told == [only]
    assert (only.number, only.title, only.holds) == (1, "make a bare embedded cluster", False)
    assert "File exists" in only.words


def steps_of(*acts):
    return [(f"step {number}", act) for number, act in enumerate(acts, 1)]


def test_whatever_fails_is_told_in_words_and_ends_it():
    def unwritten() -> str:
        raise MediumError(say("The stick is full"), say("It is."), say("Take another."))

    def unheld() -> str:
        raise StepFailedError("it did not hold")

    def never() -> str:
        raise AssertionError

    told: list[Step] = []
    steps = tuple(played(steps_of(lambda: "well", unwritten, never), told.append))
    assert [(step.holds, step.words) for step in steps] == [
        (True, "well"),
        (False, "The stick is full: It is."),
    ]
    assert told == list(steps)
    (only,) = played(steps_of(unheld, never), told.append)
    assert (only.holds, only.words, only.title) == (False, "it did not hold", "step 1")


def test_what_a_slot_raises_is_noted_and_printed(monkeypatch):
    printed, bugs = list[object](), list[BaseException]()

    def hook(_kind: object, bug: object, _trace: object) -> None:
        printed.append(bug)

    monkeypatch.setattr(sys, "excepthook", hook)
    bug = ZeroDivisionError("in a slot")
    with noting_bugs(bugs):
        sys.excepthook(ZeroDivisionError, bug, None)
    assert bugs == printed == [bug]
    assert sys.excepthook is hook
