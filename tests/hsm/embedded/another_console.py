# SPDX-License-Identifier: Apache-2.0
"""A console in a process of its own: it does what it is told, line by line, and says so.

A process of its own and no fork, because SQLite's locks do not survive a fork.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from approver_gui.hsm.requests import CreateUser, GenerateToken, ListKeys
from approver_gui.hsm.words import KeyFilter, Role, Service
from tests.hsm.embedded.in_file import FileCluster
from tests.hsm.harness import an_ec_key, an_ecdsa, password

_ROOT = Path(__file__).parents[3]


class Another:
    """The other end of the line to such a console."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def tell(self, order: str) -> None:
        """Give an order without waiting for its end."""
        assert self._process.stdin
        print(order, file=self._process.stdin, flush=True)

    def hear(self) -> str:
        """Wait for the end of an order, and return what came of it."""
        assert self._process.stdout
        return self._process.stdout.readline().rstrip("\n")

    def do(self, order: str) -> str:
        self.tell(order)
        return self.hear()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


@contextmanager
def another(path: Path) -> Iterator[Another]:
    """Start a console on a cluster's file; it is killed in the end."""
    with subprocess.Popen(
        [sys.executable, "-m", __name__, str(path)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Another(process)
        finally:
            process.kill()


def _serve(path: Path) -> None:
    hsm = FileCluster(path).session()
    for order in sys.stdin:
        answer = "done"
        match order.split():
            case ["login", name, role]:
                hsm = FileCluster(path).session()
                hsm.log_in(name, Role(role))
            case ["create", start, count]:
                for number in range(int(count)):
                    name = f"{start}{number}"
                    hsm.ask(CreateUser(name, Role.CRYPTO_USER, password(name)))
            case ["key", label]:
                hsm.ask(an_ec_key(label))
                assert hsm.ask(an_ecdsa(label)).signature
            case ["token", label]:
                hsm.ask(GenerateToken(Service.KEY_USAGE, KeyFilter(label=label)))
            case ["try"]:
                answer = hsm.refusal(ListKeys())
            case _:
                raise ValueError(order)
        print(answer, flush=True)  # noqa: T201


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
