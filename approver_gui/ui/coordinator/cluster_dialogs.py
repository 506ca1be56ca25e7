# SPDX-License-Identifier: Apache-2.0
"""What the cluster page asks before it acts: which drill, whose tokens."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.drill import Drill
from approver_gui.hsm.words import Role, TokenScope
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tell, tr

SHORTEST_CHOICE = 36
"""Characters that the choice has room for."""


class DrillDialog(TaskDialog):
    """Starts a drill.

    Args:
        desk: the coordinator's things.
        drills: those that can be started, at least one.
        begun: is given the id of the drill's ceremony.
        parent: over which it opens.
    """

    def __init__(
        self,
        desk: CoordinatorDesk,
        drills: Sequence[Drill],
        begun: Callable[[str], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(tr("Start a drill?"), tr("Start the drill"), parent)
        self._desk, self._drills, self._begun = desk, tuple(drills), begun
        self.note(
            tr(
                "A drill proves that the registered keys are at hand and work, before it"
                " matters: everybody who can approve signs a token, the signatures are verified"
                " here, and nothing is done with them."
            )
        )
        self.note(tr("In the end it deletes all your tokens on the cluster."))
        self.which = QComboBox()
        for drill in self._drills:
            self.which.addItem(_words(drill))
        fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.which.setSizeAdjustPolicy(fit)
        self.which.setMinimumContentsLength(SHORTEST_CHOICE)
        self.field(tr("Who is drilled"), self.which)

    def act(self) -> None:
        """Ask for the token."""
        drill = self._drills[self.which.currentIndex()]

        def done(state: LoggedIn) -> None:
            self.succeed()
            self._begun(state.ceremonies[-1].id)

        self._desk.do(lambda flow: flow.start_drill(drill), done, self.fail)


def _words(drill: Drill) -> str:
    if drill.key is None:
        return tr("all admins")
    return tr("everybody who can use {key}").format(key=tell(drill.key.words()))


class DeleteTokensDialog(TaskDialog):
    """Deletes tokens on the cluster, after the word was typed."""

    def __init__(
        self,
        desk: CoordinatorDesk,
        state: LoggedIn,
        said: Callable[[str], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(tr("Delete tokens?"), tr("Delete the tokens"), parent, role="stop")
        self._desk, self._said = desk, said
        live = len(state.live())
        words = tr("No ceremony here needs a token.")
        if live:
            words = tr(
                "Ceremonies that end with this: {count}. Every approval for them is lost."
            ).format(count=live)
        self.note(words)
        self.whose = QComboBox()
        self.whose.addItem(tr("my own tokens"), TokenScope.USER)
        if state.who.role == Role.ADMIN:
            self.whose.addItem(tr("the tokens of all users"), TokenScope.ALL)
        self.field(tr("Whose"), self.whose)
        self.word = tr("delete")
        self.typed = QLineEdit()
        self.field(tr("Type {word}").format(word=self.word), self.typed)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether the word was typed."""
        return self.typed.text().strip().lower() == self.word

    def act(self) -> None:
        """Delete them."""
        scope = TokenScope(self.whose.currentData())  # Qt makes plain text of it

        def done(_state: LoggedIn) -> None:
            self.succeed()
            self._said(tr("The tokens were deleted on the cluster."))

        self._desk.do(lambda flow: flow.delete_tokens(scope), done, self.fail)
