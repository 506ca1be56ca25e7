# SPDX-License-Identifier: Apache-2.0
"""The report of an earlier run's ceremony: what the journal says, and what it cannot know."""

import hashlib
from contextlib import suppress
from dataclasses import replace

import pytest

from approver_gui.errors import HsmOutcomeUnknownError, HsmRefusedError
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import CreateUser, OutputForm
from approver_gui.flows.recollection import Known, recollect
from approver_gui.flows.report import Report, Value
from approver_gui.flows.report_journal import of_recollection
from approver_gui.flows.report_page import page
from approver_gui.flows.signature_file import save
from approver_gui.hsm.answers import Signature
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import GenerateToken, Sign
from approver_gui.hsm.words import Role
from approver_gui.text import grouped_hex
from approver_gui.tokens.checks import Verdict
from tests.flows.cluster_desk import DOCUMENT, after, answering, before, unknown, word
from tests.flows.registry import Registry, made
from tests.hsm.approvers import approved

LOST = "What the journal cannot tell"
MAYBE_LOST = "it may be lost"
STILL_AT_IT = "still at it"


@pytest.fixture
def registry(tmp_path):
    return Registry(tmp_path)


def report_of(registry) -> Report:
    """Return the report of the only ceremony, as the next run of the program makes it."""
    (one,) = recollect(registry.entries())
    return of_recollection(one, registry.setting())


def rows(report: Report) -> dict[str, Value]:
    return {str(name): value for part in report.sections for name, value in part.rows}


def labels(report: Report) -> list[str]:
    return [str(name) for part in report.sections for name, _ in part.rows]


def table(report: Report, title: str) -> list[tuple[str, ...]]:
    (found,) = (part for part in report.sections if str(part.title) == title)
    return [tuple(str(cell) for cell in line) for line in found.lines]


def headings(report: Report) -> list[str]:
    return [str(part.title) for part in report.sections]


def lost(report: Report) -> str:
    return " ".join(words for (words,) in table(report, LOST))


# --- what the journal knows --------------------------------------------------------------


def test_a_signature_is_reported_with_all_that_was_noted(registry):
    registry.log_in()
    asked_at = registry.clock()
    ceremony = registry.request()
    registry.pass_time(60)
    registry.approve(ceremony, "user2")
    second = registry.clock()
    registry.pass_time(60)
    registry.approve(ceremony, "user3")
    registry.flow.execute(ceremony.id)
    raw = made(registry.state.ceremonies[0]).raw

    report = report_of(registry)

    assert str(report.title) == f"Report of ceremony {ceremony.id}, from the journal alone"
    assert str(report.what) == str(ceremony.operation.sentence())
    assert (report.verdict, report.banner) == (Verdict.GOOD, None)
    assert "payment-0042.json was signed" in str(report.outcome)
    told = rows(report)
    assert str(told["Requester"]) == "user1 (crypto-user)"
    assert told["Fixed"] == told["Asked for"] == asked_at
    assert str(told["Key"]) == str(ceremony.operation.key.words())
    assert told["Payload"] == "payment-0042.json"
    assert told["Its SHA-256"] == hashlib.sha256(DOCUMENT).digest()
    assert told["Sent as"] == "ecdsa, sha256, data"
    assert str(told["Approvals needed"]) == "2 approvals"
    assert told["Digest"] == ceremony.token.digest
    assert "the cluster's list of tokens" in str(told["Lives until"])
    assert told["Execution begun"] == told["Noted as done"] == registry.clock()
    assert told["Signature's SHA-256"] == hashlib.sha256(raw).digest()
    assert str(told["Verified"]).startswith("yes, by the run that made it")
    assert table(report, "Approvals") == [
        ("user2", str(second)),
        ("user3", str(registry.clock())),
    ]
    assert "Which persons and which keys" in lost(report)
    assert "Which cluster it was" in lost(report)


def test_every_entry_about_it_is_listed_and_no_other(registry):
    registry.signed()
    registry.request()
    registry.journal.record("report_saved", ceremony="another")
    entries = registry.entries()
    one, _ = recollect(entries)

    report = of_recollection(one, registry.setting())

    acts = [act for _, _, act in table(report, "The journal")]
    assert acts == [
        "operation_fixed",
        "token_asked",
        "token_issued",
        "files_added",
        "execution_begun",
        "execution_done",
    ]
    last = next(entry for entry in entries if entry.act == "execution_done")
    told = rows(report)
    assert told["Seal of its last entry"] == grouped_hex(bytes.fromhex(last.seal), 64)
    assert told["Journal's last seal"] == bytes.fromhex(entries[-1].seal)
    assert told["Report made"] == registry.clock()


def test_files_are_there_with_what_was_found_in_them(registry):
    registry.log_in()
    ceremony = registry.request()
    forged = approved(ceremony.original, "user2").replace(b'"user2"', b'"user3"')
    registry.approve(ceremony, "user1")
    registry.flow.add(ceremony.id, [("user3.json", forged), ("broken.json", b"{")])

    report = report_of(registry)

    digest = grouped_hex(hashlib.sha256(b"{").digest(), 64)
    when = str(registry.clock())
    found = table(report, "Files handed in")
    assert (when, "broken.json", digest) in found
    assert [words for _, what, words in found if what == "what was found"] == [
        "M4 doubt broken.json",
        "M11 doubt user3",
    ]


def test_where_no_approval_was_counted_it_is_said(registry):
    registry.log_in()
    registry.request()

    report = report_of(registry)

    notes = {str(part.title): str(part.note) for part in report.sections}
    assert notes["Approvals"] == "No approval was counted."
    assert "Files handed in" not in notes
    assert "persons" not in lost(report)


def test_a_signature_that_nobody_saved_may_be_lost_and_a_saved_one_is_named(registry, tmp_path):
    ceremony = registry.signed()
    assert MAYBE_LOST in lost(report_of(registry))

    path = tmp_path / "payment.sig"
    save(made(ceremony), OutputForm.RAW, path, registry.journal, ceremony.id)

    report = report_of(registry)
    assert rows(report)["Signature saved as"] == str(path)
    assert MAYBE_LOST not in lost(report)


def test_no_token_no_approval_and_no_signature_is_in_it(registry):
    ceremony = registry.signed()
    html = page(report_of(registry))
    assert made(ceremony).base64 not in html
    assert ceremony.original.decode() not in html
    assert all(
        one.signature.hex() not in html.replace(" ", "") for one in ceremony.tally.approvals
    )


# --- how it ended ------------------------------------------------------------------------


def test_killed_between_begin_and_end_is_unknown_and_tells_where_to_look(registry):
    registry.log_in()
    ceremony = registry.ready()
    registry.troubles[Sign] = after(KeyboardInterrupt())  # stands for the end of the process
    with pytest.raises(KeyboardInterrupt):
        registry.flow.execute(ceremony.id)

    report = report_of(registry)

    assert report.verdict is Verdict.STOP
    assert "nobody knows whether it was done" in str(report.outcome)
    told = rows(report)
    assert str(told["Its end"]) == "not noted: the program ended before it could"
    assert told["Approvals sent"] == "user1, user2"
    assert "SHA-256 of that file" in told
    assert [step for step, _ in table(report, "Result")] == ["1", "2", "3", "4"]
    assert "Only the cluster can tell" in lost(report)
    assert STILL_AT_IT in lost(report)


def test_an_answer_that_never_came_is_unknown_with_the_reason(registry):
    registry.log_in()
    registry.troubles[Sign] = after(unknown())
    registry.flow.execute(registry.ready().id)

    told = rows(report_of(registry))

    assert told["Noted as unknown"] == registry.clock()
    assert "No answer came." in str(told["Reason noted"])
    assert "Its end" not in told


def test_a_signature_that_did_not_verify_is_not_trusted(registry):
    registry.log_in()
    registry.troubles[Sign] = answering(
        lambda answer: Signature(answer.key_reference, bytes(64))
    )
    registry.flow.execute(registry.ready().id)

    report = report_of(registry)

    assert report.verdict is Verdict.STOP
    assert rows(report)["Signature's SHA-256"] == hashlib.sha256(bytes(64)).digest()
    assert str(rows(report)["Verified"]).startswith("NO")
    assert "What the cluster signed" in lost(report)


def test_a_refused_try_and_the_one_after_it_are_both_there(registry):
    registry.log_in()
    ceremony = registry.ready()
    registry.troubles[Sign] = before(refusal(sentences.UNAVAILABLE_KEY))
    with pytest.raises(HsmRefusedError):
        registry.flow.execute(ceremony.id)
    registry.troubles.clear()
    registry.flow.execute(ceremony.id)

    report = report_of(registry)

    tries = [one for one in labels(report) if "Noted" in one or "begun" in one]
    assert tries == ["Execution begun", "Noted as refused", "Execution begun", "Noted as done"]
    assert report.verdict is Verdict.GOOD
    assert "Its end" not in labels(report)


@pytest.mark.parametrize("trouble", [before(unknown()), before(refusal(sentences.TABLE_FULL))])
def test_without_a_token_nothing_was_executed(registry, trouble):
    registry.log_in()
    registry.troubles[GenerateToken] = trouble
    with suppress(HsmRefusedError, HsmOutcomeUnknownError):
        registry.request()

    report = report_of(registry)

    assert report.verdict is Verdict.STOP
    assert "Digest" not in rows(report)
    assert [str(part.note) for part in report.sections if str(part.title) == "Result"] == [
        "Nothing was executed."
    ]
    (one,) = recollect(registry.entries())
    assert ("Whether a token was issued" in lost(report)) == (one.known is Known.ASKED)


def test_a_drill_is_good_although_nothing_was_executed(registry):
    registry.log_in()
    ceremony = registry.flow.start_drill(Drill(registry.key("release-key"))).ceremonies[-1]
    registry.approve(ceremony, "user1", "user2", "user3")
    registry.flow.finish_drill(ceremony.id)

    report = report_of(registry)

    assert report.verdict is Verdict.GOOD
    assert "nothing was executed" in str(report.outcome)
    assert STILL_AT_IT not in lost(report)


def test_what_needs_no_approvals_has_no_token_and_no_approvals(registry):
    registry.log_in("admin")
    registry.flow.run(CreateUser("user9", Role.CRYPTO_USER, word("user9")))

    report = report_of(registry)

    assert report.verdict is Verdict.GOOD
    assert str(rows(report)["Approvals needed"]) == "none"
    assert headings(report) == ["What was asked for", "Result", LOST, "The journal"]
    assert "Key" not in rows(report)
    assert MAYBE_LOST not in lost(report)


# --- a journal that is not what it should be -----------------------------------------------


def test_odd_facts_are_shown_as_they_are_and_do_no_harm(registry):
    fixed = registry.journal.record(
        "operation_fixed", words="<b>Pay</b>", needed=2, file="f", sha256="no hex"
    )
    ident = fixed.seal[:12]
    registry.journal.record("token_asked", ceremony=ident)
    registry.journal.record("token_issued", ceremony=ident, token="odd")
    registry.journal.record("files_added", ceremony=ident, files="one", approvers="two")
    registry.journal.record("execution_begun", ceremony=ident, approval_sha256="odd, too")

    report = report_of(registry)

    told = rows(report)
    assert (told["Its SHA-256"], told["Digest"]) == ("no hex", "odd")
    assert told["SHA-256 of that file"] == "odd, too"
    assert str(told["Requester"]) == " (not noted)"
    assert "&lt;b&gt;Pay&lt;/b&gt;" in page(report)


def test_without_its_entries_what_was_recollected_is_still_told(registry):
    registry.signed()
    (one,) = recollect(registry.entries())

    report = of_recollection(one, replace(registry.setting(), entries=(), last_seal=""))

    assert str(rows(report)["Lives until"]) == "not noted (not noted)"

    assert "payment-0042.json was signed" in str(report.outcome)
    assert table(report, "Approvals") == [("user1", "not noted"), ("user2", "not noted")]
    assert table(report, "The journal") == []
    assert "Seal of its last entry" not in rows(report)
    assert "Journal's last seal" not in rows(report)
