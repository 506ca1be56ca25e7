# SPDX-License-Identifier: Apache-2.0
"""The HSM's log beside the journal: opened, given up, filtered, looked at closely."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtTest import QTest

from approver_gui.flows.connection import Embedded, Local
from approver_gui.flows.evidence import Reading
from approver_gui.flows.matching import Kind
from approver_gui.ui.coordinator.timeline_page import TimelinePage
from approver_gui.ui.coordinator.timeline_words import progress
from tests.hsm.embedded.owned import owned_cluster
from tests.hsm.log_text import an_event
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import told

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def event(
    office: CoordinatorStage, number: int, opcode: str, user: str, after_s: float = 0
) -> str:
    """Return the text of an event that happened when the office's clock says so."""
    at = office.clock() + timedelta(seconds=after_s)
    us = (at - EPOCH) // timedelta(microseconds=1)
    return (
        f"Time: {at:%m/%d/%y %H:%M:%S.%f}, usecs:{us}\n"
        f"Sequence No : {number:#x}\n"
        "Reboot counter : 0xe8\n"
        "Command Type(hex) : CN_MGMT_CMD (0x0)\n"
        f"Opcode : {opcode}\n"
        "Session Handle : 0x2014005\n"
        "Response : 0:HSM Return: SUCCESS\n"
        "Log type : MGMT_USER_DETAILS_LOG (2)\n"
        f"User Name : {user}\n"
        "User Type : CN_CRYPTO_USER (1)\n"
    )


@pytest.fixture
def page(office: CoordinatorStage) -> TimelinePage:
    office.log_in()
    return office.show(TimelinePage(office.desk))


@pytest.fixture
def filled(office: CoordinatorStage, page: TimelinePage) -> TimelinePage:
    """Give the page with a log that tells of the login, and of somebody else."""
    text = "".join(
        (
            event(office, 0, "CN_LOGIN (0xd)", "user2", -1),
            event(office, 1, "CN_LOGIN (0xd)", "user1"),
            event(office, 2, "CN_DELETE_USER (0xa1)", "user9", 60),
        )
    )
    return open_log(office, page, text)


def open_log(
    office: CoordinatorStage, page: TimelinePage, *texts: str, name: str = "hsm"
) -> TimelinePage:
    logs = [office.lay(text.encode(), f"{name}-{at}.log") for at, text in enumerate(texts, 1)]
    page.read_files(logs)
    settle(office, page)
    return page


def settle(office: CoordinatorStage, page: TimelinePage) -> None:
    office.bot.waitUntil(lambda: not page.lane.is_busy and page._filtering is None)


def column(page: TimelinePage, at: int) -> list[str]:
    model = page.rows
    return [model.index(row, at).data() for row in range(model.rowCount())]


# --- opening -----------------------------------------------------------------------------


def test_before_a_log_is_open_it_says_where_one_comes_from(page):
    shown = told(page)
    assert "The HSM does not log signatures" in shown
    assert "No log is open" in shown
    assert "CloudWatch Logs" in shown
    assert not page.table.isVisible()
    assert page.open.property("role") == "primary"


def test_what_is_in_both_stands_in_one_row_and_what_is_not_in_its_own(filled):
    stands = column(filled, 0)
    assert "in both" in stands
    assert "only in the HSM's log" in stands
    assert "need not be logged" in stands
    matched = stands.index("in both")
    assert column(filled, 2)[matched] == "CN_LOGIN user1"
    assert column(filled, 4)[matched].startswith("logged in: ")
    alone = column(filled, 2).index("CN_DELETE_USER user9")
    assert column(filled, 4)[alone] == ""
    assert stands[alone] == "only in the HSM's log"


def test_on_its_face_it_says_that_signatures_are_not_logged(filled):
    first = told(filled.notes).splitlines()[0]
    assert first.startswith("The HSM does not log signatures: that no event tells of one is no")
    assert "may be 5.0 s apart" in told(filled.notes)


def test_files_are_chosen_one_for_each_hsm(office, page):
    one = office.lay(event(office, 0, "CN_LOGIN (0xd)", "user1").encode(), "one.log")
    two = office.lay(event(office, 0, "CN_LOGIN (0xd)", "user2").encode(), "two.log")
    office.choose(one, two)
    with office.bot.waitSignal(page.said):
        page.open.click()
    settle(office, page)
    assert {"one.log", "two.log"} <= set(column(page, 3))
    assert not page.table.isColumnHidden(3)
    office.choose()
    page.open.click()
    assert page.beside is not None


def test_one_log_alone_needs_no_column_for_its_name(filled):
    assert filled.table.isColumnHidden(3)


def test_the_rehearsals_log_is_read_from_the_clusters_file(office, page):
    path = office.folder / "rehearsal"
    owned_cluster(path, clock=office.clock)
    office.desk.connection = Embedded(path)
    assert page.embedded.isVisible()
    page.embedded.click()
    settle(office, page)
    assert "CN_INIT_DONE" in " ".join(column(page, 2))
    assert set(column(page, 3)) >= {"EMBEDDED-0001", "EMBEDDED-0002"}


def test_a_real_clusters_log_is_not_offered_here(office, page):
    office.desk.connection = Local()
    office.desk.state_changed.emit(office.desk.state)
    assert not page.embedded.isVisible()
    page.read_embedded()
    assert not page.lane.is_busy


def test_a_file_that_is_no_log_says_so(office, page):
    open_log(office, page, "nothing\n")
    assert "The file is no HSM audit log" in told(page.trouble)
    assert page.empty.isVisible()
    assert page.open.isEnabled()


def test_gaps_and_a_broken_journal_are_told(office, page):
    path = office.places.journal_file
    path.write_bytes(path.read_bytes().replace(b'"user1"', b'"user2"', 1))
    open_log(office, page, *("".join(an_event(n) for n in (0, 5, 9)) for _ in range(3)))
    shown = told(page.findings)
    assert "The journal's chain is broken, so its side proves little" in shown
    assert "hsm-1.log, at 11: Events are missing: 4, from number 1 to 4." in shown
    assert "And 3 more gaps, repeats or restarts." in shown


def test_many_logs_have_more_to_say_than_there_is_room_for(office, page):
    open_log(office, page, *(an_event() for _ in range(8)))
    assert "And 4 more remarks." in told(page.notes)


# --- while it reads ------------------------------------------------------------------------


def test_while_it_reads_it_says_how_far_it_is_and_can_be_stopped(office, page):
    gate = threading.Event()
    page.lane.run(gate.wait, lambda _value: None, lambda _error: None)
    page.read_files([office.lay("".join(an_event(n) for n in range(3000)).encode(), "a.log")])
    assert page.stop.isVisible()
    assert not page.open.isEnabled()
    page._note(Reading(25, 100, 1234))
    page._render_progress()
    assert told(page._progress) == "25 %, 1234 events"
    assert page.bar.value() == 250
    page.read_files([office.stick / "another.log"])  # one at a time
    page.stop.click()
    with office.bot.waitSignal(page.said) as said:
        gate.set()
    assert said.args == ["Reading was stopped; nothing is shown"]
    assert page.empty.isVisible()
    assert not page.stop.isVisible()


def test_the_window_looks_at_the_progress_by_itself(office, page):
    gate = threading.Event()
    page.lane.run(gate.wait, lambda _value: None, lambda _error: None)
    page.read_files([office.lay(an_event().encode(), "a.log")])
    page._note(Reading(0, 0, 77))
    office.bot.waitUntil(lambda: told(page._progress) == "77 events read")
    gate.set()
    settle(office, page)


def test_progress_without_a_size_counts_events():
    assert progress(Reading(0, 0, 12)) == "12 events read"


# --- the filter ----------------------------------------------------------------------------


def test_the_filter_shows_what_has_every_word(office, filled):
    QTest.keyClicks(filled.filter, "USER9 cn_delete")
    settle(office, filled)
    assert column(filled, 2) == ["CN_DELETE_USER user9"]
    assert "1 of " in told(filled)
    filled.filter.clear()
    settle(office, filled)
    assert filled.rows.rowCount() == len(filled.beside.timeline)


def test_a_kind_is_shown_alone_and_all_kinds_when_none_is_pressed(office, filled):
    filled.kinds[Kind.MATCHED].click()
    settle(office, filled)
    assert set(column(filled, 0)) == {"in both"}
    filled.kinds[Kind.ONLY_THERE].click()
    settle(office, filled)
    assert set(column(filled, 0)) == {"in both", "only in the HSM's log"}
    filled.kinds[Kind.MATCHED].click()
    filled.kinds[Kind.ONLY_THERE].click()
    settle(office, filled)
    assert len(set(column(filled, 0))) > 2


def test_a_kind_of_which_there_is_nothing_cannot_be_pressed(filled):
    assert not filled.kinds[Kind.ONLY_HERE].isEnabled()
    assert filled.kinds[Kind.ONLY_HERE].text() == " only in the journal: 0"
    assert filled.kinds[Kind.NOT_COVERED].toolTip() == (
        "the other side does not cover this time"
    )


def test_what_is_typed_while_it_filters_is_filtered_for_afterwards(office, filled):
    gate = threading.Event()
    filled.lane.run(gate.wait, lambda _value: None, lambda _error: None)
    for typed in ("u", "us", "user9"):
        filled.filter.setText(typed)
    gate.set()
    settle(office, filled)
    assert column(filled, 2) == ["CN_DELETE_USER user9"]


def test_a_filter_of_a_log_that_was_replaced_is_asked_of_the_new_one(office, filled):
    filled.filter.setText("user9")
    open_log(office, filled, event(office, 0, "CN_LOGIN (0xd)", "user9", 1), name="new")
    assert column(filled, 2) == ["CN_LOGIN user9"]


# --- one row ---------------------------------------------------------------------------------


def test_a_chosen_row_tells_all_that_is_known(filled):
    filled.table.selectRow(column(filled, 0).index("in both"))
    text = filled.detail.toPlainText()
    assert "In the HSM's log (hsm-1.log):" in text
    assert "  Opcode : CN_LOGIN (0xd)" in text
    assert "In the journal, entry " in text
    assert "(logged_in)" in text
    assert "(0.0 s apart)" in text
    filled.filter.setText("no such thing")
    assert filled.detail.toPlainText() == text


def test_a_row_that_is_filtered_away_is_told_of_no_longer(office, filled):
    filled.table.selectRow(0)
    assert filled.detail.toPlainText()
    filled.filter.setText("no such thing")
    settle(office, filled)
    assert filled.detail.toPlainText() == ""
    assert filled.rows.rowCount() == 0


def test_an_event_without_time_opcode_or_user_has_a_row_of_its_own(office, page):
    strange = "Sequence No : 0x0\nTime: never\nOpcode : 0x999\nMore : <b>\u202ex</b>\n"
    open_log(office, page, strange)
    at = column(page, 2).index("unknown")
    assert column(page, 1)[at] == "no time"
    page.table.selectRow(at)
    assert "More : <b>\\u{202e}x</b>" in page.detail.toPlainText()
    assert "By the HSM's clock" not in page.detail.toPlainText()


def test_pairs_that_could_be_otherwise_say_so(office, page):
    twice = (event(office, n, "CN_LOGIN (0xd)", "user1", n / 10) for n in range(2))
    open_log(office, page, "".join(twice))
    assert "in both, or another" in column(page, 0)


def test_marks_follow_the_scheme(filled, dark):
    assert not filled.kinds[Kind.MATCHED].icon().isNull()


# --- a million lines -------------------------------------------------------------------------


def test_a_long_log_makes_only_the_rows_in_sight(office, page):
    open_log(office, page, "".join(an_event(n) for n in range(20_000)))
    assert page.rows.rowCount() > 20_000
    page.table.scrollToBottom()
    office.settle()
    assert len(page.rows._texts) < 2_000
