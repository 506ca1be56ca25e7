# SPDX-License-Identifier: Apache-2.0
"""Who may approve and by which rules, as plain values; keys come in as ports."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from approver_gui.text import Sentence
from approver_gui.tokens.codec import MAX_SIGNATURES

ADMIN, CRYPTO_USER = "admin", "crypto-user"
_ROLES = {
    "user": ADMIN,
    "quorum": ADMIN,
    "cluster": ADMIN,
    "key-usage": CRYPTO_USER,
    "key-management": CRYPTO_USER,
}

Verify = Callable[[bytes, bytes], bool]
"""Given a digest and a signature, whether one certain key made it."""


def role_for(service: str) -> str | None:
    """Return the role that approves for a service, None where nobody has published it.

    Source: AWS CloudHSM User Guide, "Quorum authentication": admins manage users and the
    cluster, crypto users use and manage keys.
    """
    return _ROLES.get(service)


@dataclass(frozen=True, slots=True)
class Voter:
    """A user of the cluster, as far as one token is concerned.

    Attributes:
        username: HSM user name; capital and small letters count as the same.
        role: the user's role, None where it is not known.
        person: who it is, None where it is not known.
        verify: tells whether the registered key made a signature; None without such a key.
        has_key: whether the key that the token is about is shared with or owned by the user;
            None where that is not known, or no key is concerned.
        name: the user name by which approvals are compared; follows from the first.
    """

    username: str
    role: str | None = None
    person: str | None = None
    verify: Verify | None = None
    has_key: bool | None = None
    name: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.username.lower())


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes approvals enough. It can ask for more than the cluster does, never for less.

    Attributes:
        needed: M, how many approvals are needed; None where it is not known yet.
        required_roles: at least one approval of each is needed.
        required_persons: an approval of each is needed.
        excludes_requester: whoever asked for the token, as a person, does not approve it.
        one_vote_a_person: a person with several users counts once.

    Raises:
        ValueError: ``needed`` is not 1 to 1,024.
    """

    needed: int | None = None
    required_roles: frozenset[str] = frozenset()
    required_persons: frozenset[str] = frozenset()
    excludes_requester: bool = False
    one_vote_a_person: bool = False

    def __post_init__(self) -> None:
        if self.needed is not None and not 1 <= self.needed <= MAX_SIGNATURES:
            message = f"1 to {MAX_SIGNATURES} approvals can be needed, not {self.needed}"
            raise ValueError(message)


class MistakeKind(Enum):
    """What was probably done instead of signing the digest with the registered key."""

    HASHED_TWICE = "hashed twice"
    HEX_TEXT = "hex text"
    BASE64_TEXT = "base64 text"
    PSS = "pss"
    NO_DIGEST_INFO = "no digest info"
    OTHER_HASH = "other hash"
    REVERSED = "reversed"
    OTHER_DIGEST = "other digest"
    OTHER_CONTENT = "other content"
    OTHER_KEY = "other key"


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a signature does not verify, as far as the signature tells.

    Attributes:
        kind: which mistake.
        words: what happened and what to do, one or two sentences.
        signed_digest: the digest that was really signed, where it is another one.
    """

    kind: MistakeKind
    words: Sentence
    signed_digest: bytes | None = None


Diagnose = Callable[[Voter, bytes, bytes], Mistake | None]
"""Given whose signature it should be, digest and signature, the likely mistake, or None."""
