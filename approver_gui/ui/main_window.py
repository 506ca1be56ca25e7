# SPDX-License-Identifier: Apache-2.0
"""The approver's frame, which stands before anything else is loaded."""

from typing import TYPE_CHECKING

from approver_gui.ui.frame import Frame
from approver_gui.ui.theme import tr

if TYPE_CHECKING:
    from approver_gui.ui.rooms import Rooms


class MainWindow(Frame):
    """Three tabs: 0 approve, 1 keys, 2 journal; the menus file, key, view and help.

    Attributes:
        network: the pill that tells which network interfaces are up.
        key: the pill that tells where the key stands.
        rooms: the pages and all they need; None until furnished.
    """

    rooms: "Rooms | None"

    def __init__(self) -> None:
        super().__init__(
            tr("Approver GUI"),
            (tr("Approve"), tr("Keys"), tr("Journal")),
            (tr("&File"), tr("&Key"), tr("&View"), tr("&Help")),
            tr("Open a token file to review it"),
        )
        self.network, self.key = self.pills
