# SPDX-License-Identifier: Apache-2.0
"""Files are read within bounds and written whole or not at all, whatever happens."""

import errno
import fcntl
import os
import stat
import threading
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from approver_gui.files import (
    keep_beside,
    locked,
    make_private_folder,
    read_bounded,
    write_whole,
)
from tests.kill_nine import STEPS

OLD, NEW = b"old" * 1000, b"new" * 5000
MOMENT = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
NO_HARD_LINKS = [errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS]


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def without_hard_links(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def link(*_arguments, **_named):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", link)


# Reading


@pytest.mark.parametrize("size", [0, 1, 9, 10])
def test_a_file_up_to_the_limit_is_read(tmp_path, size):
    path = tmp_path / "token"
    path.write_bytes(b"x" * size)
    assert read_bounded(path, 10) == b"x" * size


def test_a_file_over_the_limit_is_refused_by_name(tmp_path):
    path = tmp_path / "token"
    path.write_bytes(b"x" * 11)
    with pytest.raises(OSError, match="token") as caught:
        read_bounded(path, 10)
    assert (caught.value.errno, caught.value.filename) == (errno.EFBIG, str(path))


def test_a_file_that_understates_its_size_is_still_bounded():
    with pytest.raises(OSError, match="status") as caught:
        read_bounded(Path("/proc/self/status"), 10)
    assert caught.value.errno == errno.EFBIG


def test_a_pipe_that_nobody_writes_to_does_not_make_it_wait(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="pipe") as caught:
        read_bounded(tmp_path / "pipe", 10)
    assert caught.value.errno == errno.EINVAL


def test_devices_folders_and_missing_files_are_refused(tmp_path):
    for path, number in (
        (Path("/dev/zero"), errno.EINVAL),
        (tmp_path, errno.EISDIR),
        (tmp_path / "none", errno.ENOENT),
        (tmp_path / "a\0b", errno.EINVAL),
        (tmp_path / "half \ud800", errno.EINVAL),
    ):
        with pytest.raises(OSError, match=r".") as caught:
            read_bounded(path, 10)
        assert (caught.value.errno, caught.value.filename) == (number, str(path))


def test_reading_leaves_no_descriptor_open(tmp_path):
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    for path in (tmp_path, tmp_path / "none", Path("/dev/zero"), Path("/proc/self/status")):
        with pytest.raises(OSError, match=r"."):
            read_bounded(path, 1)
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208


# Writing


def test_a_new_file_is_private_and_alone(tmp_path):
    path = tmp_path / "signed.json"
    write_whole(path, NEW, replace=False)
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert left_in(tmp_path) == ["signed.json"]


def test_a_public_file_may_be_readable_for_others(tmp_path):
    write_whole(tmp_path / "public.pem", NEW, replace=False, mode=0o644)
    umask = os.umask(0o022)
    os.umask(umask)
    assert stat.S_IMODE((tmp_path / "public.pem").stat().st_mode) == 0o644 & ~umask


def test_a_file_that_is_there_gives_way_only_when_told(tmp_path):
    path = tmp_path / "signed.json"
    path.write_bytes(OLD)
    with pytest.raises(FileExistsError) as caught:
        write_whole(path, NEW, replace=False)
    assert caught.value.filename == str(path)
    assert path.read_bytes() == OLD
    write_whole(path, NEW, replace=True)
    assert path.read_bytes() == NEW
    assert left_in(tmp_path) == ["signed.json"]


def test_a_file_that_appears_while_writing_is_not_overwritten(tmp_path, monkeypatch):
    path = tmp_path / "signed.json"
    real = os.fsync

    def fsync(descriptor):
        path.write_bytes(OLD)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(FileExistsError):
        write_whole(path, NEW, replace=False)
    assert path.read_bytes() == OLD
    assert left_in(tmp_path) == ["signed.json"]


@pytest.mark.parametrize("number", NO_HARD_LINKS)
def test_a_stick_without_hard_links_is_written_too(tmp_path, monkeypatch, number):
    without_hard_links(monkeypatch, number)
    write_whole(tmp_path / "signed.json", NEW, replace=False)
    assert (tmp_path / "signed.json").read_bytes() == NEW
    assert left_in(tmp_path) == ["signed.json"]


def test_even_without_hard_links_a_file_that_appears_is_not_overwritten(tmp_path, monkeypatch):
    path = tmp_path / "signed.json"

    def link(*_arguments, **_named):
        path.write_bytes(OLD)
        raise PermissionError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", link)
    with pytest.raises(FileExistsError):
        write_whole(path, NEW, replace=False)
    assert path.read_bytes() == OLD
    assert left_in(tmp_path) == ["signed.json"]


@pytest.mark.parametrize("replace", [True, False])
def test_a_symbolic_link_is_never_followed(tmp_path, replace):
    victim = tmp_path / "victim"
    victim.write_bytes(OLD)
    link = tmp_path / "signed.json"
    link.symlink_to(victim)
    if replace:
        write_whole(link, NEW, replace=True)
        assert not link.is_symlink()
    else:
        with pytest.raises(FileExistsError):
            write_whole(link, NEW, replace=False)
    assert victim.read_bytes() == OLD


def test_short_writes_are_continued(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:7]))
    write_whole(tmp_path / "signed.json", NEW, replace=False)
    assert (tmp_path / "signed.json").read_bytes() == NEW


def test_a_long_name_leaves_room_for_the_temporary_one(tmp_path):
    path = tmp_path / ("n" * 255)
    write_whole(path, NEW, replace=False)
    assert path.read_bytes() == NEW


def test_a_missing_folder_is_named_by_the_target(tmp_path):
    path = tmp_path / "gone" / "signed.json"
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(path, NEW, replace=True)
    assert caught.value.filename == str(path)


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("replace", [True, False])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failure_at_any_step_leaves_the_target_as_it_was(tmp_path, number, replace, links):
    path = tmp_path / "signed.json"
    for failing in count(1):
        steps = count(1)
        path.unlink(missing_ok=True)
        if replace:
            path.write_bytes(OLD)
        with pytest.MonkeyPatch.context() as patch:
            if not links:
                without_hard_links(patch, errno.EPERM)
            for name in set(STEPS) - {"unlink", *(() if links else ("link",))}:
                patch.setattr(os, name, _failing_at(getattr(os, name), failing, steps, number))
            failure = _failure_of_writing(path, replace=replace)
        if not failure:
            break
        assert (failure.errno, failure.filename) == (number, str(path))
        folder_synced_last = replace and path.read_bytes() == NEW
        if not folder_synced_last:
            assert (path.read_bytes() if path.exists() else None) == (OLD if replace else None)
        assert left_in(tmp_path) == (["signed.json"] if replace else [])
    assert failing > 5
    assert path.read_bytes() == NEW


def _failure_of_writing(path, *, replace):
    try:
        write_whole(path, NEW, replace=replace)
    except OSError as error:
        return error
    return None


def _failing_at(real, failing, steps, number):
    def step(*arguments, **named):
        if next(steps) == failing:
            raise OSError(number, os.strerror(number))
        return real(*arguments, **named)

    return step


def test_a_file_system_that_cannot_sync_folders_is_no_failure(tmp_path, monkeypatch):
    real = os.fsync

    def fsync(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not here")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write_whole(tmp_path / "signed.json", NEW, replace=False)
    assert (tmp_path / "signed.json").read_bytes() == NEW


def test_a_folder_that_may_be_written_but_not_listed_is_no_failure(tmp_path, monkeypatch):
    real = os.open

    def open_(path, flags, *arguments, **named):
        if flags & os.O_DIRECTORY:
            raise PermissionError(errno.EACCES, "not to be listed")
        return real(path, flags, *arguments, **named)

    monkeypatch.setattr(os, "open", open_)
    write_whole(tmp_path / "signed.json", NEW, replace=False)
    assert (tmp_path / "signed.json").read_bytes() == NEW


# Beside, folders, locks


@pytest.mark.parametrize("links", [True, False])
def test_what_is_kept_beside_never_overwrites(tmp_path, monkeypatch, links):
    if not links:
        without_hard_links(monkeypatch, errno.EPERM)
    path = tmp_path / "journal.jsonl"
    for content in (b"1", b"2", b"3"):
        path.write_bytes(content)
        beside = keep_beside(path, "set-aside", MOMENT)
        assert beside.read_bytes() == content
        assert path.exists() == links
        path.unlink(missing_ok=True)
    assert left_in(tmp_path) == [
        "journal.set-aside-20260314T120000Z-2.jsonl",
        "journal.set-aside-20260314T120000Z-3.jsonl",
        "journal.set-aside-20260314T120000Z.jsonl",
    ]


def test_names_beside_run_out_with_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", _raise_exists)
    (tmp_path / "a").touch()
    with pytest.raises(FileExistsError):
        keep_beside(tmp_path / "a", "broken", MOMENT)


def _raise_exists(*_arguments, **_named):
    raise FileExistsError(errno.EEXIST, "there")


def test_folders_are_made_private_all_the_way(tmp_path):
    make_private_folder(tmp_path / "a" / "b" / "c")
    make_private_folder(tmp_path / "a" / "b" / "c")
    for folder in ("a", "a/b", "a/b/c"):
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700


def test_a_folder_that_exists_keeps_its_permissions(tmp_path):
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_in_the_way_of_a_folder_is_an_error(tmp_path):
    (tmp_path / "a").touch()
    for path in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(OSError, match="a"):
            make_private_folder(path)


def test_a_lock_is_held_by_one_at_a_time(tmp_path):
    lock = tmp_path / "lock"
    with locked(lock):
        with pytest.raises(TimeoutError) as caught, locked(lock, patience_s=0.0):
            pass
        assert caught.value.filename == str(lock)
    with locked(lock, patience_s=0.0):
        assert stat.S_IMODE(lock.stat().st_mode) == 0o600


def test_who_waits_for_a_lock_gets_it_when_it_is_free(tmp_path, monkeypatch):
    lock = tmp_path / "lock"
    order: list[str] = []
    refused = threading.Event()
    real = fcntl.flock

    def flock(descriptor, operation):
        try:
            real(descriptor, operation)
        except BlockingIOError:
            refused.set()
            raise

    def wait() -> None:
        with locked(lock):
            order.append("second")

    monkeypatch.setattr(fcntl, "flock", flock)
    with locked(lock):
        thread = threading.Thread(target=wait)
        thread.start()
        refused.wait()
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_a_lock_is_free_after_an_error_inside(tmp_path):
    with pytest.raises(RuntimeError), locked(tmp_path / "lock"):
        raise RuntimeError
    with locked(tmp_path / "lock", patience_s=0.0):
        pass
