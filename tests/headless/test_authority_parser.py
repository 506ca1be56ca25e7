# SPDX-License-Identifier: Apache-2.0
"""``cluster sign-csr`` and ``cluster authority`` as they are typed."""

from argparse import ArgumentParser
from pathlib import Path

import pytest

from approver_gui.cluster.authority import MOST_YEARS as MOST_YEARS_OF_AUTHORITIES
from approver_gui.headless.authority_parser import MOST_YEARS, SIZES, add_authority
from approver_gui.keys.purpose import AUTHORITY


def parsed(*argv):
    parser = ArgumentParser(prog="p")
    add_authority(parser.add_subparsers(dest="act", required=True).add_parser)
    return parser.parse_args([str(word) for word in argv])


def test_the_parser_names_what_authorities_can_do():
    assert AUTHORITY.sizes == SIZES
    assert MOST_YEARS_OF_AUTHORITIES == MOST_YEARS


def test_signing_needs_a_request_and_an_authority_only():
    arguments = parsed("sign-csr", "c.csr", "--authority", "ours")

    assert (arguments.act, arguments.file) == ("sign-csr", Path("c.csr"))
    assert arguments.authority == "ours"
    assert (arguments.out, arguments.issuer_out, arguments.years) == (None, None, None)
    with pytest.raises(SystemExit):
        parsed("sign-csr", "c.csr")


def test_an_authority_has_3072_bits_and_ten_years_by_default():
    arguments = parsed("authority", "make", "ours")

    assert (arguments.act, arguments.deed) == ("authority", "make")
    assert (arguments.bits, arguments.years, arguments.country) == (3072, 10, "")


@pytest.mark.parametrize(
    "wrong",
    [
        ("--bits", "1024"),
        ("--years", "0"),
        ("--years", "51"),
        ("--years", "ten"),
        ("--years", "9999999999999999999"),
        ("--passphrase", "secret"),
        ("--passphrase-fd", "x"),
    ],
)
def test_what_cannot_be_is_refused(wrong, capsys):
    with pytest.raises(SystemExit):
        parsed("authority", "make", "ours", *wrong)
    assert "error" in capsys.readouterr().err


@pytest.mark.parametrize(
    "act", ["make", "complete", "import", "list", "export", "backup", "restore", "delete"]
)
def test_every_act_explains_itself(act, capsys):
    with pytest.raises(SystemExit) as ended:
        parsed("authority", act, "--help")

    assert ended.value.code == 0
    assert "usage: p authority" in capsys.readouterr().out
