# SPDX-License-Identifier: Apache-2.0
"""One walk past everything that the program can show: each page, each dialog, each state."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from approver_gui.ui.approve_dialogs import ApproveDialog, RejectDialog
from approver_gui.ui.bytes_dialog import BytesDialog
from approver_gui.ui.help_window import AboutDialog, HelpWindow
from approver_gui.ui.journal_page import AsideDialog
from approver_gui.ui.keys_dialogs import (
    BackupDialog,
    DeleteDialog,
    ImportKeyDialog,
    MadeDialog,
    NewKeyDialog,
    NewPassphrase,
    PassphraseDialog,
    RestoreDialog,
)
from approver_gui.ui.settings_dialog import SettingsDialog
from tests.builders import (
    a_login_token,
    a_registration_token,
    a_service_token,
    an_approval,
)
from tests.keys.stand_ins import PASSPHRASE
from tests.ui.stage import Stage

Scene = tuple[str, QWidget]
LONG_NAME = "a-request-for-one-use-of-the-key-that-signs-releases-in-production.json"


def every_scene(bare: Stage) -> Iterator[Scene]:
    """Yield a name and a window or dialog, ready to be looked at, one after the other.

    The walk begins on a stage without a key, whose window is not open yet.
    """
    bare.open_window()
    yield "no key yet", bare.window
    yield from _keys(bare)
    yield from _tokens(bare)
    yield from _sitting(bare)
    yield from _journal(bare)
    yield from _others(bare)


def _open(stage: Stage, kind: type[QDialog], act: Callable[[], object]) -> QDialog:
    act()
    stage.settle()
    dialog = stage.dialog(kind)
    dialog.activateWindow()
    stage.bot.waitUntil(dialog.isActiveWindow)
    QCoreApplication.sendPostedEvents()
    return dialog


def _close(stage: Stage, dialog: QDialog) -> None:
    dialog.close()
    stage.settle()
    stage.activate()


def _type_twice(field: NewPassphrase) -> None:
    field.first.setText(PASSPHRASE)
    field.again.setText(PASSPHRASE)


def _keys(stage: Stage) -> Iterator[Scene]:
    stage.turn_to(1)
    yield "keys: none", stage.window
    page = stage.rooms.keys
    asked = _open(stage, NewKeyDialog, page.make_key)
    assert isinstance(asked, NewKeyDialog)
    yield "new key: empty", asked
    asked.name.setText("user1")
    _type_twice(asked.passphrase)
    asked.alone.setChecked(True)
    yield "new key: filled in", asked
    asked.primary.click()
    stage.settle()
    made = _open(stage, MadeDialog, lambda: None)
    yield "key made", made
    _close(stage, made)
    (stage.places.keys_folder / "damaged.key.json").write_bytes(b"{}")
    stage.lay_keys("user2")
    stage.desk.look_for_keys()
    _close(stage, _open(stage, MadeDialog, lambda: None))
    yield "keys: three files", stage.window
    (card,) = [card for card in stage.desk.inventory.cards if card.name == "user1"]
    somewhere = stage.lay(b"no key", "a file that is no key.pem")
    parts: tuple[tuple[str, QDialog], ...] = (
        ("import", ImportKeyDialog(stage.desk, somewhere, stage.window)),
        ("restore", RestoreDialog(stage.desk, somewhere, stage.window)),
        ("change passphrase", PassphraseDialog(stage.desk, card, stage.window)),
        ("delete", DeleteDialog(stage.desk, card, lambda _words: None, stage.window)),
    )
    for name, dialog in parts:
        yield name, _open(stage, type(dialog), dialog.open)
        _close(stage, dialog)
    backup = BackupDialog(stage.desk, card, stage.stick / "backup.json", stage.window)
    yield "back up", _open(stage, BackupDialog, backup.open)
    backup.passphrase.setText("wrong wrong wrong")
    backup.primary.click()
    stage.settle()
    yield "back up: wrong passphrase", backup
    backup.passphrase.setText(PASSPHRASE)
    backup.primary.click()
    stage.settle()
    yield "back up: the code", backup
    backup.primary.click()
    stage.settle()
    stage.activate()
    stage.turn_to(0)
    yield "keys, no file", stage.window


def _tokens(stage: Stage) -> Iterator[Scene]:
    hostile = a_service_token(
        service="a service of a name that is quite long and was never published",
        key_reference="0x00000000deadbeef",
        approvals=[an_approval(f"user{n}") for n in range(20)],
    )
    stage.open(hostile, LONG_NAME)
    yield "review: stop", stage.window
    overrule = stage.ask_to_approve()
    yield "overrule", _open(stage, ApproveDialog, lambda: None)
    _close(stage, overrule)
    stage.open(a_login_token(), "login.json")
    yield "review: login", stage.window
    stage.page.review.bytes_button.click()
    shown = _open(stage, BytesDialog, lambda: None)
    yield "bytes", shown
    _close(stage, shown)
    stage.open(a_registration_token(), "registration.json")
    yield "review: registration", stage.window
    rejecting = _open(stage, RejectDialog, stage.page.review.reject.click)
    yield "reject", rejecting
    _close(stage, rejecting)
    stage.page.review.username.setText("officer_of_the_north_east_1")
    stage.approve()
    yield "saved: registration", stage.window
    old = stage.clock.now - timedelta(days=3)
    stage.open(a_service_token(service="key-usage", issued_at=old), "old.json")
    yield "review: old", stage.window
    asked = stage.ask_to_approve()
    asked.typed.setText("The coordinator confirmed it by phone")
    asked.passphrase.setText("wrong wrong wrong")
    asked.primary.click()
    stage.settle()
    yield "approve: wrong passphrase", asked
    asked.passphrase.setText(PASSPHRASE)
    asked.path.setText("/nowhere/at/all.json")
    asked.primary.click()
    stage.settle()
    yield "signed, not saved", stage.window
    stage.choose(stage.stick / "elsewhere.json")
    stage.page.done.save.click()
    stage.settle()
    yield "saved", stage.window


def _sitting(stage: Stage) -> Iterator[Scene]:
    names = ("first.json", LONG_NAME.replace("one", "another"), "third.json")
    paths = [stage.lay(a_service_token(requester=f"user{n}"), x) for n, x in enumerate(names)]
    paths.insert(0, stage.lay(b"no token", "holiday picture.json"))
    stage.window.open_files(paths)
    stage.settle()
    yield "sitting: one cannot be read", stage.window
    stage.page.queue.chosen.emit(1)
    stage.settle()
    yield "sitting: review", stage.window
    asked = stage.ask_to_approve()
    yield "approve: good", _open(stage, ApproveDialog, lambda: None)
    asked.keep.click()
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    stage.settle()
    yield "sitting: saved", stage.window


def _journal(stage: Stage) -> Iterator[Scene]:
    stage.turn_to(2)
    yield "journal", stage.window
    stage.rooms.journal.filter.setText("no such thing")
    yield "journal: nothing found", stage.window
    stage.rooms.journal.filter.clear()
    whole = stage.places.journal_file.read_bytes()
    stage.places.journal_file.write_bytes(whole.replace(b"good", b"stop", 1))
    stage.rooms.journal.read()
    stage.settle()
    yield "journal: broken", stage.window
    aside = _open(stage, AsideDialog, stage.rooms.journal.aside.click)
    yield "set aside", aside
    _close(stage, aside)
    stage.places.journal_file.write_bytes(whole)


def _others(stage: Stage) -> Iterator[Scene]:
    parts: tuple[tuple[str, QDialog], ...] = (
        ("settings", SettingsDialog(stage.desk, stage.window)),
        ("help", HelpWindow("approver", "en", stage.window)),
        ("checks", HelpWindow("checks", "de", stage.window)),
        ("about", AboutDialog(stage.window)),
    )
    for name, dialog in parts:
        yield name, _open(stage, type(dialog), dialog.open)
        _close(stage, dialog)
