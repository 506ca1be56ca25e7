# SPDX-License-Identifier: Apache-2.0
"""How everything looks: colours, fonts, icons, style sheet; and the translated words.

Everything comes from ``resources/``, which lies beside the package in a checkout and inside
it, as ``_resources``, in a wheel.
"""

import os
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QDir,
    QLibraryInfo,
    QRectF,
    QSize,
    Qt,
    QTranslator,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from approver_gui.text import Sentence

_PACKAGE = Path(__file__).parent.parent
SIZES = {"headline": 1.7, "question": 1.2, "small": 0.9}
"""Text roles and their size, as a multiple of the system's font."""
_SCHEME, _ASKED = "approver_scheme", "approver_appearance"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme; text on its surface has a contrast of at least 4.5 to 1."""

    scheme: str
    window: str
    surface: str
    hover: str
    text: str
    muted: str
    disabled: str
    line: str
    line_strong: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    good: str
    good_back: str
    doubt: str
    doubt_back: str
    stop: str
    stop_back: str
    signed: str
    signed_line: str
    claimed: str
    claimed_line: str


LIGHT = Colours(
    scheme="light",
    window="#f6f6f4",
    surface="#ffffff",
    hover="#eef1f6",
    text="#1c1c1e",
    muted="#5c5c60",
    disabled="#76767a",
    line="#dcdcd7",
    line_strong="#b9b9b4",
    accent="#1f5fc4",
    accent_hover="#184da1",
    on_accent="#ffffff",
    focus="#1f5fc4",
    good="#1a7f37",
    good_back="#e9f6ec",
    doubt="#8a5a00",
    doubt_back="#fdf3d7",
    stop="#b3261e",
    stop_back="#fdecea",
    signed="#edf1fb",
    signed_line="#8fabdd",
    claimed="#fcf8ec",
    claimed_line="#b5a266",
)
DARK = Colours(
    scheme="dark",
    window="#1e1f22",
    surface="#282a2e",
    hover="#32353a",
    text="#f0f0f0",
    muted="#b0b2b7",
    disabled="#8b8d92",
    line="#3c3f44",
    line_strong="#5a5d63",
    accent="#82b1ff",
    accent_hover="#a5c7ff",
    on_accent="#10131a",
    focus="#82b1ff",
    good="#57c873",
    good_back="#1f3226",
    doubt="#e5b045",
    doubt_back="#3a3118",
    stop="#ff8a80",
    stop_back="#3f2422",
    signed="#222b3d",
    signed_line="#5776ad",
    claimed="#2d2a20",
    claimed_line="#857848",
)


def resources() -> Path:
    """Return the folder of icons, help, translations and samples."""
    checkout = _PACKAGE.parent / "resources"
    return checkout if checkout.is_dir() else _PACKAGE / "_resources"


def colours() -> Colours:
    """Return the colours of the scheme in force."""
    app = QCoreApplication.instance()
    return DARK if app and app.property(_SCHEME) == DARK.scheme else LIGHT


def dress(app: QApplication, appearance: str) -> None:
    """Give the application its look, now and whenever the system's scheme changes.

    Args:
        app: the application.
        appearance: ``system``, ``light`` or ``dark``.
    """
    QDir.setSearchPaths("icons", [str(resources() / "icons")])
    app.setStyle("Fusion")
    font = app.font()
    for feature in ("liga", "calt"):
        # Ligatures would turn the x of 0x220d into a multiplication sign.
        font.setFeature(QFont.Tag(feature), 0)
    app.setFont(font)
    set_appearance(app, appearance)
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: _colour(app))


def set_appearance(app: QApplication, appearance: str) -> None:
    """Follow the system's scheme, or keep to the light or dark one."""
    app.setProperty(_ASKED, appearance)
    _colour(app)


def scheme_of(appearance: str, system: Qt.ColorScheme) -> Colours:
    """Return the colours for what was asked, given the system's scheme."""
    dark = appearance == "dark" or (appearance == "system" and system is Qt.ColorScheme.Dark)
    return DARK if dark else LIGHT


def _colour(app: QApplication) -> None:
    scheme = scheme_of(app.property(_ASKED), QGuiApplication.styleHints().colorScheme())
    if app.property(_SCHEME) == scheme.scheme:
        return
    app.setProperty(_SCHEME, scheme.scheme)
    app.setPalette(_palette(scheme))
    body = app.font().pointSizeF()
    values = {
        **asdict(scheme),
        **{f"{role}_pt": f"{body * size:.1f}pt" for role, size in SIZES.items()},
        "fixed_family": "monospace",
    }
    style = (resources() / "style.qss").read_text("utf-8")
    # Longest names first, so that @line does not eat the beginning of @line_strong.
    for name, value in sorted(values.items(), key=lambda pair: -len(pair[0])):
        style = style.replace(f"@{name}", value)
    app.setStyleSheet(style)


def _palette(palette: Colours) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for group, colour in (
        (role.Window, palette.window),
        (role.Base, palette.surface),
        (role.AlternateBase, palette.window),
        (role.Button, palette.surface),
        (role.ToolTipBase, palette.surface),
        (role.Text, palette.text),
        (role.WindowText, palette.text),
        (role.ButtonText, palette.text),
        (role.ToolTipText, palette.text),
        (role.PlaceholderText, palette.muted),
        (role.Highlight, palette.accent),
        (role.HighlightedText, palette.on_accent),
        (role.Link, palette.accent),
        (role.LinkVisited, palette.accent),
    ):
        made.setColor(group, QColor(colour))
    for dimmed in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, dimmed, QColor(palette.disabled))
    return made


def fixed_font() -> QFont:
    """Return the system's monospaced font, for bytes and identifiers."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font = QFont(QFontInfo(system).family())
    font.setPointSizeF(QApplication.font().pointSizeF())
    return font


def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon in one colour, sharp at any device pixel ratio."""
    source = (resources() / "icons" / f"{name}.svg").read_bytes()
    drawing = QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode())))
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


# --- words -----------------------------------------------------------------------------


def tr(template: str) -> str:
    """Return a text in the language in force; the translation tools collect the literal."""
    return QCoreApplication.translate("", template)


def tell(sentence: Sentence) -> str:
    """Return a sentence of any room in the language in force, its values made safe."""
    return sentence.render(tr)


def language_of(chosen: str) -> str:
    """Return the language to speak, as two letters; ``system`` asks the environment.

    Source: GNU gettext manual, "Locale environment variables". Qt's own QLocale knows it too,
    but building its tables of languages would take a fifth of the program's start.
    """
    if chosen != "system":
        return chosen
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    return next((os.environ[name][:2] for name in names if os.environ.get(name)), "en")


def speak(app: QApplication, language: str) -> None:
    """Load the translations of a language: ``system``, ``en`` or ``de``."""
    if language_of(language) != "de":
        return
    ours, qts = QTranslator(app), QTranslator(app)
    if ours.load("approver_gui_de", str(resources() / "i18n")):
        app.installTranslator(ours)
    where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load("qtbase_de", where):
        app.installTranslator(qts)


def help_page(name: str, language: str) -> str:
    """Return a page of the manual as Markdown, in the language asked for or English."""
    folder = resources() / "help"
    german = folder / f"{name}.de.md"
    page = german if language_of(language) == "de" and german.is_file() else None
    return (page or folder / f"{name}.md").read_text("utf-8")
