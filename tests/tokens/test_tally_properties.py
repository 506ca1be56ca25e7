# SPDX-License-Identifier: Apache-2.0
"""Order, repetition and portions of the files never change the tally."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.errors import TokenFileError
from approver_gui.text import say
from approver_gui.tokens.checks import Verdict, verdict
from approver_gui.tokens.tally import Policy, SeatState, add, count, merged
from tests.builders import a_login_token, a_registration_token, a_service_token, an_approval
from tests.tokens.ballot_box import ORIGINAL, Key, a_voter, hashed_twice

ANNS = {"user1": "Ann", "user2": "Ann", "user3": "Bea"}
NAMES = ("user1", "USER1", "user2", "user3", "user4", "nobody")
VOTERS = (
    *(a_voter(name, person=person) for name, person in ANNS.items()),
    a_voter("user4", Key("user3")),  # another user with the same key
    a_voter("user5", has_key=False),
)
SIGNING = {key: Key(key).sign(ORIGINAL.digest) for key in ("user1", "user2", "user3", "wrong")}

approvals = st.builds(
    an_approval,
    st.sampled_from((*NAMES, "user5")),
    st.sampled_from(("crypto-user", "admin", None)),
    st.sampled_from(tuple(SIGNING.values())),
)
copies = st.lists(approvals, max_size=4).map(
    lambda given: replace(ORIGINAL, approvals=tuple(given))
)
claiming = st.builds(
    lambda token, key: replace(token, key_reference=key), copies, st.sampled_from(("0x1", None))
)
ERROR = TokenFileError(say("No"), say("It is torn."), say("Ask."))
OTHERS = (a_service_token(), a_registration_token(), a_login_token(), ERROR)
handed_in = st.tuples(
    st.sampled_from(("a", "b", "c")), st.one_of(copies, claiming, st.sampled_from(OTHERS))
)
policies = st.builds(
    Policy,
    st.integers(1, 3),
    required_roles=st.sampled_from((frozenset(), frozenset({"crypto-user"}))),
    required_persons=st.sampled_from((frozenset(), frozenset({"Bea"}))),
    excludes_requester=st.booleans(),
    one_vote_a_person=st.booleans(),
)
piles = st.lists(handed_in, max_size=6)


def counted(files, policy):
    return count(ORIGINAL, files, VOTERS, policy, hashed_twice)


@given(piles, policies, st.data())
@settings(max_examples=150)
def test_the_order_of_files_does_not_matter_nor_does_one_handed_in_twice(files, policy, data):
    shuffled = data.draw(st.permutations(files + files[:2]))

    assert counted(shuffled, policy) == counted(files, policy)


@given(piles, policies, st.integers(0, 6))
@settings(max_examples=150)
def test_files_added_in_portions_give_the_tally_of_all_at_once(files, policy, at):
    tally = counted(files[:at], policy)
    for one in files[at:]:
        tally = add(tally, [one])

    assert tally == counted(files, policy)
    assert add(tally, files) == tally


@given(piles, policies)
@settings(max_examples=300)
def test_whatever_comes_only_verified_signatures_are_merged(files, policy):
    tally = counted(files, policy)
    token = merged(tally, at_most_needed=False, is_partial=True)

    keys = {voter.name: voter.verify for voter in VOTERS}
    for approval in token.approvals:
        verify = keys[approval.username]
        assert verify is not None
        assert verify(ORIGINAL.digest, approval.signature)
    users = [approval.username for approval in token.approvals]
    assert len(set(users)) == len(users)
    assert len({approval.signature for approval in token.approvals}) == len(users)
    assert "user5" not in users
    assert replace(token, approvals=()) == ORIGINAL
    if policy.one_vote_a_person:
        assert not {"user1", "user2"} <= set(users)
    if policy.excludes_requester:
        assert not {"user1", "user2"} & set(users)  # user1 asked; both are Ann


@given(piles, policies)
@settings(max_examples=300)
def test_a_complete_tally_merges_to_one_that_is_complete_again(files, policy):
    tally = counted(files, policy)
    if tally.is_complete:
        fewest = merged(tally, at_most_needed=True)
        demands = len(policy.required_roles) + len(policy.required_persons)
        assert tally.needed <= len(fewest.approvals) <= max(tally.needed, demands)
        again = counted([("merged", fewest)], policy)
        assert again.is_complete
        assert verdict(again.findings) is Verdict.GOOD
        assert merged(again, at_most_needed=True) == fewest


@given(piles, policies)
def test_every_approval_in_the_files_has_its_finding_and_every_seat_its_state(files, policy):
    tally = counted(files, policy)

    there = {
        (file, approval.username)
        for file, token in files
        if not isinstance(token, TokenFileError)
        and getattr(token, "digest", b"") == ORIGINAL.digest
        for approval in token.approvals
    }
    found = {(one.file, one.username) for one in tally.findings if one.username}
    assert found == there
    approved = {s.voter.name for s in tally.seats if s.state is SeatState.APPROVED}
    assert approved == {vote.voter.name for vote in tally.votes}
    assert all(
        (seat.why is None) == (seat.state is not SeatState.REFUSED) for seat in tally.seats
    )
