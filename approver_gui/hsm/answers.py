# SPDX-License-Identifier: Apache-2.0
"""What a cluster answers, as frozen values; nothing in them is proven by anything.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """The user that a command was about.

    Attributes:
        username: as the cluster shows it, in lower case.
        role: as the cluster spells it.
    """

    username: str
    role: str


@dataclass(frozen=True, slots=True)
class Challenge:
    """A token file that a person signs before the same command goes on.

    Attributes:
        file: the unsigned token file of the shape of a login token.
    """

    file: bytes


@dataclass(frozen=True, slots=True)
class HsmInfo:
    """One HSM; the tool tells no id.

    Attributes:
        vendor, model, serial_number, fips_state: as the cluster spells them.
    """

    vendor: str
    model: str
    serial_number: str
    fips_state: str


@dataclass(frozen=True, slots=True)
class User:
    """One user as ``user list`` shows it.

    Attributes:
        username: in lower case.
        role: ``admin``, ``crypto-user``, ``unactivated-admin``, ``internal(APPLIANCE_USER)``.
        is_locked: after too many wrong passwords; None where the HSMs disagree.
        has_mfa: whether a second factor is registered.
        quorum: strategies of registered quorum keys, ``token-sign`` for ours.
        coverage: ``full``, or ``inconsistent`` where the HSMs disagree.
    """

    username: str
    role: str
    is_locked: bool | None
    has_mfa: bool
    quorum: tuple[str, ...]
    coverage: str


@dataclass(frozen=True, slots=True)
class LiveToken:
    """One token as ``quorum token-sign list`` shows it.

    Attributes:
        username: who asked for it.
        service: what it is for.
        approvals_required: M, or None where the cluster does not say.
        approvals: how many the cluster holds, or None where it does not say.
        seconds_left: until the cluster forgets it, or None where it does not say.
        coverage: ``full``, or ``inconsistent`` where the HSMs disagree.
    """

    username: str
    service: str
    approvals_required: int | None
    approvals: int | None
    seconds_left: int | None
    coverage: str


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How many seconds a token lives before and after it is approved."""

    generated_s: int
    approved_s: int


@dataclass(frozen=True, slots=True)
class Key:
    """One key as the cluster shows it to those who may see it.

    Attributes:
        reference: such as ``0x000000000000220d``.
        label: as its owner named it; untrusted text.
        key_class: ``public-key``, ``private-key``, or what the cluster says.
        key_type: ``rsa``, ``ec``, or what the cluster says.
        owners: names of the owning users.
        shared_with: names of the users it is shared with.
        manage_quorum: approvals needed to manage it; 0 where none are.
        use_quorum: approvals needed to use it; 0 where none are.
        coverage: ``full``, or ``inconsistent`` where the HSMs disagree.
        attributes: all attributes as the cluster spells them, by name, as JSON text.
    """

    reference: str
    label: str
    key_class: str
    key_type: str
    owners: tuple[str, ...]
    shared_with: tuple[str, ...]
    manage_quorum: int
    use_quorum: int
    coverage: str
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class KeyPage:
    """A part of the keys that match.

    Attributes:
        keys: this part.
        total: how many match in all.
        next_token: what the next request starts with, or None at the end.
    """

    keys: tuple[Key, ...]
    total: int
    next_token: str | None = None


@dataclass(frozen=True, slots=True)
class KeyPair:
    """The two halves of a new pair."""

    public: Key
    private: Key


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as the cluster made it; nobody has verified it yet.

    Attributes:
        key_reference: the key that signed.
        signature: RSA: as many bytes as the modulus; ECDSA: r and s, each as long as the order.
    """

    key_reference: str
    signature: bytes
