# SPDX-License-Identifier: Apache-2.0
"""The composition root: what is built for whom, and how the process ends."""

import io
import json
import os
import subprocess
import sys

import pytest

from approver_gui.app import main
from approver_gui.headless.exit_codes import ExitCode
from tests.builders import DATA
from tests.headless.console import ROOT, SAMPLE, Console, bare_environment
from tests.keys.stand_ins import PASSPHRASE

_LOADED = """
import json, sys
from approver_gui.app import main
code = main(sys.argv[1:])
sys.stdout.flush()
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""
# Somebody who looks at the journal now and then, and leaves when the file is in it.
_CLOSED_WHEN_FURNISHED = """
import pathlib, sys, threading
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtWidgets import QApplication
from approver_gui.app import main
from approver_gui.settings import Places
journal = Places.under(pathlib.Path(sys.argv[2])).journal_file
def leave():
    while not journal.exists() or b"token_opened" not in journal.read_bytes():
        threading.Event().wait(0.02)
    later = Qt.ConnectionType.QueuedConnection
    QMetaObject.invokeMethod(QApplication.instance(), "quit", later)
threading.Thread(target=leave, daemon=True).start()
sys.exit(main(sys.argv[1:]))
"""
# As where the extra is not installed.
_WITHOUT_PEXPECT = """
import sys
sys.modules["pexpect"] = None
from approver_gui.app import main
sys.exit(main(sys.argv[1:]))
"""
VAULT = {"approver_gui.hsm", "pexpect", "sqlite3", "approver_gui.cluster", "cryptography.x509"}
CREATE = ("keys", "create", "mine", "--passphrase-only")


@pytest.fixture
def console(tmp_path):
    return Console(tmp_path / "home")


def loaded_by(home, *argv):
    """Return the top names of what a command loads."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *map(str, argv)],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=bare_environment(home),
    )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == ExitCode.DONE
    return set(modules)


def without_pexpect(home, *argv):
    """Run a command where the package pexpect is not installed."""
    return subprocess.run(
        [sys.executable, "-c", _WITHOUT_PEXPECT, *map(str, argv)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=bare_environment(home),
    )


class Gone(io.StringIO):
    """A stream whose reader went away."""

    def write(self, _text: str) -> int:
        raise BrokenPipeError(32, "Broken pipe")


class Slow(io.StringIO):
    """A stream that notices only in the end that its reader went away."""

    def flush(self) -> None:
        raise BrokenPipeError(32, "Broken pipe")


def test_looking_at_a_file_loads_neither_keys_nor_a_window(tmp_path):
    loaded = loaded_by(tmp_path, "inspect", SAMPLE)

    strangers = {"PySide6", "cryptography", "keyring", "approver_gui.keys", *VAULT}
    assert strangers & loaded == set()


def test_looking_at_signatures_loads_no_keys_where_there_are_none(tmp_path):
    loaded = loaded_by(tmp_path, "inspect", DATA / "mfa-login.json")

    assert "cryptography" not in loaded


@pytest.mark.parametrize("argv", [("keys", "list"), ("journal", "verify")])
def test_no_command_loads_a_window_and_none_a_keyring_before_it_is_asked(tmp_path, argv):
    assert {"PySide6", "keyring", *VAULT} & loaded_by(tmp_path, *argv) == set()


def test_an_embedded_cluster_needs_neither_a_window_nor_what_talks_to_a_tool(tmp_path):
    loaded = loaded_by(tmp_path, "cluster", "new", "--state", tmp_path / "c")

    assert {"PySide6", "keyring", "pexpect"} & loaded == set()
    assert {"approver_gui.hsm", "sqlite3"} <= loaded


@pytest.mark.parametrize("argv", [("hsm", "check"), ("hsm", "check", "--json")])
def test_a_missing_extra_is_named_where_it_is_needed(tmp_path, argv):
    ended = without_pexpect(tmp_path, *argv)

    assert ended.returncode == ExitCode.CLUSTER
    assert b"approver-gui[coordinator]" in ended.stderr
    assert b"pexpect" in ended.stderr


def test_a_missing_extra_is_no_matter_where_it_is_not_needed(tmp_path):
    assert without_pexpect(tmp_path, "inspect", SAMPLE).returncode == ExitCode.DONE
    made = without_pexpect(tmp_path, "cluster", "new", "--state", tmp_path / "c")
    assert made.returncode == ExitCode.DONE


def test_the_window_is_loaded_only_when_it_is_wanted():
    source = "import sys, approver_gui.app; print('PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, check=True, cwd=ROOT
    )

    assert done.stdout == b"False\n"


def test_everything_it_makes_is_private(console):
    before = os.umask(0)
    try:
        console.make_key()
    finally:
        os.umask(before)

    made = [console.home, *console.home.rglob("*")]
    assert len(made) > 5
    assert [path for path in made if path.stat().st_mode & 0o077] == []


def test_a_home_given_keeps_everything_below_it(console, tmp_path):
    console.make_key()

    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_relative_home_is_below_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    console = Console(tmp_path / "stick")
    console.home = console.home.relative_to(tmp_path)

    console.make_key()

    assert (tmp_path / "stick/data/keys/mine.key.json").exists()


def test_wrong_usage_ends_with_two_and_says_how_it_goes(console):
    ended = console.run("sign")

    assert (ended.code, ended.out) == (ExitCode.USAGE, "")
    assert "usage: approver-gui sign" in ended.err


def test_help_goes_to_the_output(console):
    ended = console.run("inspect", "--help")

    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert ended.out.startswith("usage: approver-gui inspect")


def test_somebody_who_presses_ctrl_c_is_obeyed_quietly(console):
    ended = console.run(*CREATE, typed=[KeyboardInterrupt()])

    assert (ended.code, ended.out, ended.err.strip()) == (ExitCode.INTERRUPTED, "", "")
    assert not console.home.exists()


@pytest.mark.parametrize("stream", [Gone, Slow])
def test_a_reader_that_went_away_is_never_success(console, stream):
    ended = console.run("inspect", SAMPLE, out=stream())

    assert (ended.code, ended.err) == (ExitCode.NOBODY_READS, "")


def test_a_bug_is_told_with_its_place_and_without_secrets(console):
    bug = ValueError(PASSPHRASE)
    bug.__cause__ = KeyError(PASSPHRASE)

    ended = console.run(*CREATE, typed=[bug])

    assert ended.code == ExitCode.BUG
    assert "this is a bug in the program: ValueError, after KeyError." in ended.err
    assert "approver_gui/headless/passphrases.py" in ended.err
    assert PASSPHRASE not in ended.err


def test_a_failure_comes_after_what_was_shown(console, tmp_path):
    both = io.StringIO()

    ended = console.run("inspect", tmp_path / "none.json", "--json", out=both)

    assert ended.code == ExitCode.FILE
    assert json.loads(both.getvalue())["error"]["title"] in ended.err


def test_it_runs_with_the_arguments_of_its_process(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["approver-gui", "--version"])

    assert main() == ExitCode.DONE
    assert capsys.readouterr().out.startswith("approver-gui ")


def test_without_a_command_the_window_opens_on_the_files_named(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _CLOSED_WHEN_FURNISHED, "--home", str(tmp_path), str(SAMPLE)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**bare_environment(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
    )

    assert (done.returncode, b"Traceback" in done.stderr) == (ExitCode.DONE, False), done.stderr
    acts = Console(tmp_path).acts()
    assert acts[:2] == ["journal_begun", "token_opened"]


def test_without_a_screen_the_window_says_so_instead_of_aborting(console):
    ended = console.run(SAMPLE)

    assert ended.code == ExitCode.USAGE
    assert "no screen" in ended.err
    assert not console.home.exists()
