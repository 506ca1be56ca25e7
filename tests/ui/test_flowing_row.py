# SPDX-License-Identifier: Apache-2.0
"""Buttons in a row go on in the next row where there is no room."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from approver_gui.ui.flowing_row import FlowingRow


@pytest.fixture
def flowing(qtbot):
    """Return a function from a width to the places of three boxes, 100 by 30 each."""

    def places(width: int, *, apart: int = 0) -> list[QRect]:
        holder = QWidget()
        qtbot.addWidget(holder)
        boxes = [QWidget() for _ in range(3)]
        for box in boxes:
            box.setFixedSize(100, 30)
        row = FlowingRow(*boxes, apart=apart, spacing=10)
        holder.setLayout(row)
        holder.resize(width, row.heightForWidth(width))
        holder.show()
        return [box.geometry() for box in boxes]

    return places


def test_all_stand_in_one_row_where_they_fit(flowing):
    assert [(place.left(), place.top()) for place in flowing(320)] == [
        (0, 0),
        (110, 0),
        (220, 0),
    ]


def test_what_does_not_fit_stands_below(flowing):
    assert [(place.left(), place.top()) for place in flowing(319)] == [
        (0, 0),
        (110, 0),
        (0, 40),
    ]
    assert [place.top() for place in flowing(100)] == [0, 40, 80]


def test_what_is_lower_stands_in_the_middle_of_its_row(qtbot):
    holder, low, high = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(holder)
    low.setFixedSize(50, 10)
    high.setFixedSize(50, 30)
    holder.setLayout(FlowingRow(low, high))
    holder.resize(200, 30)
    holder.show()
    assert (low.y(), high.y()) == (10, 0)


def test_the_last_may_stand_apart(flowing):
    places = flowing(600, apart=1)
    assert [place.left() for place in places] == [0, 110, 500]
    assert flowing(250, apart=1)[2].topLeft().toTuple() == (150, 40)


def test_it_says_what_it_needs(qtbot):
    holder, box = QWidget(), QWidget()
    qtbot.addWidget(holder)
    box.setFixedSize(100, 30)
    row = FlowingRow(box)
    holder.setLayout(row)
    holder.show()
    assert row.sizeHint().toTuple() == row.minimumSize().toTuple() == (100, 30)
    assert row.hasHeightForWidth()
    assert row.heightForWidth(1000) == 30
    assert row.expandingDirections() == Qt.Orientation(0)
    assert row.itemAt(0) is not None
    assert row.itemAt(1) is None
    assert row.takeAt(1) is None
    assert row.takeAt(0) is not None
    assert row.count() == 0
    assert row.heightForWidth(1000) == 0
