# SPDX-License-Identifier: Apache-2.0
import threading

import keyring.backend
import pytest
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import (
    InitError,
    KeyringLocked,
    NoKeyringError,
    PasswordDeleteError,
    PasswordSetError,
)
from secretstorage.exceptions import (
    LockedException,
    SecretServiceNotAvailableException,
)

from approver_gui.errors import KeyStoreError
from approver_gui.keys.keyring_box import SERVICE, KeyringBox, open_keyring_box
from tests.keys.box_contract import SECRET, check_box
from tests.keys.stand_ins import FileBox, MemoryBox

SECRET_WORDS = "c2VjcmV0"


class Backend(keyring.backend.KeyringBackend):
    """A keyring in memory that fails on request."""

    priority = 5.0

    def __init__(self, trouble: BaseException | None = None) -> None:
        self.trouble = trouble
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service, username):
        self._work()
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self._work()
        self.kept[service, username] = password

    def delete_password(self, service, username):
        self._work()
        del self.kept[service, username]

    def _work(self):
        if self.trouble is not None:
            raise self.trouble


class PlaintextKeyring(Backend):
    """Named like the one that keeps passwords in a text file."""


class DressedUp(PlaintextKeyring):
    """The same under another name."""


class Doubtful(Backend):
    priority = 0.5


class Chain(ChainerBackend):
    backends: tuple[Backend, ...] = ()

    def __init__(self, *backends: Backend) -> None:
        self.backends = backends


# What is defined is registered, and the search for a keyring elsewhere would find it.
keyring.backend.KeyringBackend._classes -= {
    Backend, PlaintextKeyring, DressedUp, Doubtful, Chain,
}  # fmt: skip


def test_every_box_does_what_the_store_asks(tmp_path):
    for box in (
        MemoryBox(),
        FileBox(tmp_path),
        KeyringBox(Backend()),
        KeyringBox(Chain(Backend())),
    ):
        check_box(box)


def test_the_keyring_holds_base64_under_our_service():
    backend = Backend()

    KeyringBox(backend).put("id", b"secret")

    assert backend.kept == {(SERVICE, "id"): SECRET_WORDS}


@pytest.mark.parametrize(
    ("backend", "words"),
    [
        (fail.Keyring(), "No keyring is running"),
        (null.Keyring(), "switched off"),
        (PlaintextKeyring(), "in the open"),
        (DressedUp(), "in the open"),
        (Doubtful(), "not recommended"),
        (Chain(), "None of the keyrings"),
        (Chain(PlaintextKeyring(), Doubtful()), "None of the keyrings"),
    ],
)
def test_a_keyring_that_protects_nothing_is_refused(backend, words):
    with pytest.raises(KeyStoreError, match="No usable keyring") as caught:
        KeyringBox(backend)
    assert words in str(caught.value)


def test_of_a_chain_only_the_good_ones_are_used():
    plain, good, other = PlaintextKeyring(), Backend(), Backend()
    other.set_password(SERVICE, "old", SECRET_WORDS)
    box = KeyringBox(Chain(plain, good, other))

    box.put("new", SECRET)

    assert (SERVICE, "new") in good.kept
    assert box.get("old") == b"secret"
    box.remove("old")
    assert not plain.kept
    assert not other.kept


def test_the_keyring_is_named_for_a_person():
    assert KeyringBox(Backend()).name.endswith("Backend")


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (NoKeyringError("none"), "No usable keyring"),
        (KeyringLocked("locked"), "The keyring is locked"),
        (LockedException("locked"), "The keyring is locked"),
        (InitError("init"), "InitError"),
        (PasswordSetError("set"), "PasswordSetError"),
        (PasswordDeleteError("delete"), "refused to forget"),
        (SecretServiceNotAvailableException("gone"), "SecretServiceNotAvailableException"),
        (ConnectionResetError("reset"), "ConnectionResetError"),
        (BrokenPipeError("pipe"), "BrokenPipeError"),
        (TimeoutError("late"), "TimeoutError"),
        (RuntimeError("no backend"), "RuntimeError"),
    ],
)
def test_what_a_keyring_raises_becomes_words(trouble, words):
    backend = Backend()
    box = KeyringBox(backend)
    backend.trouble = trouble

    for act in (lambda: box.get("a"), lambda: box.put("a", SECRET), lambda: box.remove("a")):
        with pytest.raises(KeyStoreError) as caught:
            act()
        assert words in str(caught.value)
        assert caught.value.__cause__ is trouble


def test_a_bug_stays_a_bug():
    backend = Backend()
    box = KeyringBox(backend)
    backend.trouble = KeyError("a mistake of ours")

    with pytest.raises(KeyError, match="a mistake of ours"):
        box.get("a")


@pytest.mark.parametrize("stored", ["no base64!", "\u00e4", "c2V"])
def test_something_else_in_our_place_is_told_without_repeating_it(stored):
    backend = Backend()
    backend.kept[SERVICE, "a"] = stored

    with pytest.raises(KeyStoreError, match="is damaged") as caught:
        KeyringBox(backend).get("a")
    assert stored not in str(caught.value)
    assert caught.value.__context__ is None


def test_an_error_that_carries_the_secret_is_not_passed_on():
    backend = Backend()
    box = KeyringBox(backend)
    backend.trouble = UnicodeDecodeError("utf-8", b"\xffsecret", 0, 1, "bad byte")

    with pytest.raises(KeyStoreError, match="something else") as caught:
        box.get("a")
    assert caught.value.__cause__ is None


def test_a_keyring_that_never_answers_is_left_after_a_while():
    class Silent(Backend):
        def get_password(self, service, username):
            del service, username
            woken.wait()

    woken = threading.Event()
    box = KeyringBox(Silent(), answer_limit_s=0.05)
    keyring.backend.KeyringBackend._classes.discard(Silent)

    with pytest.raises(KeyStoreError, match="does not answer"):
        box.get("a")
    woken.set()


@pytest.mark.parametrize(
    ("configured", "words"),
    [
        ("keyring.backends.null.Keyring", "switched off"),
        ("keyring.backends.fail.Keyring", "No keyring is running"),
        ("no.such.module", "No keyring is running"),
        ("keyring.backends.null.NoSuchClass", "No keyring is running"),
        ("tests.keys.test_keyring_box.PlaintextKeyring", "in the open"),
    ],
)
def test_a_configured_keyring_is_judged_like_any_other(monkeypatch, configured, words):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", configured)

    with pytest.raises(KeyStoreError) as caught:
        open_keyring_box()
    assert words in str(caught.value)


def test_a_keyring_that_came_up_since_is_found(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with pytest.raises(KeyStoreError):
        open_keyring_box()

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keys.test_keyring_box.Backend")
    check_box(open_keyring_box())
