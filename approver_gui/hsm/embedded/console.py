# SPDX-License-Identifier: Apache-2.0
"""The embedded cluster's console, which speaks as CloudHSM CLI does.

1. One command a line, one answer in JSON over several lines, then the prompt again. Wrong
   lines are answered in the same way, so that no driver ever waits in vain.
2. Passwords are asked for at hidden prompts; ``--password`` is taken as well.
3. Nothing is carried out until the cluster is initialised and its issuing certificate lies
   in its place; ``help`` and leaving always work, and so do the commands of a rehearsal.
4. The session ends with the input, with ``quit``, or when the process ends.

Source: AWS CloudHSM User Guide, "CloudHSM CLI command modes" and the reference pages.
"""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from approver_gui.errors import HsmUnreachableError, MediumError, RefusedError
from approver_gui.hsm.answers import Challenge
from approver_gui.hsm.embedded import named_files
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.command_line import output_of, request_of
from approver_gui.hsm.embedded.grammar import (
    Command,
    NotDoneError,
    help_text,
    parse,
    refuse,
    split,
)
from approver_gui.hsm.embedded.rehearsal import is_rehearsal, rehearse
from approver_gui.hsm.embedded.replies import data_of, failure, path_data, success
from approver_gui.hsm.embedded.rules import Refused
from approver_gui.hsm.embedded.state import FaultKind, Session
from approver_gui.hsm.embedded.terminal import MAX_LINE_BYTES, Terminal
from approver_gui.hsm.requests import (
    AnswerLogIn,
    AnyRequest,
    FinishMfa,
    GenerateToken,
    LogIn,
    LogInWithMfa,
    LogOut,
)
from approver_gui.hsm.words import MAX_FILE_BYTES, Role
from approver_gui.keys.secret import Secret

PROMPT = "aws-cloudhsm > "
PASSWORD = "Enter password:"  # noqa: S105  a question
CONFIRM_PASSWORD = "Confirm password:"  # noqa: S105  a question
SIGNED_FILE = "Enter signed token file path (press enter if same as the unsigned token file):"
PUBLIC_KEY_FILE = "Enter public key PEM file path:"

_LEAVING = ("quit", "exit")


class InputEndedError(Exception):
    """Nobody types any more."""


def die() -> NoReturn:
    """End this process as a crash would: nothing is flushed, nothing is told."""
    os._exit(1)


class Console:
    """One session with an embedded cluster, held in the dialect of the real tool."""

    def __init__(
        self,
        cluster: Cluster,
        terminal: Terminal,
        *,
        pause: Callable[[float], None] = time.sleep,
        drop: Callable[[], NoReturn] = die,
    ) -> None:
        """Take the cluster and the person at the terminal.

        Args:
            cluster: open; whoever opened it closes it.
            terminal: who types and reads.
            pause: waits for some seconds; for the fault ``slow``.
            drop: ends the process; for the faults ``drop-before`` and ``drop-after``.
        """
        self._cluster = cluster
        self._terminal = terminal
        self._pause = pause
        self._drop = drop
        self._session = Session()

    def converse(self) -> None:
        """Carry out what is typed until somebody leaves or the input ends.

        Raises:
            OSError: nobody reads the answers any more.
            ApproverError: the cluster's file cannot be used any more.
        """
        try:
            while True:
                words = self._typed(PROMPT)
                if words[:1] in ([leaving] for leaving in _LEAVING):
                    return
                if words:
                    self._answer(words)
        except InputEndedError:
            return
        finally:
            self._cluster.end(self._session)

    def run_once(self, words: Sequence[str], environ: Mapping[str, str]) -> bool:
        """Log in where the environment says as whom, carry out one command, log out.

        Args:
            words: the command.
            environ: ``CLOUDHSM_ROLE`` and, as ``name:password``, ``CLOUDHSM_PIN``.

        Returns:
            Whether the command was carried out; the one answer of it, or of the login that
            failed, is shown.

        Raises:
            OSError, ApproverError: as :meth:`converse`.
        """
        try:
            return self._log_in(environ) and self._answer(words)
        except InputEndedError:
            return False
        finally:
            if self._session.who:
                self._session, _ = self._cluster.ask(self._session, LogOut())
            self._cluster.end(self._session)

    # --- what commands take from beside their line (``command_line.Desk``) ---------------

    def read(self, path: str, limit: int) -> bytes:
        """Return a file of at most ``limit`` bytes; see ``command_line.Desk``."""
        return named_files.read(path, limit)

    def password(self, *, twice: bool) -> Secret:
        """Ask for a password; see ``command_line.Desk``."""
        password = Secret(self._line(PASSWORD, is_hidden=True))
        if twice and Secret(self._line(CONFIRM_PASSWORD, is_hidden=True)) != password:
            refuse("the two passwords are not the same")
        return password

    # --- one command ---------------------------------------------------------------------

    def _answer(self, words: Sequence[str]) -> bool:
        try:
            command = parse(words)
            if command.words == "help":
                self._terminal.show(f"{help_text(command.arguments)}\n")
                return True
            data = self._carry_out(command)
        except NotDoneError as error:
            return self._say_no(error.sentence)
        except (HsmUnreachableError, MediumError, RefusedError) as error:
            return self._say_no(str(error))  # nothing has changed
        self._terminal.show(f"{success(data)}\n")
        return True

    def _say_no(self, sentence: str) -> bool:
        self._terminal.show(f"{failure(sentence)}\n")
        return False

    def _carry_out(self, command: Command) -> object:
        if is_rehearsal(command):
            return rehearse(self._cluster, command)
        if command.words in _LEAVING:
            refuse("there is nothing to leave: this is one command")
        self._require_way()
        path = output_of(command)
        target = None if path is None else named_files.target(path)
        request = request_of(command, self)
        answer = self._ask(command, request)
        if isinstance(answer, Challenge) and target:
            named_files.write(target, answer.file)
            request = self._with_second_factor(request, target)
            answer = self._ask(command, request)
        elif isinstance(answer, bytes) and target:
            named_files.write(target, answer)
            if isinstance(request, GenerateToken):
                return path_data(str(path))
        return data_of(request, answer, is_verbose=command.has("verbose"))

    def _require_way(self) -> None:
        """Refuse where the tool cannot reach the cluster, before a password is asked for."""
        obstacle = self._cluster.obstacle()
        if obstacle is not None:
            refuse(obstacle)

    def _with_second_factor(self, request: AnyRequest, unsigned: Path) -> AnyRequest:
        signed_path = _text(self._line(SIGNED_FILE)) or str(unsigned)
        if isinstance(request, LogInWithMfa):
            return AnswerLogIn(self.read(signed_path, MAX_FILE_BYTES))
        public_path = _text(self._line(PUBLIC_KEY_FILE))
        signed_file = self.read(signed_path, MAX_FILE_BYTES)
        return FinishMfa(signed_file, self.read(public_path, MAX_FILE_BYTES))

    def _ask(self, command: Command, request: AnyRequest) -> object:
        fault = self._cluster.take_fault(command.words)
        kind = fault.kind if fault else None
        if fault and kind is FaultKind.SLOW:
            self._pause(fault.amount)
        elif kind is FaultKind.HANG:
            self._terminal.wait_for_end()
            raise InputEndedError
        elif kind is FaultKind.DROP_BEFORE:
            self._drop()
        self._session, answer = self._cluster.ask(self._session, request)
        if kind is FaultKind.DROP_AFTER:
            self._drop()
        if isinstance(answer, Refused):
            refuse(answer.sentence)
        return answer

    def _log_in(self, environ: Mapping[str, str]) -> bool:
        pin, role = environ.get("CLOUDHSM_PIN"), environ.get("CLOUDHSM_ROLE")
        if pin is None and role is None:
            return True
        try:
            name, colon, password = (pin or "").partition(":")
            if not colon or role not in tuple(Role):
                refuse("CLOUDHSM_PIN is name:password, CLOUDHSM_ROLE admin or crypto-user")
            self._require_way()
            request = LogIn(name, Role(role), Secret(password))
            self._session, answer = self._cluster.ask(self._session, request)
            if isinstance(answer, Refused):
                refuse(answer.sentence)
        except NotDoneError as error:
            return self._say_no(error.sentence)
        return True

    # --- what is typed -------------------------------------------------------------------

    def _typed(self, question: str) -> list[str]:
        """Return the words of a line; none where it can have none, which is then answered."""
        try:
            return split(_text(self._line(question)))
        except NotDoneError as error:
            self._say_no(error.sentence)
            return []

    def _line(self, question: str, *, is_hidden: bool = False) -> bytes:
        line = self._terminal.ask(question, is_hidden=is_hidden)
        if line is None:
            raise InputEndedError
        if len(line) > MAX_LINE_BYTES:
            refuse(f"the line is longer than {MAX_LINE_BYTES} bytes")
        return line


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        refuse("the line is not UTF-8 text")
