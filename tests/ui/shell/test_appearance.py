"""The window is dressed where something changed, and once for a series of changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QWidget

from kiosk.ui.kit.look import Look, apply_look, spread
from kiosk.ui.scan.scan_page import ScanPage

UNTIL_THE_TEST_SAYS_SO = 3_600_000


def test_a_series_of_resizings_dresses_once(qtbot, opened):
    window = opened()
    appearance = window.appearance
    appearance._rest.setInterval(UNTIL_THE_TEST_SAYS_SO)
    before, unit = appearance.dressed, appearance.look.unit
    for step in range(1, 20):
        window.resize(1366 + 30 * step, 768 + 17 * step)
        QApplication.processEvents()
    assert appearance.dressed == before
    assert appearance._rest.isActive()
    appearance._rest.timeout.emit()
    assert appearance.look.unit > unit
    assert appearance.dressed == before + 1


def test_a_switch_dresses_only_where_it_must(qtbot, opened):
    window = opened()
    appearance = window.appearance
    before = appearance.dressed
    window.switches.toggle_mirror()
    window.switches.toggle_sounds()
    assert appearance.dressed == before
    assert window.page(ScanPage).picture.mirrored
    window.switches.toggle_theme()
    assert appearance.dressed == before + 1
    appearance.apply()
    assert appearance.dressed == before + 1


def test_going_back_to_the_same_size_dresses_nothing(qtbot, opened):
    window = opened()
    window.appearance._rest.setInterval(UNTIL_THE_TEST_SAYS_SO)
    before = window.appearance.dressed
    window.resize(1600, 900)
    QApplication.processEvents()
    window.resize(1366, 768)
    QApplication.processEvents()
    assert not window.appearance._rest.isActive()
    assert window.appearance.dressed == before


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_distances_are_set_in_units_and_turned_round(qtbot, qapp, direction):
    qapp.setLayoutDirection(direction)
    try:
        root, inner = QWidget(), QWidget()
        qtbot.addWidget(root)
        row, grid, plain = QHBoxLayout(root), QGridLayout(inner), QHBoxLayout()
        row.addWidget(inner)
        row.addLayout(plain)
        plain.setSpacing(3)
        spread(row, 0.5, (1, 2, 3, 4))
        spread(grid, 1.5, down=0.25)
        apply_look(root, Look("dark", 20))
        margins = row.contentsMargins()
        sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        assert sides == ((60, 40, 20, 80) if mirrored else (20, 40, 60, 80))
        assert (row.spacing(), grid.horizontalSpacing(), grid.verticalSpacing()) == (10, 30, 5)
        assert plain.spacing() == 3
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_card_is_drawn_before_the_first_guest(qtbot, opened):
    page = opened().page(ScanPage)
    polished = Qt.WidgetAttribute.WA_WState_Polished
    qtbot.waitUntil(lambda: all(card.headline.testAttribute(polished) for card in page.cards.values()))
    assert not page.shows_verdict
