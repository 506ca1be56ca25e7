# SPDX-License-Identifier: Apache-2.0
"""Looking after issuing authorities: every act is in the journal before and after it is done.

The methods are those of ``cluster.authority.Authorities``, with files instead of bytes where
a person chooses them; the signing itself has the same shape, so that either can be used.
"""

from pathlib import Path

from approver_gui.cluster.authority import (
    YEARS,
    Authorities,
    AuthorityCard,
    AuthorityInventory,
    Subject,
    look_at_request,
)
from approver_gui.cluster.certificates import fingerprint
from approver_gui.cluster.reading import MAX_FILE_BYTES
from approver_gui.flows.caring import noted, record_backup, require_typed
from approver_gui.flows.media import (
    going_with,
    read_file,
    require_free,
    write_file,
    write_private_file,
)
from approver_gui.journal import Journal
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import Protection
from approver_gui.text import Sentence, say

MAX_KEY_FILE_BYTES = 64 * 1024


class AuthorityCare:
    """Acts on the authorities. Used by one thread at a time.

    Every act raises JournalError when the journal cannot be written, and then nothing
    happens; MediumError when a file cannot be read or written; and what ``Authorities``
    raises.

    Args:
        authorities: the authorities.
        journal: the log book.
    """

    def __init__(self, authorities: Authorities, journal: Journal) -> None:
        self._authorities = authorities
        self._journal = journal

    def inventory(self) -> AuthorityInventory:
        """Return the authorities, those to be completed, and what cannot be used."""
        return self._authorities.inventory()

    def cards(self) -> tuple[AuthorityCard, ...]:
        """Return the usable authorities, by name."""
        return self._authorities.cards()

    def card(self, name: str) -> AuthorityCard:
        """Return one authority."""
        return self._authorities.card(name)

    def keyring_name(self) -> str:
        """Return what keeps the keyring's secrets here, in words."""
        return self._authorities.keyring_name()

    def make(
        self,
        name: str,
        passphrase: Secret,
        protection: Protection,
        subject: Subject,
        *,
        years: int = YEARS,
        bits: int | None = None,
    ) -> AuthorityCard:
        """Make an authority: its key and its self-signed certificate."""
        with noted(self._journal, "authority_making", authority=name):
            card = self._authorities.make(
                name, passphrase, protection, subject, years=years, bits=bits
            )
        return self._done("authority_made", card)

    def complete(
        self, name: str, passphrase: Secret, subject: Subject, years: int = YEARS
    ) -> AuthorityCard:
        """Make the certificate of a key that has none yet."""
        with noted(self._journal, "authority_completion", authority=name):
            card = self._authorities.complete(name, passphrase, subject, years)
        return self._done("authority_completed", card)

    def attach(self, name: str, certificate_path: Path) -> AuthorityCard:
        """Put a certificate beside the key that it belongs to and that has none yet."""
        pem = read_file(certificate_path, MAX_FILE_BYTES)
        with noted(self._journal, "authority_completion", authority=name):
            card = self._authorities.attach(name, pem)
        return self._done("authority_completed", card)

    def import_pair(
        self,
        name: str,
        key_path: Path,
        key_passphrase: Secret | None,
        certificate_path: Path,
        *,
        passphrase: Secret,
        protection: Protection,
    ) -> AuthorityCard:
        """Take over an authority's private key and certificate. The files are left as is."""
        key_pem = read_file(key_path, MAX_KEY_FILE_BYTES)
        certificate_pem = read_file(certificate_path, MAX_FILE_BYTES)
        with noted(self._journal, "authority_import", authority=name):
            card = self._authorities.import_pair(
                name,
                key_pem,
                key_passphrase,
                certificate_pem,
                passphrase=passphrase,
                protection=protection,
            )
        return self._done("authority_imported", card)

    def sign_csr(
        self, name: str, passphrase: Secret, csr_pem: bytes, years: int | None = None
    ) -> bytes:
        """Sign a request and return the certificate (PEM), checked; as ``Authorities``."""
        request = look_at_request(csr_pem)
        facts = {
            "request": request.fingerprint.hex(),
            "key_fingerprint": request.key_fingerprint.hex(),
        }
        with noted(self._journal, "csr_signing", authority=name, **facts):
            pem = self._authorities.sign_csr(name, passphrase, csr_pem, years)
        self._journal.record(
            "csr_signed",
            authority=name,
            **facts,
            issuer=self._authorities.card(name).fingerprint.hex(),
            signed=fingerprint(pem).hex(),
        )
        return pem

    def export(self, name: str, path: Path) -> AuthorityCard:
        """Write the issuing certificate as PEM to a new file."""
        card = self._authorities.card(name)
        with noted(self._journal, "authority_export", authority=name):
            write_file(path, card.certificate)
        self._journal.record("authority_exported", authority=name, file=str(path))
        return card

    def back_up(self, name: str, passphrase: Secret, path: Path) -> Secret:
        """Write a backup and the certificate beside it, and return the recovery code."""
        card = self._authorities.card(name)
        require_free(path)
        with noted(self._journal, "authority_backup", authority=name):
            backup = self._authorities.backup(name, passphrase)
            with going_with(certificate_beside(path), card.certificate):
                write_private_file(path, backup.data)
        record_backup(self._journal, "authority_backed_up", path, authority=name)
        return backup.code

    def restore(
        self,
        path: Path,
        certificate_path: Path,
        passphrase: Secret,
        recovery_code: Secret,
        *,
        name: str | None,
        protection: Protection,
    ) -> AuthorityCard:
        """Take an authority from a backup file and its certificate."""
        untrusted = read_file(path, MAX_KEY_FILE_BYTES)
        certificate_pem = read_file(certificate_path, MAX_FILE_BYTES)
        with noted(self._journal, "authority_restore", authority=name or path.name):
            card = self._authorities.restore(
                untrusted,
                certificate_pem,
                passphrase,
                recovery_code,
                name=name,
                protection=protection,
            )
        return self._done("authority_restored", card)

    def delete(self, name: str, typed_name: str) -> Sentence | None:
        """Delete an authority for good, after its name was typed.

        Returns:
            A remark when something harmless was left behind.

        Raises:
            RefusedError: what was typed is not the name.
        """
        require_typed(
            name,
            typed_name,
            say("The authority was not deleted"),
            say("Type the name exactly to delete the authority for good."),
        )
        with noted(self._journal, "authority_deletion", authority=name):
            remark = self._authorities.delete(name)
        self._journal.record("authority_deleted", authority=name)
        return remark

    def _done(self, act: str, card: AuthorityCard) -> AuthorityCard:
        self._journal.record(
            act,
            authority=card.name,
            fingerprint=card.fingerprint.hex(),
            key_fingerprint=card.key_fingerprint.hex(),
            protection=card.protection.value,
        )
        return card


def certificate_beside(backup: Path) -> Path:
    """Return where the certificate of a backed-up authority lies: ``<backup>.crt``."""
    return backup.with_name(backup.name + ".crt")
