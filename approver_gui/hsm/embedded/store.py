# SPDX-License-Identifier: Apache-2.0
"""The one file that an embedded cluster lives in.

1. One row for each account, key, token and setting: JSON text and a check sum. A turn writes
   the rows that changed, appends to the audit log, and is whole on the medium or not at all.
2. A turn holds the file's write lock, so two processes take turns; what another one changed
   is read again first. A turn that changes nothing writes nothing.
3. A file that is not ours to the letter, or is damaged, is refused and left as it is.

Source: SQLite documentation, "Write-Ahead Logging", "PRAGMA Statements", "URI Filenames".
"""

import errno
import os
import sqlite3
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from approver_gui.errors import HsmOutcomeUnknownError, HsmUnreachableError, MediumError
from approver_gui.files import write_whole
from approver_gui.hsm.embedded.audit import LogLine
from approver_gui.hsm.embedded.kept import (
    DamagedError,
    Kept,
    Logged,
    advanced,
    changed,
    first,
    row_of,
    state_of,
    value_of,
)
from approver_gui.hsm.embedded.state import State
from approver_gui.text import say

PATIENCE_S = 20.0
"""How long a turn waits for those of other processes; making a key takes a moment."""
_APPLICATION_ID = 0x41476373  # "AGcs"
_VERSIONS = (1, 2)
"""Without a deed, and with one."""
_SUFFIXES = ("", "-wal", "-shm")
_MAX_ROW_BYTES = 1024 * 1024
_MAX_ROWS = 200_000
_LINES_A_PAGE = 500
_SCHEMA = (
    "CREATE TABLE facts (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL,"
    " body TEXT NOT NULL, sum BLOB NOT NULL, UNIQUE (kind, name))",
    "CREATE TABLE log (serial TEXT NOT NULL, reboot INTEGER NOT NULL,"
    " sequence INTEGER NOT NULL, body TEXT NOT NULL, sum BLOB NOT NULL,"
    " PRIMARY KEY (serial, reboot, sequence)) WITHOUT ROWID",
)
_PUT = (
    "INSERT INTO facts (kind, name, body, sum) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (kind, name) DO UPDATE SET body = excluded.body, sum = excluded.sum"
)
_DELETE = "DELETE FROM facts WHERE kind = ? AND name = ?"
_LOG = "INSERT INTO log (serial, reboot, sequence, body, sum) VALUES (?, ?, ?, ?, ?)"
_CONNECTION = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
    f"PRAGMA busy_timeout = {int(PATIENCE_S * 1000)}",
)

_LOGGED = "log"


class Turn:
    """One turn at the file, from a state to the next.

    Attributes:
        state: as the file has it; what stands here at the end is written.
        events: what the log gains, at every HSM that is present at the end of the turn.
    """

    def __init__(self, state: State) -> None:
        self.state = state
        self.events: list[Logged] = []


def create(path: Path, state: State, events: Sequence[Logged] = ()) -> None:
    """Make the file of a new cluster (0600), whole or not at all.

    Args:
        path: a file that does not exist.
        state: the cluster.
        events: what its log begins with.

    Raises:
        MediumError: it cannot be made, or something is there already.
    """
    try:
        for name in (path.name + suffix for suffix in _SUFFIXES):
            if os.path.lexists(path.with_name(name)):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)
        write_whole(path, _first_content(state, events), replace=False)
    except OSError as error:
        raise MediumError(
            say("Cluster not created"),
            say("The file {path} could not be made: {reason}.").put(
                path=path, reason=error.strerror
            ),
            say("Choose another name, or look at the folder's space and permissions."),
        ) from error


def _first_content(state: State, events: Sequence[Logged]) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {_VERSIONS[-1]}")
        for statement in _SCHEMA:
            connection.execute(statement)
        _write(connection, None, *advanced(first(state), state, events))
        content = bytearray(connection.serialize())
    content[18:20] = b"\x02\x02"  # the file format's sign for write-ahead logging
    return bytes(content)


def _write(
    connection: sqlite3.Connection,
    before: Kept | None,
    after: Kept,
    lines: Sequence[tuple[str, LogLine]],
) -> None:
    for kind, name, value in changed(before, after):
        if value is None:
            connection.execute(_DELETE, (kind, name))
        else:
            connection.execute(_PUT, row_of(kind, name, value))
    for serial, line in lines:
        _, _, body, sum_ = row_of(_LOGGED, serial, line)
        connection.execute(_LOG, (serial, line.reboot, line.sequence, body, sum_))


class Store:
    """An open file; used by one thread at a time, and never across a fork (SQLite's rule)."""

    def __init__(self, path: Path) -> None:
        """Open a file that :func:`create` has made.

        Raises:
            HsmUnreachableError: it is missing, damaged, or no embedded cluster of ours.
            MediumError: it could not be read.
        """
        self.path = path
        self._kept: Kept | None = None
        self._seen = -1
        with _explaining(path):
            _look_before_touching(path)
            self._connection = _connected(path, "mode=rw")
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def close(self) -> None:
        """Close the file; harmless when it is closed."""
        self._connection.close()

    def delete(self) -> None:
        """Delete the file, inside a turn; whoever has it open keeps what is no file any more.

        Raises:
            OSError: it cannot be deleted.
        """
        for suffix in _SUFFIXES:
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """Take a turn; an exception from inside leaves everything as it was.

        Raises:
            HsmUnreachableError: the file is damaged, or others do not let go of it.
            MediumError: it could not be written; nothing has changed.
            HsmOutcomeUnknownError: it is not known whether the turn came to the medium.
        """
        with _explaining(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            with _explaining(self.path):
                kept = self._current()
            turn = Turn(kept.state)
            yield turn
            with _explaining(self.path):
                after, lines = advanced(kept, turn.state, turn.events)
                _write(self._connection, kept, after, lines)
        except BaseException:
            self._connection.rollback()
            raise
        try:
            with _explaining(self.path, is_commit=True):
                self._connection.execute("COMMIT")
        except BaseException:
            self._kept = None
            self._connection.rollback()
            raise
        self._kept = after

    def read_log(self, serial: str) -> Iterator[LogLine]:
        """Yield the stream of one HSM, event by event; others may go on meanwhile.

        Raises:
            HsmUnreachableError: the file is damaged.
            MediumError: it could not be read.
        """
        reboot, sequence = 0, -1
        while True:
            with _explaining(self.path):
                page = self._connection.execute(
                    "SELECT body, sum FROM log WHERE serial = ?"
                    " AND (reboot, sequence) > (?, ?) ORDER BY reboot, sequence LIMIT ?",
                    (serial, reboot, sequence, _LINES_A_PAGE),
                ).fetchall()
                lines = [value_of(LogLine, (_LOGGED, serial, *row)) for row in page]
                for line in lines:
                    if line.sequence != (sequence + 1 if line.reboot == reboot else 0):
                        raise DamagedError
                    reboot, sequence = line.reboot, line.sequence
            if not lines:
                return
            yield from lines

    def _prepare(self) -> None:
        for statement in _CONNECTION:
            self._connection.execute(statement)
        (health,) = self._connection.execute("PRAGMA integrity_check(1)").fetchone()
        if health != "ok":
            raise DamagedError
        with self.turn():
            pass

    def _current(self) -> Kept:
        (seen,) = self._connection.execute("PRAGMA data_version").fetchone()
        if self._kept is None or seen != self._seen:
            self._kept, self._seen = None, seen
            self._kept = self._read()
        return self._kept

    def _read(self) -> Kept:
        rows = self._connection.execute(
            "SELECT kind, name, body, sum FROM facts ORDER BY number LIMIT ?", (_MAX_ROWS + 1,)
        ).fetchall()
        if len(rows) > _MAX_ROWS:
            raise DamagedError
        state, settings = state_of(rows)
        return Kept(state, settings.reboots, self._sequences(settings.reboots))

    def _sequences(self, reboots: Mapping[str, int]) -> dict[str, int]:
        question = "SELECT max(sequence) FROM log WHERE serial = ? AND reboot = ?"
        ends = {
            serial: self._connection.execute(question, (serial, reboot)).fetchone()[0]
            for serial, reboot in reboots.items()
        }
        return {serial: 0 if end is None else end + 1 for serial, end in ends.items()}


# --- the door to the file ----------------------------------------------------------------


def _look_before_touching(path: Path) -> None:
    """Refuse what is no cluster of ours before SQLite may change anything about it.

    Only the first page is looked at. After a kill the file may still be shorter than that
    page says, because the rest is in the write-ahead log; ``writable_schema`` lets it be.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise DamagedError
    with closing(_connected(path, "mode=ro&immutable=1")) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        question = "SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY rowid"
        schema = tuple(sql for (sql,) in connection.execute(question).fetchmany(10))
    if application == _APPLICATION_ID and version > _VERSIONS[-1]:
        raise _newer(path)
    if version not in _VERSIONS or (application, schema) != (_APPLICATION_ID, _SCHEMA):
        raise DamagedError


def _connected(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.text_factory = lambda data: data.decode(errors="replace")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_ROW_BYTES)
    return connection


@contextmanager
def _explaining(path: Path, *, is_commit: bool = False) -> Iterator[None]:
    """Put what SQLite and the system say into words."""
    try:
        yield
    except FileNotFoundError as error:
        raise _missing(path) from error
    except DamagedError as error:
        raise _damaged(path) from error
    except OSError as error:
        raise _unreadable(path, str(error.strerror)) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            raise
        match code & 0xFF:
            case sqlite3.SQLITE_BUSY:
                raise _busy(path) from error
            case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_TOOBIG:
                raise _damaged(path) from error
            case sqlite3.SQLITE_FULL:
                raise _unreadable(path, os.strerror(errno.ENOSPC)) from error
            case _ if is_commit:
                raise _unknown(path, str(error)) from error
            case _:
                raise _unreadable(path, str(error)) from error


def _missing(path: Path) -> HsmUnreachableError:
    return HsmUnreachableError(
        say("No embedded cluster there"),
        say("The file {path} does not exist.").put(path=path),
        say("Look at the name, or make a new cluster."),
    )


def _damaged(path: Path) -> HsmUnreachableError:
    return HsmUnreachableError(
        say("No embedded cluster in that file"),
        say("{path} is something else, or it is damaged; it was left as it is.").put(path=path),
        say("Choose the right file, or make a new cluster under another name."),
    )


def _newer(path: Path) -> HsmUnreachableError:
    return HsmUnreachableError(
        say("Embedded cluster of a newer version"),
        say("{path} was made by a newer version of this program.").put(path=path),
        say("Use that version, or make a new cluster under another name."),
    )


def _busy(path: Path) -> HsmUnreachableError:
    return HsmUnreachableError(
        say("Embedded cluster is busy"),
        say("Another program has not let go of {path}; nothing was changed.").put(path=path),
        say("End the other program, or try again in a moment."),
    )


def _unreadable(path: Path, reason: str) -> MediumError:
    return MediumError(
        say("Embedded cluster's file failed"),
        say("{path} could not be used: {reason}. Nothing was changed.").put(
            path=path, reason=reason
        ),
        say("Look at the disk's space and the file's permissions, then try again."),
    )


def _unknown(path: Path, reason: str) -> HsmOutcomeUnknownError:
    return HsmOutcomeUnknownError(
        say("Nobody knows whether it happened"),
        say("{path} failed while the change was being kept: {reason}.").put(
            path=path, reason=reason
        ),
        say("Look at the cluster before anything else; do not simply repeat it."),
    )
