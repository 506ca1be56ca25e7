# SPDX-License-Identifier: Apache-2.0
"""Media that come and go."""

import os
from pathlib import Path

import pytest

from approver_gui.flows.removable import MAX_MEDIA, media


def _mounts(*paths: Path):
    return lambda path: path in paths


def test_media_lie_directly_in_a_root_or_in_a_folder_of_the_user(tmp_path):
    direct, inner = tmp_path / "mnt" / "CARD", tmp_path / "media" / "user1" / "STICK1"
    for path in (direct, inner, tmp_path / "media" / "user1" / "no medium"):
        path.mkdir(parents=True)
    roots = (tmp_path / "media", tmp_path / "mnt", tmp_path / "not there")
    assert media(roots, _mounts(direct, inner)) == (direct, inner)
    inner.rmdir()
    assert media(roots, _mounts(direct, inner)) == (direct,)


def test_files_and_links_are_no_media(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    assert media((tmp_path,), lambda _path: True) == ()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_of_somebody_else_has_no_media(tmp_path):
    closed = tmp_path / "user2"
    closed.mkdir(mode=0)
    assert media((tmp_path,), lambda _path: False) == ()


def test_there_are_never_too_many(tmp_path):
    for number in range(MAX_MEDIA + 5):
        (tmp_path / f"{number:02}").mkdir()
    assert len(media((tmp_path,), lambda _path: True)) == MAX_MEDIA


def test_this_machine_can_be_asked():
    assert all(path.is_dir() for path in media())
