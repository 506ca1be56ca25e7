# SPDX-License-Identifier: Apache-2.0
"""Signatures of the cluster, verified here and by openssl."""

import base64
import hashlib

import pytest

from approver_gui.errors import KeyStoreError
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.keys.signatures import digest_info, forms, verifies
from tests.keys.stand_ins import QUICK, openssl

DATA = b"release 1.4.2\n"
HASHES = ("sha256", "sha384", "sha512")
SAFE = ClusterKeys(QUICK)
MASTER = SAFE.new_master()
MECHANISMS = ("rsa-pkcs", "rsa-pkcs-pss", "ecdsa")


@pytest.fixture(scope="module")
def pairs():
    """Return public PEM and sealed private key by mechanism."""
    rsa, curve = SAFE.make_rsa(2048, MASTER), SAFE.make_ec("secp521r1", MASTER)
    made = {"rsa-pkcs": rsa, "rsa-pkcs-pss": rsa, "ecdsa": curve}
    return {name: (SAFE.public_pem(spki), sealed) for name, (spki, sealed) in made.items()}


def signed(pairs, mechanism, hash_function, payload, *, is_digest=False, salt_bytes=None):
    return SAFE.sign(
        pairs[mechanism][1],
        MASTER,
        mechanism,
        hash_function,
        payload,
        is_digest=is_digest,
        salt_bytes=salt_bytes,
    )


@pytest.mark.parametrize("hash_function", HASHES)
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_what_was_signed_verifies_and_nothing_else_does(pairs, mechanism, hash_function):
    pem, _ = pairs[mechanism]
    signature = signed(pairs, mechanism, hash_function, DATA)

    def holds(payload, made):
        return verifies(
            pem, mechanism, hash_function, payload, made, is_digest=False, salt_bytes=None
        )

    assert holds(DATA, signature)
    assert not holds(DATA + b"x", signature)
    assert not holds(DATA, signature[:-1] + bytes([signature[-1] ^ 1]))
    assert not holds(DATA, b"")
    assert not holds(DATA, signature + b"\0")


@pytest.mark.parametrize("hash_function", HASHES)
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_a_digest_verifies_as_its_data_do(pairs, mechanism, hash_function):
    pem, _ = pairs[mechanism]
    digest = hashlib.new(hash_function, DATA).digest()
    sent = digest_info(hash_function, digest) if mechanism == "rsa-pkcs" else digest
    signature = signed(pairs, mechanism, hash_function, sent, is_digest=True)

    for payload, is_digest in ((DATA, False), (sent, True)):
        assert verifies(
            pem,
            mechanism,
            hash_function,
            payload,
            signature,
            is_digest=is_digest,
            salt_bytes=None,
        )


def test_a_salt_of_another_length_is_another_signature(pairs):
    pem, _ = pairs["rsa-pkcs-pss"]
    signature = signed(pairs, "rsa-pkcs-pss", "sha256", DATA, salt_bytes=20)

    for salt_bytes, expected in ((20, True), (None, False)):
        found = verifies(
            pem,
            "rsa-pkcs-pss",
            "sha256",
            DATA,
            signature,
            is_digest=False,
            salt_bytes=salt_bytes,
        )
        assert found is expected


@pytest.mark.parametrize(
    ("mechanism", "other", "salt_bytes"),
    [("ecdsa", "rsa-pkcs", None), ("rsa-pkcs", "ecdsa", None)],
)
def test_a_key_of_another_kind_does_not_fit(pairs, mechanism, other, salt_bytes):
    with pytest.raises(KeyStoreError, match="does not fit"):
        verifies(
            pairs[other][0],
            mechanism,
            "sha256",
            DATA,
            b"x",
            is_digest=False,
            salt_bytes=salt_bytes,
        )


@pytest.mark.parametrize("untrusted", [b"", b"no pem", b"-----BEGIN PUBLIC KEY-----\nAAAA\n"])
def test_what_is_no_public_key_is_refused(untrusted):
    with pytest.raises(KeyStoreError):
        verifies(untrusted, "ecdsa", "sha256", DATA, b"x", is_digest=False, salt_bytes=None)


def test_a_key_of_an_unknown_kind_is_refused():
    pem = openssl("pkey", "-pubout", data=openssl("genpkey", "-algorithm", "ed25519"))

    with pytest.raises(KeyStoreError, match="does not fit"):
        verifies(pem, "ecdsa", "sha256", DATA, b"x", is_digest=False, salt_bytes=None)


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_openssl_verifies_the_der_form(pairs, mechanism, tmp_path):
    (tmp_path / "key.pem").write_bytes(pairs[mechanism][0])
    (tmp_path / "signature").write_bytes(
        forms(signed(pairs, mechanism, "sha256", DATA), mechanism).der
    )
    options = () if mechanism != "rsa-pkcs-pss" else ("-sigopt", "rsa_padding_mode:pss")

    said = openssl(
        *("dgst", "-sha256", "-verify", str(tmp_path / "key.pem")),
        *("-signature", str(tmp_path / "signature"), *options),
        data=DATA,
    )

    assert b"OK" in said


def test_the_forms_hold_the_same_signature():
    raw = bytes(range(1, 65))

    ecdsa, rsa = forms(raw, "ecdsa"), forms(raw, "rsa-pkcs")

    assert ecdsa.raw == rsa.raw == rsa.der == raw
    assert base64.b64decode(ecdsa.base64) == raw
    assert ecdsa.der.startswith(b"\x30")
    assert ecdsa.der != raw


@pytest.mark.parametrize("raw", [b"", b"abc"])
def test_an_ecdsa_signature_of_an_odd_length_has_no_form(raw):
    with pytest.raises(ValueError, match="same length"):
        forms(raw, "ecdsa")


def test_a_digest_info_is_what_openssl_writes(tmp_path):
    config = tmp_path / "info.cnf"
    for name in HASHES:
        digest = hashlib.new(name, DATA).digest()
        config.write_text(
            "asn1=SEQUENCE:info\n[info]\na=SEQUENCE:algorithm\n"
            f"d=FORMAT:HEX,OCTETSTRING:{digest.hex()}\n"
            f"[algorithm]\no=OID:{name}\nn=NULL\n"
        )
        made = tmp_path / name
        openssl("asn1parse", "-genconf", str(config), "-noout", "-out", str(made))

        assert digest_info(name, digest) == made.read_bytes()


def test_a_digest_info_wants_a_digest_of_its_length():
    with pytest.raises(ValueError, match="no digest"):
        digest_info("sha256", bytes(31))
