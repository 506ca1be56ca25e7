# SPDX-License-Identifier: Apache-2.0
"""Every byte of a token, for those who want to see it: digests, records, JSON."""

from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QTabBar, QTabWidget, QWidget

from approver_gui.text import grouped_hex, safe_text, spoken_words, utc
from approver_gui.tokens.approval_data import RECORD_BYTES, Record
from approver_gui.tokens.checks import records
from approver_gui.tokens.codec import dump
from approver_gui.tokens.model import (
    LoginToken,
    RegistrationToken,
    ServiceToken,
    Token,
    digests,
)
from approver_gui.ui.theme import colours, tr
from approver_gui.ui.widgets import FOCUS_LINE, button, column, copy_text, row, set_property

WORDS_PER_LINE = 4


class BytesDialog(QDialog):
    """Digests with all their words, the signed bytes in hex, the file's JSON."""

    def __init__(self, token: Token, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bytes and JSON"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 600)
        layout = column(self, spacing=16, margin=16)
        self.tabs = QTabWidget()
        self.tabs.setTabBar(_Tabs())
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for heard in (self.tabs, self.tabs.tabBar()):
            heard.setAccessibleName(self.windowTitle())
        self._add(tr("Digests"), _digests(token))
        self._add(tr("Signed bytes"), _signed_bytes(token))
        self._add(tr("JSON (claimed)"), dump(token).decode("ascii"))
        layout.addWidget(self.tabs, 1)
        self._copy = button(tr("Copy this page"), self._copy_page)
        layout.addLayout(row(None, self._copy, button(tr("Close"), self.accept)))

    def _add(self, title: str, text: str) -> None:
        page = _page(text)
        page.setAccessibleName(title)
        self.tabs.addTab(page, title)

    def _copy_page(self) -> None:
        page = self.tabs.currentWidget()
        if isinstance(page, QPlainTextEdit):
            copy_text(page.toPlainText(), self._copy)


class _Tabs(QTabBar):
    """Tabs that show the focus by a line under the words of the current one."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs, and the line."""
        super().paintEvent(event)
        if self.hasFocus():
            place = self.tabRect(self.currentIndex()).adjusted(8, 0, -8, -2)
            place.setTop(place.bottom() - FOCUS_LINE)
            painter = QPainter(self)
            painter.fillRect(place, QColor(colours().focus))
            painter.end()


def _page(text: str) -> QPlainTextEdit:
    page = QPlainTextEdit()
    page.setReadOnly(True)
    set_property(page, "fixed", value=True)
    page.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    page.setTabChangesFocus(True)
    page.setPlainText("\n".join(safe_text(line, 20_000) for line in text.split("\n")))
    return page


def _digests(token: Token) -> str:
    parts = []
    for at, digest in enumerate(digests(token)):
        words = spoken_words(digest)
        lines = [
            " ".join(f"{word:<12}" for word in words[n : n + WORDS_PER_LINE])
            for n in range(0, len(words), WORDS_PER_LINE)
        ]
        title = tr("Digest {number}").format(number=at + 1)
        parts.append("\n".join((title, grouped_hex(digest), "", *lines)))
    return "\n\n".join(parts)


def _signed_bytes(token: Token) -> str:
    match token:
        case ServiceToken():
            data = [token.approval_data]
        case RegistrationToken():
            data = [entry.approval_data for entry in token.entries]
        case LoginToken():
            return tr("A login token holds digests only: nothing else is signed.")
        case _:
            assert_never(token)
    found = records(token)
    parts = [grouped_hex(chunk) for whole in data for chunk in _chunks(whole)]
    if len(found) == len(parts):
        titled = zip(parts, found, strict=True)
        return "\n\n".join(f"{_record(record)}\n{part}" for part, record in titled)
    return "\n\n".join(parts)


def _chunks(data: bytes) -> list[bytes]:
    return [data[at : at + RECORD_BYTES] for at in range(0, len(data), RECORD_BYTES)]


def _record(record: Record) -> str:
    issued = utc(record.issued_at) if record.issued_at else str(record.issued_s)
    template = tr(
        "HSM {hsm}: service code {code}, key {key}, requester {requester}, issued {issued}"
    )
    return template.format(
        hsm=record.hsm_number,
        code=record.service_code,
        key=f"0x{record.key_handle:x}",
        requester=record.requester,
        issued=issued,
    )
