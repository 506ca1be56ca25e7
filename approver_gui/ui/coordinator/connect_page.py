# SPDX-License-Identifier: Apache-2.0
"""From no session to somebody logged in: which cluster, who, and the second factor.

One question at a time: the flow's state says which.
"""

from contextlib import suppress
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QScrollArea, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.connection import Connection, Embedded
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import (
    Challenged,
    Connected,
    CoordinateState,
    LoggedIn,
    SignedOut,
)
from approver_gui.flows.media import read_file, write_file
from approver_gui.flows.reaching import is_mfa_wanted, parse, require_there, spell
from approver_gui.flows.survey import Survey
from approver_gui.hsm.words import MAX_FILE_BYTES
from approver_gui.text import safe_text
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.login_form import ROLES, LoginForm
from approver_gui.ui.coordinator.way_form import WayForm
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.keys_dialogs import ask_file, ask_new_file
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, button, column, in_order, reading_order, row

WIDEST = 720
CHALLENGE_FILE = "login.token.json"


class ConnectPage(QWidget):
    """Connect, log in, answer the challenge; each with one primary button.

    Attributes:
        said: something worth a line in the status bar happened.
        setup_asked: the cluster is not one's own yet, or nobody can log in to it.
    """

    said = Signal(str)
    setup_asked = Signal()

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._working = False
        self.headline = PlainLabel(role="headline", wrap=True)
        self.words = PlainLabel(role="muted", wrap=True)
        self.way, self.login = WayForm(), LoginForm()
        self.trouble = TroubleBar()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Asking the cluster"))
        self.connect_button = button(tr("Connect"), self.connect_now, role="primary")
        self.log_in = button(tr("Log in"), self._on_log_in, role="primary")
        self.save = button(tr("Save the challenge..."), self._on_save)
        self.open = button(tr("Open the signed file..."), self._on_open, role="primary")
        self.disconnect_button = button(tr("Disconnect"), self._on_disconnect)
        self.set_up = button(tr("Set up a cluster..."), self.setup_asked.emit)
        self._buttons = (
            self.connect_button,
            self.save,
            self.open,
            self.log_in,
            self.disconnect_button,
            self.set_up,
        )
        self._lay_out()
        last = desk.settings.connection
        if last:
            self._show_last(last)
        for form in (self.way, self.login):
            form.changed.connect(self._enable)
        self.way.entered.connect(self.connect_now)
        self.login.entered.connect(self._on_log_in)
        desk.state_changed.connect(self._render)
        self._render(desk.state)

    def _lay_out(self) -> None:
        area, holder, inside = QScrollArea(), QWidget(), QWidget()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        inside.setMaximumWidth(WIDEST)
        self._inside = column(inside, spacing=16)
        for part in (self.headline, self.words, self.trouble, self.way, self.login):
            self._inside.addWidget(part)
        self._inside.addWidget(self._progress)
        self._inside.addLayout(row(*self._buttons, None))
        self._inside.addStretch(1)
        column(holder, margin=24).addWidget(inside, 1)
        column(self).addWidget(area)

    def _show_last(self, text: str) -> None:
        with suppress(ValueError):  # of a newer version, or typed into the file
            self.way.show_connection(parse(text))

    # --- acts --------------------------------------------------------------------------

    def connect_to(self, connection: Connection) -> None:
        """Fill in a connection and use it at once."""
        self.way.show_connection(connection)
        self.connect_now()

    def connect_now(self) -> None:
        """Open a session on the way that is filled in."""
        connection, is_new = self.way.connection(), self.way.is_new
        if connection is None or self._working or not self.connect_button.isEnabled():
            return

        def step(flow: CoordinateFlow) -> None:
            if not is_new:
                require_there(connection)
            flow.open_session()

        def done(_none: None) -> None:
            self._done()
            self._desk.change_settings(self._desk.settings.with_connection(spell(connection)))

        self._desk.connection = connection
        self._begin()
        self._desk.do(step, done, self._fail)

    def _on_log_in(self) -> None:
        who = self.login.who()
        if not self.log_in.isEnabled() or who is None:
            return
        name, role = who
        has_mfa = self.login.second_factor.isChecked()
        password = self.login.take_password()

        def step(flow: CoordinateFlow) -> None:
            try:
                if has_mfa:
                    flow.log_in_with_mfa(name, role, password)
                else:
                    flow.log_in(name, role, password)
            finally:
                password.wipe()

        def failed(error: ApproverError) -> None:
            if is_mfa_wanted(error):
                self.login.second_factor.setChecked(True)
            self._fail(error)
            self.login.password.setFocus()

        self._begin()
        self._desk.do(step, lambda _none: self._done(), failed)

    def _on_save(self) -> None:
        state = self._desk.state
        path = ask_new_file(self, tr("Where the challenge goes"), CHALLENGE_FILE)
        if path is None or not isinstance(state, Challenged):
            return
        file = state.challenge.file

        def saved(_none: None) -> None:
            self._done()
            words = tr("The challenge was written to {path}").format(path=safe_text(str(path)))
            self.said.emit(words)

        self._begin()
        self._desk.lane.run(lambda: write_file(path, file), saved, self._fail)

    def _on_open(self) -> None:
        if path := ask_file(self, tr("The signed challenge")):
            self.answer(path)

    def answer(self, path: Path) -> None:
        """Answer the challenge with a signed file."""
        self._begin()
        self._desk.do(
            lambda flow: flow.answer_log_in(read_file(path, MAX_FILE_BYTES)),
            lambda _state: self._done(),
            self._fail,
        )

    def _on_disconnect(self) -> None:
        self._begin()
        self._desk.do(lambda flow: flow.close(), lambda _state: self._done(), self._fail)

    def _begin(self) -> None:
        self.trouble.show_trouble(None)
        self._working = True
        self._enable()

    def _done(self) -> None:
        self._working = False
        self._enable()

    def _fail(self, error: ApproverError) -> None:
        self._done()
        self.trouble.show_trouble(error)
        self.trouble.setFocus()

    # --- drawing -----------------------------------------------------------------------

    def _render(self, state: CoordinateState) -> None:
        shown: tuple[QWidget, ...]
        match state:
            case SignedOut():
                headline = tr("Connect to a cluster")
                words = tr(
                    "One session lives from the request for a token to its use. Try everything"
                    " on an embedded cluster first; a new cluster is set up before anybody can"
                    " log in to it."
                )
                shown = (self.way, self.connect_button, self.set_up)
            case Connected(survey):
                headline, words = self._logged_out(survey)
                self.login.show_users(survey.users)
                shown = (self.login, self.log_in, self.disconnect_button)
                if not any(user.role in ROLES for user in survey.users):
                    shown = (*shown, self.set_up)
            case Challenged():
                headline = tr("Have the challenge signed by {user}").format(user=state.username)
                words = tr(
                    "Save the challenge, let {user} sign it with the key of the second factor,"
                    " then open the signed file here."
                ).format(user=state.username)
                shown = (self.save, self.open, self.disconnect_button)
            case LoggedIn(who):
                headline = tr("Logged in as {user}, {role}").format(
                    user=who.username, role=who.role
                )
                words = tr("Go on to the ceremony.")
                shown = ()
            case _:
                assert_never(state)
        self.headline.show_text(headline)
        self.words.show_text(words)
        for part in (self.way, self.login, *self._buttons):
            part.setVisible(part in shown)
        self._enable()
        in_order(list(reading_order(self._inside)))

    def _logged_out(self, survey: Survey) -> tuple[str, str]:
        connection = self._desk.connection
        cluster = tell(connection.words()) if connection else ""
        headline = tr("Log in")
        words = tr("Connected: {cluster}. HSMs: {hsms}, users: {users}.").format(
            cluster=cluster, hsms=len(survey.hsms), users=len(survey.users)
        )
        if not any(user.role in ROLES for user in survey.users):
            headline = tr("This cluster is not activated yet")
            words = tr(
                "It has no users who could log in. Go on with its set-up: that activates it and"
                " creates users."
            )
            if isinstance(connection, Embedded):
                words = tr(
                    "It has no users who could log in. Go on with its set-up, or type the"
                    " commands yourself: approver-gui cluster console --state {file}"
                ).format(file=safe_text(str(connection.state_file)))
        return headline, words

    def _enable(self) -> None:
        idle = not self._working
        self._progress.setVisible(self._working)
        for form in (self.way, self.login):
            form.setEnabled(idle)
        for act in (self.save, self.open, self.disconnect_button):
            act.setEnabled(idle)
        self.connect_button.setEnabled(idle and self.way.connection() is not None)
        self.log_in.setEnabled(idle and self.login.is_complete())
