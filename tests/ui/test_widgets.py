# SPDX-License-Identifier: Apache-2.0
"""The small parts: text that cannot trick anyone, secrets that leave once, drops as copies."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from approver_gui.text import safe_text
from approver_gui.ui.coordinator.headline import Headline
from approver_gui.ui.dialogs import NUMBER_MARGIN, NumberField, SecretField
from approver_gui.ui.theme import DARK, LIGHT, colours, set_appearance
from approver_gui.ui.widgets import (
    DigestLabel,
    ElidedLabel,
    Mark,
    Panel,
    Pill,
    PlainLabel,
    button,
    button_words,
    column,
    copy_text,
    in_order,
    plain_tip,
    reading_order,
    row,
    set_property,
)

HOSTILE = "\u202eapproved\u2066 <b>bold</b> <img src='x'>\x07"


@pytest.fixture
def show(qtbot):
    """Return a function that shows a widget until the test is over."""

    def shown(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is widget.windowHandle())
        return widget

    return shown


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_a_label_shows_text_from_outside_as_it_is(qtbot):
    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "\\u{202e}approved\\u{2066} <b>bold</b> <img src='x'>\\u{7}"


def test_a_label_keeps_its_own_lines_and_no_other(qtbot):
    label = PlainLabel("one\ntwo\u2028three\rfour")
    qtbot.addWidget(label)
    assert label.text() == "one\ntwo\\u{2028}three\\u{d}four"


def test_a_label_shortens_what_nobody_reads(qtbot):
    label = PlainLabel("x" * 100_000)
    qtbot.addWidget(label)
    assert len(label.text()) < 2100
    assert label.text().endswith("(98000 more characters)")


def test_markup_is_as_wide_as_it_is_long(show):
    plain, bold = PlainLabel("(b)w(/b)"), PlainLabel("<b>w</b>")
    assert bold.sizeHint().width() > plain.sizeHint().width() // 2
    assert bold.sizeHint().height() == plain.sizeHint().height()


def test_a_text_that_has_the_focus_shows_it(show):
    label = PlainLabel("Allow one change to the users?", role="headline")
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    show(label)
    label.clearFocus()
    without = _picture(label)
    label.setFocus()
    assert _picture(label) != without
    middle = _picture(label).pixelColor(label.width() // 2, label.height() - 1)
    assert middle.name() == colours().focus


def test_a_time_and_the_end_of_a_name_stay_in_one_piece(qtbot):
    label = PlainLabel("Until 2026-03-14T12:00:00Z, in /media/stick/long-name.crt.", wrap=True)
    qtbot.addWidget(label)
    pieces = label.text().split("\u200b")
    assert pieces[0] == "Until 2026-03-14T12:00:00Z, in /"
    assert pieces[-1] == "crt."


@pytest.mark.parametrize("suffix", ["", " seconds"])
def test_a_number_has_room_in_its_field(show, suffix):
    field = NumberField(1, 999, 999, suffix)
    show(field)
    needed = field.fontMetrics().horizontalAdvance(field.text())
    assert field.lineEdit().width() >= needed + NUMBER_MARGIN


def test_a_headline_where_a_page_begins_has_the_focus_quietly(show):
    headline = Headline("Verify that the HSM is genuine")
    show(headline)
    headline.clearFocus()
    without = _picture(headline)
    headline.begin()
    assert headline.hasFocus()
    assert _picture(headline) == without
    headline.clearFocus()
    headline.setFocus(Qt.FocusReason.TabFocusReason)
    assert _picture(headline) != without


def test_a_long_line_ends_in_dots_and_is_whole_in_the_tip(show):
    label = ElidedLabel("from /media/" + "very-" * 60 + "long")
    show(label)
    label.resize(200, 30)
    assert "\u2026" in label.text()
    assert label.toolTip().endswith("very-long")
    assert label.accessibleName() == label.toolTip()
    label.resize(label.sizeHint().width(), 30)
    assert "\u2026" not in label.text()
    assert label.minimumSizeHint().width() == 60


@pytest.mark.parametrize(
    "name", ["plain.json", "<b>x</b>", "a&lt;b", "<img src='http://x/y.png'>", "A & B"]
)
def test_a_tool_tip_shows_a_name_as_it_is(name, qtbot):
    tip = plain_tip(name)
    document = QTextDocument()
    if tip.startswith("<qt>"):
        document.setHtml(tip)
        assert document.toPlainText() == name
    else:
        assert tip == name
        assert "<" not in name


def test_a_name_that_looks_like_markup_is_no_markup_in_the_tip(qtbot):
    label = ElidedLabel("<img src='http://192.0.2.1/x.png'>")
    qtbot.addWidget(label)
    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()


def test_a_button_shows_a_name_as_it_is():
    assert button_words("salt & pepper\u202e.json") == "salt && pepper\\u{202e}.json"


def test_a_button_acts_when_pressed_and_is_never_the_default(qtbot):
    pressed: list[bool] = []
    made = button("Approve", lambda: pressed.append(True), role="primary")
    qtbot.addWidget(made)
    made.click()
    assert pressed == [True]
    assert not made.autoDefault()
    assert made.property("role") == "primary"


@pytest.mark.parametrize("role", ["", "primary", "stop", "tab", "pill"])
def test_a_button_that_has_the_focus_shows_it(role, show):
    holder = QWidget()
    made = button("Approve with key user1...", lambda: None)
    set_property(made, "role", role)
    column(holder, margin=8).addWidget(made)
    show(holder)
    made.clearFocus()
    without = _picture(holder)
    made.setFocus()
    assert _picture(holder) != without


def test_a_mark_follows_its_name_and_the_scheme(show):
    mark = Mark("good", lambda: colours().good)
    show(mark)
    assert _picture(mark).pixelColor(8, 8).name() == LIGHT.good
    mark.draw("stop", lambda: colours().stop)
    assert _picture(mark).pixelColor(8, 8).name() == LIGHT.stop


def test_a_panel_is_reached_by_tab_and_changes_its_surface(show):
    panel = Panel("good")
    panel.resize(100, 40)
    show(panel)
    assert panel.focusPolicy() is Qt.FocusPolicy.TabFocus
    panel.clearFocus()
    assert _picture(panel).pixelColor(50, 20).name() == LIGHT.good_back
    panel.set_kind("stop")
    assert _picture(panel).pixelColor(50, 20).name() == LIGHT.stop_back


def test_a_digest_is_read_as_hex_and_as_words(qtbot):
    label = DigestLabel(groups_per_line=8)
    qtbot.addWidget(label)
    label.show_digest(bytes(range(32)))
    shown = [part.text() for part in label.findChildren(PlainLabel)]
    assert shown[0].splitlines()[0] == "0001 0203 0405 0607 0809 0a0b 0c0d 0e0f"
    assert shown[1].startswith("first words: ")
    assert len(label.accessibleName().split()) == 32


def test_a_short_digest_is_shown_with_all_its_words(qtbot):
    label = DigestLabel()
    qtbot.addWidget(label)
    label.show_digest(b"\0\xff")
    words = label.findChildren(PlainLabel)[1].text()
    assert words.split(" \u00b7 ") == label.accessibleName().split()


def test_a_passphrase_leaves_its_field_as_a_secret_and_once(qtbot):
    field = SecretField("Passphrase")
    qtbot.addWidget(field)
    field.setText("lamp orbit cactus")
    assert field.displayText() != field.text()
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.take().reveal() == b"lamp orbit cactus"
    assert field.text() == ""
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_a_pill_shows_its_state_and_follows_the_scheme(show, qapp):
    pill = Pill()
    show(pill)
    pill.show_state("network: eth\u202e0", "doubt", lambda: colours().doubt)
    assert pill.text().strip() == pill.accessibleName() == "network: eth\\u{202e}0"
    light = pill.icon().pixmap(12, 12).toImage()
    set_appearance(qapp, DARK.scheme)
    try:
        assert pill.icon().pixmap(12, 12).toImage() != light
    finally:
        set_appearance(qapp, LIGHT.scheme)


def test_a_copied_text_is_on_the_clipboard(show):
    place = show(QWidget())
    copy_text("jawbone integrate", place)
    assert QGuiApplication.clipboard().text() == "jawbone integrate"


def test_the_tab_key_follows_the_reading_order(show):
    holder = QWidget()
    last, first, inner = QLineEdit(), QLineEdit(), QLineEdit()
    group = Panel("read")
    column(group).addWidget(inner)
    layout = column(holder)
    layout.addLayout(row(first, None, PlainLabel("no stop")))
    layout.addWidget(group)
    layout.addWidget(last)
    order = list(reading_order(layout))
    assert order == [first, group, inner, last]
    in_order(order)
    show(holder)
    first.setFocus()
    visited: list[QWidget | None] = []
    for _ in range(4):
        visited.append(holder.focusWidget())
        holder.focusNextChild()
    assert visited == order


def test_what_a_person_hears_is_what_they_see():
    assert safe_text(HOSTILE) == PlainLabel(HOSTILE).text()


def test_a_pill_without_room_ends_in_dots_and_tells_all_the_same(show):
    holder, pill = QWidget(), Pill()
    QHBoxLayout(holder).addWidget(pill)
    pill.show_state("embedded cluster: a rehearsal", "doubt", lambda: colours().doubt)
    holder.resize(400, 60)
    show(holder)
    assert pill.text().strip() == "embedded cluster: a rehearsal"
    holder.resize(190, 60)
    assert "\u2026" in pill.text()
    assert pill.accessibleName() == "embedded cluster: a rehearsal"
    holder.resize(400, 60)
    assert "\u2026" not in pill.text()
