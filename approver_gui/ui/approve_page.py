# SPDX-License-Identifier: Apache-2.0
"""The approver's page: draws the state of the ceremony, and starts its steps.

It keeps one state (what is on the desk) and one sitting (which files wait). Every step runs
in the desk's lane; its answer is the new state, or the trouble shown above the old one.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMessageBox,
    QStackedWidget,
    QWidget,
)

from approver_gui.errors import ApproverError, RefusedError
from approver_gui.flows.approve import ApproveState, Blank, Opened, Saved, Signed
from approver_gui.flows.sitting import Outcome, Sitting
from approver_gui.tokens.checks import TOKEN_LIFE
from approver_gui.tokens.meaning import meaning
from approver_gui.ui.approve_dialogs import ApproveDialog, Approving, RejectDialog
from approver_gui.ui.blank_view import BlankView
from approver_gui.ui.bytes_dialog import BytesDialog
from approver_gui.ui.desk import Desk
from approver_gui.ui.done_view import DoneView
from approver_gui.ui.drops import accept_files, local_paths, take_copies
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.queue_view import QueueView
from approver_gui.ui.review import ReviewView
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import (
    column,
    row,
)

TICK_MS = 1000


class ApprovePage(QWidget):
    """Opens, shows, signs and hands back token files.

    Attributes:
        key_asked: the person needs a key first.
        checks_asked: the person wants to know what the checks mean.
        state_changed: another state is on the desk.

    Args:
        desk: the approver's things.
        review: the view of an opened token, where it was made before.
    """

    key_asked = Signal()
    checks_asked = Signal()
    state_changed = Signal()

    def __init__(self, desk: Desk, review: ReviewView | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._desk = desk
        self.state: ApproveState = Blank()
        self.sitting = Sitting()
        self._awaited: Path | None = None
        self.trouble, self._above = TroubleBar(), QWidget()
        self.blank, self.review, self.done = BlankView(), review or ReviewView(), DoneView()
        self._views = QStackedWidget()
        for view in (self.blank, self.review, self.done):
            self._views.addWidget(view)
        self.queue = QueueView()
        right = column()
        above = column(self._above)
        above.setContentsMargins(24, 16, 24, 0)
        above.addWidget(self.trouble)
        right.addWidget(self._above)
        self._above.hide()
        right.addWidget(self._views, 1)
        whole = row(self.queue, right, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self._render()

    def _connect(self) -> None:
        self.queue.chosen.connect(self._on_queue_chosen)
        self.blank.open_asked.connect(self.choose_files)
        self.blank.key_asked.connect(self.key_asked)
        self.blank.dropped.connect(self.open_files)
        self.review.other_asked.connect(self.choose_files)
        self.review.key_asked.connect(self.key_asked)
        self.review.checks_asked.connect(self.checks_asked)
        self.review.bytes_asked.connect(self._on_bytes_asked)
        self.review.approve_asked.connect(self._on_approve_asked)
        self.review.reject_asked.connect(self._on_reject_asked)
        self.done.next_asked.connect(self._on_next_asked)
        self.done.save_asked.connect(self._on_save_asked)
        self._desk.keys_changed.connect(self._render)
        self._desk.lock_changed.connect(self._on_lock_changed)
        self._desk.settings_changed.connect(self._render_blank)

    # --- opening -----------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for token files."""
        recent = self._desk.settings.recent
        start = str(Path(recent[0]).parent) if recent else str(Path.home())
        kinds = tr("Token files (*.json *.token);;All files (*)")
        chosen, _kind = QFileDialog.getOpenFileNames(self, tr("Open token files"), start, kinds)
        self.open_files([Path(name) for name in chosen])

    def open_files(self, paths: Sequence[Path]) -> None:
        """Add files to the sitting and lay the first new one on the desk."""
        absolute = [Path(path).absolute() for path in paths]
        if not absolute or not self.may_leave():
            return
        decided = self.sitting.waiting == 0
        try:
            self.sitting = (Sitting() if decided else self.sitting).add(absolute)
        except RefusedError as error:
            self._tell(error)
            return
        at = next((n for n, i in enumerate(self.sitting.items) if i.path == absolute[0]), None)
        if at is not None:
            self._turn_to(at)

    def _turn_to(self, index: int) -> None:
        self.sitting = self.sitting.turn_to(index)
        path = self.sitting.items[index].path
        # Until it is open nothing can be decided: neither on it nor on the one before.
        self._awaited = path
        self._desk.lane.run(
            lambda: self._desk.approving.open(path),
            self._take_opened,
            lambda error: self._refuse_file(path, error),
        )
        self._render()

    def _take_opened(self, opened: Opened) -> None:
        if opened.path != self._awaited:
            return  # another file was asked for meanwhile
        self._awaited = None
        self._show(opened)
        self.review.start_reading()
        self._desk.change_settings(self._desk.settings.with_recent(str(opened.path)))

    def _refuse_file(self, path: Path, error: ApproverError) -> None:
        self._note(path, Outcome.UNREADABLE)
        if path != self._awaited:
            self.queue.show_sitting(self.sitting)
            return
        self._awaited = None
        self._show(Blank())
        self._tell(error, about=path.name)
        self.trouble.setFocus()

    def _note(self, path: Path, outcome: Outcome) -> None:
        at = next((n for n, i in enumerate(self.sitting.items) if i.path == path), None)
        current = self.sitting.current
        self.sitting = self.sitting.turn_to(at).decide(outcome).turn_to(current)

    def may_leave(self) -> bool:
        """Return whether the desk may be cleared; asks when a signature would be lost."""
        if not isinstance(self.state, Signed):
            return True
        answer = QMessageBox.question(
            self,
            tr("Signed file not saved"),
            tr("The signed file was not saved. Leave it, and lose the signature?"),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Discard

    # --- deciding ----------------------------------------------------------------------

    def _on_approve_asked(self) -> None:
        opened = self.state
        if not isinstance(opened, Opened):
            return
        decision = self.review.bar.decision()
        ApproveDialog(
            opened=opened,
            decision=decision,
            path=self._desk.approving.propose_path(opened, decision.username),
            needs_passphrase=self._is_locked(decision.key_name),
            idle_lock_s=self._desk.settings.idle_lock_s,
            approve=self._approve,
            parent=self,
        ).open()

    def _is_locked(self, key_name: str) -> bool:
        unlocked = self._desk.unlocked
        return unlocked is None or unlocked.name != key_name

    def _on_lock_changed(self) -> None:
        for dialog in self.findChildren(ApproveDialog):
            dialog.ask_passphrase(needed=self._is_locked(dialog.decision.key_name))

    def _approve(self, dialog: ApproveDialog, asked: Approving) -> None:
        # What the dialog showed is signed, whatever else may have come onto the desk.
        opened = dialog.opened

        def signed(state: Signed) -> None:
            dialog.succeed()
            self._desk.look_at_lock()
            self._remember(state)
            self._show(state)
            self._save(state, asked.path)

        def failed(error: ApproverError) -> None:
            self._desk.look_at_lock()
            dialog.fail(error)
            if isinstance(error, RefusedError):
                self._judge_again()  # the checks may ask for words now

        self._desk.lane.run(
            lambda: self._desk.approving.approve(
                opened,
                asked.decision,
                asked.passphrase,
                keep_unlocked=asked.keep_unlocked,
            ),
            signed,
            failed,
        )

    def _remember(self, signed: Signed) -> None:
        decision, fingerprint = signed.decision, signed.card.fingerprint.hex()
        settings = self._desk.settings
        changed = settings.with_user(fingerprint, decision.username, decision.role)
        self._desk.change_settings(changed)

    def _save(self, signed: Signed, path: Path) -> None:
        self._desk.lane.run(
            lambda: self._desk.approving.save(signed, path), self._take_saved, self._fail
        )

    def _take_saved(self, saved: Saved) -> None:
        self._note(saved.signed.opened.path, Outcome.APPROVED)
        if self.state is saved.signed:
            self._show(saved)
        else:
            self.queue.show_sitting(self.sitting)  # the person went on before it was written

    def _on_save_asked(self) -> None:
        signed = self.state
        if not isinstance(signed, Signed):
            return
        proposed = self._desk.approving.propose_path(signed.opened, signed.decision.username)
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            tr("Where the signed file goes"),
            str(proposed),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._save(signed, Path(chosen))

    def _on_reject_asked(self) -> None:
        opened = self.state
        if isinstance(opened, Opened):
            RejectDialog(opened, self._reject, self).open()

    def _reject(self, dialog: RejectDialog, reason: str) -> None:
        opened = dialog.opened

        def rejected(_none: None) -> None:
            dialog.succeed()
            self._note(opened.path, Outcome.REJECTED)
            self._on_next_asked()

        self._desk.lane.run(
            lambda: self._desk.approving.reject(opened, reason), rejected, dialog.fail
        )

    def _on_next_asked(self) -> None:
        at = self.sitting.next_waiting
        if at is not None:
            self._turn_to(at)
            return
        self._show(Blank())
        self.blank.setFocus()

    # --- looking -----------------------------------------------------------------------

    def _on_bytes_asked(self) -> None:
        if isinstance(self.state, Opened):
            BytesDialog(self.state.token, self).open()

    def _on_queue_chosen(self, at: int) -> None:
        if at != self.sitting.current and self.may_leave():
            self._turn_to(at)

    def _on_tick(self) -> None:
        opened = self.state
        if not isinstance(opened, Opened):
            return
        now = self._desk.clock()
        self.review.show_time(now)
        issued = meaning(opened.token).issued_at
        turns = (issued, issued + TOKEN_LIFE) if issued else ()
        if any(opened.judged_at < turn <= now for turn in turns):
            self._judge_again()

    def _judge_again(self) -> None:
        opened = self.state
        if not isinstance(opened, Opened):
            return

        def judged(state: Opened) -> None:
            if self.state is opened:
                self._show(state)
                for dialog in self.findChildren(ApproveDialog):
                    dialog.judge(state)

        self._desk.lane.run(lambda: self._desk.approving.refresh(opened), judged, self._fail)

    # --- drawing -----------------------------------------------------------------------

    def _show(self, state: ApproveState) -> None:
        self.state = state
        self._tell(None)
        self._render()
        if isinstance(state, Signed | Saved):
            self.done.start_reading()
        self.state_changed.emit()

    def _tell(self, error: ApproverError | None, about: str = "") -> None:
        self._above.setVisible(error is not None)
        self.trouble.show_trouble(error, about)

    def _fail(self, error: ApproverError) -> None:
        self._render()
        self._tell(error)
        if not isinstance(self.state, Opened):  # there it may come again every second
            self.trouble.setFocus()

    def _render(self) -> None:
        self.queue.show_sitting(self.sitting)
        self._views.setEnabled(self._awaited is None)
        match self.state:
            case Blank():
                self._render_blank()
                self._views.setCurrentWidget(self.blank)
                self._clock.stop()
            case Opened():
                cards, now = self._desk.inventory.cards, self._desk.clock()
                self.review.show_opened(self.state, cards, self._desk.settings, now)
                self._views.setCurrentWidget(self.review)
                self._clock.start()
            case Signed():
                self.done.show_signed(self.state)
                self._views.setCurrentWidget(self.done)
                self._clock.stop()
            case Saved():
                self.done.show_saved(self.state, self.sitting.waiting)
                self._views.setCurrentWidget(self.done)
                self._clock.stop()
            case _:
                assert_never(self.state)

    def _render_blank(self) -> None:
        if isinstance(self.state, Blank):
            cards = self._desk.inventory.cards
            self.blank.show_recent(self._desk.settings.recent)
            self.blank.show_keys([c.name for c in cards], known=self._desk.keys_known)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept token files anywhere on the page."""
        accept_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        take_copies(event)
        self.open_files(local_paths(event))
