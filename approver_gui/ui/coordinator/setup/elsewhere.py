# SPDX-License-Identifier: Apache-2.0
"""Signing on another machine: the request goes there as a file, two certificates come back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from approver_gui.cluster.port import Part
from approver_gui.flows.media import read_file, write_file
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.values import FILE_NAMES
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.file_field import FileField
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.keys_dialogs import ask_new_file
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button, row

MAX_REQUEST_BYTES = 64 * 1024


class ElsewhereDialog(TaskDialog):
    """Saves the request, and takes over the signed and the issuing certificate.

    It can be closed in between: the request is signed elsewhere meanwhile.
    """

    def __init__(
        self, acts: SetupActs, said: Callable[[str], None], parent: QWidget | None
    ) -> None:
        super().__init__(
            tr("Sign the request on another machine"), tr("Take both over"), parent
        )
        self._acts, self._said = acts, said
        self.note(
            tr(
                "1. Save the request and carry it to the machine that has the authority's key."
                " There: approver-gui cluster sign-csr, or whatever your authority uses."
            )
        )
        self.save = button(tr("Save the request..."), self._on_save)
        self.body.insertLayout(self.body.indexOf(self.form), row(self.save, None))
        words = tr(
            "2. Bring back the signed certificate and the issuing certificate. They are checked"
            " against the request before they are taken over."
        )
        self.body.insertWidget(self.body.indexOf(self.form), PlainLabel(words, wrap=True))
        self.signed = FileField(tr("Signed certificate"), self.refresh)
        self.issuer = FileField(tr("Issuing certificate (customerCA.crt)"), self.refresh)
        for one in (self.signed, self.issuer):
            label = PlainLabel(one.caption)
            label.setBuddy(one.choose)
            self.form.addRow(label, one)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether both files are chosen."""
        return bool(self.signed.path and self.issuer.path)

    def act(self) -> None:
        """Take both over."""
        signed, issuer = self.signed.path or Path(), self.issuer.path or Path()
        self._acts.do(
            lambda flow: flow.take_signed(signed, issuer),
            lambda _facts: self.succeed(),
            self.fail,
        )

    def _on_save(self) -> None:
        name = f"{self._acts.facts.cluster_id}_{FILE_NAMES[Part.CSR]}"
        path = ask_new_file(self, tr("Where the request goes"), name)
        if path is None:
            return

        def saved(_none: object) -> None:
            self.trouble.show_trouble(None)
            self._said(tr("The request was written to {path}").format(path=path))

        def save(flow: SetupFlow) -> None:
            write_file(path, read_file(flow.folder / name, MAX_REQUEST_BYTES))

        self._acts.do(save, saved, self.fail)
