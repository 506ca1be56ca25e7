# SPDX-License-Identifier: Apache-2.0
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys.attempts import LONGEST_WAIT, Attempts, wait_after
from tests.keys.stand_ins import Clock


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def attempts(tmp_path, clock):
    return again(tmp_path, clock)


def again(folder, clock):
    """Return the count as a program that was started anew finds it."""
    return Attempts(folder / "user1.attempts.json", folder / ".lock", clock)


def fail(attempts, clock, times):
    for _ in range(times):
        clock.now += attempts.wait_left()
        attempts.begin("user1")
        attempts.failed()


def test_the_wait_begins_with_the_third_failure_and_doubles_to_a_quarter_of_an_hour():
    waits = [wait_after(failures).total_seconds() for failures in range(14)]

    assert waits == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]
    assert wait_after(10**9) == LONGEST_WAIT


def test_nothing_is_waited_for_at_first(attempts):
    assert attempts.wait_left() == timedelta()
    attempts.require_no_wait("user1")
    attempts.begin("user1")


def test_a_try_during_the_wait_is_refused_with_the_seconds_left(attempts, clock):
    fail(attempts, clock, 4)
    clock.move(seconds=0.5)

    for refused in (attempts.begin, attempts.require_no_wait):
        with pytest.raises(WrongPassphraseError, match="Wait another 4 seconds"):
            refused("user1")


def test_a_refused_try_does_not_count(attempts, clock):
    fail(attempts, clock, 4)
    for _ in range(5):
        with pytest.raises(WrongPassphraseError):
            attempts.begin("user1")

    assert attempts.wait_left() == timedelta(seconds=4)
    clock.move(seconds=4)
    attempts.begin("user1")


def test_the_count_outlives_the_program(attempts, clock, tmp_path):
    fail(attempts, clock, 5)

    assert again(tmp_path, clock).wait_left() == timedelta(seconds=8)


def test_a_try_that_never_ended_counts_as_a_failure(attempts, clock, tmp_path):
    for _ in range(3):
        attempts.begin("user1")  # and the program is killed

    assert again(tmp_path, clock).wait_left() == timedelta(seconds=2)


def test_a_success_takes_the_count_away(attempts, clock, tmp_path):
    fail(attempts, clock, 5)
    clock.move(seconds=8)
    attempts.begin("user1")
    attempts.succeeded()

    assert attempts.wait_left() == timedelta()
    assert not (tmp_path / "user1.attempts.json").exists()


def test_the_wait_counts_from_the_failure_not_from_the_try(attempts, clock):
    fail(attempts, clock, 3)
    clock.move(seconds=2)
    attempts.begin("user1")
    clock.move(seconds=3)

    assert attempts.failed() == timedelta(seconds=4)
    assert attempts.wait_left() == timedelta(seconds=4)


def test_a_clock_set_back_never_prolongs_the_wait(attempts, clock):
    fail(attempts, clock, 6)
    clock.move(days=-400)

    assert attempts.wait_left() == timedelta(seconds=16)


DAMAGED = [
    b"",
    b"\xff",
    b"{}",
    b"[1]",
    b'{"format":"approver-gui/attempts/1"}',
    b'{"format":"approver-gui/attempts/1","failures":true,"last_at":"2026-03-14T12:00:00+00:00"}',
    b'{"format":"approver-gui/attempts/1","failures":0,"last_at":"2026-03-14T12:00:00+00:00"}',
    b'{"format":"approver-gui/attempts/1","failures":3,"last_at":"2026-03-14T12:00:00"}',
    b'{"format":"approver-gui/attempts/1","failures":3,"last_at":"9999-12-31T23:59:59+00:00"}',
    b'{"format":"approver-gui/attempts/1","failures":3,"last_at":7}',
    b"[" * 4000,
    b" " * 5000,
]


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_count_means_a_modest_wait_that_ends(attempts, clock, tmp_path, damage):
    (tmp_path / "user1.attempts.json").write_bytes(damage)

    assert attempts.wait_left() == timedelta(seconds=8)
    with pytest.raises(WrongPassphraseError, match="8 seconds"):
        attempts.begin("user1")
    clock.move(seconds=8)
    attempts.begin("user1")
    assert attempts.failed() == timedelta(seconds=16)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.binary(max_size=200))
def test_any_bytes_instead_of_a_count_are_a_wait_within_bounds(attempts, tmp_path, noise):
    (tmp_path / "user1.attempts.json").write_bytes(noise)

    assert timedelta() <= attempts.wait_left() <= LONGEST_WAIT


def test_a_count_that_cannot_be_kept_is_told_before_anything_is_tried(attempts, tmp_path):
    (tmp_path / "user1.attempts.json").mkdir()

    for act in (lambda: attempts.begin("user1"), attempts.wait_left, attempts.succeeded):
        with pytest.raises(KeyStoreError, match="cannot be counted"):
            act()


def test_a_full_disk_is_told_before_anything_is_tried(attempts, monkeypatch):
    def full(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(KeyStoreError, match="No space left"):
        attempts.begin("user1")
    with pytest.raises(KeyStoreError, match="No space left"):
        attempts.failed()
