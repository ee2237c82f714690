"""Eventify at the door: bookings that a kiosk made, payments it took, decisions it passed on.

Everything carries the kiosk's own id (``clientId``) and is done once. A booking for several guests is one for each of
them: there is one code per user and event, so each guest gets an account.
"""

import secrets
from datetime import UTC, datetime
from typing import Any

import msgspec

from sync.sandbox.platforms.eventify.shapes import Book, Cancel, Decide, Pay
from sync.sandbox.platforms.eventify.single_records import SingleRecords
from sync.sandbox.tables import Tables, iso
from sync.sandbox.web.idempotency import Answer, IdempotentAnswers
from sync.sandbox.web.routing import RefusalError


class DoorSales:
    """Takes what kiosks did.

    Args:
        tables: The platform's database.
        office: Bookings, approvals and codes.
    """

    def __init__(self, tables: Tables, office: SingleRecords) -> None:
        self._tables = tables
        self._records = office
        self._once = IdempotentAnswers(tables)

    def book(self, new: Book) -> tuple[Answer, bool]:
        """Make a walk-in's bookings; returns the answer and whether they are new."""
        return self._once.do(new.client_id, "walk_in", lambda: self._book(new))

    def pay(self, booking_id: str, payment: Pay) -> tuple[Answer, bool]:
        """Take a payment for a booking that waits for it."""

        def work() -> Answer:
            booking = self._booking(booking_id)
            if booking["status"] != "PENDING_PAYMENT" or booking["cancelledAt"]:
                raise RefusalError(409, "NOT_PENDING_PAYMENT")
            paid = self._paid_by(booking, payment.amount)
            self._keep_payment(paid, payment, payment.client_id)
            for each in paid:
                self._approve(each)
            return {"clientId": payment.client_id, "bookingId": booking_id, "status": "APPROVED"}

        return self._once.do(payment.client_id, "payment", work)

    def decide(self, booking_id: str, decision: Decide, organizer_id: str) -> tuple[Answer, bool]:
        """Take a decision that was made at the door."""

        def work() -> Answer:
            decided = self._records.decide(booking_id, decision.action, organizer_id)
            return {**decided, "clientId": decision.client_id}

        kind = "approval" if decision.action == "APPROVE" else "rejection"
        return self._once.do(decision.client_id, kind, work)

    def cancel(self, booking_id: str, cancellation: Cancel) -> tuple[Answer, bool]:
        """Cancel a walk-in, with every booking that was made with it, unless somebody came by it."""

        def work() -> Answer:
            booking = self._booking(booking_id)
            sold = self._tables.rows("SELECT * FROM bookings WHERE clientId = ?", booking["clientId"]) or [booking]
            if any(each["status"] == "USED" for each in sold):
                raise RefusalError(409, "ALREADY_USED")
            for each in sold:
                self._records.revoke_codes(each["_id"])
                self._touch(each["_id"], "cancelledAt = updatedAt")
                self._count(each, -1)
            return {"clientId": cancellation.client_id, "bookingId": booking_id, "status": "CANCELLED"}

        return self._once.do(cancellation.client_id, "cancellation", work)

    def sales(self) -> list[dict[str, Any]]:
        """Return what was done at doors, in the form of all platforms."""
        found = self._tables.rows(
            "SELECT 'walk_in' AS kind, b.clientId AS booking, b._id AS ticket, coalesce(t.amount, 0) AS amount,"
            " coalesce(t.method, '') AS method FROM bookings b LEFT JOIN transactions t ON t.booking_id = b._id"
            " AND t.clientId = b.clientId WHERE b.clientId IS NOT NULL ORDER BY b.rev"
        )
        found += self._tables.rows(
            "SELECT 'payment' AS kind, booking_id AS booking, booking_id AS ticket, amount, method FROM transactions t"
            " WHERE NOT EXISTS (SELECT 1 FROM bookings b WHERE b._id = t.booking_id AND b.clientId = t.clientId)"
        )
        found += self._tables.rows(
            "SELECT CASE action WHEN 'APPROVE' THEN 'approval' ELSE 'rejection' END AS kind, bookingId AS booking,"
            " bookingId AS ticket, 0 AS amount, '' AS method FROM decisions"
        )
        return found + self._tables.rows(
            "SELECT 'cancellation' AS kind, _id AS booking, _id AS ticket, 0 AS amount, '' AS method FROM bookings"
            " WHERE clientId IS NOT NULL AND cancelledAt IS NOT NULL"
        )

    def sell_out(self, slot_id: str) -> dict[str, Any]:
        """Let a slot be sold out."""
        for event in self._tables.rows("SELECT * FROM events"):
            slots = msgspec.json.decode(event["slots"])
            for slot in slots:
                if slot["_id"] == slot_id:
                    slot["capacity"] = slot["bookedCount"]
            self._write_slots(event["_id"], slots)
        return {}

    def close(self, event_id: str) -> dict[str, Any]:
        """Let an event be off."""
        rev = self._tables.count_up("rev")
        self._tables.run("UPDATE events SET status = 'CANCELLED', rev = ? WHERE _id = ?", rev, event_id)
        return {}

    # -- parts

    def _book(self, new: Book) -> Answer:
        event = self._tables.row("SELECT * FROM events WHERE _id = ?", new.event_id)
        slots = msgspec.json.decode(event["slots"]) if event else []
        slot = next((s for s in slots if s["_id"] == new.slot_id), None)
        if event is None or slot is None:
            raise RefusalError(404, "NOT_FOUND")
        if event["status"] != "PUBLISHED":
            raise RefusalError(409, "EVENT_CLOSED")
        if slot["bookedCount"] + new.guests > slot["capacity"]:
            raise RefusalError(409, "SOLD_OUT")
        due = slot["price"] * new.guests
        if new.payment is not None and new.payment.amount != due:
            raise RefusalError(422, "AMOUNT_MISMATCH")
        ids = [self._one_booking(new, slot["price"], number) for number in range(new.guests)]
        slot["bookedCount"] += new.guests
        self._write_slots(event["_id"], slots)
        if new.payment is not None:
            self._keep_payment(ids, new.payment, new.client_id)
        settled = new.payment is not None or due == 0
        for booking_id in ids if settled else ():
            self._approve(booking_id)
        status = "APPROVED" if settled else "PENDING_PAYMENT"
        answer = {"bookingId": ids[0], "status": status, "amountDue": 0 if settled else due}
        return {**answer, "clientId": new.client_id, "bookingIds": ids, "reference": _reference(ids[0])}

    def _paid_by(self, booking: dict[str, Any], amount: int) -> list[str]:
        """Return which bookings an amount pays: this one, or all that were made with it."""
        if amount == booking["amountDue"]:
            return [booking["_id"]]
        together = self._tables.rows(
            "SELECT _id, amountDue FROM bookings WHERE clientId = ? AND status = 'PENDING_PAYMENT'", booking["clientId"]
        )
        if not together or amount != sum(each["amountDue"] for each in together):
            raise RefusalError(422, "AMOUNT_MISMATCH")
        return [each["_id"] for each in together]

    def _one_booking(self, new: Book, price: int, number: int) -> str:
        now, booking_id = iso(datetime.now(UTC)), secrets.token_hex(12)
        record = {
            "_id": booking_id,
            "userId": self._account(new, number),
            "eventId": new.event_id,
            "slotId": new.slot_id,
            "status": "PENDING_PAYMENT",
            "amountDue": price,
            "createdAt": now,
            "rev": self._tables.count_up("rev"),
            "reference": _reference(booking_id),
            "updatedAt": now,
            "clientId": new.client_id,
        }
        self._tables.insert("bookings", record)
        return booking_id

    def _account(self, new: Book, number: int) -> str:
        account_id, now = secrets.token_hex(12), iso(datetime.now(UTC))
        name = new.attendee.name if new.attendee is not None else ""
        email = new.attendee.email if new.attendee is not None and not number else ""
        if not email or self._tables.row("SELECT 1 FROM accounts WHERE email = ?", email):
            email = f"walk-in.{account_id}@example.test"
        account = {"_id": account_id, "email": email, "passwordHash": "", "role": "ATTENDEE", "isVerified": 0}
        self._tables.insert("accounts", {**account, "createdAt": now})
        first, _, last = (name or "Walk-in").partition(" ")
        profile = {"_id": secrets.token_hex(12), "accountId": account_id, "firstName": first, "lastName": last}
        self._tables.insert("profiles", {**profile, "city": ""})
        return account_id

    def _keep_payment(self, booking_ids: list[str], payment: Any, client_id: str) -> None:
        share, now = payment.amount // len(booking_ids), iso(datetime.now(UTC))
        for booking_id in booking_ids:
            record = {"id": secrets.token_hex(12), "booking_id": booking_id, "amount": share, "method": payment.method}
            money = {"currency": payment.currency, "status": "succeeded", "created_at": now, "clientId": client_id}
            self._tables.insert("transactions", {**record, **money})

    def _approve(self, booking_id: str) -> None:
        self._touch(booking_id, "status = 'APPROVED'")
        self._records.issue_code(booking_id)

    def _touch(self, booking_id: str, change: str) -> None:
        rev, now = self._tables.count_up("rev"), iso(datetime.now(UTC))
        self._tables.run("UPDATE bookings SET rev = ?, updatedAt = ? WHERE _id = ?", rev, now, booking_id)
        self._tables.run(f"UPDATE bookings SET {change} WHERE _id = ?", booking_id)  # noqa: S608  # our own words

    def _count(self, booking: dict[str, Any], by: int) -> None:
        event = self._tables.row("SELECT slots FROM events WHERE _id = ?", booking["eventId"])
        slots = msgspec.json.decode(event["slots"]) if event else []
        for slot in slots:
            slot["bookedCount"] += by if slot["_id"] == booking["slotId"] else 0
        self._write_slots(booking["eventId"], slots)

    def _write_slots(self, event_id: str, slots: Any) -> None:
        text, rev = msgspec.json.encode(slots).decode(), self._tables.count_up("rev")
        self._tables.run("UPDATE events SET slots = ?, rev = ? WHERE _id = ?", text, rev, event_id)

    def _booking(self, booking_id: str) -> dict[str, Any]:
        found = self._tables.row("SELECT * FROM bookings WHERE _id = ?", booking_id)
        if found is None:
            raise RefusalError(404, "NOT_FOUND")
        return found


def _reference(booking_id: str) -> str:
    return f"W-{booking_id[:10]}"
