"""EventfulHQ at the door: tickets that a kiosk sold, and sales it took back.

A ticket exists once it is paid: what costs something and was not paid is refused. A sale keeps the kiosk's own id and
makes one ticket for each guest.
"""

import secrets
import uuid
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sync.sandbox.platforms.eventfulhq.seed import new_qr_code
from sync.sandbox.platforms.eventfulhq.shapes import DoorRefund, NewDoorSale
from sync.sandbox.tables import Row, Tables, iso_micros
from sync.sandbox.web.idempotency import Answer, IdempotentAnswers
from sync.sandbox.web.routing import RefusalError


class DoorSales:
    """Takes what kiosks did."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._once = IdempotentAnswers(tables)

    def sell(self, new: NewDoorSale, device_id: str) -> tuple[Answer, bool]:
        """Make the tickets of a sale; returns the answer and whether they are new."""
        return self._once.do(new.client_sale_id, "walk_in", lambda: self._sell(new, device_id))

    def refund(self, sale_id: str, new: DoorRefund) -> tuple[Answer, bool]:
        """Take a sale back, unless somebody came by it."""

        def work() -> Answer:
            tickets = self._tables.rows("SELECT * FROM tickets WHERE client_sale_id = ?", sale_id)
            if not tickets:
                raise RefusalError(404, "sale_not_found")
            # All of the sale or nothing of it.
            if any(ticket["check_in_status"] == "checked_in" for ticket in tickets):
                raise RefusalError(409, "already_checked_in")
            for ticket in tickets:
                self._touch("tickets", "ticket_id", ticket["ticket_id"], "status = 'refunded'")
                self._count(ticket["ticket_type_id"], -1)
            return {"client_sale_id": new.client_refund_id, "ticket_ids": [t["ticket_id"] for t in tickets]}

        return self._once.do(new.client_refund_id, "cancellation", work)

    def sales(self) -> list[dict[str, Any]]:
        """Return what was done at doors, in the form of all platforms."""
        found = self._tables.rows(
            "SELECT 'walk_in' AS kind, t.client_sale_id AS booking, t.ticket_id AS ticket, t.purchase_price_credits AS"
            " amount, coalesce(s.method, '') AS method FROM tickets t JOIN door_sales s ON s.client_sale_id ="
            " t.client_sale_id ORDER BY t.rev"
        )
        for sale in found:
            sale |= {"amount": int(Decimal(sale["amount"]) * 100), "method": sale["method"].upper()}
        return found + self._tables.rows(
            "SELECT 'cancellation' AS kind, client_sale_id AS booking, ticket_id AS ticket, 0 AS amount, '' AS method"
            " FROM tickets WHERE client_sale_id IS NOT NULL AND status = 'refunded'"
        )

    def sell_out(self, type_id: str) -> dict[str, Any]:
        """Let a type be sold out."""
        self._touch("ticket_types", "ticket_type_id", type_id, "quantity_sold = total_quantity")
        return {}

    def close(self, event_id: str) -> dict[str, Any]:
        """Let an event be off."""
        self._touch("events", "event_edition_id", event_id, "status = 'cancelled'")
        return {}

    # -- parts

    def _sell(self, new: NewDoorSale, device_id: str) -> Answer:
        kind = self._tables.row(
            "SELECT y.*, e.status AS event_status FROM ticket_types y JOIN events e ON e.event_edition_id = y.event_id"
            " WHERE y.ticket_type_id = ? AND y.event_id = ? AND NOT y.is_deleted",
            new.ticket_type_id,
            new.event_id,
        )
        if kind is None:
            raise RefusalError(404, "ticket_type_not_found")
        if kind["event_status"] != "published":
            raise RefusalError(409, "event_closed")
        if kind["quantity_sold"] + new.quantity > kind["total_quantity"]:
            raise RefusalError(409, "sold_out")
        paid = Decimal(new.payment.amount) if new.payment is not None else Decimal()
        # No payment at all is a payment of nothing, which is right where nothing is due.
        if paid != Decimal(kind["price_credits"]) * new.quantity:
            raise RefusalError(422, "payment_required")
        sale: dict[str, Any] = {"client_sale_id": new.client_sale_id, "device_id": device_id, "amount": str(paid)}
        sale |= {"currency": new.payment.currency if new.payment else "", "sold_by": new.sold_by}
        now = iso_micros(datetime.now(UTC))
        method = new.payment.method if new.payment is not None else None
        self._tables.insert("door_sales", {**sale, "method": method, "created_at": now})
        buyer = self._buyer(new)
        tickets = [self._ticket(new, kind, buyer) for _ in range(new.quantity)]
        self._count(new.ticket_type_id, new.quantity)
        ids = [ticket["ticket_id"] for ticket in tickets]
        return {
            "client_sale_id": new.client_sale_id,
            "ticket_ids": ids,
            "ticket_number": tickets[0]["ticket_number"],
        }

    def _ticket(self, new: NewDoorSale, kind: Row, buyer: str) -> Row:
        now = iso_micros(datetime.now(UTC))
        record = {
            "ticket_id": str(uuid.uuid4()),
            "ticket_number": f"EHQ-D{secrets.token_hex(4).upper()}",
            "event_id": new.event_id,
            "ticket_type_id": new.ticket_type_id,
            "purchaser_user_id": buyer,
            "current_owner_user_id": buyer,
            "purchase_price_credits": kind["price_credits"],
            "qr_code": new_qr_code(secrets.token_hex(16)),
            "created_at": now,
            "updated_at": now,
            "rev": self._tables.count_up("rev"),
            "client_sale_id": new.client_sale_id,
        }
        self._tables.insert("tickets", record)
        return record

    def _buyer(self, new: NewDoorSale) -> str:
        name, email = (new.buyer.name, new.buyer.email) if new.buyer is not None else ("", "")
        known = self._tables.row("SELECT user_id FROM users WHERE email = ?", email) if email else None
        if known is not None:
            return str(known["user_id"])
        user_id = str(uuid.uuid4())
        who = {"name": name or "Walk-in", "email": email or f"walk-in.{user_id}@example.test"}
        self._tables.insert("users", {"user_id": user_id, **who, "primary_archetype": "Fan"})
        return user_id

    def _count(self, type_id: str, by: int) -> None:
        self._touch("ticket_types", "ticket_type_id", type_id, f"quantity_sold = quantity_sold + {int(by)}")

    def _touch(self, table: str, key: str, record_id: str, change: str) -> None:
        rev, now = self._tables.count_up("rev"), iso_micros(datetime.now(UTC))
        sql = f"UPDATE {table} SET {change}, rev = ?, updated_at = ?, version = version + 1 WHERE {key} = ?"  # noqa: S608
        self._tables.run(sql, rev, now, record_id)
