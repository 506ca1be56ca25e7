# SPDX-License-Identifier: Apache-2.0
"""The door to a control plane: what it says of a cluster, and what it can be asked to do.

Source: AWS CloudHSM API Reference, "Cluster", "Hsm", "Certificates".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Part(StrEnum):
    """The certificates of a cluster, by AWS's names for them."""

    CSR = "ClusterCsr"
    HSM = "HsmCertificate"
    AWS_HARDWARE = "AwsHardwareCertificate"
    MANUFACTURER_HARDWARE = "ManufacturerHardwareCertificate"
    CLUSTER = "ClusterCertificate"


BEFORE = (Part.CSR, Part.HSM, Part.AWS_HARDWARE, Part.MANUFACTURER_HARDWARE)
"""What there is before the initialisation."""


class ClusterState(StrEnum):
    """Where a cluster stands, by AWS's words."""

    CREATING = "CREATE_IN_PROGRESS"
    UNINITIALIZED = "UNINITIALIZED"
    INITIALIZING = "INITIALIZE_IN_PROGRESS"
    INITIALIZED = "INITIALIZED"
    ACTIVE = "ACTIVE"
    UPDATING = "UPDATE_IN_PROGRESS"
    MODIFYING = "MODIFY_IN_PROGRESS"
    ROLLING_BACK = "ROLLBACK_IN_PROGRESS"
    DELETING = "DELETE_IN_PROGRESS"
    DELETED = "DELETED"
    DEGRADED = "DEGRADED"


class PlaneRefusal(StrEnum):
    """Why a control plane says no: the ``code`` of its ``HsmRefusedError``."""

    ACCESS_DENIED = "access-denied"
    WRONG_STATE = "wrong-state"
    NOT_FOUND = "no-cluster"
    THROTTLED = "throttled"
    LIMIT = "limit-reached"
    SERVICE = "service-error"


@dataclass(frozen=True, slots=True)
class HsmOfCluster:
    """One HSM, as the control plane lists it.

    Attributes:
        hsm_id: such as ``hsm-abc``.
        state: such as ``ACTIVE``, as it came.
        zone: availability zone; empty where it has none.
        address: IP address in the cluster's subnet; empty until it has one.
    """

    hsm_id: str
    state: str
    zone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """A cluster, as the control plane describes it.

    Attributes:
        cluster_id: such as ``cluster-abc234``.
        state: one of :class:`ClusterState`, or a word that AWS has added since.
        state_message: what AWS says about it; may be empty.
        hsm_type: such as ``hsm2m.medium``.
        created_at: aware; None where it is not said.
        hsms: that it has now.
        certificates: PEM text by part, as it came.
        zones: availability zones that it has subnets in.
    """

    cluster_id: str
    state: str
    state_message: str = ""
    hsm_type: str = ""
    created_at: datetime | None = None
    hsms: tuple[HsmOfCluster, ...] = ()
    certificates: Mapping[Part, bytes] = field(default_factory=dict)
    zones: tuple[str, ...] = ()

    @property
    def is_initialised(self) -> bool:
        """Whether a certificate of ours lies in it; UPDATE_IN_PROGRESS does not tell."""
        return Part.CLUSTER in self.certificates or self.state in (
            ClusterState.INITIALIZED,
            ClusterState.ACTIVE,
            ClusterState.DEGRADED,
        )


@dataclass(frozen=True, slots=True)
class NewCluster:
    """A cluster to be created.

    Attributes:
        hsm_type: such as ``hsm2m.medium``.
        subnets: ids, one for each availability zone.
        mode: ``FIPS`` or ``NON_FIPS``.
    """

    hsm_type: str
    subnets: tuple[str, ...]
    mode: str = "FIPS"


class ControlPlane(Protocol):
    """Describes and changes clusters. Used by one thread at a time.

    Every method raises ``HsmUnreachableError`` where it cannot be asked and nothing was
    sent, ``HsmRefusedError`` where it says no, and those that change something
    ``HsmOutcomeUnknownError`` where the answer never came: look before it is asked again.
    """

    def clusters(self) -> tuple[Description, ...]:
        """Return every cluster that is not deleted."""

    def describe(self, cluster_id: str) -> Description:
        """Return one cluster; raises ``HsmRefusedError`` where there is none."""

    def create(self, wish: NewCluster) -> Description:
        """Create a cluster; it has no HSM yet."""

    def create_hsm(self, cluster_id: str, zone: str) -> HsmOfCluster:
        """Add an HSM; from then on it costs money."""

    def initialise(self, cluster_id: str, signed: bytes, anchor: bytes) -> None:
        """Make the cluster one's own, once and for all.

        Args:
            cluster_id: of a cluster in the state UNINITIALIZED.
            signed: the certificate for the cluster's request (PEM).
            anchor: the issuing certificate (PEM).
        """

    def delete_hsm(self, cluster_id: str, hsm_id: str) -> None:
        """Delete an HSM; the last backup stays."""

    def delete_cluster(self, cluster_id: str) -> None:
        """Delete a cluster that has no HSMs left; its backups stay."""
