# SPDX-License-Identifier: Apache-2.0
"""Everything inside the window: pages, menu, what the pills tell, the lock when idle."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from approver_gui.airgap import Airgap
from approver_gui.errors import ApproverError, MediumError
from approver_gui.journal import Journal
from approver_gui.text import Sentence, safe_text, say
from approver_gui.ui import explain
from approver_gui.ui.approve_page import ApprovePage
from approver_gui.ui.desk import Desk
from approver_gui.ui.help_window import AboutDialog, HelpWindow
from approver_gui.ui.idle import IdleLock
from approver_gui.ui.journal_page import JournalPage
from approver_gui.ui.keys_page import KeysPage
from approver_gui.ui.main_window import MainWindow
from approver_gui.ui.review import ReviewView
from approver_gui.ui.settings_dialog import SettingsDialog
from approver_gui.ui.theme import colours, resources, set_appearance, tr
from approver_gui.ui.widgets import button_words

LOOK_MS = 5000
STATUS_MS = 15_000


class Rooms(QObject):
    """The approver's rooms, built in steps so that the window never stands still for long.

    Args:
        window: the frame.
        desk: the approver's things.
        journal: the log book, for its page.
        look: tells which network interfaces are up.
        trouble: what was wrong with the settings, if anything was.

    Attributes:
        steps: to be called once each, in order; the window is furnished after the last.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        journal: Journal,
        look: Callable[[], Airgap],
        trouble: Sentence | None = None,
    ) -> None:
        super().__init__(window)
        self.window, self.desk = window, desk
        self._book, self._look, self._trouble = journal, look, trouble
        self.steps = (
            self._make_review,
            self._add_approve,
            self._add_others,
            self._open_doors,
            self._warm_up,
        )

    def _make_review(self) -> None:
        self._review = ReviewView()

    def _add_approve(self) -> None:
        self.approve = ApprovePage(self.desk, self._review)

    def _warm_up(self) -> None:
        # What a style sheet costs is paid here and not when the first token is opened.
        for widget in (self._review, *self._review.findChildren(QWidget)):
            widget.ensurePolished()

    def _add_others(self) -> None:
        self.keys = KeysPage(self.desk)
        self.journal = JournalPage(self._book, self.desk.places.journal_file)
        self._make_menu()

    def _open_doors(self) -> None:
        self.idle = IdleLock(self.desk.clock, self._idle_limit, self)
        self._connect()
        self._render_network()
        self._render_key()
        self.window.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
        self.window.take((self.approve, self.keys, self.journal))
        self.window.rooms = self
        self.turn_to(0)
        self.approve.blank.setFocus()
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._render_network)
        self._looking.start()
        self.desk.look_for_keys()
        if self._trouble:
            title = say("The settings could not be read")
            hint = say("The program goes on with the usual settings.")
            self.report(MediumError(title, self._trouble, hint))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open token files on the approve page."""
        self.turn_to(0)
        self.approve.open_files(paths)

    def turn_to(self, index: int) -> None:
        """Show a page: 0 approve, 1 keys, 2 journal."""
        self.window.pages.setCurrentIndex(index)
        self.window.tabs.button(index).setChecked(True)
        if self.window.pages.currentWidget() is self.journal:
            self.journal.read()

    # --- building ----------------------------------------------------------------------

    def _make_menu(self) -> None:
        file, key, view, manual = self.window.menus
        self._action(file, tr("&Open token files..."), self._choose, "Ctrl+O")
        self._recent = file.addMenu(tr("Open &recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        file.addSeparator()
        self._action(file, tr("&Settings..."), self._on_settings, "Ctrl+,")
        file.addSeparator()
        self._action(file, tr("&Quit"), self.window.close, "Ctrl+Q")
        self.lock_action = self._action(key, tr("&Lock now"), self.desk.lock, "Ctrl+L")
        key.addSeparator()
        self._action(key, tr("&New key..."), self.make_key, "Ctrl+N")
        self._action(key, tr("&Import..."), self.keys.import_key, "")
        self._action(key, tr("&Restore a backup..."), self.keys.restore_key, "")
        pages = (tr("&Approve"), tr("&Keys"), tr("&Journal"))
        for at, words in enumerate(pages):
            self._action(view, words, lambda n=at: self.turn_to(n), f"Ctrl+{at + 1}")  # type: ignore[misc]
        self._action(manual, tr("&Guide"), lambda: self._help("approver"), "F1")
        self._action(manual, tr("What the &checks mean"), lambda: self._help("checks"), "")
        manual.addSeparator()
        self._action(manual, tr("&About"), lambda: AboutDialog(self.window).open(), "")

    def _action(self, menu: QMenu, words: str, act: Callable[[], object], keys: str) -> QAction:
        action = QAction(words, self.window)
        action.triggered.connect(lambda _checked=False: act())
        if keys:
            action.setShortcut(QKeySequence(keys))
        menu.addAction(action)
        return action

    def _connect(self) -> None:
        self.window.page_asked.connect(self.turn_to)
        self.window.network.clicked.connect(lambda: self._help("approver"))
        self.window.key.clicked.connect(self._on_key_pill)
        self.approve.key_asked.connect(self.make_key)
        self.approve.checks_asked.connect(lambda: self._help("checks"))
        self.keys.said.connect(self._say)
        self.journal.said.connect(self._say)
        self.desk.keys_changed.connect(self._render_key)
        self.desk.lock_changed.connect(self._render_key)
        self.desk.settings_changed.connect(self._on_settings_changed)
        self.desk.trouble.connect(self.report)
        self.idle.expired.connect(self.desk.lock)
        for lane in (self.desk.lane, self.journal.lane):
            lane.crashed.connect(self.explain_crash)

    def report(self, error: ApproverError) -> None:
        """Show a failure that belongs to no page."""
        explain.explain(error, self.window)

    def explain_crash(self, bug: BaseException) -> None:
        """Show a mistake of the program's own."""
        explain.explain_crash(bug, self.window)

    # --- acts --------------------------------------------------------------------------

    def make_key(self) -> None:
        """Go to the keys and make one."""
        self.turn_to(1)
        self.keys.make_key()

    def _choose(self) -> None:
        self.turn_to(0)
        self.approve.choose_files()

    def _fill_recent(self) -> None:
        self._recent.clear()
        recent = self.desk.settings.recent
        for name in recent:
            opener = lambda p=Path(name): self.open_files([p])  # noqa: E731
            self._action(self._recent, button_words(Path(name).name), opener, "")
        if not recent:
            self._recent.addAction(tr("Nothing opened yet")).setEnabled(False)

    def _on_key_pill(self) -> None:
        if self.desk.unlocked:
            self.desk.lock()
        else:
            self.turn_to(1)

    def _on_settings(self) -> None:
        SettingsDialog(self.desk, self.window).open()

    def _on_settings_changed(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            set_appearance(app, self.desk.settings.appearance)

    def _help(self, page: str) -> None:
        HelpWindow(page, self.desk.settings.language, self.window).show()

    def _say(self, words: str) -> None:
        self.window.statusBar().showMessage(safe_text(words), STATUS_MS)

    def _idle_limit(self) -> timedelta:
        return timedelta(seconds=self.desk.settings.idle_lock_s)

    def close(self) -> bool:
        """Lock the key and let the lanes finish; False when a signature would be lost."""
        if not self.approve.may_leave():
            return False
        self.idle.watch(on=False)
        self._looking.stop()
        self.journal.lane.finish()
        self.desk.lane.finish()
        self.desk.approving.lock()
        return True

    # --- drawing -----------------------------------------------------------------------

    def _render_network(self) -> None:
        found = self._look().up
        if found is None:
            words, mark = tr("network: not known"), "doubt"
        elif found:
            words, mark = tr("network: {names}").format(names=", ".join(found)), "doubt"
        else:
            words, mark = tr("no network connection"), "good"
        self.window.network.show_state(words, mark, lambda: getattr(colours(), mark))
        self.window.network.setToolTip(
            tr("Network interfaces that are up on this machine. The program itself has none.")
        )

    def _render_key(self) -> None:
        unlocked = self.desk.unlocked
        self.lock_action.setEnabled(unlocked is not None)
        self.idle.watch(on=unlocked is not None)
        if unlocked:
            words = tr("key {key}: unlocked").format(key=unlocked.name)
            self.window.key.show_state(words, "key", lambda: colours().doubt)
            self.window.key.setToolTip(tr("Press to lock it now"))
            return
        names = [card.name for card in self.desk.inventory.cards]
        words = tr("no key yet") if not names else tr("keys locked: {count}")
        if len(names) == 1:
            words = tr("key {key}: locked").format(key=names[0])
        self.window.key.show_state(
            words.format(count=len(names)), "key", lambda: colours().muted
        )
        self.window.key.setToolTip(tr("Press to see your keys"))
