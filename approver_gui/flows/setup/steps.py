# SPDX-License-Identifier: Apache-2.0
"""The steps of a set-up, and what is judged of one."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from approver_gui.text import Sentence, say


class Step(Enum):
    """What is done, in order."""

    CLUSTER = "cluster"
    PAPERS = "papers"
    VERIFY = "verify"
    AUTHORITY = "authority"
    SIGN = "sign"
    INITIALISE = "initialise"
    HOST = "host"
    ACTIVATE = "activate"
    USERS = "users"
    REGISTER = "register"
    QUORUM = "quorum"
    KEY = "key"
    REHEARSE = "rehearse"


class Finished(Enum):
    """How far a step is, whatever comes before it."""

    PROVEN = "proven"
    BEHIND = "behind, not proven here"
    OPEN = "open"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Judged:
    """What is judged of one step.

    Attributes:
        finished: how far it is.
        proven: what is proven, and by what; None where nothing is.
        missing: what is missing or wrong; None where nothing is.
    """

    finished: Finished
    proven: Sentence | None = None
    missing: Sentence | None = None


def proven(words: Sentence) -> Judged:
    """Return that it is done, and by what it is proven."""
    return Judged(Finished.PROVEN, words)


def behind(words: Sentence) -> Judged:
    """Return that it lies behind, and why it is not proven here."""
    return Judged(Finished.BEHIND, words)


def missing(words: Sentence, known: Sentence | None = None) -> Judged:
    """Return what is missing, and what is known so far."""
    return Judged(Finished.OPEN, known, words)


def wrong(words: Sentence, known: Sentence | None = None) -> Judged:
    """Return what must be settled first, and what is known so far."""
    return Judged(Finished.WRONG, known, words)


def listed(items: Iterable[Sentence | str]) -> Sentence:
    """Return several things in one sentence, with commas; each is made safe on its own."""
    told: Sentence | None = None
    for item in items:
        told = (
            say("{before}, {item}").put(before=told, item=item) if told else _ONE.put(item=item)
        )
    return told or say("none")


_ONE = say("{item}")
TITLES = {
    Step.CLUSTER: say("The cluster"),
    Step.PAPERS: say("Request and certificates"),
    Step.VERIFY: say("Verify that it is genuine"),
    Step.AUTHORITY: say("Issuing certificate"),
    Step.SIGN: say("Sign the request"),
    Step.INITIALISE: say("Initialise the cluster"),
    Step.HOST: say("Prepare the tool's host"),
    Step.ACTIVATE: say("Activate the cluster"),
    Step.USERS: say("Users and roles"),
    Step.REGISTER: say("Register quorum keys"),
    Step.QUORUM: say("Quorum values"),
    Step.KEY: say("The key"),
    Step.REHEARSE: say("Rehearsal signature"),
}

UNDO = {
    Step.CLUSTER: say(
        "Can be undone: delete its HSMs and then the cluster. AWS keeps a backup, and bills the"
        " hours until then."
    ),
    Step.PAPERS: say("Nothing to undo: the files are copies, and the cluster is as it was."),
    Step.VERIFY: say("Nothing to undo: it only looks. An accepted doubt stays in the journal."),
    Step.AUTHORITY: say(
        "Can be undone until the cluster is initialised: choose another one. Afterwards the"
        " issuing certificate is the cluster's for good."
    ),
    Step.SIGN: say("Can be undone until the cluster is initialised: sign again."),
    Step.INITIALISE: say(
        "This can't be undone: a cluster is initialised once. Whoever wants another issuing"
        " certificate makes another cluster."
    ),
    Step.HOST: say(
        "Can be undone: the certificate that was there is kept beside it under a dated name."
    ),
    Step.ACTIVATE: say(
        "This can't be undone: the first admin has a password from then on. It can be changed;"
        " if it is lost and no other admin is there, user management is lost."
    ),
    Step.USERS: say("Can be undone: an admin deletes a user. Keys that it owns go with it."),
    Step.REGISTER: say(
        "Can't be taken back, only replaced: the user registers another key in its place."
    ),
    Step.QUORUM: say(
        "This can't be undone: a value that was raised is never 1 again. It can be changed,"
        " with the approvals that it asks for."
    ),
    Step.KEY: say(
        "The values of M can't be changed: whoever wants others makes another key. Its owner"
        " can delete it, with no approvals, for good."
    ),
    Step.REHEARSE: say(
        "This can't be undone: a signature was made. It says in its own text that it is a"
        " rehearsal and promises nothing."
    ),
}
