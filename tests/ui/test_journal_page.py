# SPDX-License-Identifier: Apache-2.0
"""The journal as a table: whether it holds, a filter, a copy, and what to do when broken."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from approver_gui.journal import Journal, examine
from approver_gui.settings import Places
from approver_gui.text import spoken_words
from approver_gui.ui.journal_page import AsideDialog, JournalPage
from tests.keys.stand_ins import Clock
from tests.ui.findings import told


@pytest.fixture
def book(tmp_path) -> Journal:
    book = Journal(Places.under(tmp_path).journal_file, Clock())
    book.record("token_opened", file="/media/a.json", verdict="good", digests=("ab" * 32,))
    book.record("token_rejected", reason="Nobody told me", file="/media/<b>\u202ex</b>")
    return book


@pytest.fixture
def page(book, qtbot) -> Iterator[JournalPage]:
    with showing(book, qtbot) as page:
        yield page


@contextmanager
def showing(book: Journal, qtbot: QtBot) -> Iterator[JournalPage]:
    page = JournalPage(book, book.path)
    page.resize(1000, 600)
    page.show()
    read(page, qtbot)
    yield page
    page.lane.finish()
    page.deleteLater()


def read(page: JournalPage, qtbot: QtBot) -> None:
    page.read()
    qtbot.waitUntil(lambda: not page.lane.is_busy)


def _column(page: JournalPage, column: int) -> list[str]:
    rows = page.rows
    return [rows.index(row, column).data() for row in range(rows.rowCount())]


def _break(book: Journal) -> None:
    lines = book.path.read_bytes().splitlines(keepends=True)
    lines[1] = lines[1].replace(b"good", b"stop")
    book.path.write_bytes(b"".join(lines))


# --- what is to be seen ------------------------------------------------------------------


def test_the_latest_entry_stands_first(page):
    assert _column(page, 0) == ["3", "2", "1"]
    assert _column(page, 1) == ["2026-03-14T12:00:00Z"] * 3
    assert _column(page, 2) == ["token rejected", "token opened", "journal begun"]
    assert _column(page, 3)[0].startswith("reason Nobody told me")


def test_text_from_outside_is_shown_as_it_is(page):
    assert "/media/<b>\\u{202e}x</b>" in _column(page, 3)[0]


def test_a_chain_that_holds_says_so_with_words_for_the_minutes(page, book):
    seal = examine(book.path).last_seal
    assert seal
    words = spoken_words(bytes.fromhex(seal))
    shown = page._chain.accessibleName()
    assert shown.startswith("The chain holds: 3 entries.")
    assert " \u00b7 ".join(words[:8]) in shown
    assert page._chain.property("panel") == "good"
    assert not page.aside.isVisible()


def test_an_empty_journal_says_what_comes_first(qtbot, tmp_path):
    with showing(Journal(tmp_path / "j", Clock()), qtbot) as page:
        assert "Nothing is written yet" in told(page)
        assert "The chain holds: 0 entries." in told(page)


def test_a_journal_not_read_yet_is_not_called_good(book, qapp):
    page = JournalPage(book, book.path)
    page.show()
    assert not page._chain.isVisible()
    page.deleteLater()


def test_a_torn_line_is_told_and_is_no_break(page, book, qtbot):
    with book.path.open("ab") as file:
        file.write(b'{"act":"tok')
    read(page, qtbot)
    assert "Torn lines found and kept: 1." in told(page)
    assert page._chain.property("panel") == "good"


def test_while_it_reads_it_says_so(page, qtbot):
    gate = threading.Event()
    page.lane.run(gate.wait, lambda _value: None, lambda _error: None)
    (bar,) = page.findChildren(QProgressBar)
    assert bar.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_journal_that_cannot_be_read_is_not_called_good(page, book, qtbot):
    book.path.unlink()
    book.path.mkdir()
    read(page, qtbot)
    assert "The journal cannot be read" in told(page.trouble)
    assert not page._chain.isVisible()
    book.path.rmdir()
    read(page, qtbot)
    assert not page.trouble.isVisible()
    assert page._chain.isVisible()


# --- the filter ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("rejected", ["3"]),
        ("NOBODY told", ["3"]),
        ("token_opened", ["2"]),
        ("abab", ["2"]),
        ("2026-03-14", ["3", "2", "1"]),
        ("  ", ["3", "2", "1"]),
        ("no such thing", []),
    ],
)
def test_the_filter_shows_what_holds_a_word(page, typed, numbers):
    QTest.keyClicks(page.filter, typed)
    assert _column(page, 0) == numbers
    assert ("No entry matches the filter." in told(page)) is not numbers
    page.filter.clear()
    assert len(_column(page, 0)) == 3


def test_the_filter_survives_another_reading(page, book, qtbot):
    page.filter.setText("rejected")
    book.record("token_rejected", reason="Twice")
    read(page, qtbot)
    assert _column(page, 0) == ["4", "3"]


# --- the copy ------------------------------------------------------------------------------


def test_a_copy_is_written_and_named(page, book, stage, qtbot):
    target = stage.stick / "copy.jsonl"
    stage.choose(target)
    with qtbot.waitSignal(page.said) as said:
        page.export_button.click()
    assert target.read_bytes() == book.path.read_bytes()
    assert said.args == [f"Journal written to {target}"]


def test_a_copy_never_takes_the_place_of_a_file(page, stage, qtbot):
    target = stage.stick / "copy.jsonl"
    target.write_bytes(b"mine")
    stage.choose(target)
    page.export_button.click()
    qtbot.waitUntil(lambda: not page.lane.is_busy)
    assert "nothing is overwritten" in told(page.trouble)
    assert target.read_bytes() == b"mine"
    assert page._chain.isVisible()


def test_a_change_of_mind_writes_nothing(page, stage):
    stage.choose()
    page.export()
    assert not page.lane.is_busy


# --- a broken chain ------------------------------------------------------------------------


def test_a_broken_chain_says_where_and_offers_to_set_it_aside(page, book, qtbot):
    _break(book)
    read(page, qtbot)
    shown = page._chain.accessibleName()
    assert shown.startswith("The chain is broken at line 2: ")
    assert page._chain.property("panel") == "stop"
    page.aside.click()
    (asked,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, AsideDialog)]
    assert "Keep it as evidence" in told(asked)
    asked.primary.click()
    qtbot.waitUntil(lambda: "The chain holds: 1 entries." in page._chain.accessibleName())
    (kept,) = [path for path in book.path.parent.iterdir() if "set-aside" in path.name]
    assert not examine(kept).holds


def test_a_chain_broken_meanwhile_is_found_by_reading_again(page, book, qtbot):
    assert page._chain.property("panel") == "good"
    _break(book)
    read(page, qtbot)
    assert page._chain.property("panel") == "stop"
    assert len(_column(page, 0)) == 3


def test_what_cannot_be_set_aside_keeps_the_dialog_open(page, book, qtbot):
    _break(book)
    read(page, qtbot)
    page.aside.click()
    (asked,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, AsideDialog)]
    book.path.unlink()
    asked.primary.click()
    qtbot.waitUntil(asked.trouble.isVisible)
    assert asked.isVisible()
    asked.close()


# --- words ---------------------------------------------------------------------------------
