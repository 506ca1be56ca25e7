# SPDX-License-Identifier: Apache-2.0
"""A cluster that is never at rest, and that is killed (SIGKILL) while it works.

The victim is forked from a process that has no cluster open, so that a run costs
milliseconds. It is killed from outside some time after it has told a number of things: on a
busy machine it then has done as much as on an idle one. It announces everything before it asks
for it, and acknowledges it when it was answered::

    will create u1        did create u1
    will delete u1        did delete u1
    will label new TOKEN  did label new TOKEN   # of the key; wants two approvals
    will sign TOKEN       did sign TOKEN        # wants two approvals

``TOKEN`` is the digest in hex of the quorum token that approves it.
"""

import json
import os
import random
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from approver_gui.files import write_all
from approver_gui.hsm.answers import Signature
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.requests import (
    Activate,
    CreateUser,
    DeleteUser,
    GenerateToken,
    ListUsers,
    RegisterQuorumKey,
    SetKeyAttribute,
    Sign,
)
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism, Role, Service
from approver_gui.keys import rsa
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import Approval, ServiceToken
from tests.hsm.approvers import key_of, public_pem, signed
from tests.hsm.embedded.in_file import FileCluster, FileHsm
from tests.hsm.harness import an_ec_key, password

FIRST_LABEL = "key"
_ROOT = Path(__file__).parents[3]
_APPROVERS = ("user1", "user2")
_KEY = KeyFilter(reference="0x000000000000220e")


def prepare(folder: Path) -> None:
    """Make a cluster with two approvers and a key of theirs, and lay their keys beside it."""
    place = FileCluster(folder / "cluster.db")
    admin = place.session()
    admin.ask(Activate(password("admin")))
    admin.log_in("admin", Role.ADMIN)
    for name in _APPROVERS:
        admin.ask(CreateUser(name, Role.CRYPTO_USER, password(name)))
        hsm = place.session().log_in(name)
        file = hsm.ask(GenerateToken(Service.REGISTRATION))
        hsm.ask(RegisterQuorumKey(public_pem(name), signed(file, name)))
        (folder / f"{name}.der").write_bytes(key_of(name).der())
    hsm = place.session().log_in("user1")
    hsm.ask(an_ec_key(FIRST_LABEL, "user2", quorum=2))
    place.close()


def busy(folder: Path, acknowledge: Callable[[object], None]) -> None:
    """Never stop; close the file and open it again now and then."""
    draw = random.Random(os.urandom(8))
    keys = {
        name: rsa.from_der((folder / f"{name}.der").read_bytes(), trusted=True)
        for name in _APPROVERS
    }
    while True:
        place = FileCluster(folder / "cluster.db")
        place.cluster._store._connection.execute(
            f"PRAGMA wal_autocheckpoint = {draw.choice((1, 8, 64))}"
        )
        admin = place.session().log_in("admin", Role.ADMIN)
        user = place.session().log_in("user1")
        for _ in range(draw.randint(1, 12)):
            act = draw.choice((_create, _delete, _label, _sign))
            act(admin if act in (_create, _delete) else user, keys, acknowledge)
        place.close()


Keys = dict[str, rsa.PrivateKey]
Teller = Callable[[object], None]


def _create(admin: FileHsm, _keys: Keys, acknowledge: Teller) -> None:
    name = f"u{os.urandom(8).hex()}"
    acknowledge(f"will create {name}")
    admin.ask(CreateUser(name, Role.CRYPTO_USER, password(name)))
    acknowledge(f"did create {name}")


def _delete(admin: FileHsm, _keys: Keys, acknowledge: Teller) -> None:
    names = [u.username for u in admin.ask(ListUsers()) if len(u.username) > 10]
    if names:
        acknowledge(f"will delete {names[0]}")
        admin.ask(DeleteUser(names[0], Role.CRYPTO_USER))
        acknowledge(f"did delete {names[0]}")


def _label(user: FileHsm, keys: Keys, acknowledge: Teller) -> None:
    approval, token = _approved(user, Service.KEY_MANAGEMENT, keys)
    label = os.urandom(8).hex()
    request = SetKeyAttribute(_KEY, "label", label, approval)
    acknowledge(f"will label {label} {token}")
    user.ask(request)
    acknowledge(f"did label {label} {token}")
    assert user.refusal(request) == sentences.BAD_APPROVAL


def _sign(user: FileHsm, keys: Keys, acknowledge: Teller) -> None:
    approval, token = _approved(user, Service.KEY_USAGE, keys)
    request = Sign(Mechanism.ECDSA, Hash.SHA256, _KEY, b"payload", approval=approval)
    acknowledge(f"will sign {token}")
    assert isinstance(user.ask(request), Signature)
    acknowledge(f"did sign {token}")
    assert user.refusal(request) == sentences.BAD_APPROVAL


def _approved(user: FileHsm, service: Service, keys: Keys) -> tuple[bytes, str]:
    token = parse(user.ask(GenerateToken(service, _KEY)))
    assert isinstance(token, ServiceToken)
    pairs = tuple(
        Approval(name, "crypto-user", key.sign(token.digest)) for name, key in keys.items()
    )
    return dump(replace(token, approvals=pairs)), token.digest.hex()


# --- the kills ---------------------------------------------------------------------------


def killed_while_busy(
    folder: Path,
    *,
    times: int,
    most_lines: int,
    longest_s: float,
    ready: Callable[[], object],
) -> Iterator[tuple[str, ...]]:
    """Kill victims, one after the other; yield what each has told until its death.

    Args:
        folder: where :func:`prepare` has made a cluster when ``ready`` returns.
        times: how many.
        most_lines: after how many things told, at most.
        longest_s: how many seconds later, at most.
        ready: is called before each victim begins.
    """
    draw = random.Random(20260314)
    with subprocess.Popen(
        [sys.executable, "-m", __name__, str(folder)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        for _ in range(times):
            ready()
            order = [draw.randint(0, most_lines), draw.uniform(0, longest_s)]
            print(json.dumps(order), file=process.stdin, flush=True)
            yield tuple(json.loads(process.stdout.readline()))
        process.stdin.close()


def _serve(folder: Path) -> None:
    for order in sys.stdin:
        lines, seconds = json.loads(order)
        reading, writing = os.pipe()
        child = _fork(folder, writing)
        os.close(writing)
        told = b""
        while told.count(b"\n") < lines and (part := os.read(reading, 65536)):
            told += part
        select.select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "the victim failed; see its words above"
        while part := os.read(reading, 65536):
            told += part
        os.close(reading)
        print(json.dumps(told.decode().splitlines()), flush=True)  # noqa: T201


def _fork(folder: Path, writing: int) -> int:
    child = os.fork()
    if child == 0:
        try:
            busy(folder, lambda what: write_all(writing, f"{what}\n".encode()))
        except BaseException:  # noqa: BLE001  a forked child must never go on as its parent
            traceback.print_exc()
        os._exit(1)
    return child


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
