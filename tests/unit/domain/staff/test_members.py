"""Shifts, and names that are one."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.staff.members import EARLY, Shift, on_shift, spelled

SIX = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
EVENING = Shift(staff_id="s", starts_at=SIX, ends_at=SIX + timedelta(hours=4))


@pytest.mark.parametrize(
    ("now", "works"),
    [
        (SIX - EARLY - SECOND, False),
        (SIX - EARLY, True),
        (SIX, True),
        (EVENING.ends_at - SECOND, True),
        (EVENING.ends_at, False),
    ],
)
def test_a_shift_begins_a_little_early_and_ends_on_time(now: datetime, works: bool) -> None:
    assert on_shift([EVENING], now) is works


def test_who_has_no_shifts_works_whenever_they_are_there() -> None:
    assert on_shift([], SIX)


def test_one_of_several_shifts_is_enough() -> None:
    tomorrow = Shift(staff_id="s", starts_at=SIX + timedelta(days=1), ends_at=SIX + timedelta(days=1, hours=1))
    assert on_shift([EVENING, tomorrow], tomorrow.starts_at)
    assert not on_shift([EVENING, tomorrow], SIX + timedelta(hours=12))


def test_case_and_blanks_make_no_other_person() -> None:
    assert spelled("  Ann   LEE ") == spelled("ann lee")
    assert spelled("Straße") == spelled("STRASSE")
    assert spelled("Ann Lee") != spelled("Ann Leo")


def test_what_nobody_sees_makes_no_other_person() -> None:
    assert spelled("Jose\u0301") == spelled("Jos\u00e9")
    assert spelled("\u200f\u0633\u0627\u0631\u0629\u200f") == spelled("\u0633\u0627\u0631\u0629")
    assert spelled("An\u200bn") == spelled("Ann")
    assert spelled("Jose") != spelled("Jos\u00e9")
    assert spelled("\u200b \u200f") == ""
