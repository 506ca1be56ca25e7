# SPDX-License-Identifier: Apache-2.0
"""The value of user, set by the first approvals that the admins give together."""

import pytest

from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmSessionLostError,
    RefusedError,
)
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import GenerateToken, SetQuorumValue
from tests.flows.cluster_desk import ADMINS, after, before, lost, unknown
from tests.flows.founding.desk import FoundingDesk, login
from tests.hsm.approvers import approved


@pytest.fixture
def desk(tmp_path):
    desk = FoundingDesk(tmp_path).activated(*ADMINS[1:]).registered(*ADMINS)
    desk.founding.set_quorum_values(login("admin"), 2)
    return desk


@pytest.fixture
def begun(desk):
    return desk.founding.begin_user_value(login("admin"), 2)


def sign(value, *names):
    for name in names:
        value.add([(f"{name}.json", approved(value.token_file, name, role="admin"))])


def test_two_approvals_set_the_value(desk, begun):
    assert not begun.is_over
    sign(begun, "officer1")
    assert begun.tally.missing == 1
    with pytest.raises(RefusedError):
        begun.finish()
    sign(begun, "officer2")

    words = begun.finish()

    assert "The value of user is 2 now" in str(words)
    assert desk.values() == {"user": 2, "quorum": 2}
    assert begun.is_over
    assert desk.is_quiet()
    done = desk.founding.set_quorum_values(login("admin"), 2)
    assert done.was_there
    assert done.next_words is None


def test_the_token_is_handed_out_as_it_came_and_its_time_is_known(desk, begun, tmp_path):
    assert begun.hand_out(tmp_path).digest == begun.digest
    assert (begun.deadline.at - desk.clock()).total_seconds() == 600
    assert begun.tick(desk.clock())
    desk.pass_time(600)
    assert not begun.tick(desk.clock())
    assert begun.is_over
    assert desk.is_quiet()


def test_cancelling_ends_the_session_and_the_token(desk, begun):
    begun.cancel()
    begun.cancel()
    assert begun.is_over
    assert not desk.cluster.state.tokens
    with pytest.raises(RefusedError):
        begun.finish()


def test_another_thread_can_end_it(desk, begun):
    begun.abort()
    assert desk.is_quiet()


def test_what_is_set_already_is_said(desk, begun):
    sign(begun, *ADMINS)
    begun.finish()
    with pytest.raises(RefusedError, match="set already"):
        desk.founding.begin_user_value(login("admin"), 2)


def test_it_is_no_way_around_the_admins_who_must_have_proved_a_key(desk):
    with pytest.raises(RefusedError, match="lock out everybody"):
        desk.founding.begin_user_value(login("admin"), 4)
    with pytest.raises(RefusedError, match="may not exceed"):
        desk.founding.begin_user_value(login("admin"), 3)
    assert desk.is_quiet()


def test_a_session_that_is_lost_while_it_begins_is_over(desk):
    desk.troubles[GenerateToken] = before(lost())
    with pytest.raises(HsmSessionLostError):
        desk.founding.begin_user_value(login("admin"), 2)
    assert desk.is_quiet()


def test_an_unknown_outcome_is_carried_up_and_the_values_tell(desk, begun):
    sign(begun, *ADMINS)
    desk.troubles[SetQuorumValue] = after(unknown())
    with pytest.raises(HsmOutcomeUnknownError):
        begun.finish()
    assert desk.values() == {"user": 2, "quorum": 2}
    assert desk.is_quiet()


def test_a_token_that_was_refused_for_good_is_dead(desk, begun):
    sign(begun, *ADMINS)
    desk.cluster.pass_time(600)
    with pytest.raises(RefusedError, match="dead"):
        begun.finish()
    assert desk.values() == {"user": 1, "quorum": 2}
    assert desk.is_quiet()


def test_another_refusal_leaves_the_token_alive(desk, begun):
    sign(begun, *ADMINS)
    desk.troubles[SetQuorumValue] = before(refusal("The moon is full"))
    with pytest.raises(HsmRefusedError):
        begun.finish()
    assert not begun.is_over
    desk.troubles.clear()
    begun.finish()
    assert desk.values()["user"] == 2
