# SPDX-License-Identifier: Apache-2.0
"""One ceremony's report as a page: read here, saved as HTML or PDF, printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QTextBrowser, QWidget

from approver_gui.flows.evidence import save_report
from approver_gui.flows.report import Report
from approver_gui.flows.report_page import page as page_of
from approver_gui.journal import Journal
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.flowing_row import FlowingRow
from approver_gui.ui.keys_dialogs import ask_new_file
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import button, column, set_property
from approver_gui.ui.work import Lane

MARGIN_MM = 10.0
"""A ceremony with a handful of approvals has room on one page then."""


class ReportView(QWidget):
    """Shows a report as it will be printed.

    Attributes:
        said: something worth a line in the status bar happened.

    Args:
        lane: files are written in it.
        journal: the log book.
        language: tells the language of the page, as HTML names it.
    """

    said = Signal(str)

    def __init__(self, lane: Lane, journal: Journal, language: Callable[[], str]) -> None:
        super().__init__()
        self._lane, self._journal, self._language = lane, journal, language
        self._ident, self._title, self.html = "", "", ""
        layout = column(self, spacing=12)
        self.paper = Paper()
        layout.addWidget(self.paper, 1)
        self.trouble = TroubleBar()
        layout.addWidget(self.trouble)
        self.save_html = button(tr("Save report as HTML..."), self._save_html)
        self.save_pdf = button(tr("Save report as PDF..."), self._save_pdf)
        self.print_button = button(tr("Print report..."), self._print)
        layout.addLayout(FlowingRow(self.save_html, self.save_pdf, self.print_button))

    def show_report(self, report: Report, ident: str) -> None:
        """Show the report of a ceremony."""
        html = page_of(report, tr, self._language())
        if html == self.html:
            return
        is_same = ident == self._ident
        self._ident, self._title, self.html = ident, tell(report.title), html
        self.trouble.show_trouble(None)
        place = self.paper.verticalScrollBar().value() if is_same else 0
        self.paper.setHtml(html)
        self.paper.verticalScrollBar().setValue(place)
        self.paper.setAccessibleName(self._title)
        self.paper.setAccessibleDescription(f"{tell(report.what)} {tell(report.outcome)}")

    # --- acts --------------------------------------------------------------------------

    def _save_html(self) -> None:
        self._save(self.html.encode(), "html")

    def _save_pdf(self) -> None:
        self._save(as_pdf(self.html, self._title), "pdf")

    def _save(self, data: bytes, suffix: str) -> None:
        ident, name = self._ident, f"ceremony-{self._ident}.{suffix}"
        path = ask_new_file(self, tr("Where the report goes"), name)
        if path is None:
            return

        def saved(written: Path) -> None:
            self.trouble.show_trouble(None)
            self.said.emit(tr("Report written to {path}").format(path=written))

        def save() -> Path:
            save_report(data, path, ident, self._journal)
            return path

        self._lane.run(save, saved, self.trouble.show_trouble)

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        _lay_out(printer)
        printer.setDocName(self._title)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(tr("Print report"))
        html, title = self.html, self._title
        dialog.accepted.connect(lambda: _paint(html, title, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()


class Paper(QTextBrowser):
    """Shows what it is given, and never follows or fetches anything."""

    def __init__(self) -> None:
        super().__init__()
        set_property(self, "paper", value=True)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: a report is whole in itself."""
        del kind, name
        return None


def as_pdf(html: str, title: str) -> bytes:
    """Return a page of HTML as a PDF on A4, its pages numbered.

    Args:
        html: the page.
        title: of the document.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    _lay_out(writer)
    writer.setTitle(title)
    writer.setCreator("Approver GUI")
    _paint(html, title, writer)
    del writer  # only then the file is whole
    return bytes(buffer.data().data())


def _lay_out(device: QPdfWriter | QPrinter) -> None:
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)


def _paint(html: str, title: str, device: QPdfWriter | QPrinter) -> None:
    """Paint all pages, with what they are of and their number on each."""
    document = QTextDocument()
    document.setHtml(html)
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(device)
    painter = QPainter(device)
    painter.setFont(document.defaultFont())
    whole = QRectF(device.pageLayout().paintRectPixels(device.resolution()))
    width = whole.width()
    height = whole.height() - 2 * painter.fontMetrics().height()
    document.setPageSize(QSizeF(width, height))
    pages = document.pageCount()
    for page in range(pages):
        if page:
            device.newPage()
        painter.save()
        painter.translate(0, -page * height)
        document.drawContents(painter, QRectF(0, page * height, width, height))
        painter.restore()
        words = tr("{title}, page {page} of {pages}")
        below = QRectF(0, height, width, whole.height() - height)
        place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(below, place, words.format(title=title, page=page + 1, pages=pages))
    painter.end()
