# SPDX-License-Identifier: Apache-2.0
"""Looking after keys: every act stands in the journal before and after, no secret ever."""

import stat
from base64 import b64encode

import pytest

from approver_gui.errors import (
    ApproverError,
    JournalError,
    KeyStoreError,
    MediumError,
    RefusedError,
)
from approver_gui.flows.key_care import MAX_KEY_FILE_BYTES, KeyCare
from approver_gui.journal import Journal
from approver_gui.keys.store import KeyCard, Protection
from tests.flows.desk import Desk, FailingJournal, WatchedStore, pem_of
from tests.keys.stand_ins import (
    DIGEST,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    Clock,
    MemoryBox,
    a_key,
    another_key,
    secret,
)

KEYRING, PASSPHRASE_ONLY = Protection
OTHER = secret(OTHER_PASSPHRASE)
PEM_PASSPHRASE = secret("of the file")


@pytest.fixture
def care(desk):
    return KeyCare(desk.store, desk.journal)


@pytest.fixture
def pem(desk):
    path = desk.stick / "key.pem"
    path.write_bytes(pem_of(another_key()))
    return path


@pytest.fixture
def backup(desk, care):
    """Return a backup of user1 and its recovery code."""
    path = desk.stick / "user1.backup.json"
    return path, care.back_up("user1", secret(), path)


def facts_of(card: KeyCard) -> dict[str, str]:
    return {
        "key": card.name,
        "fingerprint": card.fingerprint.hex(),
        "protection": card.protection.value,
    }


def noted(desk: Desk) -> list[tuple[str, dict[str, object]]]:
    return [(entry.act, dict(entry.facts)) for entry in desk.entries()[1:]]


# What each act does and notes


@pytest.mark.parametrize("protection", Protection)
def test_a_key_is_made(desk, care, protection):
    card = care.create("user2", OTHER, protection)

    assert {c.name: c.protection for c in care.inventory().cards}["user2"] is protection
    assert noted(desk) == [
        ("key_creation_begun", {"key": "user2"}),
        ("key_created", facts_of(card)),
    ]


def test_a_key_is_imported_and_its_file_left_as_it_was(desk, care, pem):
    card = care.import_key("user2", pem, None, OTHER, KEYRING)

    assert card.public == another_key().public
    assert pem.read_bytes() == pem_of(another_key())
    assert noted(desk) == [
        ("key_import_begun", {"key": "user2"}),
        ("key_imported", facts_of(card)),
    ]


def test_a_passphrase_is_changed(desk, care):
    care.change_passphrase("user1", secret(), OTHER)

    desk.store.unlock("user1", OTHER)
    assert noted(desk) == [
        ("passphrase_change_begun", {"key": "user1"}),
        ("passphrase_changed", {"key": "user1"}),
    ]


def test_a_public_key_is_exported(desk, care):
    path = desk.stick / "user1.pem"

    card = care.export_public("user1", path)

    assert path.read_bytes() == card.public.pem() == a_key().public.pem()
    assert noted(desk) == [
        ("public_key_export_begun", {"key": "user1"}),
        ("public_key_exported", {"key": "user1", "file": str(path)}),
    ]


def test_a_key_is_backed_up_for_this_account_only(desk, backup):
    path, _code = backup

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert noted(desk) == [
        ("backup_begun", {"key": "user1"}),
        ("key_backed_up", {"key": "user1", "file": str(path)}),
    ]


def test_a_backup_is_restored_on_another_machine(backup, tmp_path):
    path, code = backup
    clock = Clock()
    store = WatchedStore(tmp_path / "other" / "keys", MemoryBox(), clock)
    journal = Journal(tmp_path / "other" / "journal.jsonl", clock)

    card = KeyCare(store, journal).restore(path, secret(), code, None, KEYRING)

    assert (card.name, card.public) == ("user1", a_key().public)
    assert card.public.verify(DIGEST, store.unlock("user1", secret()).sign(DIGEST))
    acts = [(e.act, dict(e.facts)) for e in journal.find(key="user1")]
    assert acts == [("key_restored", facts_of(card))]
    begun = journal.find(key=path.name)
    assert [entry.act for entry in begun] == ["key_restore_begun"]


def test_a_backup_is_restored_under_another_name(desk, care, backup):
    path, code = backup

    card = care.restore(path, secret(), code, "user1-again", PASSPHRASE_ONLY)

    assert (card.name, card.protection) == ("user1-again", PASSPHRASE_ONLY)
    assert noted(desk)[2:] == [
        ("key_restore_begun", {"key": "user1-again"}),
        ("key_restored", facts_of(card)),
    ]


def test_a_key_is_deleted_once_its_name_was_typed(desk, care):
    card = desk.store.card("user1")

    assert care.delete("user1", "user1") is None

    assert care.inventory().cards == ()
    assert desk.box.secrets == {}
    assert noted(desk) == [
        ("key_deletion_begun", {"key": "user1"}),
        ("key_deleted", facts_of(card)),
    ]


@pytest.mark.parametrize("typed", ["", "User1", "user1 ", "yes"])
def test_a_key_whose_name_was_not_typed_stays(desk, care, typed):
    with pytest.raises(RefusedError, match="not the name user1"):
        care.delete("user1", typed)

    desk.store.unlock("user1", secret())
    assert noted(desk) == []


def test_what_deleting_leaves_behind_is_told(desk, care):
    desk.box.is_broken = True

    remark = care.delete("user1", "user1")

    assert "opens nothing any more" in str(remark)
    assert desk.acts()[-1] == "key_deleted"


# What fails


def act_on(care: KeyCare, act: str, desk: Desk) -> object:
    """Try an act in a way that fails."""
    folder = desk.stick / "missing"
    attempts = {
        "key_creation": lambda: care.create("user1", secret(), KEYRING),
        "key_import": lambda: care.import_key(
            "user1", desk.stick / "key.pem", None, secret(), KEYRING
        ),
        "passphrase_change": lambda: care.change_passphrase("user1", OTHER, secret()),
        "public_key_export": lambda: care.export_public("user1", folder / "user1.pem"),
        "backup": lambda: care.back_up("user1", secret(), folder / "user1.json"),
        "key_restore": lambda: care.restore(
            desk.stick / "key.pem", secret(), secret(), "user1", KEYRING
        ),
    }
    return attempts[act]()


@pytest.mark.parametrize(
    ("act", "why"),
    [
        ("key_creation", "The name is taken"),
        ("key_import", "The name is taken"),
        ("passphrase_change", "Wrong passphrase"),
        ("public_key_export", "The file could not be written"),
        ("backup", "The file could not be written"),
        ("key_restore", "The recovery code has an unknown character"),
    ],
)
@pytest.mark.usefixtures("pem")
def test_an_act_that_fails_is_noted_and_told(desk, care, act, why):
    with pytest.raises(ApproverError) as caught:
        act_on(care, act, desk)

    assert str(caught.value.title) == why
    assert noted(desk) == [
        (f"{act}_begun", {"key": "user1"}),
        (f"{act}_failed", {"key": "user1", "why": why}),
    ]
    desk.clock.move(minutes=1)
    desk.store.unlock("user1", secret())


def test_a_deletion_that_fails_is_noted_and_the_key_stays(desk, care, monkeypatch):
    def refuse(*_arguments, **_named):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.unlink", refuse)
    with pytest.raises(KeyStoreError):
        care.delete("user1", "user1")
    monkeypatch.undo()

    assert desk.acts() == ["key_deletion_begun", "key_deletion_failed"]
    desk.store.unlock("user1", secret())


def test_a_file_that_cannot_be_read_is_told(desk, care):
    large = desk.stick / "large"
    large.write_bytes(bytes(MAX_KEY_FILE_BYTES + 1))

    for path, words in ((large, "larger than"), (desk.stick / "missing", "not there")):
        with pytest.raises(MediumError, match=words):
            care.import_key("user2", path, None, OTHER, KEYRING)
        with pytest.raises(MediumError, match=words):
            care.restore(path, secret(), secret(), None, KEYRING)


def test_nothing_is_overwritten(desk, care):
    path = desk.stick / "taken"
    path.write_bytes(b"somebody's")

    with pytest.raises(MediumError, match="nothing is overwritten"):
        care.export_public("user1", path)
    with pytest.raises(MediumError, match="nothing is overwritten"):
        care.back_up("user1", secret(), path)

    assert path.read_bytes() == b"somebody's"


def test_without_a_journal_nothing_is_done(desk, care, pem, backup):
    path, code = backup
    files = {p: p.read_bytes() for p in desk.keys_folder.iterdir()}
    desk.break_journal()
    acts = [
        lambda: care.create("user2", OTHER, KEYRING),
        lambda: care.import_key("user2", pem, None, OTHER, KEYRING),
        lambda: care.change_passphrase("user1", secret(), OTHER),
        lambda: care.export_public("user1", desk.stick / "user1.pem"),
        lambda: care.back_up("user1", secret(), desk.stick / "second.json"),
        lambda: care.restore(path, secret(), code, "user2", KEYRING),
        lambda: care.delete("user1", "user1"),
    ]

    for act in acts:
        with pytest.raises(JournalError):
            act()

    assert {p: p.read_bytes() for p in desk.keys_folder.iterdir()} == files
    assert desk.on_stick() == {"key.pem", path.name}


def test_an_act_whose_end_cannot_be_noted_is_an_error(desk, care):
    assert isinstance(desk.journal, FailingJournal)
    desk.journal.fails_at = ("key_created",)

    with pytest.raises(JournalError):
        care.create("user2", OTHER, KEYRING)

    assert desk.acts() == ["key_creation_begun"]


def test_a_backup_whose_end_cannot_be_noted_goes_again(desk, care):
    assert isinstance(desk.journal, FailingJournal)
    desk.journal.fails_at = ("key_backed_up",)

    with pytest.raises(JournalError):
        care.back_up("user1", secret(), desk.stick / "backup.json")

    assert desk.on_stick() == set()


# Secrets


def test_no_secret_stands_in_the_journal_whatever_was_done(desk, care, pem):
    copy = desk.stick / "copy.json"
    care.create("user2", OTHER, PASSPHRASE_ONLY)
    care.import_key("user3", pem, PEM_PASSPHRASE, OTHER, KEYRING)
    code = care.back_up("user1", secret(), copy)
    care.restore(copy, secret(), code, "user4", KEYRING)
    care.change_passphrase("user1", secret(), OTHER)
    with pytest.raises(ApproverError):
        care.change_passphrase("user1", secret(), OTHER)
    with pytest.raises(ApproverError):
        care.restore(copy, OTHER, code, "user5", KEYRING)
    care.export_public("user1", desk.stick / "user1.pem")
    care.delete("user2", "user2")

    raw = desk.journal.path.read_bytes()
    written = code.reveal()
    secrets = [
        PASSPHRASE.encode(),
        OTHER_PASSPHRASE.encode(),
        PEM_PASSPHRASE.reveal(),
        written,
        written.replace(b"-", b""),
        *(written[at : at + 11] for at in (0, 12, 24)),
        *desk.box.secrets.values(),
        a_key().der(),
        another_key().der()[-200:],
    ]
    for kept in secrets:
        for form in (kept, b64encode(kept), kept.hex().encode()):
            assert form not in raw
    assert len(desk.acts()) == 18
