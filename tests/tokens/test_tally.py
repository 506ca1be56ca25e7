# SPDX-License-Identifier: Apache-2.0
"""Signed files become a tally, and a complete tally the file that the cluster wants."""

from dataclasses import replace

import pytest

from approver_gui.errors import RefusedError
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.tally import Policy, SeatState, Voter, add, count, merged
from approver_gui.tokens.votes import MAX_EXAMINED
from tests.builders import a_login_token, a_signature, an_approval
from tests.tokens.ballot_box import (
    ORIGINAL,
    TWO,
    VOTERS,
    Key,
    a_copy,
    a_tally,
    a_voter,
    approval_of,
    ids,
    no_idea,
    signed,
)


def names(tally_or_token):
    return [approval.username for approval in tally_or_token.approvals]


def test_two_of_three_complete_the_tally():
    tally = a_tally(signed("user2"), signed("user1"))

    assert (tally.needed, tally.missing, tally.is_complete) == (2, 0, True)
    assert names(tally) == ["user1", "user2"]
    assert ids(tally) == ["M1", "M1"]
    assert tally.verdict is Verdict.GOOD
    states = [seat.state for seat in tally.seats]
    assert states == [SeatState.APPROVED] * 2 + [SeatState.WAITING] * 2


def test_one_of_two_is_no_good_verdict_although_nothing_is_wrong():
    tally = a_tally(signed("user1"))

    assert (tally.missing, tally.is_complete) == (1, False)
    assert ids(tally) == ["M1"]
    assert tally.verdict is Verdict.DOUBT


def test_before_any_file_everybody_is_waited_for():
    tally = a_tally()

    assert tally.missing == 2
    assert tally.findings == ()
    assert {seat.state for seat in tally.seats} == {SeatState.WAITING}


def test_the_merged_file_is_the_original_with_the_verified_approvals():
    forged = an_approval("user3", signature=a_signature("forged"))
    tally = a_tally(signed("user1"), signed("user2"), a_copy(ORIGINAL, [forged]))

    token = merged(tally, at_most_needed=False)

    assert parse(dump(token)) == token
    assert token == replace(ORIGINAL, approvals=(approval_of("user1"), approval_of("user2")))


def test_a_file_signed_by_one_after_the_other_counts_each_once():
    tally = a_tally(
        signed("user1"), signed("user1", "user2"), signed("user1", "user2", "user3")
    )

    assert names(tally) == ["user1", "user2", "user3"]
    assert ids(tally) == ["M1", "M1", "M2", "M1", "M2", "M2"]
    assert tally.verdict is Verdict.GOOD


def test_at_most_as_many_as_needed_are_merged_when_that_is_chosen():
    tally = a_tally(signed("user3"), signed("user2"), signed("user1"))

    assert names(merged(tally, at_most_needed=True)) == ["user1", "user2"]
    assert names(merged(tally, at_most_needed=False)) == ["user1", "user2", "user3"]


def test_the_fewest_hold_those_whom_the_policy_cannot_do_without():
    voters = (*VOTERS, a_voter("user9", person="Ann"))
    policy = Policy(needed=2, required_persons=frozenset({"Ann"}))
    tally = a_tally(signed("user1", "user2", "user9"), voters=voters, policy=policy)

    assert names(merged(tally, at_most_needed=True)) == ["user1", "user9"]


def test_one_who_meets_two_demands_is_taken_for_both():
    voters = (
        a_voter("user1", person="Ann"),
        a_voter("user2", person="Bea"),
        a_voter("user3", person="Bea", role="auditor"),
    )
    policy = Policy(1, frozenset({"auditor"}), frozenset({"Bea"}))
    original = replace(ORIGINAL, service="unpublished")
    plain = [replace(approval_of(f"user{n}"), role=None) for n in (1, 2, 3)]
    tally = a_tally(a_copy(original, plain), original=original, voters=voters, policy=policy)

    assert names(merged(tally, at_most_needed=True)) == ["user3"]


def test_an_incomplete_tally_is_not_merged():
    with pytest.raises(RefusedError) as refused:
        merged(a_tally(signed("user1")), at_most_needed=True)

    assert "1 approvals count, 2 are needed" in str(refused.value.detail)


def test_a_partial_file_is_merged_when_it_is_asked_for():
    token = merged(a_tally(signed("user1")), at_most_needed=True, is_partial=True)

    assert names(token) == ["user1"]


def test_approvals_in_the_original_count_and_false_ones_do_not_survive():
    forged = an_approval("user3", signature=a_signature("forged"))
    original = a_copy(ORIGINAL, [approval_of("user1"), forged])
    tally = a_tally(signed("user2"), original=original)

    assert names(merged(tally, at_most_needed=False)) == ["user1", "user2"]
    assert [(one.check_id, one.file) for one in tally.findings] == [
        ("M1", None),
        ("M14", None),
        ("M1", "1.json"),
    ]


def test_a_user_name_in_capitals_is_the_same_user_and_is_merged_as_the_roster_has_it():
    tally = a_tally(signed("USER1"), signed("user1"))

    assert names(tally) == ["user1"]
    assert ids(tally) == ["M1", "M2"]


def test_a_role_that_older_files_lack_is_fine_and_stays_absent():
    old = replace(an_approval(role=None), signature=approval_of("user1").signature)
    tally = a_tally(a_copy(ORIGINAL, [old]))

    assert ids(tally) == ["M1"]
    assert tally.approvals == (old,)


def test_the_copy_that_names_the_role_is_merged_rather_than_the_one_that_does_not():
    old = replace(approval_of("user1"), role=None)
    tally = a_tally(a_copy(ORIGINAL, [old]), signed("user1"))

    assert [approval.role for approval in tally.approvals] == ["crypto-user"]


def test_what_a_file_put_around_an_approval_is_not_merged():
    odd = replace(
        approval_of("user1"), frame='{"username":null,"role":null,"signature":null,"x":1}'
    )
    tally = a_tally(a_copy(ORIGINAL, [odd]))

    assert tally.approvals == (approval_of("user1"),)


def test_a_required_role_is_missing_although_there_are_enough():
    original = replace(ORIGINAL, service="unpublished")
    voters = (*VOTERS, a_voter("officer1", role="admin"))
    policy = Policy(needed=2, required_roles=frozenset({"admin"}))
    file = signed("user1", "user2", token=original)
    tally = a_tally(file, original=original, voters=voters, policy=policy)

    assert (tally.missing, tally.is_complete) == (1, False)
    assert ids(tally) == ["M19", "M1", "M1"]
    assert "role admin" in str(tally.findings[0].words)

    officer = replace(approval_of("officer1"), role="admin")
    complete = add(tally, [("officer.json", a_copy(original, [officer]))])
    assert complete.is_complete
    assert "M19" not in ids(complete)


@pytest.mark.parametrize(
    ("roles", "persons", "words"),
    [
        ({"admin"}, {"Ann"}, "Approvals of Ann and of the role admin"),
        (set(), {"Ann", "Bea"}, "An approval of Ann, Bea"),
    ],
)
def test_a_refused_merge_says_whose_approval_is_wanting(roles, persons, words):
    policy = Policy(1, frozenset(roles), frozenset(persons))
    tally = a_tally(signed("user1"), policy=policy)

    with pytest.raises(RefusedError) as refused:
        merged(tally, at_most_needed=False)
    assert words in str(refused.value.detail)


def test_what_cannot_be_met_does_not_make_a_partial_file_larger():
    policy = Policy(1, required_persons=frozenset({"Ann"}))
    tally = a_tally(signed("user1", "user2"), policy=policy)

    assert names(merged(tally, at_most_needed=True, is_partial=True)) == ["user1"]


def test_each_key_is_asked_once_about_each_signature():
    keys = [Key("user1"), Key("user2")]
    voters = [a_voter(key.name, key) for key in keys]
    tally = a_tally(signed("user1"), signed("user1"), signed("user1", "user2"), voters=voters)
    for at in range(5):
        tally = add(tally, [(f"more {at}", signed("user1", "user2"))])

    assert [key.asked for key in keys] == [1, 1]


def test_the_cause_is_looked_for_in_so_many_signatures_only():
    asked = []

    def diagnose(_voter, _digest, signature):
        asked.append(signature)

    bad = [
        an_approval("user1", signature=a_signature(str(at))) for at in range(MAX_EXAMINED + 9)
    ]
    tally = a_tally(a_copy(ORIGINAL, bad), diagnose=diagnose)

    assert len(asked) == MAX_EXAMINED
    assert ids(tally) == ["M14"] * len(bad)


def test_a_file_without_a_new_thing_gives_the_same_tally():
    tally = a_tally(signed("user1"))

    assert add(tally, [("1.json", signed("user1"))]) is tally


def test_a_tally_needs_to_know_how_many_are_needed():
    with pytest.raises(ValueError, match="not known"):
        a_tally(policy=Policy())


@pytest.mark.parametrize("needed", [0, -1, 1025])
def test_a_policy_cannot_need_none_or_more_than_a_cluster_has(needed):
    with pytest.raises(ValueError, match="1 to 1024"):
        Policy(needed)


def test_a_user_name_stands_for_one_voter():
    with pytest.raises(ValueError, match="twice"):
        count(ORIGINAL, [], [Voter("user1"), Voter("USER1")], TWO, no_idea)


def test_another_shape_does_not_hide_the_file_that_counts():
    tally = a_tally(signed("user1", "user2"), a_login_token())

    assert tally.is_complete
    assert tally.verdict is Verdict.STOP
