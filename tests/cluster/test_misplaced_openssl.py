# SPDX-License-Identifier: Apache-2.0
"""Papers in wrong places: openssl, which sees one chain at a time, is content with some."""

import shutil

import pytest

from approver_gui.cluster.certificates import Papers
from approver_gui.cluster.chains import judge
from approver_gui.tokens.checks import Verdict, verdict
from tests.cluster.doctored import made, swapped
from tests.cluster.foundry import HSM2M, NOW, papers, trust_in
from tests.cluster.test_doctored import accepted

DECEIVES_OPENSSL = {
    "one chain twice",
    "certificate in the request's place",
    "no request",
    "another's certificate afterwards",
    "HSM with the hardware's key",
    "roots of one key",
}
"""Each of both chains is right by itself; it is the set that is not."""


def misplaced() -> dict[str, Papers]:
    good = papers(HSM2M)
    alone = {fault: one.papers(HSM2M) for fault, one in made().items()}
    wrong = {
        fault: one for fault, one in alone.items() if made()[fault].check_id in {"C2", "C3"}
    }
    moved = {fault: one for fault, (one, _check, _words) in swapped(good).items()}
    needed = ("aws_root", "aws_hardware", "manufacturer_root", "manufacturer_hardware", "hsm")
    return {
        fault: one
        for fault, one in {**wrong, **moved}.items()
        if all(getattr(one, place) for place in needed)
    }


@pytest.mark.parametrize("fault", misplaced())
def test_nothing_in_a_wrong_place_is_good_here_even_where_openssl_is_content(fault, tmp_path):
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("no openssl here")
    spoiled = misplaced()[fault]
    theirs = [
        accepted(program, tmp_path, root, hardware, spoiled.hsm)
        for root, hardware in (
            (spoiled.aws_root, spoiled.aws_hardware),
            (spoiled.manufacturer_root, spoiled.manufacturer_hardware),
        )
    ]

    assert all(theirs) is (fault in DECEIVES_OPENSSL)
    assert verdict(judge(spoiled, trust_in(spoiled), NOW)) is Verdict.STOP
