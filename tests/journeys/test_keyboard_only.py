# SPDX-License-Identifier: Apache-2.0
"""The whole way of a token without a mouse: Tab, Space, Enter and the shortcuts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from approver_gui.flows.approve import Blank, Opened, Saved
from approver_gui.ui.approve_dialogs import ApproveDialog, RejectDialog
from approver_gui.ui.help_window import HelpWindow
from approver_gui.ui.keys_dialogs import DeleteDialog, MadeDialog, NewKeyDialog
from tests.builders import a_login_token, a_service_token
from tests.keys.stand_ins import PASSPHRASE
from tests.ui.scenes import every_scene
from tests.ui.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 40


def _here(window: QWidget) -> QWidget:
    here = window.focusWidget()
    assert here
    return here


def _tab_to(window: QWidget, wanted: QWidget) -> None:
    """Press Tab until a widget has the focus."""
    for _ in range(MOST_TABS):
        if _here(window) is wanted:
            return
        QTest.keyClick(_here(window), Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {wanted}")


def _press(window: QWidget, wanted: QWidget) -> None:
    """Go to a button with Tab and press it with Space."""
    _tab_to(window, wanted)
    QTest.keyClick(wanted, Qt.Key.Key_Space)


def _type(window: QWidget, field: QWidget, words: str) -> None:
    """Go to a field with Tab and type into it."""
    _tab_to(window, field)
    QTest.keyClicks(field, words)


def _open_by_shortcut(room: Stage, path: Path) -> None:
    def name_it(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field
        field.setText(str(path))  # typed, it would open a list, which offscreen has no keys
        QTest.keyClick(field, Qt.Key.Key_Return)

    room.activate()
    room.when_modal(QFileDialog, name_it)
    QTest.keyClick(room.window, Qt.Key.Key_O, CTRL)
    room.settle()
    room.activate()
    assert isinstance(room.page.state, Opened)


def test_a_token_is_opened_reviewed_signed_and_saved(room: Stage):
    _open_by_shortcut(room, room.lay(a_login_token()))
    window, review = room.window, room.page.review
    assert _here(window) is review.headline
    _type(window, review.username, "officer1")
    _tab_to(window, review.role)
    QTest.keyClick(review.role, Qt.Key.Key_Down)
    _press(window, review.approve)
    asked = room.dialog(ApproveDialog)
    assert _here(asked) is asked.typed
    QTest.keyClicks(asked.typed, "I am logging in myself")
    _type(asked, asked.passphrase, PASSPHRASE)
    _press(asked, asked.primary)
    room.settle()
    saved = room.page.state
    assert isinstance(saved, Saved)
    assert saved.path.name == "request.officer1.signed.json"
    assert saved.signed.decision.role == "admin"
    assert _here(window) is room.page.done.headline
    _press(window, room.page.done.next)
    assert isinstance(room.page.state, Blank)
    assert _here(window) is room.page.blank.open


def test_a_token_is_rejected(room: Stage):
    _open_by_shortcut(room, room.lay())
    _press(room.window, room.page.review.reject)
    asked = room.dialog(RejectDialog)
    QTest.keyClicks(asked.reason, "Nobody told me")
    _press(asked, asked.primary)
    room.settle()
    assert "token_rejected" in room.acts()


def test_the_bytes_and_the_checks_are_looked_at(room: Stage):
    _open_by_shortcut(room, room.lay())
    QTest.keyClick(room.window, Qt.Key.Key_F1)
    room.dialog(HelpWindow).close()
    room.activate()
    _press(room.window, room.page.review.bytes_button)
    shown = room.dialog(QDialog)
    assert shown.windowTitle() == "Bytes and JSON"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert room.dialogs(QDialog) == []


def test_a_key_is_made_and_deleted(bare: Stage):
    bare.open_window()
    bare.activate()
    QTest.keyClick(bare.window, Qt.Key.Key_N, CTRL)
    asked = bare.dialog(NewKeyDialog)
    QTest.keyClicks(_here(asked), "mine")
    _type(asked, asked.passphrase.first, PASSPHRASE)
    _type(asked, asked.passphrase.again, PASSPHRASE)
    _press(asked, asked.primary)
    bare.settle()
    made = bare.dialog(MadeDialog)
    _press(made, made.primary)
    assert [card.name for card in bare.store.cards()] == ["mine"]
    bare.activate()
    buttons = bare.rooms.keys.findChildren(QPushButton)
    bare.rooms.keys.new.setFocus()
    _press(bare.window, next(b for b in buttons if b.accessibleName() == "Delete... mine"))
    deleting = bare.dialog(DeleteDialog)
    QTest.keyClicks(_here(deleting), "mine")
    _press(deleting, deleting.primary)
    bare.settle()
    assert bare.store.cards() == ()


def test_the_journal_is_filtered_and_walked(room: Stage):
    room.open()
    room.activate()
    QTest.keyClick(room.window, Qt.Key.Key_3, CTRL)
    room.settle()
    page = room.rooms.journal
    page.export_button.setFocus()
    _type(room.window, page.filter, "opened")
    assert page.rows.rowCount() == 1
    _tab_to(room.window, page.table)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().isValid()


def test_an_unsaved_signature_is_not_lost_by_a_shortcut(room: Stage):
    room.open(a_service_token())
    asked = room.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.path.setText("/nowhere/at/all.json")
    asked.primary.click()
    room.settle()
    room.activate()
    boxes = room.when_modal(QMessageBox, lambda box: QTest.keyClick(box, Qt.Key.Key_Return))
    QTest.keyClick(room.window, Qt.Key.Key_Q, CTRL)
    assert len(boxes) == 1
    assert room.window.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_a_field_never_acts(bare: Stage, key):
    for name, window in every_scene(bare):
        acts = _watch(window)
        for field in window.findChildren(QLineEdit):
            if field.isVisible() and field.isEnabled() and field.window() is window:
                field.setFocus()
                QTest.keyClick(field, key)
        assert acts() == [], name
        assert window.isVisible(), name


def _watch(window: QWidget) -> Callable[[], list[str]]:
    """Return a function that tells which buttons were pressed since."""
    pressed: list[str] = []
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    for button in buttons:
        button.pressed.connect(partial(pressed.append, button.text()))
    return lambda: pressed


def test_no_button_that_cannot_be_undone_is_a_default(bare: Stage):
    for name, window in every_scene(bare):
        for button in window.findChildren(QPushButton):
            assert not button.isDefault(), f"{name}: {button.text()}"
