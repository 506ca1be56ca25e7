# SPDX-License-Identifier: Apache-2.0
"""An embedded cluster as a child process, driven as the real tool is."""

import sys
from pathlib import Path

from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.tool import Tool
from approver_gui.hsm.transcript import Transcript
from tests.hsm.embedded.owned import owned_cluster
from tests.hsm.hostile import PATIENT

ROOT = Path(__file__).parents[2]
PACKAGE = "approver_gui.hsm.embedded"


class ChildCluster:
    """A cluster of two HSMs in a file; a ``harness.Harness`` and its own undertaker.

    Args:
        path: the file.
        prefix: what runs the children elsewhere on this machine, or nothing.
    """

    def __init__(self, path: Path, prefix: tuple[str, ...] = ()) -> None:
        owned_cluster(path)
        words = ("env", f"PYTHONPATH={ROOT}", sys.executable, "-m", PACKAGE)
        self.tool = Tool((*words, "--state", str(path)), prefix)
        self._cluster = Cluster.open(path)
        self._skew_s = 0.0
        self._sessions: list[CloudhsmCli] = []

    def session(self, transcript: Transcript | None = None) -> CloudhsmCli:
        self._sessions.append(CloudhsmCli(self.tool, PATIENT, transcript))
        return self._sessions[-1]

    def pass_time(self, seconds: float) -> None:
        self._skew_s += seconds
        self._cluster.set_fault(Fault(FaultKind.CLOCK_SKEW, self._skew_s))

    def set_fault(self, fault: Fault) -> None:
        self._cluster.set_fault(fault)

    def clear_faults(self) -> None:
        self._cluster.clear_faults()
        self.pass_time(0)

    def close(self) -> None:
        """End every session that a story left open."""
        for session in self._sessions:
            session.abort()
        self._cluster.close()
