# SPDX-License-Identifier: Apache-2.0
"""The cluster itself: chosen, created, given HSMs, and taken down again."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta

from approver_gui.cluster.port import ControlPlane, Description, NewCluster
from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmUnreachableError,
    RefusedError,
)
from approver_gui.files import locked, make_private_folder
from approver_gui.flows.media import writing
from approver_gui.flows.session import why
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.looking import Looking
from approver_gui.flows.setup.target import SetupTarget
from approver_gui.journal import Entry, Fact
from approver_gui.text import Sentence, say

_LOCK_PATIENCE_S = 1.0
_LISTED_BY = timedelta(minutes=15)
"""When an HSM that was asked for is listed for certain; creating one takes some minutes."""
_HSM_ASKED = ("hsm_creation_begun", "hsm_creation_unknown")
_HSM_TOLD = ("hsm_created", "hsm_creation_refused")


class ClusterActs(Looking):
    """See ``flow``, which has these acts and the others."""

    # --- cluster -----------------------------------------------------------------------

    def clusters(self) -> tuple[Description, ...]:
        """Return the clusters to choose from; empty without a control plane.

        Raises:
            ApproverError: the control plane cannot be asked, or says no.
        """
        plane = self._means.plane
        return plane.clusters() if plane else ()

    def choose_cluster(self, cluster_id: str) -> Facts:
        """Go on with a cluster that is there; ``target`` names it from then on.

        Raises:
            RefusedError: this is no cluster id.
        """
        try:
            self.target = self.target.with_cluster(cluster_id)
        except ValueError as error:
            raise RefusedError(
                say("This is no cluster"),
                say("{typed}: {why}.").put(typed=cluster_id, why=error),
                say("Choose one of the list, or type its id."),
            ) from error
        self._adopt(self.target.cluster_id or self.cluster_id)
        return self.look()

    def create_cluster(self, wish: NewCluster) -> Facts:
        """Have a cluster created; it costs nothing before it has an HSM.

        Raises:
            RefusedError: there is no control plane, or a cluster is chosen already.
            HsmRefusedError: it says no.
            HsmOutcomeUnknownError: it was sent and no answer came, or one with an id that
                is none: look at the list.
        """
        plane = self._plane()
        if self.cluster_id:
            raise not_now(
                say("There is a cluster already: {cluster}.").put(cluster=self.cluster_id),
                say("Go on with it, or choose no cluster first."),
            )
        facts: dict[str, Fact] = {"kind": wish.hsm_type, "subnets": wish.subnets}
        with self._changing("cluster_creation", **facts):
            made = plane.create(wish)
            self.target = self._named(made.cluster_id)
        self._adopt(made.cluster_id)
        self._record("cluster_created", **facts)
        return self.look()

    def create_hsm(self, zone: str) -> Facts:
        """Have an HSM added; from then on it costs money.

        Raises:
            RefusedError: there is one in this zone already, which is enough to begin with;
                or one was asked for a moment ago and nobody knows what came of it.
            ApproverError: as :meth:`create_cluster` does.
        """
        plane = self._plane()
        with self._alone():
            described = self.look().described
            if self._plane_trouble:
                raise self._plane_trouble
            is_bare = described is not None and not described.is_initialised
            if is_bare and described and any(one.zone == zone for one in described.hsms):
                raise not_now(
                    say("There is an HSM in {zone} already.").put(zone=zone),
                    say("Initialise the cluster first; it can have more HSMs then."),
                )
            self._require_told(zone)
            with self._changing("hsm_creation", zone=zone):
                made = plane.create_hsm(self.cluster_id, zone)
            self._record("hsm_created", zone=zone, hsm=made.hsm_id)
        return self.look()

    # --- inside ------------------------------------------------------------------------

    def _named(self, cluster_id: str) -> SetupTarget:
        try:
            return self.target.with_cluster(cluster_id)
        except ValueError as error:
            raise HsmOutcomeUnknownError(
                say("This is no cluster"),
                say("{typed}: {why}.").put(typed=cluster_id, why=error),
                say("It was created: look at the list, and do not create another one."),
            ) from error

    def _plane(self) -> ControlPlane:
        plane = self._means.plane
        if plane is None:
            raise not_now(
                say("No control plane is asked for this cluster."),
                say("Do it by hand, with the lines that are shown."),
            )
        return plane

    def _require_told(self, zone: str) -> None:
        """Let pass unless an HSM was asked for in this zone, and no answer came in time.

        AWS lists an HSM a while after it was asked for; an embedded cluster does at once.
        """
        if self.target.is_rehearsal:
            return
        about = [one for one in self._entries() if _is_about_hsm(one, zone)]
        last = about[-1] if about else None
        if last is None or last.act not in _HSM_ASKED:
            return
        again_at = last.at + _LISTED_BY
        if self._means.clock() < again_at:
            raise not_now(
                say("An HSM in {zone} was asked for on {at}, and no answer came.").put(
                    zone=zone, at=last.at
                ),
                say("It may be listed late, and costs money: look again after {time}.").put(
                    time=again_at
                ),
            )

    def _require_cluster(self) -> None:
        if not self.cluster_id:
            raise not_now(say("No cluster is chosen yet."), say("Choose or create one first."))

    def _require_typed(self, typed: str) -> None:
        if not self.cluster_id or typed.strip() != self.cluster_id:
            raise RefusedError(
                say("Another id was typed"),
                say("This is about {cluster}.").put(cluster=self.cluster_id),
                say("Type the id of the cluster exactly, or leave it as it is."),
            )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep the other windows and commands of this machine away until it is done.

        Raises:
            RefusedError: another one is changing this cluster.
            MediumError: the lock's file cannot be made.
        """
        path = self._folder.path.with_name(f"{self._folder.path.name}.lock")
        with ExitStack() as stack:
            with writing(path):
                make_private_folder(path.parent)
                try:
                    stack.enter_context(locked(path, _LOCK_PATIENCE_S))
                except TimeoutError as error:
                    raise not_now(
                        say("Another window, or a command, is changing this cluster."),
                        say("Wait until it is done, then look at the cluster again."),
                    ) from error
            yield

    @contextmanager
    def _changing(self, what: str, **facts: Fact) -> Iterator[None]:
        """Write down that a change begins, and that it was refused or is not known."""
        self._record(f"{what}_begun", **facts)
        try:
            yield
        except HsmOutcomeUnknownError as error:
            self._record(f"{what}_unknown", **facts, **why(error))
            self.look()
            raise
        except (HsmRefusedError, HsmUnreachableError) as error:
            self._record(f"{what}_refused", **facts, **why(error))
            self.look_here()
            raise


def _is_about_hsm(entry: Entry, zone: str) -> bool:
    return entry.act in (*_HSM_ASKED, *_HSM_TOLD) and entry.facts.get("zone") == zone


def not_now(detail: Sentence, hint: Sentence) -> RefusedError:
    """Return the error of an act whose time has not come."""
    return RefusedError(say("This cannot be done now"), detail, hint)
