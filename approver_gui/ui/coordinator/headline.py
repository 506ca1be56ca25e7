# SPDX-License-Identifier: Apache-2.0
"""The largest words of a page: a sentence with a name in it that is not torn apart."""

from PySide6.QtCore import Qt

from approver_gui.text import safe_text
from approver_gui.ui.widgets import MAX_LABEL_CHARACTERS, PlainLabel

LONGEST_WORD = 30
"""Characters that have room on one line of the narrowest window."""


class Headline(PlainLabel):
    """A headline that the Tab key reaches; only names too long for a line are broken."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, role="headline", wrap=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def begin(self) -> None:
        """Let the Tab key and a screen reader begin here, without a line under the words."""
        self.setFocus()
        self.is_quiet = True
        self.update()

    def show_text(self, untrusted: str) -> None:
        """Show a text, made safe."""
        shown = safe_text(untrusted, MAX_LABEL_CHARACTERS)
        self.setAccessibleName(shown)
        if max(map(len, shown.split()), default=0) <= LONGEST_WORD:
            self.setText(shown)
        else:
            super().show_text(untrusted)
