# SPDX-License-Identifier: Apache-2.0
"""The tool's own machine made ready: the issuing certificate in its place, the address known.

1. What would be run is shown first, as lines that a person can read and copy.
2. The certificate comes whole or not at all; another one that was there is kept beside it.
3. Nothing is changed before the shell there has said that it listens; from then on, an end
   that never came means that nobody knows, and a look tells.
4. Nothing that passes here is secret.

Sources: AWS CloudHSM User Guide, "Connect the client SDK to the AWS CloudHSM cluster"; the
manual page ssh(1) of OpenSSH.
"""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import IO

from approver_gui.errors import (
    ApproverError,
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmUnreachableError,
)
from approver_gui.files import write_all
from approver_gui.hsm.host_plan import (
    MARK,
    MAX_CERTIFICATE_BYTES,
    PLACE,
    READ,
    START,
    Configured,
    HostPlan,
    HostStep,
    Layout,
    Placed,
    layout_of,
    layout_of_embedded,
)
from approver_gui.hsm.refusals import Refusal
from approver_gui.hsm.ssh import (
    ENDLESS,
    no_ssh,
    popen,
    quoted,
    read_part,
    readable,
    refused,
    shut,
    with_options,
)
from approver_gui.hsm.tool import Limits, Tool
from approver_gui.hsm.waking import Wake, WokenError
from approver_gui.text import Sentence, safe_text, say

__all__ = [
    "MAX_CERTIFICATE_BYTES",
    "Configured",
    "Host",
    "HostPlan",
    "HostStep",
    "Placed",
    "of_embedded",
    "of_tool",
]

_MAX_SAID_BYTES = 64 * 1024
_MAX_WORDS_BYTES = 2000
_BEGUN = f"{MARK}begun\n".encode()
_DONE = f"{MARK}done ".encode()
_THERE = f"{MARK}there\n".encode()
_NONE = f"{MARK}none\n".encode()
_CONNECTION_LOST = 255
"""What ssh itself ends with. Source: ssh(1)."""
_MAY_NOT, _NO_PROGRAM = 126, 127
"""What a shell ends with for a program it cannot run. Source: POSIX, "Shell"."""


@dataclass(frozen=True, slots=True)
class _End:
    """How an errand ended.

    Attributes:
        has_begun: whether the shell there said that it listens, so that the data were sent.
        status: what it ended with; None where no end came.
        came: what it printed after it listened.
        words: what it, or ssh, said beside that, on one line.
    """

    has_begun: bool
    status: int | None
    came: bytes
    words: str


class Host:
    """The machine of a tool. One thread at a time, except :meth:`abort`.

    Args:
        layout: where things are, and the way there.
        limits: ``file_s`` for the certificate, ``command_s`` for configuring.
    """

    def __init__(self, layout: Layout, limits: Limits | None = None) -> None:
        self._layout = layout
        self._limits = limits or Limits()
        self._wake = Wake()

    @property
    def certificate_path(self) -> str:
        """Where the issuing certificate goes there."""
        return self._layout.certificate

    def plan(self, certificate_pem: bytes, address: str, hsms: int | None = None) -> HostPlan:
        """Return what would be done; nothing is asked or changed.

        Args:
            certificate_pem: the issuing certificate.
            address: IP address of one HSM; empty where it is not known yet.
            hsms: how many HSMs the cluster has, where that is known: one gives advice.
        """
        return self._layout.plan(len(certificate_pem), address, hsms)

    def read_back(self) -> bytes | None:
        """Return the issuing certificate as it lies there, None where there is none.

        Raises:
            HsmUnreachableError: no way there, or it may not be read.
        """
        words = self._layout.script(READ, self.certificate_path, str(MAX_CERTIFICATE_BYTES + 1))
        end = self._run(words, b"\n", self._limits.file_s)
        if end.status == 0 and end.came.startswith(_NONE):
            return None
        if end.status != 0 or not end.came.startswith(_THERE):
            raise self._not_done(say("The certificate there cannot be read"), end)
        return end.came.removeprefix(_THERE)

    def place(self, certificate_pem: bytes) -> Placed:
        """Put the issuing certificate in its place; the same bytes there are left alone.

        Raises:
            ValueError: it is empty, or longer than any certificate.
            HsmUnreachableError: no way there, no such folder, no permission: nothing was done.
            HsmOutcomeUnknownError: it was sent, and no end came: :meth:`read_back` tells.
        """
        if not 0 < len(certificate_pem) <= MAX_CERTIFICATE_BYTES:
            raise ValueError("this is no certificate")
        path = self.certificate_path
        if self.read_back() == certificate_pem:
            return Placed(path, was_there=True)
        words = self._layout.script(PLACE, path, str(len(certificate_pem)))
        end = self._run(words, certificate_pem, self._limits.file_s)
        if self._is_unknown(end):
            raise _unknown(end, say("See whether it is there; then place it again."))
        if end.status != 0 or not end.came.startswith(_DONE):
            raise self._not_done(say("The certificate cannot be placed there"), end)
        if self.read_back() != certificate_pem:
            raise HsmUnreachableError(
                say("The certificate reads back differently"),
                say("{path} does not hold what was written to it.").put(path=path),
                say("See who else writes that file; then place it again."),
            )
        kept = end.came.removeprefix(_DONE).decode("utf-8", "replace").strip("\n")
        return Placed(path, kept)

    def configure(self, address: str) -> Configured:
        """Tell the tool the address of an HSM, by ``configure-cli``.

        Where the tool is configured for several clusters the cluster is added by its id, and
        no address is needed.

        Raises:
            ValueError: this is no IP address.
            HsmUnreachableError: no way there, no such program, no permission.
            HsmRefusedError: the program said no; ``sentence`` has its words.
            HsmOutcomeUnknownError: it was started, and no end came: run it again, that is safe.
        """
        if not self._layout.configure:
            return Configured("")
        if self._layout.has_address:
            ip_address(address)
        command = self._layout.configuring(address)
        words = ("sh", "-c", START, "sh", *command)
        end = self._run(words, b"go\n", self._limits.command_s)
        if self._is_unknown(end):
            raise _unknown(end, say("Run it once more: that changes nothing that is right."))
        if end.status != 0:
            raise self._no_from_program(command, end)
        return Configured(quoted(command), readable(end.came[-_MAX_WORDS_BYTES:]))

    def abort(self) -> None:
        """End what is going on, from any thread, and refuse all that would follow."""
        self._wake.call()

    # --- errands -----------------------------------------------------------------------

    def _run(self, words: Sequence[str], data: bytes, patience_s: float) -> _End:
        """Run words there, give them the data once they listen, and return how they ended.

        Raises:
            HsmUnreachableError: nothing could be started, or ssh said why it does not connect.
        """
        until_s = time.monotonic() + patience_s
        ssh = self._layout.ssh
        if ssh:
            options = (f"ConnectTimeout={max(1, round(patience_s))}", "ControlPath=none")
            words = (*with_options(ssh[0], *options), "-T", *ssh[1:], quoted(words))
        with tempfile.TemporaryFile() as said:
            try:
                process = popen(words, subprocess.PIPE, said)
            except OSError as error:
                raise self._no_program(words[0], error) from error
            try:
                end = self._talk(process, data, until_s)
            finally:
                self._end(process)
            said.seek(0, os.SEEK_END)
            said.seek(max(0, said.tell() - _MAX_WORDS_BYTES))
            known = readable(said.read()) or end.words
        if ssh and not end.has_begun and end.status == _CONNECTION_LOST:
            raise refused(known)
        return _End(end.has_begun, end.status, end.came, known)

    def _talk(self, process: subprocess.Popen[bytes], data: bytes, until_s: float) -> _End:
        """Wait for the mark, send the data, and read to the end."""
        came, has_begun, why = b"", False, ""
        try:
            while not has_begun and (part := self._read(process.stdout, until_s)):
                came = _bounded(came + part)
                _noise, mark, after = came.partition(_BEGUN)
                if mark:
                    came, has_begun = after, True
            if has_begun and process.stdin:
                with suppress(BrokenPipeError):  # it has ended; its status tells
                    write_all(process.stdin.fileno(), data)
                process.stdin.close()
            while part := self._read(process.stdout, until_s):
                came = _bounded(came + part)
            status = process.wait(max(0.0, until_s - time.monotonic()))
        except WokenError:
            why = "aborted here"
        except (OSError, subprocess.TimeoutExpired) as error:
            why = "it did not end in time" if has_begun else str(error)
        else:
            return _End(has_begun, status, came, f"it ended with {status}")
        return _End(has_begun, None, came, why)

    def _read(self, pipe: IO[bytes] | None, until_s: float) -> bytes:
        return read_part(pipe, self._wake, until_s, _MAX_SAID_BYTES) if pipe else b""

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """Kill what still runs; what may not be killed (sudo) is left behind, unheard."""
        shut(process.stdin)
        shut(process.stdout)
        if process.poll() is None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            with suppress(subprocess.TimeoutExpired):
                process.wait(self._limits.goodbye_s)

    def _is_unknown(self, end: _End) -> bool:
        is_cut = self._layout.ssh and end.status == _CONNECTION_LOST
        return end.has_begun and (end.status is None or end.status < 0 or bool(is_cut))

    # --- words -------------------------------------------------------------------------

    def _not_done(self, title: Sentence, end: _End) -> HsmUnreachableError:
        words = say("{path}: {words}. Nothing was changed.")
        return HsmUnreachableError(
            title, words.put(path=self.certificate_path, words=end.words), self._rights()
        )

    def _no_from_program(self, command: Sequence[str], end: _End) -> ApproverError:
        program = self._layout.configure[0]
        said = readable(end.came[-_MAX_WORDS_BYTES:])
        told = " ".join(word for word in (said, end.words) if word)
        cannot_run = end.status in (None, _MAY_NOT, _NO_PROGRAM) or not end.has_begun
        if cannot_run or end.words.startswith("sudo:"):
            return HsmUnreachableError(
                say("The tool cannot be configured"),
                say("{program}: {words}.").put(program=program, words=told),
                self._rights(),
            )
        return HsmRefusedError(
            say("The tool was not configured"),
            say('{line} said: "{words}"').put(line=quoted(command), words=told),
            say("Do what it asks for, or run the same line by hand."),
            code=Refusal.UNKNOWN,
            sentence=safe_text(told, _MAX_WORDS_BYTES),
        )

    def _rights(self) -> Sentence:
        if self._layout.elevate:
            words = say("Try the same by hand there; {prefix} must work without a question.")
            return words.put(prefix=quoted(self._layout.elevate))
        return say(
            "Check that the tool is installed there. If the rights are missing, let it be run"
            " by sudo -n, or run the lines by hand as an administrator."
        )

    def _no_program(self, program: str, error: OSError) -> HsmUnreachableError:
        if self._layout.ssh:
            return no_ssh(program)
        return HsmUnreachableError(
            say("A program is missing"),
            say("{program} cannot be started: {problem}.").put(
                program=program, problem=error.strerror or str(error)
            ),
            say("Correct the command prefix."),
        )


def of_tool(tool: Tool, elevate: tuple[str, ...] = (), limits: Limits | None = None) -> Host:
    """Return the machine of a tool, this one or that behind its ssh prefix.

    Args:
        tool: its path decides the paths.
        elevate: what runs a program there with the rights it needs, ``("sudo", "-n")``.
        limits: how long to wait.
    """
    return Host(layout_of(tool, elevate), limits)


def of_embedded(state_file: Path, limits: Limits | None = None) -> Host:
    """Return the machine of an embedded cluster: this one, and nothing to configure.

    Args:
        state_file: of the cluster; the certificate goes to ``<state file>.customerCA.crt``.
        limits: how long to wait.
    """
    return Host(layout_of_embedded(state_file), limits)


def _bounded(came: bytes) -> bytes:
    if len(came) > _MAX_SAID_BYTES:
        raise OSError(ENDLESS)
    return came


def _unknown(end: _End, look: Sentence) -> HsmOutcomeUnknownError:
    return HsmOutcomeUnknownError(
        say("Nobody knows whether it was done"),
        say("It was begun, and no end came: {words}.").put(words=end.words),
        look,
    )
