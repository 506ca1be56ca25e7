# SPDX-License-Identifier: Apache-2.0
"""Every command is added in one way: words, nothing abbreviated."""

from argparse import ArgumentParser

import pytest

from approver_gui.headless.options import add_command, add_json


@pytest.fixture
def parser():
    parser = ArgumentParser(prog="p")
    commands = parser.add_subparsers(dest="command")
    add_json(add_command(commands.add_parser, "look", "look around", "As it stands:\n  here"))
    return parser


def test_a_command_says_what_it_does_with_its_first_letter_large(parser, capsys):
    with pytest.raises(SystemExit):
        parser.parse_args(["look", "--help"])

    said = capsys.readouterr().out
    assert "\nLook around.\n" in said
    assert said.endswith("As it stands:\n  here\n")


def test_no_option_is_abbreviated(parser):
    assert parser.parse_args(["look", "--json"]).json is True
    with pytest.raises(SystemExit):
        parser.parse_args(["look", "--js"])
