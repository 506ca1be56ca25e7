# SPDX-License-Identifier: Apache-2.0
"""The certificates of an embedded cluster's make-believe hardware, shaped like real ones.

1. Two roots: the manufacturer's is X.509 v1, as in 2015; the cloud's is v3 and a CA.
2. Each signs the hardware's one key under one subject: the manufacturer as X.509 v1, the
   cloud as v3, no CA. The hardware's key signs the HSM's certificate: v3, no extensions.
3. The HSM's key signs the request. Names of hardware are RDNs of several values.
4. Every name says that it is a rehearsal, and no name is that of a real root.
5. No private key outlives the making: what is forged with none of them stays a forgery, and
   nothing of the rehearsal needs one. The HSM's own would serve a client's connection only,
   and there is none: the embedded cluster is reached as a child process.

Source: AWS CloudHSM User Guide, "Verify the identity and authenticity of your cluster's
HSM"; AWS CloudHSM API Reference, InitializeCluster; published bundles of the hsm1 family;
RFC 5280, section 4.1, for version 1.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    RSAPublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID

from approver_gui.keys.certifying import NOT_UNDERSTOOD
from approver_gui.keys.rsa import EXPONENT, KEY_BITS
from approver_gui.text import Sentence, say

MAX_CERTIFICATE_BYTES = 5_000
"""Of each certificate that a cluster is given."""
REHEARSAL = "a rehearsal, not an HSM"

_DAY = timedelta(days=1)
_YEARS = {"root": 20, "hardware": 15, "hsm": 10}
_VERSION, _SERIAL_OF_HARDWARE, _EXTENSIONS = 0xA0, 1, 0xA3
_SEQUENCE, _BIT_STRING = 0x30, 0x03
_LONG = 0x80
"""Marks a length that follows in bytes of its own. Source: ITU-T X.690, 8.1.3."""
_ONE_CERTIFICATE = re.compile(
    rb"\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*"
)

NewKey = Callable[[], RSAPrivateKey]


@dataclass(frozen=True, slots=True)
class Hardware:
    """What the maker of an HSM and its cloud have signed, and the request of its owner.

    Attributes:
        manufacturer_root, aws_root: self-signed, PEM.
        manufacturer_hardware, aws_hardware: one key and one subject, signed by either, PEM.
        hsm: signed by that key, PEM.
        csr: signed by the HSM's own key, PEM.
    """

    manufacturer_root: bytes
    aws_root: bytes
    manufacturer_hardware: bytes
    aws_hardware: bytes
    hsm: bytes
    csr: bytes


def new_key() -> RSAPrivateKey:
    """Make an RSA key of 2,048 bits; takes the tenth of a second."""
    return generate_private_key(EXPONENT, KEY_BITS)


def make(serial: str, now: datetime, key: NewKey = new_key) -> Hardware:
    """Make the certificates of a cluster whose first HSM has this serial number.

    Args:
        serial: as ``cluster hsm-info`` shows it, at most 30 letters.
        now: aware; the certificates begin the day before.
        key: makes each of the four keys.
    """
    manufacturer, cloud, hardware, partition = key(), key(), key(), key()
    manufacturer_name = _root_name("Rehearsal manufacturer root of an embedded cluster")
    cloud_name = _root_name("Rehearsal cloud root of an embedded cluster")
    hardware_name = _hardware_name(f"HSM:{serial}, for a rehearsal")
    hsm_name = _hardware_name(f"HSM:{serial}:PARTN:1, for a rehearsal")

    def about(subject: x509.Name, issuer: x509.Name, of: RSAPrivateKey, kind: str) -> _Builder:
        builder = x509.CertificateBuilder(issuer, subject, of.public_key())
        return builder.not_valid_before(now - _DAY).not_valid_after(
            now + _YEARS[kind] * 365 * _DAY
        )

    def numbered(builder: _Builder) -> _Builder:
        return builder.serial_number(_SERIAL_OF_HARDWARE)

    def drawn(builder: _Builder) -> _Builder:
        return builder.serial_number(x509.random_serial_number())

    hash_ = SHA256()
    root_1 = drawn(about(manufacturer_name, manufacturer_name, manufacturer, "root"))
    root_2 = drawn(about(cloud_name, cloud_name, cloud, "root"))
    card_1 = numbered(about(hardware_name, manufacturer_name, hardware, "hardware"))
    card_2 = drawn(about(hardware_name, cloud_name, hardware, "hardware"))
    hsm = numbered(about(hsm_name, hardware_name, partition, "hsm"))
    request = x509.CertificateSigningRequestBuilder(hsm_name).sign(partition, hash_)
    root_2 = _limited(root_2, is_authority=True, key=cloud, issuer=cloud)
    card_2 = _limited(card_2, is_authority=False, key=hardware, issuer=cloud)
    return Hardware(
        manufacturer_root=_version_1(root_1.sign(manufacturer, hash_), manufacturer),
        aws_root=root_2.sign(cloud, hash_).public_bytes(Encoding.PEM),
        manufacturer_hardware=_version_1(card_1.sign(manufacturer, hash_), manufacturer),
        aws_hardware=card_2.sign(cloud, hash_).public_bytes(Encoding.PEM),
        hsm=hsm.sign(hardware, hash_).public_bytes(Encoding.PEM),
        csr=request.public_bytes(Encoding.PEM),
    )


_Builder = x509.CertificateBuilder


def _limited(
    builder: _Builder, *, is_authority: bool, key: RSAPrivateKey, issuer: RSAPrivateKey
) -> _Builder:
    """Return the builder with the extensions that the cloud gives its certificates."""
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=not is_authority,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )
    own = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    above = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key())
    constraints = x509.BasicConstraints(ca=is_authority, path_length=None)
    builder = builder.add_extension(constraints, critical=is_authority)
    builder = builder.add_extension(usage, critical=True).add_extension(own, critical=False)
    return builder if is_authority else builder.add_extension(above, critical=False)


def _root_name(common_name: str) -> x509.Name:
    return x509.Name([*_place(), _attribute(NameOID.COMMON_NAME, common_name)])


def _hardware_name(common_name: str) -> x509.Name:
    several = x509.RelativeDistinguishedName(_place())
    one = x509.RelativeDistinguishedName([_attribute(NameOID.COMMON_NAME, common_name)])
    return x509.Name([several, one])


def _place() -> list[x509.NameAttribute[str]]:
    return [
        _attribute(NameOID.COUNTRY_NAME, "XX"),
        _attribute(NameOID.STATE_OR_PROVINCE_NAME, "Nowhere"),
        _attribute(NameOID.LOCALITY_NAME, "A file"),
        _attribute(NameOID.ORGANIZATION_NAME, "Embedded cluster"),
        _attribute(NameOID.ORGANIZATIONAL_UNIT_NAME, REHEARSAL),
    ]


def _attribute(oid: x509.ObjectIdentifier, text: str) -> x509.NameAttribute[str]:
    return x509.NameAttribute(oid, text)


# --- version 1, which no builder makes any more ------------------------------------------


def _version_1(certificate: x509.Certificate, issuer: RSAPrivateKey) -> bytes:
    """Return a certificate without version and extensions, signed anew, as PEM."""
    parts = _parts(_content(certificate.tbs_certificate_bytes))
    plain = [part for part in parts if part[0] not in (_VERSION, _EXTENSIONS)]
    algorithm = plain[1]
    body = _element(_SEQUENCE, b"".join(plain))
    signature = issuer.sign(body, PKCS1v15(), SHA256())
    bits = _element(_BIT_STRING, b"\0" + signature)
    der = _element(_SEQUENCE, body + algorithm + bits)
    return x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM)


def _parts(content: bytes) -> list[bytes]:
    """Return the elements of a DER sequence's content, each whole."""
    found = []
    while content:
        size = _size(content)
        found.append(content[:size])
        content = content[size:]
    return found


def _content(element: bytes) -> bytes:
    return element[_head_bytes(element) :]


def _size(element: bytes) -> int:
    head = _head_bytes(element)
    is_long = element[1] & _LONG
    return head + (int.from_bytes(element[2:head]) if is_long else element[1])


def _head_bytes(element: bytes) -> int:
    return 2 + (element[1] & ~_LONG if element[1] & _LONG else 0)


def _element(tag: int, content: bytes) -> bytes:
    length = len(content)
    size = (length.bit_length() + 7) // 8
    head = (
        bytes((length,)) if length < _LONG else bytes((_LONG | size,)) + length.to_bytes(size)
    )
    return bytes((tag,)) + head + content


# --- what a cluster accepts --------------------------------------------------------------


def misfit(csr: bytes, signed: bytes, anchor: bytes, now: datetime) -> Sentence | None:
    """Return why a cluster does not take a certificate, or None where it does.

    Args:
        csr: the cluster's own request, PEM.
        signed: the certificate for it, PEM; untrusted.
        anchor: the certificate whose key has signed it, PEM; untrusted.
        now: aware.
    """
    certificate, issuer = _certificate(signed), _certificate(anchor)
    if certificate is None:
        return say("The signed certificate is not one certificate in PEM.")
    if issuer is None:
        return say("The issuing certificate is not one certificate in PEM.")
    try:
        return next(_misfits(x509.load_pem_x509_csr(csr), certificate, issuer, now), None)
    except (ValueError, *NOT_UNDERSTOOD):
        return say("One of the two certificates has a part that is not understood.")


def _misfits(
    request: x509.CertificateSigningRequest,
    certificate: x509.Certificate,
    issuer: x509.Certificate,
    now: datetime,
) -> Iterator[Sentence]:
    if _spki(certificate) != _spki(request):
        yield say("The signed certificate does not carry the key of the cluster's request.")
    if certificate.issuer != issuer.subject:
        yield say("The signed certificate names another issuer.")
    elif not _is_issued_by(certificate, issuer):
        yield say("The issuing certificate's key has not signed the certificate.")
    if issuer.issuer != issuer.subject or not _is_issued_by(issuer, issuer):
        yield say("The issuing certificate is not self-signed, which a root must be.")
    if not _is_authority(issuer):
        yield say("The issuing certificate is no certificate of an authority (CA).")
    if _is_authority(certificate):
        yield say("The signed certificate is one of an authority (CA) itself.")
    if _is_weak(issuer):
        yield say("The issuing certificate has an RSA key of fewer than 2048 bits.")
    for one in (certificate, issuer):
        if not one.not_valid_before_utc <= now <= one.not_valid_after_utc:
            yield say("One of the two certificates has not begun yet, or has expired.")


def is_same_certificate(one: bytes, other: bytes) -> bool:
    """Tell whether two files (PEM, untrusted) hold one and the same certificate."""
    first, second = _certificate(one), _certificate(other)
    return first is not None and first == second


def _certificate(untrusted: bytes) -> x509.Certificate | None:
    is_bounded = len(untrusted) <= MAX_CERTIFICATE_BYTES
    if not is_bounded or not _ONE_CERTIFICATE.fullmatch(untrusted):
        return None
    try:
        return x509.load_pem_x509_certificate(untrusted)
    except (ValueError, x509.InvalidVersion):
        return None


def _is_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except InvalidSignature:
        return False
    return True


def _is_authority(issuer: x509.Certificate) -> bool:
    found = {type(extension.value): extension.value for extension in issuer.extensions}
    constraints = found.get(x509.BasicConstraints)
    usage = found.get(x509.KeyUsage)
    may_sign = not isinstance(usage, x509.KeyUsage) or usage.key_cert_sign
    return isinstance(constraints, x509.BasicConstraints) and constraints.ca and may_sign


def _is_weak(issuer: x509.Certificate) -> bool:
    key = issuer.public_key()
    return isinstance(key, RSAPublicKey) and key.key_size < KEY_BITS


def _spki(holder: x509.Certificate | x509.CertificateSigningRequest) -> bytes:
    key = holder.public_key()
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
