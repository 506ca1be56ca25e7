# SPDX-License-Identifier: Apache-2.0
"""The papers of a cluster: what proves that its HSM is genuine, and the roots known for it.

Papers are PEM as they came, from a folder under the names that AWS's guide gives them or
from anywhere else; whether they prove anything is judged in ``chains``.

Source: AWS CloudHSM User Guide, "Verify the identity and authenticity of your cluster's HSM".
"""

import errno
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from itertools import islice
from pathlib import Path

from approver_gui.cluster import reading
from approver_gui.cluster.port import Part
from approver_gui.cluster.x509 import Certificate, name_text
from approver_gui.errors import CertificateError, MediumError
from approver_gui.files import read_bounded
from approver_gui.text import Sentence, say

MAX_FILE_BYTES = reading.MAX_FILE_BYTES
_MOST_NAMES = 1_000


class Root(Enum):
    """Whose root it is."""

    AWS = "aws"
    MANUFACTURER = "manufacturer"


FILE_NAMES = {
    Part.CSR: "ClusterCsr.csr",
    Part.HSM: "HsmCertificate.crt",
    Part.AWS_HARDWARE: "AwsHardwareCertificate.crt",
    Part.MANUFACTURER_HARDWARE: "ManufacturerHardwareCertificate.crt",
    Part.CLUSTER: "ClusterCertificate.crt",
}
"""What follows the cluster's id and an underscore in the name of each file."""
ROOT_FILE_NAMES = {
    Root.AWS: "AWS_CloudHSM_Root-G1.crt",
    Root.MANUFACTURER: "liquid_security_certificate.crt",
}
_PAPER_NAME = re.compile(r"(?P<id>.{1,100})_(?P<kind>[A-Za-z]+\.(?:csr|crt))")


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of one cluster, PEM as they came; None where one is missing.

    Attributes:
        csr: the cluster's request.
        hsm: certificate of the HSM's partition, made by the hardware.
        aws_hardware: certificate of the hardware, made by AWS.
        manufacturer_hardware: certificate of the same hardware, made by its manufacturer.
        cluster: the owner's certificate for the cluster, once it is initialised.
        aws_root: AWS's root.
        manufacturer_root: the manufacturer's root.
    """

    csr: bytes | None = None
    hsm: bytes | None = None
    aws_hardware: bytes | None = None
    manufacturer_hardware: bytes | None = None
    cluster: bytes | None = None
    aws_root: bytes | None = None
    manufacturer_root: bytes | None = None

    def part(self, part: Part) -> bytes | None:
        """Return one of the papers that come with a cluster."""
        return {
            Part.CSR: self.csr,
            Part.HSM: self.hsm,
            Part.AWS_HARDWARE: self.aws_hardware,
            Part.MANUFACTURER_HARDWARE: self.manufacturer_hardware,
            Part.CLUSTER: self.cluster,
        }[part]

    def root(self, root: Root) -> bytes | None:
        """Return one of the roots."""
        return self.aws_root if root is Root.AWS else self.manufacturer_root

    def with_root(self, root: Root, pem: bytes | None) -> "Papers":
        """Return these papers with another root."""
        if root is Root.AWS:
            return replace(self, aws_root=pem)
        return replace(self, manufacturer_root=pem)


def papers_of(
    parts: Mapping[Part, bytes], aws_root: bytes | None, manufacturer_root: bytes | None
) -> Papers:
    """Return papers out of what a control plane describes and the two roots."""
    return Papers(
        csr=parts.get(Part.CSR),
        hsm=parts.get(Part.HSM),
        aws_hardware=parts.get(Part.AWS_HARDWARE),
        manufacturer_hardware=parts.get(Part.MANUFACTURER_HARDWARE),
        cluster=parts.get(Part.CLUSTER),
        aws_root=aws_root,
        manufacturer_root=manufacturer_root,
    )


@dataclass(frozen=True, slots=True)
class KnownRoot:
    """A root that is known to this program.

    Attributes:
        root: whose it is.
        common_name: of its subject.
        sha256: fingerprint, SHA-256 of the DER.
        source: where the fingerprint comes from.
    """

    root: Root
    common_name: str
    sha256: bytes
    source: Sentence


KNOWN_ROOTS = (
    KnownRoot(
        Root.AWS,
        "AWS CloudHSM Root G1",
        bytes.fromhex("9c6958fcacbb6f0e36546be1f2ce59ad84ee206835e6977f697d30dce9a7b570"),
        say("the root that the AWS CloudHSM User Guide names, in force until 2027-04-26"),
    ),
    KnownRoot(
        Root.MANUFACTURER,
        "localca.liquidsecurity.cavium.com",
        bytes.fromhex("975757f0d76640e03d14760f8fc9e3a55826fa7807b2c392f7801a95bd69cc28"),
        say("Cavium's root for hsm1.medium, in force until 2025-11-16"),
    ),
    KnownRoot(
        Root.MANUFACTURER,
        "localca.liquidsecurity.cavium.com",
        bytes.fromhex("230143df00e0b452743e068a5b3fc08df8f06cefc4854ea627aeb7ebd70ee2f4"),
        say("Cavium's root, issued anew with the same key, in force until 2034-07-23"),
    ),
)
"""Every other root is believed only after its fingerprint was compared: see :class:`Trust`."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Which other roots the user trusts.

    Attributes:
        own: fingerprint (SHA-256, 32 bytes) that the user compared, or named by an option.
    """

    own: Mapping[Root, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Described:
    """What a certificate or request says of itself; all of its text is untrusted.

    Attributes:
        is_request: whether it is a request; it then has no issuer, serial number and dates.
        subject: name in one line.
        issuer: name in one line.
        serial: serial number.
        begins: aware.
        ends: aware.
        key: kind and size, such as ``RSA-2048``.
        key_bits: size of an RSA key; None for any other.
        digest: hash that it was signed with, such as ``SHA-256``.
        fingerprint: SHA-256 of the DER.
    """

    is_request: bool
    subject: str
    issuer: str | None
    serial: int | None
    begins: datetime | None
    ends: datetime | None
    key: str
    key_bits: int | None
    digest: str
    fingerprint: bytes


def read_folder(folder: Path) -> Papers:
    """Return the papers that lie in a folder under AWS's names, whatever else is there.

    Args:
        folder: with files such as ``cluster-abc_HsmCertificate.crt``, of one cluster.

    Raises:
        CertificateError: a file cannot be read as a certificate or request, or there are
            papers of several clusters.
        MediumError: the folder or a file cannot be read at all.
    """
    found = paper_files(folder)
    clusters = sorted({cluster for cluster, _part in found})
    if len(clusters) > 1:
        raise CertificateError(
            say("Papers of several clusters"),
            say("{folder} holds papers of {first} and of {second}.").put(
                folder=str(folder), first=clusters[0], second=clusters[1]
            ),
            say("Give each cluster a folder of its own."),
        )
    parts = {part: read_paper(path) for (_cluster, part), path in found.items()}
    roots = {
        root: read_paper(folder / name)
        for root, name in ROOT_FILE_NAMES.items()
        if (folder / name).exists()
    }
    return papers_of(parts, roots.get(Root.AWS), roots.get(Root.MANUFACTURER))


def paper_files(folder: Path) -> Mapping[tuple[str, Part], Path]:
    """Return which files of a folder have AWS's names, by cluster id and part.

    Raises:
        CertificateError: there are too many files for a folder of papers.
        MediumError: the folder cannot be read.
    """
    kinds = {name: part for part, name in FILE_NAMES.items()}
    try:
        paths = list(islice(folder.iterdir(), _MOST_NAMES + 1))
    except OSError as error:
        raise _unreadable(folder, error) from error
    if len(paths) > _MOST_NAMES:
        raise CertificateError(
            say("Too many files in the folder"),
            say("{folder} holds more than {most} files.").put(
                folder=str(folder), most=_MOST_NAMES
            ),
            say("Choose the folder that holds the papers of the cluster."),
        )
    matches = ((path, _PAPER_NAME.fullmatch(path.name)) for path in sorted(paths))
    return {
        (match["id"], kinds[match["kind"]]): path
        for path, match in matches
        if match and match["kind"] in kinds
    }


def read_paper(path: Path) -> bytes:
    """Return a file that holds one certificate or request as PEM.

    Raises:
        CertificateError: it holds anything else.
        MediumError: it cannot be read at all.
    """
    try:
        untrusted = read_bounded(path, MAX_FILE_BYTES)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise reading.too_large(path.name) from error
        raise _unreadable(path, error) from error
    reading.read(untrusted, path.name)
    return untrusted


def _unreadable(path: Path, error: OSError) -> MediumError:
    return MediumError(
        say("The papers could not be read"),
        say("{path}: {reason}.").put(path=str(path), reason=error.strerror or "?"),
        say("Check the folder and the medium, and try again."),
    )


def fingerprint(pem: bytes) -> bytes:
    """Return the SHA-256 of a certificate's or request's DER.

    Raises:
        CertificateError: it is neither.
    """
    return reading.read(pem, "PEM").fingerprint


def describe(pem: bytes) -> Described:
    """Return what a certificate or request says of itself, for screens.

    Raises:
        CertificateError: it is neither.
    """
    paper = reading.read(pem, "PEM")
    certificate = paper if isinstance(paper, Certificate) else None
    return Described(
        is_request=certificate is None,
        subject=name_text(paper.subject),
        issuer=name_text(certificate.issuer) if certificate else None,
        serial=certificate.serial if certificate else None,
        begins=certificate.begins if certificate else None,
        ends=certificate.ends if certificate else None,
        key=paper.key.words,
        key_bits=paper.key.rsa_bits,
        digest=paper.algorithm.digest,
        fingerprint=paper.fingerprint,
    )
