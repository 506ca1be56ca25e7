# SPDX-License-Identifier: Apache-2.0
"""The command line of ``hsm`` and ``cluster`` takes what they can do, and nothing else."""

from pathlib import Path

import pytest

from approver_gui.headless.cluster_parser import DEFAULT_AMOUNTS, FAULTS, MOST_HSMS
from approver_gui.headless.parser import parse_arguments
from approver_gui.hsm.embedded import ownership, rehearsal
from approver_gui.hsm.embedded.state import FaultKind


def refused(*argv):
    with pytest.raises(SystemExit) as ended:
        parse_arguments(argv)
    return ended.value.code == 2


def test_the_names_here_are_those_of_the_embedded_cluster():
    # Named once more, because the command line loads nothing of the vault.
    assert list(FAULTS) == [kind.value for kind in FaultKind]
    assert MOST_HSMS == ownership.MOST_HSMS


def test_the_same_fault_amounts_to_the_same_here_and_at_the_console():
    there = {kind.value: amount for kind, amount in rehearsal._AMOUNTS.items()}
    assert there == DEFAULT_AMOUNTS


@pytest.mark.parametrize("act", ["new", "status", "console", "log"])
def test_every_act_names_the_file(act):
    assert refused("cluster", act)
    assert parse_arguments(["cluster", act, "--state", "c"]).state == Path("c")


@pytest.mark.parametrize("number", ["0", "29", "-1", "x", "", "2.0", "\u0663", "1" * 5000])
def test_a_cluster_has_between_one_and_twenty_eight_hsms(number):
    assert refused("cluster", "new", "--state", "c", f"--hsms={number}")


def test_the_numbers_at_both_ends_are_taken():
    for number in (1, MOST_HSMS):
        given = parse_arguments(["cluster", "new", "--state", "c", "--hsms", str(number)])
        assert given.hsms == number
    assert parse_arguments(["cluster", "new", "--state", "c"]).hsms == 2


@pytest.mark.parametrize("stream", ["0", "x", "-2", "9" * 30])
def test_streams_are_counted_from_one(stream):
    assert refused("cluster", "log", "--state", "c", f"--stream={stream}")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("burn",),
        ("slow", "--clear"),
        ("slow", "--amount", "much"),
        ("slow", "--amount", "nan"),
        ("slow", "--amount", "inf"),
        ("slow", "--amount", "1e7"),
    ],
)
def test_a_fault_is_one_that_there_is(words):
    assert refused("cluster", "fault", "--state", "c", *words)


def test_a_fault_is_given_in_full():
    words = ("slow", "--amount", "2.5", "--command", "crypto sign")
    given = parse_arguments(["cluster", "fault", *words, "--state", "c"])

    assert (given.command, given.act, given.name) == ("cluster", "fault", "slow")
    assert (given.amount, given.words, given.clear) == (2.5, "crypto sign", False)


def test_a_prefix_is_split_as_a_shell_would():
    given = parse_arguments(["hsm", "check", "--prefix", "ssh -p 22 'a host'"])

    assert given.prefix == ("ssh", "-p", "22", "a host")
    assert parse_arguments(["hsm", "check"]).prefix == ()


@pytest.mark.parametrize("prefix", ["", "  ", "ssh 'host", "ssh \0"])
def test_what_is_no_prefix_is_wrong_usage(prefix):
    assert refused("hsm", "check", "--prefix", prefix)


@pytest.mark.parametrize("name", ["", "-x", "a b", "a\n", "x" * 65, "\u00e9"])
def test_what_is_no_cluster_id_is_wrong_usage(name):
    assert refused("hsm", "check", f"--cluster-id={name}")


def test_a_check_is_of_one_tool():
    assert refused("hsm", "check", "--tool", "t", "--state", "c")
    assert parse_arguments(["hsm", "check", "--tool", "./t"]).tool == "./t"
    assert parse_arguments(["hsm", "check", "--cluster-id", "cluster-1"]).cluster_id == (
        "cluster-1"
    )
