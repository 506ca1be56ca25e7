# SPDX-License-Identifier: Apache-2.0
"""Files dropped onto the window. They are taken as copies: nobody may remove the original."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from approver_gui.ui.widgets import Panel, set_property


class DropArea(Panel):
    """Where files are dropped.

    Attributes:
        dropped: the local paths that were dropped, as a list of Path.
    """

    dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__("drop")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing in it is for the keyboard
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up for files."""
        accept_files(event)
        set_property(self, "hot", event.isAccepted())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go dark again."""
        set_property(self, "hot", value=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the files."""
        set_property(self, "hot", value=False)
        take_copies(event)
        self.dropped.emit(local_paths(event))


def accept_files(event: QDragEnterEvent) -> None:
    """Accept a drag that brings local files."""
    if any(url.isLocalFile() for url in event.mimeData().urls()):
        event.acceptProposedAction()


def take_copies(event: QDropEvent) -> None:
    """Accept a drop as a copy: nobody may take it for a reason to remove the file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def local_paths(event: QDropEvent) -> list[Path]:
    """Return the local files of a drop."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
