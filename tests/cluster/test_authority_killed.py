# SPDX-License-Identifier: Apache-2.0
"""Killed at every step, an authority is whole, or can be completed or deleted."""

import shutil
from datetime import UTC, datetime

import pytest

from approver_gui.cluster.authority import Authorities, AuthorityInventory
from approver_gui.cluster.reading import read_certificate
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.store import KeyStore, Protection
from tests.cluster.authority_desk import OURS, a_certificate, a_request, pem_of
from tests.keys.stand_ins import QUICK, FileBox, a_key, secret
from tests.kill_nine import killed_at_every_step

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")


def authorities_in(folder):
    """Return the authorities as a new start of the program finds them."""
    box = FileBox(folder / "box")
    clock = lambda: datetime.now(UTC)  # noqa: E731
    keys = KeyStore(folder / "authorities", lambda: box, clock, QUICK, AUTHORITY)
    return Authorities(folder / "authorities", keys, clock)


def import_one(folder, acknowledge):
    pair = (folder / "key.pem").read_bytes(), (folder / "certificate.pem").read_bytes()
    authorities_in(folder).import_pair(
        *("theirs", pair[0], None, pair[1]),
        passphrase=secret(),
        protection=Protection.KEYRING,
    )
    acknowledge("imported")


def complete_one(folder, acknowledge):
    authorities_in(folder).complete("theirs", secret(), OURS)
    acknowledge("completed")


def delete_one(folder, acknowledge):
    authorities_in(folder).delete("theirs")
    acknowledge("deleted")


@pytest.fixture
def place(tmp_path):
    """Return a folder that is made anew out of ``template`` before every run."""
    template = tmp_path / "template"
    template.mkdir()
    (template / "key.pem").write_bytes(pem_of(a_key()))
    (template / "certificate.pem").write_bytes(a_certificate())
    return tmp_path / "place"


def anew(place):
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(place.parent / "template", place)


def judged(place):
    """Return what is found, after it was made whole where it was not; it signs."""
    found = authorities_in(place).inventory()
    assert found.troubles == ()
    assert len(found.cards) + len(found.unfinished) <= 1
    authorities = authorities_in(place)
    # a wrong passphrase counted before the kill would make the test wait
    (place / "authorities" / "theirs.attempts.json").unlink(missing_ok=True)
    if found.unfinished:
        authorities.attach("theirs", a_certificate())
    if found.cards or found.unfinished:
        signed = authorities.sign_csr("theirs", secret(), a_request())
        issuer = read_certificate(authorities.card("theirs").certificate, "PEM")
        assert issuer.key.verifies(read_certificate(signed, "PEM"))
    return found


def test_an_import_leaves_nothing_or_something_that_can_be_completed(place):
    seen = set()
    for run in killed_at_every_step(import_one, place, lambda: anew(place)):
        found = judged(place)
        assert found.cards or not run.acknowledged, run.where
        seen.add((len(found.cards), len(found.unfinished)))

    assert seen == {(0, 0), (0, 1), (1, 0)}


def test_completing_leaves_a_key_to_be_completed_or_a_whole_authority(place):
    template = authorities_in(place.parent / "template")
    template._store.import_pem(
        "theirs", pem_of(a_key()), None, secret(), Protection.PASSPHRASE_ONLY
    )
    seen = set()
    for run in killed_at_every_step(complete_one, place, lambda: anew(place)):
        found = judged(place)
        assert found.cards or not run.acknowledged, run.where
        seen.add((len(found.cards), len(found.unfinished)))

    assert seen == {(0, 1), (1, 0)}


def test_a_deletion_leaves_a_whole_authority_or_one_that_can_be_deleted(place):
    import_one(place.parent / "template", lambda _: None)
    seen = set()
    for run in killed_at_every_step(delete_one, place, lambda: anew(place)):
        found = authorities_in(place).inventory()
        assert not (run.acknowledged and (found.cards or found.unfinished)), run.where
        for name in [card.name for card in (*found.cards, *found.unfinished)]:
            authorities_in(place).delete(name)
        assert authorities_in(place).inventory() == AuthorityInventory((), (), ())
        seen.add((len(found.cards), len(found.unfinished)))

    assert seen == {(1, 0), (0, 1), (0, 0)}
