# SPDX-License-Identifier: Apache-2.0
"""Certificates and requests as values, and what their keys have signed.

Nothing is believed here: whether a certificate may stand where it stands is judged in
``chains``, and ``reading`` makes these values out of files.

Sources: RFC 5280 (certificates), RFC 2986 (requests), RFC 8017 and RFC 5758 (signatures).
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from approver_gui.cluster import der

LEAST_RSA_BITS = 2048
_MOST_RSA_BITS = 16_384
_LEAST_EXPONENT = 3

_RSA_ARC, _ECDSA_ARC = "2a864886f70d0101", "2a8648ce3d0403"
ALGORITHMS: dict[str, tuple[str, str]] = {
    f"{_RSA_ARC}04": ("RSA", "MD5"),
    f"{_RSA_ARC}05": ("RSA", "SHA-1"),
    f"{_RSA_ARC}0e": ("RSA", "SHA-224"),
    f"{_RSA_ARC}0b": ("RSA", "SHA-256"),
    f"{_RSA_ARC}0c": ("RSA", "SHA-384"),
    f"{_RSA_ARC}0d": ("RSA", "SHA-512"),
    "2a8648ce3d0401": ("ECDSA", "SHA-1"),
    f"{_ECDSA_ARC}02": ("ECDSA", "SHA-256"),
    f"{_ECDSA_ARC}03": ("ECDSA", "SHA-384"),
    f"{_ECDSA_ARC}04": ("ECDSA", "SHA-512"),
}
"""What an object identifier, as hex, means: kind of key and hash."""
_STRONG: dict[str, hashes.HashAlgorithm] = {
    "SHA-256": hashes.SHA256(),
    "SHA-384": hashes.SHA384(),
    "SHA-512": hashes.SHA512(),
}
_RSA_KEY, _EC_KEY = f"{_RSA_ARC}01", "2a8648ce3d0201"
_CURVES = {"2a8648ce3d030107", "2b81040022", "2b81040023"}
"""P-256, P-384 and P-521."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key, whatever its kind.

    Attributes:
        spki: SubjectPublicKeyInfo (DER); two keys are the same when these bytes are.
    """

    spki: bytes

    @property
    def words(self) -> str:
        """Kind and size, such as ``RSA-2048``."""
        match _handle(self.spki):
            case rsa.RSAPublicKey() as key:
                return f"RSA-{key.key_size}"
            case ec.EllipticCurvePublicKey() as key:
                return f"ECDSA {key.curve.name}"
            case _:
                return "?"

    @property
    def rsa_bits(self) -> int | None:
        """Size of the modulus in bits; None where it is no RSA key that can be used."""
        key = _handle(self.spki)
        return key.key_size if isinstance(key, rsa.RSAPublicKey) else None

    @property
    def is_strong(self) -> bool:
        """Whether it is RSA of at least 2,048 bits, or on one of the curves of NIST."""
        match _handle(self.spki):
            case rsa.RSAPublicKey() as key:
                return key.key_size >= LEAST_RSA_BITS
            case ec.EllipticCurvePublicKey():
                return True
            case _:
                return False

    def is_held_with(self, other: "Key") -> bool:
        """Tell whether whoever holds one private key holds the other, however each is written.

        For looking for twins: one modulus under another exponent or encoding is one key.
        """
        match _handle(self.spki), _handle(other.spki):
            case rsa.RSAPublicKey() as one, rsa.RSAPublicKey() as two:
                return one.public_numbers().n == two.public_numbers().n
            case ec.EllipticCurvePublicKey() as one, ec.EllipticCurvePublicKey() as two:
                return one.public_numbers() == two.public_numbers()
            case _:
                return self == other

    def verifies(self, signed: "Signed") -> bool:
        """Tell whether this key made a signature with an algorithm that is not weak."""
        digest = _STRONG.get(signed.algorithm.digest)
        if digest is None or not signed.algorithm.is_told_twice:
            return False
        try:
            match _handle(self.spki), signed.algorithm.kind:
                case rsa.RSAPublicKey() as key, "RSA":
                    key.verify(signed.signature, signed.body, padding.PKCS1v15(), digest)
                case ec.EllipticCurvePublicKey() as point, "ECDSA":
                    point.verify(signed.signature, signed.body, ec.ECDSA(digest))
                case _:
                    return False
        except InvalidSignature:
            return False
        return True


def _handle(spki: bytes) -> rsa.RSAPublicKey | ec.EllipticCurvePublicKey | None:
    try:
        if not _is_known(spki):
            return None
        key = load_der_public_key(spki)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None
    match key:
        case rsa.RSAPublicKey():
            exponent = key.public_numbers().e
            is_sound = exponent >= _LEAST_EXPONENT and key.key_size <= _MOST_RSA_BITS
            return key if is_sound else None
        case ec.EllipticCurvePublicKey():
            return key
        case _:
            return None


def _is_known(spki: bytes) -> bool:
    # Before the library sees it, which warns of some kinds of key and takes long for others.
    algorithm = der.only(spki, der.SEQUENCE).inside().take(der.SEQUENCE).inside()
    kind, curve = algorithm.take(der.OID).content.hex(), algorithm.take_if(der.OID)
    is_on_curve = curve is not None and curve.content.hex() in _CURVES
    return kind == _RSA_KEY or (kind == _EC_KEY and is_on_curve)


@dataclass(frozen=True, slots=True)
class Algorithm:
    """How something was signed.

    Attributes:
        kind: of key, ``RSA`` or ``ECDSA``; empty where unknown.
        digest: hash, such as ``SHA-256``; where unknown, the object identifier as hex.
        is_told_twice: a certificate names its algorithm twice, and both times the same.
    """

    kind: str
    digest: str
    is_told_twice: bool = True

    @property
    def is_strong(self) -> bool:
        """Whether its hash is SHA-256 or longer."""
        return self.digest in _STRONG


@dataclass(frozen=True, slots=True)
class Signed:
    """What certificates and requests have in common.

    Attributes:
        der: the whole, as it came.
        body: the bytes that the signature covers.
        algorithm: how it was signed.
        signature: over ``body``.
        subject: name (DER), to be compared byte for byte.
        key: the subject's.
    """

    der: bytes
    body: bytes
    algorithm: Algorithm
    signature: bytes
    subject: bytes
    key: Key

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 of the DER."""
        return hashlib.sha256(self.der).digest()

    @property
    def common_name(self) -> str:
        """The last common name of the subject, untrusted; empty where it has none."""
        pairs = (pair for rdn in der.name_pairs(self.subject) for pair in rdn)
        return next((text for key, text in reversed(list(pairs)) if key == "CN"), "")


@dataclass(frozen=True, slots=True)
class Request(Signed):
    """A certificate signing request."""


@dataclass(frozen=True, slots=True)
class Certificate(Signed):
    """A certificate.

    Attributes:
        version: 1, 2 or 3.
        serial: any whole number; a genuine root has 0.
        issuer: name (DER).
        begins: aware; from then on it is in force.
        ends: aware; the last second that it is.
        is_ca: what its basic constraints say; None where it has none.
        may_sign: whether its key usage lets it sign certificates; None where it has none.
        key_id: what it calls its own key; None where it does not.
        issuer_key_id: what it calls the issuer's key; None where it does not.
        issuer_serial: serial number of the issuer's certificate, if it names one.
        unknown_critical: extensions that nobody may ignore and that are unknown here, as hex.
    """

    version: int
    serial: int
    issuer: bytes
    begins: datetime
    ends: datetime
    is_ca: bool | None
    may_sign: bool | None
    key_id: bytes | None
    issuer_key_id: bytes | None
    issuer_serial: int | None
    unknown_critical: tuple[str, ...]

    @property
    def names_itself(self) -> bool:
        """Whether issuer and subject are the same, as at a root."""
        return self.issuer == self.subject


def name_text(name: bytes) -> str:
    """Return a name in one line, untrusted: ``C=US+ST=CA, CN=...``, in its own order."""
    rdns = der.name_pairs(name)
    return ", ".join("+".join(f"{key}={text}" for key, text in rdn) for rdn in rdns)
