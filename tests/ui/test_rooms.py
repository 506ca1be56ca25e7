# SPDX-License-Identifier: Apache-2.0
"""Everything inside the window: menu, pills, pages, trouble that belongs to no page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMessageBox

from approver_gui.airgap import Airgap
from approver_gui.flows.approve import Opened
from approver_gui.text import say
from approver_gui.ui.help_window import AboutDialog, HelpWindow
from approver_gui.ui.keys_dialogs import ImportKeyDialog, NewKeyDialog, RestoreDialog
from approver_gui.ui.main_window import MainWindow
from approver_gui.ui.rooms import Rooms
from approver_gui.ui.settings_dialog import SettingsDialog
from tests.ui.stage import Stage


def _action(room: Stage, words: str) -> QAction:
    acts = [act for menu in room.window.menus for act in menu.actions()]
    return next(act for act in acts if act.text().replace("&", "") == words)


def _recent(room: Stage) -> list[QAction]:
    menu = next(m for m in room.window.menus[0].findChildren(QMenu))
    menu.aboutToShow.emit()
    return menu.actions()


# --- the pills -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("up", "words"),
    [
        ((), "no network connection"),
        (("eth0", "wl\u202ean0"), "network: eth0, wl\\u{202e}an0"),
        (None, "network: not known"),
    ],
)
def test_the_network_pill_tells_what_is_up(room, up, words):
    room.up = up
    room.rooms._looking.timeout.emit()
    assert room.window.network.accessibleName() == words
    assert room.window.network.text().strip() == words


def test_the_network_pill_never_says_more_than_is_known(room):
    assert "proven" not in room.window.network.text()
    room.window.network.click()
    assert room.dialog(HelpWindow)


def test_the_key_pill_leads_to_the_keys(room):
    assert room.window.key.accessibleName() == "key user1: locked"
    room.window.key.click()
    assert room.window.tabs.checkedId() == 1
    assert room.rooms.keys.isVisible()


def test_several_keys_are_counted(stage):
    stage.lay_keys("user2")
    stage.open_window()
    assert stage.window.key.accessibleName() == "keys locked: 2"


# --- the menu ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("New key...", NewKeyDialog),
        ("Settings...", SettingsDialog),
        ("Guide", HelpWindow),
        ("What the checks mean", HelpWindow),
        ("About", AboutDialog),
    ],
)
def test_the_menu_opens_what_it_says(room, words, kind):
    _action(room, words).trigger()
    room.dialog(kind).close()


@pytest.mark.parametrize(
    ("words", "kind"), [("Import...", ImportKeyDialog), ("Restore a backup...", RestoreDialog)]
)
def test_the_menu_takes_a_key_from_a_file(room, words, kind):
    room.choose(room.lay(b"anything", "file"))
    _action(room, words).trigger()
    room.dialog(kind).close()


def test_the_menu_opens_a_token(room):
    room.turn_to(2)
    room.choose(room.lay())
    _action(room, "Open token files...").trigger()
    room.settle()
    assert isinstance(room.page.state, Opened)
    assert room.window.tabs.checkedId() == 0


def test_recent_files_stand_in_the_menu(room):
    (nothing,) = _recent(room)
    assert not nothing.isEnabled()
    room.open(name="a&b\u202e.json")
    (recent,) = _recent(room)
    assert recent.text() == "a&&b\\u{202e}.json"
    room.turn_to(1)
    recent.trigger()
    room.settle()
    assert room.window.tabs.checkedId() == 0
    assert room.acts().count("token_opened") == 2


def test_there_is_nothing_to_lock_while_no_key_is_unlocked(room):
    assert not room.rooms.lock_action.isEnabled()


@pytest.mark.parametrize(("key", "page"), [("1", 0), ("2", 1), ("3", 2)])
def test_pages_have_shortcuts(room, key, page):
    room.turn_to((page + 1) % 3)
    QTest.keyClick(
        room.window, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.ControlModifier
    )
    assert room.window.pages.currentIndex() == page
    assert room.window.tabs.checkedId() == page


def test_every_shortcut_stands_in_the_menu_once(room):
    acts = [act for menu in room.window.menus for act in menu.actions()]
    keys = [act.shortcut().toString() for act in acts if not act.shortcut().isEmpty()]
    assert len(keys) == len(set(keys)) >= 9


def test_quit_closes_the_window(room):
    _action(room, "Quit").trigger()
    assert not room.window.isVisible()


def test_the_checks_of_a_review_are_explained_on_request(room):
    room.open()
    room.page.checks_asked.emit()
    assert "T1" in room.dialog(HelpWindow).browser.toPlainText()


# --- trouble that belongs to no page -------------------------------------------------------


def _boxes(room: Stage) -> list[QMessageBox]:
    return room.dialogs(QMessageBox)


def test_a_bug_in_a_job_is_shown_and_the_window_goes_on(room):
    room.desk.lane.run(lambda: 1 // 0, lambda _value: None, lambda _error: None)
    room.bot.waitUntil(lambda: bool(_boxes(room)))
    (box,) = _boxes(room)
    assert "ZeroDivisionError" in box.detailedText()
    box.close()
    room.forget_bugs()
    room.open()


def test_settings_that_could_not_be_read_are_told_once(stage):
    window = MainWindow()
    rooms = Rooms(
        window, stage.desk, stage.book, lambda: Airgap(()), say("It is no JSON object.")
    )
    for step in rooms.steps:
        step()
    (box,) = _boxes(stage)
    assert box.text() == "The settings could not be read"
    assert "It is no JSON object." in box.informativeText()
    box.close()
    window.close()
    window.deleteLater()


def test_a_folder_with_keys_that_cannot_be_read_is_told(bare):
    bare.places.keys_folder.rmdir()
    bare.places.keys_folder.write_bytes(b"no folder")
    window = MainWindow()
    rooms = Rooms(window, bare.desk, bare.book, lambda: Airgap(()))
    for step in rooms.steps:
        step()
    bare.bot.waitUntil(lambda: bool(_boxes(bare)))
    for box in _boxes(bare):
        box.close()
    window.close()
    window.deleteLater()


def test_what_happened_is_said_in_the_status_bar_as_it_is(room):
    room.rooms._say("Public key written to /media/\u202e<b>x</b>")
    assert room.window.statusBar().currentMessage().endswith("/media/\\u{202e}<b>x</b>")


def test_locking_an_unlocked_key_twice_is_harmless(room):
    room.desk.lock()
    room.desk.lock()
    room.settle()
    assert room.desk.unlocked is None


def test_the_same_settings_are_not_written_again(room):
    with room.bot.assertNotEmitted(room.desk.settings_changed):
        room.desk.change_settings(room.desk.settings)
    assert not room.places.settings_file.exists()
