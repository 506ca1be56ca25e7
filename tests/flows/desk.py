# SPDX-License-Identifier: Apache-2.0
"""A desk in a folder: keys, journal, clock, a medium, and stand-ins that break down."""

import base64
import shutil
import textwrap
from functools import cache
from pathlib import Path

from approver_gui.errors import JournalError
from approver_gui.flows.approve import ApproveFlow, Opened, Signed
from approver_gui.flows.consent import Decision
from approver_gui.journal import Entry, Fact, Journal, examine
from approver_gui.keys import rsa
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyStore, Protection, UnlockedKey
from approver_gui.text import say
from approver_gui.tokens.model import Token
from tests.builders import a_file
from tests.keys.stand_ins import QUICK, Clock, MemoryBox, a_key, another_key, secret

USER1 = Decision("user1", "user1", "crypto-user")
ACKNOWLEDGED = Decision("user1", "user1", "crypto-user", acknowledgement="I asked her")
OVERRULED = Decision("user1", "user1", "crypto-user", overrule="Agreed by telephone")


def pem_of(key: rsa.PrivateKey) -> bytes:
    """Return a private key as openssl writes it."""
    lines = textwrap.wrap(base64.b64encode(key.der()).decode("ascii"), 64)
    framed = ["-----BEGIN PRIVATE KEY-----", *lines, "-----END PRIVATE KEY-----", ""]
    return "\n".join(framed).encode("ascii")


class WatchedKey:
    """Signs with a private key, and remembers what."""

    def __init__(self, key: rsa.PrivateKey) -> None:
        self._key = key
        self.signed: list[bytes] = []

    def sign(self, digest: bytes) -> bytes:
        self.signed.append(digest)
        return self._key.sign(digest)


class WatchedStore(KeyStore):
    """A store whose unlocked keys can be looked at; gives away a wrong key on request."""

    is_faulty = False

    def __init__(self, folder: Path, box: MemoryBox, clock: Clock) -> None:
        super().__init__(folder, lambda: box, clock, QUICK)
        self.handed: list[UnlockedKey] = []
        self.keys: list[WatchedKey] = []

    def unlock(self, name: str, passphrase: Secret) -> UnlockedKey:
        card = super().unlock(name, passphrase).card
        key = WatchedKey(another_key() if self.is_faulty else a_key())
        self.keys.append(key)
        self.handed.append(UnlockedKey(card, key))  # type: ignore[arg-type]
        return self.handed[-1]

    @property
    def signed(self) -> list[bytes]:
        """Every digest that was signed."""
        return [digest for key in self.keys for digest in key.signed]


class FailingJournal(Journal):
    """A journal that cannot be written when certain acts come."""

    fails_at: tuple[str, ...] = ()

    def record(self, act: str, **facts: Fact) -> Entry:
        if act in self.fails_at:
            raise JournalError(say("The journal is full"), say("It is."), say("Stop."))
        return super().record(act, **facts)


@cache
def _sealed_once() -> tuple[tuple[tuple[str, bytes], ...], tuple[tuple[str, bytes], ...]]:
    """Return the key files and the box's secrets of a desk with the key user1."""
    folder, box = Path.home() / "sealed once", MemoryBox()
    store = KeyStore(folder, lambda: box, Clock(), QUICK)
    store.import_pem("user1", pem_of(a_key()), None, secret(), Protection.KEYRING)
    kept = [(path.name, path.read_bytes()) for path in folder.glob("*.key.json")]
    shutil.rmtree(folder)
    return tuple(kept), tuple(box.secrets.items())


class Desk:
    """An approver's machine with the key user1, and a stick with what the test puts there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.keys_folder = folder / "keys"
        self.keys_folder.mkdir(mode=0o700)
        files, secrets = _sealed_once()
        for name, data in files:
            (self.keys_folder / name).write_bytes(data)
        self.clock, self.box = Clock(), MemoryBox()
        self.box.secrets.update(secrets)
        self.store = WatchedStore(self.keys_folder, self.box, self.clock)
        self.journal = FailingJournal(folder / "journal.jsonl", self.clock)
        self.flow = ApproveFlow(self.store, self.journal, self.clock)

    def restart(self) -> ApproveFlow:
        """Return the flow of the program started anew on the same machine."""
        store = WatchedStore(self.keys_folder, self.box, self.clock)
        return ApproveFlow(store, Journal(self.journal.path, self.clock), self.clock)

    def lay(self, token: Token | None = None, name: str = "request.json") -> Path:
        """Put a token file on the stick; a good service token by default."""
        path = self.stick / name
        path.write_bytes(a_file(token))
        return path

    def open(self, token: Token | None = None, name: str = "request.json") -> Opened:
        """Put a token file on the stick and open it."""
        return self.flow.open(self.lay(token, name))

    def sign(
        self, token: Token | None = None, decision: Decision = USER1, name: str = "request.json"
    ) -> Signed:
        """Open a token and sign it."""
        opened = self.open(token, name)
        return self.flow.approve(opened, decision, secret(), keep_unlocked=False)

    def entries(self) -> tuple[Entry, ...]:
        """Return what stands in the journal, which holds."""
        examination = examine(self.journal.path)
        assert examination.holds
        return examination.entries

    def acts(self) -> list[str]:
        """Return the acts in the journal after its beginning."""
        return [entry.act for entry in self.entries()][1:]

    def break_journal(self) -> None:
        """Make the journal one that nothing is written to."""
        with self.journal.path.open("ab") as file:
            file.write(b"somebody else's line\n")

    def on_stick(self) -> set[str]:
        """Return the names of everything on the stick, hidden files too."""
        return {path.name for path in self.stick.iterdir()}
