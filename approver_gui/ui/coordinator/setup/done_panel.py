# SPDX-License-Identifier: Apache-2.0
"""The set-up's report: shown as it will be printed, and saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.report import Report
from approver_gui.flows.report_page import page as page_of
from approver_gui.flows.setup.views import next_step
from approver_gui.ui.coordinator.headline import Headline
from approver_gui.ui.coordinator.report_view import Paper
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.keys_dialogs import ask_new_file
from approver_gui.ui.theme import language_of, tell, tr
from approver_gui.ui.widgets import PlainLabel, button, column, row

if TYPE_CHECKING:
    from approver_gui.flows.setup.facts import Facts


class DonePanel(QWidget):
    """What was set up, with its proofs; it can be read at any time.

    Attributes:
        said: something worth a line in the status bar happened.
    """

    said = Signal(str)

    def __init__(self, acts: SetupActs) -> None:
        super().__init__()
        self.acts = acts
        self.html = ""
        self._shown: Facts | None = None
        self.headline = Headline()
        self.words = PlainLabel(role="muted", wrap=True)
        self.paper = Paper()
        self.paper.setAccessibleName(tr("Set-up report"))
        self.trouble = TroubleBar()
        self.save = button(tr("Save report as HTML..."), self.save_report, role="primary")
        layout = column(self, spacing=12)
        layout.setContentsMargins(20, 16, 24, 12)
        layout.addWidget(self.headline)
        layout.addWidget(self.words)
        layout.addWidget(self.paper, 1)
        layout.addWidget(self.trouble)
        layout.addLayout(row(None, self.save))

    def show_facts(self) -> None:
        """Draw where the set-up stands, and make the report anew."""
        is_done = next_step(self.acts.facts) is None
        self.headline.show_text(
            tr("The cluster is yours") if is_done else tr("How far the set-up is")
        )
        words = tr("What is not done yet is said so. Save a copy when all of it is done.")
        if is_done:
            words = tr(
                "Every step is behind. Save this report with the evidence; the tab Ceremony is"
                " where you go on."
            )
        self.words.show_text(words)
        if (flow := self.acts.flow) and self.acts.facts is not self._shown:
            self._shown = self.acts.facts
            self.acts.desk.lane.run(flow.report, self._show, self._fail)

    def _show(self, report: Report) -> None:
        html = page_of(report, tr, language_of(self.acts.desk.settings.language))
        self.save.setEnabled(True)
        if html != self.html:
            self.html = html
            self.paper.setHtml(html)
            self.paper.setAccessibleDescription(f"{tell(report.what)} {tell(report.outcome)}")

    def _fail(self, error: ApproverError) -> None:
        self.trouble.show_trouble(error)

    def save_report(self) -> None:
        """Save the page that is shown."""
        html, cluster, flow = self.html, self.acts.facts.cluster_id, self.acts.flow
        path = ask_new_file(self, tr("Where the report goes"), f"setup-{cluster}.html")
        if path is None or flow is None:
            return

        def saved(_none: None) -> None:
            self.trouble.show_trouble(None)
            self.said.emit(tr("Report written to {path}").format(path=path))

        lane = self.acts.desk.lane
        lane.run(lambda: flow.save_report(path, html), saved, self._fail)

    def start(self) -> None:
        """Put the focus on the headline."""
        self.headline.begin()

    def forget(self) -> None:
        """There is nothing to forget."""
