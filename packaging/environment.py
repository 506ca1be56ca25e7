# SPDX-License-Identifier: Apache-2.0
"""The virtual environment of a checkout: made from the locks, checked, remade.

A stamp inside it says from which interpreter, at which place and from which locks it was
made. The stamp is taken away before anything is changed and written again at the very end;
everything is fetched before the old environment is touched. So what was interrupted is
never taken for done, and a failed download costs nothing that worked.
"""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from machine import SetUpError, tell
from pip_source import Pip, obtain

LOCKS: Mapping[str, str] = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
_LOCKED_ONLY = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-input")
_PROBE = "import PySide6.QtSvg, PySide6.QtWidgets, cryptography, keyring, pexpect"
_NETWORK_SIGNS = (
    "NameResolutionError",
    "NewConnectionError",
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "ConnectTimeout",
    "ReadTimeout",
    "Read timed out",
    "ProxyError",
    "Connection refused",
    "Network is unreachable",
)
_MIRROR = (
    "point pip at a mirror or a folder of wheels (PIP_INDEX_URL, PIP_FIND_LINKS), then the "
    "same again. Nothing half done is kept."
)


@dataclass(frozen=True)
class Stamp:
    """What an environment was made of.

    Attributes:
        python: version and path of the base interpreter.
        place: absolute path of the environment; a moved one does not work.
        locks: SHA-256 of each lock installed, by part.
    """

    python: str
    place: str
    locks: Mapping[str, str]

    def text(self) -> str:
        """Return the stamp as it is written."""
        return json.dumps(asdict(self), indent=1, sort_keys=True) + "\n"


def read_stamp(text: str) -> Stamp | None:
    """Return the stamp a text holds, or None for anything else."""
    try:
        held = json.loads(text)
        return Stamp(str(held["python"]), str(held["place"]), dict(held["locks"]))
    except (ValueError, KeyError, TypeError):
        return None


def still_to_install(have: Stamp | None, want: Stamp) -> tuple[str, ...] | None:
    """Return the parts to add to an environment, or None if it has to be remade."""
    if have is None or (have.python, have.place) != (want.python, want.place):
        return None
    if any(have.locks.get(part, lock) != lock for part, lock in want.locks.items()):
        return None
    return tuple(part for part in want.locks if part not in have.locks)


@dataclass(frozen=True)
class Environment:
    """The environment of one checkout, below ``.venv``.

    Attributes:
        root: the checkout.
        base: the interpreter to make it from, never one of a virtual environment.
    """

    root: Path
    base: Path

    @property
    def place(self) -> Path:
        """The environment's folder."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.place / "bin" / "python"

    def wanted(self, parts: Sequence[str]) -> Stamp:
        """Return the stamp that an environment with these parts has."""
        locks = {
            part: hashlib.sha256(self._lock(part).read_bytes()).hexdigest() for part in parts
        }
        return Stamp(f"{platform.python_version()} {self.base}", str(self.place), locks)

    def prepare(self, parts: Sequence[str]) -> None:
        """Make the environment hold these parts, working.

        Raises:
            SetUpError: it could not be made.
        """
        want = self.wanted(parts)
        have = self._stamp()
        missing = still_to_install(have, want)
        if missing == () and not self._trouble():
            return
        if missing == ():
            tell(f"{self.place} does not work any more, making it anew")
            missing = None
        self._make(want, have if missing else None, missing or tuple(parts))
        trouble = self._trouble()
        if trouble:
            self._stamp_file().unlink()
            raise SetUpError(
                f"The new environment does not work:\n{trouble}",
                "If it names a library, `apt-file search NAME` tells its Debian package.",
            )

    def _make(self, want: Stamp, have: Stamp | None, parts: tuple[str, ...]) -> None:
        """Fetch all that is missing, then change the environment, then stamp it."""
        build = self.root / "build"
        pip = obtain(self.base, build)
        locks = [word for part in parts for word in ("-r", str(self._lock(part)))]
        wheels = build / "wheels"
        shutil.rmtree(wheels, ignore_errors=True)  # of a set-up that was killed
        (wheels / "tmp").mkdir(parents=True)
        try:
            tell("fetching the locked packages (about 120 MB when none is cached)")
            _run_pip(
                pip, self.base, ["download", *_LOCKED_ONLY, "-d", str(wheels), *locks], wheels
            )
            self._stamp_file().unlink(missing_ok=True)
            if have is None:
                self._lay_empty()
            tell(f"installing them into {self.place}")
            local = ["--no-index", "--find-links", str(wheels), "--no-warn-script-location"]
            _run_pip(pip, self.python, ["install", *_LOCKED_ONLY, *local, *locks], wheels)
        finally:
            shutil.rmtree(wheels, ignore_errors=True)
        known = have.locks if have else {}
        done = replace(want, locks={**known, **want.locks})
        fresh = self._stamp_file().with_suffix(".new")
        fresh.write_text(done.text(), "utf-8")
        fresh.replace(self._stamp_file())

    def _lay_empty(self) -> None:
        """Make an environment without pip: Debian's python3 alone can do no other."""
        if self.place.is_symlink() or self.place.is_file():
            self.place.unlink()
        shutil.rmtree(self.place, ignore_errors=True)
        done = subprocess.run(
            [self.base, "-m", "venv", "--without-pip", self.place],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SetUpError(
                f"{self.base} cannot make a virtual environment:\n{done.stderr or done.stdout}",
                "Use a python3 with the module venv; Debian's own has it.",
            )

    def _trouble(self) -> str:
        """Return "" if the environment starts Qt and the rest, else the end of what it said."""
        try:
            done = subprocess.run(
                [self.python, "-I", "-c", _PROBE], capture_output=True, text=True, check=False
            )
        except OSError as error:
            return str(error)
        return "" if done.returncode == 0 else "\n".join(done.stderr.splitlines()[-2:]) or "?"

    def _stamp(self) -> Stamp | None:
        try:
            return read_stamp(self._stamp_file().read_text("utf-8"))
        except (OSError, ValueError):
            return None

    def _stamp_file(self) -> Path:
        return self.place / "stamp.json"

    def _lock(self, part: str) -> Path:
        return self.root / "packaging" / LOCKS[part]


def base_interpreter() -> Path:
    """Return the interpreter behind this one, also when this one is a virtual one's."""
    return Path(os.path.realpath(sys.executable))


def _run_pip(pip: Pip, python: Path, arguments: list[str], wheels: Path) -> None:
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    done = subprocess.run(
        [*pip.command(python), *arguments, *quiet],
        env=pip.environment(os.environ) | {"TMPDIR": str(wheels / "tmp")},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise explained(done.stderr)


def explained(pip_words: str) -> SetUpError:
    """Return pip's failure as what happened and what to do."""
    lines = [line.strip() for line in pip_words.splitlines() if line.strip()]
    told = [line for line in lines if not line.startswith("WARNING: Retrying")] or ["nothing"]
    end = "\n".join(f"    {line}" for line in told[-6:])
    if "THESE PACKAGES DO NOT MATCH THE HASHES" in pip_words:
        return SetUpError(
            f"A package is not the one that was locked. pip said:\n{end}",
            "Do not go on: ask who serves the package index. Nothing was installed.",
        )
    if any(sign in pip_words for sign in _NETWORK_SIGNS):
        return SetUpError(
            f"There is no network to the package index. pip said:\n{end}",
            f"Connect to the network, or {_MIRROR}",
        )
    if "No matching distribution found" in pip_words:
        return SetUpError(
            f"The package index lacks a locked package for this Python. pip said:\n{end}",
            f"Use Python 3.11, 3.12 or 3.13, or {_MIRROR}",
        )
    return SetUpError(
        f"pip failed. It said:\n{end}",
        "Put that right, then the same again. Nothing half done is kept.",
    )
