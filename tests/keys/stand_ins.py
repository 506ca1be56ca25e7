# SPDX-License-Identifier: Apache-2.0
"""What stands in for the desktop, the clock and time itself in the tests of keys."""

import subprocess
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from approver_gui.errors import KeyStoreError
from approver_gui.files import read_bounded, write_whole
from approver_gui.keys import rsa
from approver_gui.keys.sealed import Cost
from approver_gui.keys.secret import Secret
from approver_gui.keys.secret_box import SecretBox
from approver_gui.keys.store import KeyStore
from approver_gui.text import say

QUICK = Cost(memory_kib=8, iterations=1, lanes=1)
PASSPHRASE = "lamp orbit cactus"
OTHER_PASSPHRASE = "vowel prism harbour"
DIGEST = bytes(range(32))


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **step: float) -> None:
        self.now += timedelta(**step)


class MemoryBox:
    """Keeps secrets in memory; breaks down on request."""

    name = "a box in memory"

    def __init__(self) -> None:
        self.secrets: dict[str, bytes] = {}
        self.is_broken = False

    def get(self, account: str) -> bytes | None:
        self._work()
        return self.secrets.get(account)

    def put(self, account: str, secret: bytes) -> None:
        self._work()
        self.secrets[account] = secret

    def remove(self, account: str) -> None:
        self._work()
        self.secrets.pop(account, None)

    def _work(self) -> None:
        if self.is_broken:
            raise KeyStoreError(say("The box is broken"), say("It is."), say("Mend it."))


class FileBox:
    """Keeps secrets in files, so that they outlive a killed process."""

    name = "a box of files"

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder

    def get(self, account: str) -> bytes | None:
        path = self._folder / account
        return read_bounded(path, 100) if path.exists() else None

    def put(self, account: str, secret: bytes) -> None:
        write_whole(self._folder / account, secret, replace=True)

    def remove(self, account: str) -> None:
        (self._folder / account).unlink(missing_ok=True)


def no_box() -> SecretBox:
    """Look for a keyring where there is none."""
    raise KeyStoreError(
        say("No usable keyring"), say("No keyring is running here."), say("Start one.")
    )


def a_store(folder: Path, box: SecretBox | None = None, clock: Clock | None = None) -> KeyStore:
    """Return a store whose derivations take no time."""
    kept = MemoryBox() if box is None else box
    return KeyStore(folder / "keys", lambda: kept, clock or Clock(), QUICK)


def secret(text: str | bytes = PASSPHRASE) -> Secret:
    return Secret(text)


@cache
def a_key() -> rsa.PrivateKey:
    """Return one key for all tests that do not care which."""
    return rsa.generate()


@cache
def another_key() -> rsa.PrivateKey:
    return rsa.generate()


def openssl(*arguments: str, data: bytes = b"") -> bytes:
    """Return what openssl writes."""
    done = subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
