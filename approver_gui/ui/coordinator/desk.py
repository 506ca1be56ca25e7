# SPDX-License-Identifier: Apache-2.0
"""What all pages of the coordinator's window share: the flow, its state, one lane."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from approver_gui.errors import ApproverError
from approver_gui.flows.connection import Connection
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import CoordinateState
from approver_gui.flows.media import write_private_file
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup.office import SetupPorts
from approver_gui.hsm.port import Hsm, Request
from approver_gui.journal import Journal
from approver_gui.settings import Places, Settings
from approver_gui.ui.theme import tr
from approver_gui.ui.window_desk import WindowDesk

if TYPE_CHECKING:
    from approver_gui.flows.setup.flow import SetupFlow

A = TypeVar("A")
T = TypeVar("T")
Failed = Callable[[ApproverError], None]


class CoordinatorDesk(WindowDesk):
    """The coordinator's things. The flow is touched by the lane only.

    Attributes:
        state: how things stand, as of the last step.
        connection: which cluster, or None before one was chosen.
        state_changed: how things stand now; after a failed step, too.
        said: a remark for the status line.
        is_waiting: whether the cluster was asked something and has not answered yet.
        waiting_changed: it did or did not; told in the lane's thread.
        office: what a set-up needs; None where none can be made here.
        setup: of the cluster that is being set up; None before one was chosen.

    Args:
        places: folders and files.
        settings: the person's.
        journal: the log book.
        keeper: where the roster is kept.
        clock: gives the aware time.
        open_hsm: makes a session with a cluster; nothing is sent yet.
        transcript: returns what was typed and shown in the last session, without secrets.
        office: what a set-up needs from outside; None where none can be made here.
    """

    state_changed = Signal(object)
    said = Signal(str)
    waiting_changed = Signal(bool)

    def __init__(
        self,
        *,
        places: Places,
        settings: Settings,
        journal: Journal,
        keeper: FileRosterKeeper,
        clock: Callable[[], datetime],
        open_hsm: Callable[[Connection], Hsm],
        transcript: Callable[[], str] = str,
        office: SetupPorts | None = None,
    ) -> None:
        super().__init__(places, settings, clock)
        self.journal, self.keeper = journal, keeper
        self.connection: Connection | None = None
        self.is_waiting = False
        self._open_hsm, self._transcript = open_hsm, transcript
        self.setup: SetupFlow | None = None
        self.office = office and replace(office, open_hsm=self._watched(office.open_hsm))
        self.flow = CoordinateFlow(self._connect, journal, clock, keeper)
        self.state: CoordinateState = self.flow.state

    def do(
        self,
        step: Callable[[CoordinateFlow], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Let the flow take a step in the lane, then show how things stand.

        Args:
            step: is given the flow; whatever it returns goes to ``done``.
            done: called after ``state_changed``.
            failed: called after ``state_changed``; ``trouble`` is emitted where it is None.
        """

        def finished(answer: tuple[CoordinateState, T]) -> None:
            self._take(answer[0])
            if done:
                done(answer[1])

        def went_wrong(error: ApproverError) -> None:
            self._take(self.flow.state)
            (failed or self.trouble.emit)(error)

        def job() -> tuple[CoordinateState, T]:
            answer = step(self.flow)
            return self.flow.state, answer

        self.lane.run(job, finished, went_wrong)

    def save_transcript(self, path: Path) -> None:
        """Write what was typed and shown in the last session to a new file, for support."""

        def saved(_none: None) -> None:
            self.said.emit(tr("The transcript was written to {path}").format(path=path))

        job = lambda: write_private_file(path, self._transcript().encode())  # noqa: E731
        self.lane.run(job, saved, self.trouble.emit)

    def _take(self, state: CoordinateState) -> None:
        self.state = state
        self.state_changed.emit(state)

    def _connect(self) -> Hsm:
        if self.connection is None:
            raise AssertionError("a connection is chosen before a session is opened")
        return self._watched(self._open_hsm)(self.connection)

    def _watched(self, open_hsm: Callable[[Connection], Hsm]) -> Callable[[Connection], Hsm]:
        return lambda connection: _Watched(open_hsm(connection), self._wait)

    def give_up(self) -> None:
        """End every session that waits for an answer, from any thread."""
        self.flow.abort()
        if self.setup:
            self.setup.abort()

    def _wait(self, waiting: bool) -> None:  # as the signal has it
        self.is_waiting = waiting
        self.waiting_changed.emit(waiting)


class _Watched:
    """A session that tells when it waits for an answer; an ``Hsm``."""

    def __init__(self, hsm: Hsm, tell: Callable[[bool], None]) -> None:
        self._hsm, self._tell = hsm, tell

    def ask(self, request: Request[A]) -> A:
        self._tell(True)  # a signal's argument
        try:
            return self._hsm.ask(request)
        finally:
            self._tell(False)

    def abort(self) -> None:
        self._hsm.abort()

    def close(self) -> None:
        self._hsm.close()
