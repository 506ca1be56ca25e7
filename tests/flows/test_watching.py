# SPDX-License-Identifier: Apache-2.0
"""A watched folder: files come whole, once, and from a medium that comes and goes."""

import os
import shutil
from collections.abc import Callable

import pytest

from approver_gui.flows.watching import (
    MAX_FILES_A_LOOK,
    MAX_NAMES,
    MAX_REMEMBERED,
    PATIENCE_LOOKS,
    Watch,
    look,
)
from approver_gui.tokens.codec import MAX_FILE_BYTES
from tests.builders import a_file, a_service_token, an_approval

SIGNED = a_file(a_service_token(approvals=[an_approval()]))
ORIGINAL = a_file()


class Stick:
    """A folder that is watched, and what a test sees of it."""

    def __init__(self, folder) -> None:
        self.folder = folder / "stick"
        self.folder.mkdir()
        self.watch = Watch(self.folder)

    def put(self, name: str = "user1.signed.json", data: bytes = SIGNED):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def look(self) -> list[tuple[str, bytes]]:
        self.watch, fresh, is_there = look(self.watch)
        assert self.watch.folder_is_there == is_there
        assert all(path.parent == self.folder for path, _ in fresh)
        return [(path.name, data) for path, data in fresh]

    def looks(self, times: int) -> list[tuple[str, bytes]]:
        return [one for _ in range(times) for one in self.look()]


@pytest.fixture
def stick(tmp_path):
    return Stick(tmp_path)


def test_a_file_counts_when_it_rested_between_two_looks(stick):
    stick.put()
    assert stick.look() == []
    assert stick.look() == [("user1.signed.json", SIGNED)]
    assert stick.looks(5) == []


def test_a_file_half_written_waits_until_it_is_whole(stick):
    path = stick.put(data=b"")
    for end in range(0, len(SIGNED), 200):
        path.write_bytes(SIGNED[:end])
        assert stick.look() == []
    path.write_bytes(SIGNED)
    assert stick.look() == []
    assert stick.look() == [("user1.signed.json", SIGNED)]


def test_a_file_that_pauses_in_the_middle_waits_too(stick):
    path = stick.put(data=SIGNED[:100])
    assert stick.looks(1 + PATIENCE_LOOKS) == []
    path.write_bytes(SIGNED)
    assert stick.looks(2) == [("user1.signed.json", SIGNED)]


def test_a_file_that_stays_broken_is_offered_in_the_end_and_once(stick):
    stick.put(data=SIGNED[:100])
    assert stick.looks(1 + PATIENCE_LOOKS) == []
    assert stick.look() == [("user1.signed.json", SIGNED[:100])]
    assert stick.looks(9) == []


@pytest.mark.parametrize("data", [b"", b"[" * 100_000, b"\xff\xfe", bytes(9)], ids=repr)
def test_whatever_stands_in_a_file_of_the_name_is_offered_in_the_end(stick, data):
    stick.put("broken.json", data)
    assert stick.looks(2 + PATIENCE_LOOKS) == [("broken.json", data)]


def test_several_come_together_by_name(stick):
    for number in (3, 1, 2):
        stick.put(f"user{number}.json", b"{%d}" % number if number == 2 else b"{}")
    stick.look()
    assert [name for name, _ in stick.look()] == ["user1.json", "user3.json"]


def test_another_content_under_the_same_name_is_news(stick):
    stick.put()
    stick.looks(2)
    stick.put(data=ORIGINAL)
    assert stick.looks(2) == [("user1.signed.json", ORIGINAL)]


def test_the_same_content_written_again_is_no_news(stick):
    path = stick.put()
    stick.looks(2)
    os.utime(path, ns=(1, 1))
    assert stick.looks(3) == []
    path.unlink()
    assert stick.look() == []
    stick.put()
    assert stick.looks(3) == []


def test_the_same_content_under_another_name_is_news(stick):
    stick.put()
    stick.put("copy.json")
    assert [name for name, _ in stick.looks(2)] == ["copy.json", "user1.signed.json"]


def test_the_original_is_offered_once_and_never_when_we_put_it_there(stick):
    path = stick.put("token.json", ORIGINAL)
    stick.watch = stick.watch.with_own(path, ORIGINAL)
    assert stick.looks(4) == []
    stick.put("user2.signed.json", ORIGINAL)
    assert stick.looks(9) == [("user2.signed.json", ORIGINAL)]


def test_what_we_put_elsewhere_says_nothing_about_this_folder(stick, tmp_path):
    watch = stick.watch.with_own(tmp_path / "user1.signed.json", SIGNED)
    assert watch is stick.watch


def test_a_stick_that_is_pulled_and_comes_back_is_watched_on(stick, tmp_path):
    stick.put()
    stick.looks(2)
    away = stick.folder.rename(tmp_path / "away")
    assert stick.look() == []
    assert not stick.watch.folder_is_there
    (away / "user2.signed.json").write_bytes(SIGNED)
    away.rename(stick.folder)
    assert stick.look() == []
    assert stick.watch.folder_is_there
    assert stick.look() == [("user2.signed.json", SIGNED)]


def test_a_file_has_to_rest_anew_after_the_stick_was_away(stick, tmp_path):
    stick.put()
    stick.look()
    away = stick.folder.rename(tmp_path / "away")
    stick.look()
    away.rename(stick.folder)
    assert stick.look() == []
    assert stick.look() == [("user1.signed.json", SIGNED)]


@pytest.mark.parametrize(
    "folder", ["missing", "file", "no\0name", "f" * 300], ids=["missing", "file", "nul", "long"]
)
def test_what_is_no_folder_is_a_state_and_no_error(tmp_path, folder):
    (tmp_path / "file").write_bytes(b"")
    after = look(Watch(tmp_path / folder))
    assert (after.fresh, after.folder_is_there) == ((), False)
    assert not after.watch.folder_is_there


@pytest.mark.parametrize(
    "name",
    [".hidden.json", ".approver-gui-12.part", "a.json.part", "a.TMP", "a.json~", "~$a.json"],
)
def test_hidden_and_temporary_files_are_left_alone(stick, name):
    stick.put(name)
    assert stick.looks(9) == []


def test_what_is_nothing_like_a_token_is_left_alone(stick):
    stick.put("holiday.jpg", b"\xff\xd8\xff" * 1000)
    stick.put("key.pem", b"-----BEGIN PUBLIC KEY-----\n")
    assert stick.looks(9) == []


def test_a_token_of_an_odd_name_is_found_by_its_content(stick):
    stick.put("for the custodian", b"\xef\xbb\xbf \n" + SIGNED)
    assert [name for name, _ in stick.looks(2)] == ["for the custodian"]


def test_a_file_larger_than_any_token_is_left_alone(stick):
    stick.put("just.json", b" " * MAX_FILE_BYTES)
    stick.put("large.json", b" " * (MAX_FILE_BYTES + 1))
    found = stick.looks(2 + PATIENCE_LOOKS)
    assert [name for name, _ in found] == ["just.json"]


def test_links_folders_and_pipes_are_left_alone(stick, tmp_path):
    outside = tmp_path / "outside.json"
    outside.write_bytes(SIGNED)
    (stick.folder / "link.json").symlink_to(outside)
    (stick.folder / "loop.json").symlink_to(stick.folder / "loop.json")
    (stick.folder / "folder.json").mkdir()
    os.mkfifo(stick.folder / "pipe.json")
    assert stick.looks(9) == []


def between(monkeypatch, act: Callable[[], object]) -> None:
    """Let something happen after the names were looked at and before a file is read."""
    real = os.open

    def open_late(*arguments, **named):
        monkeypatch.setattr(os, "open", real)
        act()
        return real(*arguments, **named)

    monkeypatch.setattr(os, "open", open_late)


def test_a_link_slipped_in_place_of_a_file_is_not_followed(stick, tmp_path, monkeypatch):
    outside = tmp_path / "outside.json"
    outside.write_bytes(SIGNED)
    path = stick.put()
    stick.look()

    def swap():
        path.unlink()
        path.symlink_to(outside)

    between(monkeypatch, swap)
    assert stick.looks(5) == []


def test_a_file_that_grows_while_it_is_read_has_to_rest_again(stick, monkeypatch):
    path = stick.put()
    stick.look()
    between(monkeypatch, lambda: path.write_bytes(SIGNED + b"\n"))
    assert stick.looks(2) == []
    assert stick.look() == [("user1.signed.json", SIGNED + b"\n")]


def test_a_file_that_goes_while_it_is_read_is_nothing(stick, monkeypatch):
    path = stick.put()
    stick.look()
    between(monkeypatch, path.unlink)
    assert stick.looks(3) == []


def test_an_entry_that_cannot_be_asked_about_does_not_hide_the_others(stick, monkeypatch):
    stick.put()
    real = os.scandir

    class Broken:
        name = "broken.json"

        def stat(self, **_named):
            raise OSError("the medium answers with errors")

    class Entries:
        def __init__(self, folder) -> None:
            self._real = real(folder)

        def __enter__(self):
            return iter([Broken(), *self._real])

        def __exit__(self, *_error: object) -> None:
            self._real.close()

    monkeypatch.setattr(os, "scandir", Entries)
    assert stick.looks(2) == [("user1.signed.json", SIGNED)]


def test_nothing_in_the_folder_is_changed(stick):
    path = stick.put()
    os.utime(path, ns=(10**18, 10**18))
    before = (path.stat().st_mtime_ns, path.stat().st_ctime_ns, list(stick.folder.iterdir()))
    stick.looks(9)
    after = (path.stat().st_mtime_ns, path.stat().st_ctime_ns, list(stick.folder.iterdir()))
    assert before == after
    shutil.rmtree(stick.folder)
    assert stick.look() == []


def test_many_files_come_a_few_at_each_look(stick):
    for number in range(MAX_FILES_A_LOOK + 5):
        stick.put(f"{number:03}.json", b"{}")
    stick.look()
    assert len(stick.look()) == MAX_FILES_A_LOOK
    assert len(stick.look()) == 5
    assert stick.look() == []


def test_a_crowded_folder_says_so_and_costs_no_more(stick):
    for number in range(MAX_NAMES):
        stick.put(f"{number:04}.txt", b"")
    stick.look()
    assert not stick.watch.is_crowded
    stick.put("one more.txt", b"")
    stick.look()
    assert stick.watch.is_crowded
    assert len(stick.watch.seen) == MAX_NAMES


def test_the_memory_of_what_was_offered_is_bounded(stick):
    told = tuple((f"{number}.json", bytes(32)) for number in range(MAX_REMEMBERED))
    stick.watch = Watch(stick.folder, told=told)
    stick.put()
    stick.looks(2)
    assert len(stick.watch.told) == MAX_REMEMBERED
    assert stick.watch.told[0][0] == "1.json"
