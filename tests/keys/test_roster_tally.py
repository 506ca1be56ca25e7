# SPDX-License-Identifier: Apache-2.0
"""A roster with real keys behind a tally: what people do wrong is named, and nothing counts."""

import hashlib
from dataclasses import replace

import pytest

from approver_gui.keys.roster import Member, Roster
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.tally import Policy, count, merged
from tests.builders import a_service_token, an_approval
from tests.keys.stand_ins import a_key, another_key

ORIGINAL = a_service_token(service="key-usage", requester="user1")
KEYS = {"user1": a_key(), "user2": another_key()}
ROSTER = Roster(
    tuple(Member(name, "crypto-user", key=key.public) for name, key in KEYS.items()),
).with_shares([("0x220d", ["user1"], ["user2"])])


def tally_of(*signatures):
    """Return the tally of one file for each user name and signature."""
    files = [
        (f"{at}.json", ORIGINAL.with_approval(an_approval(name, signature=signature)))
        for at, (name, signature) in enumerate(signatures)
    ]
    voters = ROSTER.voters(ORIGINAL.service, ORIGINAL.key_reference)
    return count(ORIGINAL, files, voters, Policy(2), ROSTER.diagnose)


def test_both_approve_and_the_file_verifies_with_their_keys():
    tally = tally_of(*((name, key.sign(ORIGINAL.digest)) for name, key in KEYS.items()))

    token = parse(dump(merged(tally, at_most_needed=True)))

    assert tally.is_complete
    assert token == replace(ORIGINAL, approvals=tally.approvals)
    for approval in tally.approvals:
        assert KEYS[approval.username].public.verify(ORIGINAL.digest, approval.signature)


TWICE = hashlib.sha256(ORIGINAL.digest).digest()
OTHER = hashlib.sha256(b"another token").digest()
MISTAKES = {
    "hashed twice": (a_key().sign(TWICE), "M13", "hashed once more"),
    "back to front": (a_key().sign(ORIGINAL.digest)[::-1], "M13", "reverse order"),
    "another token": (a_key().sign(OTHER), "M12", "over another digest"),
    "somebody else's": (another_key().sign(ORIGINAL.digest), "M11", "the key of user2"),
    "somebody else's mistake": (
        another_key().sign(TWICE),
        "M14",
        "did not make this signature",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_and_does_not_count(name):
    signature, check_id, words = MISTAKES[name]
    tally = tally_of(("user1", signature))

    assert [one.check_id for one in tally.findings] == [check_id]
    assert words in str(tally.findings[0].words)
    assert tally.votes == ()


def test_one_changed_bit_of_a_signature_is_enough():
    good = a_key().sign(ORIGINAL.digest)
    flipped = [good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :] for at in (0, 17, 255)]

    for signature in flipped:
        assert tally_of(("user1", signature)).votes == ()
