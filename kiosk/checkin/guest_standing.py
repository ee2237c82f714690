"""How a guest stands at a list: what speaks against the ticket, who came by it, and who is inside.

It is told by the same checks and entries that decide a scan, so that the look-up and the gate never say two things.
Everything is read from one snapshot, and nothing is written. Time, rules and single use are judged at the check-in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kiosk.checkin.code_resolution import ListsByEvent, ResolvedCode, places_for, status_by_codes
from kiosk.checkin.fact_gathering import right_gates, with_prior
from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.codes.credential import BY_HAND
from kiosk.domain.entries.entry import Direction, GateTime
from kiosk.domain.entries.flags import standing_flags
from kiosk.domain.entries.order import Placed
from kiosk.domain.entries.station import ScannedList, Station
from kiosk.domain.ports import SearchView
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import USED_SOMETIME, Booking, Ticket
from kiosk.domain.roster.events import Event, TicketType
from kiosk.domain.roster.policy import policy_of
from kiosk.domain.verdicts.checks.place import date, gate, ticket_type, zone
from kiosk.domain.verdicts.checks.rights import approved, blocked, cancelled, paid, real, understood, withdrawn
from kiosk.domain.verdicts.checks.use import inside_by, marked_at, people_of
from kiosk.domain.verdicts.scan_facts import Facts
from kiosk.domain.verdicts.shown import needs_attention

_STANDING_CHECKS: Final = (
    cancelled,
    withdrawn,
    blocked,
    understood,
    real,
    approved,
    ticket_type,
    date,
    gate,
    zone,
    paid,
)
"""What stands against a ticket whatever its guest did, in the order in which the gate asks (``decision.CHECKS``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundGuest:
    """A ticket that fits what was typed, and how its guest stands at this list.

    Attributes:
        ticket: The ticket.
        ticket_type: Its type, or None where the roster does not hold it.
        booking: Its booking, or None.
        scanned_list: The list that the guest would be checked in to.
        objection: Why the ticket does not admit here, whatever its guest did before (cancelled, unpaid, another list's
            type …); None when nothing stands against it. Time, rules and single use are judged at the check-in only.
        entered: Guests of this ticket (or party) who came in by this list, not counting entries that were taken back.
        inside: Those of them whose last movement was inward.
        party_size: Guests that the ticket (or its booking) admits.
        entered_at: When the first of them came, or None.
        attention: The steward should look closely.
        timezone: IANA name of the event's time zone.
    """

    ticket: Ticket
    ticket_type: TicketType | None
    booking: Booking | None
    scanned_list: ScannedList
    objection: Reason | None
    entered: int
    inside: int
    party_size: int
    entered_at: datetime | None
    attention: bool
    timezone: str = "UTC"

    @property
    def name(self) -> str:
        """The guest's name, else the name of who booked, else ""."""
        return self.ticket.holder_name or (self.booking.name if self.booking else "")

    @property
    def type_name(self) -> str:
        """Name of the ticket's type, or ""."""
        return self.ticket_type.name if self.ticket_type else ""

    @property
    def variation_name(self) -> str:
        """Name of the ticket's variation, or ""."""
        names = self.ticket_type.variations if self.ticket_type else {}
        return names.get(self.ticket.variation_id or "", "")

    @property
    def booking_number(self) -> str:
        """Number of the booking, or ""."""
        return self.booking.number if self.booking else ""

    @property
    def entered_on_the_wall(self) -> datetime | None:
        """When the first of them came, by the clocks on the event's walls, or None."""
        return None if self.entered_at is None else in_zone(self.entered_at, zone_of(self.timezone) or UTC)

    @property
    def all_in(self) -> bool:
        """Whether everybody whom the ticket admits came in already."""
        return self.entered >= self.party_size


class GuestReading:
    """Reads guests from one snapshot; what many of them share is read once."""

    def __init__(
        self, view: SearchView, station: Station, lists: ListsByEvent, at: GateTime, *, admit_tests: bool
    ) -> None:
        """Begin to read.

        Args:
            view: The snapshot.
            station: Where, with every list that is scanned for.
            lists: Those lists, as the roster has them.
            at: When.
            admit_tests: Tickets of test orders are let in, as in a rehearsal.
        """
        self._view = view
        self._station = station
        self._lists = lists
        self._at = at
        self._admit_tests = admit_tests
        self._gate = view.gate(station.gate_id) if station.gate_id else None
        self._events: dict[str, Event | None] = {}
        self._types: dict[str, TicketType | None] = {}

    def guest(self, ticket_id: str) -> FoundGuest | None:
        """Return one guest, or None for a ticket that is of no event that is scanned for."""
        ticket = self._view.ticket(ticket_id)
        if ticket is None or ticket.event_id not in {place.event_id for place in self._station.scanned_lists}:
            return None
        places = places_for(self._station, self._lists, ticket.event_id, ticket)
        at_each = [self._facts(ticket, place) for place in places]
        # Of several lists the one that the guest is inside by; as the gate asks them, else.
        facts = next((one for one in at_each if len(at_each) > 1 and inside_by(one)), at_each[0])
        scanned_list = facts.station.scanned_lists[0]
        came, inside, entered_at = _movements(facts)
        return FoundGuest(
            ticket=ticket,
            ticket_type=facts.ticket_type,
            booking=facts.booking,
            scanned_list=scanned_list,
            objection=next((found.reason for check in _STANDING_CHECKS if (found := check(facts))), None),
            entered=came,
            inside=inside,
            party_size=facts.party_size,
            entered_at=entered_at,
            attention=needs_attention(facts),
            timezone=facts.event.timezone if facts.event else "UTC",
        )

    def _facts(self, ticket: Ticket, station: Station) -> Facts:
        view, kind = self._view, self._type(ticket.ticket_type_id)
        event = self._event(ticket.event_id)
        of_event = self._lists.get(ticket.event_id, ())
        check_in_list = next((one for one in of_event if one.id == station.list_id), None)
        facts = Facts(
            station=station,
            at=self._at,
            credential=BY_HAND,
            event=event,
            check_in_list=check_in_list,
            gate=self._gate,
            right_gates=right_gates(view, ticket, kind),
            policy=policy_of(event, check_in_list),
            ticket=ticket,
            booking=view.booking(ticket.booking_id) if ticket.booking_id else None,
            ticket_type=kind,
            admit_tests=self._admit_tests,
            revocations=tuple(view.revocations(ticket_id=ticket.id, code_hashes=())),
            flags=standing_flags(view.flags(ticket.id)),
            code_status=status_by_codes(view, BY_HAND, ResolvedCode(station=self._station, ticket=ticket)),
        )
        return with_prior(view, facts)

    def _event(self, event_id: str) -> Event | None:
        if event_id not in self._events:
            self._events[event_id] = self._view.event(event_id)
        return self._events[event_id]

    def _type(self, type_id: str) -> TicketType | None:
        if type_id not in self._types:
            self._types[type_id] = self._view.ticket_type(type_id)
        return self._types[type_id]


def _movements(facts: Facts) -> tuple[int, int, datetime | None]:
    """Return how many came, how many are inside, and when the first came."""
    # Whoever came counts, also a guest whom the ticket no longer admits: the platform may have made the party smaller.
    arrivals = [times[0] for one in people_of(facts) if (times := _arrivals(one.moves))]
    inside = len(inside_by(facts))
    if (used_at := marked_at(facts)) is not None:
        # Platforms that give no entries say at least that the ticket was used, though not by how many.
        when = arrivals if used_at == USED_SOMETIME else [*arrivals, used_at]
        return max(len(arrivals), facts.party_size), inside, min(when, default=None)
    return len(arrivals), inside, min(arrivals, default=None)


def _arrivals(moves: Sequence[Placed]) -> list[datetime]:
    return [placed.at for placed in moves if placed.entry.direction is Direction.ENTRY]
