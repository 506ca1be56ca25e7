# SPDX-License-Identifier: Apache-2.0
"""A terminal, or a pipe, by lines: the kernel's own line editing and nothing more.

What is typed ahead is kept: a driver may answer as soon as it sees a question.
"""

import os
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from approver_gui.files import write_all

MAX_LINE_BYTES = 64 * 1024
"""Of a line through a pipe; a terminal's are 4,095 at most. Larger things come as files."""
_CHUNK_BYTES = 65536
_LOCAL_FLAGS = 3  # where termios keeps them among its attributes


class Terminal(Protocol):
    """Somebody who reads and types."""

    def show(self, text: str) -> None:
        """Write text.

        Raises:
            OSError: nobody reads any more.
        """

    def ask(self, question: str, *, is_hidden: bool = False) -> bytes | None:
        """Write a question and return the line that is typed, without its end.

        Args:
            question: what is asked.
            is_hidden: whether the line must not show while it is typed.

        Returns:
            The line, or None where the input has ended. Of a line beyond
            :data:`MAX_LINE_BYTES` more than that many bytes are returned, not all.

        Raises:
            OSError: nobody reads any more.
        """

    def wait_for_end(self) -> None:
        """Wait until the input has ended, whatever is typed."""


class LineTerminal:
    """The terminal behind two descriptors."""

    def __init__(self, read_from: int, write_to: int) -> None:
        self._read_from = read_from
        self._write_to = write_to
        self._typed = bytearray()

    def show(self, text: str) -> None:
        """Write text; see :class:`Terminal`."""
        write_all(self._write_to, text.encode("utf-8", "backslashreplace"))

    def ask(self, question: str, *, is_hidden: bool = False) -> bytes | None:
        """Write a question and return the line that is typed; see :class:`Terminal`."""
        if not is_hidden:
            self.show(question)
            return self._line()
        with self._no_echo():
            self.show(question)
            line = self._line()
        self.show("\n")
        return line

    def wait_for_end(self) -> None:
        """Wait until the input has ended; see :class:`Terminal`."""
        while self._more():
            pass

    def _line(self) -> bytes | None:
        while (end := self._typed.find(b"\n")) < 0:
            more = self._more()
            if not more:
                last = bytes(self._typed)
                self._typed.clear()
                return last or None
            self._typed += more
            if b"\n" not in more:
                del self._typed[MAX_LINE_BYTES + 1 :]
        line = bytes(self._typed[:end])
        del self._typed[: end + 1]
        return line.removesuffix(b"\r")

    def _more(self) -> bytes:
        try:
            return os.read(self._read_from, _CHUNK_BYTES)
        except OSError:  # how Linux tells that the other side of a terminal was closed
            return b""

    @contextmanager
    def _no_echo(self) -> Iterator[None]:
        try:
            before = termios.tcgetattr(self._read_from)
        except termios.error:  # no terminal: nothing echoes
            yield
            return
        quiet = list(before)
        quiet[_LOCAL_FLAGS] = before[_LOCAL_FLAGS] & ~termios.ECHO
        termios.tcsetattr(self._read_from, termios.TCSANOW, quiet)
        try:
            yield
        finally:
            termios.tcsetattr(self._read_from, termios.TCSANOW, before)
