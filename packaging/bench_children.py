# SPDX-License-Identifier: Apache-2.0
"""Processes that ``bench.py`` measures; each prints its figures and ends at once."""

import os
import resource
import sys
from pathlib import Path
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def blank() -> None:
    """Show a blank PySide6 window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Blank(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            QTimer.singleShot(0, lambda: _end(_peak_mib()))

    app = QApplication(["blank"])
    shown = Blank()
    shown.resize(1120, 760)
    shown.show()
    app.exec()


def window(home: Path) -> None:
    """Start as the program does; end where it begins to load its rooms."""
    import gc

    gc.disable()  # as app.py does
    import approver_gui.app
    from approver_gui.settings import Places, load
    from approver_gui.ui.start import run

    del approver_gui  # loaded for its cost alone
    loaded = load(Places.under(home).settings_file)
    run(loaded=loaded, load=lambda: _end(_peak_mib()), files=())


def journey(home: Path) -> None:
    """Make a key, open, sign and save a token, with a heartbeat that notes every stall."""
    import shutil
    import time
    from datetime import UTC, datetime

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from screenshots import SAMPLE, Rehearsal

    from approver_gui.ui.theme import resources

    app = QApplication(["journey"])
    home.mkdir(parents=True, exist_ok=True)
    stalls = [0.0]
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        stalls[0] = max(stalls[0], now - last[0])
        last[0] = now

    heart = QTimer()
    heart.setInterval(1)
    heart.timeout.connect(beat)
    heart.start()
    rehearsal = Rehearsal(app, home, home, lambda: datetime.now(UTC), paced=True)
    furnishing, stalls[0] = stalls[0], 0.0
    token = home / SAMPLE
    shutil.copyfile(resources() / "samples" / SAMPLE, token)
    rehearsal.make_key([])
    rehearsal.approve(token, [])
    rehearsal.look_back([])
    _end(stalls[0] * 1000, furnishing * 1000, _peak_mib())


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _end(*figures: float) -> NoReturn:
    os.write(1, " ".join(f"{figure:.3f}" for figure in figures).encode())
    os._exit(0)


if __name__ == "__main__":
    name, folder = sys.argv[1:]
    match name:
        case "blank":
            blank()
        case "window":
            window(Path(folder))
        case _:
            journey(Path(folder))
