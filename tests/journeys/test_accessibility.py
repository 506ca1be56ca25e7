# SPDX-License-Identifier: Apache-2.0
"""Whoever hears the program, or has no mouse, is told and can do everything."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTextBrowser,
    QWidget,
)

from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.theme import set_appearance
from approver_gui.ui.widgets import Panel
from tests.builders import a_service_token
from tests.ui.scenes import every_scene
from tests.ui.stage import Stage

TAB = Qt.FocusPolicy.TabFocus
SPEAKING = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTextBrowser,
    Panel,
)
PARTS = (QHeaderView, QLineEdit, QSpinBox)
"""Widgets of Qt that have parts of their own, which nobody can name."""


def _shown(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        is_part = isinstance(widget.parent(), PARTS) or isinstance(widget, QHeaderView)
        is_part = is_part or widget.objectName().startswith("qt_scrollarea")
        if not is_part and widget.isVisible() and widget.window() is window:
            yield widget


def _stops(window: QWidget) -> list[QWidget]:
    """Return what the Tab key must reach."""
    stops = (w for w in _shown(window) if w.focusPolicy() & TAB and w.isEnabled())
    return [widget for widget in stops if widget.focusProxy() is None]


def _heard(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def _look(widget: QWidget) -> object:
    window = widget.window()
    place = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
    return window.grab(place.adjusted(-3, -3, 3, 3)).toImage()


def test_everything_that_can_be_used_has_a_name(bare):
    nameless = [
        f"{name}: {type(widget).__name__} {widget.objectName()}"
        for name, window in every_scene(bare)
        for widget in _shown(window)
        if isinstance(widget, SPEAKING) or widget.focusPolicy() & TAB
        if not _heard(widget).strip()
    ]
    assert not nameless, "\n".join(nameless)


def test_no_name_holds_what_moves_or_hides_text(bare):
    for name, window in every_scene(bare):
        for widget in _shown(window):
            told = _heard(widget) + widget.accessibleDescription() + widget.toolTip()
            assert not {"\u202e", "\u2066", "\x07"} & set(told), name


def test_the_tab_key_reaches_everything_and_comes_back(bare):
    for name, window in every_scene(bare):
        start = window.focusWidget()
        assert start, f"{name}: nothing has the focus"
        visited = [start]
        for _ in range(100):
            window.focusNextChild()
            here = window.focusWidget()
            if here is start:
                break
            assert here, name
            visited.append(here)
        missed = [w for w in _stops(window) if w not in visited and not _has_turn(w, visited)]
        assert [f"{name}: {_heard(w)}" for w in missed] == []


def _has_turn(widget: QWidget, visited: list[QWidget]) -> bool:
    """Tell whether a widget stands for one that was visited: a tab that is not checked."""
    if isinstance(widget, QAbstractButton) and (group := widget.group()):
        return any(button in visited for button in group.buttons())
    return False


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_can_be_seen_wherever_it_is(bare, scheme, qapp):
    set_appearance(qapp, scheme)
    seen: set[str] = set()
    try:
        for name, window in every_scene(bare):
            for widget in _stops(window):
                kind = f"{type(widget).__name__} {widget.property('role')}"
                if kind in seen:
                    continue
                seen.add(kind)
                before = window.focusWidget()
                widget.setFocus()
                focused = _look(widget)
                widget.clearFocus()
                assert _look(widget) != focused, f"{name}: {kind}"
                if before:
                    before.setFocus()
    finally:
        set_appearance(qapp, "light")
    assert len(seen) > 15


def test_captions_lead_to_their_fields(bare):
    lonely = []
    for name, window in every_scene(bare):
        for form in window.findChildren(QFormLayout):
            for row in range(form.rowCount()):
                label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
                caption = label.widget() if label else None
                if not isinstance(caption, QLabel) or not caption.text():
                    continue
                if caption.buddy() is None:
                    lonely.append(f"{name}: {caption.text()}")
    assert lonely == []


def test_dialogs_tell_what_they_are_about(bare):
    for name, window in every_scene(bare):
        assert window.windowTitle(), name


def test_the_focus_reaches_question_warning_and_statements(room: Stage):
    room.open(a_service_token(service="key-usage"))
    review = room.page.review
    heard = []
    for _ in range(5):
        here = room.window.focusWidget()
        assert here
        heard.append(f"{_heard(here)} {here.accessibleDescription()}")
        room.window.focusNextChild()
    assert heard[0].startswith("Allow one use of private key 0x220d?")
    assert "may sign anything with this key" in heard[1]
    assert heard[2].startswith("Signed bytes")
    assert "key: 0x220d" in heard[3]
    assert heard[4].startswith("Merely claimed")
    assert room.window.focusWidget() is not review.headline


def test_trouble_takes_the_focus_and_tells_all_of_itself(room: Stage):
    room.window.open_files([room.lay(b"{}", "bad.json")])
    room.settle()
    here = room.window.focusWidget()
    assert isinstance(here, TroubleBar)
    assert "bad.json" in _heard(here)
    assert "Ask the coordinator" in here.accessibleDescription()


def test_verdicts_are_words_and_not_colours_alone(room: Stage):
    room.open(a_service_token(service="quorum"))
    checks = room.page.review.checks
    words = {checks.index(row, 0).data() for row in range(checks.rowCount())}
    assert words == {"good", "stop"}
