# SPDX-License-Identifier: Apache-2.0
"""The roster's policy: what is asked for beside the cluster's M."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from approver_gui.flows.operations import LEAST_M, MOST_M
from approver_gui.keys.roster import Roster
from approver_gui.tokens.voters import Policy
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button_words


class PolicyDialog(TaskDialog):
    """Asks for more than the cluster does; it can never ask for less.

    Attributes:
        wanted: the new policy.
    """

    wanted = Signal(object)

    def __init__(self, policy: Policy, roster: Roster, parent: QWidget | None) -> None:
        super().__init__(
            tr("What is needed beside the cluster's M?"), tr("Keep policy"), parent
        )
        self._before = policy
        self.note(
            tr(
                "This program counts approvals by these rules before it lets anything be"
                " executed. The cluster itself does not know them."
            )
        )
        self.needed = QComboBox()
        self.needed.addItem(tr("as many as the cluster says"), None)
        for count in sorted({*range(LEAST_M, MOST_M + 1), policy.needed or LEAST_M}):
            self.needed.addItem(str(count), count)
        self.needed.setCurrentIndex(max(0, self.needed.findData(policy.needed)))
        self.needed.currentIndexChanged.connect(lambda _at: self.refresh())
        self.field(tr("Approvals, at least"), self.needed)
        self.requester = self._box(
            tr("Whoever asks for a token does not approve it"), on=policy.excludes_requester
        )
        self.votes = self._box(
            tr("A person with several users counts once"), on=policy.one_vote_a_person
        )
        self._persons = sorted(
            {one.person for one in roster.members if one.person} | policy.required_persons
        )
        if self._persons:
            self.form.addRow(PlainLabel(tr("Among them must be"), role="strong"))
        self.persons = [
            self._box(button_words(one), on=one in policy.required_persons)
            for one in self._persons
        ]
        self.refresh()

    def _box(self, words: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(on)
        box.toggled.connect(lambda _on: self.refresh())
        self.form.addRow(box)
        return box

    def policy(self) -> Policy:
        """Return the policy as it is filled in."""
        checked = (
            person
            for person, box in zip(self._persons, self.persons, strict=True)
            if box.isChecked()
        )
        return replace(
            self._before,
            needed=self.needed.currentData(),
            required_persons=frozenset(checked),
            excludes_requester=self.requester.isChecked(),
            one_vote_a_person=self.votes.isChecked(),
        )

    def is_complete(self) -> bool:
        """Return whether it is another policy."""
        return self.policy() != self._before

    def act(self) -> None:
        """Keep it."""
        self.wanted.emit(self.policy())


def policy_words(policy: Policy) -> str:
    """Return a policy in a few short sentences."""
    parts = []
    if policy.needed is not None:
        parts.append(tr("At least {count} approvals.").format(count=policy.needed))
    if policy.excludes_requester:
        parts.append(tr("The requester does not approve."))
    if policy.one_vote_a_person:
        parts.append(tr("A person with several users counts once."))
    if policy.required_persons:
        persons = ", ".join(sorted(policy.required_persons))
        parts.append(tr("An approval of each: {persons}.").format(persons=persons))
    if policy.required_roles:
        roles = ", ".join(sorted(policy.required_roles))
        parts.append(tr("An approval in each role: {roles}.").format(roles=roles))
    return " ".join(parts) or tr("Nothing is asked for beside what the cluster asks.")
