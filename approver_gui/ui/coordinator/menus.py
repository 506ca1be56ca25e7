# SPDX-License-Identifier: Apache-2.0
"""The coordinator's menus: session, view, help."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from approver_gui.flows.coordinator_state import CoordinateState, LoggedIn, SignedOut
from approver_gui.ui.coordinator.cluster_page import ClusterPage
from approver_gui.ui.coordinator.window import CoordinatorWindow
from approver_gui.ui.theme import tr


class Rooms(Protocol):
    """What the menus act on."""

    window: CoordinatorWindow
    cluster: ClusterPage

    def turn_to(self, index: int) -> None: ...  # noqa: D102
    def connect_again(self) -> None: ...  # noqa: D102
    def new_operation(self) -> None: ...  # noqa: D102
    def log_out(self) -> None: ...  # noqa: D102
    def disconnect_now(self) -> None: ...  # noqa: D102
    def save_transcript(self) -> None: ...  # noqa: D102
    def open_settings(self) -> None: ...  # noqa: D102
    def open_help(self, page: str) -> None: ...  # noqa: D102
    def open_about(self) -> None: ...  # noqa: D102


class CoordinatorMenus:
    """Every act of the window by word and key.

    Attributes:
        connect, operation, refresh, log_out, disconnect, transcript: acts that are not always
            possible.
    """

    def __init__(self, rooms: Rooms) -> None:
        self._window = rooms.window
        self._had_session = False
        session, view, manual = rooms.window.menus
        self.operation = self._add(
            session, tr("&New operation..."), rooms.new_operation, "Ctrl+N"
        )
        session.addSeparator()
        self.connect = self._add(session, tr("&Connect..."), rooms.connect_again, "Ctrl+O")
        self.refresh = self._add(
            session, tr("&Ask the cluster again"), rooms.cluster.ask_again, "F5"
        )
        self.log_out = self._add(session, tr("&Log out..."), rooms.log_out, "")
        self.disconnect = self._add(session, tr("&Disconnect..."), rooms.disconnect_now, "")
        self.transcript = self._add(
            session, tr("Save the &transcript..."), rooms.save_transcript, ""
        )
        session.addSeparator()
        self._add(session, tr("&Settings..."), rooms.open_settings, "Ctrl+,")
        session.addSeparator()
        self._add(session, tr("&Quit"), rooms.window.close, "Ctrl+Q")
        pages = (tr("&Ceremony"), tr("C&luster"), tr("&People"), tr("&Evidence"), tr("&Set-up"))
        for at, words in enumerate(pages):
            self._add(view, words, _turning(rooms, at), f"Ctrl+{at + 1}")
        self._add(manual, tr("&Guide"), lambda: rooms.open_help("coordinator"), "F1")
        self._add(manual, tr("&Set-up guide"), lambda: rooms.open_help("setup"), "")
        self._add(manual, tr("&Rehearsing"), lambda: rooms.open_help("cluster"), "")
        self._add(manual, tr("What the &checks mean"), lambda: rooms.open_help("merging"), "")
        self._add(
            manual, tr("Checks of c&ertificates"), lambda: rooms.open_help("certificates"), ""
        )
        manual.addSeparator()
        self._add(manual, tr("&About"), rooms.open_about, "")

    def show_state(self, state: CoordinateState) -> None:
        """Enable what is possible now."""
        is_out, is_in = isinstance(state, SignedOut), isinstance(state, LoggedIn)
        self.operation.setEnabled(is_in)
        self.log_out.setEnabled(is_in)
        self.connect.setEnabled(not is_in)
        self._had_session |= not isinstance(state, SignedOut) or state.why is not None
        self.transcript.setEnabled(self._had_session)
        for act in (self.refresh, self.disconnect):
            act.setEnabled(not is_out)

    def acts(self) -> Sequence[QAction]:
        """Return every act."""
        return [act for menu in self._window.menus for act in menu.actions() if act.text()]

    def _add(self, menu: QMenu, words: str, act: Callable[[], object], keys: str) -> QAction:
        action = QAction(words, self._window)
        action.triggered.connect(lambda _checked=False: act())
        if keys:
            action.setShortcut(QKeySequence(keys))
        menu.addAction(action)
        return action


def _turning(rooms: Rooms, at: int) -> Callable[[], None]:
    return lambda: rooms.turn_to(at)
