# SPDX-License-Identifier: Apache-2.0
"""What the cluster says of itself, with gaps where it says nothing."""

from dataclasses import replace
from typing import Any

import pytest

from approver_gui.errors import HsmSessionLostError
from approver_gui.flows.operations import KeyName
from approver_gui.flows.survey import (
    MAX_PAGES,
    Survey,
    informed,
    number_of,
    public_half,
    renewed,
    take,
)
from approver_gui.hsm.answers import KeyPage, User
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import ListKeys, ListTimeouts, ListTokens, ListUsers, Request
from approver_gui.keys.roster import Roster
from tests.flows.cluster_desk import CoordinatorDesk, a_key, a_who, before, lost
from tests.keys.stand_ins import Clock

NOW = Clock()()


class Cluster:
    """Answers by the type of the request, with nothing where nothing is said."""

    def __init__(self, **pages) -> None:
        self.pages = pages
        self.asked: list[Request[Any]] = []

    def ask(self, request):
        self.asked.append(request)
        if isinstance(request, ListKeys):
            return self.pages[request.start or "first"]
        return ()


def keys(*numbers: int):
    return tuple(a_key(reference=f"0x{number:x}") for number in numbers)


def test_all_pages_of_keys_are_asked_for():
    cluster = Cluster(first=KeyPage(keys(1, 2), 3, "second"), second=KeyPage(keys(3), 3, None))

    survey = take(cluster.ask, a_who(), NOW)

    assert [number_of(key) for key in survey.keys] == [1, 2, 3]


def test_a_page_that_names_itself_is_the_last():
    cluster = Cluster(first=KeyPage(keys(1), 9, "again"), again=KeyPage(keys(2), 9, "again"))

    survey = take(cluster.ask, a_who(), NOW)

    assert [number_of(key) for key in survey.keys] == [1, 2]


class Endless(Cluster):
    """Names one more page on every page."""

    def ask(self, request):
        self.asked.append(request)
        return KeyPage((), 9, str(len(self.asked))) if isinstance(request, ListKeys) else ()


def test_a_cluster_that_never_comes_to_an_end_is_left():
    cluster = Endless()

    survey = take(cluster.ask, a_who(), NOW)

    assert survey.keys == ()
    assert len(cluster.asked) < MAX_PAGES + 10


def test_what_the_cluster_will_not_tell_is_a_gap_with_a_name(tmp_path):
    coordinator = CoordinatorDesk(tmp_path)
    for kind in (ListTimeouts, ListTokens, ListKeys):
        coordinator.troubles[kind] = before(refusal("Not supported"))

    state = coordinator.log_in()

    assert state.survey.timeouts is None
    assert (state.survey.keys, state.survey.tokens) == ((), ())
    assert [str(gap).partition(":")[0] for gap in state.survey.unanswered] == [
        "ListTimeouts",
        "ListKeys",
        "ListTokens",
    ]


def test_a_lost_session_is_no_gap(tmp_path):
    coordinator = CoordinatorDesk(tmp_path)
    coordinator.troubles[ListUsers] = before(lost())

    with pytest.raises(HsmSessionLostError):
        coordinator.flow.open_session()


def test_only_what_a_ceremony_depends_on_is_asked_again(tmp_path):
    coordinator = CoordinatorDesk(tmp_path)
    survey = coordinator.log_in().survey
    name = coordinator.key("release-key")
    stale = replace(survey, keys=tuple(replace(k, use_quorum=7) for k in survey.keys), users=())
    coordinator.asked.clear()

    fresh = renewed(stale, coordinator.sessions[-1].ask, name)

    asked, other = fresh.key(name), fresh.key(coordinator.key("seal-key"))
    assert asked is not None
    assert other is not None
    assert (asked.use_quorum, other.use_quorum) == (2, 7)
    assert fresh.users == survey.users
    assert len(coordinator.asked) == 3
    assert renewed(stale, coordinator.sessions[-1].ask, None).keys == stale.keys


# --- what follows from it ----------------------------------------------------------------


def a_user(name: str, **changed) -> User:
    fields = {"role": "admin", "is_locked": False, "has_mfa": False, "quorum": ()}
    return User(name, **{**fields, "coverage": "full", **changed})


def test_users_and_keys_on_which_the_hsms_disagree_are_named_with_the_repair():
    survey = Survey(
        NOW,
        users=(
            a_user("one"),
            a_user("two", coverage="inconsistent"),
            a_user("x", is_locked=None),
        ),
        keys=(a_key(), a_key("half-key", coverage="inconsistent")),
    )

    said = [str(words) for words in survey.differing()]

    assert len(said) == 3
    assert "user two (admin)" in said[0]
    assert "user x" in said[1]
    assert "key half-key" in said[2]
    assert all("again, when all HSMs can be reached" in words for words in said)


def test_users_are_found_in_any_case_and_by_role():
    survey = Survey(NOW, users=(a_user("one"),))

    assert survey.user("ONE", "admin")
    assert survey.user("one", "crypto-user") is None


def test_a_reference_that_is_none_does_no_harm():
    odd = a_key(reference="all of them")
    survey = Survey(NOW, keys=(odd, a_key()))

    assert number_of(odd) is None
    assert survey.key(KeyName("0x220d")) == a_key()
    assert set(informed(Roster(), survey).shares) == {0x220D}


def test_the_roster_learns_of_users_and_of_who_shares_private_keys():
    survey = Survey(
        NOW,
        users=(a_user("One", quorum=("token-sign",)), a_user("app", role="internal(AU)")),
        keys=(a_key(), a_key(key_class="public-key", reference="0x220c")),
    )

    roster = informed(Roster(), survey)

    assert [(one.ident, one.is_registered) for one in roster.members] == [("admin/one", True)]
    assert set(roster.shares) == {0x220D}


# --- the public half ---------------------------------------------------------------------


def public(label: str, *attributes: tuple[str, str], **changed):
    return a_key(label, "public-key", attributes=attributes, **changed)


def test_what_the_key_itself_says_decides_before_any_label():
    private = a_key("k", attributes=(("modulus", '"0xaa"'), ("id", '"0x01"')))
    right = public("other", ("modulus", '"0xaa"'))
    survey = Survey(NOW, keys=(private, public("k", ("modulus", '"0xbb"')), right))

    assert public_half(survey, private) == right


@pytest.mark.parametrize("empty", ['""', '"0x"', "null"])
def test_an_empty_id_says_nothing(empty):
    private = a_key("k", attributes=(("id", empty),))
    right = public("k", ("id", empty))
    survey = Survey(NOW, keys=(private, public("other", ("id", empty)), right))

    assert public_half(survey, private) == right


def test_an_id_decides_where_it_is_there_once():
    private = a_key("k", attributes=(("id", '"0x01"'),))
    right = public("other", ("id", '"0x01"'))

    assert public_half(Survey(NOW, keys=(right, public("k"))), private) == right
    twice = Survey(NOW, keys=(right, replace(right, label="third"), public("k")))
    assert public_half(twice, private) == public("k")


def test_a_label_of_two_public_keys_or_of_none_does_not_decide():
    private = a_key("k")

    assert public_half(Survey(NOW, keys=(public("k"), public("k"))), private) is None
    assert public_half(Survey(NOW, keys=(public("x"), private)), private) is None
    assert public_half(Survey(NOW, keys=(public("k", key_type="rsa"),)), private) is None
