# SPDX-License-Identifier: Apache-2.0
"""The coordinator's ceremonies: ask for a token, collect, watch the clock, execute once.

1. What is sent as approval is the tally's own merged file: verified approvals alone.
2. Nothing is executed twice: before the cluster is asked, the ceremony is already one of
   which nobody knows the outcome, and only an answer makes it something else.
3. The journal is written before an act and after it; if it cannot be, nothing is done.

``session`` has the steps of the session, ``collecting`` those before the execution.
"""

import hashlib
from dataclasses import replace

from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
)
from approver_gui.flows.ceremony import Ceremony, Executed, Ready, Run, Unproven, VoidReason
from approver_gui.flows.collecting import Collector, not_done, require_live
from approver_gui.flows.coordinator_state import (
    CoordinateState,
    LoggedIn,
)
from approver_gui.flows.drill import Drill
from approver_gui.flows.execution import outcome, public_key, unknown
from approver_gui.flows.issuing import is_dead
from approver_gui.flows.operations import Operation, wipe
from approver_gui.flows.safeguards import needed
from approver_gui.flows.session import ENDED, voided, why
from approver_gui.hsm.refusals import Refusal
from approver_gui.journal import Fact
from approver_gui.text import say
from approver_gui.tokens.codec import dump
from approver_gui.tokens.tally import merged


class CoordinateFlow(Collector):
    """All steps of the coordinator. Used by one thread at a time, except ``abort``."""

    def execute(self, ident: str, *, all_approvals: bool = False) -> CoordinateState:
        """Execute what a ready ceremony was begun for; it is never begun a second time.

        Args:
            ident: the ceremony's.
            all_approvals: send all verified approvals instead of as many as are needed.

        Raises:
            RefusedError: the ceremony is not ready.
            HsmRefusedError: the cluster said no and the token lives on.
            HsmSessionLostError: the session is over and nothing was executed.
            JournalError: the journal cannot be written; if it was executed, the state has
                what came of it.

        Returns:
            the state in which the ceremony is executed, unproven, unknown (the session is
            over, too), or void because the token is dead.
        """
        self.tick()
        state = self.require_login()
        ceremony = state.ceremony(ident)
        operation = ceremony.operation
        if isinstance(operation, Drill):
            raise not_done(say("A drill does nothing."), say("End the drill instead."))
        if not isinstance(require_live(ceremony).stage, Ready):
            raise not_done(
                ceremony.missing or say("It is not ready."),
                say("Add the signed files that are missing."),
            )
        token = merged(ceremony.tally, at_most_needed=not all_approvals)
        approval = dump(token)
        self._journal.record(
            "execution_begun",
            ceremony=ident,
            token=token.digest.hex(),
            approvers=tuple(one.username for one in token.approvals),
            approval_sha256=hashlib.sha256(approval).hexdigest(),
        )
        return self._carry_out(ceremony, operation, approval)

    def run(self, operation: Operation) -> CoordinateState:
        """Do at once what needs no approvals; raises and returns as :meth:`execute` does.

        Raises:
            RefusedError: approvals are needed, this user may not do it, or it would lock
                somebody out.
        """
        state = self._prepared(operation)
        how_many = needed(operation, state.survey, state.who)
        if how_many:
            words = say("{needed} approvals are needed for this.").put(needed=how_many)
            raise not_done(words, say("Ask for a token."))
        public_pem = public_key(self._ask, operation, state.survey)
        ident = self._fixed(operation, state, 0)
        self._journal.record("execution_begun", ceremony=ident)
        stage = unknown(operation, _BEGUN)
        run = Run(ident, operation, state.who, self._clock(), stage, public_pem)
        return self._carry_out(run, operation, None)

    def _carry_out(
        self, deed: Ceremony | Run, operation: Operation, approval: bytes | None
    ) -> CoordinateState:
        """Ask the cluster once, and write down what came of it."""
        self._put(replace(deed, stage=unknown(operation, _BEGUN)))
        try:
            answer = self._ask(operation.request(approval))
        except (HsmOutcomeUnknownError, HsmPuzzlingError) as error:
            self._put(replace(deed, stage=unknown(operation, error.detail)))
            wipe(operation)
            self._journal.record("execution_unknown", ceremony=deed.id, **why(error))
            return self._state
        except HsmRefusedError as error:
            self._put_back(deed)
            self._journal.record("execution_refused", ceremony=deed.id, **why(error))
            if isinstance(deed, Ceremony) and self._is_dead(deed, operation, error):
                self._void(deed, VoidReason.REFUSED, _REFUSED.put(sentence=error.sentence))
                return self._state
            raise
        except (HsmSessionLostError, HsmUnreachableError) as error:
            self._put_back(deed)
            self._journal.record("execution_refused", ceremony=deed.id, **why(error))
            if isinstance(deed, Ceremony):
                self._record_void(deed, VoidReason.SESSION_LOST)
            raise
        except ValueError as error:
            self._put_back(deed)
            no = not_done(
                say("It cannot be typed at the tool: {problem}.").put(problem=error),
                say("Nothing was sent. Give this ceremony up and choose other values."),
            )
            self._journal.record("execution_refused", ceremony=deed.id, **why(no))
            raise no from error
        stage = outcome(operation, deed.public_pem, answer, self._clock())
        self._put(replace(deed, stage=stage))
        wipe(operation)
        self._journal.record(_ACTS[type(stage)], ceremony=deed.id, **_facts(stage))
        return self._state

    def _put_back(self, deed: Ceremony | Run) -> None:
        """Nothing was executed: the ceremony is as it was, unless its session is over."""
        if isinstance(deed, Run):
            runs = tuple(one for one in self._state.runs if one.id != deed.id)
            self._state = replace(self._state, runs=runs)
        elif isinstance(self._state, LoggedIn):
            self._put(deed)
        else:
            reason = VoidReason.SESSION_LOST
            self._put(voided(deed, reason, ENDED[reason]))

    def _is_dead(
        self, ceremony: Ceremony, operation: Operation, error: HsmRefusedError
    ) -> bool:
        if error.code != Refusal.TOKEN_USED_OR_FOREIGN:
            return False
        service = operation.service
        live = [one for one in self.require_login().live() if one.operation.service is service]
        return is_dead(self._ask, operation, ceremony.who, len(live))


def _facts(stage: Executed | Unproven) -> dict[str, Fact]:
    if isinstance(stage, Unproven):
        made = hashlib.sha256(stage.signature).hexdigest()
        return {"made_sha256": made, "why": str(stage.words)}
    facts: dict[str, Fact] = {"result": str(stage.receipt.words)}
    if stage.receipt.forms:
        made = hashlib.sha256(stage.receipt.forms.raw).hexdigest()
        facts |= {"made_sha256": made, "verified": True}
    return facts


_ACTS = {Executed: "execution_done", Unproven: "execution_unproven"}
_BEGUN = say("It was begun, and no answer has come yet.")
_REFUSED = say(
    "The cluster refused the token for good: {sentence}. Ask for a new token; every approval"
    " is needed anew."
)
