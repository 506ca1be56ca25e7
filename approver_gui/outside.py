# SPDX-License-Identifier: Apache-2.0
"""What the program needs from outside, and what is built from it: journal, keys, sessions.

Modules are loaded when they are first needed, as in ``app``.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from approver_gui.errors import KeyStoreError
from approver_gui.headless.missing import extra_missing
from approver_gui.headless.terminal import Terminal, standard_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from approver_gui.cluster.port import ControlPlane
    from approver_gui.flows.connection import Connection
    from approver_gui.flows.setup.office import SetupPorts
    from approver_gui.flows.setup.target import AwsChoice
    from approver_gui.hsm.port import Hsm
    from approver_gui.hsm.transcript import Transcript
    from approver_gui.journal import Journal
    from approver_gui.keys.sealed import Cost
    from approver_gui.keys.secret_box import SecretBox
    from approver_gui.keys.store import KeyStore
    from approver_gui.settings import Places
    from approver_gui.tokens.checks import Whose


@dataclass(frozen=True, slots=True)
class Ports:
    """What the program needs from outside, all of it replaceable.

    Attributes:
        terminal: the streams and the person.
        environ: environment variables.
        clock: gives the aware time.
        open_box: looks for the desktop's keyring.
        cost: of guessing a passphrase of keys sealed from now on; None for the standard.
    """

    terminal: Terminal
    environ: Mapping[str, str]
    clock: Callable[[], datetime]
    open_box: "Callable[[], SecretBox]"
    cost: "Cost | None" = None


def connection(where: str) -> "Connection":
    """Return the way to a cluster that ``--connect`` names."""
    from approver_gui.headless import where as where_it_is

    return where_it_is.connection(where)


def open_hsm(way: "Connection", kept: "list[Transcript] | None" = None) -> "Hsm":
    """Make a session with a cluster, nothing is sent yet; its transcript is kept."""
    try:
        from approver_gui.flows.reaching import tool
        from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
        from approver_gui.hsm.transcript import Transcript
    except ModuleNotFoundError as error:
        raise extra_missing(error) from error
    transcript = Transcript()
    if kept is not None:
        kept[:] = [transcript]
    return CloudhsmCli(tool(way), transcript=transcript)


def journal(places: "Places", ports: Ports) -> "Journal":
    """Make the journal; no file is touched."""
    from approver_gui.journal import Journal

    return Journal(places.journal_file, ports.clock)


def store(places: "Places", ports: Ports) -> "KeyStore":
    """Make the store of the own keys; no file is touched."""
    return store_in(places.keys_folder, ports)


def store_in(folder: "Path", ports: Ports) -> "KeyStore":
    """Make a store of keys in a folder; no file is touched."""
    from approver_gui.keys.store import KeyStore

    if ports.cost is None:
        return KeyStore(folder, ports.open_box, ports.clock)
    return KeyStore(folder, ports.open_box, ports.clock, ports.cost)


def setup_ports(
    places: "Places", ports: Ports, kept: "list[Transcript] | None" = None
) -> "SetupPorts":
    """Return what the set-up of a cluster needs; the transcript of sessions is kept."""
    from approver_gui.flows.setup.office import SetupPorts

    return SetupPorts(
        places=places,
        clock=ports.clock,
        open_hsm=lambda way: open_hsm(way, kept),
        store=lambda folder: authority_store(folder, ports),
        aws=aws,
    )


def authority_store(folder: "Path", ports: Ports) -> "KeyStore":
    """Make a store of issuing authorities' keys in a folder; no file is touched."""
    from approver_gui.keys.purpose import AUTHORITY
    from approver_gui.keys.sealed import STANDARD_COST
    from approver_gui.keys.store import KeyStore

    return KeyStore(folder, ports.open_box, ports.clock, ports.cost or STANDARD_COST, AUTHORITY)


def aws(choice: "AwsChoice") -> "ControlPlane":
    """Make the control plane of AWS; nothing is sent yet."""
    try:
        from approver_gui.cluster.control_plane import AwsControlPlane
    except ModuleNotFoundError as error:
        raise extra_missing(error) from error
    return AwsControlPlane(choice.region, choice.profile)


def whose(places: "Places", ports: Ports) -> "Whose":
    """Return what tells the own keys' signatures; keys are loaded when it is first asked."""
    stores: list[KeyStore] = []

    def tell(digest: bytes, signature: bytes) -> str | None:
        try:
            if not places.keys_folder.is_dir():
                return None
            if not stores:
                stores.append(store(places, ports))
            card = stores[0].whose(digest, signature)
        except (KeyStoreError, OSError):  # the look goes on: "not checked here"
            return None
        return card.name if card else None

    return tell


def real_ports() -> Ports:
    """Return what is outside of this process."""
    return Ports(
        terminal=standard_terminal(os.environ),
        environ=os.environ,
        clock=lambda: datetime.now(UTC),
        open_box=_keyring_box,
    )


def _keyring_box() -> "SecretBox":
    from approver_gui.keys.keyring_box import open_keyring_box

    return open_keyring_box()
