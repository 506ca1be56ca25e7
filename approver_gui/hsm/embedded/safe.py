# SPDX-License-Identifier: Apache-2.0
"""What the rules need of cryptography, as a port; ``keys.cluster_keys`` is the real one."""

from typing import Protocol

from approver_gui.hsm.words import Curve, Hash, Mechanism
from approver_gui.keys.secret import Secret


class Safe(Protocol):
    """Passwords, key pairs and signatures of an embedded cluster."""

    def new_master(self) -> Secret:
        """Make the master key under which the cluster's private keys are sealed."""

    def seal_master(self, master: Secret, password: Secret) -> bytes:
        """Return the master key sealed under a password, as opaque bytes."""

    def open_master(self, seal: bytes, password: Secret) -> Secret | None:
        """Return the master key, or None where the password is wrong."""

    def make_rsa(self, bits: int, master: Secret) -> tuple[bytes, bytes]:
        """Make an RSA pair; return the public key (SPKI DER) and the sealed private one."""

    def make_ec(self, curve: Curve, master: Secret) -> tuple[bytes, bytes]:
        """Make an elliptic-curve pair; returns as :meth:`make_rsa`."""

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
        """Return a signature; ECDSA as r and s side by side.

        Raises:
            ValueError: the key, the mechanism and the payload do not fit together.
        """

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
        """Tell whether a signature verifies.

        Raises:
            ValueError: the key, the mechanism and the payload do not fit together.
        """

    def verify_approval(self, public_pem: bytes, digest: bytes, signature: bytes) -> bool:
        """Tell whether an approver's RSA-2048 signature over a ready digest verifies."""

    def is_approver_key(self, public_pem: bytes) -> bool:
        """Tell whether a PEM is one public RSA-2048 key with exponent 65537."""

    def public_pem(self, spki: bytes) -> bytes:
        """Return a public key as PEM."""
