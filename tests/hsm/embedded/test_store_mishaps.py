# SPDX-License-Identifier: Apache-2.0
"""A file that is damaged or not ours is refused and stays; a disk that fails is told of."""

import os
import resource
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest

from approver_gui.errors import HsmOutcomeUnknownError, HsmUnreachableError, MediumError
from approver_gui.hsm.embedded.kept import check_sum
from approver_gui.hsm.embedded.store import Store, create
from tests.hsm.embedded.store_builders import (
    EMPTY,
    EVENT,
    a_key,
    an_account,
    put,
    state_in,
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "cluster.db"
    create(path, EMPTY)
    return path


@pytest.fixture
def store(path):
    with closing(Store(path)) as store:
        yield store


def refused(path, error=HsmUnreachableError):
    """Open a file that must be refused; it and its folder stay as they are. Return why."""
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(error) as caught:
        Store(path)
    after = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    assert after == before
    return str(caught.value)


def test_a_missing_file_is_not_made(tmp_path):
    assert "does not exist" in refused(tmp_path / "cluster.db")


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"SQLite format 3\0", b"SQLite format 3\0" + bytes(4096), bytes(8192)],
    ids=["empty", "one byte", "a beginning", "zeros after a beginning", "zeros"],
)
def test_what_is_no_database_is_refused(tmp_path, content):
    path = tmp_path / "cluster.db"
    path.write_bytes(content)

    assert "No embedded cluster in that file" in refused(path)


def test_folders_and_pipes_are_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(HsmUnreachableError):
            Store(path)


def test_a_file_that_may_not_be_read_is_told_apart(tmp_path):
    with pytest.raises(MediumError, match="File name too long"):
        Store(tmp_path / ("n" * 300))


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_database_of_another_program_is_refused(tmp_path, mode):
    path = tmp_path / "cluster.db"
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute(f"PRAGMA journal_mode = {mode}")
        foreign.execute("CREATE TABLE bookmarks (url TEXT)")
        foreign.commit()

    assert "No embedded cluster in that file" in refused(path)


def changed_by_hand(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version = 0",
        "CREATE TRIGGER t AFTER INSERT ON facts BEGIN DELETE FROM log; END",
        "CREATE TABLE more (x)",
        "ALTER TABLE log ADD COLUMN more",
        "DROP TABLE log",
        "UPDATE facts SET body = '{}'",
        "UPDATE facts SET body = replace(body, '8717', '8718')",
        "UPDATE facts SET body = 7",
        "UPDATE facts SET sum = 'text'",
        "UPDATE facts SET kind = 'settlings'",
        "UPDATE facts SET name = 'other'",
        "DELETE FROM facts",
        "UPDATE facts SET body = cast(x'ff' AS TEXT)",
        "INSERT INTO facts SELECT 9, 'account', 'a', body, sum FROM facts",
        "UPDATE facts SET body = cast(zeroblob(2000000) AS TEXT)",
    ],
)
def test_a_file_that_was_changed_by_hand_is_refused(path, statement):
    changed_by_hand(path, statement)

    assert "No embedded cluster in that file" in refused(path)


def test_a_row_that_is_whole_but_makes_no_sense_is_refused(path):
    settings = "{}"
    sum_ = check_sum("settings", "", settings).hex()
    changed_by_hand(path, f"UPDATE facts SET body = '{settings}', sum = x'{sum_}'")

    assert "No embedded cluster in that file" in refused(path)


def test_a_file_of_a_newer_version_is_told_apart(path):
    changed_by_hand(path, "PRAGMA user_version = 3")

    assert "newer version" in refused(path)


def test_a_file_with_more_rows_than_it_may_have_is_refused(path):
    changed_by_hand(
        path,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200000)"
        " INSERT INTO facts (kind, name, body, sum) SELECT 'account', i, '', '' FROM n",
    )

    assert "No embedded cluster in that file" in refused(path)


def test_a_file_that_was_cut_or_whose_bytes_flipped_is_refused_or_means_the_same(path):
    with closing(Store(path)) as store, store.turn() as turn:
        put(turn, *(an_account(f"user{number}") for number in range(40)))
        for number in range(30):
            turn.events.append((number, "", EVENT))
        wanted = turn.state
    whole = path.read_bytes()
    hurt = path.with_name("hurt.db")

    def judge(content):
        """Return whether it was refused; otherwise it must mean the same."""
        hurt.write_bytes(content)
        try:
            with closing(Store(hurt)) as store:
                with store.turn() as turn:
                    assert turn.state == wanted
                lines = [line.sequence for line in store.read_log("A")]
                assert lines == list(range(30))
        except HsmUnreachableError:
            return True
        return False

    cuts = [judge(whole[:end]) for end in range(0, len(whole), 1_024)]
    flips = [
        judge(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        for at in range(0, len(whole), 101)
    ]

    assert all(cuts)
    assert sum(flips) > len(flips) / 4  # the others hit bytes that nobody reads


def test_a_process_that_died_while_moving_its_log_into_the_file_has_lost_nothing(path, store):
    """The first page is there already and says that the file is longer than it is."""
    with store.turn() as turn:
        put(turn, *(an_account(f"user{number}") for number in range(100)))
        wanted = turn.state
    before = path.read_bytes()
    log = path.with_name("cluster.db-wal").read_bytes()
    store._connection.execute("PRAGMA wal_checkpoint(FULL)")
    after = path.read_bytes()
    assert len(after) > len(before)
    left = path.with_name("left.db")
    left.write_bytes(after[:4096] + before[4096:])
    left.with_name("left.db-wal").write_bytes(log)

    assert state_in(left) == wanted


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log SET body = replace(body, 'LOGIN', 'LOGON')",
        "DELETE FROM log WHERE sequence = 1",
    ],
    ids=["another word", "a gap"],
)
def test_a_damaged_log_is_not_shown(path, store, statement):
    with store.turn() as turn:
        turn.events += [(at_us, "", EVENT) for at_us in range(3)]
    store.close()
    changed_by_hand(path, statement)

    with closing(Store(path)) as again, pytest.raises(HsmUnreachableError):
        list(again.read_log("A"))


def test_nothing_is_made_over_what_is_there(path):
    before = path.read_bytes()

    with pytest.raises(MediumError, match="File exists"):
        create(path, EMPTY)

    assert path.read_bytes() == before


def test_nothing_is_made_beside_what_a_removed_cluster_left(path):
    path.with_name("cluster.db-wal").write_bytes(b"left")
    path.unlink()

    with pytest.raises(MediumError, match="File exists"):
        create(path, EMPTY)

    assert not path.exists()


def test_a_full_disk_changes_nothing_and_the_next_turn_goes_on(store):
    (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(MediumError, match="No space left"), store.turn() as turn:
        turn.state = replace(turn.state, keys={7: a_key(7, size=100_000)})

    store._connection.execute("PRAGMA max_page_count = 1000000")
    with store.turn() as turn:
        assert turn.state == EMPTY
        put(turn, an_account())
    with store.turn() as turn:
        assert set(turn.state.accounts) == {"user1"}


@contextmanager
def no_file_longer_than(size):
    """Let the system refuse to make any file of this process longer."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_commit_that_fails_half_way_is_an_unknown_outcome(path, store):
    with store.turn() as turn:
        put(turn, an_account("user1"))
    size = path.with_name("cluster.db-wal").stat().st_size

    with (
        pytest.raises(HsmOutcomeUnknownError, match="Nobody knows"),
        no_file_longer_than(size + 100),
        store.turn() as turn,
    ):
        put(turn, an_account("user2"))

    with store.turn() as turn:
        assert set(turn.state.accounts) == {"user1"}
    assert set(state_in(path).accounts) == {"user1"}


def test_a_file_that_may_only_be_read_is_a_matter_of_the_medium(path, store):
    store._connection.execute("PRAGMA query_only = ON")

    with pytest.raises(MediumError, match="readonly"), store.turn() as turn:
        put(turn, an_account())


def test_a_store_that_was_closed_is_a_bug_to_use(store):
    store.close()

    with pytest.raises(sqlite3.ProgrammingError), store.turn():
        pytest.fail("closed")


def test_a_path_may_hold_what_has_a_meaning_in_addresses(tmp_path):
    folder = tmp_path / "a ?b#c%20d"
    folder.mkdir()
    path = folder / "cluster?mode=memory&x.db"
    create(path, EMPTY)

    assert state_in(path) == EMPTY
    assert path.exists()
