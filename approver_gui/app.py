# SPDX-License-Identifier: Apache-2.0
"""The composition root: reads the arguments, builds everything once, says how it ended.

Modules are loaded when a command needs them: ``inspect`` loads neither the keys nor Qt, no
command but ``rehearse`` loads Qt, and the keyring is looked for when it is first asked for a
secret.
"""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from approver_gui.errors import ApproverError, KeyStoreError
from approver_gui.headless.crash_report import crash_report
from approver_gui.headless.exit_codes import ExitCode, exit_code
from approver_gui.headless.missing import extra_missing, has_screen
from approver_gui.headless.terminal import Terminal, standard_terminal
from approver_gui.settings import Places

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from approver_gui.flows.connection import Connection
    from approver_gui.hsm.port import Hsm
    from approver_gui.hsm.transcript import Transcript
    from approver_gui.journal import Journal
    from approver_gui.keys.sealed import Cost
    from approver_gui.keys.store import KeyStore, SecretBox
    from approver_gui.tokens.checks import Whose
    from approver_gui.ui.coordinator.rooms import CoordinatorRooms
    from approver_gui.ui.coordinator.window import CoordinatorWindow
    from approver_gui.ui.main_window import MainWindow
    from approver_gui.ui.rooms import Rooms

_PRIVATE_UMASK = 0o077


@dataclass(frozen=True, slots=True)
class Ports:
    """What the program needs from outside, all of it replaceable.

    Attributes:
        terminal: the streams and the person.
        environ: environment variables.
        clock: gives the aware time.
        open_box: looks for the desktop's keyring.
        cost: of guessing a passphrase of keys sealed from now on; None for the standard.
    """

    terminal: Terminal
    environ: Mapping[str, str]
    clock: Callable[[], datetime]
    open_box: "Callable[[], SecretBox]"
    cost: "Cost | None" = None


def main(argv: Sequence[str] | None = None, ports: Ports | None = None) -> int:
    """Run the program and return the exit code of its process.

    Args:
        argv: the arguments without the program's name; those of the process by default.
        ports: what is outside; the real things by default.
    """
    os.umask(_PRIVATE_UMASK)
    outside = ports or _real_ports()
    terminal = outside.terminal
    try:
        code = _explained(sys.argv[1:] if argv is None else argv, outside)
        terminal.flush()
    except BrokenPipeError:
        terminal.abandon()
        return ExitCode.NOBODY_READS
    except ApproverError as error:  # the output itself cannot be written
        terminal.explain(error)
        terminal.abandon()
        return exit_code(error)
    except KeyboardInterrupt:
        terminal.remark("")
        return ExitCode.INTERRUPTED
    except Exception as bug:  # noqa: BLE001  # a bug ends here, in words, without secrets
        terminal.remark(crash_report(bug))
        return ExitCode.BUG
    return code


def _explained(argv: Sequence[str], ports: Ports) -> int:
    try:
        if not argv:  # the window alone: a parser would take a twentieth of its start
            return _open_window((), Places.from_environment(ports.environ), ports)
        from approver_gui.headless.parser import parse_arguments

        with redirect_stdout(ports.terminal.out), redirect_stderr(ports.terminal.err):
            arguments = parse_arguments(argv)
        home = arguments.home
        environ = ports.environ
        places = Places.under(home.absolute()) if home else Places.from_environment(environ)
        return _run(arguments, places, ports)
    except SystemExit as end:  # wrong arguments, or help that was asked for
        return end.code if isinstance(end.code, int) else ExitCode.USAGE
    except ApproverError as error:
        ports.terminal.flush()
        ports.terminal.explain(error)
        return exit_code(error)


def _run(arguments: "Namespace", places: Places, ports: Ports) -> int:
    commands = {
        "inspect": _inspect,
        "sign": _sign,
        "keys": _keys,
        "journal": _look_back,
        "hsm": _hsm,
        "cluster": _cluster,
        "merge": _merge,
        "tally": _merge,
        "execute": _execute,
        "report": _look_at_evidence,
        "logs": _look_at_evidence,
        "rehearse": _rehearse,
    }
    if arguments.command is None and arguments.coordinator:
        return _open_coordinator(arguments.connect, places, ports, arguments.half)
    if arguments.command is None:
        return _open_window(arguments.files, places, ports, arguments.half)
    return commands[arguments.command](arguments, places, ports)


def _inspect(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.headless import inspect_command

    return inspect_command.run(
        ports.terminal,
        arguments.file,
        arguments.at or ports.clock(),
        _whose(places, ports),
        as_json=arguments.json,
    )


def _sign(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.flows.approve import ApproveFlow
    from approver_gui.flows.consent import Decision
    from approver_gui.headless import sign_command

    store = _store(places, ports)
    decision = Decision(
        key_name=arguments.key,
        username=arguments.username,
        role=arguments.role,
        acknowledgement=arguments.acknowledge,
        overrule=arguments.overrule,
    )
    return sign_command.run(
        ports.terminal,
        ApproveFlow(store, _journal(places, ports), ports.clock),
        store=store,
        path=arguments.file,
        decision=decision,
        out=arguments.out,
        descriptor=arguments.passphrase_fd,
    )


def _keys(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.flows.key_care import KeyCare
    from approver_gui.headless.keys_command import KeysCommand

    store = _store(places, ports)
    care = KeyCare(store, _journal(places, ports))
    return KeysCommand(ports.terminal, care, store).run(arguments)


def _look_back(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.headless import journal_command

    return journal_command.run(ports.terminal, places.journal_file, arguments)


def _cluster(arguments: "Namespace", _places: Places, ports: Ports) -> int:
    from approver_gui.headless import cluster_command

    return cluster_command.run(ports.terminal, arguments, ports.clock)


def _hsm(arguments: "Namespace", _places: Places, ports: Ports) -> int:
    try:
        from approver_gui.headless import hsm_command
        from approver_gui.hsm.tool import Limits
    except ModuleNotFoundError as error:
        raise extra_missing(error) from error
    return hsm_command.run(ports.terminal, arguments, Limits())


def _merge(arguments: "Namespace", _places: Places, ports: Ports) -> int:
    from approver_gui.headless import merge_command

    return merge_command.run(ports.terminal, arguments, ports.clock())


def _execute(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.flows.reaching import require_there
    from approver_gui.headless import execute_command

    connection = _connection(arguments.connect)
    require_there(connection)
    office = execute_command.Office(
        lambda: _open_hsm(connection),
        _journal(places, ports),
        ports.clock,
        places.roster_file,
    )
    return execute_command.run(ports.terminal, arguments, office)


def _look_at_evidence(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.headless import evidence_command as evidence

    if arguments.command == "logs":
        return evidence.logs(ports.terminal, arguments, places.journal_file)
    journal = _journal(places, ports)
    return evidence.report(ports.terminal, arguments, journal, ports.clock)


def _rehearse(arguments: "Namespace", _places: Places, ports: Ports) -> int:
    from approver_gui.headless import rehearse_command

    try:
        from approver_gui.ui.rehearsal.play import play
        from approver_gui.ui.rehearsal.preparation import Props
    except ModuleNotFoundError as error:
        raise extra_missing(error) from error
    props = Props(lambda folder: _store_in(folder, ports), ports.clock)
    return rehearse_command.run(
        ports.terminal, arguments, lambda work, out, tell: play(work, out, props, tell)
    )


def _open_window(
    files: "Sequence[Path]", places: Places, ports: Ports, half: str | None = None
) -> int:
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

        store, journal = _store(places, ports), _journal(places, ports)
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


def _open_coordinator(where: str | None, places: Places, ports: Ports, half: str | None) -> int:
    connection = None if where is None else _connection(where)
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

        journal = _journal(places, ports)
        kept: list[Transcript] = []

        def build(window: CoordinatorWindow) -> CoordinatorRooms:
            desk = CoordinatorDesk(
                places=places,
                settings=loaded.settings,
                journal=journal,
                keeper=FileRosterKeeper(places.roster_file, journal),
                clock=ports.clock,
                open_hsm=lambda way: _open_hsm(way, kept),
                transcript=lambda: "".join(one.text() for one in kept),
            )
            return CoordinatorRooms(window, desk, connection=connection, trouble=loaded.trouble)

        return build

    return run(loaded=loaded, make=CoordinatorWindow, load=load_rooms, half=half)


def _connection(where: str) -> "Connection":
    from approver_gui.headless.where import connection

    return connection(where)


def _open_hsm(connection: "Connection", kept: "list[Transcript] | None" = None) -> "Hsm":
    """Make a session with a cluster, nothing is sent yet; its transcript is kept."""
    try:
        from approver_gui.flows.reaching import tool
        from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
        from approver_gui.hsm.transcript import Transcript
    except ModuleNotFoundError as error:
        raise extra_missing(error) from error
    transcript = Transcript()
    if kept is not None:
        kept[:] = [transcript]
    return CloudhsmCli(tool(connection), transcript=transcript)


def _journal(places: Places, ports: Ports) -> "Journal":
    from approver_gui.journal import Journal

    return Journal(places.journal_file, ports.clock)


def _store(places: Places, ports: Ports) -> "KeyStore":
    return _store_in(places.keys_folder, ports)


def _store_in(folder: "Path", ports: Ports) -> "KeyStore":
    from approver_gui.keys.store import KeyStore

    if ports.cost is None:
        return KeyStore(folder, ports.open_box, ports.clock)
    return KeyStore(folder, ports.open_box, ports.clock, ports.cost)


def _whose(places: Places, ports: Ports) -> "Whose":
    """Return what tells the own keys' signatures; keys are loaded when it is first asked."""
    stores: list[KeyStore] = []

    def whose(digest: bytes, signature: bytes) -> str | None:
        try:
            if not places.keys_folder.is_dir():
                return None
            if not stores:
                stores.append(_store(places, ports))
            card = stores[0].whose(digest, signature)
        except (KeyStoreError, OSError):  # the look goes on: "not checked here"
            return None
        return card.name if card else None

    return whose


def _real_ports() -> Ports:
    return Ports(
        terminal=standard_terminal(os.environ),
        environ=os.environ,
        clock=lambda: datetime.now(UTC),
        open_box=_keyring_box,
    )


def _keyring_box() -> "SecretBox":
    from approver_gui.keys.keyring_box import open_keyring_box

    return open_keyring_box()
