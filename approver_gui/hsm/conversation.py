# SPDX-License-Identifier: Apache-2.0
"""The talk with the tool at its terminal: a line, its questions, its answer, the prompt.

1. A password is typed only where the tool asks for it last of all and the terminal shows no
   typing.
2. Each question of a command is answered once; another one ends the talk.
3. ``stage`` says how far the present request has come: until its line end is sent nothing can
   have been executed; from then on only the whole answer says what happened.
4. An answer that came whole counts, even where nothing comes after it.
"""

import json
import time
from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm.dialogue import Question, Slot, Typed
from approver_gui.hsm.lost import BrokenError, fault_of
from approver_gui.hsm.screen import Answered, Asked, Heard, Prompt, Screen
from approver_gui.hsm.tool import Limits
from approver_gui.hsm.transcript import Transcript
from approver_gui.hsm.waking import WokenError
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

MAX_SECRET_BYTES = 1000
"""A terminal in line mode takes 4,096 bytes and silently drops the rest."""
_MAX_NOTED_CHARACTERS = 10_000
_ECHO_POLL_S = 0.01
_SPACE = 0x20
_DELETE = 0x7F
_ENTER = Secret("\r")
_CURSOR_REPORT = Secret("\x1b[1;1R")


class Terminal(Protocol):
    """A pseudo-terminal with the tool at it.

    ``read`` and ``write`` raise BrokenError when their time is over or the tool has ended;
    all but ``shows_typing`` raise WokenError when the session is aborted.
    """

    def has_more(self, within_s: float = 0.0) -> bool:
        """Tell whether there is something to read, its end included."""

    def read(self, until_s: float) -> bytes:
        """Return what comes next, until a time on the clock of ``time.monotonic``."""

    def write(self, keys: Secret, until_s: float) -> None:
        """Type all of it; a secret even where it is none, so that no traceback shows one."""

    def shows_typing(self) -> bool:
        """Tell whether the terminal echoes what is typed."""


class Stage(Enum):
    """How far a request has come."""

    UNSENT = auto()
    SENT = auto()
    ACKNOWLEDGED = auto()


class Conversation:
    """One session's talk.

    Attributes:
        stage: of the present request; whoever begins one sets it back.
        waiting: the command whose question waits for a signed file, or None.
        doom: why the session cannot go on although the last answer came whole, or None.
    """

    def __init__(self, terminal: Terminal, limits: Limits, transcript: Transcript) -> None:
        self._terminal = terminal
        self._screen = Screen()
        self._limits = limits
        self._transcript = transcript
        self.stage = Stage.UNSENT
        self.waiting: str | None = None
        self.doom: Sentence | None = None

    def wait_for_prompt(self, until_s: float) -> None:
        """Wait until the tool is there.

        Raises:
            BrokenError: it never comes to its prompt.
            WokenError, HsmPuzzlingError: as below.
        """
        while self._screen.heard != Prompt():
            self._feed(self._terminal.read(until_s))

    def exchange(self, typed: Typed, path: Callable[[Slot], str]) -> Answered | None:
        """Type a command, or go on with the one that waits, and answer its questions.

        Args:
            typed: what to type.
            path: where a file is for the tool.

        Returns:
            The answer, or None at the question that ends the request.

        Raises:
            BrokenError: the tool ended, fell silent or said what is not understood.
            HsmPuzzlingError: what it said is no answer at all.
            WokenError: the session is aborted.
        """
        until_s = time.monotonic() + self._limits.command_s
        self._catch_up()
        if typed.line is not None:
            self._screen.begin(typed.line)
            self._type(typed.line, until_s)
        answered = self._until_answered(typed, path, until_s)
        self.waiting = typed.line if answered is None else None
        if answered and not answered.error_code:
            self.stage = Stage.ACKNOWLEDGED
        return answered

    def say_goodbye(self) -> None:
        """Let the tool end by itself; returns by BrokenError, when it has or does not."""
        until_s = time.monotonic() + self._limits.goodbye_s
        self._type("quit", until_s)
        while True:
            self._transcript.came(self._terminal.read(until_s))

    # --- questions and answers -----------------------------------------------------------

    def _until_answered(
        self, typed: Typed, path: Callable[[Slot], str], until_s: float
    ) -> Answered | None:
        replied: set[Question] = set()
        while True:
            match self._hear(until_s):
                case Answered() as answered:
                    self._until_prompt()
                    return answered
                case Asked(question) if question is typed.stops_at:
                    return None
                case Asked(question) if question in replied:
                    raise _puzzling(say("The tool asked the same question again."))
                case Asked(question) if question in typed.secrets:
                    replied.add(question)
                    self._type_secret(question, typed.secrets[question], until_s)
                case Asked(question) if question in typed.paths:
                    replied.add(question)
                    self._screen.reply()
                    self._type(path(typed.paths[question]), until_s)
                case Asked():
                    raise _puzzling(say("The tool asked something that was not expected."))
                case Prompt():
                    raise _puzzling(say("The tool came back to its prompt without an answer."))

    def _until_prompt(self) -> None:
        """Wait for the prompt after an answer; where it never comes, the session is doomed."""
        until_s = time.monotonic() + self._limits.prompt_s
        try:
            while isinstance(self._screen.heard, Answered) and not self._screen.heard.at_prompt:
                self._feed(self._terminal.read(until_s))
        except (BrokenError, WokenError, HsmPuzzlingError) as error:
            self.doom = say("After its last answer the tool was lost. {why}").put(
                why=fault_of(error).why
            )

    def _type_secret(self, question: Question, secret: Secret, until_s: float) -> None:
        give_up_s = time.monotonic() + self._limits.echo_s
        while self._terminal.shows_typing():
            if time.monotonic() > give_up_s:
                raise _puzzling(
                    say("The terminal would have shown the password, so it was not typed.")
                )
            if self._terminal.has_more(_ECHO_POLL_S):
                self._feed(self._terminal.read(until_s))
        if self._screen.heard != Asked(question):
            raise _puzzling(say("The tool asked for a password and then went on."))
        self._screen.reply()
        self._transcript.hide(secret)
        self._terminal.write(Secret(secret.reveal() + b"\r"), until_s)

    # --- hearing and typing --------------------------------------------------------------

    def _hear(self, until_s: float) -> Heard:
        """Wait for an answer, or until the tool asks and says no more for the moment."""
        while True:
            heard = self._screen.heard
            if isinstance(heard, Answered) or (heard and not self._terminal.has_more()):
                break
            self._feed(self._terminal.read(until_s))
        self._transcript.understood(_noted(heard))
        return heard

    def _feed(self, untrusted: bytes) -> None:
        self._transcript.came(untrusted)
        queries = self._screen.position_queries
        self._screen.feed(untrusted)
        if self._screen.position_queries > queries and not self._terminal.shows_typing():
            self._terminal.write(_CURSOR_REPORT, time.monotonic() + self._limits.prompt_s)

    def _catch_up(self) -> None:
        """Read what came since the last answer; an end shows before anything is sent."""
        while self._terminal.has_more():
            self._feed(self._terminal.read(time.monotonic()))

    def _type(self, line: str, until_s: float) -> None:
        self._transcript.typed(line)
        self._terminal.write(Secret(line), until_s)
        self.stage = Stage.SENT
        self._terminal.write(_ENTER, until_s)


def require_typable(secret: Secret) -> None:
    """Check that typing a secret presses no other keys.

    Raises:
        ValueError: it does, or it is too long; the words say nothing of it.
    """
    if len(secret.reveal()) > MAX_SECRET_BYTES:
        raise ValueError(f"a password has more than {MAX_SECRET_BYTES} bytes")
    if any(byte < _SPACE or byte == _DELETE for byte in secret.reveal()):
        raise ValueError("a password holds a control character")


def _puzzling(why: Sentence) -> BrokenError:
    return BrokenError(why, is_puzzling=True)


def _noted(heard: Heard) -> str:
    match heard:
        case Prompt():
            return "the tool is at its prompt"
        case Asked(question):
            return f"the tool asks for {question.name}"
        case Answered(error_code, data, _):
            words = json.dumps(data)[:_MAX_NOTED_CHARACTERS]
            return f"the tool answers: error_code {error_code}, data {words}"
