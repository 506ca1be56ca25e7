# SPDX-License-Identifier: Apache-2.0
"""German: complete, with the same places, compiled, and usable in every menu and page."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from approver_gui.airgap import Airgap
from approver_gui.errors import KeyStoreError
from approver_gui.journal import Journal
from approver_gui.keys.secret_box import SecretBox
from approver_gui.keys.store import KeyStore
from approver_gui.settings import DEFAULTS, Places
from approver_gui.text import say
from approver_gui.ui.desk import Desk
from approver_gui.ui.main_window import MainWindow
from approver_gui.ui.rooms import Rooms
from approver_gui.ui.theme import help_page, tell
from tests.builders import NOW

ROOT = Path(__file__).parents[1]
TS = ROOT / "resources" / "i18n" / "approver_gui_de.ts"
QM = TS.with_suffix(".qm")
REFRESH = "run: python3 packaging/dev.py translations, then translate what is unfinished"


def said() -> Iterator[str]:
    """Yield every sentence that a window can show."""
    for path in sorted((ROOT / "approver_gui").rglob("*.py")):
        if "headless" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"tr", "say"}
                and isinstance(node.args[0], ast.Constant)
            ):
                yield str(node.args[0].value)


def finished() -> dict[str, str]:
    """Return the finished translations, English to German."""
    found = {}
    for message in ElementTree.parse(TS).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            found[message.findtext("source", "")] = translation.text or ""
    return found


def places(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[QTranslator]:
    """Speak German, from the compiled file, for one test."""
    translator = QTranslator()
    assert translator.load(str(QM))
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def test_every_sentence_has_finished_german():
    known = finished()
    assert [text for text in dict.fromkeys(said()) if not known.get(text)] == [], REFRESH
    assert len(known) > 500


def test_german_has_the_same_places_for_values():
    assert [text for text, german in finished().items() if places(text) != places(german)] == []


def test_german_begins_and_ends_like_english_where_it_matters():
    for text, german in finished().items():
        assert text.startswith(" ") == german.startswith(" "), text
        assert text.endswith("...") == german.endswith("..."), text
        assert ("&" in text) == ("&" in german), text


def test_the_compiled_file_is_made_from_the_translations_as_they_are(tmp_path: Path):
    made = tmp_path / "made.qm"
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    words = [str(lrelease), "-silent", str(TS), "-qm", str(made)]
    subprocess.run(words, check=True, timeout=60, capture_output=True)
    assert made.read_bytes() == QM.read_bytes(), REFRESH


def test_an_error_with_values_is_told_in_german(german: QTranslator):
    error = KeyStoreError(
        say("The name is taken"),
        say("A key file named '{name}' is here already; it was left as it is.").put(name="a\n"),
        say("Choose another name."),
    )
    assert tell(error.title) == "Der Name ist vergeben"
    assert tell(error.detail).startswith("Eine Schl\u00fcsseldatei namens \u201ea\\u{a}\u201c")
    assert tell(error.hint) == "W\u00e4hlen Sie einen anderen Namen."
    assert str(error.title) == "The name is taken"  # a terminal goes on in English


def test_a_sentence_inside_a_sentence_is_german_too(german: QTranslator):
    told = tell(say("Field {field}: {what}.").put(field="f", what=say("the field is missing")))
    assert told == "Feld f: das Feld fehlt."


def test_no_menu_has_two_equal_mnemonics_in_german(
    qtbot: QtBot, german: QTranslator, tmp_path: Path
):
    window = open_window(tmp_path)
    qtbot.addWidget(window)
    bar = [action.text() for action in window.menuBar().actions()]
    assert bar[0] == "&Datei"
    menus = [bar, *([a.text() for a in menu.actions() if a.text()] for menu in window.menus)]
    for texts in menus:
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(letters) == len(set(letters)), texts
    window.close()


def open_window(home: Path) -> MainWindow:
    """Return the furnished window over an empty home."""
    settled = Places.under(home)
    journal = Journal(settled.journal_file, lambda: NOW)
    desk = Desk(
        places=settled,
        settings=DEFAULTS,
        store=KeyStore(settled.keys_folder, no_box, lambda: NOW),
        journal=journal,
        clock=lambda: NOW,
    )
    window = MainWindow()
    for step in Rooms(window, desk, journal, lambda: Airgap(())).steps:
        step()
    return window


def no_box() -> SecretBox:
    raise AssertionError("no test here asks for the keyring")


@pytest.mark.parametrize("page", ["approver", "checks", "cluster", "coordinator", "merging"])
def test_a_help_page_has_as_many_headings_in_german(page: str):
    english, german = help_page(page, "en"), help_page(page, "de")
    assert english != german
    assert headings(english) == headings(german)
    assert headings(english)


def headings(markdown: str) -> list[int]:
    """Return the level of every heading, in order."""
    lines = markdown.splitlines()
    return [len(line) - len(line.lstrip("#")) for line in lines if line.startswith("#")]
