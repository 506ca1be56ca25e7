# SPDX-License-Identifier: Apache-2.0
"""What an issuing certificate and a request must be like before anything is signed.

Sources: AWS CloudHSM API Reference, "InitializeCluster" (self-signed, at most 5000
characters); AWS CloudHSM User Guide, "Initialize the cluster"; RFC 5280 4.2.1.3 and 4.2.1.9.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from approver_gui.cluster.authority_cards import Request
from approver_gui.cluster.chains import MOST_CHARACTERS, SOON
from approver_gui.cluster.reading import read_request
from approver_gui.cluster.x509 import LEAST_RSA_BITS, Certificate, Key, Signed, name_text
from approver_gui.errors import RefusedError
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Finding, Verdict, worst


def faults_of_issuer(certificate: Certificate, pem: bytes, key: bytes) -> Iterator[Sentence]:
    """Yield why a certificate is of no use as the trust anchor of a cluster, its dates apart.

    Args:
        certificate: to be judged.
        pem: the same as PEM.
        key: SubjectPublicKeyInfo (DER) of the authority's key, of a size that is strong.
    """
    if certificate.key.spki != key:
        yield say("The key and the certificate do not belong together.")
    if certificate.is_ca is not True:
        yield say("It is no certificate of an authority: its basic constraints do not say so.")
    if certificate.may_sign is False:
        yield say("Its key usage does not let it sign certificates.")
    if not certificate.algorithm.is_strong:
        yield say("It was signed with a weak or unknown hash function ({name}).").put(
            name=certificate.algorithm.digest
        )
    elif not (certificate.names_itself and certificate.key.verifies(certificate)):
        yield say("It is not self-signed, and AWS takes no other for a trust anchor.")
    if certificate.serial <= 0:
        yield say("Its serial number is not positive.")
    if len(pem) > MOST_CHARACTERS:
        yield say("It is longer than the {most} characters that AWS takes.").put(
            most=MOST_CHARACTERS
        )


def fault_of_dates(certificate: Certificate, now: datetime) -> Sentence | None:
    """Return why an authority signs nothing now, None where its dates are right."""
    if now > certificate.ends:
        return say("Its certificate ended on {end}; it signs nothing any more.").put(
            end=certificate.ends
        )
    if now < certificate.begins:
        return say("Its certificate begins on {begin} only; perhaps a clock is wrong.").put(
            begin=certificate.begins
        )
    return None


def warning_of(certificate: Certificate, now: datetime) -> Sentence | None:
    """Return what a person should know about an authority's dates, if anything."""
    if fault := fault_of_dates(certificate, now):
        return fault
    if now > certificate.ends - SOON:
        return say("Its certificate ends on {end}; days left: {days}.").put(
            end=certificate.ends, days=(certificate.ends - now).days
        )
    return None


def require_issuer(certificate: Certificate, pem: bytes, key: bytes) -> None:
    """Refuse a certificate that is of no use as a trust anchor, its dates apart.

    Raises:
        RefusedError: naming the first fault.
    """
    for fault in faults_of_issuer(certificate, pem, key):
        raise _refused_issuer(fault)


def require_dates(certificate: Certificate, now: datetime) -> None:
    """Refuse an authority whose certificate is not valid now.

    Raises:
        RefusedError: with its date.
    """
    if fault := fault_of_dates(certificate, now):
        raise _refused_issuer(fault)


def look_at_request(csr_pem: bytes, place: str = "CSR") -> Request:
    """Return what a request says, and what can be found out about it by itself.

    Args:
        csr_pem: the whole file.
        place: the file's name, for the words of an error.

    Raises:
        CertificateError: it is not exactly one request.
    """
    request = read_request(csr_pem, place)
    return Request(
        subject=name_text(request.subject),
        fingerprint=request.fingerprint,
        key_fingerprint=key_fingerprint(request.key),
        bits=request.key.rsa_bits or 0,
        findings=(_signature(request), _key(request.key), _hash(request)),
    )


def require_sound(request: Request) -> None:
    """Refuse a request that a check says stop to.

    Raises:
        RefusedError: with the words of the first one.
    """
    for stop in worst(request.findings, Verdict.STOP):
        raise RefusedError(
            say("The request was not signed"),
            say("{check}: {words}").put(check=stop.check_id, words=stop.words),
            say("Fetch the request again from the cluster's description."),
        )


def key_fingerprint(key: Key) -> bytes:
    """Return the SHA-256 of a key's SubjectPublicKeyInfo, 32 bytes."""
    return hashlib.sha256(key.spki).digest()


def _signature(request: Signed) -> Finding:
    if not request.algorithm.is_strong:
        words = say("The request's own signature proves nothing: its hash function is weak.")
        return Finding("R1", Verdict.STOP, words)
    if request.key.verifies(request):
        words = say("The request is signed with the key in it; nothing in it was changed.")
        return Finding("R1", Verdict.GOOD, words)
    words = say(
        "The request's own signature is wrong: it was changed on its way, or is forged."
    )
    return Finding("R1", Verdict.STOP, words)


def _key(key: Key) -> Finding:
    bits = key.rsa_bits
    if bits is None:
        words = say("Its key is no RSA key ({kind}); a cluster asks for RSA.")
        return Finding("R2", Verdict.STOP, words.put(kind=key.words))
    if bits < LEAST_RSA_BITS:
        words = say("Its key is too weak: RSA of {bits} bits.")
        return Finding("R2", Verdict.STOP, words.put(bits=bits))
    return Finding("R2", Verdict.GOOD, say("Its key is RSA of {bits} bits.").put(bits=bits))


def _hash(request: Signed) -> Finding:
    name = request.algorithm.digest
    if request.algorithm.is_strong:
        words = say("It was signed with {name}.")
        return Finding("R3", Verdict.GOOD, words.put(name=name))
    words = say("It was signed with a weak or unknown hash function ({name}).")
    return Finding("R3", Verdict.STOP, words.put(name=name))


def _refused_issuer(fault: Sentence) -> RefusedError:
    return RefusedError(
        say("The issuing certificate cannot be used"),
        fault,
        say("Choose another authority, or make one here."),
    )
