"""The sentences that say which condition of a rule is not met: English source texts for translation, in one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

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
        "rule.wait": "Again from {time}.",
        "rule.too_late": "Too long after an earlier entry.",
        "rule.once": "Only once.",
        "rule.at_most": "At most {count} times.",
        "rule.once_today": "Only once a day.",
        "rule.at_most_today": "At most {count} times a day.",
        "rule.one_day": "On one day only.",
        "rule.days": "On at most {count} days.",
        "rule.once_since": "Only once since {time}.",
        "rule.at_most_since": "At most {count} times since {time}.",
        "rule.one_day_since": "On one day only since {time}.",
        "rule.days_since": "On at most {count} days since {time}.",
        "rule.at_most_before": "Too many entries before {time}.",
        "rule.days_before": "Entries on too many days before {time}.",
        "rule.too_few": "Too few earlier entries.",
        "rule.other": "The organizer's rules do not allow it.",
        "rule.broken": "The organizer's rules cannot be understood.",
    }
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One condition that is not met.

    Attributes:
        key: Which sentence of ``RULE_SENTENCES``.
        values: Names and texts for its placeholders.
    """

    key: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """The English sentence."""
        return RULE_SENTENCES[self.key].format(**dict(self.values))
