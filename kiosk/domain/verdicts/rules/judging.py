"""Whether the rules of a list let a ticket in: JsonLogic with pretix's operators, by both readings at once.

pretix's server and its offline app read some rules differently (times that the clocks skip, entries dated in the
future, tolerance across a clock change). A ticket is admitted only where both would admit it; docs/platforms/pretix.md
lists the differences.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from kiosk.domain.clock.instants import later, minutes
from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules.jsonlogic import apply
from kiosk.domain.verdicts.rules.rule_facts import Reading, RuleFacts, Surroundings, plain_id


def allows(rules: Any, facts: RuleFacts) -> bool:
    """Judge a ticket by the rules of a list.

    Args:
        rules: The list's JsonLogic; empty rules allow everything.
        facts: What they are judged by.

    Raises:
        RulesError: The rules cannot be evaluated; that counts as a refusal.
    """
    return not rules or refusing_reading(rules, facts) is None


def refusing_reading(rule: Any, facts: RuleFacts) -> Reading | None:
    """Return the first reading by which a rule, or a part of one, refuses; None where it allows by both.

    Raises:
        RulesError: It cannot be evaluated.
    """
    for reading in Reading:
        surroundings = Surroundings(facts, reading)
        if not apply(rule, surroundings, operators(surroundings)):
            return reading
        # Nothing was asked that the two readings see differently: the second would only cost time.
        if not surroundings.mattered:
            break
    return None


def operators(surroundings: Surroundings) -> Mapping[str, Callable[..., Any]]:
    """Return pretix's operators for one guest at one moment."""
    return {
        "objectList": lambda *members: list(members),
        "lookup": lambda _model, key, *_name: plain_id(key),
        "inList": _in_list,
        "buildTime": surroundings.moment,
        "isBefore": _is_before,
        "isAfter": lambda first, second, tolerance=None: _is_before(second, first, tolerance),
        "entries_since": lambda cutoff: len(surroundings.since(_moment(cutoff))),
        "entries_before": lambda cutoff: len(surroundings.before(_moment(cutoff))),
        "entries_days_since": lambda cutoff: surroundings.days(surroundings.since(_moment(cutoff))),
        "entries_days_before": lambda cutoff: surroundings.days(surroundings.before(_moment(cutoff))),
    }


def _in_list(member: Any, members: Any) -> bool:
    if not isinstance(members, list):
        raise RulesError("inList needs a list")
    return member in members


def _is_before(first: Any, second: Any, tolerance: Any = None) -> bool:
    """Whether one moment lies before another, which may lie later by a tolerance in minutes."""
    slack = minutes(float(tolerance)) if tolerance else timedelta()
    return _moment(first) < later(_moment(second), slack)


def _moment(value: Any) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise RulesError("a moment with a time zone is needed here")
    return value
