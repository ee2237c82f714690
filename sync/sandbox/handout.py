"""The hand-out: what guests hold in their hands, by category, and what each of it should meet with at the gate."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sync.sandbox.passes import PassClaims, PassSigner

DEMO_EVENT = "demo"
OTHER_EVENT = "afterhours"
ORGANIZER_EMAIL = "organizer@example.test"
ORGANIZER_PASSWORD = "sandbox-organizer"  # noqa: S105  # a sandbox's password is no secret
SETUP_TOKEN = "SANDBOX-SETUP"  # noqa: S105  # likewise

_STRANGERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to seed.

    Attributes:
        tickets: Bookings of the demo event.
        seed: Seed of all chance.
        now: Instant from which all others are counted.
        handout_limit: Codes per category in the hand-out; None means all.
    """

    tickets: int = 2000
    seed: int = 1
    now: datetime
    handout_limit: int | None = 200


class Handout:
    """Collects codes by category.

    Args:
        limit: Codes kept per category; None keeps all.
    """

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._slips: dict[str, dict[str, Any]] = {}

    def add(self, category: str, outcome: str, reason: str, code: str, ticket_id: str) -> None:
        """Hand a code to a guest."""
        reason = "wrong_event" if category == "other_event" else reason
        slip = self._slips.setdefault(category, {"outcome": outcome, "reason": reason, "total": 0, "guests": []})
        slip["total"] += 1
        if self._limit is None or len(slip["guests"]) < self._limit:
            slip["guests"].append({"code": code, "ticket_id": ticket_id})

    def as_json(self, made_at: str) -> dict[str, Any]:
        """Return everything a demo or a test has to know of this world."""
        return {
            "platform": "eventify",
            "event_id": DEMO_EVENT,
            "list_id": DEMO_EVENT,
            "other_event_id": OTHER_EVENT,
            "setup_token": SETUP_TOKEN,
            "organizer": {"email": ORGANIZER_EMAIL, "password": ORGANIZER_PASSWORD},
            "made_at": made_at,
            "categories": dict(sorted(self._slips.items())),
        }


def key_seed(seed: int, key_id: str) -> bytes:
    """Return the private bytes of a key of a world."""
    return hashlib.sha256(f"sandbox {seed} {key_id}".encode()).digest()


def add_strangers(handout: Handout, plan: Plan, new_id: Callable[[], str]) -> None:
    """Hand out codes that the platform never issued, or no longer stands by."""
    for name, signer, reason in (
        ("forged", PassSigner(key_seed(plan.seed, "stranger"), "demo-1"), "bad_signature"),
        ("unknown_key", PassSigner(key_seed(plan.seed, "stranger"), "stranger"), "bad_signature"),
        ("withdrawn_key", PassSigner(key_seed(plan.seed, "demo-0"), "demo-0"), "revoked"),
    ):
        for _ in range(_STRANGERS):
            claims = PassClaims(
                ticket_id=new_id(),
                event_id=DEMO_EVENT,
                ticket_type_id="vip",
                not_before=plan.now - timedelta(days=1),
                expires=plan.now + timedelta(days=2),
            )
            handout.add(name, "refuse", reason, signer.issue(claims), "")
    for code in ("WIFI:T:WPA;S:Festival Guest;P:midsummer;;", "https://example.test/menu"):
        handout.add("not_a_ticket", "refuse", "", code, "")
