# SPDX-License-Identifier: Apache-2.0
"""Logs laid beside the journal from files and from an embedded cluster; reports kept."""

import hashlib
import json

import pytest

from approver_gui.errors import MediumError
from approver_gui.flows.evidence import Reading, lay_embedded, lay_files, save_report
from approver_gui.flows.matching import Kind
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.state import Session
from approver_gui.hsm.requests import Activate
from approver_gui.journal import Journal
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.keys.secret import Secret
from tests.hsm.embedded.owned import owned_cluster
from tests.hsm.log_text import a_page, an_event
from tests.keys.stand_ins import QUICK, Clock


class Archive:
    """A journal, and a folder with logs."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self.clock = Clock()
        self.journal = Journal(folder / "journal.jsonl", self.clock)
        self.journal.record("session_asked")
        self.told: list[Reading] = []

    def lay(self, text: str, name: str):
        path = self.folder / name
        path.write_text(text)
        return path

    def open(self, *logs, is_cancelled=lambda: False):
        return lay_files(logs, self.journal.path, self.told.append, is_cancelled)


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path)


def test_several_logs_are_one_time_line_each_with_its_name(archive):
    one = archive.lay("".join(an_event(n) for n in range(3)), "hsm-1.log")
    two = archive.lay(a_page([an_event(n) for n in range(2)]), "hsm-2.json")
    found = archive.open(one, two)
    assert found.sources == ("hsm-1.log", "hsm-2.json")
    assert [one.stream for one in found.timeline.offsets] == ["hsm-1.log", "hsm-2.json"]
    assert len(found.timeline) == 5 + 2  # two entries of the journal
    assert found.journal.holds


def test_progress_counts_bytes_of_all_files_and_events(archive):
    one = archive.lay("".join(an_event(n) for n in range(1500)), "hsm-1.log")
    two = archive.lay("".join(an_event(n) for n in range(1500)), "hsm-2.log")
    archive.open(one, two)
    total = one.stat().st_size + two.stat().st_size
    assert {reading.total for reading in archive.told} == {total}
    done = [reading.done for reading in archive.told]
    assert done == sorted(done)
    assert archive.told[-1] == Reading(total, total, 3000)


def test_a_reading_that_is_given_up_gives_nothing(archive):
    log = archive.lay("".join(an_event(n) for n in range(3000)), "hsm-1.log")
    assert archive.open(log, is_cancelled=lambda: len(archive.told) > 2) is None
    assert archive.told[-1].events < 3000


def test_what_is_no_log_or_not_there_is_refused(archive):
    with pytest.raises(MediumError, match="no HSM audit log"):
        archive.open(archive.lay("nothing\n", "a.log"))
    with pytest.raises(MediumError, match="could not be read"):
        archive.open(archive.folder / "missing.log")


def test_a_journal_that_is_broken_is_laid_beside_it_and_told(archive):
    path = archive.journal.path
    path.write_bytes(path.read_bytes().replace(b"session_asked", b"session_other"))
    found = archive.open(archive.lay(an_event(), "hsm-1.log"))
    assert not found.journal.holds


def test_an_embedded_clusters_log_is_read_from_its_file(archive):
    path = archive.folder / "cluster"
    owned_cluster(path, clock=archive.clock)
    with Cluster.open(path, clock=archive.clock, safe=ClusterKeys(QUICK)) as cluster:
        cluster.ask(Session("one"), Activate(Secret("word of admin")))
    found = lay_embedded(path, archive.journal.path, archive.told.append, lambda: False)
    assert found is not None
    assert found.sources == ("EMBEDDED-0001", "EMBEDDED-0002")
    assert found.timeline.counts[Kind.ONLY_THERE] + found.timeline.counts[Kind.NOT_COVERED] > 4
    assert archive.told[-1].total == 0
    assert archive.told[-1].events == len(found.timeline) - 2


def test_a_report_is_kept_as_a_new_file_and_noted_with_its_digest(archive):
    target = archive.folder / "report.html"
    save_report(b"<html>", target, "ab12", archive.journal)
    assert target.read_bytes() == b"<html>"
    last = json.loads(archive.journal.path.read_text().splitlines()[-1])
    assert last["act"] == "report_saved"
    assert last["facts"] == {
        "ceremony": "ab12",
        "file": str(target),
        "sha256": hashlib.sha256(b"<html>").hexdigest(),
    }
    with pytest.raises(MediumError, match="could not be written"):
        save_report(b"other", target, "ab12", archive.journal)
    assert target.read_bytes() == b"<html>"
