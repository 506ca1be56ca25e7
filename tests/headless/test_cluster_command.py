# SPDX-License-Identifier: Apache-2.0
"""``cluster``: an embedded cluster is made, shown, troubled and read, and called what it is."""

import json
import os
import shlex
import subprocess
from datetime import UTC, datetime

import pytest

from approver_gui.headless.exit_codes import ExitCode
from approver_gui.hsm.audit_findings import examine
from approver_gui.hsm.audit_log import read_log
from approver_gui.hsm.embedded import WHAT_IT_IS
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.state import Fault, FaultKind, Session
from approver_gui.hsm.requests import (
    Activate,
    AnyRequest,
    CreateUser,
    GenerateKeyPair,
    LogIn,
    LogOut,
)
from approver_gui.hsm.words import Curve, Role
from approver_gui.keys.secret import Secret
from approver_gui.text import utc
from tests.headless.console import ROOT, Console, bare_environment, child, command
from tests.hsm.embedded.owned import own, owned_cluster

PASSWORD = "the password of admin"


@pytest.fixture
def state(console, tmp_path):
    """Return the file of a cluster that is initialised."""
    path = tmp_path / "rehearsal.cluster"
    owned_cluster(path, clock=console.clock)
    return path


@pytest.fixture
def bare(console, tmp_path):
    """Return the file of a new cluster."""
    path = tmp_path / "bare.cluster"
    made = console.run("cluster", "new", "--state", path)
    assert made.code == ExitCode.DONE
    return path


@pytest.fixture
def busy(state):
    """Return the file of a cluster in use: an admin, a locked user and a key with a quorum."""
    password = Secret(PASSWORD)
    wrong = LogIn("user2", Role.CRYPTO_USER, Secret("a wrong password"))
    pair = GenerateKeyPair(
        "pub\u202e",
        "prv",
        curve=Curve.P256,
        share_with=("user2",),
        manage_quorum=2,
        use_quorum=2,
    )
    requests: list[AnyRequest] = [
        Activate(password),
        LogIn("admin", Role.ADMIN, password),
        CreateUser("user1", Role.CRYPTO_USER, password),
        CreateUser("user2", Role.CRYPTO_USER, password),
        LogOut(),
        LogIn("user1", Role.CRYPTO_USER, password),
        pair,
        LogOut(),
        *[wrong] * 5,
    ]
    with Cluster.open(state) as cluster:
        session = Session()
        for request in requests:
            session, _ = cluster.ask(session, request)
    return state


def test_a_new_cluster_tells_what_it_is_and_what_comes_next(console, tmp_path):
    path = tmp_path / "a cluster"

    made = console.run("cluster", "new", "--state", path, "--hsms", "3")

    assert (made.code, made.err) == (ExitCode.DONE, "")
    assert made.out.startswith(f"{WHAT_IT_IS}\n")
    assert "not initialised yet. HSMs: 3." in made.out
    quoted = shlex.quote(str(path))
    assert f"approver-gui cluster certificates --state {quoted} --out DIR\n" in made.out
    assert f"approver-gui cluster initialise --state {quoted} " in made.out
    assert path.stat().st_mode & 0o077 == 0


def test_a_new_cluster_takes_the_place_of_nothing(console, state):
    before = state.read_bytes()

    again = console.run("cluster", "new", "--state", state)

    assert again.code == ExitCode.FILE
    assert str(state) in again.err
    assert state.read_bytes() == before


def test_the_status_of_a_new_cluster(console, bare):
    shown = console.run("cluster", "status", "--state", bare)

    assert (shown.code, shown.err) == (ExitCode.DONE, "")
    assert shown.out.startswith(f"{WHAT_IT_IS}\n")
    assert "Cluster         cluster-embedded-" in shown.out
    assert f"Made            {utc(console.clock.now)}" in shown.out
    assert "Initialised     no: cluster certificates, then" in shown.out
    assert "Activated       no" in shown.out
    assert "HSMs            2, 2 of them reached" in shown.out
    assert "Keys            none" in shown.out


def test_the_status_of_a_busy_cluster(console, busy):
    shown = console.run("cluster", "status", "--state", busy).out

    assert "Initialised     yes" in shown
    assert "Activated       yes" in shown
    assert "user2 (crypto-user), locked" in shown
    assert "prv, ec private-key, quorum 2 to use and 2 to manage" in shown
    assert "pub\\u{202e}, ec public-key\n" in shown


def test_programs_get_the_status_as_json(console, busy):
    said = console.run("cluster", "status", "--state", busy, "--json").json

    assert said["format"] == "approver-gui/cluster/1"
    assert said["what"] == WHAT_IT_IS
    assert said["cluster_id"].startswith("cluster-embedded-")
    assert said["created_at"] == utc(console.clock.now)
    assert (said["initialised"], said["activated"]) == (True, True)
    assert [hsm["present"] for hsm in said["hsms"]] == [True, True]
    users = {user["username"]: user for user in said["users"]}
    assert users["user2"]["locked"] is True
    assert users["admin"] == {
        "username": "admin",
        "role": "admin",
        "locked": False,
        "quorum_key": False,
        "second_factor": False,
    }
    private = next(key for key in said["keys"] if key["class"] == "private-key")
    assert (private["label"], private["owner"], private["shared_with"]) == (
        "prv",
        "user1",
        ["user2"],
    )
    assert (private["use_quorum"], private["manage_quorum"]) == (2, 2)
    assert said["quorum_values"] == {"user": 1, "quorum": 1}
    assert (said["tokens"], said["faults"]) == ([], [])


# --- faults


def faults(state) -> tuple[Fault, ...]:
    with Cluster.open(state) as cluster:
        return cluster.status().faults


@pytest.mark.parametrize(
    ("words", "planned", "shown"),
    [
        (("slow",), Fault(FaultKind.SLOW, 5.0), "slow 5"),
        (
            ("slow", "--amount", "0.5", "--command", "crypto sign"),
            Fault(FaultKind.SLOW, 0.5, "crypto sign"),
            "slow 0.5 at 'crypto sign'",
        ),
        (("hang",), Fault(FaultKind.HANG), "hang"),
        (
            ("drop-after", "--command", "user create"),
            Fault(FaultKind.DROP_AFTER, 0.0, "user create"),
            "drop-after at 'user create'",
        ),
        (("hsm-missing",), Fault(FaultKind.HSM_MISSING, 1.0), "hsm-missing 1"),
        (
            ("clock-skew", "--amount=-90"),
            Fault(FaultKind.CLOCK_SKEW, -90.0),
            "clock-skew -90",
        ),
        (("full-token-table",), Fault(FaultKind.CROWDED), "full-token-table"),
    ],
)
def test_a_fault_is_planned_and_shown(console, state, words, planned, shown):
    said = console.run("cluster", "fault", *words, "--state", state)

    assert (said.code, said.err) == (ExitCode.DONE, "")
    assert said.out.startswith(f"{WHAT_IT_IS}\n")
    assert f"  Fault           {shown}\n" in said.out
    assert faults(state) == (planned,)
    assert (
        f"  Fault           {shown}\n" in console.run("cluster", "status", "--state", state).out
    )


def test_faults_are_cleared_together(console, state):
    for name in ("slow", "hsm-missing"):
        console.run("cluster", "fault", name, "--state", state)
    status = console.run("cluster", "status", "--state", state)
    assert "2, 1 of them reached" in status.out

    said = console.run("cluster", "fault", "--clear", "--state", state)

    assert "No fault is planned." in said.out
    assert faults(state) == ()


@pytest.mark.parametrize(
    "words",
    [
        ("hang", "--amount", "3"),
        ("--clear", "--amount", "3"),
        ("--clear", "--command", "user list"),
        ("hsm-missing", "--command", "user list"),
        ("slow", "--amount=-1"),
        ("hsm-missing", "--amount=-1"),
    ],
)
def test_options_that_would_do_nothing_are_refused(console, state, words):
    said = console.run("cluster", "fault", *words, "--state", state)

    assert said.code == ExitCode.USAGE
    assert faults(state) == ()


def test_too_many_faults_are_refused(console, state):
    with Cluster.open(state) as cluster:
        for _ in range(100):
            cluster.set_fault(Fault(FaultKind.HANG))

    said = console.run("cluster", "fault", "hang", "--state", state)

    assert said.code == ExitCode.REFUSED
    assert "Clear the faults first" in said.err


# --- the audit log


def test_the_log_is_shown_and_our_parser_finds_it_whole(console, busy, tmp_path):
    shown = console.run("cluster", "log", "--state", busy)
    path = tmp_path / "shown"
    path.write_text(shown.out)

    events = list(read_log(path, "hsm-1"))

    assert shown.err == f"{WHAT_IT_IS}\n"
    assert examine(events).findings == ()
    opcodes = [event.opcode for event in events]
    assert opcodes[0] == "CN_INIT_TOKEN"
    assert {"CN_CREATE_USER", "CN_LOGIN", "CN_GENERATE_KEY_PAIR"} <= set(opcodes)
    assert not any(event.others for event in events)
    failed = [event for event in events if event.response == "RET_USER_LOGIN_FAILURE"]
    assert {event.username for event in failed} == {"user2"}


def test_the_log_of_each_hsm_is_a_stream_of_its_own(console, busy, tmp_path):
    for number in ("1", "2"):
        out = tmp_path / f"log-{number}.json"
        said = console.run(
            *("cluster", "log", "--state", busy, "--json"),
            *("--stream", number, "--out", out),
        )
        assert said.code == ExitCode.DONE
        assert str(out) in said.out
        wrapped = json.loads(out.read_text())["events"]
        events = list(read_log(out))
        assert len(events) == len(wrapped) > 5
        assert examine(events).findings == ()


def test_text_goes_into_a_file_as_it_is_shown(console, state, tmp_path):
    out = tmp_path / "log"

    console.run("cluster", "log", "--state", state, "--out", out)

    assert out.read_text() == console.run("cluster", "log", "--state", state).out


def test_json_on_the_terminal_is_json(console, state):
    said = console.run("cluster", "log", "--state", state, "--json").json

    assert said["events"][0]["message"].startswith("Time: ")


def test_a_log_overwrites_nothing(console, state, token_file):
    before = token_file.read_bytes()

    said = console.run("cluster", "log", "--state", state, "--out", token_file)

    assert said.code == ExitCode.FILE
    assert token_file.read_bytes() == before


def test_a_stream_that_is_not_there_is_wrong_usage(console, state):
    said = console.run("cluster", "log", "--state", state, "--stream", "3")

    assert said.code == ExitCode.USAGE
    assert "from 1 to 2" in said.err


def test_the_cluster_sees_the_time_of_the_program(console: Console, tmp_path):
    path = tmp_path / "c"
    console.clock.now = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    console.run("cluster", "new", "--state", path)
    own(path, console.clock)

    assert "Time: 01/02/30 03:04:05" in console.run("cluster", "log", "--state", path).out


# --- what is no cluster, and the console


@pytest.mark.parametrize("act", ["status", "console", "log"])
def test_a_file_that_is_no_cluster_is_refused_and_left_alone(console, token_file, act):
    before = token_file.read_bytes()

    said = console.run("cluster", act, "--state", token_file)

    assert said.code in (ExitCode.FILE, ExitCode.CLUSTER)
    assert "Traceback" not in said.err
    assert token_file.read_bytes() == before


def test_a_cluster_that_is_not_there_is_not_made(console, tmp_path):
    said = console.run("cluster", "status", "--state", tmp_path / "none")

    assert said.code in (ExitCode.FILE, ExitCode.CLUSTER)
    assert list(tmp_path.iterdir()) == []


def test_the_console_speaks_the_dialect(state, tmp_path):
    typed = f"cluster activate\n{PASSWORD}\n{PASSWORD}\nuser list\nquit\n".encode()

    ended = child("cluster", "console", "--state", state, data=typed, home=tmp_path)

    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert ended.out.startswith(f"{WHAT_IT_IS}\n")
    assert "aws-cloudhsm > " in ended.out
    assert '"data": "Cluster activation successful"' in ended.out
    assert PASSWORD not in ended.out


def test_a_console_whose_reader_went_away_ends_and_says_nothing(state, tmp_path):
    with subprocess.Popen(
        command("cluster", "console", "--state", state),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=bare_environment(tmp_path),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        said = b""
        while b"aws-cloudhsm > " not in said:
            said += os.read(process.stdout.fileno(), 4096)
        process.stdout.close()
        process.stdin.write(b"user list\n")
        process.stdin.close()
        assert process.wait() == ExitCode.NOBODY_READS
        assert process.stderr.read() == b""
