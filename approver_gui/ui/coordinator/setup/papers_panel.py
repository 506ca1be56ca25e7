# SPDX-License-Identifier: Apache-2.0
"""The papers of the cluster: fetched, dropped as files, or pasted; copies go into a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPlainTextEdit, QWidget

from approver_gui.flows.setup import by_hand
from approver_gui.flows.setup.facts import Facts, Paper, Way
from approver_gui.flows.setup.values import FILE_NAMES, ROOT_FILE_NAMES, Root
from approver_gui.flows.setup.views import Step
from approver_gui.text import utc
from approver_gui.ui.coordinator.cluster_tables import Listing
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.command_lines import CommandLines
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.drops import DropArea
from approver_gui.ui.tables import Column
from approver_gui.ui.theme import fixed_font, tr
from approver_gui.ui.widgets import PlainLabel, button, column, row, set_property

if TYPE_CHECKING:
    from approver_gui.cluster.port import Part

MAX_PASTED = 64 * 1024


class PapersPanel(StepPanel):
    """Takes the papers over; nothing is proven by it yet."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.PAPERS,
            acts,
            tr("Get the request and the certificates"),
            tr(
                "The cluster's request, the certificates of its HSM and both roots, under the"
                " names that AWS gives them. Copies of them are kept beside the journal."
            ),
        )
        self.drop = _PapersDrop()
        self.drop.dropped.connect(self.take)
        self.drop.files.clicked.connect(lambda _on=False: self._choose_files())
        self.drop.folder.clicked.connect(lambda _on=False: self._choose_folder())
        self.drop.paste.clicked.connect(lambda _on=False: self._on_paste())
        self.lines = CommandLines(tr("By hand: where AWS is asked, run these lines"))
        self.there = Listing[Paper](
            tr("Taken over"),
            (
                Column(tr("file"), lambda one: one.file),
                Column(tr("of"), lambda one: one.subject),
                Column(tr("until"), _day),
                Column(
                    tr("SHA-256"), lambda one: one.fingerprint.hex()[:16], font=fixed_font()
                ),
            ),
            tr("Nothing yet."),
        )
        for part in (self.lines, self.drop, self.there):
            self.body.addWidget(part)
        self.first = self.drop.files

    def draw(self, facts: Facts) -> None:
        """Draw what is there, and the ways to get the rest."""
        is_by_hand = facts.way is Way.BY_HAND
        here = by_hand.Where()
        lines = by_hand.fetch_papers(here, facts.cluster_id) if is_by_hand else None
        if lines and facts.is_initialised:
            lines = by_hand.fetch_cluster_certificate(here, facts.cluster_id)
        self.lines.show_instruction(lines)
        self.there.show_rows(facts.papers)
        self.drop.setVisible(bool(facts.missing) or is_by_hand)
        self.first = self.drop.files if is_by_hand else self.primary

    def act_words(self) -> str:
        """Return what the button says."""
        match self.acts.facts.way:
            case Way.AWS:
                return tr("Fetch the papers from AWS")
            case Way.EMBEDDED:
                return tr("Fetch the papers from the embedded cluster")
            case _:
                return ""

    def act(self) -> None:
        """Fetch them."""
        self.run(lambda flow: flow.fetch_papers())

    def take(self, paths: list[Path]) -> None:
        """Take over files, or folders of them."""
        if paths and self.acts.flow:
            self.run(lambda flow: flow.take_files(paths))

    def _choose_files(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self, tr("Papers"), str(Path.home()))
        self.take([Path(one) for one in chosen])

    def _choose_folder(self) -> None:
        title = tr("Folder with the papers")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        self.take([Path(chosen)] if chosen else [])

    def _on_paste(self) -> None:
        PasteDialog(self.acts, self).open()


class _PapersDrop(DropArea):
    """Where the papers come in as files."""

    def __init__(self) -> None:
        super().__init__()
        words = tr("Drop the papers here, or a folder of them")
        self.setAccessibleName(words)
        self.files = button(tr("Choose files..."), lambda: None)
        self.folder = button(tr("Choose a folder..."), lambda: None)
        self.paste = button(tr("Paste text..."), lambda: None)
        inside = column(self, spacing=8, margin=16)
        title = PlainLabel(words, role="question", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(title)
        inside.addLayout(row(None, self.files, self.folder, self.paste, None))


class PasteDialog(TaskDialog):
    """Takes one paper over as pasted text."""

    def __init__(self, acts: SetupActs, parent: QWidget | None) -> None:
        super().__init__(tr("Paste a paper"), tr("Take it over"), parent)
        self._acts = acts
        self.note(tr("All of it, from the line BEGIN to the line END."))
        self._kinds: tuple[Part | Root, ...] = (*FILE_NAMES, *ROOT_FILE_NAMES)
        self.kind, self.text = QComboBox(), QPlainTextEdit()
        self.kind.addItems([*FILE_NAMES.values(), *ROOT_FILE_NAMES.values()])
        set_property(self.text, "fixed", value=True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(220)
        self.text.textChanged.connect(self.refresh)
        self.field(tr("Which paper"), self.kind)
        self.field(tr("Its text (PEM)"), self.text)
        self.refresh()

    def is_complete(self) -> bool:
        """Return whether something was pasted."""
        return 0 < len(self.text.toPlainText().strip()) <= MAX_PASTED

    def act(self) -> None:
        """Take it over."""
        kind, text = self._kinds[self.kind.currentIndex()], self.text.toPlainText()
        self._acts.do(
            lambda flow: flow.take_pasted(kind, text),
            lambda _facts: self.succeed(),
            self.fail,
        )


def _day(paper: Paper) -> str:
    return utc(paper.valid_until)[:10] if paper.valid_until else ""
