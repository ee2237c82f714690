"""The curve of guests inside, its peak, stays, and alerts."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reports.presence import Inside, Movement, Presence, alert_level, presence

START = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def walk(guest: str, minute: float, direction: Direction = Direction.ENTRY) -> Movement:
    return Movement((guest, 1), direction, at(minute))


movements = st.lists(
    st.builds(walk, st.sampled_from("abcd"), st.integers(0, 100), st.sampled_from(list(Direction))), max_size=30
).map(lambda found: sorted(found, key=lambda one: one.at))


def inside_at_last(walked: list[Movement]) -> int:
    """Say it as the rule does: whose last movement was inward."""
    last = {one.guest: one for one in walked}
    return sum(one.direction is Direction.ENTRY for one in last.values())


@given(movements, st.lists(st.integers(1, 110).map(lambda minute: at(minute + 0.5)), max_size=2, unique=True))
def test_the_curve_is_who_is_inside_at_each_instant(walked, clearings):
    ordered = sorted(clearings)
    found = presence(walked, ordered)
    for minute in range(112):
        moment = at(minute + 0.25)
        shown = next((one.guests for one in reversed(found.curve) if one.at <= moment), 0)
        # A guest who is scanned inward twice is inside since the first of both, and gone with the next clearing.
        firsts: dict[tuple[str, int], datetime | None] = {}
        for one in walked:
            if one.at <= moment:
                since = firsts.get(one.guest)
                if since is not None and any(since < gone <= one.at for gone in ordered):
                    since = None
                firsts[one.guest] = (since or one.at) if one.direction is Direction.ENTRY else None
        inside = [since for since in firsts.values() if since is not None]
        assert shown == sum(not any(since < gone <= moment for gone in ordered) for since in inside)
    assert found.peak is None or found.peak.guests == max(one.guests for one in found.curve)


@given(movements)
def test_without_clearings_it_is_the_last_movement_that_counts(walked):
    found = presence(walked)
    assert (found.curve[-1].guests if found.curve else 0) == inside_at_last(walked)


def test_stays_are_from_coming_to_going():
    walked = [walk("a", 0), walk("b", 5), walk("a", 30, Direction.EXIT), walk("b", 20, Direction.EXIT), walk("c", 40)]
    found = presence(sorted(walked, key=lambda one: one.at))
    assert found.stays == (timedelta(minutes=15), timedelta(minutes=30))
    assert (found.stay(0.5), found.stay(1.0)) == (timedelta(minutes=15), timedelta(minutes=30))
    assert found.peak == Inside(at(5), 2)
    assert Presence().stay(0.5) is None


def test_two_at_the_same_instant_are_one_step():
    assert presence([walk("a", 0), walk("b", 0)]).curve == (Inside(at(0), 2),)


def test_a_curve_by_minutes_says_how_each_of_them_ended():
    walked = [walk("a", 0), walk("b", 0.5), walk("b", 0.9, Direction.EXIT), walk("c", 2.2)]
    found = presence(walked)
    assert len(found.curve) == 4
    assert found.by_minutes().curve == (Inside(at(0), 1), Inside(at(2), 2))
    assert (found.by_minutes().peak, found.by_minutes().stays) == (found.peak, found.stays)


def test_alerts():
    assert [alert_level(inside, 100) for inside in (0, 79, 80, 89, 90, 99, 100, 140)] == [
        *(None, None, 80, 80, 90, 90, 100, 100)
    ]
    assert alert_level(5, None) is None
    assert alert_level(0, 0) == 100
    assert alert_level(4, 5) == 80
