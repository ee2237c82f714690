"""Rules that count entries, days and minutes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules import RuleFacts, allows
from kiosk.domain.verdicts.rules.rule_facts import Reading, Surroundings
from tests.support.gate.decisions import moved
from tests.support.gate.rule_facts import at, facts

IN, OUT = Direction.ENTRY, Direction.EXIT


def entry(text: str, direction: Direction = Direction.ENTRY) -> Entry:
    return moved(
        0, direction, corrected_at=at(text), raw_at=at(text) + timedelta(minutes=41), entry_id=text + direction
    )


def count(name: str, number: int) -> dict[str, Any]:
    return {"==": [{"var": name}, number]}


def test_counts_leave_exits_out():
    known = facts(
        "2026-07-23T12:00Z",
        entry("2026-07-21T10:00Z"),
        entry("2026-07-22T10:00Z"),
        entry("2026-07-22T11:00Z", Direction.EXIT),
        entry("2026-07-23T10:00Z"),
        entry("2026-07-23T11:00Z"),
    )
    assert allows({"and": [count("entries_number", 4), count("entries_today", 2), count("entries_days", 3)]}, known)


@pytest.mark.parametrize(
    ("zone", "now", "entered", "today", "days"),
    [
        ("Europe/Berlin", "2026-07-23T22:30Z", ["2026-07-23T21:59Z", "2026-07-23T22:00Z"], 1, 2),
        ("Europe/Berlin", "2026-01-23T23:30Z", ["2026-01-23T22:59Z", "2026-01-23T23:00Z"], 1, 2),
        ("Asia/Tokyo", "2020-01-01T15:10Z", ["2020-01-01T14:50Z", "2020-01-01T15:00Z"], 1, 2),
        ("America/New_York", "2026-07-24T03:00Z", ["2026-07-23T04:00Z", "2026-07-24T02:00Z"], 2, 1),
        # A day of 25 hours and one of 23.
        ("Europe/Berlin", "2026-10-25T22:30Z", ["2026-10-24T21:59Z", "2026-10-24T22:00Z", "2026-10-25T22:00Z"], 2, 2),
        ("Europe/Berlin", "2026-03-29T21:30Z", ["2026-03-28T22:59Z", "2026-03-28T23:00Z", "2026-03-29T21:00Z"], 2, 2),
        # Cairo skips the midnight of 2026-04-24: that day begins at 01:00.
        ("Africa/Cairo", "2026-04-24T10:00Z", ["2026-04-23T21:59Z", "2026-04-23T22:00Z"], 1, 2),
    ],
)
def test_days_are_the_events(zone: str, now: str, entered: list[str], today: int, days: int):
    known = facts(now, *map(entry, entered), timezone=zone)
    assert allows({"and": [count("entries_today", today), count("entries_days", days)]}, known)


def test_an_entry_dated_tomorrow_counts_against_the_guest_either_way():
    known = facts("2026-07-23T12:00Z", entry("2026-07-24T12:00Z"))
    assert Surroundings(known, Reading.SERVER).entries_today() == 1
    assert Surroundings(known, Reading.APP).entries_today() == 0
    assert not allows({"<": [{"var": "entries_today"}, 1]}, known)
    assert not allows({">": [{"var": "entries_today"}, 0]}, known)


@pytest.mark.parametrize(
    ("function", "cutoff", "number"),
    [
        ("entries_since", "2026-07-22T10:00:00+00:00", 3),
        ("entries_since", "2026-07-22T10:00:00.001+00:00", 2),
        ("entries_before", "2026-07-22T12:00:00+02:00", 1),
        ("entries_before", "2026-07-22T10:00:01+00:00", 2),
        ("entries_days_since", "2026-07-22T00:00:00Z", 2),
        ("entries_days_before", "2026-07-23T00:00:00Z", 2),
    ],
)
def test_counts_since_and_before_a_moment(function: str, cutoff: str, number: int):
    known = facts(
        "2026-07-23T12:00Z",
        entry("2026-07-21T10:00Z"),
        entry("2026-07-22T10:00Z"),
        entry("2026-07-22T11:00Z"),
        entry("2026-07-23T10:00Z", Direction.EXIT),
        entry("2026-07-23T11:00Z"),
    )
    assert allows({"==": [{function: [{"buildTime": ["custom", cutoff]}]}, number]}, known)


def test_counts_need_a_moment():
    with pytest.raises(RulesError):
        allows({"==": [{"entries_since": [5]}, 0]}, facts("2026-07-23T12:00Z"))


@pytest.mark.parametrize(
    ("now", "last", "first"),
    [
        ("2026-07-23T12:00:00Z", 60, 120),
        ("2026-07-23T12:00:59Z", 60, 120),
        ("2026-07-23T12:01:00Z", 61, 121),
    ],
)
def test_minutes_since_entries_are_whole(now: str, last: int, first: int):
    known = facts(
        now, entry("2026-07-23T10:00Z"), entry("2026-07-23T11:00Z"), entry("2026-07-23T11:30Z", Direction.EXIT)
    )
    assert allows({"and": [count("minutes_since_last_entry", last), count("minutes_since_first_entry", first)]}, known)


def test_without_an_entry_the_minutes_are_minus_one():
    known = facts("2026-07-23T12:00Z", entry("2026-07-23T11:30Z", Direction.EXIT))
    assert allows({"and": [count("minutes_since_last_entry", -1), count("minutes_since_first_entry", -1)]}, known)


def test_a_minute_that_is_not_full_yet_is_rounded_both_ways():
    known = facts("2026-07-23T12:00:00Z", entry("2026-07-23T12:00:30Z"))
    assert Surroundings(known, Reading.SERVER).minutes_since(-1) == -1
    assert Surroundings(known, Reading.APP).minutes_since(-1) == 0
    assert not allows({"<=": [{"var": "minutes_since_last_entry"}, -1]}, known)


@pytest.mark.parametrize(
    ("entries", "status"),
    [
        ([], "absent"),
        ([entry("2026-07-23T10:00Z")], "present"),
        ([entry("2026-07-23T10:00Z"), entry("2026-07-23T11:00Z", Direction.EXIT)], "absent"),
        ([entry("2026-07-23T10:00Z", Direction.EXIT), entry("2026-07-23T11:00Z")], "present"),
    ],
)
def test_status_is_the_last_movement(entries: list[Entry], status: str):
    assert allows({"==": [{"var": "entry_status"}, status]}, facts("2026-07-23T12:00Z", *entries))


@pytest.mark.parametrize(
    ("moves", "status"),
    [
        ([], "absent"),
        ([(1, IN)], "absent"),
        ([(1, IN), (2, IN)], "present"),
        ([(1, IN), (2, IN), (1, OUT)], "absent"),
        ([(1, IN), (1, OUT), (2, IN)], "absent"),
        ([(1, IN), (1, OUT), (1, IN), (2, IN)], "present"),
    ],
)
def test_a_party_is_present_once_all_of_it_are_inside(moves: list[tuple[int, Direction]], status: str):
    entries = [
        replace(entry(f"2026-07-23T10:0{minute}Z", way), guest_no=number, sequence=minute + 1)
        for minute, (number, way) in enumerate(moves)
    ]
    assert allows({"==": [{"var": "entry_status"}, status]}, facts("2026-07-23T12:00Z", *entries, party_size=2))


def test_whoever_was_inside_at_closing_time_is_absent_afterwards():
    closed = facts("2026-07-23T12:00Z", entry("2026-07-23T01:00Z"), cleared_at=at("2026-07-23T02:00Z"))
    assert allows({"==": [{"var": "entry_status"}, "absent"]}, closed)


def test_every_variable_can_be_listed():
    surroundings = Surroundings(facts("2026-07-23T12:00Z"), Reading.SERVER)
    assert len(list(surroundings)) == len(surroundings) == 11
    assert "product" in surroundings
    assert "secret" not in surroundings


@given(
    now=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    zone=st.sampled_from(
        ["Europe/Berlin", "Asia/Tokyo", "America/Havana", "Africa/Cairo", "Australia/Lord_Howe", "UTC"]
    ),
    steps=st.lists(st.integers(0, 4000), max_size=6),
)
def test_today_is_a_part_of_all_and_days_lie_between(now: datetime, zone: str, steps: list[int]):
    instants = sorted(now - timedelta(minutes=step) for step in steps)
    entries = [moved(0, corrected_at=instant, raw_at=instant - timedelta(minutes=41)) for instant in instants]
    surroundings = Surroundings(RuleFacts(now=now, timezone=zone, entries=entries), Reading.SERVER)
    total, today, days = surroundings.entries_number(), surroundings.entries_today(), surroundings.entries_days()
    assert 0 <= today <= total
    assert (days == 0) == (total == 0)
    assert days <= total
    assert len(surroundings.since(now)) + len(surroundings.before(now)) == total
    assert all(minutes >= 0 for minutes in (surroundings.minutes_since(0), surroundings.minutes_since(-1)) if total)
