# SPDX-License-Identifier: Apache-2.0
"""A dialog that stays open while its act is carried out, so that nothing typed is lost."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from approver_gui.errors import ApproverError
from approver_gui.keys.secret import Secret
from approver_gui.ui.explain import TroubleBar
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button, column, in_order, reading_order, row

GAP, MARGIN, TITLE_BAR = 16, 24, 40
"""Pixels between two parts, around all of them, and for the title the system draws."""
LINE_CHARACTERS = 77
NUMBER_MARGIN = 7


class TaskDialog(QDialog):
    """Question, fields, and one button that names the act.

    Subclasses add their fields to ``form`` and start the act in :meth:`act`; whoever carries
    it out calls :meth:`succeed` or :meth:`fail`.
    """

    def __init__(
        self, question: str, act_words: str, parent: QWidget | None, *, role: str = "primary"
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._working = False
        content, self._area = QWidget(), QScrollArea()
        self.body = column(content, spacing=GAP)
        self.question = PlainLabel(question, role="question", wrap=True)
        self.body.addWidget(self.question)
        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.body.addLayout(self.form)
        self.body.addStretch(1)
        self._area.setWidget(content)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.trouble = TroubleBar()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Working"))
        self._progress.hide()
        self.cancel = button(tr("Cancel"), self.reject)
        self.primary = button(act_words, self._press, role=role)
        self._below = column(spacing=GAP)
        self._below.addWidget(self.trouble)
        self._below.addWidget(self._progress)
        self._below.addLayout(row(None, self.cancel, self.primary))
        whole = column(self, spacing=GAP, margin=MARGIN)
        whole.addWidget(self._area, 1)
        whole.addLayout(self._below)

    def note(self, words: str) -> PlainLabel:
        """Add a paragraph above the fields."""
        label = PlainLabel(words, wrap=True)
        self.setAccessibleDescription(f"{self.accessibleDescription()} {words}".strip())
        self.body.insertWidget(self.body.indexOf(self.form), label)
        return label

    def field(self, caption: str, widget: QWidget) -> PlainLabel:
        """Add a captioned field that enables the act once it is filled in."""
        widget.setAccessibleName(caption)
        label = PlainLabel(caption)
        label.setBuddy(widget)
        self.form.addRow(label, widget)
        if isinstance(widget, QLineEdit):
            widget.textChanged.connect(lambda _text: self.refresh())
        return label

    def show_below(self, widget: QWidget) -> None:
        """Show something more over the buttons, while the act is being carried out."""
        self._below.insertWidget(1, widget)

    def is_complete(self) -> bool:
        """Return whether the fields allow the act."""
        return True

    def act(self) -> None:
        """Start the act."""

    def refresh(self) -> None:
        """Enable what the fields allow."""
        self.primary.setEnabled(not self._working and self.is_complete())

    def succeed(self) -> None:
        """Close: the act is done."""
        self._set_working(working=False)
        self.accept()

    def fail(self, error: ApproverError) -> None:
        """Stay open and say what went wrong."""
        self._set_working(working=False)
        self.trouble.show_trouble(error)
        self.trouble.setFocus()

    def reject(self) -> None:
        """Close without the act; not while it is being carried out."""
        if not self._working:
            super().reject()

    def event(self, event: QEvent) -> bool:
        """Fit to the content whenever it changes."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            order = (*reading_order(self.body), *reading_order(self._below))
            in_order(order)
            if event.type() == QEvent.Type.Show and self.focusWidget() is None:
                next(widget for widget in order if widget.isVisibleTo(self)).setFocus()
            self._fit()
        return done

    def _fit(self) -> None:
        # Qt would do without the lines that text takes when it wraps. What does not fit the
        # screen is scrolled; the buttons stay in sight.
        room = self.screen().availableSize()
        if window := self.parentWidget():
            room = room.expandedTo(window.window().size())
        letters = self.fontMetrics().horizontalAdvance("x" * LINE_CHARACTERS)
        widest = self.body.minimumSize().expandedTo(self._below.minimumSize()).width()
        width = min(max(letters, widest + 2 * MARGIN, self.width()), room.width())
        inside = width - 2 * MARGIN
        above, below = (_height(part, inside) for part in (self.body, self._below))
        height = min(above + GAP + below + 2 * MARGIN, room.height() - TITLE_BAR)
        self.setMinimumWidth(width)
        if height > self.height() or width > self.width():
            self.resize(width, max(height, self.height()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse to close while the act is being carried out."""
        if self._working:
            event.ignore()
        else:
            super().closeEvent(event)

    def _press(self) -> None:
        self.trouble.show_trouble(None)
        self._set_working(working=True)
        self.act()

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self._progress.setVisible(working)
        self.cancel.setEnabled(not working)
        self.refresh()


def _height(part: QLayout, width: int) -> int:
    if part.hasHeightForWidth():
        return part.totalHeightForWidth(width)
    return part.totalSizeHint().height()


class SecretField(QLineEdit):
    """A field for a passphrase; what was typed leaves it only as a Secret."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)
        self.setMaxLength(1024)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )

    def take(self) -> Secret:
        """Return what was typed and empty the field."""
        secret = Secret(self.text())
        self.clear()
        return secret


class NumberField(QSpinBox):
    """A field for a whole number, typed or changed by the arrow keys."""

    def __init__(self, lowest: int, highest: int, value: int, suffix: str = "") -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setSuffix(suffix)
        self.setValue(value)
        # The style sheet's padding does not reach the number.
        self.lineEdit().setTextMargins(NUMBER_MARGIN, 0, 0, 0)
