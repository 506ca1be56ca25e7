# SPDX-License-Identifier: Apache-2.0
"""A set-up at AWS through its flow, with moto's own server in the place of AWS.

moto creates and describes clusters. It knows neither CreateHsm nor InitializeCluster: what the
flow makes of an answer that AWS never gives is to be seen there.
"""

from dataclasses import replace

import pytest

from approver_gui.cluster.certificates import ROOT_FILE_NAMES
from approver_gui.cluster.port import ClusterState, Part
from approver_gui.errors import HsmOutcomeUnknownError
from approver_gui.flows.connection import Local
from approver_gui.flows.setup.facts import Attempt
from approver_gui.flows.setup.target import AwsChoice, SetupTarget
from approver_gui.flows.setup.views import Standing, Step, view
from approver_gui.hsm.embedded.cluster import Cluster
from tests.cluster.aws_stand_in import REGION, WISH, plane_at
from tests.flows.setup.desk import SetupDesk
from tests.keys.stand_ins import secret


class Spelled:
    """moto's plane with ids, state and papers as AWS has them.

    moto's ids are UUIDs, its clusters are ACTIVE at once, and none has a certificate.
    """

    def __init__(self, plane):
        self._plane, self._ids = plane, {}
        self.papers = {}

    def create(self, wish):
        return self._spelled(self._plane.create(wish))

    def clusters(self):
        return tuple(self._spelled(one) for one in self._plane.clusters())

    def describe(self, cluster_id):
        return self._spelled(self._plane.describe(self._ids[cluster_id]))

    def create_hsm(self, cluster_id, zone):
        return self._plane.create_hsm(self._ids[cluster_id], zone)

    def initialise(self, cluster_id, signed, anchor):
        self._plane.initialise(self._ids[cluster_id], signed, anchor)

    def _spelled(self, described):
        spelled = "cluster-" + described.cluster_id.replace("-", "")
        self._ids[spelled] = described.cluster_id
        return replace(
            described,
            cluster_id=spelled,
            state=ClusterState.UNINITIALIZED,
            certificates=self.papers,
        )


@pytest.fixture
def desk(tmp_path, moto_url):
    """Return a desk whose control plane is AWS's, asked at moto's server."""
    desk = SetupDesk(tmp_path)
    desk.target = SetupTarget(AwsChoice(REGION, ""), Local())
    desk.plane = Spelled(plane_at(moto_url))  # type: ignore[assignment]
    return desk


def go_on(desk, cluster_id):
    """Return the set-up of a program that was just started for a cluster, which has looked."""
    desk.target = desk.target.with_cluster(cluster_id)
    flow = desk.flow()
    return flow, flow.look()


def test_a_cluster_is_created_and_an_hsm_that_never_came_is_not_asked_for_again(desk):
    facts = desk.flow().create_cluster(WISH)

    assert (facts.described.state, facts.described.hsms) == (ClusterState.UNINITIALIZED, ())
    flow, _ = go_on(desk, facts.cluster_id)
    with pytest.raises(HsmOutcomeUnknownError) as caught:
        flow.create_hsm("eu-central-1a")

    assert "An HSM was to be added" in str(caught.value.detail)
    assert "500" in str(caught.value.detail)
    assert "Look at the cluster's HSMs before another is added" in str(caught.value.hint)
    assert desk.acts() == [
        "cluster_creation_begun",
        "setup_begun",
        "cluster_created",
        "hsm_creation_begun",
        "hsm_creation_unknown",
    ]
    _, facts = go_on(desk, facts.cluster_id)  # a look decides: there is none
    assert facts.described.hsms == ()
    assert view(facts, Step.CLUSTER).standing is Standing.NEXT


def test_an_initialisation_that_aws_answers_with_nonsense_is_not_done_by_halves(desk, tmp_path):
    cluster_id = desk.flow().create_cluster(WISH).cluster_id
    with Cluster.open(desk.state_file) as cluster:
        deed = cluster.deed()
    assert deed is not None
    desk.plane.papers = {
        Part.CSR: deed.csr,
        Part.HSM: deed.hsm,
        Part.AWS_HARDWARE: deed.aws_hardware,
        Part.MANUFACTURER_HARDWARE: deed.manufacturer_hardware,
    }
    roots = [tmp_path / name for name in ROOT_FILE_NAMES.values()]
    for path, pem in zip(roots, (deed.aws_root, deed.manufacturer_root), strict=True):
        path.write_bytes(pem)
    flow, _ = go_on(desk, cluster_id)
    flow.fetch_papers()
    flow.take_files(roots)
    desk.confirm_roots()
    desk.with_authority()
    flow, _ = go_on(desk, cluster_id)
    flow.accept_doubts("the roots are those of a rehearsal")
    flow.sign_csr(secret())

    with pytest.raises(HsmOutcomeUnknownError) as caught:
        flow.initialise(cluster_id)

    assert "Nobody knows whether it was done" in str(caught.value.title)
    assert desk.acts()[-2:] == ["initialisation_begun", "initialisation_unknown"]
    _, facts = go_on(desk, cluster_id)
    assert facts.noted.attempt is Attempt.UNKNOWN
    assert not facts.is_initialised
    assert not facts.is_ours


def test_a_cluster_whose_id_is_none_is_said_to_be_there_and_not_created_again(desk, moto_url):
    desk.plane = plane_at(moto_url)
    with pytest.raises(HsmOutcomeUnknownError) as caught:
        desk.flow().create_cluster(WISH)

    assert "look at the list" in str(caught.value.hint)
    assert desk.acts()[-2:] == ["cluster_creation_begun", "cluster_creation_unknown"]
    assert desk.target.cluster_id == ""
