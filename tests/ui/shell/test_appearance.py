"""The window is dressed where something changed, and once for a series of changes."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.look import Look, apply_look, spread
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.appearance import LOOKS
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.workers.session import Session

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


def test_a_window_that_is_opened_large_is_dressed_for_that_at_once(qtbot, world, english):
    window = MainWindow(Session(world.ports(), WindowSettings(poll_ms=20)))
    appearance, usual = window.appearance, window.size()
    appearance._rest.setInterval(UNTIL_THE_TEST_SAYS_SO)  # a busy machine may need longer for the size than it rests
    try:
        before = appearance.dressed
        window.open(maximized=True)
        at_once, look = appearance.dressed, appearance.look
        qtbot.waitUntil(lambda: window.navigator.current is not None and window.size() != usual)
        appearance._rest.timeout.emit()
        # In front of the pages, while dressing costs nothing; and whatever size the system chose, it counts in the end.
        assert at_once <= before + 1
        assert appearance.dressed == at_once
        assert look is not None
        assert appearance.look == look
        window.resize(3000, 1800)
        qtbot.waitUntil(appearance._rest.isActive)
        appearance._rest.timeout.emit()
        assert appearance.dressed == at_once + 1
    finally:
        window.shut()
        window.deleteLater()


def test_a_size_that_comes_late_is_waited_for_and_one_that_never_comes_is_not(qtbot, world, english):
    window = MainWindow(Session(world.ports(), WindowSettings(poll_ms=20)))
    appearance = window.appearance
    appearance._rest.setInterval(UNTIL_THE_TEST_SAYS_SO)
    try:
        appearance._expect(QSize(3840, 2160))
        dressed = appearance.dressed
        for _ in range(LOOKS - 1):
            appearance._rest.timeout.emit()
        assert appearance.dressed == dressed
        assert appearance._rest.isActive()
        appearance._rest.timeout.emit()
        assert appearance.dressed == dressed + 1
        assert not appearance._rest.isActive()
    finally:
        window.shut()
        window.deleteLater()


def test_the_first_page_is_seen_before_any_card_is_dressed(qtbot, world, english):
    window = MainWindow(Session(world.ports(), WindowSettings(poll_ms=20)))
    try:
        page = window.page(ScanPage)
        joined: list[QWidget] = []
        page.picture_area.joined.connect(joined.append)
        seen: list[int] = []
        window.navigator.opened.connect(lambda _page: seen.append(len(joined)))
        window.open()
        qtbot.waitUntil(lambda: len(joined) == len(page.cards))
        assert seen == [0]
        # The one that most guests get is ready first.
        assert joined[0] is page.cards[Tone.ADMIT]
    finally:
        window.shut()
        window.deleteLater()


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
