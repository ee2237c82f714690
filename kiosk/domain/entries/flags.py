"""Marks that stewards put on guests: seen at every later scan, by everybody, until somebody takes them away.

Nothing is changed or deleted: what takes a mark away is a record of its own. So marks of several laptops can be put
together in any order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

LONGEST_REASON: Final = 200
"""Characters: what stands on a verdict's card must be read at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A mark on a guest, or what takes one away.

    Attributes:
        id: UUIDv7.
        ticket_id: Whose ticket.
        event_id: Its event.
        reason: Why, for whoever scans the guest next.
        staff: Who, "" where nobody signed in.
        device_id: Where.
        made_at: When, corrected time.
        removes: Id of the mark that this takes away; None for a mark.
    """

    id: str
    ticket_id: str
    event_id: str
    reason: str
    staff: str
    device_id: str
    made_at: datetime
    removes: str | None = None


def standing_flags(known: Iterable[Flag]) -> tuple[Flag, ...]:
    """Return the marks that nobody took away, oldest first."""
    found = sorted(known, key=lambda flag: (flag.made_at, flag.id))
    removed = {flag.removes for flag in found}
    return tuple(flag for flag in found if flag.removes is None and flag.id not in removed)
