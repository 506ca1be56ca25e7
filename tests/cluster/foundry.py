# SPDX-License-Identifier: Apache-2.0
"""Makes the papers of a cluster, genuine in shape, so that a test can spoil exactly one thing.

Written with an encoder of its own: it makes certificates of version 1, names with several
attributes in one RDN, and weak ones too, which libraries refuse to make.
"""

import base64
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from approver_gui.cluster.certificates import Papers, Root, Trust, fingerprint

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
BEGINS, ENDS = datetime(2024, 1, 1, tzinfo=UTC), datetime(2034, 1, 1, tzinfo=UTC)
_OIDS = {"CN": "550403", "C": "550406", "L": "550407", "ST": "550408", "O": "55040a"}
_OIDS["OU"] = "55040b"
_DIGESTS: dict[str, tuple[int, Any]] = {
    "SHA-256": (11, hashes.SHA256()),
    "SHA-1": (5, hashes.SHA1()),
    "MD5": (4, hashes.MD5()),
}


@cache
def key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    """Return the key of this name; it is made once."""
    assert name
    return rsa.generate_private_key(65537, bits)


def element(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 + len(digits))) + digits + content


def oid(digits: str) -> bytes:
    return element(0x06, bytes.fromhex(digits))


def name(*rdns: Mapping[str, str]) -> bytes:
    """Return a distinguished name; each mapping is one RDN."""
    return element(0x30, *(_rdn(rdn) for rdn in rdns))


def _rdn(rdn: Mapping[str, str]) -> bytes:
    pairs = (
        element(0x30, oid(_OIDS[attribute]), element(0x0C, text.encode()))
        for attribute, text in rdn.items()
    )
    return element(0x31, *sorted(pairs))


def spki(private: rsa.RSAPrivateKey) -> bytes:
    return private.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def integer(number: int) -> bytes:
    return element(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def is_ca(value: bool, *, path_length: int | None = None) -> bytes:
    """Return basic constraints, critical."""
    limit = b"" if path_length is None else integer(path_length)
    inside = element(0x30, element(0x01, b"\xff") if value else b"", limit)
    return element(0x30, oid("551d13"), element(0x01, b"\xff"), element(0x04, inside))


def key_usage(bits: int) -> bytes:
    """Return a key usage of one byte, critical: 0x04 may sign certificates."""
    inside = element(0x03, bytes((0, bits)))
    return element(0x30, oid("551d0f"), element(0x01, b"\xff"), element(0x04, inside))


def certificate(
    *,
    subject: bytes,
    key: rsa.RSAPrivateKey,
    issuer: bytes,
    signer: rsa.RSAPrivateKey,
    version: int = 3,
    serial: int = 1,
    begins: datetime = BEGINS,
    ends: datetime = ENDS,
    digest: str = "SHA-256",
    extensions: tuple[bytes, ...] = (),
) -> bytes:
    """Return a certificate (DER)."""
    told = element(0xA0, integer(version - 1)) if version > 1 else b""
    more = element(0xA3, element(0x30, *extensions)) if extensions else b""
    body = (
        *(told, integer(serial), _algorithm(digest), issuer),
        *(element(0x30, _time(begins), _time(ends)), subject, spki(key), more),
    )
    return _signed(element(0x30, *body), signer, digest)


def request(
    *,
    subject: bytes,
    key: rsa.RSAPrivateKey,
    signer: rsa.RSAPrivateKey | None = None,
    digest: str = "SHA-256",
) -> bytes:
    """Return a certificate request (DER)."""
    body = element(0x30, integer(0), subject, spki(key), element(0xA0))
    return _signed(body, signer or key, digest)


def _algorithm(digest: str) -> bytes:
    return element(0x30, oid(f"2a864886f70d0101{_DIGESTS[digest][0]:02x}"), element(0x05))


def _time(moment: datetime) -> bytes:
    return element(0x17, moment.strftime("%y%m%d%H%M%SZ").encode())


def _signed(body: bytes, signer: rsa.RSAPrivateKey, digest: str) -> bytes:
    signature = signer.sign(body, PKCS1v15(), _DIGESTS[digest][1])
    return element(0x30, body, _algorithm(digest), element(0x03, b"\0", signature))


def pem(der: bytes, label: str = "CERTIFICATE") -> bytes:
    lines = "\n".join(textwrap.wrap(base64.b64encode(der).decode(), 64))
    return f"-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n".encode()


def der(text: bytes) -> bytes:
    return base64.b64decode(b"".join(text.splitlines()[1:-1]))


# --- whole sets --------------------------------------------------------------------------


@dataclass(frozen=True)
class Shape:
    """How the certificates of a family of hardware look.

    Attributes:
        root_version: of the manufacturer's root.
        hardware_version: of the manufacturer's hardware certificate.
        ca: extensions of what issues others.
        owner_hardware: extensions of AWS's hardware certificate.
        organisation: in the names.
    """

    root_version: int
    hardware_version: int
    ca: tuple[bytes, ...]
    owner_hardware: tuple[bytes, ...]
    organisation: str


HSM1 = Shape(1, 1, (), (is_ca(False), key_usage(0xA0)), "Cavium")
HSM2M = Shape(3, 3, (is_ca(True), key_usage(0x06)), (is_ca(True), key_usage(0x06)), "Marvell")
SHAPES = (HSM1, HSM2M)
SERIAL = "5.3G1234-ICM000001"
AWS_NAME = name({"C": "US"}, {"O": "A cloud"}, {"CN": "Root of a cloud"})
MANUFACTURER_NAME = name({"C": "US"}, {"O": "A maker"}, {"CN": "Root of a maker"})


def hsm_name(shape: Shape = HSM2M, serial: str = SERIAL, partition: int | None = None) -> bytes:
    number = "" if partition is None else f":PARTN:{partition}"
    first = {"C": "US", "ST": "CA", "OU": "LS2", "L": "SanJose", "O": shape.organisation}
    return name(first, {"CN": f"HSM:{serial}{number}, for FIPS mode"})


def papers(shape: Shape = HSM2M, **changes: dict[str, Any]) -> Any:
    """Return the papers of a cluster; ``hsm={"serial": 7}`` changes one thing of one paper.

    Its type is looser than ``Papers`` because none of them is missing.
    """
    hardware = {"subject": hsm_name(shape), "key": key("hardware")}
    own = {"subject": hsm_name(shape, partition=1), "key": key("partition")}
    ca = (is_ca(True), key_usage(0x06))

    def make(place: str, **usual: Any) -> bytes:
        return pem(certificate(**{**usual, **changes.get(place, {})}))

    return Papers(
        csr=pem(request(**{**own, **changes.get("csr", {})}), "CERTIFICATE REQUEST"),
        hsm=make("hsm", **own, issuer=hsm_name(shape), signer=key("hardware")),
        aws_hardware=make(
            "aws_hardware",
            **hardware,
            issuer=AWS_NAME,
            signer=key("aws"),
            extensions=shape.owner_hardware,
        ),
        manufacturer_hardware=make(
            "manufacturer_hardware",
            **hardware,
            issuer=MANUFACTURER_NAME,
            signer=key("maker"),
            version=shape.hardware_version,
            extensions=shape.ca,
        ),
        aws_root=make(
            "aws_root",
            subject=AWS_NAME,
            key=key("aws"),
            issuer=AWS_NAME,
            signer=key("aws"),
            extensions=ca,
        ),
        manufacturer_root=make(
            "manufacturer_root",
            subject=MANUFACTURER_NAME,
            key=key("maker"),
            issuer=MANUFACTURER_NAME,
            signer=key("maker"),
            version=shape.root_version,
            extensions=shape.ca,
        ),
    )


def trust_in(made: Papers) -> Trust:
    """Return the trust of a person who compared both roots."""
    return Trust({root: fingerprint(pem) for root in Root if (pem := made.root(root))})
