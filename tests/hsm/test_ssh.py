# SPDX-License-Identifier: Apache-2.0
"""Over a real OpenSSH connection: files come along, nothing stays, keys are checked."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from approver_gui.errors import ApproverError, HsmSessionLostError, HsmUnreachableError
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.desk import FOLDER_PREFIX
from approver_gui.hsm.dialogue import Slot
from approver_gui.hsm.requests import GenerateToken, ListUsers
from approver_gui.hsm.ssh import SshDesk, is_ssh
from approver_gui.hsm.tool import Tool
from approver_gui.hsm.waking import Wake
from approver_gui.hsm.words import MAX_FILE_BYTES, Service
from tests.hsm.hostile import CREATE_USER, LOG_IN, PATIENT, SIGN, wait_until_ended
from tests.hsm.hostile_tool import SIGNATURE, TOKEN

PAYLOAD = bytes(range(256)) * 3


@pytest.fixture
def desk(ssh_server):
    desk = SshDesk(ssh_server.prefix(), Wake(), PATIENT.file_s)
    desk.reach(("true",))
    yield desk
    desk.close()


# --- a session ---------------------------------------------------------------------------


def test_a_whole_session_runs_on_the_other_machine(rig, ssh_server):
    tool = rig(prefix=ssh_server.prefix())

    tool.hsm.ask(LOG_IN)
    assert tool.hsm.ask(GenerateToken(Service.USER)) == TOKEN
    assert tool.hsm.ask(SIGN).signature == SIGNATURE
    payload = Path(tool.notes("got")[2].split("--data-path ")[1])
    assert list(payload.parent.iterdir()) == []
    assert payload.parent.stat().st_mode & 0o777 == 0o700
    tool.hsm.close()

    assert tool.notes("read") == ["payload of the day"]
    assert tool.notes("mode") == ["0o600"]
    assert tool.notes("got")[-1] == "quit"
    assert not payload.parent.exists()


@pytest.mark.parametrize("look", ["everything", "slow", "echo-secrets-redraw"])
def test_the_tool_may_look_odd_there_too(rig, ssh_server, look):
    tool = rig(prefix=ssh_server.prefix(), look=look)

    tool.hsm.ask(LOG_IN)

    assert len(tool.hsm.ask(ListUsers())) == 2


def test_a_password_presses_no_keys_of_ssh(rig, ssh_server):
    tool = rig(prefix=ssh_server.prefix())

    tool.hsm.ask(replace(LOG_IN, password=type(LOG_IN.password)("~.")))

    assert tool.notes("told") == ["2 characters"]
    assert len(tool.hsm.ask(ListUsers())) == 2


def test_every_word_of_the_command_arrives_as_it_is(tmp_path, ssh_server):
    seen = tmp_path / "seen $HOME; 'quoted' \"twice\" *"
    script = 'printf "%s\\n" "$@" > "$0"; exit 3'
    words = ("sh", "-c", script, str(seen), "$(id)", "a  b", "", "~", "\u00e4", "it's")

    with pytest.raises(HsmUnreachableError, match="has ended"):
        CloudhsmCli(Tool(words, ssh_server.prefix()), PATIENT).ask(ListUsers())

    assert seen.read_text().split("\n")[:-1] == [*words[4:], "interactive"]


def test_a_tool_that_is_missing_there_is_unreachable_with_the_shells_words(ssh_server):
    hsm = CloudhsmCli(Tool(("/nowhere/cloudhsm-cli",), ssh_server.prefix()), PATIENT)

    with pytest.raises(HsmUnreachableError, match=r"/nowhere/cloudhsm-cli"):
        hsm.ask(ListUsers())


def test_aborting_ends_the_tool_and_removes_the_files_there(rig, ssh_server):
    tool = rig(prefix=ssh_server.prefix(), fault="silent", at="crypto", has_bell=True)
    errors = []
    thread = threading.Thread(target=lambda: errors.append(_error_of(tool.hsm, SIGN)))
    thread.start()
    tool.wait_for_bell()
    payload = Path(tool.notes("got")[0].split("--data-path ")[1])
    (pid,) = tool.notes("pid")
    watch = os.pidfd_open(int(pid))
    assert payload.exists()

    tool.hsm.abort()
    thread.join()

    assert "aborted" in str(errors[0])
    assert not payload.parent.exists()
    wait_until_ended(watch)


def test_a_driver_that_is_killed_leaves_nothing_on_the_other_machine(ssh_server, tmp_path):
    script = (
        "import sys; from approver_gui.hsm.ssh import SshDesk;"
        "from approver_gui.hsm.waking import Wake; from approver_gui.hsm.dialogue import Slot;"
        "desk = SshDesk(sys.argv[1:], Wake(), 30); desk.reach(('true',));"
        "print(desk.place(Slot.PAYLOAD, b'x'), desk._own, desk._keeper.pid, flush=True);"
        "sys.stdin.read()"
    )
    words = [sys.executable, "-c", script, *ssh_server.prefix()]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as driver:
        assert driver.stdout is not None
        placed, own, keeper = driver.stdout.readline().decode().split()
        watch = os.pidfd_open(int(keeper))
        assert Path(placed).exists()
        driver.kill()

    wait_until_ended(watch)
    assert not Path(placed).parent.exists()
    shutil.rmtree(own)


# --- the way there -----------------------------------------------------------------------


def test_only_ssh_goes_to_another_machine():
    assert is_ssh(("ssh", "host"))
    assert is_ssh(("/usr/bin/ssh", "-p", "22", "host"))
    assert not is_ssh(("sudo", "ssh"))
    assert not is_ssh(())


@pytest.mark.parametrize(
    ("how", "facts"),
    [
        (
            {"known": ""},
            (
                "The server's host key is not known",
                "Host key verification failed",
                "known_hosts",
            ),
        ),
        (
            {"known": "other_key"},
            (
                "The server's host key has changed",
                "IDENTIFICATION HAS CHANGED",
                "Do not go on",
            ),
        ),
        (
            {"user": "other_key"},
            ("The server refused the login", "Permission denied (publickey)", "ssh-agent"),
        ),
    ],
)
def test_a_server_that_is_not_trusted_or_does_not_trust_us(rig, ssh_server, how, facts):
    tool = rig(prefix=ssh_server.prefix(**how))
    title, words, advice = facts

    with pytest.raises(HsmUnreachableError) as caught:
        tool.hsm.ask(CREATE_USER)

    assert str(caught.value.title) == title
    assert words in str(caught.value.detail)
    assert advice in str(caught.value.hint)
    assert tool.notes("pid") == []
    with pytest.raises(HsmSessionLostError):
        tool.hsm.ask(CREATE_USER)


def test_a_host_key_is_never_recorded(rig, ssh_server):
    tool = rig(prefix=ssh_server.prefix(known=""))

    with pytest.raises(HsmUnreachableError):
        tool.hsm.ask(ListUsers())

    assert (ssh_server.folder / "known-").read_text() == ""


def test_nobody_listens(ssh_server):
    prefix = [word if word != str(ssh_server.port) else "1" for word in ssh_server.prefix()]
    before = _own_folders()

    with pytest.raises(HsmUnreachableError, match="Connection refused") as caught:
        CloudhsmCli(Tool(prefix=tuple(prefix))).ask(ListUsers())

    assert str(caught.value.title) == "The server cannot be reached"
    assert _own_folders() == before


# --- files -------------------------------------------------------------------------------


def test_files_go_and_come_as_they_are(desk):
    path = Path(desk.place(Slot.PAYLOAD, PAYLOAD))
    assert path.read_bytes() == PAYLOAD
    assert path.stat().st_mode & 0o777 == 0o600

    Path(desk.path(Slot.TOKEN)).write_bytes(PAYLOAD[::-1])
    assert desk.fetch(Slot.TOKEN) == PAYLOAD[::-1]

    big = bytes(MAX_FILE_BYTES)
    desk.place(Slot.APPROVAL, big)
    assert desk.fetch(Slot.APPROVAL) == big


def test_a_file_is_placed_only_where_nothing_is_there_either(desk):
    desk.place(Slot.PAYLOAD, b"x")

    with pytest.raises(OSError, match="exist"):
        desk.place(Slot.PAYLOAD, b"y")


def test_the_next_command_there_has_other_files(desk):
    old = Path(desk.place(Slot.PAYLOAD, b"x"))

    desk.clear()

    assert list(old.parent.iterdir()) == []
    assert desk.path(Slot.PAYLOAD) != str(old)


@pytest.mark.parametrize("name", ["missing", "folder", "pipe", "long"])
def test_what_is_no_file_there_is_not_fetched(desk, name):
    path = Path(desk.path(Slot.TOKEN))
    {
        "missing": lambda: None,
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "long": lambda: path.write_bytes(bytes(MAX_FILE_BYTES + 1)),
    }[name]()

    with pytest.raises(OSError, match="token"):
        desk.fetch(Slot.TOKEN)


def test_a_connection_that_breaks_is_noticed_by_everything(desk):
    keeper = desk._keeper
    keeper.kill()
    keeper.wait()

    with pytest.raises(OSError, match=r"ended|pipe"):
        desk.clear()
    desk.close()
    desk.close()

    for closed in (desk.clear, lambda: desk.fetch(Slot.TOKEN)):
        with pytest.raises(OSError, match="not open"):
            closed()
    with pytest.raises(OSError, match="not open"):
        desk.place(Slot.PAYLOAD, b"x")


def test_a_connection_that_breaks_between_two_requests_was_sent_nothing(rig, ssh_server):
    tool = rig(prefix=ssh_server.prefix())
    tool.hsm.ask(ListUsers())
    keeper = tool.hsm._desk._keeper
    keeper.kill()
    keeper.wait()

    with pytest.raises(HsmSessionLostError):
        tool.hsm.ask(SIGN)

    assert tool.notes("got") == ["user list"]


def _own_folders():
    return sorted(Path(tempfile.gettempdir()).glob(f"{FOLDER_PREFIX}*"))


def _error_of(hsm, request):
    with pytest.raises(ApproverError) as caught:
        hsm.ask(request)
    return caught.value
