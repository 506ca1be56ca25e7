# SPDX-License-Identifier: Apache-2.0
"""A cluster in memory: the rules, a clock that moves when told to, nothing kept."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar, cast

from approver_gui.hsm.embedded.rules import (
    Outcome,
    Refused,
    World,
    end_session,
    execute,
    new_cluster,
)
from approver_gui.hsm.embedded.safe import Safe
from approver_gui.hsm.embedded.state import Fault, Session
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import AnyRequest, Request

if TYPE_CHECKING:
    from approver_gui.hsm.embedded.audit import LogEvent

A = TypeVar("A")
START = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
SERIALS = ("HSM-0001", "HSM-0002")


class MemoryCluster:
    """A cluster of two HSMs, or of those named; a ``harness.Harness``.

    Attributes:
        state: as the last command left it.
        log: all that was logged.
    """

    def __init__(self, safe: Safe, serials: Sequence[str] = SERIALS) -> None:
        self.state = new_cluster(serials)
        self.log: list[LogEvent] = []
        self._safe = safe
        self._now = START
        self._numbers = itertools.count(1)

    def session(self) -> "MemoryHsm":
        return MemoryHsm(self)

    def pass_time(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)

    def set_fault(self, fault: Fault) -> None:
        self._set_faults((*self.state.faults, fault))

    def clear_faults(self) -> None:
        self._set_faults(())

    def world(self) -> World:
        return World(self._now, self._random, self._safe)

    def _random(self, count: int) -> bytes:
        return next(self._numbers).to_bytes(count, "big")

    def _set_faults(self, faults: tuple[Fault, ...]) -> None:
        self.state = replace(self.state, faults=faults)


class MemoryHsm:
    """One session; an ``Hsm``.

    Attributes:
        session: as the last command left it.
    """

    def __init__(self, cluster: MemoryCluster) -> None:
        self.session = Session()
        self._cluster = cluster

    def outcome(self, request: Request[A]) -> Outcome:
        """Execute a request and return all that comes of it, refusals too."""
        cluster = self._cluster
        asked = cast("AnyRequest", request)
        outcome = execute(cluster.state, self.session, asked, cluster.world())
        cluster.state, self.session = outcome.state, outcome.session
        cluster.log += outcome.log
        return outcome

    def ask(self, request: Request[A]) -> A:
        answer = self.outcome(request).answer
        if isinstance(answer, Refused):
            raise refusal(answer.sentence)
        return cast("A", answer)

    def refusal(self, request: Request[A]) -> str:
        """Return the sentence that a request is refused with."""
        answer = self.outcome(request).answer
        assert isinstance(answer, Refused), answer
        return answer.sentence

    def abort(self) -> None:
        self.close()

    def close(self) -> None:
        self._cluster.state = end_session(self._cluster.state, self.session.id)
        self.session = Session()
