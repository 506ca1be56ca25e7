# SPDX-License-Identifier: Apache-2.0
"""The two decisions: approve (doubts answered, passphrase given) and reject (with a reason)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from approver_gui.flows.approve import Opened
from approver_gui.flows.consent import MAX_REASON_CHARACTERS, Decision, is_reason
from approver_gui.keys.secret import Secret
from approver_gui.tokens.checks import Verdict, worst
from approver_gui.tokens.meaning import meaning
from approver_gui.tokens.model import digests
from approver_gui.ui.dialogs import SecretField, TaskDialog
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import (
    DigestLabel,
    Mark,
    Panel,
    PlainLabel,
    button,
    column,
    row,
    set_property,
)

MAX_SHOWN_FINDINGS = 5


@dataclass(frozen=True, slots=True)
class Approving:
    """Everything the approve dialog collected.

    Attributes:
        decision: how to sign, with what was typed against the findings.
        passphrase: the key's, or None where the key is unlocked already.
        keep_unlocked: whether the key stays unlocked for the sitting.
        path: where the signed file goes.
    """

    decision: Decision
    passphrase: Secret | None
    keep_unlocked: bool
    path: Path


class ApproveDialog(TaskDialog):
    """Asks for what stands between a person and their signature.

    While it is open the token may grow old and the key lock itself; it then asks for what is
    needed now.

    Args:
        opened: the token under review.
        decision: key, user name and role as chosen on the page.
        path: proposed place of the signed file.
        needs_passphrase: whether the key is locked.
        idle_lock_s: after how many seconds without input an unlocked key locks itself.
        approve: starts the approval; gets this dialog and what it collected.
        parent: the page.
    """

    def __init__(
        self,
        *,
        opened: Opened,
        decision: Decision,
        path: Path,
        needs_passphrase: bool,
        idle_lock_s: int,
        approve: Callable[["ApproveDialog", Approving], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(tell(meaning(opened.token).question), "", parent)
        self.opened, self.decision = opened, decision
        self._approve = approve
        self._panel: Panel | None = None
        as_whom = tr("You sign as {user}, {role}.").format(
            user=decision.username, role=decision.role
        )
        self.note(as_whom)
        digest = DigestLabel(groups_per_line=8, focus=True)
        digest.show_digest(digests(opened.token)[0])
        self.body.insertWidget(self.body.indexOf(self.form), digest)
        self.typed = QLineEdit()
        self.typed.setMaxLength(MAX_REASON_CHARACTERS)
        self._caption = self.field("", self.typed)
        self.passphrase = SecretField(tr("Passphrase"))
        self.field(tr("Passphrase of key {key}").format(key=decision.key_name), self.passphrase)
        self.keep = QCheckBox(
            tr(
                "Keep the key unlocked for this sitting ({minutes} min without input lock it)"
            ).format(minutes=max(1, idle_lock_s // 60))
        )
        self.keep.setChecked(not needs_passphrase)
        self.form.addRow(self.keep)
        self.path = QLineEdit(str(path))
        self._add_path()
        self.ask_passphrase(needed=needs_passphrase)
        self.judge(opened)
        fields = (self.typed, self.passphrase, self.keep)
        next(field for field in fields if not field.isHidden()).setFocus()

    def _add_path(self) -> None:
        caption = tr("The signed file goes to")
        self.path.setAccessibleName(caption)
        self.path.textChanged.connect(lambda _text: self.refresh())
        line = row(self.path, button(tr("Choose..."), self._choose))
        label = PlainLabel(caption)
        label.setBuddy(self.path)
        self.form.addRow(label, line)

    # --- what may change while the dialog is open ----------------------------------------

    def judge(self, opened: Opened) -> None:
        """Show what the checks say now; what was typed stays, and so does the focus."""
        self.opened = opened
        verdict = opened.verdict
        stopped = verdict is Verdict.STOP
        words = tr("Overrule with key {key}") if stopped else tr("Approve with key {key}")
        self.primary.setText(words.format(key=self.decision.key_name))
        set_property(self.primary, "role", "stop" if stopped else "primary")
        if self._panel:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
        self.form.setRowVisible(self.typed, verdict is not Verdict.GOOD)
        if verdict is not Verdict.GOOD:
            self._panel = _against(opened, stopped=stopped)
            self.body.insertWidget(self.body.indexOf(self.form), self._panel)
            caption, example = (
                (tr("Why you overrule this"), tr("goes into the journal"))
                if stopped
                else (
                    tr("Why you sign all the same"),
                    tr("for example: coordinator confirmed by phone"),
                )
            )
            self._caption.show_text(caption)
            self.typed.setAccessibleName(caption)
            self.typed.setPlaceholderText(example)
        self.refresh()

    def ask_passphrase(self, *, needed: bool) -> None:
        """Ask for the passphrase while the key is locked."""
        self._needs_passphrase = needed
        self.form.setRowVisible(self.passphrase, needed)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether everything asked for was typed."""
        typed = self.opened.verdict is Verdict.GOOD or is_reason(self.typed.text())
        unlocked = not self._needs_passphrase or bool(self.passphrase.text())
        return typed and unlocked and bool(self._place())

    def act(self) -> None:
        """Hand over what was collected."""
        words, verdict = self.typed.text(), self.opened.verdict
        decision = replace(
            self.decision,
            acknowledgement=words if verdict is Verdict.DOUBT else "",
            overrule=words if verdict is Verdict.STOP else "",
        )
        secret = self.passphrase.take() if self._needs_passphrase else None
        path = self.opened.path.parent / self._place()
        self._approve(self, Approving(decision, secret, self.keep.isChecked(), path))

    def _place(self) -> str:
        return self.path.text().replace("\0", "").strip()  # a NUL can be pasted

    def _choose(self) -> None:
        words = tr("Where the signed file goes")
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            words,
            self.path.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.path.setText(chosen)


def _against(opened: Opened, *, stopped: bool) -> Panel:
    """Return a panel with what stands against signing, the worst first."""
    against = worst(opened.findings, Verdict.STOP) + worst(opened.findings, Verdict.DOUBT)
    panel = Panel("stop" if stopped else "doubt")
    lines = column(panel, spacing=4, margin=12)
    for finding in against[:MAX_SHOWN_FINDINGS]:
        name = finding.verdict.value
        mark = Mark(name, lambda n=name: getattr(colours(), n), 12)  # type: ignore[misc]
        words = PlainLabel(tell(finding.words), wrap=True)
        line = row(mark, words)
        line.setStretch(1, 1)
        lines.addLayout(line)
    if len(against) > MAX_SHOWN_FINDINGS:
        rest = tr("and {count} more").format(count=len(against) - MAX_SHOWN_FINDINGS)
        lines.addWidget(PlainLabel(rest, role="muted"))
    panel.setAccessibleName(tr("What stands against signing"))
    panel.setAccessibleDescription(" ".join(tell(f.words) for f in against[:20]))
    return panel


class RejectDialog(TaskDialog):
    """Asks why a token is rejected.

    Args:
        opened: the token under review.
        reject: starts the rejection; gets this dialog and the reason.
        parent: the page.
    """

    def __init__(
        self,
        opened: Opened,
        reject: Callable[["RejectDialog", str], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(tr("Reject this token?"), tr("Reject the token"), parent)
        self.opened, self._reject = opened, reject
        self.note(tell(meaning(opened.token).question))
        self.note(tr("Nothing is signed. Your reason goes into the journal."))
        self.reason = QLineEdit()
        self.reason.setMaxLength(MAX_REASON_CHARACTERS)
        self.field(tr("Why you reject it"), self.reason)
        self.reason.setFocus()
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether a reason was typed."""
        return is_reason(self.reason.text())

    def act(self) -> None:
        """Hand over the reason."""
        self._reject(self, self.reason.text())
