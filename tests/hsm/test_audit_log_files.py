# SPDX-License-Identifier: Apache-2.0
"""Logs of any size, in files: bounded memory, progress, and failures with a path."""

import io
import tracemalloc
from collections import deque
from collections.abc import Iterator

import pytest

from approver_gui.errors import MediumError
from approver_gui.hsm.audit_log import CHUNK_BYTES, read_events, read_log
from tests.hsm.log_text import Poured, a_page, an_event


def a_long_log(events: int) -> Iterator[bytes]:
    for start in range(0, events, 500):
        yield "".join(map(an_event, range(start, start + 500))).encode()


def a_long_page(events: int) -> Iterator[bytes]:
    yield b'{"events": ['
    for number in range(events):
        (wrapped,) = a_page([an_event(number)]).split('"events": [')[1].split("],")[:1]
        yield (b"," if number else b"") + wrapped.encode()
    yield b"]}"


@pytest.mark.parametrize(
    ("poured", "events"), [(a_long_log, 20_000), (a_long_page, 10_000)], ids=["text", "page"]
)
def test_memory_does_not_grow_with_the_log(poured, events):
    told: list[int] = []
    found = read_events(Poured(poured(events)), progress=lambda done, _: told.append(done))
    first = next(found)
    tracemalloc.start()
    try:
        (last,) = deque(found, 1)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert (first.sequence, last.sequence) == (0, events - 1)
    assert peak < 3 * 1024 * 1024
    assert told == sorted(told)
    assert told[-1] > events * 300


def test_progress_is_told_of_all_bytes(tmp_path):
    path = tmp_path / "log"
    path.write_text("".join(map(an_event, range(2000))))
    told: list[tuple[int, int]] = []

    events = list(read_log(path, "hsm-a", lambda done, total: told.append((done, total))))

    size = path.stat().st_size
    assert (len(events), events[0].stream) == (2000, "hsm-a")
    assert told == [(CHUNK_BYTES, size), (2 * CHUNK_BYTES, size), (size, size)]


def test_a_character_may_be_cut_anywhere():
    text = an_event().replace("user1", "us\u00e9r") * 3

    class Drops(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            return super().read(1)

    events = list(read_events(Drops(text.encode())))

    assert [event.username for event in events] == ["us\u00e9r"] * 3


@pytest.mark.parametrize("place", ["missing", "folder"])
def test_a_log_that_cannot_be_read_is_told_with_its_path(tmp_path, place):
    (tmp_path / "folder").mkdir()

    with pytest.raises(MediumError) as refused:
        list(read_log(tmp_path / place))

    assert str(refused.value.title) == "The log could not be read"
    assert place in str(refused.value.detail)
