# SPDX-License-Identifier: Apache-2.0
"""Two of three approve, and the file is signed: the whole way, through all windows."""

import base64

from approver_gui.flows.ceremony import Executed
from approver_gui.hsm.requests import Sign
from approver_gui.keys.signatures import verifies
from tests.flows.cluster_desk import DOCUMENT
from tests.journeys.coordinator.table import approve
from tests.ui.findings import told


def test_two_of_three_approve_and_the_file_is_signed(table, approver):
    stage = table.stage
    ceremony = table.ask_to_sign()
    assert table.headline == "2 more approvals, then sign payment-0042.json"
    assert table.page.view.countdown.text() == "10:00"
    assert not table.page.view.act.isEnabled()

    token = table.hand_out()
    assert token.read_bytes() == ceremony.original
    assert table.page.view.box.note.text() == "or leave them on stick: it is watched"

    approve(approver("user2"), "user2", token)
    stage.pass_time(150)
    table.look()
    assert table.headline == "1 more approval, then sign payment-0042.json"
    assert "approved 12:02:30, verified with the registered key" in table.seat("user2")
    assert "waiting since 12:00:00" in table.seat("user3")
    assert table.page.view.missing.text() == "1 approval missing"
    assert not table.page.view.act.isEnabled()

    said: list[str] = []
    table.page.said.connect(said.append)
    approve(approver("user3"), "user3", token)
    table.look()
    assert said == ["Enough approvals: now sign payment-0042.json"]
    act = table.page.view.act
    assert act.text() == "Sign payment-0042.json with key release-key (0x220e) now"
    assert table.page.view.missing.text() == ""

    table.act()
    assert table.headline == "Signed: payment-0042.json"
    assert "The public key verifies the signature." in told(table.page.outcome)
    assert "Verified approvals of user2, user3" in told(table.page.outcome)
    assert stage.backstage.asked_for(Sign) == 1

    saved = stage.stick / "payment-0042.json.sig.b64"
    stage.choose(saved)
    table.page.outcome.save.click()
    table.settle()
    signature = base64.b64decode(saved.read_bytes())
    pem = table.deed.public_pem
    assert pem
    way = ("ecdsa", "sha256", DOCUMENT, signature)
    assert verifies(pem, *way, is_digest=False, salt_bytes=None)
    assert isinstance(table.ending, Executed)
    assert stage.acts()[-2:] == ["execution_done", "signature_saved"]
    assert not stage.state.live()


def test_a_second_ceremony_begins_where_the_first_one_ended(table):
    first = table.ask_to_sign()
    table.drop(("a.json", table.stage.signed_by(first, "user2", "user3")))
    table.act()
    table.page.outcome.new.click()
    assert table.wishes.isVisible()
    second = table.ask_to_sign("payment-0043.json", b"43")
    assert second.id != first.id
    assert table.headline == "2 more approvals, then sign payment-0043.json"
    listed = table.page.deeds.list
    shown = [listed.item(at).text() for at in range(listed.count())]
    assert shown == [
        "payment-0043.json\n0 of 2, 10:00 left",
        "payment-0042.json\ndone",
    ]
