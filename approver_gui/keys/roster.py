# SPDX-License-Identifier: Apache-2.0
"""Who can approve: the cluster's users, who they are, and the public keys they registered.

The cluster knows users, roles and shares, but shows nobody's public key; the roster keeps
those. A key in it changes only when a person has looked at it and named it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from approver_gui.keys import rsa
from approver_gui.keys.mistakes import diagnose
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.voters import Mistake, Policy, Voter, role_for

SPARE = 2
"""Fewer than M + 2 approvers is a risk. Source: AWS CloudHSM User Guide, quorum pages."""
_INTERNAL = "internal("


@dataclass(frozen=True, slots=True)
class Member:
    """A user of the cluster.

    Attributes:
        username: HSM user name; kept in lower case, as the cluster shows it.
        role: ``admin`` or ``crypto-user`` as a rule; empty where it is not known.
        person: who it is; empty where it is not known.
        key: the public key registered for quorum approvals, None where it is not known here.
        proven_at: when this key last made a signature that verified; aware UTC, or None.
        is_registered: whether the cluster says that a key is registered; None before it was
            asked.
    """

    username: str
    role: str = ""
    person: str = ""
    key: rsa.PublicKey | None = None
    proven_at: datetime | None = None
    is_registered: bool | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "username", self.username.lower())

    @property
    def ident(self) -> str:
        """What names this user and no other: ``role/username``."""
        return f"{self.role}/{self.username}"

    @property
    def can_sign(self) -> bool:
        """Whether the cluster knows a key of this user; the roster's word until it is asked."""
        return self.key is not None if self.is_registered is None else self.is_registered


@dataclass(frozen=True, slots=True)
class Share:
    """Who may use one key of the cluster.

    Attributes:
        key_reference: ``0x`` and hex digits.
        owners: user names of those who own it, in lower case.
        shared: user names of those it is shared with, in lower case.
    """

    key_reference: str
    owners: frozenset[str]
    shared: frozenset[str]


@dataclass(frozen=True, slots=True)
class Forecast:
    """How far a quorum is from being lost.

    Attributes:
        able: how many can approve.
        needed: M.
        verdict: good with M + 2 or more, stop below M.
        words: the same in a sentence.
    """

    able: int
    needed: int
    verdict: Verdict
    words: Sentence


@dataclass(frozen=True, slots=True)
class Roster:
    """All users, shares and the policy; a change is a new roster.

    Attributes:
        members: sorted by user name and role, each there once.
        shares: by key number.
        policy: what approvals must fulfil beside the cluster's M.

    Raises:
        ValueError: a user is there twice.
    """

    members: tuple[Member, ...] = ()
    shares: Mapping[int, Share] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.members, key=lambda one: (one.username, one.role)))
        if len({one.ident for one in ordered}) < len(ordered):
            raise ValueError("a user is there twice")
        object.__setattr__(self, "members", ordered)

    def voters(self, service: str, key_reference: str | None) -> tuple[Voter, ...]:
        """Return everybody as a voter on one token, each user name once.

        Args:
            service: the token's service.
            key_reference: the key it is about, None where none is.
        """
        return tuple(self._voter(one, key_reference) for one in self._chosen(service))

    def can_approve(self, service: str, key_reference: str | None) -> tuple[Voter, ...]:
        """Return those whose approval the cluster would count for such a token."""
        role = role_for(service)
        pairs = [(one, self._voter(one, key_reference)) for one in self._chosen(service)]
        return tuple(
            voter
            for one, voter in pairs
            if one.can_sign
            and voter.has_key is not False
            and (role is None or not one.role or one.role == role)
        )

    def forecast(self, service: str, key_reference: str | None, needed: int) -> Forecast:
        """Return how many losses the quorum for such tokens survives.

        Args:
            service: the service.
            key_reference: the key, for the key services.
            needed: the M that the cluster has for it.
        """
        voters = self.can_approve(service, key_reference)
        if self.policy.one_vote_a_person:
            voters = tuple(
                {voter.person or f"/{voter.name}": voter for voter in voters}.values()
            )
        return _forecast(len(voters), needed)

    def diagnose(self, voter: Voter, digest: bytes, signature: bytes) -> Mistake | None:
        """Return the likely mistake in a voter's signature, None where nothing tells."""
        idents = (one for one in self.members if one.username == voter.name)
        member = next((one for one in idents if one.role == (voter.role or "")), None)
        if member is None or member.key is None:
            return None
        return diagnose(member.key, digest, signature)

    def with_users(self, users: Iterable[tuple[str, str, bool]]) -> "Roster":
        """Return the roster as the cluster's list of users has it: nobody more, nobody less.

        Args:
            users: user name, role and whether a quorum key is registered, for each user; the
                service's own users are left out.
        """
        known = {one.ident: one for one in self.members}
        members: dict[str, Member] = {}
        for username, role, is_registered in users:
            if not role.startswith(_INTERNAL):
                seen = Member(username, role)
                there = known.get(seen.ident, seen)
                members[seen.ident] = replace(there, is_registered=is_registered)
        return replace(self, members=tuple(members.values()))

    def with_shares(
        self, shares: Iterable[tuple[str, Collection[str], Collection[str]]]
    ) -> "Roster":
        """Return the roster with what the cluster says about some keys.

        Args:
            shares: key reference, owners and users it is shared with, for each key.

        Raises:
            ValueError: a key reference is no hex number.
        """
        told = {int(ref, 16): Share(ref, _lower(own), _lower(to)) for ref, own, to in shares}
        return replace(self, shares={**self.shares, **told})

    def with_key(
        self, ident: str, key: rsa.PublicKey | None, person: str | None = None
    ) -> "Roster":
        """Return the roster with another key, and perhaps person, for one user.

        It is a proposal: :func:`changes` shows it, and :func:`accept` takes it.
        """
        return self._with(
            ident,
            lambda one: replace(
                one,
                key=key,
                proven_at=one.proven_at if one.key == key else None,
                person=one.person if person is None else person,
            ),
        )

    def proved(self, idents: Collection[str], at: datetime) -> "Roster":
        """Return the roster that remembers that these users' keys just proved themselves.

        Args:
            idents: ``role/username`` of each.
            at: when; aware.
        """
        moment = at.astimezone(UTC).replace(microsecond=0)
        roster = self
        for ident in idents:
            roster = roster._with(ident, lambda one: replace(one, proven_at=moment))
        return roster

    def _with(self, ident: str, change: Callable[[Member], Member]) -> "Roster":
        members = tuple(change(one) if one.ident == ident else one for one in self.members)
        return replace(self, members=members)

    def _chosen(self, service: str) -> Iterable[Member]:
        """Return one member for each user name: with the service's role, where there is one."""
        role = role_for(service)
        chosen: dict[str, Member] = {}
        for one in self.members:
            if one.username not in chosen or one.role == role:
                chosen[one.username] = one
        return chosen.values()

    def _voter(self, one: Member, key_reference: str | None) -> Voter:
        return Voter(
            username=one.username,
            role=one.role or None,
            person=one.person or None,
            verify=one.key.verify if one.key else None,
            has_key=self._has_key(one.username, key_reference),
        )

    def _has_key(self, username: str, key_reference: str | None) -> bool | None:
        try:
            share = self.shares.get(int(key_reference or "", 16))
        except ValueError:  # no key, or a claim that is no number
            return None
        return None if share is None else username in share.owners | share.shared


def _lower(names: Collection[str]) -> frozenset[str]:
    return frozenset(name.lower() for name in names)


def _forecast(able: int, needed: int) -> Forecast:
    losses = able - needed + 1
    if losses <= 0:
        words = say(
            "Locked: {needed} approvals are needed and {able} can approve. Without a new"
            " approver the cluster stays locked for good."
        )
        return Forecast(able, needed, Verdict.STOP, words.put(needed=needed, able=able))
    spoken = {
        1: say("One more loss locks the cluster for good: {able} can approve, {needed} must."),
        2: say("Two more losses lock the cluster for good: {able} can approve, {needed} must."),
    }
    more = say(
        "{losses} more losses lock the cluster for good: {able} can approve, {needed} must."
    )
    words = spoken.get(losses, more).put(losses=losses, able=able, needed=needed)
    enough = able >= needed + SPARE
    return Forecast(able, needed, Verdict.GOOD if enough else Verdict.DOUBT, words)
