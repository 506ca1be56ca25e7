# SPDX-License-Identifier: Apache-2.0
"""How far each quorum is from being lost for good, and which drills there are."""

from dataclasses import replace

import pytest

from approver_gui.flows.drill import Drill
from approver_gui.flows.quorum_health import able_for, drills, health
from approver_gui.flows.survey import Survey, informed
from approver_gui.hsm.answers import Key, User
from approver_gui.keys.roster import Roster
from approver_gui.tokens.checks import Verdict
from tests.flows.cluster_desk import a_key, a_roster, a_who
from tests.keys.stand_ins import Clock


def a_user(name: str, role: str = "crypto-user", *, registered: bool = True) -> User:
    quorum = ("token-sign",) if registered else ()
    return User(name, role, is_locked=False, has_mfa=False, quorum=quorum, coverage="full")


def a_survey(
    *,
    users: int = 3,
    admins: int = 0,
    keys: tuple[Key, ...] = (),
    values: tuple[tuple[str, int], ...] = (),
) -> Survey:
    people = [a_user(f"user{at}") for at in range(1, users + 1)]
    officers = [a_user(f"officer{at}", "admin") for at in range(1, admins + 1)]
    return Survey(Clock()(), users=(*people, *officers), keys=keys, quorum_values=values)


def of(survey: Survey) -> Roster:
    return informed(a_roster(), survey)


@pytest.mark.parametrize(
    ("needed", "verdict", "words"),
    [
        (1, Verdict.GOOD, None),
        (2, Verdict.DOUBT, "Two more losses lock this key for good: 3 can approve, 2 must."),
        (3, Verdict.DOUBT, "One more loss locks this key for good: 3 can approve, 3 must."),
        (4, Verdict.STOP, "Locked: 4 approvals are needed and 3 can approve."),
    ],
)
def test_each_key_with_a_quorum_is_told(needed, verdict, words):
    survey = a_survey(keys=(a_key(use_quorum=needed, manage_quorum=needed),))
    found = health(survey, of(survey))
    if words is None:  # one alone is no quorum
        assert found == ()
        return
    (one,) = found
    assert one.verdict is verdict
    assert words in str(one.forecast.words)
    assert "release-key (0x220d)" in str(one.about)
    assert "register a key" in str(one.advice)


def test_two_more_than_must_is_good_and_needs_no_advice():
    key = a_key(shared_with=("user2", "user3", "user4"))
    survey = a_survey(users=4, keys=(key,))
    (one,) = health(survey, of(survey))
    assert (one.verdict, one.advice) == (Verdict.GOOD, None)
    assert "3 more losses lock this key" in str(one.forecast.words)


def test_a_user_without_a_registered_key_does_not_count():
    survey = a_survey(keys=(a_key(),))
    survey = replace(survey, users=(*survey.users[:2], a_user("user3", registered=False)))
    (one,) = health(survey, of(survey))
    assert one.forecast.able == 2


def test_admins_are_told_once_for_each_value_and_the_worst_comes_first():
    values = (("user", 2), ("quorum", 2), ("cluster", 3))
    survey = a_survey(admins=5, keys=(a_key(),), values=values)
    found = health(survey, of(survey))
    assert [str(one.about) for one in found] == [
        "Use of key release-key (0x220d)",
        "Admins: cluster",
        "Admins: user, quorum",
    ]


def test_public_halves_and_references_that_are_none_are_left_out():
    odd = a_key(reference="none", use_quorum=2)
    survey = a_survey(keys=(a_key(key_class="public-key"), odd))
    assert health(survey, of(survey)) == ()


def test_how_many_can_approve_is_moot_where_nobody_must():
    survey = a_survey(keys=(a_key(),))
    assert able_for(survey.keys[0], of(survey)) == 3
    assert able_for(a_key(use_quorum=0, manage_quorum=0), of(survey)) is None


def test_a_crypto_user_drills_keys_and_an_admin_admins():
    survey = a_survey(admins=2, keys=(a_key(), a_key(label="free-key", use_quorum=0)))
    roster = of(survey)
    (drill,) = drills(survey, roster, a_who("user1"))
    assert drill.key
    assert drill.key.label == "release-key"
    assert drills(survey, roster, a_who("admin")) == (Drill(),)


def test_nobody_drills_where_nobody_can_approve():
    survey = a_survey(users=0, keys=(a_key(),))
    roster = of(survey)
    assert drills(survey, roster, a_who("user1")) == ()
    assert drills(survey, roster, a_who("admin")) == ()
