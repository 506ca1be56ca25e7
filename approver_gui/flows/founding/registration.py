# SPDX-License-Identifier: Apache-2.0
"""A user's key registered for approvals: token out, signed file and public key in.

1. What came back is verified with the very key that came with it, before anything is sent;
   what is sent is the cluster's own file with those signatures and nothing else in it.
2. The roster keeps the key first, as reviewed and proved, then the cluster registers it. So
   nothing is registered that could not be kept, and an answer that never came loses nothing:
   the list of users tells. Where the cluster says no, the roster is as it was. In place of a
   key registered before, the list tells nothing: then it counts as proved only afterwards.
3. Registered is what the list of users shows, not what the answer says.

Source: AWS CloudHSM User Guide, "user change-quorum token-sign register".
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from approver_gui.errors import (
    ApproverError,
    HsmOutcomeUnknownError,
    RefusedError,
    TokenFileError,
)
from approver_gui.flows import handing_out
from approver_gui.flows.ceremony import Deadline
from approver_gui.flows.founding.login import Login, log_out, noted
from approver_gui.flows.founding.signed_reply import Reply, read
from approver_gui.flows.handing_out import HandedOut
from approver_gui.flows.issuing import deadline_of
from approver_gui.flows.survey import FULL, REGISTERED
from approver_gui.hsm.answers import User, Who
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.requests import GenerateToken, ListUsers, RegisterQuorumKey
from approver_gui.hsm.words import Service
from approver_gui.journal import Fact, Journal
from approver_gui.keys import rsa
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.roster_changes import FINGERPRINT_WORDS
from approver_gui.text import Sentence, say, spoken_words
from approver_gui.tokens.checks import Verdict, check, records, worst
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import RegistrationToken, digests


class NamedKeeper(Protocol):
    """Keeps the roster, as ``roster_keeper.FileRosterKeeper`` does."""

    def load(self) -> Roster:
        """Return the roster; an empty one where there is none yet.

        Raises:
            ApproverError: it cannot be read.
        """

    def save(self, roster: Roster, named: Collection[str] = ()) -> None:
        """Keep the roster, whole or not at all.

        Args:
            roster: the new one.
            named: ``role/username`` of each user whose new key was compared and is trusted.

        Raises:
            ApproverError: it cannot be written, or a new key is not named.
        """


@dataclass(frozen=True, slots=True)
class Registered:
    """A key that the cluster shows as registered and that the roster keeps as proved.

    Attributes:
        ident: ``role/username``.
        fingerprint: SHA-256 of the key, 32 bytes.
        words: what was done.
        cautions: what a person should know.
    """

    ident: str
    fingerprint: bytes
    words: Sentence
    cautions: tuple[Sentence, ...] = ()


class Registration:
    """A registration that waits for its signed file. One thread at a time, except ``abort``.

    Made by :func:`begin`; its session is open, and the token dies with it.

    Attributes:
        username, role: whose key is registered.
        token_file: as the cluster gave it: what is handed out.
        token: what it holds.
        deadline: until when it lives.
        is_over: whether it was finished or cancelled, or its session is over.
    """

    def __init__(
        self,
        hsm: Hsm,
        who: Login,
        token_file: bytes,
        token: RegistrationToken,
        deadline: Deadline,
        *,
        journal: Journal,
        clock: Callable[[], datetime],
        keep: NamedKeeper,
    ) -> None:
        self.username = who.username.lower()
        self.role = who.role
        self.token_file = token_file
        self.token = token
        self.deadline = deadline
        self.is_over = False
        self._hsm = hsm
        self._journal = journal
        self._clock = clock
        self._keep = keep

    @property
    def ident(self) -> str:
        """``role/username``, as the roster names the user."""
        return f"{self.role.value}/{self.username}"

    @property
    def digests(self) -> tuple[bytes, ...]:
        """What is signed: 32 bytes for each entry, as a rule one."""
        return digests(self.token)

    @property
    def digest_words(self) -> str:
        """The first digest in words, to be compared by voice."""
        return " ".join(spoken_words(self.digests[0])[:FINGERPRINT_WORDS])

    def hand_out(self, folder: Path) -> HandedOut:
        """Put the token on a medium, named after the user; raises as ``hand_out`` there."""
        name = f"registration of {self.ident}"
        return handing_out.hand_out(self.token_file, folder, self._journal, name, self.username)

    def check(self, signed_file: bytes, public_pem: bytes) -> Reply:
        """Return what came back, once it is verified; nothing is sent or kept.

        Args:
            signed_file: the token file, signed; or the bare signature that openssl wrote.
            public_pem: the public key.

        Raises:
            KeyStoreError: this is no public key that can approve.
            TokenFileError: this is no signed file.
            RefusedError: it is another token, or not signed.
            BadSignatureError: the key did not sign it; the words say what probably happened.
        """
        return read(self.token, signed_file, public_pem)

    def known_key(self) -> rsa.PublicKey | None:
        """Return the key that the roster has for this user now; raises as it is read."""
        found = (one for one in self._keep.load().members if one.ident == self.ident)
        return next((one.key for one in found), None)

    def finish(self, signed_file: bytes, public_pem: bytes) -> Registered:
        """Verify what came back, register the key, and see it in the list of users.

        Where what came back is wrong nothing was sent, and the registration goes on waiting;
        after everything else it is over.

        Raises:
            RefusedError: it is over, too late, or the list does not show the key afterwards.
            ApproverError: as :meth:`check`, ``FileRosterKeeper.save`` and ``hsm.port.Hsm.ask``
                do.
            HsmOutcomeUnknownError: it was sent and no answer came: the list of users tells.
            JournalError: the journal cannot be written.
        """
        self._require_open()
        reply = self.check(signed_file, public_pem)
        facts: dict[str, Fact] = {
            "username": self.username,
            "role": self.role.value,
            "fingerprint": reply.key.fingerprint().hex(),
        }
        try:
            with noted(self._journal, "registration", **facts):
                self._register(reply)
            self._require_seen()
            self._prove(reply.key)
            log_out(self._hsm)
        finally:
            self._end()
        words = say("The key of {user} ({role}) is registered; the list of users shows it.")
        return Registered(
            self.ident,
            reply.key.fingerprint(),
            words.put(user=self.username, role=self.role.value),
            self._cautions(reply.key),
        )

    def cancel(self) -> None:
        """End the session, and the token with it; harmless when it is over.

        Raises:
            JournalError: the journal cannot be written; it is over all the same.
        """
        if self.is_over:
            return
        log_out(self._hsm)
        self._end()
        self._journal.record(
            "registration_cancelled", username=self.username, role=self.role.value
        )

    def abort(self) -> None:
        """End the session from any thread; a step that waits for the cluster raises."""
        self._hsm.abort()

    # --- steps -------------------------------------------------------------------------

    def _register(self, reply: Reply) -> None:
        there = user_of(self._hsm.ask(ListUsers()), self.username, self.role.value)
        before = self._keep.load()
        kept = self._with_key(before, reply.key)
        if there is None or not there.quorum:  # else one would take the old key for this one
            kept = kept.proved({self.ident}, self._clock())
        self._keep.save(kept, {self.ident})
        try:
            self._hsm.ask(RegisterQuorumKey(reply.key.pem(), reply.signed_file))
        except HsmOutcomeUnknownError:
            raise
        except ApproverError:
            self._put_back(before)
            raise

    def _prove(self, key: rsa.PublicKey) -> None:
        roster = self._keep.load()
        if any(
            m.ident == self.ident and m.key == key and not m.proven_at for m in roster.members
        ):
            self._keep.save(roster.proved({self.ident}, self._clock()), {self.ident})

    def _put_back(self, before: Roster) -> None:
        self._keep.load()  # what was kept a moment ago is what gives way
        self._keep.save(before, {self.ident})

    def _with_key(self, roster: Roster, key: rsa.PublicKey) -> Roster:
        if all(one.ident != self.ident for one in roster.members):
            member = Member(self.username, self.role.value)
            roster = replace(roster, members=(*roster.members, member))
        return roster.with_key(self.ident, key)

    def _require_seen(self) -> None:
        seen = user_of(self._hsm.ask(ListUsers()), self.username, self.role.value)
        if seen is None or REGISTERED not in seen.quorum or seen.coverage != FULL:
            raise RefusedError(
                say("The registration is not to be seen"),
                say("The list of users does not show a key of {user} on every HSM.").put(
                    user=self.username
                ),
                say("Ask the cluster again; if it stays so, register the key once more."),
            )

    def _require_open(self) -> None:
        if not self.is_over and self._clock() >= self.deadline.at:
            self.cancel()
        if self.is_over:
            raise RefusedError(
                say("This registration is over"),
                say("Its session has ended, and its token with it."),
                say("Begin the registration again; the new token has to be signed anew."),
            )

    def _cautions(self, key: rsa.PublicKey) -> tuple[Sentence, ...]:
        own = self.ident
        members = self._keep.load().members
        person = next((one.person for one in members if one.ident == own), "")
        others = [
            one.ident
            for one in members
            if one.key == key and one.ident != own and not (person and one.person == person)
        ]
        if not others:
            return ()
        words = say("{users} have the same key: one of them could approve for all.")
        return (words.put(users=", ".join(others)),)

    def _end(self) -> None:
        self.is_over = True
        self._hsm.close()


def begin(
    hsm: Hsm, login: Login, journal: Journal, clock: Callable[[], datetime], keep: NamedKeeper
) -> Registration:
    """Ask for the token of a registration, in a session in which its user is logged in.

    Raises:
        RefusedError: the cluster gave another token than was asked for.
        ApproverError: as ``hsm.port.Hsm.ask`` does.
    """
    asked_at = clock()
    original = hsm.ask(GenerateToken(Service.REGISTRATION))
    token = _issued(original, login, asked_at)
    who = Who(login.username, login.role.value)
    deadline = deadline_of(hsm.ask, Service.REGISTRATION, who, asked_at)
    return Registration(
        hsm, login, original, token, deadline, journal=journal, clock=clock, keep=keep
    )


def user_of(users: tuple[User, ...], username: str, role: str) -> User | None:
    """Return a user of a list."""
    wanted = (username.lower(), role)
    return next((one for one in users if (one.username.lower(), one.role) == wanted), None)


def _issued(untrusted: bytes, login: Login, now: datetime) -> RegistrationToken:
    try:
        token = parse(untrusted)
    except TokenFileError as error:
        raise _not_asked_for(error.detail) from error
    if not isinstance(token, RegistrationToken):
        raise _not_asked_for(say("It is no token of a registration."))
    stops = worst(check(token, now, lambda _digest, _signature: None), Verdict.STOP)
    if stops:
        raise _not_asked_for(stops[0].words)
    strangers = {one.requester.lower() for one in records(token)} - {login.username.lower()}
    if strangers:
        raise _not_asked_for(say("By its signed bytes, somebody else asked for it."))
    return token


def _not_asked_for(why: Sentence) -> RefusedError:
    return RefusedError(
        say("The cluster gave another token"),
        say("What came is not what was asked for. {why}").put(why=why),
        say("Do not hand it out. Save the transcript and begin again."),
    )
