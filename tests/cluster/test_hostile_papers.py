# SPDX-License-Identifier: Apache-2.0
"""Papers made to deceive: none of them is called good, and none costs time or memory."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from approver_gui.cluster import der as strict
from approver_gui.cluster import reading
from approver_gui.cluster.certificates import Root, Trust, fingerprint
from approver_gui.cluster.chains import judge
from approver_gui.cluster.x509 import Key
from approver_gui.errors import CertificateError
from approver_gui.tokens.checks import Verdict, verdict
from tests.cluster.disguise import EC_KEY, NULL, Disguise, rewritten, rsa_info
from tests.cluster.foundry import (
    AWS_NAME,
    NOW,
    certificate,
    der,
    element,
    hsm_name,
    integer,
    is_ca,
    key,
    key_usage,
    name,
    oid,
    papers,
    pem,
    spki,
    trust_in,
)

SHA256_INFO = bytes.fromhex("3031300d060960864801650304020105000420")


def stops(made_papers, trust=None):
    findings = judge(made_papers, trust_in(made_papers) if trust is None else trust, NOW)
    return {one.check_id for one in findings if one.verdict is Verdict.STOP}


# --- whose root it is --------------------------------------------------------------------


def test_trust_in_one_root_is_no_trust_in_it_at_the_top_of_the_other_chain():
    good = papers(manufacturer_hardware={"issuer": AWS_NAME, "signer": key("aws")})
    one = replace(good, manufacturer_root=good.aws_root)

    assert stops(one, Trust({Root.AWS: fingerprint(good.aws_root)})) == {"C3", "C4"}


def test_naming_one_root_for_both_chains_does_not_make_it_two():
    good = papers(manufacturer_hardware={"issuer": AWS_NAME, "signer": key("aws")})

    assert stops(replace(good, manufacturer_root=good.aws_root)) == {"C3"}


def test_naming_a_hardware_certificate_as_a_root_makes_it_none():
    good = papers()

    assert stops(replace(good, aws_root=good.aws_hardware)) == {"C2"}


@pytest.mark.parametrize(
    "twin", [{"parameters": b""}, {"exponent": 3}], ids=["no parameters", "other exponent"]
)
def test_two_roots_of_one_modulus_are_one_key_however_it_is_written(twin):
    other = rewritten(key("aws"), **twin)
    spoiled = papers(
        manufacturer_root={"key": other, "signer": key("aws")},
        manufacturer_hardware={"signer": key("aws")},
    )

    assert "C3" in stops(spoiled)


def test_the_hardwares_own_key_is_found_in_the_hsms_certificate_however_it_is_written():
    other = rewritten(key("hardware"), parameters=b"")

    assert stops(papers(hsm={"key": other}, csr={"key": other})) == {"C2"}


def test_one_point_of_a_curve_is_one_key_however_it_is_written():
    public = ec.generate_private_key(ec.SECP256R1()).public_key()
    point = public.public_numbers()
    kind = element(0x30, oid(EC_KEY), oid("2a8648ce3d030107"))
    x, y = point.x.to_bytes(32, "big"), point.y.to_bytes(32, "big")
    long = Key(element(0x30, kind, element(0x03, b"\0\x04", x, y)))
    short = Key(element(0x30, kind, element(0x03, b"\0", bytes([2 + point.y % 2]), x)))

    assert long != short
    assert long.is_held_with(short)
    assert not long.is_held_with(Key(spki(key("aws"))))


@pytest.mark.parametrize(
    "names",
    [
        ({"CN": "aws cloudhsm root g1"},),
        ({"CN": "AWS\u200b CloudHSM\u00ad Root G1"},),
        ({"CN": "AWS CloudHSM Root \uff271."},),
        ({"CN": "AWS\u3000CloudHSM-Root-G1\u202e"},),
        ({"CN": "A\u0300WS CloudHSM Root G1"},),
        ({"CN": "AWS CloudHSM Root G1"}, {"CN": "Harmless"}),
        ({"CN": "Harmless"}, {"OU": "AWS CloudHSM Root G1"}),
        ({"CN": "localca.liquidsecurity.cavium.com."},),
    ],
)
def test_an_impostor_is_known_by_how_a_person_reads_its_name(names):
    root = name(*names)
    spoiled = papers(aws_root={"subject": root, "issuer": root}, aws_hardware={"issuer": root})

    assert stops(spoiled) == {"C5"}
    assert stops(spoiled, Trust()) == {"C4", "C5"}


def test_a_made_up_certificate_of_the_cluster_excuses_what_aws_tells_no_more_and_nothing_else():
    # anybody can make one: it holds a public key and proves nothing
    owner = name({"CN": "Nobody"})
    claimed = pem(
        certificate(
            subject=hsm_name(partition=1),
            key=key("partition"),
            issuer=owner,
            signer=key("own"),
        )
    )
    good = replace(papers(), cluster=claimed)
    less = replace(good, csr=None, manufacturer_hardware=None, manufacturer_root=None)

    assert verdict(judge(less, trust_in(less), NOW)) is Verdict.DOUBT
    assert stops(replace(less, cluster=None)) == {"C1"}
    for missing in ("hsm", "aws_hardware", "aws_root"):
        assert "C1" in stops(replace(less, **{missing: None}))
    assert stops(replace(good, hsm=papers(hsm={"signer": key("own")}).hsm)) == {"C7"}


# --- links -------------------------------------------------------------------------------


def printable(text):
    """Return the name of AWS's root in PrintableString instead of UTF8String."""
    return text.replace(b"\x0c", b"\x13")


def test_a_name_in_another_encoding_is_another_name():
    assert stops(papers(aws_hardware={"issuer": printable(AWS_NAME)})) == {"C6"}
    lower = name({"C": "US"}, {"O": "A cloud"}, {"CN": "root of a cloud"})
    assert stops(papers(aws_hardware={"issuer": lower})) == {"C6"}
    hardware = hsm_name().replace(b"\x0c", b"\x13")
    assert "C12" in stops(papers(aws_hardware={"subject": hardware}))


def test_a_chain_with_one_certificate_more_is_not_followed():
    # the root signs something between, which signs hardware of the attacker
    between = name({"CN": "Something between"})
    spoiled = papers(aws_hardware={"issuer": between, "signer": key("between")})
    ca = (is_ca(True), key_usage(0x06))
    middle = pem(
        certificate(
            subject=between,
            key=key("between"),
            issuer=AWS_NAME,
            signer=key("aws"),
            extensions=ca,
        )
    )

    assert stops(spoiled) == {"C6"}
    assert stops(replace(spoiled, aws_hardware=middle)) == {"C6", "C12"}
    with pytest.raises(CertificateError, match="2 PEM blocks"):
        judge(replace(spoiled, aws_hardware=spoiled.aws_hardware + middle), Trust(), NOW)


def test_a_certificate_that_a_partition_signed_is_no_hsms():
    # whoever rents an HSM has a key that genuine hardware vouches for
    good = papers()
    own = {"subject": hsm_name(partition=2), "key": key("own")}
    forged = papers(
        hsm={"issuer": hsm_name(partition=1), "signer": key("partition"), **own}, csr=own
    )

    assert stops(forged) == {"C6"}
    assert stops(replace(forged, aws_hardware=good.hsm, manufacturer_hardware=good.hsm)) >= {
        "C2",
        "C3",
    }


def with_outer(text, algorithm):
    """Return a certificate that names another algorithm outside of what is signed."""
    parts = strict.only(der(text), 0x30).inside()
    body, _told, signature = parts.take(), parts.take(), parts.take()
    return pem(element(0x30, body.whole, algorithm, signature.whole))


@pytest.mark.parametrize(
    "algorithm",
    [
        element(0x30, oid("2a864886f70d01010b")),
        element(0x30, oid("2a864886f70d01010c"), NULL),
        element(0x30, oid("2a8648ce3d040302")),
        element(0x30, oid("2a864886f70d01010a"), element(0x30)),
    ],
    ids=["no parameters", "other hash", "other kind", "PSS"],
)
def test_an_algorithm_that_is_told_in_two_ways_proves_nothing(algorithm):
    good = papers()
    spoiled = replace(good, hsm=with_outer(good.hsm, algorithm))

    assert stops(spoiled) & {"C7", "C11"}


# --- forged RSA signatures ---------------------------------------------------------------


class CubeRoot:
    """Forges for exponent 3 as Bleichenbacher showed in 2006: no private key is needed."""

    def __init__(self, bits, padding):
        self.bits, self.padding = bits, padding

    def sign(self, body, _scheme, digest):
        assert digest.name == "sha256"
        self.head = b"\0\1" + b"\xff" * self.padding + b"\0" + SHA256_INFO + hashed(body)
        free = self.bits - 8 * len(self.head)
        root = cube_root(int.from_bytes(self.head, "big") << free) + 1
        self.opened = (root**3).to_bytes(self.bits // 8, "big")
        return root.to_bytes(self.bits // 8, "big")


def hashed(body):
    return hashlib.sha256(body).digest()


HARDWARE = ("aws_hardware", "manufacturer_hardware")


def cube_root(number):
    low, high = 0, 1 << (number.bit_length() // 3 + 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**3 <= number else (low, middle - 1)
    return low


@pytest.mark.parametrize("padding", [8, 1, 0])
def test_a_signature_forged_for_the_exponent_three_is_refused(padding):
    hardware = rsa.generate_private_key(3, 2048)
    forger = CubeRoot(2048, padding)
    both: dict[str, Any] = {name: {"key": hardware} for name in HARDWARE}
    good = papers(hsm={"signer": hardware}, **both)
    forged = papers(hsm={"signer": forger}, **both)

    assert forger.opened.startswith(forger.head)  # who looks at the beginning only is deceived
    assert stops(good) == set()
    assert stops(forged) == {"C7"}


@pytest.mark.parametrize("exponent", [1, 2, 4])
def test_a_key_whose_signatures_anybody_can_make_is_no_key(exponent):
    modulus = key("hardware").public_key().public_numbers().n
    plain = Key(rsa_info(modulus, exponent))

    assert (plain.is_strong, plain.rsa_bits) == (False, None)
    read = reading.read_certificate(papers().hsm, "x")
    block = SHA256_INFO + hashed(read.body)
    padded = b"\0\1" + b"\xff" * (256 - 3 - len(block)) + b"\0" + block
    assert not plain.verifies(replace(read, signature=padded))


@pytest.mark.parametrize(
    "kind",
    [
        element(0x30, oid(EC_KEY), oid("2b8104000a")),
        element(0x30, oid(EC_KEY), oid("2b81040021")),
        element(0x30, oid(EC_KEY), element(0x30, integer(1))),
        element(0x30, oid("2a864886f70d01010a"), element(0x30)),
        element(0x30, oid("2b6570")),
    ],
    ids=["secp256k1", "secp224r1", "own curve", "PSS", "Ed25519"],
)
def test_keys_of_other_kinds_are_weak_and_verify_nothing(kind):
    odd = Key(element(0x30, kind, element(0x03, b"\0\x04", b"\1" * 64)))

    assert not odd.is_strong
    assert not odd.verifies(reading.read_certificate(papers().hsm, "x"))
    spoiled = papers(hsm={"key": Disguise(odd.spki, key("partition"))})
    assert {"C10", "C15"} <= stops(spoiled)


# --- dates -------------------------------------------------------------------------------


def test_what_ends_before_it_begins_was_never_in_force_and_is_no_mere_doubt():
    past = NOW - timedelta(days=100)
    spoiled = papers(hsm={"begins": past, "ends": past - timedelta(seconds=1)})
    findings = judge(spoiled, trust_in(spoiled), NOW)

    assert stops(spoiled) == {"C9"}
    assert "was never in force" in " ".join(str(one.words) for one in findings)
    instant = papers(hsm={"begins": past, "ends": past})
    assert verdict(judge(instant, trust_in(instant), NOW)) is Verdict.DOUBT


@pytest.mark.parametrize("place", ["hsm", "aws_hardware", "aws_root", "manufacturer_root"])
def test_whatever_has_expired_is_a_doubt_that_names_it_and_nothing_else(place):
    changes: dict[str, Any] = {place: {"ends": NOW - timedelta(seconds=1)}}
    spoiled = papers(**changes)
    said = [
        one for one in judge(spoiled, trust_in(spoiled), NOW) if one.verdict.value != "good"
    ]

    assert [(one.check_id, one.verdict) for one in said] == [("C8", Verdict.DOUBT)]
    assert "expired on 2026-06-01T11:59:59Z" in str(said[0].words)


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        (0x17, "491231235959Z", datetime(2049, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (0x17, "500101000000Z", datetime(1950, 1, 1, tzinfo=UTC)),
        (0x18, "20500101000000Z", datetime(2050, 1, 1, tzinfo=UTC)),
        (0x18, "99991231235959Z", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (0x17, "240230000000Z", None),
        (0x17, "240101240000Z", None),
        (0x17, "240101000060Z", None),
        (0x17, "2401010000Z", None),
        (0x17, "240101000000+0100", None),
        (0x17, "24010100000 Z", None),
        (0x17, "+40101000000Z", None),
        (0x18, "20240101000000", None),
        (0x18, "20240101000000.5Z", None),
        (0x18, "00000101000000Z", None),
        (0x16, "240101000000Z", None),
    ],
)
def test_times_are_read_in_one_way_only(tag, text, expected):
    told = strict.only(element(tag, text.encode()), tag)
    if expected is None:
        with pytest.raises(ValueError, match=r".+"):
            strict.moment(told)
    else:
        assert strict.moment(told) == expected
