# SPDX-License-Identifier: Apache-2.0
"""The cluster's own words for what a request is about, as the tool spells them.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

from dataclasses import dataclass
from enum import StrEnum

MAX_PAYLOAD_BYTES = 1024 * 1024
"""The most bytes that are sent to be signed or verified; larger things are sent as digests."""
MAX_FILE_BYTES = 1024 * 1024
"""The most bytes of any other file that crosses to the tool or comes back from it."""


class Role(StrEnum):
    """A user's role at login and in commands; ``user list`` knows others beside these."""

    ADMIN = "admin"
    CRYPTO_USER = "crypto-user"


class Service(StrEnum):
    """What a token is for."""

    USER = "user"
    QUORUM = "quorum"
    CLUSTER = "cluster"
    KEY_USAGE = "key-usage"
    KEY_MANAGEMENT = "key-management"
    REGISTRATION = "registration"


class Mechanism(StrEnum):
    """How to sign, as the tool spells it."""

    RSA_PKCS = "rsa-pkcs"
    RSA_PKCS_PSS = "rsa-pkcs-pss"
    ECDSA = "ecdsa"


class Hash(StrEnum):
    """The hash function of a signature, as the tool spells it."""

    SHA256 = "sha256"
    SHA384 = "sha384"
    SHA512 = "sha512"


class Curve(StrEnum):
    """The curves that an elliptic-curve pair can have here."""

    P256 = "secp256r1"
    P384 = "secp384r1"
    P521 = "secp521r1"


class KeyClass(StrEnum):
    """Which half of a pair a filter means."""

    PUBLIC = "public-key"
    PRIVATE = "private-key"


class TokenScope(StrEnum):
    """Whose tokens are deleted: the own user's, or all."""

    USER = "user"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class KeyFilter:
    """Which key: at least one of the three is given.

    Attributes:
        reference: such as ``0x220d``.
        label: the whole label.
        key_class: one half of a pair.
    """

    reference: str | None = None
    label: str | None = None
    key_class: KeyClass | None = None
