# SPDX-License-Identifier: Apache-2.0
"""A bare cluster in memory, a roster in a file, a journal, and what can go wrong between them.

``admin`` is the first admin; ``officer1`` and ``officer2`` are more, ``user1`` to ``user3``
crypto users. Passwords and keys are those of ``cluster_desk`` and ``approvers``.
"""

from pathlib import Path

from approver_gui.flows.founding.acts import Founding, Login
from approver_gui.flows.founding.cluster_journal import ClusterJournal
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup.wishes import KeyKind, WishedKey
from approver_gui.hsm.answers import User
from approver_gui.hsm.requests import ListQuorumValues, ListUsers, Request
from approver_gui.hsm.words import Role
from approver_gui.journal import examine
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.keys.roster import Member
from tests.flows.cluster_desk import ADMINS, USERS, Trouble, TroubledHsm, word
from tests.flows.desk import FailingJournal
from tests.hsm.approvers import approved, public_pem, signed
from tests.hsm.embedded.memory import MemoryCluster
from tests.keys.stand_ins import QUICK, Clock

EVERYBODY = (*ADMINS[1:], *USERS)
WISH = WishedKey("user1", "release-key", KeyKind.P256, share_with=USERS[1:])


class FailingClusterJournal(FailingJournal, ClusterJournal):
    """A cluster's journal that cannot be written when certain acts come."""


class FoundingDesk:
    """The cluster and the founding.

    Attributes:
        troubles: what happens instead of an answer, by the type of the request.
        asked: every request that was sent, in order.
        sessions: every session that was opened.
    """

    def __init__(self, folder: Path) -> None:
        self.cluster = MemoryCluster(ClusterKeys(QUICK))
        self.clock = Clock()
        self.journal = FailingClusterJournal(folder / "journal.jsonl", self.clock)
        self.keeper = FileRosterKeeper(folder / "roster.json", self.journal)
        self.troubles: dict[type, Trouble] = {}
        self.asked: list[Request[object]] = []
        self.sessions: list[TroubledHsm] = []
        self.founding = self.reopened()

    def reopened(self) -> Founding:
        """Return what a program started anew has."""
        self.founding = Founding(self.connect, self.journal, self.clock, self.keeper)
        return self.founding

    def connect(self) -> TroubledHsm:
        self.sessions.append(TroubledHsm(self.cluster.session(), self))
        return self.sessions[-1]

    # --- what people do ----------------------------------------------------------------

    def activated(self, *names: str) -> "FoundingDesk":
        """Activate the cluster and create users."""
        self.founding.activate(word("admin"))
        for name in names:
            self.founding.create_user(login("admin"), name, role_of(name), word(name))
        return self

    def registered(self, *names: str) -> "FoundingDesk":
        """Register the keys of users."""
        for name in names:
            begun = self.founding.begin_registration(login(name))
            begun.finish(signed(begun.token_file, name), public_pem(name))
        return self

    def pass_time(self, seconds: float) -> None:
        """Let time go by, here and in the cluster."""
        self.clock.move(seconds=seconds)
        self.cluster.pass_time(seconds)

    # --- what can be seen --------------------------------------------------------------

    def users(self) -> dict[str, User]:
        return {one.username: one for one in self.cluster.session().ask(ListUsers())}

    def values(self) -> dict[str, int]:
        return dict(self.cluster.session().ask(ListQuorumValues()))

    def member(self, name: str) -> Member | None:
        members = self.keeper.load().members
        return next((one for one in members if one.username == name), None)

    def acts(self) -> list[str]:
        """Return the acts in the journal, which holds, after its beginning."""
        examination = examine(self.journal.path)
        assert examination.holds
        return [entry.act for entry in examination.entries][1:]

    def asked_for(self, kind: type) -> int:
        return sum(isinstance(request, kind) for request in self.asked)

    def is_quiet(self) -> bool:
        """Tell whether every session that was opened is over."""
        return all(session.is_closed for session in self.sessions)


def role_of(name: str) -> Role:
    return Role.ADMIN if name in ADMINS else Role.CRYPTO_USER


def login(name: str) -> Login:
    return Login(name, role_of(name), word(name))


def found(desk: FoundingDesk) -> None:
    """Do everything that is not done yet; the same again changes nothing."""
    founding = desk.founding
    founding.activate(word("admin"))
    for name in EVERYBODY:
        founding.create_user(login("admin"), name, login(name).role, word(name))
    for name in (*ADMINS, *USERS):
        member = desk.member(name)
        is_proved = member is not None and member.proven_at is not None
        if not (desk.users()[name].quorum and is_proved):
            begun = founding.begin_registration(login(name))
            begun.finish(signed(begun.token_file, name), public_pem(name))
    if founding.set_quorum_values(login("admin"), 2).next_words:
        value = founding.begin_user_value(login("admin"), 2)
        value.add([("a.json", approved(value.token_file, *ADMINS[:2], role="admin"))])
        value.finish()
    founding.make_key(login("user1"), WISH)
