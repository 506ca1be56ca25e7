# SPDX-License-Identifier: Apache-2.0
"""Evidence: what was done, what an earlier run left open, the journal beside it."""

import pytest
from PySide6.QtCore import Qt

from approver_gui.flows.connection import Local
from approver_gui.hsm.requests import Sign
from approver_gui.ui.coordinator.evidence_page import EvidencePage
from approver_gui.ui.journal_words import act_words
from tests.flows.cluster_desk import after, unknown
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import told


@pytest.fixture
def page(office: CoordinatorStage) -> EvidencePage:
    """Give the page with ``user1`` logged in, and nothing done yet."""
    office.log_in()
    return office.show(EvidencePage(office.desk))


def sign(office: CoordinatorStage) -> str:
    """Sign a document with two approvals; return the ceremony's id."""
    ceremony = office.request()
    office.hand_in(ceremony, "user1", "user2")
    office.desk.do(lambda flow: flow.execute(ceremony.id))
    office.settle()
    return ceremony.id


def sign_and_never_know(office: CoordinatorStage) -> str:
    office.backstage.troubles[Sign] = after(unknown())
    return sign(office)


def rows(page: EvidencePage) -> list[str]:
    model = page.done.rows
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def paper(page: EvidencePage) -> str:
    return page.done.report.paper.toPlainText()


# --- what was done -----------------------------------------------------------------------


def test_before_anything_was_done_it_says_what_will_appear(page):
    assert "Nothing was done yet" in told(page.done)
    assert not page.done.table.isVisible()
    assert not page.done.report.isVisible()


def test_what_is_done_appears_with_its_report(office, page):
    ident = sign(office)
    assert rows(page) == ["done"]
    assert f"Report of ceremony {ident}" in paper(page)
    assert "user1 (crypto-user)" in paper(page)
    assert "a rehearsal, not an HSM" in paper(page)
    assert "Person user2" in paper(page)


def test_the_chosen_ceremony_stays_chosen_when_another_is_begun(office, page):
    first = sign(office)
    office.clock.move(seconds=1)
    second = sign(office)
    assert rows(page) == ["done", "done"]
    page.done.table.selectRow(1)
    assert first in paper(page)
    office.request()
    office.settle()
    assert rows(page) == ["collecting", "done", "done"]
    assert first in paper(page)
    page.show_ceremony(second)
    office.settle()
    assert second in paper(page)


def test_an_open_question_stands_above_and_leads_to_what_to_look_at(office, page):
    sign(office)
    office.clock.move(seconds=1)
    ident = sign_and_never_know(office)
    page.done.table.selectRow(1)
    assert "Open questions: 1." in told(page.done)
    page.done._show.click()
    assert ident in paper(page)
    assert "Treat the approvals as used" in paper(page)


def test_a_report_tells_the_cluster_of_its_own_time(office, page):
    sign(office)
    assert "embedded cluster" in paper(page)
    office.desk.connection = Local(cluster_id="cluster-other")
    office.request()
    office.settle()
    page.done.table.selectRow(page.done.rows.rowCount() - 1)
    assert "embedded cluster" in paper(page)


def test_while_the_page_is_hidden_the_journal_is_left_alone(office, page):
    page.hide()
    sign(office)
    assert rows(page) == []
    page.show()
    office.settle()
    assert rows(page) == ["done"]


def test_a_remark_of_a_page_is_handed_on(office, page):
    sign(office)
    office.choose(office.stick / "report.html")
    with office.bot.waitSignal(page.said):
        page.done.report.save_html.click()
    office.settle()


# --- earlier runs ------------------------------------------------------------------------


def test_what_an_earlier_run_left_open_is_told_at_the_start(office):
    book = office.journal
    fixed = book.record("operation_fixed", operation="sign", words="Sign a.", requester="user1")
    book.record("execution_begun", ceremony=fixed.seal[:12])
    page = EvidencePage(office.desk)
    with office.bot.waitSignal(page.questions_found) as found:
        office.show(page)
    assert found.args == [1]
    assert rows(page) == ["outcome unknown"]
    assert "Nobody knows how these ended: Sign a." in told(page.done)
    assert "no result was written down" in paper(page)


def test_what_this_run_is_doing_right_now_is_no_question_of_an_earlier_one(office, page):
    fixed = office.journal.record("operation_fixed", operation="sign", words="Sign a.")
    office.journal.record("execution_begun", ceremony=fixed.seal[:12])
    page.read()
    office.settle()
    assert rows(page) == []


def test_a_journal_that_cannot_be_read_says_so(office):
    office.places.journal_file.unlink(missing_ok=True)
    office.places.journal_file.mkdir()
    page = office.show(EvidencePage(office.desk))
    assert "The journal cannot be read" in told(page.done.trouble)
    office.places.journal_file.rmdir()
    page.read()
    office.settle()
    assert not page.done.trouble.isVisible()


# --- the other pages -----------------------------------------------------------------------


def test_the_journal_is_read_when_it_is_turned_to_and_seen_again(office, page):
    page.tabs.button(1).click()
    office.settle()
    assert "The chain holds: 5 entries." in page.journal._chain.accessibleName()
    page.hide()
    office.journal.record("session_lost")
    page.show()
    office.settle()
    assert "The chain holds: 6 entries." in page.journal._chain.accessibleName()
    model = page.journal.rows
    assert model.index(0, 2).data() == "session lost"


def test_all_acts_of_the_coordinator_have_words(office, page):
    sign(office)
    sign_and_never_know(office)
    for act in office.acts():
        assert act_words(act)
    assert act_words("execution_done") == "executed"


def test_the_keyboard_turns_the_pages(office, page):
    page.activateWindow()
    page.tabs.button(0).setFocus()
    office.bot.keyClick(page.tabs.button(0), Qt.Key.Key_Right)
    assert page.tabs.checkedId() == 1
    assert page.pages.currentWidget() is page.journal
    office.settle()


def test_at_the_end_what_is_being_read_is_given_up(office, page):
    page.read()
    page.finish()
    assert page.log._cancelled.is_set()


def test_the_page_fits_an_old_laptop_in_german(office, german):
    office.log_in()
    page = office.show(EvidencePage(office.desk))
    sign(office)
    for at in range(3):
        page.turn_to(at)
        assert page.minimumSizeHint().width() <= 960
        assert page.minimumSizeHint().height() <= 520


def test_the_window_shows_the_page(seated):
    ident = sign(seated)
    seated.turn_to(3)
    assert seated.rooms.evidence.isVisible()
    assert ident in paper(seated.rooms.evidence)
