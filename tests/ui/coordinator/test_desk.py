# SPDX-License-Identifier: Apache-2.0
"""The coordinator's desk: steps in the lane, the state shown after each, errors told."""

from dataclasses import replace

import pytest

from approver_gui.errors import HsmSessionLostError, JournalError
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import Connected, SignedOut
from approver_gui.hsm.requests import ListUsers
from tests.ui.coordinator.stage import CoordinatorStage


def test_a_step_shows_its_state_before_its_answer(office: CoordinatorStage):
    office.desk.connection = office.a_connection()
    told: list[object] = []
    office.desk.state_changed.connect(lambda state: told.append(type(state)))
    office.desk.do(lambda flow: flow.open_session(), lambda _state: told.append("done"))
    office.settle()
    assert told == [Connected, "done"]


def test_after_a_failed_step_the_state_is_shown_too(office: CoordinatorStage):
    office.log_in()
    office.lose_at(ListUsers)
    told: list[object] = []
    office.desk.state_changed.connect(lambda state: told.append(type(state)))
    office.desk.do(lambda flow: flow.survey(), None, lambda error: told.append(type(error)))
    office.settle()
    assert told == [SignedOut, HsmSessionLostError]


def test_trouble_that_nobody_asked_for_is_told(office: CoordinatorStage):
    office.journal.fails_at = ("session_asked",)
    office.desk.connection = office.a_connection()
    with office.bot.waitSignal(office.desk.trouble) as told:
        office.desk.do(lambda flow: flow.open_session())
    assert isinstance(told.args[0], JournalError)


def test_without_a_connection_opening_is_a_bug(office: CoordinatorStage):
    office.desk.do(lambda flow: flow.open_session())
    office.settle()
    (bug,) = office._bugs
    assert isinstance(bug, AssertionError)
    office.forget_bugs()


def test_settings_are_kept_and_the_same_ones_not_written_again(office: CoordinatorStage):
    changed = replace(office.desk.settings, appearance="dark")
    with office.bot.waitSignal(office.desk.settings_changed):
        office.desk.change_settings(changed)
    office.settle()
    assert office.saved_settings() == office.desk.settings == changed
    with office.bot.assertNotEmitted(office.desk.settings_changed):
        office.desk.change_settings(changed)


def test_it_tells_while_the_cluster_is_asked_even_where_it_fails(office: CoordinatorStage):
    office.connect()
    office.lose_at(ListUsers)
    told: list[bool] = []
    office.desk.waiting_changed.connect(told.append)
    office.desk.do(lambda flow: flow.survey(), None, lambda _error: None)
    office.settle()
    office.bot.waitUntil(lambda: len(told) >= 4)
    assert told[:2] == [True, False]
    assert told[-1] is False


def test_a_hanging_session_is_given_up_from_the_windows_thread(office: CoordinatorStage):
    office.connect()
    office.hold(ListUsers)
    failed: list[object] = []
    office.desk.do(lambda flow: flow.survey(), None, failed.append)
    assert office.reached.wait(10)
    office.desk.flow.abort()
    office.settle()
    (error,) = failed
    assert isinstance(error, HsmSessionLostError)
    assert isinstance(office.desk.state, SignedOut)
    assert office.sessions[0].is_closed


@pytest.mark.parametrize("act", [CoordinateFlow.close, CoordinateFlow.abort])
def test_ending_where_there_is_no_session_is_harmless(office: CoordinatorStage, act):
    office.desk.do(act)
    office.settle()
    assert office.desk.state == SignedOut()
