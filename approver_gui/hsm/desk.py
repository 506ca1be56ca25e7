# SPDX-License-Identifier: Apache-2.0
"""Files beside the tool: where it finds what a command reads and leaves what it writes.

1. A desk is a private folder (0700) on the tool's machine, made when the session begins.
2. Every command has file names of its own, so that no old token is taken for a new one.
3. What a command left there is removed after it: payloads are nobody's business.
4. Nothing of the desk is left when it is closed.
"""

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from approver_gui.files import read_bounded, write_all
from approver_gui.hsm.dialogue import Slot
from approver_gui.hsm.words import MAX_FILE_BYTES

FOLDER_PREFIX = "approver-gui-"
_KEPT = (
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LOGNAME",
    "PATH",
    "SSH_AUTH_SOCK",
    "TMPDIR",
    "TZ",
    "USER",
)


def child_environment() -> dict[str, str]:
    """Return the environment of the tool and of ssh: what they need, and a dumb terminal.

    ``CLOUDHSM_PIN`` and everything else that may be a secret stays here.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "TERM": "dumb"}


class Desk(Protocol):
    """The files of one session's commands, on the machine where the tool runs.

    Every method may raise ``OSError`` when a file or the connection fails, and ``WokenError``
    when the session is aborted meanwhile.
    """

    def reach(self, command: Sequence[str]) -> tuple[str, ...]:
        """Make the desk, and return the words that start a command beside it in a terminal.

        Raises:
            HsmUnreachableError: there is no way to the tool's machine.
        """

    def path(self, slot: Slot) -> str:
        """Return the path of a file of the present command, as the tool must be told."""

    def place(self, slot: Slot, data: bytes) -> str:
        """Put a file there for the tool to read, and return its path."""

    def fetch(self, slot: Slot) -> bytes:
        """Return a regular file of at most ``MAX_FILE_BYTES`` that the tool wrote."""

    def clear(self) -> None:
        """Remove the files of the present command; the next one has other names."""

    def close(self) -> None:
        """Remove everything, as far as that is possible; raises nothing."""


class LocalDesk:
    """A desk on this machine; the prefix (``sudo``, say) starts the tool."""

    def __init__(self, prefix: Sequence[str] = ()) -> None:
        self._prefix = tuple(prefix)
        self._folder: Path | None = None
        self._command = 1

    def reach(self, command: Sequence[str]) -> tuple[str, ...]:
        """Make the folder; see :class:`Desk`."""
        self._folder = Path(tempfile.mkdtemp(prefix=FOLDER_PREFIX))
        return (*self._prefix, *command)

    def path(self, slot: Slot) -> str:
        """See :class:`Desk`."""
        return str(self._made() / f"{self._command}-{slot}")

    def place(self, slot: Slot, data: bytes) -> str:
        """Write a new file (0600); see :class:`Desk`."""
        path = self.path(slot)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(path, flags, 0o600)
        try:
            write_all(descriptor, data)
        finally:
            os.close(descriptor)
        return path

    def fetch(self, slot: Slot) -> bytes:
        """See :class:`Desk`."""
        return read_bounded(Path(self.path(slot)), MAX_FILE_BYTES)

    def clear(self) -> None:
        """See :class:`Desk`."""
        for path in self._made().iterdir():
            path.unlink()
        self._command += 1

    def close(self) -> None:
        """See :class:`Desk`."""
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _made(self) -> Path:
        if self._folder is None:
            raise FileNotFoundError("the desk is not open")
        return self._folder
