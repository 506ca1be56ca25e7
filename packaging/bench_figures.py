# SPDX-License-Identifier: Apache-2.0
"""How figures are taken and shown: children, interleaved rates, one line each."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

CHILDREN = Path(__file__).resolve().parent / "bench_children.py"


def say(what: str, figure: str, goal: str = "") -> None:
    """Show one figure and what it should be."""
    print(f"{what:<62}{figure:>12}   {goal}".rstrip(), flush=True)


def child(name: str, home: Path) -> tuple[float, list[float]]:
    """Run a child of ``bench_children.py``; return how long it took and its figures."""
    # Installed programs have compiled modules; so has this one after its first start.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(home.parent / "compiled")
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": compiled}
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(CHILDREN), name, str(home)],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    elapsed = time.perf_counter() - begun
    return elapsed, [float(figure) for figure in done.stdout.split()]


def best_times(
    acts: Mapping[str, Callable[[], object]], count: int, rounds: int
) -> list[float]:
    """Return the best seconds that each act takes, all of them interleaved.

    Args:
        acts: what is done, by name.
        count: how often in a row.
        rounds: how often each has its turn.
    """
    best = [float("inf")] * len(acts)
    for _ in range(rounds):
        for at, act in enumerate(acts.values()):
            begun = time.perf_counter()
            for _ in range(count):
                act()
            best[at] = min(best[at], (time.perf_counter() - begun) / count)
    return best
