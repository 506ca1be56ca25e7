# SPDX-License-Identifier: Apache-2.0
"""One user of the roster: who it is, the key with its words, and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from approver_gui.flows.people import standing
from approver_gui.keys.roster import Member
from approver_gui.text import spoken_words, utc
from approver_gui.ui.coordinator.marks import mark_colour, mark_name
from approver_gui.ui.flowing_row import FlowingRow
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import (
    DigestLabel,
    Mark,
    Panel,
    PlainLabel,
    button,
    column,
    row,
    set_property,
)

Act = Callable[[Member], None]
FINGERPRINT_WORDS = 32
MIN_PX = 340


class PersonPanel(QScrollArea):
    """Shows one user; scrolls where a window is low.

    Args:
        add_key: lets a public key be looked at.
        name_person: asks who it is.
        remove_key: asks whether the key goes.
    """

    def __init__(self, add_key: Act, name_person: Act, remove_key: Act) -> None:
        super().__init__()
        self._member: Member | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(MIN_PX)
        holder = QWidget()
        outer = column(holder)
        self.panel = Panel("read")
        outer.addWidget(self.panel)
        outer.addStretch(1)
        inside = column(self.panel, spacing=8, margin=16)
        self._mark = Mark("waiting", lambda: colours().muted)
        self._name = PlainLabel(role="question")
        self._role = PlainLabel(role="muted")
        inside.addLayout(row(self._mark, self._name, self._role, None))
        self._person = PlainLabel(wrap=True)
        self._proof = PlainLabel(role="muted", wrap=True)
        inside.addWidget(self._person)
        inside.addWidget(self._proof)
        self._caption = PlainLabel(tr("Fingerprint of the key, and its words"), role="strong")
        self._digest = DigestLabel(groups_per_line=8, words=FINGERPRINT_WORDS)
        inside.addWidget(self._caption)
        inside.addWidget(self._digest)
        self.add = button("", lambda: self._act(add_key))
        self.person = button(tr("Name person..."), lambda: self._act(name_person))
        self.remove = button(tr("Remove key..."), lambda: self._act(remove_key), role="stop")
        inside.addLayout(FlowingRow(self.add, self.person, self.remove))
        self.setWidget(holder)

    def show_member(self, member: Member | None) -> None:
        """Show a user; None shows nothing."""
        self._member = member
        self.panel.setVisible(member is not None)
        if member is None:
            return
        verdict, words = standing(member)
        self._mark.draw(mark_name(verdict), lambda: mark_colour(verdict))
        self._name.show_text(member.username)
        role = member.role or tr("role not known")
        self._role.show_text(f"{role} \u00b7 {tell(words)}")
        self._person.show_text(member.person or tr("Nobody noted who this is."))
        self._proof.show_text(_proof(member))
        for part in (self._caption, self._proof, self._digest, self.remove):
            part.setVisible(member.key is not None)
        self.add.setText(tr("Change key...") if member.key else tr("Add public key..."))
        set_property(self.add, "role", "" if member.key else "primary")
        spoken = ""
        if member.key:
            self._digest.show_digest(member.key.fingerprint())
            spoken = " ".join(spoken_words(member.key.fingerprint()))
        self.panel.setAccessibleName(member.ident)
        self.panel.setAccessibleDescription(
            f"{self._role.text()}. {self._person.text()} {self._proof.text()} {spoken}".strip()
        )
        for one in (self.add, self.person, self.remove):
            one.setAccessibleName(f"{one.text()} {member.username}")

    def _act(self, act: Act) -> None:
        if self._member:
            act(self._member)


def _proof(member: Member) -> str:
    if member.proven_at is None:
        return tr("This key has not proved itself yet: a drill does that.")
    return tr("This key last proved itself on {when}.").format(when=utc(member.proven_at))
