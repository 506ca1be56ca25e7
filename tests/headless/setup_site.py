# SPDX-License-Identifier: Apache-2.0
"""A folder with a bare embedded cluster and a plan for it, and the command that follows it."""

import io
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from approver_gui.cluster.certificates import Root, fingerprint
from approver_gui.cluster.port import ControlPlane
from approver_gui.errors import ApproverError
from approver_gui.flows.connection import Connection, Embedded
from approver_gui.flows.reaching import tool
from approver_gui.flows.setup.embedded_plane import EmbeddedPlane
from approver_gui.flows.setup.office import SetupPorts
from approver_gui.flows.setup.target import AwsChoice
from approver_gui.headless import setup_command
from approver_gui.headless.exit_codes import exit_code
from approver_gui.headless.setup_acts import Office
from approver_gui.headless.setup_parser import add_setup
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.port import Hsm
from approver_gui.journal import examine
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.settings import Places
from tests.flows.setup.desk import ToolSession
from tests.headless.console import Ended, piped
from tests.headless.merge_desk import nobody_is_asked
from tests.hsm.embedded.owned import quick_foundry
from tests.keys.stand_ins import PASSPHRASE, QUICK, no_box

PLAN = """\
version = 1
rehearse = true
[cluster]
plane = "embedded"
connect = "embedded:bare.cluster"
[authority]
name = "issuing"
common_name = "Rehearsal issuing CA"
[registrations]
folder = "registrations"
[key]
owner = "user1"
label = "release-key"
share_with = ["user2", "user3"]
manage = 2
use = 2
[quorum]
"""
USERS = ("user1", "user2", "user3")
DECLINED = 'declined = "one admin, in a rehearsal"\n'
WORD = "word of everybody"
"""Everybody's password; PASSPHRASE opens every key."""


def now() -> datetime:
    return datetime.now(UTC)  # the cluster, a child, has this one too


class Site:
    """The command, its plan, and what lies around them.

    Attributes:
        places: the program's own folders.
        state: the file of the cluster.
        folder: with the plan in it.
        registrations: where tokens go.
        pauses: what happens whenever the command waits.
        keys: names that the plan has for users' keys, where they are others than the users'.

    Args:
        folder: an empty one.
        admins: users beside the crypto users, ``admin`` among them or not.
        quorum: the lines of the plan about it.
    """

    def __init__(
        self, folder: Path, admins: Sequence[str] = (), quorum: str = DECLINED
    ) -> None:
        self.folder, self.quorum = folder, quorum
        self.everybody = dict.fromkeys(admins, "admin")
        self.everybody |= dict.fromkeys(USERS, "crypto-user")
        self.places = Places.under(folder / "home")
        self.state = folder / "bare.cluster"
        self.plan = folder / "setup.toml"
        self.registrations = folder / "registrations"
        self.signers: set[str] = set()
        self.pauses: Callable[[float], None] = _nobody_is_waited_for
        self.clock: Callable[[], datetime] = now
        self.aws: Callable[[AwsChoice], ControlPlane] = _no_aws
        self.keys: dict[str, str] = {}
        self.plane: Any = None
        self.wrap: Callable[[Hsm], Hsm] = lambda hsm: hsm
        if not self.state.exists():
            Cluster.create(self.state, foundry=quick_foundry)

    # --- what was there before ---------------------------------------------------------

    def give_keys(self, *names: str) -> None:
        """Let users have keys in the own store, with which they sign at once."""
        store = self.store(self.places.keys_folder)
        for name in names:
            store.create(name, Secret(PASSPHRASE), Protection.PASSPHRASE_ONLY)
        self.signers |= set(names)

    def write_plan(self, *, without: str = "", more: str = "") -> None:
        """Write the plan, with the roots of this cluster confirmed."""
        plane = EmbeddedPlane(self.state, now)
        (described,) = plane.clusters()
        text = PLAN + self.quorum
        for root, pem in plane.roots(described.cluster_id).items():
            text += f'[[roots]]\nroot = "{root.value}"\n'
            text += f'fingerprint = "{fingerprint(pem).hex()}"\n' if root in Root else ""
        for name, role in self.everybody.items():
            text += f'[[users]]\nname = "{name}"\nrole = "{role}"\n'
            if name in self.signers:
                text += f'key = "{self.keys.get(name, name)}"\n'
        self.plan.write_text((text + more).replace(without, "") if without else text + more)

    # --- the command -------------------------------------------------------------------

    def run(self, *more: object) -> Ended:
        """Run the command with everybody's secrets on a descriptor."""
        words = "".join(f'{name} = "{WORD}"\n' for name in {"admin", *self.everybody})
        keys = "".join(f'{name} = "{PASSPHRASE}"\n' for name in {"issuing", *self.signers})
        with piped(f"[passwords]\n{words}[passphrases]\n{keys}") as descriptor:
            return self.run_bare("--secrets-fd", descriptor, *more)

    def run_bare(self, *more: object, typed: Callable[[str], str] = nobody_is_asked) -> Ended:
        """Run the command as it stands."""
        out, err = io.StringIO(), io.StringIO()
        terminal = Terminal(out, err, typed, typed)
        parser = ArgumentParser()
        add_setup(parser.add_subparsers().add_parser)
        arguments = parser.parse_args(["setup", "--plan", *map(str, (self.plan, *more))])
        try:
            code = setup_command.run(terminal, arguments, self._office())
        except ApproverError as error:
            terminal.explain(error)
            code = exit_code(error)
        return Ended(code, out.getvalue(), err.getvalue())

    def _office(self) -> Office:
        ports = SetupPorts(
            places=self.places,
            clock=self.clock,
            open_hsm=self._open,
            store=lambda folder: KeyStore(folder, no_box, self.clock, QUICK, AUTHORITY),
            aws=self.aws,
        )
        return Office(ports, self.store(self.places.keys_folder), self._pause)

    def _pause(self, seconds: float) -> None:
        self.pauses(seconds)

    def _open(self, way: Connection) -> Hsm:
        return self.wrap(CloudhsmCli(tool(way)))

    def store(self, folder: Path) -> KeyStore:
        """Return a store of keys with quick costs."""
        return KeyStore(folder, no_box, self.clock, QUICK)

    # --- what can be seen --------------------------------------------------------------

    def session(self) -> Hsm:
        """Return a session beside the command's."""
        return CloudhsmCli(tool(Embedded(self.state)))

    def acts(self) -> list[str]:
        """Return what the journal says was done; it holds."""
        examination = examine(self.places.journal_file)
        assert examination.holds
        return [entry.act for entry in examination.entries]


class NearSite(Site):
    """A site whose cluster answers in this process, without the driver: quick."""

    def _open(self, way: Connection) -> Hsm:
        del way
        return self.wrap(ToolSession(Cluster.open(self.state, safe=ClusterKeys(QUICK))))


def _nobody_is_waited_for(_seconds: float) -> None:
    raise AssertionError("nobody comes")


def _no_aws(_choice: AwsChoice) -> ControlPlane:
    raise AssertionError("nobody asked for AWS")
