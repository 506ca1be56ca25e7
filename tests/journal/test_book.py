# SPDX-License-Identifier: Apache-2.0
"""Entries are recorded, bounded, found again, and told apart from secrets."""

import errno
import os
import subprocess
import sys
import threading
from datetime import timedelta, timezone
from itertools import count

import pytest

from approver_gui.errors import JournalError
from approver_gui.journal import (
    MAX_FACT_CHARACTERS,
    MAX_LINE_BYTES,
    Fact,
    Journal,
    examine,
)
from approver_gui.journal.line import line_of, sealed
from tests.journal.builders import (
    DIGEST,
    NOW,
    ROOT,
    a_journal,
    acts,
    clock,
)

# Recording


def test_a_journal_begins_with_its_beginning(tmp_path):
    entry = Journal(tmp_path / "state" / "journal.jsonl", clock).record("key_made", name="own")
    found = examine(tmp_path / "state" / "journal.jsonl")
    assert [one.act for one in found.entries] == ["journal_begun", "key_made"]
    assert found.entries[1] == entry
    assert (entry.number, entry.at, entry.facts) == (2, NOW, {"name": "own"})
    assert entry.previous == found.entries[0].seal
    assert (found.holds, found.last_seal, found.tears) == (True, entry.seal, ())


def test_an_entry_reads_back_as_it_was_recorded(tmp_path):
    facts: dict[str, Fact] = {
        "text": 'a "quoted"\n\u202e line \x7f \\ \U0001f511 \ud800',
        "none": "",
        "many": ("x", "", "\u00e9"),
        "empty": (),
        "count": -(2**62),
        "yes": True,
    }
    entry = Journal(tmp_path / "j", clock).record("file_opened", **facts)
    assert examine(tmp_path / "j").entries[1] == entry
    assert dict(entry.facts) == facts


def test_times_are_written_in_utc(tmp_path):
    east = timezone(timedelta(hours=5, minutes=30))
    entry = Journal(tmp_path / "j", lambda: NOW.astimezone(east)).record("key_made")
    assert entry.at.utcoffset() == timedelta(0)
    assert b'"at":"2026-03-14T12:00:00.000000Z"' in (tmp_path / "j").read_bytes()


def test_a_clock_without_a_zone_is_a_bug(tmp_path):
    journal = Journal(tmp_path / "j", lambda: NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="2026"):
        journal.record("key_made")


def test_files_of_the_journal_are_private(tmp_path):
    a_journal(tmp_path)
    assert {oct(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()} == {"0o600"}


def test_every_entry_is_on_the_medium_before_it_is_acknowledged(tmp_path, monkeypatch):
    journal = a_journal(tmp_path)
    synced: list[int] = []
    real = os.fsync

    def fsync(descriptor):
        real(descriptor)
        synced.append(os.fstat(descriptor).st_size)

    monkeypatch.setattr(os, "fsync", fsync)
    journal.record("key_made")
    assert synced == [journal.path.stat().st_size]


def test_a_journal_goes_on_where_another_program_left_it(tmp_path):
    first, second = a_journal(tmp_path, 1), a_journal(tmp_path, 1)
    for journal in (first, second, second, first, first):
        journal.record("key_made")
    assert examine(first.path).holds
    assert [entry.number for entry in examine(first.path).entries] == list(range(1, 9))


def test_an_empty_file_becomes_a_journal(tmp_path):
    (tmp_path / "j").touch()
    Journal(tmp_path / "j", clock).record("key_made")
    assert acts(tmp_path / "j") == ["journal_begun", "key_made"]


# What may stand in it


@pytest.mark.parametrize(
    "name",
    (
        "passphrase new_password secret signature signatures code recovery_code pin "
        "Name 1st a-b " + "x" * 65
    ).split(),
)
def test_a_fact_called_like_a_secret_is_refused(tmp_path, name):
    with pytest.raises(ValueError, match=name):
        Journal(tmp_path / "j", clock).record("key_made", **{name: "x"})
    assert not (tmp_path / "j").exists()


@pytest.mark.parametrize(
    "value", [b"x", bytearray(b"x"), memoryview(b"x"), 1.5, None, ["x"], (b"x",), (1,)]
)
def test_a_fact_of_another_type_is_refused(tmp_path, value):
    with pytest.raises(TypeError):
        Journal(tmp_path / "j", clock).record("key_made", fact=value)
    assert not (tmp_path / "j").exists()


def test_numbers_that_are_no_numbers_of_ours_are_refused(tmp_path):
    with pytest.raises(ValueError, match="9223372036854775808"):
        Journal(tmp_path / "j", clock).record("key_made", fact=2**63)


@pytest.mark.parametrize("act", ["journal_begun", "torn_line_found", "Key made", "key-made"])
def test_acts_of_the_journal_itself_are_its_own(tmp_path, act):
    with pytest.raises(ValueError, match=act):
        Journal(tmp_path / "j", clock).record(act)


def test_long_text_is_cut_and_says_so(tmp_path):
    entry = Journal(tmp_path / "j", clock).record("token_refused", why="x" * 5000)
    assert entry.facts["why"] == "x" * MAX_FACT_CHARACTERS + "... (904 more characters)"


def test_whatever_an_attacker_makes_us_note_fits_a_line(tmp_path):
    flood = {f"fact{number}": "\U0001f4a3" * 5000 for number in range(20)}
    names = tuple("\u202e" * 300 for _ in range(1024))
    journal = Journal(tmp_path / "j", clock)
    journal.record("token_refused", **flood)
    journal.record("token_refused", users=names, digest=DIGEST)
    assert max(map(len, (tmp_path / "j").read_bytes().splitlines())) < MAX_LINE_BYTES
    assert examine(tmp_path / "j").holds
    assert journal.find(digest=DIGEST)


# Finding


def test_entries_are_found_by_their_facts(tmp_path):
    journal = Journal(tmp_path / "j", clock)
    assert journal.find(digest=DIGEST) == ()
    first = journal.record("token_signed", digest=DIGEST, key="own", count=1)
    journal.record("token_signed", digest=DIGEST, key="other", count=True)
    journal.record("token_signed", digest="cd" * 32, key="own")
    third = journal.record("token_signed", digest=DIGEST, key="own", note='key":"other')
    assert journal.find(digest=DIGEST, key="own") == (first, third)
    assert journal.find(count=1) == (first,)
    assert journal.find(key="OWN") == ()
    assert len(journal.find()) == 5


def test_one_of_several_texts_is_enough_to_be_found(tmp_path):
    journal = Journal(tmp_path / "j", clock)
    entry = journal.record("token_signed", digests=("a", "b", "c"))
    assert journal.find(digests="b") == journal.find(digests=("c", "a")) == (entry,)
    assert journal.find(digests="d") == journal.find(digests=("a", "d")) == ()
    assert journal.find(digest="b") == ()


def test_entries_are_found_however_long_the_journal_is(tmp_path):
    path = tmp_path / "j"
    entry = sealed(1, NOW, "journal_begun", {}, "00" * 32)
    entries = [entry]
    for number in range(2, 300):
        entry = sealed(number, NOW, "key_made", {"name": "x" * 10_000, "n": number}, entry.seal)
        entries.append(entry)
    path.write_bytes(b"".join(map(line_of, entries)))
    journal = Journal(path, clock)
    assert journal.find(name="x" * 10_000) == tuple(entries[1:])
    assert journal.find(n=107) == (entries[106],)


def test_a_changed_entry_is_not_found(tmp_path):
    journal = a_journal(tmp_path)
    data = journal.path.read_bytes()
    journal.path.write_bytes(data.replace(b"1.json", b"9.json"))
    assert [entry.facts["file"] for entry in journal.find(digests=DIGEST)] == [
        "0.json",
        "2.json",
    ]


# Two writers


def test_two_processes_take_turns(tmp_path):
    script = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from approver_gui.journal import Journal\n"
        "journal = Journal(Path(sys.argv[1]), lambda: datetime.now(UTC))\n"
        "for number in range(60): journal.record('key_made', name=sys.argv[2], count=number)\n"
    )
    path = tmp_path / "new" / "journal.jsonl"
    children = [
        subprocess.Popen([sys.executable, "-c", script, str(path), name], cwd=ROOT)
        for name in ("one", "two")
    ]
    assert [child.wait() for child in children] == [0, 0]
    found = examine(path)
    assert found.holds
    assert len(found.entries) == 121
    for name in ("one", "two"):
        counts = [e.facts["count"] for e in found.entries if e.facts.get("name") == name]
        assert counts == list(range(60))


def test_threads_take_turns(tmp_path, quick_medium):
    journal = a_journal(tmp_path, 1)

    def write() -> None:
        for _ in range(30):
            journal.record("key_made")

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert examine(journal.path).holds
    assert len(examine(journal.path).entries) == 122


# While the program runs


def test_a_journal_cut_while_the_program_runs_is_noticed(tmp_path):
    journal = a_journal(tmp_path)
    lines = journal.path.read_bytes().splitlines(keepends=True)
    for shorter in (b"".join(lines[:-1]), b""):
        journal.path.write_bytes(shorter)
        with pytest.raises(JournalError, match="shorter than a moment ago"):
            journal.record("key_made")


def test_a_journal_removed_while_the_program_runs_is_told_once(tmp_path):
    journal = a_journal(tmp_path)
    journal.path.unlink()
    with pytest.raises(JournalError, match="is gone"):
        journal.record("key_made")
    journal.record("key_made")
    assert acts(journal.path) == ["journal_begun", "key_made"]


# When the medium fails


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_failing_medium_is_told_and_loses_nothing(tmp_path, monkeypatch, number):
    journal = a_journal(tmp_path)
    before = examine(journal.path).entries
    real = os.write
    writes = count()

    def write(descriptor, data):
        if next(writes):
            raise OSError(number, os.strerror(number))
        return real(descriptor, data[:30])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write)
        with pytest.raises(JournalError) as caught:
            journal.record("key_made")
    assert str(caught.value.title) == "The journal cannot be written"
    assert os.strerror(number) in str(caught.value.detail)
    entry = journal.record("key_made")
    found = examine(journal.path)
    assert found.holds
    assert found.entries[:4] == before
    assert found.entries[-1] == entry


def test_an_entry_that_cannot_be_synced_is_not_acknowledged(tmp_path, monkeypatch):
    journal = a_journal(tmp_path)

    def fsync(_descriptor):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        with pytest.raises(JournalError):
            journal.record("key_made")
    journal.record("key_made")
    assert examine(journal.path).holds


def test_what_is_no_file_is_told(tmp_path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "pipe"):
        journal = Journal(tmp_path / name, clock)
        with pytest.raises(JournalError, match="cannot be written"):
            journal.record("key_made")
        with pytest.raises(JournalError, match="cannot be read"):
            examine(journal.path)
        with pytest.raises(JournalError, match="cannot be read"):
            journal.find(key="own")
    (tmp_path / "file").touch()
    with pytest.raises(JournalError, match="cannot be written"):
        Journal(tmp_path / "file" / "journal", clock).record("key_made")


def test_a_journal_that_another_program_holds_is_told(tmp_path, monkeypatch):
    def flock(_descriptor, _operation):
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))

    monkeypatch.setattr("fcntl.flock", flock)
    with pytest.raises(JournalError, match="The journal is in use"):
        a_journal(tmp_path)
