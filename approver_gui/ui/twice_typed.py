# SPDX-License-Identifier: Apache-2.0
"""A new secret, typed twice, with an estimate of its strength while typing."""

from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar, QWidget

from approver_gui.keys.passphrase import Strength, strength
from approver_gui.keys.secret import Secret
from approver_gui.ui.dialogs import SecretField
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, column

FULL_STRENGTH_BITS = 80


class TwiceTyped(QWidget):
    """Two fields, a bar and advice; subclasses have the words.

    Args:
        name: of the first field.
        changed: called when something was typed.
    """

    def __init__(self, name: str, changed: Callable[[], None]) -> None:
        super().__init__()
        self._changed = changed
        self.first, self.again = SecretField(name), SecretField(tr("The same again"))
        self._bar = QProgressBar()
        self._bar.setRange(0, FULL_STRENGTH_BITS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Strength"))
        self._advice = PlainLabel(role="small", wrap=True)
        layout = column(self)
        for widget in (self.first, self._bar, self._advice, self.again):
            layout.addWidget(widget)
        for field in (self.first, self.again):
            field.setPlaceholderText(field.accessibleName())
            field.textChanged.connect(lambda _text: self._on_typed())
        self._estimate()

    def rule(self) -> str:
        """Return what is asked of it."""
        raise NotImplementedError

    def differing(self) -> str:
        """Return that the two differ."""
        raise NotImplementedError

    def advice(self, found: Strength) -> str:
        """Return what to say of a strength."""
        raise NotImplementedError

    def take(self) -> Secret:
        """Return what was typed and empty both fields."""
        self.again.clear()
        return self.first.take()

    def _on_typed(self) -> None:
        self._estimate()
        self._changed()

    def _estimate(self) -> None:
        typed = self.first.text()
        found = strength(typed)
        self._bar.setValue(min(found.bits, FULL_STRENGTH_BITS) if typed else 0)
        words = self.advice(found) if typed else self.rule()
        if self.again.text() and not typed.startswith(self.again.text()):
            words = self.differing()
        self._advice.show_text(words)
        self._bar.setAccessibleDescription(words)
