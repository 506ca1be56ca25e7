# SPDX-License-Identifier: Apache-2.0
"""The roster as people change it: looked at first, then kept, then counted with.

1. What is shown is the cluster's word where somebody is logged in; what is kept is the
   roster's file alone. Nobody is dropped from it because another cluster lacks the user.
2. A change is kept as it was looked at, or not at all: if the file changed meanwhile, the
   person looks again.
3. Once a change is kept, every live ceremony is counted anew.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from approver_gui.errors import RefusedError
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import CoordinateState, LoggedIn
from approver_gui.flows.media import read_file
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.user_operations import LEAST_M
from approver_gui.hsm.words import Service
from approver_gui.keys import rsa
from approver_gui.keys.pem import MAX_PEM_BYTES
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.roster_changes import Changes, changes
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.voters import Policy

MAX_PERSON_CHARACTERS = 100


@dataclass(frozen=True, slots=True)
class Review:
    """A change that a person looks at.

    Attributes:
        old: the roster as it was kept then.
        proposed: what would change.
        source: the roster's file that it comes from; None where it is one key.
    """

    old: Roster
    proposed: Changes
    source: Path | None = None

    def member(self, ident: str, *, new: bool) -> Member | None:
        """Return a user as it was, or as it would be."""
        roster = self.proposed.new if new else self.old
        return next((one for one in roster.members if one.ident == ident), None)


def shown(state: CoordinateState, kept: Roster) -> Roster:
    """Return the roster to be shown: with the cluster's word where there is one."""
    return state.roster if isinstance(state, LoggedIn) else kept


def standing(member: Member) -> tuple[Verdict | None, Sentence]:
    """Return how a user stands: good if approvals can be counted; None if nothing is wrong."""
    match member.is_registered, member.key:
        case (True, None):
            return Verdict.DOUBT, say("key not known here")
        case (False, None):
            return None, say("no key")
        case (None, None):
            return None, say("no key here")
        case (False, _):
            return Verdict.DOUBT, say("not registered")
        case (None, _):
            return Verdict.GOOD, say("key here")
        case _:
            return Verdict.GOOD, say("can approve")


def warnings(state: CoordinateState, roster: Roster) -> tuple[Sentence, ...]:
    """Return what should be mended before it matters, in order."""
    return tuple(_warnings(state, roster))


class People:
    """The steps that change the roster. Used in the lane of the flow, as the keeper is.

    Args:
        keeper: keeps the roster.
    """

    def __init__(self, keeper: FileRosterKeeper) -> None:
        self._keeper = keeper

    def load(self) -> Roster:
        """Return the roster as it is kept; raises as the keeper does."""
        return self._keeper.load()

    def review_key(self, member: Member, path: Path) -> Review:
        """Return what it would change to trust a public key.

        Args:
            member: whose it is to be.
            path: the key in PEM, as OpenSSL writes it.

        Raises:
            RefusedError: this very key is kept for this user already.
            KeyStoreError: it is no such key, or the roster cannot be used.
            MediumError: a file cannot be read.
        """
        key = rsa.parse_public_pem(read_file(path, MAX_PEM_BYTES))
        old, base = self._with(member)
        if any(one.ident == member.ident and one.key == key for one in base.members):
            raise RefusedError(
                say("This key is known already"),
                say("{path} holds the key that is kept for {user}.").put(
                    path=str(path), user=member.username
                ),
                say("Nothing is to be done."),
            )
        return Review(old, changes(old, base.with_key(member.ident, key)))

    def review_file(self, state: CoordinateState, path: Path) -> Review:
        """Return what would change if the roster of a file took the place of this one.

        Where the file knows no role of a user, the role is the cluster's word.

        Raises:
            RosterError: the file is no roster.
            MediumError: it, or a key that it names, cannot be read.
        """
        old = self._keeper.load()
        new = self._keeper.review(path).new
        if isinstance(state, LoggedIn):
            new = _placed(new, state.roster)
        return Review(old, changes(old, new), path)

    def accept(self, review: Review, named: Collection[str], flow: CoordinateFlow) -> Roster:
        """Keep what was looked at, and count every live ceremony anew.

        Args:
            review: what was looked at.
            named: ``role/username`` of each user whose new key was compared and is trusted.
            flow: is told.

        Raises:
            RefusedError: a new key is not named, or the roster changed meanwhile.
            ApproverError: as ``FileRosterKeeper.save`` does.
        """
        if self._keeper.load() != review.old:
            raise RefusedError(
                say("The roster changed meanwhile"),
                say("It is not what it was when you looked at the change."),
                say("Look at the change again, and keep it then."),
            )
        if review.source is None:
            self._keeper.save(review.proposed.new, named)
        else:
            self._keeper.take(review.proposed, named, review.source)
        return self._counted(flow)

    def name_person(self, member: Member, person: str, flow: CoordinateFlow) -> Roster:
        """Note who a user is; raises as :meth:`accept` does."""
        _, base = self._with(member)
        found = next(one for one in base.members if one.ident == member.ident)
        shortened = person.strip()[:MAX_PERSON_CHARACTERS]
        return self._keep(base.with_key(member.ident, found.key, shortened), flow)

    def remove_key(self, member: Member, flow: CoordinateFlow) -> Roster:
        """Trust a user's key no longer; raises as :meth:`accept` does."""
        return self._keep(self._keeper.load().with_key(member.ident, None), flow)

    def set_policy(self, policy: Policy, flow: CoordinateFlow) -> Roster:
        """Ask for more than the cluster does; raises as :meth:`accept` does."""
        return self._keep(replace(self._keeper.load(), policy=policy), flow)

    def export(self, path: Path) -> None:
        """Write the roster, as it is kept, to a new file; raises as the keeper does."""
        self._keeper.export(path)

    def _with(self, member: Member) -> tuple[Roster, Roster]:
        """Return the roster as it is kept, and the same with a user."""
        old = self._keeper.load()
        if any(one.ident == member.ident for one in old.members):
            return old, old
        new = Member(member.username, member.role)
        return old, replace(old, members=(*old.members, new))

    def _keep(self, roster: Roster, flow: CoordinateFlow) -> Roster:
        self._keeper.save(roster)
        return self._counted(flow)

    def _counted(self, flow: CoordinateFlow) -> Roster:
        if isinstance(flow.state, LoggedIn):
            flow.reload_roster()
        return self._keeper.load()


def _placed(new: Roster, cluster: Roster) -> Roster:
    """Return a roster in which users without a role have the one that the cluster knows."""
    roles = defaultdict(list)
    for one in cluster.members:
        roles[one.username].append(one.role)
    taken = {one.ident for one in new.members}
    members = []
    for one in new.members:
        placed = [replace(one, role=role) for role in roles[one.username] if not one.role]
        free = [each for each in placed if each.ident not in taken]
        members += free or [one]
    return replace(new, members=tuple(members))


# --- warnings --------------------------------------------------------------------------


def _warnings(state: CoordinateState, roster: Roster) -> Iterator[Sentence]:
    if isinstance(state, LoggedIn):
        for service in (Service.USER, Service.QUORUM):
            needed = state.survey.quorum_value(service.value) or 0
            forecast = roster.forecast(service.value, None, needed)
            if needed >= LEAST_M and forecast.verdict is not Verdict.GOOD:
                words = say("Approvals for {service}: {words}")
                yield words.put(service=service.value, words=forecast.words)
    missing = _users(roster, lambda one: bool(one.is_registered) and one.key is None)
    if missing:
        words = say(
            "The cluster has a registered key of {users} that is not known here: approvals of"
            " theirs cannot be counted. Add the public key of each."
        )
        yield words.put(users=missing)
    unknown = _users(roster, lambda one: one.is_registered is False and bool(one.key))
    if unknown:
        words = say(
            "A key is known here of {users}, and the cluster has none registered: it will"
            " refuse their approvals. Have each register the key."
        )
        yield words.put(users=unknown)
    yield from _shared_keys(roster)
    yield from _lost_persons(roster)


def _users(roster: Roster, wanted: Callable[[Member], bool]) -> str:
    return ", ".join(one.username for one in roster.members if wanted(one))


def _shared_keys(roster: Roster) -> Iterator[Sentence]:
    owners: dict[rsa.PublicKey, list[Member]] = defaultdict(list)
    for one in roster.members:
        if one.key:
            owners[one.key].append(one)
    for members in owners.values():
        persons = {one.person or one.ident for one in members}
        if len(persons) > 1:
            words = say("{users} have one and the same key: one of them could approve for all.")
            yield words.put(users=", ".join(one.username for one in members))


def _lost_persons(roster: Roster) -> Iterator[Sentence]:
    able = {one.person for one in roster.members if one.key}
    lost = sorted(roster.policy.required_persons - able)
    if lost:
        words = say(
            "The policy asks for an approval of {persons}, of whom no key is known: nothing can"
            " be approved."
        )
        yield words.put(persons=", ".join(lost))
