# SPDX-License-Identifier: Apache-2.0
"""Calling somebody back to the window: the task bar, and the screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget


def call(widget: QWidget, words: str) -> None:
    """Let the window ask for attention, and a screen reader say why."""
    QApplication.alert(widget.window())
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
