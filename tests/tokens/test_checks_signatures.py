# SPDX-License-Identifier: Apache-2.0
"""Signatures already in a file: T9 to T12. What cannot be checked here is never praised."""

import pytest

from approver_gui.tokens.checks import Finding, Verdict, check, records, verdict
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import Token, digests
from tests.builders import (
    NOW,
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
    sample,
)

OURS = a_signature("ours")


def own_key(digest: bytes, signature: bytes) -> str | None:
    """Stand for a key store whose key `mine` made one signature, over any digest here."""
    assert len(digest) == 32
    return "mine" if signature == OURS else None


def about(token: Token, check_id: str) -> list[tuple[Verdict, str]]:
    findings: tuple[Finding, ...] = check(token, NOW, own_key)
    return [(f.verdict, str(f.words)) for f in findings if f.check_id == check_id]


def test_a_user_who_stands_there_twice_is_a_doubt():
    token = a_service_token(
        approvals=[an_approval("user1"), an_approval("USER1", signature=a_signature("again"))]
    )
    assert about(token, "T9") == [
        (Verdict.DOUBT, "user1 stands in the list of approvals twice.")
    ]
    assert about(token, "T10") == []


def test_the_same_approval_twice_is_one_user_twice_and_not_two_names():
    token = a_service_token(approvals=[an_approval(), an_approval()])
    assert len(about(token, "T9")) == 1
    assert about(token, "T10") == []


def test_one_signature_under_two_names_is_a_stop_that_names_both():
    token = a_service_token(
        approvals=[
            an_approval("user2", signature=a_signature()),
            an_approval("user1", signature=a_signature()),
            an_approval("user3"),
        ]
    )
    assert about(token, "T9") == []
    assert about(token, "T10") == [
        (
            Verdict.STOP,
            "One and the same signature stands under two names: user1, user2.",
        )
    ]
    assert verdict(check(token, NOW, own_key)) is Verdict.STOP


def test_approvals_of_different_users_raise_no_question_of_their_own():
    token = a_service_token(approvals=[an_approval("user1"), an_approval("user2")])
    assert about(token, "T9") == []
    assert about(token, "T10") == []


def test_an_approval_of_somebody_else_is_not_checked_here():
    token = a_service_token(approvals=[an_approval("user2")])
    ((found, words),) = about(token, "T11")
    assert found is Verdict.DOUBT
    assert words == "An approval of user2 is in the file: not checked here."


def test_an_approval_made_with_an_own_key_names_the_key():
    token = a_service_token(approvals=[an_approval("user2", signature=OURS)])
    ((found, words),) = about(token, "T11")
    assert found is Verdict.DOUBT
    assert words == "The approval listed as user2 was made with your own key mine."


def test_each_approval_is_spoken_of():
    names = [f"user{at}" for at in range(8)]
    token = a_service_token(approvals=[an_approval(name) for name in names])
    assert [words.split()[3] for _, words in about(token, "T11")] == names


def test_a_name_with_hidden_characters_is_shown_without_harm():
    token = a_service_token(approvals=[an_approval("user\u202e1")])
    assert "user\\u{202e}1" in about(token, "T11")[0][1]


@pytest.mark.parametrize("make", [a_registration_token, a_login_token])
def test_a_signed_entry_is_spoken_of_by_its_number(make):
    token = make(entries=3, signatures=[None, a_signature(), OURS])
    second, third = about(token, "T11")
    assert second[0] is third[0] is Verdict.DOUBT
    assert second[1].startswith("Entry 2 is signed already: not checked here.")
    assert third[1] == "Entry 3 is signed already, with your own key mine."


@pytest.mark.parametrize("make", [a_registration_token, a_login_token])
def test_unsigned_entries_raise_no_question(make):
    assert about(make(entries=3), "T11") == []


def test_a_login_is_always_a_doubt_in_its_own_words():
    token = a_login_token()
    assert [finding.check_id for finding in check(token, NOW, own_key)] == ["T12"]
    ((found, words),) = about(token, "T12")
    assert found is Verdict.DOUBT
    assert "nothing in it can be read" in words
    assert "whoever holds it signed can use it as this person's second factor" in words


def test_nothing_can_be_read_in_a_login():
    assert records(a_login_token()) == ()


def test_no_other_token_is_called_a_login():
    assert about(a_service_token(), "T12") == []
    assert about(a_registration_token(), "T12") == []


def test_the_published_login_is_a_doubt_with_two_signatures_of_others():
    token = parse(sample("mfa-login.json"))
    assert len(digests(token)) == 2
    found = [(f.check_id, f.verdict) for f in check(token, NOW, own_key)]
    assert found == [(name, Verdict.DOUBT) for name in ("T12", "T11", "T11")]
