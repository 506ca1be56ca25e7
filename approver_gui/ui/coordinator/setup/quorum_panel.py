# SPDX-License-Identifier: Apache-2.0
"""How many admins must approve user management; or why none must."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QRadioButton, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.handing_out import HandedOut
from approver_gui.flows.operations import LEAST_M, MOST_M
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.views import Step
from approver_gui.flows.setup.wishes import Wishes
from approver_gui.hsm.words import Role
from approver_gui.tokens.tally import Tally
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.login_fields import LoginFields
from approver_gui.ui.coordinator.setup.spending import spending
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.coordinator.setup.token_out import TokenOut
from approver_gui.ui.coordinator.setup.told import Told
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, column, row

if TYPE_CHECKING:
    from approver_gui.flows.founding.user_value import UserValue

RAISE, DECLINE = range(2)


class QuorumPanel(StepPanel):
    """First the decision is kept, then the values are raised, the last one with approvals."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.QUORUM,
            acts,
            tr("Decide how many admins must approve"),
            tr(
                "With M, no single admin can create, change or delete users. Below M able"
                " admins, user management is locked for good; so M + 2 admins are advised, and"
                " nothing is raised before M of them have proved a registered key."
            ),
        )
        self._open: UserValue | None = None
        self._shown: Wishes | None = None
        self.ways = QButtonGroup(self)
        self.value, self.reason = QComboBox(), QLineEdit()
        self.value.addItems([str(value) for value in range(LEAST_M, MOST_M + 1)])
        self.value.setAccessibleName(tr("How many admins must approve"))
        self.reason.setMaxLength(500)
        self.reason.setAccessibleName(tr("Why no admin needs approvals"))
        self.reason.setPlaceholderText(tr("such as: one person looks after the users"))
        self._choice = QWidget()
        self._lay_out_choice()
        self.advice = Told("doubt", tr("Advised"))
        self.admin = LoginFields(Role.ADMIN, tr("Admin"), self.enable, self._press)
        self.token = TokenOut(acts.desk, tr("Drop the admins' signed files here"))
        self.counted = PlainLabel(role="strong", wrap=True)
        for part in (self._choice, self.advice, self.admin, self.counted, self.token):
            self.body.addWidget(part)
        self.cancel = self.add_button(tr("Give up this token"), self._on_cancel)
        self.value.currentIndexChanged.connect(lambda _at: self._changed())
        self.reason.textChanged.connect(lambda _text: self._changed())
        self.reason.returnPressed.connect(self._press)
        self.token.folder_chosen.connect(self._hand_out)
        self.token.brought.connect(self._bring)
        self.token.failed.connect(self.fail)

    def _lay_out_choice(self) -> None:
        inside = column(self._choice, spacing=12)
        raised = QRadioButton(tr("So many admins must approve:"))
        declined = QRadioButton(tr("No approvals for user management, because:"))
        for at, way in ((RAISE, raised), (DECLINE, declined)):
            self.ways.addButton(way, at)
        inside.addLayout(row(raised, self.value, None))
        inside.addWidget(declined)
        reason = row(self.reason)
        reason.setContentsMargins(24, 0, 0, 0)
        inside.addLayout(reason)
        raised.setChecked(True)
        self.ways.idToggled.connect(lambda _id, _on: self._changed())
        self.first = raised

    # --- drawing -----------------------------------------------------------------------

    def draw(self, facts: Facts) -> None:
        """Draw the decision, and what has come of it."""
        if facts.wishes != self._shown:
            self._shown = facts.wishes
            self._show_wishes(facts.wishes)
        self._open = self.acts.flow.user_value if self.acts.flow else None
        opened = self._open
        self.token.show_token(
            opened.digest if opened else None, opened.deadline.at if opened else None
        )
        self.counted.setVisible(opened is not None)
        if opened:
            self._count(opened.tally)
        self.cancel.setVisible(opened is not None)
        able = [one.username for one in facts.wishes.admins if facts.user(one)]
        self.admin.offer(able)
        self._changed()

    def _show_wishes(self, wishes: Wishes) -> None:
        if wishes.admin_quorum:
            self.ways.button(RAISE).setChecked(True)
            self.value.setCurrentText(str(wishes.admin_quorum))
        elif wishes.declined:
            self.ways.button(DECLINE).setChecked(True)
            self.reason.setText(wishes.declined)

    def _changed(self) -> None:
        is_raise = self.ways.checkedId() == RAISE
        self.value.setEnabled(is_raise)
        self.reason.setEnabled(not is_raise)
        facts = self.acts.facts
        wishes = self._wishes(facts.wishes)
        words = [*wishes.problems(), *replace(wishes, key=None).advice()] if is_raise else []
        told = [tell(one) for one in words]
        if self._wishes(facts.wishes).problems() and is_raise:
            told.append(tr("Add admins in the step Users and roles, or take a smaller number."))
        self.advice.tell(" ".join(told))
        wants_login = self._is_kept() and is_raise and self._open is None
        self.admin.setVisible(wants_login and self._is_raisable())
        self._choice.setVisible(self._open is None)
        self.enable()

    def _wishes(self, before: Wishes) -> Wishes:
        if self.ways.checkedId() == RAISE:
            return replace(before, admin_quorum=int(self.value.currentText()), declined="")
        return replace(before, admin_quorum=None, declined=self.reason.text().strip())

    def _is_kept(self) -> bool:
        return self._wishes(self.acts.facts.wishes) == self.acts.facts.wishes

    def _is_raisable(self) -> bool:
        view = self.view
        return (
            view is not None
            and not view.is_behind
            and bool(self.acts.facts.wishes.admin_quorum)
        )

    def _count(self, tally: Tally) -> None:
        words = tr("Approvals: {count} of {needed}")
        needed = self.acts.facts.wishes.admin_quorum or 0
        self.counted.show_text(words.format(count=needed - tally.missing, needed=needed))

    # --- the button --------------------------------------------------------------------

    def is_open(self) -> bool:
        """Tell whether there is something to decide or to raise."""
        if self.acts.flow is None or not self.acts.facts.is_activated:
            return False
        return not self._is_kept() or super().is_open()

    def act_words(self) -> str:
        """Return what the button says."""
        if self._open:
            return tr("Raise the value for users")
        if not self._is_kept():
            return tr("Keep this decision")
        value = self.acts.facts.wishes.admin_quorum
        if not value:
            return ""
        if self.acts.flow and self.acts.flow.needs_user_value:
            return tr("Ask for the token of the value for users")
        return tr("Raise the values to {value}...").format(value=value)

    def lacks(self) -> str:
        """Return what is still missing."""
        if self._open:
            return tr("Approvals are missing.") if self._open.tally.missing else ""
        if not self._is_kept():
            problems = self._wishes(self.acts.facts.wishes).problems()
            if problems:
                return tell(problems[0])
            if self.ways.checkedId() == DECLINE and not self.reason.text().strip():
                return tr("Say why: it stands in journal and report.")
            return ""
        return self.admin.lacks()

    def act(self) -> None:
        """Keep the decision, raise the value, or go on with the approvals."""
        if self._open:
            self.run(lambda flow: flow.finish_user_value())
        elif not self._is_kept():
            wishes = self._wishes(self.acts.facts.wishes)
            self.run(lambda flow: flow.save_wishes(wishes))
        elif self.acts.flow and self.acts.flow.needs_user_value:
            login = self.admin.login()
            step = spending(lambda flow: flow.begin_user_value(login), login.password)
            self.run(step, lambda _one: self._begun())
        else:
            login = self.admin.login()
            self.run(spending(lambda flow: flow.set_quorum_values(login), login.password))

    def _begun(self) -> None:
        self.admin.clear()
        self.draw(self.acts.facts)

    def _hand_out(self, folder: object) -> None:
        opened = self._open
        if opened is None:
            return

        def done(handed: HandedOut) -> None:
            self.token.handed.tell(tell(handed.words()))

        self.run(lambda _flow: opened.hand_out(folder), done)  # type: ignore[arg-type]

    def _bring(self, files: list[tuple[str, bytes]]) -> None:
        opened = self._open
        if opened is None:
            return

        def done(tally: Tally) -> None:
            self._count(tally)
            self.enable()

        def failed(_error: ApproverError) -> None:
            self.enable()

        self.token.drop.show_names([name for name, _data in files])
        self.run(lambda _flow: opened.add(files), done, failed)

    def _on_cancel(self) -> None:
        self.run(lambda flow: flow.cancel_user_value())

    def forget(self) -> None:
        """Forget the password."""
        self.admin.clear()
