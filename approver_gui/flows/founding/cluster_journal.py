# SPDX-License-Identifier: Apache-2.0
"""The journal as one cluster writes in it: every entry names the cluster."""

from approver_gui.journal import Entry, Fact, Journal

CLUSTER = "cluster"
"""The fact by which every entry names its cluster."""


class ClusterJournal(Journal):
    """The journal of several clusters, used for one of them.

    Attributes:
        cluster_id: which one; empty before it is known, and nothing is named then.
    """

    cluster_id = ""

    def record(self, act: str, **facts: Fact) -> Entry:
        """Append one entry; raises as ``Journal.record`` does."""
        return super().record(act, **{**self._named, **facts})

    def about(self, **facts: Fact) -> tuple[Entry, ...]:
        """Return this cluster's entries that hold these facts; raises as ``find`` does."""
        return self.find(**{**self._named, **facts})

    @property
    def _named(self) -> dict[str, Fact]:
        return {CLUSTER: self.cluster_id} if self.cluster_id else {}
