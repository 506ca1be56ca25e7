# SPDX-License-Identifier: Apache-2.0
"""Waiting ends: when something holds, when it takes too long, when a window has a bug."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from approver_gui.errors import ApproverError
from approver_gui.ui.rehearsal.stagehand import (
    Stagehand,
    StepFailedError,
    offscreen_app,
    put_away,
)
from approver_gui.ui.work import Lane


@pytest.fixture
def hand(qapp, tmp_path):
    return Stagehand(qapp, tmp_path, ("light", "dark"), patience_ms=50)


def test_the_application_that_is_there_is_used(qapp):
    assert offscreen_app() is qapp


def test_it_waits_until_something_holds_and_does_something_meanwhile(hand):
    done: list[int] = []
    hand.wait(lambda: len(done) == 3, "three acts", lambda: done.append(1))
    assert len(done) == 3


def test_it_gives_up_and_says_what_for(hand):
    with pytest.raises(StepFailedError, match="gave up waiting for spring"):
        hand.wait(lambda: False, "spring")


def test_a_bug_in_a_window_ends_the_wait(hand, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    lane = Lane(window)
    hand.watch(window)

    def wrong() -> None:
        raise ZeroDivisionError

    def fail(_error: ApproverError) -> None:
        raise AssertionError

    lane.run(wrong, lambda _none: None, fail)
    with pytest.raises(StepFailedError, match="ZeroDivisionError"):
        hand.wait(lambda: False, "anything")


def test_it_waits_for_the_work_of_a_window(hand, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    lane, done = Lane(window), list[int]()

    def fail(_error: ApproverError) -> None:
        raise AssertionError

    lane.run(lambda: 1, done.append, fail)
    hand.settle(window)
    assert done == [1]


def test_only_an_open_dialog_is_found(hand, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = QDialog(window)
    with pytest.raises(StepFailedError, match="QDialog to open"):
        hand.dialog(window, QDialog)
    dialog.open()
    assert hand.dialog(window, QDialog) is dialog


def test_pictures_are_taken_in_each_scheme_and_the_first_one_stays(hand, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    hand.picture("empty", window)
    assert sorted(path.name for path in hand.pictures) == ["empty-dark.png", "empty-light.png"]
    assert all(path.stat().st_size for path in hand.pictures)
    assert hand.pictures[-1].name == "empty-light.png"


def test_a_picture_that_cannot_be_written_is_a_failure(qapp, qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(StepFailedError, match="could not be written"):
        Stagehand(qapp, tmp_path / "nowhere").picture("empty", window)


def test_without_a_place_no_pictures_are_taken(qapp):
    hand = Stagehand(qapp)
    hand.picture("empty", QWidget())
    assert hand.pictures == []


def test_a_window_that_is_put_away_is_gone(qapp):
    window = QWidget()
    window.setObjectName("to be put away")
    window.show()
    put_away(window)
    names = {one.objectName() for one in QApplication.topLevelWidgets()}
    assert "to be put away" not in names
