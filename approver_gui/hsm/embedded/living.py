# SPDX-License-Identifier: Apache-2.0
"""Which login sessions of an embedded cluster still live.

Each session holds the lock on a file of its own beside the state file for as long as its
process lives; the system frees it however the process ends. A session whose file is gone or
free is dead. Beginnings, ends and judgements are made under the state file's lock only.
"""

import hashlib
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path

from approver_gui.files import locked, make_private_folder

_SUFFIX = ".lock"


class Living:
    """The sessions of this process, and what others can see of theirs."""

    def __init__(self, folder: Path) -> None:
        """Name the folder of the locks; it is made at the first login."""
        self._folder = folder
        self._held: dict[str, ExitStack] = {}

    def begin(self, session: str) -> None:
        """Let a session live until :meth:`end`, or until this process ends.

        Raises:
            OSError: the lock cannot be made or held.
        """
        make_private_folder(self._folder)
        with ExitStack() as stack:
            stack.enter_context(locked(self._path(session), patience_s=0))
            self._held[session] = stack.pop_all()

    def end(self, session: str) -> None:
        """Let a session be dead; harmless when it is."""
        stack = self._held.pop(session, None)
        if stack:
            with suppress(OSError):  # the free lock alone says that it is dead
                self._path(session).unlink()
            stack.close()

    def close(self) -> None:
        """Let all sessions of this process be dead."""
        for session in tuple(self._held):
            self.end(session)

    def dead(self, sessions: Iterable[str]) -> tuple[str, ...]:
        """Return those of some sessions that are dead.

        Raises:
            OSError: the locks cannot be looked at.
        """
        strangers = sorted(set(sessions) - self._held.keys())
        return tuple(session for session in strangers if _is_free(self._path(session)))

    def sweep(self) -> None:
        """Remove the files that dead sessions left.

        Raises:
            OSError: the locks cannot be looked at.
        """
        for path in self._folder.glob(f"*{_SUFFIX}"):
            if _is_free(path):
                with suppress(OSError):
                    path.unlink()

    def remove(self) -> None:
        """Remove the folder where no session lives in it; harmless when there is none."""
        with suppress(OSError):
            self._folder.rmdir()

    def _path(self, session: str) -> Path:
        name = hashlib.sha256(session.encode()).hexdigest()[:32]
        return self._folder / f"{name}{_SUFFIX}"


def _is_free(path: Path) -> bool:
    if not path.exists():
        return True
    try:
        with locked(path, patience_s=0):
            return True
    except TimeoutError:
        return False
