"""Bilten at the door: tickets that a kiosk sold, payments it took, sales it took back.

A sale keeps the kiosk's own id and makes one ticket for each guest: ``sold`` where it was paid (or is free), else
``reserved``. A payment is for a whole sale, or for one reserved ticket.
"""

import secrets
import uuid
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sync.sandbox.platforms.bilten.shapes import NewDoorPayment, NewDoorSale, SaleCancellation
from sync.sandbox.tables import Row, Tables, iso_micros
from sync.sandbox.web.idempotency import Answer, IdempotentAnswers
from sync.sandbox.web.routing import RefusalError


class DoorSales:
    """Takes what kiosks did."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._once = IdempotentAnswers(tables)

    def sell(self, new: NewDoorSale) -> tuple[Answer, bool]:
        """Make the tickets of a sale; returns the answer and whether they are new."""
        return self._once.do(new.id, "walk_in", lambda: self._sell(new))

    def pay(self, new: NewDoorPayment) -> tuple[Answer, bool]:
        """Take a payment for a sale or a reserved ticket."""

        def work() -> Answer:
            tickets = self._tables.rows(
                "SELECT t.*, y.price FROM tickets t JOIN ticket_types y ON y.id = t.ticket_type_id"
                # Only what is still owed: a second payment for the same sale finds nothing, and is refused.
                " WHERE (t.id = ?1 OR t.door_sale_id = ?1) AND t.status = 'reserved'",
                new.reference,
            )
            if not tickets:
                raise RefusalError(409, "NOTHING_RESERVED")
            # As decimals: "40" and "40.00" are the same money, and as floats 0.1 + 0.2 is not 0.3.
            if Decimal(new.amount) != sum(Decimal(ticket["price"]) for ticket in tickets):
                raise RefusalError(422, "AMOUNT_MISMATCH")
            for ticket in tickets:
                self._change(ticket["id"], "status = 'sold', price_paid = ?", ticket["price"])
                # One payment for each ticket, as the platform's table has it; all of them bear the kiosk's id.
                self._keep_payment(ticket["id"], ticket["user_id"], ticket["price"], new)
            return {"id": new.id, "tickets": [ticket["id"] for ticket in tickets]}

        return self._once.do(new.id, "payment", work)

    def cancel(self, sale_id: str, new: SaleCancellation) -> tuple[Answer, bool]:
        """Take a sale back, unless somebody came by it."""

        def work() -> Answer:
            tickets = self._tables.rows("SELECT * FROM tickets WHERE door_sale_id = ?", sale_id)
            if not tickets:
                raise RefusalError(404, "SALE_NOT_FOUND")
            for ticket in tickets:
                # A refusal in the middle leaves nothing half done: the whole of it is one transaction.
                if self._tables.row("SELECT 1 FROM check_ins WHERE ticket_id = ?", ticket["id"]):
                    raise RefusalError(409, "TICKET_ALREADY_USED")
                self._change(ticket["id"], "status = 'cancelled'")
                self._count(ticket["ticket_type_id"], -1)
            return {"id": new.id, "tickets": [ticket["id"] for ticket in tickets]}

        return self._once.do(new.id, "cancellation", work)

    def sales(self) -> list[dict[str, Any]]:
        """Return what was done at doors, in the form of all platforms."""
        found = self._tables.rows(
            "SELECT 'walk_in' AS kind, t.door_sale_id AS booking, t.id AS ticket, coalesce(p.amount, '0') AS amount,"
            " coalesce(p.payment_method, '') AS method FROM tickets t LEFT JOIN payments p ON p.ticket_id = t.id"
            " AND p.payment_intent_id = t.door_sale_id WHERE t.door_sale_id IS NOT NULL ORDER BY t.ticket_number"
        )
        found += self._tables.rows(
            "SELECT 'payment' AS kind, coalesce(t.door_sale_id, t.id) AS booking, t.id AS ticket, p.amount,"
            " p.payment_method AS method FROM payments p JOIN tickets t ON t.id = p.ticket_id"
            " WHERE p.payment_intent_id IS NOT t.door_sale_id"
        )
        for sale in found:
            sale |= {"amount": int(Decimal(sale["amount"]) * 100), "method": sale["method"].upper()}
        return found + self._tables.rows(
            "SELECT 'cancellation' AS kind, door_sale_id AS booking, id AS ticket, 0 AS amount, '' AS method"
            " FROM tickets WHERE door_sale_id IS NOT NULL AND status = 'cancelled'"
        )

    def sell_out(self, type_id: str) -> dict[str, Any]:
        """Let a type be sold out."""
        self._tables.run("UPDATE ticket_types SET quantity_sold = quantity_available WHERE id = ?", type_id)
        return {}

    def close(self, event_id: str) -> dict[str, Any]:
        """Let an event be off."""
        self._tables.run("UPDATE events SET status = 'cancelled' WHERE id = ?", event_id)
        return {}

    # -- parts

    def _sell(self, new: NewDoorSale) -> Answer:
        kind = self._tables.row(
            "SELECT y.*, e.status AS event_status FROM ticket_types y JOIN events e ON e.id = y.event_id"
            " WHERE y.id = ? AND y.event_id = ? AND y.is_active",
            new.ticket_type_id,
            new.event_id,
        )
        if kind is None:
            raise RefusalError(404, "TICKET_TYPE_NOT_FOUND")
        if kind["event_status"] != "published":
            raise RefusalError(409, "EVENT_CLOSED")
        if kind["quantity_sold"] + new.quantity > kind["quantity_available"]:
            raise RefusalError(409, "SOLD_OUT")
        due = Decimal(kind["price"]) * new.quantity
        if new.payment is not None and Decimal(new.payment.amount) != due:
            raise RefusalError(422, "AMOUNT_MISMATCH")
        user_id = self._user(new)
        tickets = [self._ticket(new, kind, user_id) for _ in range(new.quantity)]
        self._count(new.ticket_type_id, new.quantity)
        if new.payment is not None:
            for ticket in tickets:
                self._keep_payment(ticket["id"], user_id, kind["price"], new)
        numbers = [ticket["ticket_number"] for ticket in tickets]
        return {"id": new.id, "tickets": [ticket["id"] for ticket in tickets], "ticket_number": numbers[0]}

    def _ticket(self, new: NewDoorSale, kind: Row, user_id: str) -> Row:
        # What costs nothing is paid by itself.
        now, paid = iso_micros(datetime.now(UTC)), new.payment is not None or not Decimal(kind["price"])
        record = {
            "id": str(uuid.uuid4()),
            "event_id": new.event_id,
            "user_id": user_id,
            "ticket_number": f"BLT-D{secrets.token_hex(4).upper()}",
            "status": "sold" if paid else "reserved",
            "price_paid": kind["price"] if paid else "0.00",
            "qr_code": f"BLT{secrets.token_hex(12).upper()}",
            "purchased_at": now,
            "created_at": now,
            "updated_at": now,
            "ticket_type_id": new.ticket_type_id,
            "door_sale_id": new.id,
        }
        self._tables.insert("tickets", record)
        return record

    def _user(self, new: NewDoorSale) -> str:
        given = new.attendee
        email = given.email if given is not None else ""
        # A guest who has an account gets the ticket there; one without an address is nobody known.
        known = self._tables.row("SELECT id FROM users WHERE email = ?", email) if email else None
        if known is not None:
            return str(known["id"])
        user_id, now = str(uuid.uuid4()), iso_micros(datetime.now(UTC))
        first, _, last = (given.name if given is not None and given.name else "Walk-in").partition(" ")
        # The table wants an address, and each only once; "example.test" can never be anybody's (RFC 6761).
        who = {"first_name": first, "last_name": last, "email": email or f"walk-in.{user_id}@example.test"}
        stamps = {"created_at": now, "updated_at": now}
        self._tables.insert("users", {"id": user_id, "password_hash": "", "role": "user", **who, **stamps})
        return user_id

    def _keep_payment(self, ticket_id: str, user_id: str, amount: str, new: NewDoorSale | NewDoorPayment) -> None:
        paid: Any = new.payment if isinstance(new, NewDoorSale) else new
        now = iso_micros(datetime.now(UTC))
        record = {"id": str(uuid.uuid4()), "user_id": user_id, "ticket_id": ticket_id, "payment_intent_id": new.id}
        money = {"amount": amount, "currency": paid.currency, "status": "completed"}
        stamps = {"created_at": now, "updated_at": now}
        self._tables.insert("payments", {**record, **money, "payment_method": paid.payment_method, **stamps})

    def _change(self, ticket_id: str, change: str, *values: str) -> None:
        now = iso_micros(datetime.now(UTC))
        self._tables.run(f"UPDATE tickets SET {change}, updated_at = ? WHERE id = ?", *values, now, ticket_id)  # noqa: S608

    def _count(self, type_id: str, by: int) -> None:
        now = iso_micros(datetime.now(UTC))
        sql = "UPDATE ticket_types SET quantity_sold = quantity_sold + ?, updated_at = ? WHERE id = ?"
        self._tables.run(sql, by, now, type_id)
