# SPDX-License-Identifier: Apache-2.0
"""One story for each check and verdict."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from approver_gui.tokens.checks import (
    VERDICT_WORDS,
    Finding,
    Verdict,
    check,
    is_hsm_name,
    records,
    spell,
    verdict,
    worst,
)
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import Token
from tests.builders import (
    ISSUED_AT,
    KEY_HANDLE,
    KEY_REFERENCE,
    NOW,
    a_record,
    a_registration_token,
    a_service_token,
    sample,
)

GOOD, DOUBT, STOP = Verdict
NOT_A_DIGEST = bytes(32)


def nobody(digest: bytes, signature: bytes) -> str | None:
    return None


def own_key_for(known: bytes):
    """Stand for a key store that recognises one signature."""
    return lambda digest, signature: "mine" if signature == known else None


def ids(token: Token) -> list[str]:
    return [finding.check_id for finding in check(token, NOW, nobody)]


def found(token: Token, check_id: str, *, now=NOW, whose=nobody) -> Finding:
    (finding,) = (f for f in check(token, now, whose) if f.check_id == check_id)
    return finding


def judged(token: Token, check_id: str, **how) -> tuple[Verdict, str]:
    finding = found(token, check_id, **how)
    return finding.verdict, str(finding.words)


def a_token_reading(*held: bytes, service: str = "user", key_reference: str | None = None):
    return a_service_token(service=service, key_reference=key_reference, data=b"".join(held))


# --- the whole ---------------------------------------------------------------------------


@pytest.mark.parametrize("service", ["user", "key-usage"])
def test_a_fresh_unsigned_token_is_good_in_every_check(service):
    token = a_service_token(service=service)
    assert ids(token) == ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"]
    assert verdict(check(token, NOW, nobody)) is GOOD


@pytest.mark.parametrize("hsms", [1, 28, 64])
def test_a_cluster_of_many_hsms_is_as_good_as_a_small_one(hsms):
    token = a_service_token(hsms=hsms)
    assert verdict(check(token, NOW, nobody)) is GOOD
    assert f"{hsms} whole HSM records" in str(found(token, "T2").words)


def test_a_fresh_registration_is_good_and_claims_nothing_to_compare():
    token = a_registration_token(entries=2)
    assert ids(token) == ["T1", "T2", "T3", "T6", "T7", "T8"]
    assert verdict(check(token, NOW, nobody)) is GOOD


def test_the_published_token_is_good_but_for_its_age():
    findings = check(parse(sample("user-service.unsigned.json")), NOW, nobody)
    assert [finding.check_id for finding in worst(findings, DOUBT)] == ["T6"]
    assert worst(findings, STOP) == ()
    assert len(worst(findings, GOOD)) == 7


def test_the_published_token_was_good_when_it_was_young():
    then = datetime(2023, 2, 11, 2, 5, tzinfo=UTC)
    token = parse(sample("user-service.unsigned.json"))
    assert verdict(check(token, then, nobody)) is GOOD


def test_the_truncated_token_is_a_stop():
    findings = check(parse(sample("seed-key-usage.truncated.json")), NOW, nobody)
    assert [(f.check_id, f.verdict) for f in findings] == [("T1", STOP), ("T2", DOUBT)]


@pytest.mark.parametrize(
    ("name", "claim", "check_id"),
    [
        ("user-service.unsigned.json", {"service": "key-usage"}, "T4"),
        ("user-service.unsigned.json", {"service": "quorum"}, "T4"),
        ("key-usage.synthetic.json", {"service": "user"}, "T4"),
        ("key-usage.synthetic.json", {"key_reference": "0x0000000000000009"}, "T5"),
    ],
)
def test_an_edited_claim_of_a_real_file_is_a_stop(name, claim, check_id):
    token = replace(parse(sample(name)), **claim)
    stopped = worst(check(token, NOW, nobody), STOP)
    assert [finding.check_id for finding in stopped] == [check_id]
    assert str(stopped[0].words).startswith("This file contradicts itself")


def test_the_verdict_is_the_worst_one_found():
    good, doubt, stop = (Finding("T1", which, VERDICT_WORDS[which]) for which in Verdict)
    assert verdict([]) is GOOD
    assert verdict([good, good]) is GOOD
    assert verdict([doubt, good]) is DOUBT
    assert verdict([good, stop, doubt]) is STOP


# --- T1 the digest -----------------------------------------------------------------------


def test_a_digest_of_other_bytes_is_a_stop():
    token = a_service_token(digest=NOT_A_DIGEST)
    found_verdict, words = judged(token, "T1")
    assert found_verdict is STOP
    assert "not the SHA-256 of the approval data" in words


@pytest.mark.parametrize("wrong", [0, 1])
def test_one_wrong_digest_of_a_registration_is_a_stop(wrong):
    token = a_registration_token(entries=2)
    entries = list(token.entries)
    entries[wrong] = replace(entries[wrong], digest=NOT_A_DIGEST)
    assert found(replace(token, entries=tuple(entries)), "T1").verdict is STOP


# --- T2 the layout -----------------------------------------------------------------------


def test_a_layout_that_is_not_understood_is_a_doubt_and_nothing_is_compared():
    token = a_service_token(service="key-usage", data=b"something new")
    assert ids(token) == ["T1", "T2"]
    found_verdict, words = judged(token, "T2")
    assert found_verdict is DOUBT
    assert "not understood" in words


def test_one_entry_that_is_not_understood_leaves_the_registration_unread():
    token = a_registration_token(entries=2)
    odd = a_registration_token(data=b"something new").entries
    mixed = replace(token, entries=(*token.entries, *odd))
    assert records(mixed) == ()
    assert found(mixed, "T2").verdict is DOUBT
    assert found(mixed, "T1").verdict is GOOD


# --- T3 the records among themselves -----------------------------------------------------


@pytest.mark.parametrize(
    ("other", "what"),
    [
        (a_record(service_code=5), "service"),
        (a_record(key_handle=KEY_HANDLE), "key"),
        (a_record(requester="user1"), "requester"),
        (a_record(issued_at=ISSUED_AT + timedelta(seconds=1)), "issue time"),
    ],
)
def test_records_that_contradict_one_another_are_a_stop(other, what):
    token = a_token_reading(a_record(), other)
    words = f"The HSM records contradict one another: {what} differs."
    assert judged(token, "T3") == (STOP, words)


def test_records_may_differ_in_number_random_and_leading_bytes():
    other = a_record(hsm_number=7, random=bytes(16), leading=9)
    assert found(a_token_reading(a_record(), other), "T3").verdict is GOOD


def test_entries_of_a_registration_must_agree_too():
    one, two = a_registration_token(), a_registration_token(requester="user2")
    both = replace(one, entries=(*one.entries, *two.entries))
    assert found(both, "T3").verdict is STOP


# --- T4 the service ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claimed", "code", "expected"),
    [
        ("user", 3, GOOD),
        ("key-usage", 5, GOOD),
        ("quorum", 7, DOUBT),
        ("cluster", 0, DOUBT),
        ("key-management", 4, DOUBT),
        ("key-usage", 4, STOP),
        ("user", 4, STOP),
        ("user", 5, STOP),
        ("key-usage", 3, STOP),
        ("quorum", 3, STOP),
        ("key-management", 5, STOP),
        ("User", 3, STOP),
        ("user ", 3, STOP),
    ],
)
def test_the_claimed_service_is_compared_with_the_signed_code(claimed, code, expected):
    token = a_token_reading(a_record(service_code=code), service=claimed)
    assert found(token, "T4").verdict is expected


def test_a_service_that_contradicts_names_both():
    known = a_token_reading(a_record(service_code=5), service="user")
    unknown = a_token_reading(a_record(service_code=4), service="key-usage")
    assert "claims service user, the signed bytes say key-usage." in judged(known, "T4")[1]
    assert "claims service key-usage, the signed bytes say code 4." in judged(unknown, "T4")[1]


def test_an_unknown_code_is_shown_as_a_number():
    token = a_token_reading(a_record(service_code=7), service="quorum")
    assert "the signed bytes say code 7" in judged(token, "T4")[1]


@pytest.mark.parametrize(("code", "service"), [(3, "user"), (5, "key-usage")])
def test_an_approval_in_the_shape_of_a_registration_is_a_stop(code, service):
    token = a_registration_token(service_code=code)
    assert found(token, "T4").verdict is STOP
    assert f"the signed bytes say service {service}." in judged(token, "T4")[1]


def test_one_approval_among_the_entries_of_a_registration_is_a_stop():
    one, two = a_registration_token(), a_registration_token(service_code=5)
    both = replace(one, entries=(*one.entries, *two.entries))
    assert found(both, "T4").verdict is STOP


# --- T5 the key --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claimed", "handle", "expected"),
    [
        (KEY_REFERENCE, KEY_HANDLE, GOOD),
        ("0x220d", KEY_HANDLE, GOOD),
        ("0x000000000000220D", KEY_HANDLE, GOOD),
        ("0xffffffffffffffff", 2**64 - 1, GOOD),
        ("0x0000000000000009", KEY_HANDLE, STOP),
        (KEY_REFERENCE, 0, STOP),
        ("220d", KEY_HANDLE, STOP),
        ("0X220d", KEY_HANDLE, STOP),
        ("0x", 0, STOP),
        ("0x22_0d", KEY_HANDLE, STOP),
        ("0x220d ", KEY_HANDLE, STOP),
        ("0x0000000000000220d", KEY_HANDLE, STOP),
        ("0x\u0662\u0662\u0660d", KEY_HANDLE, STOP),
        ("release-key", KEY_HANDLE, STOP),
    ],
)
def test_the_claimed_key_is_compared_with_the_signed_one(claimed, handle, expected):
    record = a_record(service_code=5, key_handle=handle)
    token = a_token_reading(record, service="key-usage", key_reference=claimed)
    assert found(token, "T5").verdict is expected


@pytest.mark.parametrize(
    ("service", "handle", "expected"),
    [
        ("user", 0, GOOD),
        ("quorum", 0, GOOD),
        ("user", KEY_HANDLE, DOUBT),
        ("key-usage", KEY_HANDLE, DOUBT),
        ("key-usage", 0, DOUBT),
        ("key-management", 0, DOUBT),
    ],
)
def test_a_file_that_claims_no_key_is_compared_too(service, handle, expected):
    token = replace(
        a_token_reading(a_record(key_handle=handle), service=service), key_reference=None
    )
    assert found(token, "T5").verdict is expected


# --- T6 the age --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("age_s", "expected", "words"),
    [
        (0, GOOD, "the token is less than 10 minutes old."),
        (599, GOOD, "the token is less than 10 minutes old."),
        (599.999, GOOD, "the token is less than 10 minutes old."),
        (600, DOUBT, "the token is 10 min 0 s old; a token lives 10 minutes."),
        (86400 * 400, DOUBT, "the token is 400 d 0 h old"),
        (-0.5, DOUBT, "from the future"),
        (-1, DOUBT, "the token is 1 s from the future"),
        (-86400, DOUBT, "the token is 1 d 0 h from the future"),
    ],
)
def test_age_is_advice_that_the_clock_may_spoil(age_s, expected, words):
    now = ISSUED_AT + timedelta(seconds=age_s)
    found_verdict, spoken = judged(a_service_token(), "T6", now=now)
    assert found_verdict is expected
    assert words in spoken


def test_an_issue_time_that_is_no_time_is_a_doubt():
    token = a_service_token(issued_at=2**63)
    assert judged(token, "T6") == (
        DOUBT,
        "The issue time in the signed bytes is no time at all.",
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (59.9, "59 s"),
        (60, "1 min 0 s"),
        (3599, "59 min 59 s"),
        (3600, "1 h 0 min"),
        (86399, "23 h 59 min"),
        (86400, "1 d 0 h"),
        (90000, "1 d 1 h"),
    ],
)
def test_a_span_is_spelt_in_its_two_largest_units(seconds, words):
    assert str(spell(timedelta(seconds=seconds))) == words


# --- T7 and T8 reserved bytes and the name ------------------------------------------------


def test_reserved_bytes_that_are_not_zero_are_a_doubt():
    token = a_token_reading(a_record(), a_record(reserved=1))
    assert found(token, "T7").verdict is DOUBT


@pytest.mark.parametrize("name", ["a", "admin", "User_1", "a" * 31])
def test_a_name_that_an_hsm_user_can_have_is_good(name):
    token = a_service_token(requester=name)
    assert is_hsm_name(name)
    assert judged(token, "T8")[0] is GOOD
    assert name in judged(token, "T8")[1]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"ad min", "ad min"),
        (b"admin-2", "admin-2"),
        (b"admin\n", "admin\\u{a}"),
        (b"\x1b[31m", "\\u{1b}[31m"),
        (b"\xe9lise", "\u00e9lise"),
    ],
)
def test_any_other_name_is_a_doubt_and_shown_without_harm(name, shown):
    found_verdict, words = judged(a_service_token(requester=name), "T8")
    assert found_verdict is DOUBT
    assert f"name {shown} is not one" in words


def test_no_name_at_all_is_no_hsm_name():
    assert not is_hsm_name("")
    assert not is_hsm_name("a" * 32)
    assert not is_hsm_name("admin\n")
