"""Why rules refuse, in words."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules import RuleFacts, allows, explain
from kiosk.domain.verdicts.rules.jsonlogic import MAX_DEPTH
from kiosk.domain.verdicts.wording import RULE_SENTENCES, Explanation, Weekday, english
from tests.support.gate.decisions import ENTRY, EXIT, NOON, moved

NOW = {"var": "now"}


def facts(*entries: Any, **fields: Any) -> RuleFacts:
    defaults: dict[str, Any] = {"now": NOON, "timezone": "Europe/Berlin", "product": "1", "starts_at": NOON}
    return RuleFacts(entries=entries, **{**defaults, **fields})


def reported(rule: Any, known: RuleFacts | None = None) -> str:
    judged = known or facts()
    return english(explain(rule, judged), judged.now.astimezone(ZoneInfo(judged.timezone)))


def clock(minutes: int) -> dict[str, Any]:
    return {"buildTime": ["custom", (NOON + timedelta(minutes=minutes)).isoformat()]}


def compare(operator: str, name: str, limit: Any) -> dict[str, Any]:
    return {operator: [{"var": name}, limit]}


def member(name: str, *ids: str) -> dict[str, Any]:
    return {"inList": [{"var": [name]}, {"objectList": [{"lookup": [name, i, f"Name {i}"]} for i in ids]}]}


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ({"isAfter": [NOW, clock(120)]}, "From 16:00."),
        ({"isAfter": [NOW, clock(120), 30]}, "From 15:30."),
        ({"isBefore": [NOW, clock(-60)]}, "Until 13:00 only."),
        ({"isBefore": [NOW, clock(-60), 15]}, "Until 13:15 only."),
        ({"isAfter": [NOW, clock(24 * 60)]}, "From 2026-07-24 14:00."),
        (member("product", "2", "3"), "For Name 2, Name 3 only."),
        (member("variation", "2"), "For Name 2 only."),
        (member("gate", "7"), "At Name 7 only."),
        (member("product"), "No ticket type is let in."),
        (member("variation"), "No ticket type is let in."),
        (member("gate"), "No gate may let anybody in."),
        ({"inList": [{"var": "gate"}, {"objectList": [{"lookup": ["gate", 7, " "]}]}]}, "At 7 only."),
        (compare(">=", "now_isoweekday", 6), "On Saturday, Sunday only."),
        (compare("==", "now_isoweekday", 9), "The organizer's rules do not allow it."),
        (compare(">", "entries_number", 0), "Too few earlier entries."),
        (compare("==", "entries_number", 1), "Too few earlier entries."),
        (compare("==", "entry_status", "present"), "The guest has not come in yet."),
        (compare("!=", "entry_status", "absent"), "The organizer's rules do not allow it."),
        (compare(">", "minutes_since_last_entry", 30), "The guest has not come in yet."),
        (compare("==", "product", 5), "The organizer's rules do not allow it."),
        (compare("<", "now", 5), "The organizer's rules do not allow it."),
        ({"and": [False, True]}, "The organizer's rules do not allow it."),
        ({"or": []}, "The organizer's rules do not allow it."),
        ({"==": [5, {"var": "entries_number"}]}, "The organizer's rules do not allow it."),
        ({"!": [True]}, "The organizer's rules do not allow it."),
        ({"no such operator": [1]}, "The organizer's rules cannot be understood."),
        ({"isAfter": [NOW, {"buildTime": ["custom", "never"]}]}, "The organizer's rules cannot be understood."),
        ({"and": {"var": "nothing"}}, "The organizer's rules do not allow it."),
        (compare("<", "now_isoweekday", None), "The organizer's rules do not allow it."),
        (compare("!=", "entries_number", 0), "The organizer's rules do not allow it."),
        ({"inList": [{"var": "product"}, [5]]}, "The organizer's rules do not allow it."),
    ],
)
def test_before_the_first_entry(rule: Any, sentence: str):
    assert reported(rule) == sentence


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (compare("<", "entries_number", 1), "Only once."),
        (compare("==", "entries_number", 0), "Only once."),
        (compare("<", "entries_number", 2), "At most 2 times."),
        (compare("<=", "entries_number", 1), "At most 2 times."),
        (compare("<", "entries_today", 1), "Only once a day."),
        (compare("<", "entries_today", 2), "At most 2 times a day."),
        (compare("<", "entries_days", 1), "Only once."),
        (compare("<=", "entries_days", 0.5), "Only once."),
        (compare("<", "entries_number", 1.5), "At most 2 times."),
        (compare("<", "entries_number", 0), "The organizer's rules do not allow it."),
        (compare("==", "minutes_since_last_entry", 5), "The organizer's rules do not allow it."),
        (compare("<=", "minutes_since_last_entry", 0), "Too long after an earlier entry."),
        (compare("==", "minutes_since_last_entry", -1), "Only once."),
        (compare("==", "entry_status", "absent"), "The guest is inside already."),
        (compare(">", "minutes_since_last_entry", 30), "Again from 14:11."),
        (compare(">=", "minutes_since_last_entry", 30), "Again from 14:10."),
        (compare("<", "minutes_since_first_entry", 30), "Too long after an earlier entry."),
        (compare("<=", "minutes_since_last_entry", -1), "Only once."),
        ({"<": [{"entries_since": [clock(-60)]}, 2]}, "At most 2 times since 13:00."),
        ({"<=": [{"entries_days_since": [clock(-60)]}, 0]}, "Only once since 13:00."),
        ({"<=": [{"entries_days_since": [clock(-60)]}, 0.5]}, "Only once since 13:00."),
        ({"<": [{"entries_since": [clock(-60)]}, 1]}, "Only once since 13:00."),
        ({"<=": [{"entries_days_before": [clock(0)]}, 0]}, "Entries on too many days before 14:00."),
        ({"<=": [{"entries_before": [clock(0)]}, -1]}, "The organizer's rules do not allow it."),
        ({"==": [{"entries_before": [clock(0)]}, 0]}, "Too many entries before 14:00."),
        ({">": [{"entries_days_before": [clock(0)]}, 5]}, "Entries on too few days before 14:00."),
    ],
)
def test_after_two_entries(rule: Any, sentence: str):
    assert reported(rule, facts(moved(-40), moved(-20))) == sentence


def test_days_are_counted_as_days() -> None:
    days = facts(moved(-2880), moved(-1440))
    since = {"buildTime": ["custom", (NOON - timedelta(days=4)).isoformat()]}
    assert (
        reported({"<": [{"entries_days_since": [since]}, 2]}, days)
        == "Not after entries on 2 days since 2026-07-19 14:00."
    )
    assert reported(compare("<", "entries_days", 2), days) == "Not after entries on 2 days."


def test_a_time_of_another_day_says_which() -> None:
    late = facts(now=NOON + timedelta(hours=11))  # one in the morning, where the event is
    assert reported({"isBefore": [NOW, clock(585)]}, late) == "Until 2026-07-23 23:45 only."


def test_whose_entry_lies_in_the_future_has_come_in() -> None:
    assert reported(compare(">=", "minutes_since_last_entry", 30), facts(moved(10))) == "Again from 14:40."


def test_of_alternatives_the_easiest_is_told():
    late = {"isAfter": [NOW, clock(120)]}
    soon = {"isAfter": [NOW, clock(30)]}
    assert reported({"or": [late, soon]}) == "From 14:30."
    assert reported({"or": [member("product", "2"), late]}) == "From 16:00."
    assert reported({"or": [{"and": [soon, member("product", "2")]}, late]}) == "From 16:00."


def test_everything_that_fails_on_the_easiest_way_is_told_once():
    rule = {"and": [{"isAfter": [NOW, clock(30)]}, True, member("product", "2"), {"isAfter": [NOW, clock(30)]}]}
    assert reported(rule) == "From 14:30. For Name 2 only."


@pytest.mark.parametrize("rule", [{}, None, {"and": [True]}, {"or": [False, True]}, compare("==", "entries_number", 0)])
def test_what_is_allowed_needs_no_words(rule: Any):
    assert explain(rule, facts()) == ()


def test_a_rule_too_deep_cannot_be_understood():
    rule: Any = False
    for _ in range(MAX_DEPTH + 5):
        rule = {"and": [rule]}
    assert reported(rule) == "The organizer's rules cannot be understood."


def test_explanations_name_their_sentence():
    assert explain({"isAfter": [NOW, clock(120)]}, facts()) == (
        Explanation("rule.from", (("time", NOON + timedelta(hours=2)),)),
    )


def test_every_sentence_can_be_filled():
    values = (("time", NOON), ("days", (Weekday.MONDAY,)), ("names", ("x",)), ("count", 2))
    for key in RULE_SENTENCES:
        assert "{" not in english(Explanation(key, values), NOON)


NAMES = [
    "entries_number",
    "entries_today",
    "entries_days",
    "now_isoweekday",
    "minutes_since_last_entry",
    "entry_status",
    "product",
    "gate",
    "variation",
    "now",
    "nonsense",
]
names = st.sampled_from(NAMES)
limits = st.integers(-2, 4) | st.sampled_from(["absent", None, "1"])
comparisons = st.builds(compare, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), names, limits) | st.sampled_from(
    [
        {"isAfter": [NOW, clock(5)]},
        {"isBefore": [NOW, clock(5), 7]},
        member("product", "1"),
        member("gate"),
        True,
        False,
    ]
)
rules = st.recursive(
    comparisons,
    lambda inner: st.builds(
        lambda name, parts: {name: parts}, st.sampled_from(["and", "or"]), st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)


@given(rule=rules, movements=st.lists(st.tuples(st.integers(-3000, 5), st.sampled_from([ENTRY, EXIT])), max_size=4))
def test_a_refusal_is_always_explained_and_an_admission_never(rule: Any, movements: list[tuple[int, Any]]):
    entries = [moved(minutes, way) for minutes, way in sorted(movements, key=lambda pair: pair[0])]
    known = facts(*entries)
    try:
        allowed = allows(rule, known)
    except RulesError:
        return
    if isinstance(rule, dict):
        assert bool(explain(rule, known)) is not allowed
