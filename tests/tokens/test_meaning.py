# SPDX-License-Identifier: Apache-2.0
"""The question that a person answers comes from the signed bytes, never from the claims."""

from dataclasses import replace

import pytest

from approver_gui.tokens.meaning import meaning
from tests.builders import (
    ISSUED_AT,
    KEY_HANDLE,
    a_login_token,
    a_record,
    a_registration_token,
    a_service_token,
)


def test_a_key_usage_token_asks_about_its_key():
    found = meaning(a_service_token(service="key-usage", requester="user1"))
    assert str(found.question) == "Allow one use of private key 0x220d?"
    assert "user1 may sign anything with this key, once" in str(found.warning)
    assert (found.requester, found.issued_at) == ("user1", ISSUED_AT)


def test_a_user_token_asks_about_a_change_to_the_users():
    found = meaning(a_service_token())
    assert str(found.question) == "Allow one change to the users?"
    assert "admin may create, delete or change any user, once" in str(found.warning)
    assert (found.requester, found.issued_at) == ("admin", ISSUED_AT)


@pytest.mark.parametrize(
    ("handle", "asked"),
    [
        (0, "Allow one operation of service code 7?"),
        (KEY_HANDLE, "Allow one operation of service code 7 on key 0x220d?"),
    ],
)
def test_an_unknown_code_is_asked_about_by_its_number(handle, asked):
    found = meaning(a_service_token(data=a_record(service_code=7, key_handle=handle)))
    assert str(found.question) == asked
    assert "not published" in str(found.warning)
    assert found.requester == "admin"


def test_an_edited_claim_does_not_change_the_question():
    token = a_service_token(service="key-usage")
    edited = replace(token, service="user", key_reference="0x9")
    assert meaning(edited) == meaning(token)


def test_a_token_that_cannot_be_read_says_so():
    found = meaning(a_service_token(data=b"something new"))
    assert str(found.question) == "Approve something that cannot be read?"
    assert (found.requester, found.issued_at) == (None, None)


def test_a_registration_asks_about_the_own_key():
    found = meaning(a_registration_token(requester="user2"))
    assert str(found.question) == "Register your key for quorum approvals?"
    assert (found.requester, found.issued_at) == ("user2", ISSUED_AT)


def test_a_registration_that_cannot_be_read_asks_the_same():
    found = meaning(a_registration_token(data=b"something new"))
    assert str(found.question) == "Register your key for quorum approvals?"
    assert (found.requester, found.issued_at) == (None, None)


@pytest.mark.parametrize(("code", "service"), [(3, "user"), (5, "key-usage")])
def test_an_approval_dressed_as_a_registration_is_called_so(code, service):
    found = meaning(a_registration_token(entries=2, service_code=code))
    assert str(found.question) == "Approve something dressed as a registration?"
    assert f"request for service {service}" in str(found.warning)
    assert (found.requester, found.issued_at) == ("user1", ISSUED_AT)


def test_one_dressed_entry_is_enough():
    whole, dressed = a_registration_token(), a_registration_token(service_code=5)
    both = replace(whole, entries=(*whole.entries, *dressed.entries))
    assert str(meaning(both).question) == "Approve something dressed as a registration?"


def test_a_login_is_called_a_login():
    found = meaning(a_login_token())
    assert str(found.question) == "Let someone log in as you?"
    assert str(found.warning).startswith("Nothing in it can be read.")
    assert (found.requester, found.issued_at) == (None, None)
