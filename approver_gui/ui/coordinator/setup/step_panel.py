# SPDX-License-Identifier: Apache-2.0
"""What every step shows: what is to be done, what is proven, what is missing, one button.

The panel of a step adds its form to ``body`` and says what its button does. Nothing is
decided here: the flow says how the step stands, and refuses what may not be done.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QScrollArea, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.views import Standing, Step, StepView
from approver_gui.ui.coordinator.headline import Headline
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.step_list import colour_of, mark_of, standing_words
from approver_gui.ui.coordinator.setup.told import Told
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.flowing_row import FlowingRow
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import (
    Mark,
    PlainLabel,
    button,
    column,
    in_order,
    reading_order,
    row,
    set_property,
)

T = TypeVar("T")
WIDEST = 760
"""Pixels: longer lines are hard to read."""
_FINAL = {
    Step.INITIALISE: ("stop", "stop"),
    Step.ACTIVATE: ("doubt", "doubt"),
    Step.REGISTER: ("doubt", "doubt"),
    Step.QUORUM: ("doubt", "doubt"),
    Step.KEY: ("doubt", "doubt"),
    Step.REHEARSE: ("doubt", "doubt"),
}
"""Marks of the steps that can't be undone, or not wholly; the words say which."""


class StepPanel(QWidget):
    """One step, open.

    Attributes:
        said: something worth a line in the status bar happened.
        step: which one.
        body: where the form goes.
        primary: the one button that does the step; hidden where there is none.
        first: the field that gets the focus when the step is opened; None for the headline.

    Args:
        step: which one.
        acts: the flow, and what is known.
        ask: the headline: what is to be done.
        about: what the step is for, in a sentence or two.
    """

    said = Signal(str)

    def __init__(self, step: Step, acts: SetupActs, ask: str, about: str) -> None:
        super().__init__()
        self.step, self.acts = step, acts
        self.facts: Facts | None = None
        self.view: StepView | None = None
        self.first: QWidget | None = None
        self._is_working = False
        self._mark = Mark("waiting", lambda: colours().muted, 14)
        self._place = PlainLabel(role="small")
        self.headline = Headline(ask)
        self.about = PlainLabel(about, role="muted", wrap=True)
        self.proven = Told("good", tr("What is proven, and how"))
        self.missing = Told("waiting", tr("What is missing"))
        self.trouble = TroubleBar()
        self.form = QWidget()
        self.body = column(self.form, spacing=16)
        self.primary = button("", self._press, role="primary")
        self.primary.hide()
        self._others: list[QPushButton] = []
        layout = column(self, spacing=0)
        layout.addWidget(self._area(), 1)
        layout.addWidget(self._footer())

    def _area(self) -> QScrollArea:
        area, holder, inside = QScrollArea(), QWidget(), QWidget()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        inside.setMaximumWidth(WIDEST)
        self._inside = column(inside, spacing=16)
        place = row(self._mark, self._place, None)
        title = column(spacing=4)
        title.addLayout(place)
        title.addWidget(self.headline)
        title.addWidget(self.about)
        self._inside.addLayout(title)
        for part in (self.proven, self.missing, self.form, self.trouble):
            self._inside.addWidget(part)
        self._inside.addStretch(1)
        outside = column(holder)
        outside.setContentsMargins(20, 16, 24, 16)
        outside.addWidget(inside, 1)
        self.area = area
        return area

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Working"))
        self.progress.hide()
        self._undo_mark = Mark("waiting", lambda: colours().muted, 14)
        self.undo = PlainLabel(role="muted", wrap=True)
        self.wanting = PlainLabel(role="muted", wrap=True)
        self.wanting.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._buttons = FlowingRow(apart=0, spacing=8)
        self._below = column(footer, spacing=8)
        self._below.setContentsMargins(20, 10, 24, 10)
        self._below.addWidget(self.progress)
        undo = row(self._undo_mark, self.undo)
        undo.setStretch(1, 1)
        self._below.addLayout(undo)
        self._line = row(self.wanting, self.primary, spacing=12)
        self._line.setStretch(0, 1)
        self._below.addLayout(self._line)
        return footer

    def add_button(self, words: str, act: Callable[[], None], role: str = "") -> QPushButton:
        """Add a button beside the primary one, and return it."""
        made = button(words, act, role=role)
        self._line.insertWidget(1 + len(self._others), made)
        self._others.append(made)
        return made

    # --- what a step is asked ------------------------------------------------------------

    def draw(self, facts: Facts) -> None:
        """Draw the form from what is known."""

    def act_words(self) -> str:
        """Return what the button says; empty where there is nothing to press."""
        return ""

    def lacks(self) -> str:
        """Return what must be filled in before the button can be pressed; empty for nothing."""
        return ""

    def act(self) -> None:
        """Do the step."""

    def forget(self) -> None:
        """Forget secrets that were typed: another step is shown."""

    def is_open(self) -> bool:
        """Tell whether the button does something as the step stands."""
        return self.view is not None and self.view.standing is Standing.NEXT

    # --- drawing -----------------------------------------------------------------------

    def show_facts(self, facts: Facts, view: StepView, number: int, count: int) -> None:
        """Draw how the step stands."""
        self.facts, self.view = facts, view
        words = tr("Step {number} of {count}: {standing}").format(
            number=number, count=count, standing=standing_words(view.standing)
        )
        self._place.show_text(words)
        self._mark.draw(mark_of(view.standing), lambda: colour_of(view.standing))
        is_passed = view.standing is Standing.PASSED
        caption = tr("Not proven here") if is_passed else tr("What is proven, and how")
        words = tell(view.proven) if view.proven else ""
        self.proven.tell(words, "doubt" if is_passed else "good", caption)
        is_stopped = view.standing is Standing.STOPPED
        mark = "stop" if is_stopped else "waiting"
        caption = tr("What stands in the way") if is_stopped else tr("What is missing")
        self.missing.tell(tell(view.missing) if view.missing else "", mark, caption)
        self._show_undo(view)
        self.draw(facts)
        self.enable()

    def _show_undo(self, view: StepView) -> None:
        mark, colour = _FINAL.get(view.step, ("undo", "muted"))
        self._undo_mark.draw(mark, lambda: str(getattr(colours(), colour)))
        self.undo.show_text(tell(view.undo))
        set_property(self.undo, "role", "muted" if mark == "undo" else "")

    def enable(self) -> None:
        """Enable what can be pressed, and say what is missing for it."""
        words = self.act_words()
        lacking = self.lacks() if self.is_open() else ""
        can = self.is_open() and not lacking and not self._is_working
        self.primary.setVisible(bool(words) and self.is_open())
        self.primary.setText(words)
        self.primary.setAccessibleDescription(lacking)
        self.primary.setEnabled(can)
        note = tr("Working...") if self._is_working else lacking
        self.wanting.show_text(note if words else "")
        self.form.setEnabled(not self._is_working)
        for one in self._others:
            one.setEnabled(not self._is_working)
        self.progress.setVisible(self._is_working)

    def order(self) -> None:
        """Let the Tab key go through the panel as it is read."""
        in_order((*reading_order(self._inside), *reading_order(self._below)))

    def start(self) -> None:
        """Put the focus where the person goes on, and the page to its beginning."""
        self.area.verticalScrollBar().setValue(0)
        field = self.first
        usable = field is not None and field.isVisibleTo(self) and field.isEnabled()
        if field is None or not usable or not self.is_open():
            self.headline.begin()
            return
        field.setFocus()
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(field))

    # --- acts --------------------------------------------------------------------------

    def run(
        self,
        step: Callable[[SetupFlow], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[ApproverError], None] | None = None,
    ) -> None:
        """Let the flow take a step in the lane; what goes wrong is told beside the form."""

        def finished(answer: T) -> None:
            self._work(on=False)
            if done:
                done(answer)

        def went_wrong(error: ApproverError) -> None:
            self._work(on=False)
            self.fail(error)
            if failed:
                failed(error)

        self.trouble.show_trouble(None)
        self._work(on=True)
        self.acts.do(step, finished, went_wrong)

    def fail(self, error: ApproverError | None) -> None:
        """Say what went wrong, beside the form, which keeps what was typed."""
        self.trouble.show_trouble(error)
        if error:
            self.trouble.setFocus()
            self.area.ensureWidgetVisible(self.trouble)

    def _work(self, *, on: bool) -> None:
        self._is_working = on
        self.enable()

    def _press(self) -> None:
        if self.primary.isEnabled():
            self.act()
