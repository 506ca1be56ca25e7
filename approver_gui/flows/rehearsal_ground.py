# SPDX-License-Identifier: Apache-2.0
"""Where a rehearsal takes place: a bare embedded cluster of its own, passwords, transcripts.

The cluster is nobody's at first. What makes it somebody's is the set-up's own flow, with papers
that are verified, an issuing CA and a request that is signed; the roots are the twin's own.
"""

import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from approver_gui.cluster.authority_cards import Subject
from approver_gui.cluster.certificates import ROOT_FILE_NAMES, Root
from approver_gui.cluster.port import ControlPlane
from approver_gui.errors import RefusedError
from approver_gui.flows.connection import Connection, Embedded
from approver_gui.flows.reaching import tool
from approver_gui.flows.rehearsal import ADMIN, USERS
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.office import SetupPorts, open_setup
from approver_gui.flows.setup.target import AwsChoice, EmbeddedChoice, SetupTarget
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.transcript import Transcript
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.sealed import STANDARD_COST, Cost
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.settings import Places
from approver_gui.text import say

FILE = "rehearsal.cluster"
AUTHORITY_NAME = "rehearsal-issuing"
SUBJECT = Subject("Rehearsal issuing CA")
_EASY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Ground:
    """An embedded cluster that is made for one rehearsal, reached as a real one is.

    Attributes:
        connection: the way to it.
        setup: the flow that makes it somebody's.
        passwords: of every user, by name.
        authority: the passphrase of the issuing CA.
        sessions: every session that was opened, the present one last.

    Args:
        folder: private; the cluster's file is made in it.
        home: where journal, roster, papers and issuing CA of the set-up go; a folder in
            ``folder`` where it is None.
        cost: of guessing the issuing CA's passphrase.
        clock: gives the aware time.

    Raises:
        MediumError: the file cannot be made.
    """

    def __init__(
        self,
        folder: Path,
        home: Path | None = None,
        *,
        cost: Cost = STANDARD_COST,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.connection = Embedded(folder / FILE)
        Cluster.create(self.connection.state_file)
        self.passwords: Mapping[str, Secret] = {n: easy_secret() for n in (ADMIN, *USERS)}
        self.authority = easy_secret()
        self.sessions: list[CloudhsmCli] = []
        self._transcripts: list[Transcript] = []
        ports = SetupPorts(
            places=Places.under(home or folder / "owner"),
            clock=clock,
            open_hsm=self._reach,
            store=lambda keys: KeyStore(keys, _no_box, clock, cost, AUTHORITY),
            aws=_no_aws,
        )
        self.setup = open_setup(SetupTarget(EmbeddedChoice(), self.connection), ports)

    # --- making it somebody's ----------------------------------------------------------

    def read_papers(self) -> Facts:
        """Take over the cluster's request and certificates; raises as ``SetupFlow`` does."""
        return self.setup.fetch_papers()

    def verify(self) -> Facts:
        """Confirm the twin's own roots, and judge both chains under them.

        Nobody else vouches for these roots: that they are trusted is part of the rehearsal.

        Raises:
            RefusedError: a check says stop, or there is a doubt.
        """
        facts = self.setup.look_here()
        for root in Root:
            paper = next(one for one in facts.papers if one.file == ROOT_FILE_NAMES[root])
            facts = self.setup.confirm_root(root, paper.fingerprint.hex())
        if facts.stops or facts.doubts:
            raise RefusedError(
                say("The verification does not hold"),
                (facts.stops or facts.doubts)[0].words,
                say("Make another cluster."),
            )
        return facts

    def make_authority(self) -> Facts:
        """Make the issuing CA; raises as ``SetupFlow`` does, as all of these."""
        protection = Protection.PASSPHRASE_ONLY
        return self.setup.make_authority(AUTHORITY_NAME, self.authority, protection, SUBJECT)

    def sign_request(self) -> Facts:
        """Sign the cluster's request; the result is checked before it is kept."""
        return self.setup.sign_csr(self.authority)

    def initialise(self) -> Facts:
        """Make the cluster the issuing CA's, once and for all."""
        return self.setup.initialise(self.setup.cluster_id)

    def place_issuer(self) -> Facts:
        """Put the issuing certificate beside the tool, which answers then."""
        return self.setup.place_at_host()

    def own(self) -> Facts:
        """Do all of that, in this order."""
        self.read_papers()
        self.verify()
        self.make_authority()
        self.sign_request()
        self.initialise()
        return self.place_issuer()

    # --- sessions ----------------------------------------------------------------------

    def connect(self) -> CloudhsmCli:
        """Make a session, through the driver; nothing is sent yet."""
        self._transcripts.append(Transcript())
        hsm = CloudhsmCli(tool(self.connection), transcript=self._transcripts[-1])
        self.sessions.append(hsm)
        return hsm

    def _reach(self, _way: Connection) -> CloudhsmCli:
        return self.connect()

    def close(self) -> None:
        """End every session that is still open."""
        for hsm in self.sessions:
            hsm.close()

    def transcript(self) -> str:
        """Return what was typed and shown in all sessions, without secrets."""
        titled = (
            f"(session {number})\n{one.text()}"
            for number, one in enumerate(self._transcripts, 1)
        )
        return "\n".join(titled)

    def logs(self) -> Mapping[str, str]:
        """Return the audit log of each HSM as text, by its serial number."""
        with Cluster.open(self.connection.state_file) as cluster:
            serials = [unit.serial for unit in cluster.status().units]
            return {one: "".join(cluster.log_text(one)) for one in serials}


def _no_box() -> NoReturn:
    raise AssertionError("a rehearsal's key never asks for the keyring")


def _no_aws(_choice: AwsChoice) -> ControlPlane:
    raise AssertionError("a rehearsal never asks AWS")


def easy_secret() -> Secret:
    """Return a fresh password that is easy to type: 4 groups, 79 bits."""
    groups = ("".join(secrets.choice(_EASY_LETTERS) for _ in range(4)) for _ in range(4))
    return Secret("-".join(groups))
