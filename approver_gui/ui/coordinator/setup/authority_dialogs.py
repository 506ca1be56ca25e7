# SPDX-License-Identifier: Apache-2.0
"""Makes an authority, or imports one that is there; its key is sealed like an approver's."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from approver_gui.errors import RefusedError
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.values import Subject
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.file_field import FileField
from approver_gui.ui.dialogs import NumberField, SecretField, TaskDialog
from approver_gui.ui.keys_dialogs import NewPassphrase, ProtectionChoice
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel

if TYPE_CHECKING:
    from approver_gui.keys.secret import Secret

YEARS, MOST_YEARS = 10, 30


class _AuthorityDialog(TaskDialog):
    """Name, passphrase twice, how it is protected; subclasses add the rest."""

    def __init__(
        self,
        question: str,
        act: str,
        acts: SetupActs,
        made: Callable[[], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(question, act, parent)
        self._acts, self._made = acts, made
        self.name = QLineEdit()
        self.name.setMaxLength(64)

    def _add_passphrase(self) -> None:
        self.passphrase = NewPassphrase(self.refresh)
        label = PlainLabel(tr("Passphrase"))
        label.setBuddy(self.passphrase.first)
        self.form.addRow(label, self.passphrase)
        self.alone = ProtectionChoice()
        self.form.addRow(self.alone)
        self.refresh()

    def _do(self, step: Callable[[SetupFlow], object]) -> None:
        def done(_facts: object) -> None:
            self.succeed()
            self._made()

        self._acts.do(step, done, self.fail)


class MakeDialog(_AuthorityDialog):
    """Makes an authority and chooses it."""

    def __init__(
        self, acts: SetupActs, made: Callable[[], None], parent: QWidget | None
    ) -> None:
        question, act = tr("Make an authority"), tr("Make and choose the authority")
        super().__init__(question, act, acts, made, parent)
        self.note(
            tr(
                "An RSA-3072 key is made on this machine and sealed with your passphrase, and a"
                " certificate for it, signed by itself. Whoever wants the key kept on the"
                " machine without network makes it there, and signs the request there."
            )
        )
        self.field(tr("Name here"), self.name)
        self.common_name, self.organisation = QLineEdit(), QLineEdit()
        self.country, self.years = QLineEdit(), NumberField(1, MOST_YEARS, YEARS)
        self.common_name.setMaxLength(64)
        self.organisation.setMaxLength(64)
        self.country.setMaxLength(2)
        self.country.setPlaceholderText("DE")
        self.field(tr("Name in the certificate"), self.common_name)
        self.field(tr("Organisation, may be empty"), self.organisation)
        self.field(tr("Country, may be empty"), self.country)
        self.field(tr("Years it holds"), self.years)
        self._add_passphrase()

    def is_complete(self) -> bool:
        """Return whether both names and the passphrase are there."""
        named = self.name.text().strip() and self.common_name.text().strip()
        return bool(named) and self.passphrase.is_complete()

    def act(self) -> None:
        """Make it."""
        try:
            subject = Subject(
                self.common_name.text().strip(),
                self.organisation.text().strip(),
                country=self.country.text().strip().upper(),
            )
        except RefusedError as error:
            self.fail(error)
            return
        name, years, chosen = (
            self.name.text().strip(),
            self.years.value(),
            self.alone.protection,
        )
        secret = self.passphrase.take()
        self._do(lambda flow: flow.make_authority(name, secret, chosen, subject, years))


class ImportDialog(_AuthorityDialog):
    """Imports key and certificate of an authority that is there."""

    def __init__(
        self, acts: SetupActs, made: Callable[[], None], parent: QWidget | None
    ) -> None:
        question, act = tr("Import an authority"), tr("Import and choose the authority")
        super().__init__(question, act, acts, made, parent)
        self.note(
            tr("The files are left as they are: destroy the key file when it works here.")
        )
        self.field(tr("Name here"), self.name)
        self.key = FileField(tr("Key (PEM)"), self.refresh)
        self.certificate = FileField(tr("Issuing certificate (PEM)"), self.refresh)
        for one in (self.key, self.certificate):
            label = PlainLabel(one.caption)
            label.setBuddy(one.choose)
            self.form.addRow(label, one)
        self.old = SecretField(tr("Passphrase of the key file"))
        self.old.setPlaceholderText(tr("empty if the file has none"))
        self.field(tr("Passphrase of the key file"), self.old)
        self._add_passphrase()

    def is_complete(self) -> bool:
        """Return whether name, both files and the new passphrase are there."""
        files = self.key.path and self.certificate.path
        named = bool(self.name.text().strip())
        return named and bool(files) and self.passphrase.is_complete()

    def act(self) -> None:
        """Import it."""
        name, chosen = self.name.text().strip(), self.alone.protection
        key, certificate = self.key.path or Path(), self.certificate.path or Path()
        old: Secret | None = self.old.take() if self.old.text() else None
        new = self.passphrase.take()
        self._do(lambda flow: flow.import_authority(name, key, old, certificate, new, chosen))
