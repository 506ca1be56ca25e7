# SPDX-License-Identifier: Apache-2.0
"""A plan for a cluster at AWS: what it waits for, which doubts it accepts, where it ends."""

from dataclasses import replace
from datetime import timedelta

import pytest

from approver_gui.cluster.port import ClusterState, Description, HsmOfCluster, Part
from approver_gui.errors import HsmOutcomeUnknownError
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.text import say
from tests.headless.setup_site import Site, now

NAME = "cluster-abc234"
LONG_AFTER = timedelta(days=80 * 365)


class Plane:
    """Describes one cluster, whose HSM is there after a look or two."""

    def __init__(self, certificates: dict[Part, bytes]) -> None:
        self.certificates = certificates
        self.states = [*[ClusterState.CREATING] * 2, ClusterState.UNINITIALIZED]
        self.looks = 0
        self.sent: list[bytes] = []
        self.answer_is_lost = False

    def clusters(self) -> tuple[Description, ...]:
        return (self.describe(NAME),)

    def describe(self, cluster_id: str) -> Description:
        self.looks += 1
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        is_there = state not in (ClusterState.CREATING, ClusterState.INITIALIZING)
        hsm = HsmOfCluster("hsm-abc", "ACTIVE", "eu-central-1a", "10.0.0.7")
        found = Description(cluster_id, state, hsm_type="hsm2m.medium")
        if not is_there:
            return found
        return replace(found, hsms=(hsm,), certificates=self.certificates)

    def initialise(self, _cluster_id: str, signed: bytes, _anchor: bytes) -> None:
        self.sent.append(signed)
        self.certificates = {Part.HSM: self.certificates[Part.HSM], Part.CLUSTER: signed}
        self.states = [ClusterState.INITIALIZING, ClusterState.INITIALIZED]
        if self.answer_is_lost:
            raise HsmOutcomeUnknownError(say("Nobody knows"), say("No answer."), say("Look."))


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path)
    with Cluster.open(site.state) as cluster:
        deed = cluster.deed()
    assert deed is not None
    (tmp_path / "aws.crt").write_bytes(deed.aws_root)
    (tmp_path / "maker.crt").write_bytes(deed.manufacturer_root)
    parts = {
        Part.CSR: deed.csr,
        Part.HSM: deed.hsm,
        Part.AWS_HARDWARE: deed.aws_hardware,
        Part.MANUFACTURER_HARDWARE: deed.manufacturer_hardware,
    }
    site.plane = Plane(parts)
    site.aws = lambda _choice: site.plane
    site.pauses = lambda _seconds: None
    site.write_plan(more="[host]\nskip = true\n")
    at_aws = f'plane = "aws"\nregion = "eu-central-1"\nid = "{NAME}"\n'
    text = site.plan.read_text().replace('plane = "embedded"\n', at_aws)
    text = text.replace("embedded:bare.cluster", "local:tool=/nowhere/cloudhsm-cli")
    for root, file in (("aws", "aws.crt"), ("manufacturer", "maker.crt")):
        text = text.replace(f'root = "{root}"\n', f'root = "{root}"\nfile = "{file}"\n')
    site.plan.write_text(text)
    return site


def test_it_waits_for_aws_and_ends_where_somebody_else_goes_on(site):
    ended = site.run()
    assert ended.code == ExitCode.TOO_FEW, ended.out + ended.err
    assert "Waiting: CREATE_IN_PROGRESS" in ended.err
    assert "waits  Prepare the tool's host" in ended.out
    assert len(site.plane.sent) == 1
    again = site.run()
    assert again.code == ExitCode.TOO_FEW
    assert len(site.plane.sent) == 1


def test_an_initialisation_without_an_answer_is_looked_at_and_never_repeated(site):
    site.plane.answer_is_lost = True
    assert site.run().code == ExitCode.OUTCOME_UNKNOWN
    again = site.run()
    assert again.code == ExitCode.TOO_FEW, again.out + again.err
    assert "waits  Prepare the tool's host" in again.out
    assert len(site.plane.sent) == 1


def test_a_doubt_is_accepted_only_where_the_plan_has_a_reason(site):
    site.clock = lambda: now() + LONG_AFTER
    ended = site.run()
    assert ended.code == ExitCode.REFUSED
    assert "A doubt is not accepted" in ended.err
    assert site.plane.sent == []
    reason = '[[accept]]\ncheck = "C8"\nreason = "long after, in a test"\n'
    site.plan.write_text(site.plan.read_text() + reason)
    accepted = site.run()
    assert accepted.code == ExitCode.TOO_FEW, accepted.out + accepted.err
    assert "because long after, in a test" in accepted.out
    assert len(site.plane.sent) == 1


def test_an_authority_that_is_there_is_used_and_no_other_made(site):
    text = site.plan.read_text()
    site.plan.write_text(text.replace('declined = "one admin', 'declined = "one'))
    site.run()
    folders = list((site.places.authorities_folder).glob("*.crt"))
    assert len(folders) == 1
    other = site.places.clusters_folder / NAME / "customerCA.crt"
    assert other.read_bytes() == folders[0].read_bytes()


def test_a_tool_that_is_not_there_is_told_when_the_host_is_not_left_out(site):
    text = site.plan.read_text().replace("skip = true", 'address = "10.0.0.7"')
    site.plan.write_text(text)
    ended = site.run()
    assert ended.code == ExitCode.CLUSTER, ended.out + ended.err
    assert "FAILED Prepare the tool's host" in ended.out
