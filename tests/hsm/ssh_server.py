# SPDX-License-Identifier: Apache-2.0
"""A server of OpenSSH on the loopback address, for this user and one key."""

import getpass
import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SSHD = "/usr/sbin/sshd"
SEPARATION = Path("/run/sshd")
"""The folder that sshd, started by root, confines its unprivileged half to."""
_TRIES = 5


def why_no_ssh() -> str | None:
    """Return why no server can be started here, or None."""
    if not Path(SSHD).exists():
        return f"{SSHD} is missing: install openssh-server to run these tests"
    if not shutil.which("ssh") or not shutil.which("ssh-keygen"):
        return "ssh or ssh-keygen is missing: install openssh-client to run these tests"
    return None


@dataclass(frozen=True)
class SshServer:
    """A running server.

    Attributes:
        folder: its keys and configuration.
        port: where it listens, on 127.0.0.1.
    """

    folder: Path
    port: int

    @classmethod
    @contextmanager
    def running(cls, folder: Path) -> Generator["SshServer", None, None]:
        """Start a server, and kill it in the end."""
        for name in ("host_key", "user_key", "other_key"):
            words = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name))
            subprocess.run(words, check=True)
        if os.geteuid() == 0:
            SEPARATION.mkdir(mode=0o755, exist_ok=True)
        (folder / "authorized").write_bytes((folder / "user_key.pub").read_bytes())
        for _ in range(_TRIES):
            port = _free_port()
            process = _start(folder, port)
            if process:
                break
        else:
            raise AssertionError(f"sshd does not start: {(folder / 'server.log').read_text()}")
        try:
            yield cls(folder, port)
        finally:
            process.kill()
            process.wait()

    def prefix(self, *, known: str = "host_key", user: str = "user_key") -> tuple[str, ...]:
        """Return the command prefix of a client that touches no file of the home folder.

        Args:
            known: which host key the client has recorded; empty for none.
            user: which key it logs in with.
        """
        hosts = self.folder / f"known-{known}"
        record = (self.folder / f"{known}.pub").read_text() if known else ""
        hosts.write_text(f"[127.0.0.1]:{self.port} {record}" if known else "")
        options = (
            f"UserKnownHostsFile={hosts}",
            "GlobalKnownHostsFile=/dev/null",
            f"IdentityFile={self.folder / user}",
            "IdentitiesOnly=yes",
            "IdentityAgent=none",
        )
        words = [word for option in options for word in ("-o", option)]
        address = f"{getpass.getuser()}@127.0.0.1"
        return ("ssh", "-F", "none", *words, "-p", str(self.port), address)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _start(folder: Path, port: int) -> subprocess.Popen[bytes] | None:
    """Start sshd and wait until it listens; return None where the port was taken."""
    configuration = f"""
        ListenAddress 127.0.0.1
        Port {port}
        HostKey {folder}/host_key
        AuthorizedKeysFile {folder}/authorized
        PidFile none
        UsePAM no
        StrictModes no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        PermitUserEnvironment no
        LogLevel INFO
        PrintMotd no
        SetEnv HOME={folder}
        """
    (folder / "sshd_config").write_text(configuration)
    words = (SSHD, "-D", "-e", "-f", str(folder / "sshd_config"))
    process = subprocess.Popen(words, stderr=subprocess.PIPE)
    listens = threading.Event()
    reader = threading.Thread(target=_keep, args=(process, folder, listens), daemon=True)
    reader.start()
    listens.wait()
    if process.poll() is None:
        return process
    reader.join()
    return None


def _keep(process: subprocess.Popen[bytes], folder: Path, listens: threading.Event) -> None:
    """Read all that the server says, so that it never waits for a reader."""
    assert process.stderr is not None
    with process.stderr as said, (folder / "server.log").open("ab", buffering=0) as log:
        for line in said:
            log.write(line)
            if line.startswith(b"Server listening"):
                listens.set()
    process.wait()
    listens.set()
