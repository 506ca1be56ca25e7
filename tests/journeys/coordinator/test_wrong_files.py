# SPDX-License-Identifier: Apache-2.0
"""Files that do not count: each says why, where it belongs, and nothing comes of it."""

from dataclasses import replace

import pytest

from approver_gui.flows.ceremony import Collecting
from approver_gui.hsm.requests import Sign
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import Approval, ServiceToken
from approver_gui.tokens.tally import SeatState
from tests.hsm.approvers import key_of
from tests.journeys.coordinator.table import Table, approve


@pytest.fixture
def waiting(table: Table) -> Table:
    """Give a table with a token that is handed out, and no approval yet."""
    table.ask_to_sign()
    return table


def _with(table: Table, username: str, signature: bytes) -> bytes:
    token = parse(table.ceremony.original)
    assert isinstance(token, ServiceToken)
    return dump(replace(token, approvals=(Approval(username, "crypto-user", signature),)))


def _nothing_came_of_it(table: Table, approvals: int = 0) -> None:
    assert isinstance(table.ending, Collecting)
    assert len(table.ceremony.tally.votes) == approvals
    assert not table.page.view.act.isEnabled()
    table.page.view.act_asked.emit()  # even if a button had a mistake, the flow refuses
    table.settle()
    assert table.stage.backstage.asked_for(Sign) == 0


def test_the_unsigned_file_dropped_in_as_a_signed_one(waiting):
    token = waiting.hand_out()
    waiting.drop(token)
    newest = waiting.happened[0]
    assert newest.startswith(
        f"{token.name}: There is no approval in this file: it is not signed."
    )
    assert "Ask for the signed file" in newest
    assert waiting.headline == "2 more approvals, then sign payment-0042.json"
    _nothing_came_of_it(waiting)


def test_a_file_of_user2_under_the_name_of_user3(waiting):
    mine = key_of("user2").sign(waiting.ceremony.token.digest)
    waiting.drop(("user3.signed.json", _with(waiting, "user3", mine)))
    assert waiting.state_of("user3") is SeatState.REFUSED
    card = waiting.seat("user3")
    assert "made with the key of user2" in card
    assert "Ask user2 to sign again under their own name" in card
    _nothing_came_of_it(waiting)

    waiting.drop(("user3.again.json", waiting.stage.signed_by(waiting.ceremony, "user3")))
    assert waiting.state_of("user3") is SeatState.APPROVED


def test_a_forged_signature(waiting):
    forged = bytearray(key_of("user2").sign(waiting.ceremony.token.digest))
    forged[100] ^= 1
    waiting.drop(("user2.signed.json", _with(waiting, "user2", bytes(forged))))
    assert waiting.state_of("user2") is SeatState.REFUSED
    assert "The signature of user2 does not count" in waiting.seat("user2")
    _nothing_came_of_it(waiting)


def test_the_same_approver_twice(waiting, approver):
    token = waiting.hand_out()
    signed = approve(approver("user2"), "user2", token)
    waiting.drop(signed)
    waiting.drop(("the same again.json", signed.read_bytes()))
    assert waiting.page.view.counted.text() == "1 of 2 approvals"
    assert "is there already; here it is again, which does no harm" in waiting.happened[0]
    waiting.drop(signed)
    assert waiting.happened[0] == f"{signed.name} is here already; nothing changed."
    _nothing_came_of_it(waiting, approvals=1)


def test_a_stick_with_the_file_of_another_ceremony(waiting):
    stage, old = waiting.stage, waiting.ceremony
    stage.lay(stage.signed_by(old, "user2", "user3"), "left from before.json")
    stage.pass_time(601)
    waiting.page.tick()
    waiting.settle()
    assert waiting.headline == "The token's time is over: nothing was done"

    waiting.ask_to_sign()
    waiting.page.watch_folder(stage.stick)
    waiting.look()
    newest = waiting.happened[0]
    assert newest.startswith("left from before.json: This file is of another token")
    assert "Put it away and ask for the right file." in newest
    _nothing_came_of_it(waiting)


def test_what_is_no_token_at_all(waiting):
    waiting.drop(("holiday.json", b"{}"), waiting.stage.folder / "gone.json")
    told = "\n".join(waiting.happened)
    assert "holiday.json: This is no token file." in told
    assert "gone.json" in told
    assert "The file or its folder is not there." in told
    _nothing_came_of_it(waiting)
