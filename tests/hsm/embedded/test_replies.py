# SPDX-License-Identifier: Apache-2.0
"""Answers in the tool's JSON, and read back by the driver's side."""

import json
import typing

import pytest

from approver_gui.hsm.answers import (
    HsmInfo,
    Key,
    KeyPage,
    KeyPair,
    LiveToken,
    Signature,
    Timeouts,
    User,
    Who,
)
from approver_gui.hsm.dialogue import Slot, read
from approver_gui.hsm.embedded.replies import data_of, failure, path_data, success
from approver_gui.hsm.requests import (
    Activate,
    AnswerLogIn,
    AnyRequest,
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteTokens,
    DeleteUser,
    DescribeHsms,
    ExportPublicKey,
    FinishMfa,
    GenerateKeyPair,
    GenerateToken,
    ListKeys,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    ListUsers,
    LogIn,
    LogInWithMfa,
    LogOut,
    RegisterQuorumKey,
    RemoveMfa,
    SetKeyAttribute,
    SetQuorumValue,
    ShareKey,
    Sign,
    StartMfa,
    UnshareKey,
    Verify,
)
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism, Role, Service, TokenScope
from approver_gui.keys.secret import Secret

CU = Role.CRYPTO_USER
PASSWORD = Secret("x")
ANY = KeyFilter(label="release")
USER1 = Who("user1", "crypto-user")
PUBLIC = Key(
    reference="0x000000000000220d",
    label='a "label" \u00fc',
    key_class="public-key",
    key_type="rsa",
    owners=("user1",),
    shared_with=(),
    manage_quorum=0,
    use_quorum=0,
    coverage="full",
    attributes=(
        ("key-type", '"rsa"'),
        ("label", '"a \\"label\\" \\u00fc"'),
        ("class", '"public-key"'),
        ("verify", "true"),
        ("modulus-size-bits", "2048"),
    ),
)
PRIVATE = Key(
    reference="0x000000000000220e",
    label="release",
    key_class="private-key",
    key_type="ec",
    owners=("user1",),
    shared_with=("user2", "user3"),
    manage_quorum=2,
    use_quorum=3,
    coverage="inconsistent",
    attributes=(
        ("key-type", '"ec"'),
        ("label", '"release"'),
        ("class", '"private-key"'),
        ("sign", "true"),
    ),
)
USERS = (
    User("admin", "admin", False, False, (), "full"),
    User("user1", "crypto-user", True, True, ("token-sign",), "full"),
    User("user2", "crypto-user", None, False, (), "inconsistent"),
    User("app_user", "internal(APPLIANCE_USER)", False, False, (), "full"),
)
TOKENS = (
    LiveToken("admin", "user", 2, 1, 597, "full"),
    LiveToken("user1", "key-usage", None, None, None, "inconsistent"),
)
SIGN = Sign(Mechanism.RSA_PKCS, Hash.SHA256, ANY, b"data")
VERIFY = Verify(Mechanism.RSA_PKCS, Hash.SHA256, ANY, b"data", b"signature")

ANSWERS: tuple[tuple[AnyRequest, object], ...] = (
    (LogIn("user1", CU, PASSWORD), USER1),
    (AnswerLogIn(b"signed"), USER1),
    (LogOut(), None),
    (Activate(PASSWORD), None),
    (DescribeHsms(), (HsmInfo("vendor", "model", "serial 1", "2 [FIPS mode]"),)),
    (ListUsers(), USERS),
    (CreateUser("user1", CU, PASSWORD), USER1),
    (DeleteUser("user1", CU), USER1),
    (ChangePassword("user1", CU, PASSWORD), USER1),
    (FinishMfa(b"signed", b"key"), USER1),
    (RemoveMfa("user1", CU), USER1),
    (RegisterQuorumKey(b"key", b"signed"), USER1),
    (ListTokens(), TOKENS),
    (ListTokens(), ()),
    (DeleteTokens(TokenScope.ALL), None),
    (ListQuorumValues(), (("user", 1), ("quorum", 2))),
    (SetQuorumValue(Service.USER, 2), None),
    (ListTimeouts(), Timeouts(600, 300)),
    (GenerateKeyPair("a", "b", 2048), KeyPair(PUBLIC, PRIVATE)),
    (ListKeys(), KeyPage((), 0)),
    (ListKeys(), KeyPage((PUBLIC, PRIVATE), 9, "0x2210")),
    (ShareKey(ANY, "user2"), "Key shared successfully"),
    (UnshareKey(ANY, "user2"), "Key unshared successfully"),
    (SetKeyAttribute(ANY, "label", "b"), "Attribute set successfully"),
    (DeleteKey(ANY), "Key deleted successfully"),
    (SIGN, Signature("0x000000000000220e", b"\x00\xffsignature")),
    (VERIFY, "Signature verified successfully"),
)


@pytest.mark.parametrize(("request_", "answer"), ANSWERS)
def test_the_driver_reads_what_the_console_answers(request_, answer):
    printed = success(data_of(request_, answer))

    assert read(request_, json.loads(printed)["data"], {}) == answer


def test_the_driver_finds_the_files_that_the_console_has_written():
    token, exported = GenerateToken(Service.USER), ExportPublicKey(ANY)

    assert read(token, path_data("t.json"), {Slot.TOKEN: b"token"}) == b"token"
    told = data_of(exported, b"pem")
    assert told == {"message": "Successfully generated key file"}
    assert read(exported, told, {Slot.EXPORTED: b"pem"}) == b"pem"


def test_every_request_but_those_answered_by_a_question_has_an_answer_here():
    answered = {type(request) for request, _ in ANSWERS}
    in_files = {GenerateToken, ExportPublicKey, LogInWithMfa, StartMfa}

    assert answered | in_files == set(typing.get_args(AnyRequest))


def test_an_answer_is_ascii_over_several_lines():
    printed = success({"name": "M\u00fcller\x1b[2J\x7f"})

    assert printed.startswith('{\n  "error_code": 0,\n  "data": {\n')
    assert printed.isascii()
    assert printed.replace("\n", "").isprintable()


def test_a_failure_is_a_sentence():
    assert json.loads(failure("Quorum Failed")) == {"error_code": 1, "data": "Quorum Failed"}


def test_users_look_as_the_tool_shows_them():
    shown = data_of(ListUsers(), USERS[:3])

    assert shown == {
        "users": [
            {
                "username": "admin",
                "role": "admin",
                "locked": "false",
                "mfa": [],
                "quorum": [],
                "cluster-coverage": "full",
            },
            {
                "username": "user1",
                "role": "crypto-user",
                "locked": "true",
                "mfa": [{"strategy": "token-sign", "status": "enabled"}],
                "quorum": [{"strategy": "token-sign", "status": "enabled"}],
                "cluster-coverage": "full",
            },
            {
                "username": "user2",
                "role": "crypto-user",
                "locked": "inconsistent",
                "mfa": [],
                "quorum": [],
                "cluster-coverage": "inconsistent",
            },
        ]
    }


def test_tokens_look_as_the_tool_shows_them():
    assert data_of(ListTokens(), TOKENS[:1]) == {
        "tokens": [
            {
                "username": "admin",
                "service": "user",
                "approvals-required": 2,
                "number-of-approvals": 1,
                "token-timeout-seconds": 597,
                "cluster-coverage": "full",
            }
        ]
    }


def test_keys_look_as_the_tool_shows_them():
    page = KeyPage((PRIVATE,), 12, "10")

    assert data_of(ListKeys(), page) == {
        "matched_keys": [
            {
                "key-reference": "0x000000000000220e",
                "key-info": {
                    "key-owners": [{"username": "user1", "key-coverage": "inconsistent"}],
                    "shared-users": [
                        {"username": "user2", "key-coverage": "inconsistent"},
                        {"username": "user3", "key-coverage": "inconsistent"},
                    ],
                    "key-quorum-values": {
                        "manage-key-quorum-value": 2,
                        "use-key-quorum-value": 3,
                    },
                    "cluster-coverage": "inconsistent",
                },
                "attributes": {
                    "key-type": "ec",
                    "label": "release",
                    "class": "private-key",
                    "sign": True,
                },
            }
        ],
        "total_key_count": 12,
        "returned_key_count": 1,
        "next_token": "10",
    }


def test_a_list_of_keys_is_short_unless_more_is_asked_for():
    assert data_of(ListKeys(), KeyPage((PRIVATE,), 1), is_verbose=False) == {
        "matched_keys": [
            {"key-reference": "0x000000000000220e", "attributes": {"label": "release"}}
        ],
        "total_key_count": 1,
        "returned_key_count": 1,
    }
