# SPDX-License-Identifier: Apache-2.0
"""The three kinds of statement, visibly apart: signed, read from it, merely claimed."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget

from approver_gui.text import safe_text, utc
from approver_gui.tokens.approval_data import SERVICE_CODES, Record
from approver_gui.tokens.checks import records
from approver_gui.tokens.model import (
    LoginToken,
    RegistrationToken,
    ServiceToken,
    Token,
    digests,
)
from approver_gui.ui.theme import colours, tr
from approver_gui.ui.widgets import (
    MAX_LABEL_CHARACTERS,
    DigestLabel,
    Mark,
    Panel,
    PlainLabel,
    clear,
    column,
    row,
)

MAX_NAMES = 6
GAP = 16
"""Pixels between two panels."""
Facts = Sequence[tuple[str, str]]


class _Statement(Panel):
    """One of the three panels: a mark, a caption, a line under it, and its content."""

    def __init__(self, kind: str, caption: str) -> None:
        super().__init__(kind)
        self._caption = caption
        self._note = PlainLabel(role="small", wrap=True)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self.layout_ = column(self, spacing=8, margin=16)
        mark = Mark(kind, lambda: colours().muted)
        title = row(mark, PlainLabel(caption, role="question", wrap=True))
        title.setStretch(1, 1)
        self.layout_.addLayout(title)
        self.layout_.addWidget(self._note)
        self.layout_.addLayout(self._facts)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_facts(self, note: str, facts: Facts) -> None:
        """Show a note and labelled facts, and read the same to a screen reader."""
        self._note.show_text(note)
        clear(self._facts)
        for at, (label, value) in enumerate(facts):
            shown = PlainLabel(value, fixed=value.startswith("0x"), wrap=True)
            top = Qt.AlignmentFlag.AlignTop
            self._facts.addWidget(PlainLabel(label, role="muted"), at, 0, top)
            self._facts.addWidget(shown, at, 1, top)
        self.setAccessibleName(f"{self._caption}: {note}")
        heard = "; ".join(f"{label}: {value}" for label, value in facts)
        self.setAccessibleDescription(safe_text(heard, MAX_LABEL_CHARACTERS))


class Statements(QWidget):
    """The three panels of one token: side by side, of one width and height, where they fit."""

    def __init__(self) -> None:
        super().__init__()
        self._signed = _Statement("signed", tr("Signed bytes"))
        self._digest = DigestLabel()
        self._signed.layout_.insertWidget(2, self._digest)
        self._signed.layout_.addStretch(1)
        self._read = _Statement("read", tr("Read from the signed bytes"))
        self._read.layout_.addStretch(1)
        self._claimed = _Statement("claimed", tr("Merely claimed"))
        self._claimed.layout_.addStretch(1)
        self._panels = (self._signed, self._read, self._claimed)
        self._line = row(*self._panels, spacing=GAP)
        for at in range(len(self._panels)):
            self._line.setStretch(at, 1)
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest panel, so that they can stand below one another."""
        widest = max(panel.minimumSizeHint().width() for panel in self._panels)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side or below one another."""
        super().resizeEvent(event)
        self._bend()

    def _bend(self) -> None:
        widest = max(panel.minimumSizeHint().width() for panel in self._panels)
        fits = len(self._panels) * (widest + GAP) - GAP <= self.width()
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)

    def show_token(self, token: Token) -> None:
        """Show what is signed, what it seems to say, and what the file claims."""
        every = digests(token)
        self._digest.show_digest(every[0])
        self._signed.show_facts(_covered(token), [])
        self._signed.setAccessibleDescription(self._digest.accessibleName())
        found = records(token)
        note = tr("HSM records in the signed bytes: {count}").format(count=len(found))
        if not found:
            note = tr("nothing can be read from these bytes")
        self._read.show_facts(note, _read_facts(found))
        self._claimed.show_facts(
            tr("claimed: anyone could have written this"), _claimed_facts(token)
        )


def _covered(token: Token) -> str:
    match token:
        case ServiceToken():
            words = tr("your signature covers exactly these {count} bytes")
            return words.format(count=len(token.approval_data))
        case RegistrationToken() | LoginToken():
            words = tr("each of the {count} entries is signed; the first is shown")
            return words.format(count=len(token.entries))
        case _:
            assert_never(token)


def _read_facts(found: Sequence[Record]) -> Facts:
    if not found:
        return []
    first = found[0]
    name = SERVICE_CODES.get(first.service_code, tr("not published"))
    key = f"0x{first.key_handle:x}" if first.key_handle else tr("none")
    issued = utc(first.issued_at) if first.issued_at else tr("no time")
    return [
        (tr("service"), f"{name} ({first.service_code})"),
        (tr("key"), key),
        (tr("requester"), first.requester),
        (tr("issued"), issued),
    ]


def _claimed_facts(token: Token) -> Facts:
    match token:
        case ServiceToken():
            names = [approval.username for approval in token.approvals]
            shown = ", ".join(names[:MAX_NAMES])
            if len(names) > MAX_NAMES:
                shown += tr(" and {count} more").format(count=len(names) - MAX_NAMES)
            return [
                (tr("service"), token.service),
                (tr("key"), token.key_reference or tr("none")),
                (tr("approvals"), shown or tr("none yet")),
            ]
        case RegistrationToken():
            return [(tr("kind"), tr("registration of a key"))]
        case LoginToken():
            return [(tr("kind"), tr("login, or registration for it"))]
        case _:
            assert_never(token)
