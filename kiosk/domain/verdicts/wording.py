"""What stands in the places of sentences about verdicts, and the sentences that say which condition of a rule fails.

The decision gives values as what they are (an instant, a number, a day of the week), never as text: only where they are
read is it known in which language and by which clocks. ``english`` is for scripts and logs; the window has words of its
own. Nobody finds a value in a sentence again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from kiosk.domain.clock.instants import in_zone

RULE_SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "rule.from": "From {time}.",
        "rule.until": "Until {time} only.",
        "rule.weekday": "On {days} only.",
        "rule.ticket_type": "For {names} only.",
        "rule.no_ticket_type": "No ticket type is let in.",
        "rule.gate": "At {names} only.",
        "rule.no_gate": "No gate may let anybody in.",
        "rule.inside": "The guest is inside already.",
        "rule.outside": "The guest has not come in yet.",
        "rule.not_inside": "The guest is not inside.",
        "rule.wait": "Again from {time}.",
        "rule.too_late": "Too long after an earlier entry.",
        "rule.once": "Only once.",
        "rule.at_most": "At most {count} times.",
        "rule.once_today": "Only once a day.",
        "rule.at_most_today": "At most {count} times a day.",
        "rule.days": "Not after entries on {count} days.",
        "rule.once_since": "Only once since {time}.",
        "rule.at_most_since": "At most {count} times since {time}.",
        "rule.days_since": "Not after entries on {count} days since {time}.",
        "rule.at_most_before": "Too many entries before {time}.",
        "rule.days_before": "Entries on too many days before {time}.",
        "rule.too_few": "Too few earlier entries.",
        "rule.too_few_today": "Too few earlier entries today.",
        "rule.too_few_days": "Earlier entries on too few days.",
        "rule.too_few_since": "Too few entries since {time}.",
        "rule.too_few_before": "Too few entries before {time}.",
        "rule.too_few_days_since": "Entries on too few days since {time}.",
        "rule.too_few_days_before": "Entries on too few days before {time}.",
        "rule.other": "The organizer's rules do not allow it.",
        "rule.broken": "The organizer's rules cannot be understood.",
    }
)
"""English source texts for translation, by key."""
POINT_SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "confirm.attention": "The ticket was looked at closely",
        "confirm.photo": "The photo shows this guest",
        "confirm.age": "The guest is old enough",
        "confirm.identity": "The name is that of the identity document",
    }
)
"""Likewise what is to be confirmed before a guest is admitted, where the organizer gave no words for it."""
EXPLANATIONS: Final[Mapping[str, str]] = MappingProxyType({**RULE_SENTENCES, **POINT_SENTENCES})
"""All of them."""


class Weekday(IntEnum):
    """A day of the week, numbered as ISO 8601 does."""

    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 3
    THURSDAY = 4
    FRIDAY = 5
    SATURDAY = 6
    SUNDAY = 7


@dataclass(frozen=True, slots=True)
class GateId:
    """A gate as entries name it. Decisions know ids only; whoever shows it looks its name up."""

    id: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One condition of a rule that is not met, or one point that is to be confirmed.

    Attributes:
        key: Which sentence of ``EXPLANATIONS``.
        values: Names and values of its places.
    """

    key: str
    values: tuple[tuple[str, "Value"], ...] = ()


Single: TypeAlias = datetime | int | str | Weekday | GateId | Explanation
"""One value. A text is a name that somebody gave: it is shown as it stands."""
Value: TypeAlias = Single | tuple[Single, ...] | None
"""What stands in one place of a sentence; None and "" where it is not known."""


def listed(value: Value, words: Callable[[Single], str]) -> str:
    """Put a value into words: sentences stand side by side, everything else of a list between commas.

    Args:
        value: What stands in one place.
        words: What puts a single value into words.
    """
    if value is None:
        return ""
    if not isinstance(value, tuple):
        return words(value)
    between = " " if any(isinstance(part, Explanation) for part in value) else ", "
    return between.join(words(part) for part in value)


def english(value: Value, now: datetime) -> str:
    """Put a value into English.

    Args:
        value: What stands in one place.
        now: Instant of the decision, in the time zone whose clocks are meant: an instant of the same day needs no date.
    """

    def words(single: Single) -> str:
        if isinstance(single, Explanation):
            return EXPLANATIONS[single.key].format_map({name: english(part, now) for name, part in single.values})
        if isinstance(single, datetime):
            local = in_zone(single, now.tzinfo or UTC)
            return f"{local:%H:%M}" if local.date() == now.date() else f"{local:%Y-%m-%d %H:%M}"
        return plain(single)

    return listed(value, words)


def plain(single: Single) -> str:
    """Return a single value as scripts read it: instants in ISO 8601, gates by their ids, sentences by their keys."""
    if isinstance(single, datetime):
        return single.isoformat()
    if isinstance(single, Weekday):
        return single.name.capitalize()
    if isinstance(single, GateId):
        return single.id
    return single.key if isinstance(single, Explanation) else str(single)
