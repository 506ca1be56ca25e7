# SPDX-License-Identifier: Apache-2.0
"""A coordinator beside a bare embedded cluster, and what people do at the set-up's page.

With ``tool`` the sessions are those of the real tool, in child processes; else they are in
this process, those of ``tests.flows.setup.desk``.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from approver_gui.cluster.port import ControlPlane
from approver_gui.flows.ceremony import Ceremony
from approver_gui.flows.reaching import tool
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.office import SetupPorts
from approver_gui.flows.setup.target import AwsChoice, spell
from approver_gui.flows.setup.views import Step
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.journal import Journal
from approver_gui.keys.rsa import PrivateKey
from approver_gui.keys.store import Protection
from approver_gui.settings import Settings, load
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import (
    Approval,
    RegistrationToken,
    digests,
    with_signatures,
)
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.rooms import SETUP, CoordinatorRooms
from approver_gui.ui.coordinator.setup.initialise_panel import InitialiseDialog
from approver_gui.ui.coordinator.setup.page import SetupPage
from approver_gui.ui.coordinator.setup.users_panel import NewUserDialog
from approver_gui.ui.coordinator.setup.verify_panel import RootDialog
from approver_gui.ui.coordinator.window import CoordinatorWindow
from approver_gui.ui.work import Lane
from tests.flows.setup.desk import SetupDesk, authority_pair
from tests.hsm.approvers import key_of
from tests.hsm.hostile import PATIENT
from tests.keys.stand_ins import PASSPHRASE, secret
from tests.ui.onlooker import Onlooker

W = TypeVar("W", bound=QWidget)
PASSWORD = "lamp-Orbit-9"
PATIENCE_MS = 30_000


class SetupStage(Onlooker):
    """The coordinator's desk, with a cluster that is nobody's yet.

    Attributes:
        backstage: the cluster, its control plane and the folders.
        plane: what AWS is, when it is asked for.

    Args:
        bot: waits for signals.
        folder: for everything; what an earlier run left there is gone on with.
        hsms: of the cluster; None for no cluster.
        has_tool: whether the sessions are those of the real tool.
        clock: gives the aware time; that of the backstage by default.
        keys: gives an approver's key.
    """

    desk: CoordinatorDesk

    def __init__(
        self,
        bot,
        folder: Path,
        *,
        hsms: int | None = 2,
        has_tool: bool = False,
        clock=None,
        keys: Callable[[str], PrivateKey] = key_of,
    ) -> None:
        self.bot, self.folder, self._keys = bot, folder, keys
        is_new = not (folder / "the.cluster").exists()
        self.backstage = SetupDesk(folder, hsms=hsms if is_new else None)
        if clock:
            self.backstage.clock = clock
        self.places, self.clock = self.backstage.places, self.backstage.clock
        for made in (self.places.state, self.places.data):
            made.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.stick = folder / "stick"
        self.stick.mkdir(exist_ok=True)
        self.plane: ControlPlane | Exception | None = None
        journal = Journal(self.places.journal_file, self.clock)
        open_hsm = self._by_tool if has_tool else lambda _way: self.backstage.connect()
        self.desk = CoordinatorDesk(
            places=self.places,
            settings=load(self.places.settings_file).settings
            if self.places.settings_file.exists()
            else Settings(appearance="light", language="en"),
            journal=journal,
            keeper=FileRosterKeeper(self.places.roster_file, journal),
            clock=self.clock,
            open_hsm=open_hsm,
            office=SetupPorts(
                places=self.places,
                clock=self.clock,
                open_hsm=open_hsm,
                store=lambda _folder: self.backstage._store(),
                aws=self._aws,
            ),
        )
        self._bugs: list[object] = []
        self.desk.lane.crashed.connect(self._bugs.append)
        self._window: CoordinatorWindow | None = None
        self._page: SetupPage | None = None

    def _by_tool(self, way) -> CloudhsmCli:
        return CloudhsmCli(tool(way), PATIENT)

    def _aws(self, choice: AwsChoice) -> ControlPlane:
        del choice
        if isinstance(self.plane, Exception):
            raise self.plane
        assert self.plane
        return self.plane

    # --- the page ----------------------------------------------------------------------

    def show(self) -> SetupPage:
        """Show the page alone."""
        self._page = SetupPage(self.desk)
        self._page.resize(1024, 620)
        self._page.show()
        self.settle()
        return self._page

    def open_window(self) -> CoordinatorRooms:
        """Open the window as the program does, and turn to the page."""
        self._window = CoordinatorWindow()
        self._window.resize(1024, 700)
        rooms = CoordinatorRooms(self._window, self.desk)
        for step in rooms.steps:
            step()
        self._window.show()
        rooms.turn_to(SETUP)
        self._page = rooms.setup
        self.settle()
        return rooms

    @property
    def page(self) -> SetupPage:
        assert self._page
        return self._page

    def remember(self) -> None:
        """Let the settings name the cluster, as if it had been set up before."""
        self.places.settings_file.parent.mkdir(parents=True, exist_ok=True)
        self.desk._settings = Settings(
            appearance="light", language="en", setup_target=spell(self.backstage.target)
        )

    @property
    def facts(self) -> Facts:
        return self.page.acts.facts

    def panel(self, step: Step):
        return self.page.panels[step]

    def look_at(self, facts: Facts) -> None:
        """Draw other facts, as if they had been found."""
        self.page.acts.facts = facts
        self.page.acts.changed.emit()
        self.settle()

    def close(self) -> None:
        """Clear everything away; nothing may have crashed."""
        self.settle()
        for widget in (self._window, self._page if self._window is None else None):
            if widget:
                if self._window and self._window.rooms:
                    self._window.rooms.leave()  # type: ignore[attr-defined]
                widget.close()
                widget.deleteLater()
        self.desk.lane.finish()
        self.desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self._bugs == []

    def settle(self) -> None:
        """Wait until no job is waiting or running, in any lane."""
        tops = [one for one in (self.desk, self._window) if one]
        lanes = [lane for top in tops for lane in top.findChildren(Lane)]
        self.bot.waitUntil(lambda: not any(x.is_busy for x in lanes), timeout=PATIENCE_MS)
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()
        self.bot.waitUntil(lambda: not any(x.is_busy for x in lanes), timeout=PATIENCE_MS)

    # --- what people do, step by step ----------------------------------------------------

    def press(self, step: Step) -> None:
        """Press the button of the open step."""
        panel = self.panel(step)
        assert self.page.shown is step, self.page.shown
        assert panel.primary.isEnabled(), panel.wanting.text()
        panel.primary.click()
        self.settle()

    def confirm(self, dialog: W) -> None:
        dialog.primary.click()  # type: ignore[attr-defined]
        self.settle()

    def do(self, step: Step) -> None:
        """Do the open step as a person does."""
        assert self.page.shown is step, (self.page.shown, step)
        doing: dict[Step, Callable[[], None]] = {
            Step.CLUSTER: self.choose_cluster,
            Step.VERIFY: self.verify,
            Step.AUTHORITY: self.bring_authority,
            Step.SIGN: self.sign,
            Step.INITIALISE: self.initialise,
            Step.ACTIVATE: self.activate,
            Step.USERS: self.create_users,
            Step.REGISTER: self.register_all,
            Step.QUORUM: self.decline,
            Step.KEY: self.make_key,
        }
        doing.get(step, lambda: self.press(step))()

    def choose_cluster(self) -> None:
        panel = self.panel(Step.CLUSTER)
        panel.target.state_file.setText(str(self.backstage.state_file))
        self.press(Step.CLUSTER)

    def verify(self) -> None:
        panel = self.panel(Step.VERIFY)
        while panel._unknown:
            panel.primary.click()
            dialog = self.dialog(RootDialog)
            dialog.typed.setText(dialog._paper.fingerprint.hex(":"))
            self.confirm(dialog)

    def bring_authority(self) -> None:
        """Have an authority imported past the dialog, which has its own tests."""
        key, certificate = authority_pair()
        paths = self.stick / "ca.key", self.stick / "ca.crt"
        paths[0].write_bytes(key)
        paths[1].write_bytes(certificate)
        alone = Protection.PASSPHRASE_ONLY
        self.page.acts.do(
            lambda flow: flow.import_authority(
                "ours", paths[0], None, paths[1], secret(), alone
            )
        )
        self.settle()

    def sign(self) -> None:
        self.panel(Step.SIGN).passphrase.setText(PASSPHRASE)
        self.press(Step.SIGN)

    def initialise(self) -> None:
        self.panel(Step.INITIALISE).primary.click()
        dialog = self.dialog(InitialiseDialog)
        dialog.typed.setText(self.backstage.cluster_id)
        self.confirm(dialog)

    def activate(self) -> None:
        self.type_twice(self.panel(Step.ACTIVATE).password)
        self.press(Step.ACTIVATE)

    def create_users(self) -> None:
        if not self.facts.wishes.users:
            self.press(Step.USERS)
        while self.page.shown is Step.USERS:
            self.create_next_user()

    def create_next_user(self) -> None:
        panel = self.panel(Step.USERS)
        panel.admin.password.setText(PASSWORD)
        panel.primary.click()
        dialog = self.dialog(NewUserDialog)
        self.type_twice(dialog.password)
        self.confirm(dialog)

    def register_all(self) -> None:
        while self.page.shown is Step.REGISTER:
            self.register_next()

    def register_next(self) -> None:
        self.ask_for_registration()
        self.bring(self.panel(Step.REGISTER)._asked.username)
        self.press(Step.REGISTER)

    def ask_for_registration(self) -> None:
        self.panel(Step.REGISTER).password.setText(PASSWORD)
        self.press(Step.REGISTER)

    def bring(self, name: str) -> None:
        """Bring back the file that a user signed, and the public key."""
        self.panel(Step.REGISTER).token.take(self.write_reply(name))
        self.settle()
        self.settle()

    def write_reply(self, name: str) -> list[Path]:
        """Put the file that a user signed, and the public key, on the stick."""
        panel = self.panel(Step.REGISTER)
        files = [self.stick / f"{name}.json", self.stick / f"{name}.pem"]
        token, key = parse(panel._asked.token_file), self._keys(name)
        assert isinstance(token, RegistrationToken)
        signatures = [key.sign(digest) for digest in digests(token)]
        files[0].write_bytes(dump(with_signatures(token, signatures)))
        files[1].write_bytes(key.public.pem())
        return files

    def approve(self, ceremony: Ceremony, *names: str) -> None:
        """Hand in the signed files of these users, past the page."""
        files = []
        for name in names:
            one = Approval(name, "crypto-user", self._keys(name).sign(ceremony.token.digest))
            token = replace(ceremony.token, approvals=(one,))
            files.append((f"{name}.json", dump(token)))
        self.desk.do(lambda flow: flow.add(ceremony.id, files))
        self.settle()

    def decline(self) -> None:
        panel = self.panel(Step.QUORUM)
        panel.ways.button(1).setChecked(True)
        panel.reason.setText("four people, one of them looks after the users")
        self.press(Step.QUORUM)

    def make_key(self) -> None:
        self.panel(Step.KEY).password.setText(PASSWORD)
        self.press(Step.KEY)

    @staticmethod
    def type_twice(field) -> None:
        field.first.setText(PASSWORD)
        field.again.setText(PASSWORD)

    def acts(self) -> list[str]:
        """Return the acts in the journal."""
        return self.backstage.acts()
