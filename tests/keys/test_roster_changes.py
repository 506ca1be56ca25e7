# SPDX-License-Identifier: Apache-2.0
"""No key gets into the roster that nobody has looked at and named."""

from dataclasses import replace

import pytest

from approver_gui.errors import RefusedError
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.roster_changes import ChangeKind, accept, changes
from approver_gui.text import spoken_words
from approver_gui.tokens.voters import Policy
from tests.keys.stand_ins import a_key, another_key

IDENT = "crypto-user/user1"
OLD = Roster((Member("user1", "crypto-user", "Ann", a_key().public),))
OTHER = OLD.with_key(IDENT, another_key().public)


def kinds(old, new):
    return [one.kind for one in changes(old, new).items]


def words_of(key):
    return " ".join(spoken_words(key.public.fingerprint())[:8])


def test_the_same_roster_brings_no_change():
    proposed = changes(OLD, OLD)

    assert proposed.items == ()
    assert accept(proposed, ()) == OLD


def test_a_changed_key_is_shown_old_against_new():
    (change,) = changes(OLD, OTHER).items

    assert (change.kind, change.ident) == (ChangeKind.KEY_CHANGED, IDENT)
    assert f"from {words_of(a_key())} to {words_of(another_key())}" in str(change.words)


@pytest.mark.parametrize("named", [(), ("crypto-user/user2",), ("user1",)])
def test_a_changed_key_is_never_taken_silently(named):
    with pytest.raises(RefusedError) as refused:
        accept(changes(OLD, OTHER), named)

    assert IDENT in str(refused.value.detail)


def test_a_changed_key_is_taken_when_it_is_named():
    assert accept(changes(OLD, OTHER), [IDENT]) == OTHER


def test_the_first_key_of_a_user_must_be_named_too():
    # Otherwise a key could be changed in two steps: away, and back.
    without = OLD.with_key(IDENT, None)
    assert kinds(OLD, without) == [ChangeKind.KEY_REMOVED]
    assert accept(changes(OLD, without), ()) == without

    proposed = changes(without, OTHER)
    assert [one.kind for one in proposed.items] == [ChangeKind.KEY_ADDED]
    with pytest.raises(RefusedError):
        accept(proposed, ())


def test_a_new_user_with_a_key_must_be_named():
    proposed = changes(Roster(), OLD)

    assert [one.kind for one in proposed.items] == [ChangeKind.USER_ADDED, ChangeKind.KEY_ADDED]
    assert "user1 is new (Ann)" in str(proposed.items[0].words)
    assert proposed.to_be_named == {IDENT}


def test_the_same_name_in_another_role_is_another_user():
    admin = Roster((replace(OLD.members[0], role="admin"),))

    assert kinds(OLD, admin) == [
        ChangeKind.USER_ADDED,
        ChangeKind.KEY_ADDED,
        ChangeKind.USER_REMOVED,
    ]


def test_what_the_cluster_tells_is_shown():
    fed = OLD.with_users([("user1", "crypto-user", True), ("user2", "crypto-user", False)])
    later = fed.with_users([("user1", "crypto-user", False)])

    assert kinds(OLD, fed) == [
        ChangeKind.REGISTRATION,
        ChangeKind.USER_ADDED,
        ChangeKind.REGISTRATION,
    ]
    assert "nobody named" in str(changes(OLD, fed).items[1].words)
    assert kinds(fed, later) == [ChangeKind.REGISTRATION, ChangeKind.USER_REMOVED]
    assert changes(OLD, fed).to_be_named == set()


def test_that_the_cluster_was_not_asked_is_no_change():
    fed = OLD.with_users([("user1", "crypto-user", True)])

    assert kinds(fed, OLD) == []


def test_another_person_is_shown_old_against_new():
    bea = OLD.with_key(IDENT, a_key().public, "Bea")
    nobody = OLD.with_key(IDENT, a_key().public, "")

    assert str(changes(OLD, bea).items[0].words) == f"{IDENT} was Ann and is now Bea."
    assert str(changes(OLD, nobody).items[0].words) == f"{IDENT} was Ann and is now nobody."
    assert kinds(nobody, bea) == [ChangeKind.PERSON]


def test_shares_and_policy_are_shown():
    shared = OLD.with_shares([("0x1", ["user1"], [])])
    strict = Policy(3, frozenset({"admin"}), frozenset({"Ann"}), True, True)
    (change,) = changes(OLD, replace(OLD, policy=strict)).items

    assert kinds(OLD, shared) == [ChangeKind.SHARES]
    assert change.kind is ChangeKind.POLICY
    assert "(nothing said needed, roles any, persons any" in str(change.words)
    strictly = "3 needed, roles admin, persons Ann, the requester does not approve"
    assert f"to ({strictly}, one vote a person)" in str(change.words)
