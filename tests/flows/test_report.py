# SPDX-License-Identifier: Apache-2.0
"""The report of a ceremony: all of what happened, and how far it is proven."""

import base64
import hashlib
from dataclasses import replace

import pytest

from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import CreateUser, OutputForm, SignPayload, of_digest
from approver_gui.flows.report import Report, Value, of_ceremony, of_run
from approver_gui.hsm.answers import Signature
from approver_gui.hsm.requests import ListTokens, Sign
from approver_gui.hsm.words import Hash, Mechanism, Role
from approver_gui.keys.roster import Roster
from approver_gui.text import grouped_hex, spoken_words
from approver_gui.tokens.checks import Verdict
from tests.flows.cluster_desk import DOCUMENT, after, answering, unknown, word
from tests.flows.registry import Registry, made
from tests.hsm.approvers import approved, key_of


@pytest.fixture
def registry(tmp_path):
    return Registry(tmp_path)


def value(report: Report, label: str) -> Value:
    """Return the one value with this label."""
    (found,) = (
        value for part in report.sections for name, value in part.rows if str(name) == label
    )
    return found


def table(report: Report, title: str) -> list[tuple[str, ...]]:
    """Return the lines of the table under a heading."""
    (found,) = (part for part in report.sections if str(part.title) == title)
    return [tuple(str(cell) for cell in line) for line in found.lines]


def groups(data: bytes) -> str:
    """Return the SHA-256 of something as hex in groups on one line."""
    return grouped_hex(hashlib.sha256(data).digest(), 16)


def headings(report: Report) -> list[str]:
    return [str(part.title) for part in report.sections]


NOT_COUNTED = "What was not counted, or doubted"

# --- what is in it -----------------------------------------------------------------------


def test_a_signed_document_is_reported_with_all_that_proves_it(registry):
    ceremony = registry.signed()
    report = registry.report(ceremony.id)
    raw = made(ceremony).raw

    assert str(report.title) == f"Report of ceremony {ceremony.id}"
    assert report.what == ceremony.operation.sentence()
    assert (report.verdict, report.banner) == (Verdict.GOOD, None)
    assert "The public key verifies the signature" in str(report.outcome)
    assert value(report, "Cluster") == "cluster-abc"
    assert str(value(report, "Requester")) == "user1 (crypto-user)"
    assert str(value(report, "Key")).startswith("key release-key (0x")
    assert value(report, "Payload") == "payment-0042.json"
    assert value(report, "Its SHA-256") == hashlib.sha256(DOCUMENT).digest()
    assert str(value(report, "Approvals needed")) == "2 approvals"
    assert value(report, "Digest") == ceremony.token.digest
    assert value(report, "Asked for") == ceremony.requested_at
    assert value(report, "Issued, by the cluster's clock") == ceremony.requested_at
    assert "the cluster's list of tokens says so" in str(value(report, "Lives until"))
    assert value(report, "Executed") == registry.clock()
    assert value(report, "Signature's SHA-256") == hashlib.sha256(raw).digest()
    in_der = groups(made(ceremony).der)
    assert value(report, "SHA-256 of it as DER") == in_der
    in_file = groups(base64.b64encode(raw) + b"\n")
    assert value(report, "SHA-256 of that file") == in_file
    assert str(value(report, "Wanted as")) == "base64, 89 bytes"
    assert str(value(report, "Verified")).startswith("yes, here, with the public key")
    assert value(report, "Journal's last seal") == bytes.fromhex(registry.entries()[-1].seal)
    assert NOT_COUNTED not in headings(report)


def test_each_approval_is_there_with_person_key_and_time(registry):
    registry.log_in()
    ceremony = registry.request()
    registry.approve(ceremony, "user3")
    first = registry.clock()
    registry.pass_time(60)
    registry.approve(ceremony, "user2")

    lines = table(registry.report(ceremony.id), "Approvals")

    words = {
        name: " ".join(spoken_words(key_of(name).public.fingerprint())[:8])
        for name in ("user2", "user3")
    }
    assert lines == [
        ("user2", "crypto-user", "Person user2", words["user2"], str(registry.clock())),
        ("user3", "crypto-user", "Person user3", words["user3"], str(first)),
    ]


def test_what_the_roster_does_not_know_is_said_to_be_unknown(registry):
    ceremony = registry.signed()
    setting = replace(registry.setting(), roster=Roster(), entries=(), last_seal="")

    report = of_ceremony(ceremony, setting)

    assert table(report, "Approvals")[0][3:] == ("not known", "not noted")
    labels = [str(name) for part in report.sections for name, _ in part.rows]
    assert "Journal's last seal" not in labels
    assert "Its last entry" not in labels


def test_a_file_that_did_not_count_is_there_with_the_reason(registry):
    registry.log_in()
    ceremony = registry.request()
    forged = approved(ceremony.original, "user2")
    registry.flow.add(
        ceremony.id,
        [
            ("user3.json", forged.replace(b'"user2"', b'"user3"')),
            ("plain.json", ceremony.original),
            ("broken.json", b"{"),
        ],
    )

    lines = table(registry.report(ceremony.id), NOT_COUNTED)

    assert {(line[0], line[2]) for line in lines} == {
        ("user3.json", "M11"),
        ("plain.json", "M3"),
        ("broken.json", "M4"),
    }
    (stolen,) = (line for line in lines if line[0] == "user3.json")
    assert stolen[1] == "user3"
    assert "user2" in stolen[3]


def test_while_it_lives_it_is_no_final_report(registry):
    registry.log_in()
    ceremony = registry.request()
    report = registry.report(ceremony.id)
    assert report.verdict is Verdict.DOUBT
    assert "This is no final report." in str(report.outcome)
    assert [str(part.note) for part in report.sections if str(part.title) == "Approvals"] == [
        "No approval was counted."
    ]


def test_an_unknown_outcome_tells_what_to_look_at(registry):
    registry.log_in()
    ceremony = registry.ready()
    registry.troubles[Sign] = after(unknown())
    registry.flow.execute(ceremony.id)

    report = registry.report(ceremony.id)

    assert report.verdict is Verdict.STOP
    assert "Nobody knows whether it was done" in str(report.outcome)
    steps = table(report, "Result")
    assert [number for number, _ in steps] == ["1", "2", "3", "4"]
    assert "does not log signatures" in steps[1][1]


def test_a_signature_that_does_not_verify_is_reported_and_not_trusted(registry):
    registry.log_in()
    ceremony = registry.ready()
    registry.troubles[Sign] = answering(
        lambda answer: Signature(answer.key_reference, bytes(64))
    )
    registry.flow.execute(ceremony.id)

    report = registry.report(ceremony.id)

    assert report.verdict is Verdict.STOP
    assert str(value(report, "Verified")).startswith("NO")
    assert value(report, "Signature's SHA-256") == hashlib.sha256(bytes(64)).digest()


def test_a_void_token_is_reported_with_the_reason(registry):
    registry.log_in()
    ceremony = registry.request()
    registry.flow.log_out()
    report = registry.report(ceremony.id)
    assert report.verdict is Verdict.STOP
    assert str(report.outcome).startswith("Nothing was executed. The session")


def test_a_drill_is_good_although_nothing_was_executed(registry):
    registry.log_in()
    ceremony = registry.flow.start_drill(Drill(registry.key("release-key"))).ceremonies[-1]
    registry.approve(ceremony, "user1", "user2", "user3")
    registry.flow.finish_drill(ceremony.id)
    report = registry.report(ceremony.id)
    assert report.verdict is Verdict.GOOD
    assert str(report.outcome).startswith("All keys proved themselves")


def test_an_operation_without_approvals_has_a_report_too(registry):
    registry.log_in("admin")
    state = registry.flow.run(CreateUser("user9", Role.CRYPTO_USER, word("user9")))
    report = of_run(state.runs[-1], registry.setting())
    assert report.verdict is Verdict.GOOD
    assert str(value(report, "Approvals needed")) == "none"
    assert headings(report) == ["What was asked for", "Result", "The journal"]


def test_an_rsa_signature_has_no_other_der(registry):
    registry.log_in()
    digest = of_digest("d", hashlib.sha256(DOCUMENT).digest(), Mechanism.RSA_PKCS, Hash.SHA256)
    operation = SignPayload(registry.key("seal-key"), digest, OutputForm.RAW)
    ceremony = registry.ready(operation)
    registry.flow.execute(ceremony.id)

    report = registry.report(ceremony.id)

    assert str(value(report, "Wanted as")) == "raw, 256 bytes"
    labels = [str(name) for part in report.sections for name, _ in part.rows]
    assert "SHA-256 of it as DER" not in labels
    (deed,) = registry.flow.state.ceremonies
    assert value(report, "SHA-256 of that file") == groups(made(deed).raw)


def test_records_that_are_not_understood_tell_no_issue_time(registry):
    ceremony = registry.signed()
    odd = replace(ceremony.token, approval_data=b"?")
    report = of_ceremony(replace(ceremony, token=odd), registry.setting())
    assert str(value(report, "Issued, by the cluster's clock")) == "not understood"


def test_a_public_key_that_is_none_any_more_is_named_by_its_bytes(registry):
    ceremony = replace(registry.signed(), public_pem=b"?")
    report = of_ceremony(ceremony, registry.setting())
    assert value(report, "Public key's SHA-256") == groups(b"?")
    without = of_ceremony(replace(ceremony, public_pem=None), registry.setting())
    labels = [str(name) for part in without.sections for name, _ in part.rows]
    assert "Public key's SHA-256" not in labels


def test_who_says_how_long_the_token_lives_is_named(registry):
    registry.log_in()
    registry.troubles[ListTokens] = answering(lambda _answer: ())
    ceremony = registry.request()
    until = value(registry.report(ceremony.id), "Lives until")
    assert "the cluster's list of timeouts says so" in str(until)
