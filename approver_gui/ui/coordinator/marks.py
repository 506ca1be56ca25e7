# SPDX-License-Identifier: Apache-2.0
"""The mark before a row of a table: shape and colour of a verdict, drawn once for each."""

from functools import lru_cache

from PySide6.QtGui import QGuiApplication, QIcon

from approver_gui.tokens.checks import Verdict
from approver_gui.ui.theme import colours, icon_pixmap

MARK_PX = 14
_NOTHING = "waiting"


def mark_name(verdict: Verdict | None) -> str:
    """Return the icon's name: an empty circle where there is no verdict."""
    return verdict.value if verdict else _NOTHING


def mark_colour(verdict: Verdict | None) -> str:
    """Return the colour of a verdict in the scheme in force."""
    scheme = colours()
    colour: str = getattr(scheme, verdict.value) if verdict else scheme.muted
    return colour


def mark(verdict: Verdict | None) -> QIcon:
    """Return the mark of a verdict in the colours of the scheme in force."""
    return drawn(mark_name(verdict), mark_colour(verdict))


def drawn(name: str, colour: str) -> QIcon:
    """Return an icon in one colour, which a chosen row does not dim."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, colour, ratio)


@lru_cache(maxsize=64)
def _drawn(name: str, colour: str, ratio: float) -> QIcon:
    icon, pixmap = QIcon(), icon_pixmap(name, colour, MARK_PX, ratio)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon
