# SPDX-License-Identifier: Apache-2.0
"""The page before a token is opened: what to do next."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from approver_gui.text import safe_text
from approver_gui.ui.drops import DropArea
from approver_gui.ui.theme import colours, tr
from approver_gui.ui.widgets import (
    ElidedLabel,
    Mark,
    PlainLabel,
    button,
    button_words,
    clear,
    column,
    row,
    set_property,
)

MAX_RECENT_SHOWN = 5


class BlankView(QWidget):
    """Nothing is open: what to do next.

    Attributes:
        open_asked: open a file by dialog.
        key_asked: make a key.
        dropped: files were dropped, as a list of Path.
    """

    open_asked = Signal()
    key_asked = Signal()
    dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        area.setWidget(content)
        column(self).addWidget(area)
        layout = column(content, spacing=24, margin=24)
        self.headline = PlainLabel(
            tr("Open a token file to review it"), role="headline", wrap=True
        )
        layout.addWidget(self.headline)
        words = tr(
            "You see what the signed bytes really say, decide, and hand the signed file back."
        )
        layout.addWidget(PlainLabel(words, role="muted", wrap=True))
        layout.addWidget(self._drop_area(), 1)
        self.open.setAccessibleDescription(words)
        self._recent_title = PlainLabel(tr("Recent files"), role="question")
        self._recent = column(spacing=4)
        layout.addWidget(self._recent_title)
        layout.addLayout(self._recent)
        self._key_mark = Mark("key", lambda: colours().muted)
        self._key_words = PlainLabel(role="muted", wrap=True)
        self.make_key = button(tr("Make a key..."), self.key_asked.emit, role="primary")
        line = row(self._key_mark, self._key_words, self.make_key, spacing=12)
        line.setStretch(1, 1)
        layout.addLayout(line)
        self.setFocusProxy(self.open)

    def _drop_area(self) -> DropArea:
        area = DropArea()
        area.setAccessibleName(tr("Drop token files here"))
        area.dropped.connect(self.dropped)
        inside = column(area, spacing=16, margin=24)
        drop = PlainLabel(tr("Drop token files here"), role="question")
        self.open = button(tr("Open token file..."), self.open_asked.emit, role="primary")
        inside.addStretch(1)
        inside.addWidget(drop, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        several = tr("Several files together are reviewed one by one.")
        several_label = PlainLabel(several, role="small")
        inside.addWidget(several_label, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        return area

    def show_recent(self, recent: Sequence[str]) -> None:
        """Draw the files opened lately."""
        clear(self._recent)
        self._recent_title.setVisible(bool(recent))
        for name in recent[:MAX_RECENT_SHOWN]:
            path = Path(name)
            words = button_words(path.name)
            opener = button(words, lambda p=path: self.dropped.emit([p]))  # type: ignore[misc]
            opener.setAccessibleName(tr("Open {path}").format(path=safe_text(name)))
            line = QWidget()
            line.setLayout(row(opener, ElidedLabel(str(path.parent), role="muted")))
            self._recent.addWidget(line)

    def show_keys(self, names: Sequence[str], *, known: bool) -> None:
        """Draw where the own keys stand."""
        words = tr("Your keys: {names}").format(names=", ".join(names))
        if not names:
            words = tr("No key yet: make one first.") if known else tr("Looking for keys...")
        self._key_words.show_text(words)
        self.make_key.setAccessibleDescription(words)
        first_minute = known and not names
        self.make_key.setVisible(first_minute)
        # One next step at a time: without a key, opening a file comes second.
        set_property(self.open, "role", "" if first_minute else "primary")
