# SPDX-License-Identifier: Apache-2.0
"""An embedded cluster at a glance."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from approver_gui.hsm.embedded.login_rules import UNACTIVATED
from approver_gui.hsm.embedded.state import Account, Fault, LiveToken, State, StoredKey, Unit


@dataclass(frozen=True, slots=True)
class Status:
    """A cluster at a glance.

    Attributes:
        path: its file.
        cluster_id: such as ``cluster-embedded-abcdefgh``; empty for a file of before.
        created_at: when it was made, aware; None for a file of before.
        units: its HSMs.
        is_initialised: whether it has taken its owner's certificate.
        is_activated: whether the first admin has a password.
        accounts: its users; a registered key is in ``quorum_key``.
        keys: its keys, with their owners, shares and quorum values.
        quorum_values: M by service.
        tokens: that may still be used.
        faults: that were asked for.
    """

    path: Path
    cluster_id: str
    created_at: datetime | None
    units: tuple[Unit, ...]
    is_initialised: bool
    is_activated: bool
    accounts: tuple[Account, ...]
    keys: tuple[StoredKey, ...]
    quorum_values: tuple[tuple[str, int], ...]
    tokens: tuple[LiveToken, ...]
    faults: tuple[Fault, ...]


def glance(path: Path, state: State) -> Status:
    """Return what there is in a state without tokens whose time is over."""
    deed = state.deed
    return Status(
        path=path,
        cluster_id=deed.cluster_id if deed else "",
        created_at=datetime.fromtimestamp(deed.created_s, UTC) if deed else None,
        units=state.units,
        is_initialised=state.is_initialised,
        is_activated=all(a.role != UNACTIVATED for a in state.accounts.values()),
        accounts=tuple(state.accounts.values()),
        keys=tuple(state.keys.values()),
        quorum_values=tuple(state.quorum_values.items()),
        tokens=tuple(state.tokens.values()),
        faults=state.faults,
    )
