# SPDX-License-Identifier: Apache-2.0
"""The issuing authority: the one key that decides which cluster is one's own.

1. Its key is sealed like an approver's, in a store and a folder of its own.
2. Its certificate lies beside the key as ``<name>.crt``; it is public. The key is there first,
   so whenever the program is killed, what is found is whole, or can be completed or deleted.
3. The certificate is self-signed, because AWS takes no other for a trust anchor.
4. A request is signed only after its own signature proved right.
5. What was signed is judged before it is handed over.
6. Nothing of this needs a network: requests come and certificates go as bytes.

Source: AWS CloudHSM User Guide, "Initialize the cluster"; AWS CloudHSM API Reference,
"InitializeCluster"; RFC 5280 4.1 and 4.2.1.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from approver_gui.cluster.authority_cards import (
    AuthorityCard,
    AuthorityInventory,
    Request,
    Subject,
)
from approver_gui.cluster.authority_shelf import CERTIFICATE_SUFFIX, CertificateShelf
from approver_gui.cluster.chains import judge_signed
from approver_gui.cluster.issuer_rules import (
    faults_of_issuer,
    key_fingerprint,
    look_at_request,
    require_dates,
    require_issuer,
    require_sound,
    warning_of,
)
from approver_gui.cluster.reading import read_certificate, read_request
from approver_gui.cluster.x509 import Certificate, name_text
from approver_gui.errors import ApproverError, CertificateError, KeyStoreError, RefusedError
from approver_gui.keys import rsa
from approver_gui.keys.cards import Backup, KeyCard, Protection, Trouble
from approver_gui.keys.certifying import for_request, self_signed
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.sealed import parse
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyStore
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Finding, Verdict, worst

__all__ = [
    "Authorities",
    "AuthorityCard",
    "AuthorityInventory",
    "Request",
    "Subject",
    "look_at_request",
]

YEARS = 10
"""How long an authority lives by default: 3,652 days, as in the guide of AWS."""
MOST_YEARS = 50
_DAYS_A_YEAR = 365.25
_CLOCKS_DIFFER = timedelta(hours=1)
"""Certificates begin this much earlier than they were made."""

Judge = Callable[[bytes, bytes, bytes, datetime], tuple[Finding, ...]]
"""Judges a signed certificate: request, certificate, issuing certificate (PEM), the time."""


class Authorities:
    """The issuing authorities. Used by one thread at a time.

    Args:
        folder: of the store; the certificates lie in it too.
        store: with keys for authorities, of its own.
        clock: gives the aware time.
        judge: looks at what was signed before it is handed over.

    Raises:
        ValueError: the store is one of approvers' keys.
    """

    def __init__(
        self,
        folder: Path,
        store: KeyStore,
        clock: Callable[[], datetime],
        judge: Judge = judge_signed,
    ) -> None:
        if store.purpose != AUTHORITY:
            raise ValueError("a store of approvers' keys holds no authorities")
        self._shelf = CertificateShelf(folder)
        self._store = store
        self._clock = clock
        self._judge = judge

    def inventory(self) -> AuthorityInventory:
        """Return the usable authorities, and what lies there besides.

        Raises:
            KeyStoreError: the folder cannot be read.
        """
        keys = self._store.inventory()
        cards: list[AuthorityCard] = []
        unfinished: list[KeyCard] = []
        troubles = list(keys.troubles)
        for key in keys.cards:
            try:
                pem = self._shelf.read(key.name)
                if pem is None:
                    unfinished.append(key)
                else:
                    cards.append(self._card(key, pem))
            except ApproverError as error:
                troubles.append(Trouble(key.name + CERTIFICATE_SUFFIX, error.detail))
        return AuthorityInventory(tuple(cards), tuple(unfinished), tuple(troubles))

    def cards(self) -> tuple[AuthorityCard, ...]:
        """Return the usable authorities, by name."""
        return self.inventory().cards

    def card(self, name: str) -> AuthorityCard:
        """Return one authority.

        Raises:
            KeyStoreError: there is none of this name, it has no certificate yet, or its files
                cannot be used.
            CertificateError: its certificate cannot be read.
        """
        key = self._store.card(name)
        pem = self._shelf.read(name)
        if pem is None:
            raise KeyStoreError(
                say("The authority has no certificate yet"),
                say("The key '{name}' is here, but no certificate beside it.").put(name=name),
                say("Complete the authority, or delete it."),
            )
        return self._card(key, pem)

    def keyring_name(self) -> str:
        """Return what keeps the keyring's secrets here, as the store says it."""
        return self._store.keyring_name()

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
        """Make an authority: its key and its self-signed certificate.

        Takes the time of two derivations, and of making the key.

        Args:
            name: for the key and the files.
            passphrase: for the key.
            protection: for the key.
            subject: whom the certificate names.
            years: that it lives, 1 to 50.
            bits: of the RSA modulus: 2048, 3072 (the default) or 4096.

        Raises:
            RefusedError: it cannot live so long.
            KeyStoreError: as ``KeyStore.create``. If the certificate cannot be written, the
                key stays, to be completed or deleted.
        """
        _lifetime(years)
        self._shelf.require_free(name)
        self._store.create(name, passphrase, protection, bits)
        return self.complete(name, passphrase, subject, years)

    def complete(
        self, name: str, passphrase: Secret, subject: Subject, years: int = YEARS
    ) -> AuthorityCard:
        """Make the certificate of a key that has none yet.

        Raises:
            RefusedError: it cannot live so long.
            WrongPassphraseError: the key stayed locked.
            KeyStoreError: there is no such key, or it has a certificate.
        """
        life = _lifetime(years)
        self._store.card(name)
        self._shelf.require_free(name)
        with self._store.unlock(name, passphrase) as key:
            begin = _whole(self._clock()) - _CLOCKS_DIFFER
            pem = self_signed(key, subject.attributes(), begin, begin + life)
        self._shelf.put_in(name, pem)
        return self.card(name)

    def import_pair(
        self,
        name: str,
        key_pem: bytes,
        key_passphrase: Secret | None,
        certificate_pem: bytes,
        *,
        passphrase: Secret,
        protection: Protection,
    ) -> AuthorityCard:
        """Take over an authority that exists: its private key and its certificate.

        Args:
            name: for the authority here.
            key_pem: the private key as OpenSSL writes it.
            key_passphrase: what that file is encrypted with, if it is.
            certificate_pem: self-signed.
            passphrase: for the key here.
            protection: for the key here.

        Raises:
            CertificateError: it is not exactly one certificate.
            RefusedError: the two do not belong together, the certificate is no authority's,
                not self-signed, weak, over or not begun.
            WrongPassphraseError: the key file stayed locked.
            KeyStoreError: as ``KeyStore.import_pem``.
        """
        self._shelf.require_free(name)
        certificate = _read_issuer(certificate_pem)
        key = rsa.parse_pem(key_pem, key_passphrase, AUTHORITY)
        require_issuer(certificate, certificate_pem, key.public.spki)
        require_dates(certificate, self._clock())
        self._store.import_pem(name, key_pem, key_passphrase, passphrase, protection)
        return self.attach(name, certificate_pem)

    def attach(self, name: str, certificate_pem: bytes) -> AuthorityCard:
        """Put a certificate beside the key that it belongs to and that has none yet.

        Raises:
            CertificateError: it is not exactly one certificate.
            RefusedError: it is another key's, or of no use.
            KeyStoreError: there is no such key, or it has a certificate.
        """
        certificate = _read_issuer(certificate_pem)
        key = self._store.card(name)
        require_issuer(certificate, certificate_pem, key.public.spki)
        self._shelf.put_in(name, certificate_pem)
        return self.card(name)

    def sign_csr(
        self, name: str, passphrase: Secret, csr_pem: bytes, years: int | None = None
    ) -> bytes:
        """Sign a request and return the certificate (PEM).

        It carries the request's name and key and nothing else that was asked for. It never
        outlives the authority, and lives as long unless ``years`` says less.

        Raises:
            CertificateError: it is not exactly one request.
            RefusedError: the request is not sound, the authority is over, or what was signed
                did not stand the checks and is thrown away.
            WrongPassphraseError: the key stayed locked.
            KeyStoreError: there is no such authority, or its key does not help.
        """
        require_sound(look_at_request(csr_pem))
        request = read_request(csr_pem, "CSR")
        card = self.card(name)
        issuer = _read_issuer(card.certificate)
        require_dates(issuer, self._clock())
        with self._store.unlock(name, passphrase) as key:
            now = _whole(self._clock())
            begin = max(now - _CLOCKS_DIFFER, issuer.begins)
            end = issuer.ends if years is None else min(issuer.ends, now + _lifetime(years))
            try:
                pem = for_request(key, request.der, issuer.der, begin, end)
            except ValueError as error:
                raise _not_understood() from error
        self._require_right(csr_pem, pem, card.certificate)
        return pem

    def backup(self, name: str, passphrase: Secret) -> Backup:
        """Seal a copy of the key, as ``KeyStore.backup``; the certificate goes beside it."""
        self.card(name)
        return self._store.backup(name, passphrase)

    def restore(
        self,
        untrusted: bytes,
        certificate_pem: bytes,
        passphrase: Secret,
        code: Secret,
        *,
        name: str | None,
        protection: Protection,
    ) -> AuthorityCard:
        """Take an authority from its backup and its certificate.

        Raises:
            CertificateError: it is not exactly one certificate.
            RefusedError: the certificate is another key's, or of no use.
            WrongPassphraseError: the code is mistyped, or the backup stayed locked.
            KeyStoreError: as ``KeyStore.restore``.
        """
        header = parse(untrusted, AUTHORITY).header
        self._shelf.require_free(name or header.name)
        certificate = _read_issuer(certificate_pem)
        require_issuer(certificate, certificate_pem, header.public.spki)
        card = self._store.restore(untrusted, passphrase, code, name, protection)
        return self.attach(card.name, certificate_pem)

    def delete(self, name: str) -> Sentence | None:
        """Delete an authority for good, its certificate first; as ``KeyStore.delete``."""
        self._store.card(name)
        self._shelf.take_out(name)
        return self._store.delete(name)

    def _card(self, key: KeyCard, pem: bytes) -> AuthorityCard:
        certificate = read_certificate(pem, key.name + CERTIFICATE_SUFFIX)
        for fault in faults_of_issuer(certificate, pem, key.public.spki):
            raise KeyStoreError(
                say("The authority's certificate cannot be used"),
                fault,
                say("Put the right certificate in its place, or delete the authority."),
            )
        return AuthorityCard(
            name=key.name,
            certificate=pem,
            subject=name_text(certificate.subject),
            fingerprint=certificate.fingerprint,
            key_fingerprint=key_fingerprint(certificate.key),
            valid_from=certificate.begins,
            valid_until=certificate.ends,
            bits=key.public.bits,
            protection=key.protection,
            warning=warning_of(certificate, self._clock()),
        )

    def _require_right(self, csr_pem: bytes, pem: bytes, issuer_pem: bytes) -> None:
        stops = worst(self._judge(csr_pem, pem, issuer_pem, self._clock()), Verdict.STOP)
        if stops:
            raise _thrown_away(stops[0].words)


def _read_issuer(pem: bytes) -> Certificate:
    return read_certificate(pem, "issuing certificate")


def _lifetime(years: int) -> timedelta:
    if 1 <= years <= MOST_YEARS:
        return timedelta(days=int(years * _DAYS_A_YEAR))
    raise RefusedError(
        say("A certificate cannot live so long"),
        say("It can live from 1 to {most} years; wanted are {years}.").put(
            most=MOST_YEARS, years=years
        ),
        say("Choose another number of years; 10 is usual."),
    )


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def _not_understood() -> CertificateError:
    return CertificateError(
        say("The request cannot be understood"),
        say("Its name, or the issuing certificate, holds what cannot be carried over."),
        say("Fetch the request again from the cluster's description."),
    )


def _thrown_away(why: Sentence) -> RefusedError:
    return RefusedError(
        say("The certificate was thrown away"),
        say("It was signed, but did not stand the checks: {why}").put(why=why),
        say("Check the request and the issuing certificate; hand nothing over."),
    )
