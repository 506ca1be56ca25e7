# SPDX-License-Identifier: Apache-2.0
"""What can be typed after the coordinator's commands."""

from pathlib import Path

import pytest

from approver_gui.headless import coordinator_parser
from approver_gui.headless.coordinator_parser import FORMS, HASHES, MECHANISMS, ROLES
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.parser import parse_arguments
from approver_gui.hsm.words import Hash, Mechanism, Role, Service

WAY = ("--connect", "local:", "--as", "user1", "--role", "crypto-user")
PLACES = ("--out-token", "t", "--watch", "d")


def refused(*argv: str, capsys) -> str:
    with pytest.raises(SystemExit) as ended:
        parse_arguments(argv)
    assert ended.value.code == ExitCode.USAGE
    said: str = capsys.readouterr().err
    return said


def test_the_words_are_those_of_the_cluster():
    from_cluster = set(Role), set(Mechanism), set(Hash)
    assert (set(ROLES), set(MECHANISMS), set(HASHES)) == from_cluster
    assert set(coordinator_parser.VALUED_SERVICES) < set(Service)
    assert FORMS == ("base64", "der", "raw")


def test_signing_needs_little():
    asked = parse_arguments(
        ["execute", *WAY, "--sign", "f", "--key", "k", "--out", "s", *PLACES]
    )
    assert (asked.sign, asked.key, asked.out) == (Path("f"), "k", Path("s"))
    assert (asked.hash, asked.mechanism, asked.form) == ("sha256", None, "base64")
    assert (asked.wait, asked.roster, asked.password_fd) == (None, None, None)


def test_one_operation_and_one_only(capsys):
    assert "required" in refused("execute", *WAY, *PLACES, capsys=capsys)
    two = ("--share", "user2", "--unshare", "user2")
    assert "not allowed with" in refused("execute", *WAY, *PLACES, *two, capsys=capsys)


@pytest.mark.parametrize("text", ["-1", "1.5", "x", "86401", "9" * 30])
def test_a_wait_is_a_number_of_seconds(text, capsys):
    said = refused("execute", *WAY, *PLACES, "--share", "u", f"--wait={text}", capsys=capsys)
    assert "86400" in said


def test_a_descriptor_is_a_number(capsys):
    given = ("--share", "u", "--password-fd", "stdin")
    assert "0 or 3" in refused("execute", *WAY, *PLACES, *given, capsys=capsys)
    assert (
        parse_arguments(
            ["execute", *WAY, *PLACES, "--share", "u", "--password-fd", "3"]
        ).password_fd
        == 3
    )


def test_a_password_can_be_no_argument(capsys):
    given = ("--share", "u", "--password", "secret")
    assert "unrecognized" in refused("execute", *WAY, *PLACES, *given, capsys=capsys)


def test_the_other_commands_are_short():
    assert parse_arguments(["report", "abc"]).ceremony == "abc"
    logs = parse_arguments(["logs", "a", "b", "--beside-journal"])
    assert (logs.files, logs.beside_journal, logs.events) == (
        [Path("a"), Path("b")],
        True,
        False,
    )
    rehearse = parse_arguments(["rehearse"])
    assert (rehearse.out, rehearse.keep) == (None, False)
