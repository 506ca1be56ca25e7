# SPDX-License-Identifier: Apache-2.0
"""The set-up's flow, touched by the desk's lane only, and what is known of the cluster."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from approver_gui.errors import ApproverError
from approver_gui.flows.setup.facts import Facts, Way
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.office import open_setup
from approver_gui.flows.setup.target import SetupTarget, parse, spell
from approver_gui.flows.setup.values import FILE_NAMES, ROOT_FILE_NAMES
from approver_gui.flows.setup.views import StepView, views
from approver_gui.ui.coordinator.desk import CoordinatorDesk, Failed

T = TypeVar("T")


class SetupActs(QObject):
    """What the panels of the set-up share.

    Attributes:
        desk: the coordinator's things.
        flow: of the cluster that was chosen; None before one was.
        facts: what is known; of nothing, before a cluster was chosen.
        changed: the facts are new ones, after a failed act too.
        opened: a cluster was chosen.

    Args:
        desk: the coordinator's things.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.flow: SetupFlow | None = None
        files = (*FILE_NAMES.values(), *ROOT_FILE_NAMES.values())
        self.facts = Facts(asked_at=desk.clock(), way=Way.EMBEDDED, missing=files)

    @property
    def views(self) -> tuple[StepView, ...]:
        """Every step, as it stands."""
        return views(self.facts)

    @property
    def target(self) -> SetupTarget | None:
        """The cluster that was chosen, None before one was."""
        return self.flow.target if self.flow else None

    def remembered(self) -> SetupTarget | None:
        """Return the cluster that was set up last."""
        with suppress(ValueError):  # none, of a newer version, or typed into the file
            return parse(self.desk.settings.setup_target)
        return None

    def open(
        self,
        target: SetupTarget,
        first: Callable[[SetupFlow], object],
        done: Callable[[object], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Turn to a cluster: do something first, then look; it is remembered once it is there.

        Args:
            target: which.
            first: such as having it created; what it raises ends the turn.
            done: called with what is known.
            failed: as for :meth:`do`.
        """
        ports = self.desk.office
        if ports is None:
            raise AssertionError("the page offers nothing without an office")

        def job() -> tuple[SetupFlow, Facts]:
            flow = open_setup(target, ports)
            first(flow)
            return flow, flow.look()

        def finished(answer: tuple[SetupFlow, Facts]) -> None:
            flow, facts = answer
            self.flow, self.desk.setup = flow, flow
            self._take(facts)
            self.opened.emit()
            if done:
                done(facts)

        self.desk.lane.run(job, finished, failed or self.desk.trouble.emit)

    def do(
        self,
        step: Callable[[SetupFlow], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Let the flow take a step in the lane, then show what is known.

        Args:
            step: is given the flow; whatever it returns goes to ``done``.
            done: called after ``changed``.
            failed: called after ``changed``; the desk's ``trouble`` where it is None.
        """
        flow = self.flow
        if flow is None:
            raise AssertionError("a cluster is chosen before anything is done with it")

        def finished(answer: tuple[Facts | None, T]) -> None:
            self._take(answer[0])
            if done:
                done(answer[1])

        def went_wrong(error: ApproverError) -> None:
            self._take(flow.facts)
            (failed or self.desk.trouble.emit)(error)

        def job() -> tuple[Facts | None, T]:
            answer = step(flow)
            return flow.facts, answer

        self.desk.lane.run(job, finished, went_wrong)

    def _take(self, facts: Facts | None) -> None:
        if facts is not None:
            self.facts = facts
        if self.flow:
            settings, spelled = self.desk.settings, spell(self.flow.target)
            self.desk.change_settings(replace(settings, setup_target=spelled))
        self.changed.emit()
