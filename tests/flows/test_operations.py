# SPDX-License-Identifier: Apache-2.0
"""Operations say what they will do, ask for exactly that, and keep their secrets."""

import pytest

from approver_gui.errors import RefusedError
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    ChangePassword,
    CreateUser,
    DeleteUser,
    KeyName,
    Operation,
    SetQuorum,
    ShareKeyWith,
    SignPayload,
    UnshareKeyFrom,
    checks_of,
    role_of,
    wipe,
)
from approver_gui.hsm import requests
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism, Role, Service
from approver_gui.journal.line import fitting
from approver_gui.keys.secret import Secret
from tests.flows.cluster_desk import DOCUMENT, ecdsa

KEY = KeyName("0x000000000000220d", "release-key")
FILTER = KeyFilter(reference="0x000000000000220d")
SECRET = Secret("lamp orbit cactus")
APPROVAL = b"merged"
Approvable = (
    requests.Sign
    | requests.ShareKey
    | requests.UnshareKey
    | requests.SetKeyAttribute
    | requests.CreateUser
    | requests.DeleteUser
    | requests.ChangePassword
    | requests.SetQuorumValue
)

OPERATIONS: dict[str, tuple[Operation, str, str, Approvable, Service]] = {
    "sign": (
        SignPayload(KEY, ecdsa()),
        "Make one signature with key release-key (0x220d) over payment-0042.json"
        " (12 bytes, ecdsa, sha256).",
        "Sign payment-0042.json with key release-key (0x220d) now",
        requests.Sign(
            Mechanism.ECDSA, Hash.SHA256, FILTER, DOCUMENT, is_digest=False, approval=APPROVAL
        ),
        Service.KEY_USAGE,
    ),
    "share": (
        ShareKeyWith(KEY, "user4"),
        "Share key release-key (0x220d) with crypto user user4, who may then use it and"
        " approve.",
        "Share key release-key (0x220d) with user4 now",
        requests.ShareKey(FILTER, "user4", APPROVAL),
        Service.KEY_MANAGEMENT,
    ),
    "unshare": (
        UnshareKeyFrom(KEY, "user3"),
        "Take key release-key (0x220d) away from crypto user user3, who then no longer"
        " approves.",
        "Take key release-key (0x220d) away from user3 now",
        requests.UnshareKey(FILTER, "user3", APPROVAL),
        Service.KEY_MANAGEMENT,
    ),
    "attribute": (
        ChangeKeyAttribute(KEY, "label", "new name"),
        "Set the attribute label of key release-key (0x220d) to new name.",
        "Set label of key release-key (0x220d) to new name now",
        requests.SetKeyAttribute(FILTER, "label", "new name", APPROVAL),
        Service.KEY_MANAGEMENT,
    ),
    "create": (
        CreateUser("user4", Role.CRYPTO_USER, SECRET),
        "Create the user user4 with the role crypto-user.",
        "Create user user4 (crypto-user) now",
        requests.CreateUser("user4", Role.CRYPTO_USER, SECRET, APPROVAL),
        Service.USER,
    ),
    "delete": (
        DeleteUser("officer1", Role.ADMIN),
        "Delete the user officer1 with the role admin for good.",
        "Delete user officer1 (admin) now",
        requests.DeleteUser("officer1", Role.ADMIN, APPROVAL),
        Service.USER,
    ),
    "password": (
        ChangePassword("user1", Role.CRYPTO_USER, SECRET),
        "Change the password of user1 (crypto-user) and unlock the account.",
        "Change the password of user1 (crypto-user) now",
        requests.ChangePassword("user1", Role.CRYPTO_USER, SECRET, APPROVAL),
        Service.USER,
    ),
    "quorum": (
        SetQuorum(Service.USER, 2),
        "Ask for 2 approvals of admins for the service user from then on; it can be changed,"
        " but never be 1 again.",
        "Set the quorum value of user to 2 now",
        requests.SetQuorumValue(Service.USER, 2, APPROVAL),
        Service.QUORUM,
    ),
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_says_and_asks_for_the_same(name):
    operation, sentence, button, request, service = OPERATIONS[name]

    assert str(operation.sentence()) == sentence
    assert str(operation.button()) == button
    assert operation.request(APPROVAL) == request
    unapproved = operation.request(None)
    assert isinstance(unapproved, Approvable)
    assert unapproved.approval is None
    assert operation.service is service


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_journal_takes_what_an_operation_tells_and_learns_no_secret(name):
    operation, *_ = OPERATIONS[name]

    facts = fitting(operation.facts())

    assert facts["operation"] == operation.kind
    assert facts["service"] == operation.service
    assert "lamp" not in f"{facts} {operation!r} {operation.sentence()} {operation.button()}"
    assert "pay" not in repr(operation).replace("payment", "").replace("payload", "")


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_has_something_to_look_at_when_its_outcome_is_unknown(name):
    operation, *_ = OPERATIONS[name]

    checks = checks_of(operation.kind)

    assert len(checks) >= 3
    assert "never executed again" in str(checks[-1])


def test_an_unknown_kind_is_looked_at_too():
    assert len(checks_of("odd")) == 2


def test_keys_are_named_by_label_and_short_reference():
    assert str(KEY.words()) == "key release-key (0x220d)"
    assert str(KeyName("0x9").words()) == "key 0x9"
    assert KEY.number == 0x220D
    assert KEY.filter() == FILTER


@pytest.mark.parametrize("reference", ["", "220d", "0x", "0x22 --all", "0x" + "0" * 17])
def test_a_reference_that_is_none_names_no_key(reference):
    with pytest.raises(ValueError, match="hex digits"):
        KeyName(reference)


@pytest.mark.parametrize("name", ["", "-u", "user 1", "a" * 32, "user\n"])
def test_no_operation_is_about_a_name_that_is_none(name):
    for make in (
        lambda: ShareKeyWith(KEY, name),
        lambda: UnshareKeyFrom(KEY, name),
        lambda: CreateUser(name, Role.CRYPTO_USER, SECRET),
        lambda: DeleteUser(name, Role.CRYPTO_USER),
        lambda: ChangePassword(name, Role.CRYPTO_USER, SECRET),
    ):
        with pytest.raises(RefusedError, match="no HSM user name"):
            make()


@pytest.mark.parametrize("password", ["", "a\nb", "a\x7fb", "a\tb"])
def test_a_password_that_cannot_be_typed_is_refused_before_anybody_is_asked(password):
    for kind in (CreateUser, ChangePassword):
        with pytest.raises(RefusedError, match="cannot be typed"):
            kind("user4", Role.CRYPTO_USER, Secret(password))


@pytest.mark.parametrize(
    ("name", "value"),
    [("", "x"), ("-label", "x"), ("la bel", "x"), ("label", ""), ("label", "-x")]
    + [("label", value) for value in ("a\nb", "\x1b[A", " ", "x" * 256, "\u202e")],
)
def test_an_attribute_that_cannot_be_typed_is_refused(name, value):
    with pytest.raises(RefusedError, match="cannot be set"):
        ChangeKeyAttribute(KEY, name, value)


@pytest.mark.parametrize(
    ("target", "value"),
    [(Service.USER, 1), (Service.USER, 9), (Service.KEY_USAGE, 2), (Service.REGISTRATION, 2)],
)
def test_a_quorum_value_that_cannot_be_is_refused(target, value):
    with pytest.raises(RefusedError, match="cannot be set"):
        SetQuorum(target, value)


def test_roles_by_service():
    assert role_of(Service.KEY_USAGE) is role_of(Service.KEY_MANAGEMENT) is Role.CRYPTO_USER
    assert role_of(Service.USER) is role_of(Service.QUORUM) is Role.ADMIN


def test_a_password_is_forgotten_with_its_operation():
    password = Secret("lamp orbit cactus")

    wipe(CreateUser("user4", Role.CRYPTO_USER, password))
    wipe(DeleteUser("user4", Role.CRYPTO_USER))

    assert not password
