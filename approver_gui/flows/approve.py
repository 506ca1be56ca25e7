# SPDX-License-Identifier: Apache-2.0
"""The approver's ceremony: Opened, then Signed or Rejected, then Saved.

The flow enforces the rules, whatever buttons were on:
- a stop needs a typed reason, a doubt a typed acknowledgement, judged at the time of signing;
- the journal is written before a signature and after it; if it cannot be, nothing happens;
- a signature is verified before it is handed over, a written file read back before it counts;
- the file that was opened is never changed, and nothing is overwritten.
"""

import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from approver_gui.errors import ApproverError, BadSignatureError, RefusedError
from approver_gui.flows.consent import (
    MAX_REASON_CHARACTERS,
    Decision,
    is_reason,
    require_consent,
)
from approver_gui.flows.media import going_with, read_file, write_file
from approver_gui.flows.signed_token import holds_ours, require_room, with_ours
from approver_gui.journal import Fact, Journal
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyCard, KeyStore, UnlockedKey
from approver_gui.text import say
from approver_gui.tokens.checks import Finding, Verdict, check, verdict
from approver_gui.tokens.codec import MAX_FILE_BYTES, dump, parse
from approver_gui.tokens.model import (
    LoginToken,
    RegistrationToken,
    ServiceToken,
    Token,
    digests,
)

_NO_NAME = re.compile(r"[^A-Za-z0-9_]")
KINDS = {ServiceToken: "service", RegistrationToken: "registration", LoginToken: "login"}


@dataclass(frozen=True, slots=True)
class Blank:
    """No token is on the desk."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A token file under review.

    Attributes:
        path: where it was read from; never written to.
        token: what it holds.
        findings: what the checks say.
        judged_at: aware time at which they said it.
    """

    path: Path
    token: Token
    findings: tuple[Finding, ...]
    judged_at: datetime

    @property
    def verdict(self) -> Verdict:
        """The worst finding's verdict."""
        return verdict(self.findings)


@dataclass(frozen=True, slots=True)
class Signed:
    """A token that carries our signature, not handed back yet."""

    opened: Opened
    decision: Decision
    card: KeyCard
    token: Token


@dataclass(frozen=True, slots=True)
class Saved:
    """A signed file on its medium, read back and verified.

    Attributes:
        signed: what was saved.
        path: the signed file.
        public_key_path: the public key beside it, for a registration; else None.
        file_digest: SHA-256 of the file as read back, 32 bytes.
    """

    signed: Signed
    path: Path
    public_key_path: Path | None
    file_digest: bytes


ApproveState = Blank | Opened | Signed | Saved


class ApproveFlow:
    """Steps of the ceremony. Used by one thread at a time.

    Args:
        store: the own keys.
        journal: the log book.
        clock: gives the aware time.
    """

    def __init__(
        self, store: KeyStore, journal: Journal, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._journal = journal
        self._clock = clock
        self._unlocked: UnlockedKey | None = None

    # --- reading -----------------------------------------------------------------------

    def open(self, path: Path) -> Opened:
        """Read, parse and check a token file.

        Raises:
            MediumError: the file cannot be read.
            TokenFileError: it is no token file.
            JournalError: the journal cannot be written.
        """
        token = parse(read_file(path, MAX_FILE_BYTES))
        opened = self._judge(path, token)
        self._journal.record(
            "token_opened",
            file=str(path),
            kind=KINDS[type(token)],
            digests=_hex(token),
            verdict=opened.verdict.value,
        )
        return opened

    def refresh(self, opened: Opened) -> Opened:
        """Judge an opened token again, as of now."""
        return self._judge(opened.path, opened.token)

    def _judge(self, path: Path, token: Token) -> Opened:
        now = self._clock()
        findings = check(token, now, self._whose)
        return Opened(path, token, (*findings, *self._signed_before(token)), now)

    def _whose(self, digest: bytes, signature: bytes) -> str | None:
        card = self._store.whose(digest, signature)
        return card.name if card else None

    def _signed_before(self, token: Token) -> tuple[Finding, ...]:
        # Any of them: a file may hold a digest signed before among others that were not.
        before = [
            entry
            for digest in set(_hex(token))
            for entry in self._journal.find(digests=digest)
            if entry.act == "token_signed"
        ]
        if not before:
            return ()
        last = max(before, key=lambda entry: entry.number)
        words = say("This digest was signed here before: {when}, with key {key}, as {user}.")
        values = {"key": last.facts.get("key"), "user": last.facts.get("username")}
        return (Finding("T13", Verdict.DOUBT, words.put(when=last.at, **values)),)

    # --- the key -----------------------------------------------------------------------

    @property
    def unlocked(self) -> KeyCard | None:
        """The key that may sign without a passphrase now."""
        return self._unlocked.card if self._unlocked else None

    def unlock(self, key_name: str, passphrase: Secret) -> KeyCard:
        """Unlock a key; it stays so until :meth:`lock`.

        Raises:
            WrongPassphraseError: the passphrase is not the key's.
            KeyStoreError: the key file or the keyring does not help.
        """
        self.lock()
        try:
            self._unlocked = self._store.unlock(key_name, passphrase)
        except ApproverError as error:
            self._journal.record("unlocking_failed", key=key_name, why=str(error.title))
            raise
        return self._unlocked.card

    def lock(self) -> None:
        """Forget the unlocked key."""
        if self._unlocked:
            self._unlocked.close()
        self._unlocked = None

    # --- deciding ----------------------------------------------------------------------

    def require(self, opened: Opened, decision: Decision) -> Opened:
        """Return the token judged as of now, if the decision may be carried out on it.

        Raises:
            RefusedError: see :func:`approver_gui.flows.consent.require_consent` and
                :func:`approver_gui.flows.signed_token.require_room`.
        """
        now_opened = self.refresh(opened)
        require_consent(now_opened.verdict, decision)
        require_room(now_opened.token, decision)
        return now_opened

    def approve(
        self,
        opened: Opened,
        decision: Decision,
        passphrase: Secret | None,
        *,
        keep_unlocked: bool,
    ) -> Signed:
        """Unlock the key, sign, and lock the key again unless it shall stay unlocked.

        Args:
            opened: the token under review.
            decision: how to sign.
            passphrase: the key's, or None to use the key that is unlocked already.
            keep_unlocked: whether the person said that the key stays unlocked.

        Raises:
            ApproverError: as :meth:`require`, :meth:`unlock` and :meth:`sign` do.
        """
        try:
            self.require(opened, decision)
            if passphrase is not None:
                self.unlock(decision.key_name, passphrase)
            return self.sign(opened, decision)
        finally:
            if not keep_unlocked:
                self.lock()

    def sign(self, opened: Opened, decision: Decision) -> Signed:
        """Sign every digest of the token with the unlocked key.

        Raises:
            RefusedError: a check says stop or doubt and nothing was typed against it, the
                user name or role cannot be an HSM user's, or the key is locked.
            BadSignatureError: the signature made does not verify.
            JournalError: the journal cannot be written.
        """
        now_opened = self.require(opened, decision)
        key = self._require_key(decision)
        facts: dict[str, Fact] = {
            "digests": _hex(opened.token),
            "key": key.card.name,
            "fingerprint": key.card.fingerprint.hex(),
            "username": decision.username,
            "role": decision.role,
        }
        self._journal.record(
            "approval_decided",
            **facts,
            verdict=now_opened.verdict.value,
            findings=_noted(now_opened.findings),
            acknowledgement=decision.acknowledgement.strip(),
            overrule=decision.overrule.strip(),
        )
        signatures = [_signature(key, digest) for digest in digests(opened.token)]
        self._journal.record("token_signed", **facts)
        token = with_ours(opened.token, decision, signatures)
        return Signed(now_opened, decision, key.card, token)

    def reject(self, opened: Opened, reason: str) -> None:
        """Write into the journal that the token was rejected, and why.

        Raises:
            RefusedError: no reason was given.
            JournalError: the journal cannot be written.
        """
        if not is_reason(reason):
            raise RefusedError(
                say("A rejection needs a reason"),
                say("It is written into the journal, for you and those who ask later."),
                say("Type why you reject this token."),
            )
        self._journal.record(
            "token_rejected",
            file=str(opened.path),
            digests=_hex(opened.token),
            verdict=opened.verdict.value,
            reason=reason.strip()[:MAX_REASON_CHARACTERS],
        )

    def _require_key(self, decision: Decision) -> UnlockedKey:
        if self._unlocked and self._unlocked.card.name == decision.key_name:
            return self._unlocked
        raise RefusedError(
            say("The key is locked"),
            say("Key {key} locked itself, or was never unlocked.").put(key=decision.key_name),
            say("Give its passphrase again."),
        )

    # --- handing back ------------------------------------------------------------------

    def propose_path(self, opened: Opened, username: str) -> Path:
        """Return a free name beside the original: ``<name>.<user>.signed.json``."""
        stem = f"{opened.path.stem}.{_NO_NAME.sub('_', username)}.signed"
        path = opened.path.with_name(f"{stem}.json")
        number = 2
        while os.path.lexists(path):
            path = opened.path.with_name(f"{stem}-{number}.json")
            number += 1
        return path

    def save(self, signed: Signed, path: Path) -> Saved:
        """Verify the signed file, write it, read it back and compare.

        For a registration the public key goes beside it, written first: a signed file that
        is there has its key.

        Raises:
            BadSignatureError: what would be written does not verify.
            MediumError: it cannot be written, or reads back differently.
            JournalError: the journal cannot be written.
        """
        data, card = dump(signed.token), signed.card
        if not holds_ours(parse(data), signed.decision, card):
            raise _bad_signature(card)
        public_key_path = None
        if isinstance(signed.token, RegistrationToken):
            public_key_path = _beside(path, signed.decision.username)
            with going_with(public_key_path, card.public.pem()):
                write_file(path, data)
        else:
            write_file(path, data)
        file_digest = hashlib.sha256(data).digest()
        self._journal.record(
            "signed_file_saved",
            file=str(path),
            digests=_hex(signed.token),
            sha256=file_digest.hex(),
        )
        return Saved(signed, path, public_key_path, file_digest)


def _signature(key: UnlockedKey, digest: bytes) -> bytes:
    signature = key.sign(digest)
    if not key.card.public.verify(digest, signature):
        raise _bad_signature(key.card)
    return signature


def _bad_signature(card: KeyCard) -> BadSignatureError:
    return BadSignatureError(
        say("The signature made is wrong"),
        say("A signature of key {key} did not verify with its public key.").put(key=card.name),
        say("Do not use this key on this machine; restore its backup on another."),
    )


def _beside(path: Path, username: str) -> Path:
    stem = path.name.removesuffix(".json").removesuffix(".signed")
    name = stem if stem.endswith(f".{username}") else f"{stem}.{username}"
    return path.with_name(f"{name}.public.pem")


def _noted(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    return tuple(f"{f.check_id} {f.verdict.value}" for f in findings)


def _hex(token: Token) -> tuple[str, ...]:
    return tuple(digest.hex() for digest in digests(token))
