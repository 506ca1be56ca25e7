# SPDX-License-Identifier: Apache-2.0
"""Looking after authorities: what a full journal and a bad medium stop, and what stays."""

import shutil

import pytest

from approver_gui.errors import JournalError, MediumError, RefusedError
from approver_gui.flows.authority_care import AuthorityCare, certificate_beside
from approver_gui.journal import Fact, Journal
from approver_gui.keys.store import Protection
from tests.cluster.authority_desk import OURS, AuthorityDesk, a_certificate, a_request
from tests.flows.desk import FailingJournal
from tests.keys.stand_ins import secret

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
KEYRING = Protection.KEYRING


@pytest.fixture
def desk(tmp_path):
    return AuthorityDesk(tmp_path)


@pytest.fixture
def journal(tmp_path, desk):
    return FailingJournal(tmp_path / "journal.jsonl", desk.clock)


@pytest.fixture
def care(desk, journal):
    return AuthorityCare(desk.authorities, journal)


@pytest.fixture
def ours(care):
    return care.make("ours", secret(), KEYRING, OURS, bits=2048)


def acts(journal: Journal, **facts: Fact) -> list[str]:
    return [entry.act for entry in journal.find(**facts)]


def test_an_authority_is_noted_with_its_fingerprints(journal, ours):
    (begun, made) = journal.find(authority="ours")

    assert begun.act == "authority_making_begun"
    assert made.act == "authority_made"
    assert made.facts["fingerprint"] == ours.fingerprint.hex()
    assert made.facts["key_fingerprint"] == ours.key_fingerprint.hex()
    assert made.facts["protection"] == "keyring+passphrase"


def test_a_full_journal_lets_nothing_be_made(desk, care, journal):
    journal.fails_at = ("authority_making_begun",)

    with pytest.raises(JournalError):
        care.make("ours", secret(), KEYRING, OURS, bits=2048)
    assert not desk.folder.exists()


@pytest.mark.parametrize("act", ["csr_signing_begun", "csr_signed"])
@pytest.mark.usefixtures("ours")
def test_a_full_journal_hands_no_certificate_over(care, journal, act):
    journal.fails_at = (act,)

    with pytest.raises(JournalError):
        care.sign_csr("ours", secret(), a_request())


@pytest.mark.usefixtures("ours")
def test_what_was_signed_is_found_by_the_requests_key(care, journal):
    care.sign_csr("ours", secret(), a_request())

    (entry,) = [one for one in journal.find(authority="ours") if one.act == "csr_signed"]

    found = acts(journal, key_fingerprint=entry.facts["key_fingerprint"])
    assert found == ["csr_signing_begun", "csr_signed"]
    assert len(str(entry.facts["request"])) == 64


@pytest.mark.usefixtures("ours")
def test_a_backup_is_written_with_its_certificate_or_not_at_all(care, journal, tmp_path, ours):
    path = tmp_path / "ours.backup"

    care.back_up("ours", secret(), path)
    assert certificate_beside(path).read_bytes() == ours.certificate

    other = tmp_path / "other.backup"
    certificate_beside(other).write_bytes(b"somebody's")
    with pytest.raises(MediumError):
        care.back_up("ours", secret(), other)
    assert not other.exists()
    assert certificate_beside(other).read_bytes() == b"somebody's"

    third = tmp_path / "third.backup"
    journal.fails_at = ("authority_backed_up",)
    with pytest.raises(JournalError):
        care.back_up("ours", secret(), third)
    assert not third.exists()


@pytest.mark.usefixtures("ours")
def test_a_certificate_is_exported_once(care, journal, tmp_path, ours):
    path = tmp_path / "customerCA.crt"

    assert care.export("ours", path) == ours
    with pytest.raises(MediumError, match="nothing is overwritten"):
        care.export("ours", path)

    assert path.read_bytes() == ours.certificate
    assert acts(journal, authority="ours")[-4:] == [
        "authority_export_begun",
        "authority_exported",
        "authority_export_begun",
        "authority_export_failed",
    ]


@pytest.mark.parametrize("typed", ["", "Ours", "ours ", "yes"])
def test_an_authority_whose_name_was_not_typed_stays(care, ours, typed):
    with pytest.raises(RefusedError, match="not the name ours"):
        care.delete("ours", typed)
    assert care.cards() == (ours,)


def test_an_unfinished_authority_is_completed_or_given_its_certificate(
    desk, care, journal, tmp_path
):
    desk.store.create("ours", secret(), KEYRING, 2048)
    path = tmp_path / "other.crt"
    path.write_bytes(a_certificate())

    with pytest.raises(RefusedError, match="do not belong together"):
        care.attach("ours", path)
    card = care.complete("ours", secret(), OURS)

    assert care.inventory().cards == (card,)
    assert acts(journal, authority="ours") == [
        "authority_completion_begun",
        "authority_completion_failed",
        "authority_completion_begun",
        "authority_completed",
    ]


def test_a_file_that_is_not_there_is_told_before_anything_is_noted(care, journal, tmp_path):
    missing = tmp_path / "missing"

    with pytest.raises(MediumError):
        care.attach("ours", missing)
    with pytest.raises(MediumError):
        care.restore(missing, missing, secret(), secret(), name=None, protection=KEYRING)
    assert acts(journal, authority="ours") == []
