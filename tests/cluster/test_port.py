# SPDX-License-Identifier: Apache-2.0
"""The port's values: what counts as initialised, and who keeps the port's promise."""

import inspect
from pathlib import Path

import pytest

from approver_gui.cluster.control_plane import AwsControlPlane
from approver_gui.cluster.port import (
    BEFORE,
    ClusterState,
    ControlPlane,
    Description,
    HsmOfCluster,
    Part,
)
from approver_gui.flows.setup.embedded_plane import EmbeddedPlane
from tests.flows.setup.memory_plane import MemoryPlane
from tests.keys.stand_ins import Clock

PLANES: list[ControlPlane] = [
    AwsControlPlane("eu-central-1", environ={}),
    EmbeddedPlane(Path("no such file"), Clock()),
    MemoryPlane(),
]


@pytest.mark.parametrize("state", ClusterState)
def test_these_states_tell_that_a_cluster_is_initialised(state):
    told = {ClusterState.INITIALIZED, ClusterState.ACTIVE, ClusterState.DEGRADED}
    assert Description("cluster-a", state).is_initialised is (state in told)


def test_its_own_certificate_tells_it_in_any_state():
    signed = {Part.CLUSTER: b"PEM"}
    for state in (*ClusterState, "NEWFANGLED"):
        assert Description("cluster-a", state, certificates=signed).is_initialised


def test_the_request_and_three_certificates_are_there_before():
    assert {*BEFORE} == {*Part} - {Part.CLUSTER}


def test_descriptions_of_the_same_facts_are_equal_and_share_nothing():
    one, other = Description("cluster-a", "ACTIVE"), Description("cluster-a", "ACTIVE")
    assert one == other
    assert one.certificates is not other.certificates
    assert HsmOfCluster("hsm-1", "ACTIVE") == HsmOfCluster("hsm-1", "ACTIVE", "", "")


@pytest.mark.parametrize("plane", PLANES, ids=lambda one: type(one).__name__)
def test_every_plane_has_the_methods_of_the_port_with_their_arguments(plane):
    promised = {
        name: list(inspect.signature(method).parameters)[1:]
        for name, method in vars(ControlPlane).items()
        if inspect.isfunction(method) and not name.startswith("_")
    }
    assert len(promised) == 7
    for name, arguments in promised.items():
        assert list(inspect.signature(getattr(plane, name)).parameters) == arguments
