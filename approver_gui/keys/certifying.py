# SPDX-License-Identifier: Apache-2.0
"""What an authority's key signs: its own certificate, and certificates for requests.

Loaded only where an authority is at work: an approver's window starts without it.

Source of the profile: RFC 5280 4.1 and 4.2.1; AWS CloudHSM User Guide, "Initialize the
cluster" (a self-signed issuing certificate, RSA, long-lived).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from cryptography.x509.oid import NameOID

from approver_gui.keys.cards import UnlockedKey

_ATTRIBUTES = {
    "C": NameOID.COUNTRY_NAME,
    "ST": NameOID.STATE_OR_PROVINCE_NAME,
    "L": NameOID.LOCALITY_NAME,
    "O": NameOID.ORGANIZATION_NAME,
    "OU": NameOID.ORGANIZATIONAL_UNIT_NAME,
    "CN": NameOID.COMMON_NAME,
}


NOT_UNDERSTOOD = (
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)
"""What the library raises for certificates and requests besides ``ValueError``."""


def self_signed(
    key: UnlockedKey, name: Sequence[tuple[str, str]], begin: datetime, end: datetime
) -> bytes:
    """Return an authority's own certificate (PEM): X.509 v3, and it may sign nothing but those.

    Args:
        key: an authority's.
        name: its attributes by the short names of RFC 4514, such as ``("CN", "Our CA")``.
        begin: aware, whole seconds.
        end: aware, whole seconds.

    Raises:
        KeyStoreError: the key was locked again, or is no authority's.
    """
    subject = x509.Name([x509.NameAttribute(_ATTRIBUTES[kind], text) for kind, text in name])
    usage = x509.KeyUsage(
        key_cert_sign=True,
        crl_sign=True,
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = (
        _builder(subject, subject, _handle(key.card.public.spki), begin, end)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(usage, critical=True)
    )
    return key.certify(builder).public_bytes(Encoding.PEM)


def for_request(
    key: UnlockedKey, csr_der: bytes, issuer_der: bytes, begin: datetime, end: datetime
) -> bytes:
    """Return a certificate (PEM) with the name and the key of a request, nothing else of it.

    Args:
        key: of the authority.
        csr_der: the request, whose signature was checked.
        issuer_der: the authority's certificate.
        begin: aware, whole seconds.
        end: aware, whole seconds.

    Raises:
        ValueError: the request or the certificate holds what cannot be carried over.
        KeyStoreError: the key was locked again, or is no authority's.
    """
    try:
        request = x509.load_der_x509_csr(csr_der)
        issuer = x509.load_der_x509_certificate(issuer_der)
        public = request.public_key()
        if not isinstance(public, RSAPublicKey):
            raise ValueError("a key of another kind than RSA")  # noqa: TRY004  # what was read
        builder = _builder(request.subject, issuer.subject, public, begin, end)
        identifier = _authority_identifier(issuer, key)
    except NOT_UNDERSTOOD as error:
        raise ValueError("what the library does not understand") from error
    return key.certify(builder.add_extension(identifier, critical=False)).public_bytes(
        Encoding.PEM
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, key: RSAPublicKey, begin: datetime, end: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())  # 159 bits
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _authority_identifier(
    issuer: x509.Certificate, key: UnlockedKey
) -> x509.AuthorityKeyIdentifier:
    try:
        own = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    except x509.ExtensionNotFound:
        handle = _handle(key.card.public.spki)
        return x509.AuthorityKeyIdentifier.from_issuer_public_key(handle)
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(own.value)


def _handle(spki: bytes) -> RSAPublicKey:
    return cast("RSAPublicKey", load_der_public_key(spki))
