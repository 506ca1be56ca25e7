# SPDX-License-Identifier: Apache-2.0
"""The roster's file: what goes in comes out, and anything else is one error."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.errors import KeyStoreError
from approver_gui.keys.roster import Member, Roster, Share
from approver_gui.keys.roster_file import (
    MAX_FILE_BYTES,
    MAX_USERS,
    RosterError,
    dump,
    parse,
    plain_roster,
)
from approver_gui.tokens.voters import Policy
from tests.keys.stand_ins import a_key, another_key

names = st.from_regex(r"[a-z0-9_]{1,31}", fullmatch=True)
groups = st.frozensets(names, max_size=3)
times = st.integers(0, 2**35).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
members = st.builds(
    Member,
    names,
    st.sampled_from(("admin", "crypto-user", "inconsistent", "")),
    st.text(max_size=255),
    st.sampled_from((None, a_key().public, another_key().public)),
    st.none() | times,
    st.none() | st.booleans(),
)
shares = st.builds(Share, st.integers(0, 2**64 - 1).map(hex), groups, groups)
persons = st.frozensets(st.text(max_size=9), max_size=3)
policies = st.builds(
    Policy, st.none() | st.integers(1, 1024), persons, persons, st.booleans(), st.booleans()
)
rosters = st.builds(
    Roster,
    st.lists(members, max_size=5, unique_by=lambda one: one.ident).map(tuple),
    st.lists(shares, max_size=3).map(
        lambda some: {int(one.key_reference, 16): one for one in some}
    ),
    policies,
)
AT = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
FULL = Roster(
    (Member("user1", "crypto-user", "Ann", a_key().public, AT, is_registered=True),),
    {0x220D: Share("0x220d", frozenset({"user1"}), frozenset({"user2"}))},
    Policy(2),
)


def parse_full(data):
    """Return the roster of a file that is no plain one."""
    roster = parse(data)
    assert isinstance(roster, Roster)
    return roster


def fields():
    return json.loads(dump(FULL))


def changed(*path, to):
    """Return the full roster's file with one field changed; ``...`` takes it away."""
    whole = fields()
    inner = whole
    for step in path[:-1]:
        inner = inner[step]
    if to is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = to
    return json.dumps(whole).encode()


def refused(data):
    with pytest.raises(RosterError) as error:
        parse(data)
    return str(error.value.detail)


@given(rosters)
@settings(max_examples=60)
def test_what_is_dumped_is_parsed_again(roster):
    assert parse(dump(roster)) == roster
    assert dump(parse_full(dump(roster))) == dump(roster)


def test_the_file_is_json_that_a_person_can_read():
    whole = fields()

    assert whole["format"] == "approver-gui/roster/1"
    assert whole["users"][0]["key"].startswith("-----BEGIN PUBLIC KEY-----\n")
    assert whole["users"][0]["proven_at"] == "2026-03-14T12:00:00Z"
    assert whole["policy"]["needed"] == 2


def test_user_names_are_the_same_in_capitals():
    assert parse(changed("users", 0, "username", to="USER1")) == FULL


CHANGES = {
    "another format": (("format",), "approver-gui/roster/2", "approver-gui/roster/1 only"),
    "nothing but a format": (("users",), ..., "roster: the field users is missing"),
    "no format": (("format",), ..., "roster: the field format is missing"),
    "an unknown field": (("note",), "x", "roster: the field note is unknown"),
    "an unknown field of a user": (("users", 0, "note"), 1, "users[0]: the field note"),
    "a user without a role": (("users", 0, "role"), ..., "the field role is missing"),
    "no list": (("users",), {}, "users: a list in brackets"),
    "no user": (("users", 0), "user1", "users[0]: an object in braces"),
    "no user name": (("users", 0, "username"), "user 1", "users[0]: this is no user name"),
    "a number for a name": (("users", 0, "username"), 1, "users[0]: this is no user name"),
    "a long person": (("users", 0, "person"), "x" * 256, "at most 255 characters"),
    "a number for a role": (("users", 0, "role"), 1, "users[0]: text of at most"),
    "no key": (("users", 0, "key"), "PEM", "users[0]: This is no PEM file"),
    "half a surrogate for a key": (("users", 0, "key"), "\ud800", "users[0]: This is no PEM"),
    "a local time": (("users", 0, "proven_at"), "2026-03-14T12:00:00", "a time such as"),
    "a day that is none": (("users", 0, "proven_at"), "2026-02-30T12:00:00Z", "a time such as"),
    "a flag that is none": (("users", 0, "is_registered"), 1, "true or false"),
    "a label for a key": (("shares", 0, "key_reference"), "label", "0x and hex digits"),
    "owners that are no users": (("shares", 0, "owners"), ["a b"], "no user name"),
    "nobody needed": (("policy", "needed"), 0, "a number from 1 to 1024"),
    "too many needed": (("policy", "needed"), 1025, "a number from 1 to 1024"),
    "half a person needed": (("policy", "needed"), 1.5, "a number from 1 to 1024"),
    "true needed": (("policy", "needed"), True, "a number from 1 to 1024"),
    "one role instead of a list": (("policy", "required_roles"), "admin", "a list in brackets"),
    "no policy": (("policy",), None, "policy: an object in braces"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_anything_else_is_refused_and_the_place_named(name):
    path, to, words = CHANGES[name]

    assert words in refused(changed(*path, to=to))


def test_nobody_and_no_key_is_there_twice():
    user, share = fields()["users"][0], fields()["shares"][0]

    assert "a user is there twice" in refused(changed("users", to=[user, user]))
    padded = {**share, "key_reference": "0x0220d"}
    assert "a key is there twice" in refused(changed("shares", to=[share, padded]))


def test_more_users_than_a_cluster_has_are_refused():
    user = {**fields()["users"][0], "key": None}
    crowd = [{**user, "username": f"u{at}"} for at in range(MAX_USERS + 1)]

    assert "more than 1024" in refused(changed("users", to=crowd))
    assert len(parse_full(changed("users", to=crowd[1:])).members) == MAX_USERS


def test_the_largest_cluster_fits_and_what_would_not_fit_is_not_written():
    crowd = tuple(
        Member(f"u{at}", "crypto-user", "x" * 64, a_key().public, AT) for at in range(MAX_USERS)
    )
    assert parse(dump(Roster(crowd))) == Roster(crowd)

    everybody = frozenset(one.username for one in crowd)
    many = {at: Share(hex(at), everybody, everybody) for at in range(100)}
    with pytest.raises(RosterError):
        dump(Roster(crowd, many))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b'{"a": ' + b"1" * 5000 + b"}",
        b"[" * 200_000,
        b'{"format": "approver-gui/roster/1"}',
        b'{"user1": "a", "user1": "b"}',
        b" " * (MAX_FILE_BYTES + 1),
    ],
)
def test_what_is_no_roster_at_all_is_refused(data):
    assert refused(data).startswith("Read as a roster: ")


@given(
    st.binary(max_size=60)
    | st.recursive(st.none() | st.text(), st.lists).map(json.dumps).map(str.encode)
)
def test_any_input_gives_a_roster_or_one_error(data):
    try:
        found: object = parse(data)
    except KeyStoreError as error:
        found = error
    assert isinstance(found, Roster | dict | RosterError)


# --- plain rosters -----------------------------------------------------------------------


def test_a_plain_roster_is_user_name_to_path():
    assert parse(b'\xef\xbb\xbf{"user1": "a.pem", "USER2": "/b/c.pem"}') == {
        "user1": "a.pem",
        "user2": "/b/c.pem",
    }


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"user1": "a", "USER1": "b"}', "a user is there twice"),
        (b'{"user 1": "a"}', "no user name"),
        (json.dumps({"user1": "x" * 4097}).encode(), "at most 4096"),
        (json.dumps({f"u{at}": "x" for at in range(1025)}).encode(), "more than 1024"),
    ],
)
def test_a_plain_roster_is_bounded_and_strict(data, words):
    assert words in refused(data)


def test_of_a_plain_roster_keys_are_known_and_nothing_else():
    roster = plain_roster({"user1": a_key().public})

    assert roster.members == (Member("user1", key=a_key().public),)
    (voter,) = roster.voters("key-usage", "0x1")
    assert (voter.role, voter.person, voter.has_key) == (None, None, None)
    assert roster.policy.needed is None
