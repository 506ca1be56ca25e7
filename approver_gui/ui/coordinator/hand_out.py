# SPDX-License-Identifier: Apache-2.0
"""The token put on a medium, read back and compared, with the words to compare by voice."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from approver_gui.flows.ceremony import Ceremony
from approver_gui.flows.handing_out import HandedOut, hand_out
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.folder_watch import FolderWatch
from approver_gui.ui.dialogs import TaskDialog
from approver_gui.ui.theme import colours, tell, tr
from approver_gui.ui.widgets import (
    DigestLabel,
    Mark,
    Panel,
    PlainLabel,
    button,
    button_words,
    row,
    set_property,
)


@dataclass(frozen=True, slots=True)
class Handing:
    """What came of it.

    Attributes:
        ident: the ceremony's.
        handed_out: the file.
        is_watched: whether signed files are looked for beside it.
    """

    ident: str
    handed_out: HandedOut
    is_watched: bool


class HandOutDialog(TaskDialog):
    """Asks where the token goes, copies it there, and stays open for another medium.

    Args:
        desk: the coordinator's things.
        ceremony: whose token.
        watch: knows which media are there.
        done: told of each copy.
        parent: the page.
    """

    def __init__(
        self,
        desk: CoordinatorDesk,
        ceremony: Ceremony,
        watch: FolderWatch,
        done: Callable[[Handing], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(tr("Hand out the token"), "", parent)
        self._desk, self._ceremony, self._watch, self._tell = desk, ceremony, watch, done
        self._folders: tuple[Path, ...] = ()
        self._own: tuple[Path, ...] = ()
        self._is_live = True
        self.note(
            tr(
                "The file that the cluster gave is copied as it is, read back and compared."
                " Nothing on the medium is changed."
            )
        )
        self.place = QComboBox()
        self.place.setAccessibleName(tr("Medium or folder"))
        self.place.currentIndexChanged.connect(lambda _at: self.refresh())
        self.choose = button(tr("Choose a folder..."), self._choose)
        caption = PlainLabel(tr("Medium or folder"))
        caption.setBuddy(self.place)
        line = row(self.place, self.choose)
        line.setStretch(0, 1)
        self.form.addRow(caption, line)
        self.watched = QCheckBox(tr("Look there for the signed files"))
        self.watched.setChecked(True)
        self.form.addRow(self.watched)
        self._add_result()
        watch.looked.connect(self._list)
        if watch.watch:
            self._own = (watch.watch.folder,)
        self._list()
        self.refresh()

    def _add_result(self) -> None:
        self.result_panel = Panel("good")
        self._result = PlainLabel(wrap=True)
        line = row(Mark("good", lambda: colours().good), self._result, spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(12, 12, 12, 12)
        self.result_panel.setLayout(line)
        self.result_panel.hide()
        words = tr("Approvers compare these words before they sign:")
        self.digest = DigestLabel(groups_per_line=8, words=32, focus=True)
        self.digest.show_digest(self._ceremony.token.digest)
        at = self.body.indexOf(self.form) + 1
        self.body.insertWidget(at, self.result_panel)
        self.body.insertWidget(at + 1, PlainLabel(words, wrap=True))
        self.body.insertWidget(at + 2, self.digest)

    # --- where -------------------------------------------------------------------------

    def folder(self) -> Path | None:
        """Return the folder that is chosen."""
        at = self.place.currentIndex()
        return self._folders[at] if 0 <= at < len(self._folders) else None

    def add_folder(self, folder: Path) -> None:
        """Offer a folder that is no medium, and choose it."""
        self._own = tuple(dict.fromkeys((folder, *self._own)))
        self._list()
        self.place.setCurrentIndex(self._folders.index(folder))

    def _choose(self) -> None:
        start = str(self.folder() or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, tr("Where the token goes"), start)
        if chosen:
            self.add_folder(Path(chosen))

    def _list(self) -> None:
        folders = tuple(dict.fromkeys((*self._watch.media, *self._own)))
        if folders != self._folders:
            before = self.folder()
            self._folders = folders
            self.place.clear()
            self.place.addItems([str(folder) for folder in folders])
            if before in folders:
                self.place.setCurrentIndex(folders.index(before))
        self.refresh()

    # --- copying -----------------------------------------------------------------------

    def is_complete(self) -> bool:
        """Return whether a folder is chosen and the token is worth handing out."""
        return self._is_live and self.folder() is not None

    def end(self, ident: str) -> None:
        """Hand out no more of a token that is dead."""
        if ident == self._ceremony.id and self._is_live:
            self._is_live = False
            self.question.show_text(tr("The token is dead: do not hand it out any more"))
            self.cancel.setText(tr("Close"))
            self.refresh()

    def refresh(self) -> None:
        """Name the medium on the button."""
        folder = self.folder()
        words = tr("Copy the token")
        if folder:
            name = button_words(folder.name or str(folder))
            words = tr("Copy the token to {folder}").format(folder=name)
        self.primary.setText(words)
        super().refresh()

    def act(self) -> None:
        """Copy the token."""
        folder, ceremony, journal = self.folder(), self._ceremony, self._desk.journal
        if folder is None:
            raise AssertionError("the button is dead without a folder")
        self._desk.lane.run(
            lambda: hand_out(ceremony.original, folder, journal, ceremony.id),
            self._show,
            self.fail,
        )

    def _show(self, handed_out: HandedOut) -> None:
        self._set_working(working=False)
        self._result.show_text(tell(handed_out.words()))
        self.result_panel.setAccessibleName(tell(handed_out.words()))
        self.result_panel.show()
        self.result_panel.setFocus()
        self.cancel.setText(tr("Close"))
        set_property(self.cancel, "role", "primary")
        set_property(self.primary, "role", "")
        self._tell(Handing(self._ceremony.id, handed_out, self.watched.isChecked()))
