# SPDX-License-Identifier: Apache-2.0
"""A journal and an HSM's log of the same acts, made by hand, and what is laid beside what."""

import io
from collections.abc import Sequence
from datetime import datetime, timedelta

from approver_gui.flows.matching import Kind
from approver_gui.flows.timeline import Row, Timeline, lay_beside
from approver_gui.hsm.audit_log import Event, read_events
from approver_gui.hsm.embedded import audit
from approver_gui.hsm.embedded.audit import LogEvent
from approver_gui.journal.line import NO_SEAL, Entry, Fact, sealed
from tests.keys.stand_ins import Clock

START = Clock().now


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def journal(*acts: tuple[float, str, dict[str, Fact]]) -> list[Entry]:
    entries: list[Entry] = []
    for number, (seconds, act, facts) in enumerate(((-1, "journal_begun", {}), *acts), 1):
        previous = entries[-1].seal if entries else NO_SEAL
        entries.append(sealed(number, at(seconds), act, facts, previous))
    return entries


def log(*events: tuple[float, LogEvent], stream: str = "hsm-a") -> list[Event]:
    lines = [
        audit.LogLine(1, sequence, audit.microseconds(at(seconds)), 0x100, event)
        for sequence, (seconds, event) in enumerate(events)
    ]
    return list(read_events(io.BytesIO("".join(audit.as_text(lines)).encode()), stream))


def about(opcode: str, username: str = "user1", response: str = audit.SUCCESS) -> LogEvent:
    return LogEvent(opcode, 0x2FF, response, username, audit.CRYPTO_USER)


def login(seconds: float, username: str = "user1") -> tuple[float, str, dict[str, Fact]]:
    return seconds, "logged_in", {"username": username, "role": "crypto-user"}


def laid(events: Sequence[Event], entries: Sequence[Entry]) -> Timeline:
    line = lay_beside(events, entries)
    assert line is not None
    return line


def rows(line: Timeline) -> list[Row]:
    return [line.row(number) for number in range(len(line))]


def shown(line: Timeline) -> list[tuple[str, str, str]]:
    """Return kind, opcode and act of every row, but for what the HSM need not log."""
    return [
        (row.kind.name, row.opcode, row.entry.act if row.entry else "")
        for row in rows(line)
        if row.kind is not Kind.NOT_LOGGED
    ]


LOGIN = about("CN_LOGIN")
