# SPDX-License-Identifier: Apache-2.0
"""Sets of papers with one fault each: the verdict is right and names the fault."""

import shutil
import subprocess

import pytest

from approver_gui.cluster.certificates import Papers, Root
from approver_gui.cluster.chains import judge
from approver_gui.tokens.checks import Verdict, verdict
from tests.cluster.doctored import made, spoil, swapped
from tests.cluster.foundry import HSM2M, NOW, SHAPES, papers, trust_in

LINKS = {"C6", "C7", "C8", "C9", "C10", "C11"}
"""What openssl verify judges too."""


def said(findings, check_id, unwanted=Verdict.GOOD):
    return [
        str(one.words)
        for one in findings
        if one.check_id == check_id and one.verdict is not unwanted
    ]


def linked(findings):
    return not any(
        one.check_id in LINKS and one.verdict is not Verdict.GOOD for one in findings
    )


def misplaced(findings):
    return bool(said(findings, "C2"))


@pytest.mark.parametrize("shape", SHAPES, ids=["hsm1", "hsm2m"])
def test_the_sets_that_are_doctored_are_good_before(shape):
    good = papers(shape)
    findings = judge(good, trust_in(good), NOW)

    assert [one for one in findings if one.verdict is not Verdict.GOOD] == []
    assert {one.check_id for one in findings} == {
        *("C1", "C2", "C3", "C4", "C6", "C7", "C8", "C9"),
        *("C10", "C11", "C12", "C13", "C14", "C15"),
    }


@pytest.mark.parametrize("shape", SHAPES, ids=["hsm1", "hsm2m"])
@pytest.mark.parametrize("fault", made())
def test_one_fault_is_found_and_named(fault, shape):
    doctored = made()[fault]
    spoiled = doctored.papers(shape)
    findings = judge(spoiled, trust_in(spoiled), NOW)

    assert verdict(findings) is doctored.verdict
    assert any(doctored.words in words for words in said(findings, doctored.check_id))


@pytest.mark.parametrize("shape", SHAPES, ids=["hsm1", "hsm2m"])
@pytest.mark.parametrize("fault", swapped(Papers()))
def test_papers_in_the_wrong_place_are_found_and_named(fault, shape):
    spoiled, check_id, expected = swapped(papers(shape))[fault]
    findings = judge(spoiled, trust_in(spoiled), NOW)

    assert verdict(findings) is Verdict.STOP
    assert any(expected in words for words in said(findings, check_id))


@pytest.mark.parametrize("fault", made())
def test_one_fault_is_not_taken_for_another(fault):
    doctored = made()[fault]
    spoiled = doctored.papers(HSM2M)
    found = {
        one.check_id
        for one in judge(spoiled, trust_in(spoiled), NOW)
        if one.verdict is not Verdict.GOOD
    }
    # other hardware is another issuer, and its key has not signed the HSM's certificate
    also = {"other hardware key": {"C7"}, "other hardware": {"C6", "C13"}}

    assert found == {doctored.check_id} | also.get(fault, set())


@pytest.mark.parametrize("fault", ["good", *made()])
def test_where_the_chain_is_shaped_by_rfc_5280_openssl_agrees(fault, tmp_path):
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("no openssl here")
    doctored = None if fault == "good" else made()[fault]
    spoiled = doctored.papers(HSM2M) if doctored else papers(HSM2M)
    findings = judge(spoiled, trust_in(spoiled), NOW)
    theirs = all(
        accepted(program, tmp_path, spoiled.root(root), hardware, spoiled.hsm)
        for root, hardware in (
            (Root.AWS, spoiled.aws_hardware),
            (Root.MANUFACTURER, spoiled.manufacturer_hardware),
        )
    )

    if doctored and doctored.of_request:
        assert theirs  # it never sees the request
    elif misplaced(findings):
        assert verdict(findings) is Verdict.STOP  # what is out of place is no link
    else:
        assert linked(findings) is theirs


def accepted(program, folder, root, hardware, hsm):
    for file, text in (("root", root), ("hardware", hardware), ("hsm", hsm)):
        (folder / file).write_bytes(text)
    ended = subprocess.run(
        [
            *(program, "verify", "-no-CApath", "-no-CAstore", "-check_ss_sig"),
            *("-auth_level", "2", "-attime", str(int(NOW.timestamp()))),
            *("-CAfile", "root", "-untrusted", "hardware", "hsm"),
        ],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    return ended.returncode == 0


def test_there_are_many_more_than_twenty_doctored_sets():
    good = papers()
    assert len(made()) + len(swapped(good)) + len(spoil(good)) >= 60
