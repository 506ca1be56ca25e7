# SPDX-License-Identifier: Apache-2.0
"""The cluster as it describes itself, and how far its quorums are from being lost."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QScrollArea, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.coordinator_state import (
    Connected,
    CoordinateState,
    LoggedIn,
    SignedOut,
)
from approver_gui.flows.quorum_health import Health, able_for, drills, health
from approver_gui.flows.survey import Survey
from approver_gui.keys.roster import Member, Roster
from approver_gui.text import Sentence, utc
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.coordinator.cluster_dialogs import DeleteTokensDialog, DrillDialog
from approver_gui.ui.coordinator.cluster_tables import (
    hsms_of,
    keys_of,
    tokens_of,
    users_of,
    values_of,
)
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, button, clear, column, row

if TYPE_CHECKING:
    from approver_gui.flows.drill import Drill

MOST_PANELS = 6
"""How many forecasts are shown, the worst ones, and how many disagreements."""


class ClusterPage(QWidget):
    """Everything that the last survey says.

    Attributes:
        said: something worth a line in the status bar happened.
        begun: a drill was begun; the id of its ceremony.
        connect_asked: the person wants a session.
    """

    said = Signal(str)
    begun = Signal(str)
    connect_asked = Signal()

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._survey: Survey | None = None
        self._roster: Roster | None = None
        self._possible: tuple[Drill, ...] = ()
        self._members: dict[str, Member] = {}
        self.refresh = button(tr("Ask again"), self.ask_again)
        self.drill = button(tr("Start a drill..."), self.start_drill)
        self.delete = button(tr("Delete tokens..."), self.delete_tokens, role="stop")
        self.connect_button = button(tr("Connect..."), self.connect_asked.emit, role="primary")
        self._taken = PlainLabel(role="muted", wrap=True)
        self.trouble = TroubleBar()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Asking the cluster"))
        self._progress.hide()
        self._health = column(spacing=8)
        self.tokens, self.hsms, self.values = tokens_of(), hsms_of(), values_of()
        self.users = users_of(lambda: self._members)
        self.keys = keys_of(lambda key: able_for(key, self._roster or Roster()))
        self._content = QWidget()
        self._lay_out()
        desk.state_changed.connect(self._render)
        self._render(desk.state)

    def _lay_out(self) -> None:
        layout = column(self, spacing=8)
        layout.setContentsMargins(24, 24, 0, 0)
        title = PlainLabel(tr("Cluster"), role="headline")
        acts = (self.connect_button, self.delete, self.drill, self.refresh)
        above = row(title, None, *acts)
        above.setContentsMargins(0, 0, 24, 0)
        layout.addLayout(above)
        layout.addWidget(self._taken)
        layout.addWidget(self.trouble)
        layout.addWidget(self._progress)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._content)
        inside = column(self._content, spacing=24)
        inside.setContentsMargins(0, 8, 24, 24)
        inside.addLayout(self._health)
        inside.addWidget(self.tokens)
        inside.addWidget(self.users)
        inside.addWidget(self.keys)
        inside.addWidget(self.values)
        inside.addWidget(self.hsms)
        inside.addStretch(1)
        layout.addWidget(area, 1)

    # --- acts --------------------------------------------------------------------------

    def ask_again(self) -> None:
        """Ask the cluster again for everything."""
        if not self.refresh.isEnabled():
            return
        self.trouble.show_trouble(None)
        self._turn(working=True)

        def done(_state: CoordinateState) -> None:
            self._turn(working=False)

        def failed(error: ApproverError) -> None:
            self._turn(working=False)
            self.trouble.show_trouble(error)

        self._desk.do(lambda flow: flow.survey(), done, failed)

    def start_drill(self) -> None:
        """Choose a drill and start it."""
        state = self._desk.state
        if isinstance(state, LoggedIn) and self._possible:
            DrillDialog(self._desk, self._possible, self.begun.emit, self).open()

    def delete_tokens(self) -> None:
        """Delete tokens, after a question."""
        state = self._desk.state
        if isinstance(state, LoggedIn):
            DeleteTokensDialog(self._desk, state, self.said.emit, self).open()

    def _turn(self, *, working: bool) -> None:
        self._progress.setVisible(working)
        if working:
            self.refresh.setEnabled(False)
        else:
            self._render(self._desk.state)

    # --- drawing -----------------------------------------------------------------------

    def _render(self, state: CoordinateState) -> None:
        survey = None if isinstance(state, SignedOut) else state.survey
        is_in = isinstance(state, LoggedIn)
        self.refresh.setEnabled(isinstance(state, Connected | LoggedIn))
        self.delete.setEnabled(is_in)
        for act in (self.refresh, self.drill, self.delete):
            act.setVisible(survey is not None)
        self.connect_button.setVisible(survey is None)
        self._content.setVisible(survey is not None)
        self._render_words(state, survey)
        # A page that nobody sees is drawn when it is shown.
        if self.isVisible():
            self._render_survey(state, survey)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the page was hidden."""
        super().showEvent(event)
        self._render(self._desk.state)

    def _render_words(self, state: CoordinateState, survey: Survey | None) -> None:
        words = tr("Without a session nothing is known. What was seen before may have changed.")
        if survey:
            words = tr("As the cluster said at {when}.").format(when=utc(survey.taken_at))
            if not isinstance(state, LoggedIn):
                words += " " + tr("Logged out it shows neither keys nor tokens.")
        if isinstance(state, LoggedIn) and state.live():
            since = sum(one.requested_at >= state.survey.taken_at for one in state.live())
            asked = tr("Tokens asked for since then and alive: {count}.")
            words += (" " + asked.format(count=since)) * bool(since)
            words += " " + tr("A drill can start when no token of yours is alive.")
        self._taken.show_text(words)

    def _render_survey(self, state: CoordinateState, survey: Survey | None) -> None:
        roster = state.roster if isinstance(state, LoggedIn) else None
        if survey is not self._survey or roster is not self._roster:
            self._survey, self._roster = survey, roster
            self._members = {one.ident: one for one in roster.members} if roster else {}
            self._possible = (
                drills(state.survey, state.roster, state.who)
                if isinstance(state, LoggedIn)
                else ()
            )
            if survey:
                self._render_tables(survey, roster)
        is_free = isinstance(state, LoggedIn) and not state.live()
        self.drill.setEnabled(is_free and bool(self._possible))

    def _render_tables(self, survey: Survey, roster: Roster | None) -> None:
        clear(self._health)
        told = health(survey, roster) if roster else ()
        self._add_panels([_health_panel(one) for one in told[:MOST_PANELS]], len(told))
        differing = [_panel("doubt", (tell(words),)) for words in survey.differing()]
        self._add_panels(differing[:MOST_PANELS], len(differing))
        for words in survey.unanswered:
            untold = tr("The cluster would not tell. {what}").format(what=tell(words))
            self._health.addWidget(_panel("read", (untold,)))
        self.users.show_rows([one for one in survey.users if "(" not in one.role])
        halves = sorted(survey.keys, key=lambda key: (not key.use_quorum, key.label))
        self.keys.show_rows(halves)
        self.tokens.show_rows(survey.tokens)
        self.values.show_rows(survey.quorum_values)
        self.hsms.show_rows(survey.hsms)
        for listing in (self.keys, self.tokens):
            listing.setVisible(roster is not None)

    def _add_panels(self, panels: Sequence[Panel], total: int) -> None:
        for panel in panels:
            self._health.addWidget(panel)
        if total > len(panels):
            words = tr("And {count} more like these.").format(count=total - len(panels))
            self._health.addWidget(PlainLabel(words, role="muted"))


_KINDS = {Verdict.GOOD: "good", Verdict.DOUBT: "doubt", Verdict.STOP: "stop"}


def _health_panel(one: Health) -> Panel:
    sentences: list[Sentence] = [one.forecast.words]
    if one.advice:
        sentences.append(one.advice)
    return _panel(
        _KINDS[one.verdict], (tell(one.about), " ".join(tell(words) for words in sentences))
    )


def _panel(kind: str, lines: tuple[str, ...]) -> Panel:
    panel = Panel(kind)
    inside = column(panel, margin=12)
    words = column(spacing=4)
    for at, line in enumerate(lines):
        is_title = at == 0 and len(lines) > 1
        words.addWidget(PlainLabel(line, role="strong" if is_title else "", wrap=True))
    colour = (lambda: getattr(colours(), kind)) if kind != "read" else (lambda: colours().muted)
    mark = Mark(kind, colour)
    line_ = row(mark, words, spacing=12)
    line_.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    line_.setStretch(1, 1)
    inside.addLayout(line_)
    panel.setAccessibleName(lines[0])
    panel.setAccessibleDescription(" ".join(lines[1:]))
    return panel
