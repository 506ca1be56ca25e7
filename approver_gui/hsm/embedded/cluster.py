# SPDX-License-Identifier: Apache-2.0
"""An embedded cluster: the rules, the file that they live in, the log and the faults.

Every request is one turn at the file: the state as the last process left it, the rules'
outcome, the log's new lines, and an answer only when all of it is on the medium. Sessions
live with their process: when one has died, even by ``kill -9``, the next turn buries its
tokens.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from approver_gui.errors import MediumError, RefusedError
from approver_gui.hsm.answers import Who
from approver_gui.hsm.embedded import ownership, rules
from approver_gui.hsm.embedded.audit import (
    LogEvent,
    as_log_events,
    as_text,
    microseconds,
    user_type,
)
from approver_gui.hsm.embedded.glance import Status, glance
from approver_gui.hsm.embedded.living import Living
from approver_gui.hsm.embedded.ownership import MOST_HSMS, Foundry
from approver_gui.hsm.embedded.quorum_rules import without_expired
from approver_gui.hsm.embedded.safe import Safe
from approver_gui.hsm.embedded.state import (
    Deed,
    Fault,
    FaultKind,
    LiveToken,
    Session,
    State,
    Unit,
)
from approver_gui.hsm.embedded.store import Store, Turn, create
from approver_gui.hsm.requests import AnyRequest
from approver_gui.keys import hardware
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.text import say

MOST_FAULTS = 100
MAX_COMMAND_CHARACTERS = 200
MAX_FAULT_S = 10 * 366 * 24 * 3600
_STRIKES = {FaultKind.SLOW, FaultKind.HANG, FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER}
_NOBODY = ""
_SESSIONS = ".sessions"
_START = (
    LogEvent("CN_INIT_TOKEN", 0x1),
    LogEvent(
        "CN_CREATE_APPLIANCE_USER",
        0xFC,
        username="app_user",
        user_type=user_type("internal(APPLIANCE_USER)"),
    ),
    LogEvent("CN_INIT_DONE", 0x95),
)
_CLOSED = LogEvent("CN_CLOSE_SESSION", 0x210)  # nobody has published these two numbers
_DIED = LogEvent("CN_APP_FINALIZE", 0x211)

Clock = Callable[[], datetime]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Cluster:
    """An open cluster, for any number of sessions; used by one thread at a time.

    Every method raises ``HsmUnreachableError`` where the file is damaged or busy,
    ``MediumError`` where it could not be read or written and nothing has changed, and
    ``HsmOutcomeUnknownError`` where it is not known whether the change was kept.
    """

    def __init__(
        self, path: Path, clock: Clock, random: Callable[[int], bytes], safe: Safe
    ) -> None:
        """Open a cluster as :meth:`open` does, with nothing left to choose."""
        self.path = path.resolve()
        self._clock = clock
        self._random = random
        self._safe = safe
        self._store = Store(self.path)
        self._living = Living(self.path.with_name(self.path.name + _SESSIONS))
        with self._turn():
            self._living.sweep()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Clock = _utc_now,
        random: Callable[[int], bytes] = os.urandom,
        safe: Safe | None = None,
    ) -> Self:
        """Open the cluster in a file.

        Args:
            path: the file that :meth:`create` has made.
            clock: gives aware times.
            random: gives as many random bytes as it is asked for.
            safe: the cryptography; the real one where it is None.
        """
        return cls(path, clock, random, safe if safe is not None else ClusterKeys())

    @staticmethod
    def create(
        path: Path,
        hsms: int = 2,
        *,
        needs_two_units: bool = True,
        clock: Clock = _utc_now,
        foundry: Foundry = hardware.make,
    ) -> None:
        """Make the file of a cluster that is nobody's yet; it is not opened.

        Args:
            path: a file that does not exist.
            hsms: how many HSMs it has, from 0 to ``MOST_HSMS``.
            needs_two_units: whether a key must be on two HSMs to be used.
            clock: gives aware times.
            foundry: makes its certificates.

        Raises:
            MediumError: the file cannot be made, or something is there already.
            ValueError: no such number of HSMs.
        """
        if not 0 <= hsms <= MOST_HSMS:
            raise ValueError(hsms)
        serials = [ownership.serial_of(number) for number in range(1, max(hsms, 1) + 1)]
        state = rules.new_cluster(serials)
        if not hsms:
            state = ownership.without_unit(state, serials[0])
        deed = ownership.new_deed(foundry, clock())
        create(path, replace(state, needs_two_units=needs_two_units, deed=deed))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; sessions that were not ended are dead."""
        self._living.close()
        self._store.close()

    def ask(self, session: Session, request: AnyRequest) -> tuple[Session, object]:
        """Answer a request when what it did is on the medium.

        Returns:
            The session afterwards, and the request's answer or ``rules.Refused``.
        """
        begun = _NOBODY
        try:
            with self._turn() as turn:
                now = self._now(turn.state)
                world = rules.World(now, self._random, self._safe)
                outcome = rules.execute(turn.state, session, request, world)
                turn.state = outcome.state
                self._log(turn, outcome.session.id or session.id, *outcome.log)
                if outcome.session.id not in (_NOBODY, session.id):
                    begun = outcome.session.id
                    self._living.begin(begun)
                if session.id not in (_NOBODY, outcome.session.id):
                    turn.state = rules.end_session(turn.state, session.id)
        except BaseException:
            self._living.end(begun)
            raise
        if session.id != outcome.session.id:
            self._living.end(session.id)
        return outcome.session, outcome.answer

    def end(self, session: Session) -> None:
        """End a session whose user may have gone without logging out; its tokens are dead."""
        if not session.id:
            return
        with self._turn() as turn:
            turn.state = rules.end_session(turn.state, session.id)
            if session.who:
                self._log(turn, session.id, _about(_CLOSED, session.who))
        self._living.end(session.id)

    # --- whose it is ---------------------------------------------------------------------

    def deed(self) -> Deed | None:
        """Return who made it and whose it is; None for a file of before."""
        with self._turn() as turn:
            return turn.state.deed

    def initialise(self, signed: bytes, anchor: bytes) -> None:
        """Take the owner's certificate, once and for all; its log begins.

        Args:
            signed: the certificate for the cluster's request, PEM; untrusted.
            anchor: the certificate whose key has signed it, PEM; untrusted.

        Raises:
            RefusedError: they are not the right ones, or it is initialised already.
        """
        with self._turn() as turn:
            now = self._now(turn.state)
            turn.state = ownership.initialised(turn.state, signed, anchor, now)
            self._log(turn, _NOBODY, *_START)

    def obstacle(self) -> str | None:
        """Return the sentence by which the tool cannot reach the cluster, or None."""
        with self._turn() as turn:
            state = turn.state
        return ownership.obstacle(state, self.path)

    def create_hsm(self) -> Unit:
        """Add an HSM.

        Raises:
            RefusedError: there are as many as may be.
        """
        with self._turn() as turn:
            turn.state, unit = ownership.with_new_unit(turn.state)
        return unit

    def delete_hsm(self, serial: str) -> None:
        """Delete an HSM; the last one leaves what it held to the next.

        Raises:
            RefusedError: there is no such HSM.
        """
        with self._turn() as turn:
            turn.state = ownership.without_unit(turn.state, serial)

    def delete(self) -> None:
        """Delete the file of a cluster that has no HSM left, and close it.

        Raises:
            RefusedError: there is an HSM.
        """
        with self._turn() as turn:
            ownership.require_empty(turn.state)
            self._store.delete()
        self.close()
        self._living.remove()

    # --- faults --------------------------------------------------------------------------

    def take_fault(self, line: str) -> Fault | None:
        """Use up and return the first fault that strikes a command, or None."""
        with self._turn() as turn:
            faults = turn.state.faults
            for at, fault in enumerate(faults):
                words = fault.command.split()
                if fault.kind in _STRIKES and line.split()[: len(words)] == words:
                    turn.state = replace(turn.state, faults=faults[:at] + faults[at + 1 :])
                    return fault
        return None

    def set_fault(self, fault: Fault) -> None:
        """Let something go wrong from the next command on.

        A lasting fault takes the place of the one of its kind; the others queue up. More
        HSMs than there are cannot be missing.

        Raises:
            RefusedError: too many faults wait already, or for too long a command.
            ValueError: the amount is beyond :data:`MAX_FAULT_S`, or no number.
        """
        if not abs(fault.amount) <= MAX_FAULT_S:
            raise ValueError(fault.amount)
        with self._turn() as turn:
            others = tuple(
                there
                for there in turn.state.faults
                if fault.kind in _STRIKES or there.kind is not fault.kind
            )
            if len(others) >= MOST_FAULTS or len(fault.command) > MAX_COMMAND_CHARACTERS:
                raise RefusedError(
                    say("Too many faults, or too long a command"),
                    say("There is room for {count} faults, each for {length} letters.").put(
                        count=MOST_FAULTS, length=MAX_COMMAND_CHARACTERS
                    ),
                    say("Clear the faults first, or name the command's first words only."),
                )
            turn.state = _with_faults(turn.state, (*others, fault))

    def clear_faults(self) -> None:
        """Let nothing go wrong any more; missing HSMs come back, started anew."""
        with self._turn() as turn:
            turn.state = _with_faults(turn.state, ())

    # --- looking -------------------------------------------------------------------------

    def status(self) -> Status:
        """Return the cluster at a glance."""
        with self._turn() as turn:
            now_s = int(self._now(turn.state).timestamp())
            return glance(self.path, without_expired(turn.state, now_s))

    def log_text(self, serial: str) -> Iterator[str]:
        """Yield the audit log of one HSM as text, piece by piece."""
        return as_text(self._store.read_log(serial))

    def log_events(self, serial: str) -> Iterator[str]:
        """Yield the audit log of one HSM as ``get-log-events`` answers it, piece by piece."""
        return as_log_events(self._store.read_log(serial))

    # --- turns ---------------------------------------------------------------------------

    @contextmanager
    def _turn(self) -> Iterator[Turn]:
        """Take a turn that begins with the burial of sessions whose process has died."""
        try:
            with self._store.turn() as turn:
                if turn.state.tokens:
                    self._bury(turn)
                yield turn
        except OSError as error:
            raise MediumError(
                say("Sessions cannot be kept"),
                say("{path} could not be used: {reason}. Nothing was changed.").put(
                    path=str(error.filename), reason=str(error.strerror)
                ),
                say("Look at the folder's space and permissions, then try again."),
            ) from error

    def _bury(self, turn: Turn) -> None:
        owners = {token.session: token for token in turn.state.tokens.values()}
        for session in self._living.dead(owners):
            turn.state = rules.end_session(turn.state, session)
            self._log(turn, session, _about(_DIED, owners[session]))

    def _log(self, turn: Turn, session: str, *events: LogEvent) -> None:
        at_us = microseconds(self._now(turn.state))
        turn.events += [(at_us, session, event) for event in events]

    def _now(self, state: State) -> datetime:
        skew = sum(f.amount for f in state.faults if f.kind is FaultKind.CLOCK_SKEW)
        return self._clock() + timedelta(seconds=skew)


def _about(event: LogEvent, user: Who | LiveToken) -> LogEvent:
    return replace(event, username=user.username, user_type=user_type(user.role))


def _with_faults(state: State, faults: tuple[Fault, ...]) -> State:
    missing = sum(int(fault.amount) for fault in faults if fault.kind is FaultKind.HSM_MISSING)
    there = len(state.units) - missing
    units = tuple(replace(unit, is_present=at < there) for at, unit in enumerate(state.units))
    return replace(state, units=units, faults=faults)
