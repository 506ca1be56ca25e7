# SPDX-License-Identifier: Apache-2.0
"""The set-up as window and commands make it: the tool for real, in a process of its own."""

import pytest

from approver_gui.cluster.port import NewCluster
from approver_gui.errors import HsmUnreachableError
from approver_gui.flows import reaching
from approver_gui.flows.connection import Connection, Embedded, Local
from approver_gui.flows.setup.office import SetupPorts, open_setup
from approver_gui.flows.setup.target import EmbeddedChoice, SetupTarget, aws, by_hand
from approver_gui.flows.setup.views import Step, next_step
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Places
from approver_gui.text import say
from tests.hsm.embedded.owned import owned_cluster
from tests.keys.stand_ins import QUICK, Clock, no_box


def a_session(connection: Connection) -> CloudhsmCli:
    return CloudhsmCli(reaching.tool(connection))


def no_aws(_choice: object) -> None:
    raise HsmUnreachableError(say("No AWS"), say("boto3 is missing."), say("Install it."))


@pytest.fixture
def ports(tmp_path):
    clock = Clock()
    return SetupPorts(
        places=Places.under(tmp_path / "home"),
        clock=clock,
        open_hsm=a_session,
        store=lambda folder: KeyStore(folder, no_box, clock, QUICK, AUTHORITY),
        aws=no_aws,  # type: ignore[arg-type]
    )


def test_a_file_that_is_not_there_is_a_cluster_to_be_made(ports, tmp_path):
    target = SetupTarget(EmbeddedChoice(), Embedded(tmp_path / "new.cluster"))
    flow = open_setup(target, ports)
    assert next_step(flow.look()) is Step.CLUSTER
    assert flow.create_cluster(NewCluster("embedded", ())).cluster_id
    assert open_setup(target, ports).look().cluster_id == flow.cluster_id


def test_a_cluster_that_was_made_ones_own_elsewhere_answers_through_its_tool(ports, tmp_path):
    file = tmp_path / "the.cluster"
    owned_cluster(file)
    facts = open_setup(SetupTarget(EmbeddedChoice(), Embedded(file)), ports).look()
    assert facts.answers
    assert next_step(facts) is Step.ACTIVATE


def test_opening_asks_nothing_and_writes_nothing(ports, tmp_path):
    flow = open_setup(SetupTarget(by_hand("cluster-abc"), Local("/no/such/tool")), ports)
    assert flow.facts is None
    assert not (tmp_path / "home").exists()
    facts = flow.look()
    assert facts.tool_trouble is not None
    assert next_step(facts) is Step.PAPERS


def test_aws_is_asked_for_where_it_was_chosen(ports):
    with pytest.raises(HsmUnreachableError, match="boto3"):
        open_setup(SetupTarget(aws("eu-central-1"), Local()), ports)
