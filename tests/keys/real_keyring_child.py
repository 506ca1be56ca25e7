# SPDX-License-Identifier: Apache-2.0
"""A program inside a D-Bus session of its own with a real gnome-keyring.

Run as ``python -m tests.keys.real_keyring_child FOLDER``; prints one JSON object that says
what happened. It ends the keyring daemons that it meets in its session, and no others.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import secretstorage
from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy  # type: ignore[import-untyped]
from secretstorage.util import format_secret, open_session

from approver_gui.errors import KeyStoreError
from approver_gui.keys.keyring_box import open_keyring_box
from approver_gui.keys.store import KeyStore, Protection
from tests.keys.box_contract import check_box
from tests.keys.stand_ins import DIGEST, QUICK, secret

_KEYRING_PASSWORD = b"pw"
_ANSWER_LIMIT_S = 3.0


def outcome(act: Callable[[], object]) -> dict[str, object]:
    """Return what came of an act: its error in words, and how long it took."""
    begun = time.monotonic()
    try:
        said: object = act()
        error = None
    except KeyStoreError as caught:
        said, error = None, str(caught)
    return {"said": said, "error": error, "seconds": time.monotonic() - begun}


def daemon_pid() -> int:
    connection = secretstorage.dbus_init()
    try:
        bus = Proxy(message_bus, connection)
        (pid,) = bus.GetConnectionUnixProcessID("org.freedesktop.secrets")
    finally:
        connection.close()
    return int(pid)


def lock_collection() -> None:
    connection = secretstorage.dbus_init()
    try:
        secretstorage.get_default_collection(connection).lock()
    finally:
        connection.close()


def unlock_collection() -> None:
    """Unlock as the desktop does at login; D-Bus starts a daemon where none is running."""
    service = DBusAddress(
        "/org/freedesktop/secrets",
        "org.freedesktop.secrets",
        "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
    )
    connection = secretstorage.dbus_init()
    try:
        password = format_secret(open_session(connection), _KEYRING_PASSWORD, "text/plain")
        arguments = ("/org/freedesktop/secrets/aliases/default", password)
        call = new_method_call(service, "UnlockWithMasterPassword", "o(oayays)", arguments)
        connection.send_and_get_reply(call, timeout=20)
        assert not secretstorage.get_default_collection(connection).is_locked()
    finally:
        connection.close()


def kill_daemon() -> None:
    pid = daemon_pid()
    os.kill(pid, signal.SIGKILL)
    connection = secretstorage.dbus_init()
    try:
        bus = Proxy(message_bus, connection)
        while bus.NameHasOwner("org.freedesktop.secrets")[0]:
            time.sleep(0.01)
    finally:
        connection.close()


def main(folder: Path) -> None:
    store = KeyStore(
        folder, lambda: open_keyring_box(_ANSWER_LIMIT_S), lambda: datetime.now(UTC), QUICK
    )

    def sign() -> bool:
        with store.unlock("user1", secret()) as key:
            return store.card("user1").public.verify(DIGEST, key.sign(DIGEST))

    report: dict[str, object] = {}
    report["contract"] = outcome(lambda: check_box(open_keyring_box()))
    report["name"] = outcome(store.keyring_name)
    report["create"] = outcome(
        lambda: store.create("user1", secret(), Protection.KEYRING).protection.value
    )
    report["sign"] = outcome(sign)

    lock_collection()
    report["sign, locked"] = outcome(sign)
    report["create, locked"] = outcome(
        lambda: store.create("user2", secret(), Protection.KEYRING).name
    )
    unlock_collection()
    report["sign, unlocked again"] = outcome(sign)

    held = store.unlock("user1", secret())
    kill_daemon()
    report["sign, killed"] = outcome(sign)
    report["sign with the key held, killed"] = outcome(
        lambda: held.card.public.verify(DIGEST, held.sign(DIGEST))
    )
    report["keys, killed"] = outcome(lambda: [card.name for card in store.cards()])
    unlock_collection()
    report["sign, started again"] = outcome(sign)

    pid = daemon_pid()
    os.kill(pid, signal.SIGSTOP)
    report["sign, frozen"] = outcome(sign)
    os.kill(pid, signal.SIGCONT)
    report["sign, thawed"] = outcome(sign)

    bus = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    report["sign, no bus"] = outcome(sign)
    report["create, no bus"] = outcome(
        lambda: store.create("user2", secret(), Protection.KEYRING).name
    )
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
    report["sign, bus again"] = outcome(sign)
    report["delete"] = outcome(lambda: str(store.delete("user1")))
    print(json.dumps(report))  # noqa: T201
    kill_daemon()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
