# SPDX-License-Identifier: Apache-2.0
"""Lines from a terminal or a pipe: hidden where they must be, bounded, nothing lost."""

import os
import pty
import tempfile
import termios
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from approver_gui.hsm.embedded.terminal import MAX_LINE_BYTES, LineTerminal

QUESTION = "Enter password:"


class Streams:
    """What is typed, from a file, and what is written, into another."""

    def __init__(self, typed: bytes) -> None:
        self._input = tempfile.TemporaryFile()  # noqa: SIM115
        self._output = tempfile.TemporaryFile()  # noqa: SIM115
        self._input.write(typed)
        self._input.seek(0)
        self.terminal = LineTerminal(self._input.fileno(), self._output.fileno())

    @property
    def written(self) -> bytes:
        self._output.seek(0)
        return self._output.read()

    def close(self) -> None:
        self._input.close()
        self._output.close()


@contextmanager
def streams(typed):
    made = Streams(typed)
    try:
        yield made
    finally:
        made.close()


class Pty:
    """A terminal with a person at one end and the program at the other."""

    def __init__(self) -> None:
        self._person, self.program = pty.openpty()
        self.terminal = LineTerminal(self.program, self.program)
        self.seen = b""

    def type(self, typed: bytes) -> None:
        os.write(self._person, typed)

    def wait_for(self, shown: bytes) -> None:
        while shown not in self.seen:
            self.seen += os.read(self._person, 4096)

    @property
    def echoes(self) -> bool:
        return bool(termios.tcgetattr(self._person)[3] & termios.ECHO)

    def hang_up(self) -> None:
        if self._person >= 0:
            os.close(self._person)
        self._person = -1

    def close(self) -> None:
        self.hang_up()
        os.close(self.program)


@pytest.fixture
def person():
    made = Pty()
    yield made
    made.close()


@pytest.fixture
def program():
    with ThreadPoolExecutor(1) as thread:
        yield thread


def test_lines_come_one_by_one_until_the_end():
    with streams(b"first\nsecond\r\n\nlast") as there:
        lines = [there.terminal.ask("") for _ in range(5)]

    assert lines == [b"first", b"second", b"", b"last", None]


def test_a_question_is_written_as_it_is():
    with streams(b"yes\n") as there:
        assert there.terminal.ask("Well? ") == b"yes"

        assert there.written == b"Well? "


def test_a_hidden_line_of_a_pipe_is_a_plain_one():
    with streams(b"secret\n") as there:
        assert there.terminal.ask(QUESTION, is_hidden=True) == b"secret"

        assert there.written == b"Enter password:\n"


def test_text_that_cannot_be_encoded_is_escaped():
    with streams(b"") as there:
        there.terminal.show("\udcff\u00fc")

        assert there.written == "\\udcff\u00fc".encode()


def test_a_line_beyond_all_bounds_is_cut_so_that_it_shows():
    with streams(b"x" * (5 * MAX_LINE_BYTES) + b"\nnext\n") as there:
        line = there.terminal.ask("")

        assert line is not None
        assert MAX_LINE_BYTES < len(line) <= 3 * MAX_LINE_BYTES
        assert there.terminal.ask("") == b"next"


def test_waiting_for_the_end_takes_whatever_is_typed():
    with streams(b"one\ntwo\n" * 50_000) as there:
        there.terminal.wait_for_end()

        assert there.terminal.ask("") is None


def test_a_secret_does_not_show_and_what_comes_after_it_does(person, program):
    asked = program.submit(person.terminal.ask, QUESTION, is_hidden=True)
    person.wait_for(QUESTION.encode())
    assert not person.echoes
    person.type(b"secret\n")
    assert asked.result() == b"secret"
    person.wait_for(b"\r\n")

    assert person.echoes
    person.type(b"shown\n")
    assert person.terminal.ask("") == b"shown"
    person.wait_for(b"shown\r\n")
    assert b"secret" not in person.seen


def test_what_is_typed_ahead_is_kept_over_a_hidden_question(person):
    person.type(b"secret\nnext\n")

    assert person.terminal.ask(QUESTION, is_hidden=True) == b"secret"
    assert person.terminal.ask("> ") == b"next"


def test_control_d_ends_the_input_and_brings_the_echo_back(person):
    person.type(b"\x04")

    assert person.terminal.ask(QUESTION, is_hidden=True) is None
    assert person.echoes


def test_a_terminal_that_was_closed_is_the_end(person, program):
    waiting = program.submit(person.terminal.wait_for_end)
    person.hang_up()
    waiting.result()

    assert person.terminal.ask("") is None
    with pytest.raises(OSError, match="Input/output error"):
        person.terminal.show("anybody?")
