# SPDX-License-Identifier: Apache-2.0
"""What an embedded cluster knows, as frozen values; a change is a new value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from approver_gui.hsm.answers import Who
from approver_gui.hsm.words import Service
from approver_gui.keys.secret import Secret


@dataclass(frozen=True, slots=True)
class Unit:
    """One HSM of the cluster.

    Attributes:
        serial: its number, as in ``cluster hsm-info``.
        is_present: whether changes reach it now; a fault can take it away for a while.
    """

    serial: str
    is_present: bool = True


@dataclass(frozen=True, slots=True)
class Account:
    """One user.

    Attributes:
        username: in lower case.
        role: ``admin``, ``crypto-user``, ``unactivated-admin``, ``internal(APPLIANCE_USER)``.
        seal: the cluster's master key under this user's password; None where none is set.
        wrong_tries: passwords tried in vain since the last login; 5 lock the account.
        quorum_key: registered public key for approvals, PEM, or None.
        mfa_key: registered public key for login, PEM, or None.
        on: serials of the HSMs that hold the account as it is here.
    """

    username: str
    role: str
    seal: bytes | None
    on: frozenset[str]
    wrong_tries: int = 0
    quorum_key: bytes | None = None
    mfa_key: bytes | None = None


@dataclass(frozen=True, slots=True)
class StoredKey:
    """One key, public or private.

    Attributes:
        handle: its number; the key reference is its hex form.
        label: as its owner named it.
        key_class: ``public-key`` or ``private-key``.
        key_type: ``rsa`` or ``ec``.
        owner: name of the crypto user who made it.
        material: SubjectPublicKeyInfo (DER) of a public key, the sealed private one.
        attributes: by the names that the tool shows, as JSON text.
        shared_with: names of crypto users.
        manage_quorum, use_quorum: 0, or from 2 to 8.
        on: serials of the HSMs that hold it.
    """

    handle: int
    label: str
    key_class: str
    key_type: str
    owner: str
    material: bytes
    attributes: tuple[tuple[str, str], ...]
    on: frozenset[str]
    shared_with: tuple[str, ...] = ()
    manage_quorum: int = 0
    use_quorum: int = 0


@dataclass(frozen=True, slots=True)
class LiveToken:
    """One quorum token that was handed out and may still be used.

    Attributes:
        digest: SHA-256 of ``approval_data``, 32 bytes.
        approval_data: one record of 80 bytes for each HSM.
        service: what it is for.
        key_handle: the key it is for, 0 where there is none.
        username, role: who asked.
        session: id of the login session that it lives and dies with.
        issued_s: when, seconds since 1970 UTC.
    """

    digest: bytes
    approval_data: bytes
    service: Service
    key_handle: int
    username: str
    role: str
    session: str
    issued_s: int


class FaultKind(StrEnum):
    """What can go wrong on request."""

    SLOW = "slow"
    HANG = "hang"
    DROP_BEFORE = "drop-before"
    DROP_AFTER = "drop-after"
    HSM_MISSING = "hsm-missing"
    CLOCK_SKEW = "clock-skew"
    CROWDED = "full-token-table"


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that was asked for, for rehearsals and tests.

    Attributes:
        kind: SLOW, HANG and the two drops strike one command and are used up; the others
            last until they are cleared.
        amount: seconds of SLOW and CLOCK_SKEW; how many HSMs are missing.
        command: strikes only a command that begins with these words; empty for any.
    """

    kind: FaultKind
    amount: float = 0
    command: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who made the cluster and whose it is; certificates are PEM.

    Attributes:
        cluster_id: such as ``cluster-embedded-abcdefgh``.
        created_s: when, seconds since 1970 UTC.
        manufacturer_root, aws_root: of the make-believe maker and cloud.
        manufacturer_hardware, aws_hardware, hsm: of the make-believe hardware.
        csr: the request for the owner's certificate.
        signed: the owner's certificate for it; None until the cluster is initialised.
        anchor: the certificate whose key has signed it, or None.
    """

    cluster_id: str
    created_s: int
    manufacturer_root: bytes
    aws_root: bytes
    manufacturer_hardware: bytes
    aws_hardware: bytes
    hsm: bytes
    csr: bytes
    signed: bytes | None = None
    anchor: bytes | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Everything that an embedded cluster knows.

    Attributes:
        units: its HSMs.
        accounts: by ``role/username``.
        keys: by handle.
        tokens: by digest in hex.
        quorum_values: M by service; 1 until it is first raised.
        next_handle: of the next key.
        needs_two_units: whether a key must be on two HSMs to be used.
        faults: what shall go wrong.
        deed: whose it is; None in memory and in files of before, which count as initialised.
    """

    units: tuple[Unit, ...]
    accounts: Mapping[str, Account]
    keys: Mapping[int, StoredKey] = field(default_factory=dict)
    tokens: Mapping[str, LiveToken] = field(default_factory=dict)
    quorum_values: Mapping[str, int] = field(default_factory=lambda: {"user": 1, "quorum": 1})
    next_handle: int = 0x220D
    needs_two_units: bool = True
    faults: tuple[Fault, ...] = ()
    deed: Deed | None = None

    @property
    def is_initialised(self) -> bool:
        """Whether it belongs to somebody; until then it does nothing."""
        return self.deed is None or self.deed.signed is not None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A command that waits for a signed file: a login, or a second factor to register.

    Attributes:
        account: its ``role/username``.
        digests: what is to be signed, one digest of 32 bytes for each HSM.
        master: the cluster's master key, of a login whose password was right.
        token: digest in hex of the quorum token that approves a registration, or None.
    """

    account: str
    digests: tuple[bytes, ...]
    master: Secret | None
    token: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One connection and who is logged in on it; lives in memory only.

    Attributes:
        id: of the login, new with each; empty when nobody is logged in.
        who: who is logged in, or None.
        master: the cluster's master key, opened by the password; None when nobody is.
        waiting: a command that waits for a signed file, or None.
    """

    id: str = ""
    who: Who | None = None
    master: Secret | None = None
    waiting: Waiting | None = None
