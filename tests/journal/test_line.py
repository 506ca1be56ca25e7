# SPDX-License-Identifier: Apache-2.0
"""A line says one thing in one way; only its beginnings are torn lines."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.journal.line import fitting, is_torn, line_of, needles, read_line, sealed
from tests.journal.builders import (
    A_LINE,
    DIGEST,
    NOW,
)


@pytest.mark.parametrize(
    "change",
    [
        {"number": True},
        {"number": 1.0},
        {"act": 5},
        {"at": "yesterday"},
        {"at": "2026-03-14T12:00:00"},
        {"at": "2026-03-14T12:00:00+01:00"},
        {"at": None},
        {"facts": []},
        {"facts": {"a": None}},
        {"facts": {"a": [1]}},
        {"facts": {"a": {}}},
        {"previous": "00"},
        {"previous": None},
        {"seal": "x" * 64},
        {"more": 1},
    ],
)
def test_a_line_with_a_field_of_another_kind_is_no_entry(change):
    line = json.dumps({**json.loads(A_LINE), **change}).encode()
    assert read_line(line) is None


def test_lines_that_would_exhaust_a_reader_are_no_entries():
    for line in (b"[" * 60_000, b"1" * 60_000, b"{" * 70_000, "\u00e9".encode(), b"\xff", b""):
        assert read_line(line) is None


@pytest.mark.parametrize("entry", [A_LINE, line_of(sealed(1, NOW, "x", {}, DIGEST))[:-1]])
def test_every_beginning_of_a_line_counts_as_torn_and_nothing_else(entry):
    for cut in range(1, len(entry)):
        assert is_torn(entry[:cut]), entry[:cut]
    assert not is_torn(entry)
    assert not is_torn(b"")
    for at in range(len(entry)):
        assert not is_torn(entry[:at] + b"#" + entry[at + 1 :]) or b"#" in entry[at : at + 1]


def test_more_facts_than_any_line_holds_are_refused():
    with pytest.raises(ValueError, match="1000"):
        fitting({f"fact{number}": "x" * 64 for number in range(1000)})


FACTS = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    st.text(max_size=5)
    | st.booleans()
    | st.integers(-9, 9)
    | st.lists(st.text(max_size=3)).map(tuple),
)


@given(FACTS, FACTS)
def test_the_quick_look_misses_nothing_the_close_look_finds(facts, wanted):
    entry = sealed(1, NOW, "key_made", facts, "00" * 32)
    line = line_of(entry)
    assert read_line(line.rstrip()) == (entry, entry.seal)
    looked_at = all(part in line for name in wanted for part in needles(name, wanted[name]))
    assert looked_at or not entry.holds(wanted)
    assert entry.holds(facts)
