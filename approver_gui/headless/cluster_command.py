# SPDX-License-Identifier: Apache-2.0
"""The acts of ``cluster`` on an embedded one, which is no HSM and says so everywhere."""

import shlex
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime

from approver_gui.flows.media import write_file
from approver_gui.headless.cluster_parser import DEFAULT_AMOUNTS
from approver_gui.headless.exit_codes import ExitCode, UsageError
from approver_gui.headless.statements import Row, show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.headless.twin_command import hand_out_papers, initialise
from approver_gui.hsm.embedded import WHAT_IT_IS
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.console import Console
from approver_gui.hsm.embedded.glance import Status
from approver_gui.hsm.embedded.login_rules import MAX_WRONG_TRIES
from approver_gui.hsm.embedded.state import Account, Fault, FaultKind, StoredKey
from approver_gui.hsm.embedded.terminal import LineTerminal
from approver_gui.text import safe_text, say, utc

FORMAT = "approver-gui/cluster/1"
_STANDARD_INPUT, _STANDARD_OUTPUT = 0, 1
_MAX_SHOWN_LINE = 4096
_WITH_AMOUNT = tuple(DEFAULT_AMOUNTS)
_NOBODYS = "no: cluster certificates, then cluster initialise come first"
_LASTING = ("hsm-missing", "clock-skew", "full-token-table")


def run(terminal: Terminal, arguments: Namespace, clock: Callable[[], datetime]) -> ExitCode:
    """Do what the arguments say.

    Args:
        terminal: where to show; the console talks on the process's own streams.
        arguments: as the parser gives them for ``cluster``.
        clock: gives the aware time that the cluster sees.

    Raises:
        ApproverError: the file is no embedded cluster, cannot be used, or refuses.
    """
    if arguments.act == "new":
        Cluster.create(arguments.state, arguments.hsms, clock=clock)
        _show_new(terminal, arguments)
        return ExitCode.DONE
    with Cluster.open(arguments.state, clock=clock) as cluster:
        match arguments.act:
            case "certificates":
                hand_out_papers(terminal, cluster, arguments.out)
            case "initialise":
                initialise(terminal, cluster, arguments)
            case "status":
                _show_status(terminal, cluster.status(), as_json=arguments.json)
            case "console":
                return _converse(terminal, cluster)
            case "fault":
                _plan(terminal, cluster, arguments)
            case _:
                _show_log(terminal, cluster, arguments)
    return ExitCode.DONE


def _show_new(terminal: Terminal, arguments: Namespace) -> None:
    path = safe_text(str(arguments.state), _MAX_SHOWN_LINE)
    terminal.show(WHAT_IT_IS)
    terminal.show(f"Made {path}, not initialised yet. HSMs: {arguments.hsms}.")
    terminal.show("It is nobody's, and answers nothing. Next, take its papers:")
    state = shlex.quote(path)
    terminal.show(f"  approver-gui cluster certificates --state {state} --out DIR")
    terminal.show("Then verify them, sign the request, and initialise it:")
    terminal.show(f"  approver-gui cluster initialise --state {state} --signed F --anchor F")


def _converse(terminal: Terminal, cluster: Cluster) -> ExitCode:
    terminal.show(WHAT_IT_IS)
    terminal.show("'help' lists the commands, 'quit' leaves.")
    terminal.flush()
    try:
        Console(cluster, LineTerminal(_STANDARD_INPUT, _STANDARD_OUTPUT)).converse()
    except OSError:
        return ExitCode.NOBODY_READS
    return ExitCode.DONE


# --- faults --------------------------------------------------------------------------------


def _plan(terminal: Terminal, cluster: Cluster, arguments: Namespace) -> None:
    _require_useful(arguments)
    if arguments.clear:
        cluster.clear_faults()
    else:
        amount = arguments.amount
        if amount is None:
            amount = DEFAULT_AMOUNTS.get(arguments.name, 0.0)
        cluster.set_fault(Fault(FaultKind(arguments.name), amount, arguments.words))
    terminal.show(WHAT_IT_IS)
    faults = cluster.status().faults
    terminal.show("Faults planned:" if faults else "No fault is planned.")
    show_rows(terminal, map(_fault_row, faults))


def _require_useful(arguments: Namespace) -> None:
    """Refuse options that would change nothing, because somebody expects that they do."""
    name = arguments.name
    if arguments.amount is not None and name not in _WITH_AMOUNT:
        raise _useless("--amount", " ".join(_WITH_AMOUNT))
    if (arguments.amount or 0) < 0 and name != "clock-skew":
        raise UsageError(
            say("The amount is less than nothing"),
            say("Only the clock of the cluster can be set back."),
            say("Give a number of seconds or HSMs from 0 on."),
        )
    if arguments.words and (name is None or name in _LASTING):
        raise _useless("--command", "slow hang drop-before drop-after")


def _useless(option: str, faults: str) -> UsageError:
    return UsageError(
        say("The option changes nothing here"),
        say("{option} goes with these faults: {faults}.").put(option=option, faults=faults),
        say("Leave it out, or name another fault."),
    )


# --- status --------------------------------------------------------------------------------


def _show_status(terminal: Terminal, status: Status, *, as_json: bool) -> None:
    if as_json:
        terminal.show_json(_to_json(status))
        return
    terminal.show(WHAT_IT_IS)
    present = sum(unit.is_present for unit in status.units)
    rows = [
        ("File", safe_text(str(status.path), _MAX_SHOWN_LINE)),
        *([("Cluster", status.cluster_id)] if status.cluster_id else []),
        *([("Made", utc(status.created_at))] if status.created_at else []),
        ("Initialised", "yes" if status.is_initialised else _NOBODYS),
        ("Activated", "yes" if status.is_activated else "no: cluster activate comes first"),
        ("HSMs", f"{len(status.units)}, {present} of them reached"),
        ("Users", "\n".join(map(_user, status.accounts))),
        ("Keys", "\n".join(map(_key, status.keys)) or "none"),
        ("Quorum values", ", ".join(f"{name} {m}" for name, m in status.quorum_values)),
        ("Tokens", str(len(status.tokens))),
    ]
    show_rows(terminal, [*rows, *map(_fault_row, status.faults)])


def _user(account: Account) -> str:
    notes = [
        *(["locked"] if _is_locked(account) else []),
        *(["quorum key registered"] if account.quorum_key else []),
        *(["second factor"] if account.mfa_key else []),
    ]
    return ", ".join((f"{safe_text(account.username)} ({account.role})", *notes))


def _key(key: StoredKey) -> str:
    text = f"0x{key.handle:x} {safe_text(key.label)}, {key.key_type} {key.key_class}"
    if not key.use_quorum:
        return text
    return f"{text}, quorum {key.use_quorum} to use and {key.manage_quorum} to manage"


def _fault_row(fault: Fault) -> Row:
    amount = f" {fault.amount:g}" if fault.kind in _WITH_AMOUNT else ""
    command = f" at '{safe_text(fault.command)}'" if fault.command else ""
    return "Fault", f"{fault.kind}{amount}{command}"


def _is_locked(account: Account) -> bool:
    return account.wrong_tries >= MAX_WRONG_TRIES


def _to_json(status: Status) -> dict[str, object]:
    return {
        "format": FORMAT,
        "what": WHAT_IT_IS,
        "file": str(status.path),
        "cluster_id": status.cluster_id or None,
        "created_at": utc(status.created_at) if status.created_at else None,
        "initialised": status.is_initialised,
        "activated": status.is_activated,
        "hsms": [{"serial": unit.serial, "present": unit.is_present} for unit in status.units],
        "users": [
            {
                "username": one.username,
                "role": one.role,
                "locked": _is_locked(one),
                "quorum_key": one.quorum_key is not None,
                "second_factor": one.mfa_key is not None,
            }
            for one in status.accounts
        ],
        "keys": [
            {
                "key_reference": f"0x{key.handle:016x}",
                "label": key.label,
                "class": key.key_class,
                "type": key.key_type,
                "owner": key.owner,
                "shared_with": list(key.shared_with),
                "manage_quorum": key.manage_quorum,
                "use_quorum": key.use_quorum,
            }
            for key in status.keys
        ],
        "quorum_values": dict(status.quorum_values),
        "tokens": [
            {
                "service": token.service,
                "username": token.username,
                "issued_at": utc(datetime.fromtimestamp(token.issued_s, UTC)),
            }
            for token in status.tokens
        ],
        "faults": [
            {"name": fault.kind, "amount": fault.amount, "command": fault.command}
            for fault in status.faults
        ],
    }


# --- the audit log -------------------------------------------------------------------------


def _show_log(terminal: Terminal, cluster: Cluster, arguments: Namespace) -> None:
    units = cluster.status().units
    if arguments.stream > len(units):
        raise UsageError(
            say("There is no such stream"),
            say("This cluster has {count} HSMs, each with one stream.").put(count=len(units)),
            say("Give --stream a number from 1 to {count}.").put(count=len(units)),
        )
    terminal.remark(WHAT_IT_IS)
    serial = units[arguments.stream - 1].serial
    pieces = cluster.log_events(serial) if arguments.json else cluster.log_text(serial)
    text = "".join(pieces)
    if arguments.out:
        write_file(arguments.out, text.encode())
        terminal.show(f"The log of {serial} was written to {safe_text(str(arguments.out))}.")
    else:
        for line in text.splitlines():
            terminal.show(safe_text(line, _MAX_SHOWN_LINE))
