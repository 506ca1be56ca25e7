# SPDX-License-Identifier: Apache-2.0
"""After a token was signed: where the file is, or that it still has to be saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from approver_gui.flows.approve import Saved, Signed
from approver_gui.ui.theme import colours, tr
from approver_gui.ui.widgets import DigestLabel, Mark, PlainLabel, button, column, row


class DoneView(QWidget):
    """A token was signed: where the file is, or that it still has to be saved.

    Attributes:
        next_asked: go on with the next file, or a new one.
        save_asked: save the signed file, which is nowhere yet.
    """

    next_asked = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, spacing=16, margin=24)
        self._mark = Mark("good", lambda: colours().good, 28)
        self.headline = PlainLabel(role="headline", wrap=True)
        self.headline.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = row(self._mark, self.headline, spacing=12)
        line.setStretch(1, 1)
        layout.addLayout(line)
        self.what = PlainLabel(role="question", wrap=True)
        self.where = PlainLabel(wrap=True)
        self.where.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout.addWidget(self.what)
        layout.addWidget(self.where)
        self._digest_title = PlainLabel(role="muted", wrap=True)
        self._digest = DigestLabel(groups_per_line=8, words=32, focus=True)
        layout.addWidget(self._digest_title)
        layout.addWidget(self._digest)
        layout.addStretch(1)
        self.next = button("", self.next_asked.emit, role="primary")
        self.save = button(tr("Save the signed file..."), self.save_asked.emit, role="primary")
        layout.addLayout(row(None, self.next, self.save))

    def start_reading(self) -> None:
        """Put the focus on what became of the token."""
        self.headline.setAccessibleDescription(self.what.text())
        self.headline.setFocus()

    def show_signed(self, signed: Signed) -> None:
        """Draw a signed token that is on no medium yet."""
        self._draw("doubt", tr("Signed, but not saved yet"))
        self.what.show_text(
            tr("Key {key} signed as {user}.").format(
                key=signed.card.name, user=signed.decision.username
            )
        )
        self.where.show_text(tr("The signed file is in memory only. Save it to hand it back."))
        self._digest_title.hide()
        self._digest.hide()
        self.next.hide()
        self.save.show()

    def show_saved(self, saved: Saved, waiting: int) -> None:
        """Draw a signed file that was read back and verified.

        Args:
            saved: the file.
            waiting: how many files of the sitting wait for a decision.
        """
        self._draw("good", tr("Signed, saved and read back"))
        self.what.show_text(tr("Take the file back to the coordinator."))
        lines = [str(saved.path)]
        if saved.public_key_path:
            lines.append(str(saved.public_key_path))
        self.where.show_text("\n".join(lines))
        self._digest_title.show()
        self._digest_title.show_text(tr("SHA-256 of the signed file, to compare by voice"))
        self._digest.show()
        self._digest.show_digest(saved.file_digest)
        words = tr("Review the next file ({count} waiting)").format(count=waiting)
        self.next.setText(words if waiting else tr("Sign another"))
        self.next.show()
        self.save.hide()

    def _draw(self, mark: str, headline: str) -> None:
        self._mark.draw(mark, lambda: getattr(colours(), mark))
        self.headline.show_text(headline)
        self.headline.setAccessibleName(headline)
