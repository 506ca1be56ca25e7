# SPDX-License-Identifier: Apache-2.0
"""A coordinator with the real driver and journal that is killed (SIGKILL) at a line of it.

Each coordinator is forked from a process that has made the cluster and holds the approvers'
keys; see ``killed_orders``, which waits for the tools of the dead, too::

    with coordinators(template) as run:
        run(Order(folder, "share", at=11, is_written=False))  # before the eleventh line

It prepares the template: user1, user2 and user3 with registered keys, user4 and user5 without,
and user1's key ``release-key``, shared with user2 and user3, which wants two approvals.
"""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from approver_gui.flows.connection import Embedded
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.operations import KeyName, Operation, ShareKeyWith, SignPayload
from approver_gui.flows.reaching import tool
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.requests import Activate, CreateUser, GenerateToken, Request
from approver_gui.hsm.words import KeyClass, Role
from approver_gui.journal import Entry, Fact, Journal
from tests.flows.cluster_desk import USERS, MemoryKeeper, a_roster, ecdsa
from tests.hsm.approvers import approved
from tests.hsm.embedded.in_file import FileCluster
from tests.hsm.harness import an_ec_key, password, register
from tests.hsm.hostile import PATIENT
from tests.killed_orders import NEVER, die, serve, told_to_die

A = TypeVar("A")
KEY = "release-key"
SHARED_LATER, OTHER = "user4", "user5"


@dataclass(frozen=True)
class Order:
    """Where one coordinator is killed.

    Attributes:
        folder: a copy of the template; the journal goes there, and the approved token.
        wish: ``share`` or ``sign``.
        at: which line of the journal, counted from 1 after its beginning.
        is_written: whether that line is on the medium when it happens.
    """

    folder: Path
    wish: str = "share"
    at: int = NEVER
    is_written: bool = True


def cluster_file(folder: Path) -> Path:
    return folder / "cluster.db"


def journal_file(folder: Path) -> Path:
    return folder / "journal.jsonl"


def merged_file(folder: Path) -> Path:
    """Return the token with the approvals that are needed; there from its issue on."""
    return folder / "merged.json"


def now() -> datetime:
    return datetime.now(UTC)


def a_session(folder: Path) -> CloudhsmCli:
    return CloudhsmCli(tool(Embedded(cluster_file(folder))), PATIENT)


# --- the coordinator ---------------------------------------------------------------------


class FatalJournal(Journal):
    """A journal at a line of which the process is killed."""

    def __init__(self, order: Order) -> None:
        super().__init__(journal_file(order.folder), now)
        self._order, self._lines = order, 0

    def record(self, act: str, **facts: Fact) -> Entry:
        self._lines += 1
        if self._lines == self._order.at and not self._order.is_written:
            die()
        entry = super().record(act, **facts)
        if self._lines == self._order.at:
            die()
        return entry


class ApprovedHsm:
    """A session whose tokens are approved the moment they come; an ``Hsm``."""

    def __init__(self, folder: Path) -> None:
        self._hsm, self._folder = a_session(folder), folder

    def ask(self, request: Request[A]) -> A:
        answer = self._hsm.ask(request)
        if isinstance(request, GenerateToken):
            assert isinstance(answer, bytes)
            merged_file(self._folder).write_bytes(approved(answer, *USERS[:2]))
        return answer

    def abort(self) -> None:
        self._hsm.abort()

    def close(self) -> None:
        self._hsm.close()


def coordinate(order: Order) -> None:
    """Hold a whole ceremony, from the session's beginning to its end."""
    keeper = MemoryKeeper(a_roster())
    flow = CoordinateFlow(lambda: ApprovedHsm(order.folder), FatalJournal(order), now, keeper)
    flow.open_session()
    state = flow.log_in("user1", Role.CRYPTO_USER, password("user1"))
    (key,) = (
        KeyName(one.reference, one.label)
        for one in state.survey.keys
        if (one.label, one.key_class) == (KEY, KeyClass.PRIVATE)
    )
    wish: Operation = ShareKeyWith(key, SHARED_LATER)
    if order.wish == "sign":
        wish = SignPayload(key, ecdsa())
    (ceremony,) = flow.request(wish).ceremonies
    for name in USERS[:2]:
        file = (f"{name}.signed.json", approved(ceremony.original, name))
        flow.add(ceremony.id, [file])
    flow.execute(ceremony.id)
    flow.log_out()


# --- the process that they come from ---------------------------------------------------------


def coordinators(template: Path) -> AbstractContextManager[Callable[[Order], bool]]:
    """Prepare the template; then run coordinators, and tell of each whether it was killed."""
    return told_to_die(__name__, template)


def prepare(folder: Path) -> None:
    place = FileCluster(cluster_file(folder))
    admin = place.session()
    admin.ask(Activate(password("admin")))
    admin.log_in("admin", Role.ADMIN)
    for name in (*USERS, SHARED_LATER, OTHER):
        admin.ask(CreateUser(name, Role.CRYPTO_USER, password(name)))
    for name in USERS:
        hsm = place.session().log_in(name)
        register(hsm, name)
        hsm.close()
    hsm = place.session().log_in("user1")
    pair = an_ec_key(KEY, *USERS[1:], quorum=2)
    hsm.ask(replace(pair, public_label=KEY))  # by its label the public half is found
    hsm.close()
    place.close()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), prepare, lambda fields: coordinate(Order(**fields)))
