# SPDX-License-Identifier: Apache-2.0
"""What can be typed after ``merge`` and ``tally``."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable
from pathlib import Path

MOST_NEEDED = 1024
_CODES = """\
exit codes beside the general ones:
  3  refused: a file is none of this token, or the original contradicts itself
  6  too few approvals count
"""

AddParser = Callable[..., ArgumentParser]
"""``add_parser`` of the parser's commands."""


def add_merge(commands: AddParser) -> None:
    """Add ``merge``: what it wants is told by its help."""
    parser = _add(commands, "merge", "put signed files together into the one to execute with")
    parser.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="the new file to write"
    )
    parser.add_argument(
        "--at-most-needed",
        action="store_true",
        help="write no more approvals than are needed, instead of all that count",
    )


def add_tally(commands: AddParser) -> None:
    """Add ``tally``: the same without writing anything."""
    _add(commands, "tally", "say which approvals count and what is missing")


def _add(commands: AddParser, name: str, words: str) -> ArgumentParser:
    parser = commands(
        name,
        help=words,
        description=f"{words[0].upper()}{words[1:]}. No file is changed or overwritten.",
        epilog=_CODES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "original", type=Path, metavar="ORIGINAL", help="the token as the cluster gave it"
    )
    parser.add_argument(
        "signed", type=Path, nargs="+", metavar="SIGNED", help="a file that was signed"
    )
    parser.add_argument(
        "--roster",
        required=True,
        type=Path,
        metavar="FILE",
        help="whose key is whose: a roster of this program, or a JSON object of user name to"
        " path of a public key (PEM), as seen from the roster's folder",
    )
    parser.add_argument(
        "--need",
        type=_needed,
        metavar="M",
        help="how many approvals are needed, where the roster does not say",
    )
    parser.add_argument("--json", action="store_true", help="for programs, not for people")
    return parser


def _needed(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > len(str(MOST_NEEDED)):
        raise ArgumentTypeError("this is no number such as 2")
    if not 1 <= int(text) <= MOST_NEEDED:
        raise ArgumentTypeError(f"1 to {MOST_NEEDED} approvals can be needed")
    return int(text)
