"""Finding guests by what somebody types."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kiosk.domain.reason_codes import Reason

MOST_GUESTS = 50
"""Guests in one answer, at most: they are painted while somebody types, and whoever finds more types another letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestRow:
    """A ticket that a search found.

    Attributes:
        ticket_id: Its id.
        name: Guest's name, or "".
        kind: Name of its type, or "".
        kind_names: What the type is called in other languages, by their codes.
        variation: Name of its variation, or "".
        booking: Number of its booking, or "".
        number: What is printed on the ticket itself, or "".
        seat: Its seat, or "".
        obstacle: Why it would be refused whatever the list says (not paid, cancelled …), or None.
        entered_at: When the guest came, in the event's time zone, where the ticket is used up by that; else None.
    """

    ticket_id: str
    name: str = ""
    kind: str = ""
    kind_names: Mapping[str, str] = field(default_factory=dict)
    variation: str = ""
    booking: str = ""
    number: str = ""
    seat: str = ""
    obstacle: Reason | None = None
    entered_at: datetime | None = None


class GuestLookUp(Protocol):
    """Finds guests of the present event."""

    def find(self, text: str) -> Sequence[GuestRow]:
        """Return the guests whom a text may mean, the closest first, ``MOST_GUESTS`` at most.

        Raises:
            GatehouseError: The search did not work.
        """
        ...

    def count(self, text: str) -> int:
        """Return how many guests a text may mean in all.

        Raises:
            GatehouseError: They could not be counted.
        """
        ...
