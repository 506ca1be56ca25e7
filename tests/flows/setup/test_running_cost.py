# SPDX-License-Identifier: Apache-2.0
"""The meter: since when, how many HSM-hours, how much, on what it is based, when to remind."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from approver_gui.cluster.port import Description, HsmOfCluster
from approver_gui.flows.setup.running_cost import (
    Basis,
    Price,
    price_of,
    read_meter,
    reminder,
    reminder_words,
)
from approver_gui.journal import Journal, examine
from approver_gui.settings import Settings
from tests.keys.stand_ins import Clock

CLUSTER = "cluster-abc2345defg"
CREATED = datetime(2026, 3, 14, 8, 0, tzinfo=UTC)
PRICE = price_of(Settings())


def described(*hsms, created_at=CREATED, state="ACTIVE"):
    there = tuple(HsmOfCluster(one, state) for one in hsms)
    return Description(CLUSTER, "ACTIVE", created_at=created_at, hsms=there)


def at(hours=0.0, **other):
    return CREATED + timedelta(hours=hours, **other)


class Book:
    """A journal whose clock a test sets."""

    def __init__(self, folder):
        self.clock = Clock()
        self.journal = Journal(folder / "journal.jsonl", self.clock)

    def wrote(self, hours, act, cluster=CLUSTER, **facts):
        self.clock.now = at(hours)
        self.journal.record(act, cluster=cluster, **facts)
        return self

    @property
    def entries(self):
        return examine(self.journal.path).entries


@pytest.fixture
def book(tmp_path):
    return Book(tmp_path)


# Price


def test_the_price_is_the_settings_and_names_source_and_date():
    assert Price(Decimal("1.5"), "EUR", "2026-11-25") == PRICE
    said = str(PRICE.words())
    for part in ("1.5 EUR", "AWS CloudHSM pricing page", "your region", "2026-11-25"):
        assert part in said
    other = price_of(Settings().with_price("2.0625", "USD", "2027-01-31"))
    assert other == Price(Decimal("2.0625"), "USD", "2027-01-31")


# Hours and money


def test_a_cluster_without_hsms_costs_nothing():
    meter = read_meter(CLUSTER, described(), (), PRICE, at(100))
    assert (meter.since, meter.running, meter.hsm_hours) == (None, 0, 0)
    assert str(meter.cost) == "0.00"
    assert reminder(meter, 8, None) is None
    assert "costs nothing more" in str(meter.words())


@pytest.mark.parametrize(
    ("passed", "hours", "cost"),
    [
        (timedelta(), 0, "0.00"),
        (timedelta(seconds=1), 1, "1.50"),
        (timedelta(hours=1), 1, "1.50"),
        (timedelta(hours=1, microseconds=1), 2, "3.00"),
        (timedelta(days=30), 720, "1080.00"),
        (timedelta(hours=-5), 0, "0.00"),
    ],
)
def test_a_begun_hour_counts_as_a_whole_one(passed, hours, cost):
    meter = read_meter(CLUSTER, described("hsm-1"), (), PRICE, CREATED + passed)
    assert (meter.hsm_hours, str(meter.cost)) == (hours, cost)


def test_every_hsm_counts_from_its_own_beginning(book):
    book.wrote(1, "hsm_created", hsm="hsm-1", zone="a").wrote(3, "hsm_created", hsm="hsm-2")
    meter = read_meter(CLUSTER, described("hsm-1", "hsm-2"), book.entries, PRICE, at(5))
    assert meter.since == at(1)
    assert meter.hsm_hours == 4 + 2
    assert meter.cost == Decimal("9.00")
    assert meter.per_day == Decimal("72.00")
    assert {one.basis for one in meter.spans} == {Basis.JOURNAL}
    assert "journal's times" in str(meter.basis())


def test_an_hsm_that_was_deleted_has_cost_until_then(book):
    book.wrote(0, "hsm_created", hsm="hsm-1").wrote(2.5, "hsm_deleted", hsm="hsm-1")
    book.wrote(4, "hsm_created", hsm="hsm-2")
    meter = read_meter(CLUSTER, described("hsm-2"), book.entries, PRICE, at(10))
    assert meter.hsm_hours == 3 + 6
    assert meter.since == at(4)
    assert meter.running == 1


def test_an_hsm_that_is_still_going_costs_as_long_as_it_is_there(book):
    book.wrote(0, "hsm_created", hsm="hsm-1").wrote(1, "hsm_deleted", hsm="hsm-1")
    there = described("hsm-1", state="DELETE_IN_PROGRESS")
    assert read_meter(CLUSTER, there, book.entries, PRICE, at(2)).hsm_hours == 2
    gone = described("hsm-1", state="DELETED")
    assert read_meter(CLUSTER, gone, book.entries, PRICE, at(2)).hsm_hours == 1


def test_what_the_journal_does_not_know_counts_from_the_clusters_creation(book):
    book.wrote(3, "hsm_created", hsm="hsm-2")
    meter = read_meter(CLUSTER, described("hsm-1", "hsm-2"), book.entries, PRICE, at(4))
    assert meter.hsm_hours == 4 + 1
    assert [one.basis for one in meter.spans] == [Basis.CLUSTER_CREATION, Basis.JOURNAL]
    assert "AWS does not say" in str(meter.basis())


def test_other_clusters_and_other_acts_count_for_nothing(book):
    book.wrote(0, "hsm_created", cluster="cluster-other", hsm="hsm-9")
    book.wrote(0, "hsm_creation_begun", zone="a").wrote(0, "hsm_created", hsm=True)
    meter = read_meter(CLUSTER, described(), book.entries, PRICE, at(9))
    assert (meter.spans, meter.is_complete) == ((), True)


def test_where_nobody_can_be_asked_the_journal_stands_alone(book):
    book.wrote(0, "hsm_created", hsm="hsm-1").wrote(0, "hsm_created", hsm="hsm-2")
    book.wrote(1, "hsm_deleted", hsm="hsm-2")
    meter = read_meter(CLUSTER, None, book.entries, PRICE, at(3))
    assert (meter.running, meter.hsm_hours, meter.is_complete) == (1, 4, True)


def test_what_is_not_known_is_left_out_and_said(book):
    without = read_meter(CLUSTER, described("hsm-1", created_at=None), (), PRICE, at(3))
    assert (without.spans, without.is_complete) == ((), False)
    book.wrote(0, "hsm_created", hsm="hsm-1")
    elsewhere = read_meter(CLUSTER, described(), book.entries, PRICE, at(3))
    assert (elsewhere.spans, elsewhere.is_complete) == ((), False)
    assert "Not all of it is known" in str(elsewhere.basis())


def test_amounts_are_decimal_and_rounded_to_the_cent():
    dear = Price(Decimal("0.3333"), "USD", "2027-01-31")
    meter = read_meter(CLUSTER, described("hsm-1"), (), dear, at(3))
    assert meter.cost == Decimal("1.00")
    assert str(replace(meter, now=at(150)).cost) == "50.00"
    assert str(replace(meter, now=at(5)).cost) == "1.67"


def test_the_line_says_since_when_how_many_and_how_much():
    meter = read_meter(CLUSTER, described("hsm-1", "hsm-2"), (), PRICE, at(10))
    said = str(meter.words())
    for part in (CLUSTER, "2026-03-14 08:00 UTC", "2 HSMs", "20 HSM-hours", "30.00 EUR"):
        assert part in said
    assert "72.00 EUR a day" in said


def test_an_embedded_cluster_costs_nothing_and_says_what_a_real_one_would():
    meter = read_meter(CLUSTER, described("hsm-1"), (), PRICE, at(10), is_real=False)
    said = str(meter.words())
    assert "costs nothing" in said
    assert "would have cost about 15.00 EUR" in said
    stopped = read_meter(CLUSTER, described(), (), PRICE, at(10), is_real=False)
    assert "would have cost" in str(stopped.words())


# Reminders


@pytest.mark.parametrize(
    ("now", "seen", "next_at", "is_due"),
    [
        (7.9, None, 8, False),
        (8, None, 8, True),
        (30, None, 8, True),
        (15.9, 8.5, 16.5, False),
        (16.5, 8.5, 16.5, True),
        (9, -3, 8, True),  # seen before these HSMs began to run
    ],
)
def test_a_reminder_comes_after_the_chosen_hours_and_again(now, seen, next_at, is_due):
    meter = read_meter(CLUSTER, described("hsm-1"), (), PRICE, at(now))
    found = reminder(meter, 8, None if seen is None else at(seen))
    assert found is not None
    assert (found.at, found.is_due) == (at(next_at), is_due)


def test_a_reminder_says_what_it_costs_and_what_to_do():
    meter = read_meter(CLUSTER, described("hsm-1"), (), PRICE, at(8))
    assert "12.00 EUR" in str(reminder_words(meter))
    assert "Delete the cluster" in str(reminder_words(meter))
