# SPDX-License-Identifier: Apache-2.0
"""The manual, readable without network."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from approver_gui import __version__
from approver_gui.ui.theme import help_page, tr
from approver_gui.ui.widgets import PlainLabel, button, column, row

PAGES = frozenset(
    {"approver", "certificates", "checks", "cluster", "coordinator", "merging", "setup"}
)


class HelpWindow(QDialog):
    """Shows a page of ``resources/help``; links lead to other pages, never outside.

    Args:
        page: which, without its ending.
        language: as the settings have it.
        guide: the page for who sits at this window.
    """

    def __init__(
        self, page: str, language: str, parent: QWidget | None, guide: str = "approver"
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Help"))
        self.resize(760, 640)
        self._language = language
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._on_link)
        self.browser.setAccessibleName(tr("Help"))
        layout = column(self, spacing=12, margin=16)
        layout.addLayout(
            row(
                button(tr("Guide"), lambda: self.show_page(guide)),
                button(tr("Checks"), lambda: self.show_page("checks")),
                None,
            )
        )
        layout.addWidget(self.browser, 1)
        layout.addLayout(row(None, button(tr("Close"), self.accept)))
        self.show_page(page)

    def show_page(self, name: str) -> None:
        """Show another page."""
        self.browser.setMarkdown(help_page(name, self._language))

    def _on_link(self, url: QUrl) -> None:
        name = url.fileName().removesuffix(".md").removesuffix(".de")
        if name in PAGES:
            self.show_page(name)


class AboutDialog(QDialog):
    """What this is, and which version."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About Approver GUI"))
        layout = column(self, spacing=12, margin=24)
        layout.addWidget(PlainLabel("Approver GUI", role="headline"))
        layout.addWidget(
            PlainLabel(tr("Version {version}").format(version=__version__), role="muted")
        )
        words = tr(
            "Approve offline, and with open eyes, what an AWS CloudHSM cluster may do. This"
            " program holds no network code. Free software under the Apache License 2.0."
        )
        text = PlainLabel(words, wrap=True)
        text.setMinimumWidth(420)
        layout.addWidget(text)
        layout.addLayout(row(None, button(tr("Close"), self.accept)))
