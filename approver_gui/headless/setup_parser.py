# SPDX-License-Identifier: Apache-2.0
"""What can be typed after ``cluster setup``."""

from pathlib import Path

from approver_gui.headless.options import (
    AddParser,
    add_command,
    add_json,
    descriptor,
    seconds,
)

_EPILOG = """\
The plan is a TOML file; the guide "Setting up a cluster" has one with every key. It holds no
secret: passwords and passphrases are asked for, or read as TOML from descriptor N, tables
[passwords] by user and [passphrases] by key or authority.

Every step that stands already is left alone. Run the same command again to go on; when all
of it stands, nothing is changed. A token that was not used in time is dead, and its file is
removed.

exit codes beside the general ones:
  3  a check says stop, a doubt is not accepted, or a step cannot be done as planned
  6  somebody's files, or something outside of this program, are still missing
  8  a change was sent and its outcome is unknown: look, then start again
"""


def add_setup(add_parser: AddParser) -> None:
    """Add ``setup``."""
    parser = add_command(
        add_parser, "setup", "make a cluster one's own, as a plan says", _EPILOG
    )
    parser.add_argument(
        "--plan", required=True, type=Path, metavar="FILE", help="what is wanted (TOML)"
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="show every step, proven or to be done, and change nothing",
    )
    parser.add_argument(
        "--secrets-fd", type=descriptor, metavar="N", help="read the secrets there (TOML)"
    )
    parser.add_argument(
        "--wait",
        type=seconds,
        metavar="S",
        help="wait so long for each signed file, at most while its token lives (the default);"
        " 0 ends before the first one",
    )
    add_json(parser)
