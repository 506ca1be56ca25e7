# SPDX-License-Identifier: Apache-2.0
"""The frame: there at once, empty until it is furnished, and careful when it is closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from approver_gui.ui.main_window import MainWindow
from tests.ui.findings import told
from tests.ui.stage import Stage


@pytest.fixture
def frame(qtbot):
    frame = MainWindow()
    qtbot.addWidget(frame)
    frame.show()
    return frame


def test_the_frame_stands_before_anything_else_is_loaded(frame):
    assert frame.rooms is None
    assert [button.text() for button in frame.tabs.buttons()] == ["Approve", "Keys", "Journal"]
    assert "Open a token file to review it" in told(frame.pages)
    assert frame.pages.findChildren(QAbstractButton) == []
    assert not frame.network.isVisible()
    assert not frame.key.isVisible()


def test_it_tells_once_that_it_was_seen(qtbot):
    frame = MainWindow()
    qtbot.addWidget(frame)
    with qtbot.waitSignal(frame.painted):
        frame.show()
    with qtbot.assertNotEmitted(frame.painted, wait=50):
        frame.repaint()


def test_before_it_is_furnished_it_opens_nothing_and_can_be_closed(frame, tmp_path):
    frame.open_files([tmp_path / "a.json"])
    assert frame.close()


def test_a_tab_asks_for_its_page(frame, qtbot):
    with qtbot.waitSignal(frame.page_asked) as asked:
        frame.tabs.button(2).click()
    assert asked.args == [2]


def test_the_pages_take_the_place_of_the_empty_desk(frame):
    bare = frame.pages.currentWidget()
    pages = [QWidget(), QWidget()]
    frame.take(pages)
    assert frame.pages.indexOf(bare) == -1
    assert [frame.pages.widget(at) for at in range(2)] == pages
    assert frame.network.isVisible()


def test_it_fits_on_an_old_laptop(frame):
    assert frame.minimumWidth() <= 1024
    assert frame.minimumHeight() <= 700


def test_it_asks_its_rooms_before_it_closes(room: Stage):
    room.window.close()
    assert not room.window.isVisible()
    assert not room.rooms._looking.isActive()


def test_tabs_are_walked_with_the_arrow_keys(room: Stage):
    room.window.tabs.button(0).setFocus()
    QTest.keyClick(room.window.tabs.button(0), Qt.Key.Key_Right)
    QTest.keyClick(room.window, Qt.Key.Key_Space)
    assert room.window.tabs.checkedId() == 1
