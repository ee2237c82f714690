"""Who came and who is inside by a list: the one definition in SQL, and the counts that are kept of it.

The definition is that of ``kiosk.domain.order``, said once more for whole lists: a guest is inside whose last movement
that was not taken back was inward, the order being that of each device's sequence, of what this laptop had learned
before it scanned, and of the corrected clocks where these say nothing. A property test holds both together. The screen,
the limit of guests, the status of a list and the command line all ask here.

A guest is a use key with a number. A guest may have entries under several keys: a code whose ticket came later, a
walk-in that the platform calls otherwise. They are counted under one.
"""

import json
from collections.abc import Iterable
from typing import Any, Final

from kiosk.store.faults import store_errors

# A hash (64 digits) stands for the ticket that has the code by now. A walk-in is counted under its own id: the
# platform may have made a ticket for each of its guests, and each of these is guest 1 there.
_MOVES = """
moves AS (
    SELECT coalesce(g.door_id, m.use_key) AS guest,
           CASE WHEN g.guest_no > 0 THEN g.guest_no ELSE m.guest_no END AS guest_no,
           m.ticket_id, m.direction, m.at, m.position, m.device_id, m.sequence, m.is_local
    FROM (
        SELECT CASE length(e.use_key) WHEN 64 THEN coalesce(
                   (SELECT min(c.ticket_id) FROM credentials AS c WHERE c.code_hash = e.use_key), e.use_key
               ) ELSE e.use_key END AS use_key,
               e.guest_no, e.ticket_id, e.direction, e.corrected_at AS at, e.position, e.device_id, e.sequence,
               e.is_local
        FROM entries AS e
        WHERE e.list_id = :list_id AND e.outcome = 'admit' AND e.use_key <> '' AND e.undoes IS NULL {chosen}
          AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.undoes = e.entry_id AND u.undoes IS NOT NULL)
    ) AS m
    LEFT JOIN door_tickets AS g ON g.ticket_id = m.use_key AND (g.guest_no = 0 OR m.guest_no = 1)
)"""

# Each movement at its own time, but not after what is known to have come later: first what this laptop did when it
# knew of the movement already, then what the same device did by its own count.
_ORDER = """, followed AS (
    SELECT *, min(at, coalesce(
        min(CASE WHEN is_local THEN at END) OVER (
            PARTITION BY guest, guest_no ORDER BY position ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ), at)) AS known_at
    FROM moves
), placed AS (
    SELECT *, CASE WHEN sequence > 0 THEN min(known_at, coalesce(min(known_at) OVER (
                  PARTITION BY guest, guest_no, device_id ORDER BY sequence
                  GROUPS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
              ), known_at)) ELSE known_at END AS placed_at,
              coalesce(min(CASE WHEN is_local THEN position END) OVER (
                  PARTITION BY guest, guest_no, device_id
              ), 0) AS own
    FROM followed
), guests AS (
    SELECT *, max(direction = 'entry') OVER (PARTITION BY guest, guest_no) AS came,
           row_number() OVER (
               PARTITION BY guest, guest_no
               ORDER BY placed_at DESC, own DESC, device_id DESC, sequence DESC, position DESC
           ) AS from_last
    FROM placed
)"""
_GUESTS = _MOVES + _ORDER

GUESTS: Final = _GUESTS.format(chosen="")
"""Common table expressions for ``WITH``; needs ``:list_id``. Of ``guests``, the rows with ``from_last = 1`` are one for
each guest: ``guest``, ``guest_no``, ``came`` (ever), ``direction`` and ``placed_at`` of the last movement."""

_STATES = "SELECT guest, guest_no, came, CASE direction WHEN 'entry' THEN placed_at END FROM guests WHERE from_last = 1"
_ALL = f"WITH {GUESTS} {_STATES}"
_CHOSEN = _GUESTS.format(chosen="AND e.use_key IN (SELECT value FROM json_each(:keys))")
_SOME = f"WITH {_CHOSEN} {_STATES}"

_NEWEST = "SELECT coalesce(max(position), 0) FROM entries"
# Everything that guests with new entries are called: what they are counted under, and what older entries stand under.
_TOUCHED = """
WITH RECURSIVE names (name) AS (
    SELECT DISTINCT use_key FROM entries
    WHERE position > :position AND list_id = :list_id AND outcome = 'admit' AND use_key <> ''
    UNION SELECT c.ticket_id FROM names CROSS JOIN credentials AS c ON c.code_hash = names.name
    UNION SELECT c.code_hash FROM names CROSS JOIN credentials AS c ON c.ticket_id = names.name
    UNION SELECT g.door_id FROM names CROSS JOIN door_tickets AS g ON g.ticket_id = names.name
    UNION SELECT g.ticket_id FROM names CROSS JOIN door_tickets AS g ON g.door_id = names.name
)
SELECT name FROM names
"""

_EVER: Final = -(1 << 62)


class ListGuests:
    """Who came and who is inside by one list: read once, then only guests with new entries.

    Entries are append-only, so looking at the guests of the new positions is exact and stays cheap however long the log
    grows. Belongs to one connection.
    """

    def __init__(self, list_id: str) -> None:
        self._list_id = list_id
        self._position = -1
        self._guests: dict[str, tuple[tuple[int, int | None], ...]] = {}
        self._since = _EVER
        self._came = 0
        self._inside = 0

    def follow(self, conn: Any) -> None:
        """Take in what was written since.

        Args:
            conn: The connection, in a transaction that has written no entries itself.

        Raises:
            StoreError: The database cannot be read.
        """
        with store_errors():
            newest = int(conn.execute(_NEWEST).fetchone()[0])
            if newest == self._position:
                return
            if self._position < 0:
                rows = conn.execute(_ALL, {"list_id": self._list_id}).fetchall()
            else:
                since = {"list_id": self._list_id, "position": self._position}
                names = [row[0] for row in conn.execute(_TOUCHED, since)]
                self._forget(names)
                chosen = {"list_id": self._list_id, "keys": json.dumps(names)}
                rows = conn.execute(_SOME, chosen).fetchall() if names else []
        self._take(rows)
        self._position = newest

    def came(self) -> int:
        """Return how many guests ever came in."""
        return self._came

    def inside(self, since: int | None = None) -> int:
        """Return how many guests are inside.

        Args:
            since: Microseconds since 1970; whoever came before counts as gone. None means nobody.
        """
        wanted = _EVER if since is None else since
        if wanted != self._since:
            self._since = wanted
            self._inside = sum(self._is_in(at) for states in self._guests.values() for _, at in states)
        return self._inside

    def _is_in(self, at: int | None) -> bool:
        return at is not None and at >= self._since

    def _forget(self, names: Iterable[str]) -> None:
        for name in names:
            states = self._guests.pop(name, ())
            self._came -= len(states)
            self._inside -= sum(self._is_in(at) for _, at in states)

    def _take(self, rows: Iterable[tuple[str, int, int, int | None]]) -> None:
        """Keep guests who came; of those who were only seen leaving there is nothing to count."""
        for guest, number, came, at in rows:
            if came:
                self._guests[guest] = (*self._guests.get(guest, ()), (number, at))
                self._came += 1
                self._inside += self._is_in(at)
