# SPDX-License-Identifier: Apache-2.0
"""The coordinator's one session with the cluster: opened, logged in, surveyed, ended.

1. SignedOut -> Connected -> (Challenged ->) LoggedIn; whatever ends the session leads back.
2. A token dies with the session that asked for it: all of them are void at once, and said so.
3. After an error ``state`` tells how things stand; show it again.
4. The journal is written before an act and after it; if it cannot be, nothing is done.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar, cast

from approver_gui.errors import (
    ApproverError,
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
    RefusedError,
)
from approver_gui.flows.ceremony import Ceremony, Run, Void, VoidReason
from approver_gui.flows.coordinator_state import (
    Challenged,
    Connected,
    CoordinateState,
    LoggedIn,
    RosterKeeper,
    SignedOut,
)
from approver_gui.flows.operations import wipe
from approver_gui.flows.survey import informed, take
from approver_gui.flows.typing_rules import require_name, require_password
from approver_gui.hsm.answers import Who
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.refusals import Refusal
from approver_gui.hsm.requests import AnswerLogIn, LogIn, LogInWithMfa, LogOut, Request
from approver_gui.hsm.words import Role
from approver_gui.journal import Fact, Journal
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

A = TypeVar("A")


_OVER = (HsmSessionLostError, HsmUnreachableError, HsmPuzzlingError, HsmOutcomeUnknownError)


class Session:
    """The session's own steps; ``coordinate`` adds those of ceremonies. One thread at a time.

    Args:
        connect: makes a session with the cluster; nothing is sent yet.
        journal: the log book.
        clock: gives the aware time.
        keep: where the roster is kept.
    """

    def __init__(
        self,
        connect: Callable[[], Hsm],
        journal: Journal,
        clock: Callable[[], datetime],
        keep: RosterKeeper,
    ) -> None:
        self._connect = connect
        self._journal = journal
        self._clock = clock
        self._keep = keep
        self._hsm: Hsm | None = None
        self._state: CoordinateState = SignedOut()

    @property
    def state(self) -> CoordinateState:
        """How things stand, after an error, too."""
        return self._state

    # --- opening -----------------------------------------------------------------------

    def open_session(self) -> Connected:
        """Open a session and ask what the cluster tells without a login.

        Raises:
            RefusedError: one is open already.
            ApproverError: as ``hsm.port.Hsm.ask`` does; the session is over then.
            JournalError: the journal cannot be written.
        """
        if not isinstance(self._state, SignedOut):
            raise _not_now(say("A session is open already."))
        self._journal.record("session_asked")
        self._hsm = self._connect()
        survey = take(self._ask, None, self._clock())
        self._state = Connected(survey, self._state.ceremonies, self._state.runs)
        self._journal.record("session_opened", hsms=len(survey.hsms))
        return self._state

    def log_in(self, username: str, role: Role, password: Secret) -> LoggedIn:
        """Log in with a password.

        Raises:
            RefusedError: there is no session, somebody is logged in, or name or password
                cannot be typed.
            HsmRefusedError: the cluster says no; its code may ask for a second factor.
            ApproverError: as ``hsm.port.Hsm.ask`` does, or the roster cannot be read; the
                session is over then.
        """
        self._require_typable(username, password)
        who = self._tried(username, role, LogIn(username, role, password))
        return self._logged_in(who)

    def log_in_with_mfa(self, username: str, role: Role, password: Secret) -> Challenged:
        """Begin a login with a second factor; raises as :meth:`log_in` does."""
        state = self._require_typable(username, password)
        challenge = self._tried(username, role, LogInWithMfa(username, role, password))
        self._state = Challenged(
            challenge, username, role, state.survey, state.ceremonies, state.runs
        )
        return self._state

    def answer_log_in(self, signed_file: bytes) -> LoggedIn:
        """End a login with the signed challenge; raises as :meth:`log_in` does.

        A refusal leads back to before the login.
        """
        state = self._state
        if not isinstance(state, Challenged):
            raise _not_now(say("No login waits for a second factor."))
        self._state = Connected(state.survey, state.ceremonies, state.runs)
        who = self._tried(state.username, state.role, AnswerLogIn(signed_file))
        return self._logged_in(who)

    def _tried(self, username: str, role: Role, request: Request[A]) -> A:
        facts: dict[str, Fact] = {"username": username, "role": role.value}
        self._journal.record("login_tried", **facts)
        try:
            return self._ask(request)
        except HsmRefusedError as error:
            self._journal.record("login_refused", **facts, **why(error))
            raise

    def _logged_in(self, who: Who) -> LoggedIn:
        state = self._require_connected()
        try:
            self._journal.record("logged_in", username=who.username, role=who.role)
            survey = take(self._ask, who, self._clock())
            roster = informed(self._keep.load(), survey)
        except ApproverError as error:
            if isinstance(self._state, Connected):  # here; the cluster has somebody logged in
                self._over("session_closed", VoidReason.LOGGED_OUT, error)
            raise
        logged_in = LoggedIn(who, survey, roster, state.ceremonies, state.runs)
        self._state = logged_in
        return logged_in

    # --- looking -----------------------------------------------------------------------

    def survey(self) -> CoordinateState:
        """Ask again for everything that the cluster tells.

        Raises:
            RefusedError: there is no session, or a login waits for its second factor.
            ApproverError: as ``hsm.port.Hsm.ask`` does; the session is over then.
        """
        match self._state:
            case Connected() as state:
                survey = take(self._ask, None, self._clock())
                self._state = replace(state, survey=survey)
            case LoggedIn() as state:
                survey = take(self._ask, state.who, self._clock())
                roster = informed(self._keep.load(), survey)
                self._state = replace(state, survey=survey, roster=roster)
            case _:
                raise _not_now(say("There is no session to ask in."))
        return self._state

    # --- ending ------------------------------------------------------------------------

    def log_out(self) -> SignedOut:
        """Log out and end the session; all its tokens are void.

        Raises:
            JournalError: the journal cannot be written.
        """
        state = self.require_login()
        self._journal.record("logout_asked", username=state.who.username)
        try:
            self._ask(LogOut())
        except HsmRefusedError as error:
            self._journal.record("logout_refused", **why(error))
        except _OVER:
            return self.close()  # it is over all the same; the state tells why
        return self._over("logged_out", VoidReason.LOGGED_OUT)

    def close(self) -> SignedOut:
        """End the session, whatever its state; harmless when there is none.

        Raises:
            JournalError: the journal cannot be written; the session is over all the same.
        """
        if isinstance(self._state, SignedOut):
            return self._state
        return self._over("session_closed", VoidReason.LOGGED_OUT)

    def abort(self) -> None:
        """End the session from any thread: a step that waits for the cluster raises."""
        hsm = self._hsm
        if hsm:
            hsm.abort()

    def _over(
        self, act: str, reason: VoidReason, error: ApproverError | None = None
    ) -> SignedOut:
        """End the session: first what is known here changes, then it is written down."""
        hsm, self._hsm = self._open, None
        state = self._state
        words = ENDED[reason]
        dying = tuple(one for one in state.ceremonies if one.is_live)
        ceremonies = tuple(voided(one, reason, words) for one in state.ceremonies)
        signed_out = SignedOut(ceremonies, state.runs, error)
        self._state = signed_out
        hsm.close()
        self._journal.record(act, **(why(error) if error else {}))
        for one in dying:
            self._record_void(one, reason)
        return signed_out

    @property
    def _open(self) -> Hsm:
        return cast("Hsm", self._hsm)  # every step looks at the state first

    # --- asking ------------------------------------------------------------------------

    def _ask(self, request: Request[A]) -> A:
        """Ask the cluster; whatever ends the session makes every token void at once."""
        try:
            return self._open.ask(request)
        except _OVER as error:
            self._over("session_lost", VoidReason.SESSION_LOST, error)
            raise
        except HsmRefusedError as error:
            if error.code == Refusal.NOT_LOGGED_IN and isinstance(self._state, LoggedIn):
                self._over("session_lost", VoidReason.SESSION_LOST, error)
                lost = HsmSessionLostError(error.title, error.detail, error.hint)
                raise lost from error
            raise

    def require_login(self) -> LoggedIn:
        """Return the state of a session in which somebody is logged in.

        Raises:
            RefusedError: nobody is.
        """
        if not isinstance(self._state, LoggedIn):
            raise _not_now(say("Nobody is logged in."))
        return self._state

    def _require_typable(self, username: str, password: Secret) -> Connected:
        state = self._require_connected()
        require_name(username)
        require_password(password)
        return state

    def _require_connected(self) -> Connected:
        if not isinstance(self._state, Connected):
            raise _not_now(say("There is no session in which nobody is logged in."))
        return self._state

    def _put(self, changed: Ceremony | Run) -> None:
        """Let a ceremony or run take the place of the one with its id, or be the newest."""
        state = self._state
        if isinstance(changed, Run):
            others = tuple(one for one in state.runs if one.id != changed.id)
            self._state = replace(state, runs=(*others, changed))
            return
        known = tuple(changed if one.id == changed.id else one for one in state.ceremonies)
        self._state = replace(state, ceremonies=known)

    def _now(self, state: LoggedIn) -> LoggedIn:
        self._state = state
        return state

    def _record_void(self, ceremony: Ceremony, reason: VoidReason) -> None:
        self._journal.record(
            "token_void",
            ceremony=ceremony.id,
            token=ceremony.token.digest.hex(),
            reason=reason.value,
        )


def voided(ceremony: Ceremony, reason: VoidReason, words: Sentence) -> Ceremony:
    """Return the ceremony with its token dead; one that is over stays as it is."""
    if not ceremony.is_live:
        return ceremony
    wipe(ceremony.operation)
    return replace(ceremony, stage=Void(reason, words))


def why(error: ApproverError) -> dict[str, Fact]:
    """Return what the journal keeps of an error."""
    facts: dict[str, Fact] = {"why": f"{error.title}: {error.detail}"}
    if isinstance(error, HsmRefusedError):
        facts["refusal"] = error.code
        facts["sentence"] = error.sentence
    return facts


def _not_now(detail: Sentence) -> RefusedError:
    return RefusedError(
        say("This cannot be done now"), detail, say("See how the session stands, then go on.")
    )


ENDED = {
    VoidReason.SESSION_LOST: say(
        "The session that asked for the token is over, and the token with it. Log in again and"
        " ask for a new token; every approval is needed anew."
    ),
    VoidReason.LOGGED_OUT: say(
        "The session that asked for the token was ended here, and the token with it."
    ),
}
