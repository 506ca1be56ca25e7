# SPDX-License-Identifier: Apache-2.0
"""The one step that can't be undone: the cluster is made one's own."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from approver_gui.flows.setup import by_hand
from approver_gui.flows.setup.facts import Attempt, Facts, Way
from approver_gui.flows.setup.views import Standing, Step
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.command_lines import CommandLines
from approver_gui.ui.coordinator.setup.fingerprints import Fingerprint
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tr


class InitialisePanel(StepPanel):
    """Shows what will be sent, and asks twice."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.INITIALISE,
            acts,
            tr("Initialise the cluster, once and for all"),
            tr(
                "The signed certificate and the issuing certificate are given to the cluster."
                " From then on it is yours, and no other certificate can ever take their place."
            ),
        )
        self.signed = Fingerprint(tr("Signed certificate"))
        self.issuer = Fingerprint(tr("Issuing certificate"))
        self.lines = CommandLines(tr("By hand: where AWS is asked, run these lines"))
        for part in (self.signed, self.issuer, self.lines):
            self.body.addWidget(part)
        self.again = self.add_button(
            tr("Look again"), lambda: self.run(lambda flow: flow.look())
        )

    def draw(self, facts: Facts) -> None:
        """Draw both certificates."""
        self.signed.show_fingerprint(facts.signed.fingerprint if facts.signed else None)
        self.issuer.show_fingerprint(
            facts.issuer.paper.fingerprint if facts.issuer else None,
            tr("Issuing certificate of {subject}").format(subject=facts.issuer.paper.subject)
            if facts.issuer
            else "",
        )
        is_begun = facts.way is Way.BY_HAND and facts.noted.attempt is not Attempt.NONE
        where = by_hand.Where(folder=self.acts.flow.folder if self.acts.flow else None)
        self.lines.show_instruction(
            by_hand.initialise(where, facts.cluster_id) if is_begun else None
        )
        self.again.setVisible(self.acts.flow is not None and not facts.is_initialised)

    def is_open(self) -> bool:
        """Tell whether it is the next step."""
        return self.view is not None and self.view.standing is Standing.NEXT

    def act_words(self) -> str:
        """Return what the button says."""
        cluster = self.acts.facts.cluster_id
        if self.acts.facts.way is Way.BY_HAND:
            return tr("Initialise {cluster} by hand...").format(cluster=cluster)
        return tr("Initialise {cluster}...").format(cluster=cluster)

    def act(self) -> None:
        """Ask the second time."""
        InitialiseDialog(self.acts, self.draw_again, self).open()

    def draw_again(self) -> None:
        """Draw the lines of what is to be run by hand."""
        self.draw(self.acts.facts)


class InitialiseDialog(TaskDialog):
    """Shows both fingerprints, and wants the cluster's id typed."""

    def __init__(
        self, acts: SetupActs, done: Callable[[], None], parent: QWidget | None
    ) -> None:
        facts = acts.facts
        self._acts, self._done, self._id = acts, done, facts.cluster_id
        self._by_hand = facts.way is Way.BY_HAND
        question = tr("Initialise {cluster} for good?").format(cluster=self._id)
        act = tr("Initialise the cluster")
        if self._by_hand:
            act = tr("Show the lines to run")
        super().__init__(question, act, parent, role="stop")
        self.note(
            tr(
                "This can't be undone. Compare both fingerprints with the people who are"
                " responsible for them, by their words, before you go on."
            )
        )
        for caption, paper in (
            (tr("Signed certificate"), facts.signed),
            (tr("Issuing certificate"), facts.issuer.paper if facts.issuer else None),
        ):
            shown = Fingerprint(caption)
            shown.show_fingerprint(paper.fingerprint if paper else None)
            self.body.insertWidget(self.body.indexOf(self.form), shown)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(self._id)
        self.field(tr("Type the cluster's id"), self.typed)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether the id was typed; the flow compares it once more."""
        return self.typed.text().strip() == self._id

    def act(self) -> None:
        """Initialise it, or note that a person does."""
        typed = self.typed.text().strip()

        def done(_facts: object) -> None:
            self.succeed()
            self._done()

        if self._by_hand:
            self._acts.do(lambda flow: flow.begin_by_hand(typed), done, self.fail)
        else:
            self._acts.do(lambda flow: flow.initialise(typed), done, self.fail)
