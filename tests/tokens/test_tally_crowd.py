# SPDX-License-Identifier: Apache-2.0
"""As many files and signatures as anybody can hand in: counted right, with bounded work."""

from dataclasses import replace

import pytest

from approver_gui.tokens.tally import Policy, add, merged
from approver_gui.tokens.voters import ADMIN, CRYPTO_USER, role_for
from approver_gui.tokens.votes import MAX_EXAMINED
from tests.builders import a_signature, an_approval
from tests.tokens.ballot_box import ORIGINAL, Key, a_copy, a_tally, a_voter, approval_of, signed

CROWD = 1024


def a_crowd():
    """Return as many voters as a cluster can have, and their keys."""
    keys = [Key(f"user{number}") for number in range(CROWD)]
    return [a_voter(key.name, key) for key in keys], keys


def test_a_whole_cluster_approves_in_one_file():
    voters, keys = a_crowd()
    everybody = replace(ORIGINAL, approvals=tuple(approval_of(key.name) for key in keys))
    tally = a_tally(everybody, voters=voters, policy=Policy(CROWD))

    assert tally.is_complete
    assert merged(tally, at_most_needed=True).approvals == everybody.approvals
    assert {key.asked for key in keys} == {1}


def test_thousands_of_copies_ask_each_key_once():
    keys = [Key("user1"), Key("user2")]
    voters = [a_voter(key.name, key) for key in keys]
    files = [(f"{at}.json", signed(f"user{at % 2 + 1}")) for at in range(4000)]
    tally = add(a_tally(*files[:2000], voters=voters), files[2000:])

    assert tally.is_complete
    assert [key.asked for key in keys] == [1, 1]
    assert [one.check_id for one in tally.findings].count("M2") == 3998


def test_a_file_full_of_forged_signatures_asks_other_keys_in_bounds():
    voters, keys = a_crowd()
    forged = [an_approval("user0", signature=a_signature(str(at))) for at in range(CROWD)]
    tally = a_tally(replace(ORIGINAL, approvals=tuple(forged)), voters=voters)

    assert tally.votes == ()
    assert keys[0].asked == CROWD
    assert {key.asked for key in keys[1:]} == {MAX_EXAMINED}


def test_forged_signatures_do_not_crowd_out_a_good_one():
    forged = [an_approval("user1", signature=a_signature(str(at))) for at in range(CROWD - 1)]
    tally = a_tally(a_copy(ORIGINAL, forged), signed("user1"), signed("user2"))

    assert tally.is_complete


@pytest.mark.parametrize(
    ("service", "role"),
    [
        ("user", ADMIN),
        ("quorum", ADMIN),
        ("cluster", ADMIN),
        ("key-usage", CRYPTO_USER),
        ("key-management", CRYPTO_USER),
        ("registration", None),
    ],
)
def test_the_role_that_approves_for_a_service(service, role):
    assert role_for(service) == role
