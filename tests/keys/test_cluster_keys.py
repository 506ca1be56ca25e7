# SPDX-License-Identifier: Apache-2.0
import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from approver_gui.hsm.words import Curve, Hash, Mechanism
from approver_gui.keys.cluster_keys import MAX_OPEN_KEYS, REHEARSAL_COST, ClusterKeys
from approver_gui.keys.secret import Secret
from tests.keys.stand_ins import DIGEST, QUICK, a_key, another_key, openssl

if TYPE_CHECKING:
    from approver_gui.hsm.embedded.safe import Safe

SAFE = ClusterKeys(QUICK)
MASTER = SAFE.new_master()
PASSWORD = Secret("lamp orbit cactus")
DATA = b"release 1.4.2\n"
RSA_SPKI, RSA_SEALED = SAFE.make_rsa(2048, MASTER)
HASHES = {
    Hash.SHA256: (hashlib.sha256, "3031300d060960864801650304020105000420"),
    Hash.SHA384: (hashlib.sha384, "3041300d060960864801650304020205000430"),
    Hash.SHA512: (hashlib.sha512, "3051300d060960864801650304020305000440"),
}
CURVE_BYTES = {Curve.P256: 32, Curve.P384: 48, Curve.P521: 66}


def sign(
    mechanism: Mechanism,
    payload: bytes = DATA,
    *,
    sealed: bytes = RSA_SEALED,
    master: Secret = MASTER,
    hash_function: Hash = Hash.SHA256,
    is_digest: bool = False,
    salt_bytes: int | None = None,
) -> bytes:
    return SAFE.sign(
        sealed,
        master,
        mechanism,
        hash_function,
        payload,
        is_digest=is_digest,
        salt_bytes=salt_bytes,
    )


def verify(
    mechanism: Mechanism,
    signature: bytes,
    payload: bytes = DATA,
    *,
    spki: bytes = RSA_SPKI,
    hash_function: Hash = Hash.SHA256,
    is_digest: bool = False,
    salt_bytes: int | None = None,
) -> bool:
    return SAFE.verify(
        spki,
        mechanism,
        hash_function,
        payload,
        signature,
        is_digest=is_digest,
        salt_bytes=salt_bytes,
    )


def test_it_is_what_the_rules_ask_for():
    safe: Safe = ClusterKeys()  # mypy is the judge
    assert safe.new_master() != safe.new_master()
    assert REHEARSAL_COST.is_bearable()


# --- passwords -----------------------------------------------------------------------------


def test_the_right_password_opens_the_master_key():
    seal = SAFE.seal_master(MASTER, PASSWORD)

    assert SAFE.open_master(seal, PASSWORD) == MASTER
    assert MASTER.reveal() not in seal
    assert PASSWORD.reveal() not in seal
    assert SAFE.seal_master(MASTER, PASSWORD) != seal


def test_another_cluster_object_opens_it_whatever_its_own_cost():
    seal = SAFE.seal_master(MASTER, PASSWORD)
    assert ClusterKeys(REHEARSAL_COST).open_master(seal, PASSWORD) == MASTER


@pytest.mark.parametrize("wrong", ["", "lamp orbit cactuS", "lamp orbit cactus\0"])
def test_a_wrong_password_opens_nothing(wrong):
    assert SAFE.open_master(SAFE.seal_master(MASTER, PASSWORD), Secret(wrong)) is None


def test_a_damaged_seal_opens_nothing_and_costs_nothing():
    seal = SAFE.seal_master(MASTER, PASSWORD)
    for at in (0, 3, 4, 8, 12, 16, 32, 44, len(seal) - 1):
        damaged = seal[:at] + bytes([seal[at] ^ 0x80]) + seal[at + 1 :]
        assert SAFE.open_master(damaged, PASSWORD) is None
    for size in (0, 43, 44, 59, len(seal) - 1):
        assert SAFE.open_master(seal[:size], PASSWORD) is None


# --- RSA -----------------------------------------------------------------------------------


@pytest.mark.parametrize("bits", [2048, 3072])
def test_an_rsa_pair_signs_with_its_whole_modulus(bits):
    spki, sealed = SAFE.make_rsa(bits, MASTER)

    signature = sign(Mechanism.RSA_PKCS, sealed=sealed)

    assert len(signature) == bits // 8
    assert verify(Mechanism.RSA_PKCS, signature, spki=spki)


@pytest.mark.parametrize("name", HASHES)
def test_a_digest_is_signed_like_its_data(name):
    make, start = HASHES[name]
    digest = make(DATA).digest()

    of_data = sign(Mechanism.RSA_PKCS, hash_function=name)
    info = bytes.fromhex(start) + digest
    of_info = sign(Mechanism.RSA_PKCS, info, hash_function=name, is_digest=True)
    pss = sign(Mechanism.RSA_PKCS_PSS, digest, hash_function=name, is_digest=True)

    assert of_data == of_info
    assert verify(Mechanism.RSA_PKCS, of_data, info, hash_function=name, is_digest=True)
    assert verify(Mechanism.RSA_PKCS_PSS, pss, hash_function=name, salt_bytes=len(digest))


def test_pss_takes_the_salt_that_it_is_told():
    signature = sign(Mechanism.RSA_PKCS_PSS, salt_bytes=0)

    assert verify(Mechanism.RSA_PKCS_PSS, signature, salt_bytes=0)
    assert not verify(Mechanism.RSA_PKCS_PSS, signature)


MISFITS = {
    "a bare digest for rsa-pkcs": (Mechanism.RSA_PKCS, DIGEST, True, None),
    "a DigestInfo cut short": (
        Mechanism.RSA_PKCS,
        bytes.fromhex(HASHES[Hash.SHA256][1]) + DIGEST[:-1],
        True,
        None,
    ),
    "the DigestInfo of another hash": (
        Mechanism.RSA_PKCS,
        bytes.fromhex(HASHES[Hash.SHA384][1]) + bytes(48),
        True,
        None,
    ),
    "a long digest for pss": (Mechanism.RSA_PKCS_PSS, DIGEST + b"!", True, None),
    "more salt than there is room": (Mechanism.RSA_PKCS_PSS, DATA, False, 223),
    "a salt below nothing": (Mechanism.RSA_PKCS_PSS, DATA, False, -1),
    "ecdsa with an RSA key": (Mechanism.ECDSA, DATA, False, None),
}


@pytest.mark.parametrize("name", MISFITS)
def test_what_does_not_fit_is_no_signature(name):
    mechanism, payload, is_digest, salt_bytes = MISFITS[name]
    with pytest.raises(ValueError, match=r"."):
        sign(mechanism, payload, is_digest=is_digest, salt_bytes=salt_bytes)


def test_a_changed_signature_or_payload_does_not_verify():
    signature = sign(Mechanism.RSA_PKCS)

    assert not verify(Mechanism.RSA_PKCS, signature, DATA + b"!")
    assert not verify(Mechanism.RSA_PKCS, signature[:-1])
    assert not verify(Mechanism.RSA_PKCS_PSS, signature)


# --- elliptic curves -----------------------------------------------------------------------


@pytest.mark.parametrize("curve", CURVE_BYTES)
def test_ecdsa_gives_r_and_s_as_long_as_the_order(curve):
    spki, sealed = SAFE.make_ec(curve, MASTER)

    signature = sign(Mechanism.ECDSA, sealed=sealed)

    assert len(signature) == 2 * CURVE_BYTES[curve]
    assert verify(Mechanism.ECDSA, signature, spki=spki)
    digest = hashlib.sha256(DATA).digest()
    assert verify(Mechanism.ECDSA, signature, digest, spki=spki, is_digest=True)
    assert not verify(Mechanism.ECDSA, signature + b"\0", spki=spki)
    assert not verify(Mechanism.ECDSA, bytes(len(signature)), spki=spki)
    with pytest.raises(ValueError, match="ecdsa only"):
        sign(Mechanism.RSA_PKCS, sealed=sealed)


# --- seals ---------------------------------------------------------------------------------


def test_a_private_key_opens_with_its_master_alone_even_when_it_was_open_before():
    assert sign(Mechanism.RSA_PKCS)

    with pytest.raises(ValueError, match="does not open"):
        sign(Mechanism.RSA_PKCS, master=SAFE.new_master())


def test_a_changed_seal_does_not_open():
    for at in (0, 12, len(RSA_SEALED) - 1):
        changed = RSA_SEALED[:at] + bytes([RSA_SEALED[at] ^ 1]) + RSA_SEALED[at + 1 :]
        with pytest.raises(ValueError, match="does not open"):
            sign(Mechanism.RSA_PKCS, sealed=changed)


def test_only_some_keys_stay_open():
    safe = ClusterKeys(QUICK)
    pairs = [safe.make_ec(Curve.P256, MASTER)[1] for _ in range(MAX_OPEN_KEYS + 3)]

    def use(sealed: bytes) -> None:
        safe.sign(
            sealed,
            MASTER,
            Mechanism.ECDSA,
            Hash.SHA256,
            DATA,
            is_digest=False,
            salt_bytes=None,
        )

    for sealed in (*pairs, *reversed(pairs)):
        use(sealed)
    assert len(safe._open) == MAX_OPEN_KEYS


ED25519_SPKI = bytes.fromhex("302a300506032b6570032100") + bytes(32)


def test_a_kind_of_key_that_is_never_made_is_a_bug():
    with pytest.raises(TypeError):
        SAFE.public_pem(ED25519_SPKI)
    der = bytes.fromhex("302e020100300506032b657004220420") + bytes(32)
    nonce = bytes(12)
    box = AESGCM(MASTER.reveal())
    sealed = nonce + box.encrypt(nonce, der, b"approver-gui/cluster-key/1")
    with pytest.raises(TypeError):
        sign(Mechanism.ECDSA, sealed=sealed)


# --- approvers -----------------------------------------------------------------------------


def test_an_approval_verifies_with_the_approver_s_key_alone():
    pem, signature = a_key().public.pem(), a_key().sign(DIGEST)

    assert SAFE.verify_approval(pem, DIGEST, signature)
    assert not SAFE.verify_approval(another_key().public.pem(), DIGEST, signature)
    assert not SAFE.verify_approval(pem, DIGEST[:-1], signature)
    assert not SAFE.verify_approval(pem, DIGEST, b"")
    assert not SAFE.verify_approval(b"no key", DIGEST, signature)


def test_an_approver_key_is_rsa_2048():
    assert SAFE.is_approver_key(a_key().public.pem())
    assert not SAFE.is_approver_key(SAFE.public_pem(SAFE.make_rsa(3072, MASTER)[0]))
    assert not SAFE.is_approver_key(b"")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl program")
def test_openssl_accepts_what_is_signed_here(tmp_path):
    (tmp_path / "data").write_bytes(DATA)
    (tmp_path / "pem").write_bytes(SAFE.public_pem(RSA_SPKI))
    (tmp_path / "sig").write_bytes(sign(Mechanism.RSA_PKCS))
    (tmp_path / "pss").write_bytes(sign(Mechanism.RSA_PKCS_PSS))
    check = ("dgst", "-sha256", "-verify", str(tmp_path / "pem"), "-signature")

    plain = openssl(*check, str(tmp_path / "sig"), str(tmp_path / "data"))
    options = ("-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32")
    pss = openssl(*check, str(tmp_path / "pss"), *options, str(tmp_path / "data"))

    assert plain.strip() == pss.strip() == b"Verified OK"
