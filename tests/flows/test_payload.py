# SPDX-License-Identifier: Apache-2.0
"""What is to be signed: hashed at once, bounded, and sent as the same bytes."""

import hashlib
from typing import cast

import pytest

from approver_gui.errors import RefusedError
from approver_gui.flows import payload as payloads
from approver_gui.flows.payload import Given, of_data, of_digest
from approver_gui.hsm.words import MAX_PAYLOAD_BYTES, Hash, Mechanism
from approver_gui.keys.signatures import digest_info

ECDSA, RSA, PSS = Mechanism.ECDSA, Mechanism.RSA_PKCS, Mechanism.RSA_PKCS_PSS


def test_a_file_goes_as_it_is_and_its_digests_are_known():
    payload = of_data("a.txt", b"abc", ECDSA, Hash.SHA384)

    assert (payload.content, payload.is_digest, payload.size) == (b"abc", False, 3)
    assert payload.digest == hashlib.sha384(b"abc").digest()
    assert payload.sha256 == hashlib.sha256(b"abc").digest()
    assert str(payload.words()) == "a.txt (3 bytes, ecdsa, sha384)"


def test_the_copy_is_private():
    mutable = bytearray(b"abc")
    payload = of_data("a.txt", cast("bytes", mutable), ECDSA, Hash.SHA256)

    mutable[0] = 0

    assert payload.content == b"abc"


def test_the_payload_does_not_print_itself():
    assert "geheim" not in repr(of_data("a.txt", b"geheim", ECDSA, Hash.SHA256))


@pytest.mark.parametrize("extra", [0, 1])
def test_only_what_the_cluster_does_not_take_goes_as_a_digest(extra):
    data = bytes(MAX_PAYLOAD_BYTES + extra)

    payload = of_data("a.img", data, ECDSA, Hash.SHA256)

    assert payload.is_digest == bool(extra)
    assert payload.given is (Given.TOO_LARGE if extra else Given.DATA)
    assert len(payload.content) == (32 if extra else MAX_PAYLOAD_BYTES)
    assert ("its digest is sent" in str(payload.words())) == bool(extra)


def test_rsa_pkcs_digests_go_as_digest_info_and_the_sentence_says_so():
    large = of_data("a.img", bytes(MAX_PAYLOAD_BYTES + 1), RSA, Hash.SHA512)
    given = of_digest("a.sha512", large.digest, RSA, Hash.SHA512)

    assert large.content == given.content == digest_info("sha512", large.digest)
    assert "as DER DigestInfo" in str(large.words())
    assert "as DER DigestInfo" in str(given.words())
    assert "the digest in" in str(given.words())


def test_other_digests_go_as_they_are():
    digest = hashlib.sha256(b"abc").digest()

    payload = of_digest("abc.sha256", digest, PSS, Hash.SHA256, salt_bytes=20)

    assert (payload.content, payload.digest, payload.salt_bytes) == (digest, digest, 20)
    assert str(payload.words()) == "the digest in abc.sha256 (rsa-pkcs-pss, sha256)"


@pytest.mark.parametrize("size", [0, 31, 33, 64])
def test_a_digest_of_another_length_is_refused(size):
    with pytest.raises(RefusedError, match=f"has 32 bytes; d has {size}"):
        of_digest("d", bytes(size), ECDSA, Hash.SHA256)


def test_nothing_and_too_much_are_refused():
    with pytest.raises(RefusedError, match="is empty"):
        of_data("a", b"", ECDSA, Hash.SHA256)
    with pytest.raises(RefusedError, match="give its digest instead"):
        of_data("a", bytes(payloads.MAX_DATA_BYTES + 1), ECDSA, Hash.SHA256)


@pytest.mark.parametrize(("mechanism", "salt"), [(RSA, 32), (ECDSA, 0), (PSS, -1)])
def test_a_salt_that_does_not_fit_is_refused(mechanism, salt):
    with pytest.raises(RefusedError):
        of_data("a", b"abc", mechanism, Hash.SHA256, salt_bytes=salt)
