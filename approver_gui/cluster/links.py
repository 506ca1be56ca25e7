# SPDX-License-Identifier: Apache-2.0
"""One chain, link by link, under a root that is known or confirmed: C4 to C7.

No path builder: genuine hardware of the hsm1 family has certificates of version 1 and such
that are no CAs, which RFC 5280 refuses. A link holds when the issuer's name is, byte for
byte, the subject's above it, and the signature was made by the key above it.
"""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from approver_gui.cluster import der
from approver_gui.cluster.certificates import KNOWN_ROOTS, Root, Trust
from approver_gui.cluster.places import HARDWARE, NAMES, Place, Set
from approver_gui.cluster.port import Part
from approver_gui.cluster.x509 import Certificate, name_text
from approver_gui.text import grouped_hex, say
from approver_gui.tokens.checks import Finding, Verdict

_CHAINS = {
    Root.AWS: say("AWS's chain"),
    Root.MANUFACTURER: say("The manufacturer's chain"),
}
_LINKS = 2
"""Root over hardware, hardware over HSM."""


def chain(papers: Set, trust: Trust, root: Root) -> Iterator[Finding]:
    """Yield what one of the two chains proves.

    Args:
        papers: each in its place.
        trust: which other roots the user trusts.
        root: which chain.
    """
    top = papers.certificates.get(root)
    if top is not None:
        yield _root(root, top, trust)
    links = list(_links(papers, root))
    named = [link for link in links if link[1].issuer == link[2].subject]
    for place, below, above in links:
        if below.issuer != above.subject:
            words = say("{paper} was issued by {issuer}; the certificate above it is {above}.")
            told = words.put(
                paper=NAMES[place],
                issuer=name_text(below.issuer),
                above=name_text(above.subject),
            )
            yield Finding("C6", Verdict.STOP, told)
    if len(named) == _LINKS:
        words = say("{chain}: each certificate names the one above it as its issuer.")
        yield Finding("C6", Verdict.GOOD, words.put(chain=_CHAINS[root]))
    signed = [*([(root, top, top)] if top is not None else []), *named]
    yield from _signatures(root, signed)


def _links(papers: Set, root: Root) -> Iterator[tuple[Place, Certificate, Certificate]]:
    order: tuple[Place, ...] = (root, HARDWARE[root], Part.HSM)
    for above, below in pairwise(order):
        if above in papers.certificates and below in papers.certificates:
            yield below, papers.certificates[below], papers.certificates[above]


def _root(root: Root, top: Certificate, trust: Trust) -> Finding:
    values: dict[str, object] = {
        "paper": NAMES[root],
        "name": top.common_name or name_text(top.subject),
    }
    known = next((one for one in KNOWN_ROOTS if one.sha256 == top.fingerprint), None)
    if known is not None:
        words = say("{paper} is known to this program by its fingerprint ({source}).")
        return Finding("C4", Verdict.GOOD, words.put(source=known.source, **values))
    named = {_plain(text) for rdn in der.name_pairs(top.subject) for key, text in rdn}
    if named & {_plain(one.common_name) for one in KNOWN_ROOTS}:
        words = say(
            "{paper} is an impostor: it has the name of a known root, {name}, and another"
            " fingerprint."
        )
        return Finding("C5", Verdict.STOP, words.put(**values))
    if trust.own.get(root) == top.fingerprint:
        words = say("{paper}, {name}, is trusted by you: you named or compared it.")
        return Finding("C4", Verdict.GOOD, words.put(**values))
    words = say(
        "{paper}, {name}, is unknown to this program: compare its SHA-256 fingerprint with"
        " the one that its owner publishes, {fingerprint}."
    )
    shown = grouped_hex(top.fingerprint, groups_per_line=16)
    return Finding("C4", Verdict.STOP, words.put(fingerprint=shown, **values))


def _plain(name: str) -> str:
    # As a person reads it: no width, case, blank or sign that cannot be seen makes another.
    folded = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in folded if character.isalnum())


def _signatures(
    root: Root, signed: list[tuple[Place, Certificate, Certificate]]
) -> Iterator[Finding]:
    holding = 0
    for place, below, above in signed:
        if not below.algorithm.is_strong:
            continue  # C11 says so; such a signature proves nothing
        if above.key.verifies(below):
            holding += 1
            continue
        if place is root:
            words = say("{paper}: its own signature is forged or damaged.")
        else:
            words = say(
                "{paper}: its signature is forged or damaged; the key of the certificate"
                " above it, {above}, did not make it."
            )
        told = words.put(paper=NAMES[place], above=name_text(above.subject))
        yield Finding("C7", Verdict.STOP, told)
    if holding == _LINKS + 1:
        words = say("{chain}: each signature was made by the key of the certificate above it.")
        yield Finding("C7", Verdict.GOOD, words.put(chain=_CHAINS[root]))
