"""Bilten's check-ins, kept by a table that admits one row for each ticket, and the log of everything else.

The same id twice changes nothing. What the UNIQUE(ticket_id) refuses is answered with TICKET_ALREADY_USED and the row
that stands in its way. An undo takes the row away and keeps it in the log.
"""

import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from sync.sandbox.platforms.bilten.shapes import NewCheckIn, NewScanLog
from sync.sandbox.tables import Row, Tables, iso_micros
from sync.sandbox.web.routing import RefusalError


class CheckIns:
    """Takes check-ins and scans."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def check_in(self, new: NewCheckIn, device_id: str) -> bool:
        """Keep a check-in.

        Returns:
            Whether it is new.

        Raises:
            RefusalError: No such ticket, not one that admits, or used before.
        """
        with self._tables.writing():
            # Before the ticket is judged: a repeated call has to succeed also after the ticket was cancelled.
            if self._is_known(new.id):
                return False
            ticket = self.ticket(new.ticket_id, new.event_id)
            if ticket["status"] != "sold":
                raise RefusalError(409, "TICKET_INVALID")
            try:
                self._tables.insert("check_ins", self._record(new, ticket, device_id))
            # As the platform does it: its table refuses the second row, and nobody looks before.
            except sqlite3.IntegrityError:
                raise RefusalError(409, "TICKET_ALREADY_USED", check_in=self._standing(new.ticket_id)) from None
            return True

    def log(self, new: NewScanLog, device_id: str) -> bool:
        """Keep a scan that is no check-in; returns whether it is new."""
        with self._tables.writing():
            if self._tables.row("SELECT 1 FROM scan_logs WHERE id = ?", new.id):
                return False
            record = {
                "id": new.id,
                "kind": new.kind,
                "event_id": self._event(new.event_id),
                "ticket_id": new.ticket_id,
                "reason": new.reason,
                "scanned_at": iso_micros(new.scanned_at),
                "location": new.location,
                "scanned_by": new.scanned_by,
                "undoes": new.undoes,
                "metadata": _metadata(new.metadata, device_id),
                "created_at": iso_micros(datetime.now(UTC)),
            }
            if new.kind == "undo":
                record["metadata"] = _metadata(self._take_back(new), device_id)
            try:
                self._tables.insert("scan_logs", record)
            except sqlite3.IntegrityError:
                raise RefusalError(404, "TICKET_NOT_FOUND") from None
            return True

    def ticket(self, ticket_id: str, event_id: str) -> Row:
        """Return a ticket of an event."""
        found = self._tables.row(
            "SELECT * FROM tickets WHERE id = ? AND event_id = ? AND is_active", ticket_id, event_id
        )
        if found is None:
            raise RefusalError(404, "TICKET_NOT_FOUND")
        return found

    def is_used(self, ticket_id: str) -> bool:
        """Return whether a ticket was checked in."""
        return self._tables.row("SELECT 1 FROM check_ins WHERE ticket_id = ?", ticket_id) is not None

    def _take_back(self, new: NewScanLog) -> dict[str, Any]:
        """Take a check-in away (or a re-entry back); returns what the log keeps of it."""
        # The whole row: what stands in the log is all that is left of it.
        undone = self._tables.row("SELECT * FROM check_ins WHERE id = ?", new.undoes)
        metadata: dict[str, Any] = new.metadata if isinstance(new.metadata, dict) else {}
        if undone is not None:
            self._tables.run("DELETE FROM check_ins WHERE id = ?", new.undoes)
            return {**metadata, "check_in": undone}
        # No check-in has this id: then it can only be a re-entry, which is kept as a scan.
        if not self._tables.run("UPDATE scan_logs SET undone_by = ? WHERE id = ?", new.id, new.undoes):
            raise RefusalError(409, "CHECK_IN_UNKNOWN")
        return metadata

    def _is_known(self, check_in_id: str) -> bool:
        if self._tables.row("SELECT 1 FROM check_ins WHERE id = ?", check_in_id):
            return True
        return (
            # Undone ones, too: a late repetition must not bring back what was taken away.
            self._tables.row("SELECT 1 FROM scan_logs WHERE undoes = ? OR id = ?", check_in_id, check_in_id) is not None
        )

    def _standing(self, ticket_id: str) -> Row | None:
        found = self._tables.row(
            "SELECT id, check_in_time, check_in_location, metadata FROM check_ins WHERE ticket_id = ?", ticket_id
        )
        return None if found is None else {**found, "metadata": msgspec.json.decode(found["metadata"])}

    def _record(self, new: NewCheckIn, ticket: Row, device_id: str) -> Row:
        guest = self._tables.row("SELECT * FROM users WHERE id = ?", ticket["user_id"]) or {}
        return {
            "id": new.id,
            "event_id": new.event_id,
            "ticket_id": new.ticket_id,
            "attendee_name": f"{guest.get('first_name', '')} {guest.get('last_name', '')}".strip() or None,
            "attendee_email": guest.get("email"),
            "check_in_time": iso_micros(new.check_in_time),
            "check_in_method": new.check_in_method,
            "check_in_location": new.check_in_location,
            "checked_in_by": new.checked_in_by,
            "notes": new.notes,
            "metadata": _metadata(new.metadata, device_id),
            "created_at": iso_micros(datetime.now(UTC)),
        }

    def _event(self, event_id: str) -> str:
        if self._tables.row("SELECT 1 FROM events WHERE id = ?", event_id) is None:
            raise RefusalError(404, "EVENT_NOT_FOUND")
        return event_id


def _metadata(given: Any, device_id: str) -> str:
    kept = dict(given) if isinstance(given, Mapping) else {}
    return msgspec.json.encode({**kept, "device_id": device_id}).decode()
