# SPDX-License-Identifier: Apache-2.0
"""What a signature tells about the mistake that made it."""

import base64
import hashlib
import shutil

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, SHA384, SHA512
from cryptography.hazmat.primitives.serialization import load_der_private_key
from hypothesis import example, given, settings
from hypothesis import strategies as st

from approver_gui.keys.mistakes import diagnose
from approver_gui.text import spoken_words
from approver_gui.tokens.voters import MistakeKind
from tests.keys.stand_ins import DIGEST, a_key, another_key, openssl

needs_openssl = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="needs the openssl program"
)
INFO = bytes.fromhex("3031300d060960864801650304020105000420")


def library_key():
    return load_der_private_key(a_key().der(), None)


def signed_block(content, padding=None):
    """Return what the private operation makes of a block in the padding of PKCS#1 v1.5."""
    numbers = library_key().private_numbers()
    stuffing = b"\xff" * (253 - len(content)) if padding is None else padding
    block = int.from_bytes(b"\0\1" + stuffing + b"\0" + content, "big")
    return pow(block, numbers.d, numbers.public_numbers.n).to_bytes(256, "big")


def kind_of(signature):
    mistake = diagnose(a_key().public, DIGEST, signature)
    assert mistake is not None
    return mistake.kind


def test_a_signature_that_verifies_has_no_mistake():
    assert diagnose(a_key().public, DIGEST, a_key().sign(DIGEST)) is None


def test_our_own_block_is_what_the_library_signs():
    assert signed_block(INFO + DIGEST) == a_key().sign(DIGEST)


def test_a_digest_that_was_hashed_once_more():
    twice = hashlib.sha256(DIGEST).digest()

    assert kind_of(a_key().sign(twice)) is MistakeKind.HASHED_TWICE
    assert kind_of(signed_block(twice)) is MistakeKind.HASHED_TWICE


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (DIGEST.hex(), MistakeKind.HEX_TEXT),
        (DIGEST.hex().upper(), MistakeKind.HEX_TEXT),
        (base64.b64encode(DIGEST).decode(), MistakeKind.BASE64_TEXT),
    ],
)
def test_a_digest_that_was_signed_as_text(text, kind, end):
    content = (text + end).encode()

    assert kind_of(a_key().sign(hashlib.sha256(content).digest())) is kind
    assert kind_of(signed_block(content)) is kind


def test_a_digest_without_the_digest_info():
    assert kind_of(signed_block(DIGEST)) is MistakeKind.NO_DIGEST_INFO


@pytest.mark.parametrize("salt", [0, 32, PSS.MAX_LENGTH])
def test_a_pss_signature(salt):
    padding = PSS(MGF1(SHA256()), salt)
    ready = library_key().sign(DIGEST, padding, Prehashed(SHA256()))
    hashed = library_key().sign(DIGEST, padding, SHA256())

    assert kind_of(ready) is kind_of(hashed) is MistakeKind.PSS


@pytest.mark.parametrize(
    ("hash_function", "name"), [(SHA1(), "SHA-1"), (SHA384(), "SHA-384"), (SHA512(), "SHA-512")]
)
def test_another_hash_function_is_named(hash_function, name):
    signature = library_key().sign(DIGEST, PKCS1v15(), hash_function)
    mistake = diagnose(a_key().public, DIGEST, signature)

    assert mistake is not None
    assert mistake.kind is MistakeKind.OTHER_HASH
    assert name in str(mistake.words)


def test_a_signature_over_another_digest_tells_which():
    other = hashlib.sha256(b"another token").digest()
    mistake = diagnose(a_key().public, DIGEST, a_key().sign(other))

    assert mistake is not None
    assert (mistake.kind, mistake.signed_digest) == (MistakeKind.OTHER_DIGEST, other)
    assert " ".join(spoken_words(other)[:8]) in str(mistake.words)


@pytest.mark.parametrize("content", [b"", b"hello", INFO, INFO + DIGEST + b"!", bytes(245)])
def test_the_right_key_over_something_else(content):
    assert kind_of(signed_block(content)) is MistakeKind.OTHER_CONTENT


def test_a_signature_back_to_front():
    assert kind_of(a_key().sign(DIGEST)[::-1]) is MistakeKind.REVERSED


@pytest.mark.parametrize(
    "signature",
    [
        another_key().sign(DIGEST),
        signed_block(DIGEST, padding=b"\xff" * 7),
        signed_block(DIGEST, padding=b"\xff" * 100 + b"\xfe" * 121),
        b"\xff" * 256,  # larger than any modulus
        bytes(256),
        b"",
        a_key().sign(DIGEST)[1:],
    ],
    ids=["another key", "short padding", "odd padding", "too large", "zero", "empty", "cut"],
)
def test_what_the_key_did_not_make(signature):
    assert kind_of(signature) is MistakeKind.OTHER_KEY


@given(st.binary(max_size=300))
@example(b"\0" * 255 + b"\1")
@settings(max_examples=50)
def test_any_bytes_have_a_mistake(signature):
    assert diagnose(a_key().public, DIGEST, signature) is not None


def test_a_digest_has_32_bytes():
    with pytest.raises(ValueError, match="32 bytes"):
        diagnose(a_key().public, b"short", a_key().sign(DIGEST))


@needs_openssl
@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (("dgst", "-sha256", "-sign", "{key}"), MistakeKind.HASHED_TWICE),
        (("dgst", "-sha512", "-sign", "{key}"), MistakeKind.OTHER_HASH),
        (("pkeyutl", "-sign", "-inkey", "{key}"), MistakeKind.NO_DIGEST_INFO),
        (
            (
                *("pkeyutl", "-sign", "-inkey", "{key}", "-pkeyopt", "digest:sha256"),
                *("-pkeyopt", "rsa_padding_mode:pss"),
            ),
            MistakeKind.PSS,
        ),
        (
            ("dgst", "-sha256", "-sigopt", "rsa_padding_mode:pss", "-sign", "{key}"),
            MistakeKind.PSS,
        ),
    ],
)
def test_what_people_do_with_openssl_is_recognised(tmp_path, arguments, kind):
    key, digest = tmp_path / "key.pem", tmp_path / "digest"
    key.write_bytes(openssl("pkey", "-inform", "DER", data=a_key().der()))
    digest.write_bytes(DIGEST)
    given = [part.format(key=key) for part in arguments]
    given += ["-in", str(digest)] if given[0] == "pkeyutl" else [str(digest)]

    assert kind_of(openssl(*given)) is kind
