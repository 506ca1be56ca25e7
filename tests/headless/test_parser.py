# SPDX-License-Identifier: Apache-2.0
"""The command line takes what the help says, and nothing that only looks like it."""

import re
from pathlib import Path

import pytest

from approver_gui import __version__
from approver_gui.headless.parser import COMMANDS, parse_arguments

ACTS = {
    "keys": (
        *("create", "import", "list", "export-public"),
        *("passwd", "backup", "restore", "delete"),
    ),
    "journal": ("show", "verify", "export"),
    "hsm": ("check",),
    "cluster": ("new", "status", "console", "fault", "log"),
}
EVERY_COMMAND = [
    ("inspect",),
    ("sign",),
    *((command, act) for command, acts in ACTS.items() for act in acts),
]
SIGN = ("sign", "t.json", "--key", "k", "--as", "u", "--role", "admin", "--out", "o.json")


def refused(*argv):
    with pytest.raises(SystemExit) as ended:
        parse_arguments(argv)
    return ended.value.code


def test_without_a_command_files_are_for_the_window():
    arguments = parse_arguments(["a.json", "b.json"])

    assert arguments.command is None
    assert arguments.files == [Path("a.json"), Path("b.json")]


@pytest.mark.parametrize(
    ("argv", "command"),
    [
        ([], None),
        (["./inspect"], None),
        (["a.json", "inspect"], None),
        (["--", "inspect"], None),
        (["--home", "inspect"], None),
        (["--home", "d", "a.json"], None),
        (["inspect", "a.json"], "inspect"),
        (["--home", "d", "inspect", "a.json"], "inspect"),
        (["--home=d", "inspect", "inspect"], "inspect"),
        (["keys", "list"], "keys"),
        (["journal", "verify"], "journal"),
    ],
)
def test_the_first_word_decides(argv, command):
    assert parse_arguments(argv).command == command


def test_the_home_is_a_folder_of_ones_choosing():
    assert parse_arguments(["--home", "d", "keys", "list"]).home == Path("d")
    assert parse_arguments(["keys", "list"]).home is None


def test_what_signs_is_said_in_full():
    arguments = parse_arguments([*SIGN, "--acknowledge", "x", "--passphrase-fd", "3"])

    assert (arguments.key, arguments.username, arguments.role) == ("k", "u", "admin")
    assert (arguments.acknowledge, arguments.overrule) == ("x", "")
    assert arguments.passphrase_fd == 3


@pytest.mark.parametrize("option", ["--key", "--as", "--role", "--out"])
def test_nothing_that_signing_needs_is_guessed(option, capsys):
    at = SIGN.index(option)

    assert refused(*SIGN[:at], *SIGN[at + 2 :]) == 2
    assert option in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv",
    [
        ("sign",),
        ("inspect",),
        ("inspect", "a.json", "b.json"),
        ("keys",),
        ("keys", "burn"),
        ("journal",),
        ("journal", "burn"),
        ("journal", "set-aside"),
        ("--nonsense",),
        ("inspect", "a.json", "--nonsense"),
        (*SIGN, "--passphrase", "secret"),
        (*SIGN, "--passphrase-f", "3"),
        (*SIGN, "--acknowledg", "x"),
        ("--hom", "d", "inspect", "a.json"),
    ],
)
def test_anything_else_is_wrong_usage(argv):
    assert refused(*argv) == 2


@pytest.mark.parametrize(
    "moment",
    [
        "yesterday",
        "",
        "2026-13-01",
        "2026-03-01T25:00",
        "9999-12-31T23:59:59-23:00",
        "0001-01-01T00:00:00+23:00",
        "1700000000",
    ],
)
def test_what_is_no_time_is_wrong_usage(moment, capsys):
    assert refused("inspect", "a.json", "--at", moment) == 2
    assert "ISO 8601" in capsys.readouterr().err


@pytest.mark.parametrize("descriptor", ["-1", "x", "", "1.5", "9" * 30, "\u0663"])
def test_what_is_no_descriptor_is_wrong_usage(descriptor):
    assert refused(*SIGN, f"--passphrase-fd={descriptor}") == 2


def test_the_help_names_every_command_and_exit_code(capsys):
    for argv in (["--help"], ["--home", "d", "-h"]):
        assert refused(*argv) == 0
        said = capsys.readouterr().out
        assert all(re.search(rf"^  {name} ", said, re.MULTILINE) for name in COMMANDS)
        assert all(f"\n  {code}  " in said for code in (*range(6), 7, 8))
        assert "--home" in said


@pytest.mark.parametrize("words", EVERY_COMMAND)
def test_every_command_explains_itself(words, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert refused(*words, "--help") == 0

    said = capsys.readouterr().out
    assert said.startswith(f"usage: approver-gui {' '.join(words)}")
    options = re.findall(r"^  (?:-h, )?(--[a-z-]+)(.*(?:\n {20,}.*)?)", said, re.MULTILINE)
    assert options
    assert [name for name, words_of_it in options if not words_of_it.strip()] == []
    assert max(map(len, said.splitlines())) <= 80
    assert said.isascii()


def test_help_on_a_group_names_its_acts(capsys):
    for group, acts in ACTS.items():
        refused(group, "--help")
        said = capsys.readouterr().out
        assert [act for act in acts if f"\n    {act}" not in said] == []


def test_help_on_commands_with_secrets_tells_how_to_give_them(capsys):
    for words in EVERY_COMMAND:
        refused(*words, "--help")
        said = capsys.readouterr().out
        assert ("-fd N" in said) == ("never shown" in said), words


def test_the_version_is_one_line(capsys):
    assert refused("--version") == 0
    assert capsys.readouterr().out == f"approver-gui {__version__}\n"
