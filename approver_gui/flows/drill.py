# SPDX-License-Identifier: Apache-2.0
"""A drill: a token that all who can approve sign, verified here and never executed.

It proves that the registered keys are at hand and work, before they are needed. The token is
deleted on the cluster at the end, and the roster remembers when each key last proved itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from approver_gui.errors import RefusedError
from approver_gui.flows.key_operations import KeyName
from approver_gui.hsm.words import Service
from approver_gui.journal import Fact
from approver_gui.keys.roster import Roster
from approver_gui.text import Sentence, say
from approver_gui.tokens.tally import Policy, SeatState, Tally


@dataclass(frozen=True, slots=True)
class Drill:
    """What is drilled: the admins, or those who can approve the use of a key.

    Attributes:
        key: the key, or None for the admins.
    """

    kind: ClassVar[str] = "drill"
    key: KeyName | None = None

    @property
    def service(self) -> Service:
        """The service of the token."""
        return Service.USER if self.key is None else Service.KEY_USAGE

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        if self.key is None:
            return say(
                "Have all admins sign a token, verify it here, and delete it: nothing is done."
            )
        words = say(
            "Have everybody sign who can approve the use of {key}, verify it here, and delete"
            " the token: nothing is done."
        )
        return words.put(key=self.key.words())

    def button(self) -> Sentence:
        """Return what the button says that ends it."""
        return say("End the drill and delete its token now")

    def facts(self) -> dict[str, Fact]:
        """Return what the journal keeps of it."""
        key = self.key.facts() if self.key else {}
        return {"operation": self.kind, "service": self.service.value, **key}


def policy(drill: Drill, roster: Roster) -> Policy:
    """Return the policy that asks for everybody who can approve.

    Raises:
        RefusedError: nobody can.
    """
    able = roster.can_approve(drill.service, drill.key.reference if drill.key else None)
    if not able:
        raise RefusedError(
            say("Nobody can take part in the drill"),
            say("The cluster knows no registered key of anybody who could approve this."),
            say("Have approvers register their keys first."),
        )
    return Policy(needed=len(able))


@dataclass(frozen=True, slots=True)
class DrillResult:
    """What a drill has shown.

    Attributes:
        proven: ``role/username`` of each whose key made a signature that verifies.
        absent: of each who could approve and did not.
    """

    proven: tuple[str, ...]
    absent: tuple[str, ...]

    def words(self) -> Sentence:
        """Return the result in a sentence."""
        if not self.absent:
            return say("All keys proved themselves: {proven}.").put(
                proven=", ".join(self.proven)
            )
        words = say("Proved: {proven}. Not proved: {absent}. Find out why before it matters.")
        return words.put(
            proven=", ".join(self.proven) or say("none"), absent=", ".join(self.absent)
        )


def result(drill: Drill, tally: Tally, roster: Roster) -> DrillResult:
    """Return who has proved a key and who has not."""
    reference = drill.key.reference if drill.key else None
    able = {voter.name for voter in roster.can_approve(drill.service, reference)}
    proven = {seat.voter.name for seat in tally.seats if seat.state is SeatState.APPROVED}
    return DrillResult(tuple(_idents(tally, proven)), tuple(_idents(tally, able - proven)))


def _idents(tally: Tally, names: Iterable[str]) -> Iterable[str]:
    wanted = set(names)
    return (
        f"{seat.voter.role or ''}/{seat.voter.name}"
        for seat in tally.seats
        if seat.voter.name in wanted
    )
