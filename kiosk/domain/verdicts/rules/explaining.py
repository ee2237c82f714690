"""Why the rules of a list refuse: which conditions are not met, for others to put into words.

A rule may fail in many places at once. Told is the cheapest way in: of alternatives the one whose hardest condition is
the easiest to meet (waiting is easier than coming back another day, and nobody changes a ticket's type at the gate),
and of that one every condition that fails.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules.conditions import Failure, explain_condition, unexplained
from kiosk.domain.verdicts.rules.jsonlogic import MAX_DEPTH
from kiosk.domain.verdicts.rules.judging import refusing_reading
from kiosk.domain.verdicts.rules.rule_facts import RuleFacts, Surroundings
from kiosk.domain.verdicts.wording import Explanation


def explain(rules: Any, facts: RuleFacts) -> tuple[Explanation, ...]:
    """Say why rules refuse.

    Args:
        rules: The list's JsonLogic.
        facts: What they were judged by.

    Returns:
        The conditions that are not met, in the rules' order; none when the rules allow.
    """
    failure = _failure(rules, facts, 0) if rules else None
    return failure.parts if failure else ()


def _failure(rule: Any, facts: RuleFacts, depth: int) -> Failure | None:
    if depth > MAX_DEPTH:
        return unexplained("rule.broken")
    name, children = _branches(rule)
    if not name:
        return _comparison(rule, facts)
    outcomes = [_failure(child, facts, depth + 1) for child in children]
    failures = [failure for failure in outcomes if failure is not None]
    if name == "or":
        # One alternative that holds is enough, so nothing is to be explained then.
        return _easiest(failures) if len(failures) == len(outcomes) else None
    return _together(failures) if failures else None


def _branches(rule: Any) -> tuple[str, Sequence[Any]]:
    """Return the name and the children of an "and" or "or", else nothing."""
    name = next((key for key in rule if not key.startswith("__")), "") if isinstance(rule, Mapping) else ""
    if name not in {"and", "or"}:
        return "", ()
    children = rule[name]
    return name, children if isinstance(children, (list, tuple)) else [children]


def _easiest(failures: Sequence[Failure]) -> Failure:
    return min(failures, key=lambda f: (f.rank, f.distance, len(f.parts)), default=unexplained())


def _together(failures: Sequence[Failure]) -> Failure:
    hardest = max(failures, key=lambda f: (f.rank, f.distance))
    # Editors repeat conditions in every branch; people read each once.
    parts = dict.fromkeys(part for failure in failures for part in failure.parts)
    return Failure(hardest.rank, hardest.distance, tuple(parts))


def _comparison(rule: Any, facts: RuleFacts) -> Failure | None:
    try:
        refusing = refusing_reading(rule, facts)
    except RulesError:
        return unexplained("rule.broken")
    return explain_condition(rule, Surroundings(facts, refusing)) if refusing else None
