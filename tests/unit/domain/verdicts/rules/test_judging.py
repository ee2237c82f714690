"""pretix's operators and variables: time zones, day changes, daylight saving, tolerance, counting."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules import RuleFacts, allows, apply
from kiosk.domain.verdicts.rules.judging import operators
from kiosk.domain.verdicts.rules.rule_facts import Reading, Surroundings
from tests.support.gate.decisions import moved

NOW = {"var": "now"}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def by(reading: Reading, rule: Any, known: RuleFacts) -> bool:
    surroundings = Surroundings(known, reading)
    return bool(apply(rule, surroundings, operators(surroundings)))


def entry(text: str, direction: Direction = Direction.ENTRY) -> Entry:
    return moved(
        0, direction, corrected_at=at(text), raw_at=at(text) + timedelta(minutes=41), entry_id=text + direction
    )


def facts(now: str, *entries: Entry, **fields: Any) -> RuleFacts:
    return RuleFacts(now=at(now), timezone=fields.pop("timezone", "Europe/Berlin"), entries=entries, **fields)


def member(name: str, *ids: Any) -> dict[str, Any]:
    return {"inList": [{"var": name}, {"objectList": [{"lookup": [name, i, f"Name {i}"]} for i in ids]}]}


# -- who and where


@pytest.mark.parametrize(
    ("rule", "fields", "allowed"),
    [
        (member("product", "1", "2"), {"product": "2"}, True),
        (member("product", "1"), {"product": "2"}, False),
        (member("product", 2), {"product": "2"}, True),
        (member("product", "a1b2"), {"product": "a1b2"}, True),
        (member("product"), {"product": "2"}, False),
        (member("variation", "3"), {"variation": "3"}, True),
        (member("variation", "3"), {"variation": None}, False),
        (member("gate", "1"), {"gate": "1"}, True),
        (member("gate", "1"), {"gate": "2"}, False),
        (member("gate", "1"), {"gate": None}, False),
        ({"==": [{"var": "product"}, 2]}, {"product": "2"}, True),
        ({"==": [{"var": "product"}, "2"]}, {"product": "2"}, True),
        ({"!=": [{"var": "product"}, 2]}, {"product": "2"}, False),
        ({"<": [{"var": "no such variable"}, 5]}, {}, False),
    ],
)
def test_types_variations_and_gates(rule: Any, fields: dict[str, Any], allowed: bool):
    assert allows(rule, facts("2026-07-23T12:00Z", **fields)) is allowed


@pytest.mark.parametrize("rules", [{}, None, {"and": []}])
def test_no_rules_allow_everything(rules: Any):
    assert allows(rules, facts("2026-07-23T12:00Z"))


def test_no_alternative_allows_nothing():
    assert not allows({"or": []}, facts("2026-07-23T12:00Z"))


# -- moments


@pytest.mark.parametrize(
    ("tolerance", "minutes", "allowed"),
    [
        (None, -1, False),
        (None, 0, False),
        (None, 1, True),
        (0, 0, False),
        ("", 1, True),
        (10, -10, False),
        (10, -9, True),
        ("10", -9, True),
        (0.5, -1, False),
    ],
)
def test_after_with_tolerance_begins_earlier(tolerance: Any, minutes: int, allowed: bool):
    rule = {"isAfter": [NOW, {"buildTime": ["date_admission"]}, tolerance]}
    admission = at("2026-07-23T12:00Z")
    known = RuleFacts(now=admission + timedelta(minutes=minutes), admission_at=admission)
    assert allows(rule, known) is allowed


@pytest.mark.parametrize(
    ("tolerance", "minutes", "allowed"), [(None, 0, False), (None, -1, True), (10, 9, True), (10, 10, False)]
)
def test_before_with_tolerance_ends_later(tolerance: Any, minutes: int, allowed: bool):
    rule = {"isBefore": [NOW, {"buildTime": ["date_to"]}, tolerance]}
    end = at("2026-07-23T12:00Z")
    assert allows(rule, RuleFacts(now=end + timedelta(minutes=minutes), ends_at=end)) is allowed


@pytest.mark.parametrize("kind", ["date_from", "date_to", "date_admission"])
def test_the_begin_stands_in_for_what_the_platform_does_not_name(kind: str):
    rule = {"isAfter": [NOW, {"buildTime": [kind]}]}
    assert allows(rule, facts("2026-07-23T12:01Z", starts_at=at("2026-07-23T12:00Z")))
    assert not allows(rule, facts("2026-07-23T11:59Z", starts_at=at("2026-07-23T12:00Z")))


@pytest.mark.parametrize(
    "moment",
    [
        {"buildTime": ["date_from"]},
        {"buildTime": ["no such kind"]},
        {"buildTime": ["custom", "2026-07-23T12:00:00"]},
        {"buildTime": ["custom", "yesterday"]},
        {"buildTime": ["custom"]},
        {"buildTime": ["customtime", "25:00"]},
        "2026-07-23T12:00Z",
        None,
    ],
)
def test_a_moment_that_is_none_breaks_the_rules(moment: Any):
    with pytest.raises(RulesError):
        allows({"or": [True, {"isAfter": [NOW, moment]}]}, facts("2026-07-23T12:00Z"))


def test_a_list_is_needed_to_be_in():
    with pytest.raises(RulesError):
        allows({"inList": [1, "123"]}, facts("2026-07-23T12:00Z"))


@pytest.mark.parametrize("zone", ["Nowhere/At_All", "../etc", "", "Europe"])
def test_an_unknown_time_zone_breaks_rules_that_need_it(zone: str):
    known = facts("2026-07-23T12:00Z", timezone=zone)
    assert allows({"==": [{"var": "entries_number"}, 0]}, known)
    with pytest.raises(RulesError):
        allows({"==": [{"var": "now_isoweekday"}, 4]}, known)


@pytest.mark.parametrize(
    ("now", "weekday"),
    [("2026-07-19T21:59Z", 7), ("2026-07-19T22:00Z", 1), ("2026-01-18T22:59Z", 7), ("2026-01-18T23:00Z", 1)],
)
def test_the_week_day_changes_at_the_events_midnight(now: str, weekday: int):
    assert allows({"==": [{"var": "now_isoweekday"}, weekday]}, facts(now))


def at_clock(clock: str, operator: str = "isAfter", *more: Any) -> dict[str, Any]:
    return {operator: [NOW, {"buildTime": ["customtime", clock]}, *more]}


@pytest.mark.parametrize(
    ("now", "allowed"),
    [
        ("2026-01-10T16:59Z", False),
        ("2026-01-10T17:01Z", True),
        ("2026-07-10T15:59Z", False),
        ("2026-07-10T16:01Z", True),
        ("2026-07-09T22:30Z", False),
    ],
)
def test_a_time_of_day_is_the_events_own(now: str, allowed: bool):
    assert allows(at_clock("18:00"), facts(now)) is allowed
    assert allows(at_clock("18:00:00"), facts(now)) is allowed
    assert allows(at_clock("18:00:00.000+09:00"), facts(now)) is allowed


# In Berlin, 2026-03-29 has no 02:30, and 2026-10-25 has two of them.


@pytest.mark.parametrize(
    ("now", "after", "before"),
    [
        ("2026-03-29T00:20Z", False, True),
        ("2026-03-29T00:45Z", False, False),  # past 01:30, where the app puts it; not past 03:30, where the server does
        ("2026-03-29T01:20Z", False, False),
        ("2026-03-29T01:45Z", True, False),
    ],
)
def test_a_time_that_the_clocks_skip_is_read_both_ways(now: str, after: bool, before: bool):
    assert allows(at_clock("02:30"), facts(now)) is after
    assert allows(at_clock("02:30", "isBefore"), facts(now)) is before


@pytest.mark.parametrize(
    ("now", "after", "before"),
    [
        ("2026-10-25T00:20Z", False, True),
        ("2026-10-25T00:45Z", True, False),
        ("2026-10-25T01:20Z", False, False),  # 02:20 for the second time: the app is past 02:30, the server before it
        ("2026-10-25T01:45Z", True, False),
    ],
)
def test_a_time_that_comes_twice_is_read_both_ways(now: str, after: bool, before: bool):
    assert allows(at_clock("02:30"), facts(now)) is after
    assert allows(at_clock("02:30", "isBefore"), facts(now)) is before


def test_tolerance_across_a_change_of_the_clocks_takes_the_stricter_sum():
    # 90 minutes after 01:45 are 04:15 by the hour glass, but 03:15 by what the server adds to the wall clock.
    rule = at_clock("01:45", "isBefore", 90)
    assert allows(rule, facts("2026-03-29T01:10Z"))
    assert not allows(rule, facts("2026-03-29T01:30Z"))
    assert by(Reading.APP, rule, facts("2026-03-29T01:30Z"))
    assert not by(Reading.APP, rule, facts("2026-03-29T02:20Z"))


# -- counting


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
