# SPDX-License-Identifier: Apache-2.0
"""Kills a process while it writes: before every single step, within writes, and at random.

A *victim* is a function of a test module, ``victim(folder, acknowledge)``. It runs in a child
forked from a process of its own, so that a run costs milliseconds; what it acknowledges
arrives here even when it dies in the next instruction::

    for run in killed_at_every_step(write_entries, folder, prepare):
        ...  # look at what is left in the folder; it is prepared anew before every run

Steps are the calls by which a program changes files: open, write, fsync, link, rename ...
"""

import importlib
import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import NoReturn

Victim = Callable[[Path, Callable[[object], None]], None]

STEPS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "truncate")
_MOST_STEPS = 500
_ROOT = Path(__file__).parent.parent
_CUTS = (("nothing", 0.0), ("half", 0.5), ("all but the end", 1.0))


@dataclass(frozen=True, slots=True)
class Run:
    """How a run of the victim ended.

    Attributes:
        where: at which point it was to be killed, for the words of a failing test.
        killed: whether it was, or came to its end first.
        acknowledged: what it had acknowledged by then.
    """

    where: str
    killed: bool
    acknowledged: tuple[str, ...]


def killed_at_every_step(
    victim: Victim, folder: Path, prepare: Callable[[], object] = lambda: None
) -> Iterator[Run]:
    """Kill before each step, then inside each write after some bytes; end with a whole run."""
    with _nursery(victim, folder) as ask:
        orders = [f"step {{}} {cut}" for cut, _ in _CUTS]
        for order in orders:
            for number in count(1):
                assert number < _MOST_STEPS, "the victim does not end"
                prepare()
                run = ask(order.format(number))
                yield run
                if not run.killed:
                    break


def killed_at_random(
    victim: Victim,
    folder: Path,
    *,
    times: int,
    longest_s: float,
    prepare: Callable[[], object] = lambda: None,
) -> Iterator[Run]:
    """Kill from outside after times drawn with a fixed seed."""
    draw = random.Random(9)
    with _nursery(victim, folder) as ask:
        for _ in range(times):
            prepare()
            yield ask(f"after {draw.uniform(0, longest_s):.6f}")


@contextmanager
def _nursery(victim: Victim, folder: Path) -> Iterator[Callable[[str], Run]]:
    arguments = [victim.__module__, victim.__name__, str(folder)]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.kill_nine", *arguments],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        orders, answers = process.stdin, process.stdout
        assert orders
        assert answers

        def ask(order: str) -> Run:
            print(order, file=orders, flush=True)
            said: list[str] = []
            for line in answers:
                word, _, rest = line.rstrip("\n").partition(" ")
                match word:
                    case "acknowledged":
                        said.append(rest)
                    case "killed" | "ended":
                        return Run(order, word == "killed", tuple(said))
                    case _:
                        break
            raise AssertionError(f"the victim failed, killed {order}; see its standard error")

        yield ask
        orders.close()


def _serve(module: str, name: str, folder: str) -> None:
    victim: Victim = getattr(importlib.import_module(module), name)
    for order in sys.stdin:
        match order.split(maxsplit=2):
            case ["step", number, cut]:
                child = _fork(victim, folder, int(number), cut.strip())
            case ["after", seconds]:
                child = _fork(victim, folder, 0, "")
                select.select([], [], [], float(seconds))
                os.kill(child, signal.SIGKILL)
            case _:
                raise ValueError(order)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
            _tell("killed")
        else:
            _tell("ended" if status == 0 else "failed")


def _fork(victim: Victim, folder: str, number: int, cut: str) -> int:
    child = os.fork()
    if child:
        return child
    acknowledge = _teller()
    if number:
        _die_at(number, cut)
    victim(Path(folder), acknowledge)
    os._exit(0)  # an exception instead ends the process in the ordinary way, with its words


def _teller() -> Callable[[object], None]:
    write = os.write  # the real one, before it counts as a step
    return lambda what: _all_at_once(write, f"acknowledged {what}\n")


def _tell(text: str) -> None:
    _all_at_once(os.write, f"{text}\n")


def _all_at_once(write: Callable[[int, bytes], int], text: str) -> None:
    data = text.encode()
    assert write(sys.stdout.fileno(), data) == len(data)


def _die_at(number: int, cut: str) -> None:
    """Make the process kill itself before a step, or inside a write after some of its bytes."""
    share = dict(_CUTS)[cut]
    steps = count(1)
    write = os.write

    def die() -> NoReturn:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("still alive")

    def wrap(name: str) -> None:
        real = getattr(os, name)

        def step(*arguments, **named):
            if next(steps) == number:
                die()
            return real(*arguments, **named)

        setattr(os, name, step)

    def torn_write(descriptor, data):
        if next(steps) == number:
            write(descriptor, data[: min(int(len(data) * share), len(data) - 1)])
            die()
        return write(descriptor, data)

    if share:
        setattr(os, "write", torn_write)  # noqa: B010
    else:
        for name in STEPS:
            wrap(name)


if __name__ == "__main__":
    _serve(*sys.argv[1:])
