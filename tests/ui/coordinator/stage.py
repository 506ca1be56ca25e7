# SPDX-License-Identifier: Apache-2.0
"""A coordinator's place: a cluster in memory, folders, a clock moved by hand, the real window.

The cluster and its people are those of ``tests.flows.cluster_desk``: the admins ``admin``,
``officer1``, ``officer2``, the crypto users ``user1``, ``user2``, ``user3``, all with
registered keys, and the keys ``release-key``, ``seal-key`` (two of three) and ``free-key``.
"""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from approver_gui.errors import HsmRefusedError
from approver_gui.flows.ceremony import Ceremony
from approver_gui.flows.connection import Connection, Embedded
from approver_gui.flows.coordinator_state import LoggedIn, SignedOut
from approver_gui.flows.operations import Operation
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.hsm.requests import Request
from approver_gui.hsm.words import Role
from approver_gui.journal import Entry
from approver_gui.keys.roster_file import dump
from approver_gui.settings import Places, Settings, load
from approver_gui.text import say
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.rooms import CoordinatorRooms
from approver_gui.ui.coordinator.window import CoordinatorWindow
from approver_gui.ui.work import Lane
from tests.flows.cluster_desk import ADMINS, TroubledHsm, a_roster, before, lost, word
from tests.flows.cluster_desk import CoordinatorDesk as Backstage
from tests.hsm.approvers import approved
from tests.ui.onlooker import Onlooker

A = TypeVar("A")
P = TypeVar("P", bound=QWidget)


class CoordinatorStage(Onlooker):
    """The coordinator's things without a window, and the window when it is asked for.

    Attributes:
        backstage: the cluster, its people and its ``troubles``; ``clock`` and ``journal`` are
            its own, its ``flow`` is not used.
        desk: what every page is given.
        stick: a folder that stands for a medium.

    Args:
        bot: waits for signals.
        folder: an empty folder for everything.
        with_roster: whether the roster knows everybody's key already.
    """

    desk: CoordinatorDesk

    def __init__(self, bot: QtBot, folder: Path, *, with_roster: bool = True) -> None:
        self.bot, self.folder = bot, folder
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.places = Places.under(folder / "home")
        for made in (self.places.state, self.places.data):
            made.mkdir(mode=0o700, parents=True)
        self.backstage = Backstage(self.places.state)
        self.clock, self.journal = self.backstage.clock, self.backstage.journal
        if with_roster:
            self.places.roster_file.write_bytes(dump(a_roster()))
        self.keeper = FileRosterKeeper(self.places.roster_file, self.journal)
        self.connections: list[Connection] = []
        self.sessions: list[HeldHsm] = []
        self.held: set[type] = set()
        self.reached = Event()
        self.desk = CoordinatorDesk(
            places=self.places,
            settings=Settings(appearance="light", language="en"),
            journal=self.journal,
            keeper=self.keeper,
            clock=self.clock,
            open_hsm=self._open_hsm,
            transcript=lambda: "user list\n",
        )
        self._window: CoordinatorWindow | None = None
        self._shown: list[QWidget] = []
        self._bugs: list[object] = []
        self.desk.lane.crashed.connect(self._bugs.append)

    def _open_hsm(self, connection: Connection) -> "HeldHsm":
        self.connections.append(connection)
        self.sessions.append(HeldHsm(self.backstage._connect(), self))
        return self.sessions[-1]

    # --- the window and its pages ------------------------------------------------------

    def open_window(self, connection: Connection | None = None) -> "CoordinatorStage":
        """Open the window as the program does; it connects at once where that was asked."""
        self._window = CoordinatorWindow()
        self._window.resize(1024, 700)
        rooms = CoordinatorRooms(self._window, self.desk, connection=connection)
        for step in rooms.steps:
            step()
        self._window.show()
        self.activate()
        self.settle()
        return self

    def activate(self) -> None:
        """Bring the window to the front: only there its shortcuts work."""
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)

    def application(self) -> QApplication:
        """Return what all windows belong to."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app

    def show(self, page: P) -> P:
        """Show a page alone, in a size that the window gives it on an old laptop."""
        page.resize(1024, 620)
        page.show()
        self._shown.append(page)
        self.settle()
        return page

    @property
    def window(self) -> CoordinatorWindow:
        assert self._window
        return self._window

    @property
    def rooms(self) -> CoordinatorRooms:
        assert isinstance(self.window.rooms, CoordinatorRooms)
        return self.window.rooms

    def close(self) -> None:
        """Clear everything away; nothing may have crashed."""
        for session in self.sessions:
            session.abort()
        self.settle()
        for page in self._shown:
            page.close()
            page.deleteLater()
        if self._window:
            if self._window.rooms:
                self.rooms.leave()  # so that it does not ask about a token
            self._window.close()
            self._window.deleteLater()
        self.desk.lane.finish()
        self.desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self._bugs == []

    def forget_bugs(self) -> None:
        """Take what crashed for expected."""
        self._bugs.clear()

    # --- what people do ----------------------------------------------------------------

    def a_connection(self) -> Embedded:
        """Return the way to the cluster in memory."""
        path = self.folder / "cluster"
        path.touch()
        return Embedded(path)

    def connect(self) -> None:
        """Open a session, past the page."""
        self.desk.connection = self.a_connection()
        self.desk.do(lambda flow: flow.open_session())
        self.settle()

    def log_in(self, name: str = "user1") -> LoggedIn:
        """Open a session where there is none, and log in, past the page."""
        if isinstance(self.desk.state, SignedOut):
            self.connect()
        role = Role.ADMIN if name in ADMINS else Role.CRYPTO_USER
        self.desk.do(lambda flow: flow.log_in(name, role, word(name)))
        self.settle()
        return self.state

    def request(self, operation: Operation | None = None) -> Ceremony:
        """Ask for a token past the pages, to sign a document where nothing else is said."""
        wanted = operation or self.a_signing()
        self.desk.do(lambda flow: flow.request(wanted))
        self.settle()
        return self.state.ceremonies[-1]

    def a_signing(self, label: str = "release-key") -> Operation:
        """Return the wish to sign a document with a key of this label."""
        self.backstage.flow._state = self.state
        return self.backstage.a_signing(label=label)

    def hand_in(self, ceremony: Ceremony, *names: str) -> Ceremony:
        """Add one signed file for each of these users, past the page."""
        files = [(f"{n}.signed.json", self.signed_by(ceremony, n)) for n in names]
        self.desk.do(lambda flow: flow.add(ceremony.id, files))
        self.settle()
        return self.state.ceremony(ceremony.id)

    def signed_by(self, ceremony: Ceremony, *names: str) -> bytes:
        """Return the token file as it comes back from these users."""
        role = "admin" if ceremony.operation.service in ("user", "quorum") else "crypto-user"
        return approved(ceremony.original, *names, role=role)

    def lay(self, data: bytes, name: str) -> Path:
        """Put a file on the stick."""
        path = self.stick / name
        path.write_bytes(data)
        return path

    def turn_to(self, page: int) -> None:
        """Press a tab: 0 ceremony, 1 cluster, 2 people, 3 evidence."""
        self.window.tabs.button(page).click()
        self.settle()

    def pass_time(self, seconds: float) -> None:
        """Let time go by, here and in the cluster; pages look at the clock by themselves."""
        self.backstage.pass_time(seconds)

    # --- what goes wrong ---------------------------------------------------------------

    def lose_at(self, kind: type) -> None:
        """Let the session be lost when a request of a type comes."""
        self.backstage.troubles[kind] = before(lost())

    def hold(self, kind: type) -> None:
        """Let the cluster hang when a request of a type comes, until ``abort``.

        ``reached`` is set when one came.
        """
        self.held.add(kind)
        self.reached.clear()

    # --- what is to be seen ------------------------------------------------------------

    def settle(self) -> None:
        """Wait until no job is waiting or running, in any lane."""
        lanes = self._lanes()
        self.bot.waitUntil(lambda: not any(lane.is_busy for lane in lanes), timeout=20_000)
        QCoreApplication.sendPostedEvents()

    def _lanes(self) -> Sequence[Lane]:
        tops: list[QObject] = [self.desk, *self._shown]
        if self._window:
            tops.append(self._window)
        return [lane for top in tops for lane in top.findChildren(Lane)]

    @property
    def state(self) -> LoggedIn:
        assert isinstance(self.desk.state, LoggedIn), self.desk.state
        return self.desk.state

    def entries(self) -> tuple[Entry, ...]:
        """Return what stands in the journal, which holds."""
        return self.backstage.entries()

    def acts(self) -> list[str]:
        """Return the acts in the journal after its beginning."""
        return self.backstage.acts()

    def saved_settings(self) -> Settings:
        """Return what was written to the settings file."""
        loaded = load(self.places.settings_file)
        assert loaded.trouble is None
        return loaded.settings


def refused() -> HsmRefusedError:
    """Return the cluster's no."""
    return HsmRefusedError(
        say("The cluster said no"),
        say("There is no room."),
        say("Try again later."),
        code="full",
        sentence="There is no room",
    )


class HeldHsm:
    """A session that hangs when it is told to, until it is aborted; an ``Hsm``."""

    def __init__(self, hsm: TroubledHsm, stage: CoordinatorStage) -> None:
        self._hsm, self._stage = hsm, stage
        self._aborted = Event()

    @property
    def is_closed(self) -> bool:
        return self._hsm.is_closed

    def ask(self, request: Request[A]) -> A:
        if type(request) in self._stage.held:
            self._stage.reached.set()
            self._aborted.wait()
            raise lost()
        return self._hsm.ask(request)

    def abort(self) -> None:
        self._aborted.set()

    def close(self) -> None:
        self._hsm.close()
