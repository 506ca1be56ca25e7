# SPDX-License-Identifier: Apache-2.0
"""The embedded cluster's certificates have the shape of real ones, and say what they are."""

import subprocess
from dataclasses import fields
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509.oid import NameOID

from approver_gui.cluster.certificates import KNOWN_ROOTS, Papers, Root, Trust, fingerprint
from approver_gui.cluster.chains import judge
from approver_gui.keys import hardware
from approver_gui.keys.hardware import Hardware, is_same_certificate
from approver_gui.tokens.checks import Verdict
from tests.hsm.embedded.owned import issuer, quick_foundry

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
SERIAL = "EMBEDDED-0001"


@pytest.fixture
def made():
    return quick_foundry(SERIAL, NOW)


def certificate(pem):
    return x509.load_pem_x509_certificate(pem)


def certificates(made: Hardware):
    names = [field.name for field in fields(Hardware) if field.name != "csr"]
    return {name: certificate(getattr(made, name)) for name in names}


def openssl(pem, what="x509"):
    done = subprocess.run(
        ["openssl", what, "-noout", "-text", "-nameopt", "RFC2253"],
        input=pem,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


# --- shape ------------------------------------------------------------------------------


def test_the_manufacturers_certificates_are_of_version_1_and_the_others_of_version_3(made):
    versions = {name: one.version for name, one in certificates(made).items()}

    assert versions == {
        "manufacturer_root": x509.Version.v1,
        "manufacturer_hardware": x509.Version.v1,
        "aws_root": x509.Version.v3,
        "aws_hardware": x509.Version.v3,
        "hsm": x509.Version.v3,
    }


def test_only_the_cloud_gives_its_certificates_extensions(made):
    found = certificates(made)

    for name in ("manufacturer_root", "manufacturer_hardware", "hsm"):
        assert list(found[name].extensions) == []
    root = found["aws_root"].extensions.get_extension_for_class(x509.BasicConstraints)
    assert root.value.ca
    limits = found["aws_hardware"].extensions
    assert not limits.get_extension_for_class(x509.BasicConstraints).value.ca
    assert not limits.get_extension_for_class(x509.KeyUsage).value.key_cert_sign


def test_both_hardware_certificates_are_of_one_key_and_one_subject(made):
    found = certificates(made)
    one, other = found["manufacturer_hardware"], found["aws_hardware"]

    assert one.subject.public_bytes() == other.subject.public_bytes()
    assert one.public_key() == other.public_key()
    assert one.issuer != other.issuer
    assert found["hsm"].issuer.public_bytes() == one.subject.public_bytes()


def test_names_of_hardware_have_several_values_in_one_place(made):
    for name in ("manufacturer_hardware", "aws_hardware", "hsm"):
        subject = certificates(made)[name].subject
        assert [len(list(rdn)) for rdn in subject.rdns] == [5, 1]


def test_the_hsm_and_its_request_carry_one_key_and_name_the_first_hsm(made):
    request, hsm = x509.load_pem_x509_csr(made.csr), certificate(made.hsm)

    assert request.is_signature_valid
    assert request.public_key() == hsm.public_key()
    assert request.subject == hsm.subject
    (name,) = hsm.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert name.value == f"HSM:{SERIAL}:PARTN:1, for a rehearsal"


def test_every_name_says_that_it_is_a_rehearsal_and_none_is_a_real_roots(made):
    names = [one.subject for one in certificates(made).values()]

    for name in names:
        (unit,) = name.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
        (common,) = name.get_attributes_for_oid(NameOID.COMMON_NAME)
        assert unit.value == "a rehearsal, not an HSM"
        assert "rehearsal" in str(common.value).lower()
        assert common.value not in {known.common_name for known in KNOWN_ROOTS}


def test_openssl_reads_all_of_them(made):
    for name in certificates(made):
        assert "OU=a rehearsal" in openssl(getattr(made, name))
    assert "Version: 1 (0x0)" in openssl(made.manufacturer_root)
    assert "Version: 1 (0x0)" in openssl(made.manufacturer_hardware)
    assert f"CN=HSM:{SERIAL}:PARTN:1" in openssl(made.csr, "req")


# --- links ------------------------------------------------------------------------------


LINKS = [
    ("manufacturer_root", "manufacturer_root"),
    ("aws_root", "aws_root"),
    ("manufacturer_hardware", "manufacturer_root"),
    ("aws_hardware", "aws_root"),
    ("hsm", "manufacturer_hardware"),
    ("hsm", "aws_hardware"),
]


@pytest.mark.parametrize(("below", "above"), LINKS)
def test_each_link_holds(made, below, above):
    found = certificates(made)

    found[below].verify_directly_issued_by(found[above])


def test_another_makers_signature_is_none(made):
    other = hardware.make(SERIAL, NOW)

    with pytest.raises(InvalidSignature):
        certificate(made.hsm).verify_directly_issued_by(certificate(other.aws_hardware))


def test_our_own_checks_find_nothing_but_roots_to_compare(made):
    papers = Papers(
        csr=made.csr,
        hsm=made.hsm,
        aws_hardware=made.aws_hardware,
        manufacturer_hardware=made.manufacturer_hardware,
        aws_root=made.aws_root,
        manufacturer_root=made.manufacturer_root,
    )
    compared = {
        Root.AWS: fingerprint(made.aws_root),
        Root.MANUFACTURER: fingerprint(made.manufacturer_root),
    }

    found = judge(papers, Trust(compared), NOW)

    assert {finding.verdict for finding in found} == {Verdict.GOOD}
    blind = {one.check_id for one in judge(papers, Trust(), NOW) if one.verdict != Verdict.GOOD}
    assert blind == {"C4"}


def test_they_hold_from_the_day_before_for_ten_years_at_least(made):
    for one in certificates(made).values():
        assert one.not_valid_before_utc == NOW - timedelta(days=1)
        assert one.not_valid_after_utc >= NOW + timedelta(days=3650)


def test_nothing_of_a_private_key_is_kept(made):
    for field in fields(Hardware):
        with pytest.raises(ValueError, match=r".+"):
            load_pem_private_key(getattr(made, field.name), None)


def test_each_cluster_has_keys_of_its_own():
    one, other = hardware.make(SERIAL, NOW), hardware.make(SERIAL, NOW)

    for field in fields(Hardware):
        assert getattr(one, field.name) != getattr(other, field.name)


# --- comparing --------------------------------------------------------------------------


def test_a_certificate_is_the_same_however_its_lines_end(made):
    one = issuer()

    assert is_same_certificate(one.replace(b"\n", b"\r\n") + b"\n\n", one)
    assert not is_same_certificate(made.aws_root, one)


@pytest.mark.parametrize(
    "other",
    [
        b"",
        b"garbage",
        issuer() * 2,
        issuer() + b" " * 5000,
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        b"words before\n" + issuer(),
    ],
    ids=["empty", "garbage", "twice", "too long", "no certificate", "words before"],
)
def test_what_is_not_exactly_one_certificate_is_the_same_as_nothing(other):
    assert not is_same_certificate(other, issuer())
    assert not is_same_certificate(other, other)
