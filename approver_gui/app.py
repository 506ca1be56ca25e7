# SPDX-License-Identifier: Apache-2.0
"""The composition root: reads the arguments, builds everything once, says how it ended.

Modules are loaded when a command needs them: ``inspect`` loads neither the keys nor Qt, no
command but ``rehearse`` loads Qt, and the keyring is looked for when it is first asked for a
secret.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING

from approver_gui import outside, windows
from approver_gui.errors import ApproverError
from approver_gui.headless.crash_report import crash_report
from approver_gui.headless.exit_codes import ExitCode, exit_code
from approver_gui.headless.missing import extra_missing
from approver_gui.outside import Ports
from approver_gui.settings import Places

if TYPE_CHECKING:
    from argparse import Namespace

_PRIVATE_UMASK = 0o077


def main(argv: Sequence[str] | None = None, ports: Ports | None = None) -> int:
    """Run the program and return the exit code of its process.

    Args:
        argv: the arguments without the program's name; those of the process by default.
        ports: what is outside; the real things by default.
    """
    os.umask(_PRIVATE_UMASK)
    given = ports or outside.real_ports()
    terminal = given.terminal
    try:
        code = _explained(sys.argv[1:] if argv is None else argv, given)
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
            return windows.open_approver((), Places.from_environment(ports.environ), ports)
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
        return windows.open_coordinator(arguments.connect, places, ports, arguments.half)
    if arguments.command is None:
        return windows.open_approver(arguments.files, places, ports, arguments.half)
    return commands[arguments.command](arguments, places, ports)


def _inspect(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.headless import inspect_command

    return inspect_command.run(
        ports.terminal,
        arguments.file,
        arguments.at or ports.clock(),
        outside.whose(places, ports),
        as_json=arguments.json,
    )


def _sign(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.flows.approve import ApproveFlow
    from approver_gui.flows.consent import Decision
    from approver_gui.headless import sign_command

    store = outside.store(places, ports)
    decision = Decision(
        key_name=arguments.key,
        username=arguments.username,
        role=arguments.role,
        acknowledgement=arguments.acknowledge,
        overrule=arguments.overrule,
    )
    return sign_command.run(
        ports.terminal,
        ApproveFlow(store, outside.journal(places, ports), ports.clock),
        store=store,
        path=arguments.file,
        decision=decision,
        out=arguments.out,
        descriptor=arguments.passphrase_fd,
    )


def _keys(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.flows.key_care import KeyCare
    from approver_gui.headless.keys_command import KeysCommand

    store = outside.store(places, ports)
    care = KeyCare(store, outside.journal(places, ports))
    return KeysCommand(ports.terminal, care, store).run(arguments)


def _look_back(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.headless import journal_command

    return journal_command.run(ports.terminal, places.journal_file, arguments)


def _cluster(arguments: "Namespace", places: Places, ports: Ports) -> int:
    match arguments.act:
        case "verify":
            from approver_gui.headless import deed_command

            now = arguments.at or ports.clock()
            return deed_command.verify(ports.terminal, arguments, now)
        case "sign-csr" | "authority":
            return _authority(arguments, places, ports)
        case "setup":
            return _set_up(arguments, places, ports)
        case _:
            from approver_gui.headless import cluster_command

            return cluster_command.run(ports.terminal, arguments, ports.clock)


def _authority(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.cluster.authority import Authorities
    from approver_gui.flows.authority_care import AuthorityCare
    from approver_gui.headless import authority_command

    folder = places.authorities_folder
    store = outside.authority_store(folder, ports)
    care = AuthorityCare(
        Authorities(folder, store, ports.clock), outside.journal(places, ports)
    )
    return authority_command.run(ports.terminal, arguments, care)


def _set_up(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.headless import setup_command
    from approver_gui.headless.setup_acts import Office

    office = Office(outside.setup_ports(places, ports), outside.store(places, ports))
    return setup_command.run(ports.terminal, arguments, office)


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

    connection = outside.connection(arguments.connect)
    require_there(connection)
    office = execute_command.Office(
        lambda: outside.open_hsm(connection),
        outside.journal(places, ports),
        ports.clock,
        places.roster_file,
    )
    return execute_command.run(ports.terminal, arguments, office)


def _look_at_evidence(arguments: "Namespace", places: Places, ports: Ports) -> int:
    from approver_gui.headless import evidence_command as evidence

    if arguments.command == "logs":
        return evidence.logs(ports.terminal, arguments, places.journal_file)
    journal = outside.journal(places, ports)
    return evidence.report(ports.terminal, arguments, journal, ports.clock)


def _rehearse(arguments: "Namespace", _places: Places, ports: Ports) -> int:
    from approver_gui.headless import rehearse_command

    try:
        from approver_gui.ui.rehearsal.play import play
        from approver_gui.ui.rehearsal.preparation import Props
    except ModuleNotFoundError as error:
        raise extra_missing(error) from error
    props = Props(lambda folder: outside.store_in(folder, ports), ports.clock)
    return rehearse_command.run(
        ports.terminal, arguments, lambda work, out, tell: play(work, out, props, tell)
    )
