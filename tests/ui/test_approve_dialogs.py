# SPDX-License-Identifier: Apache-2.0
"""The two decisions: what must be typed first, and that nothing typed is lost."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from approver_gui.errors import WrongPassphraseError
from approver_gui.flows.consent import MAX_REASON_CHARACTERS, Decision
from approver_gui.text import say
from approver_gui.tokens.model import Token
from approver_gui.ui.approve_dialogs import ApproveDialog, Approving, RejectDialog
from approver_gui.ui.widgets import Panel
from tests.builders import NOW, a_login_token, a_service_token, an_approval
from tests.ui.findings import MARKUP, opened, told

WRONG = WrongPassphraseError(say("Wrong passphrase"), say("It stayed locked."), say("Again."))
HERE = Path("/media/stick/a.user1.signed.json")


@dataclass
class Asked:
    """A dialog, and what it handed over."""

    dialog: ApproveDialog
    taken: list[Approving] = field(default_factory=list)


@pytest.fixture
def ask(qtbot):
    """Return a function that opens the dialog for a token."""

    def opening(token: Token | None = None, *, locked: bool = True, idle_lock_s=120) -> Asked:
        taken: list[Approving] = []
        dialog = ApproveDialog(
            opened=opened(token),
            decision=Decision("user1", "officer1", "crypto-user"),
            path=HERE,
            needs_passphrase=locked,
            idle_lock_s=idle_lock_s,
            approve=lambda _dialog, asked: taken.append(asked),
            parent=None,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.open()
        return Asked(dialog, taken)

    return opening


def _panels(dialog: QDialog) -> list[Panel]:
    return [p for p in dialog.findChildren(Panel) if p.isVisible()]


# --- a good token ----------------------------------------------------------------------


def test_a_good_token_asks_for_the_passphrase_alone(ask):
    asked = ask()
    dialog = asked.dialog
    assert dialog.windowTitle() == "Allow one change to the users?"
    assert "You sign as officer1, crypto-user." in told(dialog)
    assert dialog.opened.token.digest.hex()[:4] in told(dialog)
    assert not dialog.typed.isVisible()
    assert _panels(dialog) == []
    assert dialog.focusWidget() is dialog.passphrase
    assert dialog.primary.text() == "Approve with key user1"
    assert not dialog.primary.isEnabled()
    dialog.passphrase.setText("lamp orbit cactus")
    dialog.primary.click()
    (approving,) = asked.taken
    assert approving.decision == Decision("user1", "officer1", "crypto-user")
    assert approving.passphrase is not None
    assert approving.passphrase.reveal() == b"lamp orbit cactus"
    assert approving.path == HERE
    assert not approving.keep_unlocked


def test_an_unlocked_key_needs_no_passphrase_and_stays_unlocked(ask):
    asked = ask(locked=False)
    dialog = asked.dialog
    assert not dialog.passphrase.isVisible()
    assert dialog.focusWidget() is dialog.keep
    assert dialog.keep.isChecked()
    dialog.primary.click()
    assert asked.taken[0].passphrase is None
    assert asked.taken[0].keep_unlocked


def test_the_key_stays_unlocked_only_if_the_person_says_so(ask):
    asked = ask(idle_lock_s=300)
    assert "(5 min" in asked.dialog.keep.text()
    asked.dialog.passphrase.setText("x")
    asked.dialog.keep.click()
    asked.dialog.primary.click()
    assert asked.taken[0].keep_unlocked


# --- doubts and stops ------------------------------------------------------------------


def test_a_doubt_needs_a_typed_acknowledgement(ask):
    asked = ask(a_service_token(approvals=[an_approval("user7")]))
    dialog = asked.dialog
    assert dialog.focusWidget() is dialog.typed
    assert [panel.property("panel") for panel in _panels(dialog)] == ["doubt"]
    assert "An approval of user7 is in the file" in told(dialog)
    assert dialog.typed.accessibleName() == "Why you sign all the same"
    dialog.passphrase.setText("lamp orbit cactus")
    for too_little in ("", "  ", "ok", "  ok  "):
        dialog.typed.setText(too_little)
        assert not dialog.primary.isEnabled()
    dialog.typed.setText("I asked her")
    assert dialog.primary.isEnabled()
    dialog.primary.click()
    decision = asked.taken[0].decision
    assert (decision.acknowledgement, decision.overrule) == ("I asked her", "")


def test_a_stop_needs_a_typed_why(ask):
    asked = ask(a_service_token(service="quorum"))
    dialog = asked.dialog
    assert dialog.primary.text() == "Overrule with key user1"
    assert dialog.primary.property("role") == "stop"
    assert dialog.typed.accessibleName() == "Why you overrule this"
    assert [panel.property("panel") for panel in _panels(dialog)] == ["stop"]
    dialog.passphrase.setText("lamp orbit cactus")
    assert not dialog.primary.isEnabled()
    dialog.typed.setText("Agreed by telephone")
    dialog.primary.click()
    decision = asked.taken[0].decision
    assert (decision.acknowledgement, decision.overrule) == ("", "Agreed by telephone")


def test_a_login_stands_under_its_own_words(ask):
    dialog = ask(a_login_token()).dialog
    assert dialog.windowTitle() == "Let someone log in as you?"
    assert "can use it as this person's second factor" in told(dialog)


def test_the_worst_stands_first_and_the_rest_is_counted(ask):
    token = a_service_token(
        service="quorum", approvals=[an_approval(f"user{n}") for n in range(9)]
    )
    dialog = ask(token).dialog
    (panel,) = _panels(dialog)
    lines = told(panel).splitlines()
    assert lines[0].startswith("This file contradicts itself")
    assert lines[-1] == "and 5 more"
    assert "user8" in panel.accessibleDescription()


def test_a_reason_has_room_and_an_end(ask):
    dialog = ask(a_login_token()).dialog
    dialog.typed.setText("x" * 5000)
    assert len(dialog.typed.text()) == MAX_REASON_CHARACTERS


def test_names_from_outside_are_shown_as_they_are(ask):
    dialog = ask(a_service_token(service=MARKUP)).dialog
    assert MARKUP in told(dialog)
    assert MARKUP not in dialog.windowTitle()


# --- while it is open ------------------------------------------------------------------


def test_what_failed_can_be_tried_again_with_what_was_typed(ask):
    asked = ask(a_login_token())
    dialog = asked.dialog
    dialog.typed.setText("It is me")
    dialog.keep.click()
    dialog.path.setText("/media/stick/other.json")
    dialog.passphrase.setText("wrong")
    dialog.primary.click()
    dialog.fail(WRONG)
    assert dialog.isVisible()
    assert "Wrong passphrase" in told(dialog)
    assert dialog.typed.text() == "It is me"
    assert dialog.path.text() == "/media/stick/other.json"
    assert dialog.keep.isChecked()
    assert dialog.passphrase.text() == ""
    assert not dialog.primary.isEnabled()
    dialog.passphrase.setText("right")
    dialog.primary.click()
    assert len(asked.taken) == 2


def test_a_token_that_grows_old_meanwhile_asks_for_words(ask, qtbot):
    asked = ask()
    dialog = asked.dialog
    dialog.passphrase.setText("lamp orbit")
    height = dialog.height()
    dialog.judge(opened(dialog.opened.token, NOW + timedelta(minutes=10)))
    qtbot.waitUntil(lambda: bool(_panels(dialog)))
    assert dialog.typed.isVisible()
    assert "a token lives 10 minutes" in told(dialog)
    assert not dialog.primary.isEnabled()
    # Whoever is typing the passphrase must not go on typing it into the journal.
    assert dialog.focusWidget() is dialog.passphrase
    assert dialog.passphrase.text() == "lamp orbit"
    dialog.typed.setText("He is waiting on the phone")
    dialog.primary.click()
    assert asked.taken[0].decision.acknowledgement == "He is waiting on the phone"
    assert dialog.height() >= height


def test_another_judgement_takes_the_place_of_the_one_before(ask, qtbot):
    dialog = ask(a_service_token(service="quorum")).dialog
    dialog.judge(opened(a_service_token(approvals=[an_approval()])))
    qtbot.waitUntil(lambda: bool(_panels(dialog)))
    assert [panel.property("panel") for panel in _panels(dialog)] == ["doubt"]
    assert dialog.typed.accessibleName() == "Why you sign all the same"
    dialog.judge(opened())
    assert _panels(dialog) == []
    assert not dialog.typed.isVisible()


def test_a_key_that_locks_itself_meanwhile_asks_for_the_passphrase(ask):
    asked = ask(locked=False)
    dialog = asked.dialog
    dialog.ask_passphrase(needed=True)
    assert dialog.passphrase.isVisible()
    assert not dialog.primary.isEnabled()
    dialog.passphrase.setText("lamp orbit cactus")
    dialog.primary.click()
    assert asked.taken[0].passphrase is not None


# --- where the file goes ---------------------------------------------------------------


def test_without_a_place_nothing_is_signed(ask):
    dialog = ask(locked=False).dialog
    dialog.path.setText("  ")
    assert not dialog.primary.isEnabled()


def test_a_bare_name_means_beside_the_original(ask):
    asked = ask(locked=False)
    asked.dialog.path.setText(" mine.json ")
    asked.dialog.primary.click()
    assert asked.taken[0].path == Path("/media/stick/mine.json")


@pytest.mark.parametrize("typed", ["~nobody-of-this-name/a.json", "a\0b.json"])
def test_an_odd_place_is_no_crash(ask, typed):
    asked = ask(locked=False)
    asked.dialog.path.setText(typed)
    asked.dialog.primary.click()
    assert asked.taken[0].path == Path("/media/stick") / typed.replace("\0", "")


def test_the_place_can_be_chosen(ask, stage):
    dialog = ask(locked=False).dialog
    chosen = stage.stick / "elsewhere.json"
    met = stage.choose(chosen)
    _button(dialog, "Choose...").click()
    assert met
    assert dialog.path.text() == str(chosen)


def test_a_change_of_mind_leaves_the_place(ask, stage):
    dialog = ask(locked=False).dialog
    met = stage.choose()
    _button(dialog, "Choose...").click()
    assert met
    assert dialog.path.text() == str(HERE)


def _button(dialog: QDialog, words: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == words)


# --- rejecting -------------------------------------------------------------------------


@pytest.fixture
def rejecting(qtbot):
    reasons: list[str] = []
    dialog = RejectDialog(opened(), lambda _dialog, reason: reasons.append(reason), None)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog, reasons


def test_a_rejection_needs_a_reason(rejecting):
    dialog, reasons = rejecting
    assert dialog.focusWidget() is dialog.reason
    assert "Nothing is signed" in told(dialog)
    dialog.reason.setText("no")
    assert not dialog.primary.isEnabled()
    dialog.reason.setText("Nobody told me")
    dialog.primary.click()
    assert reasons == ["Nobody told me"]


def test_enter_decides_nothing(rejecting, ask):
    dialog, reasons = rejecting
    dialog.reason.setText("Nobody told me")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert reasons == []
    asked = ask()
    asked.dialog.passphrase.setText("lamp orbit cactus")
    QTest.keyClick(asked.dialog.passphrase, Qt.Key.Key_Return)
    assert asked.taken == []
    assert asked.dialog.isVisible()
