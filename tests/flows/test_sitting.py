# SPDX-License-Identifier: Apache-2.0
"""Files of a sitting wait in order and are decided one by one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import RefusedError
from approver_gui.flows.sitting import MAX_FILES, OUTCOME_WORDS, Item, Outcome, Sitting

ONE, TWO, THREE = (Path(name) for name in ("one.json", "two.json", "three.json"))


def a_sitting() -> Sitting:
    return Sitting().add([ONE, TWO, THREE])


def outcomes(sitting: Sitting) -> list[Outcome]:
    return [item.outcome for item in sitting.items]


def test_files_wait_in_the_order_they_came():
    sitting = a_sitting()
    assert sitting.items == (Item(ONE), Item(TWO), Item(THREE))
    assert (sitting.waiting, sitting.current, sitting.next_waiting) == (3, None, 0)


def test_an_empty_sitting_has_nothing_waiting():
    assert (Sitting().waiting, Sitting().next_waiting) == (0, None)


def test_a_file_comes_once():
    assert a_sitting().add([TWO, TWO, ONE]) == a_sitting()


def test_a_file_that_was_decided_waits_again_when_it_comes_again():
    decided = a_sitting().turn_to(1).decide(Outcome.REJECTED)

    again = decided.add([TWO])

    assert outcomes(decided)[1] is Outcome.REJECTED
    assert again.items == a_sitting().items
    assert again.current == 1


def test_deciding_changes_the_file_on_the_desk_and_no_other():
    sitting = a_sitting().turn_to(1).decide(Outcome.APPROVED)
    assert outcomes(sitting) == [Outcome.WAITING, Outcome.APPROVED, Outcome.WAITING]
    assert (sitting.waiting, sitting.current) == (2, 1)


def test_with_no_file_on_the_desk_nothing_is_decided():
    sitting = a_sitting().turn_to(0).turn_to(None)
    assert sitting.decide(Outcome.APPROVED) == a_sitting()


def test_the_next_file_is_looked_for_from_the_current_one_on_and_around():
    assert a_sitting().turn_to(1).decide(Outcome.APPROVED).next_waiting == 2
    last = a_sitting().turn_to(2).decide(Outcome.APPROVED)
    assert last.next_waiting == 0
    middle = last.turn_to(0).decide(Outcome.UNREADABLE)
    assert middle.next_waiting == 1
    done = middle.turn_to(1).decide(Outcome.REJECTED)
    assert (done.next_waiting, done.waiting) == (None, 0)


def test_a_sitting_has_a_limit_says_so_and_knows_its_own_files():
    many = [Path(f"{number}.json") for number in range(MAX_FILES)]
    full = Sitting().add(many).turn_to(0).decide(Outcome.APPROVED)

    with pytest.raises(RefusedError, match=f"{MAX_FILES + 1} files"):
        full.add([ONE])
    again = full.add([many[0]])

    assert [item.path for item in again.items] == many
    assert again.waiting == MAX_FILES


def test_every_outcome_has_its_word():
    words = {str(OUTCOME_WORDS[outcome]) for outcome in Outcome}
    assert len(words) == len(Outcome)


indices = st.none() | st.integers(0, 2)
steps = st.lists(st.tuples(indices, st.sampled_from(Outcome)), max_size=12)


@given(steps)
def test_no_row_of_steps_decides_two_files_at_once(row):
    sitting = a_sitting()
    for index, outcome in row:
        before = sitting.turn_to(index)
        sitting = before.decide(outcome)
        changed = [n for n in range(3) if sitting.items[n] != before.items[n]]
        assert changed in ([], [index])


def test_a_sitting_cannot_be_changed_in_place():
    with pytest.raises(AttributeError):
        a_sitting().items = ()  # type: ignore[misc]
