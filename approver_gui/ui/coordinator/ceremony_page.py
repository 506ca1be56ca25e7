# SPDX-License-Identifier: Apache-2.0
"""The ceremonies: clock, seats, files, the last button.

It keeps one board beside the coordinator's state. Every step runs in the desk's lane; its
answer is a new state, or the trouble shown above the old one.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QStackedWidget, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.ceremony import Ceremony, Executed
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import CoordinateState, LoggedIn
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import OutputForm, SignPayload
from approver_gui.flows.removable import media
from approver_gui.flows.signature_file import propose_name, save
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.coordinator.adding import Adder, File, Progress
from approver_gui.ui.coordinator.board import Board
from approver_gui.ui.coordinator.calling import call
from approver_gui.ui.coordinator.ceremony_view import CeremonyView, Scene
from approver_gui.ui.coordinator.ceremony_words import headline
from approver_gui.ui.coordinator.chronicle import News
from approver_gui.ui.coordinator.deed_list import DeedList
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.drop_box import Watched
from approver_gui.ui.coordinator.folder_watch import FolderWatch
from approver_gui.ui.coordinator.hand_out import Handing, HandOutDialog
from approver_gui.ui.coordinator.outcome_view import OutcomeView, may_repeat
from approver_gui.ui.coordinator.read_aloud import ReadAloudDialog
from approver_gui.ui.drops import accept_files, local_paths, take_copies
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import column, row

TICK_MS = 1000


class CeremonyPage(QWidget):
    """Draws the ceremonies of this run and starts their steps.

    Attributes:
        said: a remark for the status line.
        operation_asked: the person wants a new operation.
        login_asked: the person wants to connect or log in again.
        report_asked: the person wants the report of a ceremony or run; its id.

    Args:
        desk: the coordinator's things.
        list_media: tells which removable media are there.
    """

    said = Signal(str)
    operation_asked = Signal()
    login_asked = Signal()
    report_asked = Signal(str)

    def __init__(
        self, desk: CoordinatorDesk, list_media: Callable[[], tuple[Path, ...]] = media
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._desk = desk
        self.board = Board().after(desk.state, desk.clock())
        self._is_ticking = False
        self.trouble, self._above = TroubleBar(), QWidget()
        self.deeds, self.view, self.outcome = DeedList(), CeremonyView(), OutcomeView()
        self._empty = QWidget()
        self._views = QStackedWidget()
        for view in (self._empty, self.view, self.outcome):
            self._views.addWidget(view)
        above = column(self._above)
        above.setContentsMargins(24, 16, 24, 0)
        above.addWidget(self.trouble)
        right = column(spacing=0)
        right.addWidget(self._above)
        right.addWidget(self._views, 1)
        whole = row(self.deeds, right, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.adder = Adder(desk, self)
        self.watch = FolderWatch(desk.lane, list_media, self)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._connect()
        self._render()

    def _connect(self) -> None:
        self._desk.state_changed.connect(self._on_state)
        self.deeds.chosen.connect(self.show_ceremony)
        self.adder.told.connect(self._on_news)
        self.adder.progressed.connect(self._on_progress)
        self.adder.failed.connect(self._fail)
        self.watch.fresh.connect(self._on_fresh)
        self.watch.looked.connect(self._render_watched)
        view, outcome = self.view, self.outcome
        view.act_asked.connect(self._on_act_asked)
        view.hand_out_asked.connect(self._on_hand_out_asked)
        view.read_asked.connect(self._on_read_asked)
        view.add_asked.connect(self._on_add_asked)
        view.cancel_asked.connect(self.adder.cancel)
        view.give_up_asked.connect(self._on_give_up_asked)
        view.dropped.connect(self.add_files)
        view.folder_chosen.connect(self.watch_folder)
        view.folder_asked.connect(self._on_folder_asked)
        view.new_asked.connect(self.operation_asked)
        outcome.new_asked.connect(self.operation_asked)
        outcome.login_asked.connect(self.login_asked)
        outcome.again_asked.connect(self._on_again_asked)
        outcome.away_asked.connect(self._on_away_asked)
        outcome.save_asked.connect(self._on_save_asked)
        outcome.report_asked.connect(lambda: self.report_asked.emit(self.board.chosen))

    # --- what changes ------------------------------------------------------------------

    def show_ceremony(self, ident: str) -> None:
        """Show this ceremony or run."""
        if any(one.id == ident for one in self.board.deeds):
            self._lay(replace(self.board, chosen=ident, trouble=None))

    def _lay(self, board: Board) -> None:
        self.board = board
        self._render()

    def _on_state(self, state: CoordinateState) -> None:
        before = self.board
        self._lay(before.after(state, self._desk.clock()))
        live = {one.id for one in self.board.live}
        for dialog in self.findChildren(HandOutDialog):
            for one in before.live:
                if one.id not in live:
                    dialog.end(one.id)
        for ceremony in self.board.grown_ready(before):
            words = tell(headline(ceremony))
            call(self, words)
            self.said.emit(words)

    def _fail(self, error: ApproverError) -> None:
        self._lay(replace(self.board, acting="", trouble=error))
        self.trouble.setFocus()

    def _tell(self, ident: str, verdict: Verdict, words: Sentence) -> None:
        told = self.board.chronicle(ident).tell(self._desk.clock(), verdict, words)
        self._lay(self.board.with_chronicle(ident, told))

    def _ceremony(self) -> Ceremony | None:
        deed = self.board.deed
        return deed if isinstance(deed, Ceremony) else None

    def tick(self) -> None:
        """Let the clock do its work."""
        now = self._desk.clock()
        deed = self._ceremony()
        if deed and deed.is_live:
            self.view.show_time(deed, now)
        self.deeds.show_deeds(self.board.deeds, self.board.chosen, now)
        is_over = any(now >= one.deadline.at for one in self.board.live)
        if is_over and not self._is_ticking:
            self._is_ticking = True
            self._desk.do(lambda flow: flow.tick(), self._ticked, self._tick_failed)

    def _ticked(self, _state: CoordinateState) -> None:
        self._is_ticking = False

    def _tick_failed(self, error: ApproverError) -> None:
        self._is_ticking = False
        self._fail(error)

    # --- files -------------------------------------------------------------------------

    def add_files(self, files: Sequence[Path | File]) -> None:
        """Add signed files, or those in folders, to the ceremony that is shown."""
        ceremony = self._ceremony()
        if not files:
            return
        if ceremony is None or not ceremony.is_live:
            self.said.emit(tr("Nothing was added: no ceremony that is alive is shown."))
            return
        self._lay(replace(self.board, trouble=None))
        self.adder.add(ceremony.id, files)

    def _on_fresh(self, files: Sequence[File]) -> None:
        ceremony = self._ceremony()
        live = self.board.live
        if ceremony is None or not ceremony.is_live:
            ceremony = live[-1] if live else None
        if ceremony:
            self.adder.add(ceremony.id, files)

    def _on_news(self, ident: str, news: News) -> None:
        told = self.board.chronicle(ident).plus(news)
        self._lay(self.board.with_chronicle(ident, told))

    def _on_progress(self, progress: Progress | None) -> None:
        self._lay(replace(self.board, adding=progress))

    def _on_add_asked(self) -> None:
        kinds = tr("Token files (*.json *.token);;All files (*)")
        title = tr("Add signed files")
        chosen, _kind = QFileDialog.getOpenFileNames(self, title, self._start(), kinds)
        self.add_files([Path(name) for name in chosen])

    def _start(self) -> str:
        return str(self.watch.watch.folder if self.watch.watch else Path.home())

    def watch_folder(self, folder: Path | None) -> None:
        """Look for signed files in a folder, or no longer."""
        self.watch.choose(folder)

    def _on_folder_asked(self) -> None:
        title = tr("Folder to watch for signed files")
        chosen = QFileDialog.getExistingDirectory(self, title, self._start())
        if chosen:
            self.watch_folder(Path(chosen))
        self._render_watched()

    # --- acts --------------------------------------------------------------------------

    def _on_act_asked(self) -> None:
        ceremony = self._ceremony()
        if ceremony is None or self.board.acting:
            return
        ident = ceremony.id
        self._lay(replace(self.board, acting=ident, trouble=None))

        def done(_any: object) -> None:
            self._lay(replace(self.board, acting=""))
            deed = next((one for one in self.board.deeds if one.id == ident), None)
            if deed:
                self.said.emit(tell(headline(deed)))
                self.outcome.headline.setFocus()

        if isinstance(ceremony.operation, Drill):
            self._desk.do(lambda flow: flow.finish_drill(ident), done, self._fail)
        else:
            self._desk.do(lambda flow: flow.execute(ident), done, self._fail)

    def _step(self, step: Callable[[CoordinateFlow], object]) -> None:
        self._lay(replace(self.board, trouble=None))
        self._desk.do(step, None, self._fail)

    def _on_give_up_asked(self) -> None:
        ceremony = self._ceremony()
        if ceremony is None:
            return
        answer = QMessageBox.question(
            self,
            tr("Give up this ceremony?"),
            tr("Nothing is done with its token any more, and approvals that came in are lost."),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        if answer == QMessageBox.StandardButton.Discard:
            self._step(lambda flow: flow.forget(ceremony.id))

    def _on_again_asked(self) -> None:
        ceremony = self._ceremony()
        if ceremony is None or not may_repeat(ceremony):
            return
        operation = ceremony.operation
        if isinstance(operation, Drill):
            drill = operation
            self._step(lambda flow: flow.start_drill(drill))
        else:
            wanted = operation
            self._step(lambda flow: flow.request(wanted))

    def _on_away_asked(self) -> None:
        ident = self.board.chosen
        self._step(lambda flow: flow.forget(ident))

    def _on_hand_out_asked(self) -> None:
        ceremony = self._ceremony()
        if ceremony:
            HandOutDialog(self._desk, ceremony, self.watch, self._on_handed_out, self).open()

    def _on_handed_out(self, handing: Handing) -> None:
        handed_out = handing.handed_out
        ceremony = next((one for one in self.board.live if one.id == handing.ident), None)
        if ceremony:
            self.watch.leave_out(handed_out.path, ceremony.original)
        if handing.is_watched:
            self.watch_folder(handed_out.path.parent)
        self._tell(handing.ident, Verdict.GOOD, handed_out.words())

    def _on_read_asked(self) -> None:
        ceremony = self._ceremony()
        if ceremony:
            ReadAloudDialog(ceremony, self).show()

    def _on_save_asked(self, form: OutputForm) -> None:
        deed = self.board.deed
        if deed is None or not isinstance(deed.stage, Executed):
            return
        forms, operation = deed.stage.receipt.forms, deed.operation
        if forms is None or not isinstance(operation, SignPayload):
            return
        proposed = Path(self._start()) / propose_name(operation.payload.name, form)
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            tr("Where the signature goes"),
            str(proposed),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return
        ident, signature, journal, path = deed.id, forms, self._desk.journal, Path(chosen)
        words = say("The signature is in {path}, read back and compared.").put(path=chosen)
        self._desk.lane.run(
            lambda: save(signature, form, path, journal, ident),
            lambda _path: self._tell(ident, Verdict.GOOD, words),
            self._fail,
        )

    # --- drawing -----------------------------------------------------------------------

    def _render(self) -> None:
        board, now = self.board, self._desk.clock()
        self._above.setVisible(board.trouble is not None)
        self.trouble.show_trouble(board.trouble)
        self.deeds.show_deeds(board.deeds, board.chosen, now)
        is_live = bool(board.live)
        self.watch.turn(on=is_live)
        if is_live != self._clock.isActive():
            self._clock.start() if is_live else self._clock.stop()
        deed = board.deed
        if deed is None:
            self._views.setCurrentWidget(self._empty)
        elif isinstance(deed, Ceremony) and deed.is_live:
            self.view.show_scene(self._scene(deed), now)
            self._views.setCurrentWidget(self.view)
        else:
            is_logged_in = isinstance(self._desk.state, LoggedIn)
            chronicle = board.chronicle(deed.id)
            self.outcome.show_outcome(deed, chronicle, is_logged_in=is_logged_in)
            self._views.setCurrentWidget(self.outcome)

    def _scene(self, ceremony: Ceremony) -> Scene:
        board = self.board
        return Scene(
            ceremony=ceremony,
            chronicle=board.chronicle(ceremony.id),
            watched=self._watched(),
            adding=board.adding,
            is_acting=board.acting == ceremony.id,
        )

    def _watched(self) -> Watched:
        watch = self.watch.watch
        if watch is None:
            return Watched(media=self.watch.media)
        return Watched(watch.folder, watch.folder_is_there, watch.is_crowded, self.watch.media)

    def _render_watched(self) -> None:
        self.view.box.show_watched(self._watched())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept signed files anywhere on the page."""
        accept_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        take_copies(event)
        self.add_files(local_paths(event))
