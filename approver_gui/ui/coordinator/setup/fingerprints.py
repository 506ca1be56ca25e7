# SPDX-License-Identifier: Apache-2.0
"""Fingerprints of certificates to be compared: hex in groups, words, and typed ones."""

import re

from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import DigestLabel, Panel, PlainLabel, column

GROUP = 4
GROUPS_PER_LINE = 8


class Fingerprint(Panel):
    """A caption, the hex digits in groups of four, and the first words."""

    def __init__(self, caption: str) -> None:
        super().__init__("read")
        self._caption = caption
        self.digest = DigestLabel(groups_per_line=GROUPS_PER_LINE)
        inside = column(self, spacing=4, margin=12)
        self.title = PlainLabel(caption, role="strong", wrap=True)
        inside.addWidget(self.title)
        inside.addWidget(self.digest)
        self.setAccessibleName(caption)
        self.hide()

    def show_fingerprint(self, fingerprint: bytes | None, caption: str = "") -> None:
        """Show a fingerprint; hidden for None."""
        self.setVisible(fingerprint is not None)
        if caption:
            self.title.show_text(caption)
            self.setAccessibleName(self.title.text())
        if fingerprint is not None:
            self.digest.show_digest(fingerprint)
            self.setAccessibleDescription(self.digest.accessibleName())


def agreement(typed: str, fingerprint: bytes) -> str:
    """Return how far a typed fingerprint agrees, group by group, for the person who types."""
    digits = re.sub(r"[\s:]", "", typed).lower()
    whole = fingerprint.hex()
    if not digits:
        return tr("Blanks and colons do not matter.")
    if digits == whole:
        return tr("All of it agrees.")
    alike = next(
        (at for at, (a, b) in enumerate(zip(digits, whole, strict=False)) if a != b), None
    )
    if alike is not None or len(digits) > len(whole):
        group = (alike if alike is not None else len(whole)) // GROUP + 1
        return tr("It differs in group {group}. Do not trust this root.").format(group=group)
    groups = len(digits) // GROUP
    return tr("The first groups agree: {count} of {all}.").format(
        count=groups, all=len(whole) // GROUP
    )
