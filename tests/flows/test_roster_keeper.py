# SPDX-License-Identifier: Apache-2.0
"""The roster's file: kept whole, never over another's change, no key taken silently."""

import errno
import json
import os
import stat
from dataclasses import replace

import pytest

from approver_gui.errors import JournalError, MediumError, RefusedError
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.journal import examine
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.roster_changes import ChangeKind
from approver_gui.keys.roster_file import MAX_FILE_BYTES, RosterError, dump
from approver_gui.tokens.voters import Policy
from tests.flows.desk import FailingJournal
from tests.keys.stand_ins import Clock, a_key, another_key

USER1 = "crypto-user/user1"
USER2 = "crypto-user/user2"
OLD, NEW = a_key().public, another_key().public
ROSTER = Roster(
    (Member("user1", "crypto-user", "Person 1", OLD), Member("user2", "crypto-user")),
    policy=Policy(2),
)


class Office:
    """The coordinator's folder with a keeper, and a folder where files come from."""

    def __init__(self, folder) -> None:
        self.clock = Clock()
        self.journal = FailingJournal(folder / "journal.jsonl", self.clock)
        self.path = folder / "data" / "roster.json"
        self.outside = folder / "outside"
        self.outside.mkdir()
        self.keeper = self.another_keeper()

    def another_keeper(self) -> FileRosterKeeper:
        return FileRosterKeeper(self.path, self.journal)

    def keep(self, roster: Roster = ROSTER, *named: str) -> None:
        self.keeper.load()
        self.keeper.save(roster, named or (USER1,))

    def lay(self, content: Roster | bytes, name: str = "roster.json"):
        path = self.outside / name
        path.write_bytes(dump(content) if isinstance(content, Roster) else content)
        return path

    def entries(self, act: str):
        return [entry.facts for entry in examine(self.journal.path).entries if entry.act == act]


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path)


def test_where_there_is_none_yet_the_roster_is_empty(office):
    assert office.keeper.load() == Roster()
    assert not office.path.parent.exists()


def test_what_is_saved_is_loaded_by_the_next(office):
    office.keep()
    assert office.another_keeper().load() == ROSTER
    assert stat.S_IMODE(office.path.stat().st_mode) == 0o600
    assert {path.name for path in office.path.parent.iterdir()} == {
        "roster.json",
        "roster.json.lock",
    }


def test_the_journal_tells_what_was_decided_and_done(office):
    office.keep()

    (decided,), (changed,) = (
        office.entries("roster_change_decided"),
        office.entries("roster_changed"),
    )
    assert decided == changed
    assert changed["named"] == (USER1,)
    assert f"key added {USER1}" in changed["changes"]
    assert (changed["users"], changed["old_sha256"]) == (2, "")
    (key,) = office.entries("key_changed")
    assert key == {
        "user": USER1,
        "old_fingerprint": "",
        "new_fingerprint": OLD.fingerprint().hex(),
    }


def test_a_changed_key_is_kept_only_by_name_and_noted_old_against_new(office):
    office.keep()
    changed = office.keeper.load().with_key(USER1, NEW)

    with pytest.raises(RefusedError, match="A key was not compared"):
        office.keeper.save(changed)
    assert office.another_keeper().load() == ROSTER

    office.keeper.save(changed, (USER1,))
    assert office.another_keeper().load() == changed
    assert office.entries("key_changed")[-1] == {
        "user": USER1,
        "old_fingerprint": OLD.fingerprint().hex(),
        "new_fingerprint": NEW.fingerprint().hex(),
    }


def test_a_user_who_goes_takes_the_key_along_and_that_is_noted(office):
    office.keep()
    office.keeper.save(Roster((Member("user2", "crypto-user"),), policy=Policy(2)))
    assert office.entries("key_changed")[-1]["new_fingerprint"] == ""
    assert f"user removed {USER1}" in office.entries("roster_changed")[-1]["changes"]


def test_the_same_again_is_no_change(office):
    office.keep()
    before = examine(office.journal.path).last_seal
    office.keeper.save(ROSTER)
    assert examine(office.journal.path).last_seal == before


def test_that_a_key_proved_itself_is_remembered_without_a_question(office):
    office.keep()
    office.keeper.save(office.keeper.load().proved([USER1], office.clock()))
    assert office.another_keeper().load().members[0].proven_at == office.clock()
    assert office.entries("roster_changed")[-1]["proved"] == (USER1,)


def test_a_file_that_somebody_else_changed_is_not_overwritten(office):
    office.keep()
    other = office.another_keeper()
    other.save(replace(other.load(), policy=Policy(3)))

    with pytest.raises(RefusedError, match="changed meanwhile"):
        office.keeper.save(replace(ROSTER, policy=Policy(4)))

    assert office.keeper.load().policy == Policy(3)
    office.keeper.save(replace(office.keeper.load(), policy=Policy(4)))
    assert office.another_keeper().load().policy == Policy(4)


def test_a_file_that_somebody_removed_is_noticed(office):
    office.keep()
    office.path.unlink()
    with pytest.raises(RefusedError, match="changed meanwhile"):
        office.keeper.save(replace(ROSTER, policy=Policy(4)))
    assert not office.path.exists()


def test_a_file_that_was_never_looked_at_is_not_overwritten(office):
    office.keep()
    with pytest.raises(RefusedError, match="changed meanwhile"):
        office.another_keeper().save(Roster())
    assert office.another_keeper().load() == ROSTER


@pytest.mark.parametrize("act", ["roster_change_decided", "roster_changed", "key_changed"])
def test_without_a_journal_nothing_is_kept_silently(office, act):
    office.journal.fails_at = (act,)
    with pytest.raises(JournalError):
        office.keep()
    assert office.path.exists() == (act != "roster_change_decided")


def test_a_full_disk_leaves_the_old_roster(office, monkeypatch):
    office.keep()
    before = office.path.read_bytes()

    def full(*_arguments):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(MediumError, match="medium is full"):
        office.keeper.save(replace(ROSTER, policy=Policy(3)))

    assert office.path.read_bytes() == before


@pytest.mark.parametrize("broken", [b"", b"[]", b'{"format": "other"}', b"{} {}"], ids=repr)
def test_a_broken_file_is_told_and_stays_as_it_is(office, broken):
    office.keep()
    office.path.write_bytes(broken)
    if broken == b'{"format": "other"}':
        with pytest.raises(RosterError, match="plain list of keys"):
            office.keeper.load()
    else:
        with pytest.raises(RosterError):
            office.keeper.load()
    assert office.path.read_bytes() == broken


def test_a_file_too_large_or_unreadable_is_told(office):
    office.keep()
    office.path.write_bytes(b" " * (MAX_FILE_BYTES + 1))
    with pytest.raises(MediumError, match="larger than anything"):
        office.keeper.load()


# --- from elsewhere ----------------------------------------------------------------------


def test_an_imported_roster_is_looked_at_first_and_then_taken_by_name(office):
    office.keep()
    path = office.lay(ROSTER.with_key(USER2, NEW, "Person 2"))

    proposed = office.keeper.review(path)
    assert proposed.to_be_named == {USER2}
    assert office.another_keeper().load() == ROSTER

    with pytest.raises(RefusedError, match="A key was not compared"):
        office.keeper.take(proposed, (USER1,), path)
    taken = office.keeper.take(proposed, (USER2,), path)

    assert office.another_keeper().load() == taken == proposed.new
    (imported,) = office.entries("roster_imported")
    assert imported["file"] == str(path)
    assert imported["named"] == (USER2,)


def test_between_look_and_taking_nothing_may_change(office):
    office.keep()
    path = office.lay(ROSTER.with_key(USER2, NEW))
    proposed = office.keeper.review(path)
    other = office.another_keeper()
    other.save(replace(other.load(), policy=Policy(3)))

    with pytest.raises(RefusedError, match="changed meanwhile"):
        office.keeper.take(proposed, (USER2,), path)


def test_no_file_is_believed_about_when_a_key_proved_itself(office):
    proved = ROSTER.with_key(USER2, NEW).proved([USER1, USER2], office.clock())
    office.keep(ROSTER.proved([USER1], office.clock()))
    office.clock.move(days=9)
    later = proved.proved([USER1, USER2], office.clock())

    members = office.keeper.review(office.lay(later)).new.members

    assert members[0].proven_at == office.keeper.load().members[0].proven_at
    assert members[1].proven_at is None


def test_a_plain_list_of_keys_brings_keys_and_takes_nobody_away(office):
    office.keep()
    (office.outside / "user2.pem").write_bytes(NEW.pem())
    (office.outside / "user9.pem").write_bytes(OLD.pem())
    path = office.lay(json.dumps({"user2": "user2.pem", "User9": "user9.pem"}).encode())

    proposed = office.keeper.review(path)

    kinds = {(one.kind, one.ident) for one in proposed.items}
    assert kinds == {
        (ChangeKind.KEY_ADDED, USER2),
        (ChangeKind.USER_ADDED, "/user9"),
        (ChangeKind.KEY_ADDED, "/user9"),
    }
    taken = office.keeper.take(proposed, (USER2, "/user9"), path)
    assert {one.username: one.key for one in taken.members} == {
        "user1": OLD,
        "user2": NEW,
        "user9": OLD,
    }


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"-----BEGIN PUBLIC KEY-----\n", RosterError), (None, MediumError)],
)
def test_a_list_with_a_key_that_is_none_is_refused(office, content, error):
    if content is not None:
        (office.outside / "user2.pem").write_bytes(content)
    with pytest.raises(error, match=r"user2\.pem"):
        office.keeper.review(office.lay(b'{"user2": "user2.pem"}'))


def test_the_roster_goes_out_as_one_file_and_comes_back_as_it_was(office):
    office.keep()
    out = office.outside / "out.json"

    office.keeper.export(out)

    assert out.read_bytes() == office.path.read_bytes()
    assert office.keeper.review(out).items == ()
    assert office.entries("roster_exported")[0]["file"] == str(out)
    with pytest.raises(MediumError, match="nothing is overwritten"):
        office.keeper.export(out)
