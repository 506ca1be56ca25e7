# SPDX-License-Identifier: Apache-2.0
"""The cluster itself: created, given an HSM, looked at, taken down."""

from dataclasses import replace

import pytest

from approver_gui.cluster.port import NewCluster, PlaneRefusal
from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmUnreachableError,
    RefusedError,
)
from approver_gui.files import locked
from approver_gui.flows.connection import Local
from approver_gui.flows.setup.embedded_plane import ZONE
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.target import AwsChoice, SetupTarget, aws
from approver_gui.flows.setup.views import Standing, Step, next_step, view
from approver_gui.hsm.requests import (
    ListUsers,
)
from tests.flows.cluster_desk import before, unknown
from tests.flows.setup.desk import WISHES, SetupDesk, unreachable
from tests.flows.setup.memory_plane import CLUSTER, MemoryPlane, no


@pytest.fixture
def desk(tmp_path):
    return SetupDesk(tmp_path)


def test_a_cluster_is_created_given_an_hsm_and_taken_down(tmp_path):
    desk = SetupDesk(tmp_path, hsms=None)
    assert next_step(desk.flow().look()) is Step.CLUSTER
    facts = desk.flow_looked().create_cluster(NewCluster("embedded", ()))
    assert "costs money" in str(view(facts, Step.CLUSTER).missing)
    with pytest.raises(RefusedError, match="a cluster already"):
        desk.flow_looked().create_cluster(NewCluster("embedded", ()))
    assert next_step(desk.flow_looked().create_hsm(ZONE)) is Step.PAPERS
    with pytest.raises(RefusedError, match="an HSM in"):
        desk.flow_looked().create_hsm(ZONE)
    flow = desk.flow_looked()
    plan, cluster_id = flow.tear_down_plan(), flow.cluster_id
    with pytest.raises(RefusedError):
        flow.tear_down(plan, "cluster-other", lambda _s: False, lambda _one, _s: None)
    assert flow.tear_down(plan, cluster_id, lambda _s: False, lambda _one, _s: None).is_gone
    assert flow.facts is not None
    assert next_step(flow.facts) is Step.CLUSTER
    assert flow.facts.cluster_id == ""
    acts = desk.acts()
    assert [acts.count(act) for act in ("cluster_created", "hsm_created")] == [1, 1]
    assert desk.plane.asked == ["create", "create_hsm"]


def test_an_hsm_of_which_nobody_knows_is_looked_for(tmp_path):
    desk = SetupDesk(tmp_path, hsms=0)
    desk.plane.after["create_hsm"] = unknown()
    flow = desk.flow_looked()
    with pytest.raises(HsmOutcomeUnknownError):
        flow.create_hsm(ZONE)
    assert flow.facts is not None
    assert next_step(flow.facts) is Step.PAPERS
    with pytest.raises(RefusedError, match="an HSM in"):
        desk.flow_looked().create_hsm(ZONE)
    assert desk.plane.asked == ["create_hsm"]


def test_an_hsm_that_is_listed_late_is_not_asked_for_twice(tmp_path):
    desk = SetupDesk(tmp_path, hsms=0)
    target = SetupTarget(AwsChoice("eu-central-1", desk.cluster_id), Local("/no/such/tool"))

    def again():
        return SetupFlow(target, desk.means())

    desk.plane.before["create_hsm"] = unknown()  # it never got there: nothing is listed
    with pytest.raises(HsmOutcomeUnknownError):
        again().create_hsm(ZONE)
    desk.clock.move(minutes=14)
    with pytest.raises(RefusedError, match="no answer came"):
        again().create_hsm(ZONE)
    assert desk.plane.asked == ["create_hsm"]
    desk.clock.move(minutes=2)
    facts = again().create_hsm(ZONE)
    assert facts.described is not None
    assert len(facts.described.hsms) == 1


def test_a_control_plane_that_cannot_be_asked_is_a_fact(desk):
    desk.plane.silent = unreachable()
    facts = desk.flow().look()
    assert view(facts, Step.CLUSTER).standing is Standing.STOPPED
    assert "No network" in str(view(facts, Step.CLUSTER).missing)


def test_an_id_that_could_name_another_folder_is_not_used(desk):
    described = next(iter(desk.plane.clusters()))
    desk.plane.tells = replace(described, cluster_id="../../elsewhere")
    facts = desk.flow().look()
    assert view(facts, Step.CLUSTER).standing is Standing.STOPPED
    assert facts.cluster_id == ""


def test_waiting_ends_where_nothing_goes_on(desk):
    told = []
    facts = desk.flow_looked().wait(lambda _s: False, lambda one, _s: told.append(one.state))
    assert told == ["UNINITIALIZED"]
    assert next_step(facts) is Step.PAPERS


def test_a_tool_that_refuses_is_a_fact(desk):
    desk.placed()
    desk.troubles[ListUsers] = before(unreachable())
    facts = desk.flow().look()
    assert view(facts, Step.HOST).standing is Standing.NEXT
    assert "No network" in str(view(facts, Step.HOST).missing)


def test_looking_here_asks_nobody(desk):
    desk.placed()
    flow = desk.flow_looked()
    count = len(desk.asked)
    assert flow.look_here() == flow.facts
    assert len(desk.asked) == count


def test_after_an_abort_the_flow_goes_on(desk):
    desk.placed()
    flow = desk.flow_looked()
    flow.abort()
    assert view(flow.look(), Step.HOST).standing is Standing.DONE


def test_acts_without_a_cluster_say_so(tmp_path):
    desk = SetupDesk(tmp_path, hsms=None)
    with pytest.raises(RefusedError, match="No cluster is chosen"):
        desk.flow().save_wishes(WISHES)
    with pytest.raises(RefusedError, match="Nobody has looked"):
        desk.flow().report()
    with pytest.raises(RefusedError, match="no cluster"):
        desk.by_hand_of("cluster-abc234").choose_cluster("../..")


def at_aws(desk: SetupDesk, plane: MemoryPlane, cluster_id: str = "") -> SetupFlow:
    target = SetupTarget(aws("eu-central-1", cluster_id), Local("/no/such/tool"))
    means = replace(desk.means(), plane=plane)
    return SetupFlow(target, means)


def test_a_cluster_of_aws_is_chosen_from_its_list(desk):
    plane = MemoryPlane("hsm-1", state="UNINITIALIZED")
    flow = at_aws(desk, plane)
    assert next_step(flow.look()) is Step.CLUSTER
    assert [one.cluster_id for one in flow.clusters()] == [CLUSTER]
    facts = flow.choose_cluster(CLUSTER)
    assert flow.target.cluster_id == CLUSTER
    assert facts.described is not None
    assert not desk.places.journal_file.exists()
    with pytest.raises(RefusedError, match="no cluster"):
        flow.choose_cluster("cluster-../x")


def test_without_permission_the_cluster_stops_and_says_so(desk):
    plane = MemoryPlane("hsm-1", state="UNINITIALIZED")
    plane.breaks["describe"] = no(PlaneRefusal.ACCESS_DENIED)
    facts = at_aws(desk, plane, CLUSTER).look()
    assert view(facts, Step.CLUSTER).standing is Standing.STOPPED
    assert "It says no." in str(view(facts, Step.CLUSTER).missing)


def test_by_hand_nothing_is_asked_of_a_control_plane(desk):
    flow = desk.by_hand()
    assert flow.clusters() == ()
    with pytest.raises(RefusedError, match="No control plane"):
        flow.create_cluster(NewCluster("hsm2m.medium", ("subnet-1",)))
    assert view(flow.look(), Step.CLUSTER).standing is Standing.DONE


def test_without_a_look_no_hsm_is_added(desk):
    flow = desk.flow_looked()
    desk.plane.silent = unreachable()
    with pytest.raises(HsmUnreachableError):
        flow.create_hsm(ZONE)
    assert desk.plane.asked == []
    assert "hsm_creation_begun" not in desk.acts()


def test_two_windows_add_one_hsm(tmp_path):
    desk = SetupDesk(tmp_path, hsms=0)
    first, second = desk.flow_looked(), desk.flow_looked()
    desk.places.clusters_folder.mkdir(parents=True)
    with (
        locked(first.folder.with_name(f"{desk.cluster_id}.lock")),
        pytest.raises(RefusedError, match="Another window"),
    ):
        second.create_hsm(ZONE)
    first.create_hsm(ZONE)
    with pytest.raises(RefusedError, match="an HSM in"):
        second.create_hsm(ZONE)
    assert desk.plane.asked == ["create_hsm"]
