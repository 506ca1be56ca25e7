# SPDX-License-Identifier: Apache-2.0
import hashlib
import json
from dataclasses import replace

import pytest

from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.requests import (
    DeleteKey,
    DeleteTokens,
    GenerateToken,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    LogOut,
    SetQuorumValue,
)
from approver_gui.hsm.words import KeyFilter, Role, Service, TokenScope
from approver_gui.tokens.approval_data import read_records
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import ServiceToken
from tests.hsm.embedded.memory import START
from tests.hsm.embedded.stage import KEY, PUBLIC, Stage, a_pair, a_sign, missing
from tests.hsm.embedded.toys import approved

ASK_KEY = GenerateToken(Service.KEY_USAGE, KEY)
ASK_USER = GenerateToken(Service.USER)
ASK_REGISTRATION = GenerateToken(Service.REGISTRATION)


# --- what a token is -----------------------------------------------------------------------


def test_a_key_token_says_who_asks_when_and_for_which_key():
    stage = Stage(("HSM-0001", "HSM-0002", "HSM-0003"))
    hsm = stage.user("user1")
    private = hsm.ask(a_pair("user2", quorum=2)).private
    stage.pass_time(5.5)

    file = hsm.ask(ASK_KEY)

    token = parse(file)
    assert isinstance(token, ServiceToken)
    assert list(json.loads(file)) == [
        "version",
        "service",
        "key_reference",
        "approval_data",
        "token",
        "signatures",
    ]
    assert token.service == "key-usage"
    assert token.key_reference == private.reference == "0x000000000000220e"
    assert token.digest == hashlib.sha256(token.approval_data).digest()
    records = read_records(token.approval_data)
    assert len(records) == 3
    for record in records:
        assert (record.service_code, record.key_handle) == (5, 0x220E)
        assert (record.requester, record.reserved) == ("user1", 0)
        assert record.issued_s == int(START.timestamp()) + 5
    assert len({record.hsm_number for record in records}) == 3
    assert len({record.random for record in records}) == 3


def test_a_token_of_an_admin_names_no_key():
    stage = Stage()
    file = stage.admin.ask(ASK_USER)
    token = parse(file)
    assert isinstance(token, ServiceToken)
    assert "key_reference" not in json.loads(file)
    assert [(r.service_code, r.key_handle) for r in read_records(token.approval_data)] == [
        (3, 0),
        (3, 0),
    ]
    assert stage.opcodes() == ["CN_GET_TOKEN"]


def test_a_missing_hsm_has_no_record_and_the_token_reads_so():
    stage = Stage()
    stage.set_fault(missing())
    file = stage.admin.ask(ASK_USER)
    stage.admin.ask(ASK_REGISTRATION)
    stage.clear_faults()

    token = parse(file)
    assert isinstance(token, ServiceToken)
    assert len(read_records(token.approval_data)) == 1
    coverages = {t.service: t.coverage for t in stage.admin.ask(ListTokens())}
    assert coverages == {"user": "inconsistent", "registration": "full"}


def test_each_service_has_its_users():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2", quorum=2))

    for service in (Service.USER, Service.QUORUM, Service.CLUSTER):
        assert hsm.refusal(GenerateToken(service)) == sentences.WRONG_ROLE
    assert stage.admin.refusal(ASK_KEY) == sentences.WRONG_ROLE
    assert stage.user("user3").refusal(ASK_KEY) == sentences.NO_KEY
    assert stage.user("user2").ask(GenerateToken(Service.KEY_MANAGEMENT, KEY))
    for request in (ASK_KEY, ASK_USER, ASK_REGISTRATION, ListTokens()):
        assert stage.session().refusal(request) == sentences.NOT_LOGGED_IN


def test_a_key_token_needs_a_key_with_a_quorum_and_no_other_token_a_key():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair())

    assert hsm.refusal(ASK_KEY) == sentences.NO_KEY_QUORUM
    assert hsm.refusal(GenerateToken(Service.KEY_USAGE, PUBLIC)) == sentences.NO_KEY_QUORUM
    no_filter = GenerateToken(Service.KEY_USAGE)
    assert hsm.refusal(no_filter) == sentences.BAD_FILTER_USE
    empty = GenerateToken(Service.KEY_USAGE, KeyFilter())
    assert hsm.refusal(empty) == sentences.BAD_KEY_FILTER
    with_filter = GenerateToken(Service.REGISTRATION, KEY)
    assert hsm.refusal(with_filter) == sentences.BAD_FILTER_USE


# --- how many, how long --------------------------------------------------------------------


@pytest.mark.parametrize("service", [Service.USER, Service.QUORUM])
def test_an_admin_has_one_live_token_for_each_service(service):
    stage = Stage()
    ask = GenerateToken(service)
    stage.admin.ask(ask)

    assert stage.admin.refusal(ask) == sentences.ONE_TOKEN
    assert stage.user("admin", Role.ADMIN).refusal(ask) == sentences.ONE_TOKEN
    assert stage.user("officer1", Role.ADMIN).ask(ask)
    stage.pass_time(600)
    assert stage.admin.ask(ask)
    stage.admin.ask(DeleteTokens(TokenScope.USER))
    assert stage.admin.ask(ask)


def test_crypto_users_have_as_many_as_they_like():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2", quorum=2))

    files = [approved(hsm.ask(ASK_KEY), "user1", "user2") for _ in range(3)]

    assert all(hsm.ask(a_sign(file)).signature for file in files)


def test_an_hsm_holds_1024_tokens_and_forgets_expired_ones():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2", quorum=2))
    hsm.ask(ASK_KEY)
    (token,) = stage.state.tokens.values()
    crowd = {f"{at:064x}": replace(token, digest=at.to_bytes(32, "big")) for at in range(1024)}
    stage.state = replace(stage.state, tokens=crowd)

    assert hsm.refusal(ASK_KEY) == sentences.TABLE_FULL
    stage.pass_time(600)
    assert hsm.ask(ASK_KEY)
    assert len(stage.state.tokens) == 1


def test_a_crowded_table_can_be_had_on_request():
    stage = Stage()
    stage.set_fault(Fault(FaultKind.CROWDED))
    assert stage.admin.refusal(ASK_USER) == sentences.TABLE_FULL
    stage.clear_faults()
    assert stage.admin.ask(ASK_USER)


# --- listed, deleted -----------------------------------------------------------------------


def test_everybody_logged_in_sees_all_tokens():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2", "user3", quorum=3))
    stage.admin.ask(ASK_USER)
    hsm.ask(ASK_REGISTRATION)
    stage.pass_time(30)
    hsm.ask(ASK_KEY)
    hsm.ask(GenerateToken(Service.KEY_MANAGEMENT, KEY))

    listed = stage.user("user2").ask(ListTokens())

    assert [(t.username, t.service, t.approvals_required, t.seconds_left) for t in listed] == [
        ("admin", "user", 1, 570),
        ("user1", "registration", 1, 570),
        ("user1", "key-usage", 3, 600),
        ("user1", "key-management", 3, 600),
    ]
    assert {(t.approvals, t.coverage) for t in listed} == {(0, "full")}


def test_a_token_outlives_its_key_without_any_use():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2", quorum=2))
    hsm.ask(ASK_KEY)
    hsm.ask(GenerateToken(Service.KEY_MANAGEMENT, KEY))
    hsm.ask(DeleteKey(KEY))
    assert [t.approvals_required for t in hsm.ask(ListTokens())] == [0, 0]


def test_own_tokens_are_deleted_by_anybody_and_all_by_admins():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(ASK_REGISTRATION)
    stage.user("user2").ask(ASK_REGISTRATION)
    stage.admin.ask(ASK_USER)
    stage.log.clear()

    assert hsm.refusal(DeleteTokens(TokenScope.ALL)) == sentences.WRONG_ROLE
    hsm.ask(DeleteTokens(TokenScope.USER))
    assert [t.username for t in hsm.ask(ListTokens())] == ["user2", "admin"]
    stage.admin.ask(DeleteTokens(TokenScope.ALL))
    assert hsm.ask(ListTokens()) == ()
    assert stage.opcodes() == ["CN_DELETE_TOKEN"] * 2
    assert stage.session().refusal(DeleteTokens(TokenScope.USER)) == sentences.NOT_LOGGED_IN


def test_a_logout_kills_the_tokens_of_the_session():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(ASK_REGISTRATION)
    hsm.ask(LogOut())
    assert stage.admin.ask(ListTokens()) == ()


# --- M -------------------------------------------------------------------------------------


def test_m_and_the_timeouts_are_no_secret():
    stage = Stage()
    hsm = stage.session()
    assert hsm.ask(ListQuorumValues()) == (("user", 1), ("quorum", 1))
    assert hsm.ask(ListTimeouts()).approved_s == 600


@pytest.mark.parametrize("value", [-1, 0, 1, 9, 10**30])
def test_m_goes_from_2_to_8(value):
    request = SetQuorumValue(Service.QUORUM, value)
    assert Stage().admin.refusal(request) == sentences.BAD_QUORUM_VALUE


def test_m_of_user_is_never_above_m_of_quorum():
    stage = Stage()
    assert stage.admin.refusal(SetQuorumValue(Service.USER, 2)) == sentences.USER_ABOVE_QUORUM
    stage.raise_m(2)
    file = approved(stage.admin.ask(GenerateToken(Service.QUORUM)), "admin", "officer1")
    up = SetQuorumValue(Service.USER, 3, file)
    assert stage.admin.refusal(up) == sentences.USER_ABOVE_QUORUM
    stage.admin.ask(SetQuorumValue(Service.QUORUM, 3, file))
    assert stage.opcodes() == ["CN_GET_TOKEN", *["CN_APPROVE_TOKEN"] * 2, "CN_SET_M_VALUE"]


@pytest.mark.parametrize("service", [Service.KEY_USAGE, Service.REGISTRATION, Service.CLUSTER])
def test_other_services_have_no_m(service):
    assert Stage().admin.refusal(SetQuorumValue(service, 2)) == sentences.BAD_SERVICE


def test_a_cluster_of_the_newer_type_has_m_of_its_own():
    stage = Stage()
    assert stage.admin.refusal(GenerateToken(Service.CLUSTER)) == sentences.BAD_SERVICE
    values = {**stage.state.quorum_values, "cluster": 1}
    stage.state = replace(stage.state, quorum_values=values)
    assert stage.admin.ask(GenerateToken(Service.CLUSTER))
    stage.admin.ask(SetQuorumValue(Service.CLUSTER, 2))
    assert dict(stage.admin.ask(ListQuorumValues()))["cluster"] == 2


def test_crypto_users_set_no_m():
    stage = Stage()
    request = SetQuorumValue(Service.QUORUM, 2)
    assert stage.user("user1").refusal(request) == sentences.WRONG_ROLE
