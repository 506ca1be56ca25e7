# SPDX-License-Identifier: Apache-2.0
"""The dialogs for keys by themselves: what must be typed, and how strong it is."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QPushButton

from approver_gui.keys.store import Protection
from approver_gui.ui.keys_dialogs import (
    BackupDialog,
    DeleteDialog,
    ImportKeyDialog,
    MadeDialog,
    NewKeyDialog,
    NewPassphrase,
    PassphraseDialog,
    ProtectionChoice,
    RestoreDialog,
)
from tests.keys.stand_ins import PASSPHRASE
from tests.ui.findings import told


@pytest.fixture
def twice(qtbot):
    changes: list[bool] = []
    field = NewPassphrase(lambda: changes.append(True))
    qtbot.addWidget(field)
    field.show()
    return field, changes


def _bar(field: NewPassphrase) -> QProgressBar:
    return field.findChildren(QProgressBar)[0]


def test_strength_is_shown_while_typing(twice):
    field, changes = twice
    assert _bar(field).value() == 0
    assert "At least 8 characters" in told(field)
    values = []
    for typed in ("a", "password", "lamp orbit cactus", "lamp orbit cactus vowel prism 7"):
        field.first.setText(typed)
        values.append(_bar(field).value())
    assert values == sorted(values)
    assert values[-1] > values[1]
    assert told(field).split(".")[0] in ("Good", "Strong")
    assert _bar(field).accessibleDescription() == told(field)
    assert len(changes) == 4


def test_both_must_be_the_same(twice):
    field, _changes = twice
    field.first.setText(PASSPHRASE)
    field.again.setText("lamp")  # so far it fits
    assert "differ" not in told(field)
    assert not field.is_complete()
    field.again.setText("lamb")
    assert "The two passphrases differ." in told(field)
    field.again.setText(PASSPHRASE)
    assert field.is_complete()


def test_a_short_one_is_none(twice):
    field, _changes = twice
    for part in (field.first, field.again):
        part.setText("1234567")
    assert not field.is_complete()


def test_taking_it_empties_both(twice):
    field, _changes = twice
    for part in (field.first, field.again):
        part.setText(PASSPHRASE)
    assert field.take().reveal() == PASSPHRASE.encode()
    assert field.first.text() == field.again.text() == ""


def test_the_passphrase_alone_is_an_explicit_choice(qtbot):
    choice = ProtectionChoice()
    qtbot.addWidget(choice)
    chosen = [choice.protection]
    choice.click()
    chosen.append(choice.protection)
    assert chosen == [Protection.KEYRING, Protection.PASSPHRASE_ONLY]
    assert "Weaker" in choice.toolTip()


@pytest.fixture
def dialogs(stage, qtbot):
    """Return one dialog of each kind, with what completes it."""
    card = stage.store.card("user1")
    path = stage.stick / "file"
    made = {
        "new": NewKeyDialog(stage.desk, None),
        "import": ImportKeyDialog(stage.desk, path, None),
        "restore": RestoreDialog(stage.desk, path, None),
        "passphrase": PassphraseDialog(stage.desk, card, None),
        "backup": BackupDialog(stage.desk, card, path, None),
        "delete": DeleteDialog(stage.desk, card, lambda _words: None, None),
    }
    for dialog in made.values():
        qtbot.addWidget(dialog)
    return made


@pytest.mark.parametrize("kind", ["new", "import", "restore", "passphrase", "backup", "delete"])
def test_nothing_can_be_done_before_everything_is_typed(dialogs, kind):
    dialog = dialogs[kind]
    assert not dialog.primary.isEnabled()
    dialog.show()
    first = dialog.focusWidget()
    assert first is None or not isinstance(first, QPushButton)


def test_a_key_needs_a_name_and_a_passphrase(dialogs):
    dialog = dialogs["new"]
    for part in (dialog.passphrase.first, dialog.passphrase.again):
        part.setText(PASSPHRASE)
    dialog.name.setText("  ")
    assert not dialog.primary.isEnabled()
    dialog.name.setText("mine")
    assert dialog.primary.isEnabled()


def test_a_restored_key_may_keep_its_name(dialogs):
    dialog = dialogs["restore"]
    dialog.passphrase.setText(PASSPHRASE)
    assert not dialog.primary.isEnabled()
    dialog.code.setText("AAAAA")
    assert dialog.primary.isEnabled()
    assert dialog.name.text() == ""
    assert dialog.name.placeholderText() == "empty: the name it had"


def test_a_passphrase_changes_from_the_old_to_the_new(dialogs):
    dialog = dialogs["passphrase"]
    for part in (dialog.passphrase.first, dialog.passphrase.again):
        part.setText(PASSPHRASE)
    assert not dialog.primary.isEnabled()
    dialog.old.setText("before")
    assert dialog.primary.isEnabled()
    assert "Backups made before keep the old passphrase." in told(dialog)


def test_the_words_of_a_new_key_can_be_copied(stage, qtbot):
    exported: list[bool] = []
    card = stage.store.card("user1")
    made = MadeDialog(card, "lamp orbit", lambda: exported.append(True), None)
    qtbot.addWidget(made)
    made.show()
    assert not made.cancel.isVisible()
    copy, export = (
        next(b for b in made.findChildren(QPushButton) if b.text().startswith(words))
        for words in ("Copy", "Export")
    )
    copy.click()
    export.click()
    assert QGuiApplication.clipboard().text() == "lamp orbit"
    assert exported == [True]
    made.primary.click()
    assert not made.isVisible()
