# SPDX-License-Identifier: Apache-2.0
"""From a bare embedded cluster to the first quorum signature: the page, the real tool."""

from datetime import UTC, datetime

import pytest

from approver_gui.flows.ceremony import Executed
from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.setup.views import Step
from approver_gui.ui.coordinator.rooms import CEREMONY, SETUP
from tests.ui.coordinator.setup.stage import PASSWORD, SetupStage
from tests.ui.findings import told

STEPS = [step for step in Step if step is not Step.REHEARSE]


@pytest.fixture
def stage(qtbot, tmp_path):
    made = SetupStage(qtbot, tmp_path, has_tool=True, clock=lambda: datetime.now(UTC))
    yield made
    made.close()


def test_a_bare_cluster_is_made_ones_own_and_signs(stage):
    rooms = stage.open_window()
    for step in STEPS:
        stage.do(step)
    assert stage.page.shown is Step.REHEARSE

    sign_for_the_first_time(stage, rooms)

    rooms.turn_to(SETUP)
    stage.settle()
    assert stage.page.shown is None
    assert stage.page.done.headline.text() == "The cluster is yours"
    assert "rehearsal, not an HSM" in stage.page.done.paper.toPlainText()
    once = ("initialised", "activation_done", "key_making_done", "execution_done")
    assert [stage.acts().count(act) for act in once] == [1] * len(once)


def sign_for_the_first_time(stage, rooms):
    stage.press(Step.REHEARSE)
    stage.settle()
    assert rooms.window.tabs.checkedId() == CEREMONY
    login = rooms.connecting.login
    assert login.user.currentText() == "user1, crypto-user"
    login.password.setText(PASSWORD)
    rooms.connecting.log_in.click()
    stage.settle()
    assert isinstance(stage.desk.state, LoggedIn)
    assert "with key release-key" in told(rooms.operation.panel)
    rooms.operation.ask.click()
    stage.settle()
    (ceremony,) = stage.desk.state.ceremonies
    stage.approve(ceremony, "user2", "user3")
    rooms.ceremony.view.act.click()
    stage.settle()
    (ceremony,) = stage.desk.state.ceremonies
    assert isinstance(ceremony.stage, Executed)
