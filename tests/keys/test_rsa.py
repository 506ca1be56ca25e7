# SPDX-License-Identifier: Apache-2.0
import copy
import hashlib
import json
import pickle
from base64 import b64decode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.errors import KeyStoreError
from approver_gui.keys import rsa
from tests.builders import sample
from tests.keys.stand_ins import DIGEST, a_key, another_key


def test_a_new_key_is_rsa_2048_with_the_usual_exponent():
    numbers = a_key().public._handle.public_numbers()

    assert numbers.n.bit_length() == 2048
    assert numbers.e == 65537
    assert a_key().public != another_key().public


def test_a_signature_verifies_over_its_digest_with_its_key_only():
    signature = a_key().sign(DIGEST)

    assert len(signature) == rsa.SIGNATURE_BYTES
    assert a_key().public.verify(DIGEST, signature)
    assert not a_key().public.verify(hashlib.sha256(DIGEST).digest(), signature)
    assert not another_key().public.verify(DIGEST, signature)


def test_the_same_digest_gives_the_same_signature():
    assert a_key().sign(DIGEST) == a_key().sign(DIGEST)


@given(st.binary(max_size=300))
def test_nothing_else_is_a_signature(noise):
    assert not a_key().public.verify(DIGEST, noise)


@pytest.mark.parametrize("digest", [b"", DIGEST[:31], DIGEST + b"\0", DIGEST * 2])
def test_only_a_digest_of_32_bytes_is_signed_or_verified(digest):
    with pytest.raises(ValueError, match="32 bytes"):
        a_key().sign(digest)
    with pytest.raises(ValueError, match="32 bytes"):
        a_key().public.verify(digest, bytes(256))


def test_both_signatures_of_a_real_cluster_verify():
    key = rsa.parse_public_pem(sample("mfa-login.public.pem"))
    entries = json.loads(sample("mfa-login.json"))["tokens"]

    assert len(entries) == 2
    for entry in entries:
        assert key.verify(b64decode(entry["unsigned"]), b64decode(entry["signed"]))
    assert not key.verify(b64decode(entries[0]["unsigned"]), b64decode(entries[1]["signed"]))


def test_a_public_key_is_a_value():
    again = rsa.parse_public_pem(a_key().public.pem())

    assert again == a_key().public
    assert hash(again) == hash(a_key().public)
    assert again != another_key().public
    assert again != "a key"
    assert again.fingerprint() == hashlib.sha256(again.spki).digest()
    assert again.fingerprint().hex()[:16] in repr(again)


def test_a_private_key_shows_nothing_and_stays_where_it_is():
    assert repr(a_key()) == "PrivateKey(<hidden>)"
    with pytest.raises(TypeError, match="neither copied"):
        copy.copy(a_key())
    with pytest.raises(TypeError, match="neither copied"):
        pickle.dumps(a_key())


@pytest.mark.parametrize("trusted", [True, False])
def test_a_key_comes_back_from_its_der(trusted):
    again = rsa.from_der(a_key().der(), trusted=trusted)

    assert again.public == a_key().public
    assert again.sign(DIGEST) == a_key().sign(DIGEST)


@given(st.binary(max_size=64))
def test_any_bytes_instead_of_a_der_are_an_error(noise):
    for trusted in (True, False):
        with pytest.raises(KeyStoreError):
            rsa.from_der(noise, trusted=trusted)
    with pytest.raises(KeyStoreError):
        rsa.public_from_spki(noise)


@settings(max_examples=40)
@given(st.data())
def test_a_key_from_outside_with_one_byte_changed_is_refused_or_still_sound(data):
    der = bytearray(a_key().der())
    at = data.draw(st.integers(0, len(der) - 1))
    der[at] ^= data.draw(st.integers(1, 255))

    try:
        key = rsa.from_der(bytes(der), trusted=False)
    except KeyStoreError:
        return
    assert key.public.verify(DIGEST, key.sign(DIGEST))


@given(st.data())
def test_a_public_key_is_read_in_its_one_form_only(data):
    spki = bytearray(a_key().public.spki)
    at = data.draw(st.integers(0, len(spki) - 1))
    spki[at] ^= data.draw(st.integers(1, 255))

    try:
        key = rsa.public_from_spki(bytes(spki))
    except KeyStoreError:
        return
    assert key.spki == spki  # another number, written as it must be
    assert key != a_key().public
