#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The front door of a checkout: sets up all it needs, then runs, tests or measures.

Needs python3 and nothing else. See packaging/README.md.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from environment import Environment, base_interpreter
from machine import (
    TEST_PROGRAMS,
    SetUpError,
    missing_for_qt,
    packages_of_missing_programs,
    require,
    tell,
    welcome,
)

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "build"
HELP = """python3 packaging/dev.py COMMAND

  run            set up, then open the coordinator's window and an approver's on an embedded
                 cluster that was made one's own from the bare file on, two of three set up,
                 with a guide through the first ceremony and a second, bare cluster; without
                 a display: all of it unattended (approver-gui rehearse)
  test [ARGS]    set up, then ruff check, ruff format --check, mypy, pytest ARGS
  bench          set up, then measure (packaging/bench.py)
  screenshots    set up, then make the README's pictures (packaging/screenshots.py)
  translations   set up, then collect sentences into resources/i18n and compile them
"""
EXIT_FAILED, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 130
OLDEST_PYTHON = (3, 11)
PATIENCE_S = 10
WINDOW_PATIENCE_S = 1  # files are written whole or not at all, whenever a window ends
_NOT_FOR_TESTS = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LANGUAGE")


def main(arguments: Sequence[str]) -> int:
    """Run one command; return its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        tell(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}")
        return EXIT_FAILED
    command, *rest = arguments or ["help"]
    if command in {"help", "-h", "--help"}:
        print(HELP, end="")
        return 0
    commands = {
        "run": run,
        "test": test,
        "bench": bench,
        "screenshots": screenshots,
        "translations": translations,
    }
    if command not in commands or (rest and command in {"run", "translations"}):
        print(HELP, end="", file=sys.stderr)
        return EXIT_USAGE
    try:
        return commands[command](rest)
    except SetUpError as error:
        tell(f"{error.happened}\n\n{error.remedy}")
        return EXIT_FAILED
    except KeyboardInterrupt:
        tell("stopped")
        return EXIT_INTERRUPTED


def run(_rest: Sequence[str]) -> int:
    """Rehearse the main job: an embedded cluster, two windows, a guide; or all of it alone."""
    window = has_display(os.environ)
    python = set_up(["run"], window=window)
    with exclusive(
        LOCKS, "rehearsal", "A rehearsal is running from this checkout; close it first."
    ):
        home = ROOT / ".rehearsal"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(mode=0o700)
        if window:
            return rehearse(python, home)
        tell("no display here: rehearsing unattended, offscreen")
        return offscreen([*program(python), "rehearse", "--out", str(home)])


def rehearse(python: str, home: Path) -> int:
    """Make everything ready, print the guide, and open both windows until both are closed."""
    ready = [python, "packaging/first_ceremony.py", str(home)]
    status = call(ready, clean(os.environ))
    if status:
        tell("the rehearsal could not be made ready")
        return status
    return call_together(windows(python, home), clean(os.environ))


def windows(python: str, home: Path) -> tuple[list[str], ...]:
    """Return what opens the coordinator's window and the approver's."""
    cluster = f"embedded:{home / 'rehearsal.cluster'}"
    coordinator = ["--home", str(home / "coordinator"), "--coordinator", "--connect", cluster]
    approver = ["--home", str(home / "approver"), "--half", "right"]
    return (
        [*program(python), *coordinator, "--half", "left"],
        [*program(python), *approver],
    )


def program(python: str) -> list[str]:
    """Return what starts the program of this checkout."""
    return [python, "-m", "approver_gui"]


def test(rest: Sequence[str]) -> int:
    """Run every check, also after one has failed; fail if one did."""
    extras = packages_of_missing_programs(TEST_PROGRAMS)
    python = set_up(["run", "dev"], window=False, also=extras)
    welcome(extras, "Some tests will be skipped.")
    failed = []
    for name, words in checks(rest).items():
        tell(name)
        if offscreen([python, "-m", *words]):
            failed.append(name)
    tell(f"failed: {', '.join(failed)}" if failed else "all four checks passed")
    return EXIT_FAILED if failed else 0


def checks(rest: Sequence[str]) -> dict[str, list[str]]:
    """Return the four checks by name, as modules to run; ``rest`` goes to pytest."""
    return {
        "ruff check": ["ruff", "check", "."],
        "ruff format --check": ["ruff", "format", "--check", "."],
        "mypy": ["mypy"],
        "pytest": ["pytest", "-rfEs", *rest],  # a test that is skipped says why
    }


def bench(rest: Sequence[str]) -> int:
    """Measure, side by side in one run."""
    python = set_up(["run"], window=False)
    return offscreen([python, "packaging/bench.py", *rest])


def screenshots(rest: Sequence[str]) -> int:
    """Make the README's pictures."""
    python = set_up(["run"], window=False)
    return offscreen([python, "packaging/screenshots.py", *rest]) or offscreen(
        [python, "packaging/coordinator_screenshots.py"]
    )


def translations(_rest: Sequence[str]) -> int:
    """Collect every sentence of the program into resources/i18n and compile what is there."""
    python = set_up(["run"], window=False)
    folder = ROOT / "resources" / "i18n"
    sources = sorted(str(path) for path in (ROOT / "approver_gui").rglob("*.py"))
    for ts in sorted({folder / "approver_gui_de.ts", *folder.glob("approver_gui_*.ts")}):
        only = ["-pluralonly"] if ts.stem.endswith("_en") else []
        collect = ["-tr-function-alias", "tr+=say", "-no-obsolete", "-locations", "none", *only]
        status = tool(python, "lupdate", [*collect, *sources, "-ts", str(ts)])
        status = status or tool(
            python, "lrelease", [str(ts), "-qm", str(ts.with_suffix(".qm"))]
        )
        if status:
            return status
    return 0


def tool(python: str, name: str, arguments: Sequence[str]) -> int:
    """Run one of Qt's translation tools as PySide6 ships it."""
    return offscreen([str(Path(python).with_name(f"pyside6-{name}")), *arguments])


def set_up(parts: Sequence[str], *, window: bool, also: tuple[str, ...] = ()) -> str:
    """Bring the machine and the environment to what a command needs; return its Python.

    Raises:
        SetUpError: something is missing that cannot be brought.
    """
    missing = missing_for_qt(window=window, environ=os.environ)
    require(missing, "Qt cannot start here.", also)
    environment = Environment(ROOT, base_interpreter())
    with exclusive(LOCKS, "set-up"):
        environment.prepare(parts)
    return str(environment.python)


@contextmanager
def exclusive(folder: Path, name: str, refusal: str = "") -> Iterator[None]:
    """Hold a lock, a file in a folder; wait for it, or refuse if there is a refusal.

    Raises:
        SetUpError: somebody else holds it and there is a refusal.
    """
    folder.mkdir(exist_ok=True)
    with (folder / f"{name}.lock").open("w", encoding="utf-8") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if refusal:
                raise SetUpError(refusal, "Then the same again.") from None
            tell("another dev.py is at work in this checkout, waiting for it")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def has_display(environ: Mapping[str, str]) -> bool:
    """Return whether a real window can be shown."""
    asked_offscreen = environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")
    return not asked_offscreen and bool(
        environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    )


def clean(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables without those that would bend the interpreter."""
    return {name: value for name, value in environ.items() if not name.startswith("PYTHON")}


def offscreen_environment(environ: Mapping[str, str], home: Path) -> dict[str, str]:
    """Return variables for a process that sees no screen, no keyring and no real home."""
    kept = {
        name: value
        for name, value in clean(environ).items()
        if name not in _NOT_FOR_TESTS and not name.startswith(("QT_", "XDG_", "PYTEST_"))
    }
    folders = ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR")
    kept |= {f"XDG_{folder}": str(home / folder.lower()) for folder in folders}
    return kept | {"HOME": str(home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def offscreen(words: Sequence[str]) -> int:
    """Run a command of the environment offscreen with an empty home; return its status."""
    with tempfile.TemporaryDirectory(prefix="approver-home-") as home:
        variables = offscreen_environment(os.environ, Path(home))
        for name in sorted(name for name in variables if name.startswith("XDG_")):
            Path(variables[name]).mkdir(mode=0o700)
        return call(words, variables)


def call(words: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run a command in the checkout; on Ctrl-C give it time to end by itself."""
    return call_together((words,), variables, PATIENCE_S)


def call_together(
    commands: Sequence[Sequence[str]],
    variables: Mapping[str, str],
    patience_s: float = WINDOW_PATIENCE_S,
) -> int:
    """Run commands side by side until all have ended; return the worst status.

    On Ctrl-C each has so many seconds to end by itself.
    """
    with ExitStack() as stack:
        started = [
            stack.enter_context(subprocess.Popen(words, cwd=ROOT, env=variables))
            for words in commands
        ]
        try:
            return max((process.wait() for process in started), key=abs)
        except KeyboardInterrupt:
            for process in started:
                try:
                    process.wait(patience_s)
                except subprocess.TimeoutExpired:
                    process.send_signal(signal.SIGTERM)
            raise


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
