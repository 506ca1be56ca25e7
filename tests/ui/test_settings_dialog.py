# SPDX-License-Identifier: Apache-2.0
"""The few settings there are, in force at once and kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from approver_gui.settings import LONGEST_IDLE_LOCK_S, SHORTEST_IDLE_LOCK_S
from approver_gui.ui.settings_dialog import SettingsDialog
from approver_gui.ui.theme import DARK, LIGHT, colours, set_appearance


@pytest.fixture
def dialog(stage, qtbot):
    stage.desk.change_settings(replace(stage.desk.settings, recent=("/a", "/b")))
    dialog = SettingsDialog(stage.desk, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_shows_the_settings_in_force(dialog):
    assert dialog.idle.value() == 120
    assert dialog.appearance.currentData() == "light"
    assert dialog.language.currentData() == "en"
    assert dialog.forget.isEnabled()


def test_what_was_chosen_is_in_force_and_kept(dialog, stage):
    dialog.idle.setValue(300)
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.primary.click()
    stage.settle()
    assert stage.desk.settings.idle_lock_s == 300
    assert stage.saved_settings() == stage.desk.settings
    assert stage.saved_settings().language == "de"
    assert not dialog.isVisible()


def test_cancel_changes_nothing(dialog, stage):
    dialog.idle.setValue(300)
    dialog.forget.click()
    dialog.cancel.click()
    stage.settle()
    assert stage.desk.settings.idle_lock_s == 120
    assert stage.desk.settings.recent == ("/a", "/b")


def test_recent_files_are_forgotten_when_the_settings_are_kept(dialog, stage):
    dialog.forget.click()
    assert not dialog.forget.isEnabled()
    dialog.primary.click()
    assert stage.desk.settings.recent == ()


def test_the_idle_time_has_bounds(dialog):
    dialog.idle.setValue(1)
    assert dialog.idle.value() == SHORTEST_IDLE_LOCK_S
    dialog.idle.setValue(10**6)
    assert dialog.idle.value() == LONGEST_IDLE_LOCK_S


def test_the_appearance_changes_at_once(room, qapp):
    room.rooms._on_settings()
    dialog = room.dialog(SettingsDialog)
    try:
        dialog.appearance.setCurrentIndex(dialog.appearance.findData("dark"))
        dialog.primary.click()
        assert colours() is DARK
        assert DARK.surface in qapp.styleSheet()
        assert room.window.palette().window().color().name() == DARK.window
    finally:
        set_appearance(qapp, "light")
    assert colours() is LIGHT


def test_the_idle_time_is_in_force_at_once(room):
    room.rooms._on_settings()
    dialog = room.dialog(SettingsDialog)
    dialog.idle.setValue(30)
    dialog.primary.click()
    room.settle()
    assert room.rooms._idle_limit().total_seconds() == 30


def test_settings_that_cannot_be_written_are_told(room):
    room.places.config.parent.mkdir(exist_ok=True)
    room.places.config.write_bytes(b"a file where a folder should be")
    room.desk.change_settings(replace(room.desk.settings, idle_lock_s=60))
    with room.bot.waitSignal(room.desk.trouble):
        pass
    assert room.desk.settings.idle_lock_s == 60
