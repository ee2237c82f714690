"""What devices bring back: scans, told apart by (ticket, instant) alone, and the journal of everything else.

One bad scan never fails its batch. Two devices that let the same ticket in are both answered with SUCCESS.
"""

import sqlite3
import uuid
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct, ValidationError, convert

from sync.sandbox.tables import Tables, iso_micros
from sync.sandbox.web.routing import RefusalError

_MAX_BATCH = 500
Answer = tuple[str, str | None]


class Scan(Struct):
    """One scan of a reconciliation."""

    ticket_id: str
    scanned_at: datetime
    result: Literal["ALLOW", "DENY"]
    reason: str | None = None
    scan_count: int | None = None
    zone: str | None = None


class Item(Struct):
    """One item of the journal."""

    entry_id: str
    kind: Literal["EXIT", "UNDO", "REFUSAL"]
    event_id: str
    occurred_at: datetime
    ticket_id: str | None = None
    reason: str | None = None
    code_hash: str | None = None
    undoes_scanned_at: datetime | None = None


class Reconciliation:
    """Takes what devices bring back."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def take_scans(self, scans: list[Any], device_id: str) -> dict[str, Any]:
        """Take a batch of scans; returns the answer's counts and results."""
        if len(scans) > _MAX_BATCH:
            raise RefusalError(413, "TOO_MANY_SCANS")
        results = []
        for scan in scans:
            ticket_id = scan.get("ticket_id") if isinstance(scan, dict) else None
            with self._tables.writing():
                status, message = self._take_scan(scan, device_id)
            # What came may be anything: an answer must not repeat a structure of the caller's.
            shown = ticket_id if isinstance(ticket_id, str) else None
            results.append({"ticket_id": shown, "status": status, "message": message})
        failed = sum(result["status"] == "ERROR" for result in results)
        return {"reconciled": len(results) - failed, "failed": failed, "results": results}

    def take_journal(self, items: list[Any], device_id: str) -> list[dict[str, Any]]:
        """Take what has no place among the scans; undos stand behind everything else."""
        if len(items) > _MAX_BATCH:
            raise RefusalError(413, "TOO_MANY_ITEMS")
        results = []
        # Sorting is stable: everything else keeps the order in which it came.
        for raw in sorted(items, key=lambda raw: isinstance(raw, dict) and raw.get("kind") == "UNDO"):
            entry_id = raw.get("entry_id") if isinstance(raw, dict) else None
            if not isinstance(entry_id, str):
                raise RefusalError(400, "ITEM_WITHOUT_ID")
            with self._tables.writing():
                status, message = self._take_item(raw, device_id)
            results.append({"entry_id": entry_id, "status": status, "message": message})
        return results

    def _take_scan(self, raw: Any, device_id: str) -> Answer:
        try:
            scan = convert(raw, Scan)
        except ValidationError:
            return "ERROR", "INVALID_SCAN"
        ticket = self._tables.row("SELECT * FROM tickets WHERE id = ?", scan.ticket_id)
        if ticket is None:
            return "ERROR", "TICKET_NOT_FOUND"
        at = iso_micros(scan.scanned_at)
        # The only identity that this platform knows of a scan: no id of the gate's is kept.
        known = "SELECT 1 FROM scans WHERE ticket_id = ? AND scanned_at = ?"
        if self._tables.row(known, scan.ticket_id, at):
            return "DUPLICATE", "Scan already recorded"
        record = {"id": str(uuid.uuid4()), "tenant_id": ticket["tenant_id"], "device_id": device_id}
        record |= {"ticket_id": scan.ticket_id, "result": scan.result, "reason": scan.reason, "scanned_at": at}
        record |= {"zone": scan.zone}
        self._tables.insert("scans", {**record, "seq": self._tables.count_up("rev")})
        # Counted anew from the scans instead of added up: an undo may come in between.
        self._count(scan.ticket_id)
        return "SUCCESS", None

    def _take_item(self, raw: Any, device_id: str) -> Answer:
        try:
            item = convert(raw, Item)
        except ValidationError:
            return "ERROR", "INVALID_ITEM"
        if self._tables.row("SELECT 1 FROM journal WHERE entry_id = ?", item.entry_id):
            return "DUPLICATE", None
        undone = self._undone(item) if item.kind == "UNDO" else None
        if item.kind == "UNDO" and undone is None:
            return "ERROR", "SCAN_NOT_FOUND"
        record: dict[str, Any] = {
            "entry_id": item.entry_id,
            "kind": item.kind,
            "device_id": device_id,
            "event_id": item.event_id,
        }
        record |= {"ticket_id": item.ticket_id, "occurred_at": iso_micros(item.occurred_at), "reason": item.reason}
        try:
            self._tables.insert("journal", {**record, "undoes": undone, "seq": self._tables.count_up("rev")})
        except sqlite3.IntegrityError:
            return "ERROR", "INVALID_TICKET"
        if undone is not None:
            self._tables.run("UPDATE scans SET undone = 1 WHERE id = ?", undone)
            self._count(item.ticket_id or "")
        return "SUCCESS", None

    def _undone(self, item: Item) -> str | None:
        if item.undoes_scanned_at is None:
            return None
        found = self._tables.row(
            "SELECT id FROM scans WHERE ticket_id = ? AND scanned_at = ? AND result = 'ALLOW'",
            item.ticket_id,
            iso_micros(item.undoes_scanned_at),
        )
        return str(found["id"]) if found else None

    def _count(self, ticket_id: str) -> None:
        self._tables.run(
            "UPDATE tickets SET (scan_count, last_scanned_at) = (SELECT count(*), max(scanned_at) FROM scans"
            " WHERE ticket_id = tickets.id AND result = 'ALLOW' AND NOT undone) WHERE id = ?",
            ticket_id,
        )
