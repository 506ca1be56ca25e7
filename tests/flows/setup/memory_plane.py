# SPDX-License-Identifier: Apache-2.0
"""A control plane in memory that takes its time, as AWS does, and breaks when told to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from approver_gui.cluster.port import (
    ClusterState,
    Description,
    HsmOfCluster,
    NewCluster,
    PlaneRefusal,
)
from approver_gui.errors import (
    ApproverError,
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmUnreachableError,
)
from approver_gui.text import say

CLUSTER = "cluster-abc2345defg"
CREATED = datetime(2026, 3, 14, 8, 0, tzinfo=UTC)


def unreachable() -> HsmUnreachableError:
    return HsmUnreachableError(say("No network"), say("None."), say("Wait."))


def no(code: PlaneRefusal) -> HsmRefusedError:
    return HsmRefusedError(say("No"), say("It says no."), say("Look."), code=code)


def unknown() -> HsmOutcomeUnknownError:
    return HsmOutcomeUnknownError(say("Unknown"), say("No answer."), say("Look."))


class MemoryPlane:
    """One cluster. Each look lets what is going on come one step further."""

    def __init__(self, *hsms: str, state: str = ClusterState.ACTIVE, steps: int = 2) -> None:
        there = tuple(HsmOfCluster(one, "ACTIVE", "zone", "10.0.0.1") for one in hsms)
        self.now: Description | None = Description(
            CLUSTER, state, hsm_type="hsm2m.medium", created_at=CREATED, hsms=there
        )
        self.steps = steps
        self.asked: list[str] = []
        self.breaks: dict[str, ApproverError] = {}
        self.loses_answer_of = ""
        self._going_on: list[Callable[[], None]] = []

    @property
    def described(self) -> Description:
        """How it stands, for the test to look at; nothing goes on."""
        assert self.now is not None
        return self.now

    def clusters(self) -> tuple[Description, ...]:
        return (self.now,) if self.now else ()

    def describe(self, cluster_id: str) -> Description:
        if error := self.breaks.pop("describe", None):
            raise error
        if self._going_on:
            self._going_on.pop(0)()
        if self.now is None or self.now.cluster_id != cluster_id:
            raise no(PlaneRefusal.NOT_FOUND)
        return self.now

    def create(self, wish: NewCluster) -> Description:
        raise NotImplementedError(wish)

    def create_hsm(self, cluster_id: str, zone: str) -> HsmOfCluster:
        raise NotImplementedError(cluster_id, zone)

    def initialise(self, cluster_id: str, signed: bytes, anchor: bytes) -> None:
        raise NotImplementedError(cluster_id, signed, anchor)

    def delete_hsm(self, cluster_id: str, hsm_id: str) -> None:
        self._begin(cluster_id, hsm_id)
        self._hsms(hsm_id, "DELETE_IN_PROGRESS")
        self._state(ClusterState.UPDATING)
        self._after_steps(partial(self._is_deleted, hsm_id))
        self._end(hsm_id)

    def delete_cluster(self, cluster_id: str) -> None:
        self._begin(cluster_id, cluster_id)
        if self.described.hsms:
            raise no(PlaneRefusal.WRONG_STATE)
        self._state(ClusterState.DELETING)
        self._after_steps(partial(self._state, ClusterState.DELETED))
        self._end(cluster_id)

    def _begin(self, cluster_id: str, what: str) -> None:
        if error := self.breaks.pop(what, None):
            raise error
        self.asked.append(what)
        busy = (ClusterState.UPDATING, ClusterState.DELETING)
        if self.now is None or cluster_id != self.now.cluster_id or self.now.state in busy:
            raise no(PlaneRefusal.WRONG_STATE)

    def _end(self, what: str) -> None:
        if self.loses_answer_of == what:
            self.loses_answer_of = ""
            raise unknown()

    def _after_steps(self, done: Callable[[], None]) -> None:
        self._going_on += [lambda: None] * self.steps + [done]

    def _is_deleted(self, hsm_id: str) -> None:
        self._hsms(hsm_id, None)
        self._state(ClusterState.ACTIVE)

    def _state(self, state: str) -> None:
        self.now = replace(self.described, state=state)

    def _hsms(self, hsm_id: str, state: str | None) -> None:
        others = tuple(one for one in self.described.hsms if one.hsm_id != hsm_id)
        changed = tuple(
            replace(one, state=state)
            for one in self.described.hsms
            if one.hsm_id == hsm_id and state is not None
        )
        self.now = replace(self.described, hsms=(*others, *changed))


class Patience:
    """Pauses without waiting: its clock goes on instead; cancels when it is told to."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.pauses: list[float] = []
        self.cancel_after: int | None = None
        self.told: list[tuple[str, float]] = []

    def __call__(self) -> float:
        return self.now_s

    def pause(self, seconds: float) -> bool:
        self.pauses.append(seconds)
        self.now_s += seconds
        return self.cancel_after is not None and len(self.pauses) >= self.cancel_after

    def tell(self, described: Description, waited_s: float) -> None:
        self.told.append((described.state, waited_s))
