"""Badges of staff: which serial numbers count, and the key that signs them, made once in this database."""

import secrets
from datetime import datetime

from kiosk.domain.staff.members import StaffMember
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.staff.members import member_by_id

_KEY = "staff.badge_key"


def badge_key(database: Database) -> bytes:
    """Return the 32 secret bytes with which badges are signed here."""
    saved = saved_setting(database, _KEY)
    if saved is None:
        saved = secrets.token_hex(32)
        save_setting(database, _KEY, saved)
    return bytes.fromhex(str(saved))


def note_badge(database: Database, staff_id: str, at: datetime) -> str:
    """Write down a new badge of somebody, and return its serial number."""
    serial = secrets.token_hex(8)
    with database.transaction() as db, store_errors():
        db.conn.execute(
            "INSERT INTO staff_badges (serial, staff_id, made_at) VALUES (?, ?, ?)", (serial, staff_id, to_micros(at))
        )
    return serial


def revoke_badges(database: Database, staff_id: str, at: datetime) -> int:
    """Let no badge of somebody count any more, and return how many there were."""
    with database.transaction() as db, store_errors():
        done = db.conn.execute(
            "UPDATE staff_badges SET revoked_at = ? WHERE staff_id = ? AND revoked_at IS NULL",
            (to_micros(at), staff_id),
        )
        return int(done.rowcount)


def with_badges(database: Database) -> frozenset[str]:
    """Return the ids of those who have a badge that counts."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT DISTINCT staff_id FROM staff_badges WHERE revoked_at IS NULL"
        ).fetchall()
    return frozenset(str(row[0]) for row in rows)


def holder_of(database: Database, serial: str) -> StaffMember | None:
    """Return whose badge this is, where it counts and its holder may sign in."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT staff_id FROM staff_badges WHERE serial = ? AND revoked_at IS NULL", (serial,)
        ).fetchone()
    return None if row is None else member_by_id(database, row[0])
