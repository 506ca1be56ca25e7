# SPDX-License-Identifier: Apache-2.0
"""Lines for a terminal, exactly as they are to be run, to be read and to be copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from approver_gui.flows.setup.by_hand import Instruction
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import (
    Panel,
    PlainLabel,
    button,
    column,
    copy_text,
    row,
    set_property,
)


class CommandLines(Panel):
    """A framed panel of lines in one width, and a button that copies all of them.

    Attributes:
        lines: as they are copied; what is shown may be broken for want of room.
    """

    def __init__(self, caption: str) -> None:
        super().__init__("read")
        self.lines: tuple[str, ...] = ()
        self._caption = PlainLabel(caption, role="small", wrap=True)
        self._text = PlainLabel(wrap=True)
        set_property(self._text, "fixed", value=True)
        self.copy = button(tr("Copy the lines"), self._on_copy)
        inside = column(self, spacing=8, margin=12)
        title = row(self._caption, self.copy)
        title.setStretch(0, 1)
        title.setAlignment(self._caption, Qt.AlignmentFlag.AlignVCenter)
        inside.addLayout(title)
        inside.addWidget(self._text)
        self._remark = PlainLabel(role="muted", wrap=True)
        self._remark.hide()
        inside.addWidget(self._remark)
        self.setAccessibleName(caption)
        self.hide()

    def show_lines(self, lines: Sequence[str], caption: str = "") -> None:
        """Show other lines; hidden where there are none."""
        self.lines = tuple(lines)
        if caption:
            self._caption.show_text(caption)
            self.setAccessibleName(caption)
        self._text.show_text("\n".join(lines))
        self.setAccessibleDescription(" ".join(lines))
        self.setVisible(bool(lines))

    def show_instruction(self, one: Instruction | None) -> None:
        """Show a step by hand, and what comes of it; hidden for None."""
        self.show_lines(one.lines if one else (), tell(one.title) if one else "")
        self._remark.show_text(tell(one.remark) if one else "")
        self._remark.setVisible(one is not None)

    def _on_copy(self) -> None:
        copy_text("\n".join(self.lines), self.copy)
