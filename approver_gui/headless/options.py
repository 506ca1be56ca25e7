# SPDX-License-Identifier: Apache-2.0
"""How every command explains itself, whichever file adds it to the command line."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

SECRETS_HELP = """\
Passphrases are asked for at the terminal and never shown. For scripts each
option that ends in -fd names an open file descriptor, from which one line is
read. Two options may name the same descriptor: its lines are then used in the
order in which the options stand above. They cannot be given as arguments or in
the environment, where other programs see them.
"""
"""How secrets are given, for the help of the commands that need any."""
LONGEST_WAIT_S = 24 * 60 * 60
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
        option, type=descriptor, metavar="N", help=f"read {words} from descriptor N"
    )


def add_name(parser: ArgumentParser, words: str) -> None:
    """Add whose name is meant: of a key or an authority."""
    parser.add_argument("name", metavar="NAME", help=words)


def add_backup(deeds: AddParser, epilog: str, words: str) -> None:
    """Add ``backup``.

    Args:
        deeds: of the group that it belongs to.
        epilog: what its help says before how secrets are given.
        words: about the name.
    """
    backup = add_command(
        deeds,
        "backup",
        "write a backup that opens on any machine",
        f"{epilog}\n\n{SECRETS_HELP}",
    )
    add_name(backup, words)
    backup.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="the new file to write"
    )
    add_descriptor(backup, "--passphrase-fd", "the key's passphrase")


def add_restore(deeds: AddParser, words: str) -> ArgumentParser:
    """Add ``restore``, whose words tell what is restored, and return its parser."""
    restore = add_command(deeds, "restore", words, SECRETS_HELP)
    restore.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restore.add_argument("--name", metavar="NAME", help="instead of the name in the backup")
    add_descriptor(restore, "--recovery-code-fd", "the recovery code")
    add_protection(restore, "the key's passphrase (as it was at the backup)")
    return restore


def add_delete(deeds: AddParser, what: str, words: str) -> None:
    """Add ``delete``; ``what`` is deleted, and ``words`` are about its name."""
    delete = add_command(deeds, "delete", f"delete {what} for good")
    add_name(delete, words)
    delete.add_argument(
        "--confirm", metavar="NAME", help="the name once more, for scripts; else it is asked"
    )


def descriptor(text: str) -> int:
    """Return the number of a descriptor; raises as :func:`whole_number`."""
    return whole_number(text, 0, 2**31, "a descriptor is a number such as 0 or 3")


def seconds(text: str) -> int:
    """Return how long to wait; raises as :func:`whole_number`."""
    words = f"this is no number of seconds up to {LONGEST_WAIT_S}"
    return whole_number(text, 0, LONGEST_WAIT_S, words)


def whole_number(text: str, least: int, most: int, words: str = "") -> int:
    """Return a whole number within bounds.

    Raises:
        ArgumentTypeError: it is none; with the words, or with the bounds.
    """
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(most))
    if not is_number or not least <= int(text) <= most:
        raise ArgumentTypeError(words or f"this is no whole number from {least} to {most}")
    return int(text)
