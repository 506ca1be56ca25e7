# SPDX-License-Identifier: Apache-2.0
"""The command ``cluster setup``, killed (SIGKILL) at a line of the journal that it writes.

Each command is forked from a process that has made the bare cluster, the plan and the keys, so
that a run costs no start of Python; the cluster answers in the command's own process::

    with commands(template) as run:
        run(Order(folder, at=11, is_written=False))  # before the eleventh line
"""

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from approver_gui.headless.exit_codes import ExitCode
from tests.headless.setup_site import NearSite
from tests.killed_orders import NEVER, die, serve, told_to_die

PAIR = ("user1", "user2")
"""The users of the plan; their keys sign at once."""


@dataclass(frozen=True)
class Order:
    """Where one command is killed.

    Attributes:
        folder: a copy of the template.
        at: which line of the journal, counted from 1 in this run; the first begins a new one.
        is_written: whether that line is on the medium when it happens.
    """

    folder: Path
    at: int = NEVER
    is_written: bool = True


def site_in(folder: Path) -> NearSite:
    """Return the site of the template or of a copy of it."""
    site = NearSite(folder)
    site.everybody = dict.fromkeys(PAIR, "crypto-user")
    site.signers = set(PAIR)
    return site


def prepare(folder: Path) -> None:
    """Make the bare cluster, the keys and the plan."""
    site = site_in(folder)
    site.give_keys(*PAIR)
    site.write_plan(without=', "user3"', more="")
    text = site.plan.read_text()
    site.plan.write_text(text.replace("use = 2\n", 'use = 2\nkind = "ec-secp256r1"\n'))


def commands(template: Path) -> AbstractContextManager[Callable[[Order], bool]]:
    """Prepare the template; then run commands, and tell of each whether it was killed.

    One that comes to its end must have carried out the whole plan.
    """
    return told_to_die(__name__, template)


def set_up(order: Order) -> None:
    """Run the command, whose secrets are all on a descriptor."""
    _die_at(order)
    ended = site_in(order.folder).run()
    assert ended.code == ExitCode.DONE, ended.out + ended.err


def _die_at(order: Order) -> None:
    """Make this process kill itself at a line, as ``kill_nine`` does at a step."""
    write, lines = os.write, 0

    def dying_write(descriptor: int, data: bytes) -> int:
        nonlocal lines
        is_line = bytes(data[:8]) == b'{"act":"'
        lines += is_line
        if is_line and lines == order.at and not order.is_written:
            die()
        count = write(descriptor, data)
        if is_line and lines == order.at:
            die()
        return count

    setattr(os, "write", dying_write)  # noqa: B010


if __name__ == "__main__":
    serve(Path(sys.argv[1]), prepare, lambda fields: set_up(Order(**fields)))
