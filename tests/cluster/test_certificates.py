# SPDX-License-Identifier: Apache-2.0
"""The papers are read strictly, described as they are, and known by their fingerprints."""

import os
import warnings
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.cluster import reading
from approver_gui.cluster.certificates import (
    FILE_NAMES,
    KNOWN_ROOTS,
    MAX_FILE_BYTES,
    ROOT_FILE_NAMES,
    Papers,
    Root,
    describe,
    fingerprint,
    papers_of,
    read_folder,
    read_paper,
)
from approver_gui.cluster.chains import judge
from approver_gui.cluster.port import Part
from approver_gui.errors import CertificateError, MediumError
from tests.cluster.doctored import spoil
from tests.cluster.foundry import (
    BEGINS,
    ENDS,
    HSM1,
    HSM2M,
    NOW,
    SHAPES,
    certificate,
    der,
    key,
    name,
    papers,
    pem,
    trust_in,
)


def lay_down(folder, made, cluster_id="cluster-abc"):
    for part in Part:
        if (text := made.part(part)) is not None:
            (folder / f"{cluster_id}_{FILE_NAMES[part]}").write_bytes(text)
    for root in Root:
        if (text := made.root(root)) is not None:
            (folder / ROOT_FILE_NAMES[root]).write_bytes(text)


def test_a_folder_gives_the_papers_whatever_else_is_there(tmp_path):
    good = replace(papers(), cluster=papers().hsm)
    lay_down(tmp_path, good)
    (tmp_path / "cluster-abc_CustomerHsmCertificate.crt").write_bytes(b"ours")
    (tmp_path / "customerCA.key").write_bytes(b"not looked at")

    assert read_folder(tmp_path) == good


def test_an_empty_folder_gives_no_papers(tmp_path):
    assert read_folder(tmp_path) == Papers()


def test_papers_of_two_clusters_are_not_mixed(tmp_path):
    lay_down(tmp_path, papers())
    lay_down(tmp_path, Papers(hsm=papers().hsm), "cluster-def")

    with pytest.raises(CertificateError) as caught:
        read_folder(tmp_path)

    assert "cluster-abc" in str(caught.value)
    assert "cluster-def" in str(caught.value)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(MediumError, match="nowhere"):
        read_folder(tmp_path / "nowhere")


def test_a_folder_of_thousands_of_files_is_not_read(tmp_path):
    for number in range(1_001):
        (tmp_path / str(number)).touch()

    with pytest.raises(CertificateError, match="more than 1000 files"):
        read_folder(tmp_path)


def test_a_pipe_under_the_name_of_a_paper_makes_nobody_wait(tmp_path):
    os.mkfifo(tmp_path / f"cluster-abc_{FILE_NAMES[Part.HSM]}")

    with pytest.raises(MediumError, match=r"cluster-abc_HsmCertificate\.crt"):
        read_folder(tmp_path)


@pytest.mark.parametrize("fault", spoil(papers()))
def test_a_file_that_cannot_be_read_is_named_with_its_fault(fault, tmp_path):
    good = papers()
    text, expected = spoil(good)[fault]
    lay_down(tmp_path, replace(good, hsm=text))

    with pytest.raises(CertificateError) as caught:
        read_folder(tmp_path)

    assert "cluster-abc_HsmCertificate.crt" in str(caught.value)
    assert expected in str(caught.value)
    with pytest.raises(CertificateError, match=r"HsmCertificate\.crt"):
        judge(replace(good, hsm=text), trust_in(good), NOW)


def test_line_ends_of_windows_and_a_missing_last_one_are_no_fault():
    good = papers().hsm
    for text in (good.replace(b"\n", b"\r\n"), good.rstrip(), b"\n" + good + b"\n"):
        assert fingerprint(text) == fingerprint(good)


def test_the_older_labels_of_pem_are_understood():
    made = papers()
    old = made.csr.replace(b"CERTIFICATE REQUEST", b"NEW CERTIFICATE REQUEST")
    assert describe(old) == describe(made.csr)
    old = made.hsm.replace(b"CERTIFICATE", b"X509 CERTIFICATE")
    assert describe(old) == describe(made.hsm)


def test_a_file_at_the_limit_is_read_and_one_beyond_is_not(tmp_path):
    path = tmp_path / "paper"
    good = papers().hsm
    path.write_bytes(good + b"\n" * (MAX_FILE_BYTES - len(good)))
    assert fingerprint(read_paper(path)) == fingerprint(good)

    path.write_bytes(good + b"\n" * (MAX_FILE_BYTES + 1 - len(good)))
    with pytest.raises(CertificateError, match="larger than"):
        read_paper(path)


@pytest.mark.parametrize("shape", SHAPES, ids=["hsm1", "hsm2m"])
def test_a_description_is_what_the_library_reads_too(shape):
    made = papers(shape)
    for text in (made.hsm, made.aws_hardware, made.manufacturer_hardware, made.aws_root):
        theirs = x509.load_pem_x509_certificate(text)
        ours = describe(text)
        read = reading.read_certificate(text, "x")

        assert not ours.is_request
        assert (ours.serial, ours.begins, ours.ends) == (theirs.serial_number, BEGINS, ENDS)
        assert (ours.key, ours.key_bits, ours.digest) == ("RSA-2048", 2048, "SHA-256")
        assert read.body == theirs.tbs_certificate_bytes
        assert read.version == theirs.version.value + 1
        assert read.issuer == theirs.issuer.public_bytes()
        assert read.subject == theirs.subject.public_bytes()
        assert (read.is_ca, read.may_sign) == _extensions(theirs)


def _extensions(theirs):
    found = {one.oid: one.value for one in theirs.extensions}
    constraints = found.get(x509.OID_BASIC_CONSTRAINTS)
    usage = found.get(x509.OID_KEY_USAGE)
    return (constraints and constraints.ca, usage and usage.key_cert_sign)


def test_a_request_has_no_issuer_and_no_dates():
    described = describe(papers(HSM1).csr)

    assert described.is_request
    assert (described.issuer, described.serial, described.ends) == (None, None, None)
    first, last = described.subject.split(", ", 1)
    assert set(first.split("+")) == {"C=US", "ST=CA", "L=SanJose", "O=Cavium", "OU=LS2"}
    assert last == "CN=HSM:5.3G1234-ICM000001:PARTN:1, for FIPS mode"


def test_the_serial_number_zero_of_a_renewed_root_is_read_without_a_warning():
    root = name({"CN": "renewed"})
    text = pem(
        certificate(subject=root, issuer=root, key=key("aws"), signer=key("aws"), serial=0)
    )
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        assert describe(text).serial == 0

    assert warned == []


@pytest.mark.parametrize(
    ("curve", "is_strong"), [(ec.SECP256R1(), True), (ec.SECP384R1(), True), (None, False)]
)
def test_a_root_on_a_curve_verifies_and_one_of_another_kind_is_not_trusted(curve, is_strong):
    private = ec.generate_private_key(curve) if curve else ed25519.Ed25519PrivateKey.generate()
    root = x509.Name([x509.NameAttribute(x509.OID_COMMON_NAME, "curve")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(root)
        .issuer_name(root)
        .public_key(private.public_key())
        .serial_number(1)
        .not_valid_before(BEGINS)
        .not_valid_after(ENDS)
    )
    made = builder.sign(private, hashes.SHA384() if curve else None)
    read = reading.read_certificate(made.public_bytes(Encoding.PEM), "x")

    assert (read.key.is_strong, read.key.verifies(read)) == (is_strong, is_strong)
    assert read.key.words == (f"ECDSA {curve.name}" if curve else "?")
    assert not read.key.verifies(replace(read, signature=b"\x30\x00"))
    assert read.key.rsa_bits is None


def test_a_known_root_has_a_fingerprint_and_a_source():
    for known in KNOWN_ROOTS:
        assert len(known.sha256) == 32
        assert str(known.source)
    assert {known.root for known in KNOWN_ROOTS} == set(Root)
    assert len({known.sha256 for known in KNOWN_ROOTS}) == len(KNOWN_ROOTS)


def test_papers_come_from_a_description_too():
    good = papers()
    parts = {part: text for part in Part if (text := good.part(part))}

    assert papers_of(parts, good.aws_root, good.manufacturer_root) == good
    assert papers_of({}, None, None) == Papers()
    assert good.with_root(Root.AWS, None).aws_root is None
    assert good.with_root(Root.MANUFACTURER, b"x").manufacturer_root == b"x"


def test_years_of_two_digits_are_of_the_right_century():
    root = name({"CN": "old"})
    begins, ends = datetime(1950, 1, 1, tzinfo=UTC), datetime(2049, 12, 31, tzinfo=UTC)
    made = certificate(
        subject=root, issuer=root, key=key("aws"), signer=key("aws"), begins=begins, ends=ends
    )

    assert (describe(pem(made)).begins, describe(pem(made)).ends) == (begins, ends)


# --- anything at all ---------------------------------------------------------------------

GOOD = {shape.organisation: papers(shape) for shape in SHAPES}
PLACES = (
    "csr",
    "hsm",
    "aws_hardware",
    "manufacturer_hardware",
    "aws_root",
    "manufacturer_root",
)


def judged(good, place, text):
    """Judge a set with one paper replaced; the two things that may come of it are fine."""
    try:
        findings = judge(replace(good, **{place: text}), trust_in(good), NOW)
    except CertificateError as error:
        return str(error)
    return [str(one.words) for one in findings]


@settings(max_examples=150)
@given(st.sampled_from(sorted(GOOD)), st.sampled_from(PLACES), st.data())
def test_every_truncation_gives_findings_or_a_named_error(family, place, data):
    text = getattr(GOOD[family], place)
    assert judged(GOOD[family], place, text[: data.draw(st.integers(0, len(text)))])
    whole = der(text)
    cut = pem(whole[: data.draw(st.integers(0, len(whole)))] or b"0")
    assert judged(GOOD[family], place, cut)


@settings(max_examples=400)
@given(st.sampled_from(sorted(GOOD)), st.sampled_from(PLACES), st.data())
def test_every_flipped_byte_gives_a_finding_that_is_not_good_or_a_named_error(
    family, place, data
):
    good = GOOD[family]
    whole = bytearray(der(getattr(good, place)))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    label = "CERTIFICATE REQUEST" if place == "csr" else "CERTIFICATE"
    spoiled = replace(good, **{place: pem(bytes(whole), label)})
    try:
        findings = judge(spoiled, trust_in(good), NOW)
    except CertificateError:
        return
    assert any(one.verdict.value == "stop" for one in findings)


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_any_bytes_in_a_pem_frame_give_a_value_or_a_named_error(junk):
    assert judged(GOOD["Marvell"], "hsm", pem(junk or b"0"))
    assert judged(GOOD["Marvell"], "csr", junk)
    assert HSM2M.organisation == "Marvell"
