# SPDX-License-Identifier: Apache-2.0
"""Deciding: what is refused, what is written into the journal, what is signed."""

from dataclasses import replace

import pytest

from approver_gui.errors import (
    BadSignatureError,
    JournalError,
    KeyStoreError,
    RefusedError,
    WrongPassphraseError,
)
from approver_gui.flows.consent import MAX_REASON_CHARACTERS
from approver_gui.keys.secret import Secret
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.model import ServiceToken
from tests.builders import (
    a_file,
    a_service_token,
    an_approval,
)
from tests.flows.desk import ACKNOWLEDGED, OVERRULED, USER1
from tests.keys.stand_ins import OTHER_PASSPHRASE, a_key, secret

CONTRADICTION = replace(a_service_token(service="key-usage"), service="user")


# Signing


def test_a_good_token_is_signed_with_the_journal_before_and_after(desk):
    token = a_service_token()
    opened = desk.open(token)

    signed = desk.flow.approve(opened, USER1, secret(), keep_unlocked=False)

    assert isinstance(signed.token, ServiceToken)
    (approval,) = signed.token.approvals
    assert (approval.username, approval.role) == ("user1", "crypto-user")
    assert a_key().public.verify(token.digest, approval.signature)
    assert signed.card == desk.store.card("user1")
    assert signed.token == replace(token, approvals=(approval,))
    _opened, decided, done = desk.entries()[1:]
    facts = {
        "digests": (token.digest.hex(),),
        "key": "user1",
        "fingerprint": a_key().public.fingerprint().hex(),
        "username": "user1",
        "role": "crypto-user",
    }
    noted = {"verdict": "good", "acknowledgement": "", "overrule": ""}
    checks = tuple(f"T{number} good" for number in range(1, 9))
    assert (decided.act, dict(decided.facts)) == (
        "approval_decided",
        {**facts, **noted, "findings": checks},
    )
    assert (done.act, dict(done.facts)) == ("token_signed", facts)


def test_the_decision_is_in_the_journal_before_the_key_signs(desk):
    opened = desk.open()
    desk.journal.fails_at = ("approval_decided",)

    with pytest.raises(JournalError):
        desk.flow.approve(opened, USER1, secret(), keep_unlocked=False)

    assert desk.store.handed
    assert desk.store.signed == []


def test_a_journal_broken_meanwhile_stops_the_signing(desk):
    opened = desk.open()
    desk.break_journal()

    with pytest.raises(JournalError):
        desk.flow.approve(opened, USER1, secret(), keep_unlocked=False)

    assert desk.store.signed == []


def test_a_signature_that_the_journal_does_not_hold_is_not_handed_out(desk):
    opened = desk.open()
    desk.journal.fails_at = ("token_signed",)

    with pytest.raises(JournalError):
        desk.flow.approve(opened, USER1, secret(), keep_unlocked=True)

    assert desk.acts() == ["token_opened", "approval_decided"]


def test_a_doubt_needs_an_acknowledgement_and_notes_it(desk):
    opened = desk.open(a_service_token(approvals=[an_approval("user2")]))

    with pytest.raises(RefusedError, match="acknowledgement"):
        desk.flow.approve(opened, USER1, secret(), keep_unlocked=False)
    typed = replace(USER1, acknowledgement="  I know user2 \n")
    desk.flow.approve(opened, typed, secret(), keep_unlocked=False)

    decided = desk.entries()[2]
    assert decided.facts["acknowledgement"] == "I know user2"
    assert decided.facts["verdict"] == "doubt"
    assert "T11 doubt" in str(decided.facts["findings"])


def test_a_stop_needs_an_overrule_and_notes_it(desk):
    opened = desk.open(CONTRADICTION)

    with pytest.raises(RefusedError, match="overrule"):
        desk.flow.approve(opened, ACKNOWLEDGED, secret(), keep_unlocked=False)
    assert desk.store.handed == []
    desk.flow.approve(opened, OVERRULED, secret(), keep_unlocked=False)

    decided = desk.entries()[2]
    assert decided.facts["overrule"] == "Agreed by telephone"
    assert decided.facts["verdict"] == "stop"


@pytest.mark.parametrize("entry_point", ["sign", "approve"])
def test_the_verdict_is_that_of_the_time_of_signing(desk, entry_point):
    opened = desk.open()
    desk.flow.unlock("user1", secret())
    desk.clock.move(seconds=540)

    def decide(decision):
        if entry_point == "sign":
            return desk.flow.sign(opened, decision)
        return desk.flow.approve(opened, decision, None, keep_unlocked=True)

    assert opened.verdict is Verdict.GOOD
    with pytest.raises(RefusedError, match="acknowledgement"):
        decide(USER1)
    signed = decide(ACKNOWLEDGED)

    assert signed.opened.verdict is Verdict.DOUBT
    decided = desk.entries()[2].facts
    assert decided["verdict"] == "doubt"
    assert "T6 doubt" in str(decided["findings"])


def test_signing_twice_needs_an_acknowledgement_the_second_time(desk):
    opened = desk.sign().opened
    desk.flow.unlock("user1", secret())

    with pytest.raises(RefusedError, match="acknowledgement"):
        desk.flow.sign(opened, USER1)
    assert desk.flow.sign(opened, ACKNOWLEDGED).opened.verdict is Verdict.DOUBT


@pytest.mark.parametrize(
    "wrong",
    [
        {"username": ""},
        {"username": "user 1"},
        {"username": "u" * 32},
        {"username": "user1\n"},
        {"role": "auditor"},
    ],
)
def test_a_name_or_role_that_no_hsm_user_has_is_refused_before_unlocking(desk, wrong):
    opened = desk.open()

    with pytest.raises(RefusedError):
        desk.flow.approve(opened, replace(USER1, **wrong), secret(), keep_unlocked=False)

    assert desk.store.handed == []
    assert desk.acts() == ["token_opened"]


def test_a_locked_key_signs_nothing(desk):
    opened = desk.open()

    with pytest.raises(RefusedError, match="locked"):
        desk.flow.sign(opened, USER1)
    with pytest.raises(RefusedError, match="locked"):
        desk.flow.approve(opened, USER1, None, keep_unlocked=True)

    assert desk.acts() == ["token_opened"]


def test_another_key_than_the_unlocked_one_signs_nothing(desk):
    opened = desk.open()
    desk.flow.unlock("user1", secret())

    with pytest.raises(RefusedError, match="Key user2 locked itself"):
        desk.flow.sign(opened, replace(USER1, key_name="user2"))


def test_a_wrong_passphrase_signs_nothing_and_is_noted(desk):
    opened = desk.open()

    with pytest.raises(WrongPassphraseError):
        desk.flow.approve(opened, USER1, Secret(OTHER_PASSPHRASE), keep_unlocked=True)

    assert desk.flow.unlocked is None
    assert desk.acts() == ["token_opened", "unlocking_failed"]
    assert desk.entries()[-1].facts == {"key": "user1", "why": "Wrong passphrase"}


def test_a_key_that_is_not_there_is_noted(desk):
    with pytest.raises(KeyStoreError):
        desk.flow.unlock("user7", secret())

    assert desk.entries()[-1].facts == {"key": "user7", "why": "There is no such key"}


def test_a_signature_that_does_not_verify_is_not_handed_out(desk):
    desk.store.is_faulty = True

    with pytest.raises(BadSignatureError, match="user1"):
        desk.sign()

    assert desk.store.signed == [a_service_token().digest]
    assert desk.acts() == ["token_opened", "approval_decided"]


# Locking


def test_the_key_is_locked_again_after_signing(desk):
    desk.sign()

    (key,) = desk.store.handed
    assert desk.flow.unlocked is None
    assert not key.is_open


def test_the_key_is_locked_again_after_a_failure(desk):
    desk.store.is_faulty = True

    with pytest.raises(BadSignatureError):
        desk.sign()

    assert not desk.store.handed[0].is_open
    assert desk.flow.unlocked is None


def test_the_key_is_locked_even_when_nothing_was_to_be_signed(desk):
    desk.flow.unlock("user1", secret())
    opened = desk.open(CONTRADICTION)

    with pytest.raises(RefusedError):
        desk.flow.approve(opened, USER1, None, keep_unlocked=False)

    assert desk.flow.unlocked is None


def test_the_key_stays_unlocked_when_the_person_said_so(desk):
    opened = desk.open()
    desk.flow.approve(opened, USER1, secret(), keep_unlocked=True)

    assert desk.flow.unlocked == desk.store.card("user1")
    other = desk.open(a_service_token(requester="user9"), "second.json")
    desk.flow.approve(other, USER1, None, keep_unlocked=True)
    assert len(desk.store.handed) == 1


def test_locking_forgets_the_key(desk):
    card = desk.flow.unlock("user1", secret())
    assert desk.flow.unlocked == card

    desk.flow.lock()
    desk.flow.lock()

    assert desk.flow.unlocked is None
    with pytest.raises(KeyStoreError):
        desk.store.handed[0].sign(bytes(32))


def test_unlocking_locks_the_key_from_before(desk):
    desk.flow.unlock("user1", secret())
    with pytest.raises(WrongPassphraseError):
        desk.flow.unlock("user1", Secret(OTHER_PASSPHRASE))

    assert desk.flow.unlocked is None
    assert not desk.store.handed[0].is_open


# Rejecting


def test_a_rejection_and_its_reason_are_noted(desk):
    opened = desk.open()

    desk.flow.reject(opened, "  nobody told me about this \n")

    entry = desk.entries()[-1]
    assert entry.act == "token_rejected"
    assert dict(entry.facts) == {
        "file": str(opened.path),
        "digests": (a_service_token().digest.hex(),),
        "verdict": "good",
        "reason": "nobody told me about this",
    }


def test_a_reason_without_end_is_cut(desk):
    desk.flow.reject(desk.open(), "never " * 1000)

    assert len(str(desk.entries()[-1].facts["reason"])) == MAX_REASON_CHARACTERS


@pytest.mark.parametrize("reason", ["", "no", " \t\n no "])
def test_a_rejection_needs_a_reason(desk, reason):
    opened = desk.open()

    with pytest.raises(RefusedError, match="reason"):
        desk.flow.reject(opened, reason)

    assert desk.acts() == ["token_opened"]


def test_a_rejection_that_cannot_be_noted_fails(desk):
    opened = desk.open()
    desk.break_journal()

    with pytest.raises(JournalError):
        desk.flow.reject(opened, "not asked for")


def test_the_original_is_never_changed_by_deciding(desk):
    path = desk.lay()
    before = path.stat()

    opened = desk.flow.open(path)
    desk.flow.approve(opened, USER1, secret(), keep_unlocked=False)

    assert path.read_bytes() == a_file()
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert desk.on_stick() == {"request.json"}
