# SPDX-License-Identifier: Apache-2.0
"""Somebody who looks at the dialogs that open, and answers those that block."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


class Onlooker:
    """What every stage can do with dialogs.

    Attributes:
        bot: waits for signals.
        desk: lives as long as the stage.
    """

    bot: QtBot
    desk: QObject

    # --- what is to be seen ------------------------------------------------------------

    def dialog(self, kind: type[W]) -> W:
        """Return the open dialog of a kind, waiting for it."""
        self.bot.waitUntil(lambda: bool(self.dialogs(kind)))
        (found,) = self.dialogs(kind)
        return found

    def dialogs(self, kind: type[W]) -> list[W]:
        """Return the open dialogs of a kind."""
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        return [widget for widget in shown if isinstance(widget, kind)]

    # --- dialogs that block --------------------------------------------------------------

    def when_modal(self, kind: type[W], act: Callable[[W], object]) -> list[W]:
        """Act on the next modal widget of a kind, from inside its own event loop.

        Returns:
            A list that holds the widget once it was acted on.
        """
        met: list[W] = []
        timer = QTimer(self.desk)

        def look() -> None:
            found = QApplication.activeModalWidget()
            if not isinstance(found, kind) or met:
                return
            met.append(found)
            timer.stop()
            try:
                act(found)
            finally:
                with suppress(RuntimeError):  # it may be gone already
                    if found.isVisible():
                        found.close()

        timer.timeout.connect(look)
        timer.start(2)
        return met

    def choose(self, *paths: Path) -> list[QFileDialog]:
        """Choose files in the file dialog that opens next; none means to cancel."""

        def pick(dialog: QFileDialog) -> None:
            if not paths:
                dialog.reject()
                return
            dialog.setDirectory(str(paths[0].parent))
            names = [str(path) for path in paths]
            dialog.selectFile(names[0] if len(names) == 1 else "")
            if len(names) > 1:
                quoted = " ".join(f'"{path.name}"' for path in paths)
                field = dialog.findChild(QWidget, "fileNameEdit")
                assert field
                field.setProperty("text", quoted)
            dialog.done(QFileDialog.DialogCode.Accepted)

        return self.when_modal(QFileDialog, pick)

    def answer(self, button: QMessageBox.StandardButton) -> list[QMessageBox]:
        """Press a button of the message box that opens next."""
        return self.when_modal(QMessageBox, lambda box: box.button(button).click())
