"""Spans of time that people choose by a word, and that move with the clock."""

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

ALWAYS: Final = ""
BETWEEN: Final = "between"
_LAST: Final = {"15min": timedelta(minutes=15), "hour": timedelta(hours=1), "3hours": timedelta(hours=3)}


def span_words() -> tuple[tuple[str, str], ...]:
    """Return the names of spans with what they are called."""
    return (
        (ALWAYS, QCoreApplication.translate("Spans", "Any time")),
        ("15min", QCoreApplication.translate("Spans", "The last 15 minutes")),
        ("hour", QCoreApplication.translate("Spans", "The last hour")),
        ("3hours", QCoreApplication.translate("Spans", "The last 3 hours")),
        ("today", QCoreApplication.translate("Spans", "Today")),
        ("yesterday", QCoreApplication.translate("Spans", "Yesterday")),
        (BETWEEN, QCoreApplication.translate("Spans", "From … to …")),
    )


def span_of(name: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """Return the beginning and the end of a span.

    Args:
        name: Its name; unknown ones and ``BETWEEN`` have neither.
        now: Current instant in the event's zone.
    """
    if name in _LAST:
        # Not on the clocks of a wall: in the night in which they are put back, the last hour would be two of them, and
        # in the other night none.
        return now.astimezone(UTC) - _LAST[name], None
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if name == "today":
        return midnight, None
    if name == "yesterday":
        return midnight - timedelta(days=1), midnight
    return None, None
