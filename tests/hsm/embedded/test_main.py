# SPDX-License-Identifier: Apache-2.0
"""The embedded cluster as a program: in this process over files, as a child in a terminal."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from approver_gui.hsm.embedded import WHAT_IT_IS, sentences
from approver_gui.hsm.embedded.__main__ import DONE, INTERRUPTED, NOT_DONE, UNUSABLE, main
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.console import PASSWORD, PROMPT
from tests.hsm.embedded.owned import owned_cluster
from tests.hsm.embedded.person import ACTIVATE, LOGIN, SECRET

ROOT = Path(__file__).parents[3]
MODULE = ("-m", "approver_gui.hsm.embedded")
MANY_LOOKS = 100_000
ENVIRON = {"CLOUDHSM_ROLE": "admin", "CLOUDHSM_PIN": f"admin:{SECRET}"}


@pytest.fixture
def state(tmp_path):
    return tmp_path / "a cluster"


@pytest.fixture
def owned(state):
    """Return the file of a cluster that answers."""
    owned_cluster(state)
    return state


@pytest.fixture
def run(state, tmp_path):
    """Run the program in this process; give its exit code and what it wrote."""
    umask = os.umask(0o022)

    def once(*words, typed=(), environ=None, state=state):
        script, output = tmp_path / "typed", tmp_path / "written"
        script.write_text("".join(f"{line}\n" for line in typed))
        with script.open("rb") as given, output.open("wb") as made:
            code = main(
                ["--state", str(state), *words],
                environ or {},
                read_from=given.fileno(),
                write_to=made.fileno(),
            )
        return code, output.read_text()

    yield once
    os.umask(umask)


def test_a_first_session_makes_the_cluster_and_says_what_it_is(run, state):
    code, shown = run("interactive", typed=["quit"])

    assert code == DONE
    assert shown == (
        f"{WHAT_IT_IS}\nIts file is '{state}', made just now and not initialised yet."
        f" 'help' lists the commands.\n\n{PROMPT}"
    )
    assert state.stat().st_mode & 0o777 == 0o600


def test_a_cluster_of_nobody_answers_nothing_but_help(run):
    code, shown = run("interactive", typed=["user list", "cluster activate", "help login"])

    assert code == DONE
    assert shown.count(sentences.NOT_INITIALISED) == 2
    assert "login --username NAME --role ROLE" in shown
    assert "password:" not in shown

    code, shown = run("user", "list", environ=ENVIRON)
    assert code == NOT_DONE
    assert json.loads(shown) == {"error_code": 1, "data": sentences.NOT_INITIALISED}


def test_a_later_session_finds_it_as_it_was_left(run, owned):
    run("interactive", typed=ACTIVATE)

    code, shown = run("interactive", typed=LOGIN)

    assert code == DONE
    assert "as it was left" in shown
    assert '"username": "admin"' in shown


def test_one_command_answers_with_json_and_an_exit_code(run, owned, capsys):
    run("interactive", typed=ACTIVATE)

    code, shown = run("quorum", "token-sign", "list", environ=ENVIRON)
    assert code == DONE
    assert json.loads(shown) == {"error_code": 0, "data": {"tokens": []}}

    code, shown = run("key", "list", environ=ENVIRON)
    assert code == NOT_DONE
    assert json.loads(shown)["error_code"] == 1
    assert capsys.readouterr().err == f"{WHAT_IT_IS}\n" * 2


def test_files_it_makes_are_private(run, tmp_path):
    run("interactive", typed=ACTIVATE)
    run("audit-log", "--path", str(tmp_path / "log"))

    assert (tmp_path / "log").stat().st_mode & 0o777 == 0o600


def test_one_command_makes_no_cluster(run, state, capsys):
    code, shown = run("user", "list")

    assert (code, shown) == (UNUSABLE, "")
    assert "does not exist" in capsys.readouterr().err
    assert not state.exists()


def test_a_file_that_is_no_cluster_is_left_as_it_is(run, state, capsys):
    state.write_text("something else")

    code, shown = run("interactive")

    assert (code, shown) == (UNUSABLE, "")
    said = capsys.readouterr().err
    assert said.startswith(f"{WHAT_IT_IS}\n")
    assert "No embedded cluster in that file" in said
    assert state.read_text() == "something else"


def test_a_place_where_no_file_can_be_is_said(run, tmp_path, capsys):
    (tmp_path / "folder").mkdir()

    for place in (tmp_path / "folder", tmp_path / "missing" / "cluster"):
        code, shown = run("interactive", state=place)

        assert (code, shown) == (UNUSABLE, "")
        assert str(place) in capsys.readouterr().err


def test_a_reader_that_went_away_is_said(state, capsys):
    ours, theirs = os.pipe()
    os.close(ours)
    umask = os.umask(0o022)
    try:
        code = main(["--state", str(state), "interactive"], {}, write_to=theirs)
    finally:
        os.umask(umask)
        os.close(theirs)

    assert code == UNUSABLE
    assert "Broken pipe." in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["interactive", "now"]])
def test_wrong_arguments_are_told(run, words, capsys):
    with pytest.raises(SystemExit) as ended:
        run(*words)

    assert ended.value.code == 2
    assert "--state FILE interactive | COMMAND" in capsys.readouterr().err


def test_help_says_what_it_is(run, capsys):
    with pytest.raises(SystemExit) as ended:
        run("--help")

    assert ended.value.code == 0
    assert WHAT_IT_IS in capsys.readouterr().out


# --- as a child in a terminal ------------------------------------------------------------


@pytest.fixture
def child(owned):
    spawned = pexpect.spawn(
        sys.executable,
        [*MODULE, "--state", str(owned), "interactive"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "TERM": "xterm"},
        timeout=20,
        encoding="utf-8",
    )
    spawned.delaybeforesend = None
    spawned.expect_exact(PROMPT)
    yield spawned
    spawned.close(force=True)


def type_line(child, line, *answers):
    child.sendline(line)
    for answer in answers:
        child.expect_exact("password:")
        child.sendline(answer)


def end_of(child):
    child.expect_exact(pexpect.EOF)
    said = child.before
    child.close()
    return said


def test_a_password_is_never_shown(child):
    type_line(child, *ACTIVATE)
    child.expect_exact(PROMPT)

    assert SECRET not in child.before
    assert "Cluster activation successful" in child.before


def test_control_d_leaves(child):
    child.sendeof()
    end_of(child)

    assert child.exitstatus == DONE


def test_control_c_ends_it_and_brings_the_echo_back(child):
    child.sendline(LOGIN[0])
    child.expect_exact(PASSWORD)
    assert not child.getecho()
    child.sendintr()
    end_of(child)

    assert child.exitstatus == INTERRUPTED


def test_a_dropped_session_ends_without_an_answer(child):
    child.sendline("fault drop-before")
    child.expect_exact(PROMPT)
    child.sendline("user list")

    assert end_of(child).replace("\r", "") == "user list\n"
    assert child.exitstatus == 1


def test_a_hanging_session_ends_with_its_terminal(child, state):
    child.sendline("fault hang")
    child.expect_exact(PROMPT)
    child.sendline("user list")
    with Cluster.open(state) as cluster:
        looks = 0
        while cluster.status().faults:  # until it hangs
            looks += 1
            assert looks < MANY_LOOKS
    child.close(force=False)

    assert child.signalstatus == signal.SIGHUP
    assert "users" not in child.buffer


def test_lines_that_are_typed_ahead_are_answered_in_order(child):
    child.send("cluster hsm-info\nuser list\nquit\n")
    said = end_of(child)

    assert said.index('"hsms"') < said.index('"users"')
    assert child.exitstatus == DONE


def test_a_script_can_be_piped(owned):
    typed = "".join(f"{line}\n" for line in [*ACTIVATE, *LOGIN, "quorum token-sign list"])

    done = subprocess.run(
        [sys.executable, *MODULE, "--state", str(owned), "interactive"],
        input=typed,
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
        timeout=20,
    )

    assert done.stderr == ""
    assert done.stdout.count('"error_code": 0') == 3
    assert SECRET not in done.stdout
