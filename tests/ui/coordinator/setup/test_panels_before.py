# SPDX-License-Identifier: Apache-2.0
"""The steps before anybody can log in, from the papers to the tool's host."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from approver_gui.flows.setup.facts import Attempt, Noted, Way
from approver_gui.flows.setup.views import Step
from approver_gui.ui.coordinator.setup.authority_dialogs import ImportDialog, MakeDialog
from approver_gui.ui.coordinator.setup.elsewhere import ElsewhereDialog
from approver_gui.ui.coordinator.setup.fingerprints import agreement
from approver_gui.ui.coordinator.setup.initialise_panel import InitialiseDialog
from approver_gui.ui.coordinator.setup.papers_panel import PasteDialog
from approver_gui.ui.coordinator.setup.verify_panel import RootDialog
from tests.flows.setup.desk import authority_pair
from tests.flows.setup.stage import DOUBT, SIGNED, TAKEN
from tests.keys.stand_ins import PASSPHRASE
from tests.ui.findings import told


@pytest.fixture
def fetched(begun):
    begun.press(Step.PAPERS)
    return begun


@pytest.fixture
def proven(fetched):
    fetched.verify()
    return fetched


@pytest.fixture
def chosen(proven):
    proven.bring_authority()
    return proven


@pytest.fixture
def signed(chosen):
    chosen.sign()
    return chosen


# --- papers --------------------------------------------------------------------------------


def test_papers_are_dropped_as_a_folder(begun):
    flow = begun.backstage.flow()
    flow.look()
    flow.fetch_papers()
    begun.page.acts.do(lambda one: one.look_here())
    begun.settle()
    panel = begun.panel(Step.PAPERS)
    begun.page.show_step(Step.PAPERS)
    assert panel.there.model.rowCount() == 6
    assert not panel.drop.isVisible()


def test_a_wrong_file_says_why_and_takes_nothing(begun):
    path = begun.stick / "holiday.jpg"
    path.write_bytes(b"no paper")
    begun.panel(Step.PAPERS).drop.dropped.emit([path])
    begun.settle()
    assert begun.panel(Step.PAPERS).trouble.isVisible()
    assert begun.facts.papers == ()


def test_a_paper_is_pasted(begun):
    pem = begun.facts.described.certificates
    begun.panel(Step.PAPERS).drop.paste.click()
    dialog = begun.dialog(PasteDialog)
    assert not dialog.primary.isEnabled()
    part = dialog._kinds[dialog.kind.currentIndex()]
    dialog.text.setPlainText(pem[part].decode())
    begun.confirm(dialog)
    assert len(begun.facts.papers) == 1


def test_pasted_nonsense_stays_to_be_mended(begun):
    begun.panel(Step.PAPERS).drop.paste.click()
    dialog = begun.dialog(PasteDialog)
    dialog.text.setPlainText("nonsense")
    begun.confirm(dialog)
    assert dialog.trouble.isVisible()
    assert dialog.text.toPlainText() == "nonsense"
    dialog.close()


def test_by_hand_the_exact_lines_can_be_copied(begun):
    begun.look_at(replace(begun.facts, way=Way.BY_HAND, cluster_id="cluster-abc234"))
    panel = begun.panel(Step.PAPERS)
    assert panel.lines.isVisible()
    panel.lines.copy.click()
    copied = QApplication.clipboard().text().splitlines()
    assert copied == list(panel.lines.lines)
    assert all("cluster-abc234" in line for line in copied)
    assert not panel.primary.isVisible()


# --- verification --------------------------------------------------------------------------


def test_unknown_roots_are_compared_before_anything_else(fetched):
    panel = fetched.panel(Step.VERIFY)
    assert panel.primary.text() == "Compare the root of AWS..."
    panel.primary.click()
    dialog = fetched.dialog(RootDialog)
    whole = dialog._paper.fingerprint.hex()
    dialog.typed.setText(whole[:8])
    assert "2 of 16" in dialog.agreement.text()
    dialog.typed.setText("00" + whole[2:])
    fetched.confirm(dialog)
    assert dialog.trouble.isVisible()
    dialog.typed.setText(whole)
    fetched.confirm(dialog)
    assert panel.primary.text() == "Compare the manufacturer's root..."


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "do not matter"),
        ("00:01 02", "first groups agree: 1 of 16"),
        ("0001 0203 04", "first groups agree: 2 of 16"),
        ("0001 ff", "differs in group 2"),
        (bytes(range(32)).hex(":"), "All of it agrees"),
        (bytes(range(32)).hex() + "00", "differs in group"),
    ],
)
def test_a_typed_fingerprint_is_compared_group_by_group(typed, words):
    assert words in agreement(typed, bytes(range(32)))


def test_doubts_want_a_reason(begun):
    begun.page.show_step(Step.VERIFY)
    begun.look_at(replace(TAKEN, findings=(DOUBT,)))
    panel = begun.panel(Step.VERIFY)
    assert not panel.primary.isEnabled()
    panel.reason.setText("expired, and in force when it was made")
    assert panel.primary.isEnabled()
    assert panel.checks.counts.text() == "Checks: 1 doubt"


# --- authority and signature ---------------------------------------------------------------


def test_an_authority_is_made(proven):
    panel = proven.panel(Step.AUTHORITY)
    assert panel.make.property("role") == "primary"
    panel.make.click()
    dialog = proven.dialog(MakeDialog)
    dialog.name.setText("issuer")
    dialog.common_name.setText("Example issuing authority")
    dialog.country.setText("d1")
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.setText(PASSPHRASE)
    proven.confirm(dialog)
    assert "country" in told(dialog.trouble)
    assert dialog.common_name.text() == "Example issuing authority"
    dialog.country.setText("de")
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.setText(PASSPHRASE)
    proven.confirm(dialog)
    assert proven.page.shown is Step.SIGN
    assert proven.facts.issuer.name == "issuer"
    proven.page.show_step(Step.AUTHORITY)
    assert panel.primary.text() == "Choose issuer"
    proven.press(Step.AUTHORITY)


def test_an_authority_is_imported(proven):
    key, certificate = authority_pair()
    paths = proven.stick / "ca.key", proven.stick / "ca.crt"
    paths[0].write_bytes(key)
    paths[1].write_bytes(certificate)
    proven.panel(Step.AUTHORITY).bring.click()
    dialog = proven.dialog(ImportDialog)
    dialog.name.setText("ours")
    dialog.key.take(paths[0])
    proven.choose(paths[1])
    dialog.certificate.choose.click()
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.setText(PASSPHRASE)
    proven.confirm(dialog)
    assert proven.facts.issuer.name == "ours"


def test_the_request_is_signed_elsewhere(proven):
    proven.panel(Step.AUTHORITY).elsewhere.click()
    dialog = proven.dialog(ElsewhereDialog)
    path = proven.stick / "request.csr"
    proven.choose(path)
    dialog.save.click()
    proven.settle()
    assert b"CERTIFICATE REQUEST" in path.read_bytes()
    dialog.signed.take(path)
    dialog.issuer.take(path)
    proven.confirm(dialog)
    assert dialog.trouble.isVisible()
    dialog.close()


def test_a_wrong_passphrase_is_forgotten_and_can_be_typed_again(chosen):
    panel = chosen.panel(Step.SIGN)
    panel.passphrase.setText("another one")
    chosen.press(Step.SIGN)
    assert panel.trouble.isVisible()
    assert panel.passphrase.text() == ""
    chosen.clock.move(minutes=10)
    chosen.sign()
    assert chosen.page.shown is Step.INITIALISE


# --- initialisation ------------------------------------------------------------------------


def test_the_cluster_is_initialised_after_its_id_was_typed(signed):
    panel = signed.panel(Step.INITIALISE)
    panel.primary.click()
    dialog = signed.dialog(InitialiseDialog)
    assert "This can't be undone." in told(dialog)
    assert not dialog.primary.isDefault()
    assert not dialog.primary.isEnabled()
    dialog.typed.setText("cluster-other")
    assert not dialog.primary.isEnabled()
    dialog.typed.setText(signed.backstage.cluster_id)
    signed.confirm(dialog)
    assert signed.facts.is_ours
    assert signed.page.shown is Step.HOST


def test_by_hand_the_line_is_shown_once_it_was_noted(begun):
    by_hand = replace(SIGNED, way=Way.BY_HAND, described=None)
    begun.page.show_step(Step.INITIALISE)
    begun.look_at(by_hand)
    panel = begun.panel(Step.INITIALISE)
    assert panel.primary.text() == "Initialise cluster-abc234 by hand..."
    assert not panel.lines.isVisible()
    begun.look_at(replace(by_hand, noted=Noted(attempt=Attempt.DONE)))
    assert "initialize-cluster" in panel.lines.lines[0]


def test_the_host_is_shown_what_would_be_run_and_then_prepared(signed):
    signed.initialise()
    panel = signed.panel(Step.HOST)
    signed.settle()
    assert any("customerCA.crt" in line for line in panel.lines.lines)
    signed.press(Step.HOST)
    assert signed.page.shown is Step.ACTIVATE
    assert signed.facts.at_host.is_ours
