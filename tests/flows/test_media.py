# SPDX-License-Identifier: Apache-2.0
"""Files of people's choosing: every refusal of the system is put into words."""

import errno
import os
import stat

import pytest

from approver_gui.errors import MediumError
from approver_gui.flows.media import (
    going_with,
    read_file,
    require_free,
    write_file,
    write_private_file,
    writing,
)

WORDS = {
    errno.EACCES: "no permission",
    errno.EPERM: "no permission",
    errno.EROFS: "write-protected",
    errno.EIO: "answers with errors, or was removed",
    errno.ENODEV: "was removed",
    errno.ENOTDIR: "The operating system answered: Not a directory.",
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "file.json"


def fail(monkeypatch, name: str, number: int) -> None:
    """Let a function of the operating system answer with an error."""

    def refuse(*_arguments, **_named):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, name, refuse)


def test_a_file_is_read_whole(path):
    path.write_bytes(b"content")
    assert read_file(path, 7) == b"content"
    with pytest.raises(MediumError, match="larger than anything that belongs here"):
        read_file(path, 6)


@pytest.mark.parametrize(("number", "words"), WORDS.items())
def test_what_the_system_says_on_reading_is_put_into_words(path, monkeypatch, number, words):
    path.write_bytes(b"content")
    fail(monkeypatch, "open", number)

    with pytest.raises(MediumError, match=words) as caught:
        read_file(path, 100)

    assert str(caught.value.title) == "The file could not be read"
    assert str(path) in str(caught.value.detail)
    assert isinstance(caught.value.__cause__, OSError)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        *WORDS.items(),
        (errno.ENOSPC, "The medium is full."),
        (errno.EINVAL, "cannot have a file of this name"),
    ],
)
@pytest.mark.parametrize("function", ["open", "write", "fsync"])
def test_what_the_system_says_on_writing_is_put_into_words(
    path, monkeypatch, function, number, words
):
    fail(monkeypatch, function, number)

    for write in (write_file, write_private_file):
        with pytest.raises(MediumError, match=words) as caught:
            write(path, b"content")
        assert str(caught.value.title) == "The file could not be written"
        assert "Nothing was changed." in str(caught.value.hint)

    assert list(path.parent.iterdir()) == []


def test_a_file_that_gets_no_name_leaves_nothing(path, monkeypatch):
    fail(monkeypatch, "link", errno.ENOSPC)

    with pytest.raises(MediumError, match="The medium is full"):
        write_file(path, b"content")

    assert list(path.parent.iterdir()) == []


def test_an_error_without_a_number_is_told_too(path):
    with pytest.raises(MediumError, match="answered: OSError"), writing(path):
        raise OSError


@pytest.mark.parametrize(("write", "mode"), [(write_file, 0o644), (write_private_file, 0o600)])
def test_a_new_file_is_for_others_or_for_this_account_only(path, write, mode):
    before = os.umask(0o022)
    try:
        write(path, b"content")
    finally:
        os.umask(before)
    assert path.read_bytes() == b"content"
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.parametrize("write", [write_file, write_private_file])
def test_nothing_is_overwritten_not_even_a_link_to_nowhere(tmp_path, path, write):
    path.write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "nowhere")

    for taken in (path, link):
        with pytest.raises(MediumError, match="nothing is overwritten"):
            write(taken, b"new")

    assert path.read_bytes() == b"old"
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [path, link]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("f" * 256, "The name is too long"),
        ("no\0name", "cannot have a file of this name"),
        ("missing/file.json", "folder is not there"),
    ],
)
def test_names_that_no_file_can_have_are_told(tmp_path, name, words):
    with pytest.raises(MediumError, match=words):
        write_file(tmp_path / name, b"content")


@pytest.mark.parametrize("write", [write_file, write_private_file])
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda data: data[:-1] + b"!", id="another byte"),
        pytest.param(lambda data: data.replace(b"n", b""), id="shorter"),
    ],
)
def test_a_medium_that_changes_bytes_is_found_out(path, monkeypatch, write, change):
    real = os.write
    monkeypatch.setattr(
        os, "write", lambda to, data: real(to, change(bytes(data))) and len(data)
    )

    with pytest.raises(MediumError, match="does not hold what was written") as caught:
        write(path, b"content")

    assert "do not hand this one over" in str(caught.value.hint)


def test_a_free_name_is_free(path):
    require_free(path)
    assert not path.exists()


def test_a_name_that_is_taken_or_in_no_folder_is_told_early(tmp_path, path):
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(MediumError, match="nothing is overwritten"):
        require_free(path)
    with pytest.raises(MediumError, match="folder is not there"):
        require_free(tmp_path / "missing" / "file.json")


def test_a_file_that_goes_with_another_is_there_first(tmp_path, path):
    beside = tmp_path / "beside.pem"
    with going_with(beside, b"key"):
        assert beside.read_bytes() == b"key"
        write_file(path, b"content")
    assert sorted(tmp_path.iterdir()) == [beside, path]


@pytest.mark.parametrize("was_there", [True, False])
def test_it_goes_again_when_the_other_fails_unless_it_was_there(tmp_path, path, was_there):
    beside = tmp_path / "beside.pem"
    if was_there:
        beside.write_bytes(b"key")
    path.write_bytes(b"old")

    with pytest.raises(MediumError, match=r"file\.json"), going_with(beside, b"key"):
        write_file(path, b"content")

    assert beside.exists() == was_there


@pytest.mark.parametrize("there", [b"kez", b"ke", b"key\n"])
def test_another_content_in_its_place_stops_both(tmp_path, path, there):
    beside = tmp_path / "beside.pem"
    beside.write_bytes(there)

    with pytest.raises(MediumError, match=r"beside\.pem"), going_with(beside, b"key"):
        write_file(path, b"content")

    assert beside.read_bytes() == there
    assert not path.exists()
