# SPDX-License-Identifier: Apache-2.0
"""The cryptography of the embedded cluster: a rehearsal, not an HSM.

1. One master key for each cluster; every user's password seals a copy of it
   (Argon2id, AES-256-GCM), so that any login opens it and the file alone does not.
2. Private keys (PKCS#8 DER) lie under the master key, AES-256-GCM.
3. What our own seal has authenticated needs no new proof of its primes.
4. Opened keys are kept in memory, a few at a time, because opening one costs more than
   a signature.

``hsm.embedded.safe.Safe`` is the port; its words (``sha256``, ``rsa-pkcs``...) are text here,
because this room does not know that one.

Source of ``rsa-pkcs`` with a digest: RFC 8017, section 9.2, the DER of DigestInfo.
"""

import hashlib
import secrets
import struct
from collections import OrderedDict
from typing import assert_never

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    Prehashed,
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_der_public_key,
)

from approver_gui.errors import KeyStoreError
from approver_gui.keys.rsa import DIGEST_BYTES, EXPONENT, parse_public_pem
from approver_gui.keys.sealed import Cost, stretch
from approver_gui.keys.secret import Secret

REHEARSAL_COST = Cost(memory_kib=16 * 1024, iterations=3, lanes=1)
"""Some 30 ms a login: it slows a guess down, and nothing worth guessing lies behind it."""
MAX_OPEN_KEYS = 64

_KEY_BYTES = 32
_NONCE_BYTES = 12
_MASTER_SEAL = struct.Struct(">4sIII16s12s")
_MAGIC = b"acm1"
_PURPOSE = b"approver-gui/cluster-key/1"

_Hash = SHA256 | SHA384 | SHA512
_Private = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
_Public = rsa.RSAPublicKey | ec.EllipticCurvePublicKey

_HASHES: dict[str, _Hash] = {"sha256": SHA256(), "sha384": SHA384(), "sha512": SHA512()}
_DIGEST_INFO = {
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
_CURVES: dict[str, type[ec.EllipticCurve]] = {
    "secp256r1": ec.SECP256R1,
    "secp384r1": ec.SECP384R1,
    "secp521r1": ec.SECP521R1,
}
_RSA, _PSS, _ECDSA = "rsa-pkcs", "rsa-pkcs-pss", "ecdsa"


class ClusterKeys:
    """Passwords, key pairs and signatures; one of them may serve many sessions in turn."""

    def __init__(self, cost: Cost = REHEARSAL_COST) -> None:
        """Take what one guess at a password shall cost."""
        self._cost = cost
        self._open: OrderedDict[bytes, _Private] = OrderedDict()

    def new_master(self) -> Secret:
        """Make a master key of 32 random bytes."""
        return Secret(secrets.token_bytes(_KEY_BYTES))

    def seal_master(self, master: Secret, password: Secret) -> bytes:
        """Return the master key under a password; takes the time of one derivation."""
        cost = self._cost
        salt, nonce = secrets.token_bytes(16), secrets.token_bytes(_NONCE_BYTES)
        head = _MASTER_SEAL.pack(
            _MAGIC, cost.memory_kib, cost.iterations, cost.lanes, salt, nonce
        )
        cipher = _password_cipher(cost, salt, password)
        return head + cipher.encrypt(nonce, master.reveal(), head)

    def open_master(self, seal: bytes, password: Secret) -> Secret | None:
        """Return the master key; None where the password is wrong or the seal is damaged."""
        head, sealed = seal[: _MASTER_SEAL.size], seal[_MASTER_SEAL.size :]
        if len(head) < _MASTER_SEAL.size:
            return None
        magic, memory_kib, iterations, lanes, salt, nonce = _MASTER_SEAL.unpack(head)
        cost = Cost(memory_kib, iterations, lanes)
        if magic != _MAGIC or not cost.is_bearable():
            return None
        try:
            return Secret(_password_cipher(cost, salt, password).decrypt(nonce, sealed, head))
        except InvalidTag:
            return None

    def make_rsa(self, bits: int, master: Secret) -> tuple[bytes, bytes]:
        """Make an RSA pair; return SPKI in DER and the sealed private key."""
        return _sealed_pair(rsa.generate_private_key(EXPONENT, bits), master)

    def make_ec(self, curve: str, master: Secret) -> tuple[bytes, bytes]:
        """Make an elliptic-curve pair; returns as :meth:`make_rsa`."""
        return _sealed_pair(ec.generate_private_key(_CURVES[curve]()), master)

    def sign(
        self,
        sealed: bytes,
        master: Secret,
        mechanism: str,
        hash_function: str,
        payload: bytes,
        *,
        is_digest: bool,
        salt_bytes: int | None,
    ) -> bytes:
        """Return a signature; ECDSA as r and s side by side.

        Raises:
            ValueError: key, mechanism and payload do not fit, or the key does not open.
        """
        key = self._opened(sealed, master)
        scheme, content = _hash_scheme(mechanism, hash_function, payload, is_digest=is_digest)
        match key:
            case rsa.RSAPrivateKey():
                filling = _rsa_padding(mechanism, hash_function, salt_bytes)
                return key.sign(content, filling, scheme)
            case ec.EllipticCurvePrivateKey():
                _require_ecdsa(mechanism)
                r, s = decode_dss_signature(key.sign(content, ec.ECDSA(scheme)))
                size = _order_bytes(key.curve)
                return r.to_bytes(size, "big") + s.to_bytes(size, "big")
            case _:
                assert_never(key)

    def verify(
        self,
        spki: bytes,
        mechanism: str,
        hash_function: str,
        payload: bytes,
        signature: bytes,
        *,
        is_digest: bool,
        salt_bytes: int | None,
    ) -> bool:
        """Tell whether a signature verifies.

        Raises:
            ValueError: key, mechanism and payload do not fit together.
        """
        key = _public(spki)
        scheme, content = _hash_scheme(mechanism, hash_function, payload, is_digest=is_digest)
        try:
            match key:
                case rsa.RSAPublicKey():
                    filling = _rsa_padding(mechanism, hash_function, salt_bytes)
                    key.verify(signature, content, filling, scheme)
                case ec.EllipticCurvePublicKey():
                    _require_ecdsa(mechanism)
                    der = _dss_signature(signature, _order_bytes(key.curve))
                    key.verify(der, content, ec.ECDSA(scheme))
                case _:
                    assert_never(key)
        except InvalidSignature:
            return False
        return True

    def verify_approval(self, public_pem: bytes, digest: bytes, signature: bytes) -> bool:
        """Tell whether an approver's signature over a ready digest verifies."""
        try:
            key = parse_public_pem(public_pem)
        except KeyStoreError:
            return False
        return len(digest) == DIGEST_BYTES and key.verify(digest, signature)

    def is_approver_key(self, public_pem: bytes) -> bool:
        """Tell whether a PEM is one public RSA-2048 key with exponent 65537."""
        try:
            parse_public_pem(public_pem)
        except KeyStoreError:
            return False
        return True

    def public_pem(self, spki: bytes) -> bytes:
        """Return a public key as PEM."""
        return _public(spki).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    def _opened(self, sealed: bytes, master: Secret) -> _Private:
        name = hashlib.sha256(master.reveal() + sealed).digest()
        if name in self._open:
            self._open.move_to_end(name)
            return self._open[name]
        key = _unsealed(sealed, master)
        self._open[name] = key
        if len(self._open) > MAX_OPEN_KEYS:
            self._open.popitem(last=False)
        return key


def _password_cipher(cost: Cost, salt: bytes, password: Secret) -> AESGCM:
    return AESGCM(stretch(password.reveal(), salt, cost))


def _sealed_pair(key: _Private, master: Secret) -> tuple[bytes, bytes]:
    spki = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return spki, nonce + AESGCM(master.reveal()).encrypt(nonce, der, _PURPOSE)


def _unsealed(sealed: bytes, master: Secret) -> _Private:
    nonce, secret = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        der = AESGCM(master.reveal()).decrypt(nonce, secret, _PURPOSE)
    except InvalidTag as error:
        raise ValueError("the sealed key does not open") from error
    key = load_der_private_key(der, None, unsafe_skip_rsa_key_validation=True)
    if not isinstance(key, _Private):
        raise TypeError("a kind of key that this class does not make")
    return key


def _public(spki: bytes) -> _Public:
    key = load_der_public_key(spki)
    if not isinstance(key, _Public):
        raise TypeError("a kind of key that this class does not make")
    return key


def _hash_scheme(
    mechanism: str, hash_function: str, payload: bytes, *, is_digest: bool
) -> tuple[_Hash | Prehashed, bytes]:
    algorithm = _HASHES[hash_function]
    if not is_digest:
        return algorithm, payload
    digest = payload
    if mechanism == _RSA:
        start = _DIGEST_INFO[hash_function]
        if not payload.startswith(start):
            raise ValueError("no DigestInfo of this hash function")
        digest = payload.removeprefix(start)
    if len(digest) != algorithm.digest_size:
        raise ValueError("no digest of this hash function")
    return Prehashed(algorithm), digest


def _rsa_padding(
    mechanism: str, hash_function: str, salt_bytes: int | None
) -> padding.PKCS1v15 | padding.PSS:
    if mechanism == _RSA:
        return padding.PKCS1v15()
    if mechanism != _PSS:
        raise ValueError("an RSA key signs with RSA mechanisms only")
    algorithm = _HASHES[hash_function]
    salt = algorithm.digest_size if salt_bytes is None else salt_bytes
    return padding.PSS(padding.MGF1(algorithm), salt)


def _require_ecdsa(mechanism: str) -> None:
    if mechanism != _ECDSA:
        raise ValueError("an elliptic-curve key signs with ecdsa only")


def _order_bytes(curve: ec.EllipticCurve) -> int:
    return (curve.key_size + 7) // 8


def _dss_signature(signature: bytes, size: int) -> bytes:
    if len(signature) != 2 * size:
        raise InvalidSignature
    r, s = signature[:size], signature[size:]
    return encode_dss_signature(int.from_bytes(r, "big"), int.from_bytes(s, "big"))
