# SPDX-License-Identifier: Apache-2.0
"""The window opens as the program opens it: the frame first, then the rooms, then files."""

import subprocess
import sys
from pathlib import Path

import pytest

from approver_gui.airgap import Airgap
from approver_gui.settings import Loaded, Settings
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import ServiceToken
from approver_gui.ui.main_window import MainWindow
from approver_gui.ui.rooms import Rooms
from approver_gui.ui.start import _catch_bugs, furnishing, open_frame
from approver_gui.ui.theme import LIGHT, colours
from tests.builders import a_file

ROOT = Path(__file__).parents[2]


@pytest.fixture
def frame(qapp, stage):
    settings = Settings(appearance="light", language="en")
    frame = open_frame(qapp, Loaded(settings, None), MainWindow)
    yield frame
    frame.close()
    frame.deleteLater()


def test_the_frame_is_shown_in_the_persons_colours(frame):
    assert frame.isVisible()
    assert colours() is LIGHT


@pytest.mark.parametrize("half", ["left", "right"])
def test_two_windows_can_lie_side_by_side(qapp, half):
    settings = Settings(appearance="light", language="en")
    window = open_frame(qapp, Loaded(settings, None), MainWindow, half)
    screen = window.screen().availableGeometry()
    middle = screen.center().x()
    assert window.width() == max(screen.width() // 2, window.minimumWidth())
    assert (window.x() > middle - 2) == (half == "right")
    window.close()
    window.deleteLater()


def test_rooms_come_step_by_step_and_files_last(frame, stage):
    path = stage.lay()

    def build(window: MainWindow) -> Rooms:
        return Rooms(window, stage.desk, stage.book, lambda: Airgap(()))

    steps = furnishing(frame, build, [path])
    seen = []
    for _ in steps:
        seen.append(frame.rooms is not None)
    assert len(seen) > 2
    assert not seen[0]
    assert frame.rooms
    assert not frame.windowIcon().isNull()
    stage.settle()
    assert frame.rooms.approve.state.path == path


def test_a_bug_later_is_shown_and_the_program_goes_on(room, capsys):
    kept = sys.excepthook
    _catch_bugs(room.window)
    try:
        sys.excepthook(ValueError, ValueError("late"), None)
    finally:
        sys.excepthook = kept
    (box,) = [child for child in room.window.children() if "MessageBox" in type(child).__name__]
    assert "ValueError" in box.detailedText()
    assert "late" not in box.detailedText()
    assert "ValueError: late" in capsys.readouterr().err
    box.close()


def _child(home: Path, how: str, *files: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.ui.window_child", str(home), how, *map(str, files)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_process_signs_a_file_named_on_its_command_line(tmp_path):
    request = tmp_path / "request.json"
    request.write_bytes(a_file())
    done = _child(tmp_path / "home", "sign", request)
    assert done.returncode == 0, done.stderr
    signed = parse((tmp_path / "request.user1.signed.json").read_bytes())
    assert isinstance(signed, ServiceToken)
    assert [approval.username for approval in signed.approvals] == ["user1"]


def test_a_process_ends_when_its_window_is_closed(tmp_path):
    done = _child(tmp_path / "home", "close")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_a_process_whose_rooms_cannot_be_loaded_ends_and_says_so(tmp_path):
    done = _child(tmp_path / "home", "fail")
    assert done.returncode == 1
    assert "the rooms cannot be loaded" in done.stderr
