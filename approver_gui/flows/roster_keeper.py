# SPDX-License-Identifier: Apache-2.0
"""The roster's file in the coordinator's own folder: read, reviewed, kept whole or not at all.

1. A key that is new to its user is kept only when that user was named: see ``roster_changes``.
2. A file that changed since it was read is not overwritten.
3. The journal is written before the file and after it; if it cannot be, nothing is kept.
4. A roster from elsewhere is looked at first. When a key proved itself is known here or
   nowhere: no file is believed about that.
"""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from approver_gui.errors import KeyStoreError, RefusedError
from approver_gui.files import locked, make_private_folder, write_whole
from approver_gui.flows.media import read_file, write_file, writing
from approver_gui.journal import Fact, Journal
from approver_gui.keys import rsa
from approver_gui.keys.pem import MAX_PEM_BYTES
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.roster_changes import Changes, accept, changes
from approver_gui.keys.roster_file import MAX_FILE_BYTES, RosterError, dump, parse
from approver_gui.text import say


class FileRosterKeeper:
    """Keeps the roster in one file. Several may keep the same one; each has one thread.

    Args:
        path: the file; it need not exist, nor its folder.
        journal: the log book.
    """

    def __init__(self, path: Path, journal: Journal) -> None:
        self.path = path
        self._journal = journal
        self._loaded: bytes | None = None

    def load(self) -> Roster:
        """Return the roster; an empty one where there is none yet.

        Raises:
            RosterError: the file is no roster; it stays as it is.
            MediumError: it cannot be read.
        """
        self._loaded, roster = self._read()
        return roster

    def save(self, roster: Roster, named: Collection[str] = ()) -> None:
        """Keep a roster in place of the one that was loaded.

        Args:
            roster: the new one.
            named: ``role/username`` of each user whose new key was compared and is trusted.

        Raises:
            RefusedError: a new key is not named, or the file changed since it was loaded.
            KeyStoreError: the roster is larger than a file of one can be.
            MediumError: it cannot be written, and the old one is there as it was.
            JournalError: the journal cannot be written.
        """
        self._keep(roster, named, "roster_changed", {})

    def review(self, path: Path) -> Changes:
        """Return what would change if the roster of another file took the place of this one.

        It may be a plain JSON object of user name to the path of a PEM file, too; then nobody
        goes, and nothing but keys comes.

        Raises:
            RosterError: the file is no roster.
            MediumError: it, or a key that it names, cannot be read.
        """
        old = self.load()
        read = parse(read_file(path, MAX_FILE_BYTES))
        if isinstance(read, Roster):
            return changes(old, _without_proofs(read, old))
        keys = {name: _key(path.parent / pem) for name, pem in read.items()}
        return changes(old, _with_keys(old, keys))

    def take(self, proposed: Changes, named: Collection[str], source: Path) -> Roster:
        """Keep a reviewed roster, and return it; raises as :meth:`save` does.

        Args:
            proposed: what :meth:`review` gave.
            named: as for :meth:`save`.
            source: the file that was reviewed, for the journal.
        """
        self._keep(proposed.new, named, "roster_imported", {"file": str(source)})
        return proposed.new

    def export(self, path: Path) -> None:
        """Write the roster, as it is kept, to a new file elsewhere.

        Raises:
            KeyStoreError: the file kept is no roster.
            MediumError: one of the two files cannot be read or written.
            JournalError: the journal cannot be written; the file is there all the same.
        """
        data = dump(self.load())
        write_file(path, data)
        self._journal.record("roster_exported", file=str(path), sha256=_hex(data))

    def _keep(
        self, roster: Roster, named: Collection[str], act: str, facts: Mapping[str, Fact]
    ) -> None:
        data = dump(roster)
        with self._writing():
            now, old = self._read()
            if now != self._loaded:
                raise RefusedError(
                    say("The roster changed meanwhile"),
                    say("{path} is not what it was when it was read.").put(path=str(self.path)),
                    say("Load it again, look at what changed, and make the change anew."),
                )
            if data == now:
                return
            proposed = changes(old, roster)
            accept(proposed, named)
            facts = {
                **facts,
                "users": len(roster.members),
                "changes": tuple(f"{one.kind.value} {one.ident}" for one in proposed.items),
                "named": tuple(sorted(proposed.to_be_named)),
                "proved": tuple(_proved(old, roster)),
                "old_sha256": _hex(now) if now else "",
                "sha256": _hex(data),
            }
            self._journal.record("roster_change_decided", **facts)
            write_whole(self.path, data, replace=True)
            self._loaded = data
            for key_facts in _key_changes(old, roster):
                self._journal.record("key_changed", **key_facts)
            self._journal.record(act, **facts)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with writing(self.path):
            make_private_folder(self.path.parent)
            with locked(self.path.with_name(f"{self.path.name}.lock")):
                yield

    def _read(self) -> tuple[bytes | None, Roster]:
        data = self._bytes()
        if data is None:
            return None, Roster()
        roster = parse(data)
        if isinstance(roster, Roster):
            return data, roster
        raise RosterError(
            say("This is no usable roster"),
            say("{path} is a plain list of keys.").put(path=str(self.path)),
            say("Move it elsewhere and import it from there."),
        )

    def _bytes(self) -> bytes | None:
        if not os.path.lexists(self.path):
            return None
        return read_file(self.path, MAX_FILE_BYTES)


def _key(path: Path) -> rsa.PublicKey:
    try:
        return rsa.parse_public_pem(read_file(path, MAX_PEM_BYTES))
    except KeyStoreError as error:
        raise RosterError(
            say("A key of the roster cannot be used"),
            say("{path}: {why}").put(path=str(path), why=error.detail),
            say("Put the registered public key there, as openssl pkey -pubout writes it."),
        ) from error


def _with_keys(old: Roster, keys: Mapping[str, rsa.PublicKey]) -> Roster:
    """Return the roster with other keys; names that are new come without a role."""
    roster = old
    for one in old.members:
        if one.username in keys:
            roster = roster.with_key(one.ident, keys[one.username])
    strangers = keys.keys() - {one.username for one in old.members}
    new = (Member(name, key=keys[name]) for name in strangers)
    return replace(roster, members=(*roster.members, *new))


def _without_proofs(new: Roster, old: Roster) -> Roster:
    known = {(one.ident, one.key): one.proven_at for one in old.members if one.key}
    members = (
        replace(one, proven_at=known.get((one.ident, one.key)) if one.key else None)
        for one in new.members
    )
    return replace(new, members=tuple(members))


def _key_changes(old: Roster, new: Roster) -> Iterator[dict[str, Fact]]:
    before, after = (
        {one.ident: one.key.fingerprint().hex() for one in roster.members if one.key}
        for roster in (old, new)
    )
    for ident in sorted(before.keys() | after.keys()):
        was, comes = before.get(ident, ""), after.get(ident, "")
        if was != comes:
            yield {"user": ident, "old_fingerprint": was, "new_fingerprint": comes}


def _proved(old: Roster, new: Roster) -> Iterator[str]:
    before = {one.ident: one.proven_at for one in old.members}
    for one in new.members:
        if one.proven_at and one.proven_at != before.get(one.ident):
            yield one.ident


def _hex(data: bytes) -> str:
    return sha256(data).hexdigest()
