# SPDX-License-Identifier: Apache-2.0
"""What a story of the contract is told with: a cluster, its users and their keys."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar

import pytest

from approver_gui.errors import HsmRefusedError
from approver_gui.hsm.embedded.state import Fault
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.requests import (
    Activate,
    CreateUser,
    GenerateKeyPair,
    GenerateToken,
    LogIn,
    RegisterQuorumKey,
    Request,
    Sign,
)
from approver_gui.hsm.words import (
    Curve,
    Hash,
    KeyFilter,
    Mechanism,
    Role,
    Service,
)
from approver_gui.keys.secret import Secret
from tests.hsm.approvers import public_pem, signed

PAYLOAD = b"release 1.4.2\n"
SHA256_DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
_numbers = itertools.count(1)
T = TypeVar("T")


class Harness(Protocol):
    """A cluster of two HSMs, and what can happen to it."""

    def session(self) -> Hsm:
        """Return a new connection; the harness closes it in the end."""

    def pass_time(self, seconds: float) -> None:
        """Let time go by for the cluster."""

    def set_fault(self, fault: Fault) -> None:
        """Add a fault."""

    def clear_faults(self) -> None:
        """Take all faults away."""


def password(name: str) -> Secret:
    return Secret(f"pass word of {name}!")


def a_name(start: str) -> str:
    """Return a name that no story has used yet."""
    return f"{start}_{next(_numbers)}"


def activated(harness: Harness) -> None:
    hsm = harness.session()
    hsm.ask(Activate(password("admin")))
    hsm.close()


def as_user(harness: Harness, name: str, role: Role = Role.CRYPTO_USER) -> Hsm:
    """Return a new session with a user logged in."""
    hsm = harness.session()
    hsm.ask(LogIn(name, role, password(name)))
    return hsm


def as_admin(harness: Harness, name: str = "admin") -> Hsm:
    return as_user(harness, name, Role.ADMIN)


def with_user(harness: Harness, name: str, role: Role = Role.CRYPTO_USER) -> str:
    admin = as_admin(harness)
    admin.ask(CreateUser(name, role, password(name)))
    admin.close()
    return name


def register(hsm: Hsm, name: str) -> None:
    """Register a user's key for approvals in its own session."""
    token = hsm.ask(GenerateToken(Service.REGISTRATION))
    hsm.ask(RegisterQuorumKey(public_pem(name), signed(token, name)))


@contextmanager
def refused(sentence: str) -> Iterator[None]:
    with pytest.raises(HsmRefusedError) as caught:
        yield
    assert caught.value.sentence == sentence


def refusal_of(hsm: Hsm, request: Request[T]) -> str:
    with pytest.raises(HsmRefusedError) as caught:
        hsm.ask(request)
    return caught.value.sentence


@dataclass(frozen=True)
class Crew:
    """Three approvers of one key, registered: its owner, and two that it is shared with."""

    harness: Harness
    names: tuple[str, str, str]

    def session(self, at: int = 0) -> Hsm:
        return as_user(self.harness, self.names[at])


def an_ec_key(label: str, *shared: str, quorum: int = 0) -> GenerateKeyPair:
    return GenerateKeyPair(
        public_label=f"{label}_pub",
        private_label=label,
        curve=Curve.P256,
        share_with=shared,
        manage_quorum=quorum,
        use_quorum=quorum,
    )


def an_ecdsa(label: str, approval: bytes | None = None) -> Sign:
    return Sign(
        Mechanism.ECDSA,
        Hash.SHA256,
        KeyFilter(label=label),
        PAYLOAD,
        approval=approval,
    )


class Stories:
    """The fixtures that all stories share; a subclass gives the first two."""

    @pytest.fixture(scope="class")
    @classmethod
    def cluster(cls) -> Harness:
        raise NotImplementedError

    @pytest.fixture
    def fresh_cluster(self) -> Harness:
        raise NotImplementedError

    @pytest.fixture(scope="class")
    @classmethod
    def active(cls, cluster: Harness) -> Harness:
        activated(cluster)
        return cluster

    @pytest.fixture(scope="class")
    @classmethod
    def crew(cls, active: Harness) -> Crew:
        names = ("user1", "user2", "user3")
        for name in names:
            with_user(active, name)
            hsm = as_user(active, name)
            register(hsm, name)
            hsm.close()
        return Crew(active, names)
