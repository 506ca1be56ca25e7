# SPDX-License-Identifier: Apache-2.0
"""``cluster setup`` as it is typed."""

from argparse import ArgumentParser
from pathlib import Path

import pytest

from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.options import LONGEST_WAIT_S
from approver_gui.headless.setup_parser import add_setup


def parsed(*argv):
    parser = ArgumentParser(prog="p")
    add_setup(parser.add_subparsers(dest="act", required=True).add_parser)
    return parser.parse_args(["setup", *map(str, argv)])


def test_a_plan_is_all_that_is_needed():
    arguments = parsed("--plan", "cluster.toml")

    assert (arguments.act, arguments.plan) == ("setup", Path("cluster.toml"))
    assert (arguments.dry_run, arguments.json) == (False, False)
    assert (arguments.secrets_fd, arguments.wait) == (None, None)
    with pytest.raises(SystemExit):
        parsed()


def test_everything_else_is_as_it_is_typed():
    arguments = parsed(
        *("--plan", "p.toml", "--dry-run", "--secrets-fd", 3, "--wait", 0, "--json")
    )

    assert (arguments.dry_run, arguments.json) == (True, True)
    assert (arguments.secrets_fd, arguments.wait) == (3, 0)
    assert parsed("--plan", "p", "--wait", LONGEST_WAIT_S).wait == LONGEST_WAIT_S


@pytest.mark.parametrize("option", ["--secrets-fd", "--wait"])
@pytest.mark.parametrize("value", ["", "-1", "x", "1.0", "\u0663", "1" * 5000])
def test_numbers_are_whole_and_within_bounds(option, value, capsys):
    with pytest.raises(SystemExit):
        parsed("--plan", "p.toml", f"{option}={value}")
    assert option in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv", [("--password", "x"), ("--passphrase", "x"), ("--dry",), ("more.toml",)]
)
def test_no_secret_no_abbreviation_and_no_second_plan_is_taken(argv):
    with pytest.raises(SystemExit):
        parsed("--plan", "p.toml", *argv)


def test_the_help_names_its_exit_codes(capsys):
    with pytest.raises(SystemExit):
        parsed("--help")
    said = capsys.readouterr().out
    for code in (ExitCode.REFUSED, ExitCode.TOO_FEW, ExitCode.OUTCOME_UNKNOWN):
        assert f"\n  {code:d}  " in said
