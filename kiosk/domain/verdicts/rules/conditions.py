"""One failed comparison of a rule, taken apart and explained.

Comparisons made by the platforms' editors have a variable or a count on their left. Whatever looks otherwise is told as
"the organizer's rules do not allow it": this module never raises, because it is asked when the answer is already no.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import Any, Final

from kiosk.domain.clock.instants import earlier, in_zone, later
from kiosk.domain.clock.instants import minutes as span
from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules.jsonlogic import apply
from kiosk.domain.verdicts.rules.judging import operators
from kiosk.domain.verdicts.rules.rule_facts import Surroundings
from kiosk.domain.verdicts.wording import Explanation, Value, Weekday

_COUNTS_AT: Final = frozenset({"entries_since", "entries_before", "entries_days_since", "entries_days_before"})


class Rank(IntEnum):
    """How hard a condition is to meet at the gate, easiest first."""

    STATUS = 1
    MINUTES = 2
    DAYS = 3
    ENTRIES = 4
    TODAY = 5
    TIME = 6
    WEEKDAY = 7
    GATE = 8
    TYPE = 9
    OTHER = 10


@dataclass(frozen=True, slots=True)
class Failure:
    """What is not met, and how hard it would be to meet it.

    Attributes:
        rank: The hardest condition's rank.
        distance: How far off it is, in seconds, minutes or times.
        parts: The conditions.
    """

    rank: Rank
    distance: float
    parts: tuple[Explanation, ...]


def unexplained(key: str = "rule.other") -> Failure:
    """Return a failure that only says that the rules refuse."""
    return Failure(Rank.OTHER, 0.0, (Explanation(key),))


def explain_condition(rule: Any, surroundings: Surroundings) -> Failure:
    """Explain one failed comparison.

    Args:
        rule: A rule without "and" or "or" that came to false.
        surroundings: The guest, the moment and the reading in which it failed.
    """
    try:
        condition = _take_apart(rule, surroundings)
        if len(condition.arguments) > (3 if condition.subject == "now" else 2):
            return unexplained()  # several comparisons in one
        explainer = _EXPLAINERS.get(condition.subject)
        return (explainer(condition) if explainer else None) or unexplained()
    except (RulesError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError):
        return unexplained()


@dataclass(frozen=True, slots=True)
class _Condition:
    """``subject operator limit``: a comparison that failed."""

    subject: str
    operator: str
    arguments: Sequence[Any]
    cutoff: datetime | None
    value: Any
    limit: Any
    surroundings: Surroundings

    @property
    def distance(self) -> float:
        """How far the value is from the limit."""
        return abs(float(self.limit) - float(self.value))

    def minute(self, instant: datetime) -> datetime:
        """Return the minute that an instant lies in, in the event's zone.

        People read minutes: conditions that differ by seconds are the same to them, and are told once.
        """
        return in_zone(instant, self.surroundings.zone()).replace(second=0, microsecond=0)

    def minute_from(self, instant: datetime) -> datetime:
        """Return the first whole minute from an instant on: whoever comes back then need not wait for seconds."""
        whole = self.minute(instant)
        return whole if whole >= instant else later(whole, span(1))


def _take_apart(rule: Any, surroundings: Surroundings) -> _Condition:
    name = next(key for key in rule if not key.startswith("__"))
    arguments = rule[name]
    left = arguments[0]
    subject = next(iter(left))
    inner = left[subject]
    first = inner[0] if isinstance(inner, (list, tuple)) else inner
    functions = operators(surroundings)
    return _Condition(
        subject=str(first) if subject == "var" else subject,
        operator=name,
        arguments=arguments,
        cutoff=apply(first, surroundings, functions) if subject in _COUNTS_AT else None,
        value=apply(left, surroundings, functions),
        limit=apply(arguments[1], surroundings, functions),
        surroundings=surroundings,
    )


def _one(rank: Rank, distance: float, key: str, **values: Value) -> Failure:
    return Failure(rank, distance, (Explanation(key, tuple(values.items())),))


def _time(condition: _Condition) -> Failure | None:
    if condition.operator not in {"isBefore", "isAfter"}:
        return None
    given = condition.arguments[2] if len(condition.arguments) > 2 else None
    slack = span(float(given)) if given else timedelta()
    until = condition.operator == "isBefore"
    limit = in_zone(condition.limit, UTC)
    moment = later(limit, slack) if until else earlier(limit, slack)
    distance = abs((condition.surroundings.facts.now - moment).total_seconds())
    minute = condition.minute if until else condition.minute_from
    return _one(Rank.TIME, distance, "rule.until" if until else "rule.from", time=minute(moment))


def _named(rank: Rank, key: str, none: str) -> Callable[[_Condition], Failure | None]:
    def explainer(condition: _Condition) -> Failure | None:
        if condition.operator != "inList":
            return None
        lookups = [member["lookup"] for member in condition.arguments[1]["objectList"]]
        # A list that names nothing lets nothing in: whatever it was meant to name was deleted.
        given = (str(lookup[2]).strip() or str(lookup[1]) for lookup in lookups)
        names = tuple(name for name in given if name)
        return _one(rank, 0.0, key, names=names) if names else _one(rank, 0.0, none)

    return explainer


def _status(condition: _Condition) -> Failure | None:
    if condition.operator != "==" or condition.limit not in {"absent", "present"}:
        return None
    if condition.limit == "absent":
        return _one(Rank.STATUS, 0.0, "rule.inside")
    has_come = condition.surroundings.entries_number() > 0
    return _one(Rank.STATUS, 0.0, "rule.not_inside" if has_come else "rule.outside")


def _weekday(condition: _Condition) -> Failure | None:
    # The condition is asked for each day of the week: that puts any comparison of weekdays into words.
    rule = {condition.operator: [{"var": "day"}, *condition.arguments[1:]]}
    days = tuple(day for day in Weekday if apply(rule, {"day": int(day)}))
    return _one(Rank.WEEKDAY, condition.distance, "rule.weekday", days=days) if days else None


def _minutes(condition: _Condition) -> Failure | None:
    if condition.operator in {">", ">="}:
        if not condition.surroundings.entries_number():
            return _one(Rank.MINUTES, condition.distance, "rule.outside")
        wanted = math.floor(condition.limit) + 1 if condition.operator == ">" else math.ceil(condition.limit)
        position = 0 if condition.subject == "minutes_since_first_entry" else -1
        again = later(condition.surroundings.admissions()[position], span(wanted))
        return _one(Rank.MINUTES, condition.distance, "rule.wait", time=condition.minute_from(again))
    if (condition.operator, condition.limit) in {("<", 0), ("<=", -1), ("==", -1)}:
        # -1 stands for "no entry yet", so this condition asks for the first entry. It is seldom the one that matters.
        return _one(Rank.OTHER, condition.distance, "rule.once")
    if condition.operator in {"<", "<="} and condition.limit >= 0:
        return _one(Rank.MINUTES, condition.distance, "rule.too_late")
    return None


def _wants_more(condition: _Condition) -> bool:
    """Return whether more entries are asked for than were made."""
    too_few = condition.operator == "==" and condition.value < condition.limit
    return too_few or condition.operator in {">", ">="}


def _most(condition: _Condition) -> int | None:
    """Return how many entries the condition allows, counting the one that is asked for; None where it is no limit."""
    if condition.operator not in {"<", "<=", "=="} or (condition.operator == "==" and condition.limit % 1):
        return None
    allowed = math.ceil(condition.limit) if condition.operator == "<" else math.floor(condition.limit) + 1
    return allowed if allowed >= 1 else None


def _cutoff(condition: _Condition) -> dict[str, Value]:
    """Return the place for the moment from or up to which was counted, where there is one."""
    return {} if condition.cutoff is None else {"time": condition.minute(condition.cutoff)}


def _counted(rank: Rank, once: str, at_most: str, too_few: str) -> Callable[[_Condition], Failure | None]:
    """Return what explains a limit of a count.

    Args:
        rank: How hard it is to meet.
        once: Sentence for the limit of one. Whoever has come on no day yet has not come at all.
        at_most: Sentence for any other.
        too_few: Sentence for a guest of whom more entries are asked.
    """

    def explainer(condition: _Condition) -> Failure | None:
        if _wants_more(condition):
            return _one(rank, condition.distance, too_few, **_cutoff(condition))
        allowed = _most(condition)
        if allowed is None:
            return None
        if allowed == 1:
            return _one(rank, condition.distance, once, **_cutoff(condition))
        return _one(rank, condition.distance, at_most, count=allowed, **_cutoff(condition))

    return explainer


def _before(rank: Rank, too_many: str, too_few: str) -> Callable[[_Condition], Failure | None]:
    """Return what explains a limit of what was before a moment: nobody can enter there any more, so no number helps."""

    def explainer(condition: _Condition) -> Failure | None:
        if _wants_more(condition):
            return _one(rank, condition.distance, too_few, **_cutoff(condition))
        return None if _most(condition) is None else _one(rank, condition.distance, too_many, **_cutoff(condition))

    return explainer


_EXPLAINERS: Final[Mapping[str, Callable[[_Condition], Failure | None]]] = {
    "now": _time,
    "now_isoweekday": _weekday,
    "product": _named(Rank.TYPE, "rule.ticket_type", "rule.no_ticket_type"),
    "variation": _named(Rank.TYPE, "rule.ticket_type", "rule.no_ticket_type"),
    "gate": _named(Rank.GATE, "rule.gate", "rule.no_gate"),
    "entry_status": _status,
    "minutes_since_last_entry": _minutes,
    "minutes_since_first_entry": _minutes,
    "entries_number": _counted(Rank.ENTRIES, "rule.once", "rule.at_most", "rule.too_few"),
    "entries_today": _counted(Rank.TODAY, "rule.once_today", "rule.at_most_today", "rule.too_few_today"),
    "entries_days": _counted(Rank.DAYS, "rule.once", "rule.days", "rule.too_few_days"),
    "entries_since": _counted(Rank.ENTRIES, "rule.once_since", "rule.at_most_since", "rule.too_few_since"),
    "entries_before": _before(Rank.ENTRIES, "rule.at_most_before", "rule.too_few_before"),
    "entries_days_since": _counted(Rank.DAYS, "rule.once_since", "rule.days_since", "rule.too_few_days_since"),
    "entries_days_before": _before(Rank.DAYS, "rule.days_before", "rule.too_few_days_before"),
}
