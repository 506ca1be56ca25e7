# SPDX-License-Identifier: Apache-2.0
"""Keys and signatures go both ways between the openssl program and ours."""

import hashlib
import shutil

import pytest

from approver_gui.keys import rsa
from tests.keys.conftest import WAYS
from tests.keys.stand_ins import a_key, openssl, secret

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="needs the openssl program"
)
DIGESTS = tuple(hashlib.sha256(bytes([number])).digest() for number in range(4))
_SHA256 = ("-pkeyopt", "digest:sha256")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ours.der").write_bytes(a_key().der())
    (tmp_path / "ours.pub").write_bytes(a_key().public.pem())
    return tmp_path


def signed_by_openssl(folder, key_file, digest, *form):
    (folder / "digest").write_bytes(digest)
    return openssl(
        "pkeyutl", "-sign", "-inkey", str(folder / key_file), *form, *_SHA256,
        "-in", str(folder / "digest"),
    )  # fmt: skip


@pytest.mark.parametrize("digest", DIGESTS)
def test_our_key_signs_byte_for_byte_like_openssl(folder, digest):
    assert a_key().sign(digest) == signed_by_openssl(
        folder, "ours.der", digest, "-keyform", "DER"
    )


@pytest.mark.parametrize("way", WAYS)
def test_an_imported_key_signs_byte_for_byte_like_openssl(folder, written, way):
    (folder / "theirs.pem").write_bytes(written(way))
    key = rsa.parse_pem(written(way), secret("pem pass"))

    for digest in DIGESTS:
        theirs = signed_by_openssl(folder, "theirs.pem", digest, "-passin", "pass:pem pass")
        assert key.sign(digest) == theirs
        assert key.public.verify(digest, theirs)


@pytest.mark.parametrize("digest", DIGESTS)
def test_openssl_accepts_our_signature_with_our_public_pem(folder, digest):
    (folder / "digest").write_bytes(digest)
    (folder / "signature").write_bytes(a_key().sign(digest))

    said = openssl(
        "pkeyutl", "-verify", "-pubin", "-inkey", str(folder / "ours.pub"),
        "-sigfile", str(folder / "signature"), "-in", str(folder / "digest"), *_SHA256,
    )  # fmt: skip

    assert said == b"Signature Verified Successfully\n"


def test_openssl_reads_our_keys_and_gives_them_back(folder):
    ours = openssl("pkey", "-inform", "DER", "-in", str(folder / "ours.der"))

    assert rsa.parse_pem(ours, None).public == a_key().public
    assert openssl("pkey", "-pubout", data=ours) == a_key().public.pem()
    assert openssl("pkey", "-check", "-noout", data=ours) == b"Key is valid\n"


def test_the_fingerprint_is_openssls_digest_of_the_der(folder):
    der = openssl("pkey", "-pubin", "-in", str(folder / "ours.pub"), "-outform", "DER")

    assert a_key().public.fingerprint() == hashlib.sha256(der).digest()
