# SPDX-License-Identifier: Apache-2.0
"""``python -m approver_gui.hsm.embedded``: an embedded cluster in a terminal.

Exit codes: 0 done, 1 not carried out, 2 the cluster cannot be used, 130 interrupted.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from approver_gui.errors import ApproverError
from approver_gui.hsm.embedded import WHAT_IT_IS
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.console import Console
from approver_gui.hsm.embedded.terminal import LineTerminal

DONE = 0
NOT_DONE = 1
UNUSABLE = 2
INTERRUPTED = 130

_STANDARD_INPUT = 0
_STANDARD_OUTPUT = 1
_INTERACTIVE = "interactive"


def main(
    argv: Sequence[str],
    environ: Mapping[str, str],
    *,
    read_from: int = _STANDARD_INPUT,
    write_to: int = _STANDARD_OUTPUT,
) -> int:
    """Run an embedded cluster and return the exit code.

    Args:
        argv: without the program's name.
        environ: credentials of the one-command mode, see ``Console.run_once``.
        read_from: descriptor of the terminal, or of a pipe, that commands come from.
        write_to: descriptor of the one that answers go to.

    Raises:
        SystemExit: the arguments are wrong, or help was asked for.
    """
    os.umask(0o077)
    parser = _parser()
    arguments = parser.parse_args(argv)
    words: list[str] = arguments.words
    if not words or (words[0] == _INTERACTIVE and len(words) > 1):
        parser.error(f"either '{_INTERACTIVE}' or one command is required")
    try:
        return _run(arguments.state, words, environ, LineTerminal(read_from, write_to))
    except ApproverError as error:
        return _explain(str(error))
    except OSError as error:
        return _explain(f"{error.strerror}.")
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(
    state: Path, words: Sequence[str], environ: Mapping[str, str], terminal: LineTerminal
) -> int:
    is_interactive = words == [_INTERACTIVE]
    is_new = is_interactive and not os.path.lexists(state)
    if is_new:
        Cluster.create(state)
    with Cluster.open(state) as cluster:
        console = Console(cluster, terminal)
        if not is_interactive:
            _remark(WHAT_IT_IS)
            return DONE if console.run_once(words, environ) else NOT_DONE
        newly = "made just now and not initialised yet" if is_new else "as it was left"
        terminal.show(
            f"{WHAT_IT_IS}\n"
            f"Its file is {str(cluster.path)!a}, {newly}. 'help' lists the commands.\n\n"
        )
        console.converse()
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m approver_gui.hsm.embedded",
        usage="%(prog)s --state FILE interactive | COMMAND ...",
        description=f"The {WHAT_IT_IS}. It answers as CloudHSM CLI does, from one file.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--state", type=Path, required=True, metavar="FILE", help="the file of the cluster"
    )
    parser.add_argument(
        "words",
        nargs=argparse.REMAINDER,
        metavar="COMMAND",
        help=f"'{_INTERACTIVE}', or one command, such as: user list",
    )
    return parser


def _explain(why: str) -> int:
    _remark(f"{WHAT_IT_IS}\n{why}")
    return UNUSABLE


def _remark(text: str) -> None:
    with suppress(OSError):
        sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
