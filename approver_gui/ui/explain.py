# SPDX-License-Identifier: Apache-2.0
"""Failures in windows: an ApproverError in three sentences, a bug with copyable text."""

import traceback

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from approver_gui.errors import ApproverError
from approver_gui.text import safe_text
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import Mark, Panel, PlainLabel, column, row


class TroubleBar(Panel):
    """What went wrong and what to do next, inside the page where it happened."""

    def __init__(self) -> None:
        super().__init__("stop")
        self._title = PlainLabel(role="question", wrap=True)
        self._detail = PlainLabel(wrap=True)
        self._hint = PlainLabel(wrap=True)
        words = column(spacing=4)
        for label in (self._title, self._detail, self._hint):
            words.addWidget(label)
        mark = Mark("stop", lambda: colours().stop, 20)
        layout = column(self, margin=12)
        line = row(mark, words, spacing=12)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        layout.addLayout(line)
        self.hide()

    def show_trouble(self, error: ApproverError | None, about: str = "") -> None:
        """Show a failure, or nothing for None; ``about`` names the file it is about."""
        self.setVisible(error is not None)
        if error is None:
            return
        title, detail, hint = tell(error.title), tell(error.detail), tell(error.hint)
        if about:
            title = f"{safe_text(about)}: {title}"
        self._title.show_text(title)
        self._detail.show_text(detail)
        self._hint.show_text(hint)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{detail} {hint}")


def explain(error: ApproverError, parent: QWidget | None) -> QMessageBox:
    """Open a dialog with a failure's three sentences; it does not block."""
    box = _box(parent, tell(error.title), f"{tell(error.detail)}\n\n{tell(error.hint)}")
    box.open()
    return box


def explain_crash(bug: BaseException, parent: QWidget | None) -> QMessageBox:
    """Open a dialog for a bug. Its text can be copied; nothing is sent anywhere."""
    words = tr(
        "The program made a mistake of its own. What was saved is safe. Copy the text"
        " below for the people who maintain the program, then start it again."
    )
    box = _box(parent, tr("Something unexpected happened"), words)
    box.setDetailedText(_where(bug))
    box.open()
    return box


def _where(bug: BaseException) -> str:
    """Return where a bug struck; without its message, because that may quote a secret."""
    kinds = [type(bug).__qualname__]
    cause = bug.__cause__ or bug.__context__
    while cause is not None:
        kinds.append(type(cause).__qualname__)
        cause = cause.__cause__ or cause.__context__
    return f"{', after '.join(kinds)}\n{''.join(traceback.format_tb(bug.__traceback__))}"


def _box(parent: QWidget | None, title: str, words: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(words)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    return box
