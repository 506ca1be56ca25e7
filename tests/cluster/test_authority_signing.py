# SPDX-License-Identifier: Apache-2.0
"""What an authority signs, for how long, and what it refuses to sign."""

import base64
import hashlib
import shutil
from datetime import timedelta

import pytest

from approver_gui.cluster.authority import Authorities, look_at_request
from approver_gui.cluster.reading import read_certificate, read_request
from approver_gui.errors import (
    CertificateError,
    RefusedError,
    WrongPassphraseError,
)
from approver_gui.text import say
from approver_gui.tokens.checks import Finding, Verdict, verdict
from tests.cluster.authority_desk import (
    PARTITION,
    a_certificate,
    a_request,
    pem_of,
    text_of,
)
from tests.keys.stand_ins import (
    OTHER_PASSPHRASE,
    another_key,
    openssl,
    secret,
)

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")

_LABEL = b"CERTIFICATE REQUEST"
_COUNTRY, _STATE = "3009060355040613025553", "300906035504080c024341"
"""C=US and ST=CA as the attributes of a name in DER."""


def edited(pem: bytes, old: bytes, new: bytes) -> bytes:
    """Return a request with other bytes in it, framed as before."""
    label, *body, end = pem.strip().splitlines()
    der = base64.b64decode(b"".join(body))
    assert old in der
    assert len(old) == len(new)
    return b"\n".join([label, base64.b64encode(der.replace(old, new)), end, b""])


# Signing


def test_openssl_verifies_what_was_signed(present, tmp_path):
    card = present.made()
    anchor, signed = tmp_path / "customerCA.crt", tmp_path / "signed.crt"
    anchor.write_bytes(card.certificate)

    signed.write_bytes(present.authorities.sign_csr("ours", secret(), a_request()))

    said = openssl("verify", "-x509_strict", "-CAfile", str(anchor), str(signed)).decode()
    assert said == f"{signed}: OK\n"


def test_openssl_verifies_what_an_imported_authority_signed(present, tmp_path):
    present.imported()
    anchor, signed = tmp_path / "customerCA.crt", tmp_path / "signed.crt"
    anchor.write_bytes(a_certificate())

    signed.write_bytes(present.authorities.sign_csr("theirs", secret(), a_request()))

    openssl("verify", "-CAfile", str(anchor), str(signed))


def test_the_certificate_carries_the_requests_name_and_key_and_little_else(desk):
    card = desk.made()

    pem = desk.authorities.sign_csr("ours", secret(), a_request())

    signed, request = read_certificate(pem, "PEM"), read_request(a_request(), "CSR")
    issuer = read_certificate(card.certificate, "PEM")
    assert (signed.subject, signed.key) == (request.subject, request.key)
    assert signed.issuer == issuer.subject
    assert issuer.key.verifies(signed)
    assert (signed.is_ca, signed.may_sign) == (None, None)
    shown = text_of(pem)
    own = text_of(card.certificate).split("Subject Key Identifier")[1].split()[1]
    assert own in shown.split("Authority Key Identifier")[1]


def test_what_a_request_asks_for_besides_is_not_granted(desk, tmp_path):
    desk.made()
    key = tmp_path / "key.pem"
    key.write_bytes(pem_of(another_key()))
    wish = ("-addext", "basicConstraints=critical,CA:TRUE")
    greedy = openssl("req", "-new", "-key", str(key), "-subj", PARTITION, *wish)

    signed = desk.authorities.sign_csr("ours", secret(), greedy)

    assert read_certificate(signed, "PEM").is_ca is None


def test_it_lives_as_long_as_the_authority_and_never_longer(desk):
    card = desk.made(years=3)

    desk.clock.move(days=100)
    begin = desk.clock.now - timedelta(hours=1)
    longest, ten, one = (
        read_certificate(desk.authorities.sign_csr("ours", secret(), a_request(), years), "PEM")
        for years in (None, 10, 1)
    )

    assert [signed.begins for signed in (longest, ten, one)] == [begin] * 3
    assert longest.ends == ten.ends == card.valid_until
    assert one.ends == desk.clock.now + timedelta(days=365)


def test_it_does_not_begin_before_the_authority(desk):
    card = desk.made()

    signed = desk.authorities.sign_csr("ours", secret(), a_request())

    assert read_certificate(signed, "PEM").begins == card.valid_from


def test_an_edited_request_is_not_signed(desk):
    desk.made()
    changed = edited(a_request(), b"HSM:1234", b"HSM:4321")

    with pytest.raises(RefusedError, match=r"R1.*changed on its way"):
        desk.authorities.sign_csr("ours", secret(), changed)


def test_a_request_with_a_weak_key_is_not_signed(desk):
    desk.made()
    weak = openssl(
        *("req", "-new", "-newkey", "rsa:1024", "-nodes", "-keyout", "/dev/null"),
        *("-subj", "/CN=weak"),
    )

    with pytest.raises(RefusedError, match=r"R2.*1024"):
        desk.authorities.sign_csr("ours", secret(), weak)


def test_a_request_of_another_kind_of_key_is_not_signed(desk):
    desk.made()
    curved = openssl(
        *("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
        *("-nodes", "-keyout", "/dev/null", "-subj", "/CN=curved"),
    )

    with pytest.raises(RefusedError, match=r"R2.*no RSA key"):
        desk.authorities.sign_csr("ours", secret(), curved)


@pytest.mark.parametrize("digest", ["md5", "sha1"])
def test_a_request_with_a_weak_hash_is_not_signed(desk, digest):
    desk.made()

    with pytest.raises(RefusedError, match="weak"):
        desk.authorities.sign_csr("ours", secret(), a_request(digest=digest))


def test_a_good_request_is_good_in_every_check():
    request = look_at_request(a_request())

    assert [finding.check_id for finding in request.findings] == ["R1", "R2", "R3"]
    assert verdict(request.findings) is Verdict.GOOD
    assert request.bits == 2048
    assert request.key_fingerprint == another_key().public.fingerprint()
    assert request.subject.endswith("CN=HSM:1234:PARTN:5, for FIPS mode")
    assert request.subject.startswith("C=US+ST=CA")


def test_a_request_whose_name_cannot_be_carried_over_is_told(desk):
    desk.made()
    request = read_request(a_request(), "CSR")
    country, state = (bytes.fromhex(part) for part in (_COUNTRY, _STATE))
    body = request.body.replace(country + state, state + country)  # DER wants them sorted
    assert body != request.body
    signature = another_key().sign(hashlib.sha256(body).digest())
    whole = request.der.replace(request.body, body)[: -len(signature)] + signature
    disordered = openssl("base64", data=whole)
    framed = b"-----BEGIN %s-----\n" + disordered + b"-----END %s-----\n"

    with pytest.raises(CertificateError, match="cannot be carried over"):
        desk.authorities.sign_csr("ours", secret(), framed.replace(b"%s", _LABEL))


@pytest.mark.parametrize("noise", [b"", b"noise", b"-----BEGIN CERTIFICATE REQUEST-----"])
def test_what_is_no_request_is_told(desk, noise):
    desk.made()

    with pytest.raises(CertificateError):
        desk.authorities.sign_csr("ours", secret(), noise)
    with pytest.raises(CertificateError, match="not a request"):
        desk.authorities.sign_csr("ours", secret(), a_certificate())


def test_a_wrong_passphrase_signs_nothing(desk):
    desk.made()

    with pytest.raises(WrongPassphraseError):
        desk.authorities.sign_csr("ours", secret(OTHER_PASSPHRASE), a_request())


def test_what_does_not_stand_the_checks_is_never_handed_over(desk):
    seen = []

    def judge(csr, signed, issuer, now):
        seen.append((csr, signed, issuer, now))
        return (Finding("C21", Verdict.STOP, say("It is no good.")),)

    card = desk.made()
    strict = Authorities(desk.folder, desk.store, desk.clock, judge)

    with pytest.raises(RefusedError, match=r"thrown away.*It is no good"):
        strict.sign_csr("ours", secret(), a_request())

    ((csr, signed, issuer, now),) = seen
    assert (csr, issuer, now) == (a_request(), card.certificate, desk.clock.now)
    assert read_certificate(signed, "PEM").key == read_request(csr, "CSR").key


# The end of an authority


def test_an_authority_warns_within_a_year_of_its_end_and_signs_nothing_after_it(desk):
    card = desk.made()

    desk.clock.now = card.valid_until - timedelta(days=364)
    assert "ends on 2036-03-13T11:00:00Z; days left: 364." in str(
        desk.authorities.card("ours").warning
    )
    desk.authorities.sign_csr("ours", secret(), a_request())

    desk.clock.now = card.valid_until + timedelta(seconds=1)
    assert "signs nothing any more" in str(desk.authorities.card("ours").warning)
    with pytest.raises(RefusedError, match="ended on"):
        desk.authorities.sign_csr("ours", secret(), a_request())


def test_a_clock_before_the_authority_signs_nothing(desk):
    card = desk.made()

    desk.clock.now = card.valid_from - timedelta(seconds=1)

    with pytest.raises(RefusedError, match="begins on"):
        desk.authorities.sign_csr("ours", secret(), a_request())
