# SPDX-License-Identifier: Apache-2.0
"""Sessions with the hostile tool, and what it has to tell afterwards."""

import os
import select
import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.requests import CreateUser, LogIn, Sign
from approver_gui.hsm.tool import Limits, Tool
from approver_gui.hsm.transcript import Transcript
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism, Role
from approver_gui.keys.secret import Secret

SCRIPT = Path(__file__).with_name("hostile_tool.py")
PASSWORD = "correct horse 9 staple"
PATIENT = Limits(start_s=30, command_s=30, prompt_s=30, echo_s=30, file_s=30, goodbye_s=30)
"""Nothing that goes well on a busy machine comes near these."""
HASTY = replace(PATIENT, command_s=0.5, prompt_s=0.5, echo_s=0.05)
LOG_IN = LogIn("user1", Role.CRYPTO_USER, Secret(PASSWORD))
CREATE_USER = CreateUser("user2", Role.CRYPTO_USER, Secret(PASSWORD))
SIGN = Sign(Mechanism.RSA_PKCS, Hash.SHA256, KeyFilter(label='a "b" c'), b"payload of the day")


def wait_until_ended(process: int) -> None:
    """Wait for the end of a process, given as a descriptor of it, which is closed."""
    poll = select.poll()
    poll.register(process, select.POLLIN)
    ended = poll.poll(30_000)
    os.close(process)
    assert ended


@dataclass(frozen=True)
class Rig:
    """A session with the hostile tool."""

    hsm: CloudhsmCli
    transcript: Transcript
    folder: Path

    def notes(self, what: str) -> list[str]:
        """Return what the tool got, did, was told, in order."""
        log = self.folder / "log"
        lines = log.read_text().splitlines() if log.exists() else []
        return [line.partition(" ")[2] for line in lines if line.startswith(f"{what} ")]

    def alive(self) -> list[str]:
        """Return the processes of the session that still exist, zombies included."""
        return [pid for pid in self.notes("pid") if Path("/proc", pid).exists()]

    def wait_until_ended(self) -> None:
        """Wait for the tool on another machine, which goes when the connection has gone."""
        for pid in self.notes("pid"):
            with suppress(ProcessLookupError):
                wait_until_ended(os.pidfd_open(int(pid)))

    def wait_for_bell(self) -> None:
        """Wait until the tool has fallen silent for ever."""
        (self.folder / "bell").read_text()


def a_rig(
    folder: Path,
    *,
    look: str = "plain",
    fault: str | None = None,
    at: str = "",
    limits: Limits = PATIENT,
    prefix: tuple[str, ...] = (),
    has_bell: bool = False,
) -> Rig:
    words = [sys.executable, str(SCRIPT), "--log", str(folder / "log"), "--look", look]
    if fault:
        words += ["--fault", fault, "--at", at]
    if has_bell:
        os.mkfifo(folder / "bell")
        words += ["--bell", str(folder / "bell")]
    transcript = Transcript()
    hsm = CloudhsmCli(Tool(tuple(words), prefix), limits, transcript)
    return Rig(hsm, transcript, folder)
