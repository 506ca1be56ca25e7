# SPDX-License-Identifier: Apache-2.0
"""Two tokens at once: every file finds its own, and each button does its own."""

from approver_gui.flows.ceremony import Collecting, Executed
from approver_gui.hsm.requests import Sign


def test_two_tokens_at_once(table):
    stage, page = table.stage, table.page
    first = table.ask_to_sign("payment-0042.json", b"42")
    second = table.ask_to_sign("payment-0043.json", b"43")
    assert page.deeds.isVisible()
    stage.lay(stage.signed_by(first, "user2"), "first.user2.json")
    stage.lay(stage.signed_by(second, "user2"), "second.user2.json")
    table.drop(*stage.stick.iterdir())
    table.drop(("first.user3.json", stage.signed_by(first, "user3")))
    assert stage.state.ceremony(first.id).tally.is_complete
    assert len(stage.state.ceremony(second.id).tally.votes) == 1
    assert page.board.chosen == second.id  # nobody is led away from what they look at
    assert not page.view.act.isEnabled()
    assert "is of another token" not in "\n".join(table.happened)

    page.deeds.list.itemClicked.emit(page.deeds.list.item(1))
    assert table.headline == "Enough approvals: now sign payment-0042.json"
    table.act()
    assert isinstance(table.ending, Executed)
    assert table.headline == "Signed: payment-0042.json"
    assert isinstance(stage.state.ceremony(second.id).stage, Collecting)
    (asked,) = (one for one in stage.backstage.asked if isinstance(one, Sign))
    assert asked.payload == b"42"

    page.show_ceremony(second.id)
    table.drop(("second.user3.json", stage.signed_by(second, "user3")))
    table.act()
    assert table.headline == "Signed: payment-0043.json"
    assert stage.backstage.asked_for(Sign) == 2
