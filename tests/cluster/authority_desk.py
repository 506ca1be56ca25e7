# SPDX-License-Identifier: Apache-2.0
"""A folder with authorities whose derivations take no time, and requests to sign."""

import tempfile
from functools import cache
from pathlib import Path

from approver_gui.cluster.authority import Authorities, AuthorityCard, Subject
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.store import KeyStore, Protection
from tests.keys.stand_ins import QUICK, Clock, MemoryBox, a_key, another_key, openssl, secret

KEYRING = Protection.KEYRING
PARTITION = "/C=US+ST=CA+OU=LS2+L=SanJose+O=Marvell/CN=HSM:1234:PARTN:5, for FIPS mode"
OURS = Subject("Our authority", organisation="Example", country="DE")


class AuthorityDesk:
    """Authorities below one folder.

    Attributes:
        folder: with keys and certificates.
        box: the desktop's keyring.
        clock: the time that they see.
        store: with their keys.
        authorities: to be tested.
    """

    def __init__(self, home: Path) -> None:
        self.folder = home / "authorities"
        self.box = MemoryBox()
        self.clock = Clock()
        self.store = KeyStore(self.folder, lambda: self.box, self.clock, QUICK, AUTHORITY)
        self.authorities = Authorities(self.folder, self.store, self.clock)

    def made(self, name: str = "ours", **wishes: int) -> AuthorityCard:
        """Make an authority with a key of 2,048 bits."""
        return self.authorities.make(name, secret(), KEYRING, OURS, bits=2048, **wishes)

    def imported(
        self, key: bytes | None = None, certificate: bytes | None = None
    ) -> AuthorityCard:
        """Import the authority that ``a_key`` and ``a_certificate`` are."""
        return self.authorities.import_pair(
            "theirs",
            pem_of(a_key()) if key is None else key,
            None,
            a_certificate() if certificate is None else certificate,
            passphrase=secret(),
            protection=KEYRING,
        )

    def names(self) -> set[str]:
        """Return the files in the folder, the lock apart."""
        return {path.name for path in self.folder.iterdir()} - {".lock"}


def pem_of(key) -> bytes:
    return openssl("pkey", "-inform", "DER", data=key.der())


@cache
def a_request(subject: str = PARTITION, digest: str = "sha256") -> bytes:
    """Return a request for ``another_key``, made by openssl as the guide of AWS makes one."""
    return _with_key(another_key(), "req", "-new", "-subj", subject, f"-{digest}")


@cache
def a_certificate(days: int = 3652, subject: str = "/C=DE/CN=Theirs", *extra: str) -> bytes:
    """Return a self-signed certificate for ``a_key`` by the guide's command."""
    way = ("req", "-new", "-x509", "-days", str(days), "-subj", subject, *extra)
    return _with_key(a_key(), *way)


def _with_key(key, *arguments: str) -> bytes:
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(pem_of(key))
        return openssl(*arguments, "-key", file.name)


def text_of(pem: bytes) -> str:
    """Return what openssl shows of a certificate."""
    return openssl("x509", "-noout", "-text", data=pem).decode()
