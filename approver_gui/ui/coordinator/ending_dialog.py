# SPDX-License-Identifier: Apache-2.0
"""Asks before a session ends that tokens depend on."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import tr


class EndingDialog(TaskDialog):
    """Says what ends with the session.

    Args:
        question: what is about to be done.
        act_words: of the button that does it.
        live: how many tokens are alive.
        busy: whether the cluster has not answered yet.
        act: does it.
        parent: over which it opens.
    """

    def __init__(
        self,
        question: str,
        act_words: str,
        *,
        live: int,
        busy: bool,
        act: Callable[[], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(
            question, act_words, parent, role="stop" if live or busy else "primary"
        )
        self._act = act
        words = tr("No token is alive: nothing is lost.")
        if live:
            words = tr(
                "Live tokens that are void then: {count}. Every approval for them is needed"
                " anew."
            ).format(count=live)
        self.note(words)
        if busy:
            self.note(
                tr(
                    "The cluster has not answered yet. What was sent may have been done or not;"
                    " nobody will know from here."
                )
            )

    def act(self) -> None:
        """Do it."""
        self.succeed()
        self._act()
