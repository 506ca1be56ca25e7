# SPDX-License-Identifier: Apache-2.0
"""Failures in three sentences; a bug with where it struck, and without what it held."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from approver_gui.errors import MediumError
from approver_gui.text import say
from approver_gui.ui.explain import TroubleBar, explain, explain_crash
from tests.ui.findings import told

TROUBLE = MediumError(
    say("The file could not be read"),
    say("{path}: The medium was removed.").put(path="/media/<b>\u202estick</b>"),
    say("Check the medium and open the file again."),
)


@pytest.fixture
def bar(qtbot):
    bar = TroubleBar()
    qtbot.addWidget(bar)
    return bar


def _shown(bar: TroubleBar) -> list[str]:
    return told(bar).splitlines()


def test_there_is_no_bar_without_trouble(bar):
    assert bar.isHidden()


def test_trouble_is_told_in_three_sentences(bar):
    bar.show_trouble(TROUBLE)
    assert not bar.isHidden()
    assert _shown(bar) == [
        "The file could not be read",
        "/media/<b>\\u{202e}stick</b>: The medium was removed.",
        "Check the medium and open the file again.",
    ]
    assert bar.accessibleName() == "The file could not be read"
    assert "Check the medium" in bar.accessibleDescription()


def test_trouble_names_the_file_it_is_about(bar):
    bar.show_trouble(TROUBLE, about="re\u202equest.json")
    assert _shown(bar)[0] == "re\\u{202e}quest.json: The file could not be read"


def test_trouble_that_is_over_is_gone(bar):
    bar.show_trouble(TROUBLE)
    bar.show_trouble(None)
    assert bar.isHidden()


def test_trouble_of_no_page_has_a_dialog_that_does_not_block(qtbot):
    box = explain(TROUBLE, None)
    qtbot.addWidget(box)
    assert box.isVisible()
    assert box.text() == "The file could not be read"
    assert box.informativeText().endswith("Check the medium and open the file again.")
    assert box.icon() is QMessageBox.Icon.Warning
    for label in box.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()
    box.button(QMessageBox.StandardButton.Close).click()
    assert not box.isVisible()


def test_a_bug_says_where_it_struck_and_not_what_it_held(qtbot):
    def inside() -> None:
        raise ValueError("lamp orbit cactus")

    def outside() -> None:
        try:
            inside()
        except ValueError as error:
            raise KeyError("lamp orbit cactus") from error

    with pytest.raises(KeyError) as struck:
        outside()
    box = explain_crash(struck.value, None)
    qtbot.addWidget(box)
    told = box.detailedText()
    assert told.startswith("KeyError, after ValueError\n")
    assert "test_explain.py" in told
    assert "lamp orbit cactus" not in told.replace('raise KeyError("lamp orbit cactus")', "")
    assert box.textFormat() is Qt.TextFormat.PlainText
