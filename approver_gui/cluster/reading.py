# SPDX-License-Identifier: Apache-2.0
"""One certificate or one request, out of a file from anywhere.

Exactly one PEM block and nothing around it, strict DER inside. Reading is total: any bytes
give a value or a ``CertificateError`` that names the file and the fault.

Sources: RFC 7468 (PEM), RFC 5280 (certificates), RFC 2986 (requests).
"""

import base64
import binascii
import re

from approver_gui.cluster import der
from approver_gui.cluster.x509 import ALGORITHMS, Algorithm, Certificate, Key, Request
from approver_gui.errors import CertificateError
from approver_gui.text import Sentence, say

MAX_FILE_BYTES = 64 * 1024
"""A certificate has some 2 KiB."""
_BEGIN = re.compile(rb"-----BEGIN ([^\r\n-]{0,60})-----")
_BLOCK = re.compile(
    rb"-----BEGIN (?P<label>[A-Z0-9 ]+)-----\n"
    rb"(?P<body>(?:[A-Za-z0-9+/=]+\n)+)"
    rb"-----END (?P=label)-----"
)
_CERTIFICATE, _REQUEST = b"CERTIFICATE", b"CERTIFICATE REQUEST"
_LABELS = {
    _CERTIFICATE: _CERTIFICATE,
    b"X509 CERTIFICATE": _CERTIFICATE,
    _REQUEST: _REQUEST,
    b"NEW CERTIFICATE REQUEST": _REQUEST,
}
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")

_BASIC_CONSTRAINTS, _KEY_USAGE = "551d13", "551d0f"
_KEY_ID, _ISSUER_KEY_ID = "551d0e", "551d23"
_HARMLESS = {"551d11", "551d12", "551d20", "551d25"}
"""Other names of subject and issuer, policies, purposes: these bar nobody from a link."""
_KNOWN = {_BASIC_CONSTRAINTS, _KEY_USAGE, _KEY_ID, _ISSUER_KEY_ID, *_HARMLESS}
_BOOLEANS = {b"\xff": True, b"\0": False}
_KEY_CERT_SIGN = 0x04  # the sixth bit of the first byte
_EXPLICIT_VERSION, _EXTENSIONS, _ATTRIBUTES = 0xA0, 0xA3, 0xA0
_UNIQUE_IDS = (0x81, 0x82)
_OF_ISSUER_KEY, _OF_ISSUER_NAMES, _OF_ISSUER_SERIAL = 0x80, 0xA1, 0x82
_VERSIONS = 3


def read_certificate(untrusted: bytes, place: str) -> Certificate:
    """Return the one certificate of a PEM file.

    Args:
        untrusted: the whole file.
        place: the file's name, for the words of an error.

    Raises:
        CertificateError: anything else, a request among them.
    """
    match read(untrusted, place):
        case Certificate() as certificate:
            return certificate
        case _:
            raise _unreadable(place, say("it holds a certificate request"))


def read_request(untrusted: bytes, place: str) -> Request:
    """Return the one request of a PEM file.

    Args:
        untrusted: the whole file.
        place: the file's name, for the words of an error.

    Raises:
        CertificateError: anything else, a certificate among them.
    """
    match read(untrusted, place):
        case Request() as request:
            return request
        case _:
            raise _unreadable(place, say("it holds a certificate, not a request"))


def read(untrusted: bytes, place: str) -> Certificate | Request:
    """Return the certificate or the request that a PEM file holds.

    Args:
        untrusted: the whole file.
        place: the file's name, for the words of an error.

    Raises:
        CertificateError: it is not exactly one of them; the words name what it is.
    """
    label, data = _only_block(untrusted, place)
    try:
        return _certificate(data) if label == _CERTIFICATE else _request(data)
    except ValueError as error:
        raise _unreadable(place, say("its content is damaged or not in DER")) from error


def too_large(place: str) -> CertificateError:
    """Return the error for a file that is larger than any certificate."""
    fault = say("it is larger than {most} bytes").put(most=MAX_FILE_BYTES)
    return _unreadable(place, fault)


def _only_block(untrusted: bytes, place: str) -> tuple[bytes, bytes]:
    if len(untrusted) > MAX_FILE_BYTES:
        raise too_large(place)
    if fault := _fault_of_frame(untrusted):
        raise _unreadable(place, fault)
    text = untrusted.replace(b"\r\n", b"\n").strip(b" \t\r\n")
    match = _BLOCK.fullmatch(text)
    if match is None:
        raise _unreadable(
            place, say("its PEM frame is broken or cut off, or there is other text around it")
        )
    body = match["body"].replace(b"\n", b"")
    try:
        data = base64.b64decode(body, validate=True)
    except binascii.Error as error:
        raise _unreadable(place, say("its base64 is damaged or cut off")) from error
    if base64.b64encode(data) != body:
        raise _unreadable(place, say("its base64 is damaged or cut off"))
    return _LABELS[match["label"]], data


def _fault_of_frame(untrusted: bytes) -> Sentence | None:
    labels = _BEGIN.findall(untrusted)
    if any(b"PRIVATE KEY" in label for label in labels):
        return say("there is a private key in it, which has no business here")
    if len(labels) > 1:
        return say("it holds {count} PEM blocks and not one").put(count=len(labels))
    if not labels:
        return _without_pem(untrusted)
    if labels[0] not in _LABELS:
        found = labels[0].decode("ascii", "replace")
        return say("it holds a PEM block of the kind '{label}'").put(label=found)
    return None


def _without_pem(untrusted: bytes) -> Sentence:
    if not untrusted.strip():
        return say("it is empty")
    if untrusted.startswith(_WIDE_MARKS) or b"\0-\0-" in untrusted:
        return say("its text is UTF-16, not plain ASCII")
    if untrusted[0] == der.SEQUENCE:
        return say("it is binary (DER), not PEM")
    return say("it is no PEM file, or its beginning is cut off")


def _unreadable(place: str, fault: Sentence) -> CertificateError:
    return CertificateError(
        say("A certificate file cannot be read"),
        say("{place}: {fault}.").put(place=place, fault=fault),
        say("Fetch it again: one PEM block, as the cluster's description gives it."),
    )


def _certificate(data: bytes) -> Certificate:
    body, outer, signature = _signed_parts(data)
    parts = body.inside()
    version = 1
    if told := parts.take_if(_EXPLICIT_VERSION):
        version = der.integer(der.only(told.content, der.INTEGER)) + 1
    if not 1 <= version <= _VERSIONS:
        raise ValueError("an unknown version")
    serial = der.integer(parts.take(der.INTEGER))
    inner = parts.take(der.SEQUENCE)
    issuer = _name(parts.take(der.SEQUENCE))
    dates = parts.take(der.SEQUENCE).inside()
    begins, ends = der.moment(dates.take()), der.moment(dates.take())
    dates.end()
    subject = _name(parts.take(der.SEQUENCE))
    key = Key(parts.take(der.SEQUENCE).whole)
    for tag in _UNIQUE_IDS:
        parts.take_if(tag)
    extensions = _extensions(parts.take_if(_EXTENSIONS))
    parts.end()
    if extensions and version != _VERSIONS:
        raise ValueError("extensions before version 3")
    values = {number: value for number, (_is_critical, value) in extensions.items()}
    issuer_key_id, issuer_serial = _above(values.get(_ISSUER_KEY_ID))
    return Certificate(
        der=data,
        body=body.whole,
        algorithm=_algorithm(outer, inner),
        signature=signature,
        subject=subject,
        key=key,
        version=version,
        serial=serial,
        issuer=issuer,
        begins=begins,
        ends=ends,
        is_ca=_is_ca(values.get(_BASIC_CONSTRAINTS)),
        may_sign=_may_sign(values.get(_KEY_USAGE)),
        key_id=_key_id(values.get(_KEY_ID)),
        issuer_key_id=issuer_key_id,
        issuer_serial=issuer_serial,
        unknown_critical=tuple(
            number
            for number, (is_critical, _value) in extensions.items()
            if is_critical and number not in _KNOWN
        ),
    )


def _request(data: bytes) -> Request:
    body, outer, signature = _signed_parts(data)
    parts = body.inside()
    if der.integer(parts.take(der.INTEGER)) != 0:
        raise ValueError("an unknown version")
    subject = _name(parts.take(der.SEQUENCE))
    key = Key(parts.take(der.SEQUENCE).whole)
    parts.take_if(_ATTRIBUTES)  # older programs leave out what is empty
    parts.end()
    return Request(data, body.whole, _algorithm(outer, outer), signature, subject, key)


def _signed_parts(data: bytes) -> tuple[der.Element, der.Element, bytes]:
    parts = der.only(data, der.SEQUENCE).inside()
    body, algorithm = parts.take(der.SEQUENCE), parts.take(der.SEQUENCE)
    signature = der.bits(parts.take(der.BIT_STRING))
    parts.end()
    return body, algorithm, signature


def _algorithm(outer: der.Element, inner: der.Element) -> Algorithm:
    number = outer.inside().take(der.OID).content.hex()
    kind, digest = ALGORITHMS.get(number, ("", number))
    return Algorithm(kind, digest, is_told_twice=outer.whole == inner.whole)


def _name(element: der.Element) -> bytes:
    der.name_pairs(element.whole)
    return element.whole


def _extensions(element: der.Element | None) -> dict[str, tuple[bool, bytes]]:
    """Return whether each is critical, and its value."""
    found: dict[str, tuple[bool, bytes]] = {}
    for one in der.only(element.content, der.SEQUENCE).inside() if element else ():
        parts = one.inside(der.SEQUENCE)
        number = parts.take(der.OID).content.hex()
        is_critical = _is_true(parts.take_if(der.BOOLEAN))
        if number in found:
            raise ValueError("an extension twice")
        found[number] = is_critical, parts.take(der.OCTET_STRING).content
        parts.end()
    return found


def _is_ca(value: bytes | None) -> bool | None:
    if value is None:
        return None
    return _is_true(der.only(value, der.SEQUENCE).inside().take_if(der.BOOLEAN))


def _is_true(told: der.Element | None) -> bool:
    # What is neither of the two, others take for true.
    if told is None:
        return False
    if told.content not in _BOOLEANS:
        raise ValueError("neither true nor false")
    return _BOOLEANS[told.content]


def _key_id(value: bytes | None) -> bytes | None:
    return None if value is None else der.only(value, der.OCTET_STRING).content


def _above(value: bytes | None) -> tuple[bytes | None, int | None]:
    """Return the key identifier and the serial number of the issuer that are named."""
    if value is None:
        return None, None
    parts = der.only(value, der.SEQUENCE).inside()
    named = parts.take_if(_OF_ISSUER_KEY)
    parts.take_if(_OF_ISSUER_NAMES)
    serial = parts.take_if(_OF_ISSUER_SERIAL)
    return (
        named.content if named else None,
        int.from_bytes(serial.content, "big", signed=True) if serial else None,
    )


def _may_sign(value: bytes | None) -> bool | None:
    if value is None:
        return None
    usage = der.only(value, der.BIT_STRING).content[1:2]
    return bool(usage and usage[0] & _KEY_CERT_SIGN)
