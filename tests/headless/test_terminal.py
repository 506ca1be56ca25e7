# SPDX-License-Identifier: Apache-2.0
"""The streams: harmless in every locale, honest when they are full, silent about secrets."""

import io
import json
import os
import pty
import subprocess
import sys

import pytest

from approver_gui.errors import MediumError
from approver_gui.headless.exit_codes import ExitCode, UsageError
from approver_gui.headless.terminal import Terminal
from approver_gui.text import say
from tests.builders import a_file, a_service_token, an_approval
from tests.headless.console import ROOT, SAMPLE, bare_environment, child, command
from tests.keys.stand_ins import PASSPHRASE

UMLAUT = "M\u00fcller"
_TAKE_THE_TERMINAL = """
import os, sys
os.close(os.open(os.ttyname(0), os.O_RDWR))
os.execv(sys.argv[1], sys.argv[1:])
"""


class Full(io.StringIO):
    """A stream on a medium that is full, and whose reader may have gone."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, _text: str) -> int:
        raise self._error

    def flush(self) -> None:
        raise self._error


def nobody(_question: str) -> str:
    raise AssertionError


def a_terminal(out: io.StringIO, err: io.StringIO | None = None) -> Terminal:
    return Terminal(out, err or io.StringIO(), nobody, nobody)


class Person:
    """Somebody at a terminal of a program's own."""

    def __init__(self, home, *argv, environ=None):
        self._ours, theirs = pty.openpty()
        self.seen = b""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _TAKE_THE_TERMINAL, *command(*argv)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=ROOT,
            env={**bare_environment(home), **(environ or {})},
            start_new_session=True,
        )
        os.close(theirs)

    def answer(self, question, line):
        """Wait for a question, then type a line."""
        while not self.seen.endswith(question):
            self._look()
        os.write(self._ours, line.encode() + b"\n")

    def leave(self):
        """Wait for the end and return the exit code."""
        while self._look():
            pass
        os.close(self._ours)
        return self._process.wait()

    def _look(self):
        try:
            more = os.read(self._ours, 4096)
        except OSError:  # how Linux tells that the other side was closed
            more = b""
        self.seen += more
        return more


def test_a_full_medium_is_told_in_words():
    for act in (lambda terminal: terminal.show("x"), Terminal.flush):
        with pytest.raises(MediumError, match="No space"):
            act(a_terminal(Full(OSError(28, "No space left on device"))))


def test_a_reader_that_went_away_is_no_failure_of_a_medium():
    for act in (lambda terminal: terminal.show("x"), Terminal.flush):
        with pytest.raises(BrokenPipeError):
            act(a_terminal(Full(BrokenPipeError(32, "Broken pipe"))))


def test_a_remark_that_nobody_can_read_stops_nothing():
    a_terminal(io.StringIO(), Full(BrokenPipeError(32, "Broken pipe"))).remark("x")


def test_a_failure_is_told_in_two_lines():
    err = io.StringIO()

    a_terminal(io.StringIO(), err).explain(UsageError(say("Title"), say("Facts."), say("Act.")))

    assert err.getvalue() == "approver-gui: Title: Facts.\n  Act.\n"


def test_json_is_ascii_whatever_is_in_it():
    out = io.StringIO()

    a_terminal(out).show_json({"name": UMLAUT + "\x7f\udcff"})

    assert out.getvalue().isascii()
    assert "\x7f" not in out.getvalue()
    assert json.loads(out.getvalue()) == {"name": UMLAUT + "\x7f\udcff"}


def test_abandoning_a_stream_that_is_no_file_is_harmless():
    a_terminal(io.StringIO()).abandon()


@pytest.mark.parametrize(
    ("environ", "shown"),
    [
        ({"LC_ALL": "C"}, b"M\\xfcller"),
        ({"LC_ALL": "POSIX"}, b"M\\xfcller"),
        ({"PYTHONIOENCODING": "ascii"}, b"M\\xfcller"),
        ({"LC_ALL": "C.UTF-8"}, UMLAUT.encode()),
    ],
)
def test_letters_that_a_locale_lacks_are_escaped(tmp_path, environ, shown):
    path = tmp_path / "token.json"
    path.write_bytes(a_file(a_service_token(approvals=[an_approval(UMLAUT)])))

    ended = child("inspect", path, home=tmp_path, environ=environ)

    assert ended.code == ExitCode.DONE
    assert shown.decode() in ended.out


def test_closed_streams_are_survived(tmp_path):
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&- 2>&- <&-', "sh", *command("inspect", SAMPLE)],
        check=False,
        cwd=ROOT,
        env=bare_environment(tmp_path),
    )

    assert done.returncode == ExitCode.DONE


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_reader_that_leaves_early_is_no_crash(tmp_path, options):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as out:
        done = subprocess.run(
            command("inspect", SAMPLE, *options),
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
            env=bare_environment(tmp_path),
        )

    assert (done.returncode, done.stderr) == (ExitCode.NOBODY_READS, b"")


def test_a_full_disk_is_no_crash(tmp_path):
    with open("/dev/full", "wb") as out:  # noqa: PTH123  # a device, not a file
        done = subprocess.run(
            command("inspect", SAMPLE),
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
            env=bare_environment(tmp_path),
        )

    assert done.returncode == ExitCode.FILE
    assert b"could not be written" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_person_is_asked_at_the_terminal_and_no_secret_shows(tmp_path):
    person = Person(tmp_path, "keys", "create", "mine", "--passphrase-only")

    person.answer(b"key mine: ", PASSPHRASE)
    person.answer(b"key mine, again: ", PASSPHRASE)

    assert person.leave() == ExitCode.DONE, person.seen
    assert b"Strength: " in person.seen
    assert PASSPHRASE.encode() not in person.seen


def test_a_name_to_confirm_is_asked_for_at_the_terminal_and_shows(console):
    console.make_key()
    person = Person(console.home, "--home", console.home, "keys", "delete", "mine")

    person.answer(b"to delete the key: ", "mine")

    assert person.leave() == ExitCode.DONE, person.seen
    assert b"to delete the key: mine\r\n" in person.seen


def test_where_nobody_can_be_asked_nothing_is_read_from_the_input(tmp_path):
    done = subprocess.run(
        command("keys", "create", "mine", "--passphrase-only"),
        input=b"lamp orbit cactus\nlamp orbit cactus\n",
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=bare_environment(tmp_path),
        start_new_session=True,
    )

    assert done.returncode == ExitCode.USAGE
    assert b"Nobody can be asked" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_secret_is_not_read_from_a_descriptor_that_would_show_it(tmp_path):
    person = Person(
        tmp_path, "keys", "create", "mine", "--passphrase-only", "--passphrase-fd", "0"
    )

    assert person.leave() == ExitCode.USAGE
    assert b"would show" in person.seen
