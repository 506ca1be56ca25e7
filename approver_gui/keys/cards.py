# SPDX-License-Identifier: Apache-2.0
"""What the store tells about keys, and a key that is unlocked."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, NoReturn

from approver_gui.errors import KeyStoreError
from approver_gui.keys import rsa
from approver_gui.keys.purpose import APPROVER, AUTHORITY, Purpose
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

if TYPE_CHECKING:
    from cryptography import x509


class Protection(Enum):
    """What, besides its file, opens a key."""

    KEYRING = "keyring+passphrase"
    PASSPHRASE_ONLY = "passphrase"  # noqa: S105  # the word, not a passphrase


@dataclass(frozen=True, slots=True)
class KeyCard:
    """What is known of a key without unlocking it.

    Attributes:
        name: as chosen; also the file's name.
        fingerprint: SHA-256 of the SubjectPublicKeyInfo, 32 bytes.
        public: the public half.
        made_at: when it was made or imported; aware UTC.
        protection: what opens it.
        purpose: what it is for.
    """

    name: str
    fingerprint: bytes
    public: rsa.PublicKey
    made_at: datetime
    protection: Protection
    purpose: Purpose = APPROVER


@dataclass(frozen=True, slots=True)
class Trouble:
    """A key file that cannot be used.

    Attributes:
        file_name: in the folder with the keys; untrusted text.
        reason: one sentence.
    """

    file_name: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Inventory:
    """What lies in the folder with the keys.

    Attributes:
        cards: the usable keys, by name.
        troubles: the key files that cannot be used, by name.
    """

    cards: tuple[KeyCard, ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of one key; useless without the code and the passphrase together.

    Attributes:
        data: the sealed key, to be written to a file.
        code: to be written down on paper; not kept anywhere.
    """

    data: bytes
    code: Secret


class UnlockedKey:
    """A key that can sign until it is closed. Lives in memory only.

    Attributes:
        card: which key it is.
    """

    __slots__ = ("_key", "card")

    def __init__(self, card: KeyCard, key: rsa.PrivateKey) -> None:
        self.card = card
        self._key: rsa.PrivateKey | None = key

    def sign(self, digest: bytes) -> bytes:
        """Return the signature over a ready SHA-256 digest, 256 bytes.

        Raises:
            ValueError: the digest is not 32 bytes.
            KeyStoreError: the key was locked again, or is no approver's.
        """
        return self._key_for(APPROVER).sign(digest)

    def certify(self, builder: "x509.CertificateBuilder") -> "x509.Certificate":
        """Return what the builder holds as a certificate, signed with SHA-256.

        Raises:
            ValueError: the builder lacks something.
            KeyStoreError: the key was locked again, or is no authority's.
        """
        return self._key_for(AUTHORITY).certify(builder)

    @property
    def is_open(self) -> bool:
        """Whether it can still sign."""
        return self._key is not None

    def close(self) -> None:
        """Forget the private key; doing it twice is harmless."""
        self._key = None

    def _key_for(self, purpose: Purpose) -> rsa.PrivateKey:
        key = self._key
        if key is None:
            raise KeyStoreError(
                say("The key is locked"),
                say("The key '{name}' was locked again; nothing was signed.").put(
                    name=self.card.name
                ),
                say("Type its passphrase again."),
            )
        if self.card.purpose != purpose:
            raise KeyStoreError(
                say("This key is for something else"),
                say("The key '{name}' is {found}. Wanted is {wanted}.").put(
                    name=self.card.name, found=self.card.purpose.whose, wanted=purpose.whose
                ),
                say("Choose another key; keys for tokens and certificates are kept apart."),
            )
        return key

    def __enter__(self) -> "UnlockedKey":
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"UnlockedKey({self.card.name}, {'open' if self.is_open else 'closed'})"

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("an unlocked key is neither copied nor pickled")
