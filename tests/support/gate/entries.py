"""Entries as a gate would have written them, for tests of their delivery."""

import itertools
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.store.database import Database

_sequence = itertools.count(1)
START = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
SLOW = timedelta(minutes=11)
"""So far the laptop's clock is behind: what is taken for the corrected time by mistake shows."""


def admission(ticket: str, /, **changes: Any) -> Entry:
    """Return an admission of a ticket at the demo's list."""
    number = next(_sequence)
    at = START + timedelta(seconds=number)
    given: dict[str, Any] = {
        "entry_id": str(uuid.uuid4()),
        "device_id": "kiosk-1",
        "sequence": number,
        "event_id": "demo",
        "list_id": "demo",
        "direction": Direction.ENTRY,
        "outcome": Outcome.ADMIT,
        "reason": Reason.OK,
        "raw_at": at - SLOW,
        "corrected_at": at,
        "offset_ms": round(SLOW.total_seconds() * 1000),
        "uncertainty_ms": 700,
        "ticket_id": ticket,
        "booking_id": ticket,
        "use_key": ticket,
        "spends": True,
    }
    return Entry(**{**given, **changes})


def refusal(reason: Reason, **changes: Any) -> Entry:
    """Return a refusal."""
    given: dict[str, Any] = {"outcome": Outcome.REFUSE, "reason": reason, "use_key": "", "spends": False}
    return admission("", **{**given, "ticket_id": None, "booking_id": None, **changes})


def write(database: Database, *entries: Entry) -> None:
    """Append entries with their outbox rows, as a gate does."""
    with database.writing() as ledger:
        for entry in entries:
            assert ledger.append(entry)


def lose_acknowledgements(database: Database, where: str = "1") -> None:
    """Put what the platform has back into the queue, as a power cut before the answers were written does.

    Args:
        database: The database.
        where: Which of it: a condition on ``delivered``, in SQL.
    """
    with database.transaction() as db:
        db.conn.execute(
            "INSERT INTO outbox (kind, id, ref_id, event_id, created_at)"
            " SELECT kind, id, ref_id, (SELECT event_id FROM entries WHERE entry_id = ref_id"
            " UNION ALL SELECT event_id FROM door_bookings AS d WHERE d.id = ref_id), created_at"
            f" FROM delivered WHERE {where}"
        )
        db.conn.execute(f"DELETE FROM delivered WHERE {where}")
