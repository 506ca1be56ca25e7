# SPDX-License-Identifier: Apache-2.0
"""A roster as a script gives it: this program's own file, or user names and PEM files."""

from dataclasses import replace
from pathlib import Path

from approver_gui.errors import KeyStoreError, MediumError, RefusedError
from approver_gui.flows.media import read_file
from approver_gui.keys import rsa
from approver_gui.keys.pem import MAX_PEM_BYTES
from approver_gui.keys.roster import Roster
from approver_gui.keys.roster_file import MAX_FILE_BYTES, parse, plain_roster
from approver_gui.text import say


def read_roster(path: Path) -> Roster:
    """Return the roster of a file; users of a plain list have no role.

    Raises:
        RosterError: the file is no roster.
        MediumError: it, or a key that it names, cannot be read or used.
    """
    roster = parse(read_file(path, MAX_FILE_BYTES))
    if isinstance(roster, Roster):
        return roster
    return plain_roster({name: _key(path.parent / pem) for name, pem in roster.items()})


def _key(path: Path) -> rsa.PublicKey:
    try:
        return rsa.parse_public_pem(read_file(path, MAX_PEM_BYTES))
    except KeyStoreError as error:
        raise MediumError(
            say("A key of the roster cannot be used"),
            say("{path}: {why}").put(path=str(path), why=error.detail),
            say("Put the registered public key there, as openssl pkey -pubout writes it."),
        ) from error


class GivenRoster:
    """A roster that is used and never changed; a ``coordinator_state.RosterKeeper``.

    Args:
        path: its file.
        role: of those for whom the file gives none.
    """

    def __init__(self, path: Path, role: str) -> None:
        self._path, self._role = path, role

    def load(self) -> Roster:
        """Return the roster; raises as :func:`read_roster` does."""
        roster = read_roster(self._path)
        members = (replace(one, role=one.role or self._role) for one in roster.members)
        return replace(roster, members=tuple(members))

    def save(self, roster: Roster) -> None:
        """Refuse: a file that was given stays as it is.

        Raises:
            RefusedError: always.
        """
        del roster
        raise RefusedError(
            say("The roster is not changed"),
            say("{path} was given to be read.").put(path=str(self._path)),
            say("Change it in the window, or give another file."),
        )
