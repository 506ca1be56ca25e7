# SPDX-License-Identifier: Apache-2.0
"""Colours that can be read, a style sheet without gaps, icons, languages, help."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette

from approver_gui.text import say
from approver_gui.ui import theme
from approver_gui.ui.theme import DARK, LIGHT, Colours, scheme_of

READABLE = 4.5
VISIBLE = 3.0
"""Least contrast of text, and of marks and focus lines. Source: WCAG 2.2, 1.4.3 and 1.4.11."""
SURFACES = ("window", "surface", "hover", "signed", "claimed")
TEXT = (
    *(("text", back) for back in (*SURFACES, "line", "good_back", "doubt_back", "stop_back")),
    *(("muted", back) for back in (*SURFACES, "doubt_back", "stop_back")),
    *(("good", back) for back in ("window", "surface", "good_back")),
    *(("doubt", back) for back in ("window", "surface", "doubt_back")),
    *(("stop", back) for back in ("window", "surface", "hover", "stop_back")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("accent", "surface"),
    ("accent", "window"),
)
MARKS = (
    *(("focus", back) for back in (*SURFACES, "doubt_back", "stop_back", "good_back")),
    ("muted", "signed"),
    ("on_accent", "accent"),  # the ring in the primary button
)


def _light_of(colour: str) -> float:
    """Return the relative luminance. Source: WCAG 2.2, definition of relative luminance."""
    shown = QColor(colour)
    red, green, blue = map(_linear, (shown.redF(), shown.greenF(), shown.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    curved: float = ((part + 0.055) / 1.055) ** 2.4
    return part / 12.92 if part <= 0.04045 else curved


def contrast(one: str, other: str) -> float:
    lights = sorted((_light_of(one), _light_of(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.scheme)
@pytest.mark.parametrize(("front", "back"), TEXT)
def test_text_can_be_read(scheme: Colours, front: str, back: str):
    assert contrast(getattr(scheme, front), getattr(scheme, back)) >= READABLE


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.scheme)
@pytest.mark.parametrize(("front", "back"), MARKS)
def test_marks_and_focus_can_be_seen(scheme: Colours, front: str, back: str):
    assert contrast(getattr(scheme, front), getattr(scheme, back)) >= VISIBLE


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.scheme)
def test_the_three_kinds_of_statement_have_three_surfaces(scheme: Colours):
    assert len({scheme.signed, scheme.surface, scheme.claimed}) == 3
    assert len({scheme.good, scheme.doubt, scheme.stop}) == 3


@pytest.mark.parametrize(
    ("appearance", "system", "scheme"),
    [
        ("light", Qt.ColorScheme.Dark, LIGHT),
        ("dark", Qt.ColorScheme.Light, DARK),
        ("system", Qt.ColorScheme.Dark, DARK),
        ("system", Qt.ColorScheme.Light, LIGHT),
        ("system", Qt.ColorScheme.Unknown, LIGHT),
    ],
)
def test_the_scheme_follows_the_system_unless_one_was_chosen(appearance, system, scheme):
    assert scheme_of(appearance, system) is scheme


def test_a_change_of_the_systems_scheme_is_noticed(qapp):
    hints = QGuiApplication.styleHints()
    qapp.setProperty("approver_appearance", "dark")
    try:
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert theme.colours() is DARK
    finally:
        theme.set_appearance(qapp, "light")
    assert theme.colours() is LIGHT


def test_a_scheme_is_in_the_palette_and_in_the_style_sheet(qapp, dark):
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window).name() == DARK.window
    assert palette.color(QPalette.ColorRole.Highlight).name() == DARK.accent
    dimmed = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert dimmed.name() == DARK.disabled
    assert DARK.surface in qapp.styleSheet()
    assert LIGHT.accent not in qapp.styleSheet()


def test_the_style_sheet_has_no_name_left_unfilled(qapp):
    rules = "\n".join(
        line for line in qapp.styleSheet().splitlines() if not line.startswith("/*")
    )
    assert "@" not in rules
    assert "icons:arrow-light.svg" in rules


def test_every_colour_is_one():
    for scheme in (LIGHT, DARK):
        colours = {name: value for name, value in asdict(scheme).items() if name != "scheme"}
        assert all(QColor(value).isValid() for value in colours.values())


def test_bytes_and_identifiers_have_one_width():
    assert QFontInfo(theme.fixed_font()).fixedPitch()


def test_an_icon_takes_its_colour_and_stays_sharp():
    pixmap = theme.icon_pixmap("good", "#123456", 16, 2.0)
    assert pixmap.width() == 32
    assert pixmap.deviceIndependentSize().width() == 16
    assert pixmap.toImage().pixelColor(16, 16).name() == "#123456"


def test_sentences_are_told_in_the_language_in_force(german):
    assert theme.tr("Open token file...") != "Open token file..."
    told = theme.tell(say("{seconds} s").put(seconds=5))
    assert told.startswith("5")


def test_another_language_than_german_is_english(qapp):
    theme.speak(qapp, "en")
    assert theme.tr("Open token file...") == "Open token file..."


@pytest.mark.parametrize(
    ("chosen", "environment", "language"),
    [
        ("de", {"LANG": "en_GB.UTF-8"}, "de"),
        ("en", {"LANG": "de_DE.UTF-8"}, "en"),
        ("system", {"LANG": "de_AT.UTF-8"}, "de"),
        ("system", {"LANGUAGE": "de:en", "LANG": "en_GB"}, "de"),
        ("system", {"LC_ALL": "C", "LANG": "de_DE"}, "C"),
        ("system", {}, "en"),
    ],
)
def test_the_systems_language_is_asked_from_the_environment(
    chosen, environment, language, monkeypatch
):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert theme.language_of(chosen) == language


@pytest.mark.parametrize("page", ["approver", "checks"])
def test_help_comes_in_both_languages(page):
    english, german = theme.help_page(page, "en"), theme.help_page(page, "de")
    assert english.startswith("# ")
    assert german.startswith("# ")
    assert english != german
