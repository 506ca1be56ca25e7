# SPDX-License-Identifier: Apache-2.0
"""Files beside the tool are private, new for each command, and gone in the end."""

import os
from pathlib import Path

import pytest

from approver_gui.hsm.desk import LocalDesk, child_environment
from approver_gui.hsm.dialogue import Slot
from approver_gui.hsm.words import MAX_FILE_BYTES


@pytest.fixture
def desk():
    desk = LocalDesk(("sudo", "-n"))
    desk.reach(())
    yield desk
    desk.close()


def test_the_prefix_starts_the_tool():
    desk = LocalDesk(("sudo", "-n"))

    assert desk.reach(("cloudhsm-cli", "interactive")) == (
        "sudo",
        "-n",
        "cloudhsm-cli",
        "interactive",
    )
    desk.close()


def test_a_file_is_placed_for_this_user_alone(desk):
    path = Path(desk.place(Slot.PAYLOAD, b"secret plans"))

    assert str(path) == desk.path(Slot.PAYLOAD)
    assert path.read_bytes() == b"secret plans"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_file_is_placed_only_where_nothing_is(desk):
    Path(desk.path(Slot.PAYLOAD)).symlink_to("/dev/full")

    with pytest.raises(FileExistsError):
        desk.place(Slot.PAYLOAD, b"x")


def test_what_the_tool_wrote_is_fetched(desk):
    Path(desk.path(Slot.TOKEN)).write_bytes(b"{}")

    assert desk.fetch(Slot.TOKEN) == b"{}"


@pytest.mark.parametrize("name", ["missing", "folder", "pipe", "long"])
def test_what_is_no_regular_file_of_a_bounded_size_is_not_fetched(desk, name):
    path = Path(desk.path(Slot.TOKEN))
    {
        "missing": lambda: None,
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "long": lambda: path.write_bytes(bytes(MAX_FILE_BYTES + 1)),
    }[name]()

    with pytest.raises(OSError, match="token"):
        desk.fetch(Slot.TOKEN)


def test_the_next_command_has_other_files_and_the_last_ones_are_gone(desk):
    old = Path(desk.place(Slot.PAYLOAD, b"x"))
    Path(desk.path(Slot.TOKEN)).write_bytes(b"{}")

    desk.clear()

    assert list(old.parent.iterdir()) == []
    assert desk.path(Slot.PAYLOAD) != str(old)
    with pytest.raises(FileNotFoundError):
        desk.fetch(Slot.TOKEN)


def test_nothing_is_left_of_a_closed_desk(desk):
    folder = Path(desk.place(Slot.PAYLOAD, b"x")).parent

    desk.close()
    desk.close()

    assert not folder.exists()
    with pytest.raises(FileNotFoundError):
        desk.path(Slot.TOKEN)


def test_a_child_is_told_little_and_no_secret(monkeypatch):
    monkeypatch.setenv("CLOUDHSM_PIN", "user1:password")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("SSH_AUTH_SOCK", "/run/agent")
    monkeypatch.delenv("TZ", raising=False)

    environment = child_environment()

    assert environment["TERM"] == "dumb"
    assert environment["SSH_AUTH_SOCK"] == "/run/agent"
    assert environment["PATH"] == os.environ["PATH"]
    assert not {"CLOUDHSM_PIN", "AWS_SECRET_ACCESS_KEY", "TZ"} & set(environment)
