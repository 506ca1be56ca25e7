# SPDX-License-Identifier: Apache-2.0
"""The medium fails when the signed file is handed back: the signature is not lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from approver_gui.flows.approve import Blank, Saved, Signed
from approver_gui.flows.sitting import Outcome
from tests.builders import a_registration_token
from tests.keys.stand_ins import PASSPHRASE
from tests.ui.findings import told
from tests.ui.stage import Stage

DISCARD = QMessageBox.StandardButton.Discard
CANCEL = QMessageBox.StandardButton.Cancel


def _outcomes(room: Stage) -> list[Outcome]:
    return [item.outcome for item in room.page.sitting.items]


def _signed_but_not_saved(room: Stage) -> Path:
    """Approve, with the folder gone when the file is written."""
    room.open()
    asked = room.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    target = room.folder / "other stick" / "signed.json"
    asked.path.setText(str(target))
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Signed)
    return target


def test_what_could_not_be_saved_is_kept_and_saved_elsewhere(room):
    target = _signed_but_not_saved(room)
    assert "The file could not be written" in told(room.page.trouble)
    assert room.window.focusWidget() is room.page.trouble
    assert "Signed, but not saved yet" in told(room.page.done)
    assert not room.page.done.next.isVisible()
    target.parent.mkdir()
    room.choose(target)
    room.page.done.save.click()
    room.settle()
    assert isinstance(room.page.state, Saved)
    assert room.page.state.path == target
    assert not room.page.trouble.isVisible()
    assert _outcomes(room) == [Outcome.APPROVED]


def test_a_file_that_is_there_is_never_overwritten(room):
    taken = room.stick / "taken.json"
    taken.write_bytes(b"mine")
    room.open()
    asked = room.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.path.setText(str(taken))
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Signed)
    assert "nothing is overwritten" in told(room.page.trouble)
    assert taken.read_bytes() == b"mine"


def test_a_change_of_mind_about_the_place_keeps_the_signature(room):
    _signed_but_not_saved(room)
    room.choose()
    room.page.done.save.click()
    room.settle()
    assert isinstance(room.page.state, Signed)


@pytest.mark.parametrize(("answer", "stays"), [(CANCEL, True), (DISCARD, False)])
def test_an_unsaved_signature_is_not_left_without_a_question(room, answer, stays):
    _signed_but_not_saved(room)
    met = room.answer(answer)
    room.window.open_files([room.lay(name="next.json")])
    room.settle()
    assert len(met) == 1
    assert isinstance(room.page.state, Signed) is stays


def test_a_registration_takes_the_public_key_along(room):
    room.open(a_registration_token(entries=2))
    saved = room.approve()
    assert saved.public_key_path
    assert saved.public_key_path.read_bytes() == saved.signed.card.public.pem()
    assert str(saved.public_key_path) in told(room.page.done)


def test_closing_the_window_asks_about_an_unsaved_signature(room):
    _signed_but_not_saved(room)
    asked: list[str] = []

    def cancel(box: QMessageBox) -> None:
        asked.append(box.text())
        assert box.defaultButton() is box.button(CANCEL)
        box.button(CANCEL).click()

    room.when_modal(QMessageBox, cancel)
    room.window.close()
    assert asked == ["The signed file was not saved. Leave it, and lose the signature?"]
    assert room.window.isVisible()
    assert isinstance(room.page.state, Signed)
    room.answer(DISCARD)
    room.window.close()
    assert not room.window.isVisible()


def test_a_saved_signature_is_left_without_a_question(room):
    room.open()
    room.approve()
    room.window.close()
    assert not room.window.isVisible()


def test_a_registration_whose_key_cannot_lie_beside_it_is_not_half_saved(room):
    room.open(a_registration_token())
    other = room.stick / "request.user1.public.pem"
    other.write_bytes(b"another key")
    asked = room.ask_to_approve()
    asked.passphrase.setText(PASSPHRASE)
    asked.primary.click()
    room.settle()
    assert isinstance(room.page.state, Signed)
    assert other.read_bytes() == b"another key"
    assert sorted(path.name for path in room.stick.iterdir()) == [
        "request.json",
        "request.user1.public.pem",
    ]


def test_the_stick_is_gone_when_the_next_file_is_opened(room):
    room.open()
    room.approve()
    moved = room.folder / "pulled out"
    room.stick.rename(moved)
    room.window.open_files([room.stick / "request.json"])
    room.settle()
    assert isinstance(room.page.state, Blank)
    assert "is not there" in told(room.page.trouble)
    moved.rename(room.stick)
    room.window.open_files([room.stick / "request.json"])
    room.settle()
    assert not room.page.trouble.isVisible()
