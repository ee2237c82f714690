"""Which ticket a code means when it may mean several: add-ons on lists that match them, and reusable media.

What is static is looked at first (does the list take this type?), then the time (is it valid now?). Where nothing fits,
the ticket that will be valid next is taken, else the one that was valid last, so that the refusal makes sense.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import ReusableMedium
from kiosk.domain.roster.events import CheckInList


@dataclass(frozen=True, slots=True)
class TicketChoice:
    """The ticket that was meant, or that it cannot be told."""

    ticket: Ticket | None
    ambiguous: bool = False


def choose(candidates: Sequence[Ticket], lists: Mapping[str, CheckInList], now: datetime) -> TicketChoice:
    """Choose among tickets that one code may mean.

    Args:
        candidates: The tickets, the main one first.
        lists: The lists that are scanned for, by event id.
        now: Corrected instant.
    """
    if len(candidates) <= 1:
        return TicketChoice(candidates[0] if candidates else None)
    fitting = [t for t in candidates if _taken(t, lists.get(t.event_id))]
    # Time only where the type leaves a choice: a ticket that is not valid yet is told so, not passed over.
    if len(fitting) > 1:
        fitting = [t for t in fitting if _valid(t, now)]
    if len(fitting) > 1:
        return TicketChoice(None, ambiguous=True)
    return TicketChoice(fitting[0] if fitting else _nearest(candidates, now))


def in_turn(lists: Sequence[CheckInList], type_id: str | None, date_id: str | None) -> tuple[CheckInList, ...]:
    """Return which of an event's lists a ticket is for, in the order in which they are asked.

    By type and date alone, which nothing at the gate changes: so a guest's second scan asks the list of the first one,
    and another list that would take the same ticket never lets anybody in twice.

    Args:
        lists: The lists that are scanned for, the chosen one first.
        type_id: Type of the ticket; None where it is not known, which no list objects to.
        date_id: Its date of a series.
    """
    return tuple(one for one in lists if _takes(one, type_id) and (one.date_id is None or one.date_id == date_id))


def _takes(check_in_list: CheckInList, type_id: str | None) -> bool:
    allowed = check_in_list.ticket_type_ids
    return allowed is None or type_id is None or type_id in allowed


def _taken(ticket: Ticket, check_in_list: CheckInList | None) -> bool:
    return check_in_list is None or _takes(check_in_list, ticket.ticket_type_id)


def _valid(ticket: Ticket, now: datetime) -> bool:
    begun = ticket.valid_from is None or ticket.valid_from <= now
    return begun and (ticket.valid_until is None or now < ticket.valid_until)


def _nearest(candidates: Sequence[Ticket], now: datetime) -> Ticket:
    coming = [(t.valid_from, t) for t in candidates if t.valid_from is not None and t.valid_from > now]
    if coming:
        return min(coming, key=lambda pair: pair[0])[1]
    gone = [(t.valid_until, t) for t in candidates if t.valid_until is not None and t.valid_until <= now]
    return max(gone, key=lambda pair: pair[0])[1] if gone else candidates[0]


def usable(medium: ReusableMedium, now: datetime) -> bool:
    """Return whether a medium may be used: active, linked to something, and not expired."""
    return medium.active and bool(medium.ticket_ids) and (medium.expires_at is None or now < medium.expires_at)
