# SPDX-License-Identifier: Apache-2.0
"""What is to be signed: read once, hashed at once, and kept as a private copy.

That copy is what is sent, whatever happens to the file meanwhile. What is larger than the
cluster takes is sent as its digest, and the sentence says so.

Source of the digest of ``rsa-pkcs``: AWS CloudHSM User Guide, "crypto sign" of CloudHSM CLI,
which wants a DER DigestInfo (RFC 8017, section 9.2).
"""

import hashlib
from dataclasses import dataclass, field
from enum import Enum
from typing import assert_never

from approver_gui.errors import RefusedError
from approver_gui.hsm.words import MAX_PAYLOAD_BYTES, Hash, Mechanism
from approver_gui.keys.signatures import digest_info
from approver_gui.text import Sentence, say

MAX_DATA_BYTES = 256 * 1024 * 1024
"""The most bytes that are read to be signed; larger things come as a digest."""


class Given(Enum):
    """How the payload came, and how it goes."""

    DATA = "data"
    DIGEST = "digest"
    TOO_LARGE = "data sent as digest"


@dataclass(frozen=True, slots=True)
class Payload:
    """What is to be signed, and how; made by :func:`of_data` and :func:`of_digest`.

    Attributes:
        name: of the file; untrusted text.
        mechanism, hash_function: how to sign.
        given: as data, as a digest, or as data too large to be sent.
        size: of the data in bytes; of the digest where that was given.
        digest: of the data by ``hash_function``.
        sha256: of the bytes that were given, 32 bytes, whatever the hash function.
        content: the private copy that is sent: the data, the digest, or its DigestInfo.
        salt_bytes: of ``rsa-pkcs-pss``; as long as the digest where None.
    """

    name: str
    mechanism: Mechanism
    hash_function: Hash
    given: Given
    size: int
    digest: bytes
    sha256: bytes
    content: bytes = field(repr=False)
    salt_bytes: int | None = None

    @property
    def is_digest(self) -> bool:
        """Whether what is sent is a digest already."""
        return self.given is not Given.DATA

    def words(self) -> Sentence:
        """Return what is signed and how it is sent, as part of a sentence."""
        match self.given:
            case Given.DATA:
                words = say("{name} ({size} bytes, {mechanism}, {hash})")
            case Given.DIGEST:
                words = say("the digest in {name} ({mechanism}, {hash})")
                if self.mechanism is Mechanism.RSA_PKCS:
                    words = say("the digest in {name} ({mechanism}, {hash}, as DER DigestInfo)")
            case Given.TOO_LARGE:
                words = say(
                    "{name} ({size} bytes, {mechanism}, {hash}; larger than the cluster"
                    " takes, so its digest is sent)"
                )
                if self.mechanism is Mechanism.RSA_PKCS:
                    words = say(
                        "{name} ({size} bytes, {mechanism}, {hash}; larger than the cluster"
                        " takes, so its digest is sent, as DER DigestInfo)"
                    )
            case _:
                assert_never(self.given)
        return words.put(
            name=self.name,
            size=self.size,
            mechanism=self.mechanism.value,
            hash=self.hash_function.value,
        )


def of_data(
    name: str,
    untrusted: bytes,
    mechanism: Mechanism,
    hash_function: Hash,
    *,
    salt_bytes: int | None = None,
) -> Payload:
    """Return a payload of a whole file.

    Args:
        name: of the file.
        untrusted: all of it, read once.
        mechanism: how to sign.
        hash_function: with which hash function.
        salt_bytes: of ``rsa-pkcs-pss``, 0 or more; None for as long as the digest.

    Raises:
        RefusedError: it is empty or larger than 256 MiB, or the salt does not fit.
    """
    data = bytes(untrusted)
    if not data:
        raise _refused(say("{name} is empty.").put(name=name))
    if len(data) > MAX_DATA_BYTES:
        words = say("{name} is larger than {limit} bytes; give its digest instead.")
        raise _refused(words.put(name=name, limit=MAX_DATA_BYTES))
    _require_salt(mechanism, salt_bytes)
    digest = hashlib.new(hash_function.value, data).digest()
    is_small = len(data) <= MAX_PAYLOAD_BYTES
    return Payload(
        name=name,
        mechanism=mechanism,
        hash_function=hash_function,
        given=Given.DATA if is_small else Given.TOO_LARGE,
        size=len(data),
        digest=digest,
        sha256=hashlib.sha256(data).digest(),
        content=data if is_small else _sent_digest(mechanism, hash_function, digest),
        salt_bytes=salt_bytes,
    )


def of_digest(
    name: str,
    untrusted: bytes,
    mechanism: Mechanism,
    hash_function: Hash,
    *,
    salt_bytes: int | None = None,
) -> Payload:
    """Return a payload of a ready digest; arguments as for :func:`of_data`.

    Raises:
        RefusedError: it is not as long as such a digest, or the salt does not fit.
    """
    digest = bytes(untrusted)
    wanted = hashlib.new(hash_function.value).digest_size
    if len(digest) != wanted:
        words = say("A digest by {hash} has {wanted} bytes; {name} has {size}.")
        raise _refused(
            words.put(hash=hash_function.value, wanted=wanted, name=name, size=len(digest))
        )
    _require_salt(mechanism, salt_bytes)
    return Payload(
        name=name,
        mechanism=mechanism,
        hash_function=hash_function,
        given=Given.DIGEST,
        size=len(digest),
        digest=digest,
        sha256=hashlib.sha256(digest).digest(),
        content=_sent_digest(mechanism, hash_function, digest),
        salt_bytes=salt_bytes,
    )


def _sent_digest(mechanism: Mechanism, hash_function: Hash, digest: bytes) -> bytes:
    if mechanism is Mechanism.RSA_PKCS:
        return digest_info(hash_function.value, digest)
    return digest


def _require_salt(mechanism: Mechanism, salt_bytes: int | None) -> None:
    if salt_bytes is None:
        return
    if mechanism is not Mechanism.RSA_PKCS_PSS:
        raise _refused(say("Only rsa-pkcs-pss has a salt."))
    if salt_bytes < 0:
        raise _refused(say("A salt has no negative length."))


def _refused(why: Sentence) -> RefusedError:
    return RefusedError(
        say("This cannot be signed"), why, say("Choose another file or another way to sign.")
    )
