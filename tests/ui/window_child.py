# SPDX-License-Identifier: Apache-2.0
"""Runs the program's window in this process, as a person would use it, and ends with it.

``python window_child.py HOME HOW [FILE...]``: HOW is ``sign`` (make a key, sign the first
file, close), ``close`` (close as soon as it is furnished) or ``fail`` (the rooms cannot be
loaded). The exit code is the program's.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QTimer

from approver_gui.airgap import Airgap
from approver_gui.flows.approve import Opened, Saved
from approver_gui.journal import Journal
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.settings import Loaded, Places, Settings
from approver_gui.ui.approve_dialogs import ApproveDialog
from approver_gui.ui.desk import Desk
from approver_gui.ui.main_window import MainWindow
from approver_gui.ui.rooms import Rooms
from approver_gui.ui.start import run
from tests.keys.stand_ins import PASSPHRASE, QUICK, Clock, no_box, secret

Wait = Callable[[], bool]


def main(home: Path, how: str, files: list[Path]) -> int:
    """Run the window; return the exit code of the program."""
    places, settings = Places.under(home), Settings(appearance="light", language="en")

    def load() -> Callable[[MainWindow], Rooms]:
        if how == "fail":
            raise RuntimeError("the rooms cannot be loaded")
        return build

    def build(window: MainWindow) -> Rooms:
        clock = Clock()
        store, journal = (
            KeyStore(places.keys_folder, no_box, clock, QUICK),
            Journal(places.journal_file, clock),
        )
        if how == "sign":
            store.create("mine", secret(), Protection.PASSPHRASE_ONLY)
        desk = Desk(places=places, settings=settings, store=store, journal=journal, clock=clock)
        rooms = Rooms(window, desk, journal, lambda: Airgap(()))
        acts = _sign(rooms) if how == "sign" else iter(())
        _drive(rooms, acts)
        return rooms

    return run(loaded=Loaded(settings, None), make=MainWindow, load=load, files=files)


def _drive(rooms: Rooms, acts: Iterator[Wait]) -> None:
    """Go through the acts, each as soon as what it waits for holds; then close the window."""
    timer = QTimer(rooms)
    waiting: list[Wait] = [lambda: rooms.window.rooms is not None]

    def look() -> None:
        if not waiting[0]():
            return
        following = next(acts, None)
        if following:
            waiting[0] = following
        else:
            timer.stop()
            rooms.window.close()

    timer.timeout.connect(look)
    timer.start(5)


def _sign(rooms: Rooms) -> Iterator[Wait]:
    page = rooms.approve
    yield lambda: isinstance(page.state, Opened) and rooms.desk.keys_known
    page.review.username.setText("user1")
    page.review.approve.click()
    (asked,) = page.findChildren(ApproveDialog)
    asked.typed.setText("It is a rehearsal")
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    yield lambda: isinstance(page.state, Saved)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], [Path(name) for name in sys.argv[3:]]))
