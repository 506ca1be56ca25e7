# SPDX-License-Identifier: Apache-2.0
"""The coordinator's door: opened by the program itself, up to a session with a cluster."""

import json
import subprocess
import sys

import pytest

from approver_gui.headless.exit_codes import ExitCode
from tests.headless.console import ROOT, Console, bare_environment
from tests.hsm.embedded.owned import owned_cluster
from tests.test_app import VAULT

# Somebody who looks at a file now and then, and leaves when certain words are in it.
_CLOSED_AT = """
import json, pathlib, sys, threading
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtWidgets import QApplication
file, wanted, missing, *argv = sys.argv[1:]
file = pathlib.Path(file)
if missing:
    sys.modules[missing] = None
from approver_gui.app import main
def leave():
    while not file.exists() or wanted.encode() not in file.read_bytes():
        threading.Event().wait(0.02)
    later = Qt.ConnectionType.QueuedConnection
    QMetaObject.invokeMethod(QApplication.instance(), "closeAllWindows", later)
threading.Thread(target=leave, daemon=True).start()
code = main(argv)
print(json.dumps(sorted(sys.modules)))
sys.exit(code)
"""


@pytest.fixture
def console(tmp_path):
    return Console(tmp_path / "home")


def closed_at(home, file, wanted, where, *, missing=""):
    """Run the program until these words stand in a file, then close its window."""
    words = ("--home", str(home), "--coordinator", "--connect", where)
    return subprocess.run(
        [sys.executable, "-c", _CLOSED_AT, str(file), wanted, missing, *words],
        capture_output=True,
        check=False,
        cwd=ROOT,
        timeout=60,
        env={**bare_environment(home), "QT_QPA_PLATFORM": "offscreen"},
    )


def test_it_connects_to_an_embedded_cluster_and_ends_the_session_when_it_is_closed(
    console, tmp_path
):
    owned_cluster(state := tmp_path / "a.cluster")
    settings = console.places.settings_file

    done = closed_at(console.home, settings, "a.cluster", f"embedded:{state}")

    assert (done.returncode, b"Traceback" in done.stderr) == (ExitCode.DONE, False), done.stderr
    assert console.acts()[1:] == ["session_asked", "session_opened", "session_closed"]
    saved = json.loads(settings.read_bytes())
    assert saved["connection"] == f"embedded:{state}"
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert {"approver_gui.hsm.cloudhsm_cli", "pexpect"} <= loaded
    assert "approver_gui.ui.approve_page" not in loaded


def test_without_the_extra_the_window_opens_and_ends_in_order(console, tmp_path):
    owned_cluster(state := tmp_path / "a.cluster")
    journal = console.places.journal_file

    where = f"embedded:{state}"
    done = closed_at(console.home, journal, "session_asked", where, missing="pexpect")

    assert (done.returncode, b"Traceback" in done.stderr) == (ExitCode.DONE, False), done.stderr
    assert "session_opened" not in console.acts()


def test_what_is_no_way_to_a_cluster_is_wrong_usage(console):
    ended = console.run("--coordinator", "--connect", "telnet:host")

    assert ended.code == ExitCode.USAGE
    assert "telnet:host" in ended.err
    assert "embedded:FILE" in ended.err


def test_without_a_screen_the_window_says_so(console):
    ended = console.run("--coordinator")

    assert ended.code == ExitCode.USAGE
    assert "no screen" in ended.err


def test_the_approvers_frame_loads_nothing_of_the_coordinators():
    source = (
        "import json, sys; import approver_gui.ui.start, approver_gui.ui.main_window;"
        "import approver_gui.ui.rooms; print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, check=True, cwd=ROOT
    )
    loaded = set(json.loads(done.stdout))
    strangers = {*VAULT, "approver_gui.flows.coordinate", "approver_gui.ui.coordinator"}
    assert strangers & loaded == set()
