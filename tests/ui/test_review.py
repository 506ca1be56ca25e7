# SPDX-License-Identifier: Apache-2.0
"""A token under review: the question, the time left, the checks, and who signs as whom."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator
from PySide6.QtTest import QTest

from approver_gui.flows.consent import Decision
from approver_gui.settings import Settings
from approver_gui.tokens.model import Token
from approver_gui.ui.review import MAX_ROWS_IN_FULL, ReviewView
from approver_gui.ui.theme import LIGHT
from tests.builders import (
    ISSUED_AT,
    NOW,
    a_login_token,
    a_record,
    a_registration_token,
    a_service_token,
    an_approval,
)
from tests.ui.findings import MARKUP, opened, told
from tests.ui.stage import Stage


@pytest.fixture
def view(qtbot):
    view = ReviewView()
    qtbot.addWidget(view)
    view.resize(1000, 640)
    view.show()
    return view


@pytest.fixture
def cards(qtbot, tmp_path):
    stage = Stage(qtbot, tmp_path, ["user1", "user2"])
    yield stage.store.cards()
    stage.close()


def _show(view, token: Token | None = None, cards=(), now=NOW, settings=None) -> None:
    view.show_opened(opened(token, now), cards, settings or Settings(), now)


# --- the question ---------------------------------------------------------------------


def test_the_question_comes_from_the_signed_bytes(view):
    _show(view, a_service_token(service="key-usage"))
    assert view.headline.text() == "Allow one use of private key 0x220d?"
    assert view.headline.accessibleName() == view.headline.text()
    assert "may sign anything with this key" in view.warning.accessibleName()
    assert view.warning.property("panel") == "doubt"
    assert view.approve.property("role") == "primary"


def test_a_contradiction_takes_the_place_of_the_question(view, cards):
    _show(view, a_service_token(service="quorum"), cards)
    assert view.headline.text() == (
        "This file contradicts itself: it claims service quorum, the signed bytes say user."
    )
    assert view.warning.property("panel") == "stop"
    assert "Do not sign" in view.warning.accessibleName()
    assert view.approve.text() == "Approve anyway..."
    assert view.approve.property("role") == "stop"


def test_after_a_contradiction_a_good_token_is_asked_about_as_usual(view, cards):
    _show(view, a_service_token(service="quorum"), cards)
    _show(view, a_service_token(), cards)
    assert view.headline.text() == "Allow one change to the users?"
    assert view.approve.text() == "Approve with key user1..."
    assert view.approve.property("role") == "primary"


def test_a_login_has_words_of_its_own(view):
    _show(view, a_login_token())
    assert view.headline.text() == "Let someone log in as you?"
    assert "as your second factor" in view.warning.accessibleName()
    assert "Nobody can be read from it" in told(view)
    assert not view.countdown.isVisible()


def test_a_registration_asks_whether_the_key_is_to_be_registered(view):
    _show(view, a_registration_token(entries=2))
    assert view.headline.text() == "Register your key for quorum approvals?"
    assert "Asked by user1" in told(view)


def test_a_requester_without_a_time_is_named_all_the_same(view):
    data = a_record(requester="user9", issued_at=2**60)
    _show(view, a_service_token(data=data))
    assert not view.countdown.isVisible()
    assert "user9" in view._asked.text()


def test_names_from_outside_are_shown_as_they_are(view):
    _show(view, a_service_token(service=MARKUP, requester=b"<i>x</i>"))
    assert f"it claims service {MARKUP}" in told(view)
    assert view.headline.textFormat() is Qt.TextFormat.PlainText
    view.show_opened(opened(name="a\u202e<b>.json"), (), Settings(), NOW)
    assert view._file.accessibleName() == "a\\u{202e}<b>.json"
    assert "\u202e" not in told(view)


# --- time -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("age", "face", "note"),
    [
        (0, "10:00", "left, by this machine's clock"),
        (139, "7:41", "left, by this machine's clock"),
        (599, "0:01", "left, by this machine's clock"),
        (600, "over", "by this machine's clock; the cluster decides"),
        (90_000, "over", "by this machine's clock; the cluster decides"),
        (-1, "not yet", "issued in the future, by this machine's clock"),
    ],
)
def test_the_time_left_is_this_machines_guess_and_says_so(view, age, face, note):
    _show(view, now=ISSUED_AT + timedelta(seconds=age))
    assert view.countdown.text() == face
    assert view.countdown.accessibleName() == f"{face} {note}"
    assert note in told(view)


def test_it_says_who_asked_and_how_long_ago(view):
    _show(view, now=ISSUED_AT + timedelta(seconds=139))
    assert "Asked by admin at 2026-03-14T11:59:00Z, 2 min 19 s ago" in told(view)
    view.show_time(ISSUED_AT + timedelta(hours=26))
    assert "1 d 2 h ago" in told(view)


def test_nobody_asked_some_time_ago_in_the_future(view):
    _show(view, now=ISSUED_AT - timedelta(minutes=3))
    assert "Asked by admin at 2026-03-14T11:59:00Z" in told(view)
    assert "ago" not in view._asked.text()


# --- checks ---------------------------------------------------------------------------


def test_the_worst_finding_stands_first_in_word_mark_and_colour(view):
    token = a_service_token(service="quorum", approvals=[an_approval()])
    _show(view, token)
    model = view.checks
    verdicts = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert verdicts == ["stop", "doubt", *["good"] * 7]
    first = model.index(0, 0)
    assert first.data(Qt.ItemDataRole.ForegroundRole).name() == LIGHT.stop
    assert not first.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert model.index(0, 1).data() == "T4"
    assert "7 good, 1 doubt, 1 stop" in told(view)


def test_few_checks_are_shown_in_full_and_many_can_be_scrolled(view, qtbot):
    _show(view)
    rows = view.checks.rowCount()
    needed = sum(view.table.rowHeight(row) for row in range(rows))
    assert view.table.minimumHeight() >= needed
    names = [an_approval(f"user{n}") for n in range(40)]
    _show(view, a_service_token(approvals=names))
    assert view.checks.rowCount() == 48
    in_full = sum(view.table.rowHeight(row) for row in range(MAX_ROWS_IN_FULL))
    assert view.table.minimumHeight() <= in_full + 10


# --- who signs ------------------------------------------------------------------------


def test_without_a_key_the_next_step_is_to_make_one(view, qtbot):
    _show(view)
    assert not view.approve.isVisible()
    assert view.make_key.isVisible()
    with qtbot.waitSignal(view.key_asked):
        view.make_key.click()


def test_with_a_key_it_waits_for_the_users_name(view, cards):
    _show(view, cards=cards)
    assert not view.make_key.isVisible()
    assert not view.approve.isEnabled()
    assert "Type the HSM user name" in view.approve.toolTip()
    QTest.keyClicks(view.username, "officer2")
    assert view.approve.isEnabled()
    assert view.approve.toolTip() == ""
    assert view.bar.decision() == Decision("user1", "officer2", "crypto-user")


def test_a_name_that_no_user_can_have_cannot_be_typed(view, cards):
    _show(view, cards=cards)
    QTest.keyClicks(view.username, "a b.-c" + "x" * 40)
    assert view.username.text() == "abc" + "x" * 28
    state = view.username.validator().validate("a-b", 0)[0]
    assert state is QValidator.State.Invalid


def test_user_and_role_are_remembered_for_each_key(view, cards):
    first, second = cards
    settings = Settings().with_user(first.fingerprint.hex(), "officer1", "admin")
    settings = settings.with_user(second.fingerprint.hex(), "officer2", "crypto-user")
    _show(view, cards=cards, settings=settings)
    assert view.bar.decision() == Decision("user1", "officer1", "admin")
    view.key.setCurrentText("user2")
    assert view.bar.decision() == Decision("user2", "officer2", "crypto-user")
    assert view.approve.text() == "Approve with key user2..."


def test_a_name_half_typed_survives_another_look(view, cards):
    _show(view, cards=cards)
    view.username.setText("offi")
    view.key.setCurrentText("user1")
    _show(view, cards=cards)
    assert view.username.text() == "offi"


def test_a_key_that_is_gone_is_not_chosen_any_more(view, cards):
    _show(view, cards=cards)
    view.key.setCurrentText("user2")
    view.bar.show_keys(cards[:1], Settings())
    assert view.key.currentText() == "user1"
    view.bar.show_keys((), Settings())
    assert view.key.currentText() == ""
    assert not view.approve.isEnabled()


def test_every_button_asks_for_what_it_says(view, cards, qtbot):
    _show(view, cards=cards)
    view.username.setText("user1")
    for button, signal in (
        (view.approve, view.approve_asked),
        (view.reject, view.reject_asked),
        (view.bytes_button, view.bytes_asked),
        (view.other, view.other_asked),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_reading_begins_at_the_question(view, cards, qtbot):
    _show(view, cards=cards)
    view.activateWindow()
    view.area.verticalScrollBar().setValue(50)
    view.start_reading()
    assert view.area.verticalScrollBar().value() == 0
    assert view.focusWidget() is view.headline


def test_enter_in_the_users_name_approves_nothing(view, cards, qtbot):
    _show(view, cards=cards)
    view.username.setText("user1")
    with qtbot.assertNotEmitted(view.approve_asked):
        QTest.keyClick(view.username, Qt.Key.Key_Return)
