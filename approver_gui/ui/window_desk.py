# SPDX-License-Identifier: Apache-2.0
"""What every window's desk has: the settings, one lane for the work, a place for trouble."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from approver_gui.settings import Places, Settings, save
from approver_gui.ui.work import Lane


class WindowDesk(QObject):
    """The things of a window that do not depend on which one it is.

    Attributes:
        places: folders and files.
        clock: gives the aware time.
        lane: does the work, in order.
        settings_changed: the settings are new ones.
        trouble: a failure that no page asked to be told of.
    """

    settings_changed = Signal()
    trouble = Signal(object)

    def __init__(
        self, places: Places, settings: Settings, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.places, self.clock = places, clock
        self.lane = Lane(self)
        self._settings = settings

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change_settings(self, settings: Settings) -> None:
        """Take over new settings and write them."""
        if settings == self._settings:
            return
        self._settings = settings
        self.settings_changed.emit()
        path = self.places.settings_file
        self.lane.run(lambda: save(path, settings), lambda _none: None, self.trouble.emit)
