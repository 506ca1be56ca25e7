# SPDX-License-Identifier: Apache-2.0
"""Small parts that every page uses."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from approver_gui.text import grouped_hex, safe_text, spoken_words
from approver_gui.ui.line_breaks import breakable
from approver_gui.ui.theme import colours, icon_pixmap, tr

MAX_LABEL_CHARACTERS = 2000
MAX_BUTTON_CHARACTERS = 44
SHORT_WORDS = 8
SMALLEST_PILL = 120
"""Pixels."""
FOCUS_LINE = 2
"""Height in pixels of the line under a text that has the focus."""
_COMING_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class PlainLabel(QLabel):
    """A label for any text, also from outside: never rich text, control characters shown.

    Attributes:
        is_quiet: no line shows the focus that it has now.

    Args:
        role: ``headline``, ``countdown``, ``question``, ``strong``, ``muted``, ``small``,
            ``good``, ``doubt`` or ``stop``; the style sheet gives it size and colour.
        fixed: whether all characters have one width, for bytes and identifiers, which can
            then be selected too. (Selectable text costs Qt a whole document for each label.)
        wrap: whether long text goes on in the next line.
    """

    def __init__(
        self, text: str = "", *, role: str = "", fixed: bool = False, wrap: bool = False
    ) -> None:
        super().__init__()
        self.is_quiet = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        set_property(self, "role", role)
        if fixed:
            set_property(self, "fixed", value=True)
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_text(text)

    def show_text(self, untrusted: str) -> None:
        """Show a text, made safe line by line."""
        lines = untrusted.split("\n")
        shown = "\n".join(safe_text(line, MAX_LABEL_CHARACTERS) for line in lines)
        self.setText(breakable(shown) if self.wordWrap() else shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus, unless it only comes back to where it waited."""
        if event.reason() not in _COMING_BACK:
            self.is_quiet = False
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and a line under it while it has the focus, unless quietly."""
        super().paintEvent(event)
        if self.hasFocus() and not self.is_quiet:
            below = self.rect().adjusted(0, self.height() - FOCUS_LINE, 0, 0)
            painter = QPainter(self)
            painter.fillRect(below, QColor(colours().focus))
            painter.end()


class ElidedLabel(PlainLabel):
    """One line that ends in dots where there is no room; the tool tip has all of it."""

    def __init__(self, text: str = "", *, role: str = "") -> None:
        self._whole = ""
        super().__init__(text, role=role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_text(self, untrusted: str) -> None:
        """Show a text, made safe."""
        self._whole = safe_text(untrusted, MAX_LABEL_CHARACTERS)
        self.setToolTip(plain_tip(self._whole))
        self.setAccessibleName(self._whole)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """Return a width that lets the layout shrink this label."""
        return QSize(60, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._whole) + 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self.font())
        cut = metrics.elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width())
        self.setText(cut)


class Mark(QWidget):
    """An icon of ``resources/icons`` in a colour that follows the scheme."""

    def __init__(self, name: str, colour: Callable[[], str], size: int = 16) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        self.setFixedSize(size, size)

    def draw(self, name: str, colour: Callable[[], str]) -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        del event
        painter = QPainter(self)
        pixmap = icon_pixmap(self._name, self._colour(), self._size, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, pixmap)
        painter.end()


class Panel(QFrame):
    """A framed surface that the Tab key reaches, so that a screen reader reads it.

    Args:
        kind: ``signed``, ``read``, ``claimed``, ``good``, ``doubt``, ``stop``.
    """

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_kind(kind)

    def set_kind(self, kind: str) -> None:
        """Change the surface."""
        set_property(self, "panel", kind)


class DigestLabel(QWidget):
    """A digest as hex in groups of four and, below, its first words to compare by voice.

    Args:
        groups_per_line: of the hex digits.
        words: how many are shown.
        focus: whether the Tab key reaches it; not needed inside a panel that tells it.
    """

    def __init__(
        self, groups_per_line: int = 4, words: int = SHORT_WORDS, *, focus: bool = False
    ) -> None:
        super().__init__()
        self._groups, self._count = groups_per_line, words
        self._hex = PlainLabel(fixed=True)
        self._words = PlainLabel(role="small", wrap=True)
        if focus:
            self._words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = column(self, spacing=8)
        layout.addWidget(self._hex)
        layout.addWidget(self._words)

    def show_digest(self, digest: bytes) -> None:
        """Show a digest of any length."""
        self._hex.show_text(grouped_hex(digest, self._groups))
        all_words = spoken_words(digest)
        shown = all_words[: self._count]
        words = " \u00b7 ".join(shown)
        if len(shown) < len(all_words):
            words = tr("first words: {words}").format(words=words)
        self._words.show_text(words)
        self.setToolTip(" ".join(all_words))
        for heard in (self, self._words):
            heard.setAccessibleName(" ".join(all_words))


class Pill(QPushButton):
    """A small rounded button with a mark: a state that can be acted on.

    Its words end in dots where the window has no room for all of them.
    """

    def __init__(self) -> None:
        self._mark: tuple[str, Callable[[], str]] | None = None
        self._words = ""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_property(self, "role", "pill")

    def show_state(self, words: str, mark: str, colour: Callable[[], str]) -> None:
        """Show a state: its words, and a mark in a status colour."""
        self._mark = (mark, colour)
        shown = safe_text(words, MAX_LABEL_CHARACTERS)
        self._words = shortened(shown)
        self.setText(f" {self._words}")  # Qt leaves too little room between icon and text
        self.setAccessibleName(shown)
        self.updateGeometry()
        self._redraw()

    def sizeHint(self) -> QSize:
        """Return the size of all words."""
        letters, hint = self.fontMetrics(), super().sizeHint()
        more = letters.horizontalAdvance(f" {self._words}")
        return hint + QSize(more - letters.horizontalAdvance(self.text()), 0)

    def minimumSizeHint(self) -> QSize:
        """Return a width that lets the layout shrink this pill."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), SMALLEST_PILL), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        self._elide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut the words first where new ones got no more room."""
        self._elide()
        super().paintEvent(event)

    def _elide(self) -> None:
        letters, whole = self.fontMetrics(), f" {self._words}"
        around = self.sizeHint().width() - letters.horizontalAdvance(whole)
        room = self.width() - around
        if (
            self.parentWidget()
            and self.isVisible()
            and 0 < room < letters.horizontalAdvance(whole)
        ):
            whole = letters.elidedText(whole, Qt.TextElideMode.ElideMiddle, room)
        if whole != self.text():
            self.setText(whole)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the mark in the colours of the new scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()

    def _redraw(self) -> None:
        if self._mark:
            name, colour = self._mark
            self.setIcon(icon_pixmap(name, colour(), 12, self.devicePixelRatioF()))
            self.setIconSize(QSize(12, 12))


class _Button(QPushButton):
    """A push button whose focus can be seen on the accent's colour too."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and a ring inside a primary one that has the focus."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("role") == "primary":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours().on_accent), FOCUS_LINE))
            painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), 4, 4)
            painter.end()


def button(words: str, act: Callable[[], None], *, role: str = "") -> QPushButton:
    """Return a push button that names its act.

    Args:
        words: act and object.
        act: called when it is pressed.
        role: ``primary`` for the one next step, ``stop`` for what cannot be undone.
    """
    made = _Button(words)
    made.setAutoDefault(False)
    set_property(made, "role", role)
    made.clicked.connect(lambda _checked=False: act())
    return made


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def column(parent: QWidget | None = None, *, spacing: int = 8, margin: int = 0) -> QVBoxLayout:
    """Return a vertical layout with margins in steps of 4 pixels."""
    layout = QVBoxLayout(parent) if parent else QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def row(*items: QWidget | QLayout | None, spacing: int = 8) -> QHBoxLayout:
    """Return a horizontal layout; None stands for the room that stretches."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        match item:
            case None:
                layout.addStretch(1)
            case QLayout():
                layout.addLayout(item)
            case QWidget():
                layout.addWidget(item)
                if item.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed:
                    # Else the lowest of them sets the height, and higher ones are cut.
                    layout.setAlignment(item, Qt.AlignmentFlag.AlignVCenter)
    return layout


def plain_tip(text: str) -> str:
    """Return a text that a tool tip shows as it is, even where it looks like HTML."""
    # Qt guesses what is HTML; whatever holds a tag's beginning is escaped.
    # (The html module would do it too, and bring two thousand entities to every start.)
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>" if {"<", "&"} & set(text) else text


def button_words(untrusted: str) -> str:
    """Return a text from outside as a button or menu shows it: safe, short, no mnemonic."""
    return shortened(safe_text(untrusted)).replace("&", "&&")


def shortened(shown: str) -> str:
    """Return a text that is too long for a button with dots in its middle."""
    half = MAX_BUTTON_CHARACTERS // 2
    too_long = len(shown) > MAX_BUTTON_CHARACTERS
    return f"{shown[:half]}\u2026{shown[-half:]}" if too_long else shown


def copy_text(text: str, near: QWidget) -> None:
    """Put a text on the clipboard and say so beside the widget."""
    QApplication.clipboard().setText(text)
    place = near.mapToGlobal(near.rect().bottomLeft())
    QToolTip.showText(place, tr("Copied"), near, QRect())


def clear(layout: QLayout) -> None:
    """Take all widgets out of a layout; they are gone from the screen at once."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def reading_order(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout that the Tab key can reach, as they are read."""
    items = (layout.itemAt(at) for at in range(layout.count()))
    for item in (item for item in items if item):
        widget = item.widget()
        inner = widget.layout() if widget else item.layout()
        if widget and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        if inner:
            yield from reading_order(inner)


def in_order(widgets: Sequence[QWidget]) -> None:
    """Let the Tab key visit the widgets in this order."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
