# SPDX-License-Identifier: Apache-2.0
"""The HSM's audit log laid beside the journal, and a filter.

Reading and filtering happen in the lane; a filter that is typed on is not waited for.
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QWidget,
)

from approver_gui.errors import ApproverError
from approver_gui.flows.connection import Embedded
from approver_gui.flows.evidence import Asked, Beside, Reading, Told, lay_embedded, lay_files
from approver_gui.flows.matching import Kind
from approver_gui.flows.timeline import KIND_WORDS
from approver_gui.text import safe_text
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.marks import mark
from approver_gui.ui.coordinator.notice import Notice
from approver_gui.ui.coordinator.timeline_rows import (
    LOG_OF,
    VERDICTS,
    TimelineRows,
    details,
    kind_words,
    timeline_table,
)
from approver_gui.ui.coordinator.timeline_words import findings, notes, nothing_open, progress
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.flowing_row import FlowingRow
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import (
    PlainLabel,
    button,
    column,
    row,
    set_property,
)
from approver_gui.ui.work import Lane

SCALE = 1000
LOOK_MS = 100
"""How often the window looks how far reading is; each look holds the reading up."""
MAX_DETAIL_CHARACTERS = 4_000
TABLE_PX, DETAIL_PX = 500, 110
Wanted = tuple[str, frozenset[Kind]]
Lay = Callable[[Told, Asked], Beside | None]


class TimelinePage(QWidget):
    """Opens logs; shows what is in both, only here, only there.

    Attributes:
        said: something worth a line in the status bar happened.
        lane: reads and filters.
    """

    said = Signal(str)

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__()
        self._desk = desk
        self.lane = Lane(self)
        self.beside: Beside | None = None
        self._reading: Reading | None = None
        self._cancelled = threading.Event()
        self._filtering: Wanted | None = None
        self.kinds: dict[Kind, QPushButton] = {}
        layout = column(self, spacing=12, margin=24)
        self.open = button(tr("Open log files..."), self.ask_files)
        self.embedded = button(tr("Open the rehearsal's log"), self.read_embedded)
        words = tr("The HSM's log beside the journal")
        title = row(PlainLabel(words, role="headline", wrap=True), self.embedded, self.open)
        title.setStretch(0, 1)
        layout.addLayout(title)
        self.notes = Notice("doubt")
        self.findings = Notice("doubt")
        self.trouble = TroubleBar()
        for part in (self.notes, self.findings, self.trouble, self._progress_row()):
            layout.addWidget(part)
        self._filters = self._filter_row()
        layout.addWidget(self._filters)
        self.rows = TimelineRows(self)
        self.table = timeline_table(self.rows)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setAccessibleName(tr("All that is known of the chosen row"))
        set_property(self.detail, "fixed", value=True)
        self._both = QSplitter(Qt.Orientation.Vertical)
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self.table)
        self._both.addWidget(self.detail)
        self._both.setStretchFactor(0, 1)
        self._both.setSizes([TABLE_PX, DETAIL_PX])
        layout.addWidget(self._both, 1)
        self.empty = nothing_open()
        layout.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._render_progress)
        desk.state_changed.connect(self._render_buttons)
        self._render()

    def _progress_row(self) -> QWidget:
        self._progress = QWidget()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Reading the log"))
        self.progress_words = PlainLabel(role="muted")
        self.stop = button(tr("Stop reading"), self.cancel)
        line = row(self.bar, self.progress_words, self.stop, spacing=12)
        line.setStretch(0, 1)
        self._progress.setLayout(line)
        return self._progress

    def _filter_row(self) -> QWidget:
        holder = QWidget()
        inside = column(holder)
        for kind in Kind:
            made = button("", self._filter)
            made.setCheckable(True)
            made.setToolTip(tell(KIND_WORDS[kind]))
            self.kinds[kind] = made
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter: words of an event or entry, a user, a time"))
        self.filter.setAccessibleName(tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._filter())
        self.shown = PlainLabel(role="muted")
        inside.addLayout(FlowingRow(*self.kinds.values()))
        line = row(self.filter, self.shown, spacing=12)
        line.setStretch(0, 1)
        inside.addLayout(line)
        return holder

    # --- acts --------------------------------------------------------------------------

    def ask_files(self) -> None:
        """Ask for log files, one for each HSM, and read them."""
        chosen, _kind = QFileDialog.getOpenFileNames(
            self, tr("Logs of the HSMs: text, or JSON of get-log-events"), str(Path.home())
        )
        if chosen:
            self.read_files([Path(name) for name in chosen])

    def read_files(self, logs: Sequence[Path]) -> None:
        """Read log files and lay them beside the journal."""
        journal = self._desk.places.journal_file
        self._read(lambda told, asked: lay_files(logs, journal, told, asked))

    def read_embedded(self) -> None:
        """Read the log of the embedded cluster that is connected."""
        connection = self._desk.connection
        if isinstance(connection, Embedded):
            file, journal = connection.state_file, self._desk.places.journal_file
            self._read(lambda told, asked: lay_embedded(file, journal, told, asked))

    def cancel(self) -> None:
        """Give up what is being read."""
        self._cancelled.set()

    def _read(self, lay: Lay) -> None:
        if self._reading:
            return
        self._cancelled = cancelled = threading.Event()
        self.trouble.show_trouble(None)
        self.beside, self._reading = None, Reading()
        self._render()
        self._look.start()
        told = self._note
        self.lane.run(lambda: lay(told, cancelled.is_set), self._take, self._fail)

    def _note(self, reading: Reading) -> None:
        """Note in the lane how far it is; the window looks at it now and then."""
        self._reading = reading

    def _take(self, beside: Beside | None) -> None:
        self._end()
        self.beside = beside
        if beside:
            count = tr("{count} rows beside the journal").format(count=len(beside.timeline))
            self.said.emit(count)
        else:
            self.said.emit(tr("Reading was stopped; nothing is shown"))
        self._render()

    def _fail(self, error: ApproverError) -> None:
        self._end()
        self.trouble.show_trouble(error)
        self._render()

    def _end(self) -> None:
        self._look.stop()
        self._reading = None

    # --- the filter --------------------------------------------------------------------

    def _filter(self) -> None:
        """Filter in the lane; what is typed meanwhile is filtered for afterwards."""
        if self.beside is None or self._filtering:
            return
        beside, wanted = self.beside, self._wanted()
        text, kinds = self._filtering = wanted

        def done(numbers: Sequence[int]) -> None:
            self._filtering = None
            if beside is not self.beside or wanted != self._wanted():
                self._filter()
                return
            self._show_rows(numbers)

        self.lane.run(lambda: beside.timeline.filter(text, kinds), done, self._fail)

    def _wanted(self) -> Wanted:
        pressed = (kind for kind, one in self.kinds.items() if one.isChecked())
        return self.filter.text(), frozenset(pressed)

    # --- drawing -----------------------------------------------------------------------

    def _render(self) -> None:
        beside = self.beside
        self._render_buttons()
        self._render_progress()
        self.notes.show_words(notes(beside))
        self.findings.show_words(findings(beside))
        self._both.setVisible(beside is not None)
        self._filters.setVisible(beside is not None)
        self.empty.setVisible(beside is None and self._reading is None)
        self.rows.show_rows(None, ())
        self.detail.clear()
        if beside is None:
            return
        for kind, made in self.kinds.items():
            count = beside.timeline.counts.get(kind, 0)
            words = f"{kind_words(kind)}: {count}"
            made.setText(f" {words}")  # Qt leaves too little room between icon and text
            made.setEnabled(bool(count) or made.isChecked())
        self._render_marks()
        self.table.setColumnHidden(LOG_OF, len(beside.timeline.offsets) == 1)
        self._filter()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the marks in the colours of the new scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._render_marks()

    def _render_marks(self) -> None:
        for kind, made in self.kinds.items():
            made.setIcon(mark(VERDICTS[kind]))

    def _render_buttons(self) -> None:
        is_idle = self._reading is None
        self.embedded.setVisible(isinstance(self._desk.connection, Embedded))
        self.embedded.setEnabled(is_idle)
        self.open.setEnabled(is_idle)
        set_property(self.open, "role", "" if self.beside else "primary")

    def _render_progress(self) -> None:
        reading = self._reading
        self._progress.setVisible(reading is not None)
        if reading:
            self.bar.setRange(0, SCALE if reading.total else 0)
            self.bar.setValue(SCALE * reading.done // (reading.total or 1))
            self.progress_words.show_text(progress(reading))

    def _show_rows(self, numbers: Sequence[int]) -> None:
        timeline = self.beside.timeline if self.beside else None
        self.rows.show_rows(timeline, numbers)
        self.detail.clear()
        if timeline:
            words = tr("{shown} of {count} rows")
            self.shown.show_text(words.format(shown=len(numbers), count=len(timeline)))

    def _show_detail(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            text = details(self.rows.row(self.rows.rows[current.row()]))
            lines = (safe_text(line, MAX_DETAIL_CHARACTERS) for line in text.split("\n"))
            self.detail.setPlainText("\n".join(lines))
