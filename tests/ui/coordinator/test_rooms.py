# SPDX-License-Identifier: Apache-2.0
"""The coordinator's window: pills, menus, notices, which page is shown, the way out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from approver_gui.flows.connection import Local
from approver_gui.flows.coordinator_state import Connected, SignedOut
from approver_gui.hsm.requests import ListUsers
from approver_gui.text import say
from approver_gui.ui.coordinator.ending_dialog import EndingDialog
from approver_gui.ui.coordinator.rooms import CEREMONY, CLUSTER, EVIDENCE, CoordinatorRooms
from approver_gui.ui.coordinator.window import CoordinatorWindow
from approver_gui.ui.help_window import AboutDialog, HelpWindow
from approver_gui.ui.settings_dialog import SettingsDialog
from approver_gui.ui.theme import DARK, colours, set_appearance
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import told


def act(stage: CoordinatorStage, words: str) -> QAction:
    acts = stage.rooms.menus.acts()
    return next(one for one in acts if one.text().replace("&", "") == words)


def lose(stage: CoordinatorStage) -> None:
    """Let the session be lost while the cluster is asked."""
    stage.lose_at(ListUsers)
    stage.rooms.cluster.ask_again()
    stage.settle()


# --- pills ---------------------------------------------------------------------------------


def test_the_pills_tell_which_cluster_and_who(opened):
    window = opened.window
    assert window.cluster.accessibleName() == "no session"
    assert window.who.accessibleName() == "nobody logged in"
    opened.log_in()
    assert window.cluster.text().strip() == "embedded cluster: a rehearsal, not an HSM"
    assert window.who.accessibleName() == "user1 \u00b7 crypto-user"


def test_a_real_cluster_is_no_rehearsal(opened):
    opened.rooms.connecting.connect_to(Local(cluster_id="cluster-abc234"))
    opened.settle()
    assert opened.window.cluster.accessibleName() == "cluster cluster-abc234"
    assert "rehearsal" not in opened.window.cluster.toolTip()


def test_the_cluster_pill_leads_to_the_cluster(opened):
    opened.window.cluster.click()
    assert opened.window.tabs.checkedId() == CLUSTER
    assert opened.rooms.cluster.isVisible()


def test_the_who_pill_leads_to_the_login_and_out_again(opened):
    opened.turn_to(CLUSTER)
    opened.window.who.click()
    assert opened.rooms.connecting.isVisible()
    opened.log_in()
    opened.window.who.click()
    dialog = opened.dialog(EndingDialog)
    assert "No token is alive: nothing is lost." in told(dialog)
    dialog.primary.click()
    opened.settle()
    assert isinstance(opened.desk.state, SignedOut)
    assert opened.acts()[-1] == "logged_out"


# --- which page ----------------------------------------------------------------------------


def test_it_opens_on_what_can_be_done_next(opened):
    assert opened.rooms.connecting.isVisible()
    assert not act(opened, "New operation...").isEnabled()
    opened.log_in()
    assert opened.rooms.operation.isVisible()
    assert act(opened, "New operation...").isEnabled()


def test_it_connects_at_once_where_that_was_asked(office):
    office.open_window(office.a_connection())
    assert isinstance(office.desk.state, Connected)
    assert office.rooms.connecting.login.isVisible()


def test_a_ceremony_that_was_begun_is_shown(seated):
    ceremony = seated.request()
    seated.turn_to(CLUSTER)
    seated.rooms.operation.begun.emit(ceremony.id)
    assert seated.window.tabs.checkedId() == CEREMONY
    assert seated.rooms.ceremony.isVisible()
    seated.rooms.ceremony.operation_asked.emit()
    assert seated.rooms.operation.isVisible()
    seated.rooms.operation.left.emit()
    assert seated.rooms.ceremony.isVisible()


def test_the_report_of_a_ceremony_is_among_the_evidence(seated):
    ceremony = seated.request()
    seated.rooms.ceremony.report_asked.emit(ceremony.id)
    seated.settle()
    assert seated.window.tabs.checkedId() == EVIDENCE


def test_a_new_operation_asked_for_without_a_login_leads_to_it(opened):
    opened.turn_to(EVIDENCE)
    opened.rooms.new_operation()
    assert opened.rooms.connecting.isVisible()


def test_open_questions_of_earlier_runs_are_counted_on_their_tab(opened):
    tab = opened.window.tabs.button(EVIDENCE)
    opened.rooms.evidence.questions_found.emit(2)
    assert tab.text() == "Evidence (2 open)"
    opened.rooms.evidence.questions_found.emit(0)
    assert tab.text() == "Evidence"


# --- menus ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Settings...", SettingsDialog),
        ("Guide", HelpWindow),
        ("Rehearsing", HelpWindow),
        ("What the checks mean", HelpWindow),
        ("About", AboutDialog),
    ],
)
def test_the_menu_opens_what_it_says(opened, words, kind):
    act(opened, words).trigger()
    opened.dialog(kind).close()


def test_the_guide_is_the_coordinators(opened):
    act(opened, "Guide").trigger()
    window = opened.dialog(HelpWindow)
    assert "Guide for coordinators" in window.browser.toPlainText()
    window.close()


@pytest.mark.parametrize("page", range(4))
def test_pages_have_shortcuts(opened, page):
    opened.turn_to((page + 1) % 4)
    key = getattr(Qt.Key, f"Key_{page + 1}")
    QTest.keyClick(opened.window, key, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.pages.currentIndex() == page
    assert opened.window.tabs.checkedId() == page


def test_every_shortcut_stands_in_the_menus_once(opened):
    keys = [one.shortcut().toString() for one in opened.rooms.menus.acts()]
    used = [key for key in keys if key]
    assert len(used) == len(set(used)) >= 9


@pytest.mark.usefixtures("german")
def test_no_menu_has_two_equal_mnemonics_in_german(opened):
    for menu in opened.window.menus:
        letters = [
            text[text.index("&") + 1].lower()
            for text in (one.text() for one in menu.actions())
            if "&" in text
        ]
        assert len(letters) == len(set(letters)), letters


def test_the_settings_are_only_those_that_this_window_has(opened):
    act(opened, "Settings...").trigger()
    dialog = opened.dialog(SettingsDialog)
    assert not dialog.idle.isVisible()
    assert not dialog.forget.isVisible()
    try:
        dialog.appearance.setCurrentIndex(dialog.appearance.findData("dark"))
        dialog.primary.click()
        assert colours() is DARK
    finally:
        set_appearance(opened.application(), "light")


def test_the_transcript_of_a_session_can_be_saved_after_its_end_too(opened):
    assert not act(opened, "Save the transcript...").isEnabled()
    opened.connect()
    act(opened, "Disconnect...").trigger()
    opened.settle()
    path = opened.stick / "transcript.txt"
    for chosen in ((), (path,)):
        opened.choose(*chosen)
        act(opened, "Save the transcript...").trigger()
        opened.settle()
    assert path.read_text() == "user list\n"
    assert str(path) in opened.window.statusBar().currentMessage()


def test_quitting_closes_the_window(opened):
    act(opened, "Quit").trigger()
    assert not opened.window.isVisible()


def test_asking_again_has_a_key(opened):
    opened.connect()
    QTest.keyClick(opened.window, Qt.Key.Key_F5)
    opened.settle()
    assert opened.backstage.asked_for(ListUsers) == 2


def test_a_session_without_a_login_is_ended_at_once(opened):
    opened.connect()
    act(opened, "Disconnect...").trigger()
    opened.settle()
    assert isinstance(opened.desk.state, SignedOut)


def test_a_session_with_a_live_token_is_ended_after_a_question(seated):
    seated.request()
    act(seated, "Disconnect...").trigger()
    dialog = seated.dialog(EndingDialog)
    assert "Live tokens that are void then: 1" in told(dialog)
    dialog.primary.click()
    seated.settle()
    assert isinstance(seated.desk.state, SignedOut)
    assert seated.acts()[-2:] == ["session_closed", "token_void"]
    assert not seated.rooms.lost.isVisible()  # it was the person


# --- the session is lost -------------------------------------------------------------------


def test_a_lost_session_is_plain_to_see_on_every_page(seated):
    seated.request()
    seated.turn_to(CLUSTER)
    lose(seated)
    assert seated.rooms.lost.isVisible()
    assert "The session is over" in told(seated.rooms.lost)
    assert "Tokens that are void now: 1." in told(seated.rooms.lost)
    assert seated.window.cluster.accessibleName() == "no session"
    seated.turn_to(CEREMONY)
    assert seated.rooms.ceremony.isVisible()  # the dead ceremony stays in sight


def test_connecting_again_puts_the_notice_away_for_this_loss(seated):
    lose(seated)
    assert "No token was alive." in told(seated.rooms.lost)
    seated.rooms.lost.again.click()
    assert not seated.rooms.lost.isVisible()
    assert seated.rooms.connecting.isVisible()
    seated.backstage.troubles.clear()
    seated.log_in()
    lose(seated)
    assert seated.rooms.lost.isVisible()


def test_after_logging_in_again_the_dead_ceremonies_are_still_there(seated):
    seated.request()
    lose(seated)
    seated.backstage.troubles.clear()
    seated.rooms.ceremony.login_asked.emit()
    seated.log_in()
    assert seated.rooms.ceremony.isVisible()
    assert not seated.rooms.lost.isVisible()


# --- trouble and remarks -------------------------------------------------------------------


def boxes(stage: CoordinatorStage) -> list[QMessageBox]:
    return stage.dialogs(QMessageBox)


def test_a_bug_in_a_job_is_shown_and_the_window_goes_on(opened):
    opened.desk.lane.run(lambda: 1 // 0, lambda _value: None, lambda _error: None)
    opened.bot.waitUntil(lambda: bool(boxes(opened)))
    (box,) = boxes(opened)
    assert "ZeroDivisionError" in box.detailedText()
    box.close()
    opened.forget_bugs()


def test_trouble_that_belongs_to_no_page_is_explained(opened):
    opened.journal.fails_at = ("session_asked",)
    opened.desk.connection = opened.a_connection()
    opened.desk.do(lambda flow: flow.open_session())
    opened.bot.waitUntil(lambda: bool(boxes(opened)))
    (box,) = boxes(opened)
    assert box.text() == "The journal is full"
    box.close()


def test_settings_that_could_not_be_read_are_told_once(office):
    window = CoordinatorWindow()
    rooms = CoordinatorRooms(window, office.desk, trouble=say("It is no JSON object."))
    for step in rooms.steps:
        step()
    (box,) = boxes(office)
    assert "It is no JSON object." in box.informativeText()
    box.close()
    window.close()
    window.deleteLater()


def test_what_happened_is_said_in_the_status_bar_as_it_is(opened):
    opened.rooms.people.said.emit("Written to /media/\u202e<b>x</b>")
    assert opened.window.statusBar().currentMessage() == "Written to /media/\\u{202e}<b>x</b>"
