# SPDX-License-Identifier: Apache-2.0
"""Any number of files of one token become one tally, and the tally the file to execute with.

``count`` shows, ``merged`` requires; both say the same. Files may come in any order, one by
one or together, and any of them twice: the tally depends on the set of them alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from approver_gui.errors import ApproverError, RefusedError
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Verdict, verdict
from approver_gui.tokens.merging import Paper, in_order, read
from approver_gui.tokens.model import Approval, ServiceToken, Token
from approver_gui.tokens.voters import Diagnose, Mistake, MistakeKind, Policy, Voter
from approver_gui.tokens.votes import Ballot, MergeFinding, Proofs, Vote

__all__ = [
    "Diagnose",
    "HandedIn",
    "MergeFinding",
    "Mistake",
    "MistakeKind",
    "Policy",
    "Seat",
    "SeatState",
    "Tally",
    "Voter",
    "add",
    "count",
    "merged",
]

HandedIn = tuple[str, Token | ApproverError]
"""A file's name, and the token in it or the error that says why there is none."""


class SeatState(Enum):
    """How it stands with one voter."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Seat:
    """One voter's place at the table.

    Attributes:
        voter: whose.
        state: waiting, approved (verified and counted), or refused.
        why: where refused, what was found and what to do.
    """

    voter: Voter
    state: SeatState
    why: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How it stands with one token; a new file gives a new tally.

    Attributes:
        original: the token as the cluster gave it.
        voters: everybody who is known.
        policy: what the approvals must fulfil; ``needed`` is known.
        votes: the verified approvals that count, in the voters' order.
        findings: what was found, sorted by file, id and user name.
        seats: one for each voter, in their order.
        papers: the files handed in.
        proofs: what the keys said; the same again gives the same answer.
    """

    original: ServiceToken
    voters: tuple[Voter, ...]
    policy: Policy
    votes: tuple[Vote, ...]
    findings: tuple[MergeFinding, ...]
    seats: tuple[Seat, ...]
    papers: frozenset[Paper]
    proofs: Proofs = field(compare=False, repr=False)

    @property
    def approvals(self) -> tuple[Approval, ...]:
        """The verified approvals that count, as the merged file lists them."""
        return tuple(vote.approval for vote in self.votes)

    @property
    def needed(self) -> int:
        """M, how many approvals are needed."""
        return _needed(self.policy)

    @property
    def missing(self) -> int:
        """How many approvals are wanting at least; 0 when the tally is complete."""
        lacking = 1 if _unmet(self.policy, self.votes) else 0
        return max(self.needed - len(self.votes), lacking)

    @property
    def is_complete(self) -> bool:
        """Whether there are enough approvals, of everybody who must be among them."""
        return not self.missing

    @property
    def verdict(self) -> Verdict:
        """Stop where a file is none of this token; good only if complete without a doubt."""
        found = verdict(self.findings)
        return Verdict.DOUBT if found is Verdict.GOOD and self.missing else found


def count(
    original: ServiceToken,
    files: Iterable[HandedIn],
    voters: Sequence[Voter],
    policy: Policy,
    diagnose: Diagnose,
) -> Tally:
    """Return how it stands after these files.

    Args:
        original: the token as the cluster gave it; approvals in it are looked at, too.
        files: name and content of each file handed in, in any order.
        voters: everybody who is known, each user name once.
        policy: what the approvals must fulfil.
        diagnose: asked for the likely mistake in signatures that do not verify.

    Raises:
        ValueError: ``policy.needed`` is None, or a user name is there twice.
    """
    _needed(policy)
    known = tuple(voters)
    if len({voter.name for voter in known}) < len(known):
        raise ValueError("a user name is there twice")
    proofs = Proofs(original.digest, known, diagnose)
    papers = frozenset([Paper(None, original), *map(_paper, files)])
    return _tally(original, known, policy, papers, proofs)


def add(tally: Tally, files: Iterable[HandedIn]) -> Tally:
    """Return how it stands with these files, too: the same as counting all of them at once."""
    papers = tally.papers.union(map(_paper, files))
    if papers == tally.papers:
        return tally
    return _tally(tally.original, tally.voters, tally.policy, papers, tally.proofs)


def merged(tally: Tally, *, at_most_needed: bool, is_partial: bool = False) -> ServiceToken:
    """Return the token that the cluster wants as ``--approval``.

    It is the original with nothing but verified approvals in it.

    Args:
        tally: how it stands.
        at_most_needed: no more approvals than M and the policy ask for, instead of all.
        is_partial: a file with too few approvals is wanted, to be completed later.

    Raises:
        RefusedError: there are too few approvals and no partial file is wanted.
    """
    if not tally.is_complete and not is_partial:
        detail = say("{counted} approvals count, {needed} are needed. {unmet}")
        unmet = _unmet(tally.policy, tally.votes)
        raise RefusedError(
            say("Approvals are still missing"),
            detail.put(
                counted=len(tally.votes),
                needed=tally.needed,
                unmet=_demand(unmet) if unmet else "",
            ),
            say("Wait for the signed files that are missing and add them."),
        )
    votes = _fewest(tally.policy, tally.votes) if at_most_needed else tally.votes
    return replace(tally.original, approvals=tuple(vote.approval for vote in votes))


def _paper(handed_in: HandedIn) -> Paper:
    file, content = handed_in
    return Paper(file, content.detail if isinstance(content, ApproverError) else content)


def _tally(
    original: ServiceToken,
    voters: tuple[Voter, ...],
    policy: Policy,
    papers: frozenset[Paper],
    proofs: Proofs,
) -> Tally:
    reading = read(original, papers, Ballot(original, voters, policy, proofs))
    findings = reading.findings
    unmet = _unmet(policy, reading.votes)
    if unmet and len(reading.votes) >= _needed(policy):
        words = say("There are enough approvals, but the policy asks for more. {unmet}")
        demanded = words.put(unmet=_demand(unmet))
        more = MergeFinding("M19", Verdict.DOUBT, demanded)
        findings = tuple(in_order([*findings, more]))
    seats = _seats(voters, reading.votes, findings)
    return Tally(original, voters, policy, reading.votes, findings, seats, papers, proofs)


def _seats(
    voters: tuple[Voter, ...], votes: tuple[Vote, ...], findings: tuple[MergeFinding, ...]
) -> tuple[Seat, ...]:
    counted = {vote.voter.name for vote in votes}
    against: dict[str, Sentence] = {}
    for one in findings:
        if one.username is not None and one.verdict is not Verdict.GOOD:
            against.setdefault(one.username.lower(), one.words)
    seats = []
    for voter in voters:
        why = None if voter.name in counted else against.get(voter.name)
        state = SeatState.REFUSED if why else SeatState.WAITING
        seats.append(Seat(voter, SeatState.APPROVED if voter.name in counted else state, why))
    return tuple(seats)


def _needed(policy: Policy) -> int:
    if policy.needed is None:
        raise ValueError("how many approvals are needed is not known")
    return policy.needed


_Demand = tuple[str, str]
"""What a policy demands: ``role`` or ``person``, and which."""


def _demands(policy: Policy) -> set[_Demand]:
    roles = {("role", role) for role in policy.required_roles}
    return roles | {("person", person) for person in policy.required_persons}


def _met(votes: Iterable[Vote]) -> set[_Demand]:
    voters = [vote.voter for vote in votes]
    roles = {("role", voter.role or "") for voter in voters}
    return roles | {("person", voter.person or "") for voter in voters}


def _unmet(policy: Policy, votes: Iterable[Vote]) -> list[_Demand]:
    return sorted(_demands(policy) - _met(votes))


def _demand(unmet: list[_Demand]) -> Sentence:
    roles = ", ".join(which for what, which in unmet if what == "role")
    persons = ", ".join(which for what, which in unmet if what == "person")
    if not roles:
        return say("An approval of {persons} is still wanting.").put(persons=persons)
    if not persons:
        return say("An approval of the role {roles} is still wanting.").put(roles=roles)
    words = say("Approvals of {persons} and of the role {roles} are still wanting.")
    return words.put(persons=persons, roles=roles)


def _fewest(policy: Policy, votes: tuple[Vote, ...]) -> tuple[Vote, ...]:
    """Return as many votes as are needed, first those that the policy cannot do without."""
    left, names = list(votes), set[str]()
    open_demands = _demands(policy) & _met(votes)
    while open_demands:
        best = max(left, key=lambda vote: len(open_demands & _met([vote])))
        open_demands -= _met([best])
        left.remove(best)
        names.add(best.voter.name)
    more = max(_needed(policy) - len(names), 0)
    names.update(vote.voter.name for vote in left[:more])
    return tuple(vote for vote in votes if vote.voter.name in names)
