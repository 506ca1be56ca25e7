# SPDX-License-Identifier: Apache-2.0
"""The frame around a key file: exactly one PEM block, named when it is the wrong one.

PEM as RFC 7468 and OpenSSL write it. Only the frame is judged here, and how much work the
encryption asks for before a passphrase can be tried; the key itself is read by ``rsa``.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from approver_gui.errors import KeyStoreError
from approver_gui.keys.purpose import APPROVER, Purpose
from approver_gui.text import Sentence, say

MAX_PEM_BYTES = 64 * 1024
MAX_ROUNDS = 5_000_000
MAX_SCRYPT_WORK = 2**21

_BEGIN = re.compile(rb"-----BEGIN ([^\r\n-]{0,60})-----")
_BLOCK = re.compile(
    rb"-----BEGIN (?P<label>[A-Z0-9 ]+)-----\n"
    rb"(?:Proc-Type: 4,ENCRYPTED\nDEK-Info: [A-Z0-9-]+,[0-9A-Fa-f]+\n\n)?"
    rb"(?P<body>(?:[A-Za-z0-9+/=]+\n)+)"
    rb"-----END (?P=label)-----"
)
_PKCS1 = b"RSA PRIVATE KEY"
_PKCS8 = b"PRIVATE KEY"
_SEALED_PKCS8 = b"ENCRYPTED PRIVATE KEY"
_PUBLIC = b"PUBLIC KEY"
_SCRYPT = bytes.fromhex("2b06010401da47040b")  # 1.3.6.1.4.1.11591.4.11, RFC 7914
_PSS = bytes.fromhex("06092a864886f70d01010a")  # 1.2.840.113549.1.1.10, RFC 8017
_PKCS8_START_BYTES = 32
_SEALED = (b'"approver-gui/key/', b'"approver-gui/authority-key/')
_SEQUENCE, _INTEGER, _CONSTRUCTED = 0x30, 0x02, 0x20
_LONG_LENGTH, _MAX_LENGTH_BYTES = 0x80, 4
_MAX_DEPTH = 8
_LABELS = {
    _PKCS1: say("a private key"),
    _PKCS8: say("a private key"),
    _SEALED_PKCS8: say("an encrypted private key"),
    _PUBLIC: say("a public key"),
    b"RSA PUBLIC KEY": say("a public key in the older PKCS#1 form"),
    b"EC PRIVATE KEY": say("an elliptic-curve key"),
    b"EC PARAMETERS": say("elliptic-curve parameters"),
    b"DSA PRIVATE KEY": say("a DSA key"),
    b"OPENSSH PRIVATE KEY": say("a key in OpenSSH's own format"),
    b"CERTIFICATE": say("a certificate"),
    b"X509 CERTIFICATE": say("a certificate"),
    b"TRUSTED CERTIFICATE": say("a certificate"),
    b"CERTIFICATE REQUEST": say("a certificate request"),
    b"NEW CERTIFICATE REQUEST": say("a certificate request"),
}


@dataclass(frozen=True, slots=True)
class Block:
    """One PEM block with a private key in it; it is a secret, so it prints nothing.

    Attributes:
        text: the block with line ends of one byte.
        der: what its base64 holds.
        is_encrypted: whether a passphrase is needed.
    """

    text: bytes
    der: bytes
    is_encrypted: bool

    def __repr__(self) -> str:
        return "Block(<hidden>)"


def private_block(untrusted: bytes, purpose: Purpose = APPROVER) -> Block:
    """Return the one private-key block of a file; the purpose gives the words for another.

    Raises:
        KeyStoreError: no PEM, another kind of block, several, text around it, or an
            encryption that would keep this machine busy for minutes.
    """
    label, text, der = _only_block(untrusted, (_PKCS1, _PKCS8, _SEALED_PKCS8), purpose)
    has_headers = b":" in text
    if has_headers and label != _PKCS1:
        raise _malformed()
    is_encrypted = has_headers or label == _SEALED_PKCS8
    if label == _SEALED_PKCS8:
        _require_bearable(der)
    return Block(text, der, is_encrypted)


def public_der(untrusted: bytes) -> bytes:
    """Return what the one ``PUBLIC KEY`` block of a file holds.

    Raises:
        KeyStoreError: as :func:`private_block`.
    """
    _label, text, der = _only_block(untrusted, (_PUBLIC,), APPROVER)
    if b":" in text:
        raise _malformed()
    return der


def is_pss(pkcs8: bytes) -> bool:
    """Tell whether a PKCS#8 key says that it is for PSS signatures only."""
    return _PSS in pkcs8[:_PKCS8_START_BYTES]


def _only_block(
    untrusted: bytes, wanted: tuple[bytes, ...], purpose: Purpose
) -> tuple[bytes, bytes, bytes]:
    if len(untrusted) > MAX_PEM_BYTES:
        raise KeyStoreError(
            say("The key file is too large"),
            say("A key file has at most {most} bytes.").put(most=MAX_PEM_BYTES),
            say("Choose the file that holds the key and nothing else."),
        )
    text = untrusted.replace(b"\r\n", b"\n").strip(b" \t\r\n")
    labels = _BEGIN.findall(text)
    if not labels:
        raise _not_wanted(_without_pem(text), purpose)
    if len(labels) > 1:
        raise _not_wanted(
            say("a file with {count} PEM blocks, the last of them {kind}").put(
                count=len(labels), kind=_named(labels[-1])
            ),
            purpose,
        )
    (label,) = labels
    if label not in wanted:
        raise _not_wanted(_named(label), purpose)
    match = _BLOCK.fullmatch(text)
    if match is None:
        raise _malformed()
    try:
        der = base64.b64decode(match["body"].replace(b"\n", b""), validate=True)
    except binascii.Error as error:
        raise _malformed() from error
    return label, text, der


def _named(label: bytes) -> Sentence:
    shown = label.decode("ascii", "replace")
    return _LABELS.get(label, say("a PEM block of the kind '{label}'").put(label=shown))


def _without_pem(text: bytes) -> Sentence:
    if not text:
        return say("an empty file")
    if text[0] == _SEQUENCE:
        return say("binary data, perhaps DER or PKCS#12")
    if text.startswith(b"PuTTY-User-Key-File"):
        return say("a PuTTY key")
    if text.startswith(b"{") and any(start in text for start in _SEALED):
        return say("a sealed key file or a backup of this program")
    return say("no PEM file")


def _not_wanted(found: Sentence, purpose: Purpose) -> KeyStoreError:
    return KeyStoreError(
        say("Not the key file that is wanted"),
        purpose.wrong_file.put(found=found),
        say("Choose another file, or convert this one with openssl pkey."),
    )


def _malformed() -> KeyStoreError:
    return KeyStoreError(
        say("The key file is damaged"),
        say("Its PEM frame is broken, or there is other text around the one block."),
        say("Remove what is around the block, or get the file again."),
    )


def _require_bearable(der: bytes) -> None:
    """Refuse an encryption whose work factor is an attack and not a protection.

    The numbers stand in the open, in the AlgorithmIdentifier that an EncryptedPrivateKeyInfo
    begins with (RFC 5958); a passphrase is tried only after this.
    """
    try:
        outer = next(_elements(der))
        algorithm = next(_elements(outer[1]))
        numbers = tuple(_numbers(algorithm[1], _MAX_DEPTH))
    except (StopIteration, ValueError) as error:
        raise _malformed() from error
    is_scrypt = _SCRYPT in algorithm[1]
    work = 1
    for number in numbers[:3]:
        work *= max(number, 1)
    if any(number > MAX_ROUNDS for number in numbers) or (is_scrypt and work > MAX_SCRYPT_WORK):
        raise KeyStoreError(
            say("The key file asks for too much work"),
            say("Trying one passphrase on it would keep this machine busy for very long."),
            say("Write it again with openssl pkcs8 -topk8 -v2 aes-256-cbc."),
        )


def _numbers(data: bytes, depth: int) -> Iterator[int]:
    if not depth:
        raise ValueError("nested too deeply")
    for tag, content in _elements(data):
        if tag == _INTEGER:
            yield int.from_bytes(content, "big", signed=True)
        elif tag & _CONSTRUCTED:
            yield from _numbers(content, depth - 1)


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield tag and content of DER elements that follow one another."""
    at = 0
    while at < len(data):
        tag, *rest = data[at : at + 2]
        if not rest:
            raise ValueError("a tag without a length")
        (length,) = rest
        at += 2
        if length & _LONG_LENGTH:
            size = length - _LONG_LENGTH
            if not 1 <= size <= _MAX_LENGTH_BYTES:
                raise ValueError("a length in an unknown form")
            length = int.from_bytes(data[at : at + size], "big")
            at += size
        if at + length > len(data):
            raise ValueError("an element longer than its frame")
        yield tag, data[at : at + length]
        at += length
