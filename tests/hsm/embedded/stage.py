# SPDX-License-Identifier: Apache-2.0
"""A toy cluster with people on it: what the tests of the rules begin with."""

from collections.abc import Sequence

from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.requests import (
    Activate,
    CreateUser,
    GenerateKeyPair,
    GenerateToken,
    LogIn,
    RegisterQuorumKey,
    SetQuorumValue,
    Sign,
)
from approver_gui.hsm.words import Curve, Hash, KeyFilter, Mechanism, Role, Service
from approver_gui.keys.secret import Secret
from tests.hsm.embedded.memory import SERIALS, MemoryCluster, MemoryHsm
from tests.hsm.embedded.toys import ToySafe, approved, pen, signed

PAYLOAD = b"release 1.4.2\n"
KEY = KeyFilter(label="key")
PUBLIC = KeyFilter(label="key_pub")


def word(name: str) -> Secret:
    """Return a user's password."""
    return Secret(f"word of {name}")


def log_in(name: str, role: Role = Role.CRYPTO_USER) -> LogIn:
    return LogIn(name, role, word(name))


def create(name: str, role: Role = Role.CRYPTO_USER, approval: bytes | None = None):
    return CreateUser(name, role, word(name), approval)


def a_pair(*shared: str, quorum: int = 0, label: str = "key") -> GenerateKeyPair:
    return GenerateKeyPair(
        public_label=f"{label}_pub",
        private_label=label,
        curve=Curve.P256,
        share_with=shared,
        manage_quorum=quorum,
        use_quorum=quorum,
    )


def a_sign(approval: bytes | None = None, key: KeyFilter = KEY) -> Sign:
    return Sign(Mechanism.ECDSA, Hash.SHA256, key, PAYLOAD, approval=approval)


def with_approval(request, approval: bytes):
    """Return the same request with a token file."""
    fields = {name: getattr(request, name) for name in request.__slots__}
    return type(request)(**{**fields, "approval": approval})


def missing(count: int = 1) -> Fault:
    return Fault(FaultKind.HSM_MISSING, count)


class Stage(MemoryCluster):
    """An activated cluster: ``admin`` and ``officer1``, ``user1`` to ``user3``, all registered.

    Attributes:
        admin: a session of the admin.
    """

    def __init__(self, serials: Sequence[str] = SERIALS) -> None:
        super().__init__(ToySafe(), serials)
        self.session().ask(Activate(word("admin")))
        self.admin = self.user("admin", Role.ADMIN)
        self.admin.ask(create("officer1", Role.ADMIN))
        for name in ("user1", "user2", "user3"):
            self.admin.ask(create(name))
        for name, role in (("admin", Role.ADMIN), ("officer1", Role.ADMIN)):
            self.register(name, role)
        for name in ("user1", "user2", "user3"):
            self.register(name)
        self.log.clear()

    def user(self, name: str, role: Role = Role.CRYPTO_USER) -> MemoryHsm:
        """Return a new session with a user logged in."""
        hsm = self.session()
        hsm.ask(log_in(name, role))
        return hsm

    def register(self, name: str, role: Role = Role.CRYPTO_USER) -> None:
        hsm = self.user(name, role)
        file = hsm.ask(GenerateToken(Service.REGISTRATION))
        hsm.ask(RegisterQuorumKey(pen(name), signed(file, name)))
        hsm.close()

    def raise_m(self, m: int = 2) -> None:
        """Set M of ``quorum`` and ``user``, with the approvals of both admins."""
        self.admin.ask(SetQuorumValue(Service.QUORUM, m))
        file = self.admin.ask(GenerateToken(Service.QUORUM))
        both = approved(file, "admin", "officer1")
        self.admin.ask(SetQuorumValue(Service.USER, m, both))
        self.log.clear()

    def opcodes(self) -> list[str]:
        return [event.opcode for event in self.log]
