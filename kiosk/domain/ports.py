"""What the use cases need from the outside. Adapters implement these; tests have fakes that implement them too."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from kiosk.domain.codes.credential import Credential, Scan
from kiosk.domain.entries.entry import Entry, GateTime
from kiosk.domain.entries.flags import Flag
from kiosk.domain.entries.guest_numbers import Sighting, UseIdentity
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import ReusableMedium, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, Question, TicketType
from kiosk.domain.text.searching import Query, Scope, SearchPage
from kiosk.domain.verdicts.scan_facts import RosterState


class RosterView(Protocol):
    """A consistent snapshot of the roster. Look-ups return None or an empty sequence when nothing fits."""

    def event(self, event_id: str) -> Event | None:
        """Return one event."""
        ...

    def event_date(self, date_id: str) -> EventDate | None:
        """Return one date of a series."""
        ...

    def check_in_list(self, list_id: str) -> CheckInList | None:
        """Return one check-in list."""
        ...

    def gate(self, gate_id: str) -> Gate | None:
        """Return one gate."""
        ...

    def ticket_type(self, type_id: str) -> TicketType | None:
        """Return one ticket type."""
        ...

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Return one ticket, of whatever event."""
        ...

    def addons(self, ticket_id: str) -> Sequence[Ticket]:
        """Return the tickets that belong to a main ticket."""
        ...

    def booking(self, booking_id: str) -> Booking | None:
        """Return one booking."""
        ...

    def places_of_booking(self, booking_id: str) -> int:
        """Return how many guests the standing main tickets of a booking admit, each by itself."""
        ...

    def before_in_line(self, booking: Booking) -> int:
        """Return how many bookings are before one on the waiting list: those that were told of a place come first."""
        ...

    def signing_keys(self, event_id: str) -> Sequence[SigningKey]:
        """Return the keys that may sign for this event, withdrawn ones included."""
        ...

    def codes(self, *code_hashes: str) -> Sequence[TicketCode]:
        """Return every code with one of these hashes, over all events (the same text may stand in several)."""
        ...

    def grouped_codes(self, *texts: str) -> Sequence[TicketCode]:
        """Return every code that is one of these texts but for blanks and hyphens between its groups."""
        ...

    def tickets_called(self, ticket_id: str) -> Sequence[Ticket]:
        """Return the tickets that one which is gone goes by today: those that stand, or else others."""
        ...

    def was_listed(self, ticket_id: str) -> bool:
        """Return whether a ticket stood in the roster once, whatever became of it."""
        ...

    def was_code(self, code_hashes: Sequence[str]) -> bool:
        """Return whether any of these stood in the roster once and does not any more."""
        ...

    def codes_of_ticket(self, ticket_id: str) -> Sequence[TicketCode]:
        """Return every code that was handed out for a ticket."""
        ...

    def tickets_ending(self, ending: str, more: int) -> Sequence[str]:
        """Return the ids of tickets, of whatever event, that may be each other's where a beginning is not certain.

        Args:
            ending: How they end.
            more: So many characters may stand before that, at most.
        """
        ...

    def revocations(self, *, ticket_id: str | None, code_hashes: Sequence[str]) -> Sequence[Revocation]:
        """Return the revocations that name this ticket or one of these codes."""
        ...

    def media(self, *code_hashes: str) -> Sequence[ReusableMedium]:
        """Return every reusable medium with one of these hashes."""
        ...

    def grouped_media(self, *texts: str) -> Sequence[ReusableMedium]:
        """Return every reusable medium whose code is one of these texts but for blanks and hyphens."""
        ...

    def has_medium(self, ticket_id: str) -> bool:
        """Return whether a reusable medium stands for a ticket."""
        ...

    def roster_state(self, event_id: str) -> RosterState:
        """Return how whole and how old an event's guest list is."""
        ...

    def questions(self, event_id: str) -> Sequence[Question]:
        """Return an event's questions in the order in which they are asked."""
        ...


class EntryView(Protocol):
    """What was scanned before, here and on other devices."""

    def state(self) -> tuple[int, int]:
        """Return what is the same in a later transaction of this thread if nobody has written in between."""
        ...

    def sightings(self, identity: UseIdentity, *, list_id: str | None = None) -> Sequence[Sighting]:
        """Return admitted entries (also undone ones and the undos) of what single use counts, oldest first.

        They are found under every name that it ever had; nobody looks for a ticket's entries in any other way.

        Args:
            identity: The ticket, code or booking.
            list_id: Only this list; None means every list.
        """
        ...

    def was_counted_as(self, key: str, *, list_id: str) -> bool:
        """Return whether guests were ever let in on a list under this very key."""
        ...

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry."""
        ...

    def undo_of(self, entry_id: str) -> Entry | None:
        """Return the entry that takes this one back, or None."""
        ...

    def scan_entries(self, scan_id: str) -> Sequence[Entry]:
        """Return the entries of one scan, one for each guest of a party, in order of guests."""
        ...

    def flags(self, *ticket_ids: str) -> Sequence[Flag]:
        """Return every mark that was ever put on these tickets, and what took marks away."""
        ...

    def inside(self, list_id: str, *, since: datetime | None = None) -> int:
        """Count the guests whose last movement on a list was inward.

        Args:
            list_id: The list.
            since: Whoever came before counts as gone; None means nobody.
        """
        ...


class Ledger(RosterView, EntryView, Protocol):
    """One write transaction: what is read in it stays true until it is committed."""

    def next_sequence(self, device_id: str) -> int:
        """Return the number for this device's next entry."""
        ...

    def latest_after(self, entry: Entry) -> datetime | None:
        """Return the latest corrected time of what this laptop recorded after an entry of its own, or None."""
        ...

    def append(self, entry: Entry) -> bool:
        """Add an entry and its outbox row.

        Returns:
            False when the database's single-use index refused the entry: somebody else spent that use. Nothing was
            added then, and the transaction goes on.

        Raises:
            StoreError: It could not be written.
        """
        ...

    def note_flag(self, flag: Flag) -> None:
        """Put a mark on a ticket, or take one away.

        Raises:
            StoreError: It could not be written.
        """
        ...

    def note_former_ticket(self, code_hashes: Sequence[str], ticket_id: str) -> None:
        """Remember that some codes once stood for a ticket that the roster does not hold any more.

        Args:
            code_hashes: The codes.
            ticket_id: Its id, as the platform signed it.

        Raises:
            StoreError: It could not be written.
        """
        ...

    def note_spellings(self, code_hash: str, others: Sequence[str]) -> None:
        """Remember by which other names a code was presented that the roster does not know.

        Args:
            code_hash: The name that its entry bears.
            others: Hashes of further texts for it.

        Raises:
            StoreError: They could not be written.
        """
        ...

    def note_presented(self, entry_id: str, others: Sequence[str]) -> None:
        """Remember what else a guest may have presented who is let in: a withdrawal that comes later may name it.

        Args:
            entry_id: The entry, which was appended in this transaction.
            others: Hashes of it that the entry's own text does not tell.

        Raises:
            StoreError: They could not be written.
        """
        ...


class GateStore(Protocol):
    """The local database as the use cases see it."""

    def reading(self) -> AbstractContextManager["ReadView"]:
        """Open a consistent snapshot."""
        ...

    def writing(self) -> AbstractContextManager[Ledger]:
        """Open a write transaction; leaving it normally is the durable commit, leaving by an exception undoes it.

        Raises:
            StoreBusyError: Another process held the lock for too long.
        """
        ...

    def count_ahead(self, list_ids: Iterable[str]) -> None:
        """Count who is inside by lists with a limit, before anything is written.

        Raises:
            StoreError: The database cannot be read.
        """
        ...

    def last_signing_keys(self, event_id: str) -> Sequence[SigningKey]:
        """Return the keys that were seen last: those of the view in which a scan is decided may be others by now."""
        ...


class ReadView(RosterView, EntryView, Protocol):
    """A consistent snapshot for reading."""


class SearchView(ReadView, Protocol):
    """A consistent snapshot in which guests can be looked up."""

    def find_tickets(self, query: Query, scopes: Sequence[Scope], *, after: str = "", limit: int = 50) -> SearchPage:
        """Return one page of tickets, the best fits first.

        Args:
            query: What is looked for.
            scopes: Where; a ticket that lies in none of them is not found.
            after: ``SearchPage.next`` of the page before, or "" for the first.
            limit: Tickets on a page.
        """
        ...

    def count_tickets(self, query: Query, scopes: Sequence[Scope]) -> int:
        """Return how many tickets are found by words, whole or begun.

        Args:
            query: What is looked for.
            scopes: Where.
        """
        ...

    def tickets_of_booking(self, booking_id: str) -> Sequence[str]:
        """Return the ids of a booking's tickets, by their numbers."""
        ...


class SearchStore(Protocol):
    """The local database as looking guests up sees it."""

    def reading(self) -> AbstractContextManager[SearchView]:
        """Open a consistent snapshot.

        Raises:
            StoreError: The database cannot be read.
        """
        ...


class CredentialReader(Protocol):
    """Makes a credential of a scan. Never raises on account of the text: what is wrong stands in the result."""

    def read(self, scan: Scan, keys: Sequence[SigningKey], now: datetime) -> Credential:
        """Clean, recognise, parse and verify.

        Args:
            scan: What was read.
            keys: Keys of the roster, withdrawn ones included.
            now: Corrected time, for keys' periods and rotating codes.
        """
        ...


class Clock(Protocol):
    """The laptop's time with what is known about its error."""

    def now(self) -> GateTime:
        """Return the current instant."""
        ...

    def monotonic_ms(self) -> float:
        """Return milliseconds of a clock that never jumps; only differences mean anything."""
        ...
