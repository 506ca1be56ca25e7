# SPDX-License-Identifier: Apache-2.0
"""An approver's place: folders, a stick, a clock moved by hand, and the real window."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from approver_gui.airgap import Airgap
from approver_gui.flows.approve import Blank, Opened, Saved
from approver_gui.journal import Entry, Journal, examine
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.settings import Places, Settings, load
from approver_gui.tokens.model import Token
from approver_gui.ui.approve_dialogs import ApproveDialog
from approver_gui.ui.approve_page import ApprovePage
from approver_gui.ui.desk import Desk
from approver_gui.ui.main_window import MainWindow
from approver_gui.ui.rooms import Rooms
from tests.builders import a_file
from tests.flows.desk import pem_of
from tests.keys.stand_ins import (
    PASSPHRASE,
    QUICK,
    Clock,
    MemoryBox,
    a_key,
    another_key,
    secret,
)
from tests.ui.onlooker import Onlooker

KEYS = {"user1": a_key, "user2": another_key}


@cache
def _sealed_once() -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the key files of ``KEYS`` and the keyring's secrets that go with them."""
    folder, box = Path.home() / "sealed for the window", MemoryBox()
    store = KeyStore(folder, lambda: box, Clock(), QUICK)
    for name, key in KEYS.items():
        store.import_pem(name, pem_of(key()), None, secret(), Protection.KEYRING)
    return {path.name: path.read_bytes() for path in folder.glob("*.key.json")}, box.secrets


class Stage(Onlooker):
    """The approver's things without a window, and the window when it is asked for.

    Args:
        bot: waits for signals.
        folder: an empty folder for everything.
        keys: names out of ``KEYS`` of the keys that are there; all have one passphrase.
    """

    desk: Desk

    def __init__(self, bot: QtBot, folder: Path, keys: Sequence[str] = ()) -> None:
        self.bot, self.folder = bot, folder
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.clock, self.box = Clock(), MemoryBox()
        self.up: tuple[str, ...] | None = ()
        self.places = Places.under(folder / "home")
        self.places.keys_folder.mkdir(mode=0o700, parents=True)
        self.lay_keys(*keys)
        self.store = KeyStore(self.places.keys_folder, lambda: self.box, self.clock, QUICK)
        self.book = Journal(self.places.journal_file, self.clock)
        self.desk = Desk(
            places=self.places,
            settings=Settings(appearance="light", language="en"),
            store=self.store,
            journal=self.book,
            clock=self.clock,
        )
        self._window: MainWindow | None = None
        self._bugs: list[object] = []
        self.desk.lane.crashed.connect(self._bugs.append)

    def lay_keys(self, *names: str) -> None:
        """Put keys out of ``KEYS`` where the program looks for them."""
        files, secrets = _sealed_once()
        self.box.secrets.update(secrets)
        for name in names:
            file_name = f"{name}.key.json"
            (self.places.keys_folder / file_name).write_bytes(files[file_name])

    # --- the window --------------------------------------------------------------------

    def open_window(self, files: Sequence[Path] = ()) -> "Stage":
        """Open the window as the program does, and wait until the keys are known."""
        self._window = MainWindow()
        self._window.resize(1024, 700)
        rooms = Rooms(self._window, self.desk, self.book, lambda: Airgap(self.up))
        for step in rooms.steps:
            step()
        self._window.show()
        self.activate()
        self.bot.waitUntil(lambda: self.desk.keys_known)
        if files:
            self.window.open_files(files)
        return self

    def activate(self) -> None:
        """Bring the window to the front: only there its shortcuts work."""
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)

    @property
    def window(self) -> MainWindow:
        assert self._window
        return self._window

    @property
    def rooms(self) -> Rooms:
        assert self.window.rooms
        return self.window.rooms

    @property
    def page(self) -> ApprovePage:
        return self.rooms.approve

    def close(self) -> None:
        """Clear everything away; nothing may have crashed."""
        if self._window:
            if self._window.rooms:
                self.page.state = Blank()  # so that it does not ask about a signature
            self._window.close()
            self._window.deleteLater()
        self.desk.lane.finish()
        self.desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self._bugs == []

    def forget_bugs(self) -> None:
        """Take what crashed for expected."""
        self._bugs.clear()

    # --- acts of the person ------------------------------------------------------------

    def lay(self, token: Token | bytes | None = None, name: str = "request.json") -> Path:
        """Put a token file on the stick; a good service token by default."""
        path = self.stick / name
        path.write_bytes(token if isinstance(token, bytes) else a_file(token))
        return path

    def open(self, token: Token | bytes | None = None, name: str = "request.json") -> Opened:
        """Put a token file on the stick, open it in the window, and choose user and role."""
        path = self.lay(token, name)
        self.window.open_files([path])
        self.settle()
        state = self.page.state
        assert isinstance(state, Opened)
        assert state.path == path
        if not self.page.review.username.text():
            self.page.review.username.setText("user1")
        return state

    def ask_to_approve(self) -> ApproveDialog:
        """Press the button of the page; return the dialog."""
        self.page.review.approve.click()
        return self.dialog(ApproveDialog)

    def approve(self, typed: str = "", passphrase: str = PASSPHRASE) -> Saved:
        """Approve what is on the desk, and wait for the saved file."""
        asked = self.ask_to_approve()
        asked.typed.setText(typed)
        asked.passphrase.setText(passphrase)
        asked.primary.click()
        self.settle()
        assert isinstance(self.page.state, Saved)
        return self.page.state

    def turn_to(self, page: int) -> None:
        """Press a tab: 0 approve, 1 keys, 2 journal."""
        self.window.tabs.button(page).click()
        self.settle()

    def tick(self, **step: float) -> None:
        """Let time pass, and let what looks at the clock look."""
        self.clock.move(**step)
        self.page._on_tick()
        self.rooms.idle.look()
        self.settle()

    def settle(self) -> None:
        """Wait until no job is waiting or running."""
        lanes = [self.desk.lane]
        if self._window and self._window.rooms:
            lanes.append(self.rooms.journal.lane)
        self.bot.waitUntil(lambda: not any(lane.is_busy for lane in lanes), timeout=20_000)
        QCoreApplication.sendPostedEvents()  # widgets made meanwhile are shown

    # --- what is to be seen ------------------------------------------------------------

    def entries(self) -> tuple[Entry, ...]:
        """Return what stands in the journal, which holds."""
        found = examine(self.places.journal_file)
        assert found.holds
        return found.entries

    def acts(self) -> list[str]:
        """Return the acts in the journal after its beginning."""
        return [entry.act for entry in self.entries()][1:]

    def saved_settings(self) -> Settings:
        """Return what was written to the settings file."""
        loaded = load(self.places.settings_file)
        assert loaded.trouble is None
        return loaded.settings


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys on whatever has the focus in the window of a widget."""
    for key in keys:
        QTest.keyClick(focused(widget), key)


def focused(widget: QWidget) -> QWidget:
    """Return what has the focus in the window of a widget."""
    return widget.window().focusWidget() or widget


def is_alive(thing: QObject) -> bool:
    """Return whether Qt still knows an object."""
    try:
        thing.objectName()
    except RuntimeError:
        return False
    return True
