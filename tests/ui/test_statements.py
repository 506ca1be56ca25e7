# SPDX-License-Identifier: Apache-2.0
"""What is signed, what is read from it and what is merely claimed stand visibly apart."""

import pytest

from approver_gui.ui.statements import Statements
from approver_gui.ui.widgets import Panel
from tests.builders import (
    a_login_token,
    a_record,
    a_registration_token,
    a_service_token,
    an_approval,
)
from tests.ui.findings import MARKUP, told


@pytest.fixture
def panels(qtbot):
    """Return a function from a token to the three panels that show it."""

    kept: list[Statements] = []

    def shown(token):
        statements = Statements()
        qtbot.addWidget(statements)
        kept.append(statements)
        statements.show_token(token)
        found = statements.findChildren(Panel)
        assert [panel.property("panel") for panel in found] == ["signed", "read", "claimed"]
        return found

    return shown


def test_a_service_token_is_shown_in_three_panels(panels):
    token = a_service_token(service="key-usage", requester="user1")
    signed, read, claimed = panels(token)
    assert token.digest.hex()[:4] in told(signed)
    assert "240 bytes" in told(signed)
    assert "key-usage (5)" in told(read)
    assert "0x220d" in told(read)
    assert "user1" in told(read)
    assert "2026-03-14T11:59:00Z" in told(read)
    assert "key-usage" in told(claimed)
    assert "0x000000000000220d" in told(claimed)
    assert "none yet" in told(claimed)


def test_the_word_claimed_stands_in_the_third_panel_only(panels):
    signed, read, claimed = panels(a_service_token())
    assert "claimed" in told(claimed).lower()
    assert "claimed" not in told(signed).lower() + told(read).lower()


def test_what_the_bytes_say_and_what_is_claimed_may_differ(panels):
    _signed, read, claimed = panels(a_service_token(service="quorum"))
    assert "user (3)" in told(read)
    assert "quorum" in told(claimed)
    assert "quorum" not in told(read)


def test_approvals_in_the_file_are_claims(panels):
    names = [an_approval(f"user{n}") for n in range(9)]
    _signed, read, claimed = panels(a_service_token(approvals=names))
    assert "user0, user1" in told(claimed)
    assert "and 3 more" in told(claimed)
    assert "user0" not in told(read)


def test_a_service_without_a_published_code_says_so(panels):
    data = a_record(service_code=99, key_handle=0, issued_at=2**60)
    _signed, read, _claimed = panels(a_service_token(service="quorum", data=data))
    assert "not published (99)" in told(read)
    assert "no time" in told(read)
    assert "none" in told(read)


def test_bytes_that_cannot_be_read_are_not_guessed(panels):
    signed, read, _claimed = panels(a_service_token(data=b"\1" * 30))
    assert "30 bytes" in told(signed)
    assert "nothing can be read" in told(read)


def test_a_registration_says_how_many_entries_are_signed(panels):
    signed, read, claimed = panels(a_registration_token(entries=3))
    assert "each of the 3 entries" in told(signed)
    assert "user1" in told(read)
    assert "registration" in told(claimed)


def test_nothing_is_read_from_a_login(panels):
    signed, read, claimed = panels(a_login_token(entries=2))
    assert "each of the 2 entries" in told(signed)
    assert "nothing can be read" in told(read)
    assert "login" in told(claimed)


def test_another_token_leaves_nothing_of_the_one_before(panels, qtbot):
    statements = Statements()
    qtbot.addWidget(statements)
    statements.show_token(a_service_token(service="key-usage", requester="before"))
    statements.show_token(a_login_token())
    assert "before" not in told(statements)
    descriptions = [p.accessibleDescription() for p in statements.findChildren(Panel)]
    assert "before" not in " ".join(descriptions)


def test_names_from_outside_are_shown_as_they_are(panels):
    hostile = [an_approval("user\u202e2")]
    token = a_service_token(service=MARKUP, approvals=hostile, requester=b"<b>x</b>")
    _signed, read, claimed = panels(token)
    assert "<b>x</b>" in told(read)
    assert MARKUP in told(claimed)
    assert "user\\u{202e}2" in told(claimed)


def test_a_screen_reader_is_told_what_the_panels_show(panels):
    for panel in panels(a_service_token(approvals=[an_approval("user7")])):
        assert panel.accessibleName()
    signed, read, claimed = panels(a_service_token(approvals=[an_approval("user7")]))
    assert len(signed.accessibleDescription().split()) == 32
    assert "requester: admin" in read.accessibleDescription()
    assert "approvals: user7" in claimed.accessibleDescription()


def test_a_screen_reader_is_told_nothing_that_moves_the_text(panels):
    token = a_service_token(approvals=[an_approval("user\u202e2")])
    for panel in panels(token):
        assert "\u202e" not in panel.accessibleName() + panel.accessibleDescription()
