# SPDX-License-Identifier: Apache-2.0
"""A desk beside a bare embedded cluster, and what can go wrong between the two.

The cluster is in a file and nobody's; the authority's key is made once for the whole run.
Passwords and keys are those of ``cluster_desk`` and ``approvers``.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from approver_gui.cluster.authority import Authorities
from approver_gui.cluster.certificates import Root
from approver_gui.cluster.port import Description, HsmOfCluster, NewCluster
from approver_gui.errors import HsmUnreachableError
from approver_gui.flows import reaching
from approver_gui.flows.connection import Embedded, Local
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.founding.acts import Founding
from approver_gui.flows.founding.cluster_journal import ClusterJournal
from approver_gui.flows.founding.login import Login
from approver_gui.flows.operations import KeyName, SignPayload, of_data
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup.embedded_plane import EmbeddedPlane
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.looking import Means
from approver_gui.flows.setup.target import ByHandChoice, EmbeddedChoice, SetupTarget
from approver_gui.flows.setup.views import Standing, Step, view
from approver_gui.flows.setup.wishes import KeyKind, WishedKey, WishedUser, Wishes
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import Request
from approver_gui.hsm.words import Hash, Mechanism, Role
from approver_gui.journal import Entry, Fact, Journal, examine
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.settings import Places
from approver_gui.text import say
from tests.flows.cluster_desk import Trouble, TroubledHsm, word
from tests.hsm.approvers import approved, public_pem, signed
from tests.hsm.embedded import owned
from tests.hsm.embedded.in_file import FileHsm
from tests.hsm.embedded.owned import quick_foundry
from tests.keys.stand_ins import QUICK, Clock, MemoryBox, secret

A = TypeVar("A")
USERS = ("user1", "user2", "user3")
WISHES = Wishes(
    users=tuple(WishedUser(name, Role.CRYPTO_USER) for name in USERS),
    declined="three people, who are all here",
    key=WishedKey("user1", "release-key", KeyKind.RSA_2048, USERS[1:]),
)
REASON = "the roots are those of a rehearsal"


class Killed(BaseException):
    """The program ends here, as if by ``kill -9``."""


class ToolSession(FileHsm):
    """A session of the tool: it needs the issuing certificate in its place."""

    def ask(self, request: Request[A]) -> A:
        obstacle = self.cluster.obstacle()
        if obstacle is not None:
            raise refusal(obstacle)
        return super().ask(request)

    def close(self) -> None:
        super().close()
        self.cluster.close()


class TroubledPlane(EmbeddedPlane):
    """A control plane that does as it is told until trouble comes.

    Attributes:
        asked: what changes were asked for.
        before, after: what is raised instead of asking, or of answering, by the change.
        silent: what is raised by every look.
        tells: what is told by every look instead of the truth.
    """

    def __init__(self, state_file: Path, clock: Clock) -> None:
        super().__init__(state_file, clock, quick_foundry)
        self.asked: list[str] = []
        self.before: dict[str, BaseException] = {}
        self.after: dict[str, BaseException] = {}
        self.silent: Exception | None = None
        self.tells: Description | None = None

    def clusters(self) -> tuple[Description, ...]:
        if self.silent:
            raise self.silent
        return (self.tells,) if self.tells else super().clusters()

    def create(self, wish: NewCluster) -> Description:
        return self._change("create", lambda: super(TroubledPlane, self).create(wish))

    def create_hsm(self, cluster_id: str, zone: str) -> HsmOfCluster:
        make = super().create_hsm
        return self._change("create_hsm", lambda: make(cluster_id, zone))

    def initialise(self, cluster_id: str, signed: bytes, anchor: bytes) -> None:
        make = super().initialise
        return self._change("initialise", lambda: make(cluster_id, signed, anchor))

    def _change(self, what: str, do: Callable[[], A]) -> A:
        self.asked.append(what)
        if what in self.before:
            raise self.before.pop(what)
        answer = do()
        if what in self.after:
            raise self.after.pop(what)
        return answer


class StubbornJournal(ClusterJournal):
    """A journal that ends the program when certain acts come."""

    dies_at: tuple[str, ...] = ()

    def record(self, act: str, **facts: Fact) -> Entry:
        if act in self.dies_at:
            raise Killed(act)
        return super().record(act, **facts)


@cache
def authority_pair() -> tuple[bytes, bytes]:
    """Return key and certificate of an issuing authority."""
    key = owned.a_key("owner").private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return key, owned.issuer("Our authority")


class SetupDesk:
    """The desk; ``flow`` gives a new program each time.

    Attributes:
        troubles: what happens instead of an answer of the tool, by the request's type.
        asked: every request that was sent to the tool, in order.
        plane: the control plane.
        dies_at: acts that end the program before they are written down.
    """

    def __init__(self, folder: Path, *, hsms: int | None = 2) -> None:
        self.folder = folder
        self.places = Places.under(folder / "home")
        self.state_file = folder / "the.cluster"
        self.clock, self.box = Clock(), MemoryBox()
        self.troubles: dict[type, Trouble] = {}
        self.asked: list[Request[object]] = []
        self.dies_at: tuple[str, ...] = ()
        if hsms is not None:
            Cluster.create(self.state_file, hsms, clock=self.clock, foundry=quick_foundry)
        self.plane = TroubledPlane(self.state_file, self.clock)
        self.target = SetupTarget(EmbeddedChoice(), Embedded(self.state_file))

    @property
    def cluster_id(self) -> str:
        return next(iter(EmbeddedPlane(self.state_file, self.clock).clusters())).cluster_id

    def flow(self) -> SetupFlow:
        """Return the set-up of a program that was just started."""
        return SetupFlow(self.target, self.means())

    def by_hand(self) -> SetupFlow:
        """Return the set-up of the same cluster without a control plane."""
        return self.by_hand_of(self.cluster_id)

    def by_hand_of(self, cluster_id: str) -> SetupFlow:
        """Return the set-up of a cluster that a person tells of."""
        target = SetupTarget(ByHandChoice(cluster_id), Local())
        return SetupFlow(target, self.means(has_plane=False))

    def means(self, *, has_plane: bool = True) -> Means:
        journal = StubbornJournal(self.places.journal_file, self.clock)
        journal.dies_at = self.dies_at
        keeper = FileRosterKeeper(self.places.roster_file, journal)
        return Means(
            folders=self.places.clusters_folder,
            plane=self.plane if has_plane else None,
            authorities=Authorities(self.places.authorities_folder, self._store(), self.clock),
            founding=Founding(self.connect, journal, self.clock, keeper),
            host=lambda: reaching.host(Embedded(self.state_file)),
            journal=journal,
            keeper=keeper,
            clock=self.clock,
        )

    def _store(self) -> KeyStore:
        folder = self.places.authorities_folder
        return KeyStore(folder, lambda: self.box, self.clock, QUICK, AUTHORITY)

    def connect(self) -> TroubledHsm:
        safe = ClusterKeys(QUICK)
        cluster = Cluster.open(self.state_file, clock=self.clock, safe=safe)
        return TroubledHsm(ToolSession(cluster), self)  # type: ignore[arg-type]

    # --- what people do ----------------------------------------------------------------

    def taken(self) -> Facts:
        """Fetch and verify the papers, confirm the roots, accept the doubts."""
        self.flow().fetch_papers()
        self.confirm_roots()
        flow = self.flow()
        flow.look()
        return flow.accept_doubts(REASON)

    def confirm_roots(self) -> None:
        for root in Root:
            flow = self.flow()
            facts = flow.look()
            name = (
                "AWS_CloudHSM_Root-G1.crt"
                if root is Root.AWS
                else "liquid_security_certificate.crt"
            )
            paper = next(one for one in facts.papers if one.file == name)
            flow.confirm_root(root, paper.fingerprint.hex(":"))

    def with_authority(self) -> Facts:
        """Import the authority and choose it."""
        key, certificate = authority_pair()
        key_path, certificate_path = self.folder / "ca.key", self.folder / "ca.crt"
        key_path.write_bytes(key)
        certificate_path.write_bytes(certificate)
        flow = self.flow()
        flow.look()
        return flow.import_authority(
            "ours", key_path, None, certificate_path, secret(), Protection.KEYRING
        )

    def signed(self) -> Facts:
        """Come as far as the signed certificate."""
        self.taken()
        self.with_authority()
        flow = self.flow()
        flow.look()
        return flow.sign_csr(secret())

    def initialised(self) -> Facts:
        """Come as far as an initialised cluster."""
        self.signed()
        return self.flow_looked().initialise(self.cluster_id)

    def placed(self) -> Facts:
        """Come as far as a tool that answers."""
        self.initialised()
        return self.flow_looked().place_at_host()

    def with_users(self, wishes: Wishes = WISHES) -> Facts:
        """Come as far as the users wished for."""
        self.placed()
        self.flow_looked().save_wishes(wishes)
        facts = self.flow_looked().activate(word("admin"))
        for wished in facts.lacking():
            facts = self.flow_looked().create_user(
                login("admin"), wished, word(wished.username)
            )
        return facts

    def register(self, name: str) -> Facts:
        """Register a user's key."""
        flow = self.flow_looked()
        begun = flow.begin_registration(login(name))
        return flow.finish_registration(signed(begun.token_file, name), public_pem(name))

    def with_key(self) -> Facts:
        """Come as far as the key."""
        self.with_users()
        for name in USERS:
            self.register(name)
        return self.flow_looked().make_key(login("user1"))

    def rehearse(self) -> Facts:
        """Sign the rehearsal's file in a ceremony like any other."""
        setup = self.flow_looked()
        file, key = setup.rehearsal_file(), setup.look_here().key
        assert key is not None
        payload = of_data(file.name, file.read_bytes(), Mechanism.RSA_PKCS, Hash.SHA256)
        journal = Journal(self.places.journal_file, self.clock)
        keeper = FileRosterKeeper(self.places.roster_file, journal)
        flow = CoordinateFlow(self.connect, journal, self.clock, keeper)
        flow.open_session()
        flow.log_in("user1", Role.CRYPTO_USER, word("user1"))
        operation = SignPayload(KeyName(key.reference, key.label), payload)
        state = flow.request(operation)
        one = state.ceremonies[-1]
        flow.add(one.id, [("signed", approved(one.original, "user1", "user2"))])
        flow.execute(one.id)
        flow.close()
        return self.flow().look()

    def flow_looked(self) -> SetupFlow:
        """Return the set-up of a program that was just started and has looked."""
        flow = self.flow()
        flow.look()
        return flow

    # --- what can be seen --------------------------------------------------------------

    def acts(self) -> list[str]:
        """Return the acts in the journal, which holds, after its beginning."""
        return [entry.act for entry in self.entries()][1:]

    def entries(self) -> tuple[Entry, ...]:
        examination = examine(self.places.journal_file)
        assert examination.holds
        return examination.entries

    def asked_for(self, kind: type) -> int:
        return sum(isinstance(request, kind) for request in self.asked)


def login(name: str) -> Login:
    role = Role.CRYPTO_USER if name.startswith("user") else Role.ADMIN
    return Login(name, role, word(name))


def standing(desk: SetupDesk, step: Step) -> Standing:
    """Return where a step stands for a program that was just started."""
    return view(desk.flow().look(), step).standing


def unreachable() -> HsmUnreachableError:
    return HsmUnreachableError(say("No network"), say("There is none."), say("Wait."))
