# SPDX-License-Identifier: Apache-2.0
"""Which approvals count, and why the others do not.

1. An approval counts only if its user's registered key verifies it.
2. One signature counts once, a user counts once, and a person too if the policy says so.
3. Every approval gets a finding: an id that never changes, and what to do.
4. Nothing depends on the order of the approvals.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Finding, Verdict, records
from approver_gui.tokens.model import Approval, ServiceToken
from approver_gui.tokens.voters import (
    Diagnose,
    Mistake,
    MistakeKind,
    Policy,
    Voter,
    role_for,
)

MAX_EXAMINED = 64
"""Of so many signatures that do not verify the cause is looked for; more are an attack."""

Listed = tuple[str | None, Approval]
"""An approval and the name of its file, None for the original."""
_Found = tuple[str, Verdict, Sentence]
_GOOD, _DOUBT = Verdict.GOOD, Verdict.DOUBT


@dataclass(frozen=True, slots=True)
class MergeFinding(Finding):
    """What was found about one file, or one approval in it.

    Attributes:
        check_id: stable id such as ``M1``; the help page ``merging.md`` explains each.
        verdict: good: it counts, or does no harm. Doubt: it does not count, or should be
            known. Stop: the file is none of this token.
        words: what was found and what to do.
        file: the name of the file as it was given; None for the original, and for what
            concerns no single file.
        username: under whose name the approval stands, as written; None for the whole file.
    """

    file: str | None = None
    username: str | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """An approval that counts.

    Attributes:
        voter: who gave it.
        approval: their signature, verified with the registered key.
    """

    voter: Voter
    approval: Approval


class Proofs:
    """What the keys say about signatures over one digest; each is asked once and remembered.

    Args:
        digest: 32 bytes.
        voters: everybody whose key may be asked.
        diagnose: looks for the likely mistake.
    """

    def __init__(self, digest: bytes, voters: Sequence[Voter], diagnose: Diagnose) -> None:
        self._digest = digest
        self._voters = voters
        self._diagnose = diagnose
        self._verified: dict[tuple[str, bytes], bool] = {}
        self._mistakes: dict[tuple[str, bytes], Mistake | None] = {}

    def verifies(self, voter: Voter, signature: bytes) -> bool:
        """Tell whether the voter has a key and it made the signature."""
        if voter.verify is None:
            return False
        pair = (voter.name, signature)
        known = self._verified.get(pair)
        if known is None:
            known = self._verified[pair] = voter.verify(self._digest, signature)
        return known

    def holder(self, signature: bytes) -> Voter | None:
        """Return the first voter whose key made the signature."""
        return next((v for v in self._voters if self.verifies(v, signature)), None)

    def mistake(self, voter: Voter, signature: bytes) -> Mistake | None:
        """Return the likely mistake in a signature that the voter's key does not verify."""
        pair = (voter.name, signature)
        if pair not in self._mistakes:
            self._mistakes[pair] = self._diagnose(voter, self._digest, signature)
        return self._mistakes[pair]


class Ballot:
    """The rules by which approvals of one token count.

    Args:
        original: the token.
        voters: everybody who is known, each user name once.
        policy: what the approvals must fulfil.
        proofs: what the keys say.
    """

    def __init__(
        self, original: ServiceToken, voters: Sequence[Voter], policy: Policy, proofs: Proofs
    ) -> None:
        self._voters = {voter.name: voter for voter in voters}
        self._policy = policy
        self._proofs = proofs
        self._role = role_for(original.service)
        self._requesters = {record.requester.lower() for record in records(original)}
        asking = (self._voters.get(name) for name in self._requesters)
        self._askers = {voter.person for voter in asking if voter and voter.person}

    def read(self, listed: Iterable[Listed]) -> tuple[tuple[Vote, ...], list[MergeFinding]]:
        """Return the votes that count, in the voters' order, and what was found."""
        ordered = sorted(listed, key=_place)
        rulings = self._rulings({approval for _, approval in ordered})
        votes = self._votes(rulings)
        findings = list(self._findings(ordered, rulings, votes))
        if self._policy.excludes_requester and not self._requesters:
            findings.append(MergeFinding("M20", _DOUBT, _NO_REQUESTER))
        return tuple(votes.values()), findings

    def _rulings(self, approvals: set[Approval]) -> dict[Approval, _Found | None]:
        """Return for each approval why it cannot count, None where it may."""
        failing = set()
        rulings: dict[Approval, _Found | None] = {}
        for approval in approvals:
            voter = self._voters.get(approval.username.lower())
            if voter and self._proofs.verifies(voter, approval.signature):
                rulings[approval] = self._forbidden(voter, approval)
            else:
                failing.add((approval.username.lower(), approval.signature))
        examined = set(sorted(failing)[:MAX_EXAMINED])
        for approval in approvals - rulings.keys():
            pair = (approval.username.lower(), approval.signature)
            rulings[approval] = self._unproven(approval, is_examined=pair in examined)
        return rulings

    def _unproven(self, approval: Approval, *, is_examined: bool) -> _Found:
        name = approval.username
        holder = self._proofs.holder(approval.signature) if is_examined else None
        if holder:
            return "M11", _DOUBT, _SOMEBODY_ELSE.put(name=name, holder=holder.username)
        voter = self._voters.get(name.lower())
        if voter is None:
            return "M8", _DOUBT, _UNKNOWN.put(name=name)
        if voter.verify is None:
            return "M9", _DOUBT, _NO_KEY.put(name=name)
        mistake = self._proofs.mistake(voter, approval.signature) if is_examined else None
        if mistake is None:
            return "M14", _DOUBT, _NOT_VERIFIED.put(name=name)
        kinds = {MistakeKind.OTHER_DIGEST: "M12", MistakeKind.OTHER_KEY: "M14"}
        words = _MISTAKEN.put(name=name, mistake=mistake.words)
        return kinds.get(mistake.kind, "M13"), _DOUBT, words

    def _forbidden(self, voter: Voter, approval: Approval) -> _Found | None:
        name = approval.username
        if voter.role and approval.role and approval.role != voter.role:
            values = {"claimed": approval.role, "role": voter.role}
            return "M10", _DOUBT, _OTHER_ROLE.put(name=name, **values)
        if voter.role and self._role and voter.role != self._role:
            values = {"role": voter.role, "wanted": self._role}
            return "M10", _DOUBT, _WRONG_ROLE.put(name=name, **values)
        if voter.has_key is False:
            return "M18", _DOUBT, _NOT_SHARED.put(name=name)
        is_asker = voter.name in self._requesters or voter.person in self._askers
        if self._policy.excludes_requester and is_asker:
            return "M17", _DOUBT, _SELF.put(name=name)
        return None

    def _votes(self, rulings: dict[Approval, _Found | None]) -> dict[str, Vote]:
        """Return the votes that count, by user name, and rule on what stands in their way."""
        may_count: dict[str, list[Approval]] = {}
        for approval, ruling in rulings.items():
            if ruling is None:
                may_count.setdefault(approval.username.lower(), []).append(approval)
        ranked = sorted((self._voters[name] for name in may_count), key=self._rank)
        taken: dict[bytes, Voter] = {}
        people: dict[str, Voter] = {}
        votes: dict[str, Vote] = {}
        for voter in ranked:
            approvals = may_count[voter.name]
            chosen = min(approvals, key=lambda one: (one.role is None, one.role or ""))
            person = voter.person if self._policy.one_vote_a_person else None
            first, other = taken.get(chosen.signature), people.get(person or "")
            against: _Found | None = None
            if first:
                values = {"name": voter.username, "first": first.username}
                against = "M15", _DOUBT, _SAME_KEY.put(**values)
            elif person and other:
                values = {"name": voter.username, "other": other.username}
                against = "M16", _DOUBT, _SAME_PERSON.put(**values)
            if against:
                rulings.update(dict.fromkeys(approvals, against))
                continue
            taken[chosen.signature] = voter
            people[voter.person or ""] = voter
            votes[voter.name] = Vote(voter, _plain(voter, chosen))
        return {name: votes[name] for name in self._voters if name in votes}

    def _rank(self, voter: Voter) -> tuple[bool, str]:
        return voter.role not in self._policy.required_roles, voter.name

    def _findings(
        self,
        listed: Iterable[Listed],
        rulings: dict[Approval, _Found | None],
        votes: dict[str, Vote],
    ) -> Iterator[MergeFinding]:
        names: dict[bytes, set[str]] = {}
        for approval in rulings:
            names.setdefault(approval.signature, set()).add(approval.username.lower())
        counted: set[str] = set()
        for file, approval in listed:
            name, ruling = approval.username.lower(), rulings[approval]
            if ruling is None:
                username = votes[name].voter.username
                if name in counted:
                    ruling = "M2", _GOOD, _AGAIN.put(name=username)
                else:
                    ruling = "M1", _GOOD, _COUNTS.put(name=username)
                    counted.add(name)
            elif len(names[approval.signature]) > 1 and ruling[0] != "M15":
                others = sorted(names[approval.signature] - {name})
                words = _TWO_NAMES.put(name=approval.username, other=others[0])
                yield MergeFinding("M15", _DOUBT, words, file, approval.username)
            yield MergeFinding(*ruling, file, approval.username)


def _plain(voter: Voter, approval: Approval) -> Approval:
    """Return the approval as the cluster wants it: its user's name, nothing around it."""
    if approval.role is None:
        frame = '{"username":null,"signature":null}'
        return Approval(voter.username, None, approval.signature, frame)
    return Approval(voter.username, approval.role, approval.signature)


def _place(one: Listed) -> tuple[str, str, str, bytes]:
    file, approval = one
    return file or "", approval.username, approval.role or "", approval.signature


_COUNTS = say("The approval of {name} verifies with the registered key and counts.")
_AGAIN = say("The approval of {name} is there already; here it is again, which does no harm.")
_UNKNOWN = say(
    "{name} is not in the roster, and no registered key made this signature. Ask the signer"
    " under which user name the key is registered."
)
_NO_KEY = say(
    "No public key of {name} is known here, so nobody can tell who made this signature. Add"
    " the registered key to the roster, or ask somebody else to approve."
)
_OTHER_ROLE = say(
    "The signature is {name}'s, but the file gives the role {claimed} and the roster {role}."
    " Ask them to sign again in the role {role}."
)
_WRONG_ROLE = say(
    "The signature is {name}'s, but a {role} does not approve this: a {wanted} does. Ask"
    " somebody with the role {wanted}."
)
_SOMEBODY_ELSE = say(
    "This signature stands under the name {name} but was made with the key of {holder}. Ask"
    " {holder} to sign again under their own name, and {name} to sign with their own key."
)
_MISTAKEN = say("The signature of {name} does not count. {mistake}")
_NOT_VERIFIED = say(
    "The signature of {name} does not count: the registered key does not verify it. Ask them"
    " to sign again with the registered key."
)
_TWO_NAMES = say(
    "One and the same signature stands under the names {name} and {other}; one person cannot"
    " sign for two. Ask both whether they approved."
)
_SAME_KEY = say(
    "{name} and {first} have the same registered key and so the same signature; it counts"
    " once. Have a key of their own registered for each."
)
_SAME_PERSON = say(
    "{name} is the same person as {other}, and a person counts once. Ask somebody else."
)
_SELF = say(
    "{name} asked for this token, or is the person who did, and the policy does not let them"
    " approve it. Ask somebody else."
)
_NOT_SHARED = say(
    "The signature is {name}'s, but the key is not shared with them, so the cluster would not"
    " count it. Ask somebody who shares the key."
)
_NO_REQUESTER = say(
    "The policy excludes the requester, but who asked cannot be read from the signed bytes."
    " Make sure by voice that none of the approvers asked for it."
)
