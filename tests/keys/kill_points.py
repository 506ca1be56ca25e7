# SPDX-License-Identifier: Apache-2.0
"""A program that is killed (SIGKILL) at every step of every act on a store of keys.

Run as ``python -m tests.keys.kill_points FOLDER``; prints one line an act, or fails. Each act
runs in a forked child that kills itself before its n-th call to the system's file functions,
for n = 1, 2, 3 and so on until it gets through; after each death the store is judged.
"""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from approver_gui.errors import WrongPassphraseError
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import Backup, KeyStore, Protection
from tests.keys.stand_ins import (
    DIGEST,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    QUICK,
    FileBox,
    a_key,
    openssl,
    secret,
)

_STEPS = ("open", "write", "fsync", "link", "replace", "rename", "unlink", "mkdir", "close")
_RANDOM_KILLS = 12


def store_in(folder: Path) -> KeyStore:
    box = FileBox(folder / "box")
    return KeyStore(folder / "keys", lambda: box, lambda: datetime.now(UTC), QUICK)


def die_before(step: int) -> None:
    """Replace the system's file functions by ones that end this process at a step."""
    passed = 0

    def deadly(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            nonlocal passed
            passed += 1
            if passed == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **named)

        return call

    for name in _STEPS:
        setattr(os, name, deadly(getattr(os, name)))


def killed(act: Callable[[], object], step: int) -> bool:
    """Run an act in a child that dies before a step; tell whether it died."""
    child = os.fork()
    if child == 0:
        die_before(step)
        act()
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the act itself failed"
    return os.WIFSIGNALED(status)


def opens(store: KeyStore, name: str, *passphrases: str) -> str:
    """Return the one passphrase that opens a key; it signs, too."""
    for passphrase in passphrases:
        try:
            with store.unlock(name, Secret(passphrase)) as key:
                assert store.card(name).public.verify(DIGEST, key.sign(DIGEST))
        except WrongPassphraseError:
            continue
        return passphrase
    raise AssertionError("the key is lost")


def judge(folder: Path, *, user1_must_be: bool) -> None:
    """Look at the store as the next start finds it."""
    (folder / "keys" / "user1.attempts.json").unlink(missing_ok=True)  # no wait for the test
    store = store_in(folder)
    found = store.inventory()
    assert found.troubles == (), found.troubles
    names = {card.name for card in found.cards}
    assert names <= {"user1", "user2"}
    assert "user1" in names or not user1_must_be
    for name in names:
        opens(store, name, PASSPHRASE, OTHER_PASSPHRASE)


def every_step(
    what: str, folder: Path, act: Callable[[KeyStore], object], *, user1_must_be: bool = True
) -> None:
    """Kill an act before its first step, then before its second, until it gets through."""
    place = folder / "place"

    def once() -> None:
        act(store_in(place))

    step, died = 0, True
    while died:
        step += 1
        shutil.copytree(folder / "template", place)
        died = killed(once, step)
        judge(place, user1_must_be=user1_must_be)
        shutil.rmtree(place)
    print(f"{what}: {step - 1} points")  # noqa: T201


def any_moment(folder: Path) -> None:
    """Kill a child that never stops changing things, at any moment at all."""
    place = folder / "moments"
    shutil.copytree(folder / "template", place)
    dice = random.Random(20260314)
    for _ in range(_RANDOM_KILLS):
        child = os.fork()
        if child == 0:
            store = store_in(place)
            now = opens(store, "user1", PASSPHRASE, OTHER_PASSPHRASE)
            while True:
                new = OTHER_PASSPHRASE if now != OTHER_PASSPHRASE else PASSPHRASE
                store.change_passphrase("user1", Secret(now), Secret(new))
                now = new
        time.sleep(dice.uniform(0.005, 0.08))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        judge(place, user1_must_be=True)
    print(f"any moment: {_RANDOM_KILLS} points")  # noqa: T201


def main(folder: Path) -> None:
    pem = openssl("pkey", "-inform", "DER", data=a_key().der())
    (folder / "template").mkdir()
    first = store_in(folder / "template")
    card = first.import_pem("user1", pem, None, secret(), Protection.KEYRING)
    assert card.public == a_key().public
    backup: Backup = first.backup("user1", secret())

    every_step(
        "create",
        folder,
        lambda s: s.import_pem("user2", pem, None, secret(), Protection.KEYRING),
    )
    every_step(
        "restore",
        folder,
        lambda s: s.restore(backup.data, secret(), backup.code, "user2", Protection.KEYRING),
    )
    every_step(
        "change",
        folder,
        lambda s: s.change_passphrase("user1", secret(), secret(OTHER_PASSPHRASE)),
    )
    every_step("unlock", folder, lambda s: s.unlock("user1", secret()))
    every_step("delete", folder, lambda s: s.delete("user1"), user1_must_be=False)
    any_moment(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
