# SPDX-License-Identifier: Apache-2.0
"""What the tests of the window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from approver_gui.ui.theme import dress, set_appearance, speak
from tests.ui.stage import Stage


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp):
    dress(qapp, "light")


@pytest.fixture
def bare(qtbot, tmp_path) -> Iterator[Stage]:
    """Give a stage without any key."""
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.close()


@pytest.fixture
def stage(qtbot, tmp_path) -> Iterator[Stage]:
    """Give a stage with the key user1."""
    stage = Stage(qtbot, tmp_path, ["user1"])
    yield stage
    stage.close()


@pytest.fixture
def room(stage: Stage) -> Stage:
    """Give a stage whose window is open, with the key user1."""
    return stage.open_window()


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """Speak German until the test is over."""
    speak(qapp, "de")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    """Look dark until the test is over."""
    set_appearance(qapp, "dark")
    yield
    set_appearance(qapp, "light")
