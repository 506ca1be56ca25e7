# SPDX-License-Identifier: Apache-2.0
"""The few settings there are."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QComboBox, QWidget

from approver_gui.settings import LONGEST_IDLE_LOCK_S, SHORTEST_IDLE_LOCK_S, Settings
from approver_gui.ui.dialogs import NumberField, TaskDialog
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button


class KeepsSettings(Protocol):
    """Where the settings are."""

    @property
    def settings(self) -> Settings:
        """The settings in force."""

    def change_settings(self, settings: Settings) -> None:
        """Take over new settings and write them."""


class SettingsDialog(TaskDialog):
    """Idle lock, appearance, language, recent files.

    Args:
        desk: where the settings are.
        has_keys: whether this window has keys and token files; else what is about them is
            not shown.
    """

    def __init__(
        self, desk: KeepsSettings, parent: QWidget | None, *, has_keys: bool = True
    ) -> None:
        super().__init__(tr("Settings"), tr("Keep these settings"), parent)
        self._desk = desk
        settings = desk.settings
        self.idle = NumberField(
            SHORTEST_IDLE_LOCK_S, LONGEST_IDLE_LOCK_S, settings.idle_lock_s, tr(" seconds")
        )
        self.idle.setSingleStep(30)
        if has_keys:
            self.field(tr("An unlocked key locks itself after"), self.idle)
        self.appearance = _choice(
            (("system", tr("as the system")), ("light", tr("light")), ("dark", tr("dark"))),
            settings.appearance,
        )
        self.field(tr("Appearance"), self.appearance)
        self.language = _choice(
            (("system", tr("as the system")), ("en", "English"), ("de", "Deutsch")),
            settings.language,
        )
        self.field(tr("Language"), self.language)
        self.form.addRow(
            PlainLabel(), PlainLabel(tr("A new language is used from the next start on."))
        )
        self._recent = settings.recent
        self.forget = button(tr("Forget the recent files"), self._forget)
        self.forget.setEnabled(bool(self._recent))
        if has_keys:
            self.form.addRow(PlainLabel(), self.forget)

    def act(self) -> None:
        """Keep what was chosen."""
        changed = replace(
            self._desk.settings,
            idle_lock_s=self.idle.value(),
            appearance=self.appearance.currentData(),
            language=self.language.currentData(),
            recent=self._recent,
        )
        self._desk.change_settings(changed)
        self.succeed()

    def _forget(self) -> None:
        self._recent = ()
        self.forget.setEnabled(False)


def _choice(options: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, words in options:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
