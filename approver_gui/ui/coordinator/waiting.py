# SPDX-License-Identifier: Apache-2.0
"""Watches for a cluster that does not answer, and offers to give up the session.

The offer stands over the pages, or inside the dialog that is open: nothing else can be
pressed then.
"""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout

from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.notices import WaitingNotice
from approver_gui.ui.dialogs import TaskDialog

PATIENCE_MS = 1500
"""How long an answer may take before the offer is made."""
LINGER_MS = 400
"""How long the offer stays between two questions, so that it does not flicker."""


class Waiting(QObject):
    """Shows the offer while an answer is overdue, and takes it away afterwards.

    Attributes:
        notice: what is shown now, or None.

    Args:
        desk: whose cluster is watched.
        above: where the offer stands when no dialog is open.
    """

    def __init__(self, desk: CoordinatorDesk, above: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self.notice: WaitingNotice | None = None
        self._desk, self._above = desk, above
        self._patience = self._timer(PATIENCE_MS, self.offer)
        self._lingering = self._timer(LINGER_MS, self.clear)
        queued = Qt.ConnectionType.QueuedConnection  # it is told in the lane's thread
        desk.waiting_changed.connect(self._on_waiting, queued)

    def _timer(self, after_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(after_ms)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    @Slot(bool)
    def _on_waiting(self, waiting: bool) -> None:
        if not waiting:
            self._patience.stop()
            self._lingering.start()
            return
        self._lingering.stop()
        if not self.notice:
            self._patience.start()

    def offer(self) -> None:
        """Show the offer where it can be pressed."""
        notice = WaitingNotice(self._desk.give_up)
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, TaskDialog):
            dialog.show_below(notice)
        else:
            notice.stand_over_pages()
            self._above.addWidget(notice)
        self.notice = notice

    def clear(self) -> None:
        """Take the offer away."""
        notice, self.notice = self.notice, None
        with suppress(RuntimeError):  # a dialog that closed took it along
            if notice:
                notice.hide()
                notice.deleteLater()
