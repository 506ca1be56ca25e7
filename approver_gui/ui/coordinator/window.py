# SPDX-License-Identifier: Apache-2.0
"""The coordinator's frame, which stands before anything else is loaded."""

from approver_gui.ui.frame import Frame
from approver_gui.ui.theme import tr


class CoordinatorWindow(Frame):
    """Five tabs: 0 ceremony, 1 cluster, 2 people, 3 evidence, 4 set-up; session, view and help.

    Attributes:
        cluster: the pill that tells which cluster this is, and whether it is a rehearsal.
        who: the pill that tells who is logged in.
    """

    def __init__(self) -> None:
        super().__init__(
            tr("Coordinator"),
            (tr("Ceremony"), tr("Cluster"), tr("People"), tr("Evidence"), tr("Set-up")),
            (tr("&Session"), tr("&View"), tr("&Help")),
            tr("Connect to a cluster"),
        )
        self.cluster, self.who = self.pills
