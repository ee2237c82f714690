"""Who stands on the list on paper, and up to where each gate is on it."""

import json
from datetime import datetime
from typing import Any

from kiosk.domain.reports.paper import GateMark, PaperGuest, PaperList, list_number
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.roster.policy import last_clearing
from kiosk.domain.text.folding import fold
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.gate.read_transaction import ReadTransaction
from kiosk.store.gate.roster_state import roster_state
from kiosk.store.reports.log_copy import LogCopy
from kiosk.store.views.list_status import EXPECTED, PARTY, expected_by

_GUESTS = f"""
SELECT t.id, coalesce(nullif(t.holder_name, ''), b.name, ''), coalesce(nullif(t.number, ''), b.number, ''),
       coalesce((SELECT y.name FROM ticket_types AS y WHERE y.id = t.ticket_type_id), ''), t.seat,
       max({PARTY}, 1), t.platform_used_at IS NOT NULL
FROM tickets AS t LEFT JOIN bookings AS b ON b.id = t.booking_id
WHERE {EXPECTED}
"""  # noqa: S608  # our own words
_LAST = """
SELECT k.gate_id, k.device_id, max(f.at), f.position FROM log_facts AS f CROSS JOIN log_kinds AS k ON k.kind = f.kind
WHERE k.event_id = :event_id GROUP BY k.gate_id, k.device_id ORDER BY 1, 2
"""
_NAMES = """
SELECT e.position, e.sequence, coalesce(g.name, e.gate_id, ''), coalesce(nullif(d.name, ''), e.device_id)
FROM json_each(?) AS w CROSS JOIN entries AS e ON e.position = w.value
LEFT JOIN gates AS g ON g.id = e.gate_id LEFT JOIN devices AS d ON d.id = e.device_id
"""
_TICKETS = "SELECT id FROM tickets WHERE event_id = ?"
_BY_NUMBER = """
SELECT t.id FROM tickets AS t LEFT JOIN bookings AS b ON b.id = t.booking_id
WHERE t.event_id = ?1 AND (t.number = ?2 COLLATE NOCASE OR b.number = ?2 COLLATE NOCASE) AND ?2 <> ''
"""


class PaperSource:
    """Reads what goes on paper. Belongs to one thread.

    Args:
        database: The database; no transaction may be open on the thread while this is asked.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._copy = LogCopy(database)

    def paper_list(self, list_id: str, now: datetime) -> PaperList | None:
        """Return what goes on paper, or None for a list that the roster does not hold.

        Args:
            list_id: The list.
            now: Corrected instant.

        Raises:
            StoreError: The database cannot be read.
        """
        conn = self._copy.follow()
        with self._database.reading() as view:
            found = view.check_in_list(list_id)
            if found is None:
                return None
            event = view.event(found.event_id)
            marks = _marks(conn, found.event_id)
            return PaperList(
                event_name=event.name if event else found.event_id,
                timezone=event.timezone if event else "UTC",
                list_name=found.name,
                made_at=now,
                roster_at=roster_state(conn, found.event_id).complete_at,
                marks=marks,
                guests=_guests(conn, view, found, now),
            )

    def tickets_with(self, list_number_typed: str, event_id: str) -> list[str]:
        """Return the tickets of an event that have a list number; nearly always one."""
        with store_errors():
            rows = self._database.db.conn.execute(_TICKETS, (event_id,)).fetchall()
        # List numbers are worked out and stored nowhere.
        return [row[0] for row in rows if list_number(row[0]) == list_number_typed]

    def tickets_numbered(self, number: str, event_id: str) -> list[str]:
        """Return the tickets of an event that have a number of ticket or booking, as the platform gives it."""
        with store_errors():
            rows = self._database.db.conn.execute(_BY_NUMBER, (event_id, number.strip())).fetchall()
        return [row[0] for row in rows]


def _guests(conn: Any, view: ReadTransaction, found: CheckInList, now: datetime) -> list[PaperGuest]:
    event = view.event(found.event_id)
    cleared = last_clearing(found.exit_all_at, now, event.timezone if event else "UTC")
    # Guests are counted with today's ticket, as the status of a list counts them.
    moved = view.guests(found.id).by_ticket(None if cleared is None else to_micros(cleared))
    with store_errors():
        rows = conn.execute(_GUESTS, expected_by(found)).fetchall()
    guests = [
        PaperGuest(
            ticket_id=row[0],
            name=row[1],
            ticket_number=row[2],
            type_name=row[3],
            seat=row[4],
            guests=row[5],
            came=moved[row[0]].came if row[0] in moved else row[6],
            inside=moved[row[0]].inside if row[0] in moved else 0,
        )
        for row in rows
    ]
    # As people look for names: accents and capitals do not matter, which no order of the database knows.
    return sorted(guests, key=lambda guest: (fold(guest.name), guest.ticket_number, guest.ticket_id))


def _marks(conn: Any, event_id: str) -> list[GateMark]:
    with store_errors():
        last = conn.execute(_LAST, {"event_id": event_id}).fetchall()
        names = conn.execute(_NAMES, (json.dumps([row[3] for row in last]),)).fetchall()
    by_position = {row[0]: row[1:] for row in names}
    marks = []
    # SQLite takes the bare column from the row that holds the maximum, which is what the query rests on.
    for _, _, at, position in last:
        sequence, gate, device = by_position[position]
        marks.append(GateMark(gate_name=gate, device_name=device, sequence=sequence, at=from_micros(at)))
    return sorted(marks, key=lambda mark: (mark.gate_name, mark.device_name))
