# SPDX-License-Identifier: Apache-2.0
"""The report of a set-up: honest about what is proven, harmless whatever is in it."""

from dataclasses import replace

import pytest

from approver_gui.errors import MediumError
from approver_gui.flows.connection import Local
from approver_gui.flows.report_page import page
from approver_gui.flows.setup.facts import Acceptance, Facts, Noted
from approver_gui.flows.setup.report import of_setup
from approver_gui.flows.setup.target import SetupTarget, by_hand
from approver_gui.journal import Examination
from approver_gui.text import spoken_words
from approver_gui.tokens.checks import Verdict
from tests.flows.setup.desk import USERS, SetupDesk
from tests.flows.setup.stage import FINISHED, INITIALISED, NEW, NOW, PAPERS, REGISTERED, STOP
from tests.hsm.approvers import key_of

TARGET = SetupTarget(by_hand("cluster-abc234"), Local())
JOURNAL = Examination((), (), (), "ab" * 32)


def report(facts: Facts, examination: Examination = JOURNAL):
    return of_setup(facts, TARGET, examination, NOW)


def text_of(facts: Facts) -> str:
    return page(report(facts))


def test_a_finished_set_up_is_good_and_one_on_its_way_is_not():
    assert report(FINISHED).verdict is Verdict.GOOD
    assert report(REGISTERED).verdict is Verdict.DOUBT
    assert "next is: The key" in text_of(REGISTERED)
    assert report(replace(INITIALISED, findings=(STOP,))).verdict is Verdict.STOP


def test_what_lies_behind_without_a_proof_is_no_good_verdict():
    facts = replace(FINISHED, papers=(), missing=("a.csr",), findings=())
    assert report(facts).verdict is Verdict.DOUBT
    assert "behind, not proven here" in text_of(facts)
    assert "Nothing is proven here" in text_of(facts)


def test_fingerprints_are_there_as_hex_and_as_words():
    told = text_of(FINISHED)
    assert "3131 3131" in told
    assert " ".join(spoken_words(PAPERS[0].fingerprint)[:8]) in told


def test_who_accepted_what_and_why_is_there():
    accepted = Acceptance(("C8",), NEW.papers_digest, "The renewed root is known.", NOW)
    noted = Noted(acceptances=(accepted,), confirmed_roots=(("aws", "cd" * 32),))
    told = text_of(replace(NEW, noted=noted))
    assert "The renewed root is known." in told
    assert "cdcd cdcd" in told
    assert "Who sat at this machine is not proven" in told


def test_text_from_outside_stays_text():
    evil = replace(PAPERS[0], subject="<script>alert(1)</script>\u202e")
    told = text_of(replace(NEW, papers=(evil,), cluster_id="<img src=x>"))
    assert "<script" not in told
    assert "<img" not in told
    assert "\u202e" not in told


def test_a_broken_journal_is_told():
    broken = replace(JOURNAL, breaks=(None,))  # type: ignore[arg-type]
    assert "NO: it has breaks" in page(report(FINISHED, broken))


@pytest.fixture
def desk(tmp_path):
    return SetupDesk(tmp_path)


def test_the_report_of_a_whole_set_up(desk, tmp_path):
    desk.with_key()
    desk.rehearse()
    flow = desk.flow_looked()
    made = flow.report()
    assert made.verdict is Verdict.GOOD
    assert "rehearsal, not an HSM" in str(made.banner)
    html = page(made)
    for name in USERS:
        words = spoken_words(key_of(name).public.fingerprint())[:8]
        assert " ".join(words) in html
    for secret in ("word of", "PRIVATE KEY", "lamp orbit"):
        assert secret not in html
    last = desk.entries()[-1].seal
    assert f"{last[:4]} {last[4:8]}" in html
    out = tmp_path / "report.html"
    flow.save_report(out, html)
    assert out.read_text() == html
    assert desk.acts()[-1] == "setup_report_saved"
    with pytest.raises(MediumError):
        flow.save_report(out, html)
