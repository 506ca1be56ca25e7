# SPDX-License-Identifier: Apache-2.0
"""What ``rehearse`` shows, keeps and returns, whatever is played."""

import io
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from approver_gui.headless import rehearse_command
from approver_gui.headless.exit_codes import ExitCode, UsageError
from approver_gui.headless.parser import parse_arguments
from approver_gui.headless.terminal import Terminal
from tests.headless.console import Ended
from tests.headless.merge_desk import nobody_is_asked


@dataclass(frozen=True)
class Played:
    number: int
    title: str
    words: str = "as it should be"
    holds: bool = True


class Company:
    """Plays steps that were decided before, and notes where."""

    def __init__(self, *steps: Played, bug: Exception | None = None) -> None:
        self._steps, self._bug = steps, bug
        self.work, self.out = Path(), Path()

    def __call__(self, work, out, tell):
        self.work, self.out = work, out
        (work / "cluster").touch()
        for step in self._steps:
            tell(step)
        if self._bug:
            raise self._bug
        return self._steps


def run(company: Company, *argv: object) -> Ended:
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(out, err, nobody_is_asked, nobody_is_asked)
    arguments = parse_arguments(["rehearse", *map(str, argv)])
    code = rehearse_command.run(terminal, arguments, company)
    return Ended(code, out.getvalue(), err.getvalue())


def test_every_step_is_shown_and_nothing_is_left(tmp_path):
    company = Company(Played(1, "make a cluster"), Played(2, "sign alone"))
    ended = run(company)
    assert ended.code == ExitCode.DONE
    assert "a rehearsal, not an HSM" in ended.out
    assert "1  held   make a cluster" in ended.out
    assert "All 2 steps held." in ended.out
    assert not company.work.exists()
    assert company.out is None


def test_a_step_that_fails_is_named():
    failed = Played(2, "sign alone", "it signed", holds=False)
    ended = run(Company(Played(1, "make a cluster"), failed))
    assert ended.code == ExitCode.BUG
    assert "2  FAILED sign alone" in ended.out
    assert "failed at step 2, sign alone: it signed" in ended.err
    assert "held." not in ended.out


def test_the_folder_is_private_and_stays_when_it_is_to_be_kept():
    company = Company(Played(1, "make a cluster"))
    ended = run(company, "--keep")
    assert company.work.stat().st_mode & 0o777 == 0o700
    assert str(company.work) in ended.out
    assert (company.work / "cluster").exists()
    shutil.rmtree(company.work)


def test_things_are_left_in_a_new_or_empty_folder(tmp_path):
    for name in ("new", "there"):
        out = tmp_path / name
        if name == "there":
            out.mkdir()
        company = Company(Played(1, "make a cluster"))
        assert str(out) in run(company, "--out", out).out
        assert company.out == out
        assert out.is_dir()


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "mine").touch()
    company = Company()
    with pytest.raises(UsageError):
        run(company, "--out", tmp_path)
    assert company.work == Path()


def test_a_bug_leaves_nothing_behind():
    company = Company(bug=ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        run(company)
    assert not company.work.exists()
