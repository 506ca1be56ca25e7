# SPDX-License-Identifier: Apache-2.0
"""A token under review: the question, what is proven, and the two decisions."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QLayout,
    QScrollArea,
    QWidget,
)

from approver_gui.flows.approve import Opened
from approver_gui.keys.store import KeyCard
from approver_gui.settings import Settings
from approver_gui.text import utc
from approver_gui.tokens.checks import (
    TOKEN_LIFE,
    VERDICT_WORDS,
    Finding,
    Verdict,
    spell,
    worst,
)
from approver_gui.tokens.meaning import Meaning, meaning
from approver_gui.ui.decision_bar import DecisionBar
from approver_gui.ui.flowing_row import FlowingRow
from approver_gui.ui.statements import Statements
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import (
    colours,
    fixed_font,
    icon_pixmap,
    tell,
    tr,
)
from approver_gui.ui.widgets import (
    ElidedLabel,
    Mark,
    Panel,
    PlainLabel,
    button,
    column,
    row,
)

MAX_ROWS_IN_FULL = 12
MAX_ROWS_FITTED = 24


class ReviewView(QWidget):
    """Draws an opened token. Decides nothing.

    Attributes:
        approve_asked, reject_asked, bytes_asked, checks_asked, other_asked, key_asked: the
            person pressed the button of that name.
    """

    approve_asked = Signal()
    reject_asked = Signal()
    bytes_asked = Signal()
    checks_asked = Signal()
    other_asked = Signal()
    key_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._meaning: Meaning | None = None
        layout = column(self)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        inside = column(content, spacing=16, margin=24)
        inside.addLayout(self._file_line())
        inside.addLayout(self._question_lines())
        inside.addWidget(self._warning_panel())
        self.statements = Statements()
        inside.addWidget(self.statements)
        inside.addLayout(self._checks_line())
        inside.addWidget(self._checks_table(), 1)
        self.area.setWidget(content)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._footer())

    # --- building ----------------------------------------------------------------------

    def _file_line(self) -> QLayout:
        self._file = ElidedLabel(role="strong")
        self._folder = ElidedLabel(role="muted")
        self.other = button(tr("Open another..."), self.other_asked.emit)
        line = row(self._file, self._folder, self.other, spacing=12)
        line.setStretch(1, 1)
        return line

    def _question_lines(self) -> QLayout:
        self.headline = PlainLabel(role="headline", wrap=True)
        self.headline.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._asked = PlainLabel(role="muted", wrap=True)
        self.countdown = PlainLabel(role="countdown")
        self._countdown_note = PlainLabel(role="small", wrap=True)
        left, right = column(spacing=4), column(spacing=4)
        left.addWidget(self.headline)
        left.addWidget(self._asked)
        for label in (self.countdown, self._countdown_note):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            right.addWidget(label)
        right.addStretch(1)
        line = row(left, right, spacing=24)
        line.setStretch(0, 1)
        return line

    def _warning_panel(self) -> Panel:
        self.warning = Panel("doubt")
        self._warning_mark = Mark("doubt", lambda: colours().doubt, 18)
        self._warning_words = PlainLabel(wrap=True)
        line = row(self._warning_mark, self._warning_words, spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(14, 10, 14, 10)
        self.warning.setLayout(line)
        return self.warning

    def _checks_line(self) -> QLayout:
        self._counts = PlainLabel(role="muted")
        what = button(tr("What the checks mean"), self.checks_asked.emit)
        self.bytes_button = button(tr("Show bytes and JSON"), self.bytes_asked.emit)
        title = PlainLabel(tr("Checks"), role="question")
        return FlowingRow(title, self._counts, what, self.bytes_button, apart=2)

    def _checks_table(self) -> QWidget:
        icons: dict[tuple[Verdict, str], QIcon] = {}

        def icon(finding: Finding) -> QIcon:
            key = (finding.verdict, _verdict_colour(finding.verdict))
            if key not in icons:
                ratio = self.devicePixelRatioF()
                icons[key] = QIcon(icon_pixmap(key[0].value, key[1], 16, ratio))
            return icons[key]

        self.checks = RowsModel[Finding](
            (
                Column(
                    tr("verdict"),
                    lambda f: tell(VERDICT_WORDS[f.verdict]),
                    colour=lambda f: _verdict_colour(f.verdict),
                    icon=icon,
                ),
                Column(tr("check"), lambda f: f.check_id, font=fixed_font()),
                Column(tr("what was found"), lambda f: tell(f.words)),
            ),
            self,
        )
        self.table = table_of(self.checks, tr("Checks"), headings=False)
        self.table.setIconSize(QSize(16, 16))
        self.table.verticalHeader().setMinimumSectionSize(24)
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.horizontalHeader().sectionResized.connect(self._fit_rows)
        return self.table

    def _footer(self) -> DecisionBar:
        self.bar = DecisionBar()
        self.bar.approve_asked.connect(self.approve_asked)
        self.bar.reject_asked.connect(self.reject_asked)
        self.bar.key_asked.connect(self.key_asked)
        self.reject, self.approve = self.bar.reject, self.bar.approve
        self.key, self.username, self.role = self.bar.key, self.bar.username, self.bar.role
        self.make_key = self.bar.make_key
        return self.bar

    # --- drawing -----------------------------------------------------------------------

    def show_opened(
        self, opened: Opened, cards: Sequence[KeyCard], settings: Settings, now: datetime
    ) -> None:
        """Draw a token, the keys that can sign it, and how long it lives."""
        self._meaning = meaning(opened.token)
        self._file.show_text(opened.path.name)
        self._folder.show_text(tr("from {folder}").format(folder=opened.path.parent))
        self._draw_question(opened, self._meaning)
        self.statements.show_token(opened.token)
        self._draw_checks(opened.findings)
        self.bar.show_keys(cards, settings)
        self.show_time(now)

    def start_reading(self) -> None:
        """Go to the question, with the view and with the focus."""
        self.area.verticalScrollBar().setValue(0)
        self.headline.setFocus()

    def show_time(self, now: datetime) -> None:
        """Draw how long the token lives, by this machine's clock."""
        issued = self._meaning.issued_at if self._meaning else None
        for label in (self.countdown, self._countdown_note):
            label.setVisible(issued is not None)
        if issued is None or self._meaning is None:
            requester = self._meaning.requester if self._meaning else None
            words = tr("Nobody can be read from it.")
            if requester:
                words = tr("Asked by {requester}, at no time").format(requester=requester)
            self._asked.show_text(words)
            return
        left = TOKEN_LIFE - (now - issued)
        note = tr("left, by this machine's clock")
        words = _clock_face(left)
        if left > TOKEN_LIFE:
            words, note = tr("not yet"), tr("issued in the future, by this machine's clock")
        elif left <= timedelta(0):
            words, note = tr("over"), tr("by this machine's clock; the cluster decides")
        self.countdown.show_text(words)
        self.countdown.setAccessibleName(f"{words} {note}")
        self._countdown_note.show_text(note)
        ago = tell(spell(now - issued)) if now >= issued else tr("in the future")
        asked = tr("Asked by {requester} at {time}, {ago} ago").format(
            requester=self._meaning.requester, time=utc(issued), ago=ago
        )
        if now < issued:
            asked = tr("Asked by {requester} at {time}").format(
                requester=self._meaning.requester, time=utc(issued)
            )
        self._asked.show_text(asked)

    def _draw_question(self, opened: Opened, means: Meaning) -> None:
        stops = worst(opened.findings, Verdict.STOP)
        headline = stops[0].words if stops else means.question
        self.headline.show_text(tell(headline))
        self.headline.setAccessibleName(tell(headline))
        warning = tell(means.warning)
        if stops:
            warning = tr("Do not sign this. Ask the coordinator for a new token.")
        kind = "stop" if stops else "doubt"
        self.warning.set_kind(kind)
        self._warning_mark.draw(kind, lambda: getattr(colours(), kind))
        self._warning_words.show_text(warning)
        self.warning.setAccessibleName(warning)
        self.bar.show_verdict(stopped=bool(stops))

    def _draw_checks(self, findings: Sequence[Finding]) -> None:
        ranked = [f for v in reversed(Verdict) for f in worst(findings, v)]
        self.checks.set_rows(ranked)
        self._fit_rows()
        counts = [
            f"{sum(f.verdict is v for f in findings)} {tell(VERDICT_WORDS[v])}"
            for v in Verdict
            if any(f.verdict is v for f in findings)
        ]
        self._counts.show_text(", ".join(counts))

    def _fit_rows(self) -> None:
        # To fit all of a thousand rows would let the window stand still for seconds; the
        # worst stand first, and a tool tip has what is cut.
        rows = self.checks.rowCount()
        for at in range(min(rows, MAX_ROWS_FITTED)):
            self.table.resizeRowToContents(at)
        shown = sum(self.table.rowHeight(at) for at in range(min(rows, MAX_ROWS_IN_FULL)))
        self.table.setMinimumHeight(shown + 4)


def _verdict_colour(found: Verdict) -> str:
    colour: str = getattr(colours(), found.value)
    return colour


def _clock_face(left: timedelta) -> str:
    minutes, seconds = divmod(int(left.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"
