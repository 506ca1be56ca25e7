# SPDX-License-Identifier: Apache-2.0
"""Measures the way to a cluster and the coordinator's work; ``bench.py`` calls it.

``python packaging/bench_cluster.py`` measures this part alone. The cluster is an embedded
one, a rehearsal; its commands take a hundredth of what an HSM takes, so that whatever the
driver costs shows.
"""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pexpect
from bench_figures import best_times, child, say
from bench_merging import merging, stall
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric import rsa as raw_rsa
from cryptography.hazmat.primitives.hashes import SHA256

from approver_gui.flows import reaching, rehearsal
from approver_gui.flows.ceremony import Ceremony, Executed
from approver_gui.flows.connection import Embedded
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.operations import KeyName, SignPayload, of_data
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.desk import child_environment
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.state import Session
from approver_gui.hsm.requests import (
    DeleteTokens,
    GenerateKeyPair,
    GenerateToken,
    ListUsers,
    LogIn,
    LogOut,
    Request,
    Sign,
)
from approver_gui.hsm.words import (
    Hash,
    KeyClass,
    KeyFilter,
    Mechanism,
    Role,
    Service,
    TokenScope,
)
from approver_gui.journal import Journal
from approver_gui.keys import rsa
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.secret import Secret
from approver_gui.tokens.codec import dump
from approver_gui.tokens.model import Approval
from tests.hsm.embedded.owned import owned_cluster

WORD = "bench password 1"
PAYLOAD = b"what is released\n"
Line = Callable[[], str]
ROUNDS, COMMANDS, SIGNATURES = 9, 8, 150
PROMPT = b"aws-cloudhsm > "
FREE = KeyFilter(label="free-key", key_class=KeyClass.PRIVATE)
QUORUM = KeyFilter(label=rehearsal.LABEL, key_class=KeyClass.PRIVATE)


def measure(home: Path) -> None:
    """Measure everything about clusters, below an empty folder."""
    stand = Stand(home)
    _commands(stand)
    _signatures(stand)
    _memory(stand)
    _instant_people(stand)
    merging()
    stall(home)
    _log(home)


class Stand:
    """An embedded cluster, two of three, with a key beside it that needs no approvals."""

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.home = home
        self.file = home / "bench.cluster"
        owned_cluster(self.file)
        self.keys = {name: rsa.generate() for name in rehearsal.USERS}
        rehearsal.activate(self.connect, Secret(WORD))
        words = {name: Secret(WORD) for name in self.keys}
        rehearsal.create_users(self.connect, Secret(WORD), words)
        for name, key in self.keys.items():
            rehearsal.register(self.connect, name, Secret(WORD), _signer(key))
        rehearsal.make_key(self.connect, Secret(WORD))
        hsm = self.logged_in()
        hsm.ask(GenerateKeyPair("free-key", "free-key", rsa_bits=2048))
        hsm.close()

    def connect(self) -> CloudhsmCli:
        """Return a session through the driver, not begun."""
        return CloudhsmCli(reaching.tool(Embedded(self.file)))

    def logged_in(self) -> CloudhsmCli:
        """Return a session of the first user."""
        hsm = self.connect()
        hsm.ask(LogIn(rehearsal.USERS[0], Role.CRYPTO_USER, Secret(WORD)))
        return hsm


def _signer(key: rsa.PrivateKey) -> rehearsal.Signed:
    return lambda file: (key.public.pem(), rehearsal.signed_by(key.sign, file))


class Bare:
    """The same child at a terminal without the driver: write, and read to the prompt."""

    def __init__(self, file: Path) -> None:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 4000, 0, 0))
        self._descriptor = ours
        self._child = subprocess.Popen(
            [*reaching.tool(Embedded(file)).command, "interactive"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=child_environment(),
            start_new_session=True,
        )
        os.close(theirs)
        self._until(PROMPT)

    def type(self, line: str) -> None:
        """Type a command and read its answer."""
        os.write(self._descriptor, line.encode() + b"\r")
        if b'"error_code": 0' not in self._until(PROMPT):
            sys.exit(f"The bare child refused: {line}")

    def log_in(self) -> None:
        """Log the first user in."""
        os.write(self._descriptor, f"{LOGIN}\r".encode())
        self._until(b"password:")
        self.type(WORD)

    def close(self) -> None:
        """End the child."""
        os.close(self._descriptor)
        self._child.wait()

    def _until(self, end: bytes) -> bytes:
        came = b""
        while not came.endswith(end):
            came += os.read(self._descriptor, 65536)
        return came


class Script:
    """The same child typed at by pexpect and nothing else, as a script would."""

    def __init__(self, file: Path) -> None:
        program, *words = [*reaching.tool(Embedded(file)).command, "interactive"]
        self._child = pexpect.spawn(program, words, env=child_environment(), timeout=60)
        self._child.delaybeforesend = None
        self._child.expect_exact(PROMPT)
        self._child.sendline(LOGIN)
        self._child.expect_exact(b"password:")
        self.type(WORD)

    def type(self, line: str) -> None:
        """Type a command and read its answer."""
        self._child.sendline(line)
        self._child.expect_exact(PROMPT)
        if b'"error_code": 0' not in (self._child.before or b""):
            sys.exit(f"The script's child refused: {line}")

    def close(self) -> None:
        """End the child."""
        self._child.close(force=True)


LOGIN = f"login --username {rehearsal.USERS[0]} --role crypto-user"


def _commands(stand: Stand) -> None:
    """Compare the driver with a bare child, for a whole visit and for single commands."""
    payload = stand.home / "payload.bin"
    payload.write_bytes(PAYLOAD)
    sign = (
        "crypto sign rsa-pkcs --key-filter attr.label=free-key attr.class=private-key"
        f" --hash-function sha256 --data-path '{payload}'"
    )
    numbers = count()

    def token() -> str:
        return (
            f"quorum token-sign generate --service key-usage"
            f" --token '{stand.home / f'token{next(numbers)}'}'"
            f" --filter attr.label={rehearsal.LABEL} attr.class=private-key"
        )

    cases: tuple[tuple[str, Request[object], Line], ...] = (
        (
            "asking for a token, whole on the disk",
            GenerateToken(Service.KEY_USAGE, QUORUM),
            token,
        ),
        ("making a signature", _sign(), lambda: sign),
        (
            "list of users, which costs the cluster next to nothing",
            ListUsers(),
            lambda: "user list",
        ),
    )
    driver, bare, script = stand.logged_in(), Bare(stand.file), Script(stand.file)
    bare.log_in()
    delete = "quorum token-sign delete --scope user"

    def visit_by_driver() -> None:
        driver.ask(LogOut())
        driver.ask(LogIn(rehearsal.USERS[0], Role.CRYPTO_USER, Secret(WORD)))
        for _, request, _ in cases:
            driver.ask(request)
        driver.ask(DeleteTokens(TokenScope.USER))

    def visit_by_hand() -> None:
        bare.type("logout")
        bare.log_in()
        for _, _, line in cases:
            bare.type(line())
        bare.type(delete)

    ours, theirs = best_times({"driver": visit_by_driver, "bare": visit_by_hand}, 2, ROUNDS)
    say(
        "a visit's commands by the driver / typed at the bare child",
        f"{ours / theirs:.2f}",
        "<= 1.2",
    )
    say("  log in, list, ask for a token, sign, delete, log out", f"{ours * 1000:.1f} ms")
    for name, request, line in cases:
        acts: dict[str, Callable[[], object]] = {
            "driver": lambda request=request: driver.ask(request),  # type: ignore[misc]
            "bare": lambda line=line: bare.type(line()),  # type: ignore[misc]
            "script": lambda line=line: script.type(line()),  # type: ignore[misc]
        }
        ours, theirs, scripts = best_times(acts, COMMANDS, ROUNDS)
        say(f"  {name}", f"{ours / theirs:.2f}", f"{(ours - theirs) * 1000:+.2f} ms")
        say("    the same / typed by pexpect alone", f"{ours / scripts:.2f}")
        driver.ask(DeleteTokens(TokenScope.USER))
        for other in (bare, script):
            other.type(delete)
    for one in (driver, bare, script):
        one.close()


def _sign() -> Request[object]:
    return Sign(Mechanism.RSA_PKCS, Hash.SHA256, FREE, payload=PAYLOAD)


def _signatures(stand: Stand) -> None:
    """Compare the embedded cluster's signatures with those of the library alone."""
    raw = raw_rsa.generate_private_key(public_exponent=65537, key_size=2048)
    driver = stand.logged_in()
    with Cluster.open(stand.file) as cluster:
        login = LogIn(rehearsal.USERS[0], Role.CRYPTO_USER, Secret(WORD))
        session, _ = cluster.ask(Session(), login)
        inside, outside, alone = best_times(
            {
                "inside": lambda: cluster.ask(session, _sign()),  # type: ignore[arg-type]
                "driver": lambda: driver.ask(_sign()),
                "raw": lambda: raw.sign(PAYLOAD, padding.PKCS1v15(), SHA256()),
            },
            SIGNATURES,
            5,
        )
        cluster.end(session)
    driver.close()
    say("embedded signatures/s / raw cryptography, in process", f"{alone / inside:.2f}")
    say("embedded signatures/s / raw cryptography, by the driver", f"{alone / outside:.2f}")
    say("  raw cryptography, RSA-2048 over the payload", f"{1 / alone:.0f} /s")


def _memory(stand: Stand) -> None:
    """See whether memory stays flat over ten thousand commands of one session."""
    elapsed, figures = child("session", stand.home)
    early_ours, late_ours, early_child, late_child = figures
    say(
        "memory after 10,000 commands / after 1,000: driver",
        f"{late_ours / early_ours:.3f}",
        "flat",
    )
    say(
        "memory after 10,000 commands / after 1,000: child",
        f"{late_child / early_child:.3f}",
        "flat",
    )
    say(
        "  driver, child; the whole session",
        f"{late_ours:.0f}, {late_child:.0f} MiB, {elapsed:.0f} s",
    )


# --- the coordinator --------------------------------------------------------------------


def _instant_people(stand: Stand) -> None:
    """Measure from the wish to the verified signature, with people who need no time."""
    clock = lambda: datetime.now(UTC)  # noqa: E731
    places = stand.home / "coordinator"
    places.mkdir()
    journal = Journal(places / "journal.jsonl", clock)
    keeper = FileRosterKeeper(places / "roster.json", journal)
    keeper.load()
    members = (
        Member(n, Role.CRYPTO_USER, f"Person {n}", k.public) for n, k in stand.keys.items()
    )
    roster = Roster(tuple(members))
    keeper.save(roster, {one.ident for one in roster.members})
    flow = CoordinateFlow(stand.connect, journal, clock, keeper)
    flow.open_session()
    state = flow.log_in(rehearsal.USERS[0], Role.CRYPTO_USER, Secret(WORD))
    (key,) = (
        KeyName(one.reference, one.label)
        for one in state.survey.keys
        if (one.label, one.key_class) == (rehearsal.LABEL, KeyClass.PRIVATE)
    )
    payload = of_data("release.bin", PAYLOAD, Mechanism.RSA_PKCS, Hash.SHA256)

    def ceremony() -> None:
        asked = flow.request(SignPayload(key, payload)).ceremonies[-1]
        for name in rehearsal.USERS[1:]:
            flow.add(asked.id, [(f"{name}.json", _approved(asked, name, stand.keys[name]))])
        done = flow.execute(asked.id)
        (stage,) = (one.stage for one in done.ceremonies if one.id == asked.id)
        if not isinstance(stage, Executed):
            sys.exit(f"The ceremony was not executed: {stage}")
        flow.forget(asked.id)

    (best,) = best_times({"ceremony": ceremony}, 1, 7)
    flow.close()
    say("token to verified signature, with instant people", f"{best:.3f} s", "< 2 s")


def _approved(ceremony: Ceremony, name: str, key: rsa.PrivateKey) -> bytes:
    token = ceremony.token
    approval = Approval(name, Role.CRYPTO_USER, key.sign(token.digest))
    return dump(replace(token, approvals=(approval,)))


def _log(home: Path) -> None:
    """Open a log of a million lines beside a journal, in a process of its own."""
    _, (seconds, filter_ms, peak_mib, rows) = child("log", home / "log")
    say("HSM audit log of 1,000,000 lines opened beside the journal", f"{seconds:.1f} s")
    say("  its memory, whole process", f"{peak_mib:.0f} MiB", "< 600 MiB")
    say(
        f"  slowest of five filters over its {rows:,.0f} rows",
        f"{filter_ms:.0f} ms",
        "< 200 ms",
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="approver-gui-bench-") as folder:
        measure(Path(folder))
