# SPDX-License-Identifier: Apache-2.0
"""What a wish will do, in one sentence, and what a person should know first."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from approver_gui.ui.coordinator.prospect import Prospect
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, clear, column, row


class ProspectPanel(Panel):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__("read")
        self.sentence = PlainLabel(role="question", wrap=True)
        self.approvers = PlainLabel(wrap=True)
        self._cautions = column(spacing=8)
        layout = column(self, spacing=8, margin=16)
        layout.addWidget(PlainLabel(tr("What it will do"), role="small"))
        layout.addWidget(self.sentence)
        layout.addWidget(self.approvers)
        layout.addLayout(self._cautions)

    def show_prospect(self, found: Prospect | None) -> None:
        """Draw it, and read the same to a screen reader."""
        self.setVisible(found is not None)
        clear(self._cautions)
        if found is None:
            return
        self.sentence.show_text(tell(found.sentence))
        self.approvers.show_text(tell(found.approvers))
        self.approvers.setVisible(found.refusal is None)
        heard = [tell(found.approvers)]
        for kind, words in _warnings(found):
            line = Panel(kind)
            mark = Mark(kind, lambda k=kind: getattr(colours(), k))  # type: ignore[misc]
            inside = row(mark, PlainLabel(words, wrap=True), spacing=12)
            inside.setStretch(1, 1)
            inside.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            inside.setContentsMargins(12, 8, 12, 8)
            line.setLayout(inside)
            line.setAccessibleName(words)
            self._cautions.addWidget(line)
            heard.append(words)
        self.setAccessibleName(tell(found.sentence))
        self.setAccessibleDescription(" ".join(heard))


def _warnings(found: Prospect) -> Iterator[tuple[str, str]]:
    if found.refusal:
        yield "stop", f"{tell(found.refusal.title)}: {tell(found.refusal.detail)}"
    for caution in found.cautions:
        yield "doubt", tell(caution)
