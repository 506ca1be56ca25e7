# SPDX-License-Identifier: Apache-2.0
"""The chain heals what was torn and tells what was changed."""

import hashlib
import inspect
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui import journal as journal_package
from approver_gui.errors import JournalError
from approver_gui.journal import (
    Journal,
    examine,
    export,
)
from approver_gui.journal.line import line_of, sealed
from tests.journal.builders import (
    A_LINE,
    DIGEST,
    NOW,
    a_journal,
    acts,
    clock,
    words_of_breaks,
)

# Torn lines


def test_a_line_cut_anywhere_is_healed_and_nothing_else_is_lost(tmp_path, quick_medium):
    path = a_journal(tmp_path).path
    data = path.read_bytes()
    last = data.rstrip(b"\n").rfind(b"\n") + 1
    before = examine(path).entries
    for cut in range(last + 1, len(data)):
        path.write_bytes(data[:cut])
        whole_but_for_its_end = cut == len(data) - 1
        found = examine(path)
        assert found.holds
        assert found.entries == (before if whole_but_for_its_end else before[:-1])
        assert [tear.healed for tear in found.tears] == [False] * (not whole_but_for_its_end)

        entry = Journal(path, clock).record("key_made")
        assert path.read_bytes().startswith(data[:cut])
        healed = examine(path)
        assert healed.holds
        assert healed.entries[-1] == entry
        assert healed.entries[: len(found.entries)] == found.entries
        if not whole_but_for_its_end:
            (tear,) = healed.tears
            assert tear.healed
            torn = data[last:cut]
            vouching = healed.entries[-2]
            assert vouching.act == "torn_line_found"
            assert vouching.facts == {"length": len(torn), "sha256": tear.sha256}
            assert tear.sha256 == hashlib.sha256(torn).hexdigest()
            assert tear.length == len(torn)


def test_tears_upon_tears_are_healed(tmp_path):
    journal = a_journal(tmp_path)
    begun = b'{"act":"token_si'
    journal.path.write_bytes(journal.path.read_bytes() + begun + b"\n" + begun + b"\n" + begun)
    journal.record("key_made")
    found = examine(journal.path)
    assert found.holds
    assert found.tears[0].length == 3 * len(begun) + 2
    assert acts(journal.path)[-2:] == ["torn_line_found", "key_made"]


def test_zeros_that_a_power_cut_left_are_a_tear(tmp_path):
    journal = a_journal(tmp_path)
    for tail in (b"\0" * 100, b'{"act":"tok' + b"\0" * 4000):
        journal.path.write_bytes(journal.path.read_bytes() + tail)
        journal.record("key_made")
    found = examine(journal.path)
    assert found.holds
    assert [tear.length for tear in found.tears] == [100, 4011]


def test_a_torn_line_that_was_changed_later_is_a_break(tmp_path):
    journal = a_journal(tmp_path)
    data = journal.path.read_bytes()
    journal.path.write_bytes(data + b'{"act":"token_sig')
    journal.record("key_made")
    healed = journal.path.read_bytes()
    for changed in (
        healed.replace(b'{"act":"token_sig\n', b'{"act":"token_sin\n'),
        healed.replace(b'{"act":"token_sig\n', b'{"act":"token_si\n'),
        healed.replace(b'{"act":"token_sig\n', b""),
    ):
        journal.path.write_bytes(changed)
        assert not examine(journal.path).holds


def test_the_beginning_of_a_line_between_whole_lines_is_a_break(tmp_path):
    path = a_journal(tmp_path).path
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], lines[2][:50] + b"\n", *lines[2:]]))
    assert words_of_breaks(path) == [
        "Line 3 was cut short, and the next entry does not vouch for it."
    ]


# Broken ends


def broken_ends(data: bytes) -> dict[str, bytes]:
    lines = data.splitlines(keepends=True)
    last = lines[-1]
    return {
        "edited": b"".join([*lines[:-1], last.replace(b"2.json", b"7.json")]),
        "another seal": data[:-5] + (b"0" if data[-5:-4] != b"0" else b"1") + data[-4:],
        "text after it": data + b"hello\n",
        "text after it, no end": data + b"hello",
        "an empty line": data + b"\n",
        "json that is none of ours": data + b"{}\n",
        "beginning cut off": b"".join([*lines[:-1], last[5:]]),
        "a far too long line": data + b"x" * 10_000_000,
        "nothing but garbage": b"garbage",
        "first line torn": lines[0][:40],
        "spaces in it": b"".join([*lines[:-1], last.replace(b",", b", ")]),
    }


@pytest.mark.parametrize("how", broken_ends(b"{}\n{}\n"))
def test_a_broken_end_stops_recording_and_is_left_alone(tmp_path, how):
    journal = a_journal(tmp_path)
    broken = broken_ends(journal.path.read_bytes())[how]
    journal.path.write_bytes(broken)
    for writer in (journal, Journal(journal.path, clock)):
        with pytest.raises(JournalError) as caught:
            writer.record("key_made")
        assert str(caught.value.title) == "The journal does not hold"
        assert "set this journal aside" in str(caught.value.hint)
    assert journal.path.read_bytes() == broken


def test_every_change_of_a_single_byte_is_noticed(tmp_path):
    path = a_journal(tmp_path, 2).path
    data = path.read_bytes()
    whole = examine(path)
    for at in range(len(data)):
        for change in (0x01, 0x20):
            path.write_bytes(data[:at] + bytes([data[at] ^ change]) + data[at + 1 :])
            found = examine(path)
            assert not found.holds, (at, change)
    assert whole.holds


def test_every_change_in_the_last_line_stops_recording(tmp_path):
    path = a_journal(tmp_path, 1).path
    data = path.read_bytes()
    last = data.rstrip(b"\n").rfind(b"\n") + 1
    for at in range(last, len(data)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(JournalError):
            Journal(path, clock).record("key_made")


def test_breaks_are_named_by_line_and_kind(tmp_path):
    path = a_journal(tmp_path, 6).path
    lines = path.read_bytes().splitlines(keepends=True)

    def broken(*changed: bytes) -> list[str]:
        path.write_bytes(b"".join(changed))
        return words_of_breaks(path)

    follow = "Line {} does not follow: lines were removed, added or moved."
    edited = lines[3].replace(b"2.json", b"5.json")
    assert broken(*lines[:3], edited, *lines[4:]) == ["Line 4 was changed after it was sealed."]
    assert broken(*lines[:3], *lines[4:]) == [follow.format(4)]
    assert broken(*lines[:3], lines[2], *lines[3:]) == [follow.format(4)]
    assert broken(*lines[:2], lines[3], lines[2], *lines[4:]) == [
        follow.format(3),
        follow.format(4),
        follow.format(5),
    ]
    assert broken(*lines[:3], b"x\n", *lines[3:]) == ["Line 4 is not a journal entry."]
    assert broken(*lines[1:]) == [follow.format(1)]
    assert broken(*lines[:-1]) == []  # a cut-off end cannot be seen; the last seal tells


def test_forged_entries_out_of_turn_are_named(tmp_path):
    path = tmp_path / "j"
    begun = sealed(1, NOW, "journal_begun", {}, "00" * 32)
    for forged, words in (
        (sealed(7, NOW, "key_made", {}, begun.seal), "Line 2 is not the entry due there."),
        (sealed(2, NOW, "journal_begun", {}, begun.seal), "Line 2 is not the entry due there."),
        (
            sealed(2, NOW, "torn_line_found", {"length": 1, "sha256": DIGEST}, begun.seal),
            "Line 2 vouches for a torn line, not there.",
        ),
    ):
        path.write_bytes(line_of(begun) + line_of(forged))
        assert words_of_breaks(path) == [words]
    path.write_bytes(line_of(sealed(1, NOW, "key_made", {}, "00" * 32)))
    assert words_of_breaks(path) == ["Line 1 is not the entry due there."]


def test_a_line_that_is_far_too_long_breaks_only_itself(tmp_path):
    path = a_journal(tmp_path, 4).path
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], b"[" * 1_000_000 + b"\n", *lines[3:]]))
    assert words_of_breaks(path) == ["Line 4 is not a journal entry."]
    assert len(examine(path).entries) == 5


def test_breaks_beyond_counting_are_not_kept(tmp_path):
    (tmp_path / "j").write_bytes(b"x\n" * 5000)
    found = examine(tmp_path / "j")
    assert not found.holds
    assert len(found.breaks) == 100


@given(st.binary(max_size=300) | st.lists(st.sampled_from([b"{", A_LINE, b"\n", b"\0"])))
def test_any_bytes_can_be_examined(tmp_path_factory, untrusted):
    path = tmp_path_factory.getbasetemp() / "any-journal"
    path.write_bytes(untrusted if isinstance(untrusted, bytes) else b"".join(untrusted))
    found = examine(path)
    assert found.holds == (not found.breaks)


# Setting aside, examining, exporting


def test_a_broken_journal_is_set_aside_and_a_new_one_names_it(tmp_path):
    journal = a_journal(tmp_path)
    broken = journal.path.read_bytes() + b"broken\n"
    journal.path.write_bytes(broken)
    aside = journal.set_aside()
    assert aside.read_bytes() == broken
    assert aside.name == "journal.set-aside-20260314T120000Z.jsonl"
    journal.record("key_made")
    begun, _made = examine(journal.path).entries
    assert begun.act == "journal_begun"
    assert begun.facts == {
        "continues": aside.name,
        "sha256": hashlib.sha256(broken).hexdigest(),
    }


def test_setting_aside_twice_in_a_second_overwrites_nothing(tmp_path):
    journal = a_journal(tmp_path)
    first = journal.set_aside()
    kept = first.read_bytes()
    second = journal.set_aside()
    assert first != second
    assert first.read_bytes() == kept
    assert examine(second).entries[0].facts["continues"] == first.name


def test_no_journal_cannot_be_set_aside(tmp_path):
    with pytest.raises(JournalError):
        a_journal(tmp_path, 0).set_aside()


def test_no_journal_is_an_empty_one_that_holds(tmp_path):
    found = examine(tmp_path / "none")
    assert (found.entries, found.holds, found.last_seal) == ((), True, None)


def test_examining_tells_how_far_it_is(tmp_path):
    path = tmp_path / "j"
    entry = sealed(1, NOW, "journal_begun", {}, "00" * 32)
    lines = [line_of(entry)]
    for number in range(2, 6000):
        entry = sealed(number, NOW, "key_made", {"name": "x" * 100}, entry.seal)
        lines.append(line_of(entry))
    path.write_bytes(b"".join(lines))
    told: list[tuple[int, int]] = []
    assert examine(path, lambda done, total: told.append((done, total))).holds
    size = path.stat().st_size
    assert told[-1] == (size, size)
    assert len(told) >= 2
    assert all(earlier[0] <= later[0] for earlier, later in pairwise(told))


def test_an_export_is_the_very_bytes_and_says_whether_they_hold(tmp_path):
    journal = a_journal(tmp_path)
    out = tmp_path / "copy.jsonl"
    found = export(journal.path, out)
    assert found == examine(journal.path) == examine(out)
    assert out.read_bytes() == journal.path.read_bytes()
    with pytest.raises(FileExistsError):
        export(journal.path, out)
    journal.path.write_bytes(journal.path.read_bytes().replace(b"0.json", b"1.json"))
    assert not export(journal.path, tmp_path / "other.jsonl").holds


def test_an_outsider_can_check_a_journal_with_what_the_documentation_says(tmp_path):
    journal = a_journal(tmp_path)
    journal.path.write_bytes(journal.path.read_bytes() + b'{"act":"tok')
    entry = journal.record("key_made", name="\u00e9 \U0001f511")
    documentation = inspect.cleandoc(journal_package.__doc__ or "")
    code = documentation.split("::\n")[1].split("\n\nA tear")[0]

    def check() -> subprocess.CompletedProcess[str]:
        lines = [sys.executable, "-I", "-c", inspect.cleandoc(code), str(journal.path)]
        return subprocess.run(lines, capture_output=True, text=True, check=False)

    assert check().stdout == f"The chain holds. The last seal is {entry.seal}\n"
    journal.path.write_bytes(journal.path.read_bytes().replace(b"1.json", b"2.json"))
    assert "AssertionError" in check().stderr
