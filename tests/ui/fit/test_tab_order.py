"""Tab walks through every page: to everything, once, as it lies there, and the same way back."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QScrollArea, QWidget

from tests.ui.fit.test_keyboard import by_arrows, name_of, used
from tests.ui.gallery import (
    first_run_scenes,
    organizer_scenes,
    page_scenes,
    setup_scenes,
    staff_scenes,
    takings_scenes,
    transfer_scenes,
    venue_scenes,
)
from tests.ui.gallery.scenes import Scene
from tests.ui.gallery.studio import Studio

MOST_STEPS = 150
SCENES: tuple[Scene, ...] = (
    page_scenes.choose,
    page_scenes.enrol,
    page_scenes.loading,
    page_scenes.loading_stopped,
    page_scenes.devices,
    first_run_scenes.first_language,
    first_run_scenes.first_service,
    first_run_scenes.first_code,
    first_run_scenes.first_sound,
    first_run_scenes.first_run_pin,
    first_run_scenes.first_done,
    setup_scenes.settings_gates,
    takings_scenes.takings,
    venue_scenes.venue_gates,
    setup_scenes.enrol_by_hand,
    setup_scenes.settings,
    setup_scenes.choose_half,
    setup_scenes.preflight,
    staff_scenes.take_over,
    staff_scenes.sign_in_off_shift,
    staff_scenes.staff_list,
    staff_scenes.shift_plan,
    organizer_scenes.log,
    organizer_scenes.conflicts,
    organizer_scenes.attendance,
    organizer_scenes.sync,
    organizer_scenes.take_home,
    organizer_scenes.paper,
    organizer_scenes.badges,
    transfer_scenes.transfer,
    transfer_scenes.transfer_showing,
    transfer_scenes.old_events,
    venue_scenes.venue_none,
    venue_scenes.venue_invitation,
)


@pytest.fixture(scope="module")
def studio(qapp) -> Iterator[Studio]:
    made = Studio("en", "dark", (1366, 768))
    made.window.activateWindow()
    yield made
    made.close()


def walked(qtbot, studio: Studio, key: Qt.Key, start: QWidget) -> list[QWidget]:
    """Where a key leads, from somewhere until it comes there again."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = [start]
    for _ in range(MOST_STEPS):
        qtbot.keyClick(reached[-1], key)
        here = studio.application.focusWidget()
        assert here is not None
        if here is start:
            break
        if here is reached[-1] and isinstance(here, QAbstractSpinBox):
            continue  # it goes through day, month and year
        assert here is not reached[-1], f"Tab does not leave {name_of(here)} {here}"
        assert here not in reached, f"twice: {name_of(here)} {here}"
        reached.append(here)
    return reached


def place(part: QWidget, common: QWidget) -> QRect:
    """Where something lies in what it has in common with another; what is scrolled lies where its area does."""
    at = part
    while (above := at.parentWidget()) is not None and above is not common:
        at = above
        if isinstance(at, QScrollArea):
            part = at
    return QRect(part.mapTo(common, QPoint(0, 0)), part.size())


def goes_up(before: QWidget, after: QWidget) -> bool:
    """Whether somebody who looks down a column has to look up again."""
    common = before.window()
    at: QWidget | None = before.parentWidget()
    while at is not None:
        if at.isAncestorOf(after):
            common = at
            break
        at = at.parentWidget()
    upper, lower = place(after, common), place(before, common)
    beside = upper.right() < lower.left() or upper.left() > lower.right()
    return not beside and upper.bottom() <= lower.top()


@pytest.mark.parametrize("scene", SCENES)
def test_tab_goes_through_a_page_as_it_lies_there(qtbot, studio, scene):
    shown = studio.play(scene)
    start = studio.window.header.menu
    reached = walked(qtbot, studio, Qt.Key.Key_Tab, start)
    missed = [f"{name_of(part)} {part}" for part in used(shown) if part not in reached and not by_arrows(part)]
    assert not missed, "\n".join(missed)
    header = studio.window.header
    within = [(one, two) for one, two in pairwise(reached) if not header.isAncestorOf(two)]  # else it begins again
    up = [f"{name_of(one)} → {name_of(two)}" for one, two in within if goes_up(one, two)]
    assert not up, "\n".join(up)
    back = walked(qtbot, studio, Qt.Key.Key_Backtab, start)
    assert back[1:] == reached[:0:-1]
