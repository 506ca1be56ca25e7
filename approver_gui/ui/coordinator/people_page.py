# SPDX-License-Identifier: Apache-2.0
"""The roster: who can approve, by which key, when it last proved itself, and the policy."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QTableView, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.people import People, Review, shown, standing, warnings
from approver_gui.keys.roster import Member, Roster
from approver_gui.text import utc
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.marks import mark, mark_colour
from approver_gui.ui.coordinator.notice import Notice
from approver_gui.ui.coordinator.people_dialogs import PersonDialog, RemoveKeyDialog
from approver_gui.ui.coordinator.person_panel import PersonPanel
from approver_gui.ui.coordinator.policy_dialog import PolicyDialog, policy_words
from approver_gui.ui.coordinator.review_dialog import ReviewDialog
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.keys_dialogs import ask_file, ask_new_file
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import Panel, PlainLabel, button, column, row

T = TypeVar("T")

TABLE_PX, PANEL_PX = 560, 400
MAX_WARNINGS = 4


class PeoplePage(QWidget):
    """A table of users on the left, the chosen one on the right; every act opens a dialog.

    Attributes:
        said: something worth a line in the status bar happened.
    """

    said = Signal(str)

    def __init__(self, desk: CoordinatorDesk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self.people = People(desk.keeper)
        self.roster = Roster()
        self._kept: Roster | None = None
        self._chosen = ""
        layout = column(self, spacing=16, margin=24)
        self.load = button(tr("Import roster..."), self.import_roster)
        self.export = button(tr("Export roster..."), self.export_roster)
        words = PlainLabel(tr("Who can approve"), role="headline", wrap=True)
        title = row(words, self.load, self.export)
        title.setStretch(0, 1)
        layout.addLayout(title)
        self.warnings = Notice("doubt")
        self.trouble = TroubleBar()
        layout.addWidget(self.trouble)
        layout.addWidget(self.warnings)
        self.rows = RowsModel[Member](_columns(), self)
        self.table = _table(self.rows)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.panel = PersonPanel(self.add_key, self.name_person, self.remove_key)
        self._both = QSplitter(Qt.Orientation.Horizontal)
        self._both.setChildrenCollapsible(False)
        self._both.setHandleWidth(16)
        self._both.addWidget(self.table)
        self._both.addWidget(self.panel)
        self._both.setStretchFactor(0, 1)
        self._both.setSizes([TABLE_PX, PANEL_PX])
        layout.addWidget(self._both, 1)
        self._empty = _empty()
        layout.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._policy_panel())
        desk.state_changed.connect(self._look)
        self._render()

    def _policy_panel(self) -> Panel:
        self.policy_panel = Panel("read")
        self._policy = PlainLabel(wrap=True)
        self.policy = button(tr("Change policy..."), self.change_policy)
        words = column(spacing=4)
        words.addWidget(PlainLabel(tr("Policy beside the cluster's"), role="strong"))
        words.addWidget(self._policy)
        line = row(words, self.policy, spacing=12)
        line.setStretch(0, 1)
        line.setContentsMargins(14, 10, 14, 10)
        self.policy_panel.setLayout(line)
        return self.policy_panel

    # --- acts --------------------------------------------------------------------------

    def read(self) -> None:
        """Read the roster again as it is kept."""
        self._do(lambda _flow: self.people.load(), self._keep)

    def import_roster(self) -> None:
        """Look at the roster of a file before it takes the place of this one."""
        path = ask_file(self, tr("Roster to import"))
        if path:
            self._do(lambda flow: self.people.review_file(flow.state, path), self._review)

    def export_roster(self) -> None:
        """Write the roster to a new file."""
        path = ask_new_file(self, tr("Where the roster goes"), "roster.json")
        if path is None:
            return

        def exported(_none: None) -> None:
            self.trouble.show_trouble(None)
            self.said.emit(tr("Roster written to {path}").format(path=path))

        self._do(lambda _flow: self.people.export(path), exported)

    def add_key(self, member: Member) -> None:
        """Look at a public key before it is trusted."""
        title = tr("Public key of {user} in PEM form").format(user=member.username)
        path = ask_file(self, title)
        if path:
            self._do(lambda _flow: self.people.review_key(member, path), self._review)

    def name_person(self, member: Member) -> None:
        """Say who a user is."""
        dialog = PersonDialog(member, self)

        def keep(person: str) -> None:
            step = self.people.name_person
            self._carry_out(dialog, lambda flow: step(member, person, flow))

        dialog.wanted.connect(keep)
        dialog.open()

    def remove_key(self, member: Member) -> None:
        """Trust a key no longer."""
        dialog = RemoveKeyDialog(member, self)
        dialog.wanted.connect(
            lambda: self._carry_out(dialog, lambda flow: self.people.remove_key(member, flow))
        )
        dialog.open()

    def change_policy(self) -> None:
        """Ask for more than the cluster does."""
        kept = self._kept or Roster()
        dialog = PolicyDialog(kept.policy, self.roster, self)
        dialog.wanted.connect(
            lambda policy: self._carry_out(
                dialog, lambda flow: self.people.set_policy(policy, flow)
            )
        )
        dialog.open()

    def _review(self, review: Review) -> None:
        self.trouble.show_trouble(None)
        if not review.proposed.items:
            self.said.emit(tr("The file has nothing that is not known here"))
            return
        dialog = ReviewDialog(review, self)

        def accept(named: frozenset[str]) -> None:
            step = self.people.accept
            self._carry_out(dialog, lambda flow: step(review, named, flow))

        dialog.wanted.connect(accept)
        dialog.open()

    def _carry_out(self, dialog: TaskDialog, step: Callable[[CoordinateFlow], Roster]) -> None:
        def done(roster: Roster) -> None:
            dialog.succeed()
            self._keep(roster)
            self.said.emit(tr("The roster was changed"))

        self._desk.do(step, done, dialog.fail)

    def _do(self, step: Callable[[CoordinateFlow], T], done: Callable[[T], None]) -> None:
        self._desk.do(step, done, self._fail)

    # --- what is known -----------------------------------------------------------------

    def _keep(self, roster: Roster) -> None:
        self.trouble.show_trouble(None)
        self._kept = roster
        self._take()

    def _fail(self, error: ApproverError) -> None:
        self.trouble.show_trouble(error)

    def _look(self) -> None:
        """Take what the cluster says; it is the same at most looks."""
        if self._kept is not None:
            self._take()

    def _take(self) -> None:
        roster = shown(self._desk.state, self._kept or Roster())
        if roster is not self.roster:
            self.roster = roster
            self._render()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the roster when the page is seen; another program may have changed it."""
        super().showEvent(event)
        self.read()

    # --- drawing -----------------------------------------------------------------------

    def _render(self) -> None:
        members = self.roster.members
        told = [tell(one) for one in warnings(self._desk.state, self.roster)]
        if len(told) > MAX_WARNINGS:
            rest = len(told) - MAX_WARNINGS
            told = [*told[:MAX_WARNINGS], tr("And {count} more.").format(count=rest)]
        self.warnings.show_words("\n".join(told))
        self._policy.show_text(policy_words(self.roster.policy))
        self.policy_panel.setAccessibleName(self._policy.text())
        self._both.setVisible(bool(members))
        self._empty.setVisible(not members)
        self.export.setEnabled(self._kept is not None)
        idents = [one.ident for one in members]
        if self._chosen not in idents:
            self._chosen = idents[0] if idents else ""
        self.rows.set_rows(members)
        if idents:
            self._select(idents.index(self._chosen))
        self._render_panel()

    def _select(self, at: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows.index(at, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._chosen = self.rows.rows[current.row()].ident
            self._render_panel()

    def _render_panel(self) -> None:
        found = next((one for one in self.roster.members if one.ident == self._chosen), None)
        self.panel.show_member(found)


def _columns() -> tuple[Column[Member], ...]:
    return (
        Column(
            tr("how it stands"),
            lambda one: tell(standing(one)[1]),
            lambda one: mark_colour(standing(one)[0]),
            lambda one: mark(standing(one)[0]),
        ),
        Column(tr("user"), lambda one: one.username),
        Column(tr("role"), lambda one: one.role or tr("not known")),
        Column(tr("person"), lambda one: one.person or tr("not named")),
        Column(tr("key last proved itself"), proved),
    )


def proved(member: Member) -> str:
    """Return when a user's key last proved itself."""
    if member.key is None:
        return ""
    return utc(member.proven_at)[:10] if member.proven_at else tr("never")


def _table(rows: RowsModel[Member]) -> QTableView:
    table = table_of(rows, tr("Users"))
    table.setWordWrap(False)
    table.setMinimumWidth(TABLE_PX - 160)
    return table


def _empty() -> Panel:
    panel = Panel("read")
    inside = column(panel, spacing=8, margin=24)
    title = tr("Nobody is known yet")
    words = tr(
        "Log in to the cluster: its users appear here, and you add the public key that each of"
        " them registered. Or import a roster that was exported before."
    )
    inside.addWidget(PlainLabel(title, role="question"))
    inside.addWidget(PlainLabel(words, role="muted", wrap=True))
    panel.setAccessibleName(title)
    panel.setAccessibleDescription(words)
    return panel
