# SPDX-License-Identifier: Apache-2.0
"""How a ceremony ended: what came back, what nobody knows, or why nothing was done."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLayout, QPlainTextEdit, QScrollArea, QWidget

from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    Executed,
    Ready,
    Receipt,
    Run,
    Unknown,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.flows.operations import ChangePassword, CreateUser, OutputForm
from approver_gui.text import Sentence, grouped_hex
from approver_gui.ui.coordinator.ceremony_words import facts, headline, name_of, time_of_day
from approver_gui.ui.coordinator.chronicle import Chronicle
from approver_gui.ui.coordinator.happenings_table import HappeningsTable
from approver_gui.ui.coordinator.headline import Headline
from approver_gui.ui.theme import colours, fixed_font, tell, tr
from approver_gui.ui.widgets import (
    ElidedLabel,
    Mark,
    Panel,
    PlainLabel,
    button,
    clear,
    column,
    copy_text,
    row,
    set_property,
)

SIGNATURE_LINES = 4
FORMS = tuple(OutputForm)


class OutcomeView(QWidget):
    """Draws a ceremony that is over, or what was done at once. There is no way to repeat it.

    Attributes:
        new_asked, again_asked, report_asked, away_asked, login_asked: the person pressed the
            button of that name.
        save_asked: save the signature in this form.
    """

    new_asked = Signal()
    again_asked = Signal()
    report_asked = Signal()
    away_asked = Signal()
    login_asked = Signal()
    save_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._receipt: Receipt | None = None
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        inside = column(content, spacing=16)
        inside.setContentsMargins(24, 16, 24, 16)
        self._ident, self._name = PlainLabel(role="strong"), ElidedLabel(role="muted")
        line = row(self._ident, self._name, spacing=12)
        line.setStretch(1, 1)
        inside.addLayout(line)
        inside.addLayout(self._headline_lines())
        inside.addWidget(self._words_panel())
        inside.addWidget(self._signature_panel())
        inside.addLayout(self._check_lines())
        self.happenings = HappeningsTable()
        inside.addWidget(self.happenings, 1)
        self.area.setWidget(content)
        layout = column(self, spacing=0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._footer())

    # --- building ----------------------------------------------------------------------

    def _headline_lines(self) -> QLayout:
        self._mark = Mark("good", lambda: colours().good, 28)
        self.headline = Headline()
        self._facts = PlainLabel(role="muted", wrap=True)
        self.by = PlainLabel(wrap=True)
        line = row(self._mark, self.headline, spacing=12)
        line.setStretch(1, 1)
        line.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=4)
        lines.addLayout(line)
        lines.addWidget(self._facts)
        lines.addWidget(self.by)
        return lines

    def _words_panel(self) -> Panel:
        self.panel = Panel("stop")
        self.words = PlainLabel(wrap=True)
        self._panel_mark = Mark("stop", lambda: colours().stop, 18)
        line = row(self._panel_mark, self.words, spacing=12)
        line.setStretch(1, 1)
        line.setAlignment(self._panel_mark, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(14, 10, 14, 10)
        self.panel.setLayout(line)
        return self.panel

    def _signature_panel(self) -> Panel:
        self.signature_panel = Panel("signed")
        self.signature_panel.setAccessibleName(tr("Signature"))
        self.form = QComboBox()
        self.form.setAccessibleName(tr("Form of the signature"))
        self.form.addItems(["base64", "DER", tr("raw bytes")])
        self.form.currentIndexChanged.connect(lambda _at: self._draw_signature())
        self.signature = QPlainTextEdit()
        self.signature.setReadOnly(True)
        self.signature.setTabChangesFocus(True)
        self.signature.setFont(fixed_font())
        self.signature.setAccessibleName(tr("Signature"))
        lines = self.signature.fontMetrics().lineSpacing() * SIGNATURE_LINES
        self.signature.setFixedHeight(lines + 24)
        self.copy = button(
            tr("Copy"), lambda: copy_text(self.signature.toPlainText(), self.copy)
        )
        self.save = button(tr("Save the signature..."), self._on_save, role="primary")
        title = PlainLabel(tr("Signature"), role="question")
        layout = column(self.signature_panel, spacing=8, margin=16)
        layout.addLayout(row(title, None, self.form, self.copy, self.save))
        layout.addWidget(self.signature)
        return self.signature_panel

    def _check_lines(self) -> QLayout:
        self._checks_title = PlainLabel(tr("What to look at, in this order"), role="question")
        self._checks = column(spacing=8)
        lines = column(spacing=8)
        lines.addWidget(self._checks_title)
        lines.addLayout(self._checks)
        return lines

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        self.report = button(tr("Report..."), self.report_asked.emit)
        self.away = button(tr("Put away"), self.away_asked.emit)
        self.login = button(tr("Log in again..."), self.login_asked.emit, role="primary")
        self.again = button(tr("Ask for a new token for it"), self.again_asked.emit)
        self.new = button(tr("New operation..."), self.new_asked.emit, role="primary")
        layout = row(self.report, self.away, None, self.login, self.again, self.new)
        layout.setContentsMargins(24, 12, 24, 12)
        footer.setLayout(layout)
        return footer

    # --- drawing -----------------------------------------------------------------------

    def show_outcome(
        self, deed: Ceremony | Run, chronicle: Chronicle, *, is_logged_in: bool
    ) -> None:
        """Draw how it ended."""
        what = tr("Ceremony {id}") if isinstance(deed, Ceremony) else tr("Operation {id}")
        self._ident.show_text(what.format(id=deed.id))
        self._name.show_text(tell(name_of(deed.operation)))
        self.headline.show_text(tell(headline(deed)))
        shown = " \u00b7 ".join(tell(fact) for fact in facts(deed.operation))
        self._facts.show_text(shown)
        self.by.show_text(_by(deed))
        self.by.setVisible(bool(self.by.text()))
        self._draw_stage(deed)
        self.happenings.show_chronicle(chronicle)
        self._draw_footer(deed, is_logged_in=is_logged_in)

    def _draw_stage(self, deed: Ceremony | Run) -> None:
        receipt: Receipt | None = None
        checks: tuple[Sentence, ...] = ()
        match deed.stage:
            case Executed(receipt=done):
                receipt, kind, words = done, "good", done.words
            case Unproven(words=found):
                kind, words = "stop", found
            case Unknown(why=why, checks=to_check):
                kind, words, checks = "stop", why, to_check
            case Void(reason=VoidReason.DRILLED, words=why):
                kind, words = ("doubt" if _has_absent(deed) else "good"), why
            case Void(words=why):
                kind, words = "doubt", why
            case Collecting() | Ready():
                raise AssertionError("it is not over")
            case _:
                assert_never(deed.stage)
        self._mark.draw(kind, lambda: getattr(colours(), kind))
        self._panel_mark.draw(kind, lambda: getattr(colours(), kind))
        self.panel.set_kind(kind)
        self.words.show_text(tell(words))
        self.panel.setAccessibleName(tell(words))
        forms = receipt.forms if receipt else None
        self.signature_panel.setVisible(forms is not None)
        if receipt is not self._receipt:
            self._receipt = receipt
            if receipt:
                self.form.setCurrentIndex(FORMS.index(receipt.output))
            self._draw_signature()
        self._draw_checks(checks)

    def _draw_signature(self) -> None:
        forms = self._receipt.forms if self._receipt else None
        if forms is None:
            self.signature.clear()
            return
        shown = {
            OutputForm.BASE64: forms.base64,
            OutputForm.DER: grouped_hex(forms.der, 16),
            OutputForm.RAW: grouped_hex(forms.raw, 16),
        }
        self.signature.setPlainText(shown[self._chosen_form()])

    def _draw_checks(self, checks: tuple[Sentence, ...]) -> None:
        clear(self._checks)
        self._checks_title.setVisible(bool(checks))
        for number, check in enumerate(checks, 1):
            label = PlainLabel(f"{number}.  {tell(check)}", wrap=True)
            label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._checks.addWidget(label)

    def _draw_footer(self, deed: Ceremony | Run, *, is_logged_in: bool) -> None:
        stage = deed.stage
        is_unknown = isinstance(stage, Unknown | Unproven)
        self.login.setVisible(not is_logged_in)
        self.new.setVisible(is_logged_in)
        self.again.setVisible(is_logged_in and may_repeat(deed))
        self.away.setVisible(is_logged_in and isinstance(deed, Ceremony))
        has_signature = isinstance(stage, Executed) and stage.receipt.forms is not None
        set_property(self.again, "role", "primary")
        plain = is_unknown or has_signature or self.again.isVisibleTo(self)
        set_property(self.new, "role", "" if plain else "primary")

    def _chosen_form(self) -> OutputForm:
        return FORMS[self.form.currentIndex()]

    def _on_save(self) -> None:
        self.save_asked.emit(self._chosen_form())


def may_repeat(deed: Ceremony | Run) -> bool:
    """Return whether a new token for the same thing may be asked for at once.

    Only where it is certain that nothing was done. A password is wiped with its ceremony, so
    that it has to be typed anew.
    """
    stage = deed.stage
    is_void = isinstance(stage, Void) and stage.reason is not VoidReason.DRILLED
    return is_void and not isinstance(deed.operation, CreateUser | ChangePassword)


def _by(deed: Ceremony | Run) -> str:
    if isinstance(deed, Run):
        return ""
    names = ", ".join(vote.voter.username for vote in deed.tally.votes)
    if not names:
        return tr("No approval had come in.")
    words = tr("Verified approvals of {names}; asked for by {requester} at {time} UTC.")
    time = time_of_day(deed.requested_at)
    return words.format(names=names, requester=deed.who.username, time=time)


def _has_absent(deed: Ceremony | Run) -> bool:
    return isinstance(deed, Ceremony) and not deed.tally.is_complete
