# SPDX-License-Identifier: Apache-2.0
"""The command line of ``hsm`` and ``cluster``; it loads nothing of the vault."""

import math
import re
import shlex
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path

from approver_gui.headless.authority_parser import add_authority
from approver_gui.headless.deed_parser import add_verify
from approver_gui.headless.options import AddParser, add_command, add_json, whole_number
from approver_gui.headless.setup_parser import add_setup

FAULTS = {
    "slow": "one command takes N seconds longer",
    "hang": "one command is never answered",
    "drop-before": "the tool ends before it carries out one command",
    "drop-after": "the tool ends after it carried out one command, unanswered",
    "hsm-missing": "changes do not reach N of the HSMs",
    "clock-skew": "the cluster's clock is N seconds ahead",
    "full-token-table": "there is no room for another token",
}
"""The faults by name, each with its words."""
DEFAULT_AMOUNTS = {"slow": 5.0, "hsm-missing": 1.0, "clock-skew": 600.0}
MOST_HSMS = 28
"""As many as AWS allows in a cluster, whatever the account's quota."""
_MOST_AMOUNT = 1_000_000
_REHEARSAL = "An embedded cluster is a rehearsal, not an HSM: a file on this machine."
_CLUSTER_HELP = f"""\
Any cluster, a real one too: 'verify' tells whether its HSM is genuine, 'authority' and
'sign-csr' are the issuing authority that makes it yours, wherever they run; 'setup' leads
from the bare cluster to its first signature.

The others make and use an embedded cluster.
{_REHEARSAL}
"""
_PAPERS_HELP = f"""\
The cluster's request, certificates and two roots, under the names that AWS's guide
gives them; 'cluster verify' reads the folder. The roots are the cluster's own.
{_REHEARSAL}"""
_INITIALISE_HELP = f"""\
A cluster takes a certificate once. Then its console answers where the issuing
certificate lies at FILE.customerCA.crt, as cloudhsm-cli wants it at
/opt/cloudhsm/etc/customerCA.crt.
{_REHEARSAL}"""
_FAULT_HELP = "\n".join(
    (
        "faults:",
        *(f"  {name:<18}{words}" for name, words in FAULTS.items()),
        "",
        "The first four strike once and are used up; the others last until --clear.",
        _REHEARSAL,
    )
)


def add_hsm(add_parser: AddParser) -> None:
    """Add ``hsm``."""
    epilog = "Nobody logs in and nothing is changed. A step that fails exits with 7."
    hsm = add_command(add_parser, "hsm", "check the way to a cluster")
    acts = hsm.add_subparsers(dest="act", metavar="ACT", required=True).add_parser
    check = add_command(
        acts, "check", "say whether cloudhsm-cli and its answers are understood", epilog
    )
    where = check.add_mutually_exclusive_group()
    where.add_argument(
        "--tool", metavar="PATH", help="cloudhsm-cli, where it is not in AWS's folder"
    )
    where.add_argument(
        "--state", type=Path, metavar="FILE", help="rehearse on this embedded cluster instead"
    )
    check.add_argument(
        "--prefix",
        type=_words,
        default=(),
        metavar="CMD",
        help="run the tool elsewhere, such as 'ssh host'",
    )
    check.add_argument(
        "--cluster-id",
        type=_cluster_id,
        metavar="ID",
        help="which cluster, where several are configured",
    )
    check.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="write what was typed and shown, without secrets, into a new file for support",
    )
    add_json(check)


def add_cluster(add_parser: AddParser) -> None:
    """Add ``cluster``."""
    cluster = add_command(
        add_parser, "cluster", "make a cluster your own, or rehearse with one", _CLUSTER_HELP
    )
    acts = cluster.add_subparsers(dest="act", metavar="ACT", required=True).add_parser
    add_verify(acts)
    add_authority(acts)
    add_setup(acts)

    new = add_command(acts, "new", "make a new embedded cluster", _REHEARSAL)
    _add_state(new, "the new file")
    new.add_argument(
        "--hsms", type=_hsms, default=2, metavar="N", help="how many HSMs it has (default: 2)"
    )

    status = add_command(acts, "status", "say how an embedded cluster is doing", _REHEARSAL)
    _add_state(status)
    add_json(status)

    certificates = add_command(
        acts, "certificates", "write the papers of an embedded cluster", _PAPERS_HELP
    )
    _add_state(certificates)
    certificates.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="a new folder, or an empty one"
    )

    initialise = add_command(
        acts, "initialise", "make an embedded cluster one's own, for good", _INITIALISE_HELP
    )
    _add_state(initialise)
    for option, words in (
        ("--signed", "the certificate for the cluster's request"),
        ("--anchor", "the issuing certificate, whose key has signed it"),
    ):
        initialise.add_argument(option, type=Path, required=True, metavar="PEM", help=words)
    initialise.add_argument(
        "--place",
        action="store_true",
        help="put the issuing certificate where the cluster's console looks for it, too",
    )

    epilog = f"Type 'help' for the commands, 'quit' to leave.\n{_REHEARSAL}"
    _add_state(add_command(acts, "console", "type commands as at cloudhsm-cli", epilog))

    fault = add_command(acts, "fault", "plan that something goes wrong", _FAULT_HELP)
    _add_state(fault)
    which = fault.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "name", nargs="?", choices=tuple(FAULTS), metavar="NAME", help="a fault, see below"
    )
    which.add_argument("--clear", action="store_true", help="plan none any more")
    fault.add_argument(
        "--amount", type=_amount, metavar="N", help="seconds or HSMs, where a fault has any"
    )
    fault.add_argument(
        "--command",
        dest="words",
        default="",
        metavar="WORDS",
        help="strike only a command that begins so, such as 'crypto sign'",
    )

    log = add_command(acts, "log", "show the audit log of one of the HSMs", _REHEARSAL)
    _add_state(log)
    log.add_argument(
        "--stream", type=_stream, default=1, metavar="N", help="which HSM, from 1 (default: 1)"
    )
    log.add_argument(
        "--json", action="store_true", help="as 'aws logs get-log-events' prints it"
    )
    log.add_argument("--out", type=Path, metavar="FILE", help="a new file, not the output")


def _add_state(parser: ArgumentParser, words: str = "the file of the cluster") -> None:
    parser.add_argument("--state", type=Path, required=True, metavar="FILE", help=words)


def _words(text: str) -> tuple[str, ...]:
    try:
        words = tuple(shlex.split(text))
    except ValueError as error:
        raise ArgumentTypeError("its quotes do not fit together") from error
    if not words or "\0" in text:
        raise ArgumentTypeError("this is no command such as 'ssh host'")
    return words


def _cluster_id(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}", text):
        raise ArgumentTypeError("this is no cluster id such as cluster-abc234")
    return text


def _hsms(text: str) -> int:
    return whole_number(text, 1, MOST_HSMS)


def _stream(text: str) -> int:
    return whole_number(text, 1, 10**6)


def _amount(text: str) -> float:
    try:
        amount = float(text)
    except ValueError:
        amount = math.nan
    if not -_MOST_AMOUNT <= amount <= _MOST_AMOUNT:  # nor is "nan" between anything
        raise ArgumentTypeError("this is no number of seconds or HSMs")
    return amount
