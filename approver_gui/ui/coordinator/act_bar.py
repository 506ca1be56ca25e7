# SPDX-License-Identifier: Apache-2.0
"""The foot of a live ceremony: hand out, read aloud, and the last button."""

from PySide6.QtWidgets import QFrame, QProgressBar

from approver_gui.flows.ceremony import Ceremony, Ready
from approver_gui.flows.drill import Drill
from approver_gui.text import safe_text
from approver_gui.ui.coordinator.ceremony_words import missing
from approver_gui.ui.flowing_row import FlowingRow
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, button, column, plain_tip, set_property

MAX_ACT_CHARACTERS = 72


class ActBar(QFrame):
    """The last button says exactly what it does, and what is missing stands beside it.

    It is one line where there is room, and two where there is not.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.hand_out = button(tr("Hand out token..."), lambda: None)
        self.read_aloud = button(tr("Read aloud"), lambda: None)
        self.missing = PlainLabel(role="muted")
        self.act = button("", lambda: None, role="primary")
        self.waiting = QProgressBar()
        self.waiting.setRange(0, 0)
        self.waiting.setTextVisible(False)
        self.waiting.setAccessibleName(tr("Waiting for the cluster's answer"))
        layout = column(self, spacing=8)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.addWidget(self.waiting)
        parts = (self.hand_out, self.read_aloud, self.missing, self.act)
        layout.addLayout(FlowingRow(*parts, apart=2, spacing=12))

    def show_ceremony(self, ceremony: Ceremony, *, is_acting: bool) -> None:
        """Draw what can be done, and what is missing for the last button.

        Args:
            ceremony: a live one.
            is_acting: whether the cluster was asked and has not answered yet.
        """
        is_drill = isinstance(ceremony.operation, Drill)
        is_ready = isinstance(ceremony.stage, Ready)
        words = tell(ceremony.operation.button())
        self.act.setText(_cut(safe_text(words)).replace("&", "&&"))
        self.act.setToolTip(plain_tip(safe_text(words)))
        self.act.setAccessibleName(words)
        self.act.setEnabled((is_ready or is_drill) and not is_acting)
        wanting = missing(ceremony)
        note = tell(wanting) if wanting else ""
        if is_acting:
            note = tr("Waiting for the answer...")
        self.missing.show_text(note)
        self.act.setAccessibleDescription(note)
        self.waiting.setVisible(is_acting)
        # One next step at a time: first the token has to reach people.
        is_first = not ceremony.files and not is_ready
        set_property(self.hand_out, "role", "primary" if is_first else "")
        set_property(self.act, "role", "" if is_drill and not is_ready else "primary")
        self.hand_out.setEnabled(not is_acting)


def _cut(words: str) -> str:
    half = MAX_ACT_CHARACTERS // 2
    too_long = len(words) > MAX_ACT_CHARACTERS
    return f"{words[:half]}\u2026{words[-half:]}" if too_long else words
