# SPDX-License-Identifier: Apache-2.0
"""AWS's control plane when something breaks: what is unknown, and what was never sent.

All of it against a little server of the tests, which hangs up, stays silent or talks nonsense,
or against a closed port; moto does none of that.
"""

import ssl
import sys
from socket import create_server

import pytest
from botocore.exceptions import ParamValidationError
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from approver_gui.cluster.control_plane import AwsControlPlane
from approver_gui.errors import (
    ApproverError,
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmUnreachableError,
)
from tests.cluster import foundry
from tests.cluster.aws_stand_in import (
    ACTS,
    ANCHOR,
    CHANGES,
    CLUSTER,
    HSM,
    KEY,
    KEY_ID,
    REGION,
    SIGNED,
    answer,
    cut_off,
    denial,
    hang_up,
    plane_at,
    session,
)

AS_PEM = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
UNREADABLE = [
    b"<html>Please log in to this network</html>",
    b"[]",
    b'"text"',
    b"\xff\xfe{",
    b'{"Clusters": 5, "Cluster": 5, "Hsm": 5}',
    b'{"Clusters": [5], "Cluster": [5], "Hsm": []}',
    b'{"Clusters": [{"ClusterId": ["x"], "State": "ACTIVE"}], "State": {}, "HsmId": 5}',
    b"[" * 100_000,
    b"",
]


# Unknown outcomes: the change left, and no whole answer came


@pytest.mark.parametrize("act", CHANGES)
@pytest.mark.parametrize("reply", [hang_up, cut_off], ids=["hung up", "cut off"])
def test_a_change_whose_answer_never_came_whole_is_unknown(aws, plane, act, reply):
    aws.will(reply)
    with pytest.raises(HsmOutcomeUnknownError) as caught:
        CHANGES[act](plane)
    assert "Look" in str(caught.value.hint)
    assert aws.actions == [act]


@pytest.mark.parametrize("act", CHANGES)
def test_a_change_that_is_never_answered_is_unknown_after_a_time(aws, act):
    aws.will(aws.say_nothing)
    with pytest.raises(HsmOutcomeUnknownError):
        CHANGES[act](plane_at(aws.url, read_s=0.1))
    assert aws.actions == [act]


@pytest.mark.parametrize("act", CHANGES)
@pytest.mark.parametrize("body", UNREADABLE, ids=range(len(UNREADABLE)))
def test_a_change_with_an_unreadable_answer_is_unknown(aws, plane, act, body):
    aws.will(answer(body))
    with pytest.raises(HsmOutcomeUnknownError):
        CHANGES[act](plane)
    assert aws.actions == [act]


@pytest.mark.parametrize("status", [403, 500, 502, 503, 504])
def test_a_change_that_something_on_the_way_answers_is_unknown(aws, plane, status):
    aws.will(answer(b"<html>proxy</html>", status))
    with pytest.raises(HsmOutcomeUnknownError, match=str(status)):
        plane.initialise(CLUSTER, SIGNED, ANCHOR)
    assert aws.actions == ["InitializeCluster"]


def test_a_failure_within_aws_that_rejects_nothing_is_unknown(aws, plane):
    aws.will(denial("InternalFailure", "Unknown.", 500))
    with pytest.raises(HsmOutcomeUnknownError, match="InternalFailure"):
        plane.create_hsm(CLUSTER, "eu-central-1a")


# Nothing was sent, or only looked for


@pytest.mark.parametrize("act", ACTS)
def test_a_closed_port_means_that_nothing_was_sent(act):
    with create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(HsmUnreachableError, match="cannot be reached"):
        ACTS[act](plane_at(f"http://127.0.0.1:{port}"))


@pytest.mark.parametrize("reply", [hang_up, "silent"])
def test_looking_in_vain_says_so(aws, reply):
    aws.will(aws.say_nothing if reply == "silent" else reply)
    with pytest.raises(HsmUnreachableError, match="cannot be reached"):
        plane_at(aws.url, read_s=0.1).describe(CLUSTER)


@pytest.mark.parametrize("body", UNREADABLE, ids=range(len(UNREADABLE)))
def test_looking_at_an_unreadable_answer_says_so(aws, plane, body):
    aws.will(answer(body))
    with pytest.raises(HsmPuzzlingError):
        plane.clusters()


def test_a_page_that_wants_a_login_is_not_taken_for_aws(aws, plane):
    aws.will(answer(b"<html>Log in</html>", 403))
    with pytest.raises(HsmUnreachableError, match="instead of AWS"):
        plane.clusters()


@pytest.mark.parametrize("act", ACTS)
def test_without_a_region_it_is_said_how_to_name_one(aws, act):
    plane = AwsControlPlane(environ={}, session=session(), endpoint=aws.url)
    with pytest.raises(HsmUnreachableError) as caught:
        ACTS[act](plane)
    for word in ("--region", "AWS_REGION", "profile"):
        assert word in str(caught.value.hint)
    assert aws.sent == []


def test_the_region_may_stand_in_the_environment(aws):
    aws.will(answer({"Clusters": []}))
    environ = {"AWS_REGION": REGION}
    plane = AwsControlPlane(environ=environ, session=session(), endpoint=aws.url)
    assert plane.clusters() == ()


def test_what_is_no_region_is_named():
    with pytest.raises(HsmUnreachableError, match="No region is called not a region"):
        AwsControlPlane("not a region", environ={}, session=session()).clusters()


def test_a_profile_that_is_not_there_is_named():
    with pytest.raises(HsmUnreachableError, match="no profile nobody"):
        AwsControlPlane(REGION, "nobody", environ={}).clusters()


@pytest.mark.parametrize("act", ACTS)
def test_without_credentials_nothing_is_sent(aws, act):
    plane = AwsControlPlane(REGION, environ={}, endpoint=aws.url)
    with pytest.raises(HsmUnreachableError, match="NoCredentialsError"):
        ACTS[act](plane)
    assert aws.sent == []


def test_half_of_the_credentials_is_none_and_is_not_shown(aws, monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY_ID)
    with pytest.raises(HsmUnreachableError) as caught:
        AwsControlPlane(REGION, environ={}, endpoint=aws.url).clusters()
    assert "PartialCredentialsError" in str(caught.value)
    assert KEY_ID not in repr(caught.value)


def test_what_a_program_for_credentials_says_is_never_shown(aws, monkeypatch, tmp_path):
    teller = f"{sys.executable} -c \"import sys; sys.exit('{KEY}')\""
    config = tmp_path / "config"
    config.write_text(f"[profile p]\ncredential_process = {teller}\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    with pytest.raises(HsmUnreachableError, match="CredentialRetrievalError") as caught:
        AwsControlPlane(REGION, "p", environ={}, endpoint=aws.url).clusters()
    error: BaseException | None = caught.value
    assert KEY not in str(error)
    assert error is not None
    assert error.__suppress_context__


@pytest.mark.parametrize("act", ACTS)
def test_no_error_shows_the_credentials(aws, plane, act):
    shown = []
    for reply in (hang_up, denial("AccessDeniedException"), answer(b"", 503)):
        aws.will(reply)
        with pytest.raises(ApproverError) as caught:
            ACTS[act](plane)
        shown.append(f"{caught.value!r} {caught.value} {caught.value.__cause__!r}")
    assert KEY not in "".join(shown)


# TLS


@pytest.fixture
def impostor(aws, tmp_path):
    """Return the address of the stand-in behind a certificate that nobody vouches for."""
    private = foundry.key("impostor")
    name = foundry.name({"CN": "127.0.0.1"})
    made = foundry.certificate(subject=name, issuer=name, key=private, signer=private)
    pem = tmp_path / "impostor.pem"
    pem.write_bytes(foundry.pem(made) + private.private_bytes(*AS_PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    aws.over_tls(context)
    return aws.url.replace("http:", "https:")


@pytest.mark.parametrize("act", ACTS)
def test_a_certificate_that_nobody_vouches_for_gets_nothing(aws, impostor, act):
    with pytest.raises(HsmUnreachableError, match="CERTIFICATE_VERIFY_FAILED"):
        ACTS[act](plane_at(impostor))
    assert aws.sent == []


def test_tls_that_breaks_otherwise_may_have_broken_after_the_change(aws):
    spoken_to_as_tls = aws.url.replace("http:", "https:")
    with pytest.raises(HsmOutcomeUnknownError):
        plane_at(spoken_to_as_tls).delete_hsm(CLUSTER, HSM)


# Bugs stay bugs


def test_a_fault_of_ours_before_anything_is_sent_is_no_unknown_outcome(aws, plane):
    with pytest.raises(ParamValidationError):
        plane.create_hsm(CLUSTER, 5)
    broken = AwsControlPlane(REGION, environ={}, session=object())  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        broken.delete_hsm(CLUSTER, HSM)
    assert aws.sent == []
