# SPDX-License-Identifier: Apache-2.0
"""Broken folders, broken keyrings, several windows: told clearly, and no key is lost."""

import os
import traceback
from pathlib import Path

import pytest

from approver_gui.errors import KeyStoreError
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import Inventory, KeyStore, Protection
from tests.keys.stand_ins import (
    DIGEST,
    OTHER_PASSPHRASE,
    QUICK,
    Clock,
    MemoryBox,
    a_store,
    no_box,
    secret,
)


@pytest.fixture
def box():
    return MemoryBox()


@pytest.fixture
def store(tmp_path, box):
    return a_store(tmp_path, box)


@pytest.fixture
def folder(tmp_path, store):
    """A folder with one key, user1."""
    store.create("user1", secret(), Protection.KEYRING)
    return tmp_path / "keys"


def test_there_are_no_keys_before_the_first(store, tmp_path):
    assert store.inventory().cards == ()
    assert not (tmp_path / "keys").exists()
    assert store.whose(DIGEST, bytes(256)) is None


def test_every_file_that_is_no_key_is_reported_and_left(store, folder):
    whole = (folder / "user1.key.json").read_bytes()
    (folder / "torn.key.json").write_bytes(whole[:300])
    (folder / "renamed.key.json").write_bytes(whole)
    (folder / "empty.key.json").write_bytes(b"")
    (folder / "folder.key.json").mkdir()
    (folder / "large.key.json").write_bytes(b"x" * 70_000)
    (folder / "dead.key.json").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.key.json")
    (folder / "notes.txt").write_bytes(b"not a key file")
    before = sorted(path.name for path in folder.iterdir())

    found = store.inventory()

    assert [card.name for card in found.cards] == ["user1"]
    assert {trouble.file_name: str(trouble.reason) for trouble in found.troubles} == {
        "dead.key.json": "It is a link that leads nowhere.",
        "empty.key.json": "It is not the JSON of a sealed key.",
        "folder.key.json": "It cannot be read: Is a directory.",
        "large.key.json": "It cannot be read: File too large.",
        "pipe.key.json": "It cannot be read: Invalid argument.",
        "renamed.key.json": "It was renamed: it holds the key 'user1'.",
        "torn.key.json": "It is not the JSON of a sealed key.",
    }
    assert sorted(path.name for path in folder.iterdir()) == before
    for name in ("torn", "renamed", "folder", "pipe", "large"):
        with pytest.raises(KeyStoreError):
            store.unlock(name, secret())
        with pytest.raises(KeyStoreError):
            store.delete(name)
        with pytest.raises(KeyStoreError, match="taken"):
            store.create(name, secret(), Protection.KEYRING)


def test_a_changed_file_is_noticed_without_a_new_start(store, folder):
    file = folder / "user1.key.json"
    card = store.cards()[0]
    assert store.cards()[0] is not None
    whole = file.read_bytes()

    file.write_bytes(whole[:-9])
    assert store.inventory().troubles
    file.write_bytes(whole)
    assert store.cards() == (card,)
    file.unlink()
    assert store.cards() == ()


def test_unchanged_files_are_read_once(store, folder, monkeypatch):
    store.cards()
    opened = []
    real = os.open

    def noting(path, *rest):
        opened.append(path)
        return real(path, *rest)

    monkeypatch.setattr("os.open", noting)

    store.cards()
    assert opened == []
    (folder / "user1.key.json").touch()
    store.cards()
    assert opened == [folder / "user1.key.json"]


def test_a_folder_that_cannot_be_used_is_told(tmp_path):
    (tmp_path / "keys").write_bytes(b"a file where the folder goes")
    store = a_store(tmp_path)

    for act in (
        store.cards,
        lambda: store.create("user1", secret(), Protection.KEYRING),
        lambda: store.unlock("user1", secret()),
    ):
        with pytest.raises(KeyStoreError, match="folder with the keys"):
            act()


@pytest.mark.parametrize("failing", ["os.fsync", "os.write", "os.link"])
def test_a_key_that_cannot_be_written_leaves_nothing_behind(
    store, box, tmp_path, monkeypatch, failing
):
    def full(*_arguments):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(failing, full)
        with pytest.raises(KeyStoreError, match="No space left"):
            store.create("user1", secret(), Protection.KEYRING)

    assert box.secrets == {}
    assert store.cards() == ()
    store.create("user1", secret(), Protection.KEYRING)
    assert len(list((tmp_path / "keys").glob("*.json"))) == 1


def test_a_passphrase_that_cannot_be_changed_stays_as_it_was(store, folder, monkeypatch):
    def full(*_arguments):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("os.replace", full)
        broken.setattr("os.rename", full)
        with pytest.raises(KeyStoreError, match="No space left"):
            store.change_passphrase("user1", secret(), secret(OTHER_PASSPHRASE))

    store.unlock("user1", secret()).close()


def test_a_broken_keyring_is_told_and_works_again_once_mended(tmp_path):
    box, opened = MemoryBox(), []

    def open_box():
        opened.append(box)
        return box

    store = KeyStore(tmp_path / "keys", open_box, Clock(), QUICK)
    store.create("user1", secret(), Protection.KEYRING)
    open_key = store.unlock("user1", secret())
    box.is_broken = True

    with pytest.raises(KeyStoreError, match="box is broken"):
        store.unlock("user1", secret())
    with pytest.raises(KeyStoreError, match="box is broken") as caught:
        store.create("user2", secret(), Protection.KEYRING)
    assert "explicitly" in str(caught.value.hint)
    open_key.sign(DIGEST)

    box.is_broken = False
    store.unlock("user1", secret()).close()
    store.unlock("user1", secret()).close()
    assert len(opened) == 3  # at first, and anew after each failure but the last


def test_a_broken_keyring_is_no_wrong_passphrase(store, folder, box):
    box.is_broken = True
    for _ in range(5):
        with pytest.raises(KeyStoreError, match="box is broken"):
            store.unlock("user1", secret())

    assert not (folder / "user1.attempts.json").exists()


def test_a_key_is_deleted_even_when_the_keyring_keeps_its_secret(store, folder, box):
    del folder
    box.is_broken = True

    remark = store.delete("user1")

    assert "opens nothing any more" in str(remark)
    assert store.cards() == ()


def test_a_keyring_that_forgets_at_once_makes_no_key(tmp_path):
    class Forgetful(MemoryBox):
        def put(self, account, secret):
            del account, secret

    store = a_store(tmp_path, Forgetful())

    with pytest.raises(KeyStoreError, match="did not come back"):
        store.create("user1", secret(), Protection.KEYRING)
    assert store.cards() == ()


def test_a_key_changed_in_another_window_is_not_overwritten(tmp_path, folder, box):
    class Meddler(MemoryBox):
        """A keyring that is slow enough for another window to come between."""

        def get(self, account):
            found = box.get(account)
            if not done:
                done.append(True)
                other.change_passphrase("user1", secret(), secret(OTHER_PASSPHRASE))
            return found

    done: list[bool] = []
    other = a_store(tmp_path, box)
    store = a_store(tmp_path, Meddler())

    with pytest.raises(KeyStoreError, match="changed meanwhile"):
        store.change_passphrase("user1", secret(), secret("a third passphrase"))
    other.unlock("user1", secret(OTHER_PASSPHRASE)).close()
    assert len(list(folder.glob("*.key.json"))) == 1


def test_a_key_deleted_in_another_window_does_not_come_back(tmp_path, folder, box):
    class Meddler(MemoryBox):
        def get(self, account):
            found = box.get(account)
            a_store(tmp_path, box).delete("user1")
            return found

    store = a_store(tmp_path, Meddler())

    with pytest.raises(KeyStoreError, match="No key here"):
        store.change_passphrase("user1", secret(), secret(OTHER_PASSPHRASE))
    assert not list(folder.glob("*.key.json"))


def test_a_name_taken_meanwhile_keeps_its_key(tmp_path, box):
    class Meddler(MemoryBox):
        def put(self, account, kept):
            a_store(tmp_path, box).create("user1", secret(OTHER_PASSPHRASE), Protection.KEYRING)
            super().put(account, kept)

    store = a_store(tmp_path, Meddler())

    with pytest.raises(KeyStoreError, match="taken"):
        store.create("user1", secret(), Protection.KEYRING)
    a_store(tmp_path, box).unlock("user1", secret(OTHER_PASSPHRASE)).close()


def test_a_name_taken_at_the_last_moment_keeps_its_key(store, tmp_path, monkeypatch):
    real = os.link

    def taken(source, target, **named):
        Path(target).write_bytes(b"somebody else's")
        return real(source, target, **named)

    monkeypatch.setattr("os.link", taken)

    with pytest.raises(KeyStoreError, match="taken"):
        store.create("user1", secret(), Protection.KEYRING)
    assert (tmp_path / "keys" / "user1.key.json").read_bytes() == b"somebody else's"


def test_a_file_that_goes_while_it_is_looked_at_is_no_trouble(store, folder, monkeypatch):
    real = os.open

    def gone(path, *rest):
        if Path(path).name == "user1.key.json":
            Path(path).unlink(missing_ok=True)
        return real(path, *rest)

    (folder / "user1.key.json").touch()
    monkeypatch.setattr("os.open", gone)

    assert store.inventory() == Inventory((), ())


def test_a_store_without_keyring_says_so_for_a_key_that_needs_one(tmp_path, folder):
    del folder
    store = KeyStore(tmp_path / "keys", no_box, Clock(), QUICK)

    with pytest.raises(KeyStoreError, match="No usable keyring"):
        store.unlock("user1", secret())
    assert [card.name for card in store.cards()] == ["user1"]


def test_no_error_carries_a_secret(store, folder):
    del folder
    typed = Secret("a passphrase nobody should see")
    for act in (
        lambda: store.unlock("user1", typed),
        lambda: store.change_passphrase("user1", typed, typed),
        lambda: store.create("user1", typed, Protection.KEYRING),
        lambda: store.restore(b"{}", typed, typed, None, Protection.KEYRING),
        lambda: store.import_pem("user2", b"noise", typed, typed, Protection.KEYRING),
    ):
        with pytest.raises(KeyStoreError) as caught:
            act()
        error: BaseException | None = caught.value
        shown = "".join(traceback.format_exception(caught.value))
        while error is not None:
            shown += f"{error.args!r}{vars(error)!r}"
            error = error.__cause__ or error.__context__
        assert "nobody should see" not in shown
