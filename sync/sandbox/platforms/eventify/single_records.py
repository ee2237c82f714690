"""The published single-record endpoints: events, bookings, approvals and codes, for organizers and attendees."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from sync.sandbox.platforms.eventify.passes import PassClaims, PassSigner
from sync.sandbox.platforms.eventify.slot_counts import count_slots
from sync.sandbox.tables import Tables, iso
from sync.sandbox.web.routing import RefusalError

_PASS_DAYS = 3


class SingleRecords:
    """Bookings and what organizers decide about them."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def event(self, event_id: str) -> dict[str, Any]:
        """Answer ``GET /events/{eventId}``."""
        found = self._one("SELECT * FROM events WHERE _id = ?", event_id)
        slots = [
            {
                "id": slot["_id"],
                "name": slot["name"],
                "remaining": max(0, slot["capacity"] - slot["bookedCount"]),
                "price": slot["price"],
            }
            for slot in msgspec.json.decode(found["slots"])
        ]
        return {"id": found["_id"], "title": found["title"], "organizerId": found["organizerId"], "slots": slots}

    def code(self, booking_id: str) -> dict[str, Any]:
        """Answer ``GET /qr/{bookingId}``."""
        found = self._one(
            "SELECT qrPayload, generatedAt FROM qr_codes WHERE bookingId = ? AND status <> 'INVALID'", booking_id
        )
        return {"qrData": found["qrPayload"], "generatedAt": found["generatedAt"]}

    def applicants(self, event_id: str) -> list[dict[str, Any]]:
        """Answer ``GET /approvals/{eventId}/applicants``."""
        rows = self._tables.rows(
            "SELECT b._id, p.firstName, p.lastName, a.email FROM bookings b JOIN accounts a ON a._id = b.userId"
            " JOIN profiles p ON p.accountId = b.userId WHERE b.eventId = ? AND b.status = 'PENDING_APPROVAL'"
            " ORDER BY b.rev",
            event_id,
        )
        return [
            {
                "bookingId": row["_id"],
                "user": {"name": f"{row['firstName']} {row['lastName']}", "email": row["email"]},
                "status": "PENDING",
            }
            for row in rows
        ]

    def decide(self, booking_id: str, action: str, organizer_id: str) -> dict[str, Any]:
        """Answer ``POST /approvals/{bookingId}/decide``; an approval issues the code."""
        with self._tables.writing():
            booking = self._one("SELECT * FROM bookings WHERE _id = ?", booking_id)
            if booking["status"] != "PENDING_APPROVAL" or action not in {"APPROVE", "REJECT"}:
                raise RefusalError(409, booking["status"])
            now = datetime.now(UTC)
            record = {"_id": secrets.token_hex(12), "bookingId": booking_id, "organizerId": organizer_id}
            self._tables.insert("decisions", {**record, "action": action, "timestamp": iso(now)})
            status = "APPROVED" if action == "APPROVE" else "REJECTED"
            rev = self._tables.count_up("rev")
            self._tables.run(
                "UPDATE bookings SET status = ?, rev = ?, updatedAt = ? WHERE _id = ?",
                status,
                rev,
                iso(now),
                booking_id,
            )
            if status == "APPROVED":
                self._issue_code(booking, now)
            else:
                count_slots(self._tables, booking["eventId"])
            return {"status": status}

    def book(self, event_id: str, slot_id: str, user_id: str) -> dict[str, Any]:
        """Answer ``POST /bookings``."""
        with self._tables.writing():
            event = self._one("SELECT * FROM events WHERE _id = ?", event_id)
            slot = next((s for s in msgspec.json.decode(event["slots"]) if s["_id"] == slot_id), None)
            if slot is None:
                raise RefusalError(404, "NOT_FOUND")
            if self._tables.row("SELECT 1 FROM bookings WHERE userId = ? AND eventId = ?", user_id, event_id):
                raise RefusalError(409, "ALREADY_BOOKED")
            now = iso(datetime.now(UTC))
            booking_id = secrets.token_hex(12)
            status = "PENDING_PAYMENT" if event["type"] == "PAID" else "PENDING_APPROVAL"
            record = {
                "_id": booking_id,
                "userId": user_id,
                "eventId": event_id,
                "slotId": slot_id,
                "status": status,
                "amountDue": slot["price"],
                "createdAt": now,
                "rev": self._tables.count_up("rev"),
                "reference": f"W-{booking_id[:10]}",
                "updatedAt": now,
            }
            self._tables.insert("bookings", record)
            count_slots(self._tables, event_id)
            return {"bookingId": booking_id, "status": status, "amountDue": slot["price"]}

    def remove_booking(self, booking_id: str) -> dict[str, Any]:
        """Delete a booking and its codes, as an organizer's data protection request would.

        The codes are signed and would stand by themselves, so their hashes are revoked.
        """
        with self._tables.writing():
            self._one("SELECT 1 FROM bookings WHERE _id = ?", booking_id)
            rev = self._tables.count_up("rev")
            codes = self._tables.rows("SELECT * FROM qr_codes WHERE bookingId = ?", booking_id)
            for code in codes:
                self._revoke(code, "REVOKED")
            gone = [{"collection": "bookings", "_id": booking_id, "rev": rev}]
            gone += [{"collection": "qr/codes", "_id": code["_id"], "rev": rev} for code in codes]
            self._tables.insert("removed", *gone)
            self._tables.run("DELETE FROM qr_codes WHERE bookingId = ?", booking_id)
            event_id = self._one("SELECT eventId FROM bookings WHERE _id = ?", booking_id)["eventId"]
            self._tables.run("DELETE FROM bookings WHERE _id = ?", booking_id)
            count_slots(self._tables, event_id)
            return {"removed": True}

    def issue_code(self, booking_id: str) -> None:
        """Issue the code of a booking that was approved or paid, where it has none."""
        if not self._tables.row("SELECT 1 FROM qr_codes WHERE bookingId = ? AND status <> 'INVALID'", booking_id):
            self._issue_code(self._one("SELECT * FROM bookings WHERE _id = ?", booking_id), datetime.now(UTC))

    def revoke_codes(self, booking_id: str) -> None:
        """Revoke the codes of a booking."""
        for code in self._tables.rows("SELECT * FROM qr_codes WHERE bookingId = ?", booking_id):
            self._revoke(code, "REVOKED")

    def cancel(self, booking_id: str) -> dict[str, Any]:
        """Cancel a booking; its code stays as it is, so that a gate can name the reason."""
        now, rev = iso(datetime.now(UTC)), self._tables.count_up("rev")
        sql = "UPDATE bookings SET cancelledAt = ?, rev = ?, updatedAt = ? WHERE _id = ?"
        if not self._tables.run(sql, now, rev, now, booking_id):
            raise RefusalError(404, "NOT_FOUND")
        count_slots(self._tables, self._one("SELECT eventId FROM bookings WHERE _id = ?", booking_id)["eventId"])
        return {"code": self._standing_code(booking_id)}

    def touch(self, booking_id: str) -> dict[str, Any]:
        """Let a booking have a slot that it did not have before, as when somebody changes a booking."""
        now, rev = iso(datetime.now(UTC)), self._tables.count_up("rev")
        sql = "UPDATE bookings SET slotId = 'crew', rev = ?, updatedAt = ? WHERE _id = ?"
        if not self._tables.run(sql, rev, now, booking_id):
            raise RefusalError(404, "NOT_FOUND")
        count_slots(self._tables, self._one("SELECT eventId FROM bookings WHERE _id = ?", booking_id)["eventId"])
        return {"code": self._standing_code(booking_id), "ticket_type_id": "crew"}

    def transfer(self, booking_id: str) -> dict[str, Any]:
        """Give a booking to somebody else: the old code ends, a new one is issued."""
        booking = self._one("SELECT * FROM bookings WHERE _id = ?", booking_id)
        old = self._one("SELECT * FROM qr_codes WHERE bookingId = ? AND status <> 'INVALID'", booking_id)
        now, rev = datetime.now(UTC), self._tables.count_up("rev")
        self._tables.run(
            "UPDATE qr_codes SET status = 'INVALID', invalidReason = 'TRANSFERRED', rev = ?, updatedAt = ?"
            " WHERE _id = ?",
            rev,
            iso(now),
            old["_id"],
        )
        self._revoke(old, "TRANSFERRED")
        self._issue_code(booking, now)
        return {"old_code": old["qrPayload"], "code": self._standing_code(booking_id)}

    def _revoke(self, code: dict[str, Any], reason: str) -> None:
        hashed = hashlib.sha256(code["qrPayload"].encode()).hexdigest()
        record = {"_id": secrets.token_hex(12), "eventId": code["eventId"], "bookingId": None, "payloadHash": hashed}
        stamps = {"rev": self._tables.count_up("rev"), "updatedAt": iso(datetime.now(UTC))}
        self._tables.insert("revocations", {**record, "reason": reason, **stamps})

    def _standing_code(self, booking_id: str) -> str:
        sql = "SELECT qrPayload FROM qr_codes WHERE bookingId = ? AND status <> 'INVALID' ORDER BY rev DESC"
        return str(self._one(sql, booking_id)["qrPayload"])

    def _issue_code(self, booking: dict[str, Any], now: datetime) -> None:
        key = self._one("SELECT keyId, privateSeed FROM signing_keys WHERE revokedAt IS NULL ORDER BY rev DESC LIMIT 1")
        claims = PassClaims(
            ticket_id=booking["_id"],
            event_id=booking["eventId"],
            ticket_type_id=booking["slotId"],
            not_before=now - timedelta(hours=1),
            expires=now + timedelta(days=_PASS_DAYS),
        )
        record = {
            "_id": secrets.token_hex(12),
            "bookingId": booking["_id"],
            "qrPayload": PassSigner(key["privateSeed"], key["keyId"]).issue(claims),
            "status": "ACTIVE",
            "generatedAt": iso(now),
            "rev": self._tables.count_up("rev"),
            "eventId": booking["eventId"],
            "updatedAt": iso(now),
        }
        self._tables.insert("qr_codes", record)

    def _one(self, sql: str, *arguments: Any) -> dict[str, Any]:
        found = self._tables.row(sql, *arguments)
        if found is None:
            raise RefusalError(404, "NOT_FOUND")
        return found
