# SPDX-License-Identifier: Apache-2.0
"""Who can approve what, and how far the quorum is from being lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from approver_gui.keys.roster import Member, Roster
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.voters import MistakeKind, Policy, Voter
from tests.keys.stand_ins import DIGEST, a_key, another_key

KEY = "0x000000000000220d"
USERS = [
    ("admin", "admin", False),
    ("officer1", "admin", True),
    ("user1", "crypto-user", True),
    ("User2", "crypto-user", True),
    ("user3", "crypto-user", False),
    ("app_user", "internal(APPLIANCE_USER)", False),
]


def fed():
    """Return a roster as a cluster feeds it: user1 owns the key, user2 shares it."""
    return Roster().with_users(USERS).with_shares([(KEY, ["User1"], ["USER2", "user3"])])


def names(voters):
    return [voter.username for voter in voters]


def a_crowd(count, **policy):
    """Return a roster of so many crypto users with registered keys, all of one person."""
    users = [
        Member(f"user{at}", "crypto-user", "Ann", is_registered=True) for at in range(count)
    ]
    return Roster(tuple(users), policy=Policy(**policy))


def test_the_cluster_tells_users_roles_and_registered_keys():
    assert [(one.ident, one.can_sign) for one in fed().members] == [
        ("admin/admin", False),
        ("admin/officer1", True),
        ("crypto-user/user1", True),
        ("crypto-user/user2", True),
        ("crypto-user/user3", False),
    ]


def test_what_was_known_of_a_user_stays_and_who_is_gone_goes():
    known = fed().with_key("crypto-user/user1", a_key().public, "Ann")
    again = known.with_users([("USER1", "crypto-user", False), ("user9", "crypto-user", True)])

    assert [one.username for one in again.members] == ["user1", "user9"]
    assert again.members[0] == replace(known.members[2], is_registered=False)
    assert (again.members[0].key, again.members[0].person) == (a_key().public, "Ann")


def test_those_with_a_registered_key_and_a_share_can_approve_a_use_of_the_key():
    assert names(fed().can_approve("key-usage", KEY)) == ["user1", "user2"]


def test_admins_can_approve_changes_of_users():
    assert names(fed().can_approve("user", None)) == ["officer1"]


def test_nobody_knows_who_approves_a_service_that_is_not_published():
    assert names(fed().can_approve("unpublished", None)) == ["officer1", "user1", "user2"]


@pytest.mark.parametrize("reference", ["0x220d", "0x220D", KEY])
def test_a_key_is_the_same_however_its_number_is_written(reference):
    facts = {voter.username: voter.has_key for voter in fed().voters("key-usage", reference)}

    assert facts["user1"] is facts["user2"] is facts["user3"] is True
    assert facts["admin"] is False


@pytest.mark.parametrize("reference", [None, "0x1", "no number"])
def test_of_a_key_that_is_not_known_nothing_is_said(reference):
    assert {voter.has_key for voter in fed().voters("key-usage", reference)} == {None}


def test_before_the_cluster_is_asked_the_roster_says_who_has_a_key():
    roster = Roster((Member("user1", "crypto-user", key=a_key().public), Member("user2")))

    assert names(roster.can_approve("key-usage", None)) == ["user1"]


def test_one_name_in_two_roles_is_two_users_and_one_voter():
    both = Roster().with_users([("sam", "admin", True), ("sam", "crypto-user", True)])

    assert [one.ident for one in both.members] == ["admin/sam", "crypto-user/sam"]
    assert [voter.role for voter in both.voters("key-usage", None)] == ["crypto-user"]
    assert [voter.role for voter in both.voters("user", None)] == ["admin"]


def test_a_user_is_there_once():
    with pytest.raises(ValueError, match="twice"):
        Roster((Member("user1", "admin"), Member("USER1", "admin")))


def test_a_voter_verifies_with_the_registered_key():
    roster = fed().with_key("crypto-user/user1", a_key().public, "Ann")
    voters = {voter.username: voter for voter in roster.voters("key-usage", KEY)}

    verify = voters["user1"].verify
    assert verify is not None
    assert verify(DIGEST, a_key().sign(DIGEST))
    assert not verify(DIGEST, another_key().sign(DIGEST))
    assert (voters["user1"].person, voters["user2"].person) == ("Ann", None)
    assert voters["user2"].verify is None


def test_a_bad_signature_is_diagnosed_with_the_voters_key():
    roster = fed().with_key("crypto-user/user1", a_key().public)
    mistake = roster.diagnose(Voter("user1", "crypto-user"), DIGEST, a_key().sign(DIGEST)[::-1])

    assert mistake is not None
    assert mistake.kind is MistakeKind.REVERSED


@pytest.mark.parametrize(
    "voter", [Voter("user2", "crypto-user"), Voter("user1", "admin"), Voter("nobody")]
)
def test_without_a_key_nothing_is_diagnosed(voter):
    roster = fed().with_key("crypto-user/user1", a_key().public)

    assert roster.diagnose(voter, DIGEST, a_key().sign(DIGEST)[::-1]) is None


@pytest.mark.parametrize(
    ("able", "verdict", "words"),
    [
        (0, Verdict.STOP, "Locked: 3 approvals are needed and 0 can approve"),
        (2, Verdict.STOP, "Locked: 3 approvals are needed and 2 can approve"),
        (3, Verdict.DOUBT, "One more loss locks the cluster for good"),
        (4, Verdict.DOUBT, "Two more losses lock the cluster for good: 4 can approve, 3 must"),
        (5, Verdict.GOOD, "3 more losses lock the cluster for good"),
    ],
)
def test_the_forecast_warns_below_m_plus_2(able, verdict, words):
    forecast = a_crowd(able).forecast("key-usage", None, 3)

    assert (forecast.able, forecast.needed, forecast.verdict) == (able, 3, verdict)
    assert words in str(forecast.words)


def test_the_forecast_counts_people_where_a_person_has_one_vote():
    crowd = a_crowd(4, one_vote_a_person=True)
    more = replace(
        crowd,
        members=(
            *crowd.members,
            Member("x", is_registered=True),
            Member("y", is_registered=True),
        ),
    )

    assert crowd.forecast("key-usage", None, 2).able == 1
    assert more.forecast("key-usage", None, 2).able == 3  # who is not named may be anybody


def test_a_key_proves_itself_and_the_roster_remembers_when():
    east = timezone(timedelta(hours=2))
    roster = fed().proved(["crypto-user/user1"], datetime(2026, 3, 14, 14, 0, 0, 999, east))

    proven = {one.ident: one.proven_at for one in roster.members}
    assert proven.pop("crypto-user/user1") == datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
    assert set(proven.values()) == {None}


def test_another_key_has_not_proved_itself():
    at = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
    ident = "crypto-user/user1"
    proved = fed().with_key(ident, a_key().public, "Ann").proved([ident], at)

    same, other = proved.with_key(ident, a_key().public), proved.with_key(ident, None)
    assert same == proved
    assert (other.members[2].proven_at, other.members[2].person) == (None, "Ann")


def test_shares_that_the_cluster_tells_again_take_the_place_of_the_old():
    again = fed().with_shares([("0x220d", ["user1"], []), ("0x99", [], ["user3"])])

    assert names(again.can_approve("key-usage", KEY)) == ["user1"]
    assert sorted(again.shares) == [0x99, 0x220D]


def test_a_key_reference_is_a_number():
    with pytest.raises(ValueError, match="invalid literal"):
        fed().with_shares([("label", [], [])])
