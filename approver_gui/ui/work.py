# SPDX-License-Identifier: Apache-2.0
"""The only place that starts threads.

A lane runs its jobs one after the other on one background thread; answers come back on the
thread of the window, through one queued signal. A job never asks the user anything.
"""

import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from approver_gui.errors import ApproverError

T = TypeVar("T")
Failed = Callable[[ApproverError], None]

SWITCH_S = 0.001
"""How long a busy job may keep the interpreter from the window, which asks for it again for
every widget that it paints; Python's own 5 ms a time would let it stand still."""


class Lane(QObject):
    """One background thread for jobs in order.

    Attributes:
        crashed: a job raised what is not an ApproverError: a bug, for the crash dialog.
        busy_changed: whether jobs are waiting or running.
    """

    crashed = Signal(object)
    busy_changed = Signal(bool)
    _answer = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_S)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._waiting = 0
        self._open = True
        self._answer.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether jobs are waiting or running."""
        return self._waiting > 0

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed,
    ) -> None:
        """Queue a job; exactly one of ``done`` and ``failed`` is called with its outcome."""
        if not self._open:
            return
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        self._pool.start(_Job(lambda: self._answer.emit(_outcome(job, done, failed, self))))

    def finish(self) -> None:
        """Let every queued job come to its end; answers are no longer delivered."""
        self._open = False
        self._pool.waitForDone()

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.busy_changed.emit(False)
        if self._open:
            answer()


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


def _outcome(
    job: Callable[[], T], done: Callable[[T], None], failed: Failed, lane: Lane
) -> Callable[[], None]:
    try:
        value = job()
    except ApproverError as error:
        trouble = error
        return lambda: failed(trouble)
    except Exception as error:  # noqa: BLE001 - carries a bug home to the crash dialog
        bug = error
        return lambda: lane.crashed.emit(bug)
    return lambda: done(value)
