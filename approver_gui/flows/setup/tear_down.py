# SPDX-License-Identifier: Apache-2.0
"""Deleting a cluster in one step, so that it costs nothing any more: its HSMs, then itself.

1. Nothing about progress is kept: each run looks what is there and goes on with that. What is
   being deleted already is waited for, not deleted again.
2. One change at a time, each written down before and after, each waited for.
3. An unknown outcome ends the run; the next one begins with a look.
4. An HSM that was not in the plan that a person saw is not deleted: look and plan again.

Source: AWS CloudHSM User Guide, "Deleting an AWS CloudHSM cluster", "Cluster backups",
"Understanding HSM audit logs".
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from approver_gui.cluster.port import (
    ClusterState,
    ControlPlane,
    Description,
    HsmOfCluster,
    PlaneRefusal,
)
from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmUnreachableError,
    RefusedError,
)
from approver_gui.flows.session import why
from approver_gui.flows.setup.plane_waiting import DEFAULT_LIMITS, Limits, wait_until
from approver_gui.flows.setup.running_cost import HSM_DELETED
from approver_gui.journal import Fact, Journal
from approver_gui.text import Sentence, say

CLUSTER_DELETED = "cluster_deleted"
_DELETED, _DELETING = "DELETED", "DELETE_IN_PROGRESS"
_BUSY = frozenset(
    {
        ClusterState.CREATING,
        ClusterState.INITIALIZING,
        ClusterState.UPDATING,
        ClusterState.MODIFYING,
        ClusterState.ROLLING_BACK,
    }
)
"""While one of these is going on, AWS accepts no deletion."""
_NEVER: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TearDownPlan:
    """What will be deleted, for a person to see first.

    Attributes:
        cluster_id: of the cluster.
        hsms: that will be deleted, one after the other, before the cluster.
        is_real: False for an embedded cluster.
    """

    cluster_id: str
    hsms: tuple[HsmOfCluster, ...]
    is_real: bool = True

    def steps(self) -> tuple[Sentence, ...]:
        """Return what will be done, in order."""
        hsm = say("Delete the HSM {hsm} ({state}) and wait until it is gone.")
        last = say("Delete the cluster {cluster} and wait until it is gone.")
        return (
            *(hsm.put(hsm=one.hsm_id, state=one.state) for one in self.hsms),
            last.put(cluster=self.cluster_id),
        )

    def stays(self) -> tuple[Sentence, ...]:
        """Return what is left behind."""
        words = _STAYS if self.is_real else _STAYS_EMBEDDED
        return tuple(one.put(cluster=self.cluster_id) for one in words)

    def undo(self) -> Sentence:
        """Return whether it can be undone."""
        return _UNDO if self.is_real else _UNDO_EMBEDDED


def plan(described: Description, *, is_real: bool = True) -> TearDownPlan:
    """Return what tearing a cluster down would delete."""
    return TearDownPlan(described.cluster_id, _there(described), is_real)


@dataclass(frozen=True, slots=True)
class TornDown:
    """How far it came.

    Attributes:
        deleted: HSMs whose deletion this run asked for.
        is_gone: whether the cluster is gone; False after somebody cancelled the waiting.
        last: how it stood then; None where it is gone.
    """

    deleted: tuple[str, ...]
    is_gone: bool
    last: Description | None = None


class TearDown:
    """Tears one cluster down; used by one thread at a time.

    Args:
        plane: of the cluster.
        journal: the log book.
        pause: waits so many seconds; True when somebody cancelled.
        tell: is told how the cluster stands while it waits, and for how many seconds.
        limits: how often and how long is waited, for each deletion.
    """

    def __init__(
        self,
        plane: ControlPlane,
        journal: Journal,
        pause: Callable[[float], bool],
        tell: Callable[[Description, float], None],
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        self._plane = plane
        self._journal = journal
        self._pause = pause
        self._tell = tell
        self._limits = limits

    def go(self, shown: TearDownPlan, typed: str) -> TornDown:
        """Delete the HSMs of a plan and then the cluster; begin anew after any error.

        Args:
            shown: the plan that the person saw.
            typed: the cluster's id, as the person typed it.

        Raises:
            RefusedError: another id was typed, there is an HSM that was not in the plan, or
                a deletion takes too long.
            HsmOutcomeUnknownError: a deletion was sent and its answer never came; look.
            ApproverError: as the plane raises it.
            JournalError: the journal cannot be written; nothing more was done.
        """
        cluster_id = shown.cluster_id
        if typed.strip() != cluster_id:
            raise RefusedError(
                say("Another id was typed"),
                say("This would delete {cluster}; nothing was deleted.").put(
                    cluster=cluster_id
                ),
                say("Type the id of the cluster exactly, or leave it as it is."),
            )
        planned = {one.hsm_id for one in shown.hsms}
        deleted: list[str] = []
        while True:
            now = self._wait(cluster_id, _is_settled)
            if now is None:
                return TornDown(tuple(deleted), is_gone=True)
            if not _is_settled(now):
                return TornDown(tuple(deleted), is_gone=False, last=now)
            left = _there(now)
            if not left or now.state == ClusterState.DELETING:
                break
            _require_planned(left, planned)
            with self._changing("hsm_deletion", cluster=cluster_id, hsm=left[0].hsm_id):
                self._plane.delete_hsm(cluster_id, left[0].hsm_id)
            self._journal.record(HSM_DELETED, cluster=cluster_id, hsm=left[0].hsm_id)
            deleted.append(left[0].hsm_id)
        if now.state != ClusterState.DELETING:
            with self._changing("cluster_deletion", cluster=cluster_id):
                self._plane.delete_cluster(cluster_id)
            self._journal.record(CLUSTER_DELETED, cluster=cluster_id)
        last = self._wait(cluster_id, _is_gone)
        return TornDown(tuple(deleted), is_gone=last is None, last=last)

    def _wait(
        self, cluster_id: str, reached: Callable[[Description], bool]
    ) -> Description | None:
        """Return how the cluster stands after waiting; None where it is gone."""
        try:
            last = wait_until(
                self._plane,
                cluster_id,
                reached,
                pause=self._pause,
                tell=self._tell,
                limits=self._limits,
                hopeless=_NEVER,
            )
        except HsmRefusedError as error:
            if error.code == PlaneRefusal.NOT_FOUND:
                return None
            raise
        return None if _is_gone(last) else last

    @contextmanager
    def _changing(self, what: str, **facts: Fact) -> Iterator[None]:
        """Write down that a deletion begins, and that it was refused or is not known."""
        self._journal.record(f"{what}_begun", **facts)
        try:
            yield
        except HsmOutcomeUnknownError as error:
            self._journal.record(f"{what}_unknown", **facts, **why(error))
            raise
        except (HsmRefusedError, HsmUnreachableError) as error:
            self._journal.record(f"{what}_refused", **facts, **why(error))
            raise


def _there(described: Description) -> tuple[HsmOfCluster, ...]:
    return tuple(one for one in described.hsms if one.state != _DELETED)


def _is_settled(described: Description) -> bool:
    """Tell whether AWS would accept the next deletion, or nothing is left to delete."""
    if described.state in (ClusterState.DELETED, ClusterState.DELETING):
        return True
    deleting = any(one.state == _DELETING for one in described.hsms)
    return described.state not in _BUSY and not deleting


def _is_gone(described: Description) -> bool:
    return described.state == ClusterState.DELETED


def _require_planned(left: tuple[HsmOfCluster, ...], planned: set[str]) -> None:
    strangers = [one.hsm_id for one in left if one.hsm_id not in planned]
    if strangers:
        raise RefusedError(
            say("There is an HSM that nobody saw"),
            say("Not in the plan: {hsms}. Somebody may be using the cluster.").put(
                hsms=", ".join(strangers)
            ),
            say("Look at the cluster again, and find out who added it."),
        )


_STAYS = (
    say(
        "Backups of the cluster stay in your account until they are deleted; the last one holds"
        " its users and keys, and a new cluster can be made from it."
    ),
    say("The log group /aws/cloudhsm/{cluster} stays in CloudWatch Logs; what it holds costs."),
    say(
        "The network interfaces of the HSMs go with them. The cluster's security group"
        " (cloudhsm-{cluster}-sg) may stay: delete it if nothing uses it."
    ),
    say("The working folder, the issuing key and the journal on this machine stay."),
)
_STAYS_EMBEDDED = (
    say("Nothing of an embedded cluster stays: its file is deleted, keys and users with it."),
    say("The working folder, the issuing key and the journal on this machine stay."),
)
_UNDO = say(
    "This can't be undone. A new cluster can be made from the last backup, as long as that is"
    " kept; it has another id and its HSMs cost again."
)
_UNDO_EMBEDDED = say("This can't be undone.")
