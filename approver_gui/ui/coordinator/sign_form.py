# SPDX-License-Identifier: Apache-2.0
"""What is to be signed: with which key, which file, and how.

The file is read once, in the lane, and hashed there; what is sent later is that copy.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.media import read_file
from approver_gui.flows.operations import OutputForm, Payload, SignPayload, of_data, of_digest
from approver_gui.flows.payload import MAX_DATA_BYTES, Given
from approver_gui.hsm.words import Hash, Mechanism
from approver_gui.keys.secret import Secret
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.wish_form import WIDEST, KeyChoice, WishForm
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import DigestLabel, ElidedLabel, PlainLabel, button, row

MAX_PEM_BYTES = 64 * 1024
_RSA = ((Mechanism.RSA_PKCS, "RSA PKCS#1 v1.5"), (Mechanism.RSA_PKCS_PSS, "RSA PSS"))
_EC = ((Mechanism.ECDSA, "ECDSA"),)
_HASHES = ((Hash.SHA256, "SHA-256"), (Hash.SHA384, "SHA-384"), (Hash.SHA512, "SHA-512"))


@dataclass(frozen=True, slots=True)
class _Source:
    """A file as it was read.

    Attributes:
        name: of the file.
        data: all of it.
    """

    name: str
    data: bytes = field(repr=False)


class SignForm(WishForm):
    """Key, file, and three choices that are right for most.

    Attributes:
        failed: the file cannot be read or signed.

    Args:
        desk: the coordinator's things.
    """

    failed = Signal(object)

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__()
        self._desk = desk
        self._state: LoggedIn | None = None
        self._source: _Source | None = None
        self._payload: Payload | None = None
        self._public_pem: bytes | None = None
        self._reading = 0
        self.key = KeyChoice()
        self.field(tr("Key"), self.key)
        self.file = ElidedLabel(tr("no file yet"))
        self.choose = button(tr("Choose a file..."), self._on_choose)
        self.captioned(tr("File"), self.choose, _line(self.choose, self.file))
        self.is_digest = QCheckBox(tr("The file holds a ready digest: sign it as it is"))
        self.form.addRow("", self.is_digest)
        self.mechanism, self.hash, self.output = QComboBox(), QComboBox(), QComboBox()
        self.mechanism.setAccessibleName(tr("How to sign"))
        self.hash.setAccessibleName(tr("Hash function"))
        self.hash.addItems([name for _hash, name in _HASHES])
        line = row(self.mechanism, self.hash, None)
        self.captioned(tr("How"), self.mechanism, line)
        self.output.addItems(["base64", "DER", tr("raw bytes")])
        self.field(tr("Signature as"), self.output)
        self.pem = ElidedLabel(tr("the one that goes with the key"))
        self.choose_pem = button(tr("Another..."), self._on_choose_pem)
        self.captioned(tr("Public key"), self.choose_pem, _line(self.choose_pem, self.pem))
        self._digest_title = PlainLabel("SHA-256")
        self.digest = DigestLabel(groups_per_line=8, focus=True)
        self.digest.setMinimumWidth(WIDEST)
        self.form.addRow(self._digest_title, self.digest)
        self.key.currentTextChanged.connect(lambda _text: self._offer_ways())
        for choice in (self.mechanism, self.hash):
            choice.currentIndexChanged.connect(lambda _at: self._hash_again())
        self.is_digest.toggled.connect(lambda _on: self._hash_again())
        self._draw()

    # --- choices -----------------------------------------------------------------------

    def show_state(self, state: LoggedIn) -> None:
        """Offer the keys of this user."""
        self._state = state
        self.key.offer_keys(state.survey.keys, manage=False)
        self._offer_ways()

    def _offer_ways(self) -> None:
        """Offer what this type of key can do."""
        name = self.key.name()
        key = self._state.survey.key(name) if self._state and name else None
        ways = _EC if key and key.key_type == "ec" else _RSA
        names = [words for _mechanism, words in ways]
        if names != [self.mechanism.itemText(at) for at in range(self.mechanism.count())]:
            self.mechanism.clear()
            self.mechanism.addItems(names)

    def _chosen_mechanism(self) -> Mechanism:
        ways = {words: mechanism for mechanism, words in (*_RSA, *_EC)}
        return ways[self.mechanism.currentText()]

    # --- the file ----------------------------------------------------------------------

    def _on_choose(self) -> None:
        title = tr("File to sign")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, str(Path.home()))
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Read a file once and keep the copy."""
        self._source = self._payload = None

        def read() -> _Source:
            return _Source(path.name, read_file(path, MAX_DATA_BYTES))

        def done(source: _Source) -> None:
            self._source = source
            self._hash_again()

        self._in_lane(read, done)

    def _hash_again(self) -> None:
        """Make the payload of the copy, as is chosen now; the last choice counts."""
        source = self._source
        if source is None or self.mechanism.currentIndex() < 0:
            self.changed.emit()
            return
        self._payload = None
        make = of_digest if self.is_digest.isChecked() else of_data
        way, hashed = self._chosen_mechanism(), _HASHES[self.hash.currentIndex()][0]

        def done(payload: Payload) -> None:
            self._payload = payload

        self._in_lane(lambda: make(source.name, source.data, way, hashed), done)

    def _in_lane(self, job: Callable[[], object], done: Callable[..., None]) -> None:
        self._reading += 1
        asked = self._reading

        def finished(value: object) -> None:
            if asked == self._reading:  # else something else was chosen meanwhile
                self._reading = 0
                done(value)
                self._draw()
                self.changed.emit()

        def went_wrong(error: ApproverError) -> None:
            if asked == self._reading:
                self._reading = 0
                self._draw()
                self.changed.emit()
                self.failed.emit(error)

        self._desk.lane.run(job, finished, went_wrong)
        self._draw()
        self.changed.emit()

    def _on_choose_pem(self) -> None:
        title = tr("Public key that verifies the signature (PEM)")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, str(Path.home()))
        if not chosen:
            return
        path = Path(chosen)

        def done(pem: bytes) -> None:
            self._public_pem = pem
            self.pem.show_text(path.name)

        self._in_lane(lambda: read_file(path, MAX_PEM_BYTES), done)

    def _draw(self) -> None:
        payload, source = self._payload, self._source
        words = tr("no file yet")
        if source:
            words = tr("{name}, {size} bytes").format(
                name=source.name, size=f"{len(source.data):,}"
            )
        elif self._reading:
            words = tr("Reading the file...")
        self.file.show_text(words)
        for widget in (self._digest_title, self.digest):
            widget.setVisible(payload is not None)
        if payload:
            is_given = payload.given is Given.DIGEST
            self._digest_title.show_text(tr("Digest") if is_given else "SHA-256")
            self.digest.show_digest(payload.digest if is_given else payload.sha256)
            self.digest.setMinimumHeight(self.digest.heightForWidth(WIDEST))

    # --- the wish ----------------------------------------------------------------------

    def missing(self) -> str:
        """Return what is still to be chosen."""
        if self.key.name() is None:
            return tr("The cluster shows this user no private key.")
        if self._reading:
            return tr("Reading the file...")
        if self._payload is None:
            return tr("Choose the file to sign.")
        return ""

    def wish(self, password: Secret) -> SignPayload:
        """Return the wish to sign; raises nothing."""
        del password
        key, payload = self.key.name(), self._payload
        if key is None or payload is None:
            raise AssertionError("something is missing")
        output = tuple(OutputForm)[self.output.currentIndex()]
        return SignPayload(key, payload, output, self._public_pem)

    def clear(self) -> None:
        """Forget the file."""
        self._source = self._payload = self._public_pem = None
        self.is_digest.setChecked(False)
        self.pem.show_text(tr("the one that goes with the key"))
        self._draw()
        self.changed.emit()


def _line(first: QWidget, second: QWidget) -> QHBoxLayout:
    line = row(first, second)
    line.setStretch(1, 1)
    return line
