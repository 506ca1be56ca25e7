# SPDX-License-Identifier: Apache-2.0
"""What the journal says of one cluster, and of no other."""

import pytest

from approver_gui.flows.founding.cluster_journal import ClusterJournal
from approver_gui.flows.setup.facts import Attempt
from approver_gui.flows.setup.history import (
    ceremony_of,
    fixed_with,
    known_key,
    noted,
    rehearsal_digests,
    rehearsed,
)
from tests.keys.stand_ins import Clock

ID = "cluster-abc234"


@pytest.fixture
def journal(tmp_path):
    journal = ClusterJournal(tmp_path / "journal.jsonl", Clock())
    journal.cluster_id = ID
    return journal


def of(journal, cluster=ID):
    return journal.find(cluster=cluster)


def test_every_entry_names_its_cluster(journal):
    journal.record("papers_taken", files=("a",))
    journal.cluster_id = "cluster-other"
    journal.record("papers_taken", files=("b",))
    journal.cluster_id = ""
    journal.record("cluster_creation_begun", kind="hsm2m.medium")
    assert [one.facts["files"] for one in of(journal)] == [("a",)]
    assert [one.act for one in journal.find(kind="hsm2m.medium")] == ["cluster_creation_begun"]


def test_an_empty_journal_says_nothing(journal):
    found = noted(of(journal))
    assert found.begun_at is None
    assert found.attempt is Attempt.NONE
    assert known_key(of(journal)) is None


def test_begun_without_a_result_is_unknown(journal):
    journal.record("initialisation_begun", signed="aa", issuer="bb", verified=("C1 good",))
    found = noted(of(journal))
    assert found.attempt is Attempt.UNKNOWN
    assert found.initialised_at is None
    assert (found.signed_fingerprint, found.issuer_fingerprint) == ("aa", "bb")
    assert found.verified == ("C1 good",)


@pytest.mark.parametrize(
    ("act", "attempt"),
    [
        ("initialisation_unknown", Attempt.UNKNOWN),
        ("initialisation_refused", Attempt.REFUSED),
        ("initialised", Attempt.DONE),
    ],
)
def test_the_last_word_counts(journal, act, attempt):
    journal.record("initialisation_begun", signed="aa")
    journal.record(act, why="No.")
    found = noted(of(journal))
    assert found.attempt is attempt
    assert (found.initialised_at is not None) == (attempt is Attempt.DONE)
    journal.record("initialisation_begun", signed="cc")
    again = noted(of(journal))
    assert (again.attempt, again.why) == (Attempt.UNKNOWN, "")


def test_what_a_person_decided_is_kept_with_its_papers(journal):
    journal.record("setup_begun")
    journal.record("root_confirmed", root="aws", fingerprint="ab")
    last = journal.record("doubts_accepted", checks=("C8",), papers="dd", reason="It is known.")
    found = noted(of(journal))
    assert found.confirmed_roots == (("aws", "ab"),)
    assert [(one.check_ids, one.papers, one.reason) for one in found.acceptances] == [
        (("C8",), "dd", "It is known.")
    ]
    assert found.last_seal == last.seal
    assert [act for _, _, act in found.acts] == [
        "setup_begun",
        "root_confirmed",
        "doubts_accepted",
    ]


def test_the_key_noted_last_is_the_key(journal):
    facts = {"label": "k", "owner": "user1", "share_with": ("user2",), "manage": 2, "use": 3}
    journal.record("key_making_begun", **facts)
    assert known_key(of(journal)) is None
    journal.record("key_making_done", **facts, key="0x1")
    made = known_key(of(journal))
    assert made is not None
    assert (made.reference, made.manage, made.use, made.is_listed) == ("0x1", 2, 3, False)
    journal.record("cluster_key_noted", **facts, key="0x2")
    found = known_key(of(journal))
    assert found is not None
    assert found.is_listed
    assert found.reference == "0x2"


def test_a_rehearsal_is_done_when_its_signature_verified(journal):
    journal.record("rehearsal_written", file="r.txt", sha256="ff")
    assert rehearsal_digests(of(journal)) == ("ff",)
    fixed = journal.record("operation_fixed", key="0x1", sha256="ff")
    journal.record("operation_fixed", key="0x2", sha256="ff")
    assert fixed_with(journal.find(sha256="ff"), "0x1") == (fixed,)
    ident = ceremony_of(fixed)

    def found():
        return rehearsed(fixed, ident, journal.find(ceremony=ident))

    journal.record("execution_begun", ceremony=ident, approvers=("user1", "user2"))
    assert found() is None
    journal.record("execution_done", ceremony=ident, result="no signature")
    assert found() is None
    journal.record("execution_done", ceremony=ident, made_sha256="ee", verified=True)
    done = found()
    assert done is not None
    assert (done.payload_sha256, done.made_sha256) == ("ff", "ee")
    assert done.approvers == ("user1", "user2")
