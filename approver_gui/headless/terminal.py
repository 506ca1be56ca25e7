# SPDX-License-Identifier: Apache-2.0
"""The streams of a command and the person at its terminal, as a value that can be replaced."""

import getpass
import io
import json
import os
import sys
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from approver_gui.errors import ApproverError, MediumError
from approver_gui.headless.descriptors import read_line
from approver_gui.headless.exit_codes import UsageError
from approver_gui.text import say

_TERMINAL = "/dev/tty"
_PLAIN_LOCALES = ("C", "POSIX")

Prompt = Callable[[str], str]
"""Given a question, what the person typed; raises UsageError where nobody can be asked."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command writes and whom it asks.

    Attributes:
        out: for what was asked for.
        err: for errors and for remarks that are not part of the answer.
        ask: asks for a line that shows while it is typed.
        ask_hidden: asks for a line that does not show.
    """

    out: TextIO
    err: TextIO
    ask: Prompt
    ask_hidden: Prompt

    def show(self, text: str = "") -> None:
        """Write text and a line end to the output.

        Raises:
            BrokenPipeError: nobody reads it any more.
            MediumError: it cannot be written.
        """
        try:
            self.out.write(f"{text}\n")
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _unwritten(error) from error

    def show_json(self, value: object) -> None:
        """Write one JSON value, in ASCII, over several lines; raises as :meth:`show`."""
        self.show(json.dumps(value, indent=2))

    def flush(self) -> None:
        """Bring the output to its reader; raises as :meth:`show`."""
        try:
            self.out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _unwritten(error) from error

    def remark(self, text: str) -> None:
        """Write text beside the output; where that is not possible nothing happens."""
        with suppress(OSError):
            self.err.write(f"{text}\n")
            self.err.flush()

    def explain(self, error: ApproverError) -> None:
        """Write what went wrong and what to do next."""
        self.remark(f"approver-gui: {error.title}: {error.detail}\n  {error.hint}")

    def abandon(self) -> None:
        """Turn the output away from a reader or medium that is gone, so that nothing hangs."""
        with suppress(OSError, io.UnsupportedOperation):
            nowhere = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)
            os.dup2(nowhere, self.out.fileno())
            os.close(nowhere)


def standard_terminal(environ: Mapping[str, str]) -> Terminal:
    """Return the streams of this process; what they cannot encode is written as escapes."""
    plain = environ.get("LC_ALL") in _PLAIN_LOCALES
    return Terminal(
        _harmless(sys.stdout, plain=plain),
        _harmless(sys.stderr, plain=plain),
        ask_on_terminal,
        ask_hidden_on_terminal,
    )


def ask_on_terminal(question: str) -> str:
    """Ask a person at the controlling terminal, whatever the streams are.

    Raises:
        UsageError: there is no terminal, or the person ended the input.
    """
    try:
        descriptor = os.open(_TERMINAL, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as error:
        raise _nobody() from error
    try:
        os.write(descriptor, question.encode("ascii", "backslashreplace"))
        typed = read_line(descriptor)
    finally:
        os.close(descriptor)
    return bytes(typed).decode("utf-8", "replace")


def ask_hidden_on_terminal(question: str) -> str:
    """Ask a person for a secret; what is typed is never shown.

    Raises:
        UsageError: there is no terminal, it cannot stop showing what is typed, or the person
            ended the input.
    """
    try:
        with warnings.catch_warnings():
            # The standard library would go on and show the secret.
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(question)
    except (getpass.GetPassWarning, EOFError, OSError) as error:
        raise _nobody() from error


def _harmless(stream: TextIO | None, *, plain: bool) -> TextIO:
    if stream is None:  # closed by whoever started this process
        return Path(os.devnull).open("w", encoding="ascii", errors="replace")
    if isinstance(stream, io.TextIOWrapper):
        encoding = "ascii" if plain else None
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
    return stream


def _nobody() -> UsageError:
    return UsageError(
        say("Nobody can be asked"),
        say("There is no terminal that can ask for this, or its input ended."),
        say("Use a terminal, or give the answer as an option says in --help."),
    )


def _unwritten(error: OSError) -> MediumError:
    return MediumError(
        say("The output could not be written"),
        say("The operating system answered: {answer}.").put(answer=error.strerror),
        say("Make room where the output goes. What was done before is done."),
    )
