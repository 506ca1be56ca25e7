# SPDX-License-Identifier: Apache-2.0
"""A session with the tool goes well, however odd the tool looks."""

import os
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from approver_gui.errors import HsmOutcomeUnknownError, HsmRefusedError, HsmSessionLostError
from approver_gui.hsm.answers import Challenge, Who
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.requests import (
    AnswerLogIn,
    DeleteUser,
    GenerateToken,
    ListUsers,
    LogIn,
    LogInWithMfa,
)
from approver_gui.hsm.tool import Tool
from approver_gui.hsm.words import Role, Service
from approver_gui.keys.secret import Secret
from tests.hsm.hostile import CREATE_USER, LOG_IN, PASSWORD, PATIENT, SIGN, wait_until_ended
from tests.hsm.hostile_tool import LOOKS, SIGNATURE, TOKEN

WELL = sorted(set(LOOKS) - {"never-hides"})
WHO = Who("user1", "crypto-user")


@pytest.mark.parametrize("look", WELL)
def test_a_session_goes_well_however_the_tool_looks(rig, look):
    tool = rig(look=look)

    assert tool.hsm.ask(LOG_IN) == WHO
    users = tool.hsm.ask(ListUsers())
    assert [user.username for user in users] == ["user1", "aws-cloudhsm > {" + "x" * 300]
    assert tool.hsm.ask(CREATE_USER) == Who("user2", "crypto-user")
    assert tool.hsm.ask(GenerateToken(Service.USER)) == TOKEN
    assert tool.hsm.ask(SIGN).signature == SIGNATURE
    tool.hsm.close()

    assert [line.split()[0] for line in tool.notes("got")] == [
        "login",
        "user",
        "user",
        "quorum",
        "crypto",
        "quit",
    ]
    assert [words for words in tool.notes("told") if "characters" in words] == [
        f"{len(PASSWORD)} characters"
    ] * 3
    assert tool.alive() == []


def test_a_line_editor_is_told_where_its_cursor_is(rig):
    tool = rig(look="cursor-query")

    tool.hsm.ask(LOG_IN)

    assert "ESC[1;1R" in tool.notes("told")


def test_the_tool_starts_at_the_first_request_and_only_then(rig):
    tool = rig()
    assert tool.notes("pid") == []

    tool.hsm.ask(ListUsers())
    tool.hsm.ask(ListUsers())

    assert len(tool.notes("pid")) == 1


def test_files_lie_beside_the_tool_for_one_command_and_for_nobody_else(rig):
    tool = rig()

    tool.hsm.ask(SIGN)

    assert tool.notes("read") == ["payload of the day"]
    assert tool.notes("mode") == ["0o600"]
    payload = Path(tool.notes("got")[0].split("--data-path ")[1])
    assert payload.parent.stat().st_mode & 0o777 == 0o700
    assert list(payload.parent.iterdir()) == []
    tool.hsm.close()
    assert not payload.parent.exists()


def test_two_tokens_never_have_the_same_file(rig):
    tool = rig()

    tool.hsm.ask(GenerateToken(Service.USER))
    tool.hsm.ask(GenerateToken(Service.USER))

    assert len(set(tool.notes("got"))) == 2


def test_a_cluster_is_named_where_the_tool_knows_several(rig):
    tool = rig()
    words = tool.hsm._tool.command
    hsm = CloudhsmCli(Tool(words, cluster_id="cluster-abc123"), PATIENT)

    hsm.ask(ListUsers())
    hsm.close()

    assert tool.notes("got")[0] == "user list --cluster-id cluster-abc123"


def test_a_prefix_runs_the_tool_with_files_on_this_machine(rig):
    tool = rig(prefix=("env", "APPROVER_TEST=1"))

    assert tool.hsm.ask(SIGN).signature == SIGNATURE


def test_a_second_factor_is_asked_for_and_answered(rig):
    tool = rig()

    challenge = tool.hsm.ask(LogInWithMfa("user1", Role.CRYPTO_USER, Secret(PASSWORD)))
    assert challenge == Challenge(TOKEN)
    with pytest.raises(ValueError, match="answers a challenge"):
        tool.hsm.ask(ListUsers())
    assert tool.hsm.ask(AnswerLogIn(b"signed by user1")) == WHO

    assert tool.notes("read") == ["signed by user1"]
    with pytest.raises(ValueError, match="answers a challenge"):
        tool.hsm.ask(AnswerLogIn(b"signed by user1"))
    assert len(tool.hsm.ask(ListUsers())) == 2


def test_a_session_that_waits_for_a_signed_file_can_be_closed(rig):
    tool = rig()
    tool.hsm.ask(LogInWithMfa("user1", Role.CRYPTO_USER, Secret(PASSWORD)))

    tool.hsm.close()

    assert tool.alive() == []
    assert "quit" not in tool.notes("got")


def test_a_refusal_leaves_the_session_as_it_was(rig):
    tool = rig(fault="refuses", at="user delete")

    with pytest.raises(HsmRefusedError) as caught:
        tool.hsm.ask(DeleteUser("user2", Role.CRYPTO_USER))

    assert caught.value.sentence == "Quorum Failed"
    assert tool.hsm.ask(LOG_IN) == WHO


@pytest.mark.parametrize("word", ["two\nlines", "a\x03key", "del\x7fete", "x" * 1001])
def test_a_password_that_would_press_other_keys_is_not_typed(rig, word):
    tool = rig()

    with pytest.raises(ValueError, match="a password") as caught:
        tool.hsm.ask(replace(LOG_IN, password=Secret(word)))

    assert word not in str(caught.value)
    assert tool.notes("got") == []
    assert tool.hsm.ask(LOG_IN) == WHO


def test_a_request_that_can_be_no_command_is_not_typed(rig):
    tool = rig()

    with pytest.raises(ValueError, match="user name"):
        tool.hsm.ask(LogIn("user 1; quit", Role.CRYPTO_USER, Secret(PASSWORD)))

    assert tool.notes("got") == []
    assert len(tool.hsm.ask(ListUsers())) == 2


# --- the end -----------------------------------------------------------------------------


def test_closing_lets_the_tool_end_by_itself_and_twice_is_harmless(rig):
    tool = rig()
    tool.hsm.ask(ListUsers())

    tool.hsm.close()
    tool.hsm.close()

    assert tool.notes("got") == ["user list", "quit"]
    assert tool.alive() == []
    with pytest.raises(HsmSessionLostError, match="new session"):
        tool.hsm.ask(ListUsers())


def test_a_session_that_was_never_used_can_be_closed_and_aborted(rig):
    closed, aborted = rig(), rig()

    closed.hsm.close()
    aborted.hsm.abort()
    aborted.hsm.abort()

    for tool in (closed, aborted):
        with pytest.raises(HsmSessionLostError):
            tool.hsm.ask(ListUsers())
        assert tool.notes("pid") == []


def test_a_tool_that_does_not_end_by_itself_is_ended(rig):
    tool = rig(fault="silent", at="quit", limits=replace(PATIENT, goodbye_s=0.2))
    tool.hsm.ask(ListUsers())

    tool.hsm.close()

    assert tool.alive() == []


def test_aborting_between_two_requests_ends_the_tool(rig):
    tool = rig()
    tool.hsm.ask(ListUsers())

    tool.hsm.abort()

    assert tool.alive() == []
    with pytest.raises(HsmSessionLostError, match="aborted"):
        tool.hsm.ask(ListUsers())


@pytest.mark.parametrize(
    ("request_", "at", "error"),
    [
        (ListUsers(), "user list", HsmSessionLostError),
        (CREATE_USER, "user create", HsmOutcomeUnknownError),
    ],
)
def test_aborting_from_another_thread_wakes_a_waiting_request(rig, request_, at, error):
    tool = rig(fault="silent", at=at, has_bell=True)
    caught = _asking(tool, request_)

    tool.wait_for_bell()
    tool.hsm.abort()

    assert isinstance(caught(), error)
    assert "aborted" in str(caught())
    assert len(tool.notes("got")) == 1
    assert tool.alive() == []


def test_aborting_while_the_tool_starts_says_that_nothing_was_sent(rig):
    tool = rig(fault="silent-at-start", has_bell=True)
    caught = _asking(tool, CREATE_USER)

    tool.wait_for_bell()
    tool.hsm.abort()

    assert isinstance(caught(), HsmSessionLostError)
    assert tool.alive() == []


def test_what_the_tool_started_ends_with_it(rig):
    tool = rig(fault="grandchild", at="user list", has_bell=True)
    caught = _asking(tool, ListUsers())
    tool.wait_for_bell()
    (child,) = tool.notes("child")
    watch = os.pidfd_open(int(child))

    tool.hsm.abort()

    assert isinstance(caught(), HsmSessionLostError)
    wait_until_ended(watch)


def _asking(tool, request):
    """Ask in another thread; the answer is a function that waits for the error it got."""
    errors = []

    def ask():
        try:
            tool.hsm.ask(request)
        except Exception as error:  # noqa: BLE001 -- told to the test's thread
            errors.append(error)

    thread = threading.Thread(target=ask)
    thread.start()

    def caught():
        thread.join()
        (error,) = errors
        return error

    return caught
