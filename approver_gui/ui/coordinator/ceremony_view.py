# SPDX-License-Identifier: Apache-2.0
"""A live ceremony: how long, who is missing, what exactly happens on the last button."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QProgressBar, QScrollArea, QWidget

from approver_gui.flows.ceremony import Ceremony
from approver_gui.ui.coordinator.act_bar import ActBar
from approver_gui.ui.coordinator.adding import Progress
from approver_gui.ui.coordinator.ceremony_words import (
    HURRY,
    clock_face,
    demand,
    facts,
    headline,
    name_of,
    progress,
    until,
)
from approver_gui.ui.coordinator.chronicle import Chronicle
from approver_gui.ui.coordinator.drop_box import DropBox, Watched
from approver_gui.ui.coordinator.happenings_table import HappeningsTable
from approver_gui.ui.coordinator.headline import Headline
from approver_gui.ui.coordinator.seats import Seats
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import (
    ElidedLabel,
    Mark,
    PlainLabel,
    button,
    column,
    row,
)

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is drawn of a live ceremony, beside the time.

    Attributes:
        ceremony: as it stands.
        chronicle: what happened.
        watched: where signed files are looked for.
        adding: how far the adding of files is, None where none are added.
        is_acting: whether the cluster was asked for the last act and has not answered yet.
    """

    ceremony: Ceremony
    chronicle: Chronicle
    watched: Watched
    adding: Progress | None = None
    is_acting: bool = False


class CeremonyView(QWidget):
    """Draws a live ceremony. Decides nothing.

    Attributes:
        act_asked, hand_out_asked, read_asked, add_asked, cancel_asked, new_asked,
            give_up_asked: the person pressed the button of that name.
        dropped: files were dropped, as a list of Path.
        folder_chosen: a folder to watch, None for none.
        folder_asked: choose a folder to watch by dialog.
    """

    act_asked = Signal()
    hand_out_asked = Signal()
    read_asked = Signal()
    add_asked = Signal()
    cancel_asked = Signal()
    new_asked = Signal()
    give_up_asked = Signal()
    dropped = Signal(list)
    folder_chosen = Signal(object)
    folder_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        inside = column(content, spacing=16)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.addLayout(self._name_line())
        inside.addLayout(self._question_lines())
        inside.addWidget(self._time_bar())
        self.counted = PlainLabel(role="question")
        self.seats = Seats()
        group = column(spacing=8)
        group.addWidget(self.counted)
        self._demand = PlainLabel(wrap=True)
        group.addWidget(self._demand)
        group.addWidget(self.seats)
        inside.addLayout(group)
        self.box = DropBox()
        inside.addWidget(self.box)
        self.happenings = HappeningsTable()
        inside.addWidget(self.happenings, 1)
        self.area.setWidget(content)
        layout = column(self, spacing=0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._footer())
        self.box.dropped.connect(self.dropped)
        self.box.add_asked.connect(self.add_asked)
        self.box.cancel_asked.connect(self.cancel_asked)
        self.box.folder_chosen.connect(self.folder_chosen)
        self.box.folder_asked.connect(self.folder_asked)

    # --- building ----------------------------------------------------------------------

    def _name_line(self) -> QLayout:
        self._ident = PlainLabel(role="strong")
        self._name = ElidedLabel(role="muted")
        self.give_up = button(tr("Give up..."), self.give_up_asked.emit)
        self.new = button(tr("New operation..."), self.new_asked.emit)
        line = row(self._ident, self._name, self.give_up, self.new, spacing=12)
        line.setStretch(1, 1)
        return line

    def _question_lines(self) -> QLayout:
        self.headline = Headline()
        self._facts = PlainLabel(role="muted", wrap=True)
        self.countdown = PlainLabel(role="countdown")
        self._hurry = Mark("doubt", lambda: colours().doubt, 20)
        self._until = PlainLabel(role="small")
        left, right = column(spacing=4), column(spacing=4)
        left.addWidget(self.headline)
        left.addWidget(self._facts)
        left.addStretch(1)
        right.addLayout(row(None, self._hurry, self.countdown))
        right.addWidget(self._until)
        right.addStretch(1)
        self._until.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = row(left, right, spacing=24)
        line.setStretch(0, 1)
        return line

    def _time_bar(self) -> QProgressBar:
        self.time_bar = QProgressBar()
        self.time_bar.setRange(0, _THOUSAND)
        self.time_bar.setTextVisible(False)
        self.time_bar.setAccessibleName(tr("Time left"))
        return self.time_bar

    def _footer(self) -> ActBar:
        self.bar = ActBar()
        self.act, self.missing = self.bar.act, self.bar.missing
        self.hand_out, self.read_aloud = self.bar.hand_out, self.bar.read_aloud
        self.act.clicked.connect(lambda _checked=False: self.act_asked.emit())
        self.hand_out.clicked.connect(lambda _checked=False: self.hand_out_asked.emit())
        self.read_aloud.clicked.connect(lambda _checked=False: self.read_asked.emit())
        return self.bar

    # --- drawing -----------------------------------------------------------------------

    def show_scene(self, scene: Scene, now: datetime) -> None:
        """Draw a live ceremony."""
        ceremony = scene.ceremony
        self._ident.show_text(tr("Ceremony {id}").format(id=ceremony.id))
        self._name.show_text(tell(name_of(ceremony.operation)))
        self.headline.show_text(tell(headline(ceremony)))
        shown = " \u00b7 ".join(tell(fact) for fact in facts(ceremony.operation))
        self._facts.show_text(shown)
        self.headline.setAccessibleDescription(shown)
        self.counted.show_text(tell(progress(ceremony)))
        wanted = demand(ceremony)
        self._demand.show_text(tell(wanted) if wanted else "")
        self._demand.setVisible(wanted is not None)
        self.seats.show_seats(ceremony, scene.chronicle)
        self.box.show_watched(scene.watched)
        self.box.show_adding(scene.adding)
        self.happenings.show_chronicle(scene.chronicle)
        self.bar.show_ceremony(ceremony, is_acting=scene.is_acting)
        self.give_up.setEnabled(not scene.is_acting)
        self.show_time(ceremony, now)

    def show_time(self, ceremony: Ceremony, now: datetime) -> None:
        """Draw how long the token lives, and whose word that is."""
        left = ceremony.left(now)
        life = (ceremony.deadline.at - ceremony.requested_at).total_seconds()
        shown = clock_face(left)
        self.countdown.show_text(shown)
        whose = tell(until(ceremony))
        self._until.show_text(whose)
        self.countdown.setAccessibleName(
            tr("{left} left, {until}").format(left=shown, until=whose)
        )
        self._hurry.setVisible(left < HURRY)
        self.time_bar.setValue(int(_THOUSAND * left.total_seconds() / max(life, 1)))
