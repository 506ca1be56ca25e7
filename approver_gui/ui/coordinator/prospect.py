# SPDX-License-Identifier: Apache-2.0
"""What a wish would mean, before anything is asked for.

How many must approve, what speaks against it, what a person should know.
"""

from dataclasses import dataclass

from approver_gui.errors import RefusedError
from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.operations import Operation
from approver_gui.flows.safeguards import cautions, needed, require_allowed
from approver_gui.text import Sentence, say


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would come of a wish.

    Attributes:
        sentence: what it will do.
        needed: M; 0 where it is done at once.
        approvers: how many are needed and can approve, in a sentence.
        cautions: what a person should know first.
        refusal: why it cannot be begun, or None.
    """

    sentence: Sentence
    needed: int
    approvers: Sentence
    cautions: tuple[Sentence, ...] = ()
    refusal: RefusedError | None = None


def prospect(operation: Operation, state: LoggedIn) -> Prospect:
    """Return what would come of a wish, as the cluster was when it was last asked."""
    sentence = operation.sentence()
    try:
        require_allowed(operation, state.survey, state.who)
        how_many = needed(operation, state.survey, state.who)
        found = cautions(operation, state.survey)
    except RefusedError as error:
        return Prospect(sentence, 0, error.detail, refusal=error)
    if not how_many:
        return Prospect(sentence, 0, _AT_ONCE, found)
    reference = operation.key.reference if operation.key else None
    able = state.roster.can_approve(operation.service, reference)
    wanted = max(how_many, state.roster.policy.needed or 0)
    words = say("{needed} approvals are needed; {able} users can approve.")
    approvers = words.put(needed=wanted, able=len(able))
    more = []
    if len(able) < wanted:
        more.append(_TOO_FEW)
    keyless = [voter.username for voter in able if voter.verify is None]
    if keyless:
        more.append(_NO_KEY.put(users=", ".join(keyless)))
    return Prospect(sentence, wanted, approvers, (*found, *more))


_AT_ONCE = say("The cluster asks for no approvals for this: it is done at once.")
_TOO_FEW = say(
    "So few can approve that this can never be done. Share the key, or have more users register"
    " their keys first."
)
_NO_KEY = say(
    "No public key is known here of {users}: their approvals could not be checked, and would"
    " not count. Add the keys under People first."
)
