# SPDX-License-Identifier: Apache-2.0
"""What holds for every request."""

from typing import get_args

import pytest

from approver_gui.hsm.embedded import WHAT_IT_IS, sentences
from approver_gui.hsm.embedded.rules import _RULES, Refused, end_session, execute, new_cluster
from approver_gui.hsm.embedded.state import Session
from approver_gui.hsm.requests import (
    Activate,
    AnyRequest,
    CreateUser,
    DeleteUser,
    DescribeHsms,
    FinishMfa,
    GenerateToken,
    ListKeys,
    ListUsers,
    LogOut,
    StartMfa,
)
from approver_gui.hsm.words import KeyFilter, Role, Service
from approver_gui.keys.secret import Secret
from tests.hsm.embedded.memory import MemoryCluster
from tests.hsm.embedded.stage import KEY, Stage, a_pair, a_sign, create, log_in, missing, word
from tests.hsm.embedded.toys import ToySafe, approved, pen, signed


def test_there_is_a_rule_for_every_request():
    assert set(_RULES) == set(get_args(AnyRequest))


def test_a_new_cluster_has_an_admin_who_waits_and_the_appliance_user():
    state = new_cluster(["HSM-0001"])

    assert set(state.accounts) == {
        "unactivated-admin/admin",
        "internal(APPLIANCE_USER)/app_user",
    }
    assert dict(state.quorum_values) == {"user": 1, "quorum": 1}


@pytest.mark.parametrize("serials", [[], ["HSM-0001", "HSM-0001"]])
def test_a_cluster_has_hsms_that_can_be_told_apart(serials):
    with pytest.raises(ValueError, match="at least one HSM"):
        new_cluster(serials)


def test_it_says_what_it_is_to_everybody():
    cluster = MemoryCluster(ToySafe())

    hsms = cluster.session().ask(DescribeHsms())

    assert {hsm.model for hsm in hsms} == {WHAT_IT_IS}
    assert [hsm.serial_number for hsm in hsms] == ["HSM-0001", "HSM-0002"]


def test_without_an_hsm_nothing_is_answered_and_nothing_changes():
    stage = Stage()
    stage.set_fault(missing(2))
    before = stage.state

    assert stage.admin.refusal(ListUsers()) == sentences.NO_HSM
    assert stage.admin.refusal(LogOut()) == sentences.NO_HSM
    assert stage.state == before
    stage.clear_faults()
    assert stage.admin.ask(ListUsers())


def test_more_hsms_missing_than_there_are_is_all_of_them():
    stage = Stage()
    stage.set_fault(missing(99))
    assert stage.admin.refusal(ListUsers()) == sentences.NO_HSM


def test_a_missing_number_below_nothing_is_nothing():
    stage = Stage()
    stage.set_fault(missing(-1))
    assert len(stage.admin.ask(DescribeHsms())) == 2


def test_what_is_refused_changes_nothing_and_is_not_logged():
    stage = Stage()
    stage.admin.ask(create("user9"))
    before, stage.log[:] = stage.state, []

    stage.admin.refusal(create("user9"))
    stage.admin.refusal(DeleteUser("nobody", Role.ADMIN))
    stage.user("user1").refusal(a_sign())

    assert stage.opcodes() == ["CN_LOGIN"]
    assert stage.state == before


def test_a_session_whose_user_is_gone_is_over_and_its_tokens_are_dead():
    stage = Stage()
    stage.admin.ask(create("user9"))
    lost = stage.user("user9")
    lost.ask(GenerateToken(Service.REGISTRATION))

    stage.admin.ask(DeleteUser("user9", Role.CRYPTO_USER))

    assert stage.state.tokens == {}
    assert lost.refusal(ListKeys()) == sentences.NOT_LOGGED_IN
    assert lost.session == Session()
    stage.admin.ask(create("user9"))
    assert lost.refusal(ListKeys()) == sentences.NOT_LOGGED_IN


def test_whatever_comes_instead_forgets_the_command_that_waits():
    stage = Stage()
    hsm = stage.user("user1")
    file = hsm.ask(StartMfa("user1", Role.CRYPTO_USER)).file

    hsm.ask(ListKeys())

    finish = FinishMfa(signed(file, "user1"), pen("user1"))
    assert hsm.refusal(finish) == sentences.NOTHING_WAITS


def test_the_end_of_a_session_kills_its_tokens_and_no_others():
    stage = Stage()
    first, second = stage.user("user1"), stage.user("user1")
    first.ask(a_pair("user2", quorum=2))
    ask = GenerateToken(Service.KEY_USAGE, KEY)
    dead, live = first.ask(ask), second.ask(ask)

    stage.state = end_session(stage.state, first.session.id)

    assert second.refusal(a_sign(approved(dead, "user1", "user2"))) == sentences.BAD_APPROVAL
    assert second.ask(a_sign(approved(live, "user1", "user2"))).signature
    assert end_session(stage.state, "") == stage.state


def test_a_session_without_its_master_key_changes_nothing():
    stage = Stage()
    stage.user("user1").ask(a_pair())
    keyless = Session("id", stage.admin.session.who)
    crypto = Session("id", stage.user("user1").session.who)

    for session, request in ((keyless, create("x")), (crypto, a_pair()), (crypto, a_sign())):
        outcome = execute(stage.state, session, request, stage.world())
        assert outcome.answer == Refused(sentences.NOT_LOGGED_IN)


@pytest.mark.parametrize("text", ["", "\0", "\n", "a b", "\u212a", "x" * 32, "x" * 10_000, "/"])
def test_whatever_is_typed_has_an_outcome(text):
    stage = Stage()
    user = stage.user("user1")
    for request in (
        log_in(text),
        create(text),
        DeleteUser(text, Role.ADMIN),
        CreateUser(text, Role.ADMIN, Secret(text), text.encode()),
        GenerateToken(Service.KEY_USAGE, KeyFilter(reference=text)),
        ListKeys(KeyFilter(label=text, reference=text), text),
    ):
        assert isinstance(stage.session().outcome(request).answer, Refused)
        stage.admin.outcome(request)
        user.outcome(request)
    assert stage.session().refusal(Activate(word("x"))) == sentences.ALREADY_ACTIVE
