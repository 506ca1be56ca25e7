# SPDX-License-Identifier: Apache-2.0
"""A coordinator's desk beside a cluster in memory, with approvers and what can go wrong.

The cluster has the admins ``admin``, ``officer1``, ``officer2`` and the crypto users ``user1``,
``user2``, ``user3``, all with registered keys. ``user1`` owns, and shares with the other two,
the pairs ``release-key`` (elliptic curve) and ``seal-key`` (RSA), each used and managed by two,
and ``free-key``, which needs no approvals.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from approver_gui.errors import HsmOutcomeUnknownError, HsmSessionLostError
from approver_gui.flows.ceremony import Ceremony, Receipt, Void
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.operations import (
    KeyName,
    Operation,
    Payload,
    SignPayload,
    of_data,
)
from approver_gui.hsm.answers import Key, Who
from approver_gui.hsm.embedded.state import State
from approver_gui.hsm.requests import (
    Activate,
    CreateUser,
    GenerateKeyPair,
    GenerateToken,
    LogIn,
    RegisterQuorumKey,
    Request,
    SetQuorumValue,
)
from approver_gui.hsm.words import Curve, Hash, Mechanism, Role, Service
from approver_gui.journal import Entry, examine
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.secret import Secret
from approver_gui.keys.signatures import Forms
from approver_gui.text import say
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import ServiceToken
from tests.flows.desk import FailingJournal
from tests.hsm.approvers import approved, key_of, public_pem, signed
from tests.hsm.embedded.memory import MemoryCluster, MemoryHsm
from tests.keys.stand_ins import QUICK, Clock

A = TypeVar("A")
ADMINS = ("admin", "officer1", "officer2")
USERS = ("user1", "user2", "user3")
DOCUMENT = b'{"pay": 42}\n'


def word(name: str) -> Secret:
    """Return a user's password."""
    return Secret(f"word of {name}")


def lost() -> HsmSessionLostError:
    return HsmSessionLostError(say("The session is over"), say("It is."), say("Log in."))


def unknown() -> HsmOutcomeUnknownError:
    return HsmOutcomeUnknownError(say("Nobody knows"), say("No answer came."), say("Look."))


class Troubled(Protocol):
    """A desk whose sessions do as they are told, until trouble comes."""

    troubles: "dict[type, Trouble]"
    asked: list[Request[object]]


class TroubledHsm:
    """A session that does as it is told until trouble comes; an ``Hsm``."""

    def __init__(self, hsm: MemoryHsm, desk: "Troubled") -> None:
        self._hsm = hsm
        self._desk = desk
        self.is_closed = False

    def ask(self, request: Request[A]) -> A:
        self._desk.asked.append(request)
        trouble = self._desk.troubles.get(type(request))
        if trouble is None:
            return self._hsm.ask(request)
        return cast("A", trouble(self._hsm, request))

    def abort(self) -> None:
        self.close()

    def close(self) -> None:
        self.is_closed = True
        self._hsm.close()


Trouble = Callable[[MemoryHsm, Request[object]], object]


def before(error: Exception) -> Trouble:
    """Raise instead of asking the cluster."""

    def trouble(_hsm: MemoryHsm, _request: Request[object]) -> object:
        raise error

    return trouble


def after(error: BaseException) -> Trouble:
    """Let the cluster do it, and raise instead of answering."""

    def trouble(hsm: MemoryHsm, request: Request[object]) -> object:
        hsm.ask(request)
        raise error

    return trouble


def answering(change: Callable[[Any], object]) -> Trouble:
    """Let the cluster do it, and answer something else."""
    return lambda hsm, request: change(hsm.ask(request))


class MemoryKeeper:
    """Keeps a roster in memory."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.saved = 0

    def load(self) -> Roster:
        return self.roster

    def save(self, roster: Roster) -> None:
        self.roster, self.saved = roster, self.saved + 1


def a_roster() -> Roster:
    """Return everybody with a person and a key."""
    people = [(name, "admin") for name in ADMINS] + [(name, "crypto-user") for name in USERS]
    return Roster(tuple(Member(n, role, f"Person {n}", key_of(n).public) for n, role in people))


class CoordinatorDesk:
    """The cluster, the journal, the roster, the clock, and the flow between them.

    Attributes:
        troubles: what happens instead of an answer, by the type of the request.
        asked: every request that the flow sent, in order.
        sessions: every session that was opened.
    """

    def __init__(self, folder: Path) -> None:
        self.cluster = MemoryCluster(ClusterKeys(QUICK))
        self.cluster.state = _cluster_with_people()
        self.clock = Clock()
        self.journal = FailingJournal(folder / "journal.jsonl", self.clock)
        self.keeper = MemoryKeeper(a_roster())
        self.troubles: dict[type, Trouble] = {}
        self.asked: list[Request[object]] = []
        self.sessions: list[TroubledHsm] = []
        self.flow = self.new_flow()

    def new_flow(self) -> CoordinateFlow:
        """Return the flow of a program started anew at the same desk."""
        return CoordinateFlow(self._connect, self.journal, self.clock, self.keeper)

    def _connect(self) -> TroubledHsm:
        self.sessions.append(TroubledHsm(self.cluster.session(), self))
        return self.sessions[-1]

    # --- what people do ----------------------------------------------------------------

    def log_in(self, name: str = "user1") -> LoggedIn:
        """Open a session and log in."""
        self.flow.open_session()
        role = Role.ADMIN if name in ADMINS else Role.CRYPTO_USER
        return self.flow.log_in(name, role, word(name))

    def key(self, label: str) -> KeyName:
        """Return the private key of a label."""
        (found,) = (
            key
            for key in self.state.survey.keys
            if (key.label, key.key_class) == (label, "private-key")
        )
        return KeyName(found.reference, found.label)

    def a_signing(
        self, payload: Payload | None = None, label: str = "release-key"
    ) -> SignPayload:
        """Return the wish to sign a document."""
        return SignPayload(self.key(label), payload or ecdsa())

    def request(self, operation: Operation | None = None) -> Ceremony:
        """Ask for a token, to sign a document where nothing else is said."""
        return self.flow.request(operation or self.a_signing()).ceremonies[-1]

    def approve(self, ceremony: Ceremony, *names: str) -> Ceremony:
        """Hand in one signed file for each of these users."""
        role = "admin" if ceremony.operation.service in ("user", "quorum") else "crypto-user"
        files = [(f"{n}.signed.json", approved(ceremony.original, n, role=role)) for n in names]
        return self.flow.add(ceremony.id, files).ceremony(ceremony.id)

    def ready(self, operation: Operation | None = None, *names: str) -> Ceremony:
        """Ask for a token and have it approved by two."""
        ceremony = self.request(operation)
        default = ADMINS[:2] if ceremony.operation.key is None else USERS[:2]
        return self.approve(ceremony, *(names or default))

    def pass_time(self, seconds: float) -> None:
        """Let time go by, here and in the cluster."""
        self.clock.move(seconds=seconds)
        self.cluster.pass_time(seconds)

    def raise_m(self, value: int = 2) -> None:
        """Set M of ``quorum`` and ``user`` at the cluster, past the flow."""
        hsm = self.cluster.session()
        hsm.ask(LogIn("admin", Role.ADMIN, word("admin")))
        hsm.ask(SetQuorumValue(Service.QUORUM, value))
        file = hsm.ask(GenerateToken(Service.QUORUM))
        merged = approved(file, *ADMINS[:value], role="admin")
        hsm.ask(SetQuorumValue(Service.USER, value, merged))
        hsm.close()

    # --- what can be seen --------------------------------------------------------------

    @property
    def state(self) -> LoggedIn:
        state = self.flow.state
        assert isinstance(state, LoggedIn)
        return state

    def entries(self) -> tuple[Entry, ...]:
        """Return what stands in the journal, which holds."""
        examination = examine(self.journal.path)
        assert examination.holds
        return examination.entries

    def acts(self) -> list[str]:
        """Return the acts in the journal after its beginning."""
        return [entry.act for entry in self.entries()][1:]

    def asked_for(self, kind: type) -> int:
        """Return how many requests of a type the flow sent."""
        return sum(isinstance(request, kind) for request in self.asked)


def ecdsa(data: bytes = DOCUMENT, name: str = "payment-0042.json") -> Payload:
    return of_data(name, data, Mechanism.ECDSA, Hash.SHA256)


def void_of(ceremony: Ceremony) -> Void:
    """Return how a ceremony ended whose token is dead."""
    assert isinstance(ceremony.stage, Void)
    return ceremony.stage


def forms_of(receipt: Receipt) -> Forms:
    """Return the signature of an operation that made one."""
    assert receipt.forms is not None
    return receipt.forms


def service_token(data: bytes | None) -> ServiceToken:
    """Return the token of a service that a file, which is there, holds."""
    assert data is not None
    token = parse(data)
    assert isinstance(token, ServiceToken)
    return token


def a_who(name: str = "user1") -> Who:
    return Who(name, "admin" if name in ADMINS else "crypto-user")


def a_key(label: str = "release-key", key_class: str = "private-key", **changed: object) -> Key:
    """Return a key as the cluster lists it."""
    fields: dict[str, object] = {
        "reference": "0x000000000000220d",
        "label": label,
        "key_class": key_class,
        "key_type": "ec",
        "owners": ("user1",),
        "shared_with": ("user2", "user3"),
        "manage_quorum": 2,
        "use_quorum": 2,
        "coverage": "full",
    }
    return Key(**{**fields, **changed})  # type: ignore[arg-type]


@cache
def _cluster_with_people() -> State:
    cluster = MemoryCluster(ClusterKeys(QUICK))
    cluster.session().ask(Activate(word("admin")))
    admin = cluster.session()
    admin.ask(LogIn("admin", Role.ADMIN, word("admin")))
    for name in ADMINS[1:]:
        admin.ask(CreateUser(name, Role.ADMIN, word(name)))
    for name in USERS:
        admin.ask(CreateUser(name, Role.CRYPTO_USER, word(name)))
    for name in (*ADMINS, *USERS):
        hsm = cluster.session()
        role = Role.ADMIN if name in ADMINS else Role.CRYPTO_USER
        hsm.ask(LogIn(name, role, word(name)))
        token = hsm.ask(GenerateToken(Service.REGISTRATION))
        hsm.ask(RegisterQuorumKey(public_pem(name), signed(token, name)))
    owner = cluster.session()
    owner.ask(LogIn("user1", Role.CRYPTO_USER, word("user1")))
    for label, quorum, curve in (
        ("release-key", 2, Curve.P256),
        ("seal-key", 2, None),
        ("free-key", 0, Curve.P384),
    ):
        owner.ask(
            GenerateKeyPair(
                public_label=label,
                private_label=label,
                rsa_bits=None if curve else 2048,
                curve=curve,
                share_with=USERS[1:],
                manage_quorum=quorum,
                use_quorum=quorum,
            )
        )
    return cluster.state
