# SPDX-License-Identifier: Apache-2.0
"""Processes that are told where to die: each forked from one that has prepared a template.

A run so costs no start of Python. The process that they come from adopts the children of the
dead and waits for their end: when a run is told to be over, nobody is left who could change
anything. A module of orders has three lines for it::

    if __name__ == "__main__":
        serve(Path(sys.argv[1]), prepare, lambda fields: act(Order(**fields)))
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NEVER = 1_000_000
"""The number of a line that no process comes to."""
_ROOT = Path(__file__).parents[1]
_PR_SET_CHILD_SUBREAPER = 36  # <linux/prctl.h>
_LONGEST_S = 60


def die() -> NoReturn:
    """End this process as the system would."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still alive")


@contextmanager
def told_to_die(module: str, template: Path) -> Iterator[Callable[["DataclassInstance"], bool]]:
    """Prepare the template; then run orders, and tell of each whether it was killed.

    Args:
        module: of the orders; it is run.
        template: a folder that it prepares.
    """
    with subprocess.Popen(
        [sys.executable, "-m", module, str(template)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        orders, answers = process.stdin, process.stdout
        assert json.loads(answers.readline()) == "ready"

        def run(order: "DataclassInstance") -> bool:
            print(json.dumps(asdict(order), default=str), file=orders, flush=True)
            said = answers.readline()
            assert said, "it failed; see its words on standard error"
            return bool(json.loads(said))

        yield run
        orders.close()


def serve(
    template: Path,
    prepare: Callable[[Path], None],
    act: Callable[[dict[str, Any]], None],
) -> None:
    """Prepare the template, and carry out each order in a child of its own.

    Args:
        template: a folder.
        prepare: what is in it.
        act: carries out one order, given as its fields; ``folder`` is a path.
    """
    prepare(template)
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    _tell("ready")
    for line in sys.stdin:
        fields = json.loads(line)
        signal.alarm(_LONGEST_S)  # a child that outlives its parent ends this, too
        child = _fork(act, {**fields, "folder": Path(fields["folder"])})
        _, status = os.waitpid(child, 0)
        _wait_for_adopted()
        signal.alarm(0)
        is_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        assert is_killed or status == 0, status
        _tell(is_killed)


def _fork(act: Callable[[dict[str, Any]], None], fields: dict[str, Any]) -> int:
    child = os.fork()
    if child == 0:
        try:
            act(fields)
        except BaseException:  # noqa: BLE001  a forked child must never go on as its parent
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    return child


def _wait_for_adopted() -> None:
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        return


def _tell(what: object) -> None:
    print(json.dumps(what), flush=True)  # noqa: T201
