"""Rows of a table are chosen in windows of both directions."""

import pytest
from PySide6.QtCore import Qt

from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.table import Table


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_row_is_chosen_though_its_columns_end_before_the_edge(qtbot, direction):
    table, model = Table("Guests"), PlainTable()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setLayoutDirection(direction)
    table.horizontalHeader().setStretchLastSection(False)
    table.resize(800, 200)
    model.show_rows(("Name",), [("Ada",), ("Grace",)])
    table.show()
    for asked, chosen in ((1, [1]), (0, [0]), (5, [0])):
        table.selectRow(asked)
        assert [index.row() for index in table.selectionModel().selectedRows()] == chosen
