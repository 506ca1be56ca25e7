# SPDX-License-Identifier: Apache-2.0
"""Dialogs that look after one's own keys."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from approver_gui.keys.passphrase import MIN_CHARACTERS, Level, Strength
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyCard, Protection
from approver_gui.text import Sentence
from approver_gui.ui.desk import Desk
from approver_gui.ui.dialogs import SecretField, TaskDialog
from approver_gui.ui.theme import fixed_font, tell, tr
from approver_gui.ui.twice_typed import TwiceTyped
from approver_gui.ui.widgets import (
    PlainLabel,
    button,
    copy_text,
    row,
    set_property,
)

T = TypeVar("T")


class NewPassphrase(TwiceTyped):
    """A new passphrase, typed twice, with an estimate of its strength while typing."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__(tr("New passphrase"), changed)

    def is_complete(self) -> bool:
        """Return whether both fields hold the same, long enough passphrase."""
        typed = self.first.text()
        return len(typed) >= MIN_CHARACTERS and typed == self.again.text()

    def rule(self) -> str:
        """Return how long it must be."""
        words = tr("At least {count} characters; several unrelated words are best.")
        return words.format(count=MIN_CHARACTERS)

    def differing(self) -> str:
        """Return that the two differ."""
        return tr("The two passphrases differ.")

    def advice(self, found: Strength) -> str:
        """Return how strong it is, and what would make it stronger."""
        return f"{_level(found.level)}. {tell(found.advice)}"


class ProtectionChoice(QCheckBox):
    """The explicit choice to protect a key by its passphrase alone."""

    def __init__(self) -> None:
        super().__init__(
            tr("Protect it by the passphrase alone, without this desktop's keyring")
        )
        self.setToolTip(
            tr(
                "Weaker: whoever copies the key file can try passphrases elsewhere. For"
                " machines without a keyring; the key says so from then on."
            )
        )

    @property
    def protection(self) -> Protection:
        """What was chosen."""
        return Protection.PASSPHRASE_ONLY if self.isChecked() else Protection.KEYRING


class NewKeyDialog(TaskDialog):
    """Makes a key."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(tr("Make a signing key"), tr("Make the key"), parent)
        self._desk = desk
        self.note(
            tr(
                "An RSA-2048 key is made on this machine and sealed with your passphrase."
                " Afterwards write down its fingerprint words and hand its public key to the"
                " coordinator."
            )
        )
        self.name = QLineEdit()
        self.name.setMaxLength(64)
        self.field(tr("Name of the key"), self.name)
        self.passphrase = _ask_new(self, tr("Passphrase"))
        self.alone = ProtectionChoice()
        self.form.addRow(self.alone)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether name and passphrase are there."""
        return bool(self.name.text().strip()) and self.passphrase.is_complete()

    def act(self) -> None:
        """Make the key."""
        name, chosen = self.name.text().strip(), self.alone.protection
        secret = self.passphrase.take()
        _run(self, self._desk, lambda: self._desk.care.create(name, secret, chosen))


class ImportKeyDialog(TaskDialog):
    """Takes over a PEM private key."""

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None) -> None:
        super().__init__(tr("Import a signing key"), tr("Import the key"), parent)
        self._desk, self._path = desk, path
        words = tr(
            "From {path}. The file is left as it is: destroy it when the key works here."
        )
        self.note(words.format(path=path))
        self.name = QLineEdit(path.stem)
        self.field(tr("Name of the key"), self.name)
        self.old = SecretField(tr("Passphrase of the file"))
        self.old.setPlaceholderText(tr("empty if the file has none"))
        self.field(tr("Passphrase of the file"), self.old)
        self.passphrase = _ask_new(self, tr("Passphrase here"))
        self.alone = ProtectionChoice()
        self.form.addRow(self.alone)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether name and passphrase are there."""
        return bool(self.name.text().strip()) and self.passphrase.is_complete()

    def act(self) -> None:
        """Import the key."""
        name, chosen = self.name.text().strip(), self.alone.protection
        old = self.old.take() if self.old.text() else None
        secret = self.passphrase.take()
        care = self._desk.care
        _run(
            self,
            self._desk,
            lambda: care.import_key(name, self._path, old, secret, chosen),
        )


class RestoreDialog(TaskDialog):
    """Takes a key from a backup file."""

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None) -> None:
        super().__init__(tr("Restore a key from its backup"), tr("Restore the key"), parent)
        self._desk, self._path = desk, path
        self.note(tr("From {path}.").format(path=path))
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("empty: the name it had"))
        self.field(tr("Name of the key"), self.name)
        self.passphrase = SecretField(tr("Passphrase"))
        self.field(tr("Passphrase at the time of the backup"), self.passphrase)
        self.code = QLineEdit()
        set_property(self.code, "fixed", value=True)
        self.code.setMaxLength(80)
        self.field(tr("Recovery code"), self.code)
        self.alone = ProtectionChoice()
        self.form.addRow(self.alone)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether passphrase and code are there."""
        return bool(self.passphrase.text()) and bool(self.code.text().strip())

    def act(self) -> None:
        """Restore the key."""
        name, chosen = self.name.text().strip() or None, self.alone.protection
        secret, code = self.passphrase.take(), Secret(self.code.text())
        care = self._desk.care
        _run(
            self,
            self._desk,
            lambda: care.restore(self._path, secret, code, name, chosen),
        )


class PassphraseDialog(TaskDialog):
    """Changes a key's passphrase."""

    def __init__(self, desk: Desk, card: KeyCard, parent: QWidget | None) -> None:
        question = tr("Change the passphrase of key {key}").format(key=card.name)
        super().__init__(question, tr("Change the passphrase"), parent)
        self._desk, self._card = desk, card
        self.old = SecretField(tr("Passphrase until now"))
        self.field(tr("Passphrase until now"), self.old)
        self.passphrase = _ask_new(self, tr("From now on"))
        self.note(tr("Backups made before keep the old passphrase."))
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether both passphrases are there."""
        return bool(self.old.text()) and self.passphrase.is_complete()

    def act(self) -> None:
        """Change the passphrase."""
        old, new = self.old.take(), self.passphrase.take()
        name = self._card.name
        _run(self, self._desk, lambda: self._desk.care.change_passphrase(name, old, new))


class BackupDialog(TaskDialog):
    """Writes a backup, and shows the recovery code once."""

    def __init__(self, desk: Desk, card: KeyCard, path: Path, parent: QWidget | None) -> None:
        question = tr("Back up key {key}").format(key=card.name)
        super().__init__(question, tr("Write the backup"), parent)
        self._desk, self._card, self._path = desk, card, path
        self._intro = self.note(
            tr(
                "To {path}. The backup opens with the passphrase and a recovery code, which is"
                " shown once: have pen and paper ready."
            ).format(path=path)
        )
        self.passphrase = SecretField(tr("Passphrase"))
        caption = tr("Passphrase of key {key}").format(key=card.name)
        self.field(caption, self.passphrase)
        self.code = PlainLabel()
        set_property(self.code, "fixed", "big")
        self.code.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.code.hide()
        self.body.insertWidget(self.body.indexOf(self.form) + 1, self.code)
        self._done = False
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether the passphrase is there, or the code was shown."""
        return self._done or bool(self.passphrase.text())

    def act(self) -> None:
        """Write the backup; a second press closes the dialog."""
        if self._done:
            self.succeed()
            return
        secret, care = self.passphrase.take(), self._desk.care
        self._desk.lane.run(
            lambda: care.back_up(self._card.name, secret, self._path), self._show, self.fail
        )

    def _show(self, code: Secret) -> None:
        self._done = True
        self._set_working(working=False)
        self.form.setRowVisible(self.passphrase, False)
        self._intro.show_text(
            tr(
                "The backup is written. Write this recovery code down now and keep it apart"
                " from the backup: without it the backup cannot be opened."
            )
        )
        self.code.show_text(code.reveal().decode("ascii"))
        self.code.show()
        self.code.setFocus()
        self.cancel.hide()
        self.primary.setText(tr("I have written it down"))
        code.wipe()


class DeleteDialog(TaskDialog):
    """Deletes a key for good, after its name was typed."""

    def __init__(
        self, desk: Desk, card: KeyCard, said: Callable[[str], None], parent: QWidget | None
    ) -> None:
        question = tr("Delete key {key} for good?").format(key=card.name)
        super().__init__(question, tr("Delete the key"), parent, role="stop")
        self._desk, self._card, self._said = desk, card, said
        self.note(
            tr(
                "This can't be undone. Without a backup nobody can sign with this key again,"
                " and a cluster that knows it loses an approver."
            )
        )
        self.typed = QLineEdit()
        self.field(tr("Type the name of the key"), self.typed)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether the name was typed exactly."""
        return self.typed.text() == self._card.name

    def act(self) -> None:
        """Delete the key."""
        typed, name = self.typed.text(), self._card.name
        _run(self, self._desk, lambda: self._desk.care.delete(name, typed), self._remark)

    def _remark(self, remark: Sentence | None) -> None:
        if remark:
            self._said(tell(remark))


class MadeDialog(TaskDialog):
    """After a key was made: its words to write down, its public key to hand over."""

    def __init__(
        self, card: KeyCard, words: str, export: Callable[[], None], parent: QWidget | None
    ) -> None:
        question = tr("Key {key} is ready").format(key=card.name)
        super().__init__(question, tr("Done"), parent)
        self.note(
            tr(
                "Write down these words. Whoever registers the key at the cluster compares"
                " them with you by voice."
            )
        )
        label = PlainLabel(words, wrap=True)
        label.setFont(fixed_font())
        label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body.insertWidget(self.body.indexOf(self.form), label)
        copy = button(tr("Copy the words"), lambda: copy_text(words, copy))
        save = button(tr("Export the public key..."), export)
        self.body.insertLayout(self.body.indexOf(self.form) + 1, row(copy, save, None))
        self.cancel.hide()

    def act(self) -> None:
        """Close."""
        self.succeed()


def _ask_new(dialog: TaskDialog, caption: str) -> NewPassphrase:
    asked = NewPassphrase(dialog.refresh)
    label = PlainLabel(caption)
    label.setBuddy(asked.first)
    dialog.form.addRow(label, asked)
    return asked


def _level(level: Level) -> str:
    return {
        Level.WEAK: tr("Weak"),
        Level.FAIR: tr("Fair"),
        Level.GOOD: tr("Good"),
        Level.STRONG: tr("Strong"),
    }[level]


def _run(
    dialog: TaskDialog,
    desk: Desk,
    job: Callable[[], T],
    then: Callable[[T], None] = lambda _value: None,
) -> None:
    def done(value: T) -> None:
        dialog.succeed()
        then(value)
        desk.look_for_keys()

    desk.lane.run(job, done, dialog.fail)


def ask_file(parent: QWidget, title: str) -> Path | None:
    """Ask for an existing file; None when the person changes their mind."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(Path.home()))
    return Path(chosen) if chosen else None


def ask_new_file(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where a new file goes; None when the person changes their mind."""
    chosen, _kind = QFileDialog.getSaveFileName(
        parent,
        title,
        str(Path.home() / name),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return Path(chosen) if chosen else None
