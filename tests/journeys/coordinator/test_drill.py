# SPDX-License-Identifier: Apache-2.0
"""A drill: all three prove that their keys are at hand, and nothing is done."""

from approver_gui.flows.ceremony import Void, VoidReason
from approver_gui.flows.drill import Drill
from approver_gui.hsm.requests import DeleteTokens, Sign
from tests.journeys.coordinator.table import approve
from tests.ui.findings import told


def test_all_three_prove_their_keys(table, approver):
    table.start_drill("release-key")
    assert isinstance(table.ceremony.operation, Drill)
    assert table.headline == "3 more signatures, and every key is proven"
    token = table.hand_out()
    for name in ("user1", "user2", "user3"):
        approve(approver(name), name, token)
    table.look()
    assert table.headline == "All keys proved themselves: end the drill"
    assert table.page.view.act.text() == "End the drill and delete its token now"

    table.act()
    assert isinstance(table.ending, Void)
    assert table.ending.reason is VoidReason.DRILLED
    assert "All keys proved themselves" in told(table.page.outcome.panel)
    backstage = table.stage.backstage
    assert backstage.asked_for(Sign) == 0
    assert backstage.asked_for(DeleteTokens) == 1
    proven = {one.username for one in table.stage.keeper.load().members if one.proven_at}
    assert proven == {"user1", "user2", "user3"}
    assert not table.page.outcome.again.isVisible()


def test_a_drill_that_one_misses_says_who(table):
    table.start_drill("release-key")
    table.drop(("two.json", table.stage.signed_by(table.ceremony, "user1", "user2")))
    assert table.headline == "1 more signature, and every key is proven"
    assert table.page.view.act.property("role") == ""  # not the next step
    table.act()
    assert "Not proved: crypto-user/user3." in told(table.page.outcome.panel)
