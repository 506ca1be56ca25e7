# SPDX-License-Identifier: Apache-2.0
"""The whole program at a terminal that a test types into; only keys cost nothing to guess."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from approver_gui.app import main
from approver_gui.headless.exit_codes import UsageError
from approver_gui.headless.terminal import Terminal
from approver_gui.keys.secret_box import SecretBox
from approver_gui.outside import Ports
from approver_gui.settings import Places
from approver_gui.text import say
from tests.keys.stand_ins import PASSPHRASE, QUICK, Clock, MemoryBox, no_box

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests/data/user-service.unsigned.json"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run of the program ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(self.out)
        return said


class Console:
    """Runs the program in this process, with everything it keeps below one folder.

    Attributes:
        places: its folders.
        clock: the time that it sees.
        box: the desktop's keyring, or None where there is none.
        asked: every question it asked, in order.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.places = Places.under(home)
        self.clock = Clock()
        self.box: SecretBox | None = MemoryBox()
        self.asked: list[str] = []

    def run(
        self,
        *argv: object,
        typed: Sequence[str | BaseException] = (),
        out: TextIO | None = None,
    ) -> Ended:
        """Run one command; ``typed`` is what the person answers, question by question."""
        written, remarks, answers = out or io.StringIO(), io.StringIO(), iter(typed)

        def answer(question: str) -> str:
            self.asked.append(question)
            given = next(answers, None)
            if given is None:
                raise UsageError(say("Nobody is here"), say("Nobody."), say("Come."))
            if isinstance(given, BaseException):
                raise given
            return given

        ports = Ports(
            Terminal(written, remarks, answer, answer), {}, self.clock, self._open_box, QUICK
        )
        code = main(["--home", str(self.home), *map(str, argv)], ports)
        said = written.getvalue() if isinstance(written, io.StringIO) else ""
        return Ended(code, said, remarks.getvalue())

    def make_key(self, name: str = "mine") -> None:
        """Make a key that asks for PASSPHRASE only."""
        typed = [PASSPHRASE, PASSPHRASE]
        made = self.run("keys", "create", name, "--passphrase-only", typed=typed)
        assert made.code == 0, made.err

    def acts(self) -> list[str]:
        """Return what the journal says was done."""
        shown = self.run("journal", "show", "--json").json
        return [entry["act"] for entry in shown["entries"]]

    def _open_box(self) -> SecretBox:
        return self.box or no_box()


@contextmanager
def piped(*lines: str | bytes) -> Iterator[int]:
    """Give a descriptor from which these lines can be read."""
    reading, writing = os.pipe()
    for line in lines:
        os.write(writing, (line.encode() if isinstance(line, str) else line) + b"\n")
    os.close(writing)
    try:
        yield reading
    finally:
        os.close(reading)


def command(*argv: object) -> list[str]:
    """Return what starts the program as a process of its own."""
    return [sys.executable, "-m", "approver_gui", *map(str, argv)]


def child(
    *argv: object,
    data: bytes = b"",
    environ: Mapping[str, str] | None = None,
    home: Path,
) -> Ended:
    """Run the program as a process of its own whose home is ``home``."""
    done = subprocess.run(
        command(*argv),
        input=data,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**bare_environment(home), **(environ or {})},
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def bare_environment(home: Path) -> dict[str, str]:
    """Return the environment of a process that knows nothing but its home."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return {**kept, "HOME": str(home), "LANG": "C.UTF-8"}


def everything_below(folder: Path) -> dict[str, bytes | None]:
    """Return the content of every file below a folder, None for folders."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
