# SPDX-License-Identifier: Apache-2.0
"""One row of a terminal: what stands there after printing, moving and erasing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.hsm.row import MAX_ROW_CHARACTERS, Row


def a_row(text: str, cursor: int | None = None) -> Row:
    row = Row()
    row.show(text)
    if cursor is not None:
        row.go_to(cursor)
    return row


def test_text_is_printed_over_what_is_there():
    row = a_row("enter", 0)
    row.show("En")
    assert (row.text, row.before_cursor, row.cursor, len(row)) == ("Enter", "En", 2, 5)


def test_a_cleared_row_is_empty():
    row = a_row("enter")
    row.clear()
    assert (row.text, row.cursor, len(row)) == ("", 0, 0)


def test_the_cursor_moves_beyond_the_end_over_blanks():
    row = a_row("ab")
    row.go_to(4)
    row.show("c")
    assert row.text == "ab  c"


def test_the_cursor_stays_in_the_row():
    row = a_row("ab", -5)
    assert row.cursor == 0
    row.go_to(10**9)
    assert row.cursor == MAX_ROW_CHARACTERS


@pytest.mark.parametrize(("cursor", "stop"), [(0, 8), (7, 8), (8, 16)])
def test_a_tabulator_is_every_eight_columns(cursor, stop):
    row = a_row("x" * 20, cursor)
    row.tabulate()
    assert row.cursor == stop


@pytest.mark.parametrize(
    ("command", "number", "text", "cursor"),
    [
        ("C", None, "abcdef", 4),
        ("C", 9, "abcdef      ", 12),
        ("D", None, "abcdef", 2),
        ("D", 99, "abcdef", 0),
        ("G", None, "abcdef", 0),
        ("G", 3, "abcdef", 2),
        ("`", 8, "abcdef ", 7),
        ("K", None, "abc", 3),
        ("K", 0, "abc", 3),
        ("K", 1, "   def", 3),
        ("K", 2, "   ", 3),
        ("J", None, "abc", 3),
        ("P", None, "abcef", 3),
        ("P", 9, "abc", 3),
        ("X", 2, "abc  f", 3),
        ("X", 9, "abc   ", 3),
        ("@", 2, "abc  def", 3),
        ("m", 31, "abcdef", 3),
        ("h", None, "abcdef", 3),
    ],
)
def test_a_control_sequence_edits_the_row(command, number, text, cursor):
    row = a_row("abcdef", 3)
    row.edit(command, number)
    assert (row.text, row.cursor) == (text, cursor)


def test_a_row_has_an_end():
    row = a_row("x" * (MAX_ROW_CHARACTERS + 5))
    assert len(row) == MAX_ROW_CHARACTERS
    row.show("y")
    assert len(row) == MAX_ROW_CHARACTERS
    row.go_to(1)
    row.edit("@", 99_999)
    assert len(row) == MAX_ROW_CHARACTERS


@given(
    st.lists(
        st.tuples(st.sampled_from("CDG`KJPX@m"), st.none() | st.integers(0, 99_999)),
        max_size=20,
    )
)
def test_whatever_is_asked_for_the_cursor_is_in_the_row(commands):
    row = a_row("abcdef", 3)
    for command, number in commands:
        row.edit(command, number)
        assert 0 <= row.cursor <= len(row) <= MAX_ROW_CHARACTERS
        row.show("x")
