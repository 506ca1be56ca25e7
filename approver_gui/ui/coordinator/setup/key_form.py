# SPDX-License-Identifier: Apache-2.0
"""The key that is wished for: label, kind, owner, who shares it, how many must approve."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from approver_gui.flows.operations import LEAST_M, MOST_M
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.wishes import KeyKind, WishedKey, Wishes, suggestion
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.coordinator.setup.told import Told
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, button_words, clear, column

LABEL = "release-key"
VALUES = (0, *range(LEAST_M, MOST_M + 1))


class KeyForm(QWidget):
    """Few fields; below them what is advised, or why it cannot be.

    Args:
        changed: called when something was typed or chosen.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__()
        self._changed = changed
        self._facts: Facts | None = None
        self._shown: Wishes | None = None
        self.label, self.kind, self.owner = QLineEdit(LABEL), QComboBox(), QComboBox()
        self.label.setMaxLength(127)
        self.kind.addItems([kind.value for kind in KeyKind])
        self.use, self.manage = _choice(), _choice()
        self.fields = Fields(self._on_changed)
        self.fields.add(tr("Label"), self.label)
        self.fields.add(tr("Kind"), self.kind)
        self.fields.add(tr("Owner"), self.owner)
        self.shares = column(spacing=4)
        self._boxes: dict[str, QCheckBox] = {}
        holder = QWidget()
        holder.setLayout(self.shares)
        caption = PlainLabel(tr("Shared with"))
        caption.setBuddy(holder)
        self.fields.form.addRow(caption, holder)
        self._holder = holder
        self.fields.add(tr("Must approve its use"), self.use)
        self.fields.add(tr("Must approve changes"), self.manage)
        self.advice = Told("doubt", tr("Advised"))
        layout = column(self, spacing=12)
        layout.addWidget(self.fields)
        layout.addWidget(self.advice)

    def show_facts(self, facts: Facts) -> None:
        """Offer the crypto users wished for, and fill in what is wished."""
        self._facts = facts
        if facts.wishes == self._shown:
            return
        self._shown = facts.wishes
        names = [one.username for one in facts.wishes.crypto_users]
        wished = facts.wishes.key or suggestion().key
        self.owner.blockSignals(True)
        self.owner.clear()
        self.owner.addItems(names)
        self.owner.blockSignals(False)
        clear(self.shares)
        self._boxes = {name: QCheckBox(button_words(name)) for name in names}
        for name, box in self._boxes.items():
            box.setChecked(wished is None or name in wished.share_with)
            box.toggled.connect(lambda _on: self._on_changed())
            self.shares.addWidget(box)
        if wished:
            self.label.setText(wished.label)
            self.kind.setCurrentText(wished.kind.value)
            self.owner.setCurrentText(wished.owner)
            self.use.setCurrentIndex(VALUES.index(wished.use))
            self.manage.setCurrentIndex(VALUES.index(wished.manage))
        self._on_changed()

    def key(self) -> WishedKey:
        """Return the key as filled in."""
        owner = self.owner.currentText()
        shares = tuple(
            name for name, box in self._boxes.items() if box.isChecked() and name != owner
        )
        manage = VALUES[self.manage.currentIndex()]
        use = VALUES[self.use.currentIndex()]
        return WishedKey(
            owner,
            self.label.text().strip(),
            KeyKind(self.kind.currentText()),
            shares,
            manage,
            use,
        )

    def wishes(self, before: Wishes) -> Wishes:
        """Return the wishes with this key."""
        return replace(before, key=self.key())

    def lacks(self) -> str:
        """Return why it cannot be as it stands; empty where it can."""
        if self._facts is None or not self.owner.count():
            return tr("There is no crypto user who could own it.")
        problems = self.wishes(self._facts.wishes).problems()
        return tell(problems[0]) if problems else ""

    def _on_changed(self) -> None:
        owner = self.owner.currentText()
        for name, box in self._boxes.items():
            box.setVisible(name != owner)
        words = ""
        if self._facts and not self.lacks():
            advice = replace(self.wishes(self._facts.wishes), admin_quorum=None).advice()
            words = " ".join(tell(one) for one in advice)
        self.advice.tell(words)
        self._changed()


def _choice() -> QComboBox:
    box = QComboBox()
    box.addItems([str(value) if value else tr("nobody") for value in VALUES])
    box.setCurrentIndex(1)
    return box
