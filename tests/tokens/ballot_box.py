# SPDX-License-Identifier: Apache-2.0
"""Approvers with keys that cost nothing, and the files they hand in."""

import hashlib
from collections.abc import Sequence

from approver_gui.text import say
from approver_gui.tokens.model import Approval, ServiceToken, Token
from approver_gui.tokens.tally import (
    HandedIn,
    MergeFinding,
    Mistake,
    MistakeKind,
    Policy,
    Tally,
    Voter,
    count,
)
from tests.builders import a_service_token, an_approval

TWO = Policy(needed=2)
ORIGINAL = a_service_token(service="key-usage", requester="user1")


class Key:
    """Signs and verifies, but with a hash: whoever knows its name can forge it.

    Attributes:
        asked: how often it was asked to verify.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.asked = 0

    def sign(self, digest: bytes) -> bytes:
        return hashlib.sha256(self.name.encode() + digest).digest() * 8

    def verify(self, digest: bytes, signature: bytes) -> bool:
        self.asked += 1
        return signature == self.sign(digest)


def a_voter(username: str = "user1", key: Key | None = None, **known: object) -> Voter:
    """Return a crypto user whose key has their name."""
    facts = {"role": "crypto-user", "verify": (key or Key(username.lower())).verify, **known}
    return Voter(username, **facts)  # type: ignore[arg-type]


VOTERS = tuple(a_voter(f"user{number}") for number in range(1, 5))


def signed(*usernames: str, token: ServiceToken = ORIGINAL, key: str = "") -> ServiceToken:
    """Return the token with an approval of each; ``key`` is whose key is used instead."""
    approvals = [approval_of(name, token, key) for name in usernames]
    return a_copy(token, approvals)


def approval_of(username: str, token: ServiceToken = ORIGINAL, key: str = "") -> Approval:
    signature = Key(key or username.lower()).sign(token.digest)
    return an_approval(username, signature=signature)


def a_copy(token: ServiceToken, approvals: Sequence[Approval]) -> ServiceToken:
    for approval in approvals:
        token = token.with_approval(approval)
    return token


def no_idea(_voter: Voter, _digest: bytes, _signature: bytes) -> Mistake | None:
    """Find no mistake in any signature."""
    return None


def hashed_twice(_voter: Voter, _digest: bytes, _signature: bytes) -> Mistake | None:
    """Find the same mistake in every signature."""
    return Mistake(MistakeKind.HASHED_TWICE, say("It was hashed twice."))


def a_tally(
    *files: HandedIn | Token,
    original: ServiceToken = ORIGINAL,
    voters: Sequence[Voter] = VOTERS,
    policy: Policy = TWO,
    diagnose=no_idea,
) -> Tally:
    """Return the tally of files; those without a name are called 1.json and so on."""
    named = [
        one if isinstance(one, tuple) else (f"{at}.json", one)
        for at, one in enumerate(files, 1)
    ]
    return count(original, named, voters, policy, diagnose)


def ids(tally: Tally) -> list[str]:
    return [one.check_id for one in tally.findings]


def the(tally: Tally, check_id: str) -> MergeFinding:
    """Return the one finding with this id."""
    (found,) = (one for one in tally.findings if one.check_id == check_id)
    return found
