# SPDX-License-Identifier: Apache-2.0
"""Opens a window: the frame at once, the rooms as soon as they are loaded."""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from approver_gui.settings import Loaded
from approver_gui.ui.frame import Frame, Furniture
from approver_gui.ui.theme import dress, speak
from approver_gui.ui.work import Lane

W = TypeVar("W", bound=Frame)


class Rooms(Furniture, Protocol):
    """What is inside a window, built in steps."""

    @property
    def steps(self) -> Sequence[Callable[[], object]]:
        """To be called once each, in order."""


def run(
    *,
    loaded: Loaded,
    make: Callable[[], W],
    load: Callable[[], Callable[[W], Rooms]],
    files: Sequence[Path] = (),
    half: str | None = None,
) -> int:
    """Open a window and run until it is closed; return the process's exit code.

    Args:
        loaded: the person's settings.
        make: makes the frame.
        load: imports what the rooms need, away from the window's thread, and returns what
            makes them; that runs on the window's thread.
        files: to open at once.
        half: the half of the screen to open in, ``left`` or ``right``; None for anywhere.
    """
    # Qt's loop would notice Ctrl-C at a terminal only now and then; every write is whole.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = QApplication(["approver-gui"])
    app.setApplicationName("approver-gui")
    app.setApplicationDisplayName("Approver GUI")
    app.setDesktopFileName("approver-gui")
    window = open_frame(app, loaded, make, half)
    _catch_bugs(window)
    loading = Lane(window)
    loading.crashed.connect(_raise)

    def furnish(build: Callable[[W], Rooms]) -> None:
        _step(furnishing(window, build, files))

    # A person sees the window before anything else is loaded.
    window.painted.connect(lambda: loading.run(load, furnish, _raise))
    code = app.exec()
    loading.finish()
    return code


def open_frame(
    app: QApplication, loaded: Loaded, make: Callable[[], W], half: str | None = None
) -> W:
    """Return the window's frame, shown, in the person's language and colours."""
    speak(app, loaded.settings.language)
    dress(app, loaded.settings.appearance)
    window = make()
    if half:
        _take_half(window, is_right=half == "right")
    window.show()
    return window


def _take_half(window: Frame, *, is_right: bool) -> None:
    """Lay the window into one half of its screen, as far as it can be made so narrow."""
    free = window.screen().availableGeometry()
    width = free.width() // 2
    window.resize(width, min(window.height(), free.height()))
    window.move(free.right() + 1 - width if is_right else free.left(), free.top())


def furnishing(window: W, build: Callable[[W], Rooms], files: Sequence[Path]) -> Iterator[None]:
    """Furnish the window step by step; it may paint between two of them."""
    rooms = build(window)
    for step in rooms.steps:
        step()
        yield
    if files:
        rooms.open_files(files)


def _step(steps: Iterator[None]) -> None:
    if next(steps, steps) is not steps:
        QTimer.singleShot(0, lambda: _step(steps))


def _raise(bug: Exception) -> None:
    raise bug


def _catch_bugs(window: Frame) -> None:
    def show(
        kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, bug, trace)
        if window.rooms:
            window.rooms.explain_crash(bug)
        else:
            QApplication.exit(1)

    sys.excepthook = show
