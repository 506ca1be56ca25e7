# SPDX-License-Identifier: Apache-2.0
"""Whenever its writer is killed, the journal keeps what was acknowledged."""

from itertools import count
from pathlib import Path

import pytest

from approver_gui.journal import (
    Entry,
    Journal,
    examine,
)
from approver_gui.journal.line import line_of
from tests.journal.builders import (
    a_journal,
    clock,
)
from tests.kill_nine import killed_at_every_step, killed_at_random

# Killed


def write_entries(folder: Path, acknowledge) -> None:
    journal = Journal(folder / "journal.jsonl", clock)
    for number in range(3):
        acknowledge(journal.record("key_made", name=f"key {number}").number)


def write_without_end(folder: Path, acknowledge) -> None:
    journal = Journal(folder / "journal.jsonl", clock)
    for number in count():
        acknowledge(journal.record("key_made", name=f"key {number}" * 300).number)


def set_aside_and_go_on(folder: Path, acknowledge) -> None:
    journal = Journal(folder / "journal.jsonl", clock)
    acknowledge(journal.set_aside().name)
    acknowledge(journal.record("key_made").number)


def assert_whole(path: Path, acknowledged: tuple[str, ...], run: object) -> tuple[Entry, ...]:
    found = examine(path)
    assert found.holds, run
    assert {int(number) for number in acknowledged} <= {e.number for e in found.entries}, run
    entry = Journal(path, clock).record("key_made")
    after = examine(path)
    assert after.holds, run
    assert all(tear.healed for tear in after.tears), run
    assert after.entries[: len(found.entries)] == found.entries, run
    assert after.entries[-1] == entry, run
    return after.entries


@pytest.mark.parametrize("tail", [None, b"", b'{"act":"key', b'{"act":"key\n{"act'])
def test_killed_at_any_step_a_journal_loses_nothing(tmp_path, tail):
    folder = tmp_path / "journal"
    path = folder / "journal.jsonl"
    a_journal(tmp_path)
    begun = (tmp_path / "journal.jsonl").read_bytes()

    def prepare() -> None:
        if folder.exists():
            for left in folder.iterdir():
                left.unlink()
            folder.rmdir()
        if tail is not None:
            folder.mkdir()
            path.write_bytes(begun + tail)

    killed = 0
    for run in killed_at_every_step(write_entries, folder, prepare):
        entries = assert_whole(path, run.acknowledged, run)
        assert tail is None or b"".join(map(line_of, entries[:4])) == begun, run
        killed += run.killed
    assert killed >= 9


def test_killed_at_random_again_and_again_a_journal_loses_nothing(tmp_path):
    path = tmp_path / "journal.jsonl"
    acknowledged: tuple[str, ...] = ()
    for run in killed_at_random(write_without_end, tmp_path, times=25, longest_s=0.03):
        acknowledged += run.acknowledged
        assert_whole(path, acknowledged, run)
    assert len(acknowledged) > 10
    assert len(set(acknowledged)) == len(acknowledged)


def test_killed_while_setting_aside_the_broken_journal_is_kept(tmp_path):
    broken = b"broken\n"

    def prepare() -> None:
        for left in tmp_path.iterdir():
            left.unlink()
        (tmp_path / "journal.jsonl").write_bytes(broken)

    for run in killed_at_every_step(set_aside_and_go_on, tmp_path, prepare):
        contents = {path.name: path.read_bytes() for path in tmp_path.glob("journal*.jsonl")}
        assert broken in contents.values(), run
        current = contents.pop("journal.jsonl")
        if current != broken:
            begun = examine(tmp_path / "journal.jsonl").entries[0]
            assert contents[str(begun.facts["continues"])] == broken, run
        assert current != broken or not run.acknowledged, run
