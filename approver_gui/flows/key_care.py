# SPDX-License-Identifier: Apache-2.0
"""Looking after one's own keys: every act is in the journal before and after it is done."""

from pathlib import Path

from approver_gui.flows.caring import noted, record_backup, require_typed
from approver_gui.flows.media import read_file, write_file, write_private_file
from approver_gui.journal import Journal
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import Inventory, KeyCard, KeyStore, Protection
from approver_gui.text import Sentence, say

MAX_KEY_FILE_BYTES = 64 * 1024


class KeyCare:
    """Acts on the own keys. Used by one thread at a time.

    Every act raises JournalError when the journal cannot be written, and then nothing
    happens; KeyStoreError or WrongPassphraseError when the key or the keyring does not
    help; MediumError when a file cannot be read or written.

    Args:
        store: the own keys.
        journal: the log book.
    """

    def __init__(self, store: KeyStore, journal: Journal) -> None:
        self._store = store
        self._journal = journal

    def inventory(self) -> Inventory:
        """Return the keys and the key files that cannot be read."""
        return self._store.inventory()

    def create(self, name: str, passphrase: Secret, protection: Protection) -> KeyCard:
        """Make a new RSA-2048 key."""
        with noted(self._journal, "key_creation", key=name):
            card = self._store.create(name, passphrase, protection)
        self._done("key_created", card)
        return card

    def import_key(
        self,
        name: str,
        path: Path,
        file_passphrase: Secret | None,
        passphrase: Secret,
        protection: Protection,
    ) -> KeyCard:
        """Take over a PEM private key as OpenSSL writes it. The file is left as it is."""
        untrusted = read_file(path, MAX_KEY_FILE_BYTES)
        with noted(self._journal, "key_import", key=name):
            card = self._store.import_pem(
                name, untrusted, file_passphrase, passphrase, protection
            )
        self._done("key_imported", card)
        return card

    def change_passphrase(self, name: str, old: Secret, new: Secret) -> None:
        """Seal the key under another passphrase."""
        with noted(self._journal, "passphrase_change", key=name):
            self._store.change_passphrase(name, old, new)
        self._journal.record("passphrase_changed", key=name)

    def export_public(self, name: str, path: Path) -> KeyCard:
        """Write the public key as PEM to a new file."""
        card = self._store.card(name)
        with noted(self._journal, "public_key_export", key=name):
            write_file(path, card.public.pem())
        self._journal.record("public_key_exported", key=name, file=str(path))
        return card

    def back_up(self, name: str, passphrase: Secret, path: Path) -> Secret:
        """Write a backup and return the recovery code that opens it with the passphrase."""
        with noted(self._journal, "backup", key=name):
            backup = self._store.backup(name, passphrase)
            write_private_file(path, backup.data)
        record_backup(self._journal, "key_backed_up", path, key=name)
        return backup.code

    def restore(
        self,
        path: Path,
        passphrase: Secret,
        recovery_code: Secret,
        name: str | None,
        protection: Protection,
    ) -> KeyCard:
        """Take a key from a backup file; under its own name unless another is given."""
        untrusted = read_file(path, MAX_KEY_FILE_BYTES)
        with noted(self._journal, "key_restore", key=name or path.name):
            card = self._store.restore(untrusted, passphrase, recovery_code, name, protection)
        self._done("key_restored", card)
        return card

    def delete(self, name: str, typed_name: str) -> Sentence | None:
        """Delete a key for good, after its name was typed.

        Returns:
            A remark when something harmless was left behind.

        Raises:
            RefusedError: what was typed is not the name.
        """
        require_typed(
            name,
            typed_name,
            say("The key was not deleted"),
            say("Type the name exactly to delete the key for good."),
        )
        card = self._store.card(name)
        with noted(self._journal, "key_deletion", key=name):
            remark = self._store.delete(name)
        self._done("key_deleted", card)
        return remark

    def _done(self, act: str, card: KeyCard) -> None:
        self._journal.record(
            act,
            key=card.name,
            fingerprint=card.fingerprint.hex(),
            protection=card.protection.value,
        )
