# SPDX-License-Identifier: Apache-2.0
"""What goes wrong while a ceremony is on: lost sessions, refusals, answers that never come."""

import pytest

from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
    JournalError,
    RefusedError,
)
from approver_gui.flows.ceremony import Collecting, Executed, Ready, Unknown, Void, VoidReason
from approver_gui.flows.coordinator_state import LoggedIn, SignedOut
from approver_gui.flows.operations import ChangeKeyAttribute, CreateUser
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.refusals import Refusal, refusal
from approver_gui.hsm.requests import (
    CreateUser as CreateUserRequest,
)
from approver_gui.hsm.requests import (
    DeleteTokens,
    GenerateToken,
    ListTokens,
    ListUsers,
    SetKeyAttribute,
    Sign,
)
from approver_gui.hsm.words import Role
from approver_gui.text import say
from approver_gui.tokens.codec import dump
from tests.flows.cluster_desk import (
    CoordinatorDesk,
    after,
    answering,
    before,
    lost,
    service_token,
    unknown,
    void_of,
    word,
)
from tests.hsm.approvers import key_of


@pytest.fixture
def coordinator(tmp_path):
    return CoordinatorDesk(tmp_path)


def puzzling():
    return HsmPuzzlingError(say("Not understood"), say("It is not."), say("Send it."))


def unreachable():
    return HsmUnreachableError(say("Not there"), say("It is not."), say("Look."))


# --- the session is lost -----------------------------------------------------------------


@pytest.mark.parametrize("error", [lost(), unreachable(), puzzling()])
def test_a_session_lost_while_collecting_voids_every_token_at_once(coordinator, error):
    coordinator.log_in()
    collecting, ready = coordinator.request(), coordinator.ready()
    coordinator.troubles[ListUsers] = before(error)

    with pytest.raises(type(error)):
        coordinator.flow.survey()

    state = coordinator.flow.state
    assert isinstance(state, SignedOut)
    assert state.why is error
    reasons = [void_of(one).reason for one in state.ceremonies]
    assert reasons == [VoidReason.SESSION_LOST] * 2
    assert {one.id for one in state.ceremonies} == {collecting.id, ready.id}
    assert coordinator.sessions[-1].is_closed
    assert coordinator.acts()[-3:] == ["session_lost", "token_void", "token_void"]


def test_after_a_lost_session_old_ceremonies_stay_dead_in_the_new_one(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[ListUsers] = before(lost())
    with pytest.raises(HsmSessionLostError):
        coordinator.flow.survey()
    coordinator.troubles.clear()

    state = coordinator.log_in()

    assert isinstance(state.ceremony(ceremony.id).stage, Void)
    with pytest.raises(RefusedError, match="over"):
        coordinator.flow.execute(ceremony.id)
    assert coordinator.asked_for(Sign) == 0


def test_a_session_lost_before_the_command_was_sent_executes_nothing(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = before(lost())

    with pytest.raises(HsmSessionLostError):
        coordinator.flow.execute(ceremony.id)

    state = coordinator.flow.state
    assert isinstance(state, SignedOut)
    (found,) = state.ceremonies
    assert void_of(found).reason is VoidReason.SESSION_LOST
    assert coordinator.acts()[-3:] == ["session_lost", "execution_refused", "token_void"]


def test_a_session_that_the_cluster_forgot_is_a_lost_one(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = before(refusal(sentences.NOT_LOGGED_IN))

    with pytest.raises(HsmSessionLostError):
        coordinator.flow.execute(ceremony.id)

    (found,) = coordinator.flow.state.ceremonies
    assert found.stage.reason is VoidReason.SESSION_LOST


def test_a_run_whose_session_is_lost_before_it_was_sent_is_no_run(coordinator):
    coordinator.log_in("admin")
    coordinator.troubles[CreateUserRequest] = before(lost())

    with pytest.raises(HsmSessionLostError):
        coordinator.flow.run(CreateUser("user4", Role.CRYPTO_USER, word("user4")))

    assert coordinator.flow.state.runs == ()
    assert coordinator.acts()[-2:] == ["session_lost", "execution_refused"]


def test_a_token_of_which_nobody_knows_is_no_ceremony(coordinator):
    coordinator.log_in()
    coordinator.troubles[GenerateToken] = after(unknown())

    with pytest.raises(HsmOutcomeUnknownError):
        coordinator.request()

    assert coordinator.flow.state.ceremonies == ()
    assert coordinator.acts()[-2:] == ["token_asked", "session_lost"]


# --- nobody knows ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "trouble",
    [after(unknown()), before(unknown()), after(puzzling())],
    ids=["done", "not done", "puzzling"],
)
def test_an_unknown_outcome_is_a_state_of_its_own_without_a_second_try(coordinator, trouble):
    coordinator.log_in()
    other, ceremony = coordinator.request(), coordinator.ready()
    coordinator.troubles[Sign] = trouble

    state = coordinator.flow.execute(ceremony.id)

    assert isinstance(state, SignedOut)
    found = {one.id: one for one in state.ceremonies}
    stage = found[ceremony.id].stage
    assert isinstance(stage, Unknown)
    assert void_of(found[other.id]).reason is VoidReason.SESSION_LOST
    said = " ".join(map(str, stage.checks))
    assert "does not log signatures" in said
    assert "never executed again" in said
    assert coordinator.acts()[-1] == "execution_unknown"
    coordinator.log_in()
    with pytest.raises(RefusedError, match="over"):
        coordinator.flow.execute(ceremony.id)
    assert coordinator.asked_for(Sign) == 1


def test_an_unknown_run_stays_in_the_list_with_what_to_look_at(coordinator):
    coordinator.log_in("admin")
    coordinator.troubles[CreateUserRequest] = after(unknown())

    state = coordinator.flow.run(CreateUser("user4", Role.CRYPTO_USER, word("user4")))

    (run,) = state.runs
    assert isinstance(run.stage, Unknown)
    assert "list of users" in str(run.stage.checks[0])


# --- the cluster says no -----------------------------------------------------------------


def test_a_refusal_leaves_the_ceremony_alive(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = before(refusal(sentences.UNAVAILABLE_KEY))

    with pytest.raises(HsmRefusedError):
        coordinator.flow.execute(ceremony.id)

    assert isinstance(coordinator.state.ceremony(ceremony.id).stage, Ready)
    assert coordinator.entries()[-1].facts["refusal"] == Refusal.KEY_NOT_AVAILABLE
    coordinator.troubles.clear()
    state = coordinator.flow.execute(ceremony.id)
    assert isinstance(state.ceremony(ceremony.id).stage, Executed)


def test_a_token_that_the_cluster_has_forgotten_is_void(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.cluster.pass_time(600)  # the cluster's clock is ahead of ours

    state = coordinator.flow.execute(ceremony.id)

    stage = state.ceremony(ceremony.id).stage
    assert isinstance(stage, Void)
    assert stage.reason is VoidReason.REFUSED
    assert sentences.BAD_APPROVAL in str(stage.words)
    assert coordinator.acts()[-2:] == ["execution_refused", "token_void"]


def test_a_token_refused_for_a_signature_lives_on_where_the_cluster_lists_it(coordinator):
    coordinator.log_in()
    roster = coordinator.keeper.roster
    stale = key_of("user2 of old")
    coordinator.keeper.roster = roster.with_key("crypto-user/user2", stale.public)
    coordinator.flow.survey()
    ceremony = coordinator.approve(coordinator.request(), "user1")
    token = service_token(ceremony.original)
    signed = token.with_approval(
        type(ceremony.tally.approvals[0])("user2", "crypto-user", stale.sign(token.digest))
    )
    coordinator.flow.add(ceremony.id, [("user2.json", dump(signed))])

    with pytest.raises(HsmRefusedError):
        coordinator.flow.execute(ceremony.id)

    assert isinstance(coordinator.state.ceremony(ceremony.id).stage, Ready)


def test_a_refused_token_is_void_where_the_cluster_does_not_list_tokens(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = before(refusal(sentences.BAD_APPROVAL))
    coordinator.troubles[ListTokens] = before(refusal("No list today"))

    state = coordinator.flow.execute(ceremony.id)

    assert state.ceremony(ceremony.id).stage.reason is VoidReason.REFUSED


def test_no_token_is_given(coordinator):
    coordinator.log_in()
    coordinator.troubles[GenerateToken] = before(refusal(sentences.TABLE_FULL))

    with pytest.raises(HsmRefusedError):
        coordinator.request()

    assert coordinator.state.ceremonies == ()
    assert coordinator.acts()[-2:] == ["token_asked", "token_refused"]


def test_a_token_that_is_not_the_one_asked_for_is_not_handed_out(coordinator):
    coordinator.log_in()
    coordinator.troubles[GenerateToken] = answering(
        lambda file: file.replace(b'"key-usage"', b'"user"')
    )

    with pytest.raises(RefusedError, match="service that was asked for"):
        coordinator.request()

    assert coordinator.state.ceremonies == ()
    assert coordinator.acts()[-1] == "token_refused"


def test_refused_deletion_leaves_the_tokens_alive(coordinator):
    coordinator.log_in()
    ceremony = coordinator.request()
    coordinator.troubles[DeleteTokens] = before(refusal("Not now"))

    with pytest.raises(HsmRefusedError):
        coordinator.flow.delete_tokens()

    assert isinstance(coordinator.state.ceremony(ceremony.id).stage, Collecting)
    assert coordinator.acts()[-1] == "deletion_refused"


def test_what_cannot_be_typed_is_not_sent_and_the_ceremony_goes_on(coordinator):
    coordinator.log_in()
    key = coordinator.key("release-key")
    ceremony = coordinator.ready(ChangeKeyAttribute(key, "label", "new"))
    coordinator.troubles[SetKeyAttribute] = before(ValueError("a label with a bell"))

    with pytest.raises(RefusedError, match="a label with a bell"):
        coordinator.flow.execute(ceremony.id)

    assert isinstance(coordinator.state.ceremony(ceremony.id).stage, Ready)
    assert coordinator.acts()[-1] == "execution_refused"


# --- the journal -------------------------------------------------------------------------


@pytest.mark.parametrize("act", ["operation_fixed", "token_asked"])
def test_without_a_journal_no_token_is_asked_for(coordinator, act):
    coordinator.log_in()
    coordinator.journal.fails_at = (act,)

    with pytest.raises(JournalError):
        coordinator.request()

    assert coordinator.asked_for(GenerateToken) == 0
    assert coordinator.state.ceremonies == ()


def test_without_a_journal_an_issued_token_is_not_used(coordinator):
    coordinator.log_in()
    coordinator.journal.fails_at = ("token_issued",)

    with pytest.raises(JournalError):
        coordinator.request()

    assert coordinator.state.ceremonies == ()


def test_without_a_journal_no_file_counts(coordinator):
    coordinator.log_in()
    ceremony = coordinator.request()
    coordinator.journal.fails_at = ("files_added",)

    with pytest.raises(JournalError):
        coordinator.approve(ceremony, "user1", "user2")

    assert coordinator.state.ceremony(ceremony.id) == ceremony


def test_without_a_journal_nothing_is_executed(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.journal.fails_at = ("execution_begun",)

    with pytest.raises(JournalError):
        coordinator.flow.execute(ceremony.id)

    assert coordinator.asked_for(Sign) == 0
    assert isinstance(coordinator.state.ceremony(ceremony.id).stage, Ready)


def test_what_was_executed_is_known_although_it_could_not_be_written_down(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.journal.fails_at = ("execution_done",)

    with pytest.raises(JournalError):
        coordinator.flow.execute(ceremony.id)

    assert isinstance(coordinator.state.ceremony(ceremony.id).stage, Executed)
    with pytest.raises(RefusedError):
        coordinator.flow.execute(ceremony.id)


def test_a_lost_session_is_lost_without_a_journal_too(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[ListUsers] = before(lost())
    coordinator.journal.fails_at = ("session_lost",)

    with pytest.raises(JournalError):
        coordinator.flow.survey()

    assert isinstance(coordinator.flow.state, SignedOut)
    assert not coordinator.flow.state.ceremonies[0].is_live
    assert coordinator.flow.state.ceremonies[0].id == ceremony.id


def test_a_bug_in_the_middle_of_an_execution_is_never_a_second_try(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = after(KeyError("a bug"))
    with pytest.raises(KeyError):
        coordinator.flow.execute(ceremony.id)

    state = coordinator.flow.state

    assert isinstance(state, LoggedIn)
    assert isinstance(state.ceremony(ceremony.id).stage, Unknown)
    with pytest.raises(RefusedError):
        coordinator.flow.execute(ceremony.id)
    assert coordinator.asked_for(Sign) == 1
