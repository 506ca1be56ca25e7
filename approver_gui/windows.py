# SPDX-License-Identifier: Apache-2.0
"""The two windows: their frames first, then everything in them.

Modules are loaded when they are first needed, as in ``app``.
"""

import gc
from typing import TYPE_CHECKING

from approver_gui import outside
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.missing import has_screen
from approver_gui.outside import Ports
from approver_gui.settings import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from approver_gui.hsm.transcript import Transcript
    from approver_gui.ui.coordinator.rooms import CoordinatorRooms
    from approver_gui.ui.coordinator.window import CoordinatorWindow
    from approver_gui.ui.main_window import MainWindow
    from approver_gui.ui.rooms import Rooms


def open_approver(
    files: "Sequence[Path]", places: Places, ports: Ports, half: str | None = None
) -> int:
    """Open the approver's window, and return the exit code when it was closed."""
    if not has_screen(ports.terminal, ports.environ):
        return ExitCode.USAGE
    # Nothing made while starting is garbage; looking for it takes a tenth of the start.
    gc.disable()
    from approver_gui.settings import load
    from approver_gui.ui.main_window import MainWindow
    from approver_gui.ui.start import run

    loaded = load(places.settings_file)

    def load_rooms() -> "Callable[[MainWindow], Rooms]":
        from approver_gui.airgap import look
        from approver_gui.ui.desk import Desk
        from approver_gui.ui.rooms import Rooms

        store, journal = outside.store(places, ports), outside.journal(places, ports)
        gc.enable()

        def build(window: MainWindow) -> Rooms:
            desk = Desk(
                places=places,
                settings=loaded.settings,
                store=store,
                journal=journal,
                clock=ports.clock,
            )
            return Rooms(window, desk, journal, look, loaded.trouble)

        return build

    return run(loaded=loaded, make=MainWindow, load=load_rooms, files=files, half=half)


def open_coordinator(where: str | None, places: Places, ports: Ports, half: str | None) -> int:
    """Open the coordinator's window, and return the exit code when it was closed."""
    connection = None if where is None else outside.connection(where)
    if not has_screen(ports.terminal, ports.environ):
        return ExitCode.USAGE
    from approver_gui.settings import load
    from approver_gui.ui.coordinator.window import CoordinatorWindow
    from approver_gui.ui.start import run

    loaded = load(places.settings_file)

    def load_rooms() -> "Callable[[CoordinatorWindow], CoordinatorRooms]":
        from approver_gui.flows.roster_keeper import FileRosterKeeper
        from approver_gui.ui.coordinator.desk import CoordinatorDesk
        from approver_gui.ui.coordinator.rooms import CoordinatorRooms

        journal = outside.journal(places, ports)
        kept: list[Transcript] = []

        def build(window: CoordinatorWindow) -> CoordinatorRooms:
            desk = CoordinatorDesk(
                places=places,
                settings=loaded.settings,
                journal=journal,
                keeper=FileRosterKeeper(places.roster_file, journal),
                clock=ports.clock,
                open_hsm=lambda way: outside.open_hsm(way, kept),
                transcript=lambda: "".join(one.text() for one in kept),
                office=outside.setup_ports(places, ports, kept),
            )
            return CoordinatorRooms(window, desk, connection=connection, trouble=loaded.trouble)

        return build

    return run(loaded=loaded, make=CoordinatorWindow, load=load_rooms, half=half)
