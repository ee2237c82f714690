"""A world for the Events & Activities Platform: parties, bookings in every status, a waiting list."""

import random
from datetime import timedelta
from typing import Any

import msgspec

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

SCENARIOS = (
    TicketScenario(name="good", share=0, reason="ok"),
    TicketScenario(name="party", share=150, reason="party_size"),
    TicketScenario(name="unpaid", share=20, reason="unpaid", fields={"status": "PENDING", "paymentStatus": "PENDING"}),
    TicketScenario(
        name="unapproved", share=20, reason="unapproved", fields={"status": "PENDING", "paymentStatus": "PAID"}
    ),
    TicketScenario(name="cancelled", share=20, reason="cancelled", fields={"status": "CANCELLED"}),
    TicketScenario(
        name="refunded", share=20, reason="refunded", fields={"status": "REFUNDED", "paymentStatus": "REFUNDED"}
    ),
    TicketScenario(
        name="waitlisted", share=20, reason="unapproved", fields={"status": "WAITLISTED", "paymentStatus": "PENDING"}
    ),
    TicketScenario(name="no_show", share=10, reason="ok", fields={"status": "NO_SHOW"}),
    TicketScenario(name="attended", share=20, reason="already_entered", fields={"status": "ATTENDED", "attended": 1}),
    TicketScenario(
        name="used_before", share=20, reason="already_entered", fields={"status": "ATTENDED", "attended": 1}
    ),
    TicketScenario(name="deleted", share=10, reason="unknown_ticket"),
)
_HELPERS = (("CO_HOST", "CONFIRMED"), ("CO_HOST", "PENDING"), ("PARTICIPANT", "CONFIRMED"))
_OTHER = TicketScenario(name="other_event", share=0, reason="wrong_event")


class Seeder:
    """Writes a world into empty tables."""

    def __init__(self, tables: Tables, plan: SeedPlan) -> None:
        self._tables = tables
        self._plan = plan
        self._chance = random.Random(plan.seed)  # noqa: S311  # a repeatable world, no secrets
        self._now = iso_micros(plan.now)
        self._stamps = {"createdAt": self._now, "updatedAt": self._now}
        self._handout = Handout(plan.handout_limit)
        self._number = 0

    def run(self, progress: Progress | None = None) -> dict[str, Any]:
        """Write everything; returns the hand-out."""
        with self._tables.writing():
            first = Batch()
            host_id = self._user(first, "Olive Organizer", "organizer")
            event_id, other_id = (self._event(first, host_id, title) for title in (DEMO_TITLE, OTHER_TITLE))
            first.write_to(self._tables)

            def fill(batch: Batch, event: str, number: int) -> None:
                self._booking(batch, event, pick_scenario(SCENARIOS, number) if event == event_id else _OTHER)

            counts = ((event_id, self._plan.tickets), (other_id, 20))
            write_portions(self._tables, counts, fill, progress)
            self._tables.count_up("rev")
        self._handout.add("unknown", "unknown_ticket", "CHK-00000000", "")
        return {
            "platform": "events_activities",
            "event_id": event_id,
            "list_id": event_id,
            "other_event_id": other_id,
            "made_at": self._now,
            "categories": self._handout.categories(),
        }

    def _event(self, batch: Batch, host_id: str, title: str) -> str:
        event_id = new_uuid(self._chance)
        batch.add(
            "Event",
            id=event_id,
            hostId=host_id,
            title=title,
            startDate=iso_micros(self._plan.now - timedelta(hours=2)),
            endDate=iso_micros(self._plan.now + timedelta(hours=30)),
            timezone="Asia/Kolkata",
            maxParticipants=self._plan.tickets * 3,
            price="500.00",
            currency="INR",
            requiresApproval=1,
            status="PUBLISHED",
            **self._stamps,
        )
        people = [(host_id, "ORGANIZER", "CONFIRMED")]
        for number, (role, status) in enumerate(_HELPERS if title == DEMO_TITLE else ()):
            name = " ".join(invent_name(self._chance))
            people.append((self._user(batch, name, f"helper.{number}.{event_id[:8]}"), role, status))
        for user_id, role, status in people:
            record = {"id": new_uuid(self._chance), "eventId": event_id, "userId": user_id, "updatedAt": self._now}
            batch.add("EventParticipant", **record, role=role, status=status)
        return event_id

    def _booking(self, batch: Batch, event_id: str, scenario: TicketScenario) -> None:
        first, last = invent_name(self._chance)
        booking_id = new_uuid(self._chance)
        user_id = self._user(batch, f"{first} {last}", f"guest.{booking_id[:13]}")
        party = self._chance.randint(3, 6) if scenario.name == "party" else 1
        names = [f"{first} {last}", *(" ".join(invent_name(self._chance)) for _ in range(party - 1))]
        self._number += 1
        used = bool(scenario.fields.get("attended"))
        record = {
            "id": booking_id,
            "bookingNumber": f"BKG-{self._number:07d}",
            "eventId": event_id,
            "userId": user_id,
            "status": "CONFIRMED",
            "numberOfGuests": party,
            "guestNames": msgspec.json.encode(names).decode(),
            "paymentStatus": "PAID",
            "attended": 0,
            "attendedAt": iso_micros(self._plan.now - timedelta(minutes=25)) if used else None,
            "checkInCode": f"CHK-{self._chance.getrandbits(64):016X}",
            "deletedAt": self._now if scenario.name == "deleted" else None,
            **self._stamps,
        }
        batch.add("Booking", **{**record, **scenario.fields})
        more = {"party_size": party} if party > 1 else {}
        self._handout.add(scenario.name, scenario.reason, str(record["checkInCode"]), booking_id, **more)
        if scenario.name == "used_before":
            self._check_in(batch, record)
        if scenario.name == "waitlisted":
            batch.add("Waitlist", eventId=event_id, userId=user_id, position=self._number, status="WAITING")

    def _check_in(self, batch: Batch, booking: dict[str, Any]) -> None:
        batch.add(
            "EventCheckIn",
            id=new_uuid(self._chance),
            eventId=booking["eventId"],
            userId=booking["userId"],
            bookingId=booking["id"],
            checkInCode=booking["checkInCode"],
            checkInMethod="FACIAL_RECOGNITION",
            checkInAt=booking["attendedAt"],
            location="North door",
            createdAt=self._now,
        )

    def _user(self, batch: Batch, name: str, account: str) -> str:
        user_id = new_uuid(self._chance)
        batch.add("User", id=user_id, email=f"{account}@example.test", name=name)
        return user_id
