# SPDX-License-Identifier: Apache-2.0
"""The coordinator's session: opened, logged in with one factor or two, surveyed, ended."""

import pytest

from approver_gui.errors import (
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
    MediumError,
    RefusedError,
)
from approver_gui.flows.ceremony import VoidReason
from approver_gui.flows.coordinator_state import Challenged, Connected, LoggedIn, SignedOut
from approver_gui.hsm.refusals import Refusal, refusal
from approver_gui.hsm.requests import (
    FinishMfa,
    ListTokens,
    ListUsers,
    LogIn,
    LogOut,
    StartMfa,
)
from approver_gui.hsm.words import Role
from approver_gui.keys.roster import Roster
from approver_gui.keys.secret import Secret
from approver_gui.text import say
from tests.flows.cluster_desk import CoordinatorDesk, MemoryKeeper, before, lost, unknown, word
from tests.hsm.approvers import public_pem, signed


@pytest.fixture
def coordinator(tmp_path):
    return CoordinatorDesk(tmp_path)


def test_a_new_flow_is_signed_out_and_asks_nothing(coordinator):
    assert coordinator.flow.state == SignedOut()
    assert coordinator.asked == []


def test_a_session_tells_what_anybody_may_know(coordinator):
    state = coordinator.flow.open_session()

    assert isinstance(state, Connected)
    assert len(state.survey.hsms) == 2
    assert state.survey.quorum_value("user") == 1
    assert (state.survey.keys, state.survey.tokens) == ((), ())
    assert coordinator.acts() == ["session_asked", "session_opened"]


def test_a_login_brings_keys_tokens_and_the_roster_up_to_date(coordinator):
    state = coordinator.log_in()

    assert state.who.username == "user1"
    assert {key.label for key in state.survey.keys} == {"release-key", "seal-key", "free-key"}
    by_name = {one.ident: one for one in state.roster.members}
    assert by_name["crypto-user/user2"].is_registered
    assert by_name["crypto-user/user2"].key
    assert state.roster.shares[coordinator.key("release-key").number].owners == {"user1"}
    assert coordinator.keeper.saved == 0


def test_an_admin_is_not_asked_for_keys(coordinator):
    state = coordinator.log_in("admin")

    assert state.survey.keys == ()
    assert state.survey.unanswered == ()


def test_a_wrong_password_leaves_the_session_as_it_was(coordinator):
    coordinator.flow.open_session()

    with pytest.raises(HsmRefusedError) as caught:
        coordinator.flow.log_in("user1", Role.CRYPTO_USER, word("user2"))

    assert caught.value.code == Refusal.LOGIN_FAILED
    assert isinstance(coordinator.flow.state, Connected)
    assert coordinator.acts()[-2:] == ["login_tried", "login_refused"]
    coordinator.flow.log_in("user1", Role.CRYPTO_USER, word("user1"))


@pytest.mark.parametrize(("name", "password"), [("user 1", "x"), ("user1", ""), ("-u", "x")])
def test_what_cannot_be_typed_is_not_tried(coordinator, name, password):
    coordinator.flow.open_session()

    for log_in in (coordinator.flow.log_in, coordinator.flow.log_in_with_mfa):
        with pytest.raises(RefusedError):
            log_in(name, Role.CRYPTO_USER, Secret(password))

    assert "login_tried" not in coordinator.acts()


def test_a_login_whose_roster_cannot_be_read_ends_the_session(coordinator):
    class UnreadableKeeper(MemoryKeeper):
        def load(self):
            raise MediumError(say("Not read"), say("It is not."), say("Look."))

    coordinator.keeper = UnreadableKeeper(Roster())
    coordinator.flow = coordinator.new_flow()

    with pytest.raises(MediumError) as caught:
        coordinator.log_in()

    assert coordinator.flow.state == SignedOut(why=caught.value)
    assert coordinator.sessions[-1].is_closed
    assert coordinator.acts()[-2:] == ["logged_in", "session_closed"]


def test_a_session_lost_right_after_the_login_is_over_once(coordinator):
    coordinator.flow.open_session()
    coordinator.troubles[ListTokens] = before(lost())

    with pytest.raises(HsmSessionLostError):
        coordinator.flow.log_in("user1", Role.CRYPTO_USER, word("user1"))

    assert coordinator.acts()[-1] == "session_lost"
    assert "session_closed" not in coordinator.acts()


def with_second_factor(coordinator):
    hsm = coordinator.cluster.session()
    hsm.ask(LogIn("user1", Role.CRYPTO_USER, word("user1")))
    start = hsm.ask(StartMfa("user1", Role.CRYPTO_USER))
    hsm.ask(FinishMfa(signed(start.file, "phone"), public_pem("phone")))
    hsm.close()


def test_a_login_with_two_factors(coordinator):
    with_second_factor(coordinator)
    coordinator.flow.open_session()
    with pytest.raises(HsmRefusedError) as caught:
        coordinator.flow.log_in("user1", Role.CRYPTO_USER, word("user1"))
    assert caught.value.code == Refusal.MFA_NEEDED

    state = coordinator.flow.log_in_with_mfa("user1", Role.CRYPTO_USER, word("user1"))
    assert isinstance(state, Challenged)
    with pytest.raises(RefusedError, match="no session to ask in"):
        coordinator.flow.survey()
    assert isinstance(
        coordinator.flow.answer_log_in(signed(state.challenge.file, "phone")), LoggedIn
    )


def test_a_wrong_second_factor_leads_back_to_before_the_login(coordinator):
    with_second_factor(coordinator)
    coordinator.flow.open_session()
    state = coordinator.flow.log_in_with_mfa("user1", Role.CRYPTO_USER, word("user1"))

    with pytest.raises(HsmRefusedError):
        coordinator.flow.answer_log_in(signed(state.challenge.file, "stranger"))

    assert isinstance(coordinator.flow.state, Connected)
    with pytest.raises(RefusedError, match="second factor"):
        coordinator.flow.answer_log_in(b"")


def test_logging_out_ends_the_session_and_voids_its_tokens(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()

    state = coordinator.flow.log_out()

    assert state.ceremonies[0].stage.reason is VoidReason.LOGGED_OUT
    assert state.ceremonies[0].id == ceremony.id
    assert state.why is None
    assert coordinator.cluster.state.tokens == {}
    assert coordinator.acts()[-3:] == ["logout_asked", "logged_out", "token_void"]


@pytest.mark.parametrize("error", [lost(), unknown()])
def test_a_session_lost_at_logout_is_over_all_the_same(coordinator, error):
    coordinator.log_in()
    coordinator.troubles[LogOut] = before(error)

    state = coordinator.flow.log_out()

    assert state.why is error


def test_a_refused_logout_closes_the_session(coordinator):
    coordinator.log_in()
    coordinator.troubles[LogOut] = before(refusal("Not now"))

    coordinator.flow.log_out()

    assert coordinator.sessions[-1].is_closed
    assert coordinator.acts()[-2:] == ["logout_refused", "logged_out"]


def test_closing_is_harmless_twice(coordinator):
    coordinator.log_in()

    first = coordinator.flow.close()

    assert coordinator.flow.close() is first
    assert coordinator.acts().count("session_closed") == 1


def test_no_cluster_is_told_and_can_be_tried_again(coordinator):
    error = HsmUnreachableError(say("Not there"), say("It is not."), say("Look."))
    coordinator.troubles[ListUsers] = before(error)
    with pytest.raises(HsmUnreachableError):
        coordinator.flow.open_session()
    assert coordinator.flow.state == SignedOut(why=error)
    coordinator.troubles.clear()

    assert isinstance(coordinator.flow.open_session(), Connected)


def test_steps_out_of_order_are_refused(coordinator):
    with pytest.raises(RefusedError, match="no session in which"):
        coordinator.flow.log_in("user1", Role.CRYPTO_USER, word("user1"))
    with pytest.raises(RefusedError, match="Nobody is logged in"):
        coordinator.flow.log_out()
    coordinator.flow.open_session()
    with pytest.raises(RefusedError, match="open already"):
        coordinator.flow.open_session()
    assert coordinator.flow.tick() == coordinator.flow.state


def test_a_survey_can_be_asked_again_before_and_after_the_login(coordinator):
    coordinator.flow.open_session()
    coordinator.raise_m()

    assert coordinator.flow.survey().survey.quorum_value("user") == 2

    coordinator.flow.log_in("user1", Role.CRYPTO_USER, word("user1"))
    coordinator.clock.move(seconds=5)
    assert coordinator.flow.survey().survey.taken_at == coordinator.clock()


def test_aborting_ends_the_session_for_the_step_that_waits(coordinator):
    coordinator.flow.abort()
    coordinator.log_in()

    coordinator.flow.abort()

    assert coordinator.sessions[-1].is_closed
