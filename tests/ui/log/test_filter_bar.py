"""The filter bar by itself: spans of one's own, and things of one name."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.reports.entry_log import LogChoices
from kiosk.ui.log.filter_bar import FilterBar, told_apart
from kiosk.ui.log.spans import BETWEEN
from kiosk.ui.ports.organizer.pages import SavedFilter

KOLKATA, BERLIN = ZoneInfo("Asia/Kolkata"), ZoneInfo("Europe/Berlin")


def bar(qtbot, now: datetime) -> FilterBar:
    made = FilterBar(lambda: now)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("zone", [KOLKATA, BERLIN, UTC])
def test_a_span_of_ones_own_begins_with_the_day_at_the_event(qtbot, zone):
    now = datetime(2026, 11, 21, 20, 45, 10, tzinfo=UTC).astimezone(zone)  # already tomorrow in Kolkata
    filters = bar(qtbot, now)
    filters.span.setCurrentIndex(filters.span.findData(BETWEEN))
    filters.span.activated.emit(filters.span.currentIndex())
    wanted = filters.wanted(now)
    assert wanted.since == now.replace(hour=0, minute=0, second=0)
    assert wanted.until == now


def test_an_hour_that_clocks_show_twice_is_wanted_whole(qtbot):
    now = datetime(2026, 10, 25, 12, 0, tzinfo=UTC).astimezone(BERLIN)
    filters = bar(qtbot, now)
    twice = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 02:30 in summer time, and an hour later once more
    wanted = filters.wanted(now)
    filters.span.setCurrentIndex(filters.span.findData(BETWEEN))
    for edit in (filters.since, filters.until):
        edit.show_time(twice.astimezone(BERLIN))
    wanted = filters.wanted(now)
    assert wanted.since is not None
    assert wanted.until is not None
    assert wanted.since.astimezone(UTC) == twice
    assert wanted.until.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_things_of_one_name_are_told_apart_by_their_events():
    named = (("a", "Main"), ("b", "Main"), ("c", "Lounge"), ("d", "Main"))
    shown = dict(told_apart(named, {"a": "Friday", "b": "Saturday", "c": "Friday"}))
    assert shown == {"a": "Main  ·  Friday", "b": "Main  ·  Saturday", "c": "Lounge", "d": "Main"}


def test_events_are_offered_where_there_are_several_or_one_was_saved(qtbot):
    filters = bar(qtbot, datetime(2026, 11, 21, tzinfo=UTC))
    events = filters.choices["event_ids"]
    filters.offer(LogChoices(events=(("e1", "Friday"),)))
    assert events.isHidden()
    filters.offer(LogChoices(events=(("e1", "Friday"), ("e2", "Saturday"))))
    assert not events.isHidden()
    now = datetime(2026, 11, 21, tzinfo=UTC)
    events.choose(frozenset({"e2"}))
    kept = filters.saved("Saturday", now)
    assert kept.wanted.event_ids == {"e2"}
    other = bar(qtbot, now)
    other.show_filter(kept, now)
    other.offer(LogChoices(events=(("e1", "Friday"),)))
    assert not other.choices["event_ids"].isHidden()
    other.show_filter(SavedFilter(name=""), now)
    assert other.wanted(now).event_ids == frozenset()
