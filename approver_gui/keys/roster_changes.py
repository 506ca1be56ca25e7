# SPDX-License-Identifier: Apache-2.0
"""What differs between two rosters, to be looked at by a person before it is taken.

A key that is new to its user is shown by the words of its fingerprint, the one before it
beside it, and is taken only when it is named: whoever can slip a key into the roster can
approve in that user's name.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from approver_gui.errors import RefusedError
from approver_gui.keys.roster import Member, Roster
from approver_gui.text import Sentence, say, spoken_words
from approver_gui.tokens.voters import Policy

FINGERPRINT_WORDS = 8
"""How many words of a fingerprint are shown; 64 bits."""


class ChangeKind(Enum):
    """What changes."""

    USER_ADDED = "user added"
    USER_REMOVED = "user removed"
    PERSON = "person"
    KEY_ADDED = "key added"
    KEY_CHANGED = "key changed"
    KEY_REMOVED = "key removed"
    REGISTRATION = "registration"
    SHARES = "shares"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        kind: what changes.
        words: old against new, in a sentence.
        ident: ``role/username`` of the user concerned; empty where none is.
    """

    kind: ChangeKind
    words: Sentence
    ident: str = ""

    @property
    def must_be_named(self) -> bool:
        """Whether it is a key to be trusted from now on."""
        return self.kind in {ChangeKind.KEY_ADDED, ChangeKind.KEY_CHANGED}


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences between two rosters.

    Attributes:
        new: the roster that is proposed.
        items: the differences, by user name; none where nothing changes.
    """

    new: Roster
    items: tuple[Change, ...]

    @property
    def to_be_named(self) -> frozenset[str]:
        """``role/username`` of every user who gets a key to be trusted."""
        return frozenset(one.ident for one in self.items if one.must_be_named)


def changes(old: Roster, new: Roster) -> Changes:
    """Return what a person looks at before ``new`` takes the place of ``old``."""
    return Changes(new, tuple(_differences(old, new)))


def accept(proposed: Changes, named: Collection[str]) -> Roster:
    """Return the new roster, once every key in it that was not there before is named.

    Args:
        proposed: what was looked at.
        named: ``role/username`` of each user whose new key was compared and is trusted.

    Raises:
        RefusedError: a key is not named.
    """
    silent = sorted(proposed.to_be_named - set(named))
    if silent:
        raise RefusedError(
            say("A key was not compared"),
            say("These users would get another key: {users}.").put(users=", ".join(silent)),
            say("Compare the words of each key with its owner, by voice, and name each user."),
        )
    return proposed.new


def _differences(old: Roster, new: Roster) -> Iterator[Change]:
    before = {one.ident: one for one in old.members}
    after = {one.ident: one for one in new.members}
    for ident in sorted(before.keys() | after.keys(), key=lambda name: name.split("/")[::-1]):
        was, comes = before.get(ident), after.get(ident)
        if comes is None:
            yield Change(ChangeKind.USER_REMOVED, _GONE.put(user=ident), ident)
            continue
        if was is None:
            words = _NEW.put(user=ident, person=comes.person or say("nobody named"))
            yield Change(ChangeKind.USER_ADDED, words, ident)
        yield from _of_member(was or replace(comes, key=None, is_registered=None), comes)
    if dict(old.shares) != dict(new.shares):
        yield Change(ChangeKind.SHARES, _SHARES)
    if old.policy != new.policy:
        yield Change(
            ChangeKind.POLICY,
            _POLICY.put(old=_described(old.policy), new=_described(new.policy)),
        )


def _of_member(was: Member, comes: Member) -> Iterator[Change]:
    values: dict[str, object] = {
        "user": comes.ident,
        "old": _fingerprint(was),
        "new": _fingerprint(comes),
    }
    if was.key != comes.key:
        kind, words = ChangeKind.KEY_CHANGED, _KEY
        if comes.key is None:
            kind, words = ChangeKind.KEY_REMOVED, _KEY_GONE
        elif was.key is None:
            kind, words = ChangeKind.KEY_ADDED, _KEY_NEW
        yield Change(kind, words.put(**values), comes.ident)
    if was.person != comes.person:
        persons = {"old": was.person or say("nobody"), "new": comes.person or say("nobody")}
        words = _PERSON.put(user=comes.ident, **persons)
        yield Change(ChangeKind.PERSON, words, comes.ident)
    if was.is_registered != comes.is_registered and comes.is_registered is not None:
        words = _REGISTERED if comes.is_registered else _UNREGISTERED
        yield Change(ChangeKind.REGISTRATION, words.put(user=comes.ident), comes.ident)


def _fingerprint(member: Member) -> str:
    if member.key is None:
        return ""
    return " ".join(spoken_words(member.key.fingerprint())[:FINGERPRINT_WORDS])


def _described(policy: Policy) -> Sentence:
    words = say("{needed} needed, roles {roles}, persons {persons}, {requester}, {votes}")
    asks = say("the requester does not approve")
    return words.put(
        needed=say("nothing said") if policy.needed is None else policy.needed,
        roles=", ".join(sorted(policy.required_roles)) or say("any"),
        persons=", ".join(sorted(policy.required_persons)) or say("any"),
        requester=asks if policy.excludes_requester else say("the requester may approve"),
        votes=say("one vote a person") if policy.one_vote_a_person else say("one vote a user"),
    )


_NEW = say("{user} is new ({person}).")
_GONE = say("{user} is gone, and what was known of the key with it.")
_KEY_NEW = say(
    "{user} gets a key; its fingerprint begins {new}. Compare the words with its owner, by"
    " voice."
)
_KEY = say(
    "The key of {user} changes: from {old} to {new}. Compare the words with its owner by voice."
)
_KEY_GONE = say("The key of {user} goes: {old}.")
_PERSON = say("{user} was {old} and is now {new}.")
_REGISTERED = say("The cluster now says that {user} has registered a key.")
_UNREGISTERED = say("The cluster says that {user} has no registered key.")
_SHARES = say("Who may use which key changes, as the cluster says.")
_POLICY = say("The policy changes: from ({old}) to ({new}).")
