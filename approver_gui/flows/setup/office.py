# SPDX-License-Identifier: Apache-2.0
"""Makes the set-up of a target, the same way for the window and the commands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from approver_gui.cluster.authority import Authorities
from approver_gui.cluster.port import ControlPlane
from approver_gui.flows import reaching
from approver_gui.flows.connection import Connection, Embedded
from approver_gui.flows.founding.acts import Founding
from approver_gui.flows.founding.cluster_journal import ClusterJournal
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup.embedded_plane import EmbeddedPlane
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.looking import Means
from approver_gui.flows.setup.target import AwsChoice, SetupTarget
from approver_gui.hsm.port import Hsm
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Places


@dataclass(frozen=True, slots=True)
class SetupPorts:
    """What a set-up needs from outside.

    Attributes:
        places: the program's folders; the journal is in one of them.
        clock: gives the aware time.
        open_hsm: makes a session with the tool of a connection; nothing is sent yet.
        store: makes the key store of issuing authorities in a folder.
        aws: makes the control plane of AWS; raises ``ApproverError`` where it cannot.
        elevate: words before what is run at the tool's host, such as ``("sudo", "-n")``.
    """

    places: Places
    clock: Callable[[], datetime]
    open_hsm: Callable[[Connection], Hsm]
    store: Callable[[Path], KeyStore]
    aws: Callable[[AwsChoice], ControlPlane]
    elevate: tuple[str, ...] = ()


def open_setup(target: SetupTarget, ports: SetupPorts) -> SetupFlow:
    """Return the set-up of a target; nothing is asked and nothing is written yet.

    Raises:
        ApproverError: the control plane of AWS cannot be made.
    """
    places, clock = ports.places, ports.clock
    journal = ClusterJournal(places.journal_file, clock)
    keeper = FileRosterKeeper(places.roster_file, journal)
    authorities = places.authorities_folder
    means = Means(
        folders=places.clusters_folder,
        plane=_plane(target, ports),
        authorities=Authorities(authorities, ports.store(authorities), clock),
        founding=Founding(lambda: ports.open_hsm(target.connection), journal, clock, keeper),
        host=lambda: reaching.host(target.connection, ports.elevate),
        journal=journal,
        keeper=keeper,
        clock=clock,
    )
    return SetupFlow(target, means)


def _plane(target: SetupTarget, ports: SetupPorts) -> ControlPlane | None:
    match target.plane, target.connection:
        case _, Embedded(state_file):
            return EmbeddedPlane(state_file, clock=ports.clock)
        case AwsChoice() as choice, _:
            return ports.aws(choice)
        case _:
            return None
