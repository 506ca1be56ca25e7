# SPDX-License-Identifier: Apache-2.0
"""Rows of frozen values behind a model that keeps Qt's rules."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView

from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import fixed_font

Row = tuple[str, int]
HERE = Qt.ItemDataRole


@pytest.fixture
def model(qapp) -> RowsModel[Row]:
    mark = QPixmap(4, 4)
    return RowsModel[Row](
        (
            Column("name", lambda r: r[0]),
            Column(
                "size",
                lambda r: str(r[1]),
                colour=lambda r: "#ff0000" if r[1] > 9 else "#000000",
                icon=lambda _row: QIcon(mark),
                font=fixed_font(),
            ),
        )
    )


def test_the_model_keeps_qts_rules(model):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for rows in ([], [("a", 1)], [("a", 1), ("b", 20), ("c", 3)], []):
        model.set_rows(rows)
        assert model.rowCount() == len(rows)


def test_a_cell_shows_its_row_through_its_column(model):
    model.set_rows([("a", 1), ("b", 20)])
    assert model.rows == [("a", 1), ("b", 20)]
    cell = model.index(1, 1)
    assert model.data(cell) == "20"
    assert model.data(cell, HERE.ForegroundRole) == QColor("#ff0000")
    assert isinstance(model.data(cell, HERE.DecorationRole), QIcon)
    assert model.data(cell, HERE.FontRole) == fixed_font()
    assert model.data(cell, HERE.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert model.data(cell, HERE.EditRole) is None


def test_a_plain_column_has_no_colour_no_mark_and_no_font(model):
    model.set_rows([("a", 1)])
    cell = model.index(0, 0)
    for role in (HERE.ForegroundRole, HERE.DecorationRole, HERE.FontRole):
        assert model.data(cell, role) is None


def test_text_from_outside_is_shown_as_it_is(model):
    model.set_rows([("<b>\u202ea\n</b>", 1)])
    cell = model.index(0, 0)
    assert model.data(cell) == "<b>\\u{202e}a\\u{a}</b>"
    tip = model.data(cell, HERE.ToolTipRole)
    assert tip == "<qt>&lt;b&gt;\\u{202e}a\\u{a}&lt;/b&gt;</qt>"


def test_there_is_nothing_outside_the_table(model):
    model.set_rows([("a", 1)])
    inside = model.index(0, 0)
    assert model.data(QModelIndex()) is None
    assert model.rowCount(inside) == model.columnCount(inside) == 0


def test_headings_stand_above_columns_only(model):
    assert model.headerData(1, Qt.Orientation.Horizontal) == "size"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, HERE.FontRole) is None


def test_a_table_selects_whole_rows_and_lets_tab_pass(model, qtbot):
    view = table_of(model, "Checks", headings=False)
    qtbot.addWidget(view)
    assert view.accessibleName() == "Checks"
    assert view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows
    assert not view.tabKeyNavigation()
    assert view.horizontalHeader().isHidden()
