# SPDX-License-Identifier: Apache-2.0
"""Files dropped onto the window are copies, whatever the file manager proposes."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from approver_gui.ui.drops import DropArea


def _bringing(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def _enter(data: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def _drop(data: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_files_are_dropped_as_copies(qtbot):
    area = DropArea()
    qtbot.addWidget(area)
    data = _bringing("file:///media/stick/a.json", "http://192.0.2.1/b.json", "file:///c")
    entering, dropping = _enter(data), _drop(data)
    area.dragEnterEvent(entering)
    assert entering.isAccepted()
    assert area.property("hot") is True
    with qtbot.waitSignal(area.dropped) as dropped:
        area.dropEvent(dropping)
    assert dropped.args == [[Path("/media/stick/a.json"), Path("/c")]]
    assert dropping.dropAction() is Qt.DropAction.CopyAction
    assert area.property("hot") is False


def test_what_is_no_local_file_is_not_taken(qtbot):
    area = DropArea()
    qtbot.addWidget(area)
    data = _bringing("http://192.0.2.1/b.json")  # the event does not keep it
    entering = _enter(data)
    entering.ignore()
    area.dragEnterEvent(entering)
    assert not entering.isAccepted()
    assert area.property("hot") is not True


def test_a_drag_that_leaves_leaves_no_light(qtbot):
    area = DropArea()
    qtbot.addWidget(area)
    data = _bringing("file:///c")
    area.dragEnterEvent(_enter(data))
    area.dragLeaveEvent(QDragLeaveEvent())
    assert area.property("hot") is False
