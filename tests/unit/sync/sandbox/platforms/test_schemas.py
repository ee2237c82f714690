"""The sandbox's databases refuse what the platforms' own databases refuse."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sync.sandbox.platforms.catalogue import PLATFORM_KINDS, open_tables, seed_world
from sync.sandbox.seeding.plan import SeedPlan
from sync.sandbox.tables import Tables

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)

COLUMNS = (
    "event_id, ticket_id, attendee_name, attendee_email, check_in_time, check_in_method, check_in_location,"
    " checked_in_by, notes, metadata, created_at"
)
SECOND_CHECK_IN = f"INSERT INTO check_ins (id, {COLUMNS}) SELECT id || 'x', {COLUMNS} FROM check_ins"

FORBIDDEN = [
    ("bilten", SECOND_CHECK_IN),
    ("bilten", "UPDATE check_ins SET ticket_id = 'nobody'"),
    ("bilten", "UPDATE check_ins SET check_in_method = 'face'"),
    ("bilten", "UPDATE tickets SET status = 'used'"),
    ("bilten", "UPDATE tickets SET ticket_number = 'the same'"),
    ("eventfulhq", "UPDATE tickets SET qr_code = 'the same'"),
    ("eventfulhq", "UPDATE tickets SET qr_code = hex(randomblob(128))"),
    ("eventfulhq", "UPDATE tickets SET check_in_status = 'inside'"),
    ("eventfulhq", "UPDATE tickets SET status = 'cancelled'"),
    ("eventfulhq", "UPDATE tickets SET event_id = 'nobody'"),
    ("events_activities", "UPDATE Booking SET checkInCode = 'the same'"),
    ("events_activities", "UPDATE Booking SET bookingNumber = 'the same'"),
    ("events_activities", "UPDATE Booking SET status = 'PAID'"),
    ("events_activities", "UPDATE Booking SET eventId = 'nobody'"),
    ("events_activities", "UPDATE EventCheckIn SET checkInMethod = 'NFC'"),
    ("eventify", "UPDATE bookings SET status = 'PAID'"),
    ("eventify", "UPDATE qr_codes SET status = 'SCANNED'"),
    ("eventify", "UPDATE entry_logs SET result = 'INVALID'"),
    ("eventify", "UPDATE events SET eventCode = 'the same'"),
    ("tickettoken", "UPDATE tickets SET status = 'USED'"),
    ("tickettoken", "UPDATE tickets SET access_level = 'PRESS'"),
    ("tickettoken", "UPDATE tickets SET event_id = 'nobody'"),
    ("tickettoken", "UPDATE scan_policies SET policy_type = 'REENTRY'"),
]


@pytest.fixture
def tables(name: str, tmp_path: Path) -> Iterator[Tables]:
    opened = open_tables(name, tmp_path / "platform.db")
    seed_world(name, opened, SeedPlan(tickets=60, seed=3, now=NOW))
    yield opened
    opened.close()


@pytest.mark.parametrize("name", sorted(PLATFORM_KINDS))
def test_the_world_that_is_seeded_keeps_every_reference(name, tables):
    assert tables.rows("PRAGMA foreign_key_check") == []
    assert tables.row("PRAGMA foreign_keys") == {"foreign_keys": 1}


@pytest.mark.parametrize(("name", "statement"), FORBIDDEN)
def test_what_the_platforms_database_refuses(name, statement, tables):
    with pytest.raises(sqlite3.IntegrityError):
        tables.run(statement)
