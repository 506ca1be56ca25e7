# SPDX-License-Identifier: Apache-2.0
"""A panel with a mark and some lines that a person should read first."""

from PySide6.QtCore import Qt

from approver_gui.ui.theme import colours
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, row


class Notice(Panel):
    """Some lines beside a mark; gone where there are none."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self._words = PlainLabel(wrap=True)
        icon = Mark(kind, lambda: str(getattr(colours(), kind)), 16)
        line = row(icon, self._words, spacing=12)
        line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        line.setContentsMargins(12, 8, 12, 8)
        self.setLayout(line)

    def show_words(self, words: str) -> None:
        """Show some lines."""
        self._words.show_text(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
