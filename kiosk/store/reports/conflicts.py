"""Contradictions with both sides as people know them: names in place of ids, assurance and clocks of both entries."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kiosk.domain.reports.conflicts import ConflictReport, ConflictSide
from kiosk.domain.reports.entry_log import LogPlace, LogRow
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros
from kiosk.store.conflicts.conflict_records import Conflict, conflicts
from kiosk.store.database import Database
from kiosk.store.reports.log_rows import read_rows

_PLACES = "SELECT corrected_at, position FROM entries WHERE entry_id IN (SELECT value FROM json_each(?))"


def conflict_reports(database: Database) -> list[ConflictReport]:
    """Return every contradiction, settled ones too, in the order in which they were found.

    Raises:
        StoreError: The database cannot be read.
    """
    found = conflicts(database, settled=True)
    # As one parameter: SQLite bounds how many a statement may have.
    ids = json.dumps(sorted({name for one in found for name in (one.entry_id, one.other)}))
    conn = database.db.conn
    with store_errors():
        places = [LogPlace(from_micros(at), position) for at, position in conn.execute(_PLACES, (ids,)).fetchall()]
    rows = {row.entry.entry_id: row for row in read_rows(conn, places)}
    return [_report(one, rows) for one in found]


def _report(one: Conflict, rows: Mapping[str, LogRow]) -> ConflictReport:
    ours = rows[one.entry_id]
    return ConflictReport(
        id=one.id,
        kind=one.kind.value,
        event_id=ours.entry.event_id,
        ticket_id=ours.entry.ticket_id,
        ticket_number=ours.ticket_number or ours.booking_number,
        guest_name=ours.guest_name,
        found_at=one.found_at,
        ours=_of_entry(ours),
        theirs=_of_entry(rows[one.other]) if one.other in rows else _of_details(one.details["theirs"]),
        settled_at=one.settled_at,
        settled_note=one.settled_note,
    )


def _of_entry(row: LogRow) -> ConflictSide:
    entry = row.entry
    return ConflictSide(
        what="entry",
        ref=entry.entry_id,
        at=entry.corrected_at,
        uncertainty_ms=entry.uncertainty_ms,
        gate_name=row.gate_name or entry.gate_id or "",
        device_name=row.device_name or entry.device_id,
        staff=entry.staff,
        supervisor=entry.supervisor,
        assurance=entry.assurance.value,
        delivery=row.delivery,
    )


def _of_details(details: Mapping[str, Any]) -> ConflictSide:
    """Return a side that is no entry, or an entry of which only the platform knows."""
    return ConflictSide(
        what=details["what"],
        ref=details["id"],
        at=datetime.fromisoformat(details["at"]) if details.get("at") else None,
        status=details.get("status", ""),
    )
