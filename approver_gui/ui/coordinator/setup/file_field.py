# SPDX-License-Identifier: Apache-2.0
"""A file to be chosen, as one line of a form."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from approver_gui.ui.keys_dialogs import ask_file
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import ElidedLabel, button, column, row


class FileField(QWidget):
    """A button that asks for a file, and the name of what was chosen.

    Attributes:
        caption: what the file is.
        path: what was chosen; None before.

    Args:
        caption: what the file is.
        changed: called when a file was chosen.
    """

    def __init__(self, caption: str, changed: Callable[[], None]) -> None:
        super().__init__()
        self.caption, self._changed = caption, changed
        self.path: Path | None = None
        self.choose = button(tr("Choose..."), self._on_choose)
        self.choose.setAccessibleName(tr("Choose: {what}").format(what=caption))
        self._shown = ElidedLabel(tr("no file yet"), role="muted")
        line = row(self.choose, self._shown, spacing=12)
        line.setStretch(1, 1)
        column(self).addLayout(line)

    def take(self, path: Path | None) -> None:
        """Take a file, or none."""
        self.path = path
        self._shown.show_text(path.name if path else tr("no file yet"))
        self.choose.setAccessibleDescription(self._shown.accessibleName())
        self._changed()

    def _on_choose(self) -> None:
        if path := ask_file(self, self.caption):
            self.take(path)
