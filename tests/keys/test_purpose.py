# SPDX-License-Identifier: Apache-2.0
"""Keys for tokens and keys for certificates: neither is ever taken for the other."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys import rsa
from approver_gui.keys.certifying import for_request, self_signed
from approver_gui.keys.purpose import APPROVER, AUTHORITY, PURPOSES, purpose_of
from approver_gui.keys.sealed import Guard, Header, dump, new_key_id, parse, seal, unseal
from approver_gui.keys.store import KeyStore, Protection
from tests.keys.stand_ins import (
    DIGEST,
    QUICK,
    Clock,
    MemoryBox,
    a_key,
    a_store,
    another_key,
    no_box,
    openssl,
    secret,
)

ROOT = Path(__file__).parents[2]
MADE_AT = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
PASSPHRASE_ONLY = Protection.PASSPHRASE_ONLY


def a_store_of_authorities(folder) -> KeyStore:
    return KeyStore(folder / "authorities", no_box, Clock(), QUICK, AUTHORITY)


def sealed(purpose, guard=Guard.PASSPHRASE_ONLY, name="one"):
    header = Header(name, MADE_AT, a_key().public, guard, new_key_id(), purpose)
    return seal(a_key(), header, secret(), b"", QUICK)


# Sizes


def test_approvers_have_one_size_and_authorities_three():
    assert APPROVER.sizes == (2048,)
    assert AUTHORITY.sizes == (2048, 3072, 4096)
    assert {one.new_bits for one in PURPOSES} == {2048, 3072}


@pytest.mark.parametrize("bits", [3072, 4096])
def test_a_longer_key_is_an_authoritys_only(bits):
    key = rsa.generate(bits)

    again = rsa.from_der(key.der(), trusted=False, purpose=AUTHORITY)
    assert (again.public, again.public.bits) == (key.public, bits)
    assert rsa.public_from_spki(key.public.spki, AUTHORITY) == key.public
    with pytest.raises(KeyStoreError, match=f"an RSA key of {bits} bits.* RSA-2048"):
        rsa.from_der(key.der(), trusted=True)
    with pytest.raises(KeyStoreError, match=f"{bits} bits"):
        rsa.public_from_spki(key.public.spki)


def test_a_store_makes_the_size_that_was_asked_for(tmp_path):
    store = a_store_of_authorities(tmp_path)

    assert store.create("usual", secret(), PASSPHRASE_ONLY).public.bits == 3072
    assert store.create("short", secret(), PASSPHRASE_ONLY, 2048).public.bits == 2048
    with pytest.raises(ValueError, match="1024"):
        store.create("weak", secret(), PASSPHRASE_ONLY, 1024)
    with pytest.raises(ValueError, match="3072"):
        a_store(tmp_path).create("long", secret(), PASSPHRASE_ONLY, 3072)
    assert [card.name for card in store.cards()] == ["short", "usual"]
    assert {card.purpose for card in store.cards()} == {AUTHORITY}


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
@pytest.mark.parametrize(
    ("made", "why"),
    [
        (("genrsa", "1024"), "1024 bits"),
        (("genrsa", "2056"), "2056 bits"),
        (("genrsa", "-3", "2048"), "exponent 3"),
    ],
)
def test_an_authority_takes_no_other_key(tmp_path, made, why):
    store, pem = a_store_of_authorities(tmp_path), openssl(*made)

    with pytest.raises(KeyStoreError, match=why) as caught:
        store.import_pem("one", pem, None, secret(), PASSPHRASE_ONLY)
    assert str(caught.value.title) == "Not a key for an authority"


@pytest.mark.parametrize("noise", [b"", b"noise", b"-----BEGIN PUBLIC KEY-----"])
def test_what_is_no_key_is_told_in_the_words_of_its_purpose(noise):
    with pytest.raises(KeyStoreError, match="one RSA key as PEM"):
        rsa.parse_pem(noise, None, AUTHORITY)
    with pytest.raises(KeyStoreError, match="one RSA-2048 key as PEM"):
        rsa.parse_pem(noise, None)


# Sealed files


def test_an_approvers_file_is_written_as_it_always_was():
    assert b'"format": "approver-gui/key/1"' in dump(sealed(APPROVER))
    assert parse(dump(sealed(APPROVER))).header.purpose == APPROVER


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_file_opens_as_what_it_is(purpose):
    file = parse(dump(sealed(purpose)), purpose)

    assert unseal(file, secret(), b"", trusted=True).public == a_key().public


@pytest.mark.parametrize(("purpose", "wanted"), [(APPROVER, AUTHORITY), (AUTHORITY, APPROVER)])
def test_a_file_of_the_other_purpose_is_told_in_words(purpose, wanted):
    with pytest.raises(KeyStoreError) as caught:
        parse(dump(sealed(purpose)), wanted)

    assert str(caught.value.title) == "This key is for something else"
    assert str(purpose.whose) in str(caught.value.detail)


def test_a_format_that_nobody_knows_is_no_purpose():
    assert purpose_of("approver-gui/key/2") is None
    assert purpose_of(None) is None
    assert purpose_of(AUTHORITY.format) == AUTHORITY


def test_the_purpose_is_part_of_the_seal():
    file = sealed(AUTHORITY)
    relabelled = replace(file, header=replace(file.header, purpose=APPROVER))

    with pytest.raises(WrongPassphraseError):
        unseal(relabelled, secret(), b"", trusted=True)


def test_a_key_file_in_the_wrong_folder_is_told_and_not_used(tmp_path):
    approvers, authorities = a_store(tmp_path), a_store_of_authorities(tmp_path)
    approvers.create("mine", secret(), PASSPHRASE_ONLY)
    authorities.create("ours", secret(), PASSPHRASE_ONLY, 2048)
    here, there = tmp_path / "keys", tmp_path / "authorities"
    shutil.copy(here / "mine.key.json", there)
    shutil.copy(there / "ours.key.json", here)

    for store in (approvers, authorities):
        (trouble,) = store.inventory().troubles
        assert "which signs" in str(trouble.reason)
    with pytest.raises(KeyStoreError, match="which signs certificates"):
        approvers.unlock("ours", secret())
    with pytest.raises(KeyStoreError, match="which signs tokens"):
        authorities.unlock("mine", secret())


def test_a_backup_of_an_authority_is_no_approvers(tmp_path):
    authorities = a_store_of_authorities(tmp_path)
    authorities.create("ours", secret(), PASSPHRASE_ONLY, 2048)
    backup = authorities.backup("ours", secret())
    approvers = a_store(tmp_path, MemoryBox())

    with pytest.raises(KeyStoreError, match="which signs certificates"):
        approvers.restore(backup.data, secret(), backup.code, "mine", PASSPHRASE_ONLY)
    restored = authorities.restore(backup.data, secret(), backup.code, "again", PASSPHRASE_ONLY)

    assert approvers.cards() == ()
    assert restored.public == authorities.card("ours").public


# Signing


def a_builder() -> x509.CertificateBuilder:
    name = x509.Name.from_rfc4514_string("CN=somebody")
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(load_der_public_key(a_key().public.spki))  # type: ignore[arg-type]
        .serial_number(1)
        .not_valid_before(MADE_AT)
        .not_valid_after(MADE_AT + timedelta(days=1))
    )


def test_a_certificate_is_signed_with_sha_256_and_pkcs_1():
    certificate = a_key().certify(a_builder())

    certificate.verify_directly_issued_by(certificate)
    assert certificate.signature_algorithm_oid.dotted_string == "1.2.840.113549.1.1.11"


def test_a_builder_that_lacks_something_signs_nothing():
    with pytest.raises(ValueError, match="must have"):
        a_key().certify(x509.CertificateBuilder())


def test_an_authoritys_key_signs_no_token(tmp_path):
    store = a_store_of_authorities(tmp_path)
    store.create("ours", secret(), PASSPHRASE_ONLY, 2048)

    with (
        store.unlock("ours", secret()) as key,
        pytest.raises(KeyStoreError, match="which signs certificates"),
    ):
        key.sign(DIGEST)


def test_an_approvers_key_signs_no_certificate(tmp_path):
    store = a_store(tmp_path)
    store.create("mine", secret(), PASSPHRASE_ONLY)

    with store.unlock("mine", secret()) as key:
        with pytest.raises(KeyStoreError, match="which signs tokens"):
            key.certify(a_builder())
        with pytest.raises(KeyStoreError, match="which signs tokens"):
            self_signed(key, (("CN", "x"),), MADE_AT, MADE_AT + timedelta(days=1))


def test_a_closed_key_signs_no_certificate(tmp_path):
    store = a_store_of_authorities(tmp_path)
    store.create("ours", secret(), PASSPHRASE_ONLY, 2048)
    key = store.unlock("ours", secret())
    key.close()

    with pytest.raises(KeyStoreError, match="locked again"):
        key.certify(a_builder())


def test_a_request_that_cannot_be_carried_over_is_told(tmp_path):
    store = a_store_of_authorities(tmp_path)
    store.create("ours", secret(), PASSPHRASE_ONLY, 2048)
    issuer = another_key().certify(a_builder()).public_bytes(Encoding.DER)

    with store.unlock("ours", secret()) as key, pytest.raises(ValueError, match="error"):
        for_request(key, b"noise", issuer, MADE_AT, MADE_AT + timedelta(days=1))


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
def test_a_request_of_another_kind_of_key_is_told(tmp_path):
    store = a_store_of_authorities(tmp_path)
    store.create("ours", secret(), PASSPHRASE_ONLY, 2048)
    issuer = another_key().certify(a_builder()).public_bytes(Encoding.DER)
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    way = ("-keyout", "/dev/null", "-subj", "/CN=curved", "-outform", "DER")
    curved = openssl("req", "-new", *curve, *way)

    with store.unlock("ours", secret()) as key, pytest.raises(ValueError, match="than RSA"):
        for_request(key, curved, issuer, MADE_AT, MADE_AT + timedelta(days=1))


def test_an_approver_loads_nothing_about_certificates():
    source = (
        "import sys, approver_gui.keys.store, approver_gui.headless.keys_command;"
        "print([m for m in sys.modules if m.startswith("
        "('cryptography.x509', 'approver_gui.cluster'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, check=True, cwd=ROOT
    )

    assert done.stdout == b"[]\n"
