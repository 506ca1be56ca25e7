# SPDX-License-Identifier: Apache-2.0
"""A digest and its words, very large: to be read out, and compared across a room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QScrollArea, QWidget

from approver_gui.flows.ceremony import Ceremony
from approver_gui.flows.operations import SignPayload
from approver_gui.flows.payload import Given
from approver_gui.text import grouped_hex, spoken_words
from approver_gui.ui.theme import fixed_font, tell, tr
from approver_gui.ui.widgets import PlainLabel, button, clear, column, row

SCALE = 2.0
WORDS_A_LINE = 4


class ReadAloudDialog(QDialog):
    """Shows the token's digest, or the payload's; the other windows stay usable.

    Args:
        ceremony: whose.
        parent: the page.
    """

    def __init__(self, ceremony: Ceremony, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Read aloud"))
        self.resize(1000, 660)
        self._digests = _digests(ceremony)
        self.which = QComboBox()
        self.which.setAccessibleName(tr("What is read aloud"))
        self.which.addItems([name for name, _digest in self._digests])
        self.which.currentIndexChanged.connect(self._show)
        self.hex = PlainLabel(fixed=True)
        self.hex.setFont(_large(fixed_font(), SCALE))
        self.hex.setStyleSheet(f"font-size: {self.hex.font().pointSizeF():.1f}pt")
        self._words = QGridLayout()
        self._words.setHorizontalSpacing(16)
        self._words.setVerticalSpacing(8)
        content = QWidget()
        inside = column(content, spacing=24, margin=24)
        inside.addWidget(PlainLabel(tell(ceremony.operation.sentence()), wrap=True))
        inside.addLayout(row(self.which, None))
        inside.addWidget(self.hex)
        inside.addLayout(self._words)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.finish = button(tr("Close"), self.reject)
        whole = column(self, spacing=0)
        whole.addWidget(area, 1)
        foot = row(None, self.finish)
        foot.setContentsMargins(24, 12, 24, 12)
        whole.addLayout(foot)
        self._show(0)
        self.which.setVisible(len(self._digests) > 1)
        self.finish.setFocus()

    def _show(self, at: int) -> None:
        digest = self._digests[at][1]
        words = spoken_words(digest)
        self.hex.show_text(grouped_hex(digest))
        self.hex.setAccessibleName(digest.hex(" "))
        self.setAccessibleDescription(" ".join(words))
        clear(self._words)
        for number, word in enumerate(words):
            line, place = divmod(number, WORDS_A_LINE)
            count = PlainLabel(str(number + 1), role="small")
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label = PlainLabel(word)
            label.setFont(_large(self.font(), SCALE))
            self._words.addWidget(count, line, 2 * place)
            self._words.addWidget(label, line, 2 * place + 1)
            self._words.setColumnStretch(2 * place + 1, 1)


def _digests(ceremony: Ceremony) -> list[tuple[str, bytes]]:
    """Return what can be read aloud: a name, and the digest, 32 to 64 bytes."""
    found = [(tr("digest of the token, which approvers sign"), ceremony.token.digest)]
    operation = ceremony.operation
    if isinstance(operation, SignPayload):
        payload = operation.payload
        if payload.given is Given.DIGEST:
            name = tr("the digest in {name}").format(name=payload.name)
            return [*found, (name, payload.digest)]
        name = tr("SHA-256 of {name}").format(name=payload.name)
        return [*found, (name, payload.sha256)]
    return found


def _large(font: QFont, scale: float) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * scale)
    return larger
