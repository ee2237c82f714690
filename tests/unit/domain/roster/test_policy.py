"""Policies: reading them, zones, gates, closing times."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk.domain.roster.policy import (
    LEVELS,
    NO_POLICY,
    gate_ids,
    last_clearing,
    opened_zones,
    opens,
    policy_of,
)
from kiosk.domain.roster.settings import CheckInListSettings, EventSettings, TicketSettings, TicketTypeSettings
from tests.support.gate.decisions import EVENT, LIST, NOON, TICKET, TYPE


def policy(event: Any = None, on_list: Any = None) -> Any:
    said = EventSettings.of({"policy": event}), CheckInListSettings.of({"policy": on_list})
    return policy_of(
        replace(EVENT, settings=said[0]),
        replace(LIST, settings=said[1]),
    )


def test_nothing_said_is_no_policy():
    assert policy_of(None, None) is NO_POLICY
    assert policy_of(EVENT, LIST) is NO_POLICY
    assert policy({}, {}) is NO_POLICY
    assert policy("strict", 5) is NO_POLICY


def test_everything_said():
    said = policy(
        {
            "cooldown_minutes": 15,
            "max_entries": 3,
            "opens_minutes_before": 30,
            "closes_minutes_after": 0,
            "grace_minutes": 1.5,
            "zones": "off",
            "vip_everywhere": True,
        }
    )
    assert said.cooldown == timedelta(minutes=15)
    assert said.max_entries == 3
    assert said.opens_before == timedelta(minutes=30)
    assert said.closes_after == timedelta()
    assert said.grace == timedelta(seconds=90)
    assert not said.zones
    assert said.vip_everywhere


def test_the_list_wins_key_by_key():
    said = policy({"cooldown_minutes": 15, "max_entries": 3}, {"max_entries": 1})
    assert (said.cooldown, said.max_entries) == (timedelta(minutes=15), 1)


@pytest.mark.parametrize("value", ["3", True, -1, 10**12, float("nan"), float("inf"), None, [3]])
def test_a_value_of_the_wrong_kind_is_not_said(value: Any):
    said = policy({"max_entries": value, "cooldown_minutes": value, "opens_minutes_before": value})
    assert said == NO_POLICY


@pytest.mark.parametrize(
    ("level", "opened"),
    [("BACKSTAGE", {"BACKSTAGE"}), ("VIP", {"VIP", "GA"}), ("GA", {"GA"}), ("ALL", {"BACKSTAGE", "VIP", "GA", "POOL"})],
)
def test_levels_open_their_zones(level: str, opened: set[str]):
    zones = {"BACKSTAGE", "VIP", "GA", "POOL"}
    assert {zone for zone in zones if opens(zone, LEVELS[level], NO_POLICY)} == opened


def test_zones_can_be_off_and_vip_can_be_everywhere():
    assert opens("POOL", LEVELS["GA"], policy({"zones": "off"}))
    assert opens("BACKSTAGE", LEVELS["VIP"], policy({"vip_everywhere": True}))
    assert not opens("BACKSTAGE", LEVELS["GA"], policy({"vip_everywhere": True}))
    assert opens("ga", LEVELS["GA"], NO_POLICY)


def test_ticket_and_type_open_zones_together():
    pool, stage = frozenset({"pool"}), frozenset({"stage"})
    assert opened_zones(None, None) == frozenset()
    assert opened_zones(replace(TICKET, zones=pool), replace(TYPE, zones=stage)) == {"pool", "stage"}


def test_a_tickets_own_gates_come_before_its_types():
    typed = replace(TYPE, settings=TicketTypeSettings.of({"gates": ["a", 7]}))
    assert gate_ids(TICKET, typed) == ("a", "7")
    assert gate_ids(replace(TICKET, settings=TicketSettings.of({"gates": ["b"]})), typed) == ("b",)
    assert gate_ids(replace(TICKET, settings=TicketSettings.of({"gates": []})), typed) == ("a", "7")
    assert gate_ids(replace(TICKET, settings=TicketSettings.of({"gates": "b"})), None) == ()
    assert gate_ids(None, None) == ()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("closing", "now", "cleared"),
    [
        ("2026-07-23T02:00Z", "2026-07-23T01:59Z", None),
        ("2026-07-23T02:00Z", "2026-07-23T02:00Z", "2026-07-23T02:00Z"),
        ("2026-07-23T02:00Z", "2026-07-24T01:59Z", "2026-07-23T02:00Z"),
        ("2026-07-23T02:00Z", "2026-07-26T02:30Z", "2026-07-26T02:00Z"),
        # 04:00 in Berlin is 03:00 UTC in winter and 02:00 UTC in summer.
        ("2026-03-28T03:00Z", "2026-03-29T02:30Z", "2026-03-29T02:00Z"),
        ("2026-03-28T03:00Z", "2026-03-29T01:30Z", "2026-03-28T03:00Z"),
        ("2026-10-24T02:00Z", "2026-10-25T02:30Z", "2026-10-24T02:00Z"),
        ("2026-10-24T02:00Z", "2026-10-25T03:30Z", "2026-10-25T03:00Z"),
    ],
)
def test_the_closing_time_comes_again_every_day(closing: str, now: str, cleared: str | None):
    expected = at(cleared) if cleared else None
    assert last_clearing(at(closing), at(now), "Europe/Berlin") == expected


def test_without_a_closing_time_nobody_is_gone():
    assert last_clearing(None, NOON, "UTC") is None


def test_an_unknown_zone_counts_plain_days():
    assert last_clearing(at("2026-03-28T03:00Z"), at("2026-03-29T03:30Z"), "Nowhere/At_All") == at("2026-03-29T03:00Z")
