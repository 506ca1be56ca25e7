# SPDX-License-Identifier: Apache-2.0
"""One line from a descriptor: whole, bounded, and nothing of the next one."""

import os
import pty
from contextlib import closing

import pytest

from approver_gui.headless.descriptors import MAX_LINE_BYTES, read_line, refuse_terminal
from approver_gui.headless.exit_codes import UsageError
from tests.headless.console import piped


def test_lines_are_read_one_by_one_and_not_one_byte_more():
    with piped("first", "second") as descriptor:
        assert read_line(descriptor) == b"first"
        assert os.read(descriptor, 100) == b"second\n"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"word\n", b"word"),
        (b"word", b"word"),
        (b"word\r\n", b"word"),
        (b" word \n", b" word "),
        (b"\n", b""),
        (b"a\0b\n", b"a\0b"),
        (b"x" * MAX_LINE_BYTES + b"\n", b"x" * MAX_LINE_BYTES),
    ],
)
def test_only_the_line_end_is_left_out(tmp_path, content, line):
    path = tmp_path / "lines"
    path.write_bytes(content)
    with path.open("rb", buffering=0) as file:
        assert read_line(file.fileno()) == line


@pytest.mark.parametrize("content", [b"", b"x" * (MAX_LINE_BYTES + 1), b"x" * 10**5])
def test_nothing_and_too_much_are_refused(tmp_path, content):
    path = tmp_path / "lines"
    path.write_bytes(content)
    with path.open("rb", buffering=0) as file, pytest.raises(UsageError):
        read_line(file.fileno())


@pytest.mark.parametrize("descriptor", [987, 2**31 - 1, 2**40])
def test_a_descriptor_that_is_not_open_is_refused(descriptor):
    with pytest.raises(UsageError, match=str(descriptor)):
        read_line(descriptor)


def test_a_folder_is_refused(tmp_path):
    descriptor = os.open(tmp_path, os.O_RDONLY)
    try:
        with pytest.raises(UsageError):
            read_line(descriptor)
    finally:
        os.close(descriptor)


def test_a_pipe_that_would_not_wait_is_refused():
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    with (
        closing(os.fdopen(reading, "rb", buffering=0)),
        closing(os.fdopen(writing, "wb", buffering=0)),
        pytest.raises(UsageError),
    ):
        read_line(reading)


def test_a_terminal_would_show_a_secret_and_is_refused():
    ours, theirs = pty.openpty()
    try:
        with pytest.raises(UsageError, match="terminal"):
            refuse_terminal(theirs)
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize("descriptor", [987, 2**40])
def test_what_is_not_open_is_no_terminal(descriptor):
    refuse_terminal(descriptor)


def test_a_pipe_is_no_terminal():
    with piped() as descriptor:
        refuse_terminal(descriptor)
