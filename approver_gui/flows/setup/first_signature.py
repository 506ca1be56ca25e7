# SPDX-License-Identifier: Apache-2.0
"""The rehearsal's signature of a set-up: a ceremony like any other, over the set-up's file.

Made by :func:`begin`; its session is open, and its token dies with it.
"""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from approver_gui.errors import BadSignatureError, HsmOutcomeUnknownError, RefusedError
from approver_gui.flows import handing_out
from approver_gui.flows.ceremony import Ceremony, Executed, Run, Unknown, Unproven
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.founding.login import Login
from approver_gui.flows.founding.returned_files import approvals_of
from approver_gui.flows.handing_out import HandedOut
from approver_gui.flows.key_operations import KeyName, SignPayload
from approver_gui.flows.media import read_file
from approver_gui.flows.payload import of_data
from approver_gui.flows.safeguards import needed
from approver_gui.flows.setup.facts import KnownKey
from approver_gui.flows.setup.wishes import KeyKind
from approver_gui.hsm.words import Hash, Mechanism
from approver_gui.journal import Journal
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

_MAX_FILE_BYTES = 64 * 1024


class FirstSignature:
    """A signature that waits for its approvals. Used by one thread.

    Args:
        flow: in which its owner is logged in.
        ident: the ceremony's.
        journal: the log book.
    """

    def __init__(self, flow: CoordinateFlow, ident: str, journal: Journal) -> None:
        self._flow, self._ident, self._journal = flow, ident, journal

    @property
    def ceremony(self) -> Ceremony:
        """The ceremony as it stands."""
        return next(one for one in self._flow.state.ceremonies if one.id == self._ident)

    @property
    def ends_at(self) -> datetime:
        """Until when its token lives; aware."""
        return self.ceremony.deadline.at

    def hand_out(self, folder: Path) -> HandedOut:
        """Put the token on a medium; raises as ``handing_out.hand_out`` does."""
        return handing_out.hand_out(self.ceremony.original, folder, self._journal, self._ident)

    def add(self, files: Iterable[tuple[str, bytes]]) -> bool:
        """Hand in files, and tell whether there are enough approvals now."""
        fresh = approvals_of(self.ceremony.original, files)
        if fresh and self.ceremony.is_live:
            self._flow.add(self._ident, fresh)
        return not self.ceremony.tally.missing

    def finish(self) -> Sentence:
        """Execute once, verify, and end the session; raises as :func:`begin`."""
        try:
            self._flow.execute(self._ident)
            return _outcome(self.ceremony)
        finally:
            self._flow.close()

    def cancel(self) -> None:
        """End the session, and the token with it."""
        self._flow.close()


def begin(
    flow: CoordinateFlow,
    owner: Login,
    key: KnownKey,
    *,
    kind: KeyKind,
    file: Path,
    journal: Journal,
) -> FirstSignature | Sentence:
    """Ask for the token of the rehearsal's signature; make it at once where none is needed.

    Args:
        flow: a new one, in which no session is open.
        owner: of the key.
        key: the private key.
        kind: decides how it signs.
        file: what ``SetupFlow.rehearsal_file`` has written.
        journal: the log book.

    Raises:
        HsmOutcomeUnknownError: it was sent and no answer came: look, never repeat.
        BadSignatureError: the signature does not verify.
        RefusedError: the file is another one.
        ApproverError: as the steps of ``CoordinateFlow`` do; the session is over then.
    """
    is_rsa = kind.value.startswith("rsa")
    mechanism = Mechanism.RSA_PKCS if is_rsa else Mechanism.ECDSA
    data = read_file(file, _MAX_FILE_BYTES)
    written = journal.find(sha256=sha256(data).hexdigest())
    if not any(entry.act == "rehearsal_written" for entry in written):
        raise RefusedError(
            say("This is not the rehearsal's file"),
            say("{file} does not hold what was written for the rehearsal.").put(file=file.name),
            say("Find out who changed it, then begin the rehearsal again."),
        )
    operation = SignPayload(
        KeyName(key.reference, key.label), of_data(file.name, data, mechanism, Hash.SHA256)
    )
    is_waiting = False
    try:
        flow.open_session()
        password = Secret(owner.password.reveal())
        state = flow.log_in(owner.username, owner.role, password)
        if not needed(operation, state.survey, state.who):
            return _outcome(flow.run(operation).runs[-1])
        ident = flow.request(operation).ceremonies[-1].id
        is_waiting = True
        return FirstSignature(flow, ident, journal)
    finally:
        if not is_waiting:
            flow.close()


def _outcome(deed: Ceremony | Run) -> Sentence:
    match deed.stage:
        case Executed(receipt):
            return receipt.words
        case Unproven(words=why):
            raise BadSignatureError(
                say("The signature does not verify"), why, say("Do not use this key.")
            )
        case Unknown(why=why):
            raise HsmOutcomeUnknownError(
                say("Nobody knows whether it was done"),
                why,
                say("Look at the report of the ceremony; the signature may have been made."),
            )
        case _:
            raise RefusedError(
                say("Nothing was signed"),
                say("The token is dead."),
                say("Begin again; every approval is needed anew."),
            )
