# SPDX-License-Identifier: Apache-2.0
"""From an initialised cluster to a quorum: the acts that make it usable, one by one.

1. Every act opens a session of its own and closes it; only a registration, and the approvals
   for the value of ``user``, keep theirs until they are finished or cancelled.
2. What the cluster says decides: what is there already is said, not done twice.
3. The journal is written before an act and after it; if it cannot be, nothing is done.
4. An outcome that nobody knows is carried up: look, and never repeat.
5. No value is raised that too few admins could meet.

Source: AWS CloudHSM User Guide, "Activate the cluster", "Quorum authentication for admins".
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from approver_gui.errors import HsmRefusedError, RefusedError
from approver_gui.flows import survey
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.founding import key_making, registration, user_value
from approver_gui.flows.founding.cluster_journal import ClusterJournal
from approver_gui.flows.founding.key_making import MadeKey
from approver_gui.flows.founding.login import Login, Sessions, noted
from approver_gui.flows.founding.registration import NamedKeeper, Registration, user_of
from approver_gui.flows.founding.rules import (
    Sent,
    keys_sent,
    quorum_cautions,
    require_enough_proved,
)
from approver_gui.flows.founding.user_value import UserValue
from approver_gui.flows.setup.wishes import WishedKey
from approver_gui.flows.survey import FULL, Survey
from approver_gui.flows.typing_rules import require_name, require_password
from approver_gui.flows.user_operations import SetQuorum
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.refusals import Refusal
from approver_gui.hsm.requests import (
    Activate,
    CreateUser,
    ListQuorumValues,
    ListUsers,
    SetQuorumValue,
)
from approver_gui.hsm.words import Role, Service
from approver_gui.journal import Fact
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

__all__ = ["Done", "Founding", "Login", "Look", "Stand"]

UNACTIVATED = "unactivated-admin"
"""The role of the first admin before the activation. Source: AWS CloudHSM User Guide."""


class Stand(Enum):
    """How far a cluster is, as its tool sees it."""

    NOT_INITIALISED = "not initialised"
    ISSUER_MISSING = "issuing certificate missing"
    OTHER_ISSUER = "another issuing certificate"
    NOT_ACTIVATED = "not activated"
    ACTIVE = "active"


_STANDS = {
    Refusal.NOT_INITIALISED: Stand.NOT_INITIALISED,
    Refusal.ISSUER_MISSING: Stand.ISSUER_MISSING,
    Refusal.OTHER_ISSUER: Stand.OTHER_ISSUER,
}


@dataclass(frozen=True, slots=True)
class Look:
    """What the cluster says to somebody who is not logged in.

    Attributes:
        stand: how far it is.
        survey: users, values and HSMs; None before the tool can talk to it.
        trouble: why it can't; None where it can.
    """

    stand: Stand
    survey: Survey | None = None
    trouble: HsmRefusedError | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """An act that is done.

    Attributes:
        words: what was done, or that it was there already.
        was_there: whether nothing had to be done.
        cautions: what a person should know.
        next_words: what has to follow before it is whole; None where nothing has to.
    """

    words: Sentence
    was_there: bool = False
    cautions: tuple[Sentence, ...] = ()
    next_words: Sentence | None = None


class Founding:
    """The acts; one thread at a time, except :meth:`abort`.

    Each of them raises as ``hsm.port.Hsm.ask`` does, ``HsmOutcomeUnknownError`` too, and
    ``JournalError`` where the journal cannot be written.

    Args:
        connect: makes a session with the cluster; nothing is sent yet.
        journal: the log book.
        clock: gives the aware time.
        keep: keeps the roster; ``FileRosterKeeper`` is one.
    """

    def __init__(
        self,
        connect: Callable[[], Hsm],
        journal: ClusterJournal,
        clock: Callable[[], datetime],
        keep: NamedKeeper,
    ) -> None:
        self._connect = connect
        self._sessions = Sessions(connect)
        self._journal = journal
        self._clock = clock
        self._keep = keep

    # --- looking -----------------------------------------------------------------------

    def look(self) -> Look:
        """Ask what is told without a login.

        Raises:
            HsmUnreachableError: there is no tool, or it comes to no cluster. A real tool says
                so, too, where the cluster is not initialised or its certificate is missing.
        """
        with self._sessions.opened() as hsm:
            try:
                hsm.ask(ListUsers())
            except HsmRefusedError as error:
                stand = next((s for code, s in _STANDS.items() if code == error.code), None)
                if stand is None:
                    raise
                return Look(stand, trouble=error)
            found = survey.take(hsm.ask, None, self._clock())
        waits = any(one.role == UNACTIVATED for one in found.users)
        return Look(Stand.NOT_ACTIVATED if waits else Stand.ACTIVE, found)

    # --- users -------------------------------------------------------------------------

    def activate(self, password: Secret) -> Done:
        """Give the first admin a password, and open the cluster for use.

        Raises:
            RefusedError: the password cannot be typed.
        """
        require_password(password)
        with self._sessions.opened() as hsm:
            if all(one.role != UNACTIVATED for one in hsm.ask(ListUsers())):
                words = say("The cluster is activated already; no password was changed.")
                return Done(words, was_there=True)
            with noted(self._journal, "activation"):
                hsm.ask(Activate(Secret(password.reveal())))
        return Done(say("The cluster is activated; admin has the password you chose."))

    def create_user(self, admin: Login, username: str, role: Role, password: Secret) -> Done:
        """Create a user; one that is there on every HSM is left alone, its password too.

        Raises:
            RefusedError: name or password cannot be typed, or it takes approvals by now.
        """
        require_name(username)
        require_password(password)
        values = {"user": username, "role": role.value}
        with self._sessions.opened() as hsm:
            there = user_of(hsm.ask(ListUsers()), username, role.value)
        if there and there.coverage == FULL:
            words = say("{user} ({role}) is there already; its password was not changed.")
            return Done(words.put(**values), was_there=True)
        with self._sessions.logged_in(admin) as hsm:
            _require_no_approvals(dict(hsm.ask(ListQuorumValues())), Service.USER)
            facts: dict[str, Fact] = {"username": username.lower(), "role": role.value}
            with noted(self._journal, "user_creation", by=admin.username, **facts):
                hsm.ask(CreateUser(username, role, Secret(password.reveal())))
        return Done(say("{user} ({role}) is created.").put(**values))

    def begin_registration(self, login: Login) -> Registration:
        """Log a user in and ask for the token that registers a key; it lives some minutes.

        Raises:
            RefusedError: name or password cannot be typed, or another token came.
        """
        hsm = self._sessions.begin(login)
        try:
            begun = registration.begin(hsm, login, self._journal, self._clock, self._keep)
            self._journal.record(
                "registration_asked",
                username=begun.username,
                role=begun.role.value,
                token=begun.digests[0].hex(),
            )
        except BaseException:
            hsm.close()
            raise
        return begun

    # --- how many admins must approve --------------------------------------------------

    def set_quorum_values(self, admin: Login, value: int) -> Done:
        """Set the value of ``quorum`` from 1 to M, which needs no approvals.

        From then on that of ``user`` needs M: :meth:`begin_user_value` is next, and the answer
        says so.

        Raises:
            RefusedError: the value cannot be, too few admins have proved a registered key, or
                another value is set already: changing that is a ceremony.
        """
        wish = SetQuorum(Service.QUORUM, value)
        with self._sessions.logged_in(admin) as hsm:
            found = self._values(hsm)
            quorum, user = (found.quorum_value(one) for one in (Service.QUORUM, Service.USER))
            if user == quorum == value:
                words = say("{value} admins must approve already; nothing was changed.")
                return Done(words.put(value=value), was_there=True)
            roster = self._keep.load()
            cautions = quorum_cautions(found, roster, self._sent(), value)
            if quorum == value:
                words = say("The value of quorum is {value} already.").put(value=value)
                return Done(words, True, cautions, _NEXT.put(value=value))
            require_enough_proved(found, roster, self._sent(), value)
            _require_no_approvals(dict(found.quorum_values), Service.QUORUM)
            with noted(self._journal, "quorum_setting", by=admin.username, **wish.facts()):
                hsm.ask(SetQuorumValue(Service.QUORUM, value))
        words = say("The value of quorum is {value} now.").put(value=value)
        return Done(words, False, cautions, _NEXT.put(value=value))

    def begin_user_value(self, admin: Login, value: int) -> UserValue:
        """Ask for the token that the value of ``user`` is set with, by M approvals.

        Raises:
            RefusedError: the value is set already, that of ``quorum`` is lower, or too few
                admins have proved a registered key.
            ApproverError: as the steps of ``CoordinateFlow`` do.
        """
        with self._sessions.opened() as hsm:
            found = self._values(hsm)
        if found.quorum_value(Service.USER) == value:
            raise RefusedError(
                say("This value is set already"),
                say("The value of user is {value}.").put(value=value),
                say("Nothing is to be done."),
            )
        require_enough_proved(found, self._keep.load(), self._sent(), value)
        flow = CoordinateFlow(self._connect, self._journal, self._clock, self._keep)
        return user_value.begin(flow, admin, value, self._journal)

    def _sent(self) -> Sent:
        return keys_sent(self._journal.about(role=Role.ADMIN.value))

    def _values(self, hsm: Hsm) -> Survey:
        """Return users and values; nothing that the cluster will not tell is done without."""
        users, values = hsm.ask(ListUsers()), hsm.ask(ListQuorumValues())
        return Survey(self._clock(), users=users, quorum_values=values)

    # --- the key -----------------------------------------------------------------------

    def make_key(self, owner: Login, wish: WishedKey) -> MadeKey:
        """Make the pair that is wished for, or find it.

        Raises:
            RefusedError: the wish cannot be met, or another key has its label.
        """
        key_making.require_possible(wish)
        if owner.username.lower() != wish.owner:
            raise RefusedError(
                say("Another user must make the key"),
                say("{owner} is to own it, and {user} would log in.").put(
                    owner=wish.owner, user=owner.username
                ),
                say("Log in as the owner: whoever makes a key owns it."),
            )
        with self._sessions.logged_in(owner) as hsm:
            users = hsm.ask(ListUsers())
            key_making.require_users(wish, users)
            cautions = key_making.cautions(wish, users)
            found = key_making.find(hsm.ask, wish.label)
            if found:
                private, public = found
                key_making.require_same(wish, private)
                words = say("The key {label} ({key}) is there already, as it was wished for.")
                words = words.put(label=wish.label, key=private.reference)
                return MadeKey(private, public, words, was_there=True, cautions=cautions)
            with noted(self._journal, "key_making", **_facts(wish)) as came:
                pair = hsm.ask(key_making.request(wish))
                came["key"] = pair.private.reference
        words = say("The key {label} ({key}) is made.")
        words = words.put(label=wish.label, key=pair.private.reference)
        return MadeKey(pair.private, pair.public, words, cautions=cautions)

    def find_key(self, owner: Login, label: str) -> MadeKey | None:
        """Return the pair of a label, None where its owner has none.

        Raises:
            RefusedError: several keys have this label.
        """
        with self._sessions.logged_in(owner) as hsm:
            found = key_making.find(hsm.ask, label)
        if found is None:
            return None
        words = say("The key {label} ({key}) is there.")
        words = words.put(label=label, key=found[0].reference)
        return MadeKey(*found, words, was_there=True)

    def abort(self) -> None:
        """End the session of the act that goes on, from any thread; the act raises."""
        self._sessions.abort()


def _require_no_approvals(values: dict[str, int], service: Service) -> None:
    needed = values.get(service.value)
    if needed is None:
        raise RefusedError(
            say("How many must approve is not known"),
            say("The cluster shows no quorum value for the service {service}.").put(
                service=service.value
            ),
            say("Ask the cluster for its quorum values again."),
        )
    if needed > 1:
        raise RefusedError(
            say("This takes approvals by now"),
            say("{needed} admins must approve what the service {service} covers.").put(
                needed=needed, service=service.value
            ),
            say("Log in on the page Cluster and begin a ceremony for it."),
        )


def _facts(wish: WishedKey) -> dict[str, Fact]:
    return {
        "label": wish.label,
        "kind": wish.kind.value,
        "owner": wish.owner,
        "share_with": wish.share_with,
        "manage": wish.manage,
        "use": wish.use,
    }


_NEXT = say(
    "That of user is next: it takes a token that {value} admins approve, because quorum now"
    " covers it."
)
