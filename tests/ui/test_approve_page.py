# SPDX-License-Identifier: Apache-2.0
"""The page through all its states, with the real flow behind it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton

from approver_gui.flows.approve import Blank, Opened, Saved
from approver_gui.flows.sitting import MAX_FILES, Outcome
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.approve_dialogs import ApproveDialog, RejectDialog
from approver_gui.ui.bytes_dialog import BytesDialog
from tests.builders import NOW, a_login_token, a_service_token
from tests.keys.stand_ins import PASSPHRASE
from tests.ui.findings import told
from tests.ui.stage import Stage


def _outcomes(room: Stage) -> list[Outcome]:
    return [item.outcome for item in room.page.sitting.items]


@contextmanager
def _busy(room: Stage) -> Iterator[None]:
    """Keep the lane busy, as a slow stick does."""
    gate = threading.Event()
    room.desk.lane.run(gate.wait, lambda _value: None, lambda error: pytest.fail(str(error)))
    try:
        yield
    finally:
        gate.set()
    room.settle()


# --- opening ---------------------------------------------------------------------------


def test_the_page_begins_with_what_can_be_done_next(room):
    assert isinstance(room.page.state, Blank)
    assert room.page.blank.isVisible()
    assert "Your keys: user1" in told(room.page.blank)
    assert not room.page.blank.make_key.isVisible()
    assert not room.page.queue.isVisible()
    assert room.window.focusWidget() is room.page.blank.open


def test_without_a_key_the_next_step_is_to_make_one(bare):
    bare.open_window()
    assert "No key yet" in told(bare.page.blank)
    with bare.bot.waitSignal(bare.page.key_asked):
        bare.page.blank.make_key.click()


def test_a_file_is_chosen_in_a_dialog(room):
    room.choose(room.lay())
    room.page.blank.open.click()
    room.settle()
    assert isinstance(room.page.state, Opened)
    assert room.page.review.isVisible()
    assert room.window.focusWidget() is room.page.review.headline


def test_several_files_are_chosen_in_a_dialog(room):
    paths = [room.lay(name=f"{n}.json") for n in range(3)]
    room.choose(*paths)
    room.page.choose_files()
    room.settle()
    assert [item.path for item in room.page.sitting.items] == paths
    assert room.page.queue.isVisible()


def test_the_dialog_begins_where_the_last_file_was(room):
    room.open()
    seen: list[str] = []

    def look(dialog: QFileDialog) -> None:
        seen.append(dialog.directory().path())
        dialog.reject()

    room.when_modal(QFileDialog, look)
    room.page.review.other.click()
    assert seen == [str(room.stick)]
    assert isinstance(room.page.state, Opened)


def test_files_are_dropped_anywhere_on_the_page(room):
    path = room.lay()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    room.page.dragEnterEvent(entering)
    assert entering.isAccepted()
    dropping = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    room.page.dropEvent(dropping)
    room.settle()
    assert isinstance(room.page.state, Opened)
    assert dropping.dropAction() is Qt.DropAction.CopyAction
    assert path.exists()


def test_a_recent_file_is_one_press_away(room):
    path = room.lay(name="re&cent.json")
    room.open(name="re&cent.json")
    room.page.state = Blank()
    room.page._render()
    recent = room.page.blank.findChildren(QPushButton)
    (opener,) = [b for b in recent if b.text() == "re&&cent.json" and b.isVisibleTo(room.page)]
    assert opener.accessibleName() == f"Open {path}"
    opener.click()
    room.settle()
    assert isinstance(room.page.state, Opened)
    assert room.saved_settings().recent == (str(path),)


def test_a_file_that_is_none_is_told_with_its_name(room):
    path = room.lay(b"not a token", name="holiday.json")
    room.window.open_files([path])
    room.settle()
    assert isinstance(room.page.state, Blank)
    assert "holiday.json: " in told(room.page.trouble)
    assert room.window.focusWidget() is room.page.trouble
    assert room.desk.settings.recent == ()
    room.open()
    assert not room.page.trouble.isVisible()


def test_a_file_that_is_gone_is_told(room):
    room.window.open_files([room.stick / "gone.json"])
    room.settle()
    assert "The file could not be read" in told(room.page.trouble)


def test_more_files_than_a_sitting_holds_are_refused_in_words(room):
    room.page.open_files([room.stick / f"{n}.json" for n in range(MAX_FILES + 1)])
    assert room.page.trouble.isVisible()
    assert isinstance(room.page.state, Blank)


def test_nothing_chosen_changes_nothing(room):
    room.choose()
    room.page.choose_files()
    assert isinstance(room.page.state, Blank)
    assert room.page.sitting.items == ()


def test_while_a_file_opens_the_one_before_cannot_be_decided(room):
    first = room.open(name="first.json")
    second = room.lay(name="second.json")
    with _busy(room):
        room.window.open_files([second])
        assert room.page.state is first
        assert not room.page.review.approve.isEnabled()
        assert not room.page.review.reject.isEnabled()
        room.page.review.approve.click()
    assert room.dialogs(ApproveDialog) == []
    assert isinstance(room.page.state, Opened)
    assert room.page.state.path == second
    assert room.page.review.approve.isEnabled()


def test_of_two_files_asked_for_the_last_is_shown(room):
    first, second = room.lay(name="first.json"), room.lay(name="second.json")
    with _busy(room):
        room.window.open_files([first])
        room.window.open_files([second])
    assert isinstance(room.page.state, Opened)
    assert room.page.state.path == second
    assert _outcomes(room) == [Outcome.WAITING, Outcome.WAITING]


def test_a_file_that_fails_late_does_not_clear_the_desk(room):
    bad, good = room.lay(b"{}", name="bad.json"), room.lay(name="good.json")
    with _busy(room):
        room.window.open_files([bad])
        room.window.open_files([good])
    assert isinstance(room.page.state, Opened)
    assert room.page.state.path == good
    assert _outcomes(room) == [Outcome.UNREADABLE, Outcome.WAITING]


# --- looking ---------------------------------------------------------------------------


def test_bytes_and_json_are_one_press_away(room):
    room.open()
    room.page.review.bytes_button.click()
    assert room.dialog(BytesDialog)


def test_the_clock_runs_only_while_a_token_is_under_review(room):
    clock = room.page._clock
    assert not clock.isActive()
    room.open()
    assert clock.isActive()
    room.approve()
    assert not clock.isActive()


def test_a_token_that_turns_ten_minutes_old_becomes_a_doubt_by_itself(room):
    opened = room.open(a_service_token(issued_at=NOW))
    assert opened.verdict is Verdict.GOOD
    room.tick(minutes=9, seconds=59)
    assert room.page.state is opened
    assert room.page.review.countdown.text() == "0:01"
    room.tick(seconds=1)
    assert isinstance(room.page.state, Opened)
    assert room.page.state.verdict is Verdict.DOUBT
    assert room.page.review.countdown.text() == "over"
    assert room.page.review.checks.rows[0].check_id == "T6"


def test_it_is_judged_again_once_and_not_every_second(room):
    room.open(a_service_token(issued_at=NOW))
    room.tick(minutes=10)
    judged = room.page.state
    room.tick(seconds=1)
    assert room.page.state is judged


def test_a_token_from_the_future_is_a_doubt_until_its_time_has_come(room):
    opened = room.open(a_service_token(issued_at=NOW + timedelta(seconds=30)))
    assert opened.verdict is Verdict.DOUBT
    room.tick(seconds=30)
    assert isinstance(room.page.state, Opened)
    assert room.page.state.verdict is Verdict.GOOD


def test_a_key_made_meanwhile_can_sign_at_once(bare):
    bare.open_window()
    bare.open()
    assert bare.page.review.make_key.isVisible()
    bare.lay_keys("user2")
    bare.desk.look_for_keys()
    bare.settle()
    assert bare.page.review.approve.isVisible()
    assert bare.page.review.key.currentText() == "user2"


# --- deciding --------------------------------------------------------------------------


def test_an_approval_is_saved_beside_the_original_and_shown(room):
    opened = room.open()
    before = opened.path.read_bytes()
    saved = room.approve()
    assert saved.path == room.stick / "request.user1.signed.json"
    assert opened.path.read_bytes() == before
    shown = told(room.page.done)
    assert "Signed, saved and read back" in shown
    assert str(saved.path) in shown
    assert saved.file_digest.hex()[:4] in shown
    assert room.page.done.next.text() == "Sign another"
    assert room.window.focusWidget() is room.page.done.headline
    room.page.done.next.click()
    assert isinstance(room.page.state, Blank)
    assert room.window.focusWidget() is room.page.blank.open


def test_what_the_dialog_showed_is_signed(room):
    room.open(a_service_token(requester="first"), name="first.json")
    asked = room.ask_to_approve()
    room.page.state = room.desk.approving.open(
        room.lay(a_service_token(requester="second"), name="second.json")
    )
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Saved)
    assert room.page.state.signed.opened.path.name == "first.json"


def test_a_wrong_passphrase_keeps_the_dialog_with_what_was_typed(room):
    room.open(a_login_token())
    asked = room.ask_to_approve()
    asked.typed.setText("It is me")
    asked.passphrase.setText("wrong wrong wrong")
    asked.primary.click()
    room.settle()
    assert asked.isVisible()
    assert asked.typed.text() == "It is me"
    assert asked.trouble.isVisible()
    assert room.desk.unlocked is None
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Saved)


def test_a_token_that_grows_old_under_the_dialog_is_signed_after_a_word(room):
    room.open(a_service_token(issued_at=NOW))
    asked = room.ask_to_approve()
    room.clock.move(minutes=10)
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()  # before the page looked at the clock
    room.settle()
    assert asked.trouble.isVisible()
    assert asked.typed.isVisible()
    asked.typed.setText("He is waiting on the phone")
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Saved)
    assert "He is waiting on the phone" in str(room.entries()[-3].facts)


def test_a_rejection_is_in_the_journal_and_clears_the_desk(room):
    room.open()
    room.page.review.reject.click()
    asked = room.dialog(RejectDialog)
    asked.reason.setText("Nobody told me")
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Blank)
    assert _outcomes(room) == [Outcome.REJECTED]
    assert room.entries()[-1].facts["reason"] == "Nobody told me"


def test_a_rejection_that_cannot_be_written_down_is_none(room):
    room.open()
    room.page.review.reject.click()
    asked = room.dialog(RejectDialog)
    asked.reason.setText("Nobody told me")
    with room.places.journal_file.open("ab") as file:
        file.write(b"somebody else's line\n")
    asked.primary.click()
    room.settle()
    assert asked.isVisible()
    assert asked.reason.text() == "Nobody told me"
    assert "The journal does not hold" in told(asked)
    assert _outcomes(room) == [Outcome.WAITING]


def test_user_and_role_are_remembered(room):
    room.open()
    room.page.review.username.setText("officer1")
    room.page.review.role.setCurrentText("admin")
    room.approve()
    fingerprint = room.store.card("user1").fingerprint.hex()
    remembered = room.saved_settings().user_of(fingerprint)
    assert remembered
    assert (remembered.username, remembered.role) == ("officer1", "admin")
