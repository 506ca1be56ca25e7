# SPDX-License-Identifier: Apache-2.0
"""One line from an open file descriptor, and not one byte more; or all the rest of it.

What follows the line stays for the next reader: two secrets can come through one pipe.
"""

import os
from contextlib import suppress

from approver_gui.headless.exit_codes import UsageError
from approver_gui.text import Sentence, say

MAX_LINE_BYTES = 4096
MAX_REST_BYTES = 64 * 1024


def read_line(descriptor: int) -> bytearray:
    """Return a line without its end; the caller may wipe it.

    Raises:
        UsageError: the descriptor is not open for reading, has nothing left, or the line is
            longer than 4 KiB.
    """
    line = bytearray()
    while True:
        byte = _next_bytes(descriptor, 1)
        if byte == b"\n" or (not byte and line):
            return line.removesuffix(b"\r")
        if not byte:
            raise _useless(descriptor, say("it has no line to read"))
        if len(line) == MAX_LINE_BYTES:
            raise _useless(descriptor, say("its line is longer than 4 KiB"))
        line += byte


def read_rest(descriptor: int) -> bytes:
    """Return everything up to the end.

    Raises:
        UsageError: the descriptor is not open for reading, or there are more than 64 KiB.
    """
    found = bytearray()
    while part := _next_bytes(descriptor, MAX_REST_BYTES):
        found += part
        if len(found) > MAX_REST_BYTES:
            raise _useless(descriptor, say("it holds more than 64 KiB"))
    return bytes(found)


def refuse_terminal(descriptor: int) -> None:
    """Refuse to read a secret where it would show while it is typed.

    Raises:
        UsageError: the descriptor is a terminal.
    """
    with suppress(OSError, OverflowError):  # reading it will tell better
        if os.isatty(descriptor):
            raise _useless(descriptor, say("it is a terminal and would show what is typed"))


def _next_bytes(descriptor: int, most: int) -> bytes:
    try:
        return os.read(descriptor, most)
    except (OSError, OverflowError) as error:
        raise _useless(descriptor, say("it cannot be read")) from error


def _useless(descriptor: int, why: Sentence) -> UsageError:
    return UsageError(
        say("The file descriptor is of no use"),
        say("Descriptor {number}: {why}.").put(number=descriptor, why=why),
        say("Open a pipe or a file there and write each secret as one line."),
    )
