# SPDX-License-Identifier: Apache-2.0
"""What the file of an embedded cluster holds, row by row; no file is touched here.

A row is a kind, a name, JSON text and a check sum over all three.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from approver_gui.hsm.embedded.audit import LogEvent, LogLine, session_handle
from approver_gui.hsm.embedded.rows import dump, load
from approver_gui.hsm.embedded.state import (
    Account,
    Deed,
    Fault,
    LiveToken,
    State,
    StoredKey,
    Unit,
)

V = TypeVar("V")
K = TypeVar("K", str, int)
Row = tuple[str, str, str, bytes]
Logged = tuple[int, str, LogEvent]
"""When (microseconds since 1970 UTC), in which session, and what."""


class DamagedError(Exception):
    """The rows are not as they were written."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a state holds beside its mappings, and the HSMs' reboot counters by serial."""

    units: tuple[Unit, ...]
    quorum_values: Mapping[str, int]
    next_handle: int
    needs_two_units: bool
    faults: tuple[Fault, ...]
    reboots: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds.

    Attributes:
        state: the cluster.
        reboots: the reboot counter of each HSM, by serial.
        sequences: the number of its next event in the log, by serial.
    """

    state: State
    reboots: Mapping[str, int]
    sequences: Mapping[str, int]

    @property
    def settings(self) -> Settings:
        """The part that is one row."""
        state = self.state
        return Settings(
            state.units,
            state.quorum_values,
            state.next_handle,
            state.needs_two_units,
            state.faults,
            self.reboots,
        )


_KINDS: dict[str, type[object]] = {
    "account": Account,
    "key": StoredKey,
    "token": LiveToken,
    "settings": Settings,
    "deed": Deed,
}


def first(state: State) -> Kept:
    """Return what the file of a new cluster holds."""
    serials = [unit.serial for unit in state.units]
    return Kept(state, dict.fromkeys(serials, 1), dict.fromkeys(serials, 0))


def check_sum(kind: str, name: str, body: str) -> bytes:
    """Return what tells that a row is as it was written; it proves nothing against forgers."""
    parts = (part.encode("utf-8", "surrogatepass") for part in (kind, name, body))
    return hashlib.sha256(b"\0".join(parts)).digest()[:8]


def value_of(kind: type[V], row: Row) -> V:
    """Return the value in a row.

    Raises:
        DamagedError: the row is not as it was written.
    """
    family, name, body, sum_ = row
    if not isinstance(body, str) or sum_ != check_sum(family, name, body):
        raise DamagedError
    try:
        return load(kind, body)
    except ValueError as error:
        raise DamagedError from error


def state_of(rows: Iterable[Row]) -> tuple[State, Settings]:
    """Return the state that rows hold, in their order.

    Raises:
        DamagedError: the rows are not as they were written.
    """
    found: dict[str, dict[str, object]] = {kind: {} for kind in _KINDS}
    for row in rows:
        if row[0] not in found:
            raise DamagedError
        found[row[0]][row[1]] = value_of(_KINDS[row[0]], row)
    settings = found["settings"].get("")
    if not isinstance(settings, Settings):
        raise DamagedError
    keys = cast("dict[str, StoredKey]", found["key"])
    deeds = cast("dict[str, Deed]", found["deed"])
    state = State(
        units=settings.units,
        accounts=cast("dict[str, Account]", found["account"]),
        keys={key.handle: key for key in keys.values()},
        tokens=cast("dict[str, LiveToken]", found["token"]),
        quorum_values=settings.quorum_values,
        next_handle=settings.next_handle,
        needs_two_units=settings.needs_two_units,
        faults=settings.faults,
        deed=deeds.get(""),
    )
    return state, settings


def changed(old: Kept | None, new: Kept) -> Iterator[tuple[str, str, object]]:
    """Yield what must be written for a change: kind, name, and the value or None."""
    state, before = new.state, old.state if old else None
    yield from _differences("account", before.accounts if before else {}, state.accounts)
    yield from _differences("key", before.keys if before else {}, state.keys)
    yield from _differences("token", before.tokens if before else {}, state.tokens)
    yield from _differences("settings", {"": old.settings} if old else {}, {"": new.settings})
    yield from _differences("deed", _deed(before), _deed(state))


def _deed(state: State | None) -> Mapping[str, object]:
    return {"": state.deed} if state and state.deed else {}


def _differences(
    kind: str, old: Mapping[K, object], new: Mapping[K, object]
) -> Iterator[tuple[str, str, object]]:
    if new is old:
        return
    yield from ((kind, str(name), None) for name in old if name not in new)
    for name, value in new.items():
        before = old.get(name)
        if before is not value and before != value:
            yield kind, str(name), value


def row_of(kind: str, name: str, value: object) -> Row:
    """Return the row that holds a value."""
    body = dump(value)
    return kind, name, body, check_sum(kind, name, body)


def advanced(
    old: Kept, state: State, events: Sequence[Logged]
) -> tuple[Kept, list[tuple[str, LogLine]]]:
    """Return what is kept after a turn, and the new lines of the log with their HSMs.

    An HSM that is new, or was away and is back, has started anew; one that is away logs
    nothing, and the log of one that was deleted stays.

    Args:
        old: what was kept before.
        state: the cluster afterwards.
        events: what happened.
    """
    reboots, sequences = dict(old.reboots), dict(old.sequences)
    before = {unit.serial for unit in old.state.units if unit.is_present}
    for unit in state.units:
        if unit.is_present and unit.serial not in before:
            reboots[unit.serial] = reboots.get(unit.serial, 0) + 1
            sequences[unit.serial] = 0
    lines = []
    for at_us, session, event in events:
        for serial in (unit.serial for unit in state.units if unit.is_present):
            handle = session_handle(serial, session)
            line = LogLine(reboots[serial], sequences[serial], at_us, handle, event)
            lines.append((serial, line))
            sequences[serial] += 1
    return Kept(state, reboots, sequences), lines
