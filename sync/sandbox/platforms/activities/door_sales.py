"""The Events & Activities Platform at the door: bookings, payments and decisions of kiosks, each once by its own id.

One booking admits the whole party. A booking that was not paid is PENDING until it is.
"""

import secrets
import uuid
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec

from sync.sandbox.platforms.activities.shapes import NewBooking, NewCancellation, NewDecision, NewPayment
from sync.sandbox.tables import Row, Tables, iso_micros
from sync.sandbox.web.idempotency import Answer, IdempotentAnswers
from sync.sandbox.web.routing import RefusalError

_GONE = "('CANCELLED', 'REFUNDED', 'WAITLISTED')"


class DoorSales:
    """Takes what kiosks did."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._once = IdempotentAnswers(tables)

    def book(self, new: NewBooking) -> tuple[Answer, bool]:
        """Make a walk-in's booking; returns the answer and whether it is new."""
        return self._once.do(new.client_id, "walk_in", lambda: self._book(new))

    def pay(self, booking_id: str, new: NewPayment) -> tuple[Answer, bool]:
        """Take a payment for a booking that waits for it."""

        def work() -> Answer:
            booking = self._booking(booking_id)
            # PENDING stands for two things here: not paid yet, and paid but not approved.
            if booking["status"] != "PENDING" or booking["paymentStatus"] != "PENDING":
                raise RefusalError(409, "NOT_PENDING")
            price = self._event(booking["eventId"])["price"]
            if Decimal(new.amount) != Decimal(price) * booking["numberOfGuests"]:
                raise RefusalError(422, "AMOUNT_MISMATCH")
            self._keep_payment(booking, new, new.client_id)
            self._change(booking_id, "status = 'CONFIRMED', paymentStatus = 'PAID'")
            return {"id": booking_id, "clientId": new.client_id}

        return self._once.do(new.client_id, "payment", work)

    def decide(self, booking_id: str, new: NewDecision) -> tuple[Answer, bool]:
        """Take a host's decision that was made at the door."""

        def work() -> Answer:
            booking = self._booking(booking_id)
            # Likewise: what is not paid cannot be approved.
            waits = booking["status"] == "PENDING" and booking["paymentStatus"] == "PAID"
            in_line = booking["status"] == "WAITLISTED"
            if not waits and not in_line:
                raise RefusalError(409, f"IS_{booking['status']}")
            is_paid = booking["paymentStatus"] == "PAID" or not Decimal(self._event(booking["eventId"])["price"])
            # Whoever gets a place has to pay for it, as anybody else has.
            joined = "CONFIRMED" if is_paid else "PENDING"
            self._change(booking_id, f"status = '{joined if new.decision == 'APPROVE' else 'CANCELLED'}'")
            if in_line:
                word = "JOINED" if new.decision == "APPROVE" else "EXPIRED"
                sql = "UPDATE Waitlist SET status = ? WHERE eventId = ? AND userId = ?"
                self._tables.run(sql, word, booking["eventId"], booking["userId"])
            record = {"clientId": new.client_id, "bookingId": booking_id, "decision": new.decision}
            self._tables.insert("DoorDecision", {**record, "decidedBy": new.decided_by})
            return {"id": booking_id, "clientId": new.client_id}

        return self._once.do(new.client_id, "approval" if new.decision == "APPROVE" else "rejection", work)

    def cancel(self, booking_id: str, new: NewCancellation) -> tuple[Answer, bool]:
        """Cancel a walk-in, unless somebody came by it."""

        def work() -> Answer:
            if self._booking(booking_id)["attended"]:
                raise RefusalError(409, "IS_ATTENDED")
            self._change(booking_id, "status = 'CANCELLED'")
            return {"id": booking_id, "clientId": new.client_id}

        return self._once.do(new.client_id, "cancellation", work)

    def sales(self) -> list[dict[str, Any]]:
        """Return what was done at doors, in the form of all platforms."""
        found = self._tables.rows(
            "SELECT 'walk_in' AS kind, b.id AS booking, b.id AS ticket, coalesce(p.amount, '0') AS amount,"
            " coalesce(p.method, '') AS method FROM Booking b LEFT JOIN Payment p ON p.clientId = b.clientId"
            " WHERE b.clientId IS NOT NULL ORDER BY b.createdAt"
        )
        found += self._tables.rows(
            "SELECT 'payment' AS kind, p.bookingId AS booking, p.bookingId AS ticket, p.amount, p.method"
            " FROM Payment p JOIN Booking b ON b.id = p.bookingId WHERE b.clientId IS NOT p.clientId"
        )
        for sale in found:
            sale["amount"] = int(Decimal(sale["amount"]) * 100)
        found += self._tables.rows(
            "SELECT CASE decision WHEN 'APPROVE' THEN 'approval' ELSE 'rejection' END AS kind, bookingId AS booking,"
            " bookingId AS ticket, 0 AS amount, '' AS method FROM DoorDecision"
        )
        return found + self._tables.rows(
            "SELECT 'cancellation' AS kind, id AS booking, id AS ticket, 0 AS amount, '' AS method FROM Booking"
            " WHERE clientId IS NOT NULL AND status = 'CANCELLED'"
        )

    def sell_out(self, event_id: str) -> dict[str, Any]:
        """Let an event be sold out."""
        self._tables.run("UPDATE Event SET maxParticipants = 0 WHERE id = ?", event_id)
        return {}

    def close(self, event_id: str) -> dict[str, Any]:
        """Let an event be off."""
        self._tables.run("UPDATE Event SET status = 'CANCELLED' WHERE id = ?", event_id)
        return {}

    # -- parts

    def _book(self, new: NewBooking) -> Answer:
        event = self._event(new.event_id)
        if event["status"] != "PUBLISHED":
            raise RefusalError(409, "EVENT_CLOSED")
        booked = self._tables.row(
            # Guests and not bookings: one booking admits a whole party.
            f"SELECT coalesce(sum(numberOfGuests), 0) AS guests FROM Booking WHERE eventId = ? AND deletedAt IS NULL"  # noqa: S608
            f" AND status NOT IN {_GONE}",
            new.event_id,
        )
        if booked is not None and booked["guests"] + new.number_of_guests > event["maxParticipants"]:
            raise RefusalError(409, "SOLD_OUT")
        # As decimals: prices are texts, and as floats their sums would differ by fractions of a cent.
        due = Decimal(event["price"]) * new.number_of_guests
        if new.payment is not None and Decimal(new.payment.amount) != due:
            raise RefusalError(422, "AMOUNT_MISMATCH")
        booking = self._record(new, paid=new.payment is not None or not due)
        self._tables.insert("Booking", booking)
        if new.payment is not None:
            self._keep_payment(booking, new.payment, new.client_id)
        return {"id": booking["id"], "clientId": new.client_id, "bookingNumber": booking["bookingNumber"]}

    def _record(self, new: NewBooking, *, paid: bool) -> Row:
        now, guest = iso_micros(datetime.now(UTC)), new.user.name if new.user is not None else ""
        return {
            "id": str(uuid.uuid4()),
            "bookingNumber": f"BKG-D{secrets.token_hex(4).upper()}",
            "eventId": new.event_id,
            "userId": self._user(new),
            "status": "CONFIRMED" if paid else "PENDING",
            "numberOfGuests": new.number_of_guests,
            "guestNames": msgspec.json.encode([guest] if guest else []).decode(),
            "paymentStatus": "PAID" if paid else "PENDING",
            "checkInCode": f"CHK-{secrets.token_hex(8).upper()}",
            "createdAt": now,
            "updatedAt": now,
            "clientId": new.client_id,
        }

    def _user(self, new: NewBooking) -> str:
        name, email = (new.user.name, new.user.email) if new.user is not None else ("", "")
        known = self._tables.row("SELECT id FROM User WHERE email = ?", email) if email else None
        if known is not None:
            return str(known["id"])
        user_id = str(uuid.uuid4())
        email = email or f"walk-in.{user_id}@example.test"
        self._tables.insert("User", {"id": user_id, "email": email, "name": name or "Walk-in"})
        return user_id

    def _keep_payment(self, booking: Row, payment: Any, client_id: str) -> None:
        record = {"id": str(uuid.uuid4()), "userId": booking["userId"], "eventId": booking["eventId"]}
        record |= {"bookingId": booking["id"], "amount": payment.amount, "currency": payment.currency}
        record |= {"status": "COMPLETED", "method": payment.method, "clientId": client_id}
        self._tables.insert("Payment", {**record, "createdAt": iso_micros(datetime.now(UTC))})

    def _change(self, booking_id: str, change: str) -> None:
        now = iso_micros(datetime.now(UTC))
        self._tables.run(f"UPDATE Booking SET {change}, updatedAt = ? WHERE id = ?", now, booking_id)  # noqa: S608

    def _booking(self, booking_id: str) -> Row:
        found = self._tables.row("SELECT * FROM Booking WHERE id = ? AND deletedAt IS NULL", booking_id)
        if found is None:
            raise RefusalError(404, "BOOKING_NOT_FOUND")
        return found

    def _event(self, event_id: str) -> Row:
        found = self._tables.row("SELECT * FROM Event WHERE id = ? AND deletedAt IS NULL", event_id)
        if found is None:
            raise RefusalError(404, "EVENT_NOT_FOUND")
        return found
