# SPDX-License-Identifier: Apache-2.0
"""Tables: frozen rows behind a model, columns told as functions of a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from approver_gui.text import safe_text
from approver_gui.ui.widgets import MAX_LABEL_CHARACTERS, plain_tip

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
MAX_ROWS_MEASURED = 100
"""How many rows are looked at to find a column's width."""
_ALIGNMENT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a table.

    Attributes:
        title: its heading.
        text: what a row shows in it; made safe here.
        colour: the text's colour, or None for the usual one.
        icon: a mark before the text, or None.
        font: the text's font, or None for the usual one.
    """

    title: str
    text: Callable[[R], str]
    colour: Callable[[R], str] | None = None
    icon: Callable[[R], QIcon] | None = None
    font: QFont | None = None


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows of frozen values, shown through columns."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: Sequence[R] = ()
        # A view asks for the same cells again and again while it finds its sizes.
        self._texts: dict[tuple[int, int], str] = {}

    @property
    def rows(self) -> Sequence[R]:
        """What is shown now."""
        return self._rows

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self._texts.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        shown: object = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                shown = self._text(index)
            case Qt.ItemDataRole.ToolTipRole:
                shown = plain_tip(self._text(index))
            case Qt.ItemDataRole.ForegroundRole if column.colour:
                shown = QColor(column.colour(row))
            case Qt.ItemDataRole.DecorationRole if column.icon:
                shown = column.icon(row)
            case Qt.ItemDataRole.FontRole:
                shown = column.font
            case Qt.ItemDataRole.TextAlignmentRole:
                shown = _ALIGNMENT
            case _:
                pass
        return shown

    def _text(self, index: Index) -> str:
        place = (index.row(), index.column())
        if place not in self._texts:
            text = self._columns[place[1]].text(self._rows[place[0]])
            self._texts[place] = safe_text(text, MAX_LABEL_CHARACTERS)
        return self._texts[place]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None


def table_of(model: QAbstractTableModel, name: str, *, headings: bool = True) -> QTableView:
    """Return a calm table: whole rows selected, the last column as wide as there is room."""
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setShowGrid(False)
    view.setWordWrap(True)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    header = view.horizontalHeader()
    header.setVisible(headings)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setResizeContentsPrecision(MAX_ROWS_MEASURED)
    header.setStretchLastSection(True)
    return view
