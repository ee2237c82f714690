"""Entries by their positions, with what people call the things in them."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reports.entry_log import DeliveryState, LogPlace, LogRow
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.log import ticket_names

_ENTRY = ", ".join(f"e.{name}" for name in tables.ENTRIES.columns)
_WIDTH = len(tables.ENTRIES.columns)

# Few of an event's rows differ in event, list, gate, device and type: those names are read once for all rows.
_GUEST = """
coalesce(nullif(t.holder_name, ''), b.name, ''), coalesce(t.number, ''), coalesce(b.number, ''), coalesce(t.seat, ''),
coalesce(t.ticket_type_id, '')
"""
_ROWS = f"""
SELECT {_ENTRY}, {_GUEST}, t.id IS NULL,
       EXISTS (SELECT 1 FROM entries AS u WHERE u.undoes = e.entry_id AND u.undoes IS NOT NULL),
       (SELECT count(*) FROM entry_notes AS n WHERE n.entry_id = e.entry_id),
       coalesce((SELECT o.state FROM outbox AS o WHERE o.id = e.position),
                (SELECT 'delivered' FROM delivered AS d WHERE d.id = e.position), 'none')
FROM json_each(?) AS w CROSS JOIN entries AS e ON e.position = w.value
LEFT JOIN tickets AS t ON t.id = e.ticket_id LEFT JOIN bookings AS b ON b.id = coalesce(t.booking_id, e.booking_id)
"""  # noqa: S608  # our own names
_TODAY = f"SELECT {_GUEST} FROM tickets AS t LEFT JOIN bookings AS b ON b.id = t.booking_id WHERE t.id = ?"  # noqa: S608
_NAMES = " UNION ALL ".join(
    f"SELECT '{table}', id, name, {zone} FROM {table} WHERE id IN (SELECT value FROM json_each(?1))"  # noqa: S608
    for table, zone in (
        ("events", "timezone"),
        ("check_in_lists", "''"),
        ("gates", "''"),
        ("devices", "''"),
        ("ticket_types", "''"),
    )
)


def read_rows(conn: Any, places: Sequence[LogPlace]) -> list[LogRow]:
    """Return the entries at some places, in any order.

    Args:
        conn: A connection.
        places: Where they stand.

    Raises:
        StoreError: The database cannot be read.
    """
    instants = {place.position: place for place in places}
    with store_errors():
        rows = conn.execute(_ROWS, (json.dumps(list(instants)),)).fetchall()
    entries = [tables.ENTRIES.from_row(row[:_WIDTH]) for row in rows]
    # Ids of several tables in one set: a name that is asked for in the wrong table is simply not there.
    used = {ref for e in entries for ref in (e.event_id, e.list_id, e.gate_id, e.device_id) if ref}
    guests = [_guest(conn, entry, row[_WIDTH : _WIDTH + 6]) for entry, row in zip(entries, rows, strict=True)]
    names = _names(conn, used | {guest[-1] for guest in guests})
    found = []
    for entry, row, (guest, ticket, booking, seat, type_id) in zip(entries, rows, guests, strict=True):
        undone, conflicts, delivery = row[_WIDTH + 6 :]
        event_name, timezone = names.get(("events", entry.event_id), ("", ""))
        found.append(
            LogRow(
                entry=entry,
                place=instants[entry.position or 0],
                event_name=event_name,
                timezone=timezone,
                list_name=names.get(("check_in_lists", entry.list_id), ("", ""))[0],
                gate_name=names.get(("gates", entry.gate_id or ""), ("", ""))[0],
                device_name=names.get(("devices", entry.device_id), ("", ""))[0],
                guest_name=guest,
                ticket_number=ticket,
                booking_number=booking,
                seat=seat,
                type_name=names.get(("ticket_types", type_id), ("", ""))[0],
                undone=bool(undone),
                conflicts=conflicts,
                delivery=DeliveryState(delivery),
            )
        )
    return found


def _guest(conn: Any, entry: Entry, row: Sequence[Any]) -> tuple[str, str, str, str, str]:
    """Return name, numbers, seat and type of an entry's guest, under whatever name the roster has the ticket today."""
    *found, unknown = row
    # A look for each row, so only where the plain join found nothing.
    if unknown and entry.ticket_id is not None:
        today = ticket_names.ticket_today(conn, entry.ticket_id, entry.guest_no)
        with store_errors():
            found = conn.execute(_TODAY, (today,)).fetchone() or found
    name, ticket, booking, seat, type_id = found
    return name, ticket, booking, seat, type_id


def _names(conn: Any, refs: Iterable[str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return names (and zones of events) by table and id."""
    with store_errors():
        rows = conn.execute(_NAMES, (json.dumps(sorted(refs)),)).fetchall()
    return {(table, ref): (name, zone) for table, ref, name, zone in rows}
