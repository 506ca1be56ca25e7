# SPDX-License-Identifier: Apache-2.0
"""What key can be wished for, and how it is compared with one that is there."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from approver_gui.errors import RefusedError
from approver_gui.flows.founding import key_making
from approver_gui.flows.setup.wishes import KeyKind
from approver_gui.flows.survey import MAX_PAGES
from approver_gui.hsm.answers import KeyPage, User
from approver_gui.hsm.requests import ListKeys
from approver_gui.hsm.words import Curve, KeyFilter
from tests.flows.cluster_desk import a_key
from tests.flows.founding.desk import WISH


def a_user(name: str, *quorum: str, role: str = "crypto-user") -> User:
    return User(name, role, False, False, quorum, "full")


USERS = tuple(a_user(name, "token-sign") for name in ("user1", "user2", "user3"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"label": ""}, "label cannot be typed"),
        ({"label": "--help"}, "label cannot be typed"),
        ({"label": "two\nlines"}, "label cannot be typed"),
        ({"owner": "o'user"}, "no HSM user name"),
        ({"share_with": ("user2", "user2")}, "named twice"),
        ({"share_with": ("user1", "user2")}, "named twice"),
        ({"manage": 0}, "from 2 to 8"),
        ({"use": 1}, "from 2 to 8"),
        ({"use": 9, "manage": 9}, "from 2 to 8"),
        ({"use": 4}, "4 would have to approve, and 3 would have the key"),
    ],
)
def test_what_no_cluster_can_make_is_refused(change, words):
    with pytest.raises(RefusedError, match=words):
        key_making.require_possible(replace(WISH, **change))


def test_a_key_without_approvals_is_possible_and_said_to_be_one():
    alone = replace(WISH, manage=0, use=0, share_with=())
    key_making.require_possible(alone)
    (caution,) = key_making.cautions(alone, USERS)
    assert "signs alone" in str(caution)


def test_users_that_are_not_there_are_named():
    admins = (a_user("user2", role="admin"), a_user("user1"))
    with pytest.raises(RefusedError, match="user2, user3"):
        key_making.require_users(WISH, admins)
    key_making.require_users(WISH, USERS)


def test_who_cannot_approve_yet_and_too_few_are_cautions():
    some = (USERS[0], a_user("user2"), USERS[2])
    mute, scarce = map(str, key_making.cautions(WISH, some))
    assert "user2" in mute
    assert "Fewer than 4 is a risk" in scarce
    many = replace(WISH, share_with=("user2", "user3", "user4"))
    assert key_making.cautions(many, (*USERS, a_user("user4", "token-sign"))) == ()


def test_each_kind_asks_for_its_pair():
    asked = [key_making.request(replace(WISH, kind=kind)) for kind in KeyKind]
    assert [(one.rsa_bits, one.curve) for one in asked] == [
        (2048, None),
        (3072, None),
        (4096, None),
        (None, Curve.P256),
        (None, Curve.P384),
        (None, Curve.P521),
    ]


def test_a_size_that_is_not_told_is_not_held_against_a_key():
    key_making.require_same(WISH, a_key())
    rsa = replace(WISH, kind=KeyKind.RSA_2048)
    told = (("modulus-size-bits", "3072"),)
    with pytest.raises(RefusedError, match="bits: 3072, not 2048"):
        key_making.require_same(rsa, a_key(key_type="rsa", attributes=told))
    with pytest.raises(RefusedError, match="shared with: none, not user2, user3"):
        key_making.require_same(WISH, a_key(shared_with=()))


def test_every_page_is_looked_through_and_no_page_twice():
    public = a_key(key_class="public-key", reference="0x10")
    pages: dict[str | None, KeyPage] = {
        None: KeyPage((a_key(label="release-key-2"),), 3, "b"),
        "b": KeyPage((public,), 3, "c"),
        "c": KeyPage((a_key(),), 3, "c"),
    }
    found = key_making.find(answering(lambda start: pages[start]), "release-key")
    assert found == (a_key(), public)


def test_halves_that_cannot_be_told_apart_are_not_guessed():
    public = a_key(key_class="public-key")
    page = KeyPage((a_key(), public, replace(public, reference="0x11")), 3)
    assert key_making.find(answering(lambda _start: page), "release-key") == (a_key(), None)


def test_pages_without_an_end_are_not_turned_for_ever():
    numbers = itertools.count()
    endless = answering(lambda _start: KeyPage((), 1, str(next(numbers))))
    assert key_making.find(endless, "release-key") is None
    assert next(numbers) == MAX_PAGES


def answering(page: Callable[[str | None], KeyPage]) -> Any:
    """Return what asks a cluster with these pages of keys."""

    def ask(request: ListKeys) -> KeyPage:
        assert request.key_filter == KeyFilter(label="release-key")
        return page(request.start)

    return ask


def test_a_public_key_alone_is_another_key():
    alone = a_key(key_class="public-key", reference="0x0000000000000042")
    page = KeyPage((alone,), 1)
    with pytest.raises(RefusedError, match="0x0000000000000042"):
        key_making.find(answering(lambda _start: page), "release-key")
