# SPDX-License-Identifier: Apache-2.0
"""What is known of one cluster: from its control plane, its tool, the files, the journal.

Nothing of it is a state that is kept: it is looked up anew, by whoever opens the page.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from approver_gui.cluster.port import Description
from approver_gui.errors import ApproverError
from approver_gui.flows.founding.rules import proved_admins
from approver_gui.flows.setup.wishes import WishedUser, Wishes
from approver_gui.flows.survey import REGISTERED, Survey
from approver_gui.hsm.answers import User
from approver_gui.keys.roster import Roster
from approver_gui.text import Sentence
from approver_gui.tokens.checks import Finding, Verdict, worst

UNACTIVATED = "unactivated-admin"
"""The role of the first admin before the activation. Source: AWS CloudHSM User Guide."""


class Way(Enum):
    """Who describes and initialises the cluster."""

    EMBEDDED = "embedded"
    AWS = "aws"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Paper:
    """A certificate or request in the working folder.

    Attributes:
        file: its name there, one of those that AWS uses.
        subject, issuer: names; untrusted text; a request has no issuer.
        fingerprint: SHA-256 of the DER, 32 bytes.
        valid_from, valid_until: aware; None for a request.
        key_bits: of its public key; 0 where that is not told.
        serial: in hex; empty for a request.
    """

    file: str
    subject: str
    issuer: str
    fingerprint: bytes
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    key_bits: int = 0
    serial: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Doubts that a person accepted.

    Attributes:
        check_ids: of the findings.
        papers: digest of the papers that they were about, hex; other papers, other doubts.
        reason: as typed; untrusted text.
        at: aware.
        words: what each of them said: another paper that expires has the same id.
    """

    check_ids: tuple[str, ...]
    papers: str
    reason: str
    at: datetime
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuing certificate in the working folder.

    Attributes:
        paper: what it says.
        name: of the authority here that has its key; empty where the key is elsewhere.
        warning: that it ends soon; None where it does not.
    """

    paper: Paper
    name: str = ""
    warning: Sentence | None = None


class Attempt(Enum):
    """What the journal says of the initialisation."""

    NONE = "never begun here"
    UNKNOWN = "begun, outcome unknown"
    REFUSED = "refused"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Noted:
    """What the journal says of one cluster.

    Attributes:
        begun_at: when its set-up was first opened here; None where never.
        acceptances: of doubts, oldest first.
        confirmed_roots: fingerprints that a person compared, by ``aws`` or ``manufacturer``.
        attempt: of the initialisation.
        attempted_at: when it was begun last.
        initialised_at: when it was done, by us.
        signed_fingerprint, issuer_fingerprint: of what was sent then, hex.
        verified: what the verification found when it was sent: ``id verdict`` each.
        why: of the last refusal, or of not knowing; untrusted text.
        last_seal: of the last entry about it, 64 hex digits; empty where there is none.
        acts: every entry about it: number, time, act.
        keys_sent: of admins, to be registered: name and fingerprint, hex.
    """

    begun_at: datetime | None = None
    acceptances: tuple[Acceptance, ...] = ()
    confirmed_roots: tuple[tuple[str, str], ...] = ()
    attempt: Attempt = Attempt.NONE
    attempted_at: datetime | None = None
    initialised_at: datetime | None = None
    signed_fingerprint: str = ""
    issuer_fingerprint: str = ""
    verified: tuple[str, ...] = ()
    why: str = ""
    last_seal: str = ""
    acts: tuple[tuple[int, datetime, str], ...] = ()
    keys_sent: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class KnownKey:
    """The key of the cluster, as the journal or its owner's list of keys has it.

    Attributes:
        label, reference, owner: of the private key; untrusted text.
        share_with: crypto users who have it beside its owner.
        manage, use: approvals needed; 0 for none.
        at: when it was made or found; aware.
        is_listed: whether the owner's list of keys showed it, not the answer that made it.
    """

    label: str
    reference: str
    owner: str
    share_with: tuple[str, ...] = ()
    manage: int = 0
    use: int = 0
    at: datetime | None = None
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """The rehearsal's signature, as the journal has it.

    Attributes:
        ceremony: its id.
        at: when it was made; aware.
        payload_sha256, made_sha256: of what was signed and of the signature, hex.
        approvers: whose approvals were used.
    """

    ceremony: str
    at: datetime
    payload_sha256: str
    made_sha256: str
    approvers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AtHost:
    """What lies at the host of the tool in the issuing certificate's place.

    Attributes:
        fingerprint: of the certificate there; None where there is none.
        is_ours: whether it is the issuing certificate here; None where that is not known.
        trouble: why it cannot be read; None where it was.
        path: where it lies, for screens.
    """

    fingerprint: bytes | None = None
    is_ours: bool | None = None
    trouble: ApproverError | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that is known of one cluster.

    Attributes:
        asked_at: when control plane, host and tool were asked last; aware.
        way: who describes the cluster.
        cluster_id: empty before there is one.
        described: by the control plane; None where there is none, or it was not asked.
        plane_trouble: why the control plane could not be asked.
        papers: in the working folder, the roots among them.
        missing: AWS's names of the files that are not there yet.
        folder_trouble: why the papers there cannot be read.
        findings: of the verification; empty while papers are missing.
        issuer: the issuing certificate; None where it is not here.
        signed: the signed certificate; None where it is not here.
        signed_findings: whether it fits request and issuer.
        cluster_certificate: that the cluster holds, as far as it is known.
        is_ours: whether the issuer here signed that, for the request here; None where it
            cannot be told.
        noted: what the journal says.
        at_host: what lies at the tool's host; None where it was not looked for.
        survey: what the tool tells without a login; None where it does not.
        tool_trouble: why it does not.
        roster: users and keys known here.
        wishes: what is wanted.
        key: that was made; None where none is known of.
        rehearsed: the rehearsal's signature; None where there is none yet.
    """

    asked_at: datetime
    way: Way
    cluster_id: str = ""
    described: Description | None = None
    plane_trouble: ApproverError | None = None
    papers: tuple[Paper, ...] = ()
    missing: tuple[str, ...] = ()
    folder_trouble: ApproverError | None = None
    findings: tuple[Finding, ...] = ()
    issuer: Issuer | None = None
    signed: Paper | None = None
    signed_findings: tuple[Finding, ...] = ()
    cluster_certificate: Paper | None = None
    is_ours: bool | None = None
    noted: Noted = field(default_factory=Noted)
    at_host: AtHost | None = None
    survey: Survey | None = None
    tool_trouble: ApproverError | None = None
    roster: Roster = field(default_factory=Roster)
    wishes: Wishes = field(default_factory=Wishes)
    key: KnownKey | None = None
    rehearsed: Rehearsed | None = None

    @property
    def answers(self) -> bool:
        """Whether the tool talks to an initialised cluster: it lists users."""
        return self.survey is not None and bool(self.survey.users)

    @property
    def is_initialised(self) -> bool:
        """Whether the cluster is somebody's, by whatever tells it."""
        is_described = self.described is not None and self.described.is_initialised
        return is_described or self.answers or self.cluster_certificate is not None

    @property
    def is_activated(self) -> bool:
        """Whether there are users and none is an admin that is not activated."""
        users = self.survey.users if self.survey else ()
        return bool(users) and all(one.role != UNACTIVATED for one in users)

    @property
    def stops(self) -> tuple[Finding, ...]:
        """The findings that forbid to go on."""
        return worst(self.findings, Verdict.STOP)

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """The findings that a person has to accept."""
        return worst(self.findings, Verdict.DOUBT)

    @property
    def papers_digest(self) -> str:
        """SHA-256 over names and fingerprints of the papers, hex: which papers these are."""
        told = (f"{one.file} {one.fingerprint.hex()}" for one in self.papers)
        return hashlib.sha256("\n".join(sorted(told)).encode()).hexdigest()

    @property
    def accepted(self) -> tuple[Acceptance, ...]:
        """What a person accepted about these very papers."""
        which = self.papers_digest
        return tuple(one for one in self.noted.acceptances if one.papers == which)

    @property
    def open_doubts(self) -> tuple[Finding, ...]:
        """Those of them that nobody accepted."""
        accepted = {
            one
            for each in self.accepted
            for one in zip(each.check_ids, each.words, strict=False)
        }
        return tuple(
            one for one in self.doubts if (one.check_id, str(one.words)) not in accepted
        )

    def user(self, wished: WishedUser) -> User | None:
        """Return the user as the cluster shows it, None where it is not there."""
        return self.survey.user(wished.username, wished.role.value) if self.survey else None

    def lacking(self) -> tuple[WishedUser, ...]:
        """Return the users wished for that are not there."""
        return tuple(one for one in self.wishes.users if self.user(one) is None)

    def unregistered(self) -> tuple[WishedUser, ...]:
        """Return those who need a registered key and have none."""
        return tuple(
            one
            for one in self.wishes.to_register
            if (user := self.user(one)) is None or REGISTERED not in user.quorum
        )

    def differing(self) -> tuple[Sentence, ...]:
        """Return on which users the HSMs disagree."""
        return tuple(self.survey.differing()) if self.survey else ()

    def proved(self) -> tuple[WishedUser, ...]:
        """Return the admins whose registered key is known here and has signed for us."""
        if self.survey is None:
            return ()
        found = proved_admins(self.survey, self.roster, self.noted.keys_sent)
        return tuple(one for one in self.wishes.admins if one.username in found)
