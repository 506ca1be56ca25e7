# SPDX-License-Identifier: Apache-2.0
"""The seats: a card for each who could approve, told in shape, word and colour."""

from dataclasses import replace
from datetime import timedelta

import pytest

from approver_gui.flows.ceremony import Ceremony, Void, VoidReason
from approver_gui.text import say
from approver_gui.tokens.tally import Policy, SeatState, Voter, count
from approver_gui.ui.coordinator.chronicle import Chronicle
from approver_gui.ui.coordinator.seats import CARD, MAX_SEATS, Seats
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import HOSTILE_NAME, MARKUP, SHOWN_NAME, told


@pytest.fixture
def ceremony(office: CoordinatorStage) -> Ceremony:
    """Give a live ceremony of ``user1``."""
    office.log_in()
    return office.request()


@pytest.fixture
def seats(office: CoordinatorStage) -> Seats:
    return office.show(Seats())


def _counted(ceremony: Ceremony, *voters: Voter, policy: Policy | None = None) -> Ceremony:
    tally = count(
        ceremony.token, (), voters, policy or ceremony.tally.policy, lambda *_any: None
    )
    return ceremony.with_tally(tally, ())


def test_everybody_waits_at_first(seats, ceremony):
    seats.show_seats(ceremony, Chronicle())
    names = [card.name.accessibleName() for card in seats.cards]
    assert names == ["user1 (you)", "user2", "user3"]
    assert "requester, may approve too; waiting since 12:00:00" in told(seats.cards[0])
    assert "waiting since 12:00:00" in told(seats.cards[1])
    assert seats.cards[1].property("panel") == "waiting"
    assert seats.cards[1].accessibleName() == "user2: waiting since 12:00:00"


def test_an_approval_says_when_and_how_it_was_verified(seats, office, ceremony):
    ceremony = office.hand_in(ceremony, "user2")
    at = ceremony.requested_at + timedelta(seconds=149)
    seats.show_seats(ceremony, Chronicle(approved_at={"user2": at}))
    card = seats.cards[1]
    assert "approved 12:02:29, verified with the registered key" in told(card)
    assert card.property("panel") == "read"


def test_a_refusal_says_why_in_the_seat_it_belongs_to(seats, office, ceremony):
    wrong = office.signed_by(ceremony, "user2").replace(b'"user2"', b'"user3"')
    office.desk.do(lambda flow: flow.add(ceremony.id, [("a.json", wrong)]))
    office.settle()
    seats.show_seats(office.state.ceremonies[-1], Chronicle())
    assert "refused: This signature stands under the name user3" in told(seats.cards[2])


def test_the_requester_may_be_excluded_by_the_policy(seats, ceremony):
    policy = Policy(needed=2, excludes_requester=True)
    seats.show_seats(_counted(ceremony, *ceremony.tally.voters, policy=policy), Chronicle())
    assert "requester: may not approve (policy)" in told(seats.cards[0])


def test_a_user_without_a_key_here_is_told_so_and_stands_last(seats, ceremony):
    keyless = Voter("aaa", role="crypto-user", has_key=True)
    shown = _counted(ceremony, keyless, *ceremony.tally.voters)
    seats.show_seats(shown, Chronicle())
    assert seats.cards[-1].name.accessibleName() == "aaa"
    assert "no public key known here" in told(seats.cards[-1])


def test_whoever_did_not_approve_a_dead_token_no_longer_waits(seats, ceremony):
    dead = replace(ceremony, stage=Void(VoidReason.EXPIRED, say("Over.")))
    seats.show_seats(dead, Chronicle())
    assert "did not approve" in told(seats.cards[1])


@pytest.mark.parametrize("name", [HOSTILE_NAME, MARKUP])
def test_names_from_outside_do_no_harm(seats, ceremony, name):
    stranger = Voter(name, role="crypto-user", has_key=True)
    seats.show_seats(_counted(ceremony, stranger), Chronicle())
    shown = seats.cards[0].name.accessibleName()
    assert shown in (SHOWN_NAME, MARKUP)
    assert SeatState.WAITING is ceremony.seats[0].state


def test_cards_of_one_row_share_a_height_and_go_on_below(seats, office, ceremony):
    wrong = office.signed_by(ceremony, "user2").replace(b'"user2"', b'"user3"')
    office.desk.do(lambda flow: flow.add(ceremony.id, [("a.json", wrong)]))
    office.settle()
    seats.show_seats(office.state.ceremonies[-1], Chronicle())
    office.settle()
    office.bot.waitUntil(lambda: seats.cards[0].height() == seats.cards[2].height())
    assert len({card.y() for card in seats.cards}) == 1
    seats.resize(2 * CARD + 20, 400)
    office.bot.waitUntil(lambda: seats.cards[2].y() > seats.cards[0].y())
    assert seats.cards[0].y() == seats.cards[1].y()


def test_a_crowd_is_cut_and_says_so(seats, office, ceremony):
    crowd = [Voter(f"user{n}", role="crypto-user", has_key=True) for n in range(MAX_SEATS + 6)]
    seats.show_seats(_counted(ceremony, *crowd), Chronicle())
    assert len(seats.cards) == MAX_SEATS
    assert "and 6 more" in told(seats)
    seats.show_seats(ceremony, Chronicle())
    assert len(seats.cards) == len(ceremony.seats)
    assert "more" not in told(seats)
