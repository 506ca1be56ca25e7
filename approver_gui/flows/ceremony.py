# SPDX-License-Identifier: Apache-2.0
"""One ceremony: an operation, the token that was asked for it, what came in, how it stands.

Collecting -> Ready -> Executed | Unproven | Unknown
    any live stage -> Void
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import assert_never

from approver_gui.errors import ApproverError
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import Operation, OutputForm
from approver_gui.hsm.answers import Who
from approver_gui.keys.signatures import Forms
from approver_gui.text import Sentence, say
from approver_gui.tokens.model import ServiceToken, Token
from approver_gui.tokens.tally import HandedIn, Seat, SeatState, Tally, add
from approver_gui.tokens.voters import role_for


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came back, from an operation that was done.

    Attributes:
        at: when; aware.
        words: what was done.
        forms: the signature in every form, where one was made; it was verified here.
        output: the form in which it is wanted.
    """

    at: datetime
    words: Sentence
    forms: Forms | None = None
    output: OutputForm = OutputForm.BASE64

    @property
    def wanted(self) -> bytes:
        """The bytes of a file with the signature as it is wanted; empty where none was made."""
        if self.forms is None:
            return b""
        match self.output:
            case OutputForm.BASE64:
                return self.forms.base64.encode("ascii") + b"\n"
            case OutputForm.DER:
                return self.forms.der
            case OutputForm.RAW:
                return self.forms.raw
            case _:
                assert_never(self.output)


class VoidReason(Enum):
    """Why a token is dead."""

    EXPIRED = "expired"
    SESSION_LOST = "session lost"
    LOGGED_OUT = "logged out"
    DELETED = "deleted"
    GIVEN_UP = "given up"
    REFUSED = "refused for good"
    DRILLED = "drill ended"


@dataclass(frozen=True, slots=True)
class Collecting:
    """Approvals are missing."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Enough verified approvals are there."""


@dataclass(frozen=True, slots=True)
class Executed:
    """It was done, and what came back is what was asked for."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Unproven:
    """The cluster answered with a signature that does not verify; the approvals are used.

    Attributes:
        signature: what it answered; kept as evidence, of no use otherwise.
        words: what was found.
    """

    signature: bytes = field(repr=False)
    words: Sentence


@dataclass(frozen=True, slots=True)
class Unknown:
    """It was begun, and nobody knows whether it was done; it is never begun again.

    Attributes:
        why: what happened.
        checks: what to look at, in order.
    """

    why: Sentence
    checks: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Void:
    """The token is dead; nothing was done with it.

    Attributes:
        reason: why.
        words: the same for a person, and what to do.
    """

    reason: VoidReason
    words: Sentence


Stage = Collecting | Ready | Executed | Unproven | Unknown | Void


class DeadlineSource(Enum):
    """Who says how long the token lives."""

    TOKEN_LIST = "the cluster's list of tokens"  # noqa: S105  words, no secret
    TIMEOUTS = "the cluster's list of timeouts"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when the token lives, by this machine's clock.

    Attributes:
        at: aware.
        source: who says so.
    """

    at: datetime
    source: DeadlineSource


@dataclass(frozen=True, slots=True)
class Ceremony:
    """One token's way from the cluster to its use.

    Attributes:
        id: names it in the journal, too; no other ceremony ever has it.
        operation: what will be done, and nothing else; or a drill, which does nothing.
        who: the requester.
        original: the token file as the cluster gave it: what is handed out.
        token: what it holds.
        requested_at: when the token was asked for; aware.
        deadline: until when it lives.
        needed: the cluster's M; the roster's policy can ask for more.
        files: name and content of each file handed in, in order.
        tally: how it stands with the approvals.
        stage: where it stands.
        public_pem: the public key that a signature will be verified with, where one is made.
    """

    id: str
    operation: Operation | Drill
    who: Who
    original: bytes = field(repr=False)
    token: ServiceToken
    requested_at: datetime
    deadline: Deadline
    needed: int
    tally: Tally
    files: tuple[HandedIn, ...] = ()
    stage: Stage = field(default_factory=Collecting)
    public_pem: bytes | None = field(default=None, repr=False)

    @property
    def is_live(self) -> bool:
        """Whether its token can still be used."""
        return isinstance(self.stage, Collecting | Ready)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Those who could approve, and those who tried although they cannot."""
        role = role_for(self.token.service)
        return tuple(
            seat
            for seat in self.tally.seats
            if seat.state is not SeatState.WAITING
            or (seat.voter.has_key is not False and seat.voter.role in (None, role))
        )

    @property
    def missing(self) -> Sentence | None:
        """What stands under the execute button while it is dead; None when it is not."""
        if self.tally.is_complete:
            return None
        words = say("Still needed: {missing} of {needed} approvals.")
        return words.put(missing=self.tally.missing, needed=self.tally.needed)

    def left(self, now: datetime) -> timedelta:
        """Return how long the token lives on; zero when it is over."""
        return max(self.deadline.at - now, timedelta(0))

    def with_files(self, files: Iterable[HandedIn]) -> "Ceremony":
        """Return the ceremony with more files handed in; the same again changes nothing."""
        known = {_same(file): file for file in self.files}
        new = {_same(file): file for file in files if _same(file) not in known}
        if not new:
            return self
        added = tuple(new.values())
        return self.with_tally(add(self.tally, added), (*self.files, *added))

    def with_tally(self, tally: Tally, files: tuple[HandedIn, ...]) -> "Ceremony":
        """Return the live ceremony as a tally has it."""
        stage: Stage = Ready() if tally.is_complete else Collecting()
        return replace(self, tally=tally, files=files, stage=stage)


def _same(file: HandedIn) -> tuple[str, Token | Sentence]:
    """Return what two files have in common that are one and the same."""
    name, content = file
    return name, content.detail if isinstance(content, ApproverError) else content


@dataclass(frozen=True, slots=True)
class Run:
    """An operation that needs no approvals, begun at once.

    Attributes:
        id: names it in the journal, too.
        operation: what was done.
        who: the user who did it.
        requested_at: when; aware.
        stage: how it ended.
        public_pem: as for a ceremony.
    """

    id: str
    operation: Operation
    who: Who
    requested_at: datetime
    stage: Stage
    public_pem: bytes | None = field(default=None, repr=False)
