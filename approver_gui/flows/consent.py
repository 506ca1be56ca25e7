# SPDX-License-Identifier: Apache-2.0
"""What a person must say before a signature is made: as whom, and against which findings."""

from dataclasses import dataclass
from typing import assert_never

from approver_gui.errors import RefusedError
from approver_gui.text import say
from approver_gui.tokens.checks import VERDICT_WORDS, Verdict, is_hsm_name

ROLES = ("crypto-user", "admin")
MIN_REASON_CHARACTERS = 3
MAX_REASON_CHARACTERS = 1000


@dataclass(frozen=True, slots=True)
class Decision:
    """How a person wants to approve.

    Attributes:
        key_name: which own key signs.
        username: HSM user name to sign as.
        role: ``crypto-user`` or ``admin``.
        acknowledgement: what the person typed against doubts; at least 3 characters.
        overrule: why the person overrules a stop; at least 3 characters.
    """

    key_name: str
    username: str
    role: str
    acknowledgement: str = ""
    overrule: str = ""


def require_consent(found: Verdict, decision: Decision) -> None:
    """Let pass only a decision that may be carried out.

    Raises:
        RefusedError: the user name or role cannot be an HSM user's, or a check says doubt or
            stop and nothing was typed against it.
    """
    _require_user(decision)
    _require_words(found, decision)


def is_reason(typed: str) -> bool:
    """Return whether something was typed that can stand in the journal as a reason."""
    return len(typed.strip()) >= MIN_REASON_CHARACTERS


def _require_user(decision: Decision) -> None:
    if not is_hsm_name(decision.username):
        raise RefusedError(
            say("This is no HSM user name"),
            say("{name} is not 1 to 31 letters, digits or underscores.").put(
                name=decision.username or say("Nothing")
            ),
            say("Type the name under which the cluster knows you."),
        )
    if decision.role not in ROLES:
        raise RefusedError(
            say("This is no role of an approver"),
            say("{role} is neither crypto-user nor admin.").put(role=decision.role),
            say("Choose the role of your HSM user."),
        )


def _require_words(found: Verdict, decision: Decision) -> None:
    match found:
        case Verdict.GOOD:
            return
        case Verdict.DOUBT:
            if is_reason(decision.acknowledgement):
                return
            hint = say("Read the doubts; to sign all the same, type an acknowledgement.")
        case Verdict.STOP:
            if is_reason(decision.overrule):
                return
            hint = say("Ask for a new token; to sign all the same, type why you overrule.")
        case _:
            assert_never(found)
    raise RefusedError(
        say("A check stands against signing"),
        say("The checks on this token say: {verdict}.").put(verdict=VERDICT_WORDS[found]),
        hint,
    )
