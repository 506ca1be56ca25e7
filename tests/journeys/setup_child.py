# SPDX-License-Identifier: Apache-2.0
"""A coordinator's real window that is killed (SIGKILL) as soon as one act is done.

It says first which step it opened with, then what it did. The cluster, the folders and the
approvers' keys are in the folder that it is given; nothing else is carried over.
"""

import json
import os
import signal
import sys
import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from approver_gui.flows.setup.views import Step
from approver_gui.keys import rsa
from approver_gui.ui.theme import dress
from tests.flows.desk import pem_of
from tests.journeys.test_setup import sign_for_the_first_time
from tests.ui.coordinator.setup.stage import PATIENCE_MS, SetupStage

LATEST_MS = 50
HALF = "half a registration"


class Waits:
    """Waits as ``qtbot`` does."""

    def waitUntil(self, reached, timeout=PATIENCE_MS) -> None:  # noqa: N802
        latest = time.monotonic() + timeout / 1000
        while not reached():
            assert time.monotonic() < latest, "nothing happens any more"
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, LATEST_MS)


def keys_in(folder: Path):
    """Return what gives an approver's key, made once and kept in a file."""

    @cache
    def key(name: str) -> rsa.PrivateKey:
        path = folder / f"{name}.key.pem"
        if not path.exists():
            path.write_bytes(pem_of(rsa.generate()))
        return rsa.parse_pem(path.read_bytes(), None)

    return key


def one_act(stage: SetupStage, rooms, step: Step) -> None:
    """Do one act of the open step."""
    page, half = stage.page, stage.folder / HALF
    match step:
        case Step.VERIFY:
            page.acts.changed.connect(_die)
            stage.verify()
        case Step.USERS if stage.facts.wishes.users:
            stage.create_next_user()
        case Step.USERS:
            stage.press(step)
        case Step.REGISTER if not half.exists():
            half.touch()
            stage.ask_for_registration()
        case Step.REGISTER:
            stage.register_next()
        case Step.REHEARSE:
            sign_for_the_first_time(stage, rooms)
        case _:
            stage.do(step)


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(folder: Path) -> None:
    app = QApplication([])
    dress(app, "light")
    stage = SetupStage(
        Waits(),
        folder,
        has_tool=True,
        clock=lambda: datetime.now(UTC),
        keys=keys_in(folder),
    )
    rooms = stage.open_window()
    shown = stage.page.shown
    print(json.dumps(shown.value if shown else None), flush=True)  # noqa: T201
    if shown is not None:
        one_act(stage, rooms, shown)
    _die()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
