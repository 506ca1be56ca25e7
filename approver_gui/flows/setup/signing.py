# SPDX-License-Identifier: Apache-2.0
"""The issuing certificate chosen, and the request signed, here or on another machine."""

from pathlib import Path

from approver_gui.cluster import reading
from approver_gui.cluster.authority_cards import AuthorityCard, Subject
from approver_gui.cluster.certificates import (
    fingerprint,
)
from approver_gui.cluster.chains import judge_signed
from approver_gui.errors import (
    RefusedError,
)
from approver_gui.flows.media import read_file
from approver_gui.flows.setup.before import told
from approver_gui.flows.setup.cluster import not_now
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.papers import is_signed_by
from approver_gui.flows.setup.taking import Taking, require_verified
from approver_gui.journal import Fact
from approver_gui.keys.pem import MAX_PEM_BYTES
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import Protection
from approver_gui.text import say
from approver_gui.tokens.checks import Verdict, verdict, worst


class Signing(Taking):
    """See ``flow``, which has these acts and the others."""

    # --- issuing certificate -----------------------------------------------------------

    def authorities(self) -> tuple[AuthorityCard, ...]:
        """Return the authorities whose keys are kept on this machine.

        Raises:
            KeyStoreError: their folder cannot be read.
        """
        return self._means.authorities.cards()

    def make_authority(
        self,
        name: str,
        passphrase: Secret,
        protection: Protection,
        subject: Subject,
        years: int = 10,
    ) -> Facts:
        """Make an authority and choose it; raises as ``Authorities.make`` does."""
        self._record("authority_asked", authority=name, subject=subject.common_name)
        authorities = self._means.authorities
        card = authorities.make(name, passphrase, protection, subject, years=years)
        return self._choose(card)

    def import_authority(  # noqa: PLR0917 -- as many as the form has fields
        self,
        name: str,
        key_path: Path,
        key_passphrase: Secret | None,
        certificate_path: Path,
        passphrase: Secret,
        protection: Protection,
    ) -> Facts:
        """Import key and certificate of an authority and choose it.

        Raises:
            MediumError: a file cannot be read.
            ApproverError: as ``Authorities.import_pair`` does.
        """
        key = read_file(key_path, MAX_PEM_BYTES)
        certificate = read_file(certificate_path, reading.MAX_FILE_BYTES)
        self._record("authority_asked", authority=name, file=str(certificate_path))
        card = self._means.authorities.import_pair(
            name,
            key,
            key_passphrase,
            certificate,
            passphrase=passphrase,
            protection=protection,
        )
        return self._choose(card)

    def choose_authority(self, name: str) -> Facts:
        """Choose an authority of this machine: its certificate goes into the folder.

        Raises:
            RefusedError: there is none of this name, or the cluster has another one.
        """
        card = next((one for one in self.authorities() if one.name == name), None)
        if card is None:
            raise not_now(
                say("There is no authority {name} here.").put(name=name),
                say("Choose one from the list, or make one."),
            )
        return self._choose(card)

    def take_issuer(self, path: Path) -> Facts:
        """Take over the issuing certificate of a cluster that is initialised already.

        Raises:
            RefusedError: the cluster has another one.
            CertificateError: the file cannot be understood.
        """
        pem = read_file(path, reading.MAX_FILE_BYTES)
        reading.read_certificate(pem, path.name)
        return self._put_issuer(pem, "issuing_certificate_taken", file=str(path))

    def sign_csr(self, passphrase: Secret) -> Facts:
        """Sign the request with the chosen authority; nothing where that is done and fits.

        Raises:
            RefusedError: the verification says stop, doubts are not accepted, or the key of
                the issuing certificate is not here.
            WrongPassphraseError: the key stayed locked.
            ApproverError: as ``Authorities.sign_csr`` does.
        """
        facts = self.look_here()
        if facts.signed_findings and verdict(facts.signed_findings) is not Verdict.STOP:
            return facts
        csr = self._held.papers.csr
        require_verified(facts)
        if csr is None or facts.issuer is None or not facts.issuer.name:
            raise not_now(
                say("The key of the issuing certificate is not on this machine."),
                say("Choose an authority of this machine, or sign where its key is."),
            )
        name = facts.issuer.name
        self._record("signature_asked", authority=name, request=fingerprint(csr).hex())
        signed = self._means.authorities.sign_csr(name, passphrase, csr)
        self._folder.put(self._folder.signed_place, signed)
        self._record(
            "csr_signed",
            authority=name,
            request=fingerprint(csr).hex(),
            signed=fingerprint(signed).hex(),
            issuer=facts.issuer.paper.fingerprint.hex(),
        )
        return self.look_here()

    def take_signed(self, signed_path: Path, issuer_path: Path) -> Facts:
        """Take over what another machine signed.

        Raises:
            RefusedError: it does not carry the request's key, or the like.
            CertificateError: a file cannot be understood.
            MediumError: a file cannot be read or written.
        """
        facts = self.look_here()
        csr = self._folder.papers().csr
        if csr is None:
            raise not_now(say("The request is not here."), say("Take the papers over first."))
        signed = read_file(signed_path, reading.MAX_FILE_BYTES)
        issuer = read_file(issuer_path, reading.MAX_FILE_BYTES)
        reading.read_certificate(signed, signed_path.name)
        reading.read_certificate(issuer, issuer_path.name)
        findings = judge_signed(csr, signed, issuer, self._means.clock())
        if verdict(findings) is Verdict.STOP:
            raise RefusedError(
                say("The signed certificate does not fit"),
                told(worst(findings, Verdict.STOP)),
                say("Sign the request that is here, with the issuing certificate given."),
            )
        if not facts.is_initialised or facts.issuer is None:
            self._put_issuer(issuer, "issuing_certificate_taken", file=str(issuer_path))
        if self._folder.put(self._folder.signed_place, signed):
            self._record(
                "signed_certificate_taken",
                file=str(signed_path),
                signed=fingerprint(signed).hex(),
                issuer=fingerprint(issuer).hex(),
            )
        return self.look_here()

    # --- inside ------------------------------------------------------------------------

    def _choose(self, card: AuthorityCard) -> Facts:
        return self._put_issuer(card.certificate, "authority_chosen", authority=card.name)

    def _put_issuer(self, pem: bytes, act: str, **facts: Fact) -> Facts:
        self._require_cluster()
        known = self.look_here()
        self._require_its_issuer(pem)
        changed = self._folder.put(self._folder.issuer_place, pem)
        if changed or known.issuer is None:
            self._record(act, **facts, issuer=fingerprint(pem).hex())
        return self.look_here()

    def _require_its_issuer(self, pem: bytes) -> None:
        """Let pass an issuing certificate, unless the cluster is known to have another one."""
        if is_signed_by(self._cluster_pem(self._folder.papers()), pem) is False:
            raise RefusedError(
                say("The cluster has another issuing certificate"),
                say("The certificate that the cluster holds was not signed by this one."),
                say("Take the issuing certificate that it was initialised with."),
            )
