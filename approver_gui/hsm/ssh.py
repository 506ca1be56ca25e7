# SPDX-License-Identifier: Apache-2.0
"""A desk on another machine, over one OpenSSH connection.

1. One ssh process opens the connection, shares it through a socket in a private folder, and
   runs the keeper there: a shell that made the folder for the files (``mktemp -d``).
2. Whatever ends the connection ends the keeper, and the keeper removes its folder.
3. The terminal and every file go over the shared connection; files by stdin and stdout.
4. ssh asks nobody anything (``BatchMode``), and how strictly host keys are checked is left
   to its own configuration: strictly, unless somebody made it lax.

Sources: the manual pages ssh(1) and ssh_config(5) of OpenSSH.
"""

import os
import re
import secrets
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from approver_gui.errors import HsmUnreachableError
from approver_gui.files import write_all
from approver_gui.hsm.desk import FOLDER_PREFIX, child_environment
from approver_gui.hsm.dialogue import Slot
from approver_gui.hsm.waking import Wake
from approver_gui.hsm.words import MAX_FILE_BYTES
from approver_gui.text import say

MAX_SOCKET_PATH_BYTES = 90
"""A socket's path has 107 bytes at most, and ssh adds 17 while it makes one."""
OPTIONS = (
    "BatchMode=yes",
    "ClearAllForwardings=yes",
    "ControlPersist=no",
    "EscapeChar=none",
    "ForwardAgent=no",
    "ForwardX11=no",
    "PermitLocalCommand=no",
    "RemoteCommand=none",
    "ServerAliveCountMax=3",
    "ServerAliveInterval=15",
)
"""Given first, so that they win; host key checking is not among them."""
_KEEPER = "; ".join(
    (
        "umask 077",
        "d=$(mktemp -d) || exit 1",
        """trap 'rm -rf -- "$d"' EXIT""",
        "trap 'exit 1' HUP INT PIPE TERM",
        """printf '%s%s\\n' "$1" "$d\"""",
        """while read -r n; do rm -f -- "$d/$n-"*; printf '%s%s\\n' "$1" "$n"; done""",
    )
)
_PLACE = 'umask 077; set -C; cat > "$1"'
_FETCH = 'test -f "$2" && printf %s "$1" && head -c "$3" -- "$2"'
_MAX_NOISE_LINES = 1000
_MAX_NOISE_BYTES = 64 * 1024
_MAX_WORDS_BYTES = 2000
MUTE = "the other machine does not answer"
ENDLESS = "the other machine does not stop talking"
_REMOTE_FOLDER = re.compile(r"/[ -~]{1,400}")


def is_ssh(prefix: Sequence[str]) -> bool:
    """Tell whether a command prefix goes to another machine by OpenSSH."""
    return bool(prefix) and Path(prefix[0]).name == "ssh"


class SshDesk:
    """A desk on the machine that ``ssh host`` goes to; methods as in ``desk.Desk``.

    Args:
        prefix: ssh, its options and the host.
        wake: ends every wait when the session is aborted.
        patience_s: for the connection, and for each file.
        goodbye_s: for the keeper to remove its folder and go.
    """

    def __init__(
        self,
        prefix: Sequence[str],
        wake: Wake,
        patience_s: float,
        goodbye_s: float = 3.0,
    ) -> None:
        self._prefix = tuple(prefix)
        self._wake = wake
        self._patience_s = patience_s
        self._goodbye_s = goodbye_s
        self._mark = f"approver-gui-{secrets.token_hex(16)}:"
        self._own: Path | None = None
        self._keeper: subprocess.Popen[bytes] | None = None
        self._folder = ""
        self._command = 1
        self._pending = b""

    def reach(self, command: Sequence[str]) -> tuple[str, ...]:
        """Open the connection and make the folder there.

        Raises:
            HsmUnreachableError: ssh's words, made safe, and what to do.
        """
        own = Path(tempfile.mkdtemp(prefix=FOLDER_PREFIX))
        self._own = own
        if len(os.fsencode(own / "s")) > MAX_SOCKET_PATH_BYTES:
            raise OSError(f"too long for ssh is the name of the temporary folder {own}")
        try:
            keeper = self._keeper = self._start(own)
        except FileNotFoundError as error:
            raise no_ssh(self._prefix[0]) from error
        try:
            folder = self._keepers_line()
        except ConnectionAbortedError as error:
            raise refused(_last_words(keeper, own, self._goodbye_s)) from error
        except OSError as error:
            raise _cut_off(str(error)) from error
        if not _REMOTE_FOLDER.fullmatch(folder):
            raise _cut_off(f"mktemp -d made no usable folder: {folder}")
        self._folder = folder
        return (*self._ssh("ControlMaster=no"), "-tt", *self._prefix[1:], quoted(command))

    def path(self, slot: Slot) -> str:
        """See ``desk.Desk``."""
        return f"{self._folder}/{self._command}-{slot}"

    def place(self, slot: Slot, data: bytes) -> str:
        """See ``desk.Desk``."""
        path = self.path(slot)
        self._run(_PLACE, (path,), data)
        return path

    def fetch(self, slot: Slot) -> bytes:
        """See ``desk.Desk``."""
        limit = str(MAX_FILE_BYTES + 1)
        try:
            came = self._run(_FETCH, (self._mark, self.path(slot), limit), b"")
        except OSError as error:
            raise OSError(f"{slot} cannot be fetched: {error}") from error
        _noise, mark, data = came.partition(self._mark.encode())
        if not mark or len(data) > MAX_FILE_BYTES:
            raise OSError(f"{slot} is no file of at most {MAX_FILE_BYTES} bytes")
        return data

    def clear(self) -> None:
        """See ``desk.Desk``."""
        keeper = self._keeper
        if keeper is None or keeper.stdin is None:
            raise _not_open()
        number, self._command = self._command, self._command + 1
        write_all(keeper.stdin.fileno(), b"%d\n" % number)
        if self._keepers_line() != str(number):
            raise OSError("the files of a command could not be removed")

    def close(self) -> None:
        """End the keeper, who removes its folder, and with it the connection."""
        keeper, self._keeper = self._keeper, None
        if keeper:
            shut(keeper.stdin)
            shut(keeper.stdout)
            try:
                keeper.wait(self._goodbye_s if self._folder else 0)
            except subprocess.TimeoutExpired:
                keeper.kill()
                keeper.wait()
        if self._own:
            shutil.rmtree(self._own, ignore_errors=True)
            self._own = None

    # --- processes -----------------------------------------------------------------------

    def _ssh(self, *more: str) -> list[str]:
        return with_options(self._prefix[0], f"ControlPath={self._own}/s", *more)

    def _start(self, own: Path) -> subprocess.Popen[bytes]:
        connect = f"ConnectTimeout={max(1, round(self._patience_s))}"
        script = quoted(("sh", "-c", _KEEPER, "sh", self._mark))
        words = (*self._ssh("ControlMaster=yes", connect), "-T", *self._prefix[1:], script)
        with (own / "said").open("wb") as said:
            return popen(words, subprocess.PIPE, said)

    def _keepers_line(self) -> str:
        """Return the keeper's next line without its mark; a shell may talk before."""
        pipe = self._keeper.stdout if self._keeper else None
        until_s = time.monotonic() + self._patience_s
        mark = self._mark.encode()
        for _ in range(_MAX_NOISE_LINES):
            while b"\n" not in self._pending:
                part = self._read(pipe, until_s, _MAX_NOISE_BYTES)
                if not part:
                    raise ConnectionAbortedError("the connection has ended")
                self._pending += part
                if len(self._pending) > _MAX_NOISE_BYTES:
                    raise OSError(ENDLESS)
            line, _, self._pending = self._pending.partition(b"\n")
            _noise, found, words = line.partition(mark)
            if found:
                return words.decode("utf-8", "replace")
        raise OSError(ENDLESS)

    def _run(self, script: str, words: Sequence[str], data: bytes) -> bytes:
        """Run a script there; return what it printed.

        Raises:
            OSError: it failed, printed far too much, or the time is over.
        """
        if self._keeper is None or self._keeper.poll() is not None:
            raise _not_open()  # ssh would silently make a connection of its own
        until_s = time.monotonic() + self._patience_s
        command = quoted(("sh", "-c", script, "sh", *words))
        ssh = (*self._ssh("ControlMaster=no"), "-T", *self._prefix[1:], command)
        with tempfile.TemporaryFile() as sent, tempfile.TemporaryFile() as said:
            sent.write(data)
            sent.seek(0)
            process = popen(ssh, sent, said)
            try:
                came = self._all_of(process, until_s)
                status = process.wait(max(0.0, until_s - time.monotonic()))
            except subprocess.TimeoutExpired as error:
                raise TimeoutError(MUTE) from error
            finally:
                process.kill()  # nothing happens where it has ended
                process.wait()
                shut(process.stdout)
            if status:
                said.seek(0)
                raise OSError(
                    readable(said.read(_MAX_WORDS_BYTES)) or f"ssh ended with {status}"
                )
            return came

    def _all_of(self, process: subprocess.Popen[bytes], until_s: float) -> bytes:
        limit = MAX_FILE_BYTES + _MAX_NOISE_BYTES
        came = bytearray()
        while part := self._read(process.stdout, until_s, limit):
            came += part
            if len(came) > limit:
                raise OSError(ENDLESS)
        return bytes(came)

    def _read(self, pipe: IO[bytes] | None, until_s: float, most: int) -> bytes:
        if pipe is None:
            raise _not_open()
        return read_part(pipe, self._wake, until_s, most)


def with_options(program: str, *more: str) -> list[str]:
    """Return ssh with the options that keep it from asking, forwarding and escaping."""
    return [program, *(word for option in (*OPTIONS, *more) for word in ("-o", option))]


def read_part(pipe: IO[bytes], wake: Wake, until_s: float, most: int) -> bytes:
    """Return what comes next from a process; nothing at its end.

    Raises:
        TimeoutError: nothing came in time.
        WokenError: another thread called.
    """
    if not wake.wait(pipe.fileno(), until_s):
        raise TimeoutError(MUTE)
    return os.read(pipe.fileno(), most)


def popen(
    words: Sequence[str], given: IO[bytes] | int, said: IO[bytes]
) -> subprocess.Popen[bytes]:
    """Start a process without a shell, a terminal or our secrets; its words go to ``said``."""
    return subprocess.Popen(  # noqa: S603 -- no shell here; every word is ours or the person's
        words,
        stdin=given,
        stdout=subprocess.PIPE,
        stderr=said,
        env=child_environment(),
        bufsize=0,
        start_new_session=True,  # no key of ours, and no terminal to ask at, reaches it
    )


def shut(pipe: IO[bytes] | None) -> None:
    """Close a pipe, where there is one."""
    if pipe:
        pipe.close()


def _not_open() -> OSError:
    return ConnectionError("the connection is not open")


def _last_words(keeper: subprocess.Popen[bytes], own: Path, patience_s: float) -> str:
    """Return what ssh said before it hung up."""
    with suppress(subprocess.TimeoutExpired):
        keeper.wait(patience_s)
    said = (own / "said").read_bytes()
    return readable(said[-_MAX_WORDS_BYTES:]) or f"(nothing; it ended with {keeper.returncode})"


def quoted(words: Sequence[str]) -> str:
    """Return words as a shell reads them."""
    return " ".join(map(shlex.quote, words))


def readable(untrusted: bytes) -> str:
    """Return what a program said, on one line; made safe where it is shown."""
    return " ".join(untrusted.decode("utf-8", "replace").split())


# --- words -------------------------------------------------------------------------------


_BY_HAND = say("Try the same ssh command by hand with the word true at its end.")


def no_ssh(program: str) -> HsmUnreachableError:
    """Return the error for a machine without OpenSSH."""
    return HsmUnreachableError(
        say("OpenSSH is missing"),
        say("There is no program {program} here.").put(program=program),
        say("Install the OpenSSH client, or correct the command prefix."),
    )


def refused(words: str) -> HsmUnreachableError:
    """Return the error for what ssh said; its words stay as they are, made safe."""
    said = say('ssh said: "{words}"').put(words=words[-_MAX_WORDS_BYTES:])
    if "IDENTIFICATION HAS CHANGED" in words:
        return HsmUnreachableError(
            say("The server's host key has changed"),
            said,
            say(
                "Do not go on. Ask whoever runs the server whether its key was changed, and "
                "compare fingerprints; only then remove the old key with ssh-keygen -R."
            ),
        )
    if "ost key verification failed" in words:
        return HsmUnreachableError(
            say("The server's host key is not known"),
            said,
            say(
                "Compare the key's fingerprint with whoever runs the server, then connect once "
                "by hand with ssh, so that the key is written to known_hosts."
            ),
        )
    if "ermission denied" in words:
        return HsmUnreachableError(
            say("The server refused the login"),
            said,
            say(
                "Load the right key into ssh-agent, or name it in ssh's configuration. "
                "Passwords for ssh are never asked for here."
            ),
        )
    return HsmUnreachableError(say("The server cannot be reached"), said, _BY_HAND)


def _cut_off(problem: str) -> HsmUnreachableError:
    return HsmUnreachableError(
        say("The server cannot be used"), say("{problem}.").put(problem=problem), _BY_HAND
    )
