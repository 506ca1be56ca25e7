# SPDX-License-Identifier: Apache-2.0
"""The issuing authority: its profile, its two files, its backup."""

import shutil
import stat
from datetime import timedelta

import pytest

from approver_gui.cluster.authority import Authorities, Subject
from approver_gui.cluster.reading import read_certificate
from approver_gui.errors import (
    CertificateError,
    KeyStoreError,
    RefusedError,
)
from approver_gui.keys.store import Protection
from tests.cluster.authority_desk import (
    OURS,
    AuthorityDesk,
    a_certificate,
    a_request,
    pem_of,
    text_of,
)
from tests.keys.stand_ins import (
    a_key,
    a_store,
    secret,
)

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
KEYRING, PASSPHRASE_ONLY = Protection


# Making


def test_an_authority_has_the_profile_that_a_trust_anchor_needs(present):
    card = present.authorities.make("ours", secret(), KEYRING, OURS)

    shown = text_of(card.certificate)

    assert "Version: 3" in shown
    assert "sha256WithRSAEncryption" in shown
    assert "Public-Key: (3072 bit)" in shown
    assert "X509v3 Basic Constraints: critical\n                CA:TRUE\n" in shown
    assert "Key Usage: critical\n                Certificate Sign, CRL Sign\n" in shown
    assert "X509v3 Subject Key Identifier" in shown
    assert "Issuer: C = DE, O = Example, CN = Our authority" in shown
    assert "Subject: C = DE, O = Example, CN = Our authority" in shown
    assert card.subject == "C=DE, O=Example, CN=Our authority"


def test_an_authority_lives_ten_years_and_begins_a_little_earlier(desk):
    card = desk.made()

    assert card.valid_from == desk.clock.now - timedelta(hours=1)
    assert card.valid_until - card.valid_from == timedelta(days=3652)
    assert 0 < read_certificate(card.certificate, "PEM").serial < 2**159
    assert card.warning is None


@pytest.mark.parametrize("bits", [2048, 3072, 4096])
def test_the_key_has_the_size_that_was_asked_for(desk, bits):
    card = desk.authorities.make("ours", secret(), KEYRING, OURS, bits=bits)

    assert card.bits == bits
    with desk.store.unlock("ours", secret()) as key:
        assert key.card.public.bits == bits


@pytest.mark.parametrize("bits", [512, 1024, 2047, 8192])
def test_no_other_size_is_made(desk, bits):
    with pytest.raises(ValueError, match=str(bits)):
        desk.authorities.make("ours", secret(), KEYRING, OURS, bits=bits)
    assert not desk.folder.exists()


@pytest.mark.parametrize("years", [0, -1, 51])
def test_nothing_lives_for_ever(desk, years):
    with pytest.raises(RefusedError, match="so long"):
        desk.made(years=years)
    assert not desk.folder.exists()


def test_the_certificate_is_public_and_the_key_is_sealed(desk):
    card = desk.made()

    certificate, key = desk.folder / "ours.crt", desk.folder / "ours.key.json"
    assert desk.names() == {"ours.crt", "ours.key.json"}
    assert certificate.read_bytes() == card.certificate
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert b"PRIVATE" not in key.read_bytes()
    assert b'"approver-gui/authority-key/1"' in key.read_bytes()
    assert desk.authorities.cards() == (card,)
    assert desk.authorities.card("ours") == card


def test_a_name_is_taken_once(desk):
    card = desk.made()

    with pytest.raises(KeyStoreError, match="taken"):
        desk.made()
    assert desk.authorities.cards() == (card,)


def test_a_certificate_of_somebody_else_is_not_overwritten(desk):
    desk.folder.mkdir()
    (desk.folder / "ours.crt").write_bytes(a_certificate())

    with pytest.raises(KeyStoreError, match="taken"):
        desk.made()
    assert desk.names() == {"ours.crt"}


@pytest.mark.parametrize(
    "parts",
    [
        {"common_name": ""},
        {"common_name": "x" * 65},
        {"common_name": " blank"},
        {"common_name": "a\nb"},
        {"common_name": "a\u202eb"},
        {"common_name": "x", "organisation": "x" * 65},
        {"common_name": "x", "locality": "x" * 129},
        {"common_name": "x", "country": "Germany"},
        {"common_name": "x", "country": "de"},
    ],
)
def test_a_subject_that_nobody_could_read_is_none(parts):
    with pytest.raises(RefusedError, match="name"):
        Subject(**parts)


def test_every_part_of_a_subject_arrives(desk):
    whole = Subject("N" * 64, "O" * 64, "U" * 64, "L" * 128, "S" * 128, "US")

    card = desk.authorities.make("ours", secret(), KEYRING, whole, bits=2048)

    parts = ("C=US", f"ST={'S' * 128}", f"L={'L' * 128}", f"O={'O' * 64}", f"OU={'U' * 64}")
    assert card.subject == ", ".join((*parts, f"CN={'N' * 64}"))


# Keys for tokens and keys for certificates


def test_a_store_of_approvers_holds_no_authorities(tmp_path, desk):
    with pytest.raises(ValueError, match="approvers"):
        Authorities(tmp_path, a_store(tmp_path), desk.clock)


# Files that tell half a story


def test_a_key_without_a_certificate_is_found_and_completed(desk):
    desk.store.create("ours", secret(), KEYRING, 2048)

    found = desk.authorities.inventory()
    assert [key.name for key in found.unfinished] == ["ours"]
    assert (found.cards, found.troubles) == ((), ())
    with pytest.raises(KeyStoreError, match="no certificate yet"):
        desk.authorities.sign_csr("ours", secret(), a_request())

    card = desk.authorities.complete("ours", secret(), OURS)
    assert desk.authorities.inventory().cards == (card,)
    with pytest.raises(KeyStoreError, match="taken"):
        desk.authorities.complete("ours", secret(), OURS)


def test_a_key_without_a_certificate_gets_its_own_back_and_no_other(present):
    present.store.import_pem("theirs", pem_of(a_key()), None, secret(), KEYRING)
    present.made()
    other = present.authorities.card("ours").certificate

    with pytest.raises(RefusedError, match="do not belong together"):
        present.authorities.attach("theirs", other)
    card = present.authorities.attach("theirs", a_certificate())

    assert card.certificate == a_certificate()


def test_a_key_without_a_certificate_can_be_deleted(desk):
    desk.store.create("ours", secret(), KEYRING, 2048)

    assert desk.authorities.delete("ours") is None
    assert desk.names() == set()


@pytest.mark.parametrize("swap", [b"", b"noise", "other"])
def test_a_certificate_that_was_swapped_is_told_and_signs_nothing(desk, swap):
    desk.made()
    swapped = a_certificate() if swap == "other" else swap
    (desk.folder / "ours.crt").write_bytes(swapped)

    found = desk.authorities.inventory()

    assert (found.cards, found.unfinished) == ((), ())
    assert [trouble.file_name for trouble in found.troubles] == ["ours.crt"]
    with pytest.raises((KeyStoreError, CertificateError)):
        desk.authorities.sign_csr("ours", secret(), a_request())


def test_a_folder_in_the_certificates_place_is_told(desk):
    desk.made()
    (desk.folder / "ours.crt").unlink()
    (desk.folder / "ours.crt").mkdir()

    (trouble,) = desk.authorities.inventory().troubles

    assert "directory" in str(trouble.reason)


# Backup, restore, delete


@pytest.mark.parametrize("name", [None, "again"])
def test_an_authority_comes_back_from_its_backup(desk, tmp_path, name):
    card = desk.made()
    backup = desk.authorities.backup("ours", secret())
    elsewhere = AuthorityDesk(tmp_path / "elsewhere")

    again = elsewhere.authorities.restore(
        *(backup.data, card.certificate, secret(), backup.code), name=name, protection=KEYRING
    )

    assert (again.name, again.certificate) == (name or "ours", card.certificate)
    signed = elsewhere.authorities.sign_csr(again.name, secret(), a_request())
    issuer = read_certificate(card.certificate, "PEM")
    assert issuer.key.verifies(read_certificate(signed, "PEM"))


def test_a_backup_with_another_certificate_restores_nothing(desk, tmp_path):
    desk.made()
    backup = desk.authorities.backup("ours", secret())
    elsewhere = AuthorityDesk(tmp_path / "elsewhere")

    with pytest.raises(RefusedError, match="do not belong together"):
        elsewhere.authorities.restore(
            *(backup.data, a_certificate(), secret(), backup.code),
            name=None,
            protection=KEYRING,
        )
    assert not elsewhere.folder.exists()


def test_a_deleted_authority_leaves_nothing(desk):
    desk.made()

    assert desk.authorities.delete("ours") is None

    assert desk.names() == set()
    assert desk.box.secrets == {}
    assert desk.authorities.cards() == ()
    with pytest.raises(KeyStoreError, match="no such key"):
        desk.authorities.delete("ours")
