# SPDX-License-Identifier: Apache-2.0
"""Requests and certificates made to deceive: none is signed, taken, or a crash.

A cluster is initialised once. What its clients refuse later, because they follow RFC 5280
as openssl does, would shut its owner out of it for good: so it is stopped before.
"""

import shutil
import subprocess

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from approver_gui.cluster.chains import judge_signed
from approver_gui.cluster.reading import read_certificate
from approver_gui.errors import CertificateError, RefusedError
from approver_gui.keys import hardware
from approver_gui.tokens.checks import Verdict
from tests.cluster.authority_desk import AuthorityDesk, pem_of
from tests.cluster.disguise import rewritten
from tests.cluster.foundry import (
    HSM2M,
    NOW,
    certificate,
    element,
    hsm_name,
    is_ca,
    key,
    key_usage,
    name,
    oid,
    papers,
    pem,
    request,
)
from tests.keys.stand_ins import a_key, secret

OWNER = name({"O": "An owner"}, {"CN": "Issuing CA"})
USUAL = (is_ca(True), key_usage(0x04))
TRUE = element(0x01, b"\xff")
X400 = element(0x30, element(0xA3, element(0x30)))
"""Other names of a kind that libraries know and do not read."""


def extension(number, value, *critical):
    return element(0x30, oid(number), *critical, element(0x04, value))


def key_id(value):
    return extension("551d0e", element(0x04, value))


def issuer_key_id(value):
    return extension("551d23", element(0x30, element(0x80, value)))


def issuer_serial(number):
    names = element(0xA1, element(0xA4, OWNER))
    return extension("551d23", element(0x30, names, element(0x82, bytes([number]))))


def issuing(*extensions, **changes):
    usual = {"subject": OWNER, "issuer": OWNER, "key": key("owner"), "signer": key("owner")}
    made = {**usual, "extensions": extensions or USUAL, **changes}
    return pem(certificate(**made))


def signed(*extensions, **changes):
    own = {"subject": hsm_name(partition=1), "key": key("partition")}
    usual = {**own, "issuer": OWNER, "signer": key("owner"), "extensions": extensions}
    return pem(certificate(**{**usual, **changes}))


def stops(made, anchor):
    return {
        one.check_id
        for one in judge_signed(papers().csr, made, anchor, NOW)
        if one.verdict is Verdict.STOP
    }


def limited_to(country):
    inside = element(0xA0, element(0x30, element(0xA4, name({"C": country}))))
    return extension("551d1e", element(0x30, inside), TRUE)


UNKNOWN = extension("2a0304", element(0x05), TRUE)
CASES = {
    "usual": (signed(), issuing(), set()),
    "only one below": (signed(), issuing(is_ca(True, path_length=0), USUAL[1]), set()),
    "other names": (signed(), issuing(*USUAL, extension("551d11", X400)), set()),
    "unknown and not critical": (signed(extension("2a0304", b"\5\0")), issuing(), set()),
    "issuer's key meant": (
        signed(issuer_key_id(b"one")),
        issuing(*USUAL, key_id(b"one")),
        set(),
    ),
    "issuer's key not named": (signed(issuer_key_id(b"one")), issuing(), set()),
    "issuer's serial number meant": (signed(issuer_serial(1)), issuing(), set()),
    "issuer renewed": (
        signed(issuer_key_id(b"one")),
        issuing(*USUAL, key_id(b"two")),
        {"C23"},
    ),
    "issuer of another serial number": (signed(issuer_serial(7)), issuing(), {"C23"}),
    "unknown and critical": (signed(UNKNOWN), issuing(), {"C25"}),
    "unknown and critical above": (signed(), issuing(*USUAL, UNKNOWN), {"C25"}),
    "limited to other names": (signed(), issuing(*USUAL, limited_to("DE")), {"C25"}),
}


@pytest.mark.parametrize("case", CASES)
def test_what_clients_would_refuse_is_stopped_before_the_cluster_takes_it(case, tmp_path):
    made, anchor, expected = CASES[case]
    program = shutil.which("openssl")
    assert stops(made, anchor) == expected
    if program is None:
        pytest.skip("no openssl here")
    (tmp_path / "anchor").write_bytes(anchor)
    (tmp_path / "made").write_bytes(made)
    ended = subprocess.run(
        [
            *(program, "verify", "-no-CApath", "-no-CAstore", "-check_ss_sig"),
            *("-attime", str(int(NOW.timestamp())), "-CAfile", "anchor", "made"),
        ],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (ended.returncode == 0) is (expected == set())


def test_a_certificate_with_which_the_clusters_key_could_sign_others_is_stopped():
    assert stops(signed(is_ca(True), key_usage(0x04)), issuing()) == {"C25"}
    assert stops(signed(is_ca(False)), issuing()) == set()


def test_an_answer_that_is_neither_yes_nor_no_is_not_taken_for_no():
    # others take every byte but zero for true
    perhaps = extension("551d13", element(0x30, element(0x01, b"\x01")))
    with pytest.raises(CertificateError, match=r"CustomerHsmCertificate\.crt.*damaged"):
        stops(signed(perhaps), issuing())
    with pytest.raises(CertificateError, match=r"CustomerHsmCertificate\.crt.*damaged"):
        stops(signed(extension("2a0304", b"", element(0x01, b"\x01"))), issuing())


@pytest.mark.parametrize("version", [1, 2])
def test_extensions_that_a_version_does_not_have_make_nobody_a_ca(version):
    with pytest.raises(CertificateError, match=r"customerCA\.crt"):
        stops(signed(), issuing(version=version))


def test_a_cross_signed_issuer_and_a_key_in_disguise_do_not_fit():
    other = name({"CN": "Another CA"})
    assert stops(signed(), issuing(issuer=other, signer=key("stranger"))) == {"C25"}
    assert stops(signed(), issuing(key=key("stranger"), signer=key("stranger"))) == {"C23"}
    twin = rewritten(key("partition"), exponent=3)
    assert stops(signed(key=twin), issuing()) == {"C21"}


# --- an embedded cluster -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "anchor"),
    [
        (signed(version=2), issuing()),
        (signed(), issuing(version=2)),
        (signed(), issuing(*USUAL, extension("551d11", X400))),
        (signed(), issuing(is_ca(True), is_ca(True))),
        (signed(), issuing(digest="MD5")),
        (signed(digest="SHA-1"), issuing()),
        (signed(), issuing(issuer=hsm_name())),
        (signed(key=rewritten(key("partition"), exponent=3)), issuing()),
        (signed() + signed(), issuing()),
        (signed(), papers().csr),
    ],
)
def test_an_embedded_cluster_refuses_them_with_a_sentence(made, anchor):
    assert str(hardware.misfit(papers().csr, made, anchor, NOW))


def test_an_embedded_cluster_takes_the_usual_ones():
    assert hardware.misfit(papers().csr, signed(), issuing(), NOW) is None


# --- what an authority signs -------------------------------------------------------------


@pytest.fixture
def desk(tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("no openssl here")
    return AuthorityDesk(tmp_path)


def asking(subject):
    return pem(request(subject=subject, key=key("partition")), "CERTIFICATE REQUEST")


def with_text(tag, text):
    return element(0x30, element(0x31, element(0x30, oid("550403"), element(tag, text))))


CARRIED = {0x04, 0x0C, 0x12, 0x13, 0x14, 0x16, 0x17, 0x18, 0x1A, 0x1C, 0x1E}
"""Kinds of text that the library writes again as they came."""


@pytest.mark.parametrize("tag", [*range(1, 0x1F), 0x30, 0x31, 0x80, 0xA0])
def test_a_name_of_any_kind_is_carried_over_byte_for_byte_or_told(desk, tag):
    desk.made()
    text = {0x03: b"\0ab", 0x1C: "ab".encode("utf-32-be"), 0x1E: "ab".encode("utf-16-be")}
    subject = with_text(tag, text.get(tag, b"ab"))

    if tag in CARRIED:
        made = desk.authorities.sign_csr("ours", secret(), asking(subject))
        assert read_certificate(made, "x").subject == subject
    else:
        with pytest.raises(CertificateError, match="cannot be carried over"):
            desk.authorities.sign_csr("ours", secret(), asking(subject))


def test_an_authority_whose_certificate_is_not_understood_says_so(desk):
    private = load_pem_private_key(pem_of(a_key()), None)
    odd = issuing(*USUAL, extension("551d11", X400), key=private, signer=private)
    desk.imported(certificate=odd)

    with pytest.raises(CertificateError, match="cannot be carried over"):
        desk.authorities.sign_csr("theirs", secret(), papers(HSM2M).csr)


def test_an_authority_with_a_limit_that_clients_would_enforce_hands_nothing_over(desk):
    private = load_pem_private_key(pem_of(a_key()), None)
    limited = issuing(*USUAL, limited_to("DE"), key=private, signer=private)
    desk.imported(certificate=limited)

    with pytest.raises(RefusedError, match=r"thrown away.*critical extension"):
        desk.authorities.sign_csr("theirs", secret(), papers(HSM2M).csr)
