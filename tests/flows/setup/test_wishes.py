# SPDX-License-Identifier: Apache-2.0
"""What is wanted of a cluster: kept, read strictly, refused where it cannot be."""

import json
from dataclasses import replace

import pytest

from approver_gui.errors import MediumError
from approver_gui.flows.setup.wishes import (
    FIRST_ADMIN,
    ROLES_TABLE,
    KeyKind,
    WishedKey,
    WishedUser,
    Wishes,
    dump,
    parse,
    suggestion,
)
from approver_gui.hsm.words import Role

USERS = tuple(WishedUser(f"user{n}", Role.CRYPTO_USER) for n in range(1, 5))
ADMINS = tuple(WishedUser(name, Role.ADMIN) for name in ("admin", "officer1", "officer2"))
KEY = WishedKey("user1", "release-key", KeyKind.P256, ("user2", "user3", "user4"))
FULL = Wishes((*ADMINS, *USERS), admin_quorum=2, key=KEY)


@pytest.mark.parametrize(
    "wishes",
    [Wishes(), suggestion(), FULL, Wishes(declined='because "we" said so: \u00e4')],
)
def test_wishes_written_are_the_same_wishes_again(wishes: Wishes):
    assert parse(dump(wishes)) == wishes


def test_a_suggestion_is_possible_and_needs_no_advice():
    assert suggestion().problems() == ()
    assert suggestion().advice() == ()


def test_names_are_kept_as_the_cluster_shows_them():
    assert WishedUser("User1", Role.ADMIN).username == "user1"
    key = WishedKey("User1", "Label", share_with=("User2",))
    assert (key.owner, key.share_with, key.label) == ("user1", ("user2",), "Label")


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        (replace(FULL, users=(*FULL.users, WishedUser("a b", Role.ADMIN))), "a b is not"),
        (replace(FULL, users=(*FULL.users, USERS[0])), "named twice"),
        (replace(FULL, admin_quorum=9), "from 2 to 8"),
        (replace(FULL, admin_quorum=1), "from 2 to 8"),
        (replace(FULL, admin_quorum=4), "locked for good"),
        (replace(FULL, key=replace(KEY, owner="user9")), "user9"),
        (replace(FULL, key=replace(KEY, share_with=("user1",))), "named twice"),
        (replace(FULL, key=replace(KEY, label="")), "label"),
        (replace(FULL, key=replace(KEY, label="a\nb")), "label"),
        (replace(FULL, key=replace(KEY, use=0)), "from 2 to 8"),
        (replace(FULL, key=replace(KEY, use=5)), "users who have it: 4"),
    ],
)
def test_what_cannot_be_done_is_named(wishes: Wishes, told: str):
    problems = wishes.problems()
    assert told in " ".join(map(str, problems))


def test_m_plus_two_is_advised():
    short = replace(FULL, key=replace(KEY, share_with=("user2",)))
    advice = " ".join(map(str, short.advice()))
    assert "4 admins are recommended" in advice
    assert "4 who have the key are recommended" in advice
    free = replace(FULL, key=replace(KEY, manage=0, use=0))
    assert "signs alone" in " ".join(map(str, free.advice()))


def test_who_approves_registers():
    assert FULL.to_register == (*ADMINS, *USERS)
    assert replace(FULL, admin_quorum=None).to_register == USERS
    assert Wishes((*ADMINS, *USERS)).to_register == ()


def test_the_first_admin_is_always_among_the_admins():
    assert Wishes(USERS).admins == (WishedUser(FIRST_ADMIN, Role.ADMIN),)
    assert FULL.admins == ADMINS


GOOD = json.loads(dump(FULL))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b"{" * 5000,
        json.dumps({**GOOD, "version": 2}).encode(),
        json.dumps({**GOOD, "more": 1}).encode(),
        json.dumps({**GOOD, "users": GOOD["users"] * 20}).encode(),
        json.dumps({**GOOD, "users": [{"username": "a", "role": "appliance"}]}).encode(),
        json.dumps({**GOOD, "admin_quorum": True}).encode(),
        json.dumps({**GOOD, "admin_quorum": 99}).encode(),
        json.dumps({**GOOD, "declined": "x" * 501}).encode(),
        json.dumps({**GOOD, "key": {**GOOD["key"], "kind": "dsa"}}).encode(),
        json.dumps({**GOOD, "key": {**GOOD["key"], "use": -1}}).encode(),
        json.dumps({**GOOD, "key": {**GOOD["key"], "share_with": "user2"}}).encode(),
    ],
)
def test_a_file_that_is_not_as_it_was_written_is_refused(data: bytes):
    with pytest.raises(MediumError):
        parse(data)


def test_the_table_of_roles_keeps_user_management_and_keys_apart():
    for one in ROLES_TABLE:
        if "users" in str(one.name) or "another user" in str(one.name):
            assert one.admin
            assert not one.crypto_user
        if "Sign" in str(one.name) or "keys" in str(one.name):
            assert one.crypto_user
            assert not one.admin
        assert not (one.anybody and not one.admin)
