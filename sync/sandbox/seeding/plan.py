"""What the seeders of all platforms share: the plan, portions of records, and the hand-out.

The same seed, size and instant give the same world, keys included. The hand-out says which codes guests hold and what
each of them should meet with at a gate.
"""

import random
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sync.sandbox.tables import Tables

DEMO_TITLE = "Midsummer Night Festival"
OTHER_TITLE = "After Hours"
ORGANIZER_EMAIL = "organizer@example.test"
ORGANIZER_PASSWORD = "sandbox-organizer"  # noqa: S105  # a sandbox's password is no secret
PORTION = 2000
"""So many bookings are written at once."""

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedPlan:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketScenario:
    """A kind of ticket in the seeded world, and what its code should meet with at the gate.

    Attributes:
        name: Category of the hand-out.
        share: Per thousand of all tickets.
        reason: Expected reason; "ok" is an admission.
        fields: Columns of the platform's record that differ from a good ticket's.
    """

    name: str
    share: int
    reason: str
    fields: dict[str, Any] = field(default_factory=dict)

    @property
    def outcome(self) -> str:
        """Expected answer of a gate."""
        return "admit" if self.reason == "ok" else "refuse"


def pick_scenario(scenarios: Sequence[TicketScenario], number: int) -> TicketScenario:
    """Return a guest's scenario: the first guests get each once, the others are spread evenly. The first is good."""
    if 0 < number < len(scenarios):
        return scenarios[number]
    # 389 and 1000 have no common divisor: each thousand guests meet every place once, in an order that looks like
    # chance.
    place = number * 389 % 1000
    for scenario in scenarios[1:]:
        if place < scenario.share:
            return scenario
        place -= scenario.share
    return scenarios[0]


@dataclass(slots=True)
class Batch:
    """Records of one portion, by table, in the order in which the tables were first met."""

    records: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: str, **record: Any) -> None:
        """Add a record."""
        # In the order of first use: a booking is inserted before its tickets, as the foreign keys want it.
        self.records.setdefault(table, []).append(record)

    def write_to(self, tables: Tables) -> None:
        """Insert everything, table by table.

        Raises:
            sqlite3.IntegrityError: A key, a CHECK or a UNIQUE of the platform refuses a record.
        """
        for table, records in self.records.items():
            tables.insert(table, *records)


def write_portions(
    tables: Tables,
    counts: Sequence[tuple[str, int]],
    fill: Callable[[Batch, str, int], None],
    progress: Progress | None = None,
) -> None:
    """Write a large number of guests, a portion at a time, so that memory stays small.

    Args:
        tables: Where to.
        counts: Event and how many of its guests, in order.
        fill: Adds what one guest has: to this batch, for this event, the guest's number from 0.
        progress: Is told how many guests are written so far.
    """
    done = 0
    for event, count in counts:
        for start in range(0, count, PORTION):
            batch = Batch()
            stop = min(start + PORTION, count)
            for number in range(start, stop):
                fill(batch, event, number)
            batch.write_to(tables)
            done += stop - start
            if progress:
                progress(done)


class Handout:
    """Collects what guests hold.

    Args:
        limit: Codes per category; None means all.
    """

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._slips: dict[str, dict[str, Any]] = {}

    def add(self, category: str, reason: str, code: str, ticket_id: str, **more: Any) -> None:
        """Hand a code out.

        Args:
            category: Name of the scenario.
            reason: Expected reason; "ok" is an admission, "" anything but one.
            code: Text in the code.
            ticket_id: The ticket it stands for, "" for none.
            more: What else is known of the guest.
        """
        outcome = "admit" if reason == "ok" else "refuse"
        slip = self._slips.setdefault(category, {"outcome": outcome, "reason": reason, "total": 0, "guests": []})
        slip["total"] += 1
        if self._limit is None or len(slip["guests"]) < self._limit:
            slip["guests"].append({"code": code, "ticket_id": ticket_id, **more})

    def categories(self) -> dict[str, Any]:
        """Return everything that was handed out, by category."""
        return dict(sorted(self._slips.items()))


def new_uuid(chance: random.Random) -> str:
    """Return a random UUID (RFC 9562, version 4) that is the same for the same seed."""
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))
