# SPDX-License-Identifier: Apache-2.0
"""Commands that no HSM has: what goes wrong on purpose, and the audit log at hand.

A real cluster's log is read in CloudWatch, by others than the people at the console.
"""

import math
from enum import StrEnum

from approver_gui.hsm.embedded import named_files
from approver_gui.hsm.embedded.cluster import MAX_FAULT_S, Cluster
from approver_gui.hsm.embedded.grammar import Command, refuse
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.text import safe_text

_AMOUNTS = {FaultKind.SLOW: 5.0, FaultKind.HSM_MISSING: 1.0, FaultKind.CLOCK_SKEW: 600.0}
"""What a fault amounts to where nobody says."""


class _Form(StrEnum):
    TEXT = "text"
    LOG_EVENTS = "get-log-events"


def is_rehearsal(command: Command) -> bool:
    """Tell whether a command is one that no HSM has."""
    return command.words in ("fault", "fault clear", "audit-log")


def rehearse(cluster: Cluster, command: Command) -> object:
    """Carry out a command that no HSM has, and return the data of its answer.

    Raises:
        NotDoneError: it cannot be carried out.
        ApproverError: the cluster's file cannot be used, or says no.
    """
    match command.words:
        case "fault":
            return _plan_fault(cluster, command)
        case "fault clear":
            cluster.clear_faults()
            return "No fault is planned any more"
        case _:
            return _export_log(cluster, command)


def _plan_fault(cluster: Cluster, command: Command) -> object:
    kinds = ", ".join(FaultKind)
    if not command.arguments:
        refuse(f"a fault has a kind: {kinds}")
    name, *amounts = command.arguments
    if name not in tuple(FaultKind):
        refuse(f"'{safe_text(name)}' is no fault; these are: {kinds}")
    kind = FaultKind(name)
    amount = _amount(amounts[0], kind) if amounts else _AMOUNTS.get(kind, 0.0)
    cluster.set_fault(Fault(kind, amount, command.one("command") or ""))
    return f"The fault {kind} is planned"


def _amount(text: str, kind: FaultKind) -> float:
    least = -MAX_FAULT_S if kind is FaultKind.CLOCK_SKEW else 0
    try:
        amount = float(text)
    except ValueError:
        amount = math.nan
    if not least <= amount <= MAX_FAULT_S:  # "nan" is not between anything
        refuse(f"'{safe_text(text)}' is no number from {least} to {MAX_FAULT_S}")
    return amount


def _export_log(cluster: Cluster, command: Command) -> object:
    serials = [unit.serial for unit in cluster.status().units]
    serial = command.one("serial") or serials[0]
    if serial not in serials:
        refuse(f"there is no HSM '{safe_text(serial)}'; these are: {', '.join(serials)}")
    as_events = command.has("format") and command.choice("format", _Form) is _Form.LOG_EVENTS
    target = named_files.target(command.text("path"))
    pieces = cluster.log_events(serial) if as_events else cluster.log_text(serial)
    named_files.write(target, "".join(pieces).encode())
    return {"path": command.text("path"), "serial-number": serial}
