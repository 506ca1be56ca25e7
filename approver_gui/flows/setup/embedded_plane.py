# SPDX-License-Identifier: Apache-2.0
"""The control plane of an embedded cluster: what AWS does for a real one, done to its file.

1. A file is a cluster, so that there is one or none. Its only zone is called ``embedded``.
2. It is described as AWS would: the request until it is initialised, the owner's certificate
   from then on. What AWS takes minutes for is done at once.
3. The two roots, which AWS and the manufacturer publish for a real one, come from here too.

Source: AWS CloudHSM API Reference, "Cluster", "Certificates".
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from approver_gui.cluster.certificates import Root
from approver_gui.cluster.port import (
    ClusterState,
    Description,
    HsmOfCluster,
    NewCluster,
    Part,
    PlaneRefusal,
)
from approver_gui.errors import HsmRefusedError, HsmUnreachableError, MediumError, RefusedError
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.glance import Status
from approver_gui.hsm.embedded.ownership import Foundry
from approver_gui.hsm.embedded.state import Deed, Unit
from approver_gui.keys import hardware
from approver_gui.text import say

HSM_TYPE = "embedded"
ZONE = "embedded"
ID_OF_BEFORE = "cluster-embedded"
"""Of a file that was made before clusters had an id."""
_THERE = "ACTIVE"


class EmbeddedPlane:
    """A ``port.ControlPlane`` for the one cluster in a file, which need not exist yet.

    Args:
        state_file: where the cluster is, or is to be made.
        clock: gives aware times.
        foundry: makes the certificates of a new cluster.
    """

    def __init__(
        self,
        state_file: Path,
        clock: Callable[[], datetime],
        foundry: Foundry = hardware.make,
    ) -> None:
        self._file = state_file
        self._clock = clock
        self._foundry = foundry

    # --- looking -----------------------------------------------------------------------

    def clusters(self) -> tuple[Description, ...]:
        """Return the cluster, or none where there is no file."""
        if not os.path.lexists(self._file):
            return ()
        with self._opened() as cluster:
            return (_described(cluster.status(), cluster.deed()),)

    def describe(self, cluster_id: str) -> Description:
        """Return the cluster; raises as the port says."""
        with self._named(cluster_id) as cluster:
            return _described(cluster.status(), cluster.deed())

    def roots(self, cluster_id: str) -> Mapping[Root, bytes]:
        """Return the roots (PEM) of the cluster's make-believe maker and cloud.

        Empty for a file of before; raises as :meth:`describe`.
        """
        with self._named(cluster_id) as cluster:
            deed = cluster.deed()
        if deed is None:
            return {}
        return {Root.AWS: deed.aws_root, Root.MANUFACTURER: deed.manufacturer_root}

    # --- changing ----------------------------------------------------------------------

    def create(self, wish: NewCluster) -> Description:
        """Create the cluster; it has no HSM yet, and what is wished makes no difference."""
        if os.path.lexists(self._file):
            raise HsmRefusedError(
                say("There is a file already"),
                say("{path} is there, and a file is one cluster. Nothing was changed.").put(
                    path=str(self._file)
                ),
                say("Go on with the cluster in it, or choose another name."),
                code=PlaneRefusal.LIMIT,
            )
        with _as_the_port_says():
            Cluster.create(self._file, hsms=0, clock=self._clock, foundry=self._foundry)
        with self._opened() as cluster:
            return _described(cluster.status(), cluster.deed())

    def create_hsm(self, cluster_id: str, zone: str) -> HsmOfCluster:
        """Add an HSM; it costs nothing. Any zone will do."""
        with self._named(cluster_id) as cluster:
            return _hsm(cluster.create_hsm())

    def initialise(self, cluster_id: str, signed: bytes, anchor: bytes) -> None:
        """Make the cluster one's own, once and for all; raises as the port says."""
        with self._named(cluster_id) as cluster:
            cluster.initialise(signed, anchor)

    def delete_hsm(self, cluster_id: str, hsm_id: str) -> None:
        """Delete an HSM; the last one leaves what it held to the next."""
        with self._named(cluster_id) as cluster:
            cluster.delete_hsm(hsm_id)

    def delete_cluster(self, cluster_id: str) -> None:
        """Delete the file of a cluster that has no HSM left; nothing of it stays."""
        with self._named(cluster_id) as cluster:
            cluster.delete()

    # --- the file ----------------------------------------------------------------------

    @contextmanager
    def _named(self, cluster_id: str) -> Iterator[Cluster]:
        if not os.path.lexists(self._file):
            raise self._none(cluster_id)
        with self._opened() as cluster:
            if cluster_id != (cluster.status().cluster_id or ID_OF_BEFORE):
                raise self._none(cluster_id)
            yield cluster

    @contextmanager
    def _opened(self) -> Iterator[Cluster]:
        with _as_the_port_says(), Cluster.open(self._file, clock=self._clock) as cluster:
            yield cluster

    def _none(self, cluster_id: str) -> HsmRefusedError:
        return HsmRefusedError(
            say("There is no such embedded cluster"),
            say("{path} holds no cluster {cluster}.").put(
                path=str(self._file), cluster=cluster_id
            ),
            say("Check the file and the cluster's id."),
            code=PlaneRefusal.NOT_FOUND,
        )


@contextmanager
def _as_the_port_says() -> Iterator[None]:
    try:
        yield
    except RefusedError as no:
        raise HsmRefusedError(
            no.title, no.detail, no.hint, code=PlaneRefusal.WRONG_STATE, sentence=str(no.detail)
        ) from no
    except MediumError as error:  # nothing was changed
        raise HsmUnreachableError(error.title, error.detail, error.hint) from error


def _described(status: Status, deed: Deed | None) -> Description:
    return Description(
        cluster_id=status.cluster_id or ID_OF_BEFORE,
        state=_state(status),
        hsm_type=HSM_TYPE,
        created_at=status.created_at,
        hsms=tuple(map(_hsm, status.units)),
        certificates=_certificates(status, deed),
        zones=(ZONE,),
    )


def _state(status: Status) -> ClusterState:
    if not status.is_initialised:
        return ClusterState.UNINITIALIZED
    return ClusterState.ACTIVE if status.is_activated else ClusterState.INITIALIZED


def _hsm(unit: Unit) -> HsmOfCluster:
    return HsmOfCluster(unit.serial, _THERE, ZONE)


def _certificates(status: Status, deed: Deed | None) -> Mapping[Part, bytes]:
    """Return what AWS would show; nothing before the first HSM, which makes the request."""
    if deed is None:
        return {}
    both = {Part.HSM: deed.hsm, Part.AWS_HARDWARE: deed.aws_hardware}
    if deed.signed is not None:
        return {**both, Part.CLUSTER: deed.signed}
    if not status.units:
        return {}
    manufacturer = {Part.MANUFACTURER_HARDWARE: deed.manufacturer_hardware}
    return {Part.CSR: deed.csr, **both, **manufacturer}
