# SPDX-License-Identifier: Apache-2.0
"""The growing wait after wrong passphrases, kept in a small file beside the key.

A try is counted before it is made, so that ending the program during it helps nobody; a
success takes the count away. This slows down a guesser at this desk. One who takes the key
file along meets only the cost of each guess, and the second factor.
"""

import errno
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.files import locked, read_bounded, sync_folder, write_whole
from approver_gui.text import say

FORMAT = "approver-gui/attempts/1"
FREE_FAILURES = 2
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=15)
FAILURES_AFTER_DAMAGE = 5
_MAX_FILE_BYTES = 4096
_MAX_FAILURES = 1_000_000
_MAX_DOUBLINGS = 16
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime(9000, 1, 1, tzinfo=UTC)  # far enough from where adding a wait overflows


@dataclass(frozen=True, slots=True)
class Count:
    """How often it went wrong in a row.

    Attributes:
        failures: tries that were begun and not followed by a success.
        last_at: when the last of them began; aware UTC.
    """

    failures: int
    last_at: datetime

    def wait_left(self, now: datetime) -> timedelta:
        """Return how long to wait from ``now``; never more than the whole wait.

        A clock that was set back starts the wait anew at most; it does not prolong it.
        """
        whole = wait_after(self.failures)
        return min(max(self.last_at + whole - now, timedelta()), whole)


def wait_after(failures: int) -> timedelta:
    """Return the whole wait after so many failures in a row: none, 2 s, 4 s ... 15 min."""
    if failures <= FREE_FAILURES:
        return timedelta()
    doublings = min(failures - FREE_FAILURES - 1, _MAX_DOUBLINGS)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


class Attempts:
    """The count of one key.

    Args:
        path: the file with the count; not there when there is nothing to count.
        lock: the lock that all who write in this folder take.
        clock: aware UTC.
    """

    def __init__(self, path: Path, lock: Path, clock: Callable[[], datetime]) -> None:
        self._path = path
        self._lock = lock
        self._clock = clock

    def require_no_wait(self, name: str) -> None:
        """Refuse a try while the wait lasts, without counting one.

        Raises:
            WrongPassphraseError: naming the seconds left.
            KeyStoreError: the count cannot be read.
        """
        left = self.wait_left()
        if left:
            raise _waiting(name, left)

    def wait_left(self) -> timedelta:
        """Return how long the next try must wait.

        Raises:
            KeyStoreError: the file cannot be read.
        """
        now = self._clock()
        return self._read(now).wait_left(now)

    def begin(self, name: str) -> None:
        """Count a try that is about to be made.

        Raises:
            WrongPassphraseError: the wait is not over; nothing may be tried.
            KeyStoreError: the count cannot be kept.
        """
        now = self._clock()
        try:
            with locked(self._lock):
                count = self._read(now)
                left = count.wait_left(now)
                if left:
                    self._keep(count)  # a damaged count is mended here, and its wait begins
                else:
                    self._keep(Count(min(count.failures + 1, _MAX_FAILURES), now))
        except OSError as error:
            raise _unkept(error) from error
        if left:
            raise _waiting(name, left)

    def failed(self) -> timedelta:
        """Let the wait begin now that a counted try went wrong; return the whole wait.

        Raises:
            KeyStoreError: the count cannot be kept.
        """
        now = self._clock()
        try:
            with locked(self._lock):
                count = Count(max(self._read(now).failures, 1), now)
                self._keep(count)
        except OSError as error:
            raise _unkept(error) from error
        return wait_after(count.failures)

    def succeeded(self) -> None:
        """Forget the failures.

        Raises:
            KeyStoreError: the file with the count cannot be removed.
        """
        try:
            with locked(self._lock):
                self._path.unlink(missing_ok=True)
                sync_folder(self._path.parent)
        except OSError as error:
            raise _unkept(error) from error

    def _keep(self, count: Count) -> None:
        fields = {
            "format": FORMAT,
            "failures": count.failures,
            "last_at": count.last_at.isoformat(),
        }
        write_whole(self._path, json.dumps(fields).encode("ascii") + b"\n", replace=True)

    def _read(self, now: datetime) -> Count:
        try:
            untrusted = read_bounded(self._path, _MAX_FILE_BYTES)
        except FileNotFoundError:
            return Count(0, now)
        except OSError as error:
            if error.errno in (errno.EFBIG, errno.EINVAL):  # too large, or no regular file
                return Count(FAILURES_AFTER_DAMAGE, now)
            raise _unkept(error) from error
        return _parse(untrusted) or Count(FAILURES_AFTER_DAMAGE, now)


def whole_seconds(wait: timedelta) -> int:
    """Return a wait as seconds for a person, rounded up."""
    return math.ceil(wait.total_seconds())


def _parse(untrusted: bytes) -> Count | None:
    try:
        fields = json.loads(untrusted.decode("ascii"))
        if not isinstance(fields, dict) or fields.get("format") != FORMAT:
            return None
        failures, last_at = fields.get("failures"), fields.get("last_at")
        if type(failures) is not int or not 1 <= failures <= _MAX_FAILURES:
            return None
        moment = datetime.fromisoformat(last_at) if isinstance(last_at, str) else None
    except (ValueError, RecursionError):
        return None
    if moment is None or moment.tzinfo is None or not _EARLIEST <= moment <= _LATEST:
        return None
    return Count(failures, moment)


def _waiting(name: str, left: timedelta) -> WrongPassphraseError:
    return WrongPassphraseError(
        say("Too many wrong passphrases"),
        say("The key '{name}' stayed locked. Nothing was tried.").put(name=name),
        say("Wait another {seconds} seconds, then try again.").put(seconds=whole_seconds(left)),
    )


def _unkept(error: OSError) -> KeyStoreError:
    return KeyStoreError(
        say("The wrong passphrases cannot be counted"),
        say("The file for it cannot be read or written: {reason}. Nothing was tried.").put(
            reason=error.strerror
        ),
        say("Make room on the disk, or mend the permissions of the folder with the keys."),
    )
