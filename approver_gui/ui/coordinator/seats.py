# SPDX-License-Identifier: Apache-2.0
"""Who can approve, one card each: waiting, approved, or refused and why."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from approver_gui.flows.ceremony import Ceremony
from approver_gui.tokens.tally import Seat, SeatState
from approver_gui.ui.coordinator.ceremony_words import time_of_day
from approver_gui.ui.coordinator.chronicle import Chronicle
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import ElidedLabel, Mark, Panel, PlainLabel, column, row

CARD, GAP = 216, 12
"""Pixels: the least width of a card, and what is between two of them."""
MAX_SEATS = 24


class SeatCard(Panel):
    """One voter's place: a mark, the user name, how it stands."""

    def __init__(self) -> None:
        super().__init__("waiting")
        self._mark = Mark("waiting", lambda: colours().muted)
        self.name = ElidedLabel(role="question")
        self.words = PlainLabel(role="small", wrap=True)
        layout = column(self, spacing=4, margin=12)
        line = row(self._mark, self.name)
        line.setStretch(1, 1)
        layout.addLayout(line)
        layout.addWidget(self.words)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_seat(self, seat: Seat, ceremony: Ceremony, approved_at: datetime | None) -> None:
        """Draw how it stands with one voter."""
        kind, mark = {
            SeatState.WAITING: ("waiting", "waiting"),
            SeatState.APPROVED: ("read", "good"),
            SeatState.REFUSED: ("read", "stop"),
        }[seat.state]
        words = _words(seat, ceremony, approved_at)
        name = seat.voter.username
        if seat.voter.name == ceremony.who.username.lower():
            name = tr("{user} (you)").format(user=name)
        self.set_kind(kind)
        colour = "muted" if mark == "waiting" else mark
        self._mark.draw(mark, lambda: getattr(colours(), colour))
        self.name.show_text(name)
        self.words.show_text(words)
        self.setAccessibleName(f"{name}: {words}")


class Seats(QWidget):
    """All cards, as many in a row as there is room for; those of one row share a height."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[SeatCard] = []
        self._more = PlainLabel(role="muted")
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._more.hide()

    def show_seats(self, ceremony: Ceremony, chronicle: Chronicle) -> None:
        """Draw everybody who could approve, and those who tried although they cannot."""
        seats = _ranked(ceremony.seats)
        shown = seats[:MAX_SEATS]
        while len(self.cards) < len(shown):
            self.cards.append(SeatCard())
        while len(self.cards) > len(shown):
            gone = self.cards.pop()
            gone.hide()
            gone.deleteLater()
        for card, seat in zip(self.cards, shown, strict=True):
            card.show_seat(seat, ceremony, chronicle.approved_at.get(seat.voter.name))
        rest = len(seats) - len(shown)
        self._more.setVisible(rest > 0)
        self._more.show_text(tr("and {count} more").format(count=rest))
        self._columns = 0  # the number of cards may have changed
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        fitting = max(1, (self.width() + GAP) // (CARD + GAP))
        columns = max(1, min(fitting, len(self.cards)))
        if columns == self._columns:
            return
        for at in range(max(self._grid.columnCount(), columns)):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._columns = columns
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)
            card.show()
        below = (len(self.cards) - 1) // columns + 1
        self._grid.addWidget(self._more, below, 0, 1, columns, Qt.AlignmentFlag.AlignLeft)


def _ranked(seats: Sequence[Seat]) -> list[Seat]:
    """Return the seats as they stand, those that can do nothing last."""
    return sorted(seats, key=lambda seat: seat.voter.verify is None)


def _words(seat: Seat, ceremony: Ceremony, approved_at: datetime | None) -> str:
    match seat.state:
        case SeatState.APPROVED:
            time = time_of_day(approved_at or ceremony.requested_at)
            return tr("approved {time}, verified with the registered key").format(time=time)
        case SeatState.REFUSED:
            return tr("refused: {why}").format(why=tell(seat.why) if seat.why else "")
        case SeatState.WAITING:
            return _waiting(seat, ceremony)


def _waiting(seat: Seat, ceremony: Ceremony) -> str:
    is_asker = seat.voter.name == ceremony.who.username.lower()
    if is_asker and ceremony.tally.policy.excludes_requester:
        return tr("requester: may not approve (policy)")
    if seat.voter.verify is None:
        return tr("no public key known here: an approval cannot be checked")
    if not ceremony.is_live:
        return tr("did not approve")
    since = time_of_day(ceremony.requested_at)
    if is_asker:
        return tr("requester, may approve too; waiting since {time}").format(time=since)
    return tr("waiting since {time}").format(time=since)
