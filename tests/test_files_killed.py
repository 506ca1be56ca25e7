# SPDX-License-Identifier: Apache-2.0
"""Whenever its writer is killed, a file is the old one or the new one, and whole."""

import pytest

from approver_gui.files import TEMPORARY_PREFIX, TEMPORARY_SUFFIX, write_whole
from tests.kill_nine import killed_at_every_step, killed_at_random

OLD, NEW = b"old" * 1000, b"new" * 5000


def write_new(folder, acknowledge):
    write_whole(folder / "signed.json", NEW, replace=False)
    acknowledge("written")


def write_over(folder, acknowledge):
    write_whole(folder / "signed.json", NEW, replace=True)
    acknowledge("written")


def write_again_and_again(folder, _acknowledge):
    for content in (NEW, OLD) * 1000:
        write_whole(folder / "signed.json", content, replace=True)


@pytest.mark.parametrize("victim", [write_new, write_over])
def test_killed_at_any_step_a_file_is_old_or_new(tmp_path, victim):
    path = tmp_path / "signed.json"

    def prepare():
        for left in tmp_path.iterdir():
            left.unlink()
        if victim is write_over:
            path.write_bytes(OLD)

    killed = 0
    for run in killed_at_every_step(victim, tmp_path, prepare):
        content = path.read_bytes() if path.exists() else None
        assert content in (NEW, OLD if victim is write_over else None), run
        assert content == NEW or not run.acknowledged
        for name in {path.name for path in tmp_path.iterdir()} - {"signed.json"}:
            assert name.startswith(TEMPORARY_PREFIX), run
            assert name.endswith(TEMPORARY_SUFFIX), run
        killed += run.killed
    assert killed >= 6


def test_killed_at_random_a_file_is_old_or_new(tmp_path):
    path = tmp_path / "signed.json"
    path.write_bytes(OLD)
    for run in killed_at_random(write_again_and_again, tmp_path, times=40, longest_s=0.02):
        assert path.read_bytes() in (OLD, NEW), run
