# SPDX-License-Identifier: Apache-2.0
"""What the papers in a working folder say, whose roots are trusted, and who signed what."""

from pathlib import Path

from approver_gui.cluster import reading
from approver_gui.cluster.certificates import Papers, Root, Trust, describe, fingerprint
from approver_gui.flows.setup.facts import Noted, Paper


def paper_of(name: str, pem: bytes) -> Paper:
    """Return what a certificate or request says of itself; raises ``CertificateError``."""
    told = describe(pem)
    return Paper(
        file=name,
        subject=told.subject,
        issuer=told.issuer or "",
        fingerprint=told.fingerprint,
        valid_from=told.begins,
        valid_until=told.ends,
        key_bits=told.key_bits or 0,
        serial="" if told.serial is None else f"{told.serial:x}",
    )


def trust(papers: Papers, noted: Noted) -> Trust:
    """Return which roots are trusted beside the known ones: those that a person compared."""
    own: dict[Root, bytes] = {}
    for root in Root:
        pem = papers.root(root)
        if pem and (root.value, fingerprint(pem).hex()) in noted.confirmed_roots:
            own[root] = fingerprint(pem)
    return Trust(own)


def is_signed_by(certificate: bytes | None, issuer: bytes | None) -> bool | None:
    """Tell whether the issuer's key made a certificate's signature; None where one lacks."""
    if certificate is None or issuer is None:
        return None
    made = reading.read_certificate(certificate, "PEM")
    key = reading.read_certificate(issuer, "PEM")
    return made.issuer == key.subject and key.key.verifies(made)


def is_its_own(
    certificate: bytes | None, issuer: bytes | None, csr: bytes | None
) -> bool | None:
    """Tell whether the issuer signed a certificate for the cluster's own request.

    None where one of the two certificates lacks. Without a request its key is not compared.
    """
    if not certificate or not is_signed_by(certificate, issuer):
        return is_signed_by(certificate, issuer)
    made = reading.read_certificate(certificate, "PEM")
    return csr is None or reading.read_request(csr, "PEM").key == made.key


def shown_at(place: Path, pem: bytes | None) -> Paper | None:
    """Return what lies at a place says of itself, None where nothing lies there."""
    return None if pem is None else paper_of(place.name, pem)
