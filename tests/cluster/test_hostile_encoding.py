# SPDX-License-Identifier: Apache-2.0
"""Each thing has one way to be written: every other one is refused and named."""

from dataclasses import replace

import pytest

from approver_gui.cluster import der as strict
from approver_gui.cluster.certificates import describe, fingerprint
from approver_gui.cluster.chains import judge
from approver_gui.errors import CertificateError
from approver_gui.tokens.checks import Verdict, verdict
from tests.cluster.foundry import (
    HSM1,
    NOW,
    der,
    element,
    integer,
    is_ca,
    key_usage,
    papers,
    pem,
    trust_in,
)

BEGIN, END = b"-----BEGIN CERTIFICATE-----", b"-----END CERTIFICATE-----"


def refused(text):
    good = papers()
    with pytest.raises(CertificateError, match=r"HsmCertificate\.crt") as caught:
        judge(replace(good, hsm=text), trust_in(good), NOW)
    return str(caught.value)


def framed() -> dict[str, tuple[bytes, str]]:
    good: bytes = papers().hsm
    body = good.split(b"\n", 1)[1]
    return {
        "text of openssl before": (b"subject=CN=HSM\n" + good, "other text"),
        "text behind": (good + b"# a remark\n", "other text"),
        "header inside": (BEGIN + b"\nProc-Type: 4,ENCRYPTED\n\n" + body, "other text"),
        "empty line inside": (BEGIN + b"\n\n" + body, "other text"),
        "blanks inside": (good.replace(b"\nM", b"\n M", 1), "other text"),
        "returns alone": (good.replace(b"\n", b"\r"), "other text"),
        "zero byte": (good.replace(b"\n", b"\n\0", 2), "other text"),
        "trusted certificate": (
            good.replace(b"CERTIFICATE", b"TRUSTED CERTIFICATE"),
            "of the kind 'TRUSTED CERTIFICATE'",
        ),
        "another end": (good.replace(END, b"-----END X509 CRL-----"), "other text"),
        "one dash less": (good.replace(BEGIN, BEGIN[1:]), "no PEM file"),
        "two blocks with a remark between": (good + b"# other\n" + good, "2 PEM blocks"),
        "a second beginning": (BEGIN + b"\n" + good, "2 PEM blocks"),
        "padding in the middle": (good.replace(b"\nM", b"\n====M", 1), "base64"),
        "letters of addresses": (BEGIN + b"\nMII_-A==\n" + END, "other text"),
        "nothing inside": (BEGIN + b"\n" + END, "other text"),
        "mark and UTF-8": (b"\xef\xbb\xbf" + good, "other text"),
        "key behind": (good + pem(b"key", "ENCRYPTED PRIVATE KEY"), "private key in it"),
    }


@pytest.mark.parametrize("fault", framed())
def test_a_frame_of_another_form_is_refused_and_named(fault):
    text, expected = framed()[fault]
    assert expected in refused(text)


def test_line_ends_blanks_around_and_long_lines_are_no_other_form():
    good = papers().hsm
    lines = good.strip().split(b"\n")
    joined = b"\n".join([lines[0], b"".join(lines[1:-1]), lines[-1]])
    for text in (good.replace(b"\n", b"\r\n"), b" \r\n" + good + b"\t\n", joined):
        assert fingerprint(text) == fingerprint(good)


def parts_of(text):
    """Return what is signed of a certificate, part by part, and what is around it."""
    body, algorithm, signature = strict.only(der(text), 0x30).inside()
    return [part.whole for part in body.inside()], algorithm.whole, signature.whole


def rebuilt(**changes):
    """Return an HSM's certificate with other parts, by number; its signature is the old one."""
    parts, algorithm, signature = parts_of(papers().hsm)
    for at, part in changes.items():
        parts[int(at[1:])] = part
    return pem(element(0x30, element(0x30, *parts), algorithm, signature))


def written() -> dict[str, bytes]:
    whole: bytes = der(papers().hsm)
    content = whole[4:]
    parts, algorithm, signature = parts_of(papers().hsm)
    body = element(0x30, *parts)
    return {
        "no length given": b"\x30\x80" + content + b"\0\0",
        "longer length": b"\x30\x83\0" + len(content).to_bytes(2, "big") + content,
        "length of five bytes": b"\x30\x85\0\0\0" + len(content).to_bytes(2, "big") + content,
        "length beyond the end": b"\x30\x84\xff\xff\xff\xff" + content,
        "reserved length": b"\x30\xff" + content,
        "tag of two bytes": b"\x3f\x30" + whole[1:],
        "primitive sequence": b"\x10" + whole[1:],
        "bytes behind": whole + b"\0\0",
        "bytes inside behind": element(0x30, body, algorithm, signature, element(0x05)),
        "bytes in the signed part": element(
            0x30, element(0x30, *parts, element(0x05)), algorithm, signature
        ),
        "signature in pieces": element(
            0x30, body, algorithm, element(0x23, element(0x03, b"\0" + b"\1" * 256))
        ),
        "idle bits": element(0x30, body, algorithm, element(0x03, b"\1" + b"\2" * 256)),
        "no signature": element(0x30, body, algorithm),
        "signed part alone": body,
    }


@pytest.mark.parametrize("fault", written())
def test_what_is_not_der_is_refused(fault):
    assert "damaged or not in DER" in refused(pem(written()[fault]))


@pytest.mark.parametrize(
    "changes",
    [
        {"_1": element(0x02, b"\0\1")},
        {"_1": element(0x02, b"\xff\xff")},
        {"_1": element(0x02)},
        {"_0": element(0xA0, integer(3))},
        {"_0": element(0xA0, integer(-1 & 0xFF))},
        {"_0": element(0xA0, integer(2), integer(2))},
        {"_4": element(0x30, element(0x17, b"240101000000Z"))},
        {"_5": element(0x30, element(0x31))},
        {"_5": element(0x31)},
    ],
    ids=[
        *("idle byte", "idle sign", "empty number", "version 4", "version 256", "two versions"),
        *("one time", "empty RDN", "no name"),
    ],
)
def test_parts_that_are_not_as_they_should_be_are_refused(changes):
    assert "damaged or not in DER" in refused(rebuilt(**changes))


@pytest.mark.parametrize("extensions", [(is_ca(False),) * 2, (key_usage(4), key_usage(0))])
def test_an_extension_that_is_there_twice_is_refused(extensions):
    assert "damaged" in refused(papers(hsm={"extensions": extensions}).hsm)


def test_extensions_come_with_version_3_only():
    assert "damaged" in refused(papers(hsm={"version": 1, "extensions": (is_ca(True),)}).hsm)


def test_a_serial_number_may_be_zero_or_negative_for_genuine_roots_bend_the_rules():
    parts, _algorithm, _signature = parts_of(papers().hsm)
    assert parts[1] == integer(1)
    assert describe(rebuilt(_1=element(0x02, b"\x80"))).serial == -128
    assert describe(rebuilt(_1=element(0x02, b"\0"))).serial == 0


def test_whatever_was_changed_without_the_key_is_never_good():
    good = papers(HSM1)
    changed = replace(good, hsm=rebuilt(_1=integer(2)))

    assert verdict(judge(changed, trust_in(good), NOW)) is Verdict.STOP
