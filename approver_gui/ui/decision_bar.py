# SPDX-License-Identifier: Apache-2.0
"""The foot of a review: with which key, as whom, and the two decisions."""

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, QSize, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from approver_gui.flows.consent import ROLES, Decision
from approver_gui.keys.store import KeyCard
from approver_gui.settings import Settings
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import (
    PlainLabel,
    button,
    button_words,
    column,
    in_order,
    row,
    set_property,
)

SIDE, ABOVE = 24, 12
"""Margins in pixels."""


class DecisionBar(QFrame):
    """One line where there is room, two where there is not.

    Attributes:
        approve_asked, reject_asked, key_asked: the person pressed the button of that name.
    """

    approve_asked = Signal()
    reject_asked = Signal()
    key_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._cards: tuple[KeyCard, ...] = ()
        self._settings = Settings()
        self._stopped = False
        self.reject = button(tr("Reject..."), self.reject_asked.emit)
        self.key = QComboBox()
        self.key.setAccessibleName(tr("Key to sign with"))
        self.key.setMinimumWidth(120)
        self.key.setMaximumWidth(240)
        self.key.currentIndexChanged.connect(lambda _index: self._on_key_changed())
        self.username = QLineEdit()
        self.username.setAccessibleName(tr("HSM user name to sign as"))
        self.username.setPlaceholderText(tr("HSM user name"))
        self.username.setMinimumWidth(120)
        self.username.setMaximumWidth(200)
        pattern = QRegularExpression("[A-Za-z0-9_]{1,31}")
        self.username.setValidator(QRegularExpressionValidator(pattern, self))
        self.username.textChanged.connect(lambda _text: self._enable())
        self.role = QComboBox()
        self.role.setAccessibleName(tr("Role of the HSM user"))
        self.role.addItems(list(ROLES))
        self.approve = button("", self.approve_asked.emit, role="primary")
        self.make_key = button(tr("Make a key..."), self.key_asked.emit, role="primary")
        self._no_key = PlainLabel(tr("No key yet: make one first."), role="muted")
        choice = row(
            PlainLabel(tr("with key")), self.key, PlainLabel(tr("as")), self.username, self.role
        )
        self._choice = QWidget()
        self._choice.setLayout(choice)
        self._above = row(None)
        self._line = row(self.reject, None, self.approve, self._no_key, self.make_key)
        whole = column(self, spacing=ABOVE)
        whole.setContentsMargins(SIDE, ABOVE, SIDE, ABOVE)
        whole.addLayout(self._above)
        whole.addLayout(self._line)
        self._is_bent = False
        self._line.insertWidget(2, self._choice)
        in_order((self.reject, self.key, self.username, self.role, self.approve))

    # --- drawing -----------------------------------------------------------------------

    def show_keys(self, cards: Sequence[KeyCard], settings: Settings) -> None:
        """Draw the keys that can sign, and as whom each signed last."""
        self._settings = settings
        for widget in (self._choice, self.approve):
            widget.setVisible(bool(cards))
        for widget in (self._no_key, self.make_key):
            widget.setVisible(not cards)
        if self._cards != tuple(cards):
            chosen = self.key.currentText()
            self._cards = tuple(cards)
            self.key.blockSignals(True)
            self.key.clear()
            self.key.addItems([card.name for card in cards])
            self.key.setCurrentText(chosen)
            self.key.blockSignals(False)
            self._on_key_changed()
        self._enable()

    def show_verdict(self, *, stopped: bool) -> None:
        """Draw whether approving means overruling a stop."""
        self._stopped = stopped
        set_property(self.approve, "role", "stop" if stopped else "primary")
        self._enable()

    def decision(self) -> Decision:
        """Return key, user name and role as chosen; nothing typed against findings yet."""
        return Decision(self.key.currentText(), self.username.text(), self.role.currentText())

    def _on_key_changed(self) -> None:
        card = next((c for c in self._cards if c.name == self.key.currentText()), None)
        if card is None:
            return
        known = self._settings.user_of(card.fingerprint.hex())
        self.username.setText(known.username if known else "")
        self.role.setCurrentText(known.role if known else ROLES[0])
        self._enable()

    def _enable(self) -> None:
        words = tr("Approve anyway...") if self._stopped else tr("Approve with key {key}...")
        self.approve.setText(words.format(key=button_words(self.key.currentText())))
        named = bool(self.username.text())
        self.approve.setEnabled(named and bool(self._cards))
        hint = "" if named else tr("Type the HSM user name to sign as first.")
        self.approve.setToolTip(hint)
        self._bend()

    # --- bending -----------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Return a width at which two lines fit, so that the window can become narrow."""
        above = self._choice.minimumSizeHint().width()
        below = self.reject.sizeHint().width() + self.approve.sizeHint().width() + ABOVE
        return QSize(max(above, below) + 2 * SIDE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one line or two."""
        super().resizeEvent(event)
        self._bend()

    def _bend(self) -> None:
        parts = (self.reject, self._choice, self.approve)
        needed = sum(part.sizeHint().width() for part in parts) + 2 * SIDE + 3 * ABOVE
        is_bent = needed > self.width()
        if is_bent == self._is_bent:
            return
        self._is_bent = is_bent
        if is_bent:
            self._above.addWidget(self._choice)
        else:
            self._line.insertWidget(2, self._choice)
