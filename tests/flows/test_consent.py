# SPDX-License-Identifier: Apache-2.0
"""What must be typed before a signature, by verdict, name and role."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import RefusedError
from approver_gui.flows.consent import (
    MIN_REASON_CHARACTERS,
    ROLES,
    Decision,
    is_reason,
    require_consent,
)
from approver_gui.tokens.checks import Verdict

GOOD, DOUBT, STOP = Verdict
PLAIN = Decision("my key", "user1", "crypto-user")


@pytest.mark.parametrize(
    ("found", "typed"),
    [
        (GOOD, {}),
        (DOUBT, {"acknowledgement": "yes"}),
        (STOP, {"overrule": "she is right"}),
    ],
)
def test_what_was_typed_against_a_verdict_lets_pass(found, typed):
    require_consent(found, replace(PLAIN, **typed))


@pytest.mark.parametrize(
    ("found", "typed", "asked"),
    [
        (DOUBT, {}, "type an acknowledgement"),
        (DOUBT, {"acknowledgement": "ok"}, "type an acknowledgement"),
        (DOUBT, {"acknowledgement": "  ok \n\t"}, "type an acknowledgement"),
        (DOUBT, {"overrule": "because I say so"}, "type an acknowledgement"),
        (STOP, {}, "type why you overrule"),
        (STOP, {"overrule": "ok"}, "type why you overrule"),
        (STOP, {"acknowledgement": "I have read it all"}, "type why you overrule"),
    ],
)
def test_too_little_or_the_other_words_do_not(found, typed, asked):
    with pytest.raises(RefusedError, match=asked) as refused:
        require_consent(found, replace(PLAIN, **typed))
    assert str(refused.value.detail) == f"The checks on this token say: {found.value}."


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("username", ["u", "user_1", "USER1", "u" * 31])
def test_names_and_roles_of_hsm_users_pass(role, username):
    require_consent(GOOD, Decision("my key", username, role))


@pytest.mark.parametrize(
    ("username", "told"),
    [
        ("", "Nothing is not"),
        ("u" * 32, "is not 1 to 31"),
        ("user-1", "user-1 is not"),
        ("../user1", "is not 1 to 31"),
        ("us\u00e9r", "is not 1 to 31"),
        ("user\u202e1", r"user\\u\{202e\}1"),
    ],
)
def test_other_names_are_refused_whatever_was_typed(username, told):
    decision = Decision("my key", username, "admin", "read it all", "and overruled")
    with pytest.raises(RefusedError, match=told):
        require_consent(GOOD, decision)


@pytest.mark.parametrize("role", ["", "Admin", "crypto_user", "unactivated-admin"])
def test_other_roles_are_refused(role):
    with pytest.raises(RefusedError, match="neither crypto-user nor admin"):
        require_consent(GOOD, replace(PLAIN, role=role))


@given(st.text(max_size=8), st.sampled_from(["", " ", "\n\t"]))
def test_blanks_around_a_reason_count_for_nothing(typed, blanks):
    assert is_reason(typed) == is_reason(f"{blanks}{typed}{blanks}")
    assert is_reason(typed) == (len(typed.strip()) >= MIN_REASON_CHARACTERS)
