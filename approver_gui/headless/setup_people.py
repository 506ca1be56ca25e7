# SPDX-License-Identifier: Apache-2.0
"""Tokens of a set-up handed out to people, and the files that come back from them.

Tokens go into the plan's folder, and whatever comes into it is verified; names tell nothing.
In a rehearsal an own key may sign at once, through the same ceremony as at a window. A token
that came to nothing is dead, and what was written for it is removed again, nothing else.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from approver_gui.errors import ApproverError, HsmOutcomeUnknownError
from approver_gui.files import make_private_folder
from approver_gui.flows.approve import ApproveFlow
from approver_gui.flows.consent import Decision
from approver_gui.flows.founding.registration import Registration
from approver_gui.flows.founding.returned_files import Files, ReturnedFiles
from approver_gui.flows.handing_out import HandedOut, take_back
from approver_gui.flows.media import writing
from approver_gui.flows.setup.plan import SetupPlan
from approver_gui.flows.setup.wishes import WishedUser
from approver_gui.headless.setup_secrets import Wallet
from approver_gui.headless.terminal import Terminal
from approver_gui.journal import Journal
from approver_gui.keys.store import KeyStore
from approver_gui.text import safe_text, utc
from approver_gui.tokens.checks import Verdict

LOOK_S = 1.0
_ACKNOWLEDGED = "A rehearsal with an embedded cluster, as its plan says"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where signing at once and waiting take place.

    Attributes:
        store: the own keys.
        journal: the log book.
        clock: gives the aware time.
        pause: waits for some seconds.
    """

    store: KeyStore
    journal: Journal
    clock: Callable[[], datetime]
    pause: Callable[[float], None]


class Waiting(Protocol):
    """A token that waits for its signatures; its session is open."""

    def hand_out(self, folder: Path) -> HandedOut:
        """Put it into a folder; raises as ``handing_out.hand_out`` does."""

    def cancel(self) -> None:
        """End its session, and it dies; harmless when it is over."""


class People:
    """Those who sign, and the folder between them and the cluster.

    Args:
        terminal: where it is said who is waited for.
        plan: names the folder, and the keys that sign at once.
        desk: see there.
        wallet: has the passphrases of those keys.
        wait_s: how long to wait at most; None for as long as a token lives.
    """

    def __init__(
        self,
        terminal: Terminal,
        plan: SetupPlan,
        desk: Desk,
        wallet: Wallet,
        wait_s: int | None,
    ) -> None:
        self._terminal, self._plan, self._desk = terminal, plan, desk
        self._wallet, self._wait_s = wallet, wait_s
        self._opened: set[str] = set()
        self._written: list[tuple[Path, bytes]] = []  # for the token that waits; SHA-256

    @contextmanager
    def handed_out(self, waiting: Waiting) -> Iterator[Path]:
        """Put a token into the folder, which is made; where it comes to nothing it goes again.

        That it came to nothing is told by an error inside. Where nobody knows what came of it,
        everything stays.

        Raises:
            MediumError: the folder or the file cannot be made.
            ApproverError: as ``hand_out`` does.
        """
        with writing(self._plan.registrations):
            make_private_folder(self._plan.registrations)
        handed = waiting.hand_out(self._plan.registrations)
        self._written = [] if handed.was_there else [(handed.path, handed.file_digest)]
        try:
            yield handed.path
        except HsmOutcomeUnknownError:
            raise
        except BaseException:
            with suppress(ApproverError):  # it would hide what happened before
                waiting.cancel()
            self._take_back()
            raise

    def require_keys(self, users: Sequence[WishedUser]) -> None:
        """Open the plan's keys of these users once, before a token is asked for in vain.

        Raises:
            KeyStoreError: there is no such key, or it cannot be used.
            WrongPassphraseError: it stayed locked.
            UsageError: its passphrase is missing and nobody can be asked.
        """
        named = dict.fromkeys(self._plan.signers[one.username] for one in self._able(users))
        names = [name for name in named if name not in self._opened]
        for name in names:  # all of them, before anybody is asked for a passphrase
            self._desk.store.card(name)
        for name in names:
            passphrase = self._wallet.passphrase(name)
            try:
                self._desk.store.unlock(name, passphrase).close()
            finally:
                passphrase.wipe()
            self._opened.add(name)

    def can_sign(self, users: Sequence[WishedUser], needed: int = 1) -> bool:
        """Tell whether enough of these users sign at once, or may be waited for."""
        return len(self._able(users)) >= needed or self._wait_s != 0

    def sign_at_once(self, token: Path, users: Sequence[WishedUser], needed: int) -> None:
        """Let keys of the plan sign a token; the signed files lie beside it then.

        Raises:
            RefusedError: a check says stop.
            WrongPassphraseError: a key stayed locked.
            ApproverError: as ``ApproveFlow`` does.
        """
        for one in self._able(users)[:needed]:
            self._sign(token, one)

    def registered(self, registration: Registration) -> tuple[bytes, bytes] | None:
        """Wait for the signed file and the public key of a registration.

        Returns:
            both, verified; None where the time is over.
        """
        known: dict[str, bytes] = {}
        found: list[tuple[bytes, bytes]] = []

        def take(files: Files) -> bool:
            known.update(files)
            pair = _pair(registration, known)
            found.extend([pair] if pair else [])
            return bool(found)

        whom = f"{registration.username} ({registration.role.value})"
        self.wait_for(whom, registration.deadline.at, take)
        return found[0] if found else None

    def wait_for(self, whom: str, until: datetime, take: Callable[[Files], bool]) -> bool:
        """Look at the folder until what came is enough, or the time is over.

        Args:
            whom: is waited for.
            until: aware; the end of the token's life.
            take: is given the files that are new or changed; tells whether they are enough.
        """
        if self._wait_s is not None:
            until = min(until, self._desk.clock() + timedelta(seconds=self._wait_s))
        returned = ReturnedFiles(self._plan.registrations)
        is_told = False
        while not take(returned.look()):
            if self._desk.clock() >= until:
                return False
            if not is_told:
                place = safe_text(str(self._plan.registrations))
                self._terminal.remark(
                    f"Waiting for {safe_text(whom)} until {utc(until)}: {place}"
                )
                is_told = True
            self._desk.pause(LOOK_S)
        return True

    def _sign(self, token: Path, user: WishedUser) -> None:
        key_name = self._plan.signers[user.username]
        flow = ApproveFlow(self._desk.store, self._desk.journal, self._desk.clock)
        opened = flow.open(token)
        words = _ACKNOWLEDGED if opened.verdict is Verdict.DOUBT else ""
        decision = Decision(key_name, user.username, user.role.value, words)
        flow.require(opened, decision)
        passphrase = self._wallet.passphrase(key_name)
        try:
            signed = flow.approve(opened, decision, passphrase, keep_unlocked=False)
        finally:
            passphrase.wipe()
        saved = flow.save(signed, flow.propose_path(opened, user.username))
        self._written.append((saved.path, saved.file_digest))
        if saved.public_key_path:
            key = hashlib.sha256(saved.signed.card.public.pem()).digest()
            self._written.append((saved.public_key_path, key))

    def _able(self, users: Sequence[WishedUser]) -> Sequence[WishedUser]:
        return [one for one in users if one.username in self._plan.signers]

    def _take_back(self) -> None:
        for path, digest in self._written:
            is_gone = True
            with suppress(ApproverError):
                is_gone = take_back(path, digest, self._desk.journal)
            words = "Removed" if is_gone else "Not removed, for it is not what was written"
            self._terminal.remark(f"{words}; its token is dead: {safe_text(str(path))}")


def _pair(registration: Registration, known: dict[str, bytes]) -> tuple[bytes, bytes] | None:
    """Return a signed file and a public key that belong to this registration, and verify."""
    keys = [data for data in known.values() if data.lstrip().startswith(b"-----BEGIN ")]
    others = [data for data in known.values() if data not in keys]
    for file in others:
        for key in keys:
            try:
                registration.check(file, key)
            except ApproverError:
                continue
            return file, key
    return None
