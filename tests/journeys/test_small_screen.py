# SPDX-License-Identifier: Apache-2.0
"""On 1024 by 700 pixels nothing that a person must see is cut: German, large letters, dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from approver_gui.ui.theme import set_appearance
from approver_gui.ui.widgets import ElidedLabel, Pill
from tests.ui.scenes import LONG_NAME, every_scene
from tests.ui.stage import Stage

WIDTH, HEIGHT = 1024, 700
POINTS = 10.5
"""The size that desktops give to their letters."""


@pytest.fixture(params=[1.0, 1.5], ids=["usual", "large"])
def letters(request, qapp: QApplication) -> Iterator[float]:
    """Make the letters as large as a desktop does, or half as large again."""
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(POINTS * request.param)
    _dress_in(qapp, font)
    yield request.param
    _dress_in(qapp, before)


def _dress_in(qapp: QApplication, font) -> None:
    qapp.setFont(font)
    qapp.setProperty("approver_scheme", "")  # so that the style sheet is written anew
    set_appearance(qapp, "light")


def _parts(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window:
            yield widget


def _is_cut(widget: QWidget) -> bool:
    """Tell whether a widget has less room than its text needs."""
    match widget:
        case ElidedLabel():
            return widget.width() < 40  # its tool tip has the rest
        case QLabel() if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        case QLabel() | QPushButton() | QCheckBox():
            needed = widget.sizeHint()
            return widget.width() < needed.width() or widget.height() < needed.height() - 1
        case QComboBox():
            return widget.width() < widget.minimumSizeHint().width()
        case _:
            return False


def _room_of(widget: QWidget) -> QRect:
    """Return where a widget may be, in the coordinates of its window."""
    parent = widget.parentWidget()
    while parent and not isinstance(parent, QAbstractScrollArea):
        if parent.isWindow():
            return parent.rect()
        parent = parent.parentWidget()
    if not isinstance(parent, QScrollArea):
        return widget.window().rect()
    # What is scrolled may be anywhere above and below, never beside.
    view = parent.viewport()
    place = QRect(view.mapTo(widget.window(), QPoint(0, 0)), view.size())
    return place.adjusted(0, -100_000, 0, 100_000)


def _complaints(name: str, window: QWidget) -> Iterator[str]:
    for widget in _parts(window):
        if not isinstance(widget, QLabel | QPushButton | QCheckBox | QComboBox):
            continue
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        words = f"{name}: {type(widget).__name__} {getattr(widget, 'text', str)()!r}"
        if _is_cut(widget):
            yield f"{words} is cut: {widget.size().toTuple()}"
        elif not _room_of(widget).contains(place):
            yield f"{words} is outside: {place.getRect()}"


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_cut_anywhere(bare: Stage, letters, language, request):
    if language == "de":
        request.getfixturevalue("german")
    found = []
    for name, window in every_scene(bare):
        QApplication.processEvents()  # texts that wrap find their height in a second pass
        QApplication.processEvents()
        found += list(_complaints(name, window))
        if window is bare.window:
            assert window.size().toTuple() == (WIDTH, HEIGHT), name
        assert window.width() <= WIDTH, name
        assert window.height() <= HEIGHT + 100, name
    assert not found, "\n".join(found)


def test_the_three_statements_stand_side_by_side_where_they_fit(room: Stage):
    room.open()
    panels = room.page.review.statements._panels
    room.bot.waitUntil(lambda: len({panel.y() for panel in panels}) == 1)
    assert max(p.width() for p in panels) - min(p.width() for p in panels) <= 1
    assert len({panel.height() for panel in panels}) == 1


def test_the_three_statements_stand_below_one_another_where_they_do_not(room: Stage):
    room.open()
    statements = room.page.review.statements
    statements.setFixedWidth(400)
    room.bot.waitUntil(lambda: len({panel.x() for panel in statements._panels}) == 1)
    tops = [panel.y() for panel in statements._panels]
    assert tops == sorted(set(tops))


def test_a_long_name_widens_nothing(room: Stage):
    deep = room.stick / ("d" * 200) / ("e" * 200)
    deep.mkdir(parents=True)
    path = deep / f"{'x' * 200}.json"
    path.write_bytes(room.lay(name=LONG_NAME).read_bytes())
    room.window.open_files([path])
    room.settle()
    room.page.review.username.setText("user1")
    room.approve()
    QApplication.processEvents()
    assert room.window.size().toTuple() == (WIDTH, HEIGHT)
    assert room.page.done.where.width() <= WIDTH
    room.window.open_files([deep / "gone.json"])
    room.settle()
    QApplication.processEvents()
    assert room.window.size().toTuple() == (WIDTH, HEIGHT)
    assert list(_complaints("gone", room.window)) == []


def test_many_networks_widen_nothing(room: Stage):
    room.up = tuple(f"veth{n}" for n in range(40))
    room.rooms._render_network()
    QApplication.processEvents()
    assert room.window.width() == WIDTH
    (network,) = [p for p in room.window.findChildren(Pill) if p is room.window.network]
    assert "\u2026" in network.text()
    assert "veth39" in network.accessibleName()
