# SPDX-License-Identifier: Apache-2.0
"""The driver: one interactive session of cloudhsm-cli on a pseudo-terminal.

1. The tool starts at the first request and lives until ``close``, ``abort`` or a fault.
2. Nothing is ever sent twice, whatever happens.
3. After a fault the session is over: its processes are killed and reaped, its files removed,
   and every further request says so.
4. An answer that came whole is given, even where the session died right after it.

Source: AWS CloudHSM User Guide, "Getting started with CloudHSM CLI".
"""

import json
import os
import select
import shutil
import signal
import threading
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import pexpect

from approver_gui.errors import (
    ApproverError,
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmRefusedError,
    HsmUnreachableError,
)
from approver_gui.hsm import lost
from approver_gui.hsm.conversation import Conversation, Stage, require_typable
from approver_gui.hsm.desk import Desk, LocalDesk, child_environment
from approver_gui.hsm.dialogue import Slot, Typed, compose, inputs, read
from approver_gui.hsm.lost import BrokenError, fault_of
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import Request
from approver_gui.hsm.ssh import SshDesk, is_ssh
from approver_gui.hsm.tool import Limits, Tool
from approver_gui.hsm.transcript import Transcript, as_seen
from approver_gui.hsm.waking import Wake, WokenError
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

A = TypeVar("A")

_ROWS, _COLUMNS = 50, 4000  # so wide that little is wrapped
_CHUNK_BYTES = 64 * 1024
_LAST_WORDS_BYTES = 1000
_REAP_S = 5.0
_FAULTS = (BrokenError, WokenError, HsmPuzzlingError, OSError)

_CLOSED = say("The session was closed here.")
_ENDED = say("The tool has ended.")
_SILENT = say("The tool did not finish in time.")


class CloudhsmCli:
    """A session with a cluster through its tool; an ``hsm.port.Hsm``.

    Args:
        tool: how to start it.
        limits: how long to wait.
        transcript: keeps what was said, without secrets; one of its own where None.
    """

    def __init__(
        self, tool: Tool, limits: Limits | None = None, transcript: Transcript | None = None
    ) -> None:
        self._tool = tool
        self._limits = limits or Limits()
        self._transcript = transcript or Transcript()
        self._wake = Wake()
        self._desk: Desk = (
            SshDesk(tool.prefix, self._wake, self._limits.file_s, self._limits.goodbye_s)
            if is_ssh(tool.prefix)
            else LocalDesk(tool.prefix)
        )
        self._turn = threading.Lock()
        self._terminal: _Terminal | None = None
        self._talk: Conversation | None = None
        self._over: Sentence | None = None

    def ask(self, request: Request[A]) -> A:
        """Return the answer to a request; see ``hsm.port.Hsm``."""
        try:
            with self._turn:
                if self._over is not None:
                    raise lost.nothing_sent(self._over)
                return self._ask(self._talk or self._open(), request)
        finally:
            self._end_if_called()

    def abort(self) -> None:
        """End the session now, from any thread; a waiting ``ask`` raises."""
        self._wake.call()
        self._end_if_called()

    def close(self) -> None:
        """End the session in order; harmless when it is over."""
        with self._turn:
            if self._over is None and self._talk and self._talk.waiting is None:
                with suppress(BrokenError, WokenError):
                    self._talk.say_goodbye()
            self._end(_CLOSED)

    # --- one request ---------------------------------------------------------------------

    def _ask(self, talk: Conversation, request: Request[A]) -> A:
        files = inputs(request)
        paths = {slot: self._desk.path(slot) for slot in Slot}
        typed = compose(request, paths, self._tool.cluster_id)
        for secret in typed.secrets.values():
            require_typable(secret)
        if (typed.line is None) != (talk.waiting is not None):
            raise ValueError("a signed file answers a challenge, and nothing else does")
        line = typed.line or talk.waiting or ""
        talk.stage = Stage.UNSENT
        try:
            for slot, data in files.items():
                self._desk.place(slot, data)
            return self._answer(talk, request, typed)
        except _FAULTS as error:
            fault = fault_of(error)
            self._end(fault.why)
            raise _verdict(talk.stage, request, line, fault) from error
        finally:
            self._tidy(talk)

    def _answer(self, talk: Conversation, request: Request[A], typed: Typed) -> A:
        answered = talk.exchange(typed, self._desk.path)
        if answered and answered.error_code:
            data = answered.data
            sentence = data if isinstance(data, str) else json.dumps(data)
            error = refusal(sentence, changes=request.changes)
            if isinstance(error, HsmOutcomeUnknownError):
                raise BrokenError(error.detail)
            if not isinstance(error, HsmRefusedError):
                talk.doom = error.detail
            raise error
        if answered and typed.stops_at:
            raise BrokenError(say("The tool asked for no signed file."), is_puzzling=True)
        files = {slot: self._desk.fetch(slot) for slot in typed.outputs}
        return read(request, answered.data if answered else None, files)

    def _tidy(self, talk: Conversation) -> None:
        """Remove the files of a command; end a session that cannot go on."""
        if self._over is None and talk.doom is None:
            try:
                self._desk.clear()
            except (OSError, WokenError) as error:
                talk.doom = fault_of(error).why
        if talk.doom is not None:
            self._end(talk.doom)

    # --- the session ---------------------------------------------------------------------

    def _open(self) -> Conversation:
        until_s = time.monotonic() + self._limits.start_s
        try:
            words = self._desk.reach((*self._tool.command, "interactive"))
            self._terminal = _Terminal(words, self._wake)
            talk = Conversation(self._terminal, self._limits, self._transcript)
            talk.wait_for_prompt(until_s)
        except HsmUnreachableError as error:
            self._end(error.detail)
            raise
        except _FAULTS as error:
            why = fault_of(error).why
            if self._terminal and (said := self._terminal.last_words()):
                why = say('{why} It said: "{words}"').put(why=why, words=said)
            self._end(why)
            if isinstance(error, WokenError):
                raise lost.nothing_sent(why) from error
            raise lost.not_started(why) from error
        self._talk = talk
        return talk

    def _end_if_called(self) -> None:
        """End the session after ``abort``, unless another thread is in it and will."""
        if self._wake.is_called and self._turn.acquire(blocking=False):
            try:
                self._end(lost.ABORTED)
            finally:
                self._turn.release()

    def _end(self, why: Sentence) -> None:
        if self._over is not None:
            return
        self._over = why
        self._transcript.note(str(why))
        if self._terminal:
            self._terminal.end()
        self._desk.close()
        self._wake.close()
        self._transcript.seal()


def _verdict(
    stage: Stage, request: Request[object], line: str, fault: BrokenError
) -> ApproverError:
    match stage:
        case Stage.UNSENT:
            return lost.nothing_sent(fault.why)
        case Stage.SENT:
            return lost.broken(request, line, fault)
        case Stage.ACKNOWLEDGED:
            return lost.unclear_success(request, line, fault)


class _Terminal:
    """The pseudo-terminal and the process at it; the only owner of both."""

    def __init__(self, words: Sequence[str], wake: Wake) -> None:
        program = words[0]
        if shutil.which(program) is None:
            raise BrokenError(
                say("{program} may not be run by this user.").put(program=program)
                if Path(program).exists()
                else say("There is no program {program}.").put(program=program)
            )
        self._wake = wake
        self._said = b""
        problem = ""
        try:
            self._child = pexpect.spawn(
                program,
                list(words[1:]),
                env=child_environment(),
                dimensions=(_ROWS, _COLUMNS),
                timeout=None,
            )
        except (OSError, pexpect.ExceptionPexpect) as error:
            problem = str(error)
            traceback.clear_frames(error.__traceback__)  # what was half started is reaped
        if problem:
            raise BrokenError(say("{problem}.").put(problem=problem))
        self._descriptor = self._child.child_fd
        os.set_blocking(self._descriptor, False)

    def has_more(self, within_s: float = 0.0) -> bool:
        """See ``conversation.Terminal``, as for all of these."""
        return self._wake.wait(self._descriptor, time.monotonic() + within_s)

    def read(self, until_s: float) -> bytes:
        """Return what comes next."""
        if not self._wake.wait(self._descriptor, until_s):
            raise BrokenError(_SILENT)
        try:
            came = os.read(self._descriptor, _CHUNK_BYTES)
        except OSError as error:  # EIO: nobody holds the other side any more
            raise BrokenError(_ENDED) from error
        self._said = (self._said + came)[-_LAST_WORDS_BYTES:]
        return came

    def write(self, keys: Secret, until_s: float) -> None:
        """Type all of it."""
        typed = 0
        while typed < len(keys.reveal()):
            if not self._wake.wait(self._descriptor, until_s, select.POLLOUT):
                raise BrokenError(_SILENT)
            try:
                typed += os.write(self._descriptor, keys.reveal()[typed:])
            except OSError as error:
                raise BrokenError(_ENDED) from error

    def shows_typing(self) -> bool:
        """Tell whether the terminal echoes."""
        return bool(self._child.getecho())

    def last_words(self) -> str:
        """Return the end of what was said, on one line; for the time before any password."""
        return " ".join(as_seen(self._said.decode("utf-8", "replace")).split())

    def end(self) -> None:
        """Kill the tool and its process group, hang up, and reap it."""
        child = self._child
        pid = child.pid
        if pid is None or child.closed:
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        pty = child.ptyproc  # type: ignore[attr-defined]  # not in the stubs
        pty.fileobj.close()  # what may not be killed (sudo) notices that nobody is there
        watch = os.pidfd_open(pid)
        try:
            poll = select.poll()
            poll.register(watch, select.POLLIN)
            poll.poll(_REAP_S * 1000)
        finally:
            os.close(watch)
        if not child.isalive():
            pty.delayafterclose = 0
            child.close()
