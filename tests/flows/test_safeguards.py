# SPDX-License-Identifier: Apache-2.0
"""What may be begun: by whom, with how many, and nothing that locks out for good."""

import pytest

from approver_gui.errors import RefusedError
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    ChangePassword,
    CreateUser,
    DeleteUser,
    KeyName,
    SetQuorum,
    ShareKeyWith,
    SignPayload,
    UnshareKeyFrom,
)
from approver_gui.flows.safeguards import cautions, needed, require_allowed
from approver_gui.flows.survey import Survey
from approver_gui.hsm.answers import User
from approver_gui.hsm.words import Role, Service
from tests.flows.cluster_desk import a_key, a_who, ecdsa, word
from tests.keys.stand_ins import Clock

KEY = KeyName("0x220d", "release-key")
OTHER = KeyName("0x9", "lost-key")
SIGN = SignPayload(KEY, ecdsa())


def a_user(name: str, role: str = "crypto-user", **changed) -> User:
    fields = {"is_locked": False, "has_mfa": False, "quorum": ("token-sign",)}
    return User(name, role, **{**fields, "coverage": "full", **changed})


def a_survey(admins: int = 5, *, user: int = 1, quorum: int = 1, keys=None) -> Survey:
    """Return a cluster with so many admins who can approve, and three crypto users."""
    names = [a_user(f"admin{at}", "admin") for at in range(admins)]
    return Survey(
        Clock()(),
        users=(*names, *(a_user(f"user{at}") for at in (1, 2, 3))),
        quorum_values=(("user", user), ("quorum", quorum)),
        keys=(a_key(manage_quorum=3),) if keys is None else keys,
    )


ADMIN, CUSTODIAN = a_who("admin"), a_who("user1")


def refusal_of(operation, survey, who=ADMIN) -> str:
    with pytest.raises(RefusedError) as caught:
        require_allowed(operation, survey, who)
    return str(caught.value)


def test_how_many_must_approve_depends_on_key_and_service():
    survey = a_survey(user=2, quorum=3)
    new = CreateUser("user4", Role.CRYPTO_USER, word("user4"))

    assert needed(SIGN, survey, CUSTODIAN) == 2
    for operation in (
        ShareKeyWith(KEY, "user4"),
        UnshareKeyFrom(KEY, "user3"),
        ChangeKeyAttribute(KEY, "label", "x"),
    ):
        assert needed(operation, survey, CUSTODIAN) == 3
    assert needed(new, survey, ADMIN) == 2
    assert needed(DeleteUser("user3", Role.CRYPTO_USER), survey, ADMIN) == 2
    assert needed(SetQuorum(Service.USER, 3), survey, ADMIN) == 3
    assert needed(new, a_survey(), ADMIN) == 0


def test_the_own_password_needs_nobody_and_that_of_others_does():
    survey = a_survey(user=2, quorum=2)

    own = ChangePassword("USER1", Role.CRYPTO_USER, word("new"))
    assert needed(own, survey, CUSTODIAN) == 0
    assert needed(own, survey, ADMIN) == 2
    namesake = ChangePassword("user1", Role.ADMIN, word("new"))
    assert needed(namesake, survey, CUSTODIAN) == 2
    require_allowed(own, survey, CUSTODIAN)


def test_a_value_that_the_cluster_does_not_tell_is_not_guessed():
    survey = Survey(Clock()(), keys=())

    with pytest.raises(RefusedError, match="no quorum value for the service quorum"):
        needed(SetQuorum(Service.USER, 2), survey, ADMIN)
    with pytest.raises(RefusedError, match="no such key"):
        needed(SIGN, survey, CUSTODIAN)


@pytest.mark.parametrize(
    ("operation", "who"),
    [
        (SIGN, ADMIN),
        (DeleteUser("user3", Role.CRYPTO_USER), CUSTODIAN),
        (SetQuorum(Service.USER, 2), CUSTODIAN),
        (ChangePassword("user2", Role.CRYPTO_USER, word("x")), CUSTODIAN),
    ],
)
def test_another_role_is_told_at_once(operation, who):
    assert "Another role must do this" in refusal_of(operation, a_survey(), who)


@pytest.mark.parametrize(
    "operation",
    [
        SignPayload(OTHER, ecdsa()),
        ChangeKeyAttribute(OTHER, "label", "x"),
        ShareKeyWith(OTHER, "user2"),
        UnshareKeyFrom(OTHER, "user2"),
    ],
)
def test_a_key_that_is_not_shown_is_not_used(operation):
    assert "lost-key" in refusal_of(operation, a_survey(), CUSTODIAN)


@pytest.mark.parametrize(
    ("operation", "who"),
    [
        (ShareKeyWith(KEY, "user9"), CUSTODIAN),
        (ShareKeyWith(KEY, "admin1"), CUSTODIAN),
        (DeleteUser("user9", Role.CRYPTO_USER), ADMIN),
        (ChangePassword("user9", Role.CRYPTO_USER, word("x")), ADMIN),
    ],
)
def test_a_user_that_is_not_there_is_told_before_anybody_approves(operation, who):
    assert "no such user" in refusal_of(operation, a_survey(), who)


def test_a_user_is_made_once_but_repaired_where_hsms_lack_it():
    operation = CreateUser("user3", Role.CRYPTO_USER, word("user3"))
    assert "exists already" in refusal_of(operation, a_survey())

    half = Survey(Clock()(), users=(a_user("user3", coverage="inconsistent"),))

    require_allowed(operation, half, ADMIN)
    require_allowed(CreateUser("user4", Role.CRYPTO_USER, word("x")), half, ADMIN)


# --- lock-out ----------------------------------------------------------------------------


@pytest.mark.parametrize("target", [Service.USER, Service.QUORUM])
def test_a_value_is_not_raised_above_the_admins_with_a_key(target):
    survey = a_survey(2, user=2, quorum=2)

    said = refusal_of(SetQuorum(target, 3), survey)

    assert "lock out everybody" in said
    assert "2 could approve then, and 3 would have to" in said


@pytest.mark.parametrize(
    "changed", [{"quorum": ()}, {"coverage": "inconsistent"}, {"role": "crypto-user"}]
)
def test_only_admins_count_whose_key_every_hsm_has(changed):
    fields = {"role": "admin", **changed}
    third = a_user("admin9", **fields)
    survey = Survey(
        Clock()(),
        users=(a_user("admin1", "admin"), a_user("admin2", "admin"), third),
        quorum_values=(("user", 1), ("quorum", 1)),
    )

    assert "lock out" in refusal_of(SetQuorum(Service.QUORUM, 3), survey)
    require_allowed(SetQuorum(Service.QUORUM, 2), survey, ADMIN)


def test_user_is_never_above_quorum():
    survey = a_survey(user=2, quorum=2)

    assert "user would need 3" in refusal_of(SetQuorum(Service.USER, 3), survey)
    require_allowed(SetQuorum(Service.QUORUM, 3), survey, ADMIN)
    raised = a_survey(user=3, quorum=3)
    assert "quorum only 2" in refusal_of(SetQuorum(Service.QUORUM, 2), raised)


def test_a_service_that_the_cluster_does_not_know_has_no_value():
    assert "no service cluster" in refusal_of(SetQuorum(Service.CLUSTER, 2), a_survey())


def test_the_last_admins_who_can_approve_are_not_deleted():
    survey = a_survey(2, user=2, quorum=2)

    assert "1 could approve" in refusal_of(DeleteUser("admin1", Role.ADMIN), survey)
    require_allowed(DeleteUser("admin1", Role.ADMIN), a_survey(3, user=2, quorum=2), ADMIN)
    require_allowed(DeleteUser("admin0", Role.ADMIN), a_survey(1), ADMIN)


def test_an_admin_without_a_key_can_be_deleted():
    users = (a_user("admin1", "admin"), a_user("idle", "admin", quorum=()))
    values = (("user", 2), ("quorum", 2))
    survey = Survey(Clock()(), users=users, quorum_values=values)

    require_allowed(DeleteUser("idle", Role.ADMIN), survey, ADMIN)


def test_a_share_is_not_taken_back_when_the_key_could_not_be_used_again():
    survey = a_survey(keys=(a_key(use_quorum=2, manage_quorum=3),))
    assert "2 could approve" in refusal_of(UnshareKeyFrom(KEY, "user3"), survey, CUSTODIAN)

    require_allowed(UnshareKeyFrom(KEY, "user3"), a_survey(keys=(a_key(),)), CUSTODIAN)
    free = a_key(use_quorum=0, manage_quorum=0)
    require_allowed(UnshareKeyFrom(KEY, "user3"), a_survey(keys=(free,)), CUSTODIAN)


# --- cautions ----------------------------------------------------------------------------


def test_fewer_than_two_to_spare_is_said():
    survey = a_survey(3, user=2, quorum=2)

    (value,) = cautions(SetQuorum(Service.QUORUM, 2), survey)
    assert "3 can approve and 2 must. Fewer than 4 is a risk" in str(value)
    (admin,) = cautions(DeleteUser("admin1", Role.ADMIN), survey)
    assert "2 can approve and 2 must" in str(admin)
    (share,) = cautions(UnshareKeyFrom(KEY, "user3"), a_survey())
    assert "2 can approve and 3 must" in str(share)
    (user,) = cautions(DeleteUser("user3", Role.CRYPTO_USER), survey)
    assert "lose an approver" in str(user)


def test_what_is_safe_is_not_cautioned():
    many = a_survey(6, user=2, quorum=2)

    assert cautions(SetQuorum(Service.QUORUM, 4), many) == ()
    assert cautions(DeleteUser("admin1", Role.ADMIN), many) == ()
    assert cautions(DeleteUser("admin1", Role.ADMIN), a_survey(1)) == ()
    assert cautions(SIGN, many) == ()
    free = a_key(use_quorum=0, manage_quorum=0)
    assert cautions(UnshareKeyFrom(KEY, "user3"), a_survey(keys=(free,))) == ()
