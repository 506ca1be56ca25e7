# SPDX-License-Identifier: Apache-2.0
"""Signatures that the cluster made: verified here with the public key alone, and written.

``rsa-pkcs``, ``rsa-pkcs-pss`` and ``ecdsa``, as CloudHSM CLI spells them, are text here,
because this room does not know the vault.

Sources: RFC 8017 (DigestInfo, RSA signatures), RFC 3279 (Ecdsa-Sig-Value), NIST CSOR (the
object identifiers of SHA-2).
"""

import base64
from dataclasses import dataclass

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from approver_gui.errors import KeyStoreError
from approver_gui.keys import pem
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.text import say

_ARCS = {"sha256": (1, 32), "sha384": (2, 48), "sha512": (3, 64)}
"""The last number of each hash function's object identifier, and its digest's length."""
_SHA2_ARC = bytes((0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02))
_VERIFIER = ClusterKeys()


@dataclass(frozen=True, slots=True)
class Forms:
    """One signature in every form that people ask for.

    Attributes:
        raw: as the cluster gave it; ECDSA: r and s side by side.
        der: ECDSA: the Ecdsa-Sig-Value that OpenSSL reads; RSA: the same as ``raw``.
        base64: of ``raw``, on one line.
    """

    raw: bytes
    der: bytes
    base64: str


def digest_info(hash_function: str, digest: bytes) -> bytes:
    """Return the DER DigestInfo around a digest.

    Raises:
        ValueError: the digest is not as long as this hash function's.
    """
    arc, size = _ARCS[hash_function]
    if len(digest) != size:
        raise ValueError("no digest of this hash function")
    algorithm = bytes((0x30, 13, 0x06, 9, *_SHA2_ARC, arc, 0x05, 0))
    return bytes((0x30, len(algorithm) + 2 + size)) + algorithm + bytes((0x04, size)) + digest


def verifies(
    untrusted_pem: bytes,
    mechanism: str,
    hash_function: str,
    payload: bytes,
    signature: bytes,
    *,
    is_digest: bool,
    salt_bytes: int | None,
) -> bool:
    """Tell whether a signature was made over a payload by the private half of a key.

    Args:
        untrusted_pem: the public key, one PEM block ``PUBLIC KEY``, RSA or elliptic curve.
        mechanism: how it was signed.
        hash_function: with which hash function.
        payload: the data, or their digest; for ``rsa-pkcs`` a digest as DER DigestInfo.
        signature: as the cluster gave it.
        is_digest: whether the payload is a digest.
        salt_bytes: of ``rsa-pkcs-pss``; as long as the digest where None.

    Raises:
        KeyStoreError: there is no such public key, or it cannot have made any such signature.
    """
    spki = pem.public_der(untrusted_pem)
    try:
        return _VERIFIER.verify(
            spki,
            mechanism,
            hash_function,
            payload,
            signature,
            is_digest=is_digest,
            salt_bytes=salt_bytes,
        )
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise KeyStoreError(
            say("The public key does not fit"),
            say("No signature by {mechanism} with {hash} can be verified with it.").put(
                mechanism=mechanism, hash=hash_function
            ),
            say("Give the public half of the key that signs, or choose another mechanism."),
        ) from error


def forms(signature: bytes, mechanism: str) -> Forms:
    """Return a signature in every form.

    Raises:
        ValueError: an ECDSA signature is not two numbers of the same length.
    """
    der = signature
    if mechanism == "ecdsa":
        size, rest = divmod(len(signature), 2)
        if rest or not size:
            raise ValueError("r and s have the same length")
        r, s = signature[:size], signature[size:]
        der = encode_dss_signature(int.from_bytes(r, "big"), int.from_bytes(s, "big"))
    return Forms(signature, der, base64.b64encode(signature).decode("ascii"))
