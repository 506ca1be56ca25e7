# SPDX-License-Identifier: Apache-2.0
"""Which approvals count, and for what."""

import json

import pytest

from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.requests import (
    CreateUser,
    DeleteKey,
    GenerateToken,
    LogIn,
    LogOut,
    SetKeyAttribute,
    ShareKey,
    Sign,
    UnshareKey,
)
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism, Role, Service
from tests.hsm.embedded.memory import MemoryHsm
from tests.hsm.embedded.stage import (
    KEY,
    PAYLOAD,
    Stage,
    a_pair,
    a_sign,
    create,
    with_approval,
    word,
)
from tests.hsm.embedded.toys import approved

USAGE = GenerateToken(Service.KEY_USAGE, KEY)
MANAGE = GenerateToken(Service.KEY_MANAGEMENT, KEY)


def stage_with_key(*shared: str) -> tuple[Stage, MemoryHsm]:
    """Return a stage, and a session of user1, who owns a key with M = 2."""
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair(*(shared or ("user2",)), quorum=2))
    return stage, hsm


def test_one_token_is_one_signature():
    _stage, hsm = stage_with_key()
    file = approved(hsm.ask(USAGE), "user1", "user2")

    assert hsm.ask(a_sign(file)).signature

    assert hsm.refusal(a_sign(file)) == sentences.BAD_APPROVAL


@pytest.mark.parametrize("role", [None, "crypto-user"])
def test_the_role_in_the_file_may_be_absent_and_must_be_right(role):
    _stage, hsm = stage_with_key()
    file = hsm.ask(USAGE)
    wrong = approved(file, "user1", "user2", role="admin")
    assert hsm.refusal(a_sign(wrong)) == sentences.BAD_APPROVAL
    assert hsm.ask(a_sign(approved(file, "user1", "USER2".lower(), role=role)))


def test_names_count_whatever_their_case():
    _stage, hsm = stage_with_key()
    file = approved(hsm.ask(USAGE), "user1", "user2")
    assert hsm.ask(a_sign(file.replace(b'"user2"', b'"USER2"')))


def test_a_name_in_two_spellings_counts_once():
    _stage, hsm = stage_with_key()
    file = approved(hsm.ask(USAGE), "user2", "user2").replace(b'"user2"', b'"User2"', 1)
    assert hsm.refusal(a_sign(file)) == sentences.too_few(1, 2)


def test_more_approvals_than_needed_are_fine():
    _stage, hsm = stage_with_key("user2", "user3")
    assert hsm.ask(a_sign(approved(hsm.ask(USAGE), "user3", "user2", "user1")))


SPOILT = {
    "a stranger's": lambda file: approved(file, "user1", "user2", "user3"),
    "an unknown user's": lambda file: approved(file, "user1", "user2", "nobody"),
    "an admin's": lambda file: approved(file, "user1", "user2", "admin"),
    "one under another name": lambda file: approved(file, "user1", "user3").replace(
        b'"user3"', b'"user2"'
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_one_wrong_pair_spoils_the_file_and_not_the_token(name):
    _stage, hsm = stage_with_key()
    file = hsm.ask(USAGE)

    assert hsm.refusal(a_sign(SPOILT[name](file))) == sentences.BAD_APPROVAL

    assert hsm.ask(a_sign(approved(file, "user1", "user2")))


def test_who_has_registered_no_key_approves_nothing():
    stage, hsm = stage_with_key()
    stage.admin.ask(create("user9"))
    hsm.ask(a_pair("user9", quorum=2, label="other"))
    other = KeyFilter(label="other")
    file = hsm.ask(GenerateToken(Service.KEY_USAGE, other))
    sign = a_sign(approved(file, "user1", "user9"), other)
    assert hsm.refusal(sign) == sentences.BAD_APPROVAL
    stage.register("user9")
    assert hsm.ask(sign).signature


def test_the_file_is_read_before_the_token_is_looked_for():
    stage, hsm = stage_with_key()
    hsm.ask(USAGE)
    registration = hsm.ask(GenerateToken(Service.REGISTRATION))
    assert hsm.refusal(a_sign()) == sentences.QUORUM_FAILED
    assert hsm.refusal(a_sign(b"")) == sentences.BAD_FILE
    assert hsm.refusal(a_sign(b"{}" * 10)) == sentences.BAD_FILE
    assert hsm.refusal(a_sign(registration)) == sentences.BAD_FILE
    unsigned = stage.user("user2").ask(USAGE)
    assert hsm.refusal(a_sign(unsigned)) == sentences.NO_SIGNATURES


def test_what_the_json_claims_beside_the_digest_does_not_matter():
    _stage, hsm = stage_with_key()
    fields = json.loads(approved(hsm.ask(USAGE), "user1", "user2"))
    fields |= {"service": "key-management", "key_reference": "0x1"}
    assert hsm.ask(a_sign(json.dumps(fields).encode())).signature


def test_other_approval_data_do_not_belong_to_the_digest():
    _stage, hsm = stage_with_key()
    file = approved(hsm.ask(USAGE), "user1", "user2")
    changed = file.replace(b'"approval_data": "AAEA', b'"approval_data": "AAEB')
    assert changed != file
    assert hsm.refusal(a_sign(changed)) == sentences.BAD_APPROVAL


# --- whose, where, when --------------------------------------------------------------------


def test_a_token_is_for_the_session_that_asked():
    stage, hsm = stage_with_key()
    file = approved(hsm.ask(USAGE), "user1", "user2")

    for other in (stage.user("user1"), stage.user("user2")):
        assert other.refusal(a_sign(file)) == sentences.BAD_APPROVAL
    hsm.ask(LogOut())
    hsm.ask(LogIn("user1", Role.CRYPTO_USER, word("user1")))
    assert hsm.refusal(a_sign(file)) == sentences.BAD_APPROVAL


def test_a_user_with_whom_it_is_shared_asks_for_itself():
    stage, _hsm = stage_with_key()
    other = stage.user("user2")
    assert other.ask(a_sign(approved(other.ask(USAGE), "user1", "user2")))


def test_a_token_lives_600_seconds():
    stage, hsm = stage_with_key()
    file = approved(hsm.ask(USAGE), "user1", "user2")
    stage.pass_time(599)
    other = approved(hsm.ask(USAGE), "user1", "user2")
    assert hsm.ask(a_sign(file))
    stage.pass_time(600)
    assert hsm.refusal(a_sign(other)) == sentences.BAD_APPROVAL


def test_a_token_is_for_its_key():
    _stage, hsm = stage_with_key()
    hsm.ask(a_pair("user2", quorum=2, label="other"))
    file = approved(hsm.ask(USAGE), "user1", "user2")
    other = KeyFilter(label="other")
    assert hsm.refusal(a_sign(file, other)) == sentences.BAD_APPROVAL
    assert hsm.ask(a_sign(file))


def test_a_token_is_for_its_service():
    stage, hsm = stage_with_key()
    usage = approved(hsm.ask(USAGE), "user1", "user2")
    manage = approved(hsm.ask(MANAGE), "user1", "user2")
    assert hsm.refusal(a_sign(manage)) == sentences.BAD_APPROVAL
    assert hsm.refusal(ShareKey(KEY, "user3", usage)) == sentences.BAD_APPROVAL
    stage.raise_m()
    quorum = stage.admin.ask(GenerateToken(Service.QUORUM))
    both = approved(quorum, "admin", "officer1")
    assert stage.admin.refusal(create("x", approval=both)) == sentences.BAD_APPROVAL


def test_a_command_that_fails_for_another_reason_leaves_the_token():
    _stage, hsm = stage_with_key()
    file = approved(hsm.ask(USAGE), "user1", "user2")
    misfit = Sign(Mechanism.RSA_PKCS, Hash.SHA256, KEY, PAYLOAD, approval=file)
    assert hsm.refusal(misfit) == sentences.DOES_NOT_FIT
    assert hsm.ask(a_sign(file))


def test_an_approval_that_nobody_asked_for_is_not_looked_at():
    stage = Stage()
    made = stage.admin.ask(CreateUser("user9", Role.CRYPTO_USER, word("x"), b"anything"))
    assert made.username == "user9"


# --- what a key's quorum covers ------------------------------------------------------------


MANAGED = {
    "share": ShareKey(KEY, "user3"),
    "unshare": UnshareKey(KEY, "user3"),
    "set-attribute": SetKeyAttribute(KEY, "label", "new"),
}


@pytest.mark.parametrize("name", MANAGED)
def test_management_wants_approvals(name):
    shared = ("user2",) if name == "share" else ("user2", "user3")
    stage, hsm = stage_with_key(*shared)
    request = MANAGED[name]

    assert hsm.refusal(request) == sentences.QUORUM_FAILED
    hsm.ask(with_approval(request, approved(hsm.ask(MANAGE), "user1", "user2")))

    assert stage.opcodes().count("CN_APPROVE_TOKEN") == 2


def test_deleting_wants_none():
    _stage, hsm = stage_with_key()
    assert hsm.ask(DeleteKey(KEY)) == "Key deleted successfully"


def test_no_signature_is_logged_but_its_approvals_are():
    stage, hsm = stage_with_key()
    hsm.ask(a_pair(label="free"))
    file = approved(hsm.ask(USAGE), "user1", "user2")
    stage.log.clear()

    hsm.ask(a_sign(None, KeyFilter(label="free")))
    assert stage.log == []
    hsm.ask(a_sign(file))
    assert stage.opcodes() == ["CN_APPROVE_TOKEN"] * 2
