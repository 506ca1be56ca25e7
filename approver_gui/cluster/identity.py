# SPDX-License-Identifier: Apache-2.0
"""One HSM: the same hardware in both chains, its partition, and the keys: C12, C13, C15, C16.

Source: AWS CloudHSM User Guide, "Verify the identity and authenticity of your cluster's HSM".
"""

from collections.abc import Iterator

from approver_gui.cluster import places
from approver_gui.cluster.certificates import Root
from approver_gui.cluster.places import HARDWARE, NAMES, Set
from approver_gui.cluster.port import Part
from approver_gui.cluster.x509 import Signed
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Finding, Verdict


def hardware(read: Set) -> Iterator[Finding]:
    """Yield whether both hardware certificates are of the same hardware (C12)."""
    aws, manufacturer = (read.certificates.get(HARDWARE[root]) for root in Root)
    if aws is None or manufacturer is None:
        return
    if aws.subject != manufacturer.subject:
        words = say("The two hardware certificates are for different hardware.")
        yield Finding("C12", Verdict.STOP, words)
    elif aws.key != manufacturer.key:
        words = say("The two hardware certificates carry different hardware keys.")
        yield Finding("C12", Verdict.STOP, words)
    else:
        words = say("AWS and the manufacturer certify the same hardware with the same key.")
        yield Finding("C12", Verdict.GOOD, words)


def partition(read: Set) -> Iterator[Finding]:
    """Yield whether the names of hardware, HSM and request belong together (C13)."""
    hsm = read.certificates.get(Part.HSM)
    if hsm is None:
        return
    if places.partition(hsm) is None:
        words = say("{paper} names no partition that this program can read: {name}.")
        told = words.put(paper=NAMES[Part.HSM], name=hsm.common_name)
        yield Finding("C13", Verdict.DOUBT, told)
        return
    hardware = [part for part in HARDWARE.values() if part in read.certificates]
    compared = [
        *(_hardware_name(NAMES[part], read.certificates[part], hsm) for part in hardware),
        *([_request_name(read.request, hsm)] if read.request else []),
    ]
    faults = [finding for finding in compared if finding]
    words = say("All of them name the same HSM and partition: {name}.")
    yield from faults or [Finding("C13", Verdict.GOOD, words.put(name=hsm.common_name))]


def _hardware_name(paper: Sentence, one: Signed, hsm: Signed) -> Finding | None:
    serial = places.hardware_serial(one)
    if serial is None:
        return _unreadable(paper, one)
    if serial != places.hardware_serial(hsm):
        return _another(paper, one, hsm)
    return None


def _request_name(one: Signed, hsm: Signed) -> Finding | None:
    paper, number = NAMES[Part.CSR], places.partition(one)
    if number is None:
        return _unreadable(paper, one)
    if places.hardware_serial(one) != places.hardware_serial(hsm):
        return _another(paper, one, hsm)
    if number != places.partition(hsm):
        words = say("{paper} is of another partition, {name}; the HSM's certificate: {hsm}.")
        told = words.put(paper=paper, name=one.common_name, hsm=hsm.common_name)
        return Finding("C13", Verdict.STOP, told)
    return None


def _another(paper: Sentence, one: Signed, hsm: Signed) -> Finding:
    words = say("{paper} is of another HSM, {name}; the HSM's certificate: {hsm}.")
    told = words.put(paper=paper, name=one.common_name, hsm=hsm.common_name)
    return Finding("C13", Verdict.STOP, told)


def _unreadable(paper: Sentence, one: Signed) -> Finding:
    words = say("{paper} names no HSM that this program can read: {name}.")
    return Finding("C13", Verdict.DOUBT, words.put(paper=paper, name=one.common_name))


def keys(read: Set) -> Iterator[Finding]:
    """Yield whether the request and the owner's certificate carry the HSM's key (C15, C16)."""
    hsm, cluster = read.certificates.get(Part.HSM), read.certificates.get(Part.CLUSTER)
    if hsm is None:
        return
    if read.request and read.request.key == hsm.key:
        words = say("The cluster's request carries the key of the HSM's certificate.")
        yield Finding("C15", Verdict.GOOD, words)
    elif read.request:
        words = say("The cluster's request carries another key than the HSM's certificate.")
        yield Finding("C15", Verdict.STOP, words)
    if cluster and cluster.key == hsm.key:
        words = say("The cluster's certificate carries the key of the HSM's certificate.")
        yield Finding("C16", Verdict.GOOD, words)
    elif cluster:
        words = say("The cluster's certificate carries another key than the HSM's certificate.")
        yield Finding("C16", Verdict.STOP, words)
