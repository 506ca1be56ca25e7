# SPDX-License-Identifier: Apache-2.0
"""Every byte of a token for those who want to see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from approver_gui.text import spoken_words
from approver_gui.tokens.model import digests
from approver_gui.ui.bytes_dialog import BytesDialog
from tests.builders import a_login_token, a_registration_token, a_service_token, an_approval


@pytest.fixture
def ask(qtbot):
    """Return a function that opens the dialog for a token."""

    def opening(token) -> BytesDialog:
        dialog = BytesDialog(token, None)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return opening


def _pages(dialog: BytesDialog) -> list[str]:
    found = [dialog.tabs.widget(at) for at in range(dialog.tabs.count())]
    return [page.toPlainText() for page in found if isinstance(page, QPlainTextEdit)]


def test_digests_are_shown_with_all_their_words(ask):
    token = a_login_token(entries=2)
    shown = _pages(ask(token))[0]
    for number, digest in enumerate(digests(token), 1):
        assert f"Digest {number}" in shown
        assert digest.hex()[:4] in shown
        for word in spoken_words(digest):
            assert word in shown


def test_the_signed_bytes_are_shown_record_by_record(ask):
    token = a_service_token(service="key-usage", requester="user7", hsms=2)
    shown = _pages(ask(token))[1]
    assert (
        "HSM 20: service code 5, key 0x220d, requester user7, issued 2026-03-14T11:59:00Z"
        in shown
    )
    assert "HSM 21: " in shown
    held = shown.replace("\n", "").replace(" ", "")
    assert token.approval_data.hex()[:160] in held


def test_bytes_that_cannot_be_read_are_shown_all_the_same(ask):
    shown = _pages(ask(a_service_token(data=b"\xab" * 100)))[1]
    assert shown.replace("\n", "").replace(" ", "") == "ab" * 100


def test_every_entry_of_a_registration_is_shown(ask):
    shown = _pages(ask(a_registration_token(entries=3)))[1]
    assert shown.count("HSM ") == 3


def test_a_time_that_is_none_is_shown_as_the_number_it_is(ask):
    shown = _pages(ask(a_service_token(issued_at=2**60)))[1]
    assert f"issued {2**60}" in shown


def test_a_login_has_no_signed_bytes(ask):
    assert "digests only" in _pages(ask(a_login_token()))[1]


def test_the_json_is_shown_as_claimed_and_as_it_is(ask):
    dialog = ask(a_service_token(approvals=[an_approval("u\u202e<b>2")]))
    assert "claimed" in dialog.tabs.tabText(2)
    shown = _pages(dialog)[2]
    assert '"service": "user"' in shown
    assert "\u202e" not in shown
    assert "<b>2" in shown


def test_a_page_is_copied_and_cannot_be_edited(ask):
    dialog = ask(a_service_token())
    dialog.tabs.setCurrentIndex(2)
    copy, close = (
        next(b for b in dialog.findChildren(QPushButton) if b.text() == words)
        for words in ("Copy this page", "Close")
    )
    copy.click()
    assert QGuiApplication.clipboard().text() == _pages(dialog)[2]
    assert all(page.isReadOnly() for page in dialog.findChildren(QPlainTextEdit))
    close.click()
    assert not dialog.isVisible()
