# SPDX-License-Identifier: Apache-2.0
"""What a coordinator cannot help: the clock, a lost session, an answer that never comes."""

from approver_gui.flows.ceremony import Unknown, Void, VoidReason
from approver_gui.flows.coordinator_state import SignedOut
from approver_gui.hsm.requests import ListUsers, Sign
from tests.flows.cluster_desk import after, unknown
from tests.ui.findings import told


def test_the_clock_runs_out_at_one_of_two(table):
    stage, page = table.stage, table.page
    old = table.ask_to_sign()
    table.drop(("user2.json", stage.signed_by(old, "user2")))
    stage.pass_time(530)
    page.tick()
    assert page.view.countdown.text() == "1:10"
    assert page.view._hurry.isVisible()
    stage.pass_time(70)
    page.tick()
    table.settle()
    assert table.headline == "The token's time is over: nothing was done"
    assert isinstance(table.ending, Void)
    assert table.ending.reason is VoidReason.EXPIRED
    assert "every approval is needed anew" in told(page.outcome.panel)
    assert stage.backstage.asked_for(Sign) == 0
    assert "token_void" in stage.acts()

    page.outcome.again.click()  # the same, with a new token
    table.settle()
    assert table.ceremony.id != old.id
    assert table.ceremony.operation is old.operation
    assert table.headline == "2 more approvals, then sign payment-0042.json"
    table.drop(("user2.json", stage.signed_by(old, "user2")))
    assert "This file is of another token" in table.happened[0]


def test_the_session_is_lost_while_collecting(table):
    stage = table.stage
    ceremony = table.ask_to_sign()
    table.drop(("user2.json", stage.signed_by(ceremony, "user2")))
    stage.lose_at(ListUsers)
    stage.desk.do(lambda flow: flow.survey(), None, lambda _error: None)
    table.settle()
    assert isinstance(stage.desk.state, SignedOut)
    assert table.headline == "The session was lost: nothing was done"
    assert stage.rooms.lost.isVisible()
    assert not table.page.view.isVisible()
    assert not table.page.outcome.again.isVisible()
    assert table.page.outcome.login.isVisible()
    table.drop(("user3.json", stage.signed_by(ceremony, "user3")))
    assert stage.backstage.asked_for(Sign) == 0

    table.page.outcome.login.click()
    assert stage.rooms.connecting.isVisible()
    stage.backstage.troubles.clear()
    stage.log_in()
    stage.rooms.show_ceremonies()
    assert table.headline == "The session was lost: nothing was done"  # no token comes back
    assert table.page.outcome.again.isVisible()


def test_the_answer_is_lost_after_executing(table):
    stage, page = table.stage, table.page
    ceremony = table.ask_to_sign()
    table.drop(("both.json", stage.signed_by(ceremony, "user2", "user3")))
    stage.backstage.troubles[Sign] = after(unknown())
    table.act()
    assert isinstance(table.ending, Unknown)
    assert table.headline == "Nobody knows whether it was done: sign payment-0042.json"
    shown = told(page.outcome)
    assert "What to look at, in this order" in shown
    assert "does not log signatures" in shown
    assert "Ask for no new token for the same thing before this is known" in shown
    assert stage.backstage.asked_for(Sign) == 1
    assert "execution_unknown" in stage.acts()

    assert not page.view.isVisible()  # the last button is gone, and nothing stands for it
    assert not page.outcome.again.isVisible()
    page.view.act_asked.emit()
    page.outcome.again_asked.emit()
    table.settle()
    stage.backstage.troubles.clear()
    stage.log_in()
    stage.rooms.show_ceremonies()
    assert isinstance(table.ending, Unknown)
    assert not page.outcome.again.isVisible()
    page.outcome.again_asked.emit()
    page.view.act_asked.emit()
    table.settle()
    assert stage.backstage.asked_for(Sign) == 1
    assert len(stage.state.ceremonies) == 1
