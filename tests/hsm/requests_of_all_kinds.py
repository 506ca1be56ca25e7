# SPDX-License-Identifier: Apache-2.0
"""One request of every kind and some more, each with the line that it is typed as."""

from collections.abc import Sequence
from typing import get_args

from approver_gui.hsm import requests as r
from approver_gui.hsm.dialogue import Slot
from approver_gui.hsm.words import (
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

PASSWORD = Secret("hunter2 hunter2")
PATHS = {slot: f"/t/{slot}" for slot in Slot}
ADMIN, CU = Role.ADMIN, Role.CRYPTO_USER
KEY = KeyFilter(reference="0x220d")
LABEL = KeyFilter(label="my key", key_class=KeyClass.PRIVATE)
WHOLE = KeyFilter("0x1", "k", KeyClass.PUBLIC)
SIGNED = "--key-filter key-reference=0x220d --hash-function"
PAIR = (
    "--public-label a --private-label b"
    " --public-attributes verify=true --private-attributes sign=true"
)
APPROVAL = "--approval /t/approval.json"

LINES: Sequence[tuple[r.AnyRequest, str | None]] = (
    (r.LogIn("user1", CU, PASSWORD), "login --username user1 --role crypto-user"),
    (
        r.LogInWithMfa("admin", ADMIN, PASSWORD),
        "login --username admin --role admin mfa-token-sign --token /t/token.json",
    ),
    (r.AnswerLogIn(b"{}"), None),
    (r.LogOut(), "logout"),
    (r.Activate(PASSWORD), "cluster activate"),
    (r.DescribeHsms(), "cluster hsm-info"),
    (r.ListUsers(), "user list"),
    (
        r.CreateUser("user2", CU, PASSWORD),
        "user create --username user2 --role crypto-user",
    ),
    (
        r.CreateUser("user2", CU, PASSWORD, b"{}"),
        f"user create --username user2 --role crypto-user {APPROVAL}",
    ),
    (
        r.DeleteUser("user2", CU, b"{}"),
        f"user delete --username user2 --role crypto-user {APPROVAL}",
    ),
    (
        r.ChangePassword("user2", CU, PASSWORD),
        "user change-password --username user2 --role crypto-user",
    ),
    (
        r.StartMfa("user2", CU, b"{}"),
        "user change-mfa token-sign --username user2 --role crypto-user"
        f" --token /t/token.json {APPROVAL}",
    ),
    (r.FinishMfa(b"{}", b"pem"), None),
    (
        r.RemoveMfa("user2", CU),
        "user change-mfa token-sign --username user2 --role crypto-user --deregister",
    ),
    (
        r.RegisterQuorumKey(b"pem", b"{}"),
        "user change-quorum token-sign register --public-key /t/public-key.pem"
        " --signed-token /t/signed-token.json",
    ),
    (
        r.GenerateToken(Service.USER),
        "quorum token-sign generate --service user --token /t/token.json",
    ),
    (
        r.GenerateToken(Service.KEY_USAGE, LABEL),
        "quorum token-sign generate --service key-usage --token /t/token.json"
        ' --filter "attr.label=my key" attr.class=private-key',
    ),
    (r.ListTokens(), "quorum token-sign list"),
    (r.DeleteTokens(TokenScope.ALL), "quorum token-sign delete --scope all"),
    (r.ListQuorumValues(), "quorum token-sign list-quorum-values"),
    (
        r.SetQuorumValue(Service.QUORUM, 2),
        "quorum token-sign set-quorum-value --service quorum --value 2",
    ),
    (r.ListTimeouts(), "quorum token-sign list-timeouts"),
    (
        r.GenerateKeyPair("a", "b", rsa_bits=2048),
        "key generate-asymmetric-pair rsa --public-exponent 65537 --modulus-size-bits 2048 "
        + PAIR,
    ),
    (
        r.GenerateKeyPair(
            "a",
            "b",
            curve=Curve.P256,
            share_with=("user2", "user3"),
            manage_quorum=2,
            use_quorum=3,
        ),
        f"key generate-asymmetric-pair ec --curve secp256r1 {PAIR}"
        " --share-crypto-users user2 user3"
        " --manage-private-key-quorum-value 2 --use-private-key-quorum-value 3",
    ),
    (r.ListKeys(), "key list --max-items 100 --verbose"),
    (
        r.ListKeys(WHOLE, "100"),
        "key list --filter key-reference=0x1 attr.label=k attr.class=public-key"
        " --max-items 100 --starting-token 100 --verbose",
    ),
    (
        r.ShareKey(KEY, "user2", b"{}"),
        "key share --filter key-reference=0x220d --username user2 --role crypto-user"
        f" {APPROVAL}",
    ),
    (
        r.UnshareKey(KEY, "user2"),
        "key unshare --filter key-reference=0x220d --username user2 --role crypto-user",
    ),
    (
        r.SetKeyAttribute(KEY, "label", 'a "b"\\'),
        r'key set-attribute --filter key-reference=0x220d --name label --value "a \"b\"\\"',
    ),
    (r.DeleteKey(KEY), "key delete --filter key-reference=0x220d"),
    (
        r.ExportPublicKey(KEY),
        "key generate-file --encoding pem --path /t/exported.pem --filter key-reference=0x220d",
    ),
    (
        r.Sign(Mechanism.RSA_PKCS, Hash.SHA256, KEY, b"data"),
        f"crypto sign rsa-pkcs {SIGNED} sha256 --data-path /t/payload.bin",
    ),
    (
        r.Sign(Mechanism.RSA_PKCS_PSS, Hash.SHA384, KEY, b"data", True, None, b"{}"),
        f"crypto sign rsa-pkcs-pss {SIGNED} sha384 --mgf mgf1-sha384 --salt-length 48"
        f" --data-path /t/payload.bin --data-type digest {APPROVAL}",
    ),
    (
        r.Sign(Mechanism.RSA_PKCS_PSS, Hash.SHA256, KEY, b"data", salt_bytes=0),
        f"crypto sign rsa-pkcs-pss {SIGNED} sha256 --mgf mgf1-sha256 --salt-length 0"
        " --data-path /t/payload.bin",
    ),
    (
        r.Verify(Mechanism.ECDSA, Hash.SHA512, KEY, b"data", b"\xff\xfe"),
        f"crypto verify ecdsa {SIGNED} sha512 --data-path /t/payload.bin --signature //4=",
    ),
)

KINDS = set(get_args(r.AnyRequest))
