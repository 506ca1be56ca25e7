# SPDX-License-Identifier: Apache-2.0
"""AWS's control plane: right bytes out, strict answers in, nothing half done unnoticed.

Against moto's own server where it knows the call: CreateCluster, DescribeClusters and
DeleteCluster (tests named ``..._moto``). InitializeCluster, CreateHsm and DeleteHsm it does not
know; they, and every refusal, go to a little server of the tests that keeps the bytes.
"""

import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from approver_gui.cluster.control_plane import MAX_PAGES
from approver_gui.cluster.plane_answers import cluster_of
from approver_gui.cluster.port import Description, HsmOfCluster, NewCluster, Part, PlaneRefusal
from approver_gui.errors import HsmPuzzlingError, HsmRefusedError
from tests.cluster.aws_stand_in import (
    ACTS,
    ANCHOR,
    CHANGES,
    CLUSTER,
    HSM,
    KEY,
    SIGNED,
    WISH,
    a_cluster,
    answer,
    denial,
    plane_at,
)


def refusal_of(act) -> HsmRefusedError:
    with pytest.raises(HsmRefusedError) as caught:
        act()
    return caught.value


# Against moto


def test_a_cluster_is_created_described_and_deleted_moto(moto_url):
    plane = plane_at(moto_url)

    made = plane.create(WISH)

    assert (made.hsm_type, made.hsms, made.certificates) == ("hsm2m.medium", (), {})
    assert made.created_at is not None
    assert made.created_at.tzinfo is UTC
    assert plane.describe(made.cluster_id) == made
    assert made in plane.clusters()
    plane.delete_cluster(made.cluster_id)
    assert made not in plane.clusters()


def test_more_clusters_than_fit_on_a_page_are_all_listed_moto(moto_url):
    plane = plane_at(moto_url, region="eu-west-1")
    made = {plane.create(WISH).cluster_id for _ in range(30)}
    assert {one.cluster_id for one in plane.clusters()} == made


def test_a_cluster_that_is_not_there_is_no_cluster_moto(moto_url):
    plane = plane_at(moto_url)
    assert refusal_of(lambda: plane.describe(CLUSTER)).code == PlaneRefusal.NOT_FOUND
    refusal = refusal_of(lambda: plane.delete_cluster(CLUSTER))
    assert refusal.code == PlaneRefusal.NOT_FOUND
    assert refusal.sentence == f"Cluster {CLUSTER} not found"


def test_regions_are_worlds_of_their_own_moto(moto_url):
    made = plane_at(moto_url, region="eu-west-2").create(WISH)
    elsewhere = plane_at(moto_url, region="eu-west-3")
    refusal = refusal_of(lambda: elsewhere.describe(made.cluster_id))
    assert "region" in str(refusal.hint)


# The bytes that are sent, by the tests' own server


def test_the_initialisation_sends_both_certificates_byte_for_byte(aws, plane):
    aws.will(answer({"State": "INITIALIZE_IN_PROGRESS", "StateMessage": "Going on."}))

    plane.initialise(CLUSTER, SIGNED, ANCHOR)

    (sent,) = aws.sent
    assert sent.action == "InitializeCluster"
    assert sent.asked == {
        "ClusterId": CLUSTER,
        "SignedCert": SIGNED.decode(),
        "TrustAnchor": ANCHOR.decode(),
    }
    assert json.dumps(SIGNED.decode()).encode() in sent.body
    assert json.dumps(ANCHOR.decode()).encode() in sent.body


def test_every_other_change_asks_for_what_it_means_and_nothing_more(aws, plane):
    aws.will(
        answer({"Cluster": a_cluster()}),
        answer({"Hsm": {"HsmId": HSM, "State": "CREATE_IN_PROGRESS"}}),
        answer({"HsmId": HSM}),
        answer({"Cluster": a_cluster(State="DELETE_IN_PROGRESS")}),
    )
    plane.create(WISH)
    assert plane.create_hsm(CLUSTER, "eu-central-1a") == HsmOfCluster(HSM, "CREATE_IN_PROGRESS")
    plane.delete_hsm(CLUSTER, HSM)
    plane.delete_cluster(CLUSTER)
    assert [(one.action, one.asked) for one in aws.sent] == [
        (
            "CreateCluster",
            {
                "HsmType": "hsm2m.medium",
                "SubnetIds": ["subnet-1", "subnet-2"],
                "Mode": "NON_FIPS",
            },
        ),
        ("CreateHsm", {"ClusterId": CLUSTER, "AvailabilityZone": "eu-central-1a"}),
        ("DeleteHsm", {"ClusterId": CLUSTER, "HsmId": HSM}),
        ("DeleteCluster", {"ClusterId": CLUSTER}),
    ]


def test_no_secret_of_the_credentials_is_in_what_is_sent(aws, plane):
    aws.will(answer({"Clusters": []}))
    plane.clusters()
    assert KEY.encode() not in aws.sent[0].body


# What is answered


def test_a_description_holds_everything_and_no_password(aws, plane):
    aws.will(answer({"Clusters": [a_cluster()]}))
    found = plane.describe(CLUSTER)
    assert found.state == "UNINITIALIZED"
    assert found.created_at == datetime(2026, 10, 26, 7, 33, 20, 500_000, UTC)
    assert found.hsms == (HsmOfCluster(HSM, "ACTIVE", "eu-central-1a", "10.0.1.7"),)
    assert found.certificates == {Part.CSR: b"-----BEGIN CERTIFICATE REQUEST-----\nMII\n"}
    assert found.zones == ("eu-central-1a", "eu-central-1b")
    assert not found.is_initialised
    assert "password" not in repr(found)


def test_a_cluster_of_which_little_is_said_is_described_all_the_same():
    assert cluster_of({"ClusterId": CLUSTER, "State": "NEWFANGLED"}) == Description(
        CLUSTER, "NEWFANGLED"
    )
    with pytest.raises(ValueError, match="str"):
        cluster_of({"ClusterId": CLUSTER, "State": "ACTIVE", "CreateTimestamp": "yesterday"})


def test_pages_are_read_to_the_last_and_deleted_clusters_left_out(aws, plane):
    aws.will(
        answer({"Clusters": [a_cluster("cluster-one")], "NextToken": "more"}),
        answer({"Clusters": [a_cluster("cluster-two", State="DELETED")], "NextToken": "again"}),
        answer({"Clusters": [a_cluster("cluster-three")]}),
    )
    assert [one.cluster_id for one in plane.clusters()] == ["cluster-one", "cluster-three"]
    assert [one.asked.get("NextToken") for one in aws.sent] == [None, "more", "again"]


def test_a_list_without_end_is_given_up(aws, plane):
    aws.will(answer({"Clusters": [], "NextToken": "more"}))
    with pytest.raises(HsmPuzzlingError, match="does not end"):
        plane.clusters()
    assert len(aws.sent) == MAX_PAGES


def test_another_cluster_than_the_one_asked_for_is_not_taken_for_it(aws, plane):
    aws.will(answer({"Clusters": [a_cluster("cluster-other")]}))
    assert refusal_of(lambda: plane.describe(CLUSTER)).code == PlaneRefusal.NOT_FOUND


@pytest.mark.parametrize(
    "other",
    [
        {"Certificates": {"ClusterCsr": "A" * 20_001}},
        {"Hsms": [{"HsmId": f"hsm-{n}"} for n in range(101)]},
        {"SubnetMapping": {f"zone-{n}": "subnet" for n in range(51)}},
        {"StateMessage": "x" * 1_001},
        {"ClusterId": ""},
        {"State": None},
        {"Hsms": [{"State": "ACTIVE"}]},
    ],
    ids=["certificate", "hsms", "zones", "message", "no id", "no state", "no hsm id"],
)
def test_what_is_too_large_or_lacks_its_name_is_not_taken(aws, plane, other):
    aws.will(answer({"Clusters": [a_cluster(**other)]}))
    with pytest.raises(HsmPuzzlingError):
        plane.describe(CLUSTER)


def test_an_initialised_cluster_is_told_by_its_certificate(aws, plane):
    signed = {"ClusterCertificate": "PEM"}
    updating = a_cluster(State="UPDATE_IN_PROGRESS", Certificates=signed)
    aws.will(answer({"Clusters": [updating]}))
    assert plane.describe(CLUSTER).is_initialised


# Refusals: nothing was done


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("CloudHsmAccessDeniedException", PlaneRefusal.ACCESS_DENIED),
        ("AccessDeniedException", PlaneRefusal.ACCESS_DENIED),
        ("UnrecognizedClientException", PlaneRefusal.ACCESS_DENIED),
        ("ExpiredTokenException", PlaneRefusal.ACCESS_DENIED),
        ("CloudHsmInvalidRequestException", PlaneRefusal.WRONG_STATE),
        ("CloudHsmResourceNotFoundException", PlaneRefusal.NOT_FOUND),
        ("CloudHsmResourceLimitExceededException", PlaneRefusal.LIMIT),
        ("CloudHsmServiceException", PlaneRefusal.SERVICE),
        ("SomethingNewException", PlaneRefusal.SERVICE),
    ],
)
def test_a_refusal_says_which_and_in_whose_words(aws, plane, act, code, meant):
    aws.will(denial(code, "Cluster is in state ACTIVE \u202e\x1b[2J."))

    refusal = refusal_of(lambda: ACTS[act](plane))

    assert refusal.code == meant
    assert "Cluster is in state ACTIVE \\u{202e}\\u{1b}[2J." in str(refusal.detail)
    assert code in str(refusal.detail)
    assert refusal.sentence == "Cluster is in state ACTIVE \\u{202e}\\u{1b}[2J."
    assert aws.actions == [act]


def test_looking_is_tried_again_when_throttled_but_not_for_ever(aws, plane):
    aws.will(denial("ThrottlingException", "Rate exceeded"), answer({"Clusters": []}))
    assert plane.clusters() == ()
    assert len(aws.sent) == 2
    aws.sent.clear()
    aws.will(denial("ThrottlingException", "Rate exceeded"))
    assert refusal_of(plane.clusters).code == PlaneRefusal.THROTTLED
    assert len(aws.sent) == 3


@pytest.mark.parametrize("act", CHANGES)
def test_a_change_is_sent_once_even_when_throttled(aws, plane, act, monkeypatch):
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "5")
    aws.will(denial("ThrottlingException", "Rate exceeded"))
    assert refusal_of(lambda: CHANGES[act](plane)).code == PlaneRefusal.THROTTLED
    assert aws.actions == [act]


def test_an_internal_failure_that_aws_calls_a_rejection_is_one(aws, plane):
    aws.will(denial("CloudHsmInternalFailureException", "Try again.", 500))
    refusal = refusal_of(lambda: plane.delete_hsm(CLUSTER, HSM))
    assert refusal.code == PlaneRefusal.SERVICE
    assert aws.actions == ["DeleteHsm"]


def test_a_cluster_without_a_subnet_is_not_asked_for(aws, plane):
    refusal = refusal_of(lambda: plane.create(NewCluster("hsm2m.medium", ())))
    assert "nothing was sent" in str(refusal)
    assert aws.sent == []


# Who loads boto3


def test_the_port_and_the_flows_never_load_boto3():
    source = (
        "import json, pkgutil, importlib, sys, approver_gui.flows as flows\n"
        "import approver_gui.cluster.port, approver_gui.cluster.plane_errors\n"
        "found = pkgutil.walk_packages(flows.__path__, 'approver_gui.flows.')\n"
        "names = [one.name for one in found]\n"
        "assert 'approver_gui.flows.setup.plane_waiting' in names\n"
        "for name in names: importlib.import_module(name)\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", source], capture_output=True, check=True)
    loaded = {name.partition(".")[0] for name in json.loads(ran.stdout)}
    assert "approver_gui" in loaded
    assert not loaded & {"boto3", "botocore"}
