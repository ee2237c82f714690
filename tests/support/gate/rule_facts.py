"""Facts that rules are judged by, with instants at the event."""

from datetime import UTC, datetime
from typing import Any

from kiosk.domain.entries.entry import Entry
from kiosk.domain.verdicts.rules import RuleFacts


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def facts(now: str, *entries: Entry, **fields: Any) -> RuleFacts:
    return RuleFacts(now=at(now), timezone=fields.pop("timezone", "Europe/Berlin"), entries=entries, **fields)
