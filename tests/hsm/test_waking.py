# SPDX-License-Identifier: Apache-2.0
"""Waiting ends when there is something to read, when time is over, or when somebody calls."""

import os
import select
import threading
import time
from pathlib import Path

import pytest

from approver_gui.hsm.waking import Wake, WokenError

SOON_S, LATE_S = 0.01, 30.0


@pytest.fixture
def pipe():
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def in_s(seconds):
    return time.monotonic() + seconds


def test_what_can_be_read_or_written_ends_the_wait(pipe):
    wake = Wake()
    assert not wake.wait(pipe[0], in_s(0))

    assert wake.wait(pipe[1], in_s(LATE_S), select.POLLOUT)
    os.write(pipe[1], b"x")
    assert wake.wait(pipe[0], in_s(LATE_S))
    wake.close()


def test_time_ends_the_wait(pipe):
    wake = Wake()

    assert not wake.wait(pipe[0], in_s(SOON_S))

    assert not wake.is_called
    wake.close()


def test_a_call_ends_the_wait_and_all_that_would_follow(pipe):
    wake = Wake()
    wake.wait(pipe[0], in_s(0))
    caller = threading.Thread(target=wake.call)
    caller.start()

    with pytest.raises(WokenError):
        wake.wait(pipe[0], in_s(LATE_S))

    caller.join()
    wake.call()
    assert wake.is_called
    with pytest.raises(WokenError):
        wake.wait(pipe[1], in_s(LATE_S), select.POLLOUT)
    wake.close()


def test_a_call_before_the_first_wait_counts(pipe):
    wake = Wake()

    wake.call()

    with pytest.raises(WokenError):
        wake.wait(pipe[0], in_s(LATE_S))


def test_nothing_is_left_open_and_nobody_waits_any_more(pipe):
    before = _open_descriptors()
    wake = Wake()
    wake.wait(pipe[0], in_s(0))

    wake.close()
    wake.close()
    wake.call()

    assert _open_descriptors() == before
    with pytest.raises(WokenError):
        wake.wait(pipe[0], in_s(0))


def _open_descriptors():
    return sorted(path.name for path in Path("/proc/self/fd").iterdir())
