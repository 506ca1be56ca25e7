# SPDX-License-Identifier: Apache-2.0
"""The verification: what was checked and found, the roots, doubts accepted with a reason."""

from PySide6.QtWidgets import QLineEdit, QWidget

from approver_gui.flows.setup.facts import Facts, Paper
from approver_gui.flows.setup.values import ROOT_FILE_NAMES, Root
from approver_gui.flows.setup.views import Step
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.checks_table import ChecksTable
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.coordinator.setup.fingerprints import Fingerprint, agreement
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.flowing_row import FlowingRow
from approver_gui.ui.keys_dialogs import ask_file
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button, set_property

UNKNOWN_ROOT = "C4"
"""The check that stops where a root is neither known nor compared by a person."""


class VerifyPanel(StepPanel):
    """Shows every check; a doubt is accepted by saying why, a stop never."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.VERIFY,
            acts,
            tr("Verify that the HSM is genuine"),
            tr(
                "Link by link: the HSM's certificate was made by genuine hardware, the hardware"
                " is vouched for by AWS and by its manufacturer, and the request has the HSM's"
                " own key. Do this before anything is initialised."
            ),
        )
        self.checks = ChecksTable()
        self.roots = {
            Root.AWS: Fingerprint(tr("Root of AWS")),
            Root.MANUFACTURER: Fingerprint(tr("Root of the manufacturer")),
        }
        self._unknown: tuple[Root, ...] = ()
        self.other = button(
            tr("Another root of the manufacturer..."), lambda: self._other(Root.MANUFACTURER)
        )
        self._acts_row = QWidget()
        self._acts_row.setLayout(FlowingRow(self.other))
        self.reason = QLineEdit()
        self.reason.setMaxLength(500)
        self.reason.setPlaceholderText(tr("such as: expired, and it was in force when made"))
        self.why = Fields(self.enable, self._press)
        self.why.add(tr("Why the doubts are acceptable"), self.reason)
        for part in (*self.roots.values(), self.checks, self.why, self._acts_row):
            self.body.addWidget(part)
        self.first = self.reason

    def draw(self, facts: Facts) -> None:
        """Draw the findings and the roots."""
        self.checks.show_findings(facts.findings)
        is_unknown = any(
            one.check_id == UNKNOWN_ROOT and one.verdict is Verdict.STOP
            for one in facts.findings
        )
        self._unknown = tuple(
            root
            for root in self.roots
            if is_unknown and (paper := _paper(facts, root)) and not _is_confirmed(facts, paper)
        )
        for root, shown in self.roots.items():
            paper = _paper(facts, root)
            is_asked = root in self._unknown
            shown.show_fingerprint(paper.fingerprint if paper and is_asked else None)
        if self._unknown and all(one.check_id == UNKNOWN_ROOT for one in facts.stops):
            words = tr(
                "The roots below are not known to this program. Compare their fingerprints with"
                " those that their owners publish: everything else rests on them."
            )
            self.missing.tell(words, "stop")
        self.other.setVisible(is_unknown)
        self.why.setVisible(bool(facts.open_doubts) and not facts.stops)

    def is_open(self) -> bool:
        """Tell whether a root is to be compared, or doubts are to be accepted."""
        return super().is_open() or bool(self._unknown)

    def act_words(self) -> str:
        """Return what the button says."""
        if self._unknown:
            return _COMPARE[self._unknown[0]]()
        doubts = len(self.acts.facts.open_doubts)
        if not doubts or self.acts.facts.stops:
            return ""
        return tr("Accept the doubts ({count})").format(count=doubts)

    def lacks(self) -> str:
        """Return what is still to be typed."""
        if self.act_words() and not self._unknown and not self.reason.text().strip():
            return tr("Say why the doubts are acceptable: it stands in journal and report.")
        return ""

    def act(self) -> None:
        """Compare the next root, or accept the doubts."""
        if self._unknown:
            self._compare(self._unknown[0])
            return
        reason = self.reason.text().strip()
        self.run(lambda flow: flow.accept_doubts(reason))

    def _compare(self, root: Root) -> None:
        if paper := _paper(self.acts.facts, root):
            RootDialog(self.acts, root, paper, self).open()

    def _other(self, root: Root) -> None:
        if path := ask_file(self, tr("Root certificate (PEM)")):
            self.run(lambda flow: flow.take_root(root, path))


_COMPARE = {
    Root.AWS: lambda: tr("Compare the root of AWS..."),
    Root.MANUFACTURER: lambda: tr("Compare the manufacturer's root..."),
}


def _is_confirmed(facts: Facts, paper: Paper) -> bool:
    known = {digits for _root, digits in facts.noted.confirmed_roots}
    return paper.fingerprint.hex() in known


def _paper(facts: Facts, root: Root) -> Paper | None:
    name = ROOT_FILE_NAMES[root]
    return next((one for one in facts.papers if one.file == name), None)


class RootDialog(TaskDialog):
    """Compares a root that is not known with a fingerprint out of another source."""

    def __init__(
        self, acts: SetupActs, root: Root, paper: Paper, parent: QWidget | None
    ) -> None:
        super().__init__(tr("Compare this root?"), tr("Trust this root"), parent, role="stop")
        self._acts, self._root, self._paper = acts, root, paper
        self.note(
            tr(
                "This program does not know the root {subject}. Get its SHA-256 fingerprint"
                " from somewhere else: from its manufacturer's page, by telephone, on paper."
                " Never from where the file came from."
            ).format(subject=paper.subject)
        )
        if acts.target and acts.target.is_rehearsal:
            self.note(
                tr(
                    "This is a rehearsal, and nobody publishes its roots: type what is shown"
                    " here, to learn how it is done."
                )
            )
        self.shown = Fingerprint(tr("Fingerprint of the file"))
        self.shown.show_fingerprint(paper.fingerprint)
        self.body.insertWidget(self.body.indexOf(self.form), self.shown)
        self.typed = QLineEdit()
        set_property(self.typed, "fixed", value=True)
        self.typed.setMaxLength(200)
        self.field(tr("Fingerprint from the other source"), self.typed)
        self.agreement = PlainLabel(role="muted", wrap=True)
        self.body.insertWidget(self.body.indexOf(self.form) + 1, self.agreement)
        self.typed.textChanged.connect(lambda _text: self._look())
        self._look()
        self.refresh()

    def _look(self) -> None:
        self.agreement.show_text(agreement(self.typed.text(), self._paper.fingerprint))

    def is_complete(self) -> bool:
        """Return whether anything was typed; the flow compares."""
        return bool(self.typed.text().strip())

    def act(self) -> None:
        """Trust it, if what was typed is its fingerprint."""
        typed = self.typed.text()
        self._acts.do(
            lambda flow: flow.confirm_root(self._root, typed),
            lambda _facts: self.succeed(),
            self.fail,
        )
