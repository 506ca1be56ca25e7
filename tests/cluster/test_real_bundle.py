# SPDX-License-Identifier: Apache-2.0
"""Genuine hardware of the hsm1 family is proven genuine, although openssl refuses it."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from approver_gui.cluster.certificates import KNOWN_ROOTS, Papers, Root, Trust, fingerprint
from approver_gui.cluster.chains import judge
from approver_gui.tokens.checks import Verdict
from tests.cluster.foundry import key, name, pem, request

BUNDLE = Path(__file__).parents[1] / "data/attestation/hsm1-family.pem"
BEFORE, AFTER = datetime(2025, 11, 16, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)
PARTITION = name(
    {"C": "US", "ST": "CA", "O": "Cavium", "OU": "N3FIPS", "L": "SanJose"},
    {"CN": "HSM:5.3G2041-ICM002696:PARTN:1, for FIPS mode"},
)


def blocks():
    found = re.findall(rb"-----BEGIN.+?END CERTIFICATE-----\n", BUNDLE.read_bytes(), re.DOTALL)
    assert len(found) == 6
    return found


def split() -> Any:
    """Return the bundle as the papers of a cluster; only the request is made up."""
    maker, hardware, partition, owner, owner_hardware, _owner_partition = blocks()
    csr = pem(request(subject=PARTITION, key=key("made up")), "CERTIFICATE REQUEST")
    return Papers(
        csr=csr,
        hsm=partition,
        aws_hardware=owner_hardware,
        manufacturer_hardware=hardware,
        aws_root=owner,
        manufacturer_root=maker,
    )


def trust():
    return Trust({Root.AWS: fingerprint(split().aws_root)})


def not_good(findings):
    return {one.check_id: one.verdict for one in findings if one.verdict is not Verdict.GOOD}


def test_the_chain_to_the_manufacturer_is_proven_with_the_expired_root_as_its_only_doubt():
    findings = judge(split(), trust(), AFTER)

    # the key of the request cannot be had: it never left the HSM
    assert not_good(findings) == {"C8": Verdict.DOUBT, "C15": Verdict.STOP}
    (expired,) = (str(one.words) for one in findings if one.check_id == "C8")
    assert expired == "The manufacturer's root expired on 2025-11-16T13:55:25Z."
    proven = [str(one.words) for one in findings if one.check_id in {"C4", "C6", "C7"}]
    assert sum("manufacturer" in words for words in proven) == 3
    assert sum("AWS's" in words for words in proven) == 3


def test_while_the_root_was_in_force_there_was_no_doubt_at_all():
    assert not_good(judge(split(), trust(), BEFORE)) == {"C15": Verdict.STOP}


def test_an_owner_that_nobody_named_is_unknown():
    findings = judge(split(), Trust(), BEFORE)

    assert not_good(findings) == {"C4": Verdict.STOP, "C15": Verdict.STOP}


def test_the_manufacturers_root_is_the_known_one():
    assert fingerprint(split().manufacturer_root) == KNOWN_ROOTS[1].sha256


def test_a_partition_certificate_straight_from_the_owners_root_is_no_link():
    maker, hardware, _partition, owner, owner_hardware, owner_partition = blocks()
    papers = Papers(split().csr, owner_partition, owner_hardware, hardware, None, owner, maker)
    found = [one for one in judge(papers, trust(), BEFORE) if one.check_id == "C2"]

    assert [one.verdict for one in found] == [Verdict.STOP]
    assert "issued by a root itself" in str(found[0].words)


def test_a_partition_certificate_is_not_taken_for_hardware():
    maker, hardware, partition, owner, _owner_hardware, owner_partition = blocks()
    papers = Papers(split().csr, partition, owner_partition, hardware, None, owner, maker)
    found = [one for one in judge(papers, trust(), BEFORE) if one.check_id == "C2"]

    assert [one.verdict for one in found] == [Verdict.STOP]
    assert "AWS's hardware certificate" in str(found[0].words)


def test_openssl_refuses_the_very_same_chains(tmp_path):
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("no openssl here")
    papers = split()
    for root, hardware in (
        (papers.manufacturer_root, papers.manufacturer_hardware),
        (papers.aws_root, papers.aws_hardware),
    ):
        for file, text in (("root", root), ("hardware", hardware), ("hsm", papers.hsm)):
            (tmp_path / file).write_bytes(text)
        ended = subprocess.run(
            [
                *(program, "verify", "-attime", str(int(BEFORE.timestamp()))),
                *("-CAfile", "root", "-untrusted", "hardware", "hsm"),
            ],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert ended.returncode != 0  # why there is a judge of our own
