"""What a sentence says of a rule is so: every form, operator and limit that editors write, over many histories."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.verdicts.rules import RuleFacts, allows, explain
from kiosk.domain.verdicts.wording import RULE_SENTENCES, Explanation
from tests.support.gate.decisions import ENTRY, EXIT, NOON, moved

BERLIN = ZoneInfo("Europe/Berlin")
HOUR, DAY = 60, 24 * 60
# Minutes before noon, with seconds in them; and whether the last of them has left.
PASTS = [(), (10,), (40,), (90.5,), (10, 20), (DAY,), (DAY, DAY + 30), (5, DAY), (5, 6, DAY), (DAY, 2 * DAY)]
PASTS += [(5, DAY, 2 * DAY), (1, 2, 3, 4), (DAY, 2 * DAY, 3 * DAY, 4 * DAY), (5, 3 * DAY + 1)]
HISTORIES = [(past, left) for past, left in product(PASTS, (False, True)) if past or not left]
LIMITS = (-1, 0, 0.5, 1, 1.5, 2, 3, 30)
OPERATORS = ("<", "<=", "==", ">", ">=", "!=", "===")
VARIABLES = ("entries_number", "entries_today", "entries_days", "minutes_since_last_entry", "minutes_since_first_entry")
COUNTED_AT = ("entries_since", "entries_before", "entries_days_since", "entries_days_before")
CUTOFFS = (-2 * DAY - 5, 60)


def facts(past: tuple[float, ...], left: bool, now: datetime = NOON) -> RuleFacts:
    entries = [moved(-minutes, ENTRY) for minutes in sorted(past, reverse=True)]
    if left:
        entries.append(moved(-min(past) + 0.5, EXIT))
    return RuleFacts(entries=entries, now=now, timezone="Europe/Berlin", product="1", starts_at=NOON)


def at(minutes: float) -> dict[str, Any]:
    return {"buildTime": ["custom", (NOON + timedelta(minutes=minutes)).isoformat()]}


KNOWN = [facts(*one) for one in HISTORIES]
RULES: list[dict[str, Any]] = [
    *({operator: [{"var": name}, limit]} for operator, name, limit in product(OPERATORS, VARIABLES, LIMITS)),
    *(
        {operator: [{name: [at(cutoff)]}, limit]}
        for operator, name, cutoff, limit in product(OPERATORS, COUNTED_AT, CUTOFFS, LIMITS)
    ),
    *({operator: [{"var": "entry_status"}, status]} for operator in OPERATORS[2:] for status in ("absent", "present")),
    *({operator: [{"var": "now_isoweekday"}, day]} for operator, day in product(OPERATORS, range(9))),
    *(
        {operator: [{"var": "now"}, at(minutes), slack]}
        for operator, minutes, slack in product(("isBefore", "isAfter"), (-90, -0.5, 0, 0.5, 90), (None, 0, 15))
    ),
    *({operator: [{"var": "entries_number"}, 5, 2]} for operator in ("<", "<=")),
]

Holds = Callable[[Mapping[str, Any], RuleFacts], bool]


def came(known: RuleFacts) -> list[datetime]:
    return [entry.corrected_at for entry in known.entries if entry.direction is Direction.ENTRY]


def days(instants: list[datetime]) -> set[date]:
    return {instant.astimezone(BERLIN).date() for instant in instants}


def is_inside(known: RuleFacts) -> bool:
    last: Entry | None = known.entries[-1] if known.entries else None
    return last is not None and last.direction is ENTRY


def since(said: Mapping[str, Any], known: RuleFacts) -> list[datetime]:
    return [instant for instant in came(known) if instant >= said["time"]]


def today(known: RuleFacts) -> list[datetime]:
    return [instant for instant in came(known) if days([instant]) == days([known.now])]


SAYS: dict[str, Holds] = {
    "rule.from": lambda said, known: known.now > said["time"],
    "rule.until": lambda said, known: known.now < said["time"],
    "rule.weekday": lambda said, known: known.now.astimezone(BERLIN).isoweekday() in said["days"],
    "rule.inside": lambda _, known: not is_inside(known),
    "rule.wait": lambda said, known: known.now >= said["time"] or not came(known),
    "rule.once": lambda _, known: not came(known),
    "rule.at_most": lambda said, known: len(came(known)) < said["count"],
    "rule.once_today": lambda _, known: not today(known),
    "rule.at_most_today": lambda said, known: len(today(known)) < said["count"],
    "rule.days": lambda said, known: len(days(came(known))) < said["count"],
    "rule.once_since": lambda said, known: not since(said, known),
    "rule.at_most_since": lambda said, known: len(since(said, known)) < said["count"],
    "rule.days_since": lambda said, known: len(days(since(said, known))) < said["count"],
}
"""Whether somebody may come in, by what a sentence says. Others say what is the case and set no limit to be kept."""

IS_THE_CASE: dict[str, Holds] = {
    "rule.too_late": lambda _, known: bool(came(known)),
    "rule.outside": lambda _, known: not came(known),
    "rule.not_inside": lambda _, known: bool(came(known)) and not is_inside(known),
    "rule.at_most_before": lambda said, known: len(came(known)) > len(since(said, known)),
    "rule.days_before": lambda said, known: len(came(known)) > len(since(said, known)),
    "rule.too_few": lambda _, __: True,
    "rule.too_few_today": lambda _, __: True,
    "rule.too_few_days": lambda _, __: True,
    "rule.too_few_since": lambda said, _: bool(said["time"]),
    "rule.too_few_before": lambda said, _: bool(said["time"]),
    "rule.too_few_days_since": lambda said, _: bool(said["time"]),
    "rule.too_few_days_before": lambda said, _: bool(said["time"]),
}
SAME_BOTH_WAYS = {"<", "<=", "isBefore", "isAfter"}
"""Of these, the sentence is the whole rule: whoever keeps to it is let in."""


def told(rule: dict[str, Any], known: RuleFacts) -> Explanation:
    (only,) = explain(rule, known)
    return only


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_what_is_said_of_a_rule_is_so(rule: dict[str, Any]) -> None:
    judged = [(known, allows(rule, known)) for known in KNOWN]
    let_in = [known for known, allowed in judged if allowed]
    for refused in (known for known, allowed in judged if not allowed):
        words = told(rule, refused)
        said = dict(words.values)
        assert words.key in SAYS or words.key in IS_THE_CASE or words.key == "rule.other"
        assert IS_THE_CASE.get(words.key, lambda *_: True)(said, refused), f"{words} is not the case"
        holds = SAYS.get(words.key)
        if holds is None:
            continue
        assert not holds(said, refused), f"{words} would let this guest in"
        # "Again from" is told of one's own last entry: with another one it is another time.
        if words.key != "rule.wait":
            assert all(holds(said, other) for other in let_in), f"{words} keeps others out"
            if not SAME_BOTH_WAYS.isdisjoint(rule) and "minutes" not in str(rule):
                kept = sum(holds(said, other) for other in KNOWN)
                assert kept == len(let_in), f"{words} promises too much"


@pytest.mark.parametrize("variable", ["minutes_since_last_entry", "minutes_since_first_entry"])
@pytest.mark.parametrize("operator", [">", ">="])
@pytest.mark.parametrize("limit", [0, 0.5, 15, 30, 45.5])
def test_whoever_comes_back_when_told_is_let_in(variable: str, operator: str, limit: float) -> None:
    rule = {operator: [{"var": variable}, limit]}
    for past, seconds in product([(10,), (10.4,), (3.5, 10)], (0, 17, 45)):
        now = NOON + timedelta(seconds=seconds)
        if allows(rule, facts(past, left=False, now=now)):
            continue
        again = dict(told(rule, facts(past, left=False, now=now)).values)["time"]
        assert isinstance(again, datetime)
        assert (again.second, again.microsecond) == (0, 0)
        assert allows(rule, facts(past, left=False, now=again))
        assert not allows(rule, facts(past, left=False, now=again - timedelta(minutes=1)))


def test_whoever_comes_when_told_is_let_in_although_the_rule_names_seconds() -> None:
    rule = {"isAfter": [{"var": "now"}, at(29.5)]}
    opens = dict(told(rule, facts((), left=False)).values)["time"]
    assert opens == NOON + timedelta(minutes=30)


def test_every_sentence_of_a_rule_is_looked_at() -> None:
    named = {"rule.ticket_type", "rule.no_ticket_type", "rule.gate", "rule.no_gate", "rule.other", "rule.broken"}
    assert {*SAYS, *IS_THE_CASE, *named} == set(RULE_SENTENCES)
    said = {
        told(rule, known).key
        for rule in RULES
        for known in (facts(*one) for one in HISTORIES)
        if not allows(rule, known)
    }
    assert set(RULE_SENTENCES) - said == named - {"rule.other"}
