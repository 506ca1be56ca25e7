# SPDX-License-Identifier: Apache-2.0
"""Locks the key when nobody touches the machine.

Time is asked from the clock, not counted in ticks: a machine that slept through the limit
locks as soon as it wakes.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

TICK_MS = 1000
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleLock(QObject):
    """Watches the application's input while a key is unlocked.

    Args:
        clock: gives the aware time.
        limit: how long without input until ``expired`` is emitted.
    """

    expired = Signal()

    def __init__(
        self, clock: Callable[[], datetime], limit: Callable[[], timedelta], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clock, self._limit = clock, limit
        self._touched = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, *, on: bool) -> None:
        """Start or stop watching."""
        app = QApplication.instance()
        if on == self._timer.isActive() or app is None:
            return
        self._touched = self._clock()
        if on:
            app.installEventFilter(self)
            self._timer.start()
        else:
            app.removeEventFilter(self)
            self._timer.stop()

    def look(self) -> None:
        """Emit ``expired`` when the limit has passed, or the clock was set back."""
        passed = self._clock() - self._touched
        if passed >= self._limit() or passed < timedelta(0):
            self.watch(on=False)
            self.expired.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note input; let every event pass."""
        if event.type() in _TOUCHES:
            self._touched = self._clock()
        return super().eventFilter(watched, event)
