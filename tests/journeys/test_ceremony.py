# SPDX-License-Identifier: Apache-2.0
"""From no key to a signed file and a locked key, as a person goes through it."""

import hashlib
import json
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from approver_gui.flows.approve import Blank, Opened, Saved
from approver_gui.keys.store import Protection
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import LoginToken, RegistrationToken, ServiceToken
from approver_gui.ui.keys_dialogs import MadeDialog, NewKeyDialog
from tests.builders import (
    NOW,
    a_login_token,
    a_registration_token,
    a_service_token,
    an_approval,
)
from tests.keys.stand_ins import PASSPHRASE
from tests.ui.findings import told
from tests.ui.stage import Stage


def _make_key(bare: Stage, name: str = "officer1") -> None:
    bare.page.blank.make_key.click()
    asked = bare.dialog(NewKeyDialog)
    asked.name.setText(name)
    asked.passphrase.first.setText(PASSPHRASE)
    asked.passphrase.again.setText(PASSPHRASE)
    asked.primary.click()
    bare.settle()
    bare.dialog(MadeDialog).primary.click()


def test_a_new_approver_makes_a_key_and_signs_a_first_token(bare):
    path = bare.lay(a_service_token(service="key-usage", requester="user9"))
    bare.open_window(files=[path])  # as from the command line
    bare.settle()
    bare.turn_to(0)
    assert bare.page.review.make_key.isVisible()
    bare.page.review.make_key.click()
    asked = bare.dialog(NewKeyDialog)
    asked.name.setText("officer1")
    asked.passphrase.first.setText(PASSPHRASE)
    asked.passphrase.again.setText(PASSPHRASE)
    asked.primary.click()
    bare.settle()
    made = bare.dialog(MadeDialog)
    assert "Write down these words" in told(made)
    made.primary.click()
    (card,) = bare.store.cards()
    assert card.protection is Protection.KEYRING

    bare.turn_to(0)
    review = bare.page.review
    assert review.headline.text() == "Allow one use of private key 0x220d?"
    assert "user9" in told(review.statements)
    assert "8 good" in told(review)
    review.username.setText("officer1")
    saved = bare.approve()

    signed = parse(saved.path.read_bytes())
    assert isinstance(signed, ServiceToken)
    (approval,) = signed.approvals
    assert (approval.username, approval.role) == ("officer1", "crypto-user")
    assert card.public.verify(signed.digest, approval.signature)
    assert hashlib.sha256(signed.approval_data).digest() == signed.digest

    assert bare.window.key.accessibleName() == "key officer1: locked"
    bare.turn_to(2)
    rows = bare.rooms.journal.rows
    shown = [rows.index(row, 2).data() for row in range(rows.rowCount())]
    assert shown == [
        "signed file saved",
        "token signed",
        "approval decided",
        "key made",
        "making a key",
        "token opened",
        "journal begun",
    ]
    assert "The chain holds: 7 entries." in told(bare.rooms.journal)
    assert PASSPHRASE.encode() not in bare.places.journal_file.read_bytes()


def test_the_first_minute_leads_to_a_key(bare):
    bare.open_window()
    assert bare.window.key.accessibleName() == "no key yet"
    _make_key(bare)
    assert bare.window.key.accessibleName() == "key officer1: locked"
    bare.turn_to(0)
    assert "Your keys: officer1" in told(bare.page.blank)


# --- doubts and stops ------------------------------------------------------------------


def test_a_doubt_is_signed_with_an_acknowledgement_that_stays(room):
    room.open(a_service_token(approvals=[an_approval("user7")]))
    room.approve(typed="I asked user7 in person")
    decided = next(e for e in room.entries() if e.act == "approval_decided")
    assert decided.facts["acknowledgement"] == "I asked user7 in person"
    assert decided.facts["verdict"] == "doubt"
    assert decided.facts["overrule"] == ""


def test_a_stop_is_overruled_with_a_reason_that_stays(room):
    room.open(a_service_token(service="quorum"))
    assert room.page.review.headline.text().startswith("This file contradicts itself")
    assert room.page.review.approve.text() == "Approve anyway..."
    asked = room.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    assert not asked.primary.isEnabled()
    asked.close()
    room.approve(typed="The coordinator named the edit")
    decided = next(e for e in room.entries() if e.act == "approval_decided")
    assert decided.facts["overrule"] == "The coordinator named the edit"
    assert "T4 stop" in str(decided.facts["findings"])


def test_signing_the_same_digest_again_says_so_first(room):
    room.open()
    room.approve()
    again = room.open(name="copy.json")
    (finding,) = [f for f in again.findings if f.check_id == "T13"]
    assert "was signed here before" in str(finding.words)
    room.approve(typed="The first file was lost")


# --- the other shapes -------------------------------------------------------------------


def test_every_entry_of_a_registration_is_signed(room):
    room.open(a_registration_token(entries=3))
    assert room.page.review.headline.text() == "Register your key for quorum approvals?"
    saved = room.approve()
    signed = parse(saved.path.read_bytes())
    assert isinstance(signed, RegistrationToken)
    public = saved.signed.card.public
    assert all(e.signature and public.verify(e.digest, e.signature) for e in signed.entries)
    assert saved.public_key_path == room.stick / "request.user1.public.pem"


def test_every_entry_of_a_login_is_signed_after_a_word(room):
    room.open(a_login_token(entries=2))
    assert room.page.review.headline.text() == "Let someone log in as you?"
    saved = room.approve(typed="I am logging in myself")
    signed = parse(saved.path.read_bytes())
    assert isinstance(signed, LoginToken)
    public = saved.signed.card.public
    assert all(e.signature and public.verify(e.digest, e.signature) for e in signed.entries)
    assert saved.public_key_path is None


# --- the key between two tokens ---------------------------------------------------------


def _keep_unlocked(room: Stage) -> None:
    room.open()
    asked = room.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.keep.click()
    asked.primary.click()
    room.settle()
    assert room.window.key.accessibleName() == "key user1: unlocked"


def test_an_unlocked_key_signs_the_next_token_without_a_passphrase(room):
    _keep_unlocked(room)
    room.open(a_service_token(requester="user2"), name="next.json")
    asked = room.ask_to_approve()
    assert not asked.passphrase.isVisible()
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Saved)
    assert room.desk.unlocked


def test_two_minutes_without_input_lock_the_key(room):
    _keep_unlocked(room)
    room.tick(seconds=119)
    assert room.desk.unlocked
    room.tick(seconds=1)
    assert room.desk.unlocked is None
    assert room.desk.approving.unlocked is None
    assert room.window.key.accessibleName() == "key user1: locked"
    room.tick(minutes=5)  # nothing watches any more


def test_input_keeps_the_key_unlocked(room):
    _keep_unlocked(room)
    for _ in range(3):
        room.tick(seconds=100)
        QTest.keyClick(room.window, Qt.Key.Key_Shift)
    assert room.desk.unlocked


@pytest.mark.parametrize("way", ["shortcut", "pill", "menu"])
def test_the_key_is_locked_on_request(room, way):
    _keep_unlocked(room)
    match way:
        case "shortcut":
            room.activate()
            QTest.keyClick(room.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        case "pill":
            room.window.key.click()
        case _:
            room.rooms.lock_action.trigger()
    room.settle()
    assert room.desk.unlocked is None
    assert not room.rooms.lock_action.isEnabled()


def test_a_key_that_locks_itself_under_the_dialog_asks_for_its_passphrase(room):
    _keep_unlocked(room)
    room.open(a_service_token(requester="user2", issued_at=NOW), name="next.json")
    asked = room.ask_to_approve()
    room.tick(minutes=2)
    assert asked.passphrase.isVisible()
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Saved)


def test_closing_the_window_locks_the_key(room):
    _keep_unlocked(room)
    room.window.close()
    assert room.desk.approving.unlocked is None


def test_after_wrong_passphrases_the_wait_grows(room):
    room.open()
    asked = room.ask_to_approve()
    for _ in range(4):
        asked.passphrase.setText("wrong wrong wrong")
        asked.primary.click()
        room.settle()
    assert "Too many wrong passphrases" in told(asked)
    room.clock.move(minutes=1)
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Saved)


def test_a_keyring_that_breaks_down_between_two_signatures_loses_nothing(room):
    room.open()
    room.box.is_broken = True
    asked = room.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.settle()
    assert "The box is broken" in told(asked)
    room.box.is_broken = False
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Saved)


# --- hostile files ----------------------------------------------------------------------


def test_no_text_from_outside_is_markup_or_moves_anything(room):
    hostile = "<b>bold</b>\u202e<img src='x'>"
    token = a_service_token(
        service=hostile, approvals=[an_approval("u\u2066<i>s</i>")], requester=b"<u>adm</u>"
    )
    room.open(token, name="a\u202e<b>gnp.json")
    asked = room.ask_to_approve()
    for label in room.window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert "\u202e" not in label.text() + label.toolTip() + label.accessibleName()
        assert "<img" not in label.toolTip()
    asked.close()
    room.approve(typed="It is a test")
    room.turn_to(2)
    rows = room.rooms.journal.rows
    cells = [rows.index(at, 3).data() for at in range(rows.rowCount())]
    assert any("\\u{202e}<b>gnp.json" in cell for cell in cells)
    assert not any("\u202e" in cell for cell in cells)


def test_a_file_with_as_many_signatures_as_a_cluster_has_users_is_shown(room):
    names = [an_approval(f"user{n}") for n in range(1024)]
    opened = room.open(a_service_token(approvals=names))
    assert room.page.review.checks.rowCount() == 8 + 1024
    assert opened.judged_at == NOW
    assert "and 1018 more" in told(room.page.review.statements)


def test_a_signed_file_holds_what_the_original_held_and_one_approval_more(room):
    fields = json.loads(room.lay().read_bytes())
    fields["extra"] = {"kept": [1, 2]}
    room.open(json.dumps(fields, indent=2).encode())
    saved = room.approve()
    after = json.loads(saved.path.read_bytes())
    assert after["extra"] == {"kept": [1, 2]}
    assert len(after["signatures"]) == 1
    after["signatures"] = []
    assert after == fields


def test_a_fresh_token_is_still_good_after_nine_minutes_of_thought(room):
    room.open(a_service_token(issued_at=NOW))
    room.tick(minutes=9)
    room.approve()
    assert room.clock.now == NOW + timedelta(minutes=9)


def test_closing_while_a_job_runs_loses_nothing_and_does_not_hang(room):
    room.open()
    asked = room.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.desk.lane.finish()  # as closing does, with the signature still being made
    assert "token_signed" in room.acts()
    assert isinstance(room.page.state, Opened | Blank)
