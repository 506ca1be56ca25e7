# SPDX-License-Identifier: Apache-2.0
"""Buttons in a row, and in further rows where one has no room for all."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowingRow(QLayout):
    """Lays out widgets from left to right and goes on in the next row.

    Args:
        widgets: in the order of reading.
        apart: how many of the last ones stand at the right end of their row.
        spacing: pixels between two of them, beside and below.
    """

    def __init__(self, *widgets: QWidget, apart: int = 0, spacing: int = 8) -> None:
        super().__init__()
        self._apart = apart
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._places(QRect(0, 0, width, 0))[1]

    def sizeHint(self) -> QSize:
        """Return the size of one single row."""
        sizes = [item.sizeHint() for item in self._items]
        gaps = self.spacing() * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(sum(size.width() for size in sizes) + gaps, height)

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect)[0], strict=True):
            item.setGeometry(place)

    def _places(self, rect: QRect) -> tuple[list[QRect], int]:
        """Return where the items go, and the height that this takes."""
        rows: list[list[QSize]] = [[]]
        room = rect.width()
        for item in self._items:
            size = item.sizeHint()
            if rows[-1] and room < size.width():
                rows.append([])
                room = rect.width()
            rows[-1].append(size)
            room -= size.width() + self.spacing()
        places: list[QRect] = []
        top = rect.top()
        for row in rows:
            height = max((size.height() for size in row), default=0)
            places += self._row(row, QRect(rect.left(), top, rect.width(), height), len(places))
            top += height + self.spacing()
        return places, top - self.spacing() - rect.top()

    def _row(self, sizes: list[QSize], rect: QRect, first: int) -> list[QRect]:
        left, places = rect.left(), []
        for size in sizes:
            below = (rect.height() - size.height()) // 2
            places.append(QRect(QPoint(left, rect.top() + below), size))
            left += size.width() + self.spacing()
        at_the_end = rect.right() - places[-1].right() if places else 0
        for number, place in enumerate(places, first):
            if number >= len(self._items) - self._apart:
                place.translate(at_the_end, 0)
        return places
