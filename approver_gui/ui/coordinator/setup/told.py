# SPDX-License-Identifier: Apache-2.0
"""A panel that says one thing about a step: a mark, a caption, some words."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from approver_gui.ui.theme import colours
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, column, row

_SURFACES = {"next": "read", "key": "read"}
_COLOURS = {"waiting": "muted", "next": "accent", "key": "muted", "read": "muted"}


class Told(Panel):
    """Mark, caption and words; gone where there are no words.

    Args:
        mark: icon and surface: ``good``, ``doubt``, ``stop``, ``waiting``, ``next``, ``key``.
        caption: what it is about; may be empty.
    """

    def __init__(self, mark: str, caption: str = "") -> None:
        super().__init__(_SURFACES.get(mark, mark))
        self._caption = PlainLabel(caption, role="strong", wrap=True)
        self._caption.setVisible(bool(caption))
        self.words = PlainLabel(wrap=True)
        self._mark = Mark(mark, _colour(mark), 16)
        inside = column(spacing=4)
        inside.addWidget(self._caption)
        inside.addWidget(self.words)
        line = row(self._mark, inside, spacing=12)
        line.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        line.setContentsMargins(12, 10, 12, 10)
        self.setLayout(line)
        self.setAccessibleName(caption)
        self.hide()

    def tell(self, words: str, mark: str = "", caption: str = "") -> None:
        """Say something else, with another mark and caption where they are given."""
        if mark:
            self.set_kind(_SURFACES.get(mark, mark))
            self._mark.draw(mark, _colour(mark))
        if caption:
            self._caption.show_text(caption)
            self._caption.show()
        self.words.show_text(words)
        name = self._caption.text() if self._caption.text() else words
        self.setAccessibleName(name)
        self.setAccessibleDescription(words if name != words else "")
        self.setVisible(bool(words))


def _colour(mark: str) -> Callable[[], str]:
    return lambda: str(getattr(colours(), _COLOURS.get(mark, mark)))
