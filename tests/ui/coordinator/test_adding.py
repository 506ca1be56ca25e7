# SPDX-License-Identifier: Apache-2.0
"""Files added in portions, each to the ceremony it belongs to."""

import gc

import pytest

from approver_gui.errors import JournalError, RefusedError
from approver_gui.tokens.codec import MAX_FILE_BYTES
from approver_gui.ui.coordinator.adding import FIRST_PORTION, Adder, Progress, _add
from approver_gui.ui.coordinator.chronicle import News
from tests.builders import NOW, a_file, a_registration_token
from tests.flows.cluster_desk import CoordinatorDesk
from tests.hsm.approvers import approved


@pytest.fixture
def desk(tmp_path) -> CoordinatorDesk:
    """Give a flow alone, without lane and window."""
    desk = CoordinatorDesk(tmp_path)
    desk.log_in()
    return desk


def _words(news: News) -> list[str]:
    return [str(one.words) for one in news.happenings]


# --- one portion ---------------------------------------------------------------------------


def test_a_portion_is_read_and_added(desk, tmp_path):
    ceremony = desk.request()
    path = tmp_path / "a.json"
    path.write_bytes(approved(ceremony.original, "user2"))
    items = [(ceremony.id, path), (ceremony.id, ("b.json", b"{}"))]
    portion = _add(desk.flow, items, NOW)
    assert portion.more == ()
    told = "\n".join(_words(portion.news[ceremony.id]))
    assert "a.json: The approval of user2" in told
    assert "b.json: This is no token file." in told


def test_what_cannot_be_read_is_told_with_the_rest(desk, tmp_path):
    ceremony = desk.request()
    large = tmp_path / "large.json"
    large.write_bytes(bytes(MAX_FILE_BYTES + 1))
    items = [(ceremony.id, tmp_path / "gone.json"), (ceremony.id, large)]
    items.append((ceremony.id, ("b.json", b"{}")))
    told = _words(_add(desk.flow, items, NOW).news[ceremony.id])
    assert told[0].startswith("gone.json: ")
    assert "larger than anything that belongs here" in told[1]
    assert told[2].startswith("b.json: ")


def test_folders_are_opened_one_level_deep(desk, tmp_path):
    ceremony = desk.request()
    folder = tmp_path / "stick"
    (folder / "inner").mkdir(parents=True)
    for name in ("b.json", "a.json", ".hidden", "inner/c.json"):
        (folder / name).write_bytes(b"{}")
    portion = _add(desk.flow, [(ceremony.id, folder)], NOW)
    assert portion.news == {}
    assert portion.more == (
        (ceremony.id, folder / "a.json"),
        (ceremony.id, folder / "b.json"),
    )


def test_each_file_goes_to_the_token_it_is_of(desk):
    first, second = desk.request(), desk.request()
    files = [
        ("of first", approved(first.original, "user2")),
        ("of second", approved(second.original, "user3")),
        ("of nobody", a_file(a_registration_token())),
        ("no token", b"{}"),
    ]
    portion = _add(desk.flow, [(second.id, file) for file in files], NOW)
    assert [w.partition(":")[0] for w in _words(portion.news[first.id])] == ["of first"]
    names = {words.partition(":")[0] for words in _words(portion.news[second.id])}
    assert names == {"of second", "of nobody", "no token"}


def test_a_ceremony_that_is_over_takes_nothing(desk):
    ceremony = desk.request()
    desk.flow.forget(ceremony.id)
    with pytest.raises(RefusedError):
        _add(desk.flow, [(ceremony.id, ("a.json", b"{}"))], NOW)


# --- all portions --------------------------------------------------------------------------


class Heap:
    """An adder, and what it said."""

    def __init__(self, office) -> None:
        self.office = office
        office.log_in()
        self.ceremony = office.request()
        self.adder = Adder(office.desk, office.desk)
        self.progress: list[Progress | None] = []
        self.errors: list[object] = []
        self.news: list[News] = []
        self.adder.progressed.connect(self.progress.append)
        self.adder.failed.connect(self.errors.append)
        self.adder.told.connect(lambda _ident, news: self.news.append(news))

    def add(self, count: int) -> None:
        self.adder.add(self.ceremony.id, [(f"{n:04}.json", b"{}") for n in range(count)])

    def settle(self) -> None:
        self.office.bot.waitUntil(lambda: not self.adder.is_adding)
        self.office.settle()

    @property
    def files(self) -> int:
        return len(self.office.state.ceremony(self.ceremony.id).files)


@pytest.fixture
def heap(office) -> Heap:
    return Heap(office)


def test_portions_grow_and_progress_is_told(heap):
    heap.add(100)
    assert not gc.isenabled()
    heap.settle()
    assert gc.isenabled()
    done = [one.done for one in heap.progress if one]
    assert done == [0, FIRST_PORTION, 3 * FIRST_PORTION]
    assert heap.progress[-1] is None
    assert heap.files == 100
    assert len(heap.news) == 3


def test_more_files_come_while_some_are_added(heap):
    heap.add(100)
    heap.adder.add(heap.ceremony.id, [("late.json", b"{}")])
    heap.settle()
    assert heap.files == 101
    heap.adder.add(heap.ceremony.id, [])
    assert not heap.adder.is_adding


def test_cancelled_what_was_added_stays(heap):
    heap.add(1000)
    heap.adder.cancel()
    heap.settle()
    assert heap.files == FIRST_PORTION
    assert heap.errors == []


def test_a_failure_drops_what_is_left_and_is_told(heap):
    heap.office.journal.fails_at = ("files_added",)
    heap.add(1000)
    heap.settle()
    assert heap.files == 0
    (error,) = heap.errors
    assert isinstance(error, JournalError)
    assert gc.isenabled()
    heap.office.journal.fails_at = ()
    heap.add(1)
    heap.settle()
    assert heap.files == 1
