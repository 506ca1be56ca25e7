# SPDX-License-Identifier: Apache-2.0
"""A dialog that stays open while its act is carried out, and loses nothing that was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QProgressBar, QSpinBox, QWidget

from approver_gui.errors import RefusedError
from approver_gui.text import say
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.widgets import PlainLabel

TROUBLE = RefusedError(say("Not so"), say("It is so."), say("Do this."))


class Question(TaskDialog):
    """Asks for a name; counts its acts."""

    def __init__(self) -> None:
        super().__init__("Which name?", "Take the name", None)
        self.acts = 0
        self.note("A note that is long enough to go on in a second line. " * 4)
        self.name = QLineEdit()
        self.caption = self.field("Name", self.name)
        self.refresh()

    def is_complete(self) -> bool:
        return bool(self.name.text())

    def act(self) -> None:
        self.acts += 1


@pytest.fixture
def question(qtbot):
    dialog = Question()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def _bar(dialog: TaskDialog) -> QProgressBar:
    return dialog.findChildren(QProgressBar)[0]


def test_the_act_is_off_until_the_fields_are_filled_in(question):
    assert not question.primary.isEnabled()
    question.name.setText("user1")
    assert question.primary.isEnabled()
    question.name.clear()
    assert not question.primary.isEnabled()


def test_a_field_is_named_by_its_caption(question):
    assert question.name.accessibleName() == "Name"
    assert question.caption.buddy() is question.name


def test_while_it_works_nothing_can_be_pressed_or_closed(question):
    question.name.setText("user1")
    question.primary.click()
    assert question.acts == 1
    assert _bar(question).isVisible()
    assert not question.primary.isEnabled()
    assert not question.cancel.isEnabled()
    question.primary.click()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    question.close()
    assert question.isVisible()
    assert question.acts == 1


def test_success_closes_it(question, qtbot):
    question.name.setText("user1")
    question.primary.click()
    with qtbot.waitSignal(question.accepted):
        question.succeed()
    assert question.result() == QDialog.DialogCode.Accepted
    assert not question.isVisible()


def test_failure_keeps_it_open_with_what_was_typed(question):
    question.name.setText("user1")
    question.primary.click()
    question.fail(TROUBLE)
    assert question.isVisible()
    assert question.name.text() == "user1"
    assert question.trouble.isVisible()
    assert question.focusWidget() is question.trouble
    assert not _bar(question).isVisible()
    assert question.primary.isEnabled()


def test_another_try_clears_the_trouble(question):
    question.name.setText("user1")
    question.primary.click()
    question.fail(TROUBLE)
    question.primary.click()
    assert question.acts == 2
    assert not question.trouble.isVisible()


def test_cancel_and_escape_close_it(question, qtbot):
    with qtbot.waitSignal(question.rejected):
        question.cancel.click()
    question.open()
    with qtbot.waitSignal(question.rejected):
        QTest.keyClick(question, Qt.Key.Key_Escape)
    question.open()
    with qtbot.waitSignal(question.rejected):
        question.close()
    assert question.acts == 0


def test_enter_in_a_field_does_nothing(question):
    question.name.setText("user1")
    QTest.keyClick(question.name, Qt.Key.Key_Return)
    assert question.acts == 0
    assert question.isVisible()


def test_tab_visits_fields_then_cancel_then_the_act(question):
    question.name.setText("user1")
    question.name.setFocus()
    visited: list[QWidget | None] = []
    for _ in range(4):
        visited.append(question.focusWidget())
        question.focusNextChild()
    name = question.name
    assert visited == [name, question.cancel, question.primary, name]


def test_nothing_is_cut_when_the_content_grows(question, qtbot):
    before = question.height()
    question.name.setText("user1")
    question.primary.click()
    question.fail(RefusedError(say("Not so"), say("It is so. " * 60), say("Do this. " * 30)))
    labels = [label for label in question.findChildren(PlainLabel) if label.isVisible()]
    assert len(labels) > 4
    qtbot.waitUntil(
        lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    )
    assert question.height() > before


def test_a_dialog_that_asks_nothing_may_act_at_once(qtbot):
    dialog = TaskDialog("Sure?", "Go on", None, role="stop")
    qtbot.addWidget(dialog)
    spin = QSpinBox()
    dialog.field("Number", spin)
    assert dialog.is_complete()
    assert dialog.primary.isEnabled()
    dialog.act()
    assert dialog.primary.property("role") == "stop"
