# SPDX-License-Identifier: Apache-2.0
"""Judging the papers of a cluster, and the certificate that is to make it one's own.

The ids of the checks are stable: C1 to C3 each paper in its place, C4 and C5 the roots, C6
and C7 the links, C8 and C9 the dates, C10 and C11 the strength, C12 to C16 the hardware, the
partition and the keys; C21 to C29 the signed certificate. A contradiction is a stop; a
certificate that has expired is a doubt, because it proved something while it was in force.

Sources: AWS CloudHSM User Guide, "Verify the identity and authenticity of your cluster's
HSM" and "Initialize the cluster"; AWS CloudHSM API Reference, "InitializeCluster".
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain as joined

from approver_gui.cluster import identity, links, places, reading
from approver_gui.cluster.certificates import Papers, Root, Trust
from approver_gui.cluster.places import NAMES
from approver_gui.cluster.port import Part
from approver_gui.cluster.x509 import Certificate, Request, Signed
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Finding, Verdict

MOST_CHARACTERS = 5_000
"""Of each certificate given to a cluster. Source: API Reference, "InitializeCluster"."""
SOON = timedelta(days=365)
"""A cluster cannot be given another certificate: less than this is worth a thought."""
_SIGNED, _ISSUING = say("The signed certificate"), say("The issuing certificate")


def judge(papers: Papers, trust: Trust, now: datetime) -> tuple[Finding, ...]:
    """Return what the papers of a cluster prove, check by check (C1 to C16).

    Args:
        papers: PEM as they came.
        trust: which other roots the user trusts.
        now: aware time of judging.

    Raises:
        CertificateError: a paper is not one certificate or request; the words name it.
    """
    read, placed = places.sort(papers)
    named: list[tuple[Sentence, Certificate]] = [
        (NAMES[place], one) for place, one in read.certificates.items()
    ]
    signed: list[tuple[Sentence, Signed]] = [
        *([(NAMES[Part.CSR], read.request)] if read.request else []),
        *named,
    ]
    return (
        *placed,
        *joined.from_iterable(links.chain(read, trust, root) for root in Root),
        *_dates(named, now),
        *_strength("C10", "C11", signed),
        *identity.hardware(read),
        *identity.partition(read),
        *_request(read.request, "C14"),
        *identity.keys(read),
    )


def judge_signed(
    csr: bytes, signed: bytes, issuer: bytes, now: datetime
) -> tuple[Finding, ...]:
    """Return whether a signed certificate will do for a cluster's request (C21 to C29).

    Args:
        csr: the cluster's request (PEM).
        signed: the certificate made for it (PEM).
        issuer: the issuing certificate, the later trust anchor (PEM).
        now: aware time of judging.

    Raises:
        CertificateError: one of them cannot be read as what it should be.
    """
    request = reading.read_request(csr, "ClusterCsr.csr")
    made = reading.read_certificate(signed, "CustomerHsmCertificate.crt")
    anchor = reading.read_certificate(issuer, "customerCA.crt")
    both = [(_SIGNED, made), (_ISSUING, anchor)]
    return (
        *_carries(request, made),
        *_issued(made, anchor),
        *_in_force(both, now),
        *_may_issue(anchor),
        *_limits(made, both),
        *_strength("C26", "C27", both),
        *_fits(((_SIGNED, signed), (_ISSUING, issuer))),
        *_request(request, "C29"),
    )


def _or_good(check_id: str, good: Sentence, faults: list[Finding]) -> tuple[Finding, ...]:
    return tuple(faults) or (Finding(check_id, Verdict.GOOD, good),)


def _dates(named: list[tuple[Sentence, Certificate]], now: datetime) -> Iterator[Finding]:
    if not named:
        return
    ended = [
        Finding(
            "C8",
            Verdict.DOUBT,
            say("{paper} expired on {ends}.").put(paper=paper, ends=one.ends),
        )
        for paper, one in named
        if one.ends < now
    ]
    yield from _or_good("C8", say("No certificate has expired."), ended)
    early = [
        Finding(
            "C9",
            Verdict.STOP,
            say(
                "{paper} is not yet in force: it begins on {begins}. This machine's clock may"
                " be wrong."
            ).put(paper=paper, begins=one.begins),
        )
        for paper, one in named
        if one.begins > now
    ]
    never = [
        Finding(
            "C9",
            Verdict.STOP,
            say("{paper} was never in force: it ends before it begins.").put(paper=paper),
        )
        for paper, one in named
        if one.ends < one.begins
    ]
    yield from _or_good("C9", say("Every certificate has begun."), [*early, *never])


def _strength(
    key_id: str, hash_id: str, signed: Sequence[tuple[Sentence, Signed]]
) -> Iterator[Finding]:
    if not signed:
        return
    weak_keys = [
        Finding(
            key_id,
            Verdict.STOP,
            say("{paper} has a weak or unknown key: {key}. RSA-2048 is the least.").put(
                paper=paper, key=one.key.words
            ),
        )
        for paper, one in signed
        if not one.key.is_strong
    ]
    yield from _or_good(key_id, say("Every key is strong enough."), weak_keys)
    weak_hashes = [
        Finding(
            hash_id,
            Verdict.STOP,
            say(
                "{paper} is signed with a weak or unknown algorithm: {digest}. SHA-256 is the"
                " least."
            ).put(paper=paper, digest=one.algorithm.digest),
        )
        for paper, one in signed
        if not one.algorithm.is_strong
    ]
    yield from _or_good(hash_id, say("Every hash is strong enough."), weak_hashes)


def _request(request: Request | None, check_id: str) -> Iterator[Finding]:
    if request is None or not request.algorithm.is_strong:
        return  # C11 names a weak hash
    if request.key.verifies(request):
        words = say("The cluster's request is signed with its own key.")
        yield Finding(check_id, Verdict.GOOD, words)
    else:
        words = say(
            "The cluster's request was edited: its own signature does not verify with its key."
        )
        yield Finding(check_id, Verdict.STOP, words)


# --- the signed certificate --------------------------------------------------------------


def _carries(request: Request, made: Certificate) -> Iterator[Finding]:
    if made.key == request.key:
        words = say("The signed certificate carries the key of the cluster's request.")
        yield Finding("C21", Verdict.GOOD, words)
    else:
        words = say("The signed certificate carries another key than the cluster's request.")
        yield Finding("C21", Verdict.STOP, words)
    if made.subject == request.subject:
        words = say("The signed certificate carries the name of the cluster's request.")
        yield Finding("C22", Verdict.GOOD, words)
    else:
        words = say("The signed certificate carries another name than the cluster's request.")
        yield Finding("C22", Verdict.DOUBT, words)


def _issued(made: Certificate, anchor: Certificate) -> Iterator[Finding]:
    if made.issuer != anchor.subject:
        words = say("The signed certificate names another issuer than the issuing certificate.")
        yield Finding("C23", Verdict.STOP, words)
    elif made.algorithm.is_strong and not anchor.key.verifies(made):
        words = say(
            "The signed certificate was not made by the key of the issuing certificate."
        )
        yield Finding("C23", Verdict.STOP, words)
    elif not _is_meant(made, anchor):
        words = say(
            "The signed certificate names another key or serial number of its issuer than the"
            " issuing certificate has."
        )
        yield Finding("C23", Verdict.STOP, words)
    elif made.algorithm.is_strong:
        words = say("The signed certificate was made by the issuing certificate's key.")
        yield Finding("C23", Verdict.GOOD, words)


def _is_meant(made: Certificate, anchor: Certificate) -> bool:
    # Clients refuse an issuer of the right name and key that is not the one that is meant,
    # such as a renewed certificate. Source: RFC 5280 4.2.1.1; X509_check_issued of OpenSSL.
    ids, serial = (made.issuer_key_id, anchor.key_id), made.issuer_serial
    is_other_key = None not in ids and ids[0] != ids[1]
    return not is_other_key and serial in (None, anchor.serial)


def _in_force(both: list[tuple[Sentence, Certificate]], now: datetime) -> Iterator[Finding]:
    faults = []
    for paper, one in both:
        if one.begins > now:
            words = say("{paper} is not yet in force: it begins on {begins}.")
            told = words.put(paper=paper, begins=one.begins)
            faults.append(Finding("C24", Verdict.STOP, told))
        elif one.ends < now:
            words = say("{paper} expired on {ends}.").put(paper=paper, ends=one.ends)
            faults.append(Finding("C24", Verdict.STOP, words))
        elif one.ends - now < SOON:
            words = say("{paper} ends soon, on {ends}; a cluster keeps it for good.")
            faults.append(Finding("C24", Verdict.DOUBT, words.put(paper=paper, ends=one.ends)))
    yield from _or_good("C24", say("Both are in force for at least a year."), faults)


def _may_issue(anchor: Certificate) -> Iterator[Finding]:
    if not anchor.names_itself:
        words = say("The issuing certificate is not self-signed; a cluster asks for a root.")
        yield Finding("C25", Verdict.STOP, words)
    elif anchor.algorithm.is_strong and not anchor.key.verifies(anchor):
        words = say("The issuing certificate's own signature is forged or damaged.")
        yield Finding("C25", Verdict.STOP, words)
    elif anchor.is_ca is False or anchor.may_sign is False:
        words = say("The issuing certificate says that it is no CA: it may sign nothing.")
        yield Finding("C25", Verdict.STOP, words)
    elif anchor.is_ca is None:
        words = say("The issuing certificate does not say that it is a CA.")
        yield Finding("C25", Verdict.DOUBT, words)
    elif anchor.algorithm.is_strong:
        words = say("The issuing certificate is a self-signed CA.")
        yield Finding("C25", Verdict.GOOD, words)


def _limits(made: Certificate, both: list[tuple[Sentence, Certificate]]) -> Iterator[Finding]:
    if made.is_ca:
        words = say(
            "The signed certificate says that it is a CA: with it, the cluster's key could"
            " sign others."
        )
        yield Finding("C25", Verdict.STOP, words)
    for paper, one in both:
        for number in one.unknown_critical[:1]:
            words = say(
                "{paper} has a critical extension that this program cannot judge: {oid}."
            )
            yield Finding("C25", Verdict.STOP, words.put(paper=paper, oid=number))


def _fits(texts: tuple[tuple[Sentence, bytes], ...]) -> Iterator[Finding]:
    faults = [
        Finding(
            "C28",
            Verdict.STOP,
            say("{paper} has {count} characters; a cluster takes {most}.").put(
                paper=paper, count=len(text), most=MOST_CHARACTERS
            ),
        )
        for paper, text in texts
        if len(text) > MOST_CHARACTERS
    ]
    yield from _or_good("C28", say("Both are short enough for a cluster."), faults)
