# SPDX-License-Identifier: Apache-2.0
"""The own keys as cards, and what can be done with them, openssl included."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from approver_gui.keys.rsa import parse_public_pem
from approver_gui.keys.store import Protection
from approver_gui.text import spoken_words
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.keys_dialogs import (
    BackupDialog,
    DeleteDialog,
    ImportKeyDialog,
    MadeDialog,
    NewKeyDialog,
    PassphraseDialog,
    RestoreDialog,
)
from approver_gui.ui.keys_page import KeysPage
from approver_gui.ui.widgets import Panel
from tests.keys.stand_ins import OTHER_PASSPHRASE, PASSPHRASE, openssl, secret
from tests.ui.findings import told
from tests.ui.stage import Stage


@pytest.fixture
def keys(room: Stage) -> Stage:
    """Give a stage whose window shows the keys."""
    room.turn_to(1)
    return room


def _page(room: Stage) -> KeysPage:
    return room.rooms.keys


def _press(room: Stage, words: str) -> None:
    buttons = _page(room).findChildren(QPushButton)
    next(b for b in buttons if b.text() == words and b.isVisible()).click()


def _cards(room: Stage) -> list[Panel]:
    panels = _page(room).findChildren(Panel)
    return [p for p in panels if p.isVisibleTo(_page(room)) and p.property("panel") == "read"]


# --- what is to be seen ------------------------------------------------------------------


def test_a_card_tells_everything_about_a_key(keys):
    (card,) = keys.desk.inventory.cards
    (panel,) = _cards(keys)
    shown = told(panel)
    for part in ("user1", "locked", "Made 2026-03-14T12:00:00Z", "passphrase and keyring"):
        assert part in shown
    assert card.fingerprint.hex()[:4] in shown
    words = spoken_words(card.fingerprint)
    assert " ".join(words[:8]) in shown
    assert " ".join(words[24:]) in shown
    assert panel.accessibleName() == "Key user1"
    assert "locked" in panel.accessibleDescription()


def test_without_keys_the_page_says_what_to_do(bare):
    bare.open_window()
    bare.turn_to(1)
    assert "No key yet" in told(_page(bare))


def test_a_key_protected_by_its_passphrase_alone_says_so(keys):
    keys.store.create("weak", secret(), Protection.PASSPHRASE_ONLY)
    keys.desk.look_for_keys()
    keys.settle()
    weak = next(p for p in _cards(keys) if p.accessibleName() == "Key weak")
    assert "protected by the passphrase alone" in told(weak)
    keys.dialog(MadeDialog).close()


def test_a_key_says_as_whom_it_signs_and_that_it_is_unlocked(keys):
    keys.open()
    asked = keys.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.keep.click()
    asked.primary.click()
    keys.settle()
    keys.turn_to(1)
    (panel,) = _cards(keys)
    assert "signs as user1, crypto-user" in told(panel)
    assert "unlocked" in told(panel)
    keys.desk.lock()
    keys.settle()
    (panel,) = _cards(keys)
    assert "unlocked" not in told(panel)


def test_a_key_file_that_cannot_be_used_is_shown_and_left(bare):
    damaged = bare.places.keys_folder / "old.key.json"
    damaged.write_bytes(b"{}")
    bare.open_window()
    bare.turn_to(1)
    (bar,) = [b for b in _page(bare).findChildren(TroubleBar) if b.isVisible()]
    assert "A key file cannot be used" in told(bar)
    assert "old.key.json" in told(bar)
    assert damaged.read_bytes() == b"{}"


def test_every_button_of_a_card_names_its_key(keys):
    keys.lay_keys("user2")
    keys.desk.look_for_keys()
    keys.settle()
    keys.dialog(MadeDialog).close()
    names = [b.accessibleName() for p in _cards(keys) for b in p.findChildren(QPushButton)]
    assert len(names) == len(set(names)) == 8
    assert "Delete... user2" in names


# --- making, importing, exporting --------------------------------------------------------


def test_a_key_is_made_and_its_words_are_to_be_written_down(keys):
    _press(keys, "New key...")
    asked = keys.dialog(NewKeyDialog)
    asked.name.setText("second")
    for field in (asked.passphrase.first, asked.passphrase.again):
        field.setText(PASSPHRASE)
    asked.primary.click()
    keys.settle()
    made = keys.dialog(MadeDialog)
    card = keys.store.card("second")
    assert " ".join(spoken_words(card.fingerprint)[:8]) in told(made)
    target = keys.stick / "second.public.pem"
    keys.choose(target)
    next(b for b in made.findChildren(QPushButton) if "Export" in b.text()).click()
    keys.settle()
    assert parse_public_pem(target.read_bytes()).fingerprint() == card.fingerprint
    assert str(target) in keys.window.statusBar().currentMessage()
    made.primary.click()
    assert [p.accessibleName() for p in _cards(keys)] == ["Key second", "Key user1"]


def test_a_name_that_is_taken_keeps_the_dialog_open(keys):
    _press(keys, "New key...")
    asked = keys.dialog(NewKeyDialog)
    asked.name.setText("user1")
    for field in (asked.passphrase.first, asked.passphrase.again):
        field.setText(PASSPHRASE)
    asked.primary.click()
    keys.settle()
    assert asked.isVisible()
    assert asked.trouble.isVisible()
    assert asked.name.text() == "user1"


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl program")
def test_a_key_of_openssl_is_imported_and_signs(keys):
    pem = keys.stick / "from openssl.pem"
    pem.write_bytes(openssl("genrsa", "-aes256", "-passout", "pass:pem pass", "2048"))
    keys.choose(pem)
    _press(keys, "Import...")
    asked = keys.dialog(ImportKeyDialog)
    assert str(pem) in told(asked)
    asked.name.setText("imported")
    asked.old.setText("pem pass")
    for field in (asked.passphrase.first, asked.passphrase.again):
        field.setText(PASSPHRASE)
    asked.primary.click()
    keys.settle()
    keys.dialog(MadeDialog).close()
    keys.open()
    keys.page.review.key.setCurrentText("imported")
    keys.page.review.username.setText("officer1")
    saved = keys.approve()
    public = openssl("pkey", "-passin", "pass:pem pass", "-in", str(pem), "-pubout")
    assert saved.signed.card.public.pem() == public


def test_a_wrong_passphrase_of_the_file_keeps_the_import_open(keys):
    pem = keys.stick / "key.pem"
    pem.write_bytes(b"-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n")
    keys.choose(pem)
    _press(keys, "Import...")
    asked = keys.dialog(ImportKeyDialog)
    assert asked.name.text() == "key"
    for field in (asked.passphrase.first, asked.passphrase.again):
        field.setText(PASSPHRASE)
    asked.primary.click()
    keys.settle()
    assert asked.trouble.isVisible()
    assert len(keys.store.cards()) == 1


def test_the_public_key_is_exported_and_never_over_a_file(keys):
    target = keys.stick / "user1.public.pem"
    for trouble in (False, True):
        keys.choose(target)
        _press(keys, "Export public key...")
        keys.settle()
        assert _page(keys).trouble.isVisible() is trouble
    assert parse_public_pem(target.read_bytes())
    assert "public_key_exported" in keys.acts()


@pytest.mark.parametrize(
    "words", ["Import...", "Restore a backup...", "Export public key...", "Back up..."]
)
def test_a_change_of_mind_opens_nothing(keys, words):
    keys.choose()
    _press(keys, words)
    kinds = (ImportKeyDialog, RestoreDialog, BackupDialog)
    assert [d for kind in kinds for d in keys.dialogs(kind)] == []


# --- backing up, restoring, changing, deleting -------------------------------------------


def _back_up(keys: Stage) -> tuple[Path, str]:
    target = keys.stick / "user1.key-backup.json"
    keys.choose(target)
    _press(keys, "Back up...")
    asked = keys.dialog(BackupDialog)
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    keys.settle()
    assert asked.code.isVisible()
    assert asked.focusWidget() is asked.code
    code = asked.code.text()
    asked.primary.click()
    assert keys.dialogs(BackupDialog) == []
    return target, code


def test_a_backup_shows_its_code_once_and_restores_the_key(keys):
    target, code = _back_up(keys)
    assert code.count("-") == 5
    assert code.encode() not in target.read_bytes()
    assert code.encode() not in keys.places.journal_file.read_bytes()
    before = keys.store.card("user1").fingerprint
    (keys.places.keys_folder / "user1.key.json").unlink()
    keys.box.secrets.clear()
    keys.desk.look_for_keys()
    keys.settle()
    keys.choose(target)
    _press(keys, "Restore a backup...")
    asked = keys.dialog(RestoreDialog)
    asked.passphrase.setText(PASSPHRASE)
    asked.code.setText(code.lower().replace("-", " "))
    asked.primary.click()
    keys.settle()
    assert keys.store.card("user1").fingerprint == before


def test_a_wrong_passphrase_writes_no_backup(keys):
    target = keys.stick / "user1.key-backup.json"
    keys.choose(target)
    _press(keys, "Back up...")
    asked = keys.dialog(BackupDialog)
    asked.passphrase.setText("wrong wrong wrong")
    asked.primary.click()
    keys.settle()
    assert asked.trouble.isVisible()
    assert not asked.code.isVisible()
    assert not target.exists()


def test_a_mistyped_code_keeps_the_dialog_with_what_was_typed(keys):
    target, _code = _back_up(keys)
    keys.choose(target)
    _press(keys, "Restore a backup...")
    asked = keys.dialog(RestoreDialog)
    asked.name.setText("again")
    asked.passphrase.setText(PASSPHRASE)
    asked.code.setText("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF")
    asked.primary.click()
    keys.settle()
    assert "mistyped" in told(asked)
    assert asked.code.text().startswith("AAAAA")
    assert asked.name.text() == "again"


def test_the_passphrase_is_changed(keys):
    _press(keys, "Change passphrase...")
    asked = keys.dialog(PassphraseDialog)
    asked.old.setText(PASSPHRASE)
    for field in (asked.passphrase.first, asked.passphrase.again):
        field.setText(OTHER_PASSPHRASE)
    asked.primary.click()
    keys.settle()
    assert keys.dialogs(PassphraseDialog) == []
    keys.store.unlock("user1", secret(OTHER_PASSPHRASE)).close()


def test_a_key_is_deleted_only_after_its_name_was_typed(keys):
    _press(keys, "Delete...")
    asked = keys.dialog(DeleteDialog)
    for typed in ("", "user", "USER1", "user1 "):
        asked.typed.setText(typed)
        assert not asked.primary.isEnabled()
    asked.typed.setText("user1")
    asked.primary.click()
    keys.settle()
    assert keys.store.cards() == ()
    assert "No key yet" in told(_page(keys))
    assert keys.window.key.accessibleName() == "no key yet"


def test_what_deleting_left_in_the_keyring_is_told(keys):
    keys.box.is_broken = True
    _press(keys, "Delete...")
    asked = keys.dialog(DeleteDialog)
    asked.typed.setText("user1")
    asked.primary.click()
    keys.settle()
    assert keys.store.cards() == ()
    assert "opens nothing any more" in keys.window.statusBar().currentMessage()
