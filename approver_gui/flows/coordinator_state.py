# SPDX-License-Identifier: Apache-2.0
"""Where the coordinator stands: no session, a session, or somebody logged in to it."""

from dataclasses import dataclass
from typing import Protocol

from approver_gui.errors import ApproverError, RefusedError
from approver_gui.flows.ceremony import Ceremony, Run
from approver_gui.flows.survey import Survey
from approver_gui.hsm.answers import Challenge, Who
from approver_gui.hsm.words import Role
from approver_gui.keys.roster import Roster
from approver_gui.text import say


class RosterKeeper(Protocol):
    """Where the roster is kept."""

    def load(self) -> Roster:
        """Return the roster; an empty one where there is none yet.

        Raises:
            ApproverError: it cannot be read.
        """

    def save(self, roster: Roster) -> None:
        """Keep the roster, whole or not at all.

        Raises:
            ApproverError: it cannot be written.
        """


@dataclass(frozen=True, slots=True)
class SignedOut:
    """No session.

    Attributes:
        ceremonies, runs: of this run of the program; none of them is live.
        why: what ended the session, where it was not the person.
    """

    ceremonies: tuple[Ceremony, ...] = ()
    runs: tuple[Run, ...] = ()
    why: ApproverError | None = None


@dataclass(frozen=True, slots=True)
class Connected:
    """A session in which nobody is logged in."""

    survey: Survey
    ceremonies: tuple[Ceremony, ...] = ()
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Challenged:
    """A login that waits for its second factor.

    Attributes:
        challenge: the file to be signed.
        username, role: who logs in.
        survey, ceremonies, runs: as before.
    """

    challenge: Challenge
    username: str
    role: Role
    survey: Survey
    ceremonies: tuple[Ceremony, ...] = ()
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """A session in which tokens can be asked for.

    Attributes:
        who: is logged in.
        survey: what the cluster said of itself.
        roster: the roster, with what the cluster says about users and shares.
        ceremonies: live ones and those that are over, oldest first.
        runs: what was done without approvals.
    """

    who: Who
    survey: Survey
    roster: Roster
    ceremonies: tuple[Ceremony, ...] = ()
    runs: tuple[Run, ...] = ()

    def live(self) -> tuple[Ceremony, ...]:
        """Return the ceremonies whose tokens can still be used."""
        return tuple(one for one in self.ceremonies if one.is_live)

    def ceremony(self, ident: str) -> Ceremony:
        """Return a ceremony.

        Raises:
            RefusedError: there is none of this id.
        """
        found = next((one for one in self.ceremonies if one.id == ident), None)
        if found is None:
            raise RefusedError(
                say("There is no such ceremony"),
                say("It was put away, or belongs to another session."),
                say("Choose one from the list."),
            )
        return found


CoordinateState = SignedOut | Connected | Challenged | LoggedIn
