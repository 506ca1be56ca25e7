# SPDX-License-Identifier: Apache-2.0
"""Killed at any step of opening, signing and saving: nothing is half, nothing is lost."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from approver_gui.files import TEMPORARY_PREFIX, TEMPORARY_SUFFIX
from approver_gui.flows.approve import ApproveFlow
from approver_gui.journal import Journal, examine
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import RegistrationToken
from tests.builders import a_file, a_registration_token
from tests.flows.desk import USER1, pem_of
from tests.keys.stand_ins import DIGEST, QUICK, Clock, FileBox, a_key, secret
from tests.kill_nine import Run, killed_at_every_step, killed_at_random

ORIGINAL = a_file(a_registration_token(entries=2))
REQUEST, SIGNED, PEM = "request.json", "request.user1.signed.json", "request.user1.public.pem"


def a_store(folder: Path) -> KeyStore:
    return KeyStore(folder / "keys", lambda: FileBox(folder / "box"), Clock(), QUICK)


def a_journal(folder: Path) -> Journal:
    return Journal(folder / "journal.jsonl", Clock())


def sign_and_save(folder: Path, acknowledge: Callable[[object], None]) -> None:
    """The victim: the whole way of a token through the approver's hands."""
    flow = ApproveFlow(a_store(folder), a_journal(folder), Clock())
    opened = flow.open(folder / "stick" / REQUEST)
    acknowledge("token_opened")
    signed = flow.approve(opened, USER1, secret(), keep_unlocked=False)
    acknowledge("token_signed")
    flow.save(signed, flow.propose_path(opened, USER1.username))
    acknowledge("signed_file_saved")


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """Return a folder with a key, its keyring and a token on a stick."""
    folder = tmp_path_factory.mktemp("machine")
    (folder / "stick").mkdir()
    (folder / "stick" / REQUEST).write_bytes(ORIGINAL)
    store = a_store(folder)
    store.import_pem("user1", pem_of(a_key()), None, secret(), Protection.KEYRING)
    return folder


@pytest.fixture
def place(machine, tmp_path):
    """Return a folder and what makes it a fresh copy of the machine."""
    folder = tmp_path / "place"

    def prepare() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(machine, folder)

    return folder, prepare


def judge(folder: Path, run: Run) -> None:
    """Look at what is left as the next start of the program finds it."""
    acts = judge_journal(folder)
    assert set(run.acknowledged) <= acts, run
    judge_stick(folder / "stick", run, acts)
    with a_store(folder).unlock("user1", secret()) as key:
        assert a_key().public.verify(DIGEST, key.sign(DIGEST)), run


def judge_journal(folder: Path) -> set[str]:
    path = folder / "journal.jsonl"
    found = examine(path)
    assert found.holds
    last = a_journal(folder).record("looked_at")
    healed = examine(path)
    assert healed.holds
    assert all(tear.healed for tear in healed.tears)
    assert healed.entries[-1] == last
    assert healed.entries[: len(found.entries)] == found.entries
    return {entry.act for entry in found.entries}


def judge_stick(stick: Path, run: Run, acts: set[str]) -> None:
    names = {path.name for path in stick.iterdir()}
    hidden = {name for name in names if name.startswith(TEMPORARY_PREFIX)}
    assert all(name.endswith(TEMPORARY_SUFFIX) for name in hidden), run
    assert {REQUEST} <= names - hidden <= {REQUEST, SIGNED, PEM}, run
    assert (stick / REQUEST).read_bytes() == ORIGINAL, run
    if PEM in names:
        assert (stick / PEM).read_bytes() == a_key().public.pem(), run
        assert {"approval_decided", "token_signed"} <= acts, run
    if SIGNED in names:
        assert PEM in names, run
        token = parse((stick / SIGNED).read_bytes())
        assert isinstance(token, RegistrationToken)
        for entry in token.entries:
            assert entry.signature, run
            assert a_key().public.verify(entry.digest, entry.signature), run
    assert (SIGNED in names) or "signed_file_saved" not in acts, run


def test_killed_at_every_step_nothing_is_half(place):
    folder, prepare = place
    killed = 0
    for run in killed_at_every_step(sign_and_save, folder, prepare):
        judge(folder, run)
        killed += run.killed
        if not run.killed:
            assert run.acknowledged[-1] == "signed_file_saved"
    assert killed > 50


def test_killed_from_outside_nothing_is_half(place):
    folder, prepare = place
    runs = killed_at_random(sign_and_save, folder, times=15, longest_s=0.06, prepare=prepare)
    for run in runs:
        judge(folder, run)
