# SPDX-License-Identifier: Apache-2.0
"""Roots are trusted by fingerprint, and only a certificate that fits makes a cluster ours."""

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from approver_gui.cluster.certificates import Papers, Root, Trust, fingerprint
from approver_gui.cluster.chains import MOST_CHARACTERS, judge, judge_signed
from approver_gui.errors import CertificateError
from approver_gui.tokens.checks import Verdict, verdict
from tests.cluster.foundry import (
    NOW,
    certificate,
    hsm_name,
    is_ca,
    key,
    key_usage,
    name,
    papers,
    pem,
    trust_in,
)

OWNER = name({"O": "An owner"}, {"CN": "Issuing CA"})


def not_good(findings):
    return {one.check_id: one.verdict for one in findings if one.verdict is not Verdict.GOOD}


def words(findings, check_id):
    return " ".join(str(one.words) for one in findings if one.check_id == check_id)


# --- roots and what is missing -----------------------------------------------------------


def test_an_unknown_root_stops_and_shows_the_fingerprint_to_compare():
    good = papers()
    findings = judge(good, Trust({Root.AWS: fingerprint(good.aws_root)}), NOW)
    digits = fingerprint(good.manufacturer_root).hex()

    assert not_good(findings) == {"C4": Verdict.STOP}
    assert digits in words(findings, "C4").replace(" ", "")


def test_the_fingerprint_of_one_root_does_not_vouch_for_the_other_place():
    good = papers()
    trust = trust_in(good)
    crossed = Trust({Root.AWS: trust.own[Root.MANUFACTURER], Root.MANUFACTURER: b""})

    assert [
        one.check_id for one in judge(good, crossed, NOW) if one.verdict is Verdict.STOP
    ] == ["C4", "C4"]


def test_an_impostor_is_one_even_when_the_user_named_it():
    cavium = name({"CN": "localca.liquidsecurity.cavium.com"})
    spoiled = papers(
        manufacturer_root={"subject": cavium, "issuer": cavium},
        manufacturer_hardware={"issuer": cavium},
    )

    assert not_good(judge(spoiled, trust_in(spoiled), NOW)) == {"C5": Verdict.STOP}


def test_nothing_at_all_proves_nothing():
    findings = judge(Papers(), Trust(), NOW)

    assert {one.check_id for one in findings} == {"C1", "C2"}
    assert len([one for one in findings if one.verdict is Verdict.STOP]) == 6


def test_after_the_initialisation_aws_says_less_and_that_is_a_doubt():
    good = papers()
    later = replace(
        good, csr=None, manufacturer_hardware=None, manufacturer_root=None, cluster=good.hsm
    )
    findings = judge(later, trust_in(later), NOW)

    assert not_good(findings) == {"C1": Verdict.DOUBT}
    assert "C16" in {one.check_id for one in findings}


def test_a_root_that_is_not_there_leaves_its_chain_unproven():
    findings = judge(replace(papers(), aws_root=None), trust_in(papers()), NOW)

    assert not_good(findings) == {"C1": Verdict.STOP}
    assert "AWS's chain" not in words(findings, "C6") + words(findings, "C7")


def test_a_certificate_is_in_force_to_its_last_second():
    ends = datetime(2026, 6, 1, tzinfo=UTC)
    made = papers(hsm={"ends": ends, "begins": ends - timedelta(days=1)})

    assert not_good(judge(made, trust_in(made), ends)) == {}
    later = judge(made, trust_in(made), ends + timedelta(seconds=1))
    assert not_good(later) == {"C8": Verdict.DOUBT}
    earlier = judge(made, trust_in(made), ends - timedelta(days=1, seconds=1))
    assert not_good(earlier) == {"C9": Verdict.STOP}


def test_an_hsm_without_a_readable_partition_is_a_doubt():
    made = papers(hsm={"subject": name({"CN": "cluster"})})

    assert not_good(judge(made, trust_in(made), NOW)) == {"C13": Verdict.DOUBT}


# --- the signed certificate --------------------------------------------------------------


def issuing(**changes):
    usual = {
        "subject": OWNER,
        "issuer": OWNER,
        "key": key("owner"),
        "signer": key("owner"),
        "extensions": (is_ca(True), key_usage(0x04)),
    }
    return pem(certificate(**{**usual, **changes}))


def signed(**changes):
    usual = {
        "subject": hsm_name(partition=1),
        "issuer": OWNER,
        "key": key("partition"),
        "signer": key("owner"),
    }
    return pem(certificate(**{**usual, **changes}))


def test_a_certificate_made_for_the_request_is_good():
    assert not_good(judge_signed(papers().csr, signed(), issuing(), NOW)) == {}


@pytest.mark.parametrize(
    ("made", "anchor", "check_id", "expected"),
    [
        ({"key": "stranger"}, {}, "C21", "carries another key"),
        ({"issuer": hsm_name()}, {}, "C23", "names another issuer"),
        ({"signer": "stranger"}, {}, "C23", "not made by the key"),
        ({"begins": NOW + timedelta(hours=1)}, {}, "C24", "signed certificate is not yet"),
        ({"ends": NOW - timedelta(hours=1)}, {}, "C24", "signed certificate expired"),
        ({}, {"ends": NOW - timedelta(hours=1)}, "C24", "issuing certificate expired"),
        ({}, {"extensions": (is_ca(False),)}, "C25", "is no CA"),
        ({}, {"extensions": (is_ca(True), key_usage(0x80))}, "C25", "is no CA"),
        ({}, {"issuer": hsm_name()}, "C25", "not self-signed"),
        ({}, {"signer": "stranger"}, "C25", "own signature is forged"),
        ({"digest": "SHA-1"}, {}, "C27", "SHA-1"),
        ({}, {"digest": "MD5"}, "C27", "MD5"),
    ],
)
def test_one_that_does_not_fit_is_stopped_and_the_fault_named(made, anchor, check_id, expected):
    def keyed(changes):
        return {at: key(one) if isinstance(one, str) and at != "digest" else one
                for at, one in changes.items()}  # fmt: skip

    findings = judge_signed(papers().csr, signed(**keyed(made)), issuing(**keyed(anchor)), NOW)

    assert not_good(findings) == {check_id: Verdict.STOP}
    assert expected in words(findings, check_id)


def test_a_weak_ca_is_stopped():
    weak = key("weak", 1024)
    findings = judge_signed(
        papers().csr, signed(signer=weak), issuing(key=weak, signer=weak), NOW
    )

    assert not_good(findings) == {"C26": Verdict.STOP}


@pytest.mark.parametrize(
    ("made", "anchor", "check_id"),
    [
        ({"subject": hsm_name(partition=2)}, {}, "C22"),
        ({"ends": NOW + timedelta(days=300)}, {}, "C24"),
        ({}, {"extensions": (), "version": 1}, "C25"),
    ],
)
def test_what_only_looks_unusual_is_a_doubt(made, anchor, check_id):
    findings = judge_signed(papers().csr, signed(**made), issuing(**anchor), NOW)

    assert not_good(findings) == {check_id: Verdict.DOUBT}


def test_a_request_with_a_bad_signature_is_stopped():
    edited = papers(csr={"signer": key("stranger")}).csr
    findings = judge_signed(edited, signed(), issuing(), NOW)

    assert not_good(findings) == {"C29": Verdict.STOP}


def test_a_certificate_too_long_for_a_cluster_is_stopped():
    long = signed() + b"\n" * MOST_CHARACTERS
    findings = judge_signed(papers().csr, long, issuing(), NOW)

    assert not_good(findings) == {"C28": Verdict.STOP}


def test_files_in_exchanged_places_are_named():
    with pytest.raises(CertificateError, match=r"ClusterCsr\.csr.*not a request"):
        judge_signed(signed(), papers().csr, issuing(), NOW)
    with pytest.raises(CertificateError, match=r"CustomerHsmCertificate\.crt.*request"):
        judge_signed(papers().csr, papers().csr, issuing(), NOW)


@pytest.fixture
def openssl(tmp_path):
    """Return a function that runs the openssl program in a folder of its own."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("no openssl here")

    def run(*words):
        return subprocess.run([program, *words], cwd=tmp_path, capture_output=True, check=False)

    return run


def test_what_the_guides_own_commands_make_is_accepted(openssl, tmp_path):
    # AWS CloudHSM User Guide, "Initialize the cluster"; its key has no passphrase here
    subject = "/O=An owner/CN=Issuing CA"
    partition = "/C=US+ST=CA+OU=LS2+L=SanJose+O=Marvell/CN=HSM:5.3G1-I1:PARTN:1, for FIPS mode"
    for command in (
        ("genrsa", "-out", "hsm.key", "2048"),
        ("req", "-new", "-key", "hsm.key", "-subj", partition, "-out", "ClusterCsr.csr"),
        ("genrsa", "-out", "customerCA.key", "2048"),
        (
            *("req", "-new", "-x509", "-days", "3652", "-key", "customerCA.key"),
            *("-subj", subject, "-out", "customerCA.crt"),
        ),
        (
            *("x509", "-req", "-days", "3652", "-in", "ClusterCsr.csr"),
            *("-CA", "customerCA.crt", "-CAkey", "customerCA.key", "-CAcreateserial"),
            *("-out", "CustomerHsmCertificate.crt"),
        ),
    ):
        ended = openssl(*command)
        assert ended.returncode == 0, ended.stderr
    csr, made, anchor = (
        (tmp_path / file).read_bytes()
        for file in ("ClusterCsr.csr", "CustomerHsmCertificate.crt", "customerCA.crt")
    )

    assert not_good(judge_signed(csr, made, anchor, datetime.now(UTC))) == {}


def test_openssl_shrugs_at_an_edited_request_and_this_program_does_not(openssl, tmp_path):
    edited = papers(csr={"signer": key("stranger")})
    (tmp_path / "edited.csr").write_bytes(edited.csr)
    said = openssl("req", "-verify", "-noout", "-in", "edited.csr")

    assert b"verify OK" not in said.stdout + said.stderr  # whatever its exit code is
    findings = judge(edited, trust_in(edited), NOW)
    assert verdict(findings) is Verdict.STOP
    assert not_good(findings) == {"C14": Verdict.STOP}
