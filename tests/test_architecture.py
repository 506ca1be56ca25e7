# SPDX-License-Identifier: Apache-2.0
"""The rules of the house hold in every file, and breaking one would be seen."""

from pathlib import Path

import pytest

from tests.architecture import MAY_IMPORT, MAY_SLEEP, ONLY_IN, PACKAGE, complaints

ROOT = Path(__file__).parents[1]
SPDX = "# SPDX-License-Identifier: Apache-2.0\n"
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in (PACKAGE, "tests", "packaging")
    for path in (ROOT / folder).rglob("*.py")
)


def test_every_file_keeps_the_rules():
    found = [
        complaint
        for path in FILES
        for complaint in complaints(path, (ROOT / path).read_text("utf-8"))
    ]
    assert found == []


def test_the_rules_look_at_the_whole_project():
    assert f"{PACKAGE}/tokens/codec.py" in FILES
    assert "tests/test_architecture.py" in FILES
    assert {"cryptography", "keyring", "PySide6", "pexpect", "subprocess"} <= set(ONLY_IN)


def test_a_file_that_may_sleep_still_exists():
    assert set(MAY_SLEEP) <= set(FILES)


def test_no_room_may_import_one_that_imports_it():
    reach = {room: set(allowed) for room, allowed in MAY_IMPORT.items()}
    for _ in reach:
        for allowed in reach.values():
            allowed.update(*(reach[other] for other in tuple(allowed)))
    assert [room for room, allowed in reach.items() if room in allowed] == []


BROKEN = {
    "a higher room": (
        "tokens/a.py",
        "from approver_gui.keys.rsa import x",
        "may not import keys",
    ),
    "a room by its package": (
        "tokens/a.py",
        "from approver_gui import ui",
        "may not import ui",
    ),
    "a room by its name": ("files.py", "import approver_gui.keys.rsa", "may not import keys"),
    "a room for types only": (
        "errors.py",
        "if TYPE_CHECKING:\n    from approver_gui.tokens import model",
        "may not import tokens",
    ),
    "the word list": (
        "ui/a.py",
        "from approver_gui import wordlist",
        "may not import wordlist",
    ),
    "the whole package": ("ui/a.py", "import approver_gui", "imports the whole package"),
    "everything": ("ui/a.py", "from approver_gui import *", "imports the whole package"),
    "an unknown room": ("cellar/a.py", "", "cellar has no line in the import table"),
    "Qt in a flow": ("flows/a.py", "import PySide6.QtCore", "imports PySide6"),
    "Qt in the headless twin": (
        "headless/a.py",
        "from PySide6 import QtCore",
        "imports PySide6",
    ),
    "cryptography in the window": (
        "ui/a.py",
        "from cryptography.x509 import Name",
        "imports cryptography, which only keys/ and cluster/x509.py",
    ),
    "keyring beside its door": ("keys/store.py", "import keyring", "only keys/keyring_box.py"),
    "a new dependency": ("ui/a.py", "import requests", "requests, which is no dependency"),
    "a socket": ("keys/a.py", "import socket", "imports socket, which is banned"),
    "a part of a banned module": (
        "ui/a.py",
        "from urllib.parse import quote",
        "imports urllib",
    ),
    "a banned part of a module": (
        "ui/a.py",
        "from logging import handlers",
        "logging.handlers",
    ),
    "Qt's network": (
        "ui/a.py",
        "from PySide6.QtNetwork import QTcpSocket",
        "PySide6.QtNetwork",
    ),
    "Qt's network by name": ("ui/a.py", "from PySide6 import QtNetwork", "PySide6.QtNetwork"),
    "Qt's processes": (
        "ui/a.py",
        "from PySide6.QtCore import QProcess\nQProcess()",
        "uses PySide6.QtCore.QProcess",
    ),
    "pickle": ("journal.py", "import pickle", "imports pickle"),
    "ctypes": ("keys/a.py", "from ctypes import c_char", "imports ctypes"),
    "a child process": (
        "flows/a.py",
        "import subprocess",
        "which only hsm/ssh.py and hsm/host.py may",
    ),
    "a terminal of its own": ("ui/a.py", "import pexpect", "which only hsm/cloudhsm_cli.py"),
    "the vault in a window": (
        "ui/a.py",
        "from approver_gui.hsm import cloudhsm_cli",
        "may import only answers, port, words of hsm",
    ),
    "a shell": ("flows/a.py", "import os\nos.system('ls')", "uses os.system"),
    "a shell by another name": (
        "ui/a.py",
        "from os import popen as p\np('ls')",
        "uses os.popen",
    ),
    "another program": ("app.py", "import os\nos.execvp('ls', [])", "uses os.execvp"),
    "eval": ("text.py", "eval('1')", "uses eval"),
    "exec": ("text.py", "run = exec", "uses exec"),
    "an import by a call": ("app.py", "__import__('socket')", "uses __import__"),
    "an import by a function": (
        "app.py",
        "from importlib import import_module\nimport_module('socket')",
        "uses importlib.import_module",
    ),
    "a relative import": ("keys/a.py", "from . import rsa", "relative import"),
    "a late import": ("keys/a.py", "def f():\n    import json", "json inside a function"),
    "a late import in a method": (
        "keys/a.py",
        "class A:\n    async def f(self):\n        from json import loads",
        "json.loads inside a function",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_seen(name):
    place, source, words = BROKEN[name]
    found = complaints(f"{PACKAGE}/{place}", SPDX + source)
    assert len(found) == 1
    assert found[0].startswith(f"{PACKAGE}/{place}: ")
    assert words in found[0]


BROKEN_ANYWHERE = {
    "too long": ("packaging/a.py", SPDX + "\n" * 400, "401 lines are more than 400"),
    "not ASCII": ("tests/a.py", SPDX + "\nx = '\u00e9'", "line 3 is not ASCII"),
    "no SPDX line": ("tests/a.py", '"""Words."""', "the SPDX line is not the first"),
    "a late SPDX line": ("tests/a.py", "\n" + SPDX, "the SPDX line is not the first"),
    "a vague name": ("tests/path_utils.py", SPDX, "the name path_utils says nothing"),
    "a vague room": ("approver_gui/ui/common/a.py", SPDX, "the name common says nothing"),
    "mock": ("tests/a.py", SPDX + "from unittest import mock", "imports unittest.mock"),
    "part of mock": ("tests/a.py", SPDX + "import unittest.mock as m", "imports unittest.mock"),
    "our code patched": (
        "tests/a.py",
        SPDX + "from approver_gui import files\nmonkeypatch.setattr(files, 'x', 1)",
        "line 3 patches our own code",
    ),
    "our class patched": (
        "tests/a.py",
        SPDX + "from approver_gui.keys.rsa import A as B\nmonkeypatch.setattr(B, 'x', 1)",
        "line 3 patches our own code",
    ),
    "our code patched by name": (
        "tests/a.py",
        SPDX + "monkeypatch.setattr('approver_gui.files.x', 1)",
        "line 2 patches our own code",
    ),
    "a sleep": ("tests/a.py", SPDX + "import time\ntime.sleep(1)", "line 3 sleeps"),
    "a sleep by name": (
        "tests/a.py",
        SPDX + "from time import sleep\nsleep(1)",
        "line 3 sleeps",
    ),
    "a wait": ("tests/a.py", SPDX + "self.qtbot.wait(9)", "line 2 waits for time"),
}


@pytest.mark.parametrize("name", BROKEN_ANYWHERE)
def test_a_rule_broken_anywhere_is_seen(name):
    path, source, words = BROKEN_ANYWHERE[name]
    (found,) = complaints(path, source)
    assert found.startswith(path)
    assert words in found


ALLOWED = {
    "approver_gui/keys/rsa.py": "from cryptography.x509 import Name",
    "approver_gui/keys/keyring_box.py": "import keyring.errors",
    "approver_gui/tokens/a.py": "import json\nfrom approver_gui.tokens import codec",
    "approver_gui/ui/a.py": "import PySide6.QtCore\nfrom approver_gui import __version__",
    "approver_gui/app.py": "def run():\n    from approver_gui.ui import main_window",
    "approver_gui/files.py": "import os\nos.fsync(3)\nos.open('a', 0)",
    "tests/a.py": "import os\nmonkeypatch.setattr(os, 'fsync', 1)",
    "packaging/a.py": "import subprocess\nfrom urllib import request",
}


@pytest.mark.parametrize("path", ALLOWED)
def test_what_is_allowed_raises_no_complaint(path):
    assert complaints(path, SPDX + ALLOWED[path]) == []


def test_a_script_may_name_its_interpreter_first():
    assert complaints("packaging/a.py", "#!/usr/bin/env python3\n" + SPDX) == []


def test_an_empty_file_needs_no_licence():
    assert complaints("tests/keys/__init__.py", "") == []
