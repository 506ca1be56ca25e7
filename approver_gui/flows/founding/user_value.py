# SPDX-License-Identifier: Apache-2.0
"""The value of ``user``, set with the approvals that the value of ``quorum`` asks for.

The value of ``quorum`` comes first, because that of ``user`` may not exceed it; and from then
on it covers every other value, so that of ``user`` is a ceremony already: the admins' first.

Source: AWS CloudHSM User Guide, "quorum token-sign set-quorum-value".
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from approver_gui.errors import HsmOutcomeUnknownError, RefusedError
from approver_gui.flows import handing_out
from approver_gui.flows.ceremony import Ceremony, Deadline, Unknown, Void
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.founding.login import Login
from approver_gui.flows.handing_out import HandedOut
from approver_gui.flows.operations import SetQuorum
from approver_gui.hsm.words import Service
from approver_gui.journal import Journal
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say
from approver_gui.tokens.tally import Tally


class UserValue:
    """The ceremony that sets the value; its session is open. Made by :func:`begin`.

    One thread at a time, except :meth:`abort`.

    Attributes:
        value: M.
    """

    def __init__(self, flow: CoordinateFlow, ident: str, value: int, journal: Journal) -> None:
        self.value = value
        self._flow = flow
        self._ident = ident
        self._journal = journal

    @property
    def ceremony(self) -> Ceremony:
        """The ceremony as it stands: tally, deadline, stage, and what is missing."""
        ceremonies = self._flow.state.ceremonies
        return next(one for one in ceremonies if one.id == self._ident)

    @property
    def token_file(self) -> bytes:
        """The token as the cluster gave it: what is handed out."""
        return self.ceremony.original

    @property
    def digest(self) -> bytes:
        """What the admins sign, 32 bytes."""
        return self.ceremony.token.digest

    @property
    def deadline(self) -> Deadline:
        """Until when the token lives."""
        return self.ceremony.deadline

    @property
    def tally(self) -> Tally:
        """How it stands with the approvals."""
        return self.ceremony.tally

    @property
    def is_over(self) -> bool:
        """Whether the token can no longer be used."""
        return not self.ceremony.is_live

    def hand_out(self, folder: Path) -> HandedOut:
        """Put the token on a medium; raises as ``handing_out.hand_out`` does."""
        return handing_out.hand_out(self.token_file, folder, self._journal, self._ident)

    def add(self, files: Iterable[tuple[str, bytes]]) -> Tally:
        """Hand in signed files by name and content; raises as ``CoordinateFlow.add`` does."""
        self._flow.add(self._ident, files)
        return self.tally

    def tick(self, now: datetime) -> bool:
        """Tell whether the token lives still; the session is over when it does not."""
        if self.ceremony.is_live and self.ceremony.left(now):
            return True
        self._flow.close()
        return False

    def finish(self) -> Sentence:
        """Set the value with the approvals that are there, and end the session.

        Raises:
            RefusedError: approvals are missing; it goes on. Or the token is dead.
            HsmRefusedError: the cluster said no, and the token lives on.
            HsmSessionLostError: the session is over, nothing was done.
            HsmOutcomeUnknownError: it was sent, no answer came: the list of values tells.
            JournalError: the journal cannot be written.
        """
        self._flow.execute(self._ident)
        stage = self.ceremony.stage
        self._flow.close()
        if isinstance(stage, Unknown):
            raise HsmOutcomeUnknownError(
                say("Nobody knows whether it was done"),
                stage.why,
                say("Look at the quorum values; do not repeat it before."),
            )
        if isinstance(stage, Void):
            raise RefusedError(say("The token is dead"), stage.words, say("Begin again."))
        return say("The value of user is {value} now.").put(value=self.value)

    def cancel(self) -> None:
        """End the session, and the token with it; harmless when it is over."""
        self._flow.close()

    def abort(self) -> None:
        """End the session from any thread; a step that waits for the cluster raises."""
        self._flow.abort()


def begin(flow: CoordinateFlow, admin: Login, value: int, journal: Journal) -> UserValue:
    """Log in and ask for the token that the value of ``user`` is set with.

    Args:
        flow: a new one, in which no session is open.
        admin: who asks for it.
        value: M; that of ``quorum`` is at least this.
        journal: the log book.

    Raises:
        ApproverError: as the steps of ``CoordinateFlow`` do; the session is over then.
    """
    try:
        flow.open_session()
        flow.log_in(admin.username, admin.role, Secret(admin.password.reveal()))
        state = flow.request(SetQuorum(Service.USER, value))
    except BaseException:
        flow.close()
        raise
    return UserValue(flow, state.ceremonies[-1].id, value, journal)
