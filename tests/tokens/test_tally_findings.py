# SPDX-License-Identifier: Apache-2.0
"""Everything that can be found while merging: its id, whose it is, and what to do."""

import hashlib
from dataclasses import replace

import pytest

from approver_gui.errors import TokenFileError
from approver_gui.text import say
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.codec import parse
from approver_gui.tokens.tally import Mistake, MistakeKind, Policy, SeatState, Voter
from tests.builders import (
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
)
from tests.tokens.ballot_box import (
    ORIGINAL,
    VOTERS,
    Key,
    a_copy,
    a_tally,
    a_voter,
    approval_of,
    hashed_twice,
    ids,
    signed,
    the,
)


def seat(tally, username):
    (found,) = (one for one in tally.seats if one.voter.username == username)
    return found


def assert_does_not_count(tally, check_id, username="user1"):
    found = the(tally, check_id)
    assert (found.verdict, found.username) == (Verdict.DOUBT, username)
    assert username not in [approval.username for approval in tally.approvals]
    return str(found.words)


def test_the_unsigned_file_offered_as_signed():
    tally = a_tally(ORIGINAL, signed("user2", "user3"))

    found = the(tally, "M3")
    assert (found.file, found.username, found.verdict) == ("1.json", None, Verdict.DOUBT)
    assert "not signed" in str(found.words)
    assert tally.is_complete


def test_a_file_that_cannot_be_read_says_why():
    with pytest.raises(TokenFileError) as refused:
        parse(b"{")
    tally = a_tally(("torn.json", refused.value), signed("user1", "user2"))

    assert "line 1" in str(the(tally, "M4").words)
    assert the(tally, "M4").file == "torn.json"
    assert tally.is_complete


def test_a_file_of_another_ceremony_is_told_apart_by_what_it_says():
    other = a_service_token(service="user", requester="officer1")
    tally = a_tally(("stick/other.json", signed("user1", token=other)))

    found = the(tally, "M5")
    assert found.verdict is Verdict.STOP
    words = str(found.words)
    assert "service code 3, key 0x0, asked for by officer1 at 2026-03-14T11:59:00Z" in words
    assert "service code 5, key 0x220d, asked for by user1" in words
    assert ids(tally) == ["M5"]  # what it holds is not looked at
    assert tally.missing == 2


def test_another_token_that_cannot_be_read_or_has_no_time():
    unread = a_service_token(data=b"new layout")
    timeless = a_service_token(issued_at=2**63)
    tally = a_tally(unread, timeless)

    first, second = (str(one.words) for one in tally.findings)
    assert "one of which nothing can be read" in first
    assert "at no time" in second


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (replace(ORIGINAL, approval_data=b"x"), "other approval data"),
        (replace(ORIGINAL, digest=bytes(32)), "another digest"),
    ],
)
def test_a_file_that_shares_half_of_the_signed_bytes_was_altered(changed, words):
    tally = a_tally(a_copy(changed, [approval_of("user1")]))

    assert the(tally, "M5").verdict is Verdict.STOP
    assert words in str(the(tally, "M5").words)
    assert tally.votes == ()


@pytest.mark.parametrize(
    ("token", "words"),
    [(a_registration_token(), "registers a public key"), (a_login_token(), "second factor")],
)
def test_a_file_of_another_shape_is_none_of_this_token(token, words):
    found = the(a_tally(token), "M6")

    assert found.verdict is Verdict.STOP
    assert words in str(found.words)


def test_other_claims_are_told_and_the_originals_are_merged():
    tally = a_tally(
        replace(signed("user1"), key_reference="0x99", service="key-management"),
        replace(signed("user2"), key_reference=None),
    )

    words = [str(one.words) for one in tally.findings if one.check_id == "M7"]
    assert "claims key 0x99 where the original claims 0x000000000000220d" in words[0]
    assert "claims service key-management where the original claims key-usage" in words[1]
    assert "claims key none" in words[2]
    assert tally.is_complete
    assert tally.verdict is Verdict.DOUBT


def test_unknown_fields_that_differ_are_told_and_their_order_is_not():
    reordered = ORIGINAL.frame.replace(
        '"version":null,"service":null', '"service":null,"version":null'
    )
    more = ORIGINAL.frame.replace("{", '{"note":"hurry",', 1)
    tally = a_tally(
        replace(signed("user1"), frame=reordered), replace(signed("user2"), frame=more)
    )

    assert (the(tally, "M7").file, ids(tally)) == ("2.json", ["M1", "M1", "M7"])
    assert tally.is_complete


def test_an_unknown_user():
    tally = a_tally(signed("user9"))

    assert "not in the roster" in assert_does_not_count(tally, "M8", "user9")


def test_a_user_without_a_key_here():
    tally = a_tally(signed("user1"), voters=[Voter("user1"), *VOTERS[1:]])

    assert "No public key of user1" in assert_does_not_count(tally, "M9")
    assert seat(tally, "user1").state is SeatState.REFUSED


def test_a_role_that_the_roster_does_not_give():
    lying = replace(approval_of("user1"), role="admin")
    tally = a_tally(a_copy(ORIGINAL, [lying]))

    words = assert_does_not_count(tally, "M10")
    assert "the role admin and the roster crypto-user" in words


def test_the_right_copy_counts_beside_the_one_with_the_wrong_role():
    lying = replace(approval_of("user1"), role="admin")
    tally = a_tally(a_copy(ORIGINAL, [lying]), signed("user1"))

    assert ids(tally) == ["M10", "M1"]
    assert seat(tally, "user1").state is SeatState.APPROVED


def test_a_role_that_does_not_approve_this_service():
    admin = a_voter("officer1", role="admin")
    approval = replace(approval_of("officer1"), role="admin")
    tally = a_tally(a_copy(ORIGINAL, [approval]), voters=[admin])

    assert "a crypto-user does" in assert_does_not_count(tally, "M10", "officer1")


def test_a_role_that_is_not_known_is_not_held_against_anybody():
    tally = a_tally(signed("user1"), voters=[a_voter("user1", role=None)])

    assert ids(tally) == ["M1"]


def test_user2s_signature_under_user3s_name_is_named():
    tally = a_tally(signed("user3", key="user2"))

    words = assert_does_not_count(tally, "M11", "user3")
    assert "made with the key of user2" in words
    assert seat(tally, "user3").state is SeatState.REFUSED
    assert str(seat(tally, "user3").why) == words
    assert seat(tally, "user2").state is SeatState.WAITING


@pytest.mark.parametrize("voter", [None, Voter("user9")])
def test_a_mistyped_name_or_one_without_key_is_told_whose_signature_it_is(voter):
    voters = [*VOTERS, *([voter] if voter else [])]
    tally = a_tally(signed("user9", key="user2"), voters=voters)

    assert "key of user2" in assert_does_not_count(tally, "M11", "user9")


def a_mistake(kind, digest=None):
    return lambda *_asked: Mistake(kind, say("So it was."), digest)


@pytest.mark.parametrize(
    ("kind", "check_id"),
    [
        (MistakeKind.OTHER_DIGEST, "M12"),
        (MistakeKind.HASHED_TWICE, "M13"),
        (MistakeKind.PSS, "M13"),
        (MistakeKind.OTHER_KEY, "M14"),
    ],
)
def test_a_signature_that_does_not_verify_has_its_likely_mistake_named(kind, check_id):
    bad = an_approval("user1", signature=a_signature("bad"))
    tally = a_tally(a_copy(ORIGINAL, [bad]), diagnose=a_mistake(kind))

    words = assert_does_not_count(tally, check_id)
    assert words == "The signature of user1 does not count. So it was."


def test_a_signature_with_no_mistake_that_anybody_knows():
    bad = an_approval("user1", signature=a_signature("bad"))

    words = assert_does_not_count(a_tally(a_copy(ORIGINAL, [bad])), "M14")
    assert "the registered key does not verify it" in words


def test_a_bad_signature_does_not_stop_the_others():
    bad = an_approval("user1", signature=a_signature("bad"))
    tally = a_tally(
        a_copy(ORIGINAL, [bad]), signed("user2"), signed("user3"), diagnose=hashed_twice
    )

    assert ids(tally) == ["M13", "M1", "M1"]
    assert tally.is_complete
    assert tally.verdict is Verdict.DOUBT


def test_the_good_signature_of_a_user_counts_beside_a_bad_one():
    bad = an_approval("user1", signature=a_signature("bad"))
    tally = a_tally(a_copy(ORIGINAL, [bad]), signed("user1"))

    assert ids(tally) == ["M14", "M1"]
    assert seat(tally, "user1") == replace(
        seat(tally, "user1"), state=SeatState.APPROVED, why=None
    )


def test_one_signature_under_two_names_is_counted_for_its_holder_only():
    tally = a_tally(signed("user2"), signed("user3", key="user2"))

    assert ids(tally) == ["M1", "M11", "M15"]
    assert "under the names user3 and user2" in assert_does_not_count(tally, "M15", "user3")


def test_two_users_with_the_same_key_count_once():
    key = Key("shared")
    voters = [a_voter("user1", key), a_voter("user2", key)]
    tally = a_tally(signed("user1", "user2", key="shared"), voters=voters)

    assert ids(tally) == ["M1", "M15"]
    assert "the same registered key" in assert_does_not_count(tally, "M15", "user2")


def test_a_person_with_two_users_counts_once_if_the_policy_says_so():
    voters = [a_voter("user1", person="Ann"), a_voter("user2", person="Ann"), VOTERS[2]]
    file = signed("user1", "user2")

    assert a_tally(file, voters=voters).is_complete
    tally = a_tally(file, voters=voters, policy=Policy(2, one_vote_a_person=True))
    words = assert_does_not_count(tally, "M16", "user2")
    assert "the same person as user1" in words
    assert tally.missing == 1


def test_people_whom_nobody_knows_are_not_one_person():
    tally = a_tally(signed("user1", "user2"), policy=Policy(2, one_vote_a_person=True))

    assert tally.is_complete


def test_of_one_persons_votes_the_one_that_the_policy_asks_for_counts():
    voters = [a_voter("user1", person="Ann"), a_voter("user2", person="Ann", role="auditor")]
    policy = Policy(1, frozenset({"auditor"}), one_vote_a_person=True)
    original = replace(ORIGINAL, service="unpublished")
    plain = [replace(approval_of(name), role=None) for name in ("user1", "user2")]
    tally = a_tally(a_copy(original, plain), original=original, voters=voters, policy=policy)

    assert [approval.username for approval in tally.approvals] == ["user2"]
    assert tally.is_complete


def test_the_requester_does_not_approve_where_the_policy_excludes_them():
    voters = [a_voter("user1", person="Ann"), a_voter("user2", person="Ann"), VOTERS[2]]
    tally = a_tally(
        signed("user1", "user2", "user3"),
        voters=voters,
        policy=Policy(2, excludes_requester=True),
    )

    assert ids(tally) == ["M1", "M17", "M17"]  # Ann asked, whichever user she signs as
    assert [approval.username for approval in tally.approvals] == ["user3"]


def test_the_requester_may_approve_where_the_policy_says_nothing():
    assert ids(a_tally(signed("user1"))) == ["M1"]


def test_a_requester_who_cannot_be_read_is_told():
    unread = a_service_token(service="key-usage", data=b"new layout")
    tally = a_tally(
        signed("user1", token=unread),
        original=unread,
        policy=Policy(1, excludes_requester=True),
    )

    assert ids(tally) == ["M20", "M1"]
    assert tally.verdict is Verdict.DOUBT


@pytest.mark.parametrize(("has_key", "found"), [(True, "M1"), (None, "M1"), (False, "M18")])
def test_a_user_whom_the_key_is_not_shared_with_does_not_count(has_key, found):
    tally = a_tally(signed("user1"), voters=[a_voter("user1", has_key=has_key)])

    assert ids(tally) == [found]


def test_hostile_names_are_shown_harmless():
    evil = an_approval("eve\x1b[2J\u202e", signature=hashlib.sha256(b"x").digest() * 8)
    words = str(the(a_tally(a_copy(ORIGINAL, [evil])), "M8").words)

    assert "\x1b" not in words
    assert r"eve\u{1b}" in words
