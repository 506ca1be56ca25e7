# SPDX-License-Identifier: Apache-2.0
"""Papers, roots and doubts: taken over once, whole, and never trusted unasked."""

import pytest

from approver_gui.cluster.certificates import Root
from approver_gui.cluster.port import Part
from approver_gui.errors import (
    CertificateError,
    RefusedError,
)
from approver_gui.flows.setup.views import Standing, Step, next_step, view
from tests.flows.setup.desk import REASON, SetupDesk
from tests.hsm.embedded import owned


@pytest.fixture
def desk(tmp_path):
    return SetupDesk(tmp_path)


def papers_in(desk: SetupDesk) -> dict[str, bytes]:
    folder = desk.flow_looked().folder
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_roots_that_are_not_known_stop_until_they_are_compared(desk):
    facts = desk.flow().fetch_papers()
    assert view(facts, Step.VERIFY).standing is Standing.STOPPED
    with pytest.raises(RefusedError, match="can't be accepted"):
        desk.flow_looked().accept_doubts(REASON)
    with pytest.raises(RefusedError, match="fingerprint is another one"):
        desk.flow_looked().confirm_root(Root.AWS, "00" * 32)
    desk.confirm_roots()
    desk.confirm_roots()
    assert desk.acts().count("root_confirmed") == len(Root)


def test_a_root_put_in_the_place_of_the_compared_one_is_not_trusted(desk):
    desk.taken()
    other = desk.folder / "other.crt"
    other.write_bytes(owned.issuer("Rehearsal cloud root of an embedded cluster"))
    facts = desk.flow_looked().take_root(Root.AWS, other)
    assert facts.stops
    assert desk.acts()[-1] == "papers_taken"


def test_papers_come_by_files_by_folders_and_by_pasting(desk, tmp_path):
    desk.flow().fetch_papers()
    held = papers_in(desk)
    other = SetupDesk.__new__(SetupDesk)
    other.__dict__ |= desk.__dict__
    other.places = type(desk.places).under(tmp_path / "another home")
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "notes.txt").write_text("nothing")
    for name, data in held.items():
        (folder / name).write_bytes(data)
    by_folder = other.by_hand().take_files([folder])
    assert not by_folder.missing
    other.places = type(desk.places).under(tmp_path / "a third home")
    name = f"{desk.cluster_id}_ClusterCsr.csr"
    by_file = other.by_hand().take_files([folder / name])
    assert name not in by_file.missing
    pasted = other.by_hand().take_pasted(
        Part.HSM, held[f"{desk.cluster_id}_HsmCertificate.crt"].decode()
    )
    assert len(pasted.missing) == len(by_file.missing) - 1


def test_a_file_of_another_cluster_or_of_no_name_is_not_taken(desk, tmp_path):
    for name in ("cluster-other_ClusterCsr.csr", "something.crt"):
        path = tmp_path / name
        path.write_bytes(owned.issuer())
        with pytest.raises(RefusedError, match="not one of AWS's"):
            desk.flow_looked().take_files([path])


def test_one_bad_file_and_nothing_is_taken(desk, tmp_path):
    good = tmp_path / "AWS_CloudHSM_Root-G1.crt"
    good.write_bytes(owned.issuer())
    bad = tmp_path / f"{desk.cluster_id}_HsmCertificate.crt"
    bad.write_bytes(b"-----BEGIN NOTHING-----\n")
    with pytest.raises(CertificateError):
        desk.flow_looked().take_files([good, bad])
    assert not desk.flow_looked().folder.exists()
    with pytest.raises(CertificateError):
        desk.flow_looked().take_pasted(Part.CSR, "\ud800 not a request")


def test_before_the_first_hsm_there_are_no_papers(tmp_path):
    desk = SetupDesk(tmp_path, hsms=0)
    assert next_step(desk.flow().look()) is Step.CLUSTER
    with pytest.raises(RefusedError, match="tells no certificates"):
        desk.flow().fetch_papers()


def test_a_doubt_is_accepted_with_a_reason_and_once(desk):
    desk.flow().fetch_papers()
    desk.confirm_roots()
    desk.clock.move(days=365 * 40)  # everything has expired
    facts = desk.flow().look()
    assert facts.doubts
    assert not facts.stops
    assert view(facts, Step.VERIFY).standing is Standing.NEXT
    with pytest.raises(RefusedError, match="accepted with a reason"):
        desk.flow_looked().accept_doubts("  ")
    assert desk.flow_looked().accept_doubts(REASON, {"C99"}).open_doubts
    assert not desk.flow_looked().accept_doubts(REASON).open_doubts
    desk.flow_looked().accept_doubts("another reason")
    assert desk.acts().count("doubts_accepted") == 1
    assert REASON in str(view(desk.flow().look(), Step.VERIFY).proven)


def test_doubts_about_papers_that_nobody_was_shown_are_not_accepted(desk):
    desk.flow().fetch_papers()
    desk.confirm_roots()
    desk.clock.move(seconds=40 * 365 * 86_400)
    flow = desk.flow_looked()
    assert flow.facts is not None
    assert flow.facts.open_doubts
    root = flow.folder / "AWS_CloudHSM_Root-G1.crt"
    shown = root.read_bytes()
    root.write_bytes(owned.issuer("Rehearsal cloud root of an embedded cluster"))
    with pytest.raises(RefusedError, match="changed since they were shown"):
        flow.accept_doubts(REASON)
    assert "doubts_accepted" not in desk.acts()
    root.write_bytes(shown)
    assert not desk.flow_looked().accept_doubts(REASON).open_doubts
