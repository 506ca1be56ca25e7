# SPDX-License-Identifier: Apache-2.0
"""The other door: ``--coordinator``, and the cluster it connects to at once."""

import pytest

from approver_gui.headless.parser import parse_arguments


def refused(*argv: str) -> object:
    with pytest.raises(SystemExit) as ended:
        parse_arguments(argv)
    return ended.value.code


def test_the_window_is_the_approvers_unless_the_coordinators_is_asked_for():
    assert not parse_arguments(["a.json"]).coordinator
    arguments = parse_arguments(["--coordinator"])
    assert (arguments.command, arguments.coordinator, arguments.connect) == (None, True, None)


def test_where_it_connects_is_passed_on_as_it_was_typed():
    arguments = parse_arguments(["--coordinator", "--connect", "embedded:a b"])
    assert arguments.connect == "embedded:a b"


def test_a_word_after_connect_is_no_command():
    assert parse_arguments(["--connect", "inspect", "--coordinator"]).connect == "inspect"


def test_a_window_can_be_given_half_of_the_screen():
    assert parse_arguments(["--half", "right"]).half == "right"
    assert parse_arguments(["a.json"]).half is None


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["--coordinator", "a.json"], "opens no token files"),
        (["--connect", "local:"], "goes with --coordinator"),
        (["--coordinator", "--connect"], "expected one argument"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(argv, words, capsys):
    assert refused(*argv) == 2
    assert words in capsys.readouterr().err


def test_the_help_names_both_doors(capsys):
    assert refused("--help") == 0
    said = capsys.readouterr().out
    assert "--coordinator [--connect WHERE]" in said
    assert "embedded:FILE" in said
