# SPDX-License-Identifier: Apache-2.0
"""The own keys, one card each, and what can be done with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from approver_gui.errors import KeyStoreError
from approver_gui.keys.store import KeyCard, Protection, Trouble
from approver_gui.text import grouped_hex, say, spoken_words, utc
from approver_gui.ui.desk import Desk
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.flowing_row import FlowingRow
from approver_gui.ui.keys_dialogs import (
    BackupDialog,
    DeleteDialog,
    ImportKeyDialog,
    MadeDialog,
    NewKeyDialog,
    PassphraseDialog,
    RestoreDialog,
    ask_file,
    ask_new_file,
)
from approver_gui.ui.theme import colours, tr
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, button, clear, column, row


class KeysPage(QWidget):
    """A list of cards; every act opens a dialog.

    Attributes:
        said: something worth a line in the status bar happened.
    """

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._known: frozenset[str] = frozenset()
        self._known_before = False
        layout = column(self, spacing=16, margin=24)
        self.new = button(tr("New key..."), self.make_key, role="primary")
        self.load = button(tr("Import..."), self.import_key)
        self.restore = button(tr("Restore a backup..."), self.restore_key)
        title = PlainLabel(tr("Your keys"), role="headline")
        layout.addLayout(row(title, None, self.restore, self.load, self.new))
        self.trouble = TroubleBar()
        layout.addWidget(self.trouble)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        outer = column(holder, spacing=16)
        self._cards = column(spacing=16)
        outer.addLayout(self._cards)
        outer.addStretch(1)
        area.setWidget(holder)
        layout.addWidget(area, 1)
        self._stale = True
        desk.keys_changed.connect(self._greet_new)
        for changed in (desk.keys_changed, desk.lock_changed, desk.settings_changed):
            changed.connect(self._change)

    # --- acts --------------------------------------------------------------------------

    def make_key(self) -> None:
        """Make a key."""
        NewKeyDialog(self._desk, self).open()

    def import_key(self) -> None:
        """Import a PEM private key."""
        if path := ask_file(self, tr("Private key in PEM form")):
            ImportKeyDialog(self._desk, path, self).open()

    def restore_key(self) -> None:
        """Restore a key from its backup."""
        if path := ask_file(self, tr("Backup of a key")):
            RestoreDialog(self._desk, path, self).open()

    def export_public(self, card: KeyCard) -> None:
        """Write a public key to a new file."""
        path = ask_new_file(self, tr("Where the public key goes"), f"{card.name}.public.pem")
        if path is None:
            return

        def exported(_card: KeyCard) -> None:
            self.trouble.show_trouble(None)
            self.said.emit(tr("Public key written to {path}").format(path=path))

        self._desk.lane.run(
            lambda: self._desk.care.export_public(card.name, path),
            exported,
            self.trouble.show_trouble,
        )

    def back_up(self, card: KeyCard) -> None:
        """Write a backup."""
        name = f"{card.name}.key-backup.json"
        if path := ask_new_file(self, tr("Where the backup goes"), name):
            BackupDialog(self._desk, card, path, self).open()

    def change_passphrase(self, card: KeyCard) -> None:
        """Change a key's passphrase."""
        PassphraseDialog(self._desk, card, self).open()

    def delete(self, card: KeyCard) -> None:
        """Delete a key for good."""
        DeleteDialog(self._desk, card, self.said.emit, self).open()

    # --- drawing -----------------------------------------------------------------------

    def _render(self) -> None:
        self._stale = False
        clear(self._cards)
        inventory = self._desk.inventory
        if not inventory.cards and not inventory.troubles:
            self._cards.addWidget(_empty())
        for card in inventory.cards:
            self._cards.addWidget(self._card(card))
        for trouble in inventory.troubles:
            bar = TroubleBar()
            bar.show_trouble(_unusable(trouble))
            self._cards.addWidget(bar)

    def _change(self) -> None:
        # A page that nobody sees is drawn when it is shown.
        self._stale = True
        if self.isVisible():
            self._render()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._render()

    def _greet_new(self) -> None:
        cards = self._desk.inventory.cards
        names = frozenset(card.name for card in cards)
        new = names - self._known
        if self._known_before and len(new) == 1:
            self._greet(next(card for card in cards if card.name in new))
        self._known, self._known_before = names, self._desk.keys_known

    def _greet(self, card: KeyCard) -> None:
        words = _lines(spoken_words(card.fingerprint))
        MadeDialog(card, words, lambda: self.export_public(card), self).open()

    def _card(self, card: KeyCard) -> Panel:
        panel = Panel("read")
        inside = column(panel, spacing=8, margin=16)
        name = PlainLabel(card.name, role="question")
        state = tr("locked")
        if self._desk.unlocked and self._desk.unlocked.name == card.name:
            state = tr("unlocked")
        inside.addLayout(
            row(
                Mark("key", lambda: colours().muted),
                name,
                PlainLabel(state, role="muted"),
                None,
            )
        )
        known = self._desk.settings.user_of(card.fingerprint.hex())
        made = tr("Made {when}").format(when=utc(card.made_at))
        facts, protected = [made], _protection(card.protection)
        if card.protection is Protection.KEYRING:
            facts.append(protected)
        if known:
            signs_as = tr("signs as {user}, {role}")
            facts.append(signs_as.format(user=known.username, role=known.role))
        inside.addWidget(PlainLabel(" \u00b7 ".join(facts), role="muted", wrap=True))
        if card.protection is Protection.PASSPHRASE_ONLY:
            weak = Mark("doubt", lambda: colours().doubt, 14)
            inside.addLayout(row(weak, PlainLabel(protected), None))
        inside.addWidget(PlainLabel(tr("Fingerprint"), role="muted"))
        inside.addWidget(PlainLabel(grouped_hex(card.fingerprint), fixed=True))
        inside.addWidget(PlainLabel(_lines(spoken_words(card.fingerprint)), wrap=True))
        inside.addLayout(self._acts(card))
        panel.setAccessibleName(tr("Key {key}").format(key=card.name))
        words = " ".join(spoken_words(card.fingerprint))
        told = dict.fromkeys((state, protected, *facts, words))
        panel.setAccessibleDescription(", ".join(told))
        return panel

    def _acts(self, card: KeyCard) -> QLayout:
        acts = (
            button(tr("Export public key..."), lambda: self.export_public(card)),
            button(tr("Back up..."), lambda: self.back_up(card)),
            button(tr("Change passphrase..."), lambda: self.change_passphrase(card)),
            button(tr("Delete..."), lambda: self.delete(card), role="stop"),
        )
        for act in acts:
            # Every card has the same buttons: who only hears them must know whose they are.
            act.setAccessibleName(f"{act.text()} {card.name}")
        return FlowingRow(*acts, apart=1)


def _unusable(trouble: Trouble) -> KeyStoreError:
    detail = say("{file}: {reason}")
    return KeyStoreError(
        say("A key file cannot be used"),
        detail.put(file=trouble.file_name, reason=trouble.reason),
        say("It was left as it is. Restore the key from its backup under another name."),
    )


def _empty() -> Panel:
    panel = Panel("read")
    inside = column(panel, spacing=8, margin=24)
    inside.addWidget(PlainLabel(tr("No key yet"), role="question"))
    words = tr(
        "Make a key, write down its fingerprint words, and hand its public key to the"
        " coordinator, who registers it at the cluster."
    )
    inside.addWidget(PlainLabel(words, role="muted", wrap=True))
    panel.setAccessibleName(tr("No key yet"))
    panel.setAccessibleDescription(words)
    return panel


def _protection(protection: Protection) -> str:
    if protection is Protection.KEYRING:
        return tr("protected by passphrase and keyring")
    return tr("protected by the passphrase alone")


def _lines(words: tuple[str, ...], per_line: int = 8) -> str:
    lines = (words[at : at + per_line] for at in range(0, len(words), per_line))
    return "\n".join(" ".join(line) for line in lines)
