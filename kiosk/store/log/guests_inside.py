"""Who came and who is inside by a list: the one definition in SQL, and the counts that are kept of it.

The definition is that of ``kiosk.domain.entries.order``, said once more for whole lists: a guest is inside whose last
movement that was not taken back was inward, the order being that of each device's sequence, of what this laptop had
learned before it scanned, and of the corrected clocks where these say nothing. A property test holds both together. The
screen, the limit of guests, the status of a list and the command line all ask here.

A guest is a name with a number. A guest may have entries under several names: a code whose ticket came later, a walk-in
that the platform calls otherwise, a ticket that was issued anew. ``guest_identity`` says which of them are one.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Final, NamedTuple

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.log.changed_names import names_changed_since
from kiosk.store.log.entry_guest import EntryGuest
from kiosk.store.log.guest_identity import GuestsAnew, entry_guests_of_list, guests_anew

# ``called`` says what entries are counted by that may stand under another name or number. Each half finds its rows by
# an index: of a LEFT JOIN, SQLite made none here, and 100,000 entries of renamed guests took twenty minutes.
_CALLED = """
called AS MATERIALIZED (
    SELECT CAST(value ->> 0 AS INTEGER) AS position, value ->> 1 AS guest, value ->> 2 AS guest_no,
           value ->> 3 AS ticket_id
    FROM json_each(:calls)
), moves AS ("""
_MOVE = """
    SELECT {guest} AS guest, {guest_no} AS guest_no, {ticket_id} AS ticket_id,
           e.direction, e.corrected_at AS at, e.position, e.device_id, e.installation, e.sequence, e.is_local
    FROM {entries}
    WHERE e.list_id = :list_id AND e.outcome = 'admit' AND e.use_key <> '' AND e.undoes IS NULL
      AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.undoes = e.entry_id AND u.undoes IS NOT NULL)
"""
_OWN_TICKET = "iif(e.use_key LIKE 'booking:%', e.ticket_id, e.use_key)"
_MOVES_CALLED = _MOVE.format(
    guest="n.guest",
    guest_no="n.guest_no",
    ticket_id=f"coalesce(n.ticket_id, {_OWN_TICKET})",
    entries="called AS n CROSS JOIN entries AS e ON e.position = n.position",
)
_MOVES_OF_OTHERS = f"""
{_MOVE.format(guest="e.use_key", guest_no="e.guest_no", ticket_id=_OWN_TICKET, entries="entries AS e")}
      AND e.position NOT IN (SELECT position FROM called)
"""  # noqa: S608  # our own words

# Each movement at its own time, but not after what is known to have come later: first what this laptop did when it
# knew of the movement already, then what the same device did by its own count.
_ORDER = """), followed AS (
    SELECT *, min(at, coalesce(
        min(CASE WHEN is_local = 1 THEN at END) OVER (
            PARTITION BY guest, guest_no ORDER BY position ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ), at)) AS known_at
    FROM moves
), placed AS (
    SELECT *, CASE WHEN sequence > 0 AND installation <> 0 THEN min(
                  known_at,
                  coalesce(min(CASE WHEN installation < 0 THEN known_at END) OVER later, known_at),
                  iif(installation < 0, known_at, coalesce(min(CASE WHEN installation > 0 THEN known_at END) OVER later,
                      known_at))
              ) ELSE known_at END AS placed_at,
              coalesce(min(CASE WHEN is_local = 1 THEN position END) OVER (
                  PARTITION BY guest, guest_no, device_id
              ), 0) AS own
    FROM followed
    WINDOW later AS (
        PARTITION BY guest, guest_no, device_id, sequence > 0 AND installation <> 0
        ORDER BY abs(installation), installation < 0, sequence GROUPS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    )
), guests AS (
    SELECT *, max(direction = 'entry') OVER (PARTITION BY guest, guest_no) AS came,
           row_number() OVER (
               PARTITION BY guest, guest_no
               ORDER BY placed_at DESC, own DESC, device_id DESC,
                        abs(installation) DESC, installation < 0 DESC, sequence DESC, position DESC
           ) AS from_last
    FROM placed
)"""

GUESTS: Final = f"{_CALLED}{_MOVES_CALLED} UNION ALL {_MOVES_OF_OTHERS}{_ORDER}"
"""Common table expressions for ``WITH``; needs ``:list_id``, and ``:calls`` as ``as_json`` writes them.

Of ``guests``, the rows with ``from_last = 1`` are one for each guest: ``guest``, ``guest_no``, ``ticket_id`` (today's),
``came`` (ever), ``direction`` and ``placed_at`` of the last movement.
"""

ROWS: Final = "SELECT guest, guest_no, ticket_id, came, direction, placed_at, from_last FROM guests"
OF_CALLED: Final = f"{_CALLED}{_MOVES_CALLED}{_ORDER}"
"""Like ``GUESTS``, but only of the guests whose entries ``:calls`` names."""

_LAST = f"{ROWS} WHERE from_last = 1"
_ALL = f"WITH {GUESTS} {_LAST}"
_SOME = f"WITH {OF_CALLED} {_LAST}"

_NEWEST = "SELECT coalesce(max(position), 0), (SELECT times FROM names_changed) FROM entries"

_EVER: Final = -(1 << 62)


class TicketGuests(NamedTuple):
    """Guests of one ticket on one list.

    Attributes:
        came: How many of them ever came in.
        inside: How many are inside.
    """

    came: int
    inside: int


class GuestState(NamedTuple):
    """How one guest stands; a tuple, because a gate holds one for everybody who moved.

    Attributes:
        at: When the guest came in, microseconds since 1970; None for one who is out.
        ticket_id: The ticket that the guest has today, or None.
        came: Whether the guest ever came in: some are only seen leaving.
    """

    at: int | None
    ticket_id: str | None
    came: bool


class ListGuests:
    """Who came and who is inside by one list: read once, then only guests with new entries or new names.

    Entries are append-only and changes of names are logged, so looking at the guests of what is new is exact and stays
    cheap however long the log grows. Belongs to one connection.
    """

    _queries: ClassVar[tuple[str, str]] = (_ALL, _SOME)
    """Of all guests, and of those who are called; rows as ``ROWS`` has them."""

    def __init__(self, list_id: str) -> None:
        self._list_id = list_id
        self._position = -1
        self._names_changed = -1
        self._guests: dict[str, tuple[GuestState, ...]] = {}
        # Tickets of guests all of whose movements were taken back: they stand in no row, and are rare.
        self._still: dict[str, set[str]] = {}
        self._since = _EVER
        self._came = 0
        self._inside = 0

    def catch_up(self, conn: Any) -> None:
        """Take in what was written since.

        Args:
            conn: The connection, in a transaction that has written no entries itself.

        Raises:
            StoreError: The database cannot be read.
        """
        with store_errors():
            newest, changed = conn.execute(_NEWEST).fetchone()
        if (newest, changed) == (self._position, self._names_changed):
            return
        anew = self._anew(conn)
        if anew is None:
            entry_guests, query = entry_guests_of_list(conn, self._list_id), self._queries[0]
            self._forget([*self._guests, *self._still])
        else:
            entry_guests, query = anew.entry_guests, self._queries[1]
            self._forget(anew.names)
        with store_errors():
            rows = conn.execute(query, {"list_id": self._list_id, "calls": as_json(entry_guests)}).fetchall()
        self._take(rows)
        for one in entry_guests:
            moved = (state.ticket_id for state in self._guests.get(one.guest, ()))
            if one.ticket_id is not None and one.ticket_id not in moved:
                self._still.setdefault(one.guest, set()).add(one.ticket_id)
        self._position, self._names_changed = newest, changed

    def _anew(self, conn: Any) -> GuestsAnew | None:
        """Return the guests of whom something is new, or None where all have to be read."""
        renamed = names_changed_since(conn, self._names_changed) if self._position >= 0 else None
        return None if renamed is None else guests_anew(conn, self._list_id, self._position, renamed)

    def came(self) -> int:
        """Return how many guests ever came in."""
        return self._came

    def inside(self, since: int | None = None) -> int:
        """Return how many guests are inside.

        Args:
            since: Microseconds since 1970; whoever came before counts as gone. None means nobody.
        """
        wanted = _EVER if since is None else since
        # The limit moves once a day; between, the number is kept up by what moves.
        if wanted != self._since:
            self._since = wanted
            self._inside = sum(self._is_in(one) for states in self._guests.values() for one in states)
        return self._inside

    def by_ticket(self, since: int | None = None) -> dict[str, TicketGuests]:
        """Return the guests of each ticket by which somebody moved.

        Args:
            since: As for ``inside``.
        """
        wanted = _EVER if since is None else since
        found: dict[str, TicketGuests] = {}
        for states in self._guests.values():
            for one in states:
                if one.ticket_id is not None:
                    came, inside = found.get(one.ticket_id, (0, 0))
                    is_in = one.at is not None and one.at >= wanted
                    found[one.ticket_id] = TicketGuests(came + one.came, inside + is_in)
        return found

    def tickets_taken_back(self) -> set[str]:
        """Return tickets under other names than their entries bear, all of whose movements were taken back."""
        return {ticket for tickets in self._still.values() for ticket in tickets}

    def _is_in(self, one: GuestState) -> bool:
        return one.at is not None and one.at >= self._since

    def _forget(self, names: Iterable[str]) -> None:
        for name in names:
            self._still.pop(name, None)
            states = self._guests.pop(name, ())
            self._came -= sum(one.came for one in states)
            self._inside -= sum(self._is_in(one) for one in states)

    def _take(self, rows: Iterable[Sequence[Any]]) -> None:
        """Keep how guests stand, by their last movements."""
        for guest, _, ticket_id, came, direction, placed_at, from_last in rows:
            if from_last == 1:
                # Whoever was only seen leaving never came, but the ticket's guests moved: the platform's word about
                # it counts no more.
                at = placed_at if direction == "entry" else None
                # The same text twice is held once: most guests go by the id of their ticket.
                state = GuestState(at, guest if ticket_id == guest else ticket_id, bool(came))
                self._guests[guest] = (*self._guests.get(guest, ()), state)
                self._came += state.came
                self._inside += self._is_in(state)


def as_json(entry_guests: Sequence[EntryGuest]) -> str:
    """Write what entries are called by for ``GUESTS``."""
    return json.dumps(
        [
            (entry_guest.position, entry_guest.guest, entry_guest.guest_no, entry_guest.ticket_id)
            for entry_guest in entry_guests
        ]
    )
