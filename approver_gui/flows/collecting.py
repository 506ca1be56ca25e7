# SPDX-License-Identifier: Apache-2.0
"""Ceremonies before their end: the token asked for, files added, the clock, giving up.

The operation is fixed before the token is asked for, and never changed. A token that ended in
any way never comes back.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from approver_gui.errors import HsmRefusedError, RefusedError, TokenFileError
from approver_gui.flows import drill as drills
from approver_gui.flows.ceremony import Ceremony, VoidReason
from approver_gui.flows.coordinator_state import CoordinateState, LoggedIn
from approver_gui.flows.drill import Drill, DrillResult
from approver_gui.flows.execution import public_key
from approver_gui.flows.issuing import deadline, issued, token_request
from approver_gui.flows.operations import KEY_SERVICES, Operation, role_of
from approver_gui.flows.safeguards import needed, require_allowed
from approver_gui.flows.session import Session, voided, why
from approver_gui.flows.survey import informed, renewed
from approver_gui.hsm.requests import DeleteTokens
from approver_gui.hsm.words import TokenScope
from approver_gui.journal import Fact
from approver_gui.text import Sentence, say, utc
from approver_gui.tokens.codec import parse
from approver_gui.tokens.tally import HandedIn, Policy, Tally, count

ID_DIGITS = 12


class Collector(Session):
    """The steps of ceremonies that are not executed yet."""

    # --- asking for a token ------------------------------------------------------------

    def request(self, operation: Operation) -> LoggedIn:
        """Fix an operation, ask for its token, and begin to collect.

        Raises:
            RefusedError: no approvals are needed, this user may not do it, it would lock
                somebody out, there is no room for it, or the token is not what was asked for.
            HsmRefusedError: the cluster gives no token.
            ApproverError: as ``hsm.port.Hsm.ask`` does; the session is over then.
            JournalError: the journal cannot be written.
        """
        state = self._prepared(operation)
        how_many = needed(operation, state.survey, state.who)
        if not how_many:
            raise not_done(
                say("The cluster asks for no approvals for this."), say("Do it at once.")
            )
        _require_room(state, operation)
        public_pem = public_key(self._ask, operation, state.survey)
        policy = _policy(how_many, state.roster.policy)
        return self._begin(operation, how_many, policy, public_pem)

    def start_drill(self, drill: Drill) -> LoggedIn:
        """Ask for a token that all who can approve shall sign; raises as :meth:`request`."""
        state = self.require_login()
        if state.who.role != role_of(drill.service):
            raise not_done(
                say("This drill wants the role {role}.").put(role=role_of(drill.service).value),
                say("Log in in this role."),
            )
        if state.live():
            raise not_done(
                say("A drill deletes all own tokens in the end, and one is alive."),
                say("End the other ceremony first."),
            )
        state = self._renewed(state, drill)
        policy = drills.policy(drill, state.roster)
        return self._begin(drill, policy.needed or 0, policy, None)

    def _prepared(self, operation: Operation) -> LoggedIn:
        self.tick()
        state = self._renewed(self.require_login(), operation)
        require_allowed(operation, state.survey, state.who)
        return state

    def _renewed(self, state: LoggedIn, operation: Operation | Drill) -> LoggedIn:
        survey = renewed(state.survey, self._ask, operation.key)
        state = replace(state, survey=survey, roster=informed(self._keep.load(), survey))
        self._state = state
        return state

    def _begin(
        self,
        operation: Operation | Drill,
        how_many: int,
        policy: Policy,
        public_pem: bytes | None,
    ) -> LoggedIn:
        state = self.require_login()
        ident = self._fixed(operation, state, how_many)
        self._journal.record("token_asked", ceremony=ident)
        asked_at = self._clock()
        try:
            original = self._ask(token_request(operation))
            token = issued(operation, state.who, original, asked_at)
        except (HsmRefusedError, RefusedError) as error:
            self._journal.record("token_refused", ceremony=ident, **why(error))
            raise
        until = deadline(self._ask, operation, state.who, asked_at)
        self._journal.record(
            "token_issued",
            ceremony=ident,
            token=token.digest.hex(),
            deadline=utc(until.at),
            deadline_source=until.source.value,
        )
        voters = state.roster.voters(token.service, token.key_reference)
        tally = count(token, (), voters, policy, state.roster.diagnose)
        ceremony = Ceremony(
            id=ident,
            operation=operation,
            who=state.who,
            original=original,
            token=token,
            requested_at=asked_at,
            deadline=until,
            needed=how_many,
            tally=tally,
            public_pem=public_pem,
        )
        return self._now(replace(state, ceremonies=(*state.ceremonies, ceremony)))

    def _fixed(self, operation: Operation | Drill, state: LoggedIn, how_many: int) -> str:
        entry = self._journal.record(
            "operation_fixed",
            requester=state.who.username,
            requester_role=state.who.role,
            needed=how_many,
            words=str(operation.sentence()),
            **operation.facts(),
        )
        return entry.seal[:ID_DIGITS]

    # --- collecting --------------------------------------------------------------------

    def add(self, ident: str, files: Iterable[tuple[str, bytes]]) -> LoggedIn:
        """Add files to a live ceremony; the same again changes nothing.

        Args:
            ident: the ceremony's.
            files: name and untrusted content of each.

        Raises:
            RefusedError: the ceremony is over.
            JournalError: the journal cannot be written.
        """
        self.tick()
        state = self.require_login()
        before = require_live(state.ceremony(ident))
        read = [(name, bytes(data)) for name, data in files]
        after = before.with_files([_handed_in(name, data) for name, data in read])
        if after is not before:
            self._journal.record("files_added", ceremony=ident, **_added(read, before, after))
            self._put(after)
        return self.require_login()

    def reload_roster(self) -> LoggedIn:
        """Take the roster as it is kept now, and count every live ceremony anew.

        Raises:
            ApproverError: the roster cannot be read.
        """
        state = self.require_login()
        roster = informed(self._keep.load(), state.survey)
        state = replace(state, roster=roster)
        ceremonies = tuple(
            one.with_tally(_recounted(one, state), one.files) if one.is_live else one
            for one in state.ceremonies
        )
        self._journal.record("roster_loaded", users=len(roster.members))
        return self._now(replace(state, ceremonies=ceremonies))

    def tick(self) -> CoordinateState:
        """Let the clock do its work: a token whose time is over is void.

        Raises:
            JournalError: the journal cannot be written; the token is void all the same.
        """
        state = self._state
        if isinstance(state, LoggedIn):
            now = self._clock()
            for one in state.live():
                if now >= one.deadline.at:
                    self._void(one, VoidReason.EXPIRED, _EXPIRED)
        return self._state

    def forget(self, ident: str) -> LoggedIn:
        """Give up a live ceremony; put away one that is over.

        The token of one given up lives on in the cluster until its time is over or
        :meth:`delete_tokens`; nothing is done with it.

        Raises:
            RefusedError: there is none of this id.
            JournalError: the journal cannot be written.
        """
        state = self.require_login()
        ceremony = state.ceremony(ident)
        if ceremony.is_live:
            self._void(ceremony, VoidReason.GIVEN_UP, _GIVEN_UP)
            return self.require_login()
        self._journal.record("ceremony_put_away", ceremony=ident)
        left = tuple(one for one in state.ceremonies if one.id != ident)
        return self._now(replace(state, ceremonies=left))

    def delete_tokens(self, scope: TokenScope = TokenScope.USER) -> LoggedIn:
        """Delete the own tokens on the cluster, or as an admin everybody's.

        Raises:
            HsmRefusedError: the cluster says no.
            ApproverError: as ``hsm.port.Hsm.ask`` does; the session is over then.
            JournalError: the journal cannot be written.
        """
        state = self.require_login()
        self._journal.record("deletion_asked", scope=scope.value)
        try:
            self._ask(DeleteTokens(scope))
        except HsmRefusedError as error:
            self._journal.record("deletion_refused", **why(error))
            raise
        for one in state.live():
            self._void(one, VoidReason.DELETED, _DELETED)
        self._journal.record("tokens_deleted", scope=scope.value)
        return self.require_login()

    def finish_drill(self, ident: str) -> DrillResult:
        """End a drill: note who proved a key, delete the token, remember it in the roster.

        Raises:
            RefusedError: it is no drill, or over.
            ApproverError: as :meth:`delete_tokens`, or the roster cannot be written.
        """
        self.tick()
        state = self.require_login()
        ceremony = require_live(state.ceremony(ident))
        drill = ceremony.operation
        if not isinstance(drill, Drill):
            raise not_done(say("This ceremony is no drill."), say("Execute it instead."))
        found = drills.result(drill, ceremony.tally, state.roster)
        facts: dict[str, Fact] = {"proven": found.proven, "absent": found.absent}
        self._journal.record("drill_ended", ceremony=ident, **facts)
        self._void(ceremony, VoidReason.DRILLED, found.words())
        try:
            self._keep.save(self._keep.load().proved(found.proven, self._clock()))
        finally:
            self.delete_tokens()
        return found

    def _void(self, ceremony: Ceremony, reason: VoidReason, words: Sentence) -> None:
        """First what is known here changes, then it is written down."""
        self._put(voided(ceremony, reason, words))
        self._record_void(ceremony, reason)


def not_done(detail: Sentence, hint: Sentence) -> RefusedError:
    """Return the error for a step that does not fit how things stand."""
    return RefusedError(say("This is not done"), detail, hint)


def require_live(ceremony: Ceremony) -> Ceremony:
    """Return a ceremony whose token can still be used.

    Raises:
        RefusedError: it is over.
    """
    if not ceremony.is_live:
        raise not_done(
            say("This ceremony is over."), say("Ask for a new token if it is still wanted.")
        )
    return ceremony


def _require_room(state: LoggedIn, operation: Operation) -> None:
    live = state.live()
    if any(isinstance(one.operation, Drill) for one in live):
        raise not_done(
            say("A drill is on, and deletes all own tokens in the end."),
            say("End the drill first."),
        )
    same = any(one.operation.service is operation.service for one in live)
    if same and operation.service not in KEY_SERVICES:
        raise not_done(
            say("A token for {service} is alive, and a user has one of them at a time.").put(
                service=operation.service.value
            ),
            say("End that ceremony first, or delete the own tokens."),
        )


def _policy(cluster_needs: int, roster_policy: Policy) -> Policy:
    """Return the policy with the cluster's M, of which it can only ask for more."""
    return replace(roster_policy, needed=max(cluster_needs, roster_policy.needed or 0))


def _recounted(ceremony: Ceremony, state: LoggedIn) -> Tally:
    token, policy = ceremony.token, ceremony.tally.policy
    if not isinstance(ceremony.operation, Drill):
        policy = _policy(ceremony.needed, state.roster.policy)
    voters = state.roster.voters(token.service, token.key_reference)
    return count(token, ceremony.files, voters, policy, state.roster.diagnose)


def _handed_in(name: str, untrusted: bytes) -> HandedIn:
    try:
        return name, parse(untrusted)
    except TokenFileError as error:
        return name, error


def _added(
    read: Sequence[tuple[str, bytes]], before: Ceremony, after: Ceremony
) -> dict[str, Fact]:
    new, known = {name for name, _ in read}, set(before.tally.findings)
    return {
        "files": tuple(name for name, _ in read),
        "sha256": tuple(hashlib.sha256(data).hexdigest() for _, data in read),
        "approvers": tuple(one.username for one in after.tally.approvals),
        "missing": after.tally.missing,
        "verdict": after.tally.verdict.value,
        "findings": tuple(
            f"{one.check_id} {one.verdict.value} {one.username or one.file or ''}".strip()
            for one in after.tally.findings
            if one.file in new and one not in known
        ),
    }


_EXPIRED = say("The token's time is over. Ask for a new token; every approval is needed anew.")
_GIVEN_UP = say(
    "It was given up here. The token lives on in the cluster until its time is over; delete"
    " the own tokens to end it at once."
)
_DELETED = say("The token was deleted on the cluster.")
