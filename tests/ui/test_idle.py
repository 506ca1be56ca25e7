# SPDX-License-Identifier: Apache-2.0
"""The key is locked when nobody touches the machine, by the clock and not by ticks."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from approver_gui.ui.idle import IdleLock
from tests.keys.stand_ins import Clock

LIMIT = timedelta(minutes=2)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def idle(clock, qapp) -> Iterator[IdleLock]:
    parent = QObject()
    watcher = IdleLock(clock, lambda: LIMIT, parent)
    yield watcher
    watcher.watch(on=False)


@pytest.fixture
def field(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    return field


def test_it_expires_when_the_limit_has_passed(idle, clock, qtbot):
    idle.watch(on=True)
    clock.move(seconds=119)
    with qtbot.assertNotEmitted(idle.expired):
        idle.look()
    clock.move(seconds=1)
    with qtbot.waitSignal(idle.expired):
        idle.look()


def test_it_expires_once(idle, clock, qtbot):
    idle.watch(on=True)
    clock.move(minutes=3)
    idle.look()
    assert not idle.findChildren(QTimer)[0].isActive()


def test_a_machine_that_slept_locks_as_soon_as_it_wakes(idle, clock, qtbot):
    idle.watch(on=True)
    clock.move(hours=9)
    with qtbot.waitSignal(idle.expired, timeout=3000):  # by its own timer
        pass


def test_a_clock_that_was_set_back_locks_at_once(idle, clock, qtbot):
    idle.watch(on=True)
    clock.move(seconds=-1)
    with qtbot.waitSignal(idle.expired):
        idle.look()


@pytest.mark.parametrize("touch", ["key", "press", "move"])
def test_whoever_touches_the_machine_begins_the_time_anew(touch, idle, clock, field, qtbot):
    idle.watch(on=True)
    clock.move(seconds=100)
    match touch:
        case "key":
            QTest.keyClick(field, Qt.Key.Key_A)
        case "press":
            QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        case _:
            QTest.mouseMove(field.windowHandle(), QPoint(3, 3))
            QTest.mouseMove(field.windowHandle(), QPoint(6, 6))
    clock.move(seconds=100)
    with qtbot.assertNotEmitted(idle.expired):
        idle.look()
    clock.move(seconds=20)
    with qtbot.waitSignal(idle.expired):
        idle.look()


def test_input_goes_where_it_was_meant_for(idle, field):
    idle.watch(on=True)
    QTest.keyClicks(field, "typed")
    assert field.text() == "typed"


def test_who_does_not_watch_does_not_count(idle, clock, field):
    idle.watch(on=True)
    idle.watch(on=False)
    clock.move(hours=1)
    idle.watch(on=True)
    idle.watch(on=True)
    clock.move(seconds=119)
    assert idle.findChildren(QTimer)[0].isActive()
    idle.look()
    assert idle.findChildren(QTimer)[0].isActive()
