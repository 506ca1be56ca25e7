# SPDX-License-Identifier: Apache-2.0
"""The tool breaks in every way there is: a clear error, a dead session, nothing sent twice."""

import os
import stat
import time
from dataclasses import replace
from pathlib import Path

import pytest

from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
)
from approver_gui.hsm.answers import Who
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli, _Terminal
from approver_gui.hsm.lost import BrokenError
from approver_gui.hsm.requests import GenerateToken, ListUsers, LogInWithMfa
from approver_gui.hsm.tool import Tool
from approver_gui.hsm.waking import Wake
from approver_gui.hsm.words import Role, Service
from approver_gui.keys.secret import Secret
from tests.hsm.hostile import CREATE_USER, HASTY, LOG_IN, PASSWORD, PATIENT, SIGN

LOST, PUZZLING = HsmSessionLostError, HsmPuzzlingError
FAULTS = {
    "die-before": (LOST, "has ended", PATIENT),
    "die-after": (LOST, "has ended", PATIENT),
    "half-answer": (LOST, "in time", HASTY),
    "silent": (LOST, "in time", HASTY),
    "garbage": (PUZZLING, "no JSON", PATIENT),
    "no-answer": (PUZZLING, "without an answer", PATIENT),
    "flood": (PUZZLING, "8 MiB", PATIENT),
    "session-lost": (LOST, "The connection to the cluster was lost", PATIENT),
    "extra-question": (PUZZLING, "not expected", PATIENT),
    "odd-data": (PUZZLING, "answer", PATIENT),
}
"""For each: the error of a request that changes nothing, words in it, and the limits."""


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_after_a_request_that_changes_nothing(rig, fault):
    error, words, limits = FAULTS[fault]
    tool = rig(fault=fault, at="user list", limits=limits)

    with pytest.raises(error, match=words):
        tool.hsm.ask(ListUsers())

    _is_over(tool, "user list")


@pytest.mark.parametrize("fault", sorted({*FAULTS, "same-question"}))
def test_a_fault_after_a_change_leaves_the_outcome_unknown(rig, fault):
    _, words, limits = FAULTS.get(fault, (None, "same question", PATIENT))
    tool = rig(fault=fault, at="user create", limits=limits)

    with pytest.raises(HsmOutcomeUnknownError, match=words) as caught:
        tool.hsm.ask(CREATE_USER)

    assert '"user create --username user2 --role crypto-user"' in str(caught.value)
    assert "Do not repeat it" in str(caught.value.hint)
    assert "look at the list of users" in str(caught.value.hint)
    _is_over(tool, "user create")


def _is_over(tool, command):
    """Check that the session is dead, nothing of it is left, and nothing was sent twice."""
    assert tool.alive() == []
    for _ in range(2):
        with pytest.raises(HsmSessionLostError, match="new session must be opened"):
            tool.hsm.ask(CREATE_USER)
    tool.hsm.close()
    assert [line.startswith(command) for line in tool.notes("got")] == [True]
    assert len(tool.notes("pid")) == 1


@pytest.mark.parametrize("fault", ["no-prompt", "die-after-answer"])
def test_an_answer_that_came_whole_is_given_although_the_session_dies(rig, fault):
    tool = rig(fault=fault, at="user create", limits=replace(PATIENT, prompt_s=0.2))

    assert tool.hsm.ask(CREATE_USER) == Who("user2", "crypto-user")

    assert tool.alive() == []
    with pytest.raises(HsmSessionLostError, match="After its last answer"):
        tool.hsm.ask(ListUsers())


def test_a_refusal_that_came_whole_is_a_refusal_although_the_session_dies(rig):
    tool = rig(fault="refuses", at="user create")
    tool.hsm.ask(ListUsers())

    with pytest.raises(HsmRefusedError):
        tool.hsm.ask(CREATE_USER)

    assert len(tool.hsm.ask(ListUsers())) == 2


def test_a_sentence_that_says_the_session_is_over_ends_it(rig):
    tool = rig(fault="session-over", at="user create")

    with pytest.raises(HsmSessionLostError):
        tool.hsm.ask(CREATE_USER)

    _is_over(tool, "user create")


def test_a_tool_that_died_between_two_requests_was_sent_nothing(rig):
    tool = rig()
    tool.hsm.ask(ListUsers())
    (pid,) = tool.notes("pid")
    watch = os.pidfd_open(int(pid))
    os.kill(int(pid), 9)
    os.waitid(os.P_PIDFD, watch, os.WEXITED | os.WNOWAIT)
    os.close(watch)

    with pytest.raises(HsmSessionLostError, match="has ended"):
        tool.hsm.ask(CREATE_USER)

    assert tool.notes("got") == ["user list"]
    assert tool.alive() == []


def test_a_file_that_cannot_be_placed_after_a_change_was_done_means_nothing_was_sent(rig):
    tool = rig()
    tool.hsm.ask(CREATE_USER)
    tool.hsm.ask(SIGN)
    folder = Path(tool.notes("got")[1].split("--data-path ")[1]).parent
    (folder / "3-payload.bin").mkdir()

    with pytest.raises(HsmSessionLostError, match="exists"):
        tool.hsm.ask(SIGN)

    assert len(tool.notes("got")) == 2
    assert tool.alive() == []
    assert not folder.exists()


def test_files_that_cannot_be_removed_end_the_session_after_the_answer(rig):
    tool = rig(fault="locks-the-folder", at="crypto")

    tool.hsm.ask(SIGN)

    assert tool.alive() == []
    with pytest.raises(HsmSessionLostError):
        tool.hsm.ask(ListUsers())


@pytest.mark.parametrize("fault", ["no-file", "long-file"])
def test_a_token_that_was_made_and_cannot_be_fetched_is_said_to_be_made(rig, fault):
    tool = rig(fault=fault, at="quorum")

    with pytest.raises(HsmOutcomeUnknownError, match="acknowledged") as caught:
        tool.hsm.ask(GenerateToken(Service.USER))

    assert "look at the list of tokens" in str(caught.value.hint)
    _is_over(tool, "quorum")


def test_a_signature_that_is_not_understood_is_said_to_be_made(rig):
    tool = rig(fault="odd-data", at="crypto sign")

    with pytest.raises(HsmOutcomeUnknownError, match="acknowledged") as caught:
        tool.hsm.ask(SIGN)

    assert "the approvals as used" in str(caught.value.hint)
    _is_over(tool, "crypto sign")


def test_a_login_that_asks_for_no_signed_file_is_puzzling(rig):
    tool = rig(fault="odd-data", at="quorum")
    log_in = LogInWithMfa("user1", Role.CRYPTO_USER, Secret(PASSWORD))
    words = tool.hsm._tool.command
    hsm = CloudhsmCli(Tool((*words, "--no-mfa")), PATIENT, tool.transcript)

    with pytest.raises(HsmPuzzlingError, match="asked for no signed file"):
        hsm.ask(log_in)

    assert tool.alive() == []


def test_a_terminal_that_shows_passwords_is_given_none(rig):
    tool = rig(look="never-hides", limits=HASTY)

    with pytest.raises(HsmPuzzlingError, match="not typed"):
        tool.hsm.ask(LOG_IN)

    assert tool.notes("told") == []
    _is_over(tool, "login")


# --- the start ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("die-at-start", 'has ended. It said: "Error: no cluster is configured"'),
        ("silent-at-start", "in time"),
        ("flood-at-start", "8 MiB"),
    ],
)
def test_a_tool_that_never_comes_to_its_prompt_is_unreachable(rig, fault, words):
    tool = rig(fault=fault, limits=replace(PATIENT, start_s=0.5 if "silent" in fault else 30))

    with pytest.raises(HsmUnreachableError) as caught:
        tool.hsm.ask(CREATE_USER)

    assert words in str(caught.value)
    assert tool.notes("got") == []
    assert tool.alive() == []
    with pytest.raises(HsmSessionLostError):
        tool.hsm.ask(CREATE_USER)


def test_a_tool_that_is_missing_is_unreachable(tmp_path):
    with pytest.raises(HsmUnreachableError, match=r"There is no program .*missing"):
        CloudhsmCli(Tool((str(tmp_path / "missing"),))).ask(ListUsers())


def test_a_tool_that_may_not_be_run_is_unreachable(tmp_path):
    tool = tmp_path / "tool"
    tool.write_text("#!/bin/sh\n")

    with pytest.raises(HsmUnreachableError, match="may not be run"):
        CloudhsmCli(Tool((str(tool),))).ask(ListUsers())


def test_a_tool_that_is_no_program_is_unreachable_and_leaves_no_zombie(tmp_path):
    tool = tmp_path / "tool"
    tool.write_bytes(b"\x7fELF nothing")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    before = _children()

    with pytest.raises(HsmUnreachableError, match="format"):
        CloudhsmCli(Tool((str(tool),))).ask(ListUsers())

    assert _children() == before


def _children():
    text = Path(f"/proc/self/task/{os.getpid()}/children").read_text()
    return sorted(text.split())


# --- the terminal ------------------------------------------------------------------------


def test_a_tool_that_reads_nothing_any_more_does_not_hold_up_what_is_typed():
    terminal = _Terminal(("sh", "-c", "stty raw; echo ready; exec sleep 1000"), Wake())
    assert b"ready" in terminal.read(time.monotonic() + 30)

    with pytest.raises(BrokenError, match="in time"):
        terminal.write(Secret("x" * 1_000_000), time.monotonic() + 0.2)

    terminal.end()
    terminal.end()


def test_what_is_typed_at_a_tool_that_has_ended_is_lost():
    terminal = _Terminal(("true", "now"), Wake())
    soon_s = time.monotonic() + 30

    with pytest.raises(BrokenError, match="has ended"):
        _for_ever(lambda: terminal.read(soon_s))
    with pytest.raises(BrokenError, match="has ended"):
        _for_ever(lambda: terminal.write(Secret("x" * 10_000), soon_s))

    terminal.end()


def _for_ever(act):
    while True:
        act()
