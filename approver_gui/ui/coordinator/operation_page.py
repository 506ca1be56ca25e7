# SPDX-License-Identifier: Apache-2.0
"""The operation that the custodian wants, before a token is asked for.

Few fields; below them what it will do in one sentence, how many must approve, and what
speaks against it. The operation is fixed when the button is pressed, and never changed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from approver_gui.errors import ApproverError, RefusedError
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import CoordinateState, LoggedIn
from approver_gui.flows.operations import Operation
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.text import safe_text
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.headline import Headline
from approver_gui.ui.coordinator.key_forms import AttributeForm, ShareForm
from approver_gui.ui.coordinator.prospect import Prospect, prospect
from approver_gui.ui.coordinator.prospect_panel import ProspectPanel
from approver_gui.ui.coordinator.sign_form import SignForm
from approver_gui.ui.coordinator.user_forms import (
    CreateForm,
    DeleteForm,
    PasswordForm,
    QuorumForm,
)
from approver_gui.ui.coordinator.wish_form import WishForm
from approver_gui.ui.drops import accept_files, local_paths, take_copies
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, button, column, row

MAX_ACT_CHARACTERS = 72


class OperationPage(QWidget):
    """Asks what is to be done, and asks the cluster for the token.

    Attributes:
        said: a remark for the status line.
        begun: a ceremony or run was begun; its id.
        left: the person does not want a new operation after all.

    Args:
        desk: the coordinator's things.
    """

    said = Signal(str)
    begun = Signal(str)
    left = Signal()

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._desk = desk
        self._is_asking = False
        self._prospect: Prospect | None = None
        self._kinds: tuple[WishForm, ...] = ()
        self.sign = SignForm(desk)
        self.share, self.unshare = ShareForm(gives=True), ShareForm(gives=False)
        self.attribute, self.password = AttributeForm(), PasswordForm()
        self.create_user, self.delete_user = CreateForm(), DeleteForm()
        self.quorum = QuorumForm()
        self._titles: dict[WishForm, str] = {
            self.sign: tr("Sign a file"),
            self.share: tr("Share a key with a user"),
            self.unshare: tr("Take a key away from a user"),
            self.attribute: tr("Set an attribute of a key"),
            self.create_user: tr("Create a user"),
            self.delete_user: tr("Delete a user"),
            self.password: tr("Change a password"),
            self.quorum: tr("Set how many must approve"),
        }
        self._forms = QStackedWidget()
        for form in self._titles:
            self._forms.addWidget(form)
            form.changed.connect(self._on_changed)
        self.sign.failed.connect(self._fail)
        self._build()
        self._desk.state_changed.connect(self._on_state)
        self._on_state(desk.state)

    # --- building ----------------------------------------------------------------------

    def _build(self) -> None:
        self.headline = Headline(tr("What is to be done?"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("What is to be done"))
        self.kind.setMinimumWidth(300)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.trouble, self.panel = TroubleBar(), ProspectPanel()
        content = QWidget()
        inside = column(content, spacing=24, margin=24)
        inside.addWidget(self.headline)
        inside.addLayout(row(self.kind, None))
        inside.addWidget(self._forms)
        inside.addWidget(self.panel)
        inside.addWidget(self.trouble)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        layout = column(self, spacing=0)
        layout.addWidget(area, 1)
        layout.addWidget(self._footer())

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        self.back = button(tr("Back to the ceremonies"), self.left.emit)
        self.missing = PlainLabel(role="muted", wrap=True)
        self.missing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.ask = button("", self._on_ask, role="primary")
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Waiting for the cluster's answer"))
        layout = column(footer, spacing=8)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.addWidget(self._progress)
        line = row(self.back, self.missing, self.ask, spacing=12)
        line.setStretch(1, 1)
        layout.addLayout(line)
        return footer

    # --- what changes ------------------------------------------------------------------

    def _on_state(self, state: CoordinateState) -> None:
        if isinstance(state, LoggedIn):
            self._offer_kinds(state)
            for form in self._kinds:
                form.show_state(state)
        self._render()

    def _offer_kinds(self, state: LoggedIn) -> None:
        kinds: tuple[WishForm, ...] = (self.sign, self.share, self.unshare, self.attribute)
        if state.who.role == Role.ADMIN:
            kinds = (self.create_user, self.delete_user, self.quorum)
        offered = (*kinds, self.password)
        if offered != self._kinds:
            self._kinds = offered
            self.kind.clear()
            self.kind.addItems([self._titles[form] for form in offered])

    def _on_kind(self, at: int) -> None:
        if 0 <= at < len(self._kinds):
            self._forms.setCurrentWidget(self._kinds[at])
            self._fit_forms()
            self.trouble.show_trouble(None)
        self._render()

    def _fit_forms(self) -> None:
        """Let the form that is shown set the height, not the highest of all."""
        for form in self._titles:
            shown = form is self._form()
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            form.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self._forms.updateGeometry()

    def _form(self) -> WishForm:
        shown = self._forms.currentWidget()
        return next(form for form in self._titles if form is shown)

    def _on_changed(self) -> None:
        self.trouble.show_trouble(None)
        self._render()

    def choose(self, form: WishForm) -> None:
        """Turn to one kind of operation, as if it had been chosen from the list."""
        self.kind.setCurrentIndex(self._kinds.index(form))

    def start(self) -> None:
        """Put the focus where the person goes on."""
        self.kind.setFocus()

    # --- asking ------------------------------------------------------------------------

    def _wish(self, password: Secret) -> Operation | RefusedError:
        try:
            return self._form().wish(password)
        except RefusedError as error:
            return error

    def _on_ask(self) -> None:
        form, found = self._form(), self._prospect
        at_once = found is not None and not found.needed
        field = form.password()
        wanted = self._wish(field.take() if field else Secret(""))
        if isinstance(wanted, RefusedError):
            self._fail(wanted)
            return
        self._is_asking = True
        self.trouble.show_trouble(None)
        self._render()

        def step(flow: CoordinateFlow) -> str:
            if at_once:
                return flow.run(wanted).runs[-1].id
            return flow.request(wanted).ceremonies[-1].id

        def done(ident: str) -> None:
            self._is_asking = False
            form.clear()
            self._render()
            self.begun.emit(ident)

        self._desk.do(step, done, self._fail)

    def _fail(self, error: ApproverError) -> None:
        self._is_asking = False
        self._render()
        self.trouble.show_trouble(error)
        self.trouble.setFocus()

    # --- drawing -----------------------------------------------------------------------

    def _render(self) -> None:
        state = self._desk.state
        missing, found = self._look(state)
        self._prospect = found
        self.panel.show_prospect(found)
        self.back.setVisible(bool(state.ceremonies or state.runs))
        self._progress.setVisible(self._is_asking)
        self.missing.show_text(tr("Waiting for the answer...") if self._is_asking else missing)
        can_ask = found is not None and found.refusal is None and not missing
        self.ask.setEnabled(can_ask and not self._is_asking)
        self.kind.setEnabled(not self._is_asking)
        self._forms.setEnabled(not self._is_asking)
        self.ask.setAccessibleDescription(missing)
        if found is None or found.needed or found.refusal:
            self._name_button(tr("Ask for the token"))

    def _look(self, state: CoordinateState) -> tuple[str, Prospect | None]:
        """Return what is missing, and else what would come of it."""
        if not isinstance(state, LoggedIn):
            return tr("Nobody is logged in."), None
        form = self._form()
        missing = form.missing()
        if missing:
            return missing, None
        field = form.password()
        with_password = Secret(field.text() if field else "")
        wanted = self._wish(with_password)
        if isinstance(wanted, RefusedError):
            with_password.wipe()
            return tell(wanted.detail), None
        found = prospect(wanted, state)
        if not found.needed and not found.refusal:
            self._name_button(tell(wanted.button()))
        with_password.wipe()
        return (tell(found.refusal.hint) if found.refusal else ""), found

    def _name_button(self, words: str) -> None:
        half = MAX_ACT_CHARACTERS // 2
        shown = safe_text(words)
        if len(shown) > MAX_ACT_CHARACTERS:
            shown = f"{shown[:half]}\u2026{shown[-half:]}"
        self.ask.setText(shown.replace("&", "&&"))
        self.ask.setAccessibleName(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the form whenever the page is turned to."""
        super().showEvent(event)
        self._fit_forms()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file to sign."""
        if self._form() is self.sign:
            accept_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file to sign; only one can be signed at a time."""
        take_copies(event)
        paths = local_paths(event)
        if paths and self._form() is self.sign:
            self.sign.take(paths[0])
