"""Reading the roster and the entries inside one transaction, so that everything read belongs together."""

from collections.abc import Sequence
from typing import Any, TypeVar

import sqlite_utils

from kiosk.domain.codes.exchanges import Exchange, with_exchanges
from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.flags import Flag
from kiosk.domain.entries.guest_numbers import Sighting, UseIdentity
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import ReusableMedium, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, Question, TicketType
from kiosk.domain.text.searching import Query, Scope, SearchPage
from kiosk.domain.verdicts.scan_facts import RosterState
from kiosk.store.base import tables
from kiosk.store.base.row_codec import TableMapping
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros
from kiosk.store.gate.badge_codes import any_badge_codes, badge_media, void_badges
from kiosk.store.gate.grouped_codes import any_grouped, find_grouped
from kiosk.store.gate.guest_counts import GuestCounts
from kiosk.store.gate.record_cache import RecordCache
from kiosk.store.gate.roster_state import roster_state
from kiosk.store.log import ticket_names
from kiosk.store.search.ticket_search import count_tickets, find_tickets

R = TypeVar("R")

_ENDS_SO = "length({0}) BETWEEN :least AND :most AND substr({0}, length({0}) - :least + 1) = :ending"
_EXCHANGES = (
    # Said in these words, or the index of the few that have a medium is of no use: each scan would read every entry.
    "SELECT ticket_id, medium, medium_hash, corrected_at FROM entries AS e WHERE {} AND medium_hash <> ''"
    " AND ticket_id IS NOT NULL"
    " AND outcome = 'admit' AND undoes IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.undoes = e.entry_id) ORDER BY corrected_at, position"
)
# Twice: the first one chooses the index, the second one looks into it at one place instead of walking along it.
_ANY_EXCHANGE = "SELECT EXISTS (SELECT 1 FROM entries WHERE medium_hash <> '' AND medium_hash > '')"
_ENDING = (
    f"SELECT id FROM tickets WHERE {_ENDS_SO.format('id')}"  # noqa: S608  # our own names
    f" UNION SELECT ticket_id FROM revocations WHERE ticket_id IS NOT NULL AND {_ENDS_SO.format('ticket_id')}"
)


# The number's length goes first: ABC-2 stands before ABC-10.
_OF_BOOKING = "SELECT id FROM tickets WHERE booking_id = ? ORDER BY length(number), number, length(id), id"
_TICKET_WIDTH = len(tables.TICKETS.columns)
_TICKET_AND_BOOKING = (
    f"SELECT {', '.join(f't.{name}' for name in tables.TICKETS.columns)},"  # noqa: S608  # our own names
    f" {', '.join(f'b.{name}' for name in tables.BOOKINGS.columns)}"
    " FROM tickets AS t LEFT JOIN bookings AS b ON b.id = t.booking_id WHERE t.id = ?"
)


class ReadTransaction(GuestCounts):
    """Implements ``ports.SearchView`` and ``door_sales.ports.DoorReadView`` over a connection inside a transaction."""

    def __init__(self, db: sqlite_utils.Database, cache: RecordCache | None = None) -> None:
        super().__init__(db, cache)
        # Whoever reads a ticket asks for its booking next, so that comes with it, as the roster has it. A snapshot does
        # not change, and a booking of the roster is written by nobody who reads in the same transaction.
        self._beside: Booking | None = None

    def state(self) -> tuple[int, int]:
        """Return what is the same in a later transaction of this thread if nobody has written in between."""
        # The version tells of other connections' commits alone, so what this one writes is counted beside it.
        with store_errors():
            version = self._conn.execute("PRAGMA data_version").fetchone()[0]
            return int(version), int(self._conn.total_changes)

    # -- roster

    def event(self, event_id: str) -> Event | None:
        """Return one event."""
        return self._cached(tables.EVENTS, event_id)

    def event_date(self, date_id: str) -> EventDate | None:
        """Return one date of a series."""
        return self._cached(tables.EVENT_DATES, date_id)

    def check_in_list(self, list_id: str) -> CheckInList | None:
        """Return one check-in list."""
        return self._cached(tables.CHECK_IN_LISTS, list_id)

    def gate(self, gate_id: str) -> Gate | None:
        """Return one gate."""
        return self._cached(tables.GATES, gate_id)

    def ticket_type(self, type_id: str) -> TicketType | None:
        """Return one ticket type."""
        return self._cached(tables.TICKET_TYPES, type_id)

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Return one ticket, of whatever event, as it stands after what was done at the door."""
        with store_errors():
            row = self._conn.execute(_TICKET_AND_BOOKING, (ticket_id,)).fetchone()
        found = None if row is None else tables.TICKETS.from_row(row[:_TICKET_WIDTH])
        if row is not None and row[_TICKET_WIDTH] is not None:
            self._beside = tables.BOOKINGS.from_row(row[_TICKET_WIDTH:])
        return self.ticket_at_door(ticket_id, found) if self.any_actions() else found

    def addons(self, ticket_id: str) -> Sequence[Ticket]:
        """Return the tickets that belong to a main ticket."""
        return self._many(tables.TICKETS, "addon_to = ? ORDER BY id", ticket_id)

    def booking(self, booking_id: str) -> Booking | None:
        """Return one booking as it stands after what was done at the door."""
        found = self._beside if self._beside is not None and self._beside.id == booking_id else None
        if found is None:
            found = self._one(tables.BOOKINGS, "id = ?", booking_id)
        return self.booking_at_door(booking_id, found) if self.any_actions() else found

    def places_of_booking(self, booking_id: str) -> int:
        """Return how many guests the standing main tickets of a booking admit, each by itself."""
        return ticket_names.places_of_booking(self._conn, booking_id)

    def codes(self, *code_hashes: str) -> Sequence[TicketCode]:
        """Return every code with one of these hashes, over all events; in the order of the hashes."""
        return self._by_hash(tables.CREDENTIALS, code_hashes)

    def grouped_codes(self, *texts: str) -> Sequence[TicketCode]:
        """Return every code that is one of these texts but for blanks and hyphens between its groups."""
        return self._grouped(tables.CREDENTIALS, texts)

    def tickets_called(self, ticket_id: str) -> Sequence[Ticket]:
        """Return the tickets that one which is gone goes by today: those that stand, or else others."""
        if self._all_plain():
            return []
        ids = ticket_names.present_tickets(self._conn, ticket_id)
        return [ticket for one in ids if (ticket := self.ticket(one)) is not None]

    def was_listed(self, ticket_id: str) -> bool:
        """Return whether a ticket stood in the roster once, whatever became of it."""
        return not self._all_plain() and ticket_names.was_listed(self._conn, ticket_id)

    def was_code(self, code_hashes: Sequence[str]) -> bool:
        """Return whether any of these stood in the roster once and does not any more."""
        return not self._all_plain() and ticket_names.was_code(self._conn, code_hashes)

    def codes_of_ticket(self, ticket_id: str) -> Sequence[TicketCode]:
        """Return every code that was handed out for a ticket."""
        return self._many(tables.CREDENTIALS, "ticket_id = ? ORDER BY id", ticket_id)

    def tickets_ending(self, ending: str, more: int) -> Sequence[str]:
        """Return the ids of tickets with this ending; also of ones that are known as withdrawn only.

        Walks over the index of all ids, some 20 ms for 100,000: only one platform's rotating codes need it, and an
        index of endings would make every platform's pull slower.
        """
        with store_errors():
            rows = self._conn.execute(_ENDING, {"ending": ending, "least": len(ending), "most": len(ending) + more})
            return [row[0] for row in rows]

    def revocations(self, *, ticket_id: str | None, code_hashes: Sequence[str]) -> Sequence[Revocation]:
        """Return the revocations that name this ticket or one of these codes."""
        hashes = [one for one in code_hashes if one]
        void = void_badges(self._conn, hashes) if self._has_badge_codes else []
        if not self._cache.get("revocations", "", self._any_revocations):
            return void
        where = "ticket_id = ?"
        if hashes:  # an empty list would make SQLite walk over all revocations
            where += f" OR code_hash IN ({_marks(hashes)})"
        return [*self._many(tables.REVOCATIONS, f"{where} ORDER BY id", ticket_id, *hashes), *void]

    def media(self, *code_hashes: str) -> Sequence[ReusableMedium]:
        """Return every reusable medium with one of these hashes; in the order of the hashes."""
        # Most events have none: one look for all scans.
        known = self._by_hash(tables.MEDIA, code_hashes) if self._cache.get("media", "", self._any_media) else []
        exchanged = self._cache.get("exchanges", "", self._any_exchanges)
        made = self._exchanges(f"medium_hash IN ({_marks(code_hashes)})", *code_hashes) if exchanged else []
        found = with_exchanges(known, made) if made else known
        return [*found, *badge_media(self._conn, code_hashes)] if self._has_badge_codes else found

    def grouped_media(self, *texts: str) -> Sequence[ReusableMedium]:
        """Return every reusable medium whose code is one of these texts but for blanks and hyphens."""
        return self._grouped(tables.MEDIA, texts)

    @property
    def _has_badge_codes(self) -> bool:
        return bool(self._cache.get("badge_codes", "", lambda: any_badge_codes(self._conn)))

    def has_medium(self, ticket_id: str) -> bool:
        """Return whether a reusable medium stands for a ticket; asked only for types that need one."""
        with store_errors():
            row = self._conn.execute(
                "SELECT EXISTS (SELECT 1 FROM media_tickets WHERE ticket_id = ?)", (ticket_id,)
            ).fetchone()
        if row[0]:
            return True
        made = self._exchanges("ticket_id = ?", ticket_id)
        # Asked of the wristband: the platform may have taken the link away since.
        return any(ticket_id in one.ticket_ids for exchange in made for one in self.media(exchange.medium_hash))

    def _exchanges(self, where: str, *arguments: str) -> list[Exchange]:
        """Return tickets that gates exchanged for wristbands or cards, oldest first, without what was taken back."""
        with store_errors():
            rows = self._conn.execute(_EXCHANGES.format(where), arguments).fetchall()
        return [Exchange(ticket_id=r[0], medium=r[1], medium_hash=r[2], at=from_micros(r[3])) for r in rows]

    def roster_state(self, event_id: str) -> RosterState:
        """Return how whole and how old an event's guest list is."""
        return self._cache.get("roster_state", event_id, lambda: roster_state(self._conn, event_id))

    def signing_keys(self, event_id: str) -> Sequence[SigningKey]:
        """Return the keys that may sign for this event, withdrawn ones included.

        All events' keys, this one's first: a genuine ticket of another event must read "other event", not "forged".
        """
        return self._cache.get("signing_keys", event_id, lambda: self._read_keys(event_id))

    def _read_keys(self, event_id: str) -> tuple[SigningKey, ...]:
        keys = self._many(tables.SIGNING_KEYS, "true ORDER BY id")
        return tuple(sorted(keys, key=lambda key: key.event_id not in (event_id, None)))

    def questions(self, event_id: str) -> Sequence[Question]:
        """Return an event's questions in the order in which they are asked."""
        return self._cache.get(
            "questions",
            event_id,
            lambda: self._many(tables.QUESTIONS, "event_id = ? ORDER BY position, id", event_id),
        )

    def tickets_of_booking(self, booking_id: str) -> Sequence[str]:
        """Return the ids of a booking's tickets, by their numbers."""
        with store_errors():
            rows = self._conn.execute(_OF_BOOKING, (booking_id,)).fetchall()
        return tuple(row[0] for row in rows)

    def find_tickets(self, query: Query, scopes: Sequence[Scope], *, after: str = "", limit: int = 50) -> SearchPage:
        """Return one page of tickets, the best fits first."""
        return find_tickets(self._conn, query, scopes, after=after, limit=limit)

    def count_tickets(self, query: Query, scopes: Sequence[Scope]) -> int:
        """Return how many tickets are found by words."""
        return count_tickets(self._conn, query, scopes)

    # -- entries

    def sightings(self, identity: UseIdentity, *, list_id: str | None = None) -> Sequence[Sighting]:
        """Return admitted entries (also undone ones and the undos) of what single use counts, oldest first."""
        return ticket_names.sightings(
            self._conn, identity, list_id=list_id, all_plain=self._all_plain(), by_id=self._known_by_id()
        )

    def entries_for(self, own_names: Sequence[str], *, list_id: str | None = None) -> Sequence[Entry]:
        """Return admitted entries, exits and undos of a ticket, as they were written, by some of its names."""
        first, *more = own_names
        identity = UseIdentity(key=first, ticket_id=first, code_hashes=tuple(more))
        return [sighting.entry for sighting in self.sightings(identity, list_id=list_id)]

    def was_counted_as(self, key: str, *, list_id: str) -> bool:
        """Return whether guests were ever let in on a list under this very key."""
        if not self._cache.get("any_by_booking", "", lambda: ticket_names.any_by_booking(self._conn)):
            return False
        return ticket_names.was_counted_as(self._conn, key, list_id)

    def _all_plain(self) -> bool:
        return not self._cache.get("names_changed", "", lambda: ticket_names.may_have_more(self._conn))

    def _known_by_id(self) -> bool:
        return self._cache.get("known_by_id", "", lambda: ticket_names.known_by_id(self._conn))

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry."""
        return self._one(tables.ENTRIES, "entry_id = ?", entry_id)

    def undo_of(self, entry_id: str) -> Entry | None:
        """Return the entry of this device that takes another one back, or None."""
        return self._one(tables.ENTRIES, "undoes = ? AND undoes IS NOT NULL AND is_local > 0 LIMIT 1", entry_id)

    def scan_entries(self, scan_id: str) -> Sequence[Entry]:
        """Return the entries of one scan, in order of guests."""
        # Two ways, because the index holds the further guests of a party only: the first one's id is the scan's.
        return self._many(
            tables.ENTRIES,
            "(entry_id = ?1 AND scan_id = ?1) OR (scan_id = ?1 AND scan_id <> '' AND scan_id <> entry_id)"
            " ORDER BY guest_no",
            scan_id,
        )

    def flags(self, *ticket_ids: str) -> Sequence[Flag]:
        """Return every mark that was ever put on these tickets, and what took marks away."""
        if not self._cache.get("flags", "", self._any_flags):
            return ()  # most evenings have none: one look for all scans
        return self._many(tables.FLAGS, f"ticket_id IN ({_marks(ticket_ids)})", *ticket_ids)

    # -- plumbing

    def _any_flags(self) -> bool:
        with store_errors():
            return bool(self._conn.execute("SELECT EXISTS (SELECT 1 FROM flags)").fetchone()[0])

    def _any_media(self) -> bool:
        with store_errors():
            return bool(self._conn.execute("SELECT EXISTS (SELECT 1 FROM media)").fetchone()[0])

    def _any_exchanges(self) -> bool:
        with store_errors():
            return bool(self._conn.execute(_ANY_EXCHANGE).fetchone()[0])

    def _any_revocations(self) -> bool:
        with store_errors():
            return bool(self._conn.execute("SELECT EXISTS (SELECT 1 FROM revocations)").fetchone()[0])

    def _cached(self, mapping: TableMapping[R], record_id: str) -> R | None:
        return self._cache.get(mapping.table, record_id, lambda: self._one(mapping, "id = ?", record_id))

    def _one(self, mapping: TableMapping[R], where: str, *arguments: Any) -> R | None:
        with store_errors():
            row = self._conn.execute(
                f"SELECT {mapping.select_list} FROM {mapping.table} WHERE {where}",  # noqa: S608  # our own names
                arguments,
            ).fetchone()
        return None if row is None else mapping.from_row(row)

    def _by_hash(self, mapping: TableMapping[R], hashes: Sequence[str]) -> list[R]:
        if not hashes:
            return []
        # One question for all of them: asking costs as much as the answer where there is none, as with most names. Nor
        # is anything sorted by the database: there is one answer at most, nearly always.
        one = f"SELECT {mapping.select_list} FROM {mapping.table} WHERE code_hash = ?"  # noqa: S608  # our own names
        wanted = tuple(dict.fromkeys(hashes))
        with store_errors():
            rows = self._conn.execute(" UNION ALL ".join([one] * len(wanted)), wanted).fetchall()
        found = [mapping.from_row(row) for row in rows]
        if len(found) > 1:
            found.sort(key=lambda one: (wanted.index(one.code_hash), one.id))  # type: ignore[attr-defined]
        return found

    def _grouped(self, mapping: TableMapping[R], texts: Sequence[str]) -> Sequence[R]:
        if not texts or not self._cache.get(f"grouped {mapping.table}", "", lambda: any_grouped(self._conn, mapping)):
            return ()
        return find_grouped(self._conn, mapping, texts)

    def _many(self, mapping: TableMapping[R], where: str, *arguments: Any) -> list[R]:
        with store_errors():
            rows = self._conn.execute(
                f"SELECT {mapping.select_list} FROM {mapping.table} WHERE {where}",  # noqa: S608  # our own names
                arguments,
            ).fetchall()
        return [mapping.from_row(row) for row in rows]


def _marks(arguments: Sequence[str]) -> str:
    return ", ".join("?" * len(arguments))
