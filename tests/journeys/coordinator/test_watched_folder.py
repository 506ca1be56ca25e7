# SPDX-License-Identifier: Apache-2.0
"""A watched stick: files half written wait, what comes back is no news, gone is a state."""

import shutil

from approver_gui.flows.watching import PATIENCE_LOOKS
from tests.journeys.coordinator.table import approve


def test_a_file_half_written_waits_until_it_is_whole(table):
    stage, page = table.stage, table.page
    ceremony = table.ask_to_sign()
    table.hand_out()
    before = table.happened
    whole = stage.signed_by(ceremony, "user2")
    path = stage.lay(whole[:200], "user2.signed.json")
    table.look()
    assert table.happened == before  # nobody is told of a file in the making
    path.write_bytes(whole[:400])
    table.look()
    assert table.happened == before
    path.write_bytes(whole)
    table.look()
    assert page.view.counted.text() == "1 of 2 approvals"
    assert table.happened[0].startswith("user2.signed.json: The approval of user2")


def test_a_file_that_stays_broken_is_told_in_the_end(table):
    ceremony = table.ask_to_sign()
    table.page.watch_folder(table.stage.stick)
    table.stage.lay(table.stage.signed_by(ceremony, "user2")[:200], "user2.signed.json")
    for _ in range(PATIENCE_LOOKS):
        table.look()
    assert "user2.signed.json: This is no token file." in table.happened[0]


def test_the_stick_goes_and_comes_back(table, approver):
    stage, page = table.stage, table.page
    table.ask_to_sign()
    token = table.hand_out()
    away = stage.folder / "at the approver's"
    shutil.move(stage.stick, away)
    table.look()
    assert page.view.box.note.text().startswith("stick is not there now; it is watched again")
    approve(approver("user3"), "user3", away / token.name)
    shutil.move(away, stage.stick)
    table.look()
    assert page.view.box.note.text() == "or leave them on stick: it is watched"
    assert page.view.counted.text() == "1 of 2 approvals"
    happened = table.happened
    table.look()
    assert table.happened == happened  # the token that we put there ourselves is no news
