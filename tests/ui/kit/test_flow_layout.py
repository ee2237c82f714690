"""Rows of buttons that wrap: nothing overlaps, nothing is cut off, and both directions of reading work."""

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, example, given, settings
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.flow_layout import FlowLayout, FoldingRow


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.text("abcdefghij ", min_size=1, max_size=40), max_size=8),
    width=st.integers(50, 900),
    stretched=st.booleans(),
    at_end=st.booleans(),
    gap=st.integers(0, 20),
)
def test_no_button_overlaps_another_or_leaves_the_row(
    qtbot, qapp, direction, texts, width, stretched, at_end, gap
) -> None:
    qapp.setLayoutDirection(direction)
    try:
        row = QWidget()
        qtbot.addWidget(row)
        layout = FlowLayout(row, stretched=stretched, at_end=at_end)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        buttons = [QPushButton(text) for text in texts]
        for button in buttons:
            layout.addWidget(button)
        width = max(width, layout.minimumSize().width())
        layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))
        station_choices = [button.geometry() for button in buttons]
        whole = QRect(0, 0, width, layout.heightForWidth(width))
        assert all(whole.contains(station) for station in station_choices)
        assert not any(a.intersects(b) for n, a in enumerate(station_choices) for b in station_choices[:n])
        sign = 1 if direction is Qt.LayoutDirection.LeftToRight else -1
        assert (
            sorted(station_choices, key=lambda station: (station.bottom(), sign * station.left())) == station_choices
        ), "in their order"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_hidden_buttons_take_no_room(qtbot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    layout = FlowLayout(row)
    buttons = [QPushButton("some words") for _ in range(3)]
    for button in buttons:
        layout.addWidget(button)
    row.show()
    whole = layout.sizeHint().width()
    buttons[1].hide()
    assert layout.sizeHint().width() < whole
    assert layout.itemAt(3) is None
    assert layout.takeAt(5) is None
    assert layout.count() == 3


@example(first=240, widths=[165, 165], shares=(1, 2), room=520)
@given(
    first=st.integers(20, 300),
    widths=st.lists(st.integers(20, 200), min_size=1, max_size=5),
    shares=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    room=st.integers(300, 900),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_row_that_folds_asks_for_all_that_its_columns_take(qapp, first, widths, shares, room) -> None:
    """A column that needs more than its share takes it from the others, which then need more lines."""
    window, row, beside, lines = QWidget(), FoldingRow(), QHBoxLayout(), FlowLayout()
    page = QVBoxLayout(window)
    page.setContentsMargins(0, 0, 0, 0)
    for layout, sizes in ((beside, [first]), (lines, widths)):
        for size in sizes:
            button = QPushButton()
            button.setFixedSize(size, 40)
            layout.addWidget(button)
    for column, share in zip((beside, lines), shares, strict=True):
        row.addLayout(column, share)
    page.addLayout(row)
    whole = QRect(0, 0, max(room, page.minimumSize().width()), 0)
    whole.setHeight(row.heightForWidth(whole.width()))
    row.setGeometry(whole)
    assert all(whole.contains(button.geometry()) for button in window.findChildren(QPushButton))
