# SPDX-License-Identifier: Apache-2.0
"""An approver rejects: the reason stays with the approver, and no signed file ever comes."""

from approver_gui.flows.ceremony import Collecting
from approver_gui.tokens.tally import SeatState
from approver_gui.ui.approve_dialogs import RejectDialog


def test_an_approver_rejects_with_a_reason_and_nobody_has_signed(table, approver):
    table.ask_to_sign()
    token = table.hand_out()
    user2 = approver("user2")
    user2.window.open_files([token])
    user2.settle()
    user2.page.review.reject.click()
    dialog = user2.dialog(RejectDialog)
    dialog.reason.setText("nobody told me about this payment")
    dialog.primary.click()
    user2.settle()
    rejected = next(entry for entry in user2.entries() if entry.act == "token_rejected")
    assert rejected.facts["reason"] == "nobody told me about this payment"

    assert [path.name for path in table.stage.stick.iterdir()] == [token.name]
    table.look()
    assert isinstance(table.ending, Collecting)
    assert table.state_of("user2") is SeatState.WAITING
    assert "waiting since" in table.seat("user2")
    assert table.page.view.missing.text() == "2 approvals missing"
    assert not table.page.view.act.isEnabled()
