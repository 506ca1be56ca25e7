# SPDX-License-Identifier: Apache-2.0
"""What is said when a conversation breaks: nothing sent, lost, puzzling, or unknown."""

import pytest

from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmSessionLostError,
    HsmUnreachableError,
)
from approver_gui.hsm import lost
from approver_gui.hsm.lost import BrokenError
from approver_gui.hsm.requests import ListUsers, Request
from approver_gui.hsm.waking import WokenError
from approver_gui.text import say
from tests.hsm.requests_of_all_kinds import LINES

WHY = BrokenError(say("The tool has ended."))
ODD = BrokenError(say("The tool said {word}.").put(word="\x1b[2J"), is_puzzling=True)
CHANGES = [request for request, _ in LINES if request.changes]
LOOKS = [request for request, _ in LINES if not request.changes]


@pytest.mark.parametrize("request_", CHANGES, ids=lambda one: type(one).__name__)
def test_a_change_that_was_sent_is_unknown_and_its_place_to_look_is_named(request_):
    for fault in (WHY, ODD):
        error = lost.broken(request_, "the line", fault)

        assert type(error) is HsmOutcomeUnknownError
        assert '"the line" was sent and may have been executed' in str(error.detail)
        assert str(error.hint).startswith("Do not repeat it.")
        assert "what the cluster says" not in str(error.hint)


@pytest.mark.parametrize("request_", LOOKS, ids=lambda one: type(one).__name__)
def test_a_look_that_was_sent_is_lost_or_puzzling(request_):
    assert type(lost.broken(request_, "the line", WHY)) is HsmSessionLostError
    error = lost.broken(request_, "the line", ODD)
    assert type(error) is HsmPuzzlingError
    assert "\\u{1b}[2J" in str(error)


def test_a_change_that_was_acknowledged_is_said_to_be_done():
    error = lost.unclear_success(CHANGES[0], "the line", ODD)

    assert type(error) is HsmOutcomeUnknownError
    assert 'acknowledged "the line", so it was executed' in str(error)
    assert type(lost.unclear_success(ListUsers(), "x", ODD)) is HsmPuzzlingError


def test_a_change_that_nobody_thought_of_has_a_place_to_look_too():
    class New(Request[None]):
        changes = True

    assert "look at what the cluster says" in str(lost.broken(New(), "x", WHY))


def test_what_was_not_sent_did_not_happen():
    assert type(lost.not_started(WHY.why)) is HsmUnreachableError
    error = lost.nothing_sent(WHY.why)
    assert type(error) is HsmSessionLostError
    assert "The tool has ended. A new session must be opened" in str(error)


def test_whoever_notices_a_fault_its_words_are_kept():
    puzzling = HsmPuzzlingError(say("Odd"), say("The facts."), say("Act."))

    assert lost.fault_of(WHY) is WHY
    assert lost.fault_of(WokenError()).why == lost.ABORTED
    assert lost.fault_of(puzzling).is_puzzling
    assert str(lost.fault_of(puzzling).why) == "The facts."
    assert str(lost.fault_of(OSError(28, "No space left")).why) == "[Errno 28] No space left."
