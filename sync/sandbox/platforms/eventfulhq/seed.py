"""A world for EventfulHQ: opaque codes, transfers, refunds, soft deletes, staff."""

import random
import secrets
from datetime import timedelta
from typing import Any

import msgspec

from sync.sandbox.platforms.eventfulhq.schema import COUNT_SOLD
from sync.sandbox.seeding.invented_names import invent_name
from sync.sandbox.seeding.plan import (
    DEMO_TITLE,
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

CLIENT_ID = "gatehouse-sandbox"
CLIENT_SECRET = "sandbox-client-secret"  # noqa: S105  # a sandbox's secret is none
_TYPES = (("General Admission", "49.00", 70), ("VIP", "149.00", 15), ("Student", "24.00", 15))

SCENARIOS = (
    TicketScenario(name="good", share=0, reason="ok"),
    TicketScenario(name="transferred", share=30, reason="transferred", fields={"status": "transferred"}),
    TicketScenario(name="refunded", share=30, reason="refunded", fields={"status": "refunded"}),
    TicketScenario(name="used_before", share=20, reason="already_entered", fields={"check_in_status": "checked_in"}),
    TicketScenario(name="no_show", share=10, reason="ok", fields={"check_in_status": "no_show"}),
    TicketScenario(name="deleted", share=10, reason="unknown_ticket", fields={"is_deleted": 1}),
    TicketScenario(name="transfer_pending", share=10, reason="ok"),
)
_TRANSLATED = {
    DEMO_TITLE: {"de": "Mittsommernacht-Festival", "fr": "Festival de la Saint-Jean", "ar": "مهرجان منتصف الصيف"},
    "General Admission": {"de": "Allgemeiner Einlass", "fr": "Entrée générale", "ar": "دخول عام"},
    "Student": {"de": "Studierende", "fr": "Étudiant"},
}
_INVITED = (
    ("invited", "ok", "invited"),
    ("invited", "ok", "accepted"),
    ("invited", "ok", "maybe"),
    ("invited_party", "party_size", "accepted"),
    ("invited_withdrawn", "revoked", "withdrawn"),
    ("invited_declined", "cancelled", "declined"),
    ("invited_elsewhere", "wrong_event", "accepted"),
)
"""Category of the hand-out, what its code meets with, and the status of its invitation."""
_OTHER = TicketScenario(name="other_event", share=0, reason="wrong_event")


def new_qr_code(digits: str) -> str:
    """Return the text of a code: opaque, which is all that EventfulHQ says of it."""
    return f"ehq_{digits}"


def new_access_token(digits: str) -> str:
    """Return a ticket's second code, as its owner's telephone shows it."""
    return f"ehqa_{digits}"


class Seeder:
    """Writes a world into empty tables."""

    def __init__(self, tables: Tables, plan: SeedPlan) -> None:
        self._tables = tables
        self._plan = plan
        self._chance = random.Random(plan.seed)  # noqa: S311  # a repeatable world, no secrets
        self._now = iso_micros(plan.now)
        self._rev = tables.counter("rev")
        self._handout = Handout(plan.handout_limit)
        self._owner = new_uuid(self._chance)
        self._types: dict[str, list[str]] = {}

    def run(self, progress: Progress | None = None) -> dict[str, Any]:
        """Write everything; returns the hand-out."""
        with self._tables.writing():
            first = Batch()
            event_id = self._institutions(first)
            other_id = self._event(first, OTHER_TITLE)
            first.write_to(self._tables)

            def fill(batch: Batch, event: str, number: int) -> None:
                self._ticket(batch, event, pick_scenario(SCENARIOS, number) if event == event_id else _OTHER)

            counts = ((event_id, self._plan.tickets), (other_id, 20))
            write_portions(self._tables, counts, fill, progress)
            self._guest_lists(event_id, other_id)
            self._tables.run(COUNT_SOLD)
            self._tables.run("UPDATE counters SET value = ? WHERE name = 'rev'", self._rev)
        self._handout.add("unknown", "unknown_ticket", new_qr_code(secrets.token_hex(16)), "")
        return {
            "platform": "eventfulhq",
            "event_id": event_id,
            "list_id": event_id,
            "other_event_id": other_id,
            "made_at": self._now,
            "categories": self._handout.categories(),
        }

    def _institutions(self, batch: Batch) -> str:
        owner = {"user_id": self._owner, "name": "Organizer", "email": "organizer@example.test"}
        batch.add("users", **owner, primary_archetype="Expert")
        batch.add(
            "api_credentials",
            credential_id=new_uuid(self._chance),
            app_id=new_uuid(self._chance),
            client_id=CLIENT_ID,
            client_secret_hash=hash_password(CLIENT_SECRET, b"sandbox-salt"),
            permissions_scope='["events:read", "tickets:read", "scans:write"]',
        )
        event_id = self._event(batch, DEMO_TITLE)
        shift = {
            "shift_start_datetime": self._now,
            "shift_end_datetime": iso_micros(self._plan.now + timedelta(hours=8)),
        }
        # Who was asked and has not said yes is no staff.
        for title, status in (("Gate lead", "confirmed"), ("Event manager", "invited")):
            batch.add(
                "event_staff",
                staff_assignment_id=new_uuid(self._chance),
                event_id=event_id,
                user_id=self._owner,
                role_title=title,
                role_category="operations",
                assignment_status=status,
                **shift,
                **self._base(),
            )
        return event_id

    def _event(self, batch: Batch, title: str) -> str:
        event_id = new_uuid(self._chance)
        batch.add(
            "events",
            event_edition_id=event_id,
            edition_title=title,
            status="published",
            start_datetime=iso_micros(self._plan.now - timedelta(hours=2)),
            end_datetime=iso_micros(self._plan.now + timedelta(hours=30)),
            owner_user_id=self._owner,
            **self._base(),
        )
        self._translate(batch, "events", event_id, "edition_title", title)
        self._types[event_id] = []
        for name, price, _ in _TYPES:
            type_id = new_uuid(self._chance)
            self._types[event_id].append(type_id)
            self._translate(batch, "ticket_types", type_id, "name", name)
            batch.add(
                "ticket_types",
                ticket_type_id=type_id,
                event_id=event_id,
                name=name,
                price_credits=price,
                total_quantity=self._plan.tickets + 100,
                included_perks='["wardrobe"]' if name == "VIP" else "[]",
                **self._base(),
            )
        return event_id

    def _ticket(self, batch: Batch, event_id: str, scenario: TicketScenario) -> None:
        user_id, other_id = self._guest(batch), ""
        ticket_id, code = new_uuid(self._chance), new_qr_code(f"{self._chance.getrandbits(128):032x}")
        current, token = code, new_access_token(f"{self._chance.getrandbits(128):032x}")
        old_token = new_access_token(f"{self._chance.getrandbits(128):032x}")
        if scenario.name in {"transferred", "transfer_pending"}:
            other_id = self._guest(batch)
            current = new_qr_code(f"{self._chance.getrandbits(128):032x}") if scenario.name == "transferred" else code
        used = scenario.fields.get("check_in_status") == "checked_in"
        record = {
            "ticket_id": ticket_id,
            "ticket_number": f"EHQ-{self._rev:07d}",
            "event_id": event_id,
            "ticket_type_id": self._chance.choices(self._types[event_id], [share for *_, share in _TYPES])[0],
            "purchaser_user_id": user_id,
            "current_owner_user_id": other_id if scenario.name == "transferred" else user_id,
            "purchase_price_credits": "49.00",
            "qr_code": current,
            "check_in_status": "not_checked_in",
            "checked_in_at": iso_micros(self._plan.now - timedelta(minutes=30)) if used else None,
            "status": "active",
            # Not every ticket has one: what was sold on paper was never shown by a telephone.
            "access_token": None if scenario.name == "no_show" else token,
            **self._base(),
        }
        batch.add("tickets", **{**record, **scenario.fields})
        more = {"access_token": record["access_token"]} if scenario.name == "good" else {}
        self._handout.add(scenario.name, scenario.reason, code, ticket_id, **more)
        if current != code:
            self._handout.add("transferred_token", "transferred", old_token, ticket_id)
        if other_id:
            previous = (code, old_token) if current != code else (None, None)
            self._transfer(batch, ticket_id, user_id, other_id, previous)
        if current != code:
            self._handout.add("replacement", "ok", current, ticket_id)

    def _translate(self, batch: Batch, kind: str, entity_id: str, field: str, said: str) -> None:
        for language, text in _TRANSLATED.get(said, {}).items():
            record = {"translation_id": new_uuid(self._chance), "entity_type": kind, "entity_id": entity_id}
            batch.add("entity_translations", **record, field_name=field, language_code=language, translated_text=text)

    def _guest_lists(self, event_id: str, other_id: str) -> None:
        """Invite guests to both events: alone and with others, some of whom will not be let in."""
        batch = Batch()
        for number, (category, reason, status) in enumerate(_INVITED * 3):
            plus_ones = 2 if category == "invited_party" else 0
            names = [" ".join(invent_name(self._chance)) for _ in range(1 + plus_ones)]
            rsvp_id, code = new_uuid(self._chance), f"INV-{self._chance.getrandbits(40):010X}"
            batch.add(
                "rsvps",
                rsvp_id=rsvp_id,
                event_id=other_id if category == "invited_elsewhere" else event_id,
                guest_name=names[0],
                guest_email=f"invited.{number}@example.test",
                invitation_code=code,
                plus_ones=plus_ones,
                guest_names=msgspec.json.encode(names).decode(),
                note="Table 4" if number == 0 else None,
                status=status,
                **self._base(),
            )
            more = {"party_size": 1 + plus_ones} if plus_ones else {}
            self._handout.add(category, reason, code, f"rsvp:{rsvp_id}", **more)
        batch.write_to(self._tables)

    def _transfer(
        self, batch: Batch, ticket_id: str, from_id: str, to_id: str, previous: tuple[str | None, str | None]
    ) -> None:
        batch.add(
            "ticket_transfers",
            transfer_id=new_uuid(self._chance),
            ticket_id=ticket_id,
            from_user_id=from_id,
            to_user_id=to_id,
            status="completed" if previous[0] else "pending",
            transfer_token=f"{self._chance.getrandbits(96):024x}",
            expires_at=iso_micros(self._plan.now + timedelta(days=2)),
            previous_qr_code=previous[0],
            previous_access_token=previous[1],
            **self._base(),
        )

    def _guest(self, batch: Batch) -> str:
        first, last = invent_name(self._chance)
        user_id = new_uuid(self._chance)
        email = f"guest.{user_id[:13]}@example.test"
        batch.add("users", user_id=user_id, name=f"{first} {last}", email=email, primary_archetype="Fan")
        return user_id

    def _base(self) -> dict[str, Any]:
        self._rev += 1
        return {"created_at": self._now, "updated_at": self._now, "is_deleted": 0, "rev": self._rev}
