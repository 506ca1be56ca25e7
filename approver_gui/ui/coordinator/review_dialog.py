# SPDX-License-Identifier: Apache-2.0
"""What would change in the roster, looked at by a person before it is kept.

A key that is new is trusted once its box is ticked; a key that takes the place of another is
shown old against new, and trusted once the user's name is typed.
"""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from approver_gui.flows.people import Review
from approver_gui.keys.roster import Member
from approver_gui.keys.roster_changes import Change, ChangeKind
from approver_gui.text import safe_text
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import DigestLabel, Panel, PlainLabel, button_words, column, row

MAX_SENTENCES = 200


class ReviewDialog(TaskDialog):
    """Shows every difference; keeps nothing silently.

    Attributes:
        wanted: ``role/username`` of each user whose key was compared, as a frozenset.
        keys: the panels of keys to be trusted, by ``role/username``.
    """

    wanted = Signal(object)

    def __init__(self, review: Review, parent: QWidget | None) -> None:
        proposed = review.proposed
        trusting = bool(proposed.to_be_named)
        question, act = tr("Change the roster?"), tr("Keep the changes")
        if review.source is not None:
            question = tr("Import roster {name}?").format(name=safe_text(review.source.name))
            act = tr("Import the roster")
        elif trusting:
            question, act = tr("Trust this key?"), tr("Trust the key")
        super().__init__(question, act, parent)
        if trusting:
            self.note(
                tr(
                    "Whoever slips a key in here can approve in another's name. Have the owner"
                    " read the words to you, by voice, from the own screen or note."
                )
            )
        place = self.body.indexOf(self.form)
        self.keys: dict[str, KeyPanel] = {}
        for change in proposed.items:
            if change.must_be_named:
                panel = KeyPanel(change, review)
                panel.changed.connect(self.refresh)
                self.keys[change.ident] = panel
                self.body.insertWidget(place + len(self.keys) - 1, panel)
        others = [tell(one.words) for one in proposed.items if not one.must_be_named]
        if others:
            self._list(others, place + len(self.keys))
        self.refresh()

    def _list(self, sentences: list[str], place: int) -> None:
        shown = "\n".join(f"\u2022 {one}" for one in sentences[:MAX_SENTENCES])
        if len(sentences) > MAX_SENTENCES:
            rest = tr("And {count} more.").format(count=len(sentences) - MAX_SENTENCES)
            shown = f"{shown}\n{rest}"
        title = tr("What changes, too") if self.keys else tr("What changes")
        inside = column(spacing=4)
        inside.addWidget(PlainLabel(title, role="strong"))
        inside.addWidget(PlainLabel(shown, wrap=True))
        self.body.insertLayout(place, inside)
        self.setAccessibleDescription(f"{self.accessibleDescription()} {shown}".strip())

    def is_complete(self) -> bool:
        """Return whether every key was compared."""
        return all(panel.is_trusted() for panel in self.keys.values())

    def act(self) -> None:
        """Keep it."""
        self.wanted.emit(frozenset(self.keys))


class KeyPanel(Panel):
    """One key to be trusted, the one before it beside it.

    Attributes:
        changed: a box was ticked, or something was typed.
        ticked: the box, where there was no key before.
        typed: the field, where there was one.
    """

    changed = Signal()

    def __init__(self, change: Change, review: Review) -> None:
        is_changed = change.kind is ChangeKind.KEY_CHANGED
        super().__init__("doubt" if is_changed else "read")
        member = review.member(change.ident, new=True)
        before = review.member(change.ident, new=False)
        self._name = member.username if member else change.ident
        inside = column(self, spacing=8, margin=16)
        inside.addWidget(PlainLabel(_title(change, member), role="strong", wrap=True))
        digests = row(spacing=24)
        for caption, owner in self._shown(before if is_changed else None, member):
            part = column(spacing=4)
            part.addWidget(PlainLabel(caption, role="muted"))
            digest = DigestLabel(groups_per_line=4)
            digest.show_digest(owner)
            part.addWidget(digest)
            digests.addLayout(part)
        digests.addStretch(1)
        inside.addLayout(digests)
        self.ticked = QCheckBox(
            button_words(tr("I compared the words with {user}").format(user=self._name))
        )
        self.ticked.toggled.connect(lambda _on: self.changed.emit())
        self.typed = QLineEdit()
        caption = tr("Type {user} once the new words were compared").format(user=self._name)
        self.typed.setPlaceholderText(safe_text(caption))
        self.typed.setAccessibleName(safe_text(caption))
        self.typed.textChanged.connect(lambda _text: self.changed.emit())
        self._is_changed = is_changed
        inside.addWidget(self.typed if is_changed else self.ticked)
        self.setAccessibleName(tell(change.words))

    def is_trusted(self) -> bool:
        """Return whether the person said that the words were compared."""
        if self._is_changed:
            return self.typed.text() == self._name
        return self.ticked.isChecked()

    @staticmethod
    def _shown(before: Member | None, member: Member | None) -> Iterator[tuple[str, bytes]]:
        if before and before.key:
            yield tr("Key until now"), before.key.fingerprint()
        if member and member.key:
            yield tr("New key"), member.key.fingerprint()


def _title(change: Change, member: Member | None) -> str:
    person = f" ({member.person})" if member and member.person else ""
    if change.kind is ChangeKind.KEY_CHANGED:
        words = tr("The key of {user} changes")
    else:
        words = tr("{user} gets a key")
    return words.format(user=f"{change.ident}{person}")
