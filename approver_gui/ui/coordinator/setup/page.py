# SPDX-License-Identifier: Apache-2.0
"""Making a cluster one's own: the steps at the left, the open one at the right.

The page keeps the last facts and draws them; where each step stands is derived from them by
the flow. The next step opens by itself; every step can be opened and read.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from approver_gui.cluster.port import Description
from approver_gui.errors import ApproverError
from approver_gui.flows.setup.tear_down import TearDownPlan
from approver_gui.flows.setup.views import Step, next_step
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.setup.activate_panel import ActivatePanel
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.authority_panel import AuthorityPanel
from approver_gui.ui.coordinator.setup.cluster_panel import AT_WORK, ClusterPanel
from approver_gui.ui.coordinator.setup.cost_line import CostLine
from approver_gui.ui.coordinator.setup.done_panel import DonePanel
from approver_gui.ui.coordinator.setup.host_panel import HostPanel
from approver_gui.ui.coordinator.setup.initialise_panel import InitialisePanel
from approver_gui.ui.coordinator.setup.key_panel import KeyPanel
from approver_gui.ui.coordinator.setup.papers_panel import PapersPanel
from approver_gui.ui.coordinator.setup.quorum_panel import QuorumPanel
from approver_gui.ui.coordinator.setup.register_panel import RegisterPanel
from approver_gui.ui.coordinator.setup.rehearse_panel import RehearsePanel
from approver_gui.ui.coordinator.setup.sign_panel import SignPanel
from approver_gui.ui.coordinator.setup.step_list import StepList
from approver_gui.ui.coordinator.setup.tear_down_dialog import TearDownDialog
from approver_gui.ui.coordinator.setup.users_panel import UsersPanel
from approver_gui.ui.coordinator.setup.verify_panel import VerifyPanel
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import button, column, row, set_property

if TYPE_CHECKING:
    from approver_gui.ui.coordinator.setup.step_panel import StepPanel

LOOK_MS = 10_000
"""How often a cluster is looked at while AWS is at work on it."""


class SetupPage(QWidget):
    """The set-up of one cluster.

    Attributes:
        said: something worth a line in the status bar happened.
        ceremony_asked: the file to sign first, and the key.
        reminded: the cost reminder is due; its words, empty where it is not.
        shown: the step that is open; None for the report.
    """

    said = Signal(str)
    ceremony_asked = Signal(object, object)
    reminded = Signal(str)

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self.acts = SetupActs(desk)
        self._next: Step | None = Step.CLUSTER
        self.shown: Step | None = Step.CLUSTER
        self._is_stale = self._is_seen = False
        self.first = ClusterPanel(self.acts)
        self.steps = StepList()
        self.rehearse = RehearsePanel(self.acts)
        self.panels: dict[Step, StepPanel] = {
            panel.step: panel
            for panel in (
                self.first,
                PapersPanel(self.acts),
                VerifyPanel(self.acts),
                AuthorityPanel(self.acts),
                SignPanel(self.acts),
                InitialisePanel(self.acts),
                HostPanel(self.acts),
                ActivatePanel(self.acts),
                UsersPanel(self.acts),
                RegisterPanel(self.acts),
                QuorumPanel(self.acts),
                KeyPanel(self.acts),
                self.rehearse,
            )
        }
        self.done = DonePanel(self.acts)
        self.cost = CostLine(self.acts)
        self.report = button(tr("Set-up report"), self.show_report)
        self.trouble = TroubleBar()
        self._lay_out()
        self._connect()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look_again)
        self._render()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for panel in self.panels.values():
            self._stack.addWidget(panel)
        self._stack.addWidget(self.done)
        side = QFrame()
        side.setObjectName("side")
        left = column(side, spacing=8)
        left.addWidget(self.steps, 1)
        line = row(self.report, None)
        line.setContentsMargins(20, 0, 4, 12)
        left.addLayout(line)
        both = row(side, self._stack, spacing=0)
        both.setStretch(1, 1)
        layout = column(self, spacing=0)
        layout.addWidget(self.cost)
        layout.addWidget(self.trouble)
        layout.addLayout(both, 1)

    def _connect(self) -> None:
        self.steps.chosen.connect(self.show_step)
        self.cost.tear_down_asked.connect(self._on_tear_down)
        self.cost.reminded.connect(self.reminded)
        self.rehearse.ceremony_asked.connect(self.ceremony_asked)
        self.acts.changed.connect(self._on_changed)
        self.acts.opened.connect(lambda: self._follow(force=True))
        for panel in self.panels.values():
            panel.said.connect(self.said)
        self.done.said.connect(self.said)
        self._desk.state_changed.connect(self._on_ceremony)

    # --- which step --------------------------------------------------------------------

    def show_step(self, step: Step) -> None:
        """Open a step."""
        if step is self.shown:
            return
        self._leave()
        self.shown = step
        self._render()
        self.panels[step].start()

    def show_report(self) -> None:
        """Show the report as far as the set-up is."""
        self._leave()
        self.shown = None
        self._render()
        self.done.start()

    def _leave(self) -> None:
        if self.shown is not None:
            self.panels[self.shown].forget()

    def _on_changed(self) -> None:
        self._render()
        self._follow()

    def _follow(self, *, force: bool = False) -> None:
        """Open the next step, where the person stood at the one before it."""
        found = next_step(self.acts.facts)
        moved, self._next, before = found is not self._next, found, self._next
        if not (force or (moved and self.shown is before)):
            return
        if found is None:
            self.show_report()
        else:
            self.show_step(found)

    # --- looking -----------------------------------------------------------------------

    def look(self) -> None:
        """Look at the cluster again."""
        if self.acts.flow:
            self.acts.do(lambda flow: flow.look(), lambda _facts: None, self._fail)

    def _look_again(self) -> None:
        if self.isVisible() and not self._desk.lane.is_busy:
            self.look()

    def _on_ceremony(self) -> None:
        """Look at the journal when the page is seen again: a ceremony may have ended."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        if self._is_stale and self.acts.flow:
            self._is_stale = False
            self.acts.do(lambda flow: flow.look_here(), lambda _facts: None, self._fail)

    def showEvent(self, event: QShowEvent) -> None:
        """Open the cluster of last time once, and read what was written meanwhile."""
        super().showEvent(event)
        if not self._is_seen:
            self._is_seen = True
            self.first.reopen()
        self._read()

    # --- tearing down ------------------------------------------------------------------

    def _on_tear_down(self) -> None:
        self.trouble.show_trouble(None)
        self.acts.do(lambda flow: flow.tear_down_plan(), self._ask_to_tear_down, self._fail)

    def _ask_to_tear_down(self, plan: TearDownPlan) -> None:
        TearDownDialog(self.acts, plan, self).open()

    def _fail(self, error: ApproverError) -> None:
        self.trouble.show_trouble(error)

    def finish(self) -> None:
        """End what is open: the session of a registration, and whatever waits."""
        flow = self.acts.flow
        self._timer.stop()
        if flow is None:
            return
        if self._desk.lane.is_busy or flow.registration or flow.user_value:
            flow.abort()  # a token that is out dies with its session
        for panel in self.panels.values():
            panel.forget()

    # --- drawing -----------------------------------------------------------------------

    def _render(self) -> None:
        facts, views = self.acts.facts, self.acts.views
        for number, view in enumerate(views, 1):
            panel = self.panels[view.step]
            if view.step is self.shown:
                panel.show_facts(facts, view, number, len(views))
                panel.order()
        self.steps.show_steps(views, self.shown)
        if self.shown is None:
            self.done.show_facts()
        self._stack.setCurrentWidget(self.panels[self.shown] if self.shown else self.done)
        self.report.setEnabled(self.acts.flow is not None)
        is_done = all(view.is_behind for view in views)
        set_property(self.report, "role", "primary" if is_done else "")
        is_at_work = _is_at_work(facts.described) and not is_done
        if is_at_work and not self._timer.isActive():
            self._timer.start()
        elif not is_at_work:
            self._timer.stop()


def _is_at_work(described: Description | None) -> bool:
    """Tell whether AWS changes the cluster now, so that looking again is worth it."""
    if described is None:
        return False
    states = (described.state, *(one.state for one in described.hsms))
    is_coming = bool(described.hsms) and not described.certificates
    return is_coming or any(state.endswith(AT_WORK) for state in states)
