"""What a steward can choose from: events with their lists and gates; and what people call things."""

import json
from collections.abc import Collection, Sequence
from typing import TypeVar

from kiosk.domain.roster.events import CheckInList, Event, Gate
from kiosk.store.base import tables
from kiosk.store.base.row_codec import TableMapping
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database

R = TypeVar("R")

_NAMES = " UNION ALL ".join(
    f"SELECT id, {name} FROM {table} WHERE id IN (SELECT value FROM json_each(?1))"  # noqa: S608  # our own names
    for table, name in (("tickets", "number"), ("gates", "name"), ("devices", "name"))
)


def events(database: Database) -> Sequence[Event]:
    """Return every event of the roster, by beginning."""
    return _all(database, tables.EVENTS, "1 = 1 ORDER BY starts_at IS NULL, starts_at, name")


def zone_of(database: Database, event_id: str) -> str:
    """Return the IANA name of an event's zone, "" for an event that is not known."""
    with store_errors():
        row = database.db.conn.execute("SELECT timezone FROM events WHERE id = ?", (event_id,)).fetchone()
    return "" if row is None else str(row[0])


def check_in_lists(database: Database, event_id: str) -> Sequence[CheckInList]:
    """Return an event's check-in lists by name."""
    return _all(database, tables.CHECK_IN_LISTS, "event_id = ? ORDER BY name, id", event_id)


def gates(database: Database, event_id: str) -> Sequence[Gate]:
    """Return an event's gates by name."""
    return _all(database, tables.GATES, "event_id = ? ORDER BY name, id", event_id)


def zones_of_gates(database: Database, event_id: str) -> dict[str, str]:
    """Return the zone that each gate of an event leads into; without those that lead into all.

    A zone is one however its gates write it, for the counts as for the decision: it is called as the first gate has it.
    """
    found, spelled = dict[str, str](), dict[str, str]()
    for gate in gates(database, event_id):
        if gate.zone:
            found[gate.id] = spelled.setdefault(gate.zone.casefold(), gate.zone)
    return found


def display_names(database: Database, ids: Collection[str]) -> dict[str, str]:
    """Return what people call tickets (by number), gates and devices, by their ids; without those that have no name."""
    chosen = json.dumps(sorted(ids))
    with store_errors():
        rows = database.db.conn.execute(_NAMES, (chosen,)).fetchall()
    return {found: name for found, name in rows if name}


def _all(database: Database, mapping: TableMapping[R], where: str, *arguments: str) -> list[R]:
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT {mapping.select_list} FROM {mapping.table} WHERE {where}",  # noqa: S608  # our own names
            arguments,
        ).fetchall()
    return [mapping.from_row(row) for row in rows]
