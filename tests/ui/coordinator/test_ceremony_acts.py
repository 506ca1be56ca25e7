# SPDX-License-Identifier: Apache-2.0
"""The buttons of a ceremony, and how it ends: none does more than it says."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from approver_gui.flows.ceremony import (
    Collecting,
    Executed,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.flows.operations import CreateUser, DeleteUser
from approver_gui.hsm.answers import Signature
from approver_gui.hsm.requests import GenerateToken, Sign
from approver_gui.hsm.words import Role
from approver_gui.ui.coordinator.ceremony_page import CeremonyPage
from approver_gui.ui.coordinator.hand_out import HandOutDialog
from approver_gui.ui.coordinator.read_aloud import ReadAloudDialog
from tests.flows.cluster_desk import answering, word
from tests.ui.coordinator.at_work import Office
from tests.ui.findings import told


@pytest.fixture
def at(office) -> Office:
    return Office(office)


# --- handing out -------------------------------------------------------------------------


def test_a_token_that_is_handed_out_is_watched_for_and_is_no_news(at):
    ceremony = at.begin()
    at.page.view.hand_out.click()
    dialog = at.stage.dialog(HandOutDialog)
    dialog.add_folder(at.stage.stick)
    dialog.primary.click()
    at.settle()
    dialog.close()
    assert at.page.watch.watch.folder == at.stage.stick
    assert at.happened_last.endswith("read back and compared.")
    at.look()
    at.look()
    assert at.page.board.deed.files == ()
    assert ceremony.id == at.page.board.chosen


def test_handing_out_ends_with_the_token(at):
    at.begin()
    at.page.view.hand_out.click()
    dialog = at.stage.dialog(HandOutDialog)
    dialog.add_folder(at.stage.stick)
    at.stage.pass_time(601)
    at.page.tick()
    at.settle()
    assert not dialog.primary.isEnabled()
    dialog.close()


def test_the_digest_is_read_aloud(at):
    at.begin()
    at.page.view.read_aloud.click()
    at.stage.dialog(ReadAloudDialog).close()


# --- giving up ---------------------------------------------------------------------------


def test_giving_up_asks_first(at):
    at.begin()
    at.stage.answer(QMessageBox.StandardButton.Cancel)
    at.page.view.give_up.click()
    at.settle()
    assert isinstance(at.ending, Collecting)
    at.stage.answer(QMessageBox.StandardButton.Discard)
    at.page.view.give_up.click()
    at.settle()
    assert isinstance(at.ending, Void)
    assert at.ending.reason is VoidReason.GIVEN_UP
    assert at.page.outcome.headline.text() == "Given up: nothing was done"
    assert at.page.outcome.again.isVisible()


def test_what_is_over_is_put_away(at):
    ceremony = at.begin()
    at.stage.desk.do(lambda flow: flow.forget(ceremony.id))
    at.settle()
    at.page.outcome.away.click()
    at.settle()
    assert at.stage.state.ceremonies == ()
    assert at.page.board.deed is None


def test_a_wiped_password_is_not_asked_for_again_by_itself(office):
    office.backstage.raise_m()
    office.log_in("admin")
    page = office.show(CeremonyPage(office.desk, tuple))
    ceremony = office.request(DeleteUser("user3", Role.CRYPTO_USER))
    office.desk.do(lambda flow: flow.forget(ceremony.id))
    office.settle()
    assert page.outcome.again.isVisible()
    office.desk.do(lambda flow: flow.delete_tokens())
    created = office.request(CreateUser("user9", Role.CRYPTO_USER, word("user9")))
    office.desk.do(lambda flow: flow.forget(created.id))
    office.settle()
    assert page.board.chosen == created.id
    assert not page.outcome.again.isVisible()


# --- executing ---------------------------------------------------------------------------


def test_while_the_cluster_is_asked_nothing_else_can_be_pressed(at):
    at.ready()
    at.stage.hold(Sign)
    view = at.page.view
    view.act.click()
    assert not view.act.isEnabled()
    assert not view.give_up.isEnabled()
    assert not view.hand_out.isEnabled()
    assert view.missing.text() == "Waiting for the answer..."
    assert view.bar.waiting.isVisible()
    view.act_asked.emit()  # a second press, whatever made it
    assert at.stage.reached.wait(10)
    at.stage.desk.flow.abort()
    at.settle()
    assert at.stage.backstage.asked_for(Sign) == 0
    assert isinstance(at.ending, Void)
    assert at.page.trouble.isVisible()


def test_the_signature_is_shown_in_each_form(at):
    at.ready()
    at.page.view.act.click()
    at.settle()
    outcome = at.page.outcome
    assert isinstance(at.ending, Executed)
    forms = at.ending.receipt.forms
    assert forms
    assert outcome.signature.toPlainText() == forms.base64
    outcome.form.setCurrentIndex(1)
    assert outcome.signature.toPlainText().replace(" ", "").replace("\n", "") == forms.der.hex()
    outcome.form.setCurrentIndex(2)
    assert outcome.signature.toPlainText().replace(" ", "").replace("\n", "") == forms.raw.hex()
    outcome.copy.click()
    assert "Signed: payment-0042.json" in at.said
    path = at.stage.stick / "a.sig"
    at.stage.choose(path)
    outcome.save.click()
    at.settle()
    assert path.read_bytes() == forms.raw
    assert "read back and compared" in at.happened_last


def test_a_signature_that_cannot_be_saved_is_not_lost(at):
    at.ready()
    at.page.view.act.click()
    at.settle()
    at.stage.choose()
    at.page.outcome.save.click()
    taken = at.stage.lay(b"older", "a.sig")
    at.stage.when_modal(QFileDialog, lambda dialog: _insist(dialog, str(taken)))
    at.page.outcome.save.click()
    at.settle()
    assert "The file could not be written" in told(at.page.trouble)
    assert taken.read_bytes() == b"older"
    assert at.page.outcome.signature.toPlainText()


def _insist(dialog: QFileDialog, path: str) -> None:
    dialog.selectFile(path)
    dialog.done(QFileDialog.DialogCode.Accepted)


def test_a_signature_that_does_not_verify_is_not_called_done(at):
    at.ready()
    at.stage.backstage.troubles[Sign] = answering(
        lambda made: Signature(made.key_reference, bytes(len(made.signature)))
    )
    at.page.view.act.click()
    at.settle()
    assert isinstance(at.ending, Unproven)
    outcome = at.page.outcome
    assert outcome.headline.text() == "The signature does not verify: do not use it"
    assert not outcome.signature_panel.isVisible()
    assert not outcome.again.isVisible()
    assert outcome.new.property("role") == ""


def test_the_report_is_asked_for_by_id(at):
    ceremony = at.ready()
    at.page.view.act.click()
    at.settle()
    asked: list[str] = []
    at.page.report_asked.connect(asked.append)
    at.page.outcome.report.click()
    assert asked == [ceremony.id]


def test_what_was_done_at_once_is_shown_as_an_operation(at):
    signing = at.stage.a_signing("free-key")
    at.stage.desk.do(lambda flow: flow.run(signing))
    at.settle()
    outcome = at.page.outcome
    assert outcome.headline.text() == "Signed: payment-0042.json"
    assert "Operation " in told(outcome)
    assert not outcome.away.isVisible()
    outcome.again_asked.emit()
    at.settle()
    assert at.stage.state.ceremonies == ()


# --- trouble -----------------------------------------------------------------------------


def test_a_journal_that_cannot_be_written_stops_everything_and_says_so(at):
    ceremony = at.begin()
    at.stage.journal.fails_at = ("files_added", "token_void")
    at.add(("a.json", at.stage.signed_by(ceremony, "user2")))
    assert at.page.trouble.isVisible()
    assert at.page.board.deed.files == ()
    at.stage.pass_time(601)
    at.page.tick()
    at.settle()
    assert at.page.trouble.isVisible()
    assert isinstance(at.ending, Void)
    at.stage.journal.fails_at = ()


def test_a_cluster_that_gives_no_second_token_is_explained(at):
    ceremony = at.begin()
    at.stage.desk.do(lambda flow: flow.forget(ceremony.id))
    at.settle()
    at.stage.lose_at(GenerateToken)
    at.page.outcome.again.click()
    at.settle()
    assert "The session is over" in told(at.page.trouble)
    at.page.show_ceremony(ceremony.id)
    assert not at.page.trouble.isVisible()


def test_an_id_that_nobody_knows_changes_nothing(at):
    ceremony = at.begin()
    at.page.show_ceremony("no such")
    assert at.page.board.chosen == ceremony.id
