# SPDX-License-Identifier: Apache-2.0
"""Keys that are written, or that sign, in another way than the one behind them."""

from dataclasses import dataclass
from typing import Any

from tests.cluster.foundry import element, integer, oid

RSA_KEY, EC_KEY = "2a864886f70d010101", "2a8648ce3d0201"
NULL = element(0x05)


@dataclass(frozen=True)
class Disguise:
    """A key that is written or that signs in another way than the one behind it."""

    info: bytes
    behind: Any

    def public_key(self):
        return self

    def public_bytes(self, _encoding, _kind):
        return self.info

    def sign(self, body, scheme, digest):
        return self.behind.sign(body, scheme, digest)


def rsa_info(modulus, exponent, parameters=NULL):
    numbers = element(0x30, integer(modulus), integer(exponent))
    return element(0x30, element(0x30, oid(RSA_KEY), parameters), element(0x03, b"\0", numbers))


def rewritten(private, exponent=65537, parameters=NULL):
    """Return the key with its modulus, written with another exponent or encoding."""
    numbers = private.public_key().public_numbers()
    return Disguise(rsa_info(numbers.n, exponent, parameters), private)
