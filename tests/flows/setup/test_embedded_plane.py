# SPDX-License-Identifier: Apache-2.0
"""An embedded cluster is described and changed as AWS describes and changes a real one."""

import pytest

from approver_gui.cluster.certificates import Root, Trust, fingerprint, papers_of
from approver_gui.cluster.chains import judge, judge_signed
from approver_gui.cluster.port import BEFORE, ClusterState, ControlPlane, NewCluster, Part
from approver_gui.cluster.port import PlaneRefusal as No
from approver_gui.errors import HsmRefusedError, HsmUnreachableError
from approver_gui.flows.setup.embedded_plane import ID_OF_BEFORE, ZONE, EmbeddedPlane
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.rules import new_cluster
from approver_gui.hsm.embedded.state import Session
from approver_gui.hsm.embedded.store import create
from approver_gui.hsm.requests import Activate
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.keys.secret import Secret
from approver_gui.tokens.checks import Verdict
from tests.hsm.embedded.owned import issuer, own, quick_foundry, signed
from tests.keys.stand_ins import QUICK, Clock

WISH = NewCluster("hsm2m.medium", ("subnet-1",))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.cluster"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def plane(path, clock):
    return EmbeddedPlane(path, clock, quick_foundry)


@pytest.fixture
def cluster_id(plane):
    """The id of a cluster with one HSM."""
    made = plane.create(WISH)
    plane.create_hsm(made.cluster_id, made.zones[0])
    return made.cluster_id


def no(act, *words) -> str:
    """Return the code that something is refused with."""
    with pytest.raises(HsmRefusedError) as refused:
        act(*words)
    return refused.value.code


def owned_by_all(plane, cluster_id):
    csr = plane.describe(cluster_id).certificates[Part.CSR]
    plane.initialise(cluster_id, signed(csr), issuer())


# --- looking ----------------------------------------------------------------------------


def test_it_is_a_control_plane(plane):
    port: ControlPlane = plane

    assert port.clusters() == ()


def test_a_new_cluster_has_no_hsm_and_so_no_request(plane, clock):
    made = plane.create(WISH)

    assert made.state == ClusterState.UNINITIALIZED
    assert not made.is_initialised
    assert (made.hsms, made.certificates) == ((), {})
    assert (made.created_at, made.zones) == (clock.now, (ZONE,))
    assert plane.clusters() == (made,)
    assert plane.describe(made.cluster_id) == made


def test_its_first_hsm_brings_the_papers_and_they_are_genuine(plane, cluster_id, clock):
    found = plane.describe(cluster_id)
    roots = plane.roots(cluster_id)
    papers = papers_of(found.certificates, roots[Root.AWS], roots[Root.MANUFACTURER])
    trust = Trust({root: fingerprint(pem) for root, pem in roots.items()})

    assert found.state == ClusterState.UNINITIALIZED
    assert tuple(found.certificates) == BEFORE
    assert [(hsm.hsm_id, hsm.state) for hsm in found.hsms] == [("EMBEDDED-0001", "ACTIVE")]
    assert {one.verdict for one in judge(papers, trust, clock.now)} == {Verdict.GOOD}


def test_afterwards_it_shows_the_owners_certificate_and_no_request(plane, cluster_id, clock):
    csr = plane.describe(cluster_id).certificates[Part.CSR]
    owned_by_all(plane, cluster_id)

    found = plane.describe(cluster_id)

    assert found.state == ClusterState.INITIALIZED
    assert found.is_initialised
    assert set(found.certificates) == {Part.HSM, Part.AWS_HARDWARE, Part.CLUSTER}
    judged = judge_signed(csr, found.certificates[Part.CLUSTER], issuer(), clock.now)
    assert {one.verdict for one in judged} == {Verdict.GOOD}


def test_an_activated_cluster_is_active(plane, cluster_id, path):
    owned_by_all(plane, cluster_id)
    with Cluster.open(path, safe=ClusterKeys(QUICK)) as cluster:
        cluster.ask(Session(), Activate(Secret("a password 1")))

    assert plane.describe(cluster_id).state == ClusterState.ACTIVE


def test_a_file_of_before_has_no_papers_and_is_initialised(path, plane):
    create(path, new_cluster(["EMBEDDED-0001"]))

    (found,) = plane.clusters()

    assert (found.cluster_id, found.state) == (ID_OF_BEFORE, ClusterState.INITIALIZED)
    assert (found.certificates, found.created_at) == ({}, None)
    assert plane.roots(ID_OF_BEFORE) == {}
    assert plane.describe(ID_OF_BEFORE) == found


# --- changing ---------------------------------------------------------------------------


def test_a_file_is_one_cluster(plane, cluster_id, path):
    before = path.read_bytes()

    assert no(plane.create, WISH) == No.LIMIT
    assert path.read_bytes() == before
    assert [one.cluster_id for one in plane.clusters()] == [cluster_id]


@pytest.mark.parametrize("is_there", [True, False])
def test_another_id_is_no_cluster(plane, cluster_id, path, clock, is_there):
    if not is_there:
        plane = EmbeddedPlane(path.with_name("none"), clock, quick_foundry)
        assert no(plane.describe, cluster_id) == No.NOT_FOUND
    else:
        cluster_id = "cluster-embedded-otherone"
    for act, words in (
        (plane.describe, ()),
        (plane.roots, ()),
        (plane.create_hsm, (ZONE,)),
        (plane.initialise, (b"", b"")),
        (plane.delete_hsm, ("EMBEDDED-0001",)),
        (plane.delete_cluster, ()),
    ):
        assert no(act, cluster_id, *words) == No.NOT_FOUND


def test_a_wrong_certificate_is_refused_with_the_reason(plane, cluster_id):
    csr = plane.describe(cluster_id).certificates[Part.CSR]

    with pytest.raises(HsmRefusedError) as refused:
        plane.initialise(cluster_id, signed(csr, carries="stranger"), issuer())

    assert refused.value.code == No.WRONG_STATE
    assert "does not carry the key" in refused.value.sentence
    assert not plane.describe(cluster_id).is_initialised


def test_it_is_initialised_once(plane, cluster_id):
    csr = plane.describe(cluster_id).certificates[Part.CSR]
    owned_by_all(plane, cluster_id)

    assert no(plane.initialise, cluster_id, signed(csr), issuer()) == No.WRONG_STATE


def test_hsms_come_and_go_and_the_cluster_goes_last(plane, cluster_id, path):
    assert plane.create_hsm(cluster_id, ZONE).hsm_id == "EMBEDDED-0002"
    plane.delete_hsm(cluster_id, "EMBEDDED-0001")
    assert [hsm.hsm_id for hsm in plane.describe(cluster_id).hsms] == ["EMBEDDED-0002"]
    assert no(plane.delete_hsm, cluster_id, "EMBEDDED-0001") == No.WRONG_STATE
    assert no(plane.delete_cluster, cluster_id) == No.WRONG_STATE

    plane.delete_hsm(cluster_id, "EMBEDDED-0002")
    plane.delete_cluster(cluster_id)

    assert plane.clusters() == ()
    assert not path.exists()
    assert plane.create(WISH).cluster_id != cluster_id


def test_a_cluster_that_the_command_made_is_found(plane, path, clock):
    Cluster.create(path, clock=clock, foundry=quick_foundry)
    (found,) = plane.clusters()
    own(path, clock)

    assert len(found.hsms) == 2
    assert plane.describe(found.cluster_id).is_initialised


# --- what goes wrong --------------------------------------------------------------------


def test_a_file_that_is_something_else_cannot_be_asked(plane, path):
    path.write_bytes(b"something else")

    for act in (plane.clusters, lambda: plane.describe("cluster-embedded-abcdefgh")):
        with pytest.raises(HsmUnreachableError):
            act()
    assert path.read_bytes() == b"something else"


def test_where_no_file_can_be_made_nothing_is_created(tmp_path, clock):
    plane = EmbeddedPlane(tmp_path / "missing" / "a.cluster", clock, quick_foundry)

    with pytest.raises(HsmUnreachableError, match="could not be made"):
        plane.create(WISH)
