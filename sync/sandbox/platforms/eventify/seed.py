"""Seeding: a world of guests in every state, and the hand-out that says what each of their codes should meet with.

The same seed, size and instant give the same world, keys included. Each booking has one ``BookingScenario``; the first
guests of the hand-out are spread over all of them.
"""

import base64
import hashlib
import random
from dataclasses import replace
from datetime import timedelta
from typing import Any

import msgspec

from sync.sandbox.platforms.eventify.passes import PassClaims, PassSigner
from sync.sandbox.platforms.eventify.scenarios import SCENARIOS, BookingScenario
from sync.sandbox.platforms.eventify.slot_counts import count_slots
from sync.sandbox.seeding.invented_names import CITIES, invent_name
from sync.sandbox.seeding.plan import (
    DEMO_TITLE,
    ORGANIZER_EMAIL,
    ORGANIZER_PASSWORD,
    OTHER_TITLE,
    Batch,
    Handout,
    Progress,
    SeedPlan,
    write_portions,
)
from sync.sandbox.tables import Tables, iso
from sync.sandbox.web.tokens import TokenStore, hash_password

DEMO_EVENT = "demo"
OTHER_EVENT = "afterhours"
SETUP_TOKEN = "SANDBOX-SETUP"  # noqa: S105  # likewise

_SLOTS = (("ga", "General Admission", 4900), ("vip", "VIP", 14900), ("student", "Student", 2400), ("crew", "Crew", 0))
_SLOT_SHARES = (70, 12, 14, 4)


class Seeder:
    """Writes a world into empty tables."""

    def __init__(self, tables: Tables, plan: SeedPlan) -> None:
        self._tables = tables
        self._plan = plan
        self._chance = random.Random(plan.seed)  # noqa: S311  # a repeatable world, no secrets
        self._now = iso(plan.now)
        self._rev = tables.counter("rev")
        self.organizer_id = self._object_id()
        self.signer = self._signer("demo-1")
        self._handout = Handout(plan.handout_limit)

    def run(self, progress: Progress | None = None) -> dict[str, Any]:
        """Write everything.

        Args:
            progress: Called with the number of bookings written so far.

        Returns:
            The hand-out.
        """
        with self._tables.writing():
            self._institutions().write_to(self._tables)
            TokenStore(self._tables).issue_setup(self.organizer_id, SETUP_TOKEN)
            counts = ((DEMO_EVENT, self._plan.tickets), (OTHER_EVENT, 60))
            write_portions(self._tables, counts, self._booking, progress)
            self._tables.run("UPDATE counters SET value = ? WHERE name = 'rev'", self._rev)
            for event_id, _ in counts:
                count_slots(self._tables, event_id)
        self._strangers()
        return self._as_handout()

    # -- parts of the world

    def _institutions(self) -> Batch:
        batch = Batch()
        batch.add(
            "accounts",
            _id=self.organizer_id,
            email=ORGANIZER_EMAIL,
            passwordHash=hash_password(ORGANIZER_PASSWORD, b"sandbox-salt"),
            role="ORGANIZER",
            isVerified=1,
            createdAt=self._now,
        )
        who = {"firstName": "Olive", "lastName": "Organizer", "city": CITIES[0]}
        batch.add("profiles", _id=self._object_id(), accountId=self.organizer_id, **who)
        self._event(batch, DEMO_EVENT, DEMO_TITLE, "PAID", _SLOTS)
        self._event(batch, OTHER_EVENT, OTHER_TITLE, "UNPAID", (("late", "Guest list", 0),))
        self._key(batch, "demo-1", revoked=False)
        self._key(batch, "demo-0", revoked=True)
        return batch

    def _event(
        self, batch: Batch, event_id: str, title: str, kind: str, slots: tuple[tuple[str, str, int], ...]
    ) -> None:
        room = self._plan.tickets + 100  # also where a small world's guests all have one slot, the door can sell
        embedded = [
            {"_id": slot_id, "name": name, "capacity": room, "bookedCount": 0, "price": price}
            for slot_id, name, price in slots
        ]
        batch.add(
            "events",
            _id=event_id,
            organizerId=self.organizer_id,
            title=title,
            type=kind,
            eventCode=event_id.upper(),
            date=iso(self._plan.now - timedelta(hours=2)),
            endsAt=iso(self._plan.now + timedelta(hours=30)),
            status="PUBLISHED",
            slots=msgspec.json.encode(embedded).decode(),
            timezone="Europe/Lisbon",
            currency="EUR",
            rev=self._next_rev(),
            updatedAt=self._now,
        )

    def _key(self, batch: Batch, key_id: str, *, revoked: bool) -> None:
        seed = self._key_seed(key_id)
        batch.add(
            "signing_keys",
            _id=key_id,
            eventId=None,
            keyId=key_id,
            algorithm="Ed25519",
            publicKey=_base64(PassSigner(seed, key_id).public_key),
            revokedAt=iso(self._plan.now - timedelta(days=7)) if revoked else None,
            rev=self._next_rev(),
            privateSeed=seed,
        )

    def _booking(self, batch: Batch, event_id: str, number: int) -> None:
        scenario = self._pick_scenario(number) if event_id == DEMO_EVENT else replace(SCENARIOS[0], name="other_event")
        slot_id, price = self._slot(event_id)
        booking_id, user_id = self._object_id(), self._guest(batch)
        batch.add(
            "bookings",
            _id=booking_id,
            userId=user_id,
            eventId=event_id,
            slotId=slot_id,
            status=scenario.status,
            amountDue=price,
            createdAt=iso(self._plan.now - timedelta(days=self._chance.randint(2, 90))),
            reference=f"{'EV' if event_id == DEMO_EVENT else 'AH'}-{number:06d}",
            cancelledAt=self._now if scenario.cancelled else None,
            rev=self._next_rev(),
            updatedAt=self._now,
        )
        if scenario.code is not None:
            self._codes(batch, scenario, event_id, booking_id, slot_id)

    def _codes(self, batch: Batch, scenario: BookingScenario, event_id: str, booking_id: str, slot_id: str) -> None:
        claims = PassClaims(
            ticket_id=booking_id,
            event_id=event_id,
            ticket_type_id=slot_id,
            not_before=self._plan.now + timedelta(hours=scenario.starts_in),
            expires=self._plan.now + timedelta(hours=scenario.ends_in),
        )
        first = self._code(batch, claims, scenario.code or "ACTIVE", scenario.invalid_reason)
        self._hand_out(scenario.name, scenario.reason, first, booking_id)
        if scenario.reissued:
            later = replace(claims, not_before=claims.not_before + timedelta(hours=1))
            self._hand_out("replacement", "ok", self._code(batch, later, "ACTIVE", None), booking_id)
        if scenario.used:
            self._earlier_entry(batch, event_id, booking_id)

    def _code(self, batch: Batch, claims: PassClaims, status: str, invalid_reason: str | None) -> str:
        payload = self.signer.issue(claims)
        self._last_code_id = self._object_id()
        batch.add(
            "qr_codes",
            _id=self._last_code_id,
            bookingId=claims.ticket_id,
            qrPayload=payload,
            status=status,
            generatedAt=self._now,
            eventId=claims.event_id,
            invalidReason=invalid_reason,
            rev=self._next_rev(),
            updatedAt=self._now,
        )
        if invalid_reason is not None:
            batch.add(
                "revocations",
                _id=self._object_id(),
                eventId=claims.event_id,
                bookingId=None,
                payloadHash=hashlib.sha256(payload.encode()).hexdigest(),
                reason=invalid_reason,
                rev=self._next_rev(),
                updatedAt=self._now,
            )
        return payload

    def _earlier_entry(self, batch: Batch, event_id: str, booking_id: str) -> None:
        log_id = self._object_id()
        batch.add(
            "entry_logs",
            _id=log_id,
            qrId=self._last_code_id,
            scannedBy=self.organizer_id,
            scannedAt=iso(self._plan.now - timedelta(minutes=self._chance.randint(5, 90))),
            result="SUCCESS",
            entryId=log_id,
            bookingId=booking_id,
            eventId=event_id,
            rev=self._next_rev(),
        )

    def _guest(self, batch: Batch) -> str:
        first, last = invent_name(self._chance)
        account_id = self._object_id()
        batch.add(
            "accounts",
            _id=account_id,
            email=f"guest.{account_id[-10:]}@example.test",
            passwordHash="",
            role="ATTENDEE",
            isVerified=1,
            createdAt=self._now,
        )
        batch.add(
            "profiles",
            _id=self._object_id(),
            accountId=account_id,
            firstName=first,
            lastName=last,
            city=self._chance.choice(CITIES),
        )
        return account_id

    def _strangers(self) -> None:
        """Codes that this platform never issued, or no longer stands by."""
        stranger = self._signer("stranger")
        impostor = PassSigner(self._key_seed("stranger"), "demo-1")
        withdrawn = self._signer("demo-0")
        for name, signer, reason in (
            ("forged", impostor, "bad_signature"),
            ("unknown_key", stranger, "bad_signature"),
            ("withdrawn_key", withdrawn, "revoked"),
        ):
            for _ in range(20):
                claims = PassClaims(
                    ticket_id=self._object_id(),
                    event_id=DEMO_EVENT,
                    ticket_type_id="vip",
                    not_before=self._plan.now - timedelta(days=1),
                    expires=self._plan.now + timedelta(days=2),
                )
                self._hand_out(name, reason, signer.issue(claims), "")
        self._hand_out("not_a_ticket", "", "WIFI:T:WPA;S:Festival Guest;P:midsummer;;", "")
        self._hand_out("not_a_ticket", "", "https://example.test/menu", "")

    # -- the hand-out

    def _hand_out(self, category: str, reason: str, code: str, ticket_id: str) -> None:
        self._handout.add(category, "wrong_event" if category == "other_event" else reason, code, ticket_id)

    def _as_handout(self) -> dict[str, Any]:
        return {
            "platform": "eventify",
            "event_id": DEMO_EVENT,
            "list_id": DEMO_EVENT,
            "other_event_id": OTHER_EVENT,
            "setup_token": SETUP_TOKEN,
            "organizer": {"email": ORGANIZER_EMAIL, "password": ORGANIZER_PASSWORD},
            "made_at": self._now,
            "categories": self._handout.categories(),
        }

    # -- small things

    def _pick_scenario(self, number: int) -> BookingScenario:
        if 0 < number < len(SCENARIOS):  # the smallest world has every scenario once
            return SCENARIOS[number]
        # Spread evenly instead of by scenario.
        place = number * 389 % 1000
        for scenario in SCENARIOS[1:]:
            if place < scenario.share:
                return scenario
            place -= scenario.share
        return SCENARIOS[0]

    def _slot(self, event_id: str) -> tuple[str, int]:
        if event_id != DEMO_EVENT:
            return "late", 0
        slot_id, _, price = self._chance.choices(_SLOTS, _SLOT_SHARES)[0]
        return slot_id, price

    def _signer(self, key_id: str) -> PassSigner:
        return PassSigner(self._key_seed(key_id), key_id)

    def _key_seed(self, key_id: str) -> bytes:
        return hashlib.sha256(f"sandbox {self._plan.seed} {key_id}".encode()).digest()

    def _object_id(self) -> str:
        return f"{self._chance.getrandbits(96):024x}"

    def _next_rev(self) -> int:
        self._rev += 1
        return self._rev


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
