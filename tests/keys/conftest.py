# SPDX-License-Identifier: Apache-2.0
"""What the tests of keys share."""

import shutil
from collections.abc import Callable
from functools import cache

import pytest

from tests.keys.stand_ins import openssl

_WAYS: dict[str, tuple[str, ...]] = {
    "PKCS#8": ("pkey",),
    "PKCS#1": ("rsa", "-traditional"),
    "PKCS#1 under AES": ("rsa", "-traditional", "-aes256", "-passout", "pass:pem pass"),
    "PKCS#1 under 3DES": ("rsa", "-traditional", "-des3", "-passout", "pass:pem pass"),
    "PKCS#8 encrypted": ("pkcs8", "-topk8", "-passout", "pass:pem pass"),
    "PKCS#8 under 3DES": ("pkcs8", "-topk8", "-v2", "des3", "-passout", "pass:pem pass"),
    "PKCS#8 as of old": (
        "pkcs8",
        "-topk8",
        "-v1",
        "PBE-SHA1-3DES",
        "-passout",
        "pass:pem pass",
    ),
    "PKCS#8 with scrypt": ("pkcs8", "-topk8", "-scrypt", "-passout", "pass:pem pass"),
    "PKCS#8 stretched long": (
        "pkcs8",
        "-topk8",
        "-iter",
        "300000",
        "-passout",
        "pass:pem pass",
    ),
}
WAYS = tuple(_WAYS)


@cache
def _openssl_key() -> bytes:
    return openssl("genrsa", "2048")


@cache
def _written(way: str) -> bytes:
    return openssl(*_WAYS[way], data=_openssl_key())


@pytest.fixture
def written() -> Callable[[str], bytes]:
    """Return one RSA-2048 key of openssl, written in a way of ``WAYS``."""
    if shutil.which("openssl") is None:
        pytest.skip("needs the openssl program")
    return _written
