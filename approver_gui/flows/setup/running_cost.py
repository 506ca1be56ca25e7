# SPDX-License-Identifier: Apache-2.0
"""What a cluster has cost so far, and when its owner is to be reminded that it runs.

1. A cluster without HSMs costs nothing; each HSM costs for every hour that it is there.
2. AWS does not say since when an HSM is there. The journal says it of those that were added
   here; of the others it is counted from the cluster's creation, which may be too much, never
   too little.
3. An hour that has begun counts as a whole one.
4. An embedded cluster costs nothing: the meter says what a real one would cost.

Prices change and differ by region: the amount is an estimate, the bill is AWS's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from approver_gui.cluster.port import Description
from approver_gui.journal import Entry
from approver_gui.settings import Settings
from approver_gui.text import Sentence, say, utc

HSM_CREATED = "hsm_created"
HSM_DELETED = "hsm_deleted"
"""The journal's acts that the meter reads, each with the facts ``cluster`` and ``hsm``."""

GONE = "DELETED"
_HOUR = timedelta(hours=1)
_CENT = Decimal("0.01")
_SOURCE = say("AWS CloudHSM pricing page; check it for your region")


class Basis(Enum):
    """What the beginning of an HSM's time is based on."""

    JOURNAL = "journal"
    CLUSTER_CREATION = "cluster creation"


@dataclass(frozen=True, slots=True)
class Price:
    """What an HSM costs for an hour.

    Attributes:
        per_hsm_hour: in the currency.
        currency: three letters.
        noted_on: the date when the price was looked up, as text.
    """

    per_hsm_hour: Decimal
    currency: str
    noted_on: str

    def words(self) -> Sentence:
        """Return the price with its source and its date."""
        words = say("{price} {currency} for an HSM and hour ({source}; noted on {date})")
        return words.put(
            price=self.per_hsm_hour,
            currency=self.currency,
            source=_SOURCE,
            date=self.noted_on,
        )


def price_of(settings: Settings) -> Price:
    """Return the price that the user has settled on."""
    return Price(
        Decimal(settings.hsm_hour_price), settings.price_currency, settings.price_noted_on
    )


@dataclass(frozen=True, slots=True)
class HsmSpan:
    """For how long one HSM was there.

    Attributes:
        hsm_id: such as ``hsm-abc``.
        since: aware.
        until: aware; None while it is there.
        basis: where the beginning is from.
    """

    hsm_id: str
    since: datetime
    until: datetime | None
    basis: Basis

    def hours(self, now: datetime) -> int:
        """Return the hours that have begun; 0 where the clock is before the beginning."""
        passed = max(timedelta(), (self.until or now) - self.since)
        return -(-passed // _HOUR)


@dataclass(frozen=True, slots=True)
class Meter:
    """What a cluster has cost.

    Attributes:
        cluster_id: which cluster.
        spans: of every HSM that is known of, the earliest first.
        now: when it was read; aware.
        price: for an HSM and hour.
        is_real: False for an embedded cluster, which costs nothing.
        is_complete: False where the beginning of an HSM is not known and left out.
    """

    cluster_id: str
    spans: tuple[HsmSpan, ...]
    now: datetime
    price: Price
    is_real: bool = True
    is_complete: bool = True

    @property
    def since(self) -> datetime | None:
        """Since when HSMs are running without a break up to now; None where none is."""
        return min((one.since for one in self.spans if one.until is None), default=None)

    @property
    def running(self) -> int:
        """How many HSMs are there now."""
        return sum(one.until is None for one in self.spans)

    @property
    def hsm_hours(self) -> int:
        """The hours that have begun, of all HSMs together."""
        return sum(one.hours(self.now) for one in self.spans)

    @property
    def cost(self) -> Decimal:
        """What that makes, in whole cents."""
        return _rounded(self.hsm_hours * self.price.per_hsm_hour)

    @property
    def per_day(self) -> Decimal:
        """What another day costs with the HSMs that are there now."""
        return _rounded(24 * self.running * self.price.per_hsm_hour)

    def words(self) -> Sentence:
        """Return the line for a person: since when, how much, on what it is based."""
        if self.since is None:
            words = _STOPPED if self.is_real else _STOPPED_EMBEDDED
        else:
            words = _RUNS if self.is_real else _RUNS_EMBEDDED
        return words.put(
            cluster=self.cluster_id,
            since=_to_the_minute(self.since or self.now),
            running=hsm_words(self.running),
            hours=_hour_words(self.hsm_hours),
            cost=self.cost,
            currency=self.price.currency,
            day=self.per_day,
        )

    def basis(self) -> Sentence:
        """Return what the beginning and the price are based on."""
        if not self.is_complete:
            words = _INCOMPLETE
        elif any(one.basis is Basis.CLUSTER_CREATION for one in self.spans):
            words = _FROM_CREATION
        else:
            words = _FROM_JOURNAL
        return words.put(price=self.price.words())


def spans_of(
    cluster_id: str, described: Description | None, entries: Iterable[Entry]
) -> tuple[tuple[HsmSpan, ...], bool]:
    """Return for how long each HSM of a cluster was there, and whether that is all of them.

    Args:
        cluster_id: which cluster.
        described: how it stands now; None where nobody can be asked: then the journal's
            word stands alone.
        entries: of the journal; those of other clusters and acts are passed over.
    """
    made, gone = _acts(cluster_id, entries)
    there = (
        {one.hsm_id for one in described.hsms if one.state != GONE}
        if described
        else made.keys() - gone.keys()
    )
    created_at = described.created_at if described else None
    spans: list[HsmSpan] = []
    is_complete = True
    for hsm in sorted(there | made.keys() | gone.keys()):
        since = made.get(hsm, created_at)
        if since is None:
            is_complete = False
            continue
        until = None if hsm in there else gone.get(hsm)
        if hsm not in there and until is None:
            is_complete = False  # deleted elsewhere, nobody here knows when
            continue
        basis = Basis.JOURNAL if hsm in made else Basis.CLUSTER_CREATION
        spans.append(HsmSpan(hsm, since, until, basis))
    return tuple(sorted(spans, key=lambda one: one.since)), is_complete


def read_meter(
    cluster_id: str,
    described: Description | None,
    entries: Iterable[Entry],
    price: Price,
    now: datetime,
    *,
    is_real: bool = True,
) -> Meter:
    """Return what a cluster has cost up to now; see :func:`spans_of`."""
    spans, is_complete = spans_of(cluster_id, described, entries)
    return Meter(cluster_id, spans, now, price, is_real=is_real, is_complete=is_complete)


@dataclass(frozen=True, slots=True)
class Reminder:
    """When the owner is to be reminded.

    Attributes:
        at: aware.
        is_due: whether that time has come.
    """

    at: datetime
    is_due: bool


def reminder(meter: Meter, every_h: int, seen_at: datetime | None) -> Reminder | None:
    """Return the next reminder; None where no HSM is running.

    Args:
        meter: as it was read now.
        every_h: hours between reminders, and before the first one.
        seen_at: when the last one was seen; None where none was. One from before the HSMs
            began to run counts for nothing.
    """
    since = meter.since
    if since is None:
        return None
    begun = seen_at if seen_at is not None and seen_at > since else since
    at = begun + timedelta(hours=every_h)
    return Reminder(at, is_due=at <= meter.now)


def reminder_words(meter: Meter) -> Sentence:
    """Return what a reminder says."""
    words = say("{meter} Delete the cluster if it is not needed any more.")
    return words.put(meter=meter.words())


def hsm_words(count: int) -> Sentence:
    """Return how many HSMs, in words."""
    return say("1 HSM") if count == 1 else say("{count} HSMs").put(count=count)


def _hour_words(count: int) -> Sentence:
    return say("1 HSM-hour") if count == 1 else say("{count} HSM-hours").put(count=count)


def _to_the_minute(moment: datetime) -> str:
    return f"{utc(moment)[:16].replace('T', ' ')} UTC"


def _acts(
    cluster_id: str, entries: Iterable[Entry]
) -> tuple[Mapping[str, datetime], Mapping[str, datetime]]:
    made: dict[str, datetime] = {}
    gone: dict[str, datetime] = {}
    for entry in entries:
        hsm = entry.facts.get("hsm")
        if entry.facts.get("cluster") != cluster_id or not isinstance(hsm, str):
            continue
        if entry.act == HSM_CREATED:
            made.setdefault(hsm, entry.at)
        elif entry.act == HSM_DELETED:
            gone[hsm] = entry.at
    return made, gone


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)


_RUNS = say(
    "{cluster} has run since {since}: {running} now, {hours},"
    " about {cost} {currency} so far, {day} {currency} a day."
)
_RUNS_EMBEDDED = say(
    "{cluster} is embedded and costs nothing. A real cluster like it, running since {since}"
    " with {running}, would have cost about {cost} {currency}, and {day} {currency} a day."
)
_STOPPED = say(
    "{cluster} has no HSM now and costs nothing more. It cost about {cost} {currency}"
    " ({hours})."
)
_STOPPED_EMBEDDED = say(
    "{cluster} is embedded and costs nothing. A real one would have cost about"
    " {cost} {currency} ({hours})."
)
_FROM_JOURNAL = say(
    "Counted from the journal's times; a begun hour counts as a whole one. {price}."
)
_FROM_CREATION = say(
    "AWS does not say since when an HSM is there: where the journal does not either, it is"
    " counted from the cluster's creation. A begun hour counts as a whole one. {price}."
)
_INCOMPLETE = say(
    "Not all of it is known: HSMs that were added or deleted elsewhere are missing. A begun"
    " hour counts as a whole one. {price}."
)
