# SPDX-License-Identifier: Apache-2.0
"""Lets windows work, waits until something holds, and takes pictures."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from approver_gui.ui.theme import dress, set_appearance, speak
from approver_gui.ui.work import Lane

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 60_000
_GLANCE_MS = 20
_LEAST_POINTS = 10.5  # as desktops have it


class StepFailedError(Exception):
    """A step did not hold; the words say what."""


@dataclass(slots=True)
class Stagehand:
    """What every part of the play needs of Qt.

    Attributes:
        app: the application.
        out: where pictures go, or None for none.
        schemes: in which colours.
        patience_ms: how long anything may take.
        pictures: those taken, in order.
        bugs: what a window raised that is no failure of its trade.
    """

    app: QApplication
    out: Path | None = None
    schemes: Sequence[str] = ("light",)
    patience_ms: int = PATIENCE_MS
    pictures: list[Path] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)

    def watch(self, top: QWidget) -> None:
        """Note what crashes below a window."""
        for lane in top.findChildren(Lane):
            lane.crashed.connect(self.bugs.append)

    def wait(
        self,
        until: Callable[[], bool],
        what: str,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> None:
        """Let the windows work until something holds.

        Args:
            until: tells whether it does.
            what: is waited for, for the words of the error.
            meanwhile: is done again and again.

        Raises:
            StepFailedError: it took too long, or a window has a bug.
        """
        deadline = QDeadlineTimer(self.patience_ms)
        flags = QEventLoop.ProcessEventsFlag.AllEvents
        while not until():
            if self.bugs:
                raise StepFailedError(f"a bug in the window: {self.bugs[0]!r}")
            if deadline.hasExpired():
                raise StepFailedError(f"gave up waiting for {what}")
            self.app.processEvents(flags, _GLANCE_MS)
            meanwhile()

    def settle(self, top: QObject) -> None:
        """Wait until no lane below a window or a desk has anything to do."""
        lanes = top.findChildren(Lane)
        self.wait(lambda: not any(lane.is_busy for lane in lanes), "the window to finish")

    def dialog(self, window: QWidget, kind: type[W]) -> W:
        """Return the open dialog of a kind; raises as :meth:`wait`."""
        found: list[W] = []

        def is_open() -> bool:
            found[:] = [one for one in window.findChildren(kind) if one.isVisible()]
            return bool(found)

        self.wait(is_open, f"{kind.__name__} to open")
        return found[0]

    def picture(self, name: str, widget: QWidget) -> None:
        """Save a picture of a window or dialog, in each scheme; it keeps the first one.

        Raises:
            StepFailedError: it cannot be written.
        """
        if self.out is None:
            return
        for scheme in (*self.schemes[1:], *self.schemes[:1]):
            set_appearance(self.app, scheme)
            self.app.processEvents()
            self.app.processEvents()
            path = self.out / f"{name}-{scheme}.png"
            if not widget.grab().save(str(path)):
                raise StepFailedError(f"the picture {path} could not be written")
            self.pictures.append(path)


def offscreen_app() -> QApplication:
    """Return an application whose windows nobody sees, or the one that is there already."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    qInstallMessageHandler(_say_what_matters)
    app = QApplication(["approver-gui", "-platform", "offscreen"])
    speak(app, "en")
    dress(app, "light")
    font = app.font()
    font.setPointSizeF(max(font.pointSizeF(), _LEAST_POINTS))
    app.setFont(font)
    return app


def put_away(window: QWidget) -> None:
    """Close a window and let it go."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _say_what_matters(_kind: QtMsgType, _place: QMessageLogContext, words: str) -> None:
    # The offscreen platform says of every window that it cannot raise it.
    if not words.startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")
