"""pretix's operators and variables: time zones, day changes, daylight saving, tolerance, counting."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules import RuleFacts, allows, apply
from kiosk.domain.verdicts.rules.judging import operators
from kiosk.domain.verdicts.rules.rule_facts import Reading, Surroundings
from tests.support.gate.rule_facts import at, facts

NOW = {"var": "now"}


def by(reading: Reading, rule: Any, known: RuleFacts) -> bool:
    surroundings = Surroundings(known, reading)
    return bool(apply(rule, surroundings, operators(surroundings)))


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
