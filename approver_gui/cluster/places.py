# SPDX-License-Identifier: Apache-2.0
"""Each paper in its place: C1 to C3.

A chain that is judged link by link only proves something when each link is in its place: an
HSM's certificate that a root issued directly, or one hardware certificate shown as two,
would otherwise pass. What is out of place is named here and left out of every other check.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from approver_gui.cluster import reading
from approver_gui.cluster.certificates import (
    FILE_NAMES,
    KNOWN_ROOTS,
    ROOT_FILE_NAMES,
    Papers,
    Root,
)
from approver_gui.cluster.port import Part
from approver_gui.cluster.x509 import Certificate, Request, Signed, name_text
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Finding, Verdict

Place = Part | Root
HARDWARE = {Root.AWS: Part.AWS_HARDWARE, Root.MANUFACTURER: Part.MANUFACTURER_HARDWARE}
"""Which hardware certificate each root has made."""
NAMES: dict[Place, Sentence] = {
    Part.CSR: say("The cluster's request"),
    Part.HSM: say("The HSM's certificate"),
    Part.AWS_HARDWARE: say("AWS's hardware certificate"),
    Part.MANUFACTURER_HARDWARE: say("The manufacturer's hardware certificate"),
    Part.CLUSTER: say("The cluster's certificate"),
    Root.AWS: say("AWS's root"),
    Root.MANUFACTURER: say("The manufacturer's root"),
}
"""What people call each paper, at the beginning of a sentence."""
_NEEDED: tuple[Place, ...] = (
    *(Part.CSR, Part.HSM, Part.AWS_HARDWARE, Part.MANUFACTURER_HARDWARE),
    *(Root.AWS, Root.MANUFACTURER),
)
_GONE_LATER = (Part.CSR, Part.MANUFACTURER_HARDWARE, Root.MANUFACTURER)
"""What AWS may describe no more after the initialisation, and the root that goes with it."""


_HSM_NAME = re.compile(r"HSM:(?P<serial>[^:,]{1,64})(?::PARTN:(?P<number>[0-9]{1,6}))?(?:,.*)?")


@dataclass(frozen=True, slots=True)
class Set:
    """The papers of a cluster that can be judged.

    Attributes:
        request: the cluster's request.
        certificates: by their places; those missing or out of place are left out.
    """

    request: Request | None
    certificates: dict[Place, Certificate]


def hardware_serial(one: Signed) -> str | None:
    """Return the serial number in a name such as ``HSM:5.3G2041:PARTN:1, for FIPS mode``."""
    match = _HSM_NAME.fullmatch(one.common_name)
    return match["serial"] if match else None


def partition(one: Signed) -> str | None:
    """Return the number of the partition in such a name; None where it is of hardware."""
    match = _HSM_NAME.fullmatch(one.common_name)
    return match["number"] if match else None


def sort(papers: Papers) -> tuple[Set, tuple[Finding, ...]]:
    """Return what can be judged, and what is missing or out of place.

    Raises:
        CertificateError: a paper cannot be read.
    """
    read = _read(papers)
    requests = {place: one for place, one in read.items() if isinstance(one, Request)}
    certificates = {place: one for place, one in read.items() if isinstance(one, Certificate)}
    wrong: dict[Place, Sentence] = {
        place: say("{paper}: the file holds a certificate request.")
        for place in requests
        if place is not Part.CSR
    }
    if certificates.pop(Part.CSR, None):
        wrong[Part.CSR] = say("{paper}: the file holds a certificate, not a request.")
    for step in (_roots, _hardware, _hsm):
        found = dict(step(certificates))
        wrong |= found
        certificates = {place: one for place, one in certificates.items() if place not in found}
    findings = (
        *_missing(read),
        *_or_good(
            Finding("C2", Verdict.GOOD, say("Each file holds what belongs into it.")),
            (
                Finding("C2", Verdict.STOP, words.put(paper=NAMES[place]))
                for place, words in wrong.items()
            ),
        ),
        *_twins(read),
    )
    return Set(requests.get(Part.CSR), certificates), findings


def _read(papers: Papers) -> dict[Place, Certificate | Request]:
    texts: dict[Place, tuple[bytes | None, str]] = {
        **{part: (papers.part(part), FILE_NAMES[part]) for part in Part},
        **{root: (papers.root(root), ROOT_FILE_NAMES[root]) for root in Root},
    }
    return {
        place: reading.read(pem, name)
        for place, (pem, name) in texts.items()
        if pem is not None
    }


def _missing(read: dict[Place, Certificate | Request]) -> Iterator[Finding]:
    def missing() -> Iterator[Finding]:
        for place in _NEEDED:
            if place in read:
                continue
            if Part.CLUSTER in read and place in _GONE_LATER:
                words = say("{paper} is missing, as it may after the initialisation.")
                yield Finding("C1", Verdict.DOUBT, words.put(paper=NAMES[place]))
            else:
                words = say("{paper} is missing.")
                yield Finding("C1", Verdict.STOP, words.put(paper=NAMES[place]))

    good = Finding("C1", Verdict.GOOD, say("Both chains and the request are complete."))
    yield from _or_good(good, missing())


def _roots(certificates: dict[Place, Certificate]) -> Iterator[tuple[Place, Sentence]]:
    for root in Root:
        one = certificates.get(root)
        if one is None:
            continue
        known = {known.root for known in KNOWN_ROOTS if known.sha256 == one.fingerprint}
        if known and root not in known:
            yield (
                root,
                say("{paper}: the file holds the other root, {name}.").put(
                    name=name_text(one.subject)
                ),
            )
        elif not one.names_itself:
            yield (
                root,
                say("{paper}: the file holds no root, but what {issuer} issued.").put(
                    issuer=name_text(one.issuer)
                ),
            )


def _hardware(certificates: dict[Place, Certificate]) -> Iterator[tuple[Place, Sentence]]:
    roots = {root: certificates[root].subject for root in Root if root in certificates}
    for root, part in HARDWARE.items():
        one = certificates.get(part)
        if one is None:
            continue
        others = {name for other, name in roots.items() if other is not root}
        if one.names_itself:
            yield part, say("{paper}: the file holds a root.")
        elif one.issuer in others and one.issuer != roots.get(root):
            yield (
                part,
                say("{paper}: the file holds the one that {issuer} issued.").put(
                    issuer=name_text(one.issuer)
                ),
            )
        elif partition(one) or _is_below(one, roots, certificates):
            yield (
                part,
                say("{paper}: the file holds an HSM's certificate, {name}.").put(
                    name=one.common_name
                ),
            )


def _is_below(
    one: Certificate, roots: dict[Root, bytes], certificates: dict[Place, Certificate]
) -> bool:
    above = {certificates[p].subject for p in HARDWARE.values() if p in certificates}
    return one.issuer in above and one.issuer not in roots.values()


def _hsm(certificates: dict[Place, Certificate]) -> Iterator[tuple[Place, Sentence]]:
    one = certificates.get(Part.HSM)
    if one is None:
        return
    hardware = [certificates[part] for part in HARDWARE.values() if part in certificates]
    if one.names_itself:
        yield Part.HSM, say("{paper}: the file holds a root.")
    elif any(one.subject == above.subject for above in hardware):
        yield Part.HSM, say("{paper}: the file holds a hardware certificate.")
    elif any(
        root in certificates and one.issuer == certificates[root].subject for root in Root
    ):
        words = say("{paper} was issued by a root itself, {issuer}, and not by the hardware.")
        yield Part.HSM, words.put(issuer=name_text(one.issuer))
    elif any(one.key.is_held_with(above.key) for above in hardware):
        yield Part.HSM, say("{paper} carries the key of the hardware itself.")


def _twins(read: dict[Place, Certificate | Request]) -> Iterator[Finding]:
    pairs: tuple[tuple[Place, Place, Sentence], ...] = (
        (Root.AWS, Root.MANUFACTURER, say("Both roots have one and the same key")),
        (
            Part.AWS_HARDWARE,
            Part.MANUFACTURER_HARDWARE,
            say("Both hardware certificates are one and the same"),
        ),
    )
    shown = [pair for pair in pairs if pair[0] in read and pair[1] in read]

    def twins() -> Iterator[Finding]:
        for first, second, what in shown:
            one, other = read[first], read[second]
            is_twin = one.der == other.der or (
                first in Root and one.key.is_held_with(other.key)
            )
            if is_twin:
                words = say("{what}: one attestation is passed off as two.")
                yield Finding("C3", Verdict.STOP, words.put(what=what))

    if shown:
        words = say("The two chains are two: neither a root nor a certificate serves twice.")
        yield from _or_good(Finding("C3", Verdict.GOOD, words), twins())


def _or_good(good: Finding, faults: Iterator[Finding]) -> tuple[Finding, ...]:
    return tuple(faults) or (good,)
