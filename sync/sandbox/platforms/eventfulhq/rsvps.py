"""EventfulHQ's check-ins of invited guests: batches of what gates did, judged one by one.

A ``client_scan_id`` that is known changes nothing. Two check-ins of the same guest of an invitation are both kept, and
the later answer names the earlier one.
"""

import sqlite3
import uuid
from datetime import UTC, datetime
from typing import Any, Literal

from msgspec import Struct, ValidationError, convert

from sync.sandbox.tables import Tables, iso_micros
from sync.sandbox.web.routing import RefusalError

_MAX_BATCH = 500


class CheckIn(Struct):
    """One item of an upload."""

    client_scan_id: str
    kind: Literal["admission", "refusal", "exit", "undo"]
    rsvp_id: str
    event_id: str
    checked_in_at: datetime
    reason: str
    guest: int = 1
    gate: str | None = None
    device_time: datetime | None = None
    undoes: str | None = None
    checked_in_by: str | None = None
    sequence: int | None = None
    generation: int = 0


class RsvpCheckIns:
    """Takes check-ins of invited guests."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def take(self, items: list[Any], device_id: str) -> dict[str, Any]:
        """Take a batch.

        Args:
            items: Check-ins as they came.
            device_id: Who reports.

        Raises:
            RefusalError: An item has no id, or there are too many.
        """
        if len(items) > _MAX_BATCH:
            raise RefusalError(413, "too_many")
        results = []
        # Undos last: what they take back may stand behind them in the same batch.
        for item in sorted(items, key=lambda one: isinstance(one, dict) and one.get("kind") == "undo"):
            ref = item.get("client_scan_id") if isinstance(item, dict) else None
            if not isinstance(ref, str):
                raise RefusalError(400, "scan_without_id")
            with self._tables.writing():
                status, more = self._take_one(item, device_id)
            results.append({"client_scan_id": ref, "status": status, **more})
        return {"sync_id": str(uuid.uuid4()), "results": results}

    def entries(self) -> list[dict[str, Any]]:
        """Return every check-in, in the form of all platforms."""
        return self._tables.rows(
            "SELECT client_scan_id AS entry_id, kind, 'rsvp:' || rsvp_id AS ticket_id, undone_by IS NULL AS standing,"
            " checked_in_at AS at FROM rsvp_check_ins ORDER BY rev"
        )

    def withdraw(self, rsvp_id: str) -> dict[str, Any]:
        """Take an invitation back: the guest is known, and is not to come in."""
        return self._change(rsvp_id, "status = 'withdrawn'")

    def remove(self, rsvp_id: str) -> dict[str, Any]:
        """Strike a guest off the list."""
        return self._change(rsvp_id, "is_deleted = 1")

    def _change(self, rsvp_id: str, change: str) -> dict[str, Any]:
        rev, now = self._tables.count_up("rev"), iso_micros(datetime.now(UTC))
        sql = f"UPDATE rsvps SET {change}, rev = ?, updated_at = ?, version = version + 1 WHERE rsvp_id = ?"  # noqa: S608
        if not self._tables.run(sql, rev, now, rsvp_id.removeprefix("rsvp:")):
            raise RefusalError(404, "rsvp_not_found")
        return {}

    def _take_one(self, item: Any, device_id: str) -> tuple[str, dict[str, Any]]:
        try:
            new = convert(item, CheckIn)
        except ValidationError:
            return "rejected", {"error": "invalid_scan"}
        if self._tables.row("SELECT 1 FROM rsvp_check_ins WHERE client_scan_id = ?", new.client_scan_id):
            return "duplicate", {}
        if self._tables.row("SELECT 1 FROM rsvps WHERE rsvp_id = ?", new.rsvp_id) is None:
            return "rejected", {"error": "rsvp_not_found"}
        undone = self._tables.row("SELECT 1 FROM rsvp_check_ins WHERE client_scan_id = ?", new.undoes)
        if new.kind == "undo" and undone is None:
            return "retry", {"error": "undone_scan_unknown"}
        other = self._standing(new) if new.kind == "admission" else None
        try:
            self._tables.insert("rsvp_check_ins", self._record(new, device_id))
        except sqlite3.IntegrityError:
            return "rejected", {"error": "constraint_violation"}
        if new.kind == "undo":
            sql = "UPDATE rsvp_check_ins SET undone_by = ? WHERE client_scan_id = ?"
            self._tables.run(sql, new.client_scan_id, new.undoes)
        return "created", {"conflicts_with": other} if other else {}

    def _standing(self, new: CheckIn) -> str | None:
        found = self._tables.row(
            "SELECT client_scan_id FROM rsvp_check_ins WHERE rsvp_id = ? AND kind = 'admission' AND undone_by IS NULL"
            " AND generation = ? AND guest = ? ORDER BY checked_in_at",
            new.rsvp_id,
            new.generation,
            new.guest,
        )
        return str(found["client_scan_id"]) if found else None

    def _record(self, new: CheckIn, device_id: str) -> dict[str, Any]:
        return {
            "client_scan_id": new.client_scan_id,
            "kind": new.kind,
            "rsvp_id": new.rsvp_id,
            "event_id": new.event_id,
            "device_id": device_id,
            "gate": new.gate,
            "checked_in_at": iso_micros(new.checked_in_at),
            "device_time": iso_micros(new.device_time) if new.device_time else None,
            "guest": new.guest,
            "reason": new.reason,
            "undoes": new.undoes,
            "checked_in_by": new.checked_in_by,
            "sequence": new.sequence,
            "generation": new.generation,
            "rev": self._tables.count_up("rev"),
        }
