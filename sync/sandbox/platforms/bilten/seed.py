"""A world for Bilten: tickets in every status, branding, and a check-in that was made by hand."""

import random
from datetime import timedelta
from typing import Any

from sync.sandbox.platforms.bilten.schema import COUNT_SOLD
from sync.sandbox.seeding.invented_names import invent_name
from sync.sandbox.seeding.plan import (
    DEMO_TITLE,
    ORGANIZER_EMAIL,
    ORGANIZER_PASSWORD,
    OTHER_TITLE,
    Batch,
    Handout,
    Progress,
    SeedPlan,
    TicketScenario,
    new_uuid,
    pick_scenario,
    write_portions,
)
from sync.sandbox.tables import Tables, iso_micros
from sync.sandbox.web.tokens import hash_password

_TYPES = (("General Admission", "49.00", 80), ("VIP", "149.00", 20))
SCENARIOS = (
    TicketScenario(name="good", share=0, reason="ok"),
    TicketScenario(name="reserved", share=30, reason="unpaid", fields={"status": "reserved", "purchased_at": None}),
    TicketScenario(
        name="available", share=30, reason="unknown_ticket", fields={"status": "available", "user_id": None}
    ),
    TicketScenario(name="cancelled", share=30, reason="cancelled", fields={"status": "cancelled"}),
    TicketScenario(name="refunded", share=30, reason="refunded", fields={"status": "refunded"}),
    TicketScenario(name="expired", share=20, reason="expired"),
    TicketScenario(name="used_before", share=20, reason="already_entered"),
    TicketScenario(name="inactive", share=10, reason="unknown_ticket", fields={"is_active": 0}),
)
_OTHER = TicketScenario(name="other_event", share=0, reason="wrong_event")


class Seeder:
    """Writes a world into empty tables."""

    def __init__(self, tables: Tables, plan: SeedPlan) -> None:
        self._tables = tables
        self._plan = plan
        self._chance = random.Random(plan.seed)  # noqa: S311  # a repeatable world, no secrets
        self._now = iso_micros(plan.now)
        self._stamps = {"created_at": self._now, "updated_at": self._now}
        self._handout = Handout(plan.handout_limit)
        self._types: dict[str, list[str]] = {}
        self._number = 0

    def run(self, progress: Progress | None = None) -> dict[str, Any]:
        """Write everything; returns the hand-out."""
        with self._tables.writing():
            first = Batch()
            organizer_id = self._institutions(first)
            event_id, other_id = (self._event(first, organizer_id, title) for title in (DEMO_TITLE, OTHER_TITLE))
            first.write_to(self._tables)

            def fill(batch: Batch, event: str, number: int) -> None:
                self._ticket(batch, event, pick_scenario(SCENARIOS, number) if event == event_id else _OTHER)

            counts = ((event_id, self._plan.tickets), (other_id, 20))
            write_portions(self._tables, counts, fill, progress)
            self._tables.run(COUNT_SOLD)
            self._tables.count_up("rev")
        self._handout.add("unknown", "unknown_ticket", "BLT0000000000000000", "")
        return {
            "platform": "bilten",
            "event_id": event_id,
            "list_id": event_id,
            "other_event_id": other_id,
            "made_at": self._now,
            "categories": self._handout.categories(),
        }

    def _institutions(self, batch: Batch) -> str:
        user_id, organizer_id = new_uuid(self._chance), new_uuid(self._chance)
        password = hash_password(ORGANIZER_PASSWORD, b"sandbox-salt")
        who = {"email": ORGANIZER_EMAIL, "password_hash": password, "first_name": "Olive", "last_name": "Organizer"}
        batch.add("users", id=user_id, role="organizer", **who, **self._stamps)
        batch.add("organizers", id=organizer_id, user_id=user_id, organization_name="Midsummer Ltd", **self._stamps)
        batch.add(
            "branding_settings",
            id=new_uuid(self._chance),
            organizer_id=organizer_id,
            logo_url="https://example.test/logo.svg",
            primary_color="#1b4d3e",
            secondary_color="#f4c95d",
            font_family="Inter",
            custom_css='{"body": "display: none"}',
            **self._stamps,
        )
        return organizer_id

    def _event(self, batch: Batch, organizer_id: str, title: str) -> str:
        event_id = new_uuid(self._chance)
        batch.add(
            "events",
            id=event_id,
            organizer_id=organizer_id,
            title=title,
            start_date=iso_micros(self._plan.now - timedelta(hours=2)),
            end_date=iso_micros(self._plan.now + timedelta(hours=30)),
            status="published",
            max_capacity=self._plan.tickets * 2,
            **self._stamps,
        )
        self._types[event_id] = []
        for name, price, _ in _TYPES:
            self._types[event_id].append(new_uuid(self._chance))
            kind = {"id": self._types[event_id][-1], "event_id": event_id, "name": name, "price": price}
            batch.add("ticket_types", **kind, quantity_available=self._plan.tickets + 100, **self._stamps)
        return event_id

    def _ticket(self, batch: Batch, event_id: str, scenario: TicketScenario) -> None:
        user_id, ticket_id = self._guest(batch), new_uuid(self._chance)
        self._number += 1
        ends = timedelta(hours=-1) if scenario.name == "expired" else timedelta(days=2)
        record = {
            "id": ticket_id,
            "event_id": event_id,
            "user_id": user_id,
            "ticket_number": f"BLT-{self._number:07d}",
            "status": "sold",
            "price_paid": "49.00",
            "qr_code": f"BLT{self._chance.getrandbits(96):024X}",
            "purchased_at": self._now,
            "expires_at": iso_micros(self._plan.now + ends),
            "ticket_type_id": self._chance.choices(self._types[event_id], [share for *_, share in _TYPES])[0],
            "is_active": 1,
            **self._stamps,
        }
        record |= scenario.fields
        batch.add("tickets", **record)
        self._handout.add(scenario.name, scenario.reason, str(record["qr_code"]), ticket_id)
        if scenario.name == "used_before":
            batch.add(
                "check_ins",
                id=new_uuid(self._chance),
                event_id=event_id,
                ticket_id=ticket_id,
                check_in_time=iso_micros(self._plan.now - timedelta(minutes=20)),
                check_in_method="manual",
                checked_in_by="box office",
                created_at=self._now,
            )

    def _guest(self, batch: Batch) -> str:
        first, last = invent_name(self._chance)
        user_id = new_uuid(self._chance)
        who = {"first_name": first, "last_name": last, "email": f"guest.{user_id[:13]}@example.test"}
        batch.add("users", id=user_id, password_hash="", role="user", **who, **self._stamps)
        return user_id
