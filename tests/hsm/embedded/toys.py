# SPDX-License-Identifier: Apache-2.0
"""Toys for the rules: a safe without cryptography, and approvers who sign with its pens.

A toy key is its own PEM, and a toy signature is a hash: quick, and as good for the rules.
"""

import hashlib
import itertools
from dataclasses import replace

from approver_gui.hsm.words import Curve, Hash, Mechanism
from approver_gui.keys.secret import Secret
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import Approval, ServiceToken, digests, with_signatures


def pen(name: str) -> bytes:
    """Return the toy key of a user."""
    return b"pen of " + name.encode()


def toy_signature(pem: bytes, digest: bytes) -> bytes:
    """Return 256 bytes."""
    return hashlib.sha256(pem + digest).digest() * 8


def approved(file: bytes, *names: str, role: str | None = None) -> bytes:
    """Return a service token with the approvals of these users added, each by its own pen."""
    token = parse(file)
    assert isinstance(token, ServiceToken)
    role_frame = '"role":null,' if role else ""
    frame = f'{{"username":null,{role_frame}"signature":null}}'
    pairs = [Approval(n, role, toy_signature(pen(n), token.digest), frame) for n in names]
    return dump(replace(token, approvals=(*token.approvals, *pairs)))


def signed(file: bytes, name: str) -> bytes:
    """Return a registration or login token with every entry signed by a user's pen."""
    token = parse(file)
    assert not isinstance(token, ServiceToken)
    signatures = [toy_signature(pen(name), digest) for digest in digests(token)]
    return dump(with_signatures(token, signatures))


class ToySafe:
    """A ``Safe`` that keeps nothing safe."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def new_master(self) -> Secret:
        return Secret(b"master %d" % next(self._numbers))

    def seal_master(self, master: Secret, password: Secret) -> bytes:
        return master.reveal() + b"|" + password.reveal()

    def open_master(self, seal: bytes, password: Secret) -> Secret | None:
        master, _, right = seal.partition(b"|")
        return Secret(master) if right == password.reveal() else None

    def make_rsa(self, bits: int, master: Secret) -> tuple[bytes, bytes]:
        return self._pair(f"rsa {bits}", master)

    def make_ec(self, curve: Curve, master: Secret) -> tuple[bytes, bytes]:
        return self._pair(curve, master)

    def sign(
        self,
        sealed: bytes,
        master: Secret,
        mechanism: Mechanism,
        hash_function: Hash,
        payload: bytes,
        *,
        is_digest: bool,
        salt_bytes: int | None,
    ) -> bytes:
        name, _, own = sealed.partition(b"|")
        assert own == master.reveal()
        self._require_fit(mechanism, name)
        return self._signature(name, mechanism, hash_function, payload)

    def verify(
        self,
        spki: bytes,
        mechanism: Mechanism,
        hash_function: Hash,
        payload: bytes,
        signature: bytes,
        *,
        is_digest: bool,
        salt_bytes: int | None,
    ) -> bool:
        self._require_fit(mechanism, spki)
        return signature == self._signature(spki, mechanism, hash_function, payload)

    def verify_approval(self, public_pem: bytes, digest: bytes, signature: bytes) -> bool:
        return signature == toy_signature(public_pem, digest)

    def is_approver_key(self, public_pem: bytes) -> bool:
        return public_pem.startswith(b"pen of ")

    def public_pem(self, spki: bytes) -> bytes:
        return b"PEM of " + spki

    def _pair(self, kind: str, master: Secret) -> tuple[bytes, bytes]:
        name = f"{kind} {next(self._numbers)}".encode()
        return name, name + b"|" + master.reveal()

    def _require_fit(self, mechanism: Mechanism, name: bytes) -> None:
        if (mechanism is Mechanism.ECDSA) == name.startswith(b"rsa"):
            raise ValueError("they do not fit")

    def _signature(self, name: bytes, *about: str | bytes) -> bytes:
        return hashlib.sha256(name + repr(about).encode()).digest()
