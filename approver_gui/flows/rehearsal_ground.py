# SPDX-License-Identifier: Apache-2.0
"""Where a rehearsal takes place: an embedded cluster of its own, passwords, transcripts."""

import secrets
from collections.abc import Mapping
from pathlib import Path

from approver_gui.flows.connection import Embedded
from approver_gui.flows.reaching import tool
from approver_gui.flows.rehearsal import ADMIN, USERS
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.transcript import Transcript
from approver_gui.keys.secret import Secret

FILE = "rehearsal.cluster"
_EASY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike


class Ground:
    """An embedded cluster that is made for one rehearsal, reached as a real one is.

    Attributes:
        connection: the way to it.
        passwords: of every user, by name.
        sessions: every session that was opened, the present one last.

    Args:
        folder: private; the cluster's file is made in it.

    Raises:
        MediumError: the file cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self.connection = Embedded(folder / FILE)
        Cluster.create(self.connection.state_file)
        self.passwords: Mapping[str, Secret] = {n: easy_secret() for n in (ADMIN, *USERS)}
        self.sessions: list[CloudhsmCli] = []
        self._transcripts: list[Transcript] = []

    def connect(self) -> CloudhsmCli:
        """Make a session, through the driver; nothing is sent yet."""
        self._transcripts.append(Transcript())
        hsm = CloudhsmCli(tool(self.connection), transcript=self._transcripts[-1])
        self.sessions.append(hsm)
        return hsm

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


def easy_secret() -> Secret:
    """Return a fresh password that is easy to type: 4 groups, 79 bits."""
    groups = ("".join(secrets.choice(_EASY_LETTERS) for _ in range(4)) for _ in range(4))
    return Secret("-".join(groups))
