# SPDX-License-Identifier: Apache-2.0
"""How every command explains itself, whichever file adds it to the command line."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable
from datetime import UTC, datetime

SECRETS_HELP = """\
Passphrases are asked for at the terminal and never shown. For scripts each
option that ends in -fd names an open file descriptor, from which one line is
read. Two options may name the same descriptor: its lines are then used in the
order in which the options stand above. They cannot be given as arguments or in
the environment, where other programs see them.
"""
"""How secrets are given, for the help of the commands that need any."""
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


def moment(text: str) -> datetime:
    """Return a time in ISO 8601, aware; without an offset it is UTC.

    Raises:
        ArgumentTypeError: it is none.
    """
    try:
        given = datetime.fromisoformat(text)
        aware = given if given.tzinfo else given.replace(tzinfo=UTC)
        return aware.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ArgumentTypeError("this is no ISO 8601 time such as 2026-03-01T14:05Z") from error


def add_protection(parser: ArgumentParser, words: str = "the key's passphrase here") -> None:
    """Add the options of a key that is to be sealed here.

    Args:
        parser: of the command.
        words: which passphrase it is.
    """
    add_descriptor(parser, "--passphrase-fd", words)
    parser.add_argument(
        "--passphrase-only",
        action="store_true",
        help="do without the desktop's keyring: whoever has the file can try passphrases",
    )


def add_descriptor(parser: ArgumentParser, option: str, words: str) -> None:
    """Add an option that names the descriptor of a secret.

    Args:
        parser: of the command.
        option: such as ``--passphrase-fd``.
        words: what is read there.
    """
    parser.add_argument(
        option, type=_descriptor, metavar="N", help=f"read {words} from descriptor N"
    )


def _descriptor(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > len(str(2**31)):
        raise ArgumentTypeError("a descriptor is a number such as 0 or 3")
    return int(text)
