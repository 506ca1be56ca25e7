# SPDX-License-Identifier: Apache-2.0
"""Hostile files cost little time and memory, and little is said of them."""

import time
import tracemalloc
from dataclasses import replace
from typing import Any

import pytest

from approver_gui.cluster import reading
from approver_gui.cluster.chains import judge
from approver_gui.cluster.x509 import Key
from approver_gui.errors import CertificateError
from tests.cluster.disguise import NULL, Disguise, rsa_info
from tests.cluster.foundry import NOW, element, key, name, oid, papers, pem, trust_in


def nested(depth):
    inside = b""
    for _ in range(depth):
        inside = element(0x30, inside)
    return inside


def hostile() -> dict[str, bytes]:
    good: Any = papers()
    attributes = [element(0x31, element(0x30, oid("550403"), element(0x0C, b"a")))] * 3_500
    many: Any = papers(hsm={"subject": element(0x30, *attributes)})
    long: Any = papers(hsm={"subject": name({"CN": "x" * 45_000})})
    serial: Any = papers(hsm={"serial": 2**300_000})
    big = Disguise(rsa_info((1 << 16_383) + 1, (1 << 64) - 1), key("partition"))
    beyond = Disguise(rsa_info((1 << 300_000) + 1, 65537), key("partition"))
    return {
        "five megabytes": good.hsm + b"\n" * 5_000_000,
        "many blocks": good.hsm * 40,
        "many beginnings": b"-----BEGIN X-----\n" * 3_600,
        "one long line": b"-----BEGIN CERTIFICATE-----\n" + b"A" * 65_000,
        "many short lines": b"-----BEGIN CERTIFICATE-----\n" + b"A\n" * 32_000,
        "dashes": b"-" * 65_000,
        "nested": pem(nested(12_000)),
        "many elements": pem(element(0x30, NULL * 24_000)),
        "many attributes": many.hsm,
        "long name": long.hsm,
        "huge serial number": serial.hsm,
        "RSA-16384": papers(hsm={"key": big}).hsm or b"",
        "RSA-300000": papers(hsm={"key": beyond}).hsm or b"",
    }


@pytest.mark.parametrize("kind", hostile())
def test_hostile_files_cost_little_and_say_little(kind):
    spoiled = replace(papers(), hsm=hostile()[kind])
    trust = trust_in(papers())
    tracemalloc.start()
    begun = time.process_time()
    try:
        said = [one.words for one in judge(spoiled, trust, NOW)]
    except CertificateError as error:
        said = [error.detail]
    spent, peak = time.process_time() - begun, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert said
    assert max(len(str(words)) for words in said) < 1_000
    assert spent < 2  # measured: 0.35 s at most, while memory is traced
    assert peak < 32_000_000  # measured: 6 MB at most


def test_the_largest_keys_that_are_taken_verify_quickly():
    read = reading.read_certificate(papers().hsm, "x")
    largest = [
        ((1 << 3_071) + 1, (1 << 3_070) + 1),
        ((1 << 16_383) + 1, (1 << 64) - 1),
    ]
    begun = time.process_time()
    for modulus, exponent in largest:
        size = (modulus.bit_length() + 7) // 8
        signature = b"\x01" * size
        assert not Key(rsa_info(modulus, exponent)).verifies(replace(read, signature=signature))

    assert time.process_time() - begun < 1  # measured: 8 ms
    assert not Key(rsa_info((1 << 16_384) + 1, 65537)).is_strong
