"""The staff's page behind the table of rights, over a real database."""

from datetime import UTC, datetime

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.organizer.staff_board import GuardedStaffBoard
from kiosk.app.staff.guard import Guard
from kiosk.config import Settings
from kiosk.domain.errors import RightError, SettingsError
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import Right
from kiosk.store.staff.audit_log import audit_log
from kiosk.store.staff.members import member_named
from tests.support.gate.small_event import furnish

SIX, TEN = datetime(2026, 11, 20, 18, tzinfo=UTC), datetime(2026, 11, 20, 22, tzinfo=UTC)


@pytest.fixture
def kiosk(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, state_dir=tmp_path / "state", use_keyring=False)) as kiosk:
        yield kiosk


@pytest.fixture
def guard(kiosk):
    return Guard(kiosk)


@pytest.fixture
def board(kiosk, guard):
    made = GuardedStaffBoard(kiosk, guard)
    guard.agreements.make(Right.STAFF, "")
    made.add("Olga", Role.ORGANIZER, "1111")
    guard.let_in(member_named(kiosk.database, "Olga"))
    return made


def test_nobody_who_passes_by_makes_themselves_the_organizer(kiosk, guard):
    board = GuardedStaffBoard(kiosk, guard)
    with pytest.raises(RightError) as refused:
        board.add("Mallory", Role.ORGANIZER, "1111")
    assert refused.value.key == "right.one_pin"
    assert board.read() == []


def test_an_organizer_adds_changes_and_removes_and_all_of_it_is_on_record(kiosk, guard, board):
    board.add("Stew", Role.STEWARD, "")
    board.add_shift("Stew", SIX, TEN, "Gate B")
    assert board.make_badge("Stew").startswith("gatehouse-staff")
    stew = board.read()[1]
    assert (stew.name, stew.has_pin, stew.has_badge, stew.shifts[0].place) == ("Stew", False, True, "Gate B")
    board.change("stew", Role.SUPERVISOR, "3333")
    board.remove_shift("Stew", SIX)
    with pytest.raises(SettingsError) as refused:
        board.remove_shift("Stew", SIX)
    assert refused.value.key == "staff.no_shift"
    stew = board.read()[1]
    assert (stew.role, stew.has_pin, stew.shifts) == (Role.SUPERVISOR, True, ())
    for last in (lambda: board.change("Olga", Role.STEWARD, ""), lambda: board.remove("Olga")):
        with pytest.raises(SettingsError) as refused:
            last()
        assert refused.value.key == "staff.last"
    board.remove("Stew")
    assert [one.name for one in board.read()] == ["Olga"]
    said = [(one.kind.value, one.who) for one in audit_log(kiosk.database)]
    assert said == [
        ("staff_added", ""),
        ("staff_added", "Olga"),
        ("shift", "Olga"),
        ("badge_made", "Olga"),
        ("staff_pin", "Olga"),
        ("staff_role", "Olga"),
        ("shift", "Olga"),
        ("staff_removed", "Olga"),
    ]


def test_a_pin_that_is_too_short_changes_nothing(board):
    board.add("Stew", Role.STEWARD, "3333")
    with pytest.raises(SettingsError):
        board.change("Stew", Role.TECHNICIAN, "1")
    assert board.read()[1].role is Role.STEWARD


def test_supervisors_see_the_plan_and_stewards_do_not(kiosk, guard, board):
    board.add("Sara", Role.SUPERVISOR, "")
    board.add("Stew", Role.STEWARD, "")
    guard.let_in(member_named(kiosk.database, "Sara"))
    assert len(board.read()) == 3
    with pytest.raises(RightError) as refused:
        board.add("Ada", Role.STEWARD, "")
    assert refused.value.key == "right.organizer"
    guard.let_in(member_named(kiosk.database, "Stew"))
    with pytest.raises(RightError):
        board.read()


def test_whom_the_platform_names_is_shown_and_let_in(kiosk, board):
    furnish(
        kiosk.database,
        StaffAssignment(id="a1", event_id="ev", person_id="p1", name="Pia", starts_at=SIX, ends_at=TEN, place="Bar"),
        StaffAssignment(id="a2", event_id="ev", person_id="p2", name="olga"),
    )
    pia = next(one for one in board.read() if one.name == "Pia")
    assert (pia.here, pia.shifts[0].place) == (False, "Bar")
    assert board.add_of_platform() == ["olga"]
    pia = next(one for one in board.read() if one.name == "Pia")
    assert pia.here
