# SPDX-License-Identifier: Apache-2.0
"""Tearing a cluster down: HSM by HSM, nothing twice, begun anew wherever it ended."""

from dataclasses import replace

import pytest

from approver_gui.cluster.port import ClusterState, HsmOfCluster, PlaneRefusal
from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmUnreachableError,
    JournalError,
    RefusedError,
)
from approver_gui.flows.setup.embedded_plane import EmbeddedPlane
from approver_gui.flows.setup.tear_down import TearDown, TornDown, plan
from approver_gui.journal import examine
from tests.flows.desk import FailingJournal
from tests.flows.setup.memory_plane import CLUSTER, MemoryPlane, Patience, no, unreachable
from tests.hsm.embedded.owned import owned_cluster
from tests.keys.stand_ins import Clock

ALL_ACTS = [
    *("hsm_deletion_begun", "hsm_deleted") * 2,
    *("cluster_deletion_begun", "cluster_deleted"),
]


class Demolition:
    """A plane, a journal, and the step that tears down."""

    def __init__(self, folder, plane=None):
        self.plane = plane or MemoryPlane("hsm-1", "hsm-2")
        self.patience = Patience()
        self.journal = FailingJournal(folder / "journal.jsonl", Clock())

    def go(self, typed=CLUSTER, shown=None):
        patience = Patience()
        patience.cancel_after = self.patience.cancel_after
        self.patience = patience
        step = TearDown(self.plane, self.journal, patience.pause, patience.tell)
        return step.go(shown or plan(self.plane.described), typed)

    def acts(self):
        if not self.journal.path.exists():
            return []
        return [one.act for one in examine(self.journal.path).entries][1:]

    def facts(self, act):
        entries = examine(self.journal.path).entries
        return [dict(one.facts) for one in entries if one.act == act]


@pytest.fixture
def site(tmp_path):
    return Demolition(tmp_path)


# The plan


def test_the_plan_says_what_goes_what_stays_and_that_it_is_final():
    made = plan(MemoryPlane("hsm-1", "hsm-2").described)
    said = [str(one) for one in made.steps()]
    assert len(said) == 3
    assert "hsm-1" in said[0]
    assert "hsm-2" in said[1]
    assert CLUSTER in said[2]
    stays = " ".join(map(str, made.stays()))
    for word in ("Backups", f"/aws/cloudhsm/{CLUSTER}", f"cloudhsm-{CLUSTER}-sg", "journal"):
        assert word in stays
    assert "can't be undone" in str(made.undo())
    embedded = plan(MemoryPlane().described, is_real=False)
    assert "Backups" not in " ".join(map(str, embedded.stays()))
    assert "backup" not in str(embedded.undo())


def test_an_hsm_that_is_deleted_already_is_not_in_the_plan():
    described = replace(MemoryPlane().described, hsms=(HsmOfCluster("hsm-1", "DELETED"),))
    assert plan(described).hsms == ()


# Going


def test_hsms_go_one_after_the_other_and_then_the_cluster(site):
    assert site.go() == TornDown(("hsm-1", "hsm-2"), is_gone=True)
    assert site.plane.asked == ["hsm-1", "hsm-2", CLUSTER]
    assert site.acts() == ALL_ACTS
    assert site.facts("hsm_deleted") == [
        {"cluster": CLUSTER, "hsm": "hsm-1"},
        {"cluster": CLUSTER, "hsm": "hsm-2"},
    ]
    assert len(site.patience.told) > 6


@pytest.mark.parametrize("typed", ["", "cluster-other", CLUSTER.upper(), CLUSTER[:-1]])
def test_another_id_deletes_nothing(site, typed):
    with pytest.raises(RefusedError, match="nothing was deleted"):
        site.go(typed)
    assert site.plane.asked == []
    assert site.acts() == []


def test_blanks_around_the_id_do_no_harm(site):
    assert site.go(f" {CLUSTER}\n").is_gone


def test_an_hsm_that_nobody_saw_stops_it_before_anything_goes(site):
    shown = plan(site.plane.now)
    site.plane.now = replace(
        site.plane.now, hsms=(*site.plane.now.hsms, HsmOfCluster("hsm-new", "ACTIVE"))
    )
    with pytest.raises(RefusedError, match="hsm-new"):
        site.go(shown=shown)
    assert site.plane.asked == []


def test_a_cluster_that_is_gone_is_gone(site):
    shown = plan(site.plane.now)
    site.plane.now = None
    assert site.go(shown=shown) == TornDown((), is_gone=True)
    assert site.acts() == []


def test_what_is_being_deleted_already_is_waited_for_and_not_asked_again(site):
    site.plane.delete_hsm(CLUSTER, "hsm-1")
    assert site.go().deleted == ("hsm-2",)
    assert site.plane.asked == ["hsm-1", "hsm-2", CLUSTER]
    again = Demolition(site.journal.path.parent / "again", MemoryPlane())
    again.plane.delete_cluster(CLUSTER)
    assert again.go() == TornDown((), is_gone=True)
    assert again.plane.asked == [CLUSTER]


def test_an_hsm_that_is_going_is_waited_for_whatever_the_cluster_says(tmp_path):
    plane = MemoryPlane("hsm-1", "hsm-2")
    plane.delete_hsm(CLUSTER, "hsm-1")
    plane.now = replace(plane.described, state=ClusterState.ACTIVE)
    assert Demolition(tmp_path, plane).go().deleted == ("hsm-2",)


def test_a_cluster_that_is_going_with_its_hsms_is_only_waited_for(tmp_path):
    plane = MemoryPlane()
    plane.delete_cluster(CLUSTER)
    going = (HsmOfCluster("hsm-1", "DELETE_IN_PROGRESS"),)
    plane.now = replace(plane.described, hsms=going)
    assert Demolition(tmp_path, plane).go() == TornDown((), is_gone=True)
    assert plane.asked == [CLUSTER]


def test_a_degraded_cluster_can_be_torn_down_as_well(tmp_path):
    plane = MemoryPlane("hsm-1", state=ClusterState.DEGRADED)
    assert Demolition(tmp_path, plane).go().is_gone


# Ending and beginning anew


@pytest.mark.parametrize("pauses", range(1, 7))
def test_cancelled_anywhere_it_goes_on_there_the_next_time(site, pauses):
    site.patience.cancel_after = pauses
    first = site.go()
    assert not first.is_gone
    site.patience.cancel_after = None
    assert site.go().is_gone
    assert site.plane.asked == ["hsm-1", "hsm-2", CLUSTER]
    assert site.acts() == ALL_ACTS


@pytest.mark.parametrize("what", ["hsm-1", "hsm-2", CLUSTER])
def test_an_unknown_outcome_is_carried_and_the_next_run_looks_first(site, what):
    site.plane.loses_answer_of = what
    with pytest.raises(HsmOutcomeUnknownError):
        site.go()
    assert site.acts()[-1].endswith("deletion_unknown")
    assert site.go().is_gone
    assert site.plane.asked == ["hsm-1", "hsm-2", CLUSTER]


@pytest.mark.parametrize("what", ["hsm-1", "hsm-2", CLUSTER])
@pytest.mark.parametrize(
    ("error", "kind"),
    [(no(PlaneRefusal.ACCESS_DENIED), HsmRefusedError), (unreachable(), HsmUnreachableError)],
    ids=["denied", "no network"],
)
def test_a_refusal_ends_it_is_written_down_and_can_be_gone_on_from(site, what, error, kind):
    site.plane.breaks[what] = error
    with pytest.raises(kind):
        site.go()
    assert site.acts()[-1].endswith("deletion_refused")
    assert site.go().is_gone
    assert site.plane.asked == ["hsm-1", "hsm-2", CLUSTER]


@pytest.mark.parametrize("act", ["hsm_deletion_begun", "cluster_deletion_begun"])
def test_what_cannot_be_written_down_is_not_done(site, act):
    site.journal.fails_at = (act,)
    with pytest.raises(JournalError):
        site.go()
    assert (CLUSTER in site.plane.asked, len(site.plane.asked)) == (False, 2 * (act[0] == "c"))


def test_a_look_that_is_refused_is_no_sign_that_the_cluster_is_gone(site):
    site.plane.breaks["describe"] = no(PlaneRefusal.ACCESS_DENIED)
    with pytest.raises(HsmRefusedError):
        site.go()
    assert site.plane.asked == []


# The embedded cluster


def test_an_embedded_cluster_is_torn_down_by_the_same_step(tmp_path):
    file = tmp_path / "cluster.db"
    owned_cluster(file)
    plane = EmbeddedPlane(file, Clock())
    (described,) = plane.clusters()
    patience = Patience()
    journal = FailingJournal(tmp_path / "journal.jsonl", Clock())
    step = TearDown(plane, journal, patience.pause, patience.tell)

    done = step.go(plan(described, is_real=False), described.cluster_id)

    assert done.is_gone
    assert len(done.deleted) == len(described.hsms) > 0
    assert plane.clusters() == ()
    assert patience.pauses == []
