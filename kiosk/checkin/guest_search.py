"""The use case of looking a guest up: by name, e-mail address, phone, number of booking or ticket, seat, or code.

What is shown of a guest comes from the same checks and entries that decide a scan, read in one snapshot. Nothing is
written: whoever is to come in is then checked in by hand (``CheckIn.ticket``), which decides anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kiosk.checkin.code_resolution import (
    ListsByEvent,
    ResolvedCode,
    known_codes,
    known_media,
    lists_of,
    places_for,
    status_by_codes,
)
from kiosk.checkin.fact_gathering import right_gates, with_prior
from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.codes.credential import BY_HAND, Scan, ScanSource
from kiosk.domain.entries.entry import Direction, GateTime
from kiosk.domain.entries.flags import standing_flags
from kiosk.domain.entries.order import Placed, people, walked
from kiosk.domain.entries.station import ScannedList, Station
from kiosk.domain.ports import Clock, CredentialReader, SearchStore, SearchView
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.events import Event, TicketType
from kiosk.domain.roster.policy import policy_of
from kiosk.domain.text.searching import Scope, SearchPage, parse
from kiosk.domain.verdicts.checks.place import date, gate, ticket_type, zone
from kiosk.domain.verdicts.checks.rights import approved, blocked, cancelled, paid, real, understood, withdrawn
from kiosk.domain.verdicts.checks.use import histories, inside_by, is_told_apart, marked_at
from kiosk.domain.verdicts.scan_facts import Facts
from kiosk.domain.verdicts.shown import needs_attention

PAGE = 25
"""Guests on a page, if nothing else is asked for."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestPage:
    """Some of the guests who fit, the best first.

    Attributes:
        guests: The guests; no ticket stands twice.
        next: What to ask for the next page with; "" when there is none.
    """

    guests: tuple[FoundGuest, ...] = ()
    next: str = ""


class GuestSearch:
    """Looks guests up."""

    def __init__(
        self, store: SearchStore, clock: Clock, *, admit_tests: bool = False, reader: CredentialReader | None = None
    ) -> None:
        """Take what the use case talks to.

        Args:
            store: The local database.
            clock: The laptop's time, by which lists are emptied at their closing time.
            admit_tests: Tickets of test orders are let in, as in a rehearsal.
            reader: Reads a whole code with what stands around it, a link that somebody pasted; None reads none.
        """
        self._reader = reader
        self._store = store
        self._clock = clock
        self._admit_tests = admit_tests

    def find(
        self,
        text: str,
        station: Station,
        *,
        everywhere: bool = False,
        after: str = "",
        limit: int = PAGE,
        at: GateTime | None = None,
    ) -> GuestPage:
        """Find the guests that every typed word fits.

        Args:
            text: What was typed.
            station: Where, with every list that is scanned for.
            everywhere: Find all tickets of the events; else only those that a list takes, by type and date.
            after: ``GuestPage.next`` of the page before, or "" for the first.
            limit: Guests on a page.
            at: When; None means now.

        Raises:
            StoreError: The database cannot be read.
        """
        query = parse(text)
        moment = at or self._clock.now()
        with self._store.reading() as view:
            lists = lists_of(view, station)
            # A list that the roster does not hold (yet) finds nobody: showing all tickets would offer guests whom it
            # may not take.
            reached = _scopes(station, lists, everywhere=everywhere)
            page = view.find_tickets(query, reached, after=after, limit=limit) if query else SearchPage()
            found = [hit.ticket_id for hit in page.found] or ([] if after else self._by_code(view, text, moment))
            reading = _Reading(view, station, lists, moment, admit_tests=self._admit_tests)
            guests = [guest for ticket_id in found if (guest := reading.guest(ticket_id))]
            if not page.found:
                guests = [guest for guest in guests if any(_takes(scope, guest.ticket) for scope in reached)]
        return GuestPage(guests=tuple(guests), next=page.next)

    def count(self, text: str, station: Station) -> int:
        """Return how many tickets of the station's events every typed word fits.

        Args:
            text: What was typed.
            station: Where, with every list that is scanned for.

        Raises:
            StoreError: The database cannot be read.
        """
        query = parse(text)
        if not query:
            return 0
        with self._store.reading() as view:
            return view.count_tickets(query, _scopes(station, {}, everywhere=True))

    def _by_code(self, view: SearchView, text: str, at: GateTime) -> list[str]:
        """Return the tickets of a whole code that no word leads to: within a link, or in signs that nobody types."""
        if self._reader is None:
            return []
        # No keys: who is looked up is let in by hand, and what is found is what the roster knows.
        credential = self._reader.read(Scan(text=text, source=ScanSource.MANUAL), (), at.corrected)
        media = [ticket_id for medium in known_media(view, credential) for ticket_id in sorted(medium.ticket_ids)]
        return list(dict.fromkeys([*(code.ticket_id for code in known_codes(view, credential)), *media]))

    def booking_of(self, ticket_id: str, station: Station, *, at: GateTime | None = None) -> tuple[FoundGuest, ...]:
        """Return all guests of a ticket's booking, as they stand at the station; of one without a booking, that guest.

        Args:
            ticket_id: Any ticket of the booking.
            station: Where, with every list that is scanned for.
            at: When; None means now.

        Raises:
            StoreError: The database cannot be read.
        """
        moment = at or self._clock.now()
        with self._store.reading() as view:
            ticket = view.ticket(ticket_id)
            together = view.tickets_of_booking(ticket.booking_id) if ticket and ticket.booking_id else (ticket_id,)
            reading = _Reading(view, station, lists_of(view, station), moment, admit_tests=self._admit_tests)
            guests = [reading.guest(one) for one in together]
        return tuple(guest for guest in guests if guest)


def _scopes(station: Station, lists: ListsByEvent, *, everywhere: bool) -> list[Scope]:
    """Return which tickets are looked through, each event once where all of its tickets are."""
    if everywhere:
        return [Scope(event_id=event_id) for event_id in dict.fromkeys(one.event_id for one in station.scanned_lists)]
    return [
        Scope(event_id=event_id, ticket_type_ids=one.ticket_type_ids, date_id=one.date_id)
        for event_id, of_event in lists.items()
        for one in of_event
    ]


def _takes(scope: Scope, ticket: Ticket) -> bool:
    """Whether a ticket is one of those that may be found."""
    of_type = scope.ticket_type_ids is None or ticket.ticket_type_id in scope.ticket_type_ids
    of_date = scope.date_id is None or ticket.date_id == scope.date_id
    return scope.event_id == ticket.event_id and of_type and of_date


class _Reading:
    """Reads guests from one snapshot; what many of them share is read once."""

    def __init__(
        self, view: SearchView, station: Station, lists: ListsByEvent, at: GateTime, *, admit_tests: bool
    ) -> None:
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
    arrivals = [times[0] for moves in _people(facts) if (times := _arrivals(moves))]
    inside = len(inside_by(facts))
    if (used_at := marked_at(facts)) is not None:
        # Platforms that give no entries say at least that the ticket was used, though not by how many.
        return max(len(arrivals), facts.party_size), inside, min([*arrivals, used_at])
    return len(arrivals), inside, min(arrivals, default=None)


def _people(facts: Facts) -> list[tuple[Placed, ...]]:
    """Return the movements of each of the ticket's people."""
    if not is_told_apart(facts):
        return [walked(entries) for entries in histories(facts.prior).values()]
    may_return = facts.check_in_list is not None and facts.check_in_list.allow_entry_after_exit
    return [moves for entries in histories(facts.prior).values() for moves in people(entries, may_return=may_return)]


def _arrivals(moves: Sequence[Placed]) -> list[datetime]:
    return [placed.at for placed in moves if placed.entry.direction is Direction.ENTRY]
