# SPDX-License-Identifier: Apache-2.0
"""A cluster in a file, opened as often as a test likes; its clock moves when told to."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar, cast

from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.rules import Refused
from approver_gui.hsm.embedded.state import Fault, Session
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import AnyRequest, GenerateToken, LogIn, Request
from approver_gui.hsm.words import KeyFilter, Role, Service
from approver_gui.keys.cluster_keys import ClusterKeys
from tests.hsm.embedded.memory import START
from tests.hsm.embedded.owned import owned_cluster
from tests.hsm.harness import an_ec_key, password, register, with_user
from tests.keys.stand_ins import QUICK

A = TypeVar("A")
FIRST, SECOND = "EMBEDDED-0001", "EMBEDDED-0002"
USAGE = GenerateToken(Service.KEY_USAGE, KeyFilter(label="quorum"))


class FileCluster:
    """A cluster of two HSMs; a ``harness.Harness``. It makes the file where there is none.

    Attributes:
        cluster: the open cluster.
    """

    def __init__(self, path: Path) -> None:
        self._now = START
        if not path.exists():
            owned_cluster(path, clock=self.now)
        self.cluster = Cluster.open(path, clock=self.now, safe=ClusterKeys(QUICK))

    def now(self) -> datetime:
        return self._now

    def session(self) -> "FileHsm":
        return FileHsm(self.cluster)

    def pass_time(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)

    def set_fault(self, fault: Fault) -> None:
        self.cluster.set_fault(fault)

    def clear_faults(self) -> None:
        self.cluster.clear_faults()

    def close(self) -> None:
        self.cluster.close()


class FileHsm:
    """One session; an ``Hsm``.

    Attributes:
        session: as the last command left it.
        cluster: the open cluster.
    """

    def __init__(self, cluster: Cluster) -> None:
        self.session = Session()
        self.cluster = cluster

    def log_in(self, name: str, role: Role = Role.CRYPTO_USER) -> "FileHsm":
        self.ask(LogIn(name, role, password(name)))
        return self

    def ask(self, request: Request[A]) -> A:
        self.session, answer = self.cluster.ask(self.session, cast("AnyRequest", request))
        if isinstance(answer, Refused):
            raise refusal(answer.sentence)
        return cast("A", answer)

    def refusal(self, request: Request[A]) -> str:
        """Return the sentence that a request is refused with."""
        self.session, answer = self.cluster.ask(self.session, cast("AnyRequest", request))
        assert isinstance(answer, Refused), answer
        return answer.sentence

    def abort(self) -> None:
        self.close()

    def close(self) -> None:
        self.cluster.end(self.session)
        self.session = Session()


def with_crew(place: FileCluster) -> FileCluster:
    """Add user1 and user2, both registered, and a key of theirs that wants both: ``quorum``."""
    for name in ("user1", "user2"):
        with_user(place, name)
        hsm = place.session().log_in(name)
        register(hsm, name)
        hsm.close()
    hsm = place.session().log_in("user1")
    hsm.ask(an_ec_key("quorum", "user2", quorum=2))
    hsm.close()
    return place


def events_of(place: FileCluster, serial: str = FIRST) -> list[tuple[str, str, int]]:
    """Return opcode, user and sequence number of each event in a stream."""
    text = "".join(place.cluster.log_text(serial))
    return [
        (
            _found(r"Opcode : (\w+)", event),
            _found(r"User Name : (\w+)", event),
            int(_found(r"Sequence No : (\w+)", event), 16),
        )
        for event in text.split("\n\n")
        if event
    ]


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[1] if match else ""
