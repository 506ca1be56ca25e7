# SPDX-License-Identifier: Apache-2.0
"""No journey opens an Internet socket: the kernel's own account of every network call.

The journeys are run under strace: one of commands, each in a process of its own, and one in
the real window, from making a key to reading the journal.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.headless.console import ROOT, SAMPLE, bare_environment
from tests.keys.stand_ins import PASSPHRASE

OPENED = re.compile(rb"socket(?:pair)?\(([A-Z0-9_]+)")
LOCAL = {b"AF_UNIX", b"AF_LOCAL"}
_COMMAND = """
import json, sys
from approver_gui.app import main
code = main(sys.argv[2:])
with open(sys.argv[1], "a") as file:
    file.write(json.dumps(sorted(sys.modules)) + chr(10))
sys.exit(code)
"""
NETWORK = {
    *("PySide6.QtNetwork", "approver_gui.hsm", "boto3", "pexpect", "requests", "urllib3"),
    *("sqlite3", "_sqlite3"),
    *("ssl", "_ssl", "http.client", "urllib.request", "smtplib", "ftplib"),
}
WINDOW = {"PySide6", "approver_gui.ui"}


@dataclass(frozen=True, slots=True)
class Journey:
    """Python processes that follow one another, all under the same home.

    Attributes:
        name: for the report.
        steps: the arguments of each process; ``{home}`` is filled in.
        unwanted: modules that none of them may load.
        source: what each process runs; its first argument names a file to which it adds one
            line, the JSON list of the modules it loaded.
    """

    name: str
    steps: tuple[tuple[str, ...], ...]
    unwanted: frozenset[str]
    source: str = _COMMAND


_SIGN = (
    *("--key", "mine", "--as", "user1", "--role", "crypto-user"),
    *("--out", "{home}/out.json", "--acknowledge", "a published sample"),
)
HEADLESS = Journey(
    "headless",
    (
        ("keys", "create", "mine", "--passphrase-only", "--passphrase-fd", "0"),
        ("inspect", str(SAMPLE)),
        ("sign", str(SAMPLE), *_SIGN, "--passphrase-fd", "0"),
        ("inspect", "--json", "{home}/out.json"),
        ("keys", "export-public", "mine", "--out", "{home}/mine.pem"),
        ("keys", "list"),
        ("journal", "verify"),
    ),
    frozenset(NETWORK | WINDOW),
)
_IN_THE_WINDOW = """
import json, os, pathlib, shutil, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, "packaging")
from datetime import UTC, datetime
from PySide6.QtWidgets import QApplication
from screenshots import Rehearsal
app = QApplication(["approver-gui"])
home, sample = map(pathlib.Path, sys.argv[2:])
rehearsal = Rehearsal(app, home, home, lambda: datetime.now(UTC))
rehearsal.make_key([])
saved = rehearsal.approve(pathlib.Path(shutil.copy(sample, home)), [])
rehearsal.look_back([])
rehearsal.window.close()
shutil.copy(saved.path, home / "out.json")
with open(sys.argv[1], "a") as file:
    file.write(json.dumps(sorted(sys.modules)) + chr(10))
"""
IN_THE_WINDOW = Journey(
    "window", (("{home}", str(SAMPLE)),), frozenset(NETWORK), source=_IN_THE_WINDOW
)
JOURNEYS = (HEADLESS, IN_THE_WINDOW)


def traced(home: Path, trace: Path, *argv: str) -> subprocess.CompletedProcess[bytes]:
    """Run a Python process and its children with every network call written down."""
    watching = ["strace", "-f", "-qq", "-e", "trace=%network", "-A", "-o", str(trace)]
    return subprocess.run(
        [*watching, sys.executable, *argv],
        input=f"{PASSPHRASE}\n".encode(),
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=bare_environment(home),
    )


def families(trace: Path) -> set[bytes]:
    """Return the kinds of socket that were opened."""
    return set(OPENED.findall(trace.read_bytes()))


@pytest.fixture(scope="session")
def strace_works(tmp_path_factory):
    """Skip where a process cannot be traced."""
    if shutil.which("strace") is None:
        pytest.skip("needs the strace program")
    folder = tmp_path_factory.mktemp("strace")
    if traced(folder, folder / "trace", "-c", "pass").returncode:
        pytest.skip("this machine does not let a process trace another one")


@pytest.mark.usefixtures("strace_works")
def test_an_internet_socket_would_be_seen(tmp_path):
    source = "import socket; socket.socket(socket.AF_INET6); socket.socket(socket.AF_INET)"

    traced(tmp_path, tmp_path / "trace", "-c", source)

    assert {b"AF_INET", b"AF_INET6"} <= families(tmp_path / "trace")


@pytest.mark.usefixtures("strace_works")
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_a_whole_journey_opens_no_internet_socket_and_loads_no_network(tmp_path, journey):
    trace, loaded = tmp_path / "trace", tmp_path / "loaded"
    trace.touch()
    home = tmp_path / "home"
    home.mkdir()

    for step in journey.steps:
        arguments = [argument.format(home=home) for argument in step]
        done = traced(home, trace, "-c", journey.source, str(loaded), *arguments)
        assert done.returncode == 0, done.stderr.decode()

    assert (home / "out.json").exists()
    assert families(trace) <= LOCAL
    modules = [set(json.loads(line)) for line in loaded.read_text().splitlines()]
    assert len(modules) == len(journey.steps)
    assert journey.unwanted & set.union(*modules) == set()


def test_our_own_code_opens_no_socket_to_find_out_about_networks(tmp_path):
    # Without strace too: the interpreter's own audit events tell of every socket.
    source = (
        "import sys\n"
        "sys.addaudithook(lambda event, _: event.startswith('socket.') and sys.exit(99))\n"
        "from approver_gui.airgap import look\n"
        "from approver_gui.app import main\n"
        "look()\n"
        f"sys.exit(main(['inspect', {str(SAMPLE)!r}]))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", source],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **bare_environment(tmp_path)},
    )

    assert done.returncode == 0
