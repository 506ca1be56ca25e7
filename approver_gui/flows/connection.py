# SPDX-License-Identifier: Apache-2.0
"""Which cluster, and the way to it, as the custodian chose it."""

from dataclasses import dataclass
from pathlib import Path

from approver_gui.text import Sentence, say

TOOL = "/opt/cloudhsm/bin/cloudhsm-cli"
"""Where AWS's packages put the tool. Source: AWS CloudHSM User Guide."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """An embedded cluster: a rehearsal, not an HSM.

    Attributes:
        state_file: the file it lives in.
    """

    state_file: Path

    def words(self) -> Sentence:
        """Return what the window says about it."""
        return say("embedded cluster: a rehearsal, not an HSM")


@dataclass(frozen=True, slots=True)
class Local:
    """The tool on this machine.

    Attributes:
        tool: its path.
        cluster_id: where several clusters are configured, or None.
    """

    tool: str = TOOL
    cluster_id: str | None = None

    def words(self) -> Sentence:
        """Return what the window says about it."""
        if self.cluster_id is None:
            return say("cluster of this machine's tool")
        return say("cluster {cluster}").put(cluster=self.cluster_id)


@dataclass(frozen=True, slots=True)
class OverSsh:
    """The tool on another machine, reached by OpenSSH.

    Attributes:
        prefix: the ssh command, word by word, such as ``("ssh", "custodian@bastion")``.
        tool: its path there.
        cluster_id: where several clusters are configured, or None.
    """

    prefix: tuple[str, ...]
    tool: str = TOOL
    cluster_id: str | None = None

    def words(self) -> Sentence:
        """Return what the window says about it."""
        if self.cluster_id is None:
            return say("cluster by {host}").put(host=self.prefix[-1])
        return say("cluster {cluster} by {host}").put(
            cluster=self.cluster_id, host=self.prefix[-1]
        )


Connection = Embedded | Local | OverSsh
