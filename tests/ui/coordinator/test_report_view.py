# SPDX-License-Identifier: Apache-2.0
"""A report: read, saved whole, as PDF on numbered pages, printed."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from approver_gui.flows.report import Report, Section
from approver_gui.text import say
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.coordinator.report_view import ReportView, as_pdf
from approver_gui.ui.work import Lane
from tests.ui.findings import told

REPORT = Report(
    title=say("Report of ceremony {id}").put(id="ab12"),
    what=say("Sign it."),
    verdict=Verdict.GOOD,
    outcome=say("It was done."),
    banner=say("embedded cluster: a rehearsal, not an HSM"),
    sections=(Section(say("The token"), ((say("Digest"), bytes(range(32))),)),),
)


@pytest.fixture
def view(office) -> Iterator[ReportView]:
    lane = Lane(office.desk)
    view = ReportView(lane, office.journal, lambda: "en")
    view.show_report(REPORT, "ab12")
    office.show(view)
    yield view
    lane.finish()


def settle(view: ReportView, office) -> None:
    office.bot.waitUntil(lambda: not view._lane.is_busy)


def pages(pdf: bytes) -> int:
    found = re.search(rb"/Count (\d+)", pdf)
    assert found
    return int(found[1])


def test_it_reads_as_it_will_be_printed(view):
    text = view.paper.toPlainText()
    assert "Report of ceremony ab12" in text
    assert "a rehearsal, not an HSM" in text
    assert "0001 0203" in text
    assert view.paper.accessibleName() == "Report of ceremony ab12"
    assert "It was done." in view.paper.accessibleDescription()


def test_nothing_is_fetched_or_followed(view):
    assert view.paper.loadResource(2, QUrl("file:///etc/hostname")) is None
    assert not view.paper.openLinks()


def test_the_same_ceremony_keeps_the_place_and_another_begins_at_the_top(view):
    view.resize(500, 200)
    bar = view.paper.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    assert place > 0
    view.show_report(REPORT, "ab12")
    assert bar.value() == place
    view.show_report(replace(REPORT, outcome=say("It is done.")), "ab12")
    assert bar.value() > 0
    view.show_report(REPORT, "cd34")
    assert bar.value() == 0


def test_it_is_saved_as_html_whole_and_noted(view, office):
    target = office.stick / "report.html"
    office.choose(target)
    with office.bot.waitSignal(view.said) as said:
        view.save_html.click()
    assert said.args == [f"Report written to {target}"]
    assert target.read_text("utf-8") == view.html
    assert "<html" in view.html
    assert office.entries()[-1].act == "report_saved"
    assert office.entries()[-1].facts["ceremony"] == "ab12"


def test_it_is_saved_as_pdf(view, office):
    target = office.stick / "report.pdf"
    office.choose(target)
    with office.bot.waitSignal(view.said):
        view.save_pdf.click()
    data = target.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert pages(data) == 1


def test_nothing_is_overwritten_and_a_change_of_mind_writes_nothing(view, office):
    target = office.stick / "report.html"
    target.write_bytes(b"mine")
    office.choose(target)
    view.save_html.click()
    settle(view, office)
    assert "nothing is overwritten" in told(view.trouble)
    assert target.read_bytes() == b"mine"
    office.choose()
    view.save_pdf.click()
    assert not view._lane.is_busy


def test_a_long_report_has_several_pages():
    short = as_pdf("<p>one line</p>", "a")
    long = as_pdf("".join(f"<p>line {at}</p>" for at in range(200)), "a")
    assert pages(short) == 1
    assert pages(long) > 2


def test_it_is_printed_by_the_systems_own_dialog(view, office):
    target = office.stick / "printed.pdf"

    def accept(dialog: QPrintDialog) -> None:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        assert printer.docName() == "Report of ceremony ab12"
        dialog.done(QPrintDialog.DialogCode.Accepted)

    met = office.when_modal(QPrintDialog, accept)
    view.print_button.click()
    office.bot.waitUntil(lambda: bool(met))
    office.bot.waitUntil(target.exists)
    assert pages(target.read_bytes()) == 1


def test_a_report_that_is_not_printed_after_all_leaves_nothing(view, office):
    met = office.when_modal(QPrintDialog, lambda dialog: dialog.reject())
    view.print_button.click()
    office.bot.waitUntil(lambda: bool(met))
    assert list(office.stick.iterdir()) == []


def test_paper_is_white_in_the_dark_too(view, dark):
    picture = view.paper.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() - 2, picture.height() - 2).name() == "#ffffff"
