# SPDX-License-Identifier: Apache-2.0
"""How every command explains itself, whichever file adds it to the command line."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable

AddParser = Callable[..., ArgumentParser]
"""Adds a command: argparse's ``add_parser`` of some group of commands."""


def add_command(
    add_parser: AddParser, name: str, words: str, epilog: str | None = None
) -> ArgumentParser:
    """Add a command and return its parser.

    Args:
        add_parser: of the group that it belongs to.
        name: what is typed.
        words: what it does, beginning in lower case.
        epilog: what else its help says.
    """
    return add_parser(
        name,
        help=words,
        description=f"{words[0].upper()}{words[1:]}.",
        epilog=epilog,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def add_json(parser: ArgumentParser) -> None:
    """Add the option for programs that read the answer."""
    parser.add_argument("--json", action="store_true", help="for programs, not for people")
