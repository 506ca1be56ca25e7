# SPDX-License-Identifier: Apache-2.0
"""Strange programs in the place of ssh: none of them holds the driver up or is believed."""

import os
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from approver_gui.errors import ApproverError, HsmSessionLostError, HsmUnreachableError
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.dialogue import Slot
from approver_gui.hsm.requests import ListUsers
from approver_gui.hsm.ssh import SshDesk
from approver_gui.hsm.tool import Tool
from approver_gui.hsm.waking import Wake
from tests.hsm.hostile import PATIENT

PAYLOAD = bytes(range(256)) * 3
RUNS_IT = 'for last; do :; done; eval "$last" |'
"""What a program in the place of ssh does to run its last word, a command, here."""


def test_ssh_that_is_missing_is_said_to_be_missing(tmp_path):
    hsm = CloudhsmCli(Tool(prefix=(str(tmp_path / "ssh"), "host")))

    with pytest.raises(HsmUnreachableError, match="OpenSSH is missing"):
        hsm.ask(ListUsers())


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exec sleep 1000", "does not answer"),
        ("exec yes", "does not stop talking"),
        ("exec yes noise", "does not stop talking"),
        ("printf '\033]0;title\007bad' >&2; exit 255", "u{1b}]0;title"),
        ("exit 3", "nothing; it ended with 3"),
        ("exec 1>&-; exec sleep 1000", "nothing; it ended with None"),
        ('shift 27; for w; do :; done; eval "set -- $w"; echo "${5}relative"', "mktemp"),
    ],
)
def test_what_is_no_ssh_is_found_out(tmp_path, script, words):
    prefix = (_a_program(tmp_path, script), "host")

    with pytest.raises(HsmUnreachableError) as caught:
        CloudhsmCli(Tool(prefix=prefix), replace(PATIENT, file_s=1, goodbye_s=0.2)).ask(
            ListUsers()
        )

    assert words in str(caught.value)


def test_a_shell_that_talks_first_is_not_listened_to(tmp_path):
    program = _a_program(tmp_path, 'for last; do :; done; echo Welcome; eval "$last"')
    desk = SshDesk((program, "host"), Wake(), PATIENT.file_s)

    desk.reach(("true",))
    desk.place(Slot.TOKEN, PAYLOAD)
    assert desk.fetch(Slot.TOKEN) == PAYLOAD
    desk.clear()
    folder = Path(desk.path(Slot.TOKEN)).parent
    assert list(folder.iterdir()) == []
    desk.close()

    assert not folder.exists()


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("exec yes", "does not stop talking"),
        ("exec sleep 1000", "does not answer"),
        ("exec 1>&-; exec sleep 1000", "does not answer"),
        ("exit 7", "ended with 7"),
        ("exit 0", "no file"),
    ],
)
def test_a_file_that_does_not_come_is_given_up(tmp_path, then, words):
    runs_it = 'for last; do :; done; case "$last" in *mktemp*) eval "$last"; exit;; esac'
    program = _a_program(tmp_path, f"{runs_it}; {then}")
    desk = SshDesk((program, "host"), Wake(), 1)
    desk.reach(("true",))

    with pytest.raises(OSError, match=words):
        desk.fetch(Slot.TOKEN)

    desk.close()


def test_files_that_are_not_removed_are_noticed(tmp_path):
    program = _a_program(tmp_path, f"{RUNS_IT} sed -u 's,:1$,:2,'")
    desk = SshDesk((program, "host"), Wake(), PATIENT.file_s)
    desk.reach(("true",))

    with pytest.raises(OSError, match="could not be removed"):
        desk.clear()

    desk.close()


def test_a_folder_that_is_not_removed_in_time_is_left(tmp_path):
    program = _a_program(tmp_path, f"{RUNS_IT} cat; exec sleep 1000")
    desk = SshDesk((program, "host"), Wake(), PATIENT.file_s, goodbye_s=0.2)
    desk.reach(("true",))
    keeper = desk._keeper
    assert keeper is not None

    desk.close()

    assert keeper.returncode == -9


def test_aborting_wakes_a_connection_that_does_not_come(tmp_path):
    bell = tmp_path / "bell"
    os.mkfifo(bell)
    prefix = (_a_program(tmp_path, f"echo > {bell}; exec sleep 1000"), "host")
    hsm = CloudhsmCli(Tool(prefix=prefix), replace(PATIENT, file_s=1000, goodbye_s=0))
    errors = []
    thread = threading.Thread(target=lambda: errors.append(_error_of(hsm, ListUsers())))
    thread.start()
    bell.read_text()

    hsm.abort()
    thread.join()

    assert isinstance(errors[0], HsmSessionLostError)


def test_a_temporary_folder_with_a_long_name_is_refused(tmp_path, monkeypatch):
    long = tmp_path / ("x" * 100)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))

    with pytest.raises(HsmUnreachableError, match="too long for ssh"):
        CloudhsmCli(Tool(prefix=("ssh", "host"))).ask(ListUsers())

    assert list(long.iterdir()) == []


def _a_program(folder, script):
    program = folder / "ssh"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    return str(program)


def _error_of(hsm, request):
    with pytest.raises(ApproverError) as caught:
        hsm.ask(request)
    return caught.value
