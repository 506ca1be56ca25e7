# SPDX-License-Identifier: Apache-2.0
"""The manual, readable without network; its links never lead outside."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QPushButton

from approver_gui import __version__
from approver_gui.tokens.checks import check
from approver_gui.ui.help_window import AboutDialog, HelpWindow
from approver_gui.ui.theme import help_page
from tests.builders import NOW, a_service_token
from tests.ui.findings import told


@pytest.fixture
def window(qtbot):
    window = HelpWindow("approver", "en", None)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.show()
    return window


def _press(window, words: str) -> None:
    next(b for b in window.findChildren(QPushButton) if b.text() == words).click()


def _first_line(window: HelpWindow) -> str:
    return window.browser.toPlainText().splitlines()[0]


def test_both_pages_are_one_press_away(window):
    guide = _first_line(window)
    _press(window, "Checks")
    assert _first_line(window) != guide
    _press(window, "Guide")
    assert _first_line(window) == guide
    _press(window, "Close")
    assert not window.isVisible()


def test_the_checks_page_names_every_check(window):
    window.show_page("checks")
    shown = window.browser.toPlainText()
    found = {finding.check_id for finding in check(a_service_token(), NOW, lambda _d, _s: None)}
    for check_id in found | {"T9", "T10", "T11", "T12", "T13"}:
        assert re.search(rf"\b{check_id}\b", shown)


@pytest.mark.parametrize(
    "target",
    ["checks.md", "checks.de.md", "file:///elsewhere/checks.md", "cluster.md", "merging.md"],
)
def test_a_link_to_a_page_leads_there(window, target):
    guide = _first_line(window)
    window.browser.anchorClicked.emit(QUrl(target))
    assert _first_line(window) != guide


@pytest.mark.parametrize(
    "target", ["http://192.0.2.1/", "file:///etc/passwd", "javascript:1", "", "../x.md"]
)
def test_no_link_leads_outside(window, target):
    guide = window.browser.toPlainText()
    window.browser.anchorClicked.emit(QUrl(target))
    assert window.browser.toPlainText() == guide
    assert not window.browser.openLinks()
    assert not window.browser.openExternalLinks()


def test_the_pages_hold_no_picture_from_elsewhere():
    for page in ("approver", "checks", "cluster", "coordinator", "merging"):
        for language in ("en", "de"):
            assert "![" not in help_page(page, language)
            assert "<img" not in help_page(page, language)


def test_each_guide_is_for_who_sits_at_the_window(qtbot):
    window = HelpWindow("merging", "en", None, guide="coordinator")
    qtbot.addWidget(window)
    _press(window, "Guide")
    assert _first_line(window) == "Guide for coordinators"


def test_german_readers_get_german_pages(qtbot):
    window = HelpWindow("checks", "de", None)
    qtbot.addWidget(window)
    english = HelpWindow("checks", "en", None)
    qtbot.addWidget(english)
    assert _first_line(window) != _first_line(english)


def test_about_tells_what_this_is(qtbot):
    dialog = AboutDialog(None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert f"Version {__version__}" in told(dialog)
    assert "no network code" in told(dialog)
    _press(dialog, "Close")
    assert not dialog.isVisible()
