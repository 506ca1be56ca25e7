# SPDX-License-Identifier: Apache-2.0
"""Notices about the session as a whole: it is lost, or the cluster does not answer."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from approver_gui.flows.ceremony import Ceremony, Void, VoidReason
from approver_gui.flows.coordinator_state import CoordinateState, SignedOut
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.theme import colours, tr
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, button, column, row

SIDE = 24
"""Pixels at both sides of a notice, as pages have."""


class LostNotice(QWidget):
    """Says that the session is over, what that means, and how to go on.

    Args:
        connect: the person wants a new session.
    """

    def __init__(self, connect: Callable[[], None]) -> None:
        super().__init__()
        self.trouble = TroubleBar()
        self.void = PlainLabel(role="strong", wrap=True)
        self.again = button(tr("Connect again..."), connect)
        layout = column(self, spacing=8)
        layout.setContentsMargins(SIDE, 16, SIDE, 0)
        layout.addWidget(self.trouble)
        line = row(self.void, self.again, spacing=16)
        line.setStretch(0, 1)
        layout.addLayout(line)
        self.hide()

    def show_state(self, state: CoordinateState, *, is_known: bool) -> None:
        """Show why the session is over.

        Args:
            state: of the coordinator.
            is_known: whether the person has read it and gone on.
        """
        lost = 0
        error = None
        if isinstance(state, SignedOut):
            error = state.why
            lost = sum(_is_lost(one) for one in state.ceremonies)
        self.trouble.show_trouble(error)
        self.setVisible(error is not None and not is_known)
        words = tr("No token was alive. Log in again.")
        if lost:
            words = tr(
                "Tokens that are void now: {count}. Every approval for them is needed anew."
            ).format(count=lost)
        self.void.show_text(words)


def _is_lost(ceremony: Ceremony) -> bool:
    stage = ceremony.stage
    return isinstance(stage, Void) and stage.reason is VoidReason.SESSION_LOST


class ReminderNotice(QWidget):
    """Says that a cluster runs and costs money, until that was read.

    Args:
        seen: it was read.
        lead: to the place where the cluster is deleted.
    """

    def __init__(self, seen: Callable[[], None], lead: Callable[[], None]) -> None:
        super().__init__()
        self._panel = Panel("doubt")
        self._words = PlainLabel(wrap=True)
        self.go = button(tr("Go to the set-up"), lead)
        self.dismiss = button(tr("Remind me later"), seen)
        mark = Mark("doubt", lambda: colours().doubt)
        line = row(mark, self._words, self.go, self.dismiss, spacing=12)
        line.setStretch(1, 1)
        column(self._panel, margin=12).addLayout(line)
        layout = column(self)
        layout.setContentsMargins(SIDE, 16, SIDE, 8)
        layout.addWidget(self._panel)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show the reminder; hidden where there are no words."""
        self._words.show_text(words)
        self._panel.setAccessibleName(words)
        self.setVisible(bool(words))


class WaitingNotice(QWidget):
    """Says that the cluster has not answered yet, and offers to give up; asks once more.

    Args:
        give_up: ends the session at once.
    """

    def __init__(self, give_up: Callable[[], None]) -> None:
        super().__init__()
        self._give_up = give_up
        self._panel = Panel("doubt")
        self._words = PlainLabel(wrap=True)
        self.ask = button(tr("Give up the session..."), lambda: self._turn(asked=True))
        self.really = button(tr("Give up the session now"), self._on_give_up, role="stop")
        self.stay = button(tr("Go on waiting"), lambda: self._turn(asked=False))
        mark = Mark("doubt", lambda: colours().doubt)
        line = row(mark, self._words, self.ask, self.stay, self.really, spacing=12)
        line.setStretch(1, 1)
        inside = column(self._panel, margin=12)
        inside.addLayout(line)
        column(self).addWidget(self._panel)
        self._turn(asked=False)

    def stand_over_pages(self) -> None:
        """Keep as far from the edges as pages do."""
        self.setContentsMargins(SIDE, 16, SIDE, 0)

    def _turn(self, *, asked: bool) -> None:
        self.ask.setVisible(not asked)
        for answer in (self.really, self.stay):
            answer.setVisible(asked)
        words = tr("Waiting for the cluster... It has not answered yet.")
        if asked:
            words = tr(
                "Giving up ends the session: its tokens are void, and what was just sent may"
                " have been done or not. Waiting may still bring the answer."
            )
            self.stay.setFocus()
        self._words.show_text(words)
        self._panel.setAccessibleName(words)

    def _on_give_up(self) -> None:
        self.really.setEnabled(False)
        self.stay.setEnabled(False)
        self._words.show_text(tr("Giving up the session..."))
        self._give_up()
