# SPDX-License-Identifier: Apache-2.0
"""Opened tokens without a window, and what a widget tells."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from approver_gui.flows.approve import Opened
from approver_gui.tokens.checks import check
from approver_gui.tokens.model import Token
from approver_gui.ui.widgets import PlainLabel
from tests.builders import NOW, a_service_token

HOSTILE_NAME = "a\u202edmin"
SHOWN_NAME = "a\\u{202e}dmin"
MARKUP = "<b>bold</b><img src=x>"


def opened(token: Token | None = None, now: datetime = NOW, name: str = "a.json") -> Opened:
    """Return a token as the flow opens it, on a machine without keys."""
    held = token or a_service_token()
    return Opened(Path("/media/stick") / name, held, check(held, now, lambda _d, _s: None), now)


def told(widget: QWidget) -> str:
    """Return all text that a widget shows, line by line, without where it may be broken."""
    labels = widget.findChildren(PlainLabel)
    shown = [label.text() for label in labels if label.isVisibleTo(widget)]
    return "\n".join(shown).replace("\u200b", "")
