"""Gates count together only when they agree; each thing they may differ in has a name and a sentence."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.venue.agreement import (
    SENTENCES,
    Disagreement,
    GateReport,
    clock_difference,
    disagreements,
    is_copy,
    list_digest,
)
from kiosk.domain.venue.ports import Connection, GateState, VenueState
from tests.support.gate.decisions import LIST, NOON

OURS = GateReport(
    member="a",
    device_id="laptop-a",
    name="North",
    corrected_at=NOON,
    platform="https://tickets.example",
    event_ids=("ev",),
    lists={"main": list_digest(LIST)},
)
THEIRS = replace(OURS, member="b", device_id="laptop-b", name="South")


def test_gates_with_the_same_rules_agree():
    assert disagreements(OURS, THEIRS) == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"protocol": 99}, Disagreement.PROTOCOL),
        ({"platform": "https://other.example"}, Disagreement.PLATFORM),
        ({"event_ids": ("other",)}, Disagreement.EVENT),
        ({"lists": {"main": list_digest(replace(LIST, allow_entry_after_exit=False))}}, Disagreement.LIST),
        ({"roster_complete": False}, Disagreement.ROSTER),
    ],
)
def test_each_difference_has_a_name_and_a_sentence(change, expected):
    assert disagreements(OURS, replace(THEIRS, **change)) == (expected,)
    assert SENTENCES[expected]


def test_a_gate_that_has_chosen_nothing_yet_contradicts_nobody():
    fresh = replace(THEIRS, platform="", event_ids=(), lists={})
    assert disagreements(OURS, fresh) == disagreements(fresh, OURS) == ()


def test_lists_that_only_one_of_them_scans_for_do_not_matter():
    assert disagreements(OURS, replace(THEIRS, lists={"other": "x"})) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"allow_multiple_entries": True},
        {"exit_all_at": NOON},
        {"ticket_type_ids": frozenset({"1"})},
        {"date_id": "d"},
        {"capacity": 5},
        {"rules": {"<": [1, 2]}},
    ],
)
def test_what_changes_the_counting_of_a_list_changes_its_digest(change):
    assert list_digest(replace(LIST, **change)) != list_digest(LIST)


def test_the_order_in_which_a_platform_names_types_and_rules_does_not_matter():
    one = replace(LIST, ticket_type_ids=frozenset("ab"), rules={"a": 1, "b": 2})
    other = replace(LIST, ticket_type_ids=frozenset("ba"), rules={"b": 2, "a": 1}, name="Another name")
    assert list_digest(one) == list_digest(other)


def test_clocks_are_told_only_where_they_are_far_apart():
    assert clock_difference(THEIRS, NOON + timedelta(seconds=119)) is None
    assert clock_difference(THEIRS, NOON - timedelta(minutes=5)) == timedelta(minutes=5)


def test_a_venue_is_whole_when_every_gate_is_heard_and_agrees():
    north = GateState(member="a", name="North", present=True)
    south = GateState(member="b", name="South", present=True)
    state = VenueState(connection=Connection.CONNECTED, gates=(north, south))
    assert (state.present, state.whole) == (2, True)
    assert not replace(state, connection=Connection.LOST).whole
    away = replace(state, gates=(north, replace(south, present=False)))
    assert (away.present, away.whole) == (1, False)
    assert not replace(state, gates=(north, replace(south, differs=(Disagreement.EVENT,)))).whole


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"mark": "b"}, True),
        ({"mark": "a"}, False),  # another program of this laptop
        ({"mark": ""}, False),  # an earlier version
        ({"mark": "b", "member": "other"}, False),
        ({"mark": "b", "is_host": True}, False),
    ],
)
def test_a_report_under_our_name_with_another_database_is_a_copys(told: dict[str, Any], *, expected: bool) -> None:
    ours = replace(OURS, mark="a")
    assert is_copy(ours, replace(ours, **told)) is expected
    assert not is_copy(OURS, replace(OURS, **told))
