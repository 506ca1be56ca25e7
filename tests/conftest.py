# SPDX-License-Identifier: Apache-2.0
"""Keeps every test away from the real screen, home and keyring."""

import atexit
import os
import shutil
import signal
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from approver_gui.keys.rsa import PrivateKey, generate

# The environment is set when this file is read, before any test loads Qt or asks for a
# path: child processes and libraries then see it too. The name is short because a socket's
# path may have 107 characters only.
_home = Path(tempfile.mkdtemp(prefix="approver-"))
_owner = os.getpid()


def _clean_up() -> None:
    if os.getpid() == _owner:  # a forked child that exits must not remove it
        shutil.rmtree(_home, ignore_errors=True)


atexit.register(_clean_up)
# Started in the background, this process may have inherited deaf ears; its children would too.
for _signal, _usual in (
    (signal.SIGINT, signal.default_int_handler),
    (signal.SIGHUP, signal.SIG_DFL),
):
    if signal.getsignal(_signal) is signal.SIG_IGN:
        signal.signal(_signal, _usual)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HOME"] = str(_home)
for _name, _folder in (
    ("XDG_CONFIG_HOME", ".config"),
    ("XDG_DATA_HOME", ".local/share"),
    ("XDG_STATE_HOME", ".local/state"),
    ("XDG_CACHE_HOME", ".cache"),
    ("XDG_RUNTIME_DIR", "run"),
):
    (_home / _folder).mkdir(mode=0o700, parents=True)
    os.environ[_name] = str(_home / _folder)
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)

settings.register_profile(
    "suite",
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # a busy machine is no failure
)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def rsa_key() -> PrivateKey:
    """One RSA-2048 key for all tests that need any; making one takes a moment."""
    return generate()
