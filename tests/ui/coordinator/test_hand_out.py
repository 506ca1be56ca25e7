# SPDX-License-Identifier: Apache-2.0
"""The token put on a medium, read back, with the words to compare."""

from pathlib import Path

import pytest

from approver_gui.text import spoken_words
from approver_gui.ui.coordinator.folder_watch import FolderWatch
from approver_gui.ui.coordinator.hand_out import Handing, HandOutDialog
from tests.ui.findings import told


class Counter:
    """Where tokens are handed out: what media are there, what came of it."""

    def __init__(self, office) -> None:
        self.office = office
        self.media: tuple[Path, ...] = ()
        self.handed: list[Handing] = []
        office.log_in()
        self.ceremony = office.request()
        self.watch = FolderWatch(office.desk.lane, lambda: self.media, office.desk)

    def open(self) -> HandOutDialog:
        dialog = HandOutDialog(
            self.office.desk, self.ceremony, self.watch, self.handed.append, None
        )
        dialog.open()
        return dialog

    def look(self) -> None:
        self.watch.look()
        self.office.settle()


@pytest.fixture
def counter(office):
    made = Counter(office)
    yield made
    for dialog in office.dialogs(HandOutDialog):
        dialog.close()


def _files(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.iterdir()]


def test_without_a_medium_nothing_can_be_copied(counter):
    dialog = counter.open()
    assert dialog.folder() is None
    assert not dialog.primary.isEnabled()
    assert dialog.primary.text() == "Copy the token"


def test_the_very_bytes_are_copied_and_read_back(counter, office):
    counter.media = (office.stick,)
    counter.look()
    dialog = counter.open()
    assert dialog.primary.text() == "Copy the token to stick"
    dialog.primary.click()
    office.settle()
    assert _files(office.stick) == [counter.ceremony.original]
    assert "read back and compared" in told(dialog.result_panel)
    words = " \u00b7 ".join(spoken_words(counter.ceremony.token.digest))
    assert words in told(dialog)
    (handing,) = counter.handed
    assert handing.ident == counter.ceremony.id
    assert handing.is_watched
    assert dialog.cancel.text() == "Close"
    assert "token_handed_out" in office.acts()


def test_the_same_token_goes_to_several_media(counter, office):
    other = office.folder / "other"
    other.mkdir()
    dialog = counter.open()
    for folder in (office.stick, other):
        dialog.add_folder(folder)
        dialog.watched.setChecked(folder is office.stick)
        dialog.primary.click()
        office.settle()
    assert _files(office.stick) == _files(other) == [counter.ceremony.original]
    assert [one.is_watched for one in counter.handed] == [True, False]


def test_a_token_that_lies_there_already_is_compared(counter, office):
    dialog = counter.open()
    dialog.add_folder(office.stick)
    for _ in range(2):
        dialog.primary.click()
        office.settle()
    assert len(_files(office.stick)) == 1
    assert "was on the medium already" in told(dialog.result_panel)


def test_media_come_and_go_while_the_dialog_is_open(counter, office):
    dialog = counter.open()
    counter.media = (office.stick,)
    counter.look()
    assert dialog.folder() == office.stick
    other = office.folder / "other"
    counter.media = (other, office.stick)
    counter.look()
    assert dialog.folder() == office.stick  # what was chosen stays
    counter.media = ()
    counter.look()
    assert dialog.folder() is None
    assert not dialog.primary.isEnabled()


def test_a_medium_that_fails_is_explained_and_another_can_be_tried(counter, office):
    dialog = counter.open()
    dialog.add_folder(office.folder / "gone")
    dialog.primary.click()
    office.settle()
    assert "The file could not be written" in told(dialog.trouble)
    assert counter.handed == []
    dialog.add_folder(office.stick)
    dialog.primary.click()
    office.settle()
    assert len(counter.handed) == 1


def test_a_folder_is_chosen_by_dialog(counter, office):
    dialog = counter.open()
    office.choose(office.stick)
    dialog.choose.click()
    assert dialog.folder() == office.stick
    office.choose()
    dialog.choose.click()
    assert dialog.folder() == office.stick


def test_the_watched_folder_is_offered_first(counter, office):
    counter.watch.choose(office.stick)
    office.settle()
    assert counter.open().folder() == office.stick


def test_a_dead_token_is_not_handed_out_any_more(counter, office):
    dialog = counter.open()
    dialog.add_folder(office.stick)
    dialog.end("another one")
    assert dialog.primary.isEnabled()
    dialog.end(counter.ceremony.id)
    assert not dialog.primary.isEnabled()
    assert "The token is dead" in told(dialog)
