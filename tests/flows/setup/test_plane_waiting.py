# SPDX-License-Identifier: Apache-2.0
"""Waiting for a cluster: longer and longer pauses, and an end in every case."""

from dataclasses import replace

import pytest

from approver_gui.cluster.port import ClusterState, PlaneRefusal
from approver_gui.errors import HsmRefusedError, HsmUnreachableError, RefusedError
from approver_gui.flows.setup.plane_waiting import HOPELESS, Limits, wait_until
from tests.flows.setup.memory_plane import CLUSTER, MemoryPlane, Patience, no, unreachable


class StatesPlane(MemoryPlane):
    """Stands in one state after the other; an error in between is raised once."""

    def __init__(self, *states):
        super().__init__()
        self.states = list(states)

    def describe(self, cluster_id):
        assert cluster_id == CLUSTER
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        if isinstance(state, Exception):
            raise state
        return replace(self.described, state=state, state_message="As AWS says.")


def is_uninitialised(described):
    return described.state == ClusterState.UNINITIALIZED


@pytest.fixture
def patience():
    return Patience()


def wait(plane, patience, **other):
    return wait_until(
        plane,
        CLUSTER,
        is_uninitialised,
        pause=patience.pause,
        tell=patience.tell,
        clock_s=patience,
        **other,
    )


def test_what_is_there_already_is_not_waited_for(patience):
    found = wait(StatesPlane("UNINITIALIZED"), patience)
    assert found.state == "UNINITIALIZED"
    assert patience.pauses == []
    assert patience.told == [("UNINITIALIZED", 0)]


def test_pauses_grow_up_to_their_limit_and_every_look_is_told(patience):
    plane = StatesPlane(*["CREATE_IN_PROGRESS"] * 8, "UNINITIALIZED")
    found = wait(plane, patience, limits=Limits(first_s=2, longest_s=10))
    assert is_uninitialised(found)
    assert patience.pauses == [2, 3, 4.5, 6.75, 10, 10, 10, 10]
    assert [state for state, _ in patience.told] == ["CREATE_IN_PROGRESS"] * 8 + [
        "UNINITIALIZED"
    ]
    assert [waited for _, waited in patience.told][:3] == [0, 2, 5]


@pytest.mark.parametrize("state", sorted(HOPELESS))
def test_a_state_that_leads_nowhere_ends_it(patience, state):
    with pytest.raises(RefusedError, match=state) as caught:
        wait(StatesPlane("CREATE_IN_PROGRESS", state), patience)
    assert "As AWS says." in str(caught.value)
    assert len(patience.pauses) == 1


def test_a_state_that_aws_has_added_since_is_waited_through(patience):
    assert is_uninitialised(wait(StatesPlane("NEWFANGLED", "UNINITIALIZED"), patience))


def test_what_is_hopeless_for_one_purpose_is_the_aim_of_another(patience):
    plane = StatesPlane("DELETE_IN_PROGRESS", "UNINITIALIZED")
    assert is_uninitialised(wait(plane, patience, hopeless=()))


def test_somebody_who_cancels_gets_how_it_stood_last(patience):
    patience.cancel_after = 2
    found = wait(StatesPlane("CREATE_IN_PROGRESS"), patience)
    assert found.state == "CREATE_IN_PROGRESS"
    assert len(patience.pauses) == 2


def test_the_time_ends_it_to_the_second(patience):
    with pytest.raises(RefusedError, match=r"After 2 minutes .* CREATE_IN_PROGRESS"):
        wait(StatesPlane("CREATE_IN_PROGRESS"), patience, limits=Limits(total_s=120))
    assert sum(patience.pauses) == 120


@pytest.mark.parametrize(
    "stumble",
    [unreachable(), no(PlaneRefusal.THROTTLED), no(PlaneRefusal.SERVICE)],
    ids=["no network", "throttled", "service"],
)
def test_some_stumbles_in_a_row_are_passed_over(patience, stumble):
    row = [stumble] * 4
    states = ["CREATE_IN_PROGRESS", *row, "CREATE_IN_PROGRESS", *row, "UNINITIALIZED"]
    assert is_uninitialised(wait(StatesPlane(*states), patience))
    assert len(patience.told) == 3


def test_too_many_stumbles_end_it(patience):
    with pytest.raises(HsmUnreachableError):
        wait(StatesPlane("CREATE_IN_PROGRESS", *[unreachable()] * 5), patience)
    assert len(patience.pauses) == 5


def test_the_first_look_must_not_fail(patience):
    with pytest.raises(HsmUnreachableError):
        wait(StatesPlane(unreachable(), "UNINITIALIZED"), patience)
    assert patience.pauses == []


@pytest.mark.parametrize("code", [PlaneRefusal.ACCESS_DENIED, PlaneRefusal.NOT_FOUND])
def test_a_refusal_that_does_not_pass_ends_it_at_once(patience, code):
    with pytest.raises(HsmRefusedError):
        wait(StatesPlane("CREATE_IN_PROGRESS", no(code)), patience)
    assert len(patience.pauses) == 1
