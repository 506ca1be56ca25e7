# SPDX-License-Identifier: Apache-2.0
"""The file keeps what a turn did, all of it or nothing."""

import os
import stat
from contextlib import closing
from dataclasses import replace

import pytest

from approver_gui.errors import HsmUnreachableError
from approver_gui.hsm.embedded.state import Unit
from approver_gui.hsm.embedded.store import Store, create
from tests.hsm.embedded.store_builders import (
    EMPTY,
    EVENT,
    SERIALS,
    a_key,
    an_account,
    forked,
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


# --- keeping ---------------------------------------------------------------------------


def test_a_new_file_holds_the_state_it_was_made_with(tmp_path):
    state = replace(EMPTY, accounts={"user1": an_account()}, keys={0x220D: a_key()})
    create(tmp_path / "other.db", state, [(1, "", EVENT), (2, "", EVENT)])

    assert state_in(tmp_path / "other.db") == state
    with closing(Store(tmp_path / "other.db")) as store:
        assert [line.sequence for line in store.read_log("B")] == [0, 1]


def test_what_a_turn_did_is_there_when_the_file_is_opened_again(path, store):
    with store.turn() as turn:
        put(turn, an_account("user2"), an_account("user1"))
        turn.state = replace(
            turn.state, keys={7: a_key(7)}, next_handle=8, quorum_values={"quorum": 2}
        )
    with store.turn() as turn:
        put(turn, an_account("user2", tries=3))
        turn.state = replace(turn.state, keys={})
        wanted = turn.state
    store.close()

    found = state_in(path)

    assert found == wanted
    assert list(found.accounts) == ["user2", "user1"], "in the order of their making"


def test_a_turn_that_fails_changes_nothing(store):
    with store.turn() as turn:
        put(turn, an_account())
        before = turn.state

    def fail():
        with store.turn() as turn:
            put(turn, an_account("user2"))
            turn.events.append((1, "", EVENT))
            raise KeyError

    with pytest.raises(KeyError):
        fail()

    with store.turn() as turn:
        assert turn.state == before
    assert list(store.read_log("A")) == []


def test_only_rows_that_changed_are_written(path, store):
    with store.turn() as turn:
        put(turn, *(an_account(f"user{number}") for number in range(50)))
    written = store._connection.total_changes

    with store.turn() as turn:
        put(turn, an_account("user7", tries=1))

    assert store._connection.total_changes - written == 1


def test_a_turn_that_changes_nothing_writes_nothing(path, store):
    with store.turn() as turn:
        put(turn, an_account())
    written = store._connection.total_changes
    log = path.with_name("cluster.db-wal")
    before = (log.stat().st_mtime_ns, log.stat().st_size)

    with store.turn() as turn:
        turn.state = replace(turn.state, accounts={"user1": an_account()})

    assert store._connection.total_changes == written
    assert (log.stat().st_mtime_ns, log.stat().st_size) == before


def test_only_the_user_may_look_at_any_of_the_files(path, store):
    with store.turn() as turn:
        put(turn, an_account())

    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}

    assert modes == dict.fromkeys(("cluster.db", "cluster.db-wal", "cluster.db-shm"), 0o600)


def test_everything_is_on_the_medium_before_a_turn_ends(store):
    ask = store._connection.execute

    assert ask("PRAGMA synchronous").fetchone() == (2,)
    assert ask("PRAGMA journal_mode").fetchone() == ("wal",)


# --- the log ---------------------------------------------------------------------------


def test_every_present_hsm_logs_in_a_stream_without_gaps(store):
    for at_us in (10, 20):
        with store.turn() as turn:
            turn.events.append((at_us, "id", EVENT))
            turn.events.append((at_us + 1, "id", EVENT))

    for serial in SERIALS:
        lines = list(store.read_log(serial))
        assert [line.sequence for line in lines] == [0, 1, 2, 3]
        assert [line.at_us for line in lines] == [10, 11, 20, 21]
        assert {line.reboot for line in lines} == {1}
        assert {line.event for line in lines} == {EVENT}


def test_an_hsm_that_was_away_logs_nothing_and_starts_anew_when_it_is_back(path, store):
    def log(*, is_present):
        with store.turn() as turn:
            units = (Unit("A"), Unit("B", is_present=is_present))
            turn.state = replace(turn.state, units=units)
            turn.events.append((1, "", EVENT))

    log(is_present=True)
    log(is_present=False)
    log(is_present=True)
    log(is_present=True)
    store.close()

    with closing(Store(path)) as again:
        with again.turn() as turn:
            turn.events.append((1, "", EVENT))
        a, b = (
            [(line.reboot, line.sequence) for line in again.read_log(serial)]
            for serial in ("A", "B")
        )
    assert a == [(1, number) for number in range(5)]
    assert b == [(1, 0), (2, 0), (2, 1), (2, 2)]


def test_a_long_log_is_read_to_its_end_while_others_write(path, store):
    with store.turn() as turn:
        for number in range(1_200):
            turn.events.append((number, "", EVENT))

    reading = store.read_log("A")
    first = next(reading)
    with store.turn() as turn:
        turn.events.append((1_200, "", EVENT))

    assert first.sequence == 0
    assert [line.sequence for line in reading] == list(range(1, 1_201))


# --- two at once -----------------------------------------------------------------------


def test_a_turn_begins_with_what_another_one_left(path, store):
    with closing(Store(path)) as other:
        with other.turn() as turn:
            put(turn, an_account("user1"))
            turn.events.append((1, "", EVENT))
        with store.turn() as turn:
            put(turn, an_account("user2"))
            turn.events.append((2, "", EVENT))
        with other.turn() as turn:
            assert set(turn.state.accounts) == {"user1", "user2"}
    assert [(line.sequence, line.at_us) for line in store.read_log("A")] == [(0, 1), (1, 2)]


def test_two_processes_take_turns_and_none_is_lost(path):
    def write(name):
        with closing(Store(path)) as mine:
            for number in range(50):
                with mine.turn() as turn:
                    put(turn, an_account(f"{name}{number}"))
                    turn.events.append((number, "", EVENT))

    children = [forked(lambda name=name: write(name)) for name in "ab"]

    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    names = list(state_in(path).accounts)
    assert sorted(names) == sorted(f"{name}{n}" for name in "ab" for n in range(50))
    with closing(Store(path)) as store:
        assert [line.sequence for line in store.read_log("B")] == list(range(100))


def test_a_file_that_another_never_lets_go_of_is_busy(path, store):
    store._connection.execute("PRAGMA busy_timeout = 1")
    with (
        closing(Store(path)) as other,
        other.turn(),
        pytest.raises(HsmUnreachableError, match="busy"),
        store.turn(),
    ):
        pytest.fail("two at once")
    with store.turn() as turn:
        put(turn, an_account())
