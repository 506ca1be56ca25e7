# SPDX-License-Identifier: Apache-2.0
"""The foot of a review takes one line or two, and loses nothing in either."""

import pytest
from PySide6.QtWidgets import QWidget

from approver_gui.settings import Settings
from approver_gui.ui.decision_bar import DecisionBar
from tests.ui.stage import Stage


@pytest.fixture
def bar(qtbot, tmp_path):
    stage = Stage(qtbot, tmp_path, ["user1"])
    bar = DecisionBar()
    bar.show_keys(stage.store.cards(), Settings())
    bar.show()
    yield bar
    bar.deleteLater()
    stage.close()


def _parts(bar: DecisionBar) -> list[QWidget]:
    return [bar.reject, bar.key, bar.username, bar.role, bar.approve]


def _tops(bar: DecisionBar) -> list[int]:
    return [part.mapTo(bar, part.rect().center()).y() for part in _parts(bar)]


def test_on_a_wide_window_it_is_one_line(bar, qtbot):
    bar.resize(1200, bar.height())
    qtbot.waitUntil(lambda: max(_tops(bar)) - min(_tops(bar)) <= 2)


def test_on_a_narrow_one_the_choice_stands_above_the_decisions(bar, qtbot):
    for width in (1200, bar.minimumSizeHint().width(), 1200, bar.minimumSizeHint().width()):
        bar.resize(width, bar.sizeHint().height())
    qtbot.waitUntil(lambda: _tops(bar)[4] > _tops(bar)[1])
    assert _tops(bar)[0] == _tops(bar)[4]
    for part in _parts(bar):
        place = part.mapTo(bar, part.rect().topLeft())
        assert place.x() >= 0
        assert place.x() + part.width() <= bar.width()
        assert part.width() >= part.minimumSizeHint().width()


def test_tab_goes_from_rejecting_over_the_choice_to_approving(bar, qtbot):
    bar.username.setText("user1")
    for width in (1200, bar.minimumSizeHint().width()):
        bar.resize(width, bar.height())
        bar.reject.setFocus()
        visited: list[QWidget | None] = []
        for _ in range(5):
            visited.append(bar.focusWidget())
            bar.focusNextChild()
        assert visited == _parts(bar)


def test_a_long_name_of_a_key_does_not_widen_it(bar):
    bar.key.addItem("k" * 64)
    bar.key.setCurrentText("k" * 64)
    bar._enable()
    assert "\u2026" in bar.approve.text()
    assert bar.minimumSizeHint().width() < 900
