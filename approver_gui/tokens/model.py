# SPDX-License-Identifier: Apache-2.0
"""The three shapes of a token file, as frozen values.

What the file holds beside the fields named here is kept in ``frame``: the JSON object it
came from, with ``null`` where a named field goes. So unknown fields and the order of all
fields survive a round trip, and the values stay comparable.

Source: AWS CloudHSM User Guide, "Token file" pages of quorum authentication and MFA.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

DIGEST_BYTES = 32
SIGNATURE_BYTES = 256


@dataclass(frozen=True, slots=True)
class Approval:
    """One approver's signature over a token's digest, as a file claims it.

    Attributes:
        username: HSM user name as written; untrusted until its signature is verified.
        role: ``crypto-user`` or ``admin`` as written; None where the file has no role, as
            older versions of cloudhsm-cli write it.
        signature: RSA-2048 PKCS#1 v1.5 signature, 256 bytes.
        frame: the JSON object around it.
    """

    username: str
    role: str | None
    signature: bytes
    frame: str = '{"username":null,"role":null,"signature":null}'


@dataclass(frozen=True, slots=True)
class ServiceToken:
    """A request to let the requester do one thing of a service.

    Attributes:
        service: the service as the JSON claims it; not covered by any signature.
        key_reference: the key as the JSON claims it, or None; not covered either.
        approval_data: the hashed bytes, 1 to 5,120 of them.
        digest: ``token`` of the file, 32 bytes: what approvers sign.
        approvals: the signatures already there, in the file's order.
        frame: the JSON object around it.
    """

    service: str
    key_reference: str | None
    approval_data: bytes
    digest: bytes
    approvals: tuple[Approval, ...]
    frame: str

    def with_approval(self, approval: Approval) -> "ServiceToken":
        """Return this token with one more approval; the same one is not added twice."""
        if any(
            (there.username, there.signature) == (approval.username, approval.signature)
            for there in self.approvals
        ):
            return self
        return replace(self, approvals=(*self.approvals, approval))


@dataclass(frozen=True, slots=True)
class RegistrationEntry:
    """One challenge of a registration token.

    Attributes:
        approval_data: the hashed bytes, 1 to 245 of them.
        digest: ``unsigned`` of the file, 32 bytes.
        signature: ``signed`` of the file, 256 bytes, or None while it is empty.
        frame: the JSON object around it.
    """

    approval_data: bytes
    digest: bytes
    signature: bytes | None
    frame: str


@dataclass(frozen=True, slots=True)
class LoginEntry:
    """One HSM's challenge of a login token: a digest of nothing that can be read.

    Attributes:
        digest: ``unsigned`` of the file, 32 bytes.
        signature: ``signed`` of the file, 256 bytes, or None while it is empty.
        frame: the JSON object around it.
    """

    digest: bytes
    signature: bytes | None
    frame: str


@dataclass(frozen=True, slots=True)
class RegistrationToken:
    """A challenge that registers a user's public key for quorum approvals."""

    entries: tuple[RegistrationEntry, ...]
    frame: str


@dataclass(frozen=True, slots=True)
class LoginToken:
    """A challenge of multi-factor login, or of registering a key for it."""

    entries: tuple[LoginEntry, ...]
    frame: str


Token = ServiceToken | RegistrationToken | LoginToken


def digests(token: Token) -> tuple[bytes, ...]:
    """Return what an approver signs: one digest of 32 bytes for each signature wanted."""
    match token:
        case ServiceToken():
            return (token.digest,)
        case RegistrationToken() | LoginToken():
            return tuple(entry.digest for entry in token.entries)
        case _:
            assert_never(token)


def with_signatures(
    token: RegistrationToken | LoginToken, signatures: Sequence[bytes]
) -> RegistrationToken | LoginToken:
    """Return the token with every entry signed.

    Args:
        token: the token whose entries are signed.
        signatures: one signature of 256 bytes for each entry, in order.

    Raises:
        ValueError: the numbers of entries and signatures differ.
    """
    match token:
        case RegistrationToken():
            pairs = zip(token.entries, signatures, strict=True)
            return replace(token, entries=tuple(replace(e, signature=s) for e, s in pairs))
        case LoginToken():
            logins = zip(token.entries, signatures, strict=True)
            return replace(token, entries=tuple(replace(e, signature=s) for e, s in logins))
        case _:
            assert_never(token)
