# SPDX-License-Identifier: Apache-2.0
"""Which cluster: embedded, AWS asked by this program, AWS by hand."""

import pytest

from approver_gui.cluster.port import Description
from approver_gui.errors import HsmUnreachableError
from approver_gui.flows.connection import OverSsh
from approver_gui.flows.setup.target import AwsChoice, ByHandChoice
from approver_gui.flows.setup.views import Step
from approver_gui.text import say
from approver_gui.ui.coordinator.setup.cluster_dialogs import ClusterDialog, HsmDialog
from approver_gui.ui.coordinator.setup.target_form import AWS, BY_HAND, OVER_SSH
from tests.flows.setup.memory_plane import MemoryPlane
from tests.ui.coordinator.setup.stage import SetupStage
from tests.ui.findings import told


@pytest.fixture
def panel(page):
    return page.panels[Step.CLUSTER]


def ask_aws(stage, panel, region="eu-central-1"):
    panel.target.ways.button(AWS).setChecked(True)
    panel.target.region.setText(region)
    panel.primary.click()
    stage.settle()
    stage.settle()


def test_nothing_can_be_pressed_before_a_file_is_named(panel):
    assert not panel.primary.isEnabled()
    assert "make a new one" in panel.wanting.text()


def test_a_new_embedded_cluster_is_made_with_its_first_hsm(qtbot, tmp_path):
    stage = SetupStage(qtbot, tmp_path, hsms=None)
    panel = stage.show().first
    stage.choose(stage.backstage.state_file)
    panel.target.new.click()
    assert panel.primary.text() == "Make the embedded cluster"
    stage.press(Step.CLUSTER)
    described = stage.facts.described
    assert described
    assert len(described.hsms) == 1
    assert stage.page.shown is Step.PAPERS
    stage.close()


def test_a_file_that_is_not_there_is_not_made_by_mistake(qtbot, tmp_path):
    stage = SetupStage(qtbot, tmp_path, hsms=None)
    panel = stage.show().first
    stage.choose_cluster()
    assert not stage.backstage.state_file.exists()
    assert panel.primary.text() == "Make the embedded cluster"
    stage.press(Step.CLUSTER)
    assert stage.backstage.state_file.exists()
    stage.close()


def test_another_cluster_can_be_chosen(begun):
    begun.page.show_step(Step.CLUSTER)
    panel = begun.panel(Step.CLUSTER)
    assert not panel.target.isVisible()
    panel.another.click()
    assert panel.target.isVisible()
    assert panel.primary.text() == "Set up this cluster"


def test_without_boto3_the_lines_by_hand_are_shown(stage, page, panel):
    stage.plane = HsmUnreachableError(
        say("The extra is missing"), say("There is no boto3."), say("Install aws.")
    )
    ask_aws(stage, panel)
    assert "There is no boto3." in told(panel)
    assert panel.lines.lines[0].startswith("aws cloudhsmv2 describe-clusters")
    assert "--region eu-central-1" in panel.lines.lines[0]
    assert panel.target.region.text() == "eu-central-1"
    panel.lines.copy.click()
    panel.carry.click()
    assert panel.target.ways.checkedId() == BY_HAND


def test_aws_lists_its_clusters(stage, page, panel):
    stage.plane = MemoryPlane()
    listed = stage.plane.clusters()
    ask_aws(stage, panel)
    assert [panel.which.itemText(at) for at in range(panel.which.count())] == [
        f"{one.cluster_id} ({one.state})" for one in listed
    ]
    panel.primary.click()
    stage.settle()
    assert page.acts.target.plane == AwsChoice("eu-central-1", listed[0].cluster_id)


def test_a_new_cluster_is_asked_for_with_its_subnets(stage, page, panel):
    stage.plane = MemoryPlane()
    ask_aws(stage, panel)
    panel.make.click()
    dialog = stage.dialog(ClusterDialog)
    assert not dialog.primary.isEnabled()
    dialog.subnets.setText("subnet-1, subnet-2")
    assert dialog.wish().subnets == ("subnet-1", "subnet-2")
    dialog.close()


def test_an_hsm_is_added_after_a_question(begun):
    begun.page.show_step(Step.CLUSTER)
    dialog = HsmDialog(begun.page.acts, "a", begun.page, is_real=True)
    dialog.open()
    assert "costs money" in told(dialog)
    dialog.close()


def test_by_hand_over_ssh(page, panel):
    form = panel.target
    form.ways.button(BY_HAND).setChecked(True)
    assert form.target() is None
    form.cluster.setText("cluster-abc234")
    form.far_tool.place.setCurrentIndex(OVER_SSH)
    assert form.target() is None
    form.far_tool.destination.setText("custodian@bastion")
    target = form.target()
    assert target.plane == ByHandChoice("cluster-abc234")
    assert isinstance(target.connection, OverSsh)
    form.show_target(target)
    assert form.target() == target


def test_an_empty_cluster_wants_an_hsm(stage, begun):
    one = begun.facts.described
    bare = Description(one.cluster_id, "UNINITIALIZED", zones=("a", "b"))
    begun.page.show_step(Step.CLUSTER)
    begun.page.acts.facts = type(begun.facts)(
        asked_at=begun.facts.asked_at,
        way=begun.facts.way,
        cluster_id=one.cluster_id,
        described=bare,
        missing=("a",),
    )
    begun.page.acts.changed.emit()
    assert begun.panel(Step.CLUSTER).primary.text() == "Add an HSM"
