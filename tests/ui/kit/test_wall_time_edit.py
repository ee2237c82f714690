"""Times that are typed by the clocks on an event's walls, on laptops that are set to another zone."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from kiosk.ui.kit.sections.wall_time_edit import WallTimeEdit
from kiosk.ui.staff.shift_box import ShiftBox

KOLKATA, BERLIN = ZoneInfo("Asia/Kolkata"), ZoneInfo("Europe/Berlin")


@pytest.fixture
def laptop_in_berlin(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("laptop_in_berlin")
@pytest.mark.parametrize(
    "local", [datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30), datetime(2026, 7, 1, 9, 0)]
)
def test_what_is_typed_is_what_the_walls_show(qtbot, local):
    """The night on which Berlin's clocks leave half past two out is a night like any other in Kolkata."""
    edit = WallTimeEdit()
    qtbot.addWidget(edit)
    edit.show_time(local.replace(tzinfo=KOLKATA))
    assert edit.time_in(KOLKATA) == local.replace(tzinfo=KOLKATA)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.time_in(KOLKATA) == local.replace(tzinfo=KOLKATA)


@pytest.mark.usefixtures("laptop_in_berlin")
def test_a_shift_over_midnight_and_a_change_of_clocks_is_as_long_as_the_night(qtbot):
    box = ShiftBox()
    qtbot.addWidget(box)
    now = datetime(2026, 10, 24, 12, 0, tzinfo=BERLIN)
    box.begin_at(now)
    box.since.show_time(datetime(2026, 10, 24, 22, 0))
    box.until.show_time(datetime(2026, 10, 25, 3, 0))
    since, until, _place = box.wanted(now)
    assert (since, until) == (datetime(2026, 10, 24, 20, 0, tzinfo=UTC), datetime(2026, 10, 25, 2, 0, tzinfo=UTC))
    box.until.show_time(datetime(2026, 10, 25, 2, 30))
    assert box.wanted(now)[1] == datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "the second half past two"
