# SPDX-License-Identifier: Apache-2.0
"""Drills: everybody signs, nothing is executed, the token goes, the roster remembers."""

from dataclasses import replace

import pytest

from approver_gui.errors import HsmRefusedError, MediumError, RefusedError
from approver_gui.flows import drill as drills
from approver_gui.flows.ceremony import Collecting, Ready, VoidReason
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import KeyName
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import DeleteTokens, GenerateToken, Sign
from approver_gui.keys.roster import Roster
from approver_gui.text import say
from tests.flows.cluster_desk import CoordinatorDesk, MemoryKeeper, before


@pytest.fixture
def coordinator(tmp_path):
    return CoordinatorDesk(tmp_path)


def begun(coordinator, drill=None):
    return coordinator.flow.start_drill(
        drill or Drill(coordinator.key("release-key"))
    ).ceremonies[-1]


def proven(coordinator):
    return {
        one.ident: one.proven_at for one in coordinator.keeper.roster.members if one.proven_at
    }


def test_a_drill_of_all_three_proves_their_keys_and_leaves_no_token(coordinator):
    coordinator.log_in()
    ceremony = begun(coordinator)
    assert ceremony.tally.needed == 3
    two = coordinator.approve(ceremony, "user1", "user2")
    assert isinstance(two.stage, Collecting)
    assert isinstance(coordinator.approve(ceremony, "user3").stage, Ready)

    found = coordinator.flow.finish_drill(ceremony.id)

    assert found.absent == ()
    assert "All keys proved themselves" in str(found.words())
    now = coordinator.clock()
    assert proven(coordinator) == {f"crypto-user/user{n}": now for n in (1, 2, 3)}
    assert coordinator.cluster.state.tokens == {}
    stage = coordinator.state.ceremony(ceremony.id).stage
    assert stage.reason is VoidReason.DRILLED
    assert coordinator.asked_for(Sign) == 0
    assert coordinator.acts()[-4:] == [
        "drill_ended",
        "token_void",
        "deletion_asked",
        "tokens_deleted",
    ]


def test_who_did_not_sign_is_named(coordinator):
    coordinator.log_in()
    ceremony = begun(coordinator)
    coordinator.approve(ceremony, "user2")

    found = coordinator.flow.finish_drill(ceremony.id)

    assert found.proven == ("crypto-user/user2",)
    assert found.absent == ("crypto-user/user1", "crypto-user/user3")
    assert "Not proved" in str(found.words())
    assert set(proven(coordinator)) == {"crypto-user/user2"}
    entry = next(one for one in coordinator.entries() if one.act == "drill_ended")
    assert entry.facts["absent"] == found.absent


def test_admins_are_drilled_with_a_user_token(coordinator):
    coordinator.raise_m()
    coordinator.log_in("admin")
    ceremony = begun(coordinator, Drill())
    assert ceremony.token.service == "user"
    coordinator.approve(ceremony, "admin", "officer1", "officer2")

    found = coordinator.flow.finish_drill(ceremony.id)

    assert set(found.proven) == {"admin/admin", "admin/officer1", "admin/officer2"}


def test_a_drill_is_never_executed(coordinator):
    coordinator.log_in()
    ceremony = begun(coordinator)
    coordinator.approve(ceremony, "user1", "user2", "user3")

    with pytest.raises(RefusedError, match="A drill does nothing"):
        coordinator.flow.execute(ceremony.id)

    assert coordinator.asked_for(Sign) == 0


def test_a_ceremony_is_no_drill(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()

    with pytest.raises(RefusedError, match="no drill"):
        coordinator.flow.finish_drill(ceremony.id)


def test_a_drill_is_alone_because_it_deletes_all_own_tokens(coordinator):
    coordinator.log_in()
    ceremony = coordinator.request()
    with pytest.raises(RefusedError, match="deletes all own tokens"):
        begun(coordinator)
    coordinator.flow.forget(ceremony.id)
    begun(coordinator)

    with pytest.raises(RefusedError, match="A drill is on"):
        coordinator.request()

    assert coordinator.asked_for(GenerateToken) == 2


def test_a_drill_wants_the_role_of_its_service(coordinator):
    coordinator.log_in()

    with pytest.raises(RefusedError, match="role admin"):
        begun(coordinator, Drill())


def test_a_drill_without_anybody_who_could_sign_is_refused():
    with pytest.raises(RefusedError, match="no registered key"):
        drills.policy(Drill(), Roster())


def test_a_user_without_a_key_in_the_roster_is_absent(coordinator):
    roster = coordinator.keeper.roster
    coordinator.keeper.roster = roster.with_key("crypto-user/user3", None)
    coordinator.log_in()
    ceremony = begun(coordinator)
    coordinator.approve(ceremony, "user1", "user2", "user3")

    found = coordinator.flow.finish_drill(ceremony.id)

    assert found.absent == ("crypto-user/user3",)


def test_a_drill_ignores_what_the_policy_asks_for_beside(coordinator):
    roster = coordinator.keeper.roster
    strict = replace(roster.policy, excludes_requester=True, needed=2)
    coordinator.keeper.roster = replace(roster, policy=strict)
    coordinator.log_in()

    ceremony = begun(coordinator)

    assert ceremony.tally.needed == 3
    again = coordinator.flow.reload_roster().ceremony(ceremony.id)
    assert again.tally.policy == ceremony.tally.policy


def test_a_token_that_cannot_be_deleted_is_void_here_all_the_same(coordinator):
    coordinator.log_in()
    ceremony = begun(coordinator)
    coordinator.approve(ceremony, "user1")
    coordinator.troubles[DeleteTokens] = before(refusal("Not now"))

    with pytest.raises(HsmRefusedError):
        coordinator.flow.finish_drill(ceremony.id)

    assert not coordinator.state.ceremony(ceremony.id).is_live
    assert set(proven(coordinator)) == {"crypto-user/user1"}


class FullKeeper(MemoryKeeper):
    """A keeper without room."""

    def save(self, roster):
        raise MediumError(say("No room"), say("It is full."), say("Make room."))


def test_a_roster_that_cannot_be_kept_does_not_keep_the_token_alive(coordinator):
    coordinator.keeper = FullKeeper(coordinator.keeper.roster)
    coordinator.flow = coordinator.new_flow()
    coordinator.log_in()
    ceremony = begun(coordinator)

    with pytest.raises(MediumError):
        coordinator.flow.finish_drill(ceremony.id)

    assert coordinator.cluster.state.tokens == {}


def test_a_drill_says_what_it_is():
    key = KeyName("0x000000000000220d", "release-key")

    assert "release-key (0x220d)" in str(Drill(key).sentence())
    assert "all admins" in str(Drill().sentence())
    assert str(Drill().button()) == "End the drill and delete its token now"
    assert Drill(key).facts()["key"] == "0x220d"
    assert Drill().facts() == {"operation": "drill", "service": "user"}
