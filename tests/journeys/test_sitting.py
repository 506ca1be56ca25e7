# SPDX-License-Identifier: Apache-2.0
"""Several files opened together are reviewed and decided one by one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from approver_gui.flows.approve import Blank, Opened, Saved
from approver_gui.flows.sitting import Outcome
from approver_gui.tokens.model import ServiceToken
from approver_gui.ui.approve_dialogs import RejectDialog
from tests.builders import a_service_token
from tests.keys.stand_ins import PASSPHRASE
from tests.ui.findings import told
from tests.ui.stage import Stage

NAMES = ("a.json", "b.json", "c.json")


@pytest.fixture
def sitting(room: Stage) -> Stage:
    """Give a stage on which three files were opened together."""
    paths = [
        room.lay(a_service_token(requester=f"user{n}"), name) for n, name in enumerate(NAMES)
    ]
    room.window.open_files(paths)
    room.settle()
    room.page.review.username.setText("user1")
    return room


def _outcomes(room: Stage) -> list[str]:
    return [item.outcome.value for item in room.page.sitting.items]


def _shown(room: Stage) -> list[str]:
    queue = room.page.queue.list
    return [queue.item(at).text() for at in range(queue.count())]


def _on_desk(room: Stage) -> str:
    assert isinstance(room.page.state, Opened)
    return room.page.state.path.name


def _reject(room: Stage) -> None:
    room.page.review.reject.click()
    asked = room.dialog(RejectDialog)
    asked.reason.setText("Nobody told me")
    asked.primary.click()
    room.settle()


def test_a_queue_stands_beside_the_first_file(sitting):
    assert _on_desk(sitting) == "a.json"
    assert _shown(sitting) == ["a.json\nwaiting", "b.json\nwaiting", "c.json\nwaiting"]
    assert "3 of 3 waiting" in told(sitting.page.queue)
    assert sitting.page.queue.list.currentRow() == 0


def test_one_file_alone_needs_no_queue(room):
    room.open()
    assert not room.page.queue.isVisible()


def test_each_file_is_decided_by_itself_and_the_next_one_follows(sitting):
    sitting.approve()
    assert "Review the next file (2 waiting)" in sitting.page.done.next.text()
    sitting.page.done.next.click()
    sitting.settle()
    assert _on_desk(sitting) == "b.json"
    _reject(sitting)
    assert _on_desk(sitting) == "c.json"
    sitting.approve()
    assert _outcomes(sitting) == ["approved", "rejected", "approved"]
    assert sitting.page.done.next.text() == "Sign another"
    sitting.page.done.next.click()
    assert isinstance(sitting.page.state, Blank)
    assert sitting.acts().count("token_signed") == 2
    assert sitting.acts().count("token_rejected") == 1


def test_there_is_no_way_to_approve_all(sitting):
    acts = [action for menu in sitting.window.menus for action in menu.actions()]
    buttons = sitting.window.findChildren(QAbstractButton)
    words = [thing.text().lower().replace("&", "") for thing in (*acts, *buttons)]
    assert len(words) > 30
    assert not any("all" in text.split() for text in words)


def test_the_key_is_locked_again_between_two_files(sitting):
    sitting.approve()
    sitting.page.done.next.click()
    sitting.settle()
    assert sitting.desk.unlocked is None
    assert sitting.ask_to_approve().passphrase.isVisible()


def test_the_key_stays_unlocked_for_the_sitting_if_the_person_says_so(sitting):
    asked = sitting.ask_to_approve()
    asked.keep.click()
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    sitting.settle()
    for _ in range(2):
        sitting.page.done.next.click()
        sitting.settle()
        asked = sitting.ask_to_approve()
        assert not asked.passphrase.isVisible()
        asked.primary.click()
        sitting.settle()
        assert isinstance(sitting.page.state, Saved)
    assert _outcomes(sitting) == ["approved"] * 3


def test_any_file_can_be_taken_up_by_mouse_or_key(sitting):
    queue = sitting.page.queue.list
    place = queue.visualItemRect(queue.item(2)).center()
    QTest.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=place)
    sitting.settle()
    assert _on_desk(sitting) == "c.json"
    queue.setFocus()
    QTest.keyClick(queue, Qt.Key.Key_Up)
    QTest.keyClick(queue, Qt.Key.Key_Return)
    sitting.settle()
    assert _on_desk(sitting) == "b.json"
    assert sitting.window.focusWidget() is sitting.page.review.headline


def test_the_file_on_the_desk_is_not_opened_again(sitting):
    opened = sitting.page.state
    sitting.page.queue.chosen.emit(0)
    sitting.settle()
    assert sitting.page.state is opened


def test_a_file_that_cannot_be_read_is_marked_and_the_others_go_on(room):
    paths = [room.lay(b"{", "a.json"), room.lay(None, "b.json"), room.lay(None, "c.json")]
    room.window.open_files(paths)
    room.settle()
    assert isinstance(room.page.state, Blank)
    assert _shown(room)[0] == "a.json\nnot readable"
    assert "a.json: " in told(room.page.trouble)
    room.page.queue.chosen.emit(1)
    room.settle()
    assert _on_desk(room) == "b.json"
    room.page.review.username.setText("user1")
    room.approve()
    room.page.done.next.click()
    room.settle()
    assert _on_desk(room) == "c.json"
    assert _outcomes(room) == ["unreadable", "approved", "waiting"]


def test_more_files_join_a_sitting_that_is_not_over(sitting):
    sitting.approve()
    more = sitting.lay(None, "d.json")
    sitting.window.open_files([more])
    sitting.settle()
    assert _on_desk(sitting) == "d.json"
    assert _outcomes(sitting) == ["approved", "waiting", "waiting", "waiting"]


def test_after_the_last_decision_a_new_sitting_begins(room):
    room.open()
    room.approve()
    room.open(name="next.json")
    assert [item.path.name for item in room.page.sitting.items] == ["next.json"]


def test_a_decided_file_can_be_looked_at_again(sitting):
    _reject(sitting)
    sitting.page.queue.chosen.emit(0)
    sitting.settle()
    assert _on_desk(sitting) == "a.json"
    assert _outcomes(sitting)[0] == "rejected"


def test_an_unsaved_signature_keeps_its_file_waiting_in_the_queue(sitting):
    asked = sitting.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.path.setText("/nowhere/at/all.json")
    asked.primary.click()
    sitting.settle()
    assert _outcomes(sitting) == ["waiting"] * 3


def test_a_file_saved_after_the_person_went_on_is_the_one_marked(sitting):
    asked = sitting.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.path.setText("/nowhere/at/all.json")
    asked.primary.click()
    sitting.settle()
    signed = sitting.page.state
    late = sitting.desk.approving.save(signed, sitting.stick / "late.json")
    sitting.page.sitting = sitting.page.sitting.turn_to(1)
    sitting.page.state = Blank()
    sitting.page._take_saved(late)
    assert isinstance(sitting.page.state, Blank)
    assert sitting.page.sitting.items[0].outcome is Outcome.APPROVED
    assert sitting.page.sitting.items[1].outcome is Outcome.WAITING


def test_every_signed_file_holds_its_own_token(sitting):
    requesters = {}
    for _ in NAMES:
        opened = sitting.page.state
        assert isinstance(opened, Opened)
        saved = sitting.approve()
        assert isinstance(saved.signed.token, ServiceToken)
        assert isinstance(opened.token, ServiceToken)
        requesters[saved.path.name] = saved.signed.token.digest == opened.token.digest
        sitting.page.done.next.click()
        sitting.settle()
    assert requesters == {f"{Path(name).stem}.user1.signed.json": True for name in NAMES}


def test_names_in_the_queue_are_shown_as_they_are(room):
    hostile = room.lay(None, "a\u202e<img src=x>&amp;.json")
    room.window.open_files([hostile, room.lay(None, "b.json")])
    room.settle()
    item = room.page.queue.list.item(0)
    assert item.text() == "a\\u{202e}<img src=x>&amp;.json\nwaiting"
    assert "<img" not in item.toolTip()
