# SPDX-License-Identifier: Apache-2.0
"""What the cluster says of itself, asked in one go: HSMs, users, values, keys, live tokens.

It works logged out, with less in it. What the cluster will not tell is missing and named.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol, TypeVar

from approver_gui.errors import HsmRefusedError
from approver_gui.flows.key_operations import KeyName
from approver_gui.hsm.answers import HsmInfo, Key, LiveToken, Timeouts, User, Who
from approver_gui.hsm.requests import (
    DescribeHsms,
    ListKeys,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    ListUsers,
    Request,
)
from approver_gui.hsm.words import KeyClass, Role
from approver_gui.keys.roster import Roster
from approver_gui.text import Sentence, say

A = TypeVar("A")
T = TypeVar("T")

FULL = "full"
REGISTERED = "token-sign"
"""The strategy that ``user list`` names for a registered quorum key."""
MAX_PAGES = 1000


class Asks(Protocol):
    """Asks the cluster, as ``hsm.port.Hsm.ask`` does."""

    def __call__(self, request: Request[A]) -> A:
        """Return the answer."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What the cluster said of itself.

    Attributes:
        taken_at: when; aware.
        hsms, users: as listed.
        quorum_values: M by service, in the cluster's order.
        timeouts: how long tokens live; None where it does not say.
        keys: of all pages; none logged out or as an admin.
        tokens: that are live, whoever asked for them; none logged out.
        unanswered: what the cluster would not tell.
    """

    taken_at: datetime
    hsms: tuple[HsmInfo, ...] = ()
    users: tuple[User, ...] = ()
    quorum_values: tuple[tuple[str, int], ...] = ()
    timeouts: Timeouts | None = None
    keys: tuple[Key, ...] = ()
    tokens: tuple[LiveToken, ...] = ()
    unanswered: tuple[Sentence, ...] = field(default=())

    def quorum_value(self, service: str) -> int | None:
        """Return M of a service, None where the cluster has none."""
        return dict(self.quorum_values).get(service)

    def user(self, username: str, role: str) -> User | None:
        """Return a user."""
        wanted = (username.lower(), role)
        return next((u for u in self.users if (u.username.lower(), u.role) == wanted), None)

    def key(self, name: KeyName) -> Key | None:
        """Return a key by its number."""
        return next((key for key in self.keys if number_of(key) == name.number), None)

    def able_admins(self) -> frozenset[str]:
        """Return the admins who can approve: a key registered, on every HSM, not locked."""
        return frozenset(
            user.username
            for user in self.users
            if user.role == Role.ADMIN
            and REGISTERED in user.quorum
            and user.coverage == FULL
            and user.is_locked is False  # None: the HSMs disagree
        )

    def differing(self) -> Iterator[Sentence]:
        """Yield each user and key on which the HSMs disagree, and how it is repaired."""
        for user in self.users:
            if user.coverage != FULL or user.is_locked is None:
                words = say(
                    "The HSMs disagree about user {user} ({role}). Make the last change of this"
                    " user again, when all HSMs can be reached."
                )
                yield words.put(user=user.username, role=user.role)
        for key in self.keys:
            if key.coverage != FULL:
                words = say(
                    "The HSMs disagree about key {label} ({key}). Make its last change again,"
                    " when all HSMs can be reached."
                )
                yield words.put(label=key.label, key=key.reference)


def take(ask: Asks, who: Who | None, now: datetime) -> Survey:
    """Ask for everything that this user may see.

    Args:
        ask: asks the cluster.
        who: is logged in, or None.
        now: aware time.

    Raises:
        ApproverError: as ``hsm.port.Hsm.ask`` does, but for refusals, which leave a gap.
    """
    gaps: list[Sentence] = []

    def told(request: Request[A], otherwise: T) -> A | T:
        try:
            return ask(request)
        except HsmRefusedError as error:
            words = say("{what}: {sentence}")
            gaps.append(words.put(what=type(request).__name__, sentence=error.sentence))
            return otherwise

    is_crypto_user = who is not None and who.role == Role.CRYPTO_USER
    return Survey(
        taken_at=now,
        hsms=told(DescribeHsms(), ()),
        users=told(ListUsers(), ()),
        quorum_values=told(ListQuorumValues(), ()),
        timeouts=told(ListTimeouts(), None),
        keys=_all_keys(told) if is_crypto_user else (),
        tokens=told(ListTokens(), ()) if who else (),
        unanswered=tuple(gaps),
    )


class _Tells(Protocol):
    def __call__(self, request: Request[A], otherwise: T) -> A | T: ...


def _all_keys(told: _Tells) -> tuple[Key, ...]:
    keys: list[Key] = []
    start: str | None = None
    for _ in range(MAX_PAGES):
        page = told(ListKeys(start=start), None)
        if page is None:
            break
        keys.extend(page.keys)
        if page.next_token is None or page.next_token == start:
            break
        start = page.next_token
    return tuple(keys)


def renewed(survey: Survey, ask: Asks, key: KeyName | None) -> Survey:
    """Return the survey with what a ceremony depends on asked again.

    Args:
        survey: the one before.
        ask: asks the cluster.
        key: the key concerned, None for users and quorum values.

    Raises:
        ApproverError: as ``hsm.port.Hsm.ask`` does.
    """
    users, values = ask(ListUsers()), ask(ListQuorumValues())
    keys = survey.keys
    if key is not None:
        found = ask(ListKeys(key.filter())).keys
        others = tuple(other for other in keys if number_of(other) != key.number)
        keys = (*others, *found)
    return replace(survey, users=users, quorum_values=values, keys=keys)


def informed(roster: Roster, survey: Survey) -> Roster:
    """Return the roster with what the survey says about users and shares."""
    users = ((u.username, u.role, REGISTERED in u.quorum) for u in survey.users)
    shares = (
        (key.reference, key.owners, key.shared_with)
        for key in survey.keys
        if key.key_class == KeyClass.PRIVATE and number_of(key) is not None
    )
    return roster.with_users(users).with_shares(shares)


def number_of(key: Key) -> int | None:
    """Return a key's number, None where its reference is none."""
    try:
        return KeyName(key.reference).number
    except ValueError:
        return None


def public_half(survey: Survey, private: Key) -> Key | None:
    """Return the public half of a key, None where it cannot be told for certain.

    What both halves say of the key itself decides (modulus or point), else an id, else a
    label that only one public key has.
    """
    others = [
        key
        for key in survey.keys
        if key.key_class == KeyClass.PUBLIC and key.key_type == private.key_type
    ]
    known = dict(private.attributes)
    for name in ("modulus", "ec-point", "id"):
        value = known.get(name)
        if value and value not in ('""', '"0x"', "null"):
            same = [key for key in others if dict(key.attributes).get(name) == value]
            if len(same) == 1:
                return same[0]
    labelled = [key for key in others if key.label == private.label]
    return labelled[0] if len(labelled) == 1 else None
