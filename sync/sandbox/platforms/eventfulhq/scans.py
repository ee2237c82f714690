"""EventfulHQ's scans: batches of what gates did, judged scan by scan.

A ``client_scan_id`` that is known changes nothing. Two admissions of one ticket are both kept, and the later answer
names the earlier one. Every batch leaves a row in ``sync_logs``.
"""

import sqlite3
import uuid
from datetime import UTC, datetime
from typing import Any, Literal

from msgspec import Struct, ValidationError, convert

from sync.sandbox.tables import Tables, iso_micros
from sync.sandbox.web.routing import RefusalError

_MAX_BATCH = 500
Answer = tuple[str, dict[str, Any]]


class Scan(Struct):
    """One item of an upload."""

    client_scan_id: str
    kind: Literal["admission", "refusal", "exit", "undo"]
    event_id: str
    scanned_at: datetime
    reason: str
    ticket_id: str | None = None
    gate: str | None = None
    device_time: datetime | None = None
    undoes: str | None = None
    scanned_by: str | None = None
    qr_hash: str | None = None
    sequence: int | None = None
    generation: int = 0


class ScanBatches:
    """Takes scans."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def take(self, items: list[Any], device_id: str) -> dict[str, Any]:
        """Take a batch.

        Args:
            items: Scans as they came.
            device_id: Who reports.

        Raises:
            RefusalError: An item has no id, or there are too many.
        """
        if len(items) > _MAX_BATCH:
            raise RefusalError(413, "too_many")
        started = iso_micros(datetime.now(UTC))
        results = []
        # By when it happened, and undos last: a batch comes in any order.
        for item in sorted(items, key=_order):
            ref = item.get("client_scan_id") if isinstance(item, dict) else None
            if not isinstance(ref, str):
                raise RefusalError(400, "scan_without_id")
            # A transaction for each: one bad scan takes none of the others with it.
            with self._tables.writing():
                status, more = self._take_one(item, device_id)
            results.append({"client_scan_id": ref, "status": status, **more})
        failed = sum(result["status"] in {"rejected", "retry"} for result in results)
        log: dict[str, Any] = {
            "sync_id": str(uuid.uuid4()),
            "integration_id": device_id,
            "operation": "ticket_scans.import",
        }
        log |= {"status": "completed", "started_at": started, "completed_at": iso_micros(datetime.now(UTC))}
        log |= {"records_processed": len(results), "success_count": len(results) - failed, "error_count": failed}
        self._tables.insert("sync_logs", log)
        return {"sync_id": log["sync_id"], "results": results}

    def _take_one(self, item: Any, device_id: str) -> Answer:
        try:
            scan = convert(item, Scan)
        except ValidationError:
            return "rejected", {"error": "invalid_scan"}
        if self._tables.row("SELECT 1 FROM ticket_scans WHERE client_scan_id = ?", scan.client_scan_id):
            return "duplicate", {}
        if scan.kind in {"admission", "exit"} and self._ticket(scan.ticket_id) is None:
            return "rejected", {"error": "ticket_not_found"}
        if scan.kind == "undo":
            undone = self._tables.row("SELECT * FROM ticket_scans WHERE client_scan_id = ?", scan.undoes)
            if undone is None:
                # Not refused: what it takes back may be in another gate's next batch.
                return "retry", {"error": "undone_scan_unknown"}
        # Asked before this one is inserted, or it would be found as its own contradiction.
        other = self._standing(scan.ticket_id, scan.generation) if scan.kind == "admission" else None
        try:
            self._tables.insert("ticket_scans", self._record(scan, device_id))
        except sqlite3.IntegrityError:
            return "rejected", {"error": "constraint_violation"}
        if scan.kind == "undo":
            self._tables.run(
                "UPDATE ticket_scans SET undone_by = ? WHERE client_scan_id = ?", scan.client_scan_id, scan.undoes
            )
        self.settle(scan.ticket_id)
        return "created", {"conflicts_with": other} if other else {}

    def settle(self, ticket_id: str | None) -> None:
        """Make a ticket say whether somebody came in by it."""
        ticket = self._ticket(ticket_id)
        if ticket is None:
            return
        first = self._tables.row(
            "SELECT min(scanned_at) AS at FROM ticket_scans WHERE ticket_id = ? AND kind = 'admission'"
            " AND undone_by IS NULL",
            ticket_id,
        )
        at = first["at"] if first else None
        status = "checked_in" if at else "not_checked_in"
        # Nothing changes: a new revision would send the ticket to every device again.
        if ticket["check_in_status"] == status:
            return
        self._tables.run(
            "UPDATE tickets SET check_in_status = ?, checked_in_at = ?, updated_at = ?, version = version + 1, rev = ?"
            " WHERE ticket_id = ?",
            status,
            at,
            iso_micros(datetime.now(UTC)),
            self._tables.count_up("rev"),
            ticket_id,
        )

    def _record(self, scan: Scan, device_id: str) -> dict[str, Any]:
        ticket = self._ticket(scan.ticket_id)
        return {
            "client_scan_id": scan.client_scan_id,
            "kind": scan.kind,
            "ticket_id": ticket["ticket_id"] if ticket else None,
            "event_id": scan.event_id,
            "device_id": device_id,
            "gate": scan.gate,
            "scanned_at": iso_micros(scan.scanned_at),
            "device_time": iso_micros(scan.device_time) if scan.device_time else None,
            "reason": scan.reason,
            "undoes": scan.undoes,
            "scanned_by": scan.scanned_by,
            "qr_hash": scan.qr_hash,
            "sequence": scan.sequence,
            "generation": scan.generation,
            "rev": self._tables.count_up("rev"),
        }

    def _ticket(self, ticket_id: str | None) -> dict[str, Any] | None:
        return self._tables.row("SELECT * FROM tickets WHERE ticket_id = ? AND NOT is_deleted", ticket_id)

    def _standing(self, ticket_id: str | None, generation: int) -> str | None:
        found = self._tables.row(
            "SELECT client_scan_id FROM ticket_scans WHERE ticket_id = ? AND kind = 'admission' AND undone_by IS NULL"
            # By generation: a guest who left and came back is no contradiction.
            " AND generation = ? ORDER BY scanned_at",
            ticket_id,
            generation,
        )
        return str(found["client_scan_id"]) if found else None


def _order(item: Any) -> tuple[bool, str]:
    """Scans in the order in which they happened; what takes one back stands behind all of them."""
    if not isinstance(item, dict):
        return False, ""
    return item.get("kind") == "undo", str(item.get("scanned_at"))
