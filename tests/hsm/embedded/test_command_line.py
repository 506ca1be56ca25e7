# SPDX-License-Identifier: Apache-2.0
"""From typed commands to requests: files read, passwords asked for, values checked."""

import base64
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from approver_gui.hsm.dialogue import Slot, compose, inputs
from approver_gui.hsm.embedded import grammar
from approver_gui.hsm.embedded.command_line import output_of, request_of
from approver_gui.hsm.embedded.grammar import NotDoneError, parse, refuse, split
from approver_gui.hsm.requests import (
    Activate,
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteTokens,
    DeleteUser,
    DescribeHsms,
    ExportPublicKey,
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
from approver_gui.hsm.words import (
    MAX_FILE_BYTES,
    MAX_PAYLOAD_BYTES,
    Curve,
    Hash,
    KeyClass,
    KeyFilter,
    Mechanism,
    Role,
    Service,
    TokenScope,
)
from approver_gui.keys.secret import Secret

TYPED = Secret("typed at the prompt")
FILES = {"a": b"approval", "k": b"public key", "s": b"signed", "d": b"data"}
WHO = "--username user1 --role crypto-user"
PAIR = (
    "--public-label p --private-label q --public-attributes verify=true"
    " --private-attributes sign=true"
)
RSA = f"key generate-asymmetric-pair rsa --modulus-size-bits 3072 {PAIR}"
BY_LABEL = KeyFilter(label="q")
DATA = base64.b64encode(b"data").decode()


class Desk:
    """Files and a person who types one password."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def read(self, path: str, limit: int) -> bytes:
        self.asked.append(f"{path} {limit}")
        if path not in FILES:
            refuse("cannot read")
        return FILES[path]

    def password(self, *, twice: bool) -> Secret:
        self.asked.append("twice" if twice else "once")
        return TYPED


def requested(line, desk=None):
    return request_of(parse(split(line)), desk or Desk())


def reason(line):
    with pytest.raises(NotDoneError) as refusal:
        requested(line)
    return refusal.value.sentence


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        (f"login {WHO}", LogIn("user1", Role.CRYPTO_USER, TYPED)),
        (f"login {WHO} --password x", LogIn("user1", Role.CRYPTO_USER, Secret("x"))),
        (
            f"login {WHO} mfa-token-sign --token t",
            LogInWithMfa("user1", Role.CRYPTO_USER, TYPED),
        ),
        ("logout", LogOut()),
        ("cluster activate", Activate(TYPED)),
        ("cluster activate --password x", Activate(Secret("x"))),
        ("cluster hsm-info", DescribeHsms()),
        ("user list", ListUsers()),
        (f"user create {WHO}", CreateUser("user1", Role.CRYPTO_USER, TYPED)),
        (
            "user create --username officer1 --role admin --approval a",
            CreateUser("officer1", Role.ADMIN, TYPED, b"approval"),
        ),
        (f"user delete {WHO}", DeleteUser("user1", Role.CRYPTO_USER)),
        (f"user delete {WHO} --approval a", DeleteUser("user1", Role.CRYPTO_USER, b"approval")),
        (
            f"user change-password {WHO} --approval a",
            ChangePassword("user1", Role.CRYPTO_USER, TYPED, b"approval"),
        ),
        (
            f"user change-mfa token-sign {WHO} --token t",
            StartMfa("user1", Role.CRYPTO_USER),
        ),
        (
            f"user change-mfa token-sign {WHO} --deregister --approval a",
            RemoveMfa("user1", Role.CRYPTO_USER, b"approval"),
        ),
        (
            "user change-quorum token-sign register --public-key k --signed-token s",
            RegisterQuorumKey(b"public key", b"signed"),
        ),
        (
            "quorum token-sign generate --service user --token t",
            GenerateToken(Service.USER),
        ),
        (
            "quorum token-sign generate --service key-usage --token t"
            " --filter key-reference=0x1 attr.label=q attr.class=private-key",
            GenerateToken(Service.KEY_USAGE, KeyFilter("0x1", "q", KeyClass.PRIVATE)),
        ),
        ("quorum token-sign list", ListTokens()),
        ("quorum token-sign delete --scope all", DeleteTokens(TokenScope.ALL)),
        ("quorum token-sign list-quorum-values", ListQuorumValues()),
        (
            "quorum token-sign set-quorum-value --service quorum --value 3 --approval a",
            SetQuorumValue(Service.QUORUM, 3, b"approval"),
        ),
        ("quorum token-sign list-timeouts", ListTimeouts()),
        (
            f"{RSA} --public-exponent 65537 --share-crypto-users user2 user3"
            " --manage-private-key-quorum-value 2 --use-private-key-quorum-value 3",
            GenerateKeyPair("p", "q", 3072, None, ("user2", "user3"), 2, 3),
        ),
        (
            f"key generate-asymmetric-pair ec --curve secp384r1 {PAIR}",
            GenerateKeyPair("p", "q", curve=Curve.P384),
        ),
        ("key list", ListKeys()),
        (
            "key list --filter attr.class=public-key --max-items 5 --starting-token 7"
            " --verbose",
            ListKeys(KeyFilter(key_class=KeyClass.PUBLIC), "7"),
        ),
        (f"key share --filter attr.label=q {WHO}", ShareKey(BY_LABEL, "user1")),
        (
            f"key unshare --filter attr.label=q {WHO} --approval a",
            UnshareKey(BY_LABEL, "user1", b"approval"),
        ),
        (
            "key set-attribute --filter attr.label=q --name label --value 'a b' --approval a",
            SetKeyAttribute(BY_LABEL, "label", "a b", b"approval"),
        ),
        ("key delete --filter attr.label=q", DeleteKey(BY_LABEL)),
        (
            "key generate-file --encoding pem --path p --filter attr.label=q",
            ExportPublicKey(BY_LABEL),
        ),
        (
            f"crypto sign rsa-pkcs --key-filter attr.label=q --hash-function sha256"
            f" --data {DATA} --approval a",
            Sign(Mechanism.RSA_PKCS, Hash.SHA256, BY_LABEL, b"data", approval=b"approval"),
        ),
        (
            "crypto sign rsa-pkcs-pss --key-filter attr.label=q --hash-function sha384"
            " --data-path d --data-type digest --mgf mgf1-sha384 --salt-length 20",
            Sign(
                *(Mechanism.RSA_PKCS_PSS, Hash.SHA384, BY_LABEL, b"data"),
                is_digest=True,
                salt_bytes=20,
            ),
        ),
        (
            "crypto sign ecdsa --key-filter attr.label=q --hash-function sha512"
            " --data-path d --data-type raw",
            Sign(Mechanism.ECDSA, Hash.SHA512, BY_LABEL, b"data"),
        ),
        (
            f"crypto verify rsa-pkcs --key-filter attr.label=q --hash-function sha256"
            f" --data-path d --signature {DATA}",
            Verify(Mechanism.RSA_PKCS, Hash.SHA256, BY_LABEL, b"data", b"data"),
        ),
        (
            "crypto verify rsa-pkcs-pss --key-filter attr.label=q --hash-function sha256"
            " --data-path d --signature-path s --mgf mgf1-sha256 --salt-length 32",
            Verify(
                *(Mechanism.RSA_PKCS_PSS, Hash.SHA256, BY_LABEL, b"data", b"signed"),
                salt_bytes=32,
            ),
        ),
        (
            "crypto verify ecdsa --key-filter attr.label=q --hash-function sha256"
            " --data-path d --signature-path s --data-type digest",
            Verify(
                *(Mechanism.ECDSA, Hash.SHA256, BY_LABEL, b"data", b"signed"), is_digest=True
            ),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_command_asks_for(line, request_):
    assert requested(line) == request_


def test_every_command_of_the_table_asks_for_something_or_belongs_to_the_console():
    tried = {parse(split(line)).words for line, _ in _table()}

    assert tried | {"help", "quit", "exit"} == set(grammar._COMMANDS)


def test_what_the_driver_types_is_understood_as_what_it_was_asked_for():
    for line, request in _table():
        if "--password" in line:  # which no driver types
            continue
        beside = FilesBeside(request)
        typed = compose(request, {slot: f"/tmp/a folder/{slot}" for slot in Slot}, "cluster-1")

        understood = requested(typed.line, beside)

        if isinstance(request, Sign | Verify):  # the driver says how long the salt is
            assert replace(understood, salt_bytes=request.salt_bytes) == request
        else:
            assert understood == request
        assert beside.asked == len(typed.secrets)


class FilesBeside:
    """The files that the driver has brought, and its password."""

    def __init__(self, request) -> None:
        self._files = {f"/tmp/a folder/{slot}": data for slot, data in inputs(request).items()}
        self.asked = 0

    def read(self, path: str, _limit: int) -> bytes:
        return self._files[path]

    def password(self, *, twice: bool) -> Secret:
        self.asked = 2 if twice else 1
        return TYPED


def _table():
    (mark,) = test_a_command_asks_for.pytestmark
    return mark.args[1]


@given(st.text(min_size=1, max_size=100))
def test_any_label_that_the_driver_types_is_that_label(label):
    request = ListKeys(KeyFilter(label=label))
    try:
        typed = compose(request, {})
    except ValueError:
        assume(False)

    assert requested(typed.line) == request


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (f"login {WHO}", ["once"]),
        ("cluster activate", ["twice"]),
        (f"user create {WHO} --approval a", [f"a {MAX_FILE_BYTES}", "twice"]),
        (f"user change-password {WHO}", ["twice"]),
        (f"user create {WHO} --password x", []),
        (
            "crypto sign ecdsa --key-filter attr.label=q --hash-function sha256 --data-path d",
            [f"d {MAX_PAYLOAD_BYTES}"],
        ),
    ],
)
def test_files_are_read_within_bounds_and_before_a_password_is_asked_for(line, asked):
    desk = Desk()

    requested(line, desk)

    assert desk.asked == asked


def test_a_file_that_is_missing_asks_for_no_password():
    desk = Desk()

    with pytest.raises(NotDoneError, match="cannot read"):
        requested(f"user create {WHO} --approval missing", desk)

    assert desk.asked == [f"missing {MAX_FILE_BYTES}"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("login --username a --role co", "possible values: admin, crypto-user"),
        ("quorum token-sign generate --service keys --token t", "possible values: user"),
        ("quorum token-sign delete --scope mine", "possible values: user, all"),
        ("quorum token-sign set-quorum-value --service user --value two", "not a number"),
        (f"user change-mfa token-sign {WHO}", "exactly one of --token and --deregister"),
        (f"user change-mfa token-sign {WHO} --token t --deregister", "exactly one of --token"),
        ("key delete --filter q", "'q' is no filter"),
        ("key delete --filter attr.id=1", "'attr.id=1' is no filter"),
        ("key delete --filter attr.label=q attr.label=r", "attr.label is there twice"),
        ("key delete --filter attr.class=secret-key", "possible values: public-key"),
        ("key list --max-items many", "not a number"),
        ("key share --filter attr.label=q --username officer1 --role admin", "crypto users"),
        ("key generate-file --encoding der --path p --filter attr.label=q", "values: pem"),
        (f"{RSA} --public-exponent 3", "public exponent 65537 only"),
        (f"{RSA} --public-exponent 65537".replace("verify", "wrap"), "--public-attributes"),
        (f"{RSA} --public-exponent 65537".replace("sign=t", "decrypt=t"), "--private-attr"),
        (f"key generate-asymmetric-pair ec --curve p256 {PAIR}", "possible values: secp256r1"),
    ],
)
def test_a_value_that_can_be_none_is_refused(line, why):
    assert why in reason(line)


@pytest.mark.parametrize(
    ("rest", "why"),
    [
        ("", "exactly one of --data and --data-path"),
        (f"--data {DATA} --data-path d", "exactly one of --data and --data-path"),
        ("--data %%", "the value of --data is not base64"),
        ("--data ZGF0YQ", "the value of --data is not base64"),
        ("--data ZGF0YQ==\u0664", "the value of --data is not base64"),
        ("--data-path d --data-type hash", "possible values: raw, digest"),
        ("--data-path missing", "cannot read"),
    ],
)
def test_data_to_be_signed_come_from_one_place(rest, why):
    line = "crypto sign rsa-pkcs --key-filter attr.label=q --hash-function sha256"

    assert why in reason(f"{line} {rest}")


def test_data_in_the_line_are_bounded_as_in_a_file():
    words = split("crypto sign ecdsa --key-filter attr.label=q --hash-function sha256 --data")
    most = base64.b64encode(bytes(MAX_PAYLOAD_BYTES)).decode()
    more = base64.b64encode(bytes(MAX_PAYLOAD_BYTES + 1)).decode()

    assert request_of(parse([*words, most]), Desk()) == Sign(
        Mechanism.ECDSA, Hash.SHA256, BY_LABEL, bytes(MAX_PAYLOAD_BYTES)
    )
    with pytest.raises(NotDoneError, match="longer than 1048576 bytes"):
        request_of(parse([*words, more]), Desk())


def test_the_mask_generation_follows_the_hash_function():
    line = (
        "crypto sign rsa-pkcs-pss --key-filter attr.label=q --hash-function sha256"
        " --data-path d --salt-length 32 --mgf"
    )

    assert "must match the hash function: mgf1-sha256" in reason(f"{line} mgf1-sha384")


def test_a_command_tells_what_file_it_writes():
    def written(line):
        return output_of(parse(split(line)))

    assert written("quorum token-sign generate --service user --token 'a b'") == "a b"
    assert written("key generate-file --encoding pem --path p --filter attr.label=q") == "p"
    assert written("user list") is None
