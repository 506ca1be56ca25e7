# SPDX-License-Identifier: Apache-2.0
"""The cluster deleted in one guided step: what goes, what stays, the id typed, progress."""

from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from approver_gui.cluster.port import Description
from approver_gui.errors import ApproverError
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.running_cost import hsm_words
from approver_gui.flows.setup.tear_down import TearDownPlan, TornDown
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.told import Told
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, button, column


class TearDownDialog(TaskDialog):
    """Deletes HSMs and cluster; waiting can be stopped, what AWS has begun goes on.

    Args:
        acts: the flow.
        plan: what would be deleted.
        parent: the page.
    """

    told = Signal(str)

    def __init__(self, acts: SetupActs, plan: TearDownPlan, parent: QWidget | None) -> None:
        question = tr("Delete {cluster}?").format(cluster=plan.cluster_id)
        super().__init__(question, tr("Delete the cluster"), parent, role="stop")
        self._acts, self._plan = acts, plan
        self._cancelled = Event()
        place = self.body.indexOf(self.form)
        for at, (caption, lines) in enumerate(
            ((tr("What is done"), plan.steps()), (tr("What stays"), plan.stays()))
        ):
            part = column(spacing=4)
            part.addWidget(PlainLabel(caption, role="strong"))
            for line in lines:
                part.addWidget(PlainLabel(f"\u2022 {tell(line)}", wrap=True))
            self.body.insertLayout(place + at, part)
        undo = Told("stop")
        undo.tell(tell(plan.undo()))
        self.body.insertWidget(place + 2, undo)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(plan.cluster_id)
        self.field(tr("Type the cluster's id"), self.typed)
        self.progress = PlainLabel(role="muted", wrap=True)
        self.stop = button(tr("Stop waiting"), self._on_stop)
        for part_ in (self.progress, self.stop):
            part_.hide()
            self.show_below(part_)
        self.told.connect(self.progress.show_text)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether the id was typed; the flow compares it once more."""
        return self.typed.text().strip() == self._plan.cluster_id

    def act(self) -> None:
        """Delete it."""
        typed, plan = self.typed.text().strip(), self._plan
        self._cancelled.clear()
        self.progress.show_text(tr("Asking for the first deletion..."))
        for one in (self.progress, self.stop):
            one.show()

        def step(flow: SetupFlow) -> TornDown:
            return flow.tear_down(plan, typed, self._cancelled.wait, self._tell)

        self._acts.do(step, self._done, self._failed)

    def _tell(self, described: Description, seconds: float) -> None:
        words = tr("{cluster}: {state}, {hsms} left. Waiting for {seconds} s...")
        self.told.emit(
            words.format(
                cluster=described.cluster_id,
                state=described.state,
                hsms=tell(hsm_words(len(described.hsms))),
                seconds=int(seconds),
            )
        )

    def _done(self, torn: TornDown) -> None:
        self.stop.hide()
        if torn.is_gone:
            self.succeed()
            return
        self._set_working(working=False)
        self.progress.show_text(
            tr(
                "You stopped waiting. What was asked for goes on; open this dialog again to"
                " see the rest done."
            )
        )

    def _failed(self, error: ApproverError) -> None:
        for one in (self.progress, self.stop):
            one.hide()
        self.fail(error)

    def _on_stop(self) -> None:
        self._cancelled.set()
