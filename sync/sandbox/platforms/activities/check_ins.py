"""Check-ins of the Events & Activities Platform.

``EventCheckIn`` has no unique key: two requests make two records, unless they carry the same ``Idempotency-Key``, which
is remembered for a while only. One record stands for one guest.
"""

import sqlite3
import uuid
from datetime import UTC, datetime
from typing import Any

from sync.sandbox.platforms.activities.shapes import NewCheckIn, NewScanLog
from sync.sandbox.tables import Row, Tables, iso_micros
from sync.sandbox.web.routing import RefusalError

GUEST_KEY = (
    "coalesce(t.bookingId, 'participant:' || (SELECT p.id FROM EventParticipant p"
    " WHERE p.eventId = t.eventId AND p.userId = t.userId))"
)
"""Whose check-in it is: the booking's id, or that of a participant who has none."""


class CheckIns:
    """Keeps check-ins and other scans."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def check_in(self, new: NewCheckIn, key: str) -> tuple[Row, bool]:
        """Keep a check-in.

        Returns:
            The record, and whether it is new.

        Raises:
            RefusalError: No such booking at this event.
        """
        with self._tables.writing():
            # First of all: a repeated request has to get the same answer, whatever became of the booking since.
            before = self._by_key(key)
            if before is not None:
                return before, False
            user_id, code = self._guest(new)
            record = {
                "id": str(uuid.uuid4()),
                "eventId": new.event_id,
                "userId": user_id,
                "bookingId": new.booking_id,
                "checkInCode": new.check_in_code or code,
                "checkInMethod": new.check_in_method,
                "checkInAt": iso_micros(new.check_in_at),
                "location": new.location,
                "deviceInfo": new.device_info,
                "createdAt": iso_micros(datetime.now(UTC)),
            }
            self._tables.insert("EventCheckIn", record)
            if key:
                self._tables.insert("IdempotencyKey", {"key": key, "checkInId": record["id"]})
            if new.booking_id is not None:
                self._settle(new.booking_id)
            return record, True

    def _guest(self, new: NewCheckIn) -> tuple[str, str]:
        """Return whose check-in it is, and the code of the booking; a participant without a booking has none."""
        if new.booking_id is None:
            sql = "SELECT userId, '' AS checkInCode FROM EventParticipant WHERE id = ? AND eventId = ?"
            found = self._tables.row(sql, new.participant_id, new.event_id)
        else:
            sql = "SELECT userId, checkInCode FROM Booking WHERE id = ? AND eventId = ? AND deletedAt IS NULL"
            found = self._tables.row(sql, new.booking_id, new.event_id)
        if found is None:
            raise RefusalError(422, "BOOKING_NOT_FOUND" if new.booking_id else "PARTICIPANT_NOT_FOUND")
        return found["userId"], found["checkInCode"]

    def known(self, entry_ids: list[str]) -> list[str]:
        """Return which of these ids stand in a record's deviceInfo."""
        # By text and not by LIKE: "%" and "_" in an id would stand for anything there.
        sql = "SELECT 1 FROM EventCheckIn WHERE instr(deviceInfo, ?)"
        return [i for i in entry_ids if i and self._tables.row(sql, f"entry={i};")]

    def log(self, new: NewScanLog) -> bool:
        """Keep another scan; returns whether it is new."""
        with self._tables.writing():
            if self._tables.row("SELECT 1 FROM ScanLog WHERE id = ?", new.id):
                return False
            if new.kind == "UNDO":
                self._take_back(new)
            record = {
                "id": new.id,
                "kind": new.kind,
                "eventId": new.event_id,
                "bookingId": new.booking_id,
                "participantId": new.participant_id,
                "reason": new.reason,
                "scannedAt": iso_micros(new.scanned_at),
                "location": new.location,
                "undoes": new.undoes,
                "deviceInfo": new.device_info,
                "codeHash": new.code_hash,
                "createdAt": iso_micros(datetime.now(UTC)),
            }
            try:
                self._tables.insert("ScanLog", record)
            except sqlite3.IntegrityError:
                raise RefusalError(422, "RECORD_NOT_FOUND") from None
            return True

    def _take_back(self, new: NewScanLog) -> None:
        found = self._tables.row(
            # By the gate's own id or by the platform's: a check-in from elsewhere has only the latter.
            "SELECT * FROM EventCheckIn WHERE instr(deviceInfo, ?) OR id = ?",
            f"entry={new.undoes};",
            new.undoes,
        )
        if found is None:
            raise RefusalError(409, "CHECK_IN_UNKNOWN")
        self._tables.run("UPDATE EventCheckIn SET undoneBy = ? WHERE id = ?", new.id, found["id"])
        if found["bookingId"] is not None:
            self._settle(found["bookingId"])

    def _settle(self, booking_id: str) -> None:
        """Make a booking say whether anybody of it attended."""
        first = self._tables.row(
            "SELECT min(checkInAt) AS at FROM EventCheckIn WHERE bookingId = ? AND undoneBy IS NULL", booking_id
        )
        at = first["at"] if first else None
        # Only from the one to the other: a booking that was cancelled meanwhile stays cancelled.
        was, becomes = ("CONFIRMED", "ATTENDED") if at else ("ATTENDED", "CONFIRMED")
        self._tables.run(
            "UPDATE Booking SET attended = ?, attendedAt = ?, updatedAt = ?,"
            " status = CASE status WHEN ? THEN ? ELSE status END WHERE id = ?",
            int(at is not None),
            at,
            iso_micros(datetime.now(UTC)),
            was,
            becomes,
            booking_id,
        )

    def _by_key(self, key: str) -> dict[str, Any] | None:
        if not key:
            return None
        sql = "SELECT c.* FROM IdempotencyKey k JOIN EventCheckIn c ON c.id = k.checkInId WHERE k.key = ?"
        return self._tables.row(sql, key)
