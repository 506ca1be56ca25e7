# SPDX-License-Identifier: Apache-2.0
"""The store on a real gnome-keyring, in a D-Bus session and a home of its own."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from approver_gui.errors import KeyStoreError
from approver_gui.keys.keyring_box import open_keyring_box
from approver_gui.keys.store import KeyStore, Protection
from tests.keys.stand_ins import QUICK, secret

_NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
_MISSING = [program for program in _NEEDED if shutil.which(program) is None]
needs_a_keyring = pytest.mark.skipif(
    bool(_MISSING), reason=f"needs {' and '.join(_MISSING)} (Debian: gnome-keyring, dbus)"
)
_LIMIT_S = 100
_START = (
    "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"
    ' exec "$0" -m tests.keys.real_keyring_child "$1"'
)


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    home = tmp_path_factory.mktemp("kr")
    run = home / "run"
    run.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(run),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", _START, sys.executable, str(home / "keys")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@needs_a_keyring
def test_the_real_keyring_keeps_what_it_is_given(report):
    assert report["contract"]["error"] is None
    assert "Secret Service" in report["name"]["said"]


@needs_a_keyring
def test_a_key_is_made_and_signs_with_the_real_keyring(report):
    assert report["create"]["said"] == "keyring+passphrase"
    assert report["sign"]["said"] is True


@needs_a_keyring
@pytest.mark.parametrize("act", ["sign, locked", "create, locked"])
def test_a_locked_keyring_is_told_soon(report, act):
    assert "The keyring is locked" in report[act]["error"]
    assert report[act]["seconds"] < 30


@needs_a_keyring
def test_making_a_key_with_a_locked_keyring_offers_the_explicit_choice(report):
    assert "'passphrase only' explicitly" in report["create, locked"]["error"]


@needs_a_keyring
def test_the_key_signs_again_once_the_keyring_is_unlocked(report):
    assert report["sign, unlocked again"]["said"] is True


@needs_a_keyring
def test_a_keyring_killed_between_two_signatures_is_told_and_loses_nothing(report):
    assert "keyring" in report["sign, killed"]["error"]
    assert report["sign, killed"]["seconds"] < 60
    assert report["keys, killed"]["said"] == ["user1"]
    assert report["sign, started again"]["said"] is True
    assert report["delete"] | {"seconds": 0} == {"said": "None", "error": None, "seconds": 0}


@needs_a_keyring
def test_a_key_unlocked_before_the_keyring_was_killed_still_signs(report):
    assert report["sign with the key held, killed"]["said"] is True


@needs_a_keyring
def test_a_keyring_that_hangs_is_left_in_time_and_works_again(report):
    assert "The keyring does not answer" in report["sign, frozen"]["error"]
    assert report["sign, frozen"]["seconds"] < 30
    assert report["sign, thawed"]["said"] is True


@needs_a_keyring
def test_a_lost_session_is_told_and_the_key_works_again_with_the_next(report):
    assert "keyring" in report["sign, no bus"]["error"]
    assert "'passphrase only' explicitly" in report["create, no bus"]["error"]
    assert report["sign, bus again"]["said"] is True


def test_without_a_session_bus_only_passphrase_only_makes_a_key(tmp_path, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    store = KeyStore(tmp_path / "keys", open_keyring_box, lambda: datetime.now(UTC), QUICK)

    with pytest.raises(KeyStoreError, match="No usable keyring") as caught:
        store.create("user1", secret(), Protection.KEYRING)
    assert "'passphrase only' explicitly" in str(caught.value.hint)
    assert store.inventory().cards == ()

    store.create("user1", secret(), Protection.PASSPHRASE_ONLY)
    store.unlock("user1", secret()).close()
