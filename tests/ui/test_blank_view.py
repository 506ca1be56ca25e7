# SPDX-License-Identifier: Apache-2.0
"""Before a token is opened: what to do next."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from approver_gui.ui.blank_view import MAX_RECENT_SHOWN, BlankView
from tests.ui.findings import told


@pytest.fixture
def view(qtbot):
    view = BlankView()
    qtbot.addWidget(view)
    view.show()
    return view


def _recent(view: BlankView) -> list[QPushButton]:
    QCoreApplication.sendPostedEvents()  # shows what was added
    fixed = (view.open, view.make_key)
    buttons = [b for b in view.findChildren(QPushButton) if b not in fixed]
    return [b for b in buttons if b.isVisibleTo(view)]


def test_a_file_can_be_opened_at_once(view, qtbot):
    with qtbot.waitSignal(view.open_asked):
        view.open.click()
    assert view.focusProxy() is view.open


def test_one_step_at_a_time_is_the_primary_one(view):
    view.show_keys((), known=True)
    assert view.make_key.isVisible()
    assert view.open.property("role") == ""
    view.show_keys(("user1", "user2"), known=True)
    assert not view.make_key.isVisible()
    assert view.open.property("role") == "primary"
    assert "Your keys: user1, user2" in told(view)


def test_it_claims_nothing_about_keys_it_does_not_know_yet(view):
    view.show_keys((), known=False)
    assert "Looking for keys..." in told(view)
    assert not view.make_key.isVisible()


def test_recent_files_are_a_few_and_the_latest(view, qtbot):
    view.show_recent([f"/media/{n}.json" for n in range(9)])
    assert [b.text() for b in _recent(view)] == [f"{n}.json" for n in range(MAX_RECENT_SHOWN)]
    assert "Recent files" in told(view)
    with qtbot.waitSignal(view.dropped) as opened:
        _recent(view)[2].click()
    assert [str(path) for path in opened.args[0]] == ["/media/2.json"]
    view.show_recent(())
    assert _recent(view) == []
    assert "Recent files" not in told(view)


def test_a_recent_files_name_is_shown_as_it_is(view):
    view.show_recent(["/media/<b>\u202ea&b.json"])
    (button,) = _recent(view)
    assert button.text() == "<b>\\u{202e}a&&b.json"
    assert button.accessibleName() == "Open /media/<b>\\u{202e}a&b.json"
