# SPDX-License-Identifier: Apache-2.0
"""The meter at the top: since when the cluster runs, what it cost, and a reminder in time."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from approver_gui.errors import ApproverError
from approver_gui.flows.setup.running_cost import (
    Meter,
    price_of,
    read_meter,
    reminder,
    reminder_words,
)
from approver_gui.journal import examine
from approver_gui.settings import HIGHEST_HSM_PRICE, LONGEST_REMINDER_H
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.dialogs import NumberField, TaskDialog
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import Mark, PlainLabel, button, column, plain_tip, row

TICK_MS = 60_000
LETTERS = 3
"""Of a currency. Source: ISO 4217."""
_SMALLEST = Decimal("0.0001")


class CostLine(QFrame):
    """One line of words and two buttons; hidden while no cluster is chosen.

    Attributes:
        reminded: the reminder is due; its words, empty where it is not.
        tear_down_asked: the person wants the cluster deleted.
        meter: as it was read last.
    """

    reminded = Signal(str)
    tear_down_asked = Signal()

    def __init__(self, acts: SetupActs) -> None:
        super().__init__()
        self.setObjectName("header")
        self._acts = acts
        self.meter: Meter | None = None
        self._seen_at: datetime | None = None
        self._mark = Mark("waiting", self._colour, 14)
        self.words = PlainLabel(wrap=True)
        self.price = button(tr("Price..."), self._on_price)
        self.tear_down = button(
            tr("Delete the cluster..."), self.tear_down_asked.emit, role="stop"
        )
        line = row(self._mark, self.words, self.price, self.tear_down, spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(20, 8, 24, 8)
        column(self).addLayout(line)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.read)
        self._timer.start()
        acts.changed.connect(self.read)
        acts.desk.settings_changed.connect(self.read)

    def _colour(self) -> str:
        is_running = self.meter is not None and self.meter.running and self.meter.is_real
        return colours().doubt if is_running else colours().muted

    def read(self) -> None:
        """Read the journal in the lane, and count."""
        facts, desk, target = self._acts.facts, self._acts.desk, self._acts.target
        if target is None or not facts.cluster_id:
            self._take(None)
            return
        price, now = price_of(desk.settings), desk.clock()
        path, is_real = desk.places.journal_file, not target.is_rehearsal

        def count() -> Meter:
            entries = examine(path).entries
            return read_meter(
                facts.cluster_id, facts.described, entries, price, now, is_real=is_real
            )

        desk.lane.run(count, self._take, self._fail)

    def _fail(self, error: ApproverError) -> None:
        self.words.show_text(tell(error.title))

    def _take(self, meter: Meter | None) -> None:
        self.meter = meter
        self.setVisible(meter is not None)
        if meter is None:
            self.reminded.emit("")
            return
        self.words.show_text(tell(meter.words()))
        tip = tell(meter.basis())
        self.words.setToolTip(plain_tip(tip))
        self.setAccessibleName(f"{self.words.text()} {tip}")
        is_counting = meter.is_real and meter.running > 0
        self._mark.draw("doubt" if is_counting else "waiting", self._colour)
        self.tear_down.setVisible(self._acts.facts.described is not None)
        every = self._acts.desk.settings.cost_reminder_h
        due = reminder(meter, every, self._seen_at) if meter.is_real else None
        self.reminded.emit(tell(reminder_words(meter)) if due and due.is_due else "")

    def seen(self) -> None:
        """Note that the reminder was read: the next one comes after the time chosen."""
        self._seen_at = self._acts.desk.clock()
        self.reminded.emit("")

    def _on_price(self) -> None:
        PriceDialog(self._acts, self).open()


class PriceDialog(TaskDialog):
    """The price of an HSM-hour, since when it is known, and when to remind."""

    def __init__(self, acts: SetupActs, parent: QWidget | None) -> None:
        super().__init__(tr("What an HSM costs"), tr("Keep this price"), parent)
        self._desk = acts.desk
        settings = acts.desk.settings
        self.note(
            tr(
                'Look it up on the page "AWS CloudHSM pricing" for your region. What is shown'
                " is an estimate; the bill is AWS's."
            )
        )
        self.price = QLineEdit(settings.hsm_hour_price)
        self.price.setMaxLength(12)
        self.currency = QLineEdit(settings.price_currency)
        self.currency.setMaxLength(3)
        self.noted_on = QLineEdit(settings.price_noted_on)
        every = settings.cost_reminder_h
        self.every = NumberField(1, LONGEST_REMINDER_H, every, tr(" hours"))
        self.field(tr("Price of an HSM for an hour"), self.price)
        self.field(tr("Currency, three letters"), self.currency)
        self.field(tr("Looked up on, such as 2026-11-25"), self.noted_on)
        self.field(tr("Remind me that it runs, every"), self.every)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether price, currency and date can be."""
        currency = self.currency.text().strip()
        is_named = currency.isascii() and currency.isalpha() and len(currency) == LETTERS
        is_dated = _is_date(self.noted_on.text().strip())
        return is_named and is_dated and _price(self.price.text()) is not None

    def act(self) -> None:
        """Keep it."""
        price = _price(self.price.text())
        if price is None:
            raise AssertionError("the button is dead without a price")
        changed = replace(
            self._desk.settings,
            hsm_hour_price=price,
            price_currency=self.currency.text().strip().upper(),
            price_noted_on=self.noted_on.text().strip(),
            cost_reminder_h=self.every.value(),
        )
        self._desk.change_settings(changed)
        self.succeed()


def _price(text: str) -> str | None:
    """Return a price as the settings have it, None where it is none."""
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    is_one = value.is_finite() and 0 <= value <= HIGHEST_HSM_PRICE
    return f"{value.quantize(_SMALLEST).normalize():f}" if is_one else None


def _is_date(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).date().isoformat() == text
    except ValueError:
        return False
