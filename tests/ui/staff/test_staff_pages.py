"""Staff and shifts in the window: who is there, added, changed, removed, and when they work."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import RightError, SettingsError
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import Right
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.organizer.staff import StaffRow
from kiosk.ui.staff.shift_page import ShiftPage
from kiosk.ui.staff.staff_page import StaffPage
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer
from tests.ui.fake_staff_board import shift
from tests.ui.fakes import NOW

LEFT = Qt.MouseButton.LeftButton
HOUR = timedelta(hours=1)


@pytest.fixture
def board(world):
    made = world.organizer.staff
    made.people = {
        "Olga": StaffRow(name="Olga", role=Role.ORGANIZER, has_pin=True),
        "Stew": StaffRow(name="Stew", role=Role.STEWARD, has_badge=True, shifts=(shift(NOW - HOUR, NOW + HOUR),)),
    }
    return made


def opened_at(opened, kind):
    window = opened()
    organizer = window.page(OrganizerPage)
    window.navigator.open(organizer)
    found = next(section for section in organizer.sections if isinstance(section, kind))
    organizer.open_section(found)
    return found


@pytest.fixture
def page(qtbot, board, opened) -> StaffPage:
    found: StaffPage = opened_at(opened, StaffPage)
    qtbot.waitUntil(lambda: len(found.rows.rows) == 2)
    return found


def names(page) -> list[object]:
    return [row[0] for row in page.rows.rows]


def test_everybody_is_listed_with_role_way_and_shift(page):
    assert [row[:3] for row in page.rows.rows] == [("Olga", "Organizer", "PIN"), ("Stew", "Steward", "Badge")]
    assert "Gate B" in str(page.rows.rows[1][3])
    assert not page.let_in.isVisibleTo(page)
    assert not page.shifts.isVisibleTo(page), "nobody is chosen yet"


def test_somebody_is_added_and_the_pin_does_not_stay(qtbot, board, page):
    qtbot.mouseClick(page.form.save, LEFT)
    qtbot.waitUntil(lambda: page.complaint.text.text() == sentence("staff.no_name"))
    page.form.name.setText("  Ada ")
    page.form.role.setCurrentIndex(page.form.role.findData(Role.SUPERVISOR))
    page.form.pin.setText("٤٤٤٤")
    qtbot.keyClick(page.form.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["Ada", "Olga", "Stew"])
    assert (board.people["Ada"].role, board.pins["Ada"]) == (Role.SUPERVISOR, "4444")
    assert page.form.pin.text() == ""


def test_a_list_that_comes_late_leaves_what_is_typed(qtbot, board, page):
    qtbot.mouseClick(page.new, LEFT)
    page.form.name.setText("Ada")
    page.form.pin.setText("4444")
    page.form.offer_role(Role.SUPERVISOR)
    page.show_people(Answer(value=tuple(board.people.values())))
    assert (page.form.wanted, page.form.pin.text()) == (("Ada", Role.SUPERVISOR), "4444")
    qtbot.mouseClick(page.form.save, LEFT)
    qtbot.waitUntil(lambda: names(page) == ["Ada", "Olga", "Stew"])
    assert page.form.wanted == ("", Role.STEWARD), "the next one begins with empty lines"
    page.form.name.setText("Bo")
    page.page_left()
    assert page.form.name.text() == ""


def test_a_shift_that_is_chosen_stays_chosen_wherever_it_stands_then(page, board):
    page.table.selectRow(1)
    early, late = (shift(NOW + n * HOUR, NOW + (n + 1) * HOUR) for n in (1, 5))
    page.shifts.show_shifts((early, late), NOW)
    page.shifts.table.selectRow(1)
    page.shifts.show_shifts((late, shift(NOW + 9 * HOUR, NOW + 10 * HOUR)), NOW)
    assert page.shifts.chosen == late
    page.shifts.show_shifts((early, shift(NOW + 9 * HOUR, NOW + 10 * HOUR)), NOW)
    assert page.shifts.chosen is None
    assert not page.shifts.remove.isEnabled()


def test_role_and_pin_are_changed_and_a_refusal_is_told(qtbot, board, page):
    page.table.selectRow(1)
    assert not page.form.name.isVisibleTo(page), "a name is chosen once"
    page.form.role.setCurrentIndex(page.form.role.findData(Role.SUPERVISOR))
    qtbot.mouseClick(page.form.save, LEFT)
    qtbot.waitUntil(lambda: page.rows.rows[1][1] == "Supervisor")
    assert page.form.person.name == "Stew", "stays chosen"
    board.failure = SettingsError("", key="staff.last")
    qtbot.mouseClick(page.form.remove, LEFT)
    qtbot.waitUntil(lambda: page.complaint.text.text() == sentence("staff.last"))
    board.failure = None
    qtbot.mouseClick(page.form.remove, LEFT)
    qtbot.waitUntil(lambda: names(page) == ["Olga"])
    assert page.form.person is None


def test_a_badge_is_shown_once(qtbot, page):
    page.table.selectRow(0)
    qtbot.mouseClick(page.form.badge, LEFT)
    qtbot.waitUntil(page.badge.isVisible)
    assert page.badge.name.text() == "Olga"
    assert not page.badge.code._code.isNull()
    qtbot.mouseClick(page.badge.close_button, LEFT)
    assert page.badge.code._code.isNull()


def test_a_shift_is_written_down_by_the_clocks_on_the_walls(qtbot, board, page):
    page.table.selectRow(0)
    page.shifts.since.show_time(datetime(2026, 11, 20, 22, 0, tzinfo=UTC))
    assert page.shifts.until.dateTime() > page.shifts.since.dateTime(), "no shift ends before it begins"
    page.shifts.until.show_time(datetime(2026, 11, 21, 2, 0, tzinfo=UTC))
    page.shifts.place.setText("Gate C")
    qtbot.mouseClick(page.shifts.add, LEFT)
    qtbot.waitUntil(lambda: page.shifts.rows.rowCount() == 1)
    (made,) = board.people["Olga"].shifts
    zone = page.context.now().tzinfo
    assert made.starts_at == datetime(2026, 11, 20, 22, 0, tzinfo=zone)
    assert (made.ends_at, made.place) == (datetime(2026, 11, 21, 2, 0, tzinfo=zone), "Gate C")
    assert not page.shifts.remove.isEnabled()
    page.shifts.table.selectRow(0)
    qtbot.mouseClick(page.shifts.remove, LEFT)
    qtbot.waitUntil(lambda: board.people["Olga"].shifts == ())


def test_the_platforms_people_are_let_in_and_taken_names_are_told(qtbot, board, page):
    board.people["Sara"] = StaffRow(name="Sara", role=Role.SUPERVISOR, here=False)
    board.people["Pia"] = StaffRow(name="Pia", role=Role.STEWARD, here=False)
    page.read_again()
    qtbot.waitUntil(lambda: page.let_in.isVisibleTo(page))
    page.table.selectRow(1)
    assert not page.form.save.isEnabled()
    qtbot.mouseClick(page.let_in, LEFT)
    qtbot.waitUntil(lambda: "Sara" in page.complaint.text.text())
    assert board.people["Pia"].here


def test_the_first_of_all_takes_the_pin_of_the_kiosk(qtbot, world, board, page):
    board.people.clear()
    page.read_again()
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.message)
    board.failure = RightError("", key="right.one_pin")
    page.form.name.setText("Olga")
    assert page.form.wanted == ("Olga", Role.ORGANIZER)
    qtbot.mouseClick(page.form.save, LEFT)
    qtbot.waitUntil(page.second.isVisible)
    board.failure = None
    page.second.lines.pin.setText("7777")
    qtbot.mouseClick(page.second.submit, LEFT)
    qtbot.waitUntil(lambda: names(page) == ["Olga"])
    assert world.second_person.agreed == [Right.STAFF]


def test_whoever_may_not_see_it_sees_nothing(qtbot, board, page):
    page.form.pin.setText("1234")
    board.failure = RightError("", key="right.supervisor")
    page.read_again()
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.message)
    assert page.rows.rows == ()
    page.page_left()
    assert page.form.pin.text() == ""


def test_the_plan_says_who_stands_where_until_when(qtbot, board, opened):
    late = shift(NOW + 2 * HOUR, NOW + 4 * HOUR, "Bar")
    board.people["Olga"] = StaffRow(name="Olga", role=Role.ORGANIZER, shifts=(late, shift(NOW - 5 * HOUR, NOW - HOUR)))
    plan = opened_at(opened, ShiftPage)
    qtbot.waitUntil(lambda: len(plan.rows.rows) == 2)
    assert [row[2:] for row in plan.rows.rows] == [
        ("Gate B", "Stew", "Steward", "Now"),
        ("Bar", "Olga", "Organizer", ""),
    ]
    plan.past_too.setChecked(True)
    assert len(plan.rows.rows) == 3
    board.failure = RightError("", key="right.supervisor")
    plan.read_again()
    qtbot.waitUntil(lambda: plan.states.currentWidget() is plan.states.message)
    assert plan.rows.rows == ()
