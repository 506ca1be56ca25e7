# SPDX-License-Identifier: Apache-2.0
"""An embedded cluster that is somebody's, so that its tool answers; made quickly.

The keys of hardware and authority are made once for each process.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from approver_gui.files import write_whole
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.ownership import issuer_place
from approver_gui.keys import hardware
from approver_gui.keys.hardware import Hardware

YEARS = timedelta(days=3652)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def quick_foundry(serial: str, now: datetime) -> Hardware:
    """Make certificates with keys that are made once for each process."""
    numbers = iter(range(4))
    return hardware.make(serial, now, lambda: a_key(next(numbers)))


WEAK = "weak"


@cache
def a_key(number: int | str) -> RSAPrivateKey:
    """Return a key that is the same whenever this process asks for it, ``WEAK`` a short one."""
    return generate_private_key(65537, 1024) if number == WEAK else hardware.new_key()


def issuer(
    name: str = "Owner",
    *,
    key: int | str = "owner",
    from_: datetime = LONG_AGO,
    until: datetime = LONG_AGO + 2 * YEARS,
    is_authority: bool | None = True,
    may_sign: bool | None = None,
    by: int | str | None = None,
) -> bytes:
    """Return an issuing certificate, PEM.

    Args:
        name: of its subject.
        key: that it carries, by the name :func:`a_key` knows it by.
        from_: when it begins.
        until: when it ends.
        is_authority: as its constraints say; None for no constraints.
        may_sign: as its key usage says; None for no key usage.
        by: the key that signs it, where it is not its own.
    """
    subject = _named(name)
    public = a_key(key).public_key()
    builder = (
        x509.CertificateBuilder(subject, subject, public)
        .serial_number(1)
        .not_valid_before(from_)
        .not_valid_after(until)
    )
    if is_authority is not None:
        constraints = x509.BasicConstraints(ca=is_authority, path_length=None)
        builder = builder.add_extension(constraints, critical=True)
    if may_sign is not None:
        usage = x509.KeyUsage(
            digital_signature=True,
            content_commitment=False,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=False,
            key_cert_sign=may_sign,
            crl_sign=False,
            encipher_only=False,
            decipher_only=False,
        )
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(a_key(key if by is None else by), SHA256()).public_bytes(Encoding.PEM)


def signed(
    csr: bytes,
    name: str = "Owner",
    *,
    key: int | str = "owner",
    from_: datetime = LONG_AGO,
    until: datetime = LONG_AGO + 2 * YEARS,
    carries: int | str | None = None,
    is_authority: bool = False,
) -> bytes:
    """Return a certificate for a request, PEM; for another key where ``carries`` says so."""
    request = x509.load_pem_x509_csr(csr)
    public = request.public_key() if carries is None else a_key(carries).public_key()
    builder = (
        x509.CertificateBuilder(_named(name), request.subject, public)
        .serial_number(2)
        .not_valid_before(from_)
        .not_valid_after(until)
    )
    if is_authority:
        constraints = x509.BasicConstraints(ca=True, path_length=None)
        builder = builder.add_extension(constraints, critical=True)
    return builder.sign(a_key(key), SHA256()).public_bytes(Encoding.PEM)


def owned_cluster(
    path: Path, hsms: int = 2, *, needs_two_units: bool = True, clock: Clock = _now
) -> None:
    """Make a cluster that is initialised and whose issuing certificate is in its place.

    Args:
        path: a file that does not exist.
        hsms: how many HSMs it has.
        needs_two_units: whether a key must be on two HSMs to be used.
        clock: gives aware times.
    """
    Cluster.create(
        path, hsms, needs_two_units=needs_two_units, clock=clock, foundry=quick_foundry
    )
    own(path, clock)


def own(path: Path, clock: Clock = _now) -> None:
    """Initialise a cluster that is nobody's, and put its issuing certificate in its place."""
    with Cluster.open(path, clock=clock) as cluster:
        deed = cluster.deed()
        assert deed is not None
        cluster.initialise(signed(deed.csr), issuer())
    write_whole(issuer_place(path), issuer(), replace=False)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
