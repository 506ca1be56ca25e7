# SPDX-License-Identifier: Apache-2.0
"""Before the execution: files handed in, several tokens at once, and how tokens end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from approver_gui.errors import RefusedError
from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    DeadlineSource,
    Executed,
    Ready,
    Void,
    VoidReason,
)
from approver_gui.flows.operations import (
    CreateUser,
    SetQuorum,
)
from approver_gui.hsm.requests import GenerateToken, Sign
from approver_gui.hsm.words import Role, Service
from approver_gui.tokens.checks import Verdict
from tests.flows.cluster_desk import (
    ADMINS,
    CoordinatorDesk,
    ecdsa,
    word,
)
from tests.hsm.approvers import approved


@pytest.fixture
def coordinator(tmp_path):
    return CoordinatorDesk(tmp_path)


def executed(coordinator, ceremony: Ceremony) -> Executed:
    state = coordinator.flow.execute(ceremony.id)
    (found,) = (one for one in state.ceremonies if one.id == ceremony.id)
    assert isinstance(found.stage, Executed)
    return found.stage


# --- what is handed in -------------------------------------------------------------------


def test_a_file_that_does_not_count_says_why_in_its_seat(coordinator):
    coordinator.log_in()
    ceremony = coordinator.request()
    forged = approved(ceremony.original, "user3").replace(b'"user3"', b'"user2"')
    other = coordinator.request()

    state = coordinator.flow.add(
        ceremony.id,
        [
            ("unsigned.json", ceremony.original),
            ("forged.json", forged),
            ("other.json", approved(other.original, "user2")),
            ("holiday.jpg", b"\xff\xd8\xff"),
        ],
    )

    found = state.ceremony(ceremony.id)
    ids = {one.file: one.check_id for one in found.tally.findings}
    assert ids == {
        "unsigned.json": "M3",
        "forged.json": "M11",
        "other.json": "M5",
        "holiday.jpg": "M4",
    }
    assert isinstance(found.stage, Collecting)
    seats = {seat.voter.username: seat.why for seat in found.seats}
    assert "key of user3" in str(seats["user2"])
    assert set(seats) == {"user1", "user2", "user3"}


def test_the_same_files_again_change_nothing_and_are_not_written_down(coordinator):
    coordinator.log_in()
    ceremony = coordinator.request()
    file = ("a.json", approved(ceremony.original, "user2"))
    broken = ("b.json", b"{}")
    coordinator.flow.add(ceremony.id, [file, broken, file, broken])
    acts, state = coordinator.acts(), coordinator.flow.state

    again = coordinator.flow.add(ceremony.id, [broken, file])

    assert again == state
    assert coordinator.acts() == acts
    assert len(again.ceremony(ceremony.id).files) == 2


def test_a_late_file_of_a_ready_ceremony_is_harmless(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()

    after = coordinator.approve(ceremony, "user3")

    assert isinstance(after.stage, Ready)
    executed(coordinator, ceremony)


def test_nothing_can_be_added_to_a_ceremony_that_is_over(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.flow.execute(ceremony.id)

    with pytest.raises(RefusedError, match="over"):
        coordinator.approve(ceremony, "user3")


def test_a_roster_changed_meanwhile_counts_anew(coordinator):
    coordinator.log_in()
    roster = coordinator.keeper.roster
    coordinator.keeper.roster = roster.with_key("crypto-user/user2", None)
    coordinator.flow.reload_roster()
    ceremony = coordinator.approve(coordinator.request(), "user1", "user2")
    assert isinstance(ceremony.stage, Collecting)

    coordinator.keeper.roster = roster
    state = coordinator.flow.reload_roster()

    assert isinstance(state.ceremony(ceremony.id).stage, Ready)
    executed(coordinator, ceremony)
    assert coordinator.flow.reload_roster().ceremony(ceremony.id).stage != Ready()


def test_the_roster_can_ask_for_more_than_the_cluster_and_never_for_less(coordinator):
    coordinator.log_in()
    roster = coordinator.keeper.roster
    for needed, missing in ((3, 3), (1, 2)):
        policy = replace(roster.policy, needed=needed)
        coordinator.keeper.roster = replace(roster, policy=policy)

        ceremony = coordinator.request()

        assert (ceremony.needed, ceremony.tally.missing) == (2, missing)


def test_the_verdict_of_a_tally_with_a_strange_file_does_not_stop_the_verified_ones(
    coordinator,
):
    coordinator.log_in()
    other = coordinator.request()
    ceremony = coordinator.ready()
    strange = ("other.json", approved(other.original, "user3"))

    found = coordinator.flow.add(ceremony.id, [strange]).ceremony(ceremony.id)

    assert found.tally.verdict is Verdict.STOP
    executed(coordinator, ceremony)


def test_admins_are_shown_as_the_approvers_of_user_tokens(coordinator):
    coordinator.raise_m()
    coordinator.log_in("admin")

    ceremony = coordinator.request(CreateUser("user4", Role.CRYPTO_USER, word("user4")))

    assert {seat.voter.username for seat in ceremony.seats} == set(ADMINS)


# --- several at once ---------------------------------------------------------------------


def test_two_tokens_of_one_key_side_by_side(coordinator):
    coordinator.log_in()
    first = coordinator.request(coordinator.a_signing(ecdsa(b"one", "one.txt")))
    second = coordinator.request(coordinator.a_signing(ecdsa(b"two", "two.txt")))
    assert first.id != second.id
    coordinator.approve(second, "user1", "user2")
    assert isinstance(coordinator.state.ceremony(first.id).stage, Collecting)

    executed(coordinator, second)
    coordinator.approve(first, "user2", "user3")
    executed(coordinator, first)

    sent = [one.payload for one in coordinator.asked if isinstance(one, Sign)]
    assert sent == [b"two", b"one"]


def test_one_live_token_at_a_time_for_users(coordinator):
    coordinator.raise_m()
    coordinator.log_in("admin")
    coordinator.request(CreateUser("user4", Role.CRYPTO_USER, word("user4")))
    asked = coordinator.asked_for(GenerateToken)

    with pytest.raises(RefusedError, match="one of them at a time"):
        coordinator.request(CreateUser("user5", Role.CRYPTO_USER, word("user5")))

    assert coordinator.asked_for(GenerateToken) == asked
    coordinator.request(SetQuorum(Service.QUORUM, 3))


# --- the end of a token ------------------------------------------------------------------


def test_the_clock_runs_out_at_one_of_two(coordinator):
    coordinator.log_in()
    ceremony = coordinator.approve(coordinator.request(), "user1")
    assert ceremony.deadline.at == coordinator.clock() + timedelta(seconds=600)
    assert ceremony.deadline.source is DeadlineSource.TOKEN_LIST
    coordinator.pass_time(599)
    coordinator.flow.tick()
    assert ceremony.left(coordinator.clock()) == timedelta(seconds=1)
    assert coordinator.state.ceremony(ceremony.id).is_live
    coordinator.pass_time(1)

    state = coordinator.flow.tick()

    stage = state.ceremony(ceremony.id).stage
    assert isinstance(stage, Void)
    assert stage.reason is VoidReason.EXPIRED
    assert coordinator.acts()[-1] == "token_void"
    with pytest.raises(RefusedError):
        coordinator.flow.execute(ceremony.id)
    assert coordinator.asked_for(Sign) == 0


def test_a_ready_ceremony_whose_time_is_over_is_not_executed(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.pass_time(600)

    with pytest.raises(RefusedError, match="over"):
        coordinator.flow.execute(ceremony.id)

    assert coordinator.asked_for(Sign) == 0


def test_given_up_then_put_away(coordinator):
    coordinator.log_in()
    ceremony = coordinator.request()

    state = coordinator.flow.forget(ceremony.id)
    assert state.ceremony(ceremony.id).stage.reason is VoidReason.GIVEN_UP
    state = coordinator.flow.forget(ceremony.id)

    assert state.ceremonies == ()
    with pytest.raises(RefusedError, match="no such ceremony"):
        coordinator.flow.forget(ceremony.id)
    assert coordinator.acts()[-2:] == ["token_void", "ceremony_put_away"]


def test_a_password_is_forgotten_with_its_token(coordinator):
    coordinator.raise_m()
    coordinator.log_in("admin")
    password = word("user4")
    ceremony = coordinator.request(CreateUser("user4", Role.CRYPTO_USER, password))

    coordinator.flow.forget(ceremony.id)

    assert not password


def test_tokens_deleted_on_the_cluster_are_void_here(coordinator):
    coordinator.log_in()
    first, second = coordinator.request(), coordinator.ready()

    state = coordinator.flow.delete_tokens()

    stages = [state.ceremony(one.id).stage for one in (first, second)]
    assert [stage.reason for stage in stages] == [VoidReason.DELETED] * 2
    assert coordinator.cluster.state.tokens == {}
    assert coordinator.acts()[-4:] == [
        "deletion_asked",
        "token_void",
        "token_void",
        "tokens_deleted",
    ]
