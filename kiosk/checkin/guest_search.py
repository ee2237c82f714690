"""The use case of looking a guest up: by name, e-mail address, phone, number of booking or ticket, seat, or code.

What is shown of a guest is told by ``guest_standing``, from the snapshot in which the guest was found. Nothing is
written: whoever is to come in is then checked in by hand (``CheckIn.ticket``), which decides anew.
"""

from dataclasses import dataclass

from kiosk.checkin.code_resolution import ListsByEvent, as_far_as_known, known_codes, known_media, lists_of
from kiosk.checkin.guest_standing import FoundGuest, GuestReading
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.ports import Clock, CredentialReader, SearchStore, SearchView
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.text.searching import Scope, SearchPage, parse

PAGE = 25
"""Guests on a page, if nothing else is asked for."""


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
            reading = GuestReading(view, station, lists, moment, admit_tests=self._admit_tests)
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
        read = self._reader.read(Scan(text=text, source=ScanSource.MANUAL), (), at.corrected)
        credential = as_far_as_known(view, read)
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
            reading = GuestReading(view, station, lists_of(view, station), moment, admit_tests=self._admit_tests)
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
