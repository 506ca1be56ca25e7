# SPDX-License-Identifier: Apache-2.0
"""Where signed files come in: dropped, chosen, or left on a watched medium."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QProgressBar, QSizePolicy

from approver_gui.text import safe_text
from approver_gui.ui.coordinator.adding import Progress
from approver_gui.ui.drops import DropArea
from approver_gui.ui.theme import tr
from approver_gui.ui.widgets import PlainLabel, button, button_words, column, row


@dataclass(frozen=True, slots=True)
class Watched:
    """Where signed files are looked for.

    Attributes:
        folder: what is watched, None for nothing.
        is_there: whether it could be read at the last look.
        is_crowded: whether it has more files than are looked at.
        media: the media that are there.
    """

    folder: Path | None = None
    is_there: bool = True
    is_crowded: bool = False
    media: tuple[Path, ...] = ()


class DropBox(DropArea):
    """The drop area with all it says about where files come from.

    Attributes:
        add_asked: choose files by dialog.
        cancel_asked: stop adding files.
        folder_chosen: a folder to watch, None for none.
        folder_asked: choose a folder to watch by dialog.
    """

    add_asked = Signal()
    cancel_asked = Signal()
    folder_chosen = Signal(object)
    folder_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[Path | None, ...] = ()
        words = tr("Drop signed files here")
        self.setAccessibleName(words)
        self.note = PlainLabel(role="small", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add = button(tr("Add files..."), self.add_asked.emit)
        self.watch = QComboBox()
        self.watch.setAccessibleName(tr("Folder that is watched for signed files"))
        self.watch.setMinimumWidth(220)
        self.watch.setMaximumWidth(360)
        self.watch.activated.connect(self._on_chosen)
        caption = PlainLabel(tr("Watch"))
        caption.setBuddy(self.watch)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Adding files"))
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = PlainLabel(role="muted")
        self.cancel = button(tr("Stop adding"), self.cancel_asked.emit)
        inside = column(self, spacing=8, margin=16)
        title = PlainLabel(words, role="question")
        inside.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self.note)
        inside.addLayout(row(None, self.add, caption, self.watch, None, spacing=12))
        adding = row(self._bar, self._count, self.cancel, spacing=12)
        adding.setStretch(0, 1)
        inside.addLayout(adding)
        self.show_adding(None)
        self.show_watched(Watched())

    def show_watched(self, watched: Watched) -> None:
        """Draw what is watched, and which media could be."""
        self.note.show_text(_note(watched))
        known = tuple(dict.fromkeys((*watched.media, *_one(watched.folder))))
        choices = (None, *known)
        if choices != self._choices:
            self._choices = choices
            self.watch.clear()
            self.watch.addItem(tr("no folder"))
            for path in known:
                self.watch.addItem(button_words(path.name or str(path)).replace("&&", "&"))
                self.watch.setItemData(
                    self.watch.count() - 1, safe_text(str(path)), Qt.ItemDataRole.ToolTipRole
                )
            self.watch.addItem(tr("Choose a folder..."))
        self.watch.setCurrentIndex(choices.index(watched.folder))

    def show_adding(self, progress: Progress | None) -> None:
        """Draw how far the adding of files is."""
        for widget in (self._bar, self._count, self.cancel):
            widget.setVisible(progress is not None)
        if progress:
            self._bar.setRange(0, progress.all)
            self._bar.setValue(progress.done)
            words = tr("{done} of {all} files added")
            self._count.show_text(words.format(done=progress.done, all=progress.all))

    def _on_chosen(self, at: int) -> None:
        if at < len(self._choices):
            self.folder_chosen.emit(self._choices[at])
        else:
            self.folder_asked.emit()


def _one(folder: Path | None) -> Sequence[Path]:
    return () if folder is None else (folder,)


def _note(watched: Watched) -> str:
    if watched.folder is None:
        return tr("or watch a medium or folder for them")
    name = watched.folder.name or str(watched.folder)
    if not watched.is_there:
        words = tr("{folder} is not there now; it is watched again when it comes back")
    elif watched.is_crowded:
        words = tr("or leave them on {folder}: it is watched, but has too many files for all")
    else:
        words = tr("or leave them on {folder}: it is watched")
    return words.format(folder=safe_text(name))
