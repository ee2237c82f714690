"""A world for TicketToken: access levels, policies, a shared secret for rotating codes.

Codes rotate, so the hand-out names tickets and the secret; whoever holds it up makes the code of that moment.
"""

import base64
import hashlib
import hmac
import random
from datetime import timedelta
from typing import Any

import msgspec

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

_LEVELS = (("GA", 70), ("VIP", 15), ("BACKSTAGE", 10), ("ALL", 5))
SCENARIOS = (
    TicketScenario(name="good", share=0, reason="ok"),
    TicketScenario(name="minted", share=100, reason="ok", fields={"status": "MINTED"}),
    TicketScenario(name="refunded", share=30, reason="refunded", fields={"status": "REFUNDED"}),
    TicketScenario(name="cancelled", share=30, reason="cancelled", fields={"status": "CANCELLED"}),
    TicketScenario(name="transferred", share=30, reason="transferred", fields={"status": "TRANSFERRED"}),
    TicketScenario(name="revoked", share=20, reason="revoked", fields={"status": "REVOKED"}),
    TicketScenario(name="reserved", share=20, reason="unknown_ticket", fields={"status": "RESERVED"}),
    TicketScenario(name="used_before", share=20, reason="already_entered", fields={"scan_count": 1}),
)
_OTHER = TicketScenario(name="other_event", share=0, reason="wrong_event")
POLICIES = {
    "DUPLICATE_WINDOW": {"window_minutes": 10},
    "REENTRY": {"enabled": False, "cooldown_minutes": 15, "max_reentries": 2},
    "ZONE_ENFORCEMENT": {"strict": True, "vip_all_access": False},
}


class Seeder:
    """Writes a world into empty tables."""

    def __init__(self, tables: Tables, plan: SeedPlan) -> None:
        self._tables = tables
        self._plan = plan
        self._chance = random.Random(plan.seed)  # noqa: S311  # a repeatable world, no secrets
        self._now = iso_micros(plan.now)
        self._tenant = new_uuid(self._chance)
        self._handout = Handout(plan.handout_limit)
        self._seq = 0
        self.secret = hashlib.sha256(f"sandbox {plan.seed} qr".encode()).digest()

    def run(self, progress: Progress | None = None) -> dict[str, Any]:
        """Write everything; returns the hand-out."""
        with self._tables.writing():
            first = Batch()
            self._institutions(first)
            event_id, other_id = (self._event(first, title) for title in (DEMO_TITLE, OTHER_TITLE))
            first.write_to(self._tables)

            def fill(batch: Batch, event: str, number: int) -> None:
                self._ticket(batch, event, pick_scenario(SCENARIOS, number) if event == event_id else _OTHER)

            counts = ((event_id, self._plan.tickets), (other_id, 20))
            write_portions(self._tables, counts, fill, progress)
            self._tables.run("UPDATE counters SET value = ? WHERE name = 'rev'", self._seq)
        self._strangers()
        return {
            "platform": "tickettoken",
            "event_id": event_id,
            "list_id": event_id,
            "other_event_id": other_id,
            "made_at": self._now,
            "hmac_secret": base64.b64encode(self.secret).decode(),
            "categories": self._handout.categories(),
        }

    def _institutions(self, batch: Batch) -> None:
        batch.add("tenants", id=self._tenant, name="Midsummer Venue")
        batch.add(
            "users",
            id=new_uuid(self._chance),
            tenant_id=self._tenant,
            email=ORGANIZER_EMAIL,
            password_hash=hash_password(ORGANIZER_PASSWORD, b"sandbox-salt"),
            role="VENUE_MANAGER",
            name="Olive Organizer",
            is_active=1,
        )
        # Of the others some only work here, one left, and one is a guest: fans have accounts, too.
        for number, (role, active) in enumerate((("VENUE_STAFF", 1), ("ADMIN", 1), ("VENUE_STAFF", 0), ("FAN", 1))):
            record = {"id": new_uuid(self._chance), "tenant_id": self._tenant, "email": f"staff.{number}@example.test"}
            name = " ".join(invent_name(self._chance))
            batch.add("users", **record, password_hash="", role=role, name=name, is_active=active)
        secret = base64.b64encode(self.secret).decode()
        batch.add("qr_secrets", id="qr-1", algorithm="HMAC-SHA256", secret=secret)

    def _event(self, batch: Batch, title: str) -> str:
        event_id = new_uuid(self._chance)
        batch.add(
            "events",
            id=event_id,
            tenant_id=self._tenant,
            venue_id=new_uuid(self._chance),
            name=title,
            status="PUBLISHED",
            starts_at=iso_micros(self._plan.now - timedelta(hours=2)),
            ends_at=iso_micros(self._plan.now + timedelta(hours=30)),
            timezone="America/New_York",
        )
        for kind, config in POLICIES.items():
            policy = {"id": new_uuid(self._chance), "tenant_id": self._tenant, "event_id": event_id}
            batch.add("scan_policies", **policy, policy_type=kind, config=msgspec.json.encode(config).decode())
        return event_id

    def _ticket(self, batch: Batch, event_id: str, scenario: TicketScenario) -> None:
        ticket_id = new_uuid(self._chance)
        self._seq += 1
        used = scenario.fields.get("scan_count", 0) > 0
        level = self._chance.choices([name for name, _ in _LEVELS], [share for _, share in _LEVELS])[0]
        record = {
            "id": ticket_id,
            "tenant_id": self._tenant,
            "event_id": event_id,
            "ticket_number": f"TT-{self._seq:07d}",
            "status": "SOLD",
            "access_level": level,
            "scan_count": 0,
            "last_scanned_at": iso_micros(self._plan.now - timedelta(minutes=15)) if used else None,
            "changed_at": self._now,
            "seq": self._seq,
        }
        batch.add("tickets", **{**record, **scenario.fields})
        self._handout.add(scenario.name, scenario.reason, "", ticket_id, access_level=level)

    def _strangers(self) -> None:
        """Codes by a secret that is not the platform's, and a ticket that nobody sold."""
        stranger = hashlib.sha256(b"stranger").digest()
        for _ in range(5):
            message = (
                f"{new_uuid(self._chance)}:{int(self._plan.now.timestamp() * 1000)}:{self._chance.getrandbits(64):016x}"
            )
            mac = hmac.new(stranger, message.encode(), hashlib.sha256).hexdigest()
            self._handout.add("forged", "bad_signature", f"{message}:{mac}", "")
            self._handout.add("unknown", "unknown_ticket", "", new_uuid(self._chance))
