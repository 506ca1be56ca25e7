# SPDX-License-Identifier: Apache-2.0
"""A new operation: to sign a file, and what goes wrong before a token is asked for."""

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from approver_gui.flows.ceremony import Executed
from approver_gui.flows.coordinator_state import SignedOut
from approver_gui.flows.operations import (
    OutputForm,
    SignPayload,
)
from approver_gui.flows.payload import Given
from approver_gui.hsm.requests import GenerateToken
from approver_gui.hsm.words import Hash, Mechanism
from approver_gui.keys.roster_file import dump
from approver_gui.ui.coordinator.operation_page import MAX_ACT_CHARACTERS, OperationPage
from tests.flows.cluster_desk import a_roster
from tests.hsm.approvers import public_pem
from tests.ui.coordinator.at_work import Wishes
from tests.ui.findings import HOSTILE_NAME, SHOWN_NAME, told


@pytest.fixture
def wishes(office) -> Wishes:
    """Give the page for ``user1``."""
    return Wishes(office)


# --- signing -----------------------------------------------------------------------------


def test_the_first_thing_offered_is_to_sign_with_a_key_that_needs_approvals(wishes):
    page = wishes.page
    assert page.kind.currentText() == "Sign a file"
    assert "2 approvals" in page.sign.key.currentText()
    assert page.missing.text() == "Choose the file to sign."
    assert not page.ask.isEnabled()
    assert not page.panel.isVisible()
    assert not page.back.isVisible()


def test_a_file_is_read_once_and_that_copy_is_signed(wishes, office):
    page = wishes.page
    wishes.take(b'{"pay": 42}')
    assert "payment-0042.json, 11 bytes" in page.sign.file.accessibleName()
    assert page.sign.digest.isVisible()
    words = "Make one signature with key release-key (0x220e) over payment-0042.json"
    assert words in wishes.panel
    assert "2 approvals are needed; 3 users can approve." in wishes.panel
    assert page.ask.text() == "Ask for the token"
    office.lay(b'{"pay": 1000000}', "payment-0042.json")  # too late
    wishes.ask()
    operation = wishes.asked_for
    assert isinstance(operation, SignPayload)
    assert operation.payload.content == b'{"pay": 42}'
    assert operation.payload.mechanism is Mechanism.ECDSA
    assert operation.output is OutputForm.BASE64
    assert page.missing.text() == "Choose the file to sign."  # it is forgotten here


def test_ways_follow_the_type_of_the_key(wishes):
    sign = wishes.page.sign
    wishes.take(b"data")
    sign.key.setCurrentIndex(sign.key.findText("seal-key", Qt.MatchFlag.MatchStartsWith))
    ways = [sign.mechanism.itemText(at) for at in range(sign.mechanism.count())]
    assert ways == ["RSA PKCS#1 v1.5", "RSA PSS"]
    sign.mechanism.setCurrentIndex(1)
    sign.hash.setCurrentIndex(1)
    sign.output.setCurrentIndex(2)
    wishes.office.settle()
    wishes.ask()
    operation = wishes.asked_for
    assert operation.key.label == "seal-key"
    assert operation.payload.mechanism is Mechanism.RSA_PKCS_PSS
    assert operation.payload.hash_function is Hash.SHA384
    assert operation.output is OutputForm.RAW


def test_a_ready_digest_is_signed_as_it_is(wishes, office):
    sign = wishes.page.sign
    digest = hashlib.sha256(b"data").digest()
    wishes.take(digest, "digest.bin")
    sign.is_digest.setChecked(True)
    office.settle()
    assert sign._digest_title.text() == "Digest"
    wishes.ask()
    payload = wishes.asked_for.payload
    assert payload.given is Given.DIGEST
    assert payload.content == digest
    assert not sign.is_digest.isChecked()


def test_what_is_no_digest_is_refused_with_words(wishes, office):
    wishes.take(b"data")
    wishes.page.sign.is_digest.setChecked(True)
    office.settle()
    assert "A digest by sha256 has 32 bytes" in told(wishes.page.trouble)
    assert not wishes.page.ask.isEnabled()
    wishes.page.sign.is_digest.setChecked(False)
    office.settle()
    assert not wishes.page.trouble.isVisible()
    assert wishes.page.ask.isEnabled()


def test_a_file_that_cannot_be_read_is_explained(wishes, office):
    wishes.page.sign.take(office.stick / "gone.json")
    office.settle()
    assert "The file could not be read" in told(wishes.page.trouble)
    assert wishes.page.sign.file.accessibleName() == "no file yet"


def test_only_the_file_chosen_last_counts(wishes, office):
    sign = wishes.page.sign
    sign.take(office.lay(b"first", "first.json"))
    sign.take(office.stick / "gone.json")
    sign.take(office.lay(b"second", "second.json"))
    assert wishes.page.missing.text() == "Reading the file..."
    office.settle()
    assert not wishes.page.trouble.isVisible()
    wishes.ask()
    assert wishes.asked_for.payload.name == "second.json"


def test_files_are_chosen_by_dialog(wishes, office):
    office.choose(office.lay(b"data", "chosen.json"))
    wishes.page.sign.choose.click()
    office.settle()
    assert "chosen.json" in wishes.panel
    office.choose()
    wishes.page.sign.choose.click()
    office.settle()
    assert "chosen.json" in wishes.panel


def test_another_public_key_can_be_given(wishes, office):
    sign = wishes.page.sign
    wishes.take(b"data")
    office.choose()
    sign.choose_pem.click()
    office.choose(office.lay(public_pem("user1"), "public.pem"))
    sign.choose_pem.click()
    office.settle()
    assert sign.pem.accessibleName() == "public.pem"
    wishes.page.ask.click()
    office.settle()
    # an RSA key cannot have made a signature of an elliptic curve
    assert wishes.page.trouble.isVisible()
    assert office.backstage.asked_for(GenerateToken) == 0


def test_a_file_is_dropped_on_the_page(wishes, office):
    path = office.lay(b"dropped", "dropped.json")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, none)
    wishes.page.dragEnterEvent(entering)
    assert entering.isAccepted()
    wishes.page.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, none))
    office.settle()
    assert "dropped.json" in wishes.panel
    wishes.page.choose(wishes.page.share)
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, none)
    entering.ignore()
    wishes.page.dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_a_hostile_name_does_no_harm(wishes):
    wishes.take(b"data", f"{HOSTILE_NAME}.json")
    assert SHOWN_NAME in wishes.panel
    assert "\u202e" not in told(wishes.page)


def test_what_needs_no_approvals_is_done_at_once_and_the_button_says_so(wishes, office):
    sign = wishes.page.sign
    wishes.take(b"data")
    sign.key.setCurrentIndex(sign.key.findText("free-key", Qt.MatchFlag.MatchStartsWith))
    office.settle()
    assert "it is done at once" in wishes.panel
    assert wishes.page.ask.text() == "Sign payment-0042.json with key free-key (0x2212) now"
    wishes.ask()
    (run,) = office.state.runs
    assert wishes.begun == [run.id]
    assert isinstance(run.stage, Executed)
    assert not office.state.ceremonies


def test_a_name_too_long_for_the_button_is_cut_in_its_middle(wishes, office):
    wishes.take(b"data", f"{'long ' * 30}.json")
    sign = wishes.page.sign
    sign.key.setCurrentIndex(sign.key.findText("free-key", Qt.MatchFlag.MatchStartsWith))
    office.settle()
    assert len(wishes.page.ask.text()) == MAX_ACT_CHARACTERS + 1
    assert wishes.page.ask.text().endswith("now")
    assert "long long long" in wishes.page.ask.accessibleName()


# --- what goes wrong ---------------------------------------------------------------------


def test_missing_keys_and_too_few_approvers_are_told_first(office):
    roster = a_roster().with_key("crypto-user/user3", None)
    office.places.roster_file.write_bytes(dump(roster))
    wishes = Wishes(office)
    wishes.take(b"data")
    assert "No public key is known here of user3" in wishes.panel
    office.places.roster_file.write_bytes(
        dump(replace(roster, policy=replace(roster.policy, needed=4)))
    )
    office.desk.do(lambda flow: flow.reload_roster())
    office.settle()
    assert "So few can approve that this can never be done." in wishes.panel


def test_a_refusal_of_the_cluster_is_shown_and_nothing_is_lost(wishes, office):
    wishes.take(b"data")
    office.lose_at(GenerateToken)
    wishes.page.ask.click()
    assert wishes.page.missing.text() == "Waiting for the answer..."
    assert not wishes.page.ask.isEnabled()
    office.settle()
    assert isinstance(office.desk.state, SignedOut)
    assert "The session is over" in told(wishes.page.trouble)
    assert wishes.begun == []
    assert wishes.page.missing.text() == "Nobody is logged in."


def test_going_back_is_offered_once_there_are_ceremonies(wishes, office):
    office.request()
    left: list[bool] = []
    wishes.page.left.connect(lambda: left.append(True))
    assert wishes.page.back.isVisible()
    wishes.page.back.click()
    assert left == [True]


def test_without_a_session_there_is_nothing_to_ask(office):
    page = office.show(OperationPage(office.desk))
    assert not page.ask.isEnabled()
    assert page.missing.text() == "Nobody is logged in."
    page.start()
    assert page.kind.hasFocus() or page.focusWidget() is page.kind
